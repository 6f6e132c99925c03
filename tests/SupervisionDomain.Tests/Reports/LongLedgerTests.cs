using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Small reports that took minutes, gigabytes or the whole stack while each thing walked its own way; at these sizes more than half a minute each.</summary>
public sealed class LongLedgerTests
{
    private static readonly RollupQuestion July = Make.July;

    [Fact]
    public void Leads_that_repeat_each_other_in_a_chain_are_one()
    {
        var ledger = Make.Ledger(Make.City with { Leads = Chain(12_000, (i, before) => Lead(i, before)) });

        ledger.Issues.Should().BeEmpty();
        Total(ledger, Measures.LeadsReceived).Should().Be(Quantity.Exactly(1, Unit.Lead));
        Total(ledger, Measures.LeadReceipts).Should().Be(Quantity.Exactly(12_000, Unit.LeadTime));
    }

    [Fact]
    public void Leads_that_repeat_each_other_in_a_circle_are_the_first()
    {
        var ledger = Make.Ledger(new ReportBody { Leads = Chain(12_000, (i, before) => Lead(i, before ?? 11_999)) });

        ledger.Issues.Count(i => i.Code == IssueCodes.MergeCycle).Should().Be(12_000);
        Rollup.Of(ledger, July, Measures.LeadsReceived)[Make.Org("city")].Totals[0].CountedOnce.Single().Thing.Should().Be(Make.Record("leads/city:L00000"));
    }

    [Fact]
    public void A_second_document_that_closes_a_circle_of_leads_at_each_makes_each_a_circle_of_its_own()
    {
        var ledger = Make.Ledger(
            new ReportBody { Leads = Chain(6_000, (i, before) => Lead(i, before)) },
            new ReportBody { Leads = Chain(5_999, (i, _) => Lead(i + 1, 5_999)) });

        // By the one document the first stands for all; by the other each is the first of the circle that it closes. Told at both documents.
        ledger.Issues.Count(i => i.Code == IssueCodes.MergeCycle).Should().Be(2 * 5_999);
        Total(ledger, Measures.LeadsReceived).Should().Be(Quantity.Between(1, 6_000, Unit.Lead));
    }

    [Fact]
    public void Ids_of_which_both_parts_are_the_same_are_looked_at_once_each()
    {
        var report = Make.Report("D", new() { Persons = Chain(300_000, (i, _) => new Person { Id = Id<Person>.Parse($"{i}:{i}") }) });

        report.Check().Should().BeEmpty();
    }

    [Fact]
    public void Findings_merged_in_a_chain_are_survived_by_the_first()
    {
        var ledger = Make.Ledger(Make.City with { Findings = Chain(20_000, (i, before) => Merged(i, before)) });

        ledger.Issues.Should().BeEmpty();
        ledger.Findings.Select(f => ledger.Survivor(f.Id)).Distinct().Should().Equal(Id<Finding>.Parse("city:F00000"));
    }

    [Fact]
    public void Findings_merged_in_a_circle_are_each_its_own()
    {
        var ledger = Make.Ledger(new ReportBody { Findings = Chain(12_000, (i, before) => Merged(i, before ?? 11_999)) });

        ledger.Issues.Count(i => i.Code == IssueCodes.MergeCycle).Should().Be(12_000);
        ledger.Findings.All(f => ledger.Survivor(f.Id) == f.Id).Should().BeTrue();
    }

