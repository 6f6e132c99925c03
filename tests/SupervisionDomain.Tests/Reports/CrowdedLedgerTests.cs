using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Reports of a few megabytes, of which many records say something of one thing, that took more than half a minute, or told each thing many times.</summary>
public sealed class CrowdedLedgerTests
{
    private static readonly LocalDate Day = Days.Of("1900-01-01");

    [Fact]
    public void What_is_wrong_with_several_versions_of_a_record_is_told_at_each_place_once()
    {
        var ledger = Make.Ledger(Each(3, i => Make.Report($"D{i}", new()
        {
            Organizations = [Make.Organization("o", "a") with
            {
                Kind = Code<OrganizationKinds>.Parse($"kind{i}"),
                Relations = [new() { Kind = RelationKind.Superior, To = Make.Org("a") }, new() { Kind = RelationKind.Superior, To = Make.Org("b") }],
            }],
        })).ToArray());

        ledger.Organizations.Should().HaveCount(3);
        ledger.Issues.Where(i => i.Code == IssueCodes.TwoSuperiors).Select(i => i.Document!.Value.ToString()).Should().Equal("city:D0", "city:D1", "city:D2");
    }

    [Fact]
    public void A_record_of_which_each_document_tells_another_number_is_in_dispute()
    {
        const int Count = 200;
        var ledger = Make.Ledger(Each(Count, i => Make.Report($"D{i}", new()
        {
            Inspections = [Make.Inspection("I", "city") with { InspectorPersonTimes = Quantity.Exactly(i, Unit.PersonTime) }],
            Figures = [Make.Figure("N", "city", $"{i}")],
        })).ToArray());

        ledger.Conflicts.Select(c => (c.Record.ToString(), c.Members.Single())).Should().BeEquivalentTo([("figures/city:N", "value"), ("inspections/city:I", "inspectorPersonTimes")]);
        Rollup.Of(ledger, Make.July, Measures.InspectorPersonTimes)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Between(0, Count - 1, Unit.PersonTime));
    }

    [Fact]
    public void Organizations_that_come_under_each_other_day_by_day_are_above_themselves_from_the_last_day_on()
    {
        AboveThemselves(untilDays: 100_000).Should().Be(30_000);
        AboveThemselves(untilDays: 20_000).Should().Be(0, "they never hold together");

        int AboveThemselves(int untilDays) => Make.Ledger(new ReportBody
        {
            Organizations = Each(30_000, i => Make.Organization($"o{i}") with
            {
                Relations = [new() { Kind = RelationKind.Superior, To = Make.Org($"o{(i + 1) % 30_000}"), Validity = new(Day.PlusDays(i), Day.PlusDays(i + untilDays)) }],
            }),
        }).Issues.Count(i => i.Code == IssueCodes.HierarchyCycle);
    }

    [Fact]
    public void An_organization_of_many_superiors_and_a_committee_every_other_day_is_above_itself_on_a_day_without_one()
    {
        const int Count = 20_000;
        AboveThemselves(onDay: 15).Should().Be(2);
        AboveThemselves(onDay: 14).Should().Be(0, "on that day it is led by a committee");

        int AboveThemselves(int onDay) => Make.Ledger(new ReportBody
        {
            Organizations =
            [
                Make.Organization("o") with { Relations = [.. Each(Count, i => Relation(RelationKind.Superior, $"s{i}", Validity.Always)), .. Each(Count, i => Relation(RelationKind.LedBy, $"c{i}", On(2 * i)))] },
                Make.Organization("s7") with { Relations = [Relation(RelationKind.LedBy, "o", On(onDay))] },
            ],
        }).Issues.Count(i => i.Code == IssueCodes.HierarchyCycle);

        static OrganizationRelation Relation(RelationKind kind, string to, Validity validity) => new() { Kind = kind, To = Make.Org(to), Validity = validity };

        static Validity On(int day) => new(Day.PlusDays(day), Day.PlusDays(day + 1));
    }

    [Fact]
    public void A_task_of_many_classes_of_the_same_organizations_is_covered()
    {
        const int Count = 9_000;
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = [.. Each(Count, i => Township($"o{i}")), .. Each(Count, i => Township($"c{i}") with { Collective = new() { Quantifier = Quantifier.All } })],
            Tasks = [new() { Id = Id<InspectionTask>.Parse("T"), Units = Each(Count, i => Make.Org($"c{i}")) }],
            Inspections = [Make.Inspection("I", "city") with { Task = Id<InspectionTask>.Parse("T"), Units = Make.Orgs("o7") }],
        });

        var coverage = Coverage.Of(ledger, Id<InspectionTask>.Parse("city:T"), Make.July.AsOf);
        coverage.Inspected.Min.Should().Be(Count, "one of each class was");
        coverage.NamedUncertain.Should().HaveCount(Count);

        static Organization Township(string id) => Make.Organization(id) with { Kind = OrganizationKinds.Township, Division = DivisionCode.Parse("431000") };
    }

    [Fact]
    public void A_task_of_many_organizations_is_covered_by_many_inspections()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Tasks = [new() { Id = Id<InspectionTask>.Parse("T"), Campaign = Id<Campaign>.Parse("C"), AssignedTo = Each(50_000, i => Make.Org($"o{i}")), Sites = [Id<Site>.Parse("S")] }],
            Inspections = Each(14_000, i => Make.Inspection($"I{i}", i == 7 ? "o49999" : "city", "S") with { Campaign = Id<Campaign>.Parse("C") }),
        });

        Coverage.Of(ledger, Id<InspectionTask>.Parse("city:T"), Make.July.AsOf).Inspections.Should().Equal(Make.Record("inspections/city:I7"));
    }

    [Fact]
    public void Figures_that_count_up_day_by_day_are_each_held_against_the_one_before_and_the_greatest()
    {
        const int Count = 32_000;
        var ledger = Make.Ledger(new ReportBody { Figures = Each(Count, i => Figure(i, i == 9_000 ? 20_000 : i < 9_000 ? i : 10_000 + i, $"{Text(-1)}/{Text(i)}")) });

        var checks = Reconciliation.Of(ledger).Checks.Where(c => c.Code == CheckCodes.CumulativeDoesNotFall).ToList();
        checks.Should().HaveCount(Count - 1);
        var fell = checks.Where(c => c.Outcome == CheckOutcome.Contradicts).ToList();
        fell.Select(c => (c.StatedRecords[0].Id, c.AgainstRecords[0].Id, c.Gap)).Should().Equal(("city:f09001", "city:f09000", 999));
        checks.Single(c => c.StatedRecords[0].Id == "city:f09003").AgainstRecords.Should().Equal(Make.Record("figures/city:f09002"));
    }

    [Fact]
    public void One_mistake_among_thousands_of_growing_figures_is_met_once()
    {
        const int Count = 16_000;
        var ledger = Make.Ledger(Make.Hierarchy("city") with
        {
            Figures = Each(Count, i => Figure(i, 0, $"{Text(0)}/{Text(i)}") with { Measure = MeasureCodes.Inspections, Value = Quantity.Exactly(i == 0 ? 1_000_000 : i, Unit.Inspection) }),
        });

        FigureRollup.Of(ledger, RollupQuestion.On(Day.PlusDays(Count - 1)), BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0].Quantity
            .SameValue(Quantity.AtLeast(Count - 1, Unit.Inspection)).Should().BeTrue();
    }

    [Theory]
    [InlineData(false, 50_000, 60_000)]
    [InlineData(true, 5, 60_000)]
    public void Thousands_of_days_of_which_each_is_disputed_are_bounds_together(bool isPersons, int min, int max)
    {
        const int Count = 10_000;
        var measure = isPersons ? Measures.PersonsDealtWith : Measures.Inspections;
        var ledger = Make.Ledger(Make.Hierarchy("city") with
        {
            Figures = Each(2 * Count, i => Figure(i, 0, $"{Text(i / 2)}/{Text(i / 2)}") with { Measure = measure.Code, Value = Quantity.Exactly(5 + (i % 2), measure.Unit) }),
        });

        FigureRollup.Of(ledger, RollupQuestion.On(Day.PlusDays(Count - 1)), BranchOverlap.Disjoint, measure)[Make.Org("city")].Totals[0].Quantity.SameValue(Quantity.Between(min, max, measure.Unit)).Should().BeTrue();
    }

    [Fact]
    public void Thousands_of_counts_that_fall_are_a_bound()
    {
        const int Count = 4_000;
        var ledger = Make.Ledger(Make.Hierarchy("city") with
        {
            Figures = Each(Count, i => Figure(i, 0, $"{Text(0)}/{Text(i)}") with { Measure = MeasureCodes.Inspections, Value = Quantity.Exactly(Count - i, Unit.Inspection) }),
        });

        FigureRollup.Of(ledger, RollupQuestion.On(Day.PlusDays(Count - 1)), BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0].Quantity.SameValue(Quantity.AtLeast(1, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void Periods_within_each_other_are_each_held_against_the_next_longer()
    {
        const int Count = 34_000;
        var ledger = Make.Ledger(new ReportBody { Figures = Each(Count, i => Figure(i, 5, $"{Text(-i)}/{Text(i)}")) });

        var checks = Reconciliation.Of(ledger).Checks.Where(c => c.Code == CheckCodes.PeriodWithinPeriod).ToList();
        checks.Should().HaveCount(Count - 1);
        checks.Should().OnlyContain(c => c.StatedRecords[0].Id == $"city:f{int.Parse(c.AgainstRecords[0].Id.Substring(6)) + 1:00000}");
    }

    [Fact]
    public void Years_of_days_are_held_against_weeks_and_months_that_are_not_within_each_other()
    {
        const int Days = 3_000;
        var ledger = Make.Ledger(new ReportBody
        {
            Figures = [.. Spans(1), .. Spans(7), .. Spans(30).Select((f, i) => i == 50 ? f with { Value = Quantity.Exactly(53, Unit.Inspection) } : f)],
        });

        var contradictions = Reconciliation.Of(ledger).Contradictions;
        contradictions.Should().OnlyContain(c => c.Code == CheckCodes.PeriodWithinPeriod && c.StatedRecords[0].Id == "city:of30-50");
        contradictions[0].Gap.Should().Be(7, "it is of 30 days with 2 inspections each");

        IEnumerable<ReportedFigure> Spans(int length) => Each(Days / length, i => Figure(i, 0, $"{Text(i * length)}/{Text(((i + 1) * length) - 1)}") with
        {
            Id = Id<ReportedFigure>.Parse($"of{length}-{i}"),
            Measure = MeasureCodes.Inspections,
            Value = Quantity.Exactly(2 * length, Unit.Inspection),
        });
    }

    [Fact]
    public void Figures_of_many_days_are_counted_along_the_hierarchy_of_all_the_days_on_which_it_is_the_same()
    {
        const int Count = 6_000;
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = [.. Each(Count, i => Make.Organization($"o{i}", "city")), Make.Organization("late", "city", RelationKind.DispatchedBy) with { Existence = new(Day.PlusDays(4_000), null) }],
            Inspections = [Make.Inspection("I", "late") with { Time = Make.On(Text(1_000)) }],
            Figures = Each(Count, i => Figure(i, 1, null) with { Measure = MeasureCodes.Inspections, Value = Quantity.Exactly(1, Unit.Inspection), AsOf = DateSpan.On(Day.PlusDays(i)) }),
        });

        var checks = Reconciliation.Of(ledger).Checks.Where(c => c.Code == CheckCodes.ReportedAsCounted).ToList();
        checks.Should().HaveCount(Count);
        checks.Count(c => c.Outcome == CheckOutcome.Holds).Should().Be(Count - 4_000, "before it has no superior");
    }

    [Fact]
    public void Figures_with_subordinates_of_many_days_are_held_along_the_hierarchy_of_all_the_days_on_which_it_is_the_same()
    {
        const int Count = 5_000;
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = [.. Each(Count, i => Make.Organization($"o{i}", "province")), Make.Organization("county", "city") with { Existence = new(Day.PlusDays(3_000), null) }],
            Figures =
            [
                .. Each(Count, i => Figure(i, 5, null) with { Scope = FigureScope.WithSubordinates, AsOf = DateSpan.On(Day.PlusDays(i)) }),
                .. Each(Count, i => Figure(Count + i, 1, null) with { Body = Make.Org("county"), AsOf = DateSpan.On(Day.PlusDays(i)) }),
            ],
        });

        Reconciliation.Of(ledger).Checks.Count(c => c.Code == CheckCodes.SubordinateWithinSuperior && c.Outcome == CheckOutcome.Holds).Should().Be(Count - 3_000, "before it is not below");
    }

    [Fact]
    public void The_findings_of_one_inspection_by_many_organizations_find_their_places_together()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = [.. Each(600, i => Make.Organization($"above{i}", i == 0 ? null : $"above{i - 1}")), .. Each(300, i => Make.Organization($"o{i}", "above599"))],
            Inspections = [Make.Inspection("I", "o0") with { ConductedBy = Each(300, i => Make.Org($"o{i}")) }],
            Findings = Each(800, i => Make.Finding($"F{i}", "city", Make.Event("e", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = [], Inspection = Id<Inspection>.Parse("I") }),
        });

        var forward = FindingRollForward.Of(ledger, Make.July with { From = Days.Of("2021-07-01") });
        forward[Make.Org("o299")].Raised.Should().Be(Quantity.Exactly(800, Unit.Finding));
        forward[Make.Org("above0")].Raised.Should().Be(Quantity.Exactly(800, Unit.Finding));
    }

    [Fact]
    public void Sanctions_of_one_person_on_one_day_are_held_against_the_heaviest()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Measures = Each(20_000, i => Make.Measure($"M{i:00000}", "P", "city", i == 7 ? AccountabilityKinds.GovernmentSeriousDemerit : AccountabilityKinds.GovernmentWarning)),
        });

        AccountabilityCheck.Of(ledger, AccountabilityCatalogue.China).Where(i => i.Code == AccountabilityIssueCodes.LighterSanction).Should().HaveCount(19_999)
            .And.OnlyContain(i => i.Path != "$.body.measures[7].kind");
    }

    [Fact]
    public void How_complete_the_totals_of_a_node_are_is_made_out_once_for_all_of_them()
    {
        var ledger = Make.Ledger(Make.City with { Duties = [new() { Id = Id<ReportingDuty>.Parse("W"), Organizations = Make.Orgs("east"), Period = DateSpan.Parse("2021-07") }] });

        var totals = Rollup.Of(ledger, Make.July, Measures.Inspections, Measures.FindingsRaised)[Make.Org("city")].Totals;
        totals[0].Completeness!.Missing.Should().HaveCount(1);
        totals[1].Completeness.Should().BeSameAs(totals[0].Completeness);
    }

    [Fact]
    public void A_finding_of_which_many_documents_dispute_what_half_of_them_leave_out_may_be_any_of_a_few()
    {
        const int Count = 150;
        var found = Make.Event("e", FindingEventKind.Found, "2021-07-10");
        var body = Make.City with { Inspections = Each(Count, i => Make.Inspection($"I{i}", "west", $"T{i}")) };
        var ledger = Make.Ledger(
        [
            Make.Report("D", body),
            .. Each(Count, i => Make.Report($"A{i}", new() { Findings = [Make.Finding("F", "east", found) with { Site = Id<Site>.Parse($"S{i}") }] })),
            .. Each(Count, i => Make.Report($"B{i}", new() { Findings = [Make.Finding("F", "west", found, Make.Event("c", FindingEventKind.Closed, "2021-07-12")) with { Inspection = Id<Inspection>.Parse($"I{i}") }] })),
        ]);

        ledger.Findings.Should().HaveCountLessThan(10 * 2 * Count);
        ledger.Findings.Should().OnlyContain(f => f.Site != null && f.Inspection != null && f.Events.Count == 2, "each takes what it leaves out from one of the others");
        var rollup = Rollup.Of(ledger, Make.July, Measures.FindingsRaised, Measures.SitesWithFindings, Measures.FindingsClosed);
        Ends("city", Measures.FindingsRaised).Should().Be((1, 1));
        Ends("city", Measures.FindingsClosed).Should().Be((1, 1));
        foreach (var county in new[] { "east", "west" })
        {
            Ends(county, Measures.FindingsRaised).Should().Be((0, 1));
            Ends(county, Measures.FindingsClosed).Should().Be((0, 1));
            Ends(county, Measures.SitesWithFindings).Should().Match<(long Min, long? Max)>(sites => sites.Min == 0 && sites.Max >= 1, "that of any version");
        }

        (long Min, long? Max) Ends(string organization, Measure measure) => rollup[Make.Org(organization)][measure].Quantity is { Min: var min, Max: var max } ? (min, max) : default;
    }

    [Fact]
    public void Acts_of_one_finding_that_two_issuers_tell_each_under_ids_of_its_own_are_told_as_what_they_are()
    {
        const int Count = 32_000;
        var ledger = Make.Ledger(Told("city"), Told("east"));

        ledger.Issues.Count(i => i.Code == IssueCodes.IllegalAct).Should().Be(2 * Count);

        SupervisionReport Told(string issuer) => Make.Report("D", new()
        {
            Findings =
            [
                Make.Finding("city:F", "city", Make.Event("city:e", FindingEventKind.Found, "2021-07-10")) with
                {
                    Events = [Make.Event("city:e", FindingEventKind.Found, "2021-07-10"), .. Each(Count, i => Make.Event($"e{i}", FindingEventKind.Accepted, null) with { By = Make.Org($"{issuer}{i}") })],
                },
            ],
        }) with { Issuer = Make.Org(issuer) };
    }

    [Fact]
    public void What_is_not_reported_follows_along_a_long_chain_of_changes()
    {
        const int Count = 32_000;
        var ledger = Make.Ledger(new ReportBody
        {
            Figures = [Figure(0, 100, null), .. Each(Count, i => Figure(i + 1, 0, null) with { Value = Absence.NotReported })],
            Relations = Each(Count, i => new FigureRelation
            {
                Id = Id<FigureRelation>.Parse($"r{i}"),
                Kind = FigureRelationKind.Change,
                Whole = Id<ReportedFigure>.Parse($"f{i + 1:00000}"),
                Parts = [Id<ReportedFigure>.Parse($"f{i:00000}")],
                Printed = [PrintedDecimal.Parse("+1")],
            }),
        });

        var told = new ImpliedFigures(ledger);
        told.Of(ledger.Figures[Count]).Should().Be(Quantity.Exactly(100 + Count, Unit.Finding));
    }
    private static ReportedFigure Figure(int i, int number, string? period) => new()
    {
        Id = Id<ReportedFigure>.Parse($"f{i:00000}"),
        Measure = MeasureCodes.FindingsRaised,
        Value = Quantity.Exactly(number, Unit.Finding),
        Body = Make.Org("city"),
        Scope = FigureScope.OwnBody,
        Period = period is null ? null : DateSpan.Parse(period),
    };

    private static string Text(int days) => DateSpan.On(Day.PlusDays(days)).ToString();

    private static ValueList<T> Each<T>(int count, Func<int, T> make)
        where T : IEquatable<T> => Enumerable.Range(0, count).Select(make).ToValueList();
}
