using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Reported figures against records, where the moment or the records say less than a number.</summary>
public sealed class CountedFigureTests
{
    // Closed, founded and moved in July; nobody says whether the year of the body holds what each did before it stood there.
    [Theory]
    [InlineData("city", "2", 0)]
    [InlineData("city", "1", 0)]
    [InlineData("city", "3", 1)]
    [InlineData("west", "1", 0)]
    [InlineData("west", "2", 0)]
    [InlineData("west", "3", 1)]
    [InlineData("east", "1", 0)]
    [InlineData("east", "0", 0)]
    [InlineData("east", "2", 1)]
    public void What_came_under_a_body_or_left_it_within_the_days_of_a_figure_may_count_for_it_or_not(string body, string words, int contradictions)
    {
        var july = new LocalDate(2021, 7, 1);
        var (before, since) = (new Validity(null, july), new Validity(july, null));
        OrganizationRelation Under(string superior, Validity validity) => new() { Kind = RelationKind.Superior, To = Make.Org(superior), Validity = validity };
        Organization[] organizations = body == "city"
            ? [Make.Organization("old", "city") with { Existence = before }, Make.Organization("new", "city") with { Existence = since, Relations = [Under("city", since), new() { Kind = RelationKind.Succeeds, To = Make.Org("old"), Validity = since }] }]
            : [Make.Organization("old") with { Relations = [Under("east", before), Under("west", since)] }];
        var year = Figure(MeasureCodes.Inspections, words, Unit.Inspection) with { Body = Make.Org(body), Scope = FigureScope.WithSubordinates, AsOf = null, Period = DateSpan.Parse("2021-01-01/2021-07-31") };
        var checks = Reconciliation.Of(Make.Ledger(Make.City with { Organizations = [.. Make.City.Organizations, .. organizations] }, new ReportBody
        {
            Inspections =
            [
                Make.Inspection("I1", "old") with { Time = Make.On("2021-03-01") }, Make.Inspection("I2", body == "city" ? "new" : "old") with { Time = Make.On("2021-07-20") },
            ],
            Figures = [year, year with { Id = Id<ReportedFigure>.Parse("half"), Period = DateSpan.Parse("2021-01-02/2021-06-30"), Value = Quantity.Exactly(1, Unit.Inspection) }],
        })).Checks;

        checks.Where(c => c.Code == CheckCodes.ReportedAsCounted && c.Period == year.Period && c.Outcome == CheckOutcome.Contradicts).Should().HaveCount(contradictions);
        checks.Where(c => c.Code != CheckCodes.ReportedAsCounted).Should().NotContain(c => c.Outcome == CheckOutcome.Contradicts);
    }

    [Theory]
    [InlineData("2021-07-10", "1", CheckOutcome.Holds)]
    [InlineData("2021-07-10", "2", CheckOutcome.Contradicts)]
    [InlineData("2021-07-20", "2", CheckOutcome.Holds)]
    [InlineData("2021-07", "1", CheckOutcome.Holds)]
    [InlineData("2021-07", "2", CheckOutcome.Holds)]
    [InlineData("2021-07", "3", CheckOutcome.Contradicts)]
    [InlineData("2021-07-20T12", "1", CheckOutcome.Holds)]
    [InlineData("2021-07-20T12", "0", CheckOutcome.Contradicts)]
    [InlineData("../2021-07-20", "0", CheckOutcome.Holds)]
    [InlineData("../2021-07-20", "3", CheckOutcome.Contradicts)]
    public void A_figure_as_of_some_moment_is_held_against_all_that_the_moment_may_be(string asOf, string words, CheckOutcome outcome)
    {
        var check = Only(new ReportBody
        {
            Findings =
            [
                Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")),
                Make.Finding("F2", "city", Make.Event("E2", FindingEventKind.Found, "2021-07-20")),
            ],
            Figures = [Figure(MeasureCodes.FindingsRaised, words, Unit.Finding) with { AsOf = DateSpan.Parse(asOf) }],
        });

        check.Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("2021-01-31", 1, 4)]
    [InlineData("2020-12-31", 3, 3)]
    [InlineData("2021-01/2021-02", 0, 4)]
    public void What_is_told_up_to_a_moment_may_lack_the_years_before(string asOf, int least, int most) =>
        Hold(["2020-12-01", "2020-12-02", "2020-12-31", "2021-01-10"], figure => figure with { AsOf = DateSpan.Parse(asOf) }, least, most);

