using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Figures that cannot all be right, found against random worlds of several bodies: who says what of whom, and of which days.</summary>
public sealed class FigureContradictionTests
{
    private const FigureScope All = FigureScope.WithSubordinates;

    // One nonsensical figure must not take the whole rollup down.
    [Fact]
    public void A_period_that_begins_after_the_moment_of_the_figure_does_not_throw()
    {
        var figure = F("R1", "city", "2021-08-01/..", "5") with { AsOf = DateSpan.Parse("2021-07-15") };
        FluentActions.Invoking(() => Total(Make.Hierarchy("city") with { Figures = [figure] }, null, "2021-07-31")).Should().NotThrow();
    }

    // Of 80, 90, 95 and 100 for the same days at most one is right, and it may be any: 80 to 100 (three of them, 80, 90, 100, are 80 to 100).
    [Fact]
    public void Four_statements_of_the_same_days_bound_the_total_from_the_least_to_the_greatest() =>
        Ends(OfCity("2021-07-01", "2021-07-31", "2021-07 100", "2021-07 95", "2021-07 90", "2021-07 80")).Should().Be((80, 100));

    // A count that falls three times: 100 is what is told of all the days asked for, and it may be right.
    [Fact]
    public void A_count_that_falls_again_and_again_may_be_what_was_told_last() =>
        OfCity("2021-01-01", "2021-12-31", "2021-01/2021-03 400", "2021-01/2021-06 300", "2021-01/2021-09 200", "2021-01/2021-12 100").Quantity.Min.Should().BeLessThanOrEqualTo(100);

    // 903, then 693, then 650: at most one of the three is right, and of July that leaves at least 903, 693, or at most 650.
    [Fact]
    public void Of_a_count_that_falls_twice_any_may_be_right_on_the_day_between()
    {
        var total = OfCity(null, "2021-07-31", "../2021-06-30 903", "../2021-07-31 693", "../2021-08-31 650");
        Ends(total).Should().Be((0, null));
        total.Contradicting.Should().HaveCount(3);
    }

    // Of January "at least 1" and "at least 2" are told: the one may be right though the other is not, and with it the 1 up to March; then February's 1 is wrong, and it may be 1 up to February.
    [Fact]
    public void What_is_said_of_the_same_days_need_not_be_wrong_together() =>
        OfCity(null, "2021-02-28", "2021-01/2021-03 1", "2021-02 1", "2021-01 至少1", "2021-01 至少2", "../2021-01-31 1至2").Quantity.Min.Should().BeLessThanOrEqualTo(1);

