namespace SupervisionDomain.Tests;

/// <summary>What only several documents together can tell is wrong: one case a fault, and the fault the only one.</summary>
public sealed class LedgerIssueTests
{
    private static readonly Finding Found = Make.Finding("city:F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10"));

    private static readonly Lead Received = new() { Id = Id<Lead>.Parse("city:L1"), ReceivedBy = Make.Orgs("city"), Received = DateSpan.Parse("2021-07-10") };

    /// <summary>Those that are probably mistakes, so that the data is used as it stands; every other is an error.</summary>
    private static readonly string[] Warnings =
        [IssueCodes.RetractedReference, IssueCodes.NothingToRetract, IssueCodes.UnknownDocument, IssueCodes.ForeignCorrection, IssueCodes.IllegalAct, IssueCodes.BeforeReceipt];

    private static readonly Dictionary<string, (string Code, ValueList<SupervisionReport> Reports, string[] Places)> Faults = new()
    {
        ["a superior that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D0 $.body.organizations[0].relations[0].to"],
            Make.Hierarchy("east<nowhere")),
        ["a group that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D1 $.body.inspections[0].groups[0]"],
            Make.City, new ReportBody { Inspections = [Make.Inspection("I1", "east") with { Groups = [Id<InspectionGroup>.Parse("G9")] }] }),
        ["an event of an organization that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D0 $.body.findings[0].events[0].by"],
            Make.City with { Findings = [Found with { Events = [Found.Events[0] with { By = Make.Org("nowhere") }] }] }),
        ["two organs above each other"] = Fault(IssueCodes.HierarchyCycle, ["city:D0 $.body.organizations[0].relations", "city:D0 $.body.organizations[1].relations"],
            Make.Hierarchy("east<west", "west<east")),
        ["a cycle that two documents make"] = Fault(IssueCodes.HierarchyCycle, ["city:D0 $.body.organizations[0].relations", "city:D1 $.body.organizations[0].relations"],
            Make.Hierarchy("east<west"), Make.Hierarchy("west<east")),
        ["an organ above itself"] = Fault(IssueCodes.HierarchyCycle, ["city:D0 $.body.organizations[0].relations"], Make.Hierarchy("east<east")),
        ["an organ led by a committee that stands under it"] = Fault(IssueCodes.HierarchyCycle, ["city:D0 $.body.organizations[0].relations", "city:D0 $.body.organizations[1].relations"],
            new ReportBody { Organizations = [Make.Organization("east", "west", RelationKind.LedBy), Make.Organization("west", "east")] }),
        ["two superiors at one time"] = Fault(IssueCodes.TwoSuperiors, ["city:D0 $.body.organizations[1].relations", "city:D1 $.body.organizations[0].relations"],
            Make.Hierarchy("city", "east<city", "west<city"), Make.Hierarchy("east<west")),
        ["one group sent by two others"] = Fault(IssueCodes.RecordConflict, ["city:D0 $.body.groups[0]", "city:D1 $.body.groups[0]"],
            Make.City with { Groups = [Make.Group("G1", "east")] }, new ReportBody { Groups = [Make.Group("G1", "west")] }),
        ["one event at two dates"] = Fault(IssueCodes.EventConflict, ["city:D0 $.body.findings[0].events", "city:D1 $.body.findings[0].events"],
            Make.City with { Findings = [Found] }, new ReportBody { Findings = [Found with { Events = [Found.Events[0] with { At = DateSpan.Parse("2021-07-11") }] }] }),
        ["a closing in another document before the raising"] = Fault(IssueCodes.EventBeforeRaising, ["city:D0 $.body.findings[0].events", "city:D1 $.body.findings[0].events"],
            Make.City with { Findings = [Found] }, new ReportBody { Findings = [Found with { Events = [Make.Event("E2", FindingEventKind.Closed, "2021-07-09")] }] }),
        ["an act that is not possible"] = Fault(IssueCodes.IllegalAct, ["city:D0 $.body.findings[0].events[1]"],
            Make.City with { Findings = [Found with { Events = [.. Found.Events, Make.Event("E2", FindingEventKind.Accepted, "2021-07-11")] }] }),
        ["an act that another document makes impossible"] = Fault(IssueCodes.IllegalAct, ["city:D0 $.body.findings[0].events[1]"],
            Make.City with { Findings = [Found with { Events = [.. Found.Events, Make.Event("E3", FindingEventKind.HandedOver, "2021-07-12")] }] },
            new ReportBody { Findings = [Found with { Events = [Make.Event("E2", FindingEventKind.Transferred, "2021-07-11")] }] }),
        ["a second raising, in every document that has it"] = Fault(IssueCodes.IllegalAct, ["city:D0 $.body.findings[0].events[1]", "city:D1 $.body.findings[0].events[0]"],
            Make.City with { Findings = [Found with { Events = [.. Found.Events, Make.Event("E2", FindingEventKind.Collected, "2021-07-11")] }] },
            new ReportBody { Findings = [Found with { Events = [Make.Event("E2", FindingEventKind.Collected, "2021-07-11")] }] }),
        ["findings merged into each other"] = Fault(IssueCodes.MergeCycle, ["city:D0 $.body.findings[0].events", "city:D1 $.body.findings[0].events"],
            Make.City with { Findings = [MergedInto("city:F1", "city:F2")] }, new ReportBody { Findings = [MergedInto("city:F2", "city:F1")] }),
        ["a finding merged into itself"] = Fault(IssueCodes.MergeCycle, ["city:D0 $.body.findings[0].events"], Make.City with { Findings = [MergedInto("city:F1", "city:F1")] }),
        ["a finding merged into one that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D0 $.body.findings[0].events[1].into"],
            Make.City with { Findings = [MergedInto("city:F1", "city:F9")] }),
        ["a lead passed to an organ that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D0 $.body.leads[0].transfers[0].to"],
            Make.City with { Leads = [Received with { Transfers = [new() { To = Make.Org("nowhere") }] }] }),
        ["a lead that repeats one that no document has"] = Fault(IssueCodes.UnresolvedReference, ["city:D0 $.body.leads[0].duplicateOf"],
            Make.City with { Leads = [Received with { DuplicateOf = Id<Lead>.Parse("L9") }] }),
        ["one lead that repeats two"] = Fault(IssueCodes.RecordConflict, ["city:D0 $.body.leads[2]", "city:D1 $.body.leads[0]"],
            Make.City with { Leads = [Received, Received with { Id = Id<Lead>.Parse("city:L2") }, Received with { Id = Id<Lead>.Parse("city:L3"), DuplicateOf = Received.Id }] },
            new ReportBody { Leads = [Received with { Id = Id<Lead>.Parse("city:L3"), DuplicateOf = Id<Lead>.Parse("city:L2") }] }),
        ["leads that repeat each other"] = Fault(IssueCodes.MergeCycle, ["city:D0 $.body.leads[0].duplicateOf", "city:D1 $.body.leads[0].duplicateOf"],
            Make.City with { Leads = [Received with { Id = Id<Lead>.Parse("city:L1"), DuplicateOf = Id<Lead>.Parse("city:L2") }] },
            new ReportBody { Leads = [Received with { Id = Id<Lead>.Parse("city:L2"), DuplicateOf = Id<Lead>.Parse("city:L1") }] }),
        ["a lead that repeats itself"] = Fault(IssueCodes.MergeCycle, ["city:D0 $.body.leads[0].duplicateOf"], Make.City with { Leads = [Received with { DuplicateOf = Received.Id }] }),
        ["a lead settled in another document before its receipt"] = Fault(IssueCodes.BeforeReceipt, ["city:D0 $.body.leads[0]", "city:D1 $.body.leads[0]"],
            Make.City with { Leads = [Received] },
            new ReportBody { Leads = [Received with { Received = null, Dispositions = [new() { Kind = LeadDispositionKind.Settled, At = DateSpan.Parse("2021-07-09") }] }] }),
        ["one event with two deadlines"] = Fault(IssueCodes.EventConflict, ["city:D0 $.body.findings[0].events", "city:D1 $.body.findings[0].events"],
            Make.City with { Findings = [Found with { Events = [Found.Events[0] with { Deadline = Deadline.InDays(5) }] }] },
            new ReportBody { Findings = [Found with { Events = [Found.Events[0] with { Deadline = Deadline.InDays(6) }] }] }),
        ["one document id with two contents"] = Documents(IssueCodes.DocumentConflict, ["city:D0 $.documentId", "city:D0 $.documentId"],
            Make.Report("D0", Make.City), Make.Report("D0", Make.Hierarchy("city"))),
        ["documents that supersede each other"] = Documents(IssueCodes.SupersessionCycle, ["city:D0 $.supersedes", "city:D1 $.supersedes"],
            Make.Report("D0", Make.City) with { Supersedes = [Id<SupervisionReport>.Parse("D1")] },
            Make.Report("D1", Make.City) with { Supersedes = [Id<SupervisionReport>.Parse("D0")] }),
        ["a reference to a record taken back"] = Documents(IssueCodes.RetractedReference, ["city:D0 $.body.findings[0].inspection"],
            Make.Report("D0", Make.City with { Inspections = [Make.Inspection("I1", "east")], Findings = [Found with { Inspection = Id<Inspection>.Parse("I1") }] }),
            Make.Report("D1", new(), recorded: "2021-08-02") with { RetractedRecords = [new() { Record = Make.Record("inspections/I1"), Reason = "wrong" }] }),
        ["a record taken back that nobody stated"] = Documents(IssueCodes.NothingToRetract, ["city:D0 $.retractedRecords[0]"],
            Make.Report("D0", Make.City) with { RetractedRecords = [new() { Record = Make.Record("inspections/I1"), Reason = "wrong" }] }),
        ["a document replaced that is not there"] = Documents(IssueCodes.UnknownDocument, ["city:D0 $.supersedes[0]"],
            Make.Report("D0", Make.City) with { Supersedes = [Id<SupervisionReport>.Parse("D9")], CorrectionReason = "all anew" }),
        ["a document taken back that is not there"] = Documents(IssueCodes.UnknownDocument, ["city:D0 $.retractedDocuments[0].document"],
            Make.Report("D0", Make.City) with { RetractedDocuments = [new() { Document = Id<SupervisionReport>.Parse("D9"), Reason = "it was none" }] }),
        ["a document that another issuer replaces"] = Documents(IssueCodes.ForeignCorrection, ["east:D1 $.documentId"],
            Make.Report("D0", Make.City), Make.Report("D1", Make.City, "east", "2021-08-02") with { Supersedes = [Id<SupervisionReport>.Parse("city:D0")] }),
        ["a document that supersedes itself"] = Documents(IssueCodes.SupersessionCycle, ["city:D0 $.supersedes"],
            Make.Report("D0", Make.City) with { Supersedes = [Id<SupervisionReport>.Parse("D0")] }),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (what, fault) in Faults)
            {
                cases.Add(fault.Code, what);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_between_documents_is_the_only_issue_with_its_place(string code, string what)
    {
        var fault = Faults[what];
        var ledger = Make.Ledger([.. fault.Reports]);

        ledger.Issues.Select(i => $"{i.Document} {i.Path}").Should().BeEquivalentTo(fault.Places);
        ledger.Issues.Should().OnlyContain(i => i.Code == code && i.Severity == (Warnings.Contains(code) ? IssueSeverity.Warning : IssueSeverity.Error));
        Make.Ledger([.. fault.Reports.Reverse()]).Issues.Should().Equal(ledger.Issues);
    }

    [Fact]
    public void Under_the_committee_of_its_level_an_organ_is_not_under_its_superior_too()
    {
        OrganizationRelation Relation(RelationKind kind, string to, string? from = null, string? until = null) =>
            new() { Kind = kind, To = Make.Org(to), Validity = new(from is null ? null : Days.Of(from), until is null ? null : Days.Of(until)) };
        Ledger Of(params OrganizationRelation[] ofEast) => Make.Ledger(new ReportBody
        {
            Organizations = [Make.Organization("east") with { Relations = [.. ofEast] }, Make.Organization("west", "east", RelationKind.LedBy), Make.Organization("committee")],
        });

        Of(Relation(RelationKind.Superior, "west"), Relation(RelationKind.LedBy, "committee")).Issues.Should().BeEmpty();
        Of(Relation(RelationKind.Superior, "west", "2020-01-01", "2021-01-01"), Relation(RelationKind.LedBy, "committee", "2019-01-01", "2021-01-01")).Issues.Should().BeEmpty();
        foreach (var (from, until) in new[] { ("2020-01-02", "2022-01-01"), ("2019-01-01", "2020-12-31") })
        {
            Of(Relation(RelationKind.Superior, "west", "2020-01-01", "2021-01-01"), Relation(RelationKind.LedBy, "committee", from, until)).Issues
                .Should().HaveCount(2).And.OnlyContain(i => i.Code == IssueCodes.HierarchyCycle, "on one day it has no committee");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_ledger_with_a_fault_still_answers(string code, string what)
    {
        var rollup = Rollup.Of(Make.Ledger([.. Faults[what].Reports]), Make.July.AsOf);

        rollup.Nodes.Should().OnlyHaveUniqueItems(n => n.Organization, code);
        Json.SupervisionJson.ReadRollup(Json.SupervisionJson.Write(rollup)).Should().Be(rollup);
    }

    [Fact]
    public void Superiors_after_each_other_are_no_fault()
    {
        var moved = Make.Organization("north") with
        {
            Relations =
            [
                new() { Kind = RelationKind.Superior, To = Make.Org("east"), Validity = new(null, Days.Of("2021-07-20")) },
                new() { Kind = RelationKind.Superior, To = Make.Org("west"), Validity = new(Days.Of("2021-07-20"), null) },
            ],
        };

        Make.Ledger(Make.City with { Organizations = [.. Make.City.Organizations, moved] }).Issues.Should().BeEmpty();
    }

    [Fact]
    public void Organs_above_each_other_at_different_times_are_no_cycle()
    {
        Organization Under(string id, string other, Validity when) => Make.Organization(id) with { Relations = [new() { Kind = RelationKind.Superior, To = Make.Org(other), Validity = when }] };
        var body = new ReportBody
        {
            Organizations = [Under("east", "west", new(null, Days.Of("2021-07-20"))), Under("west", "east", new(Days.Of("2021-07-20"), null))],
        };

        Make.Ledger(body).Issues.Should().BeEmpty();
    }

    [Fact]
    public async Task Many_organs_with_two_superiors_each_are_checked_in_time()
    {
        var names = Enumerable.Range(0, 40).Select(level => new[] { $"a{level}", $"b{level}" }).ToList();
        var organizations = names.SelectMany((pair, level) => pair.Select(id => Make.Organization(id) with
        {
            Relations = level == 0 ? [] : names[level - 1].Select(above => new OrganizationRelation { Kind = RelationKind.Superior, To = Make.Org(above) }).ToValueList(),
        }));
        var ledger = Task.Run(() => Make.Ledger(new ReportBody { Organizations = organizations.ToValueList() }), TestContext.Current.CancellationToken);

        (await Task.WhenAny(ledger, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)))
            .Should().BeSameAs(ledger, "the way up is walked once for each organ, not once for each path");
    }

    [Fact]
    public void What_one_document_leaves_out_and_the_other_says_is_no_conflict()
    {
        var group = Make.Group("G1", "east");
        var ledger = Make.Ledger(Make.City with { Groups = [group with { DispatchedBy = [] }] }, new ReportBody { Groups = [group with { Formed = null, Name = new("一组", null) }] });

        ledger.Issues.Should().BeEmpty();
        ledger.Groups.Should().Equal(group with { Id = Id<InspectionGroup>.Parse("city:G1"), Name = new("一组", null) });
    }

    [Fact]
    public void What_one_document_leaves_out_of_an_event_or_a_lead_comes_from_the_other()
    {
        var handed = Make.Event("E2", FindingEventKind.HandedOver, "2021-07-11");
        var merged = Make.Event("E3", FindingEventKind.Merged, "2021-07-12");
        LeadDisposition settled = new() { Kind = LeadDispositionKind.Settled };
        LeadTransfer passed = new() { To = Make.Org("east") };
        var original = Received with { Id = Id<Lead>.Parse("city:L2") };
        var ledger = Make.Ledger(
            Make.City with { Findings = [Found with { Events = [.. Found.Events, handed, merged] }], Leads = [Received, original] },
            new ReportBody
            {
                Findings =
                [
                    Found with { Events = [handed with { Deadline = Deadline.InDays(5), ReportBack = Deadline.InHours(6) }, merged with { Into = Id<Finding>.Parse("city:F2") }] },
                    Found with { Id = Id<Finding>.Parse("city:F2") },
                ],
                Leads = [Received with { DuplicateOf = original.Id, Dispositions = [settled], Transfers = [passed] }],
            });

        ledger.Issues.Should().BeEmpty();
        ledger.Findings[0].Events.Select(e => $"{e.Deadline} {e.ReportBack} {e.Into}").Should().Equal("  ", "5 days 6 hours ", "  city:F2");
        ledger.Leads[0].Should().Be(Received with { DuplicateOf = original.Id, Dispositions = [settled], Transfers = [passed] });
    }

    [Fact]
    public void Records_stand_in_order_of_their_ids_a_disputed_one_in_each_version()
    {
        var ledger = Make.Ledger(
            Make.City with { Groups = [Make.Group("G3", "east"), Make.Group("G1", "east"), Make.Group("G2", "east")] },
            new ReportBody { Groups = [Make.Group("G1", "west")] });

        ledger.Groups.Select(g => $"{g.Id.Local} {g.DispatchedBy}").Should().Equal("G1 [east]", "G1 [west]", "G2 [east]", "G3 [east]");
    }

    [Fact]
    public void A_document_added_twice_is_there_once()
    {
        var builder = new LedgerBuilder(Days.China);
        builder.Add(Make.Report("D1", Make.City));
        builder.Add(Make.Report("D1", Make.City)).Should().BeEmpty();

        builder.Build().Reports.Should().ContainSingle();
    }

    [Fact]
    public void Ledgers_of_different_zones_do_not_merge() =>
        FluentActions.Invoking(() => new LedgerBuilder(Days.China).Build().Merge(new LedgerBuilder(NodaTime.DateTimeZone.Utc).Build())).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(199)]
    [InlineData(200)]
    public void An_id_that_is_legal_in_a_document_is_legal_in_the_ledger(int length)
    {
        if (!Id<InspectionGroup>.TryParse(new('x', length), out var id))
        {
            return;
        }

        var ledger = Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east") with { Id = id }] });
        Rollup.Of(ledger, Make.July.AsOf)[Make.Org("city")][MeasureCodes.GroupsDispatched].Quantity.Min.Should().Be(1);
    }

    [Fact]
    public void An_issuer_whose_id_has_a_scope_cannot_give_its_scope_to_records()
    {
        new LedgerBuilder(Days.China).TryAdd(Make.Report("D1", Make.City, issuer: "gb:city"), out var issues).Should().BeFalse();
        issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.InvalidValue && i.Severity == IssueSeverity.Error && i.Path == "$.issuer");
    }

    private static Finding MergedInto(string id, string other) => Make.Finding(
        id, "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10"), Make.Event("E2", FindingEventKind.Merged, "2021-07-11") with { Into = Id<Finding>.Parse(other) });

    private static (string, ValueList<SupervisionReport>, string[]) Fault(string code, string[] places, params ReportBody[] bodies) =>
        (code, bodies.Select((b, i) => Make.Report($"D{i}", b)).ToValueList(), places);

    private static (string, ValueList<SupervisionReport>, string[]) Documents(string code, string[] places, params SupervisionReport[] reports) =>
        (code, reports.ToValueList(), places);
}