    [Fact]
    public void Groups_under_groups_are_sent_by_who_sent_the_first() => WithSmallStack(() =>
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Groups = Chain(30_000, (i, before) => Make.Group($"G{i:00000}") with { DispatchedBy = i == 0 ? Make.Orgs("city") : [], SubGroupOf = before is { } b ? Id<InspectionGroup>.Parse($"G{b:00000}") : null }),
        });

        ledger.Issues.Where(i => i.Code == IssueCodes.HierarchyCycle).Should().BeEmpty();
        ledger.Groups.All(g => ledger.OrganizationsOf(g) == Make.Orgs("city")).Should().BeTrue();
        Rollup.Of(ledger, July, Measures.GroupsDispatched)[Make.Org("city")].Totals[0].Records.Should().Equal(Make.Record("groups/city:G29999"));
    });

    [Fact]
    public void Groups_disputed_at_each_step_are_sent_by_whom_any_document_says() => WithSmallStack(() =>
    {
        var ledger = Make.Ledger(Told("east"), Told("west"));

        ledger.OrganizationsOf(ledger.Groups[^1]).Should().Equal(Make.Orgs("east", "west"));
        ledger.Conflicts.Should().Contain(c => c.Record == Make.Record("groups/city:G19999"));

        ReportBody Told(string sender) => new()
        {
            Groups = Chain(20_000, (i, before) => Make.Group($"G{i:00000}") with
            {
                DispatchedBy = i == 0 ? Make.Orgs(sender) : [],
                SubGroupOf = before is { } b ? Id<InspectionGroup>.Parse($"G{b:00000}") : null,
                Formed = Make.On(sender == "east" ? "2021-07-10" : "2021-07-11"),
            }),
        };
    });

    [Fact]
    public void Organizations_in_a_chain_are_above_none_of_themselves() => WithSmallStack(() =>
    {
        var ledger = Make.Ledger(new ReportBody { Organizations = Chain(40_000, (i, before) => Make.Organization($"o{i}", before is { } b ? $"o{b}" : null)) });

        ledger.Issues.Should().BeEmpty();
        Hierarchy.On(ledger, July.AsOf).SelfAndAbove(Make.Org("o39999")).Count().Should().Be(40_000);
    });

    [Fact]
    public void Organizations_in_a_circle_are_each_above_itself()
    {
        var ledger = Make.Ledger(new ReportBody { Organizations = Chain(20_000, (i, before) => Make.Organization($"o{i}", $"o{before ?? 19_999}")) });

        ledger.Issues.Count(i => i.Code == IssueCodes.HierarchyCycle).Should().Be(20_000);
        Hierarchy.On(ledger, July.AsOf).Tops.Should().HaveCount(20_000);
    }

    [Fact]
    public void A_circle_of_relations_that_never_hold_together_is_none()
    {
        // Each stands below the two before it, the first below the last in another century.
        var (early, late) = (Days.Of("1900-01-01"), Days.Of("2100-01-01"));
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = Chain(1_000, (i, before) => Make.Organization($"o{i}") with
            {
                Relations = before is not { } b ? [new() { Kind = RelationKind.Superior, To = Make.Org("o999"), Validity = new(null, early) }] :
                [
                    new() { Kind = RelationKind.Superior, To = Make.Org($"o{b}"), Validity = new(early.PlusDays(i), null) },
                    new() { Kind = RelationKind.PartOf, To = Make.Org($"o{Math.Max(0, b - 1)}"), Validity = new(early, late.PlusDays(-i)) },
                ],
            }),
        });

        ledger.Issues.Where(i => i.Code == IssueCodes.HierarchyCycle).Should().BeEmpty();
    }

    [Fact]
    public void An_organization_that_moved_every_day_has_two_superiors_on_one_only_where_two_overlap()
    {
        var day = Days.Of("1800-01-01");
        IsTwice(1).Should().BeFalse();
        IsTwice(2).Should().BeTrue();

        bool IsTwice(int days) => Make.Ledger(new ReportBody
        {
            Organizations = [Make.Organization("o") with
            {
                Relations = Chain(60_000, (i, _) => new OrganizationRelation
                {
                    Kind = RelationKind.Superior,
                    To = Make.Org($"p{i}"),
                    Validity = new(day.PlusDays(i), day.PlusDays(i + (i == 59_000 ? days : 1))),
                }),
            }],
        }).Issues.Any(i => i.Code == IssueCodes.TwoSuperiors);
    }

    [Fact]
    public void Two_superiors_at_each_level_make_the_things_below_a_bound_above()
    {
        // The ways up double at each level.
        var ledger = Make.Ledger(
            new ReportBody
            {
                Organizations = Enumerable.Range(0, 40).SelectMany(i => new[] { "a", "b" }.Select(x => Make.Organization($"{x}{i}") with
                {
                    Relations = i == 0 ? [new() { Kind = RelationKind.Superior, To = Make.Org("top") }]
                        : [new() { Kind = RelationKind.Superior, To = Make.Org($"a{i - 1}") }, new() { Kind = RelationKind.Superior, To = Make.Org($"b{i - 1}") }],
                })).ToValueList(),
                Findings = [Make.Finding("F", "a39", Make.Event("e", FindingEventKind.Found, "2021-07-10"))],
            });

        var rollup = Rollup.Of(ledger, July, Measures.FindingsRaised);
        rollup[Make.Org("a39")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
        rollup[Make.Org("b38")].Totals[0].Uncertain.Single().Reason.Should().Be(UncertaintyReason.Conflict);
        rollup[Make.Org("b0")].Totals[0].Uncertain.Single().Reason.Should().Be(UncertaintyReason.Conflict);
        rollup[Make.Org("top")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding), "all ways up meet there");
        FigureRollup.Of(ledger, July, BranchOverlap.Disjoint, Measures.FindingsRaised)[Make.Org("top")].Totals[0].Quantity.Min.Should().Be(0);
    }

    [Fact]
    public void Organizations_that_succeed_each_other_are_stood_for_by_the_last() => WithSmallStack(() =>
    {
        var day = Days.Of("1900-01-01");
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = Chain(30_000, (i, before) => Make.Organization($"o{i}", before is { } b ? $"o{b}" : null, RelationKind.Succeeds) with
            {
                Existence = i == 29_999 ? new(day.PlusDays(i), null) : new(day.PlusDays(i), day.PlusDays(i + 1)),
            }),
            Findings = [Make.Finding("F", "o0", Make.Event("e", FindingEventKind.Found, "2021-07-10"))],
        });

        Rollup.Of(ledger, July with { HierarchyAsOf = HierarchyAsOf.Following(July.AsOf) }, Measures.FindingsRaised)[Make.Org("o29999")].Totals[0].Records.Should().HaveCount(1);
    });

    [Fact]
    public void Events_of_which_nobody_knows_when_they_were_happened_as_listed()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Findings = [new() { Id = Id<Finding>.Parse("F"), RaisedBy = Make.Orgs("city"), Events = Chain(5_000, (i, _) => Make.Event($"e{i}", i == 4_999 ? FindingEventKind.Rectified : FindingEventKind.RaisedOnTheSpot, "2000/2030")) }],
        });

        ledger.StatusOf(ledger.Findings[0], Days.Noon("2021-07-15")).PossibleStates.Select(s => s.State).Distinct().Should().Equal(null, FindingState.Demanded, FindingState.Reported);
        Rollup.Of(ledger, July, Measures.FindingsRaised, Measures.FindingsRaisedOnTheSpot, Measures.FindingsRectified)[Make.Org("city")].Totals
            .Should().OnlyContain(t => t.Quantity.Min == 0 && t.Quantity.Max == 1);
        var forward = FindingRollForward.Of(ledger, July with { From = Days.Of("2021-07-01") })[Make.Org("city")];
        (forward.Raised.Min, forward.Raised.Max, forward.OpenAtEnd.Max).Should().Be((0, 1, 1));
    }

    [Fact]
    public void Events_of_months_are_counted_by_one_life()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Findings = [new()
            {
                Id = Id<Finding>.Parse("F"),
                RaisedBy = Make.Orgs("city"),
                Events = Chain(12_000, (i, _) => Make.Event($"e{i}", i == 0 ? FindingEventKind.Found : FindingEventKind.RectificationUrged, "2021-07")),
            }],
        });

        Total(ledger, Measures.RectificationUrged).Should().Be(Quantity.Exactly(1, Unit.Finding));
        ledger.NotAfter(ledger.Findings[0].Id, Id<FindingEvent>.Parse("city:e11999")).Should().Be(Days.Of("2021-08-01"));
        ledger.NotAfter(ledger.Findings[0].Id, Id<FindingEvent>.Parse("city:e12000")).Should().BeNull();
    }

    [Fact]
    public void Of_events_that_two_documents_list_the_second_says_what_is_before()
    {
        // The second lists them all before the one that the first tells alone, and the other way round than their ids.
        var all = Enumerable.Range(0, 20_000).Reverse().Select(i => Make.Event($"city:e{i:00000}", i == 19_999 ? FindingEventKind.Found : FindingEventKind.RectificationUrged, "2021-07-10")).ToArray();
        var ledger = Make.Ledger(new ReportBody { Findings = [Make.Finding("F", "city", all[^1])] }, new ReportBody { Findings = [Make.Finding("F", "city", all)] });

        ledger.Findings.Single().Events.Select(e => e.Id).SequenceEqual(all.Select(e => e.Id)).Should().BeTrue();
    }

    [Fact]
    public void Documents_that_replace_each_other_in_a_chain_leave_the_last()
    {
        var ledger = Make.Ledger(Chain(18_000, (i, before) => Replacing(i, before)).ToArray());

        ledger.Issues.Should().BeEmpty();
        ledger.Superseded.Should().HaveCount(17_999);
    }

    [Fact]
    public void Documents_that_replace_each_other_in_a_circle_are_each_told()
    {
        var ledger = Make.Ledger(Chain(13_000, (i, before) => Replacing(i, before ?? 12_999)).ToArray());

        ledger.Issues.Count(i => i.Code == IssueCodes.SupersessionCycle).Should().Be(13_000);
    }

    [Fact]
    public void Figures_of_a_chain_of_organizations_are_totalled() => WithSmallStack(() =>
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = Chain(2_000, (i, before) => Make.Organization($"o{i}", before is { } b ? $"o{b}" : null)),
            Figures = [Make.Figure("N", "o1999", "7")],
        });

        FigureRollup.Of(ledger, July, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("o0")].Totals[0].Quantity.Min.Should().Be(7);
    });

    // The last tells 9 of June, which is more than the first tells with all below it: of the half-year too.
    [Fact]
    public void Figures_of_parts_of_the_days_are_held_against_those_of_a_chain_below() => WithSmallStack(() =>
    {
        ReportedFigure Told(string id, string body, string month, string number) => Make.Figure(id, body, number, FigureScope.WithSubordinates) with { AsOf = null, Period = DateSpan.Parse(month) };
        var body = new ReportBody
        {
            Organizations = Chain(3_000, (i, before) => Make.Organization($"o{i}", before is { } b ? $"o{b}" : null)),
            Figures = [Told("May", "o0", "2021-05", "1"), Told("June", "o0", "2021-06", "1"), Told("last", "o2999", "2021-06", "9")],
        };
        var total = FigureRollup.Of(Make.Ledger(body), July with { From = new(2021, 5, 1), AsOf = new(2021, 6, 30) }, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("o0")].Totals[0];

        (total.Quantity.Min, total.Quantity.Max).Should().Be((2, null));
        total.Contradicting.Should().HaveCount(3);
    });

    [Fact]
    public void An_inspection_by_many_groups_of_one_sender_counts_for_it()
    {
        var ledger = Make.Ledger(new ReportBody
        {
            Groups = Chain(12_000, (i, _) => Make.Group($"G{i}", "city")),
            Inspections = [Make.Inspection("I", "city", Enumerable.Range(0, 12_000).Select(i => $"S{i}").ToArray()) with { ConductedBy = [], Groups = Chain(12_000, (i, _) => Id<InspectionGroup>.Parse($"G{i}")) }],
            Findings = Chain(12_000, (i, _) => Make.Finding($"F{i}", "city", Make.Event("e", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = [], Inspection = Id<Inspection>.Parse("I") }),
        });

        Total(ledger, Measures.FindingsRaised).Should().Be(Quantity.Exactly(12_000, Unit.Finding));
        Total(ledger, Measures.SitesInspected).Should().Be(Quantity.Exactly(12_000, Unit.Site));
    }

    [Fact]
    public void Circulars_on_one_organization_are_no_sanctions_decided_together()
    {
        var ledger = Make.Ledger(Make.City with { Measures = Chain(20_000, (i, _) => Make.Measure($"M{i}", "P", "city", AccountabilityKinds.Circular) with { Subject = new(Make.Org("east")) }) });

        AccountabilityCheck.Of(ledger, AccountabilityCatalogue.China).Should().BeEmpty();
    }

    [Fact]
    public void Measures_of_a_family_of_ones_own_run_each_by_itself()
    {
        var banned = Code<AccountabilityKinds>.Parse("banned");
        var act = new Citation { Text = new(null, "Act"), InForce = Validity.Always, Verification = Verification.Read };
        var catalogue = new AccountabilityCatalogue(new(null, "made up"),
            [new() { Kind = banned, Family = Code<AccountabilityFamilies>.Parse("own"), MayFallOn = SubjectScope.AnyPerson, Periods = [AccountabilityPeriod.OfMonths(6, act)] }]);

        AccountabilityPeriods.Of(Chain(60_000, (i, _) => Make.Measure($"M{i}", "P", "city", banned)), catalogue).Should().HaveCount(60_000);
    }

    [Fact]
    public void An_organization_that_each_document_tells_with_its_own_source_has_all_sources()
    {
        var ledger = Make.Ledger(Chain(30_000, (i, _) => Make.Report($"D{i:00000}", new() { Organizations = [Make.Organization("city") with { Sources = [new() { Document = Id<IssuedDocument>.Parse($"city:N{i}") }] }] })).ToArray());

        ledger.Conflicts.Should().BeEmpty();
        ledger.Find(Make.Org("city"))!.Sources.Select(s => s.Document.Local).SequenceEqual(Enumerable.Range(0, 30_000).Select(i => $"N{i}")).Should().BeTrue();
    }

    [Fact]
    public void Figures_of_many_measures_on_many_days_are_held_against_those_of_subordinates()
    {
        var measures = MeasureCodes.Known.Keys.Select(Code<MeasureCodes>.Parse).Where(m => !MeasureCodes.IsStock(m)).Take(20).ToList();
        var ledger = Make.Ledger(new ReportBody
        {
            Organizations = Chain(5_000, (i, _) => Make.Organization($"o{i}", i == 1 ? "o0" : i > 2 ? "o2" : null)),
            Figures = Chain(150, (i, _) => Days.Of("2021-01-01").PlusDays(i).ToString("uuuu-MM-dd", null)).SelectMany(day => measures.SelectMany(m => new[]
            {
                Make.Figure($"W{day}-{m}", "o0", "7", FigureScope.WithSubordinates, m) with { AsOf = DateSpan.Parse(day) },
                Make.Figure($"P{day}-{m}", "o1", "8", measure: m) with { AsOf = DateSpan.Parse(day) },
            })).ToValueList(),
        });

        BodyChecks.Of(ledger, ledger.Figures, _ => true).Count(c => c.Outcome == CheckOutcome.Contradicts).Should().Be(150 * 20);
    }

    [Fact]
    public void Acts_that_change_nothing_are_each_told()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Findings = [Make.Finding("F", "city", [.. Chain(30_000, (i, _) => Make.Event($"e{i}", i == 0 ? FindingEventKind.Found : FindingEventKind.Accepted, "2021-07-10"))])],
        });

        ledger.Issues.Count(i => i.Code == IssueCodes.IllegalAct).Should().Be(29_999);
    }

    private static Lead Lead(int i, int? original) => new()
    {
        Id = Id<Lead>.Parse($"L{i:00000}"),
        ReceivedBy = Make.Orgs("city"),
        Received = DateSpan.Parse("2021-07-10"),
        DuplicateOf = original is { } o ? Id<Lead>.Parse($"L{o:00000}") : null,
    };

    private static Finding Merged(int i, int? into) => Make.Finding($"F{i:00000}", "city", [
        Make.Event("e", FindingEventKind.Found, "2021-07-10"),
        .. into is { } other ? [Make.Event("m", FindingEventKind.Merged, "2021-07-11") with { Into = Id<Finding>.Parse($"F{other:00000}") }] : Array.Empty<FindingEvent>()]);

    private static SupervisionReport Replacing(int i, int? other) => Make.Report($"D{i}", new()) with { Supersedes = other is { } o ? [Id<SupervisionReport>.Parse($"D{o}")] : [] };

    private static Quantity Total(Ledger ledger, Measure measure) => Rollup.Of(ledger, July, measure)[Make.Org("city")].Totals[0].Quantity;

    private static ValueList<T> Chain<T>(int count, Func<int, int?, T> link)
        where T : IEquatable<T> => Enumerable.Range(0, count).Select(i => link(i, i == 0 ? null : i - 1)).ToValueList();

    // Where each step takes some of the stack, this is not enough.
    private static void WithSmallStack(Action act)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(act), 256 * 1024);
        thread.Start();
        thread.Join();
        thrown.Should().BeNull();
    }
}
