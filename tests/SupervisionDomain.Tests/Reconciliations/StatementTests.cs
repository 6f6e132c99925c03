using static SupervisionDomain.Tests.Tables;

namespace SupervisionDomain.Tests;

/// <summary>Statements that are held against each other though no relation says so: whatever their ids, and however many versions there are.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("z")]
    public void A_part_is_held_against_each_version_of_the_whole(string first)
    {
        Contradictions(Of(first, "100", "2024-01"), Of("y", "60", "2024-01"), Of("p", "70", "2024-01", "a"))
            .Should().BeEquivalentTo([(CheckCodes.SameFigure, 40L, "60 100"), (CheckCodes.PartWithinWhole, 10L, "60 70")]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("z")]
    public void Of_several_statements_of_one_rate_those_that_exclude_each_other_are_told_whichever_is_vague(string vague)
    {
        ReportedFigure Rate(string id, string text) => Of(id, "0", "2024-01") with { Value = PrintedDecimal.Parse(text) };

        Check(new ReportBody { Figures = [Rate(vague, "约2%"), Rate("b", "2.0%"), Rate("c", "3.0%")] }).Contradictions.Select(c => (c.Printed, c.Computed)).Should().Equal(("2.0%", "3.0%"));
        Check(new ReportBody { Figures = [Rate(vague, "2%以上"), Rate("b", "不到5%"), Rate("c", "6%以上"), Rate("d", "7%以上")] }).Contradictions.Select(c => (c.Printed, c.Computed))
            .Should().BeEquivalentTo([("<5%", "≥6%"), ("<5%", "≥7%")]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("z")]
    public void Each_statement_that_another_excludes_is_named_whichever_is_vague(string vague)
    {
        Contradictions(Of(vague, "约100", "2014"), Of("b", "100", "2014"), Of("c", "120", "2014"), Of("d", "140", "2014"))
            .Should().BeEquivalentTo([(CheckCodes.SameFigure, 20L, "100 120"), (CheckCodes.SameFigure, 40L, "100 140")]);
        Contradictions(Of(vague, "1至500", "2014"), Of("b", "至多100", "2014"), Of("c", "至少120", "2014"), Of("d", "至少140", "2014"))
            .Should().BeEquivalentTo([(CheckCodes.SameFigure, 20L, "≤100 ≥120"), (CheckCodes.SameFigure, 40L, "≤100 ≥140")]);
    }

    [Theory]
    [InlineData("约100", "100", "120")]
    [InlineData("100", "约100", "120")]
    [InlineData("120", "100", "约100")]
    public void Statements_that_a_relation_names_exclude_each_other_though_the_first_says_little(params string[] told)
    {
        ReportedFigure[] figures = [.. told.Select((text, i) => Part($"f{i}", text))];
        Check(Body(FigureRelationKind.SameFigure, figures)).Contradictions.Select(c => (c.Code, c.Gap, c.StatedRecords[^1].ToString())).Should().Equal((CheckCodes.SameFigure, 20L, "relations/city:R"));
    }

    [Fact]
    public void Rates_that_a_relation_names_exclude_each_other_though_the_first_says_little()
    {
        string[] told = ["约2%", "2.0%", "3.0%"];
        ReportedFigure[] figures = [.. told.Select((text, i) => Part($"f{i}", "0") with { Value = PrintedDecimal.Parse(text) })];
        Check(Body(FigureRelationKind.SameFigure, figures)).Contradictions.Select(c => (c.Code, c.Gap)).Should().Equal((CheckCodes.SameFigure, 9L));
    }

    [Theory]
    [InlineData("t1", "t2")]
    [InlineData("t2", "t1")]
    public void A_cumulative_figure_is_held_against_the_greatest_version_of_the_one_before(string greater, string lesser)
    {
        Contradictions(Of("p", "95", "2024-01-01/2024-01-31"), Of(greater, "100", "2024-01-01/2024-02-29"), Of(lesser, "90", "2024-01-01/2024-02-29"), Of("m", "97", "2024-01-01/2024-03-31"))
            .Should().BeEquivalentTo([(CheckCodes.SameFigure, 10L, "90 100"), (CheckCodes.CumulativeDoesNotFall, 5L, "90 95"), (CheckCodes.CumulativeDoesNotFall, 3L, "97 100")]);
    }

    [Fact]
    public void A_contradiction_of_one_year_hides_none_of_another()
    {
        ReportedFigure[] year = [Of("y", "100", "2023"), Of("q", "40余", "2023-03-01/2023-05-31"), Of("a", "60", "2023-04"), Of("b", "60", "2023-05-01/2023-05-30")];

        Contradictions(year).Should().Equal((CheckCodes.PeriodWithinPeriod, 20L, "100 120"));
        Contradictions([.. year, Of("y21", "10", "2021"), Of("a21", "20", "2021-04")]).Should().BeEquivalentTo([(CheckCodes.PeriodWithinPeriod, 20L, "100 120"), (CheckCodes.PeriodWithinPeriod, 10L, "10 20")]);
        Contradictions([.. year, Of("a21", "70", "2023-04-02/2023-04-10")]).Should().Equal([(CheckCodes.PeriodWithinPeriod, 10L, "60 70")], "what contradicts within it may be behind it");
    }

    [Theory]
    [InlineData("inspections", 10L, "100 110", "2024-01/2024-06 100", "2024-02/2024-07 120", "2024-07 10")]
    [InlineData("inspections", null, "", "2024-01/2024-06 100", "2024-02/2024-07 120", "2024-07 20")]
    [InlineData("inspections", 15L, "500 515", "2023-04/2024-03 500", "2023-05/2024-04 510", "2023-04 15", "2024-04 10")]
    [InlineData("inspections", 100L, "500 600", "2024-01/2024-07 900", "2024-01/2024-05 500", "2024-04/2024-07 300")]
    [InlineData("persons", 100L, "500 600", "2024-01/2024-07 900", "2024-01/2024-05 500", "2024-04/2024-07 300")]
    [InlineData("persons", 10L, "100 110", "2024-01/2024-06 100", "2024-02/2024-07 120", "2024-07 10")]
    [InlineData("inspections", 800L, "100 900", "2024-01/2024-06 100", "2024-03/2024-05 900", "2024-04/2024-08 300", "2024-01/2024-03 100", "2024-03/2024-04 5")]
    public void What_periods_that_overlap_leave_of_each_other_is_held_against_others(string of, long? gap, string sides, params string[] told)
    {
        var measure = of == "persons" ? Measures.PersonsDealtWith : Measures.Inspections;
        ReportedFigure[] figures = [.. told.Select(t => t.Split(' ')).Select((t, i) => Of($"f{i}", t[1], t[0]) with { Measure = measure.Code, Value = Quantity.Parse(t[1], measure.Unit) })];

        Contradictions(figures).Should().Equal(gap is { } by ? [(CheckCodes.PeriodWithinPeriod, by, sides)] : []);
        Contradictions([.. figures.Reverse().Select((f, i) => f with { Id = Id<ReportedFigure>.Parse($"g{i}") })]).Should().Equal(gap is { } again ? [(CheckCodes.PeriodWithinPeriod, again, sides)] : []);
    }

    [Theory]
    [InlineData("其他单位", true)]
    [InlineData("农村、企业等其他人员", true)]
    [InlineData("其它", true)]
    [InlineData("其餘各類", true)]
    [InlineData("不详", true)]
    [InlineData("未分類", true)]
    [InlineData("职务不详人员", false)]
    [InlineData("物业", false)]
    [InlineData("Other locations", true)]
    [InlineData("All OTHERS", true)]
    [InlineData("other food safety", true)]
    [InlineData("the rest", true)]
    [InlineData("remaining sites", true)]
    [InlineData("Remainder", true)]
    [InlineData("Unknown", true)]
    [InlineData("not stated", true)]
    [InlineData("unknown food safety", false)]
    [InlineData("Mothers", false)]
    [InlineData("Restaurants", false)]
    public void A_rest_under_a_fuller_name_is_that_of_its_own_breakdown(string part, bool isRest)
    {
        ReportedFigure Rest(string id, string number) => Whole(number) with { Id = Id<ReportedFigure>.Parse(id), Part = new(part, null) };
        FigureRelation Broken(string id, string named, string rest) => new() { Id = Id<FigureRelation>.Parse(id), Kind = FigureRelationKind.Breakdown, Whole = Id<ReportedFigure>.Parse("whole"), Parts = [Id<ReportedFigure>.Parse(named), Id<ReportedFigure>.Parse(rest)] };

        Check(new ReportBody { Figures = [Whole("100"), Part("phone", "60"), Rest("o1", "40"), Part("advice", "90"), Rest("o2", "10")], Relations = [Broken("channel", "phone", "o1"), Broken("kind", "advice", "o2")] })
            .Contradictions.Should().HaveCount(isRest ? 0 : 1);
    }

    [Theory]
    [InlineData("50 60", "@2014-06-30 50", "2014-06 60")]
    [InlineData("50 60", "@2014-06-30 50", "2014-01/2014-06 60")]
    [InlineData("50 60", "@2014-06-30T18 50", "2014-05 30", "2014-06-01/2014-06-29 30")]
    [InlineData("79 97", "@2014-05-31 67", "@2014-06-30 79", "2014-06-01/2014-06-30 30")]
    [InlineData("79 97", "@2014-05-31 67", "@2014-06-30 79", "2014-06-01/2014-06-30 30", "2014-07 500", "2013-12 500")]
    [InlineData(null, "@2014-05-31 67", "@2014-06-30 97", "2014-06 30")]
    [InlineData(null, "@2014-06-30 50", "2014-07 60", "2013-12 60", "2013-12-01/2014-01-31 60")]
    [InlineData(null, "@2014-06 50", "2014-06 60")]
    [InlineData(null, "@2014-06-30T18 50", "2014-06 60")]
    [InlineData(null, "@2014-06-30 约50", "2014-06 60")]
    [InlineData(null, "@2014-05-31 20", "@2014-06-30 50", "2014-05 10", "2014-06 30")]
    [InlineData("20 30", "@2014-05-31 20", "@2014-06-30 50", "2014-05 10", "2014-06 20")]
    public void What_is_told_up_to_a_moment_holds_what_came_since_january_by_convention(string? miss, params string[] told)
    {
        Reconciliation Checked(Code<MeasureCodes> measure, Unit unit) => Check(new ReportBody
        {
            Figures = [.. told.Select((t, i) => t.Split(' ') is var words ? Of($"f{i}", words[1], words[0]) with { Measure = measure, Value = Quantity.Parse(words[1], unit) } : null!)],
        });

        var checks = Checked(MeasureCodes.Inspections, Unit.Inspection);
        checks.Contradictions.Should().BeEmpty();
        checks.Checks.Where(c => c.Code == CheckCodes.PeriodWithinPeriod && c.AgainstRecords.Count + c.StatedRecords.Count > 0 && c.Period!.LastDay is not null && c.Outcome != CheckOutcome.Holds)
            .Select(c => (c.Outcome, c.Cause, Numbers(c))).Should().Equal(miss is null ? [] : [(CheckOutcome.HoldsBeyondConvention, ProbableCause.Days, miss)]);
        Checked(MeasureCodes.PersonsDealtWith, Unit.Person).Checks.Count(c => c.Cause == ProbableCause.Days).Should().Be(miss is "50 60" && told.Length == 2 || miss is "20 30" ? 1 : 0, "persons may be the same, but no more than all together");
    }

    [Fact]
    public void A_contradiction_of_what_follows_names_what_it_follows_from()
    {
        var (now, before) = (Whole("120"), None("n15", Absence.NotReported) with { Part = null, Period = DateSpan.Parse("2022-01/2022-03") });
        ReportedFigure[] parts = [Part("nh15", "60") with { Period = before.Period }, Part("nl15", "30") with { Period = before.Period }];
        var body = new ReportBody
        {
            Figures = [now, before, .. parts],
            Relations = [Relation(FigureRelationKind.Change, [now, before], "20.0%"), Relation(FigureRelationKind.Breakdown, [before, .. parts]) with { Id = Id<FigureRelation>.Parse("S") }],
        };

        var check = Check(body).Contradictions.Should().ContainSingle(c => c.Code == CheckCodes.TotalOfParts || c.Code == CheckCodes.ChangeOfFigures).Which;
        check.StatedRecords.Concat(check.AgainstRecords).Select(r => r.ToString()).Should().BeEquivalentTo("figures/city:whole", "figures/city:n15", "figures/city:nh15", "figures/city:nl15", "relations/city:R", "relations/city:S");
    }

    private static ReportedFigure Of(string id, string number, string time, string? part = null) => Whole(number, Unit.Inspection) with
    {
        Id = Id<ReportedFigure>.Parse(id),
        Measure = MeasureCodes.Inspections,
        Part = part is null ? null : new(part, null),
        Period = time[0] == '@' ? null : DateSpan.Parse(time),
        AsOf = time[0] == '@' ? DateSpan.Parse(time[1..]) : null,
    };

    private static IEnumerable<(string Code, long Gap, string Numbers)> Contradictions(params ReportedFigure[] figures) =>
        Check(new ReportBody { Figures = [.. figures] }).Contradictions.Select(c => (c.Code, c.Gap, Numbers(c)));

    private static string Numbers(ReconciliationCheck check)
    {
        return $"{Number(check.Stated!)} {Number(check.Against!)}";

        static string Number(Quantity q) => q.IsExact ? $"{q.Min}" : q.Max is null ? $"≥{q.Min}" : $"≤{q.Max}";
    }
}
