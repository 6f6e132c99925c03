namespace SupervisionDomain.Tests;

/// <summary>Reports that were due, came, came late, or did not come.</summary>
public sealed class CompletenessTests
{
    private static readonly ReportBody Duties = Make.City with
    {
        Duties = [Duty("W30", "2021-07-24/2021-07-30", "2021-08-02", "east", "west"), Duty("W31", "2021-07-31/2021-08-06", "2021-08-09", "east", "west")],
    };

    [Fact]
    public void Every_total_says_how_many_of_the_due_reports_have_come_which_late_and_which_not()
    {
        var ledger = Make.Ledger(
            Make.Report("D", Duties), Report("E30", "east", "2021-08-02", "city:W30"), Report("E31", "east", "2021-08-10", "city:W31"), Report("W31", "west", "2021-08-09", "city:W31"));

        var rollup = Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-08-15")));

        rollup[Make.Org("city")].Totals.Select(t => t.Completeness).Distinct().Should().Equal(new Completeness
        {
            Expected = 4, Received = 3, Late = [Due("east", "city:W31")], Missing = [Due("west", "city:W30")],
        });
        rollup[Make.Org("east")][Measures.Inspections].Completeness.Should().Be(new Completeness { Expected = 2, Received = 2, Late = [Due("east", "city:W31")] });
        rollup[Make.Org("west")][Measures.Inspections].Completeness.Should().Be(new Completeness { Expected = 2, Received = 1, Missing = [Due("west", "city:W30")] });
        rollup[Make.Org("city")][Measures.Inspections].Explain(Language.En).Should().EndWith("3 of 4 reports have come; late: east city:W31; missing: west city:W30.");
        rollup[Make.Org("city")][Measures.Inspections].Explain(Language.Zh).Should().EndWith("应报4份，已报3份，迟报：east city:W31，未报：west city:W30。");
    }