    [Theory]
    [InlineData("2021-07-20T15", 4, 5)]
    [InlineData("2021-07-20T14:59", 4, 4)]
    [InlineData("2021-07-20T15:30", 5, 5)]
    [InlineData("2021-07-20T08", 1, 2)]
    [InlineData("2021-07-20T12/2021-07-20T18", 4, 6)]
    [InlineData("../2021-07-20T15", 0, 5)]
    [InlineData("2021-07-20", 6, 6)]
    public void The_hour_of_a_figure_leaves_out_what_came_later(string asOf, int least, int most) =>
        Hold(
            ["2021-07-19", "2021-07-20T08:20", "2021-07-20T09", "2021-07-20T10", "2021-07-20T15:05", "2021-07-20T18"],
            figure => figure with { AsOf = DateSpan.Parse(asOf) },
            least,
            most);

    [Theory]
    [InlineData("2021-07-20T08/2021-07-20T10", 3, 4)]
    [InlineData("2021-07-20T08:00/2021-07-20T09:30", 1, 3)]
    [InlineData("2021-07-20T09/2021-07-20T18", 4, 5)]
    [InlineData("2021-07-20T11/2021-07-20T24", 2, 3)]
    [InlineData("2021-07-20T00/2021-07-20T24", 6, 6)]
    [InlineData("2021-07-20T00/2021-07-21T00", 6, 6)]
    [InlineData("2021-07-19T18/2021-07-20T18", 5, 7)]
    [InlineData("2021-07-20", 6, 6)]
    public void The_hours_of_a_period_leave_out_what_came_before_and_later(string period, int least, int most) =>
        Hold(
            ["2021-07-19", "2021-07-20T08:20", "2021-07-20T09", "2021-07-20T10", "2021-07-20T15:05", "2021-07-20T18", "2021-07-20", "2021-07-21T00:20"],
            figure => figure with { Period = DateSpan.Parse(period) },
            least,
            most);