    // However often it falls. (On a hundred days, were only those looked for that are refuted by what is met first, and not what these refute again, it would be at most 16.)
    [Theory]
    [InlineData(8)]
    [InlineData(100)]
    public void Of_a_count_that_falls_on_every_day_nothing_is_known_in_between(int days)
    {
        foreach (var measure in new[] { Measures.Inspections, Measures.PersonsDealtWith })
        {
            var figures = Enumerable.Range(0, days).Select(i => Make.Figure($"R{i}", "city", $"{days - i}", measure: measure.Code, unit: measure.Unit) with { AsOf = DateSpan.On(new LocalDate(2021, 6, 1).PlusDays(i)) });
            var question = RollupQuestion.On(new LocalDate(2021, 6, 1).PlusDays(days / 2));

            Ends(FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = figures.ToValueList() }), question, BranchOverlap.Disjoint, measure)[Make.Org("city")].Totals[0]).Should().Be((0, null));
        }
    }

    // The 3 of March and the 3 of January may be right and the longer figures wrong: at least 6. Of either with the 2 to 3 it is 3, of the two longer ones 2.
    [Fact]
    public void What_one_contradiction_hides_of_another_counts_too()
    {
        var total = OfCity("2021-01-01", "2021-03-31", "2021-03 3", "2021-01/2021-03 2-3", "2020-12/2021-03 2", "2021-01 3");
        Ends(total).Should().Be((2, null));
        total.Contradicting.Should().HaveCount(4);
    }

    // The day asked for is told twice, as 5 and as 6: 5 to 6, and the body is not silent. Disputes of other days make no difference.
    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    public void A_disputed_day_is_a_bound_however_many_other_days_are_disputed(int days)
    {
        var total = OfCity($"2021-01-{days}", $"2021-01-{days}", [.. Enumerable.Range(1, days).SelectMany(d => new[] { $"2021-01-{d:00} 5", $"2021-01-{d:00} 6" })]);
        Ends(total).Should().Be((5, 6));
        total.Silent.Should().BeEmpty();
        total.Contradicting.Should().HaveCount(2);
    }

    // Both figures are true where the city itself did 60 besides its office's 40: at least 100, and nothing contradicts.
    [Fact]
    public void What_an_office_told_of_the_same_fewer_days_does_not_contradict_its_body()
    {
        var body = Make.Hierarchy("city") with { Figures = [F("R1", "city", "2021-07-01/2021-07-10", "100"), F("R2", "office", "2021-07-01/2021-07-10", "40")] };

        var total = Total(body with { Organizations = [.. body.Organizations, Make.Organization("office", "city", RelationKind.PartOf)] }, "2021-07-01", "2021-07-31");
        Ends(total).Should().Be((100, null));
        total.Contradicting.Should().BeEmpty();
    }

    // What a body tells with its subordinates of some days, and these refute, is a bound in what is asked of other days too.
    [Theory]
    [InlineData("2021-01/2021-06", 15, null, "R0 R1", "city+ 2021-01/2021-03 10", "east+ 2021-01/2021-03 15", "city+ 2021-04/2021-06 5")]   // 15 if the city is right, or from 20 on
    [InlineData("2021-04/2021-06", 0, null, "R0 R1 R2", "city+ 2021-01/2021-06 10", "city+ 2021-01/2021-03 8", "east+ 2021-01/2021-03 20")]
    [InlineData("2021-04/2021-06", 0, null, "R0 R1", "city+ 2021-03/2021-12 0", "east+ 2021-08 40")]
    [InlineData("2021-01/2021-06", 90, 150, "R0 R1 R2 R3", "city+ 2021-01/2021-03 100", "city 2021-01/2021-03 0", "east+ 2021-01/2021-03 20", "west+ 2021-01/2021-03 20", "city+ 2021-04/2021-06 50")]
    [InlineData("2021-06", 0, 30, "R0 R2", "city+ 2021-01/2021-05 50", "city+ 2021-01/2021-06 80", "east 2021-01/2021-05 60")]
    [InlineData("2021", 200, null, "R1 R2 R3", "city+ 2021-01/2021-06 100", "city+ 2021-07/2021-12 100", "east 2021-07/2021-09 60", "west 2021-07/2021-09 60")]   // each alone is less
    [InlineData("2021-07/2021-08", 0, 10, "R0 R1", "east 2021-01/2021-08 18", "east+ 2021-01/2021-08 10", "east 2021-01/2021-06 8")]
    [InlineData("2021-01/2021-05", 0, null, "R0 R1", "city+ 2021-04/2021-06 143", "east 2021-05 231")]   // 231 is in what is asked, but not if the city is right
    [InlineData("2021-03/2021-06", 0, 2, "R0 R1", "east+ 2021-01/2021-03 0", "east 2021-03 2", "east 2021-04/2021-06 0")]
    [InlineData("2021-01/2021-06", 20, 20, "", "city+ 2021-01/2021-03 10", "east+ 2021-01/2021-03 10", "city+ 2021-04/2021-06 10")]
    [InlineData("2021-01/2021-06", 150, 150, "", "east+ 2021-01/2021-03 100", "east 2021-01/2021-03 40", "east+ 2021-04/2021-06 50")]   // who stands below east is not told
    public void A_figure_that_branches_refute_is_a_bound_on_other_days_too(string asked, int min, int? max, string contradicting, params string[] told)
    {
        var figures = told.Select((t, i) => t.Split(' ') is [var body, var days, var number]
            ? F($"R{i}", body.TrimEnd('+'), days, number, body[^1] == '+' ? All : FigureScope.OwnBody) : null!);
        var days = DateSpan.Parse(asked);
        var total = Total(Make.City with { Figures = figures.ToValueList() }, $"{days.FirstDay:uuuu-MM-dd}", $"{days.LastDay:uuuu-MM-dd}", at: told[0].Split(' ', '+')[0]);

        Ends(total).Should().Be((min, max), total.Explain(Language.En));
        total.Contradicting.SelectMany(b => b.Records).Select(r => r.Id.ToString()[5..]).Order().Should().Equal(contradicting.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // All are true where the 100 that the county did up to June count for east, under which it stood.
    [Theory]
    [InlineData("2021-01-01", "2021-12-31")]
    [InlineData("2021-01-01", "2021-06-30")]
    public void A_county_that_moved_within_the_days_of_a_figure_did_not_do_all_of_it_there(string from, string asOf)
    {
        var july = new LocalDate(2021, 7, 1);
        OrganizationRelation Under(string superior, Validity validity) => new() { Kind = RelationKind.Superior, To = Make.Org(superior), Validity = validity };
        var county = Make.Organization("county") with { Relations = [Under("east", new Validity(null, july)), Under("west", new Validity(july, null))] };
        var body = Make.City with
        {
            Organizations = [.. Make.City.Organizations, county],
            Figures = [F("R1", "county", "2021-01/2021-06", "100"), F("R2", "county", "2021-07/2021-12", "40"), F("R3", "east", "2021", "100", All), F("R4", "west", "2021", "40", All)],
        };
        foreach (var (at, truth) in new[] { ("city", asOf.Contains("06", StringComparison.Ordinal) ? 100 : 140), ("west", 0) })
        {
            var total = Total(body, from, asOf, at);
            total.Contradicting.Concat(asOf == "2021-12-31" ? total.Bounding : []).Should().BeEmpty(total.Explain(Language.En));
            (total.Quantity.Min <= Math.Max(truth, 40) && !(total.Quantity.Max < truth)).Should().BeTrue(total.Explain(Language.En));
        }
    }

    // 90 to 100 and 50 to 60: 140 to 160.
    [Theory]
    [InlineData("2021-06-01", "2021-06")]
    [InlineData(null, "../2021-06-30")]
    public void Two_months_each_told_twice_are_together_the_sum_of_the_bounds(string? from, string june) =>
        Ends(OfCity(from, "2021-07-31", $"{june} 100", $"{june} 90", "2021-07 50", "2021-07 60")).Should().Be((140, 160));

    // 50 in the year with the subordinates, 80 up to July without some of them: one of the two is wrong. 80 alone is as of July what a false east would say.
    [Fact]
    public void A_figure_that_is_only_an_upper_end_contradicts_branches_that_are_more()
    {
        var total = Total(Make.City with { Figures = [F("R1", "city", "2021", "50", All), F("R2", "east", "2021-01-01/2021-07-31", "40"), F("R3", "west", "2021-01-01/2021-07-31", "40"), F("R4", "city", "2021-01-01/2021-07-31", "0")] }, "2021-01-01", "2021-07-31");
        total.Contradicting.Should().NotBeEmpty();
        total.Quantity.Min.Should().BeLessThanOrEqualTo(50);
    }

    // At least 100 by 10 July, but 90 by 31 July: 90 to 100 or at least 90, and named.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_older_whole_that_is_more_than_all_branches_later_is_named(bool withLater)
    {
        ReportedFigure[] figures = [F("R1", "city", "2021-07-01/2021-07-10", "100", All), F("R2", "east", "2021-07-01/2021-07-31", "60"), F("R3", "west", "2021-07-01/2021-07-31", "30"), F("R4", "city", "2021-07-01/2021-07-31", "0"), F("R5", "city", "2021-07-01/2021-08-10", "100", All)];
        Total(Make.City with { Figures = [.. withLater ? figures : figures[..4]] }, "2021-07-01", "2021-07-31").Contradicting.Should().NotBeEmpty();
    }

    // East's 250 reach back further than the city's days: it may have had 200 before May. With From = 1 May it is rightly 100 and nothing contradicts.
    [Fact]
    public void A_branch_that_reaches_back_further_does_not_contradict_the_whole()
    {
        var body = Make.City with { Figures = [F("R1", "city", "2021-05-01/2021-07-31", "100", All), F("R2", "east", "../2021-07-31", "250")] };
        Total(body, "2021-05-01", "2021-07-31").Contradicting.Should().BeEmpty();
        Total(body, null, "2021-07-31").Contradicting.Should().BeEmpty("they are not of the same days");
    }

    // What usually is meant by the figure of all the days: 72 to 88, or at least 72 if either may be off. It is no unknown number.
    [Fact]
    public void A_blurred_figure_of_all_the_days_keeps_its_usual_ends_beside_an_earlier_one() =>
        OfCity(null, "2021-07-31", "../2021-06-30 约100", "../2021-07-31 约80").Quantity.LikelyMin.Should().BePositive();

    // Who is told 250 in all is refuted by the 200 up to 10 August, not by the 100 up to 10 July: the message must show the 200.
    [Fact]
    public void What_refutes_the_branches_is_shown()
    {
        var body = Make.City with { Figures = [F("R1", "city", "2021-07-01/2021-07-10", "100", All), F("R2", "city", "2021-07-01/2021-08-10", "200", All), F("R3", "east", "2021-07-01/2021-07-31", "100"), F("R4", "city", "2021-07-01/2021-07-31", "150")] };
        Total(body, "2021-07-01", "2021-07-31").Explain(Language.En).Split('\n').Single(l => l.StartsWith("Cannot", StringComparison.Ordinal)).Should().Contain("200");
    }

    // At most 200 with all its subordinates up to 10 August, at least the 120 of east: 120 to 200.
    // And where the whole has no lower end: 40 to 50.
    [Theory]
    [InlineData("120", 120, 200, "2021-07-01/2021-07-10 100", "2021-07-01/2021-08-10 200")]
    [InlineData("40", 40, 50, "2021-07-01/2021-08-10 50")]
    public void A_whole_of_more_days_is_an_upper_end_though_some_below_are_silent(string east, int min, int max, params string[] city)
    {
        var total = Total(Make.City with { Figures = [F("E", "east", "2021-07-01/2021-07-31", east), .. city.Select((t, i) => F($"R{i}", "city", t.Split(' ')[0], t.Split(' ')[1], All))] }, "2021-07-01", "2021-07-31");

        Ends(total).Should().Be((min, max));
        total.Silent.Should().Equal(Make.Org("city"), Make.Org("west"));
    }

    // 100 and 10 are not 15 and 110: 110 or 125, whichever is wrong.
    [Theory]
    [InlineData("2021-01-01", "2021-04-30", 110, 125)]
    [InlineData("2021-02-01", "2021-03-31", 85, 100)]
    [InlineData("2021-01-01", "2021-03-31", 100, 115)]
    public void Figures_that_cannot_all_be_right_are_named_where_each_of_them_may_be_right(string from, string asOf, int min, int max)
    {
        var total = OfCity(from, asOf, "2021-01/2021-03 100", "2021-02/2021-04 110", "2021-01 15", "2021-04 10");
        Ends(total).Should().Be((min, max));
        total.Contradicting.Should().HaveCount(4);
    }

    // Both hundreds contradict the ninety, whatever the ids.
    [Theory]
    [InlineData("R1", "R2")]
    [InlineData("R2", "R1")]
    public void Of_equal_statements_all_are_named_whatever_the_ids(string one, string other)
    {
        var total = Total(Make.Hierarchy("city") with { Figures = [F(one, "city", "2021-07", "100"), F(other, "city", "2021-07-01/..", "100") with { AsOf = DateSpan.Parse("2021-07-31") }, F("R3", "city", "2021-07", "90")] }, "2021-07-01", "2021-07-31");
        total.Contradicting.SelectMany(b => b.Records).Select(r => r.Id.ToString()).Should().BeEquivalentTo(["city:R1", "city:R2", "city:R3"]);
    }

    private static ReportedFigure F(string id, string body, string days, string number, FigureScope scope = FigureScope.OwnBody) => Make.Figure(id, body, number, scope) is var f && days.StartsWith("../", StringComparison.Ordinal)
        ? f with { AsOf = DateSpan.Parse(days[3..]) }
        : f with { AsOf = null, Period = DateSpan.Parse(days) };

    private static FigureTotal Total(ReportBody body, string? from, string asOf, string at = "city") =>
        FigureRollup.Of(Make.Ledger(body), RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) }, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org(at)].Totals[0];

    private static FigureTotal OfCity(string? from, string asOf, params string[] told) =>
        Total(Make.Hierarchy("city") with { Figures = [.. told.Select((t, i) => F($"R{i}", "city", t.Split(' ')[0], t.Split(' ')[1]))] }, from, asOf);

    private static (long, long?) Ends(FigureTotal total) => (total.Quantity.Min, total.Quantity.Max);
}