    [Fact]
    public void Only_duties_for_the_days_asked_for_count()
    {
        var ledger = Make.Ledger(Make.Report("D", Duties));

        rollupOf("2021-07-31", null).Should().Be((4, 4));
        rollupOf("2021-07-30", null).Should().Be((2, 2));
        rollupOf("2021-08-31", "2021-07-31").Should().Be((2, 2));
        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-01")))[Make.Org("city")][Measures.Inspections].Completeness.Should().BeNull();

        (int, int) rollupOf(string asOf, string? from)
        {
            var completeness = Rollup.Of(ledger, RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) })[Make.Org("city")][Measures.Inspections].Completeness!;
            return (completeness.Expected, completeness.Missing.Count);
        }
    }

    [Fact]
    public void A_corrected_report_is_as_early_as_the_first_and_a_withdrawn_one_is_missing()
    {
        var first = Report("E30", "east", "2021-08-02", "city:W30");
        var corrected = Report("E30-2", "east", "2021-09-01", "city:W30") with { Supersedes = [Id<SupervisionReport>.Parse("E30")] };
        var withdrawn = corrected with { Fulfils = [] };

        East(Make.Ledger(Make.Report("D", Duties), first, corrected)).Should().Be(new Completeness { Expected = 1, Received = 1 });
        East(Make.Ledger(Make.Report("D", Duties), first, withdrawn)).Should().Be(new Completeness { Expected = 1, Received = 0, Missing = [Due("east", "city:W30")] });

        static Completeness? East(Ledger ledger) => Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-30")))[Make.Org("east")][Measures.Inspections].Completeness;
    }

    [Theory]
    [InlineData("taken back", true)]
    [InlineData("taken back by the one that tells it again", true)]
    [InlineData("superseded", true)]
    [InlineData("superseded, told again", false)]
    [InlineData("superseded, told again by a chain", false)]
    [InlineData("superseded, chain broken", true)]
    public void A_report_that_was_taken_back_is_in_time_for_no_later_one_but_a_correction_that_says_it_again(string how, bool isLate)
    {
        var first = Report("1", "east", "2021-08-01", "city:W30");
        var second = Report("2", "east", "2021-08-02", "city:W30") with { Supersedes = [first.DocumentId] };
        var third = Report("3", "east", "2021-08-09", "city:W30");
        var chained = third with { Supersedes = [second.DocumentId] };
        SupervisionReport[] documents = how switch
        {
            "taken back" => [first, second with { Fulfils = [], Supersedes = [], RetractedDocuments = [new() { Document = first.DocumentId, Reason = "never sent" }] }, third],
            "taken back by the one that tells it again" => [first, third with { RetractedDocuments = [new() { Document = first.DocumentId, Reason = "never sent" }] }],
            "superseded" => [first, second with { Fulfils = [] }, third],
            "superseded, told again" => [first, third with { Supersedes = [first.DocumentId] }],
            "superseded, told again by a chain" => [first, second with { RecordedAt = third.RecordedAt }, chained],
            _ => [first, second with { Fulfils = [] }, chained],
        };

        Rollup.Of(Make.Ledger([Make.Report("D", Duties), .. documents]), RollupQuestion.On(Days.Of("2021-07-30")))[Make.Org("east")][Measures.Inspections].Completeness
            .Should().Be(new Completeness { Expected = 1, Received = 1, Late = isLate ? [Due("east", "city:W30")] : [] });
    }

    [Theory]
    [InlineData("2021-08-02T12", false)]
    [InlineData("2021-08-02T13", true)]
    [InlineData("2021-08-02T12:00", false)]
    [InlineData("2021-08-02T12:01", true)]
    [InlineData("2021-08-02", true)]
    public void A_report_is_due_before_an_hour_of_the_clock_or_until_the_day_ends_as_any_deadline(string due, bool isInTime)
    {
        // It comes at noon.
        var duties = Make.City with { Duties = [Duty("W30", "2021-07-24/2021-07-30", due, "east")] };
        var ledger = Make.Ledger(Make.Report("D", duties), Report("E30", "east", "2021-08-02", "city:W30"));

        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-08-15")))[Make.Org("east")][Measures.Inspections].Completeness!.Late.Count.Should().Be(isInTime ? 0 : 1);
    }

    [Theory]
    [InlineData("2021-08-02", false)]
    [InlineData("2021-08-04", false)]
    [InlineData("2021-08-06", true)]
    public void Of_a_disputed_duty_one_report_is_due_and_late_where_it_is_late_by_every_document(string came, bool isLate)
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Duties = [Duty("city:W30", "2021-07-24/2021-07-30", "2021-08-02", "east")] }),
            Make.Report("D2", new() { Duties = [Duty("city:W30", "2021-07-24/2021-07-30", "2021-08-05", "east")] }),
            Report("E30", "east", came, "city:W30"));

        ledger.Conflicts.Should().ContainSingle().Which.Members.Should().Equal("due");
        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-31")))[Make.Org("city")][Measures.Inspections].Completeness
            .Should().Be(new Completeness { Expected = 1, Received = 1, Late = isLate ? [Due("east", "city:W30")] : [] });
    }

    [Fact]
    public void A_duty_of_disputed_days_is_one_wherever_any_document_puts_it()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Duties = [Duty("city:W30", "2021-07-24/2021-07-30", "2021-08-02", "east")] }),
            Make.Report("D2", new() { Duties = [Duty("city:W30", "2021-07-31/2021-08-06", "2021-08-02", "east")] }));

        foreach (var asOf in new[] { "2021-07-30", "2021-08-31" })
        {
            Rollup.Of(ledger, RollupQuestion.On(Days.Of(asOf)))[Make.Org("city")][Measures.Inspections].Completeness
                .Should().Be(new Completeness { Expected = 1, Received = 0, Missing = [Due("east", "city:W30")] });
        }
    }

    [Fact]
    public void Nobody_fulfils_the_duty_of_another()
    {
        var ledger = Make.Ledger(Make.Report("D", Duties), Report("W30", "west", "2021-08-01", "city:W30"));

        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-30")))[Make.Org("city")][Measures.Inspections].Completeness!.Missing.Should().Equal(Due("east", "city:W30"));
    }

    [Fact]
    public void A_duty_that_no_document_has_is_an_unresolved_reference() =>
        Make.Ledger(Make.Report("D", Make.City), Report("E", "east", "2021-08-01", "city:W99")).Issues.Should().ContainSingle()
            .Which.Should().Match<Issue>(i => i.Code == IssueCodes.UnresolvedReference && i.Path == "$.fulfils[0]");

    private static ReportingDuty Duty(string id, string period, string due, params string[] organizations) => new()
    {
        Id = Id<ReportingDuty>.Parse(id), Organizations = Make.Orgs(organizations), RequiredBy = Make.Org("city"), Period = DateSpan.Parse(period), Due = PartialDate.Parse(due),
    };

    private static SupervisionReport Report(string id, string issuer, string recorded, string duty) =>
        Make.Report(id, new(), issuer, recorded) with { Fulfils = [Id<ReportingDuty>.Parse(duty)] };

    private static DueReport Due(string organization, string duty) => new() { Organization = Make.Org(organization), Duty = Id<ReportingDuty>.Parse(duty) };
}