    [Theory]
    [InlineData("2021-07-20T09", CheckOutcome.NotMade)]
    [InlineData("2021-07", CheckOutcome.NotMade)]
    [InlineData("2021-07-19", CheckOutcome.Holds)]
    public void A_stock_at_an_hour_or_some_day_of_a_month_is_held_against_nothing(string asOf, CheckOutcome outcome)
    {
        ValueList<Finding> findings = [.. Enumerable.Range(0, 5).Select(i => Make.Finding($"F{i}", "city",
            Make.Event($"A{i}", FindingEventKind.RaisedOnTheSpot, "2021-06-10"), Make.Event($"B{i}", FindingEventKind.CorrectedOnTheSpot, "2021-07-20T15")))];

        Only(new() { Findings = findings, Figures = [Figure(MeasureCodes.FindingsOpen, "5", Unit.Finding) with { AsOf = DateSpan.Parse(asOf) }] }).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void Named_sites_of_an_open_list_do_not_contradict_a_larger_figure()
    {
        var visit = Make.Inspection("I1", "city", "S1", "S2") with { Coverage = Quantifier.OpenList };
        var figures = (ValueList<ReportedFigure>)[Figure(MeasureCodes.SitesInspected, "268", Unit.Site) with { AsOf = DateSpan.Parse("2021-07-31") }];
        var sites = (ValueList<Site>)[Make.Site("S1"), Make.Site("S2")];

        Only(new ReportBody { Sites = sites, Inspections = [visit], Figures = figures }).Outcome.Should().Be(CheckOutcome.Holds);
        Only(new ReportBody { Sites = sites, Inspections = [visit with { Coverage = null }], Figures = figures }).Should()
            .Match<ReconciliationCheck>(c => c.Outcome == CheckOutcome.Contradicts && c.Gap == 266 && c.Cause == ProbableCause.MissingPart);

        var total = Rollup.Of(Make.Ledger(Make.City with { Sites = sites, Inspections = [visit] }), new LocalDate(2021, 7, 31))[Make.Org("city")][MeasureCodes.SitesInspected];
        total.Quantity.Should().Be(Quantity.Exactly(2, Unit.Site));
        total.NotCounted.Should().Equal(Make.Record("inspections/city:I1"));
    }

    [Theory]
    [InlineData("leadsReceived", "lead", null, 1, null)]
    [InlineData("leadsReceived", "lead", "", 1, 19_815)]
    [InlineData("leadsReceived", "lead", "19814", 1, 19_815)]
    [InlineData("leadReceipts", "leadTime", "19814", 1, 30_000)]
    public void One_lead_that_stands_for_the_others_makes_the_one_told_an_example(string measure, string unit, string? others, int counted, int? holds)
    {
        Lead Lead(string id, Collective? several) => new() { Id = Id<Lead>.Parse(id), ReceivedBy = Make.Orgs("city"), Received = DateSpan.Parse("2021-07-10"), Collective = several };
        var all = others is null ? [] : new[] { Lead("L2", new() { Quantifier = Quantifier.Several, Declared = others.Length == 0 ? null : Quantity.Parse(others, Unit.Lead) }) };
        var body = Make.City with { Leads = [Lead("L1", null), .. all], Figures = [Figure(Code<MeasureCodes>.Parse(measure), $"{holds ?? 19_815}", Unit.Parse(unit))] };

        var check = Reconciliation.Of(Make.Ledger(body), Measures.LeadsReceived, Measures.LeadReceipts).Checks.Single();
        (check.Outcome, check.Gap).Should().Be(holds is null ? (CheckOutcome.Contradicts, 19_814) : (CheckOutcome.Holds, 0));

        var rollup = Rollup.Of(Make.Ledger(body), Make.July, Measures.LeadsReceived, Measures.LeadReceipts)[Make.Org("city")][check.Measure];
        (rollup.Quantity.Min, rollup.Quantity.Max, rollup.NotCounted.Count).Should().Be((counted, counted, all.Length));

        var figures = FigureRollup.Of(Make.Ledger(body with { Figures = [] }), Make.July, BranchOverlap.Disjoint, Measures.LeadsReceived, Measures.LeadReceipts)[Make.Org("city")][check.Measure].Quantity;
        (figures.Min, figures.Max is null).Should().Be((others switch { null => 1, "" => 2, _ => 19_814 }, true));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("5", null)]
    [InlineData(null, "8")]
    public void A_rate_without_its_counts_is_held_against_the_records(string? rectified, string? raised)
    {
        for (var percent = 0; percent <= 100; percent++)
        {
            var check = Tables.Check(Tables.Rate($"{percent}%", raised: 8, rectified: 5, rectified, raised)).Checks.Single(c => c.Printed is not null);

            // 5 of 8 are 62.5 %: either is right.
            check.Outcome.Should().Be(percent is 62 or 63 ? CheckOutcome.Holds : CheckOutcome.Contradicts);
            (check.Code, check.Computed, check.AgainstRecords.Count).Should().Be((CheckCodes.RatioAsCounted, "62.5%", 8));
            check.Stated.Should().Be(rectified is null ? null : Quantity.Parse(rectified, Unit.Finding));
            check.Against.Should().Be(Quantity.Exactly(8, Unit.Finding));
        }
    }

    [Fact]
    public void A_rate_with_its_counts_is_held_against_them_and_one_that_nobody_recorded_against_nothing()
    {
        Tables.Check(Tables.Rate("62.5%", 8, 5, "10", "16")).Checks.Where(c => c.Printed is not null).Should().ContainSingle()
            .Which.Should().Match<ReconciliationCheck>(c => c.Code == CheckCodes.RatioOfFigures && c.Outcome == CheckOutcome.Holds);
        Tables.Check(Tables.Rate("62.5%", 8, 5) with { Findings = [] }).Checks.Should().ContainSingle()
            .Which.Should().Match<ReconciliationCheck>(c => c.Code == CheckCodes.RatioOfFigures && c.Outcome == CheckOutcome.NotMade && c.Cause == ProbableCause.MissingPart);
        Tables.Check(Tables.Rate("0%", 8, 0)).Checks.Should().ContainSingle("none is recorded as rectified: that may be because nobody records it")
            .Which.Outcome.Should().Be(CheckOutcome.NotMade);
    }

    [Theory]
    [InlineData("+100%", CheckOutcome.Holds)]
    [InlineData("100%", CheckOutcome.Holds)]
    [InlineData("-100%", CheckOutcome.Contradicts)]
    [InlineData("+50%", CheckOutcome.Contradicts)]
    [InlineData("2", CheckOutcome.NotMade)]
    public void A_change_against_a_month_that_is_not_printed_is_held_against_its_records(string printed, CheckOutcome outcome)
    {
        ReportedFigure Month(string id, string? words, string month) => Figure(MeasureCodes.FindingsRaised, words ?? "0", Unit.Finding) with
        {
            Id = Id<ReportedFigure>.Parse(id),
            Body = Make.Org("east"),
            Period = DateSpan.Parse(month),
            Value = words is null ? new FigureValue(Absence.NotReported) : Quantity.Parse(words, Unit.Finding),
        };
        ReportedFigure[] figures = [Month("july", "4", "2021-07"), Month("june", null, "2021-06")];
        var body = Tables.Body(Tables.Relation(FigureRelationKind.Change, figures, printed), figures) with
        {
            Findings = [.. Enumerable.Range(0, 6).Select(i => Make.Finding($"F{i}", "east", Make.Event("E", FindingEventKind.Found, i < 2 ? "2021-06-10" : "2021-07-10")))],
        };

        Tables.Check(body).Checks.Single(c => c.Code is CheckCodes.RatioAsCounted or CheckCodes.ChangeOfFigures).Outcome.Should().Be(outcome);
    }

    // Of problems found at these times a figure holds from the least to the most, and no other does.
    private static void Hold(string[] times, Func<ReportedFigure, ReportedFigure> of, int least, int most)
    {
        ValueList<Finding> findings = [.. times.Select((at, i) => Make.Finding($"F{i}", "city", Make.Event($"E{i}", FindingEventKind.Found, at)))];
        for (var number = 0; number <= 8; number++)
        {
            var figure = of(Figure(MeasureCodes.FindingsRaised, $"{number}", Unit.Finding));
            Only(new() { Findings = findings, Figures = [figure] }).Outcome.Should().Be(number >= least && number <= most ? CheckOutcome.Holds : CheckOutcome.Contradicts, "{0} in {1}", number, figure.Period ?? figure.AsOf);
        }
    }

    private static ReconciliationCheck Only(ReportBody body) =>
        Reconciliation.Of(Make.Ledger(Make.City with { Sites = body.Sites, Inspections = body.Inspections, Findings = body.Findings, Figures = body.Figures }))
            .Checks.Should().ContainSingle().Subject;

    private static ReportedFigure Figure(Code<MeasureCodes> measure, string words, Unit unit) => new()
    {
        Id = Id<ReportedFigure>.Parse("N1"),
        Measure = measure,
        Value = Quantity.Parse(words, unit),
        Scope = FigureScope.WithSubordinates,
    };
}
