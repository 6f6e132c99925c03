namespace SupervisionDomain.Tests;

/// <summary>Corrections: documents replaced or taken back, records and events taken back, and what was known before.</summary>
public sealed class CorrectionTests
{
    private static readonly RecordReference Inspection1 = Make.Record("inspections/city:I1");

    private static readonly SupervisionReport First = Make.Report("D1", Make.City with
    {
        Inspections = [Make.Inspection("I1", "east"), Make.Inspection("I2", "east")],
        Findings =
        [
            Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10"), Make.Event("E2", FindingEventKind.Closed, "2021-07-12")) with { Inspection = Id<Inspection>.Parse("I2") },
        ],
    });

    [Fact]
    public void A_document_taken_back_is_set_aside_with_all_its_records_and_its_id_and_reason_stay()
    {
        var ledger = Make.Ledger(First, Second(new ReportBody()) with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "wrong month" }] });

        ledger.Inspections.Should().BeEmpty();
        ledger.Superseded.Should().Equal(Id<SupervisionReport>.Parse("city:D1"));
        ledger.Reports[1].RetractedDocuments.Should().Equal(new RetractedDocument { Document = Id<SupervisionReport>.Parse("city:D1"), Reason = "wrong month" });
        ledger.Issues.Should().BeEmpty();
    }

    [Fact]
    public void A_record_taken_back_counts_no_longer_and_the_others_of_its_document_stay()
    {
        var ledger = Make.Ledger(First, Second(new(), Taken(Inspection1)));

        Inspections(ledger).Should().Be(1);
        ledger.Find(Id<Inspection>.Parse("city:I1")).Should().BeNull();
        ledger.Issues.Should().BeEmpty();
    }

    [Fact]
    public void The_ledger_answers_as_known_before_and_after_a_correction()
    {
        var ledger = Make.Ledger(First, Second(new(), Taken(Inspection1)));

        Inspections(ledger.KnownAt(Days.Noon("2021-08-01"))).Should().Be(2, "the instant of recording counts");
        Inspections(ledger.KnownAt(Days.Noon("2021-08-04"))).Should().Be(2);
        Inspections(ledger.KnownAt(Days.Noon("2021-08-05"))).Should().Be(1);
        Inspections(ledger.KnownAt(Days.Noon("2021-07-31"))).Should().Be(0, "nothing was known yet");

        var replaced = Make.Ledger(First, Make.Report("D3", Make.City, recorded: "2021-08-05") with { Supersedes = [First.DocumentId] });
        Inspections(replaced.KnownAt(Days.Noon("2021-08-04"))).Should().Be(2);
        Inspections(replaced).Should().Be(0);
    }

    [Fact]
    public void Every_question_may_say_as_known_when_and_repeats_it_in_its_answer()
    {
        var ledger = Make.Ledger(First, Second(new(), Taken(Inspection1)) with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "wrong month" }] });
        var question = Make.July with { From = Days.Of("2021-07-01"), KnownAt = Days.Noon("2021-08-04") };
        var (known, unasked) = (ledger.KnownAt(question.KnownAt.Value), question with { KnownAt = null });
        var inCrosstab = Crosstab.Of(ledger, question, Measures.Inspections);
        var own = new Measure { Code = Code<MeasureCodes>.Parse("own"), Unit = Unit.Inspection, Occurrences = Measures.Inspections.Occurrences };

        Rollup.Of(ledger, question)[Make.Org("city")][Measures.Inspections].Quantity.Min.Should().Be(2);
        Rollup.Of(ledger, question).Should().Be(Rollup.Of(known, unasked) with { Question = question });
        FigureRollup.Of(ledger, question, BranchOverlap.Disjoint).Should().Be(FigureRollup.Of(known, unasked, BranchOverlap.Disjoint) with { Question = question });
        FindingRollForward.Of(ledger, question).Should().Be(FindingRollForward.Of(known, unasked) with { Question = question });
        FindingRollForward.Of(ledger, question)[Make.Org("city")].Raised.Min.Should().Be(1);
        inCrosstab.Question.Should().Be(question);
        inCrosstab[Make.Org("city"), inCrosstab.Cells[0]].Min.Should().Be(2);
        Crosstab.Of(ledger, question, own)[Make.Org("city"), new()].Min.Should().Be(2);
        Crosstab.Of(LedgerColumns.Of(ledger), question, Measures.Inspections)[Make.Org("city"), new()].Min.Should().Be(2);
        Rollup.Of(ledger, unasked).Find(Make.Org("city")).Should().BeNull("what is taken back is known today");
    }

    [Fact]
    public void Columns_of_no_ledger_and_standing_totals_know_of_no_recording()
    {
        var question = new RollupQuestion { From = Days.Of("2021-07-01"), AsOf = Days.Of("2021-07-31"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-07-31")), KnownAt = Days.Noon("2021-08-04") };

        FluentActions.Invoking(() => Crosstab.Of(new LedgerColumnsBuilder(Days.China).Build(), question, Measures.Inspections)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new StandingTotals(Make.City.Organizations, question)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Who_states_a_record_again_after_it_was_taken_back_states_it_anew()
    {
        var again = Make.Report("D3", new ReportBody { Inspections = [Make.Inspection("I1", "west")] }, recorded: "2021-08-09");
        var ledger = Make.Ledger(First, Second(new(), Taken(Inspection1)), again);

        Inspections(ledger).Should().Be(2);
        ledger.Find(Id<Inspection>.Parse("city:I1"))!.ConductedBy.Should().Equal(Make.Org("west"));
        ledger.Conflicts.Should().BeEmpty("what was taken back disputes nothing");
    }

    [Fact]
    public void One_document_takes_back_what_was_recorded_before_it_and_states_it_anew_and_nothing_of_its_own_moment()
    {
        var anew = Second(new() { Inspections = [Make.Inspection("I1", "west")] }, Taken(Inspection1));

        Make.Ledger(First, anew).Find(Id<Inspection>.Parse("city:I1"))!.ConductedBy.Should().Equal(Make.Org("west"));
        Make.Ledger(First, anew with { RecordedAt = First.RecordedAt }).Issues.Select(i => i.Code).Should()
            .Equal(IssueCodes.NothingToRetract, IssueCodes.RecordConflict, IssueCodes.RecordConflict);
    }

    [Fact]
    public void Of_a_finding_a_single_event_can_be_taken_back()
    {
        var taken = new RetractedRecord { Record = Make.Record("findings/F1"), Event = Id<FindingEvent>.Parse("E2"), Reason = "closed too early" };
        var ledger = Make.Ledger(First, Second(new(), taken));

        ledger.Findings.Should().ContainSingle().Which.Events.Select(e => e.Id.Local).Should().Equal("E1");
        ledger.NotAfter(Id<Finding>.Parse("city:F1"), Id<FindingEvent>.Parse("city:E2")).Should().BeNull();
        ledger.Issues.Should().BeEmpty();
    }

    [Fact]
    public void What_refers_to_a_record_taken_back_is_named()
    {
        var ledger = Make.Ledger(First, Second(new(), Taken(Make.Record("inspections/I2"))));

        ledger.Issues.Should().ContainSingle().Which.Should().Match<Issue>(i =>
            i.Code == IssueCodes.RetractedReference && i.Severity == IssueSeverity.Warning && i.Path == "$.body.findings[0].inspection");
    }

    [Fact]
    public void A_record_that_nobody_stated_cannot_be_taken_back()
    {
        Make.Ledger(First, Second(new(), Taken(Make.Record("inspections/I9")))).Issues.Should().ContainSingle().Which.Should().Match<Issue>(i =>
            i.Code == IssueCodes.NothingToRetract && i.Severity == IssueSeverity.Warning && i.Path == "$.retractedRecords[0]");
        Make.Ledger(First, Second(new(), Taken(Make.Record("findings/F1")) with { Event = Id<FindingEvent>.Parse("E9") })).Issues.Should().ContainSingle(i => i.Code == IssueCodes.NothingToRetract);
    }

    [Fact]
    public void A_correction_by_another_issuer_holds_and_is_named()
    {
        var foreign = Make.Report("D2", new(), "west", "2021-08-05") with { RetractedDocuments = [new() { Document = Id<SupervisionReport>.Parse("city:D1"), Reason = "not theirs" }] };
        var ledger = Make.Ledger(First, foreign);

        ledger.Inspections.Should().BeEmpty();
        ledger.Issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.ForeignCorrection && i.Severity == IssueSeverity.Warning);

        // Without its scope the id is one of west's own.
        var own = Make.Ledger(First, foreign with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "not theirs" }] });
        own.Inspections.Should().HaveCount(2);
        own.Issues.Should().ContainSingle().Which.Code.Should().Be(IssueCodes.UnknownDocument);
    }

    [Fact]
    public void A_document_that_takes_itself_back_is_an_issue()
    {
        var itself = First with { RetractedDocuments = [new() { Document = First.DocumentId, Reason = "?" }] };

        Make.Ledger(itself).Issues.Should().ContainSingle(i => i.Code == IssueCodes.SupersessionCycle);
    }

    [Fact]
    public void Merging_corrections_is_free_of_order()
    {
        var documents = new[] { First, Second(new(), Taken(Inspection1)), Make.Report("D3", new ReportBody { Inspections = [Make.Inspection("I1", "west")] }, recorded: "2021-08-09") };

        foreach (var order in new[] { "012", "210", "102", "120" })
        {
            Make.Ledger([.. order.Select(c => documents[c - '0'])]).Inspections.Should().Equal(Make.Ledger(documents).Inspections);
        }

        Make.Ledger(documents[0]).Merge(Make.Ledger(documents[2])).Merge(Make.Ledger(documents[1])).Inspections.Should().Equal(Make.Ledger(documents).Inspections);
    }

    private static SupervisionReport Second(ReportBody body, params RetractedRecord[] taken) => Make.Report("D2", body, recorded: "2021-08-05") with { RetractedRecords = [.. taken] };

    private static RetractedRecord Taken(RecordReference record) => new() { Record = record, Reason = "recorded twice" };

    private static long Inspections(Ledger ledger) =>
        Rollup.Of(ledger, Make.July, Measures.Inspections).Nodes.Where(n => n.Organization == Make.Org("city")).Sum(n => n[Measures.Inspections].Quantity.Min);
}
