using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class FindingStatusTests
{
    private static readonly Func<LocalDate, bool> Weekdays = day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private static readonly Finding Rectified = Make.Finding(
        "F1",
        "city",
        Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07-10T08:00") with { Deadline = Deadline.InHours(6) },
        Make.Event("E2", FindingEventKind.StepTaken, "2021-07-10T10:00"),
        Make.Event("E3", FindingEventKind.Rectified, "2021-07-10T13:30"),
        Make.Event("E4", FindingEventKind.Accepted, "2021-07-11"),
        Make.Event("E5", FindingEventKind.Closed, "2021-07-12T08:00"));

    [Theory]
    [InlineData("2021-07-10T08:00", null, false)]
    [InlineData("2021-07-10T09:00", "E1 Demanded", true)]
    [InlineData("2021-07-10T12:00", "E2 Rectifying", true)]
    [InlineData("2021-07-10T14:00", "E3 Reported", true)]
    [InlineData("2021-07-12T00:00", "E4 Accepted", true)]
    [InlineData("2021-07-12T08:01", "E5 Closed", false)]
    public void The_state_is_that_after_the_last_event_before_the_moment(string moment, string? state, bool open)
    {
        var status = Rectified.StatusOf(At(moment), Days.China);

        (status.State is null ? null : $"{status.Since!.Id} {status.State}").Should().Be(state);
        status.IsOpen.Should().Be(open);
        status.IsRaised.Should().Be(state is not null);
        status.PossibleStates.Should().ContainSingle();
    }

    [Fact]
    public void Within_a_blurred_event_both_states_are_possible()
    {
        var status = Rectified.StatusOf(At("2021-07-11T12:00"), Days.China);

        status.PossibleStates.Select(p => p.State).Should().Equal(FindingState.Reported, FindingState.Accepted);
        status.State.Should().BeNull();
        status.Since.Should().BeNull();
        status.IsOpen.Should().BeTrue();
        status.MayBe(FindingState.Accepted).Should().BeTrue();
        status.MayBe(FindingState.Closed).Should().BeFalse();
    }

    [Fact]
    public void Ages_are_blurred_as_the_times_are()
    {
        // Raised within the minute 08:00, closed within the minute 08:00 two days on.
        var closed = Rectified.StatusOf(At("2021-08-01T00:00"), Days.China);
        closed.Age.Should().Be(new ElapsedTime(Duration.FromHours(48) - Duration.FromMinutes(1), Duration.FromHours(48) + Duration.FromMinutes(1)));
        closed.TimeToClosure.Should().Be(closed.Age);

        var open = Rectified.StatusOf(At("2021-07-10T18:00"), Days.China);
        open.Age.Should().Be(new ElapsedTime(Duration.FromHours(10) - Duration.FromMinutes(1), Duration.FromHours(10)));
        open.TimeToClosure.Should().BeNull();
        Rectified.StatusOf(At("2021-07-10T07:00"), Days.China).Age.Should().BeNull();
    }

    [Theory]
    [InlineData("2021-07-01T00:00", 8, 10)]
    [InlineData("2021-09-01T00:00", 60, 62)]
    public void The_time_to_the_closing_goes_on_past_the_closing_for_the_stage_that_it_followed(string moment, int least, int most)
    {
        var finding = Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-06-01"), Make.Event("E2", FindingEventKind.ClosedForStage, "2021-06-10"),
            Make.Event("E3", FindingEventKind.StepTaken, "2021-06-20"), Make.Event("E4", FindingEventKind.Closed, "2021-08-01"), Make.Event("E5", FindingEventKind.LookedAgain, "2021-08-20"));

        var status = finding.StatusOf(At(moment), Days.China);
        status.TimeToClosure.Should().Be(new ElapsedTime(Duration.FromDays(least), Duration.FromDays(most)));
        status.Age.Should().Be(status.TimeToClosure);
    }

    [Theory]
    [InlineData("2021-07-10T13:00", false, null, null)]
    [InlineData("2021-07-10T14:00", false, null, null)]
    [InlineData("2021-07-10T14:01", null, 0, 1)]
    [InlineData("2021-07-10T15:00", true, 59, 60)]
    public void Within_six_hours_is_answered_to_the_minute(string moment, bool? overdue, int? least, int? most)
    {
        var status = (Rectified with { Events = [Rectified.Events[0]] }).StatusOf(At(moment), Days.China);

        status.IsOverdue.Should().Be(overdue);
        status.OverdueBy.Should().Be(least is null ? null : new ElapsedTime(Duration.FromMinutes(least.Value), Duration.FromMinutes(most!.Value)));
        status.Deadline.Should().Be(Deadline.InHours(6));
    }

    [Fact]
    public void Whether_it_was_rectified_within_six_hours_the_deadline_tells_of_the_two_events()
    {
        var (raised, rectified) = (Rectified.Events[0], Rectified.Events[2]);

        raised.Deadline!.IsMet(raised.At, rectified.At, Days.China).Should().BeTrue();
        raised.Deadline.IsMet(raised.At, DateSpan.Parse("2021-07-10"), Days.China).Should().BeNull();
        raised.Deadline.IsMet(raised.At, DateSpan.Parse("2021-07-10T15"), Days.China).Should().BeFalse();
        Rectified.StatusOf(At("2021-07-11T00:00"), Days.China).IsOverdue.Should().BeFalse("it was reported, and the unit has nothing more to do");
    }

    [Theory]
    [InlineData("2021-08-06T00:00", false)]
    [InlineData("2021-08-07T00:00", true)]
    public void A_whole_day_is_in_time_to_its_end(string moment, bool overdue)
    {
        var handed = Handed("2021-07-30", Deadline.On(PartialDate.Parse("2021-08-05")));

        handed.StatusOf(At(moment), Days.China).IsOverdue.Should().Be(overdue);
    }

    [Fact]
    public void Without_a_calendar_a_deadline_in_working_days_is_unknown()
    {
        // Friday the 30th; five working days are Monday the 2nd to Friday the 6th.
        var handed = Handed("2021-07-30", Deadline.InWorkingDays(5));

        handed.StatusOf(At("2021-08-09T00:00"), Days.China).IsOverdue.Should().BeNull();
        handed.StatusOf(At("2021-08-07T00:00"), Days.China, Weekdays).IsOverdue.Should().BeFalse();
        var late = handed.StatusOf(At("2021-08-08T12:00"), Days.China, Weekdays);
        late.IsOverdue.Should().BeTrue();
        late.OverdueBy.Should().Be(new ElapsedTime(Duration.FromHours(36), Duration.FromHours(36)));
    }

    [Fact]
    public void A_deadline_of_the_finding_itself_binds_nobody()
    {
        var found = Make.Event("E1", FindingEventKind.Found, "2021-07-01") with { Deadline = Deadline.InDays(5) };
        var demanded = Make.Finding("F", "east", found, Make.Event("E2", FindingEventKind.RectificationUrged, "2021-07-02"));

        demanded.StatusOf(At("2021-07-15T00:00"), Days.China).Deadline.Should().BeNull();
        demanded.StatusOf(At("2021-07-15T00:00"), Days.China).IsOverdue.Should().BeFalse();
    }

    [Fact]
    public void An_extension_sets_a_deadline_of_its_own_and_a_closing_ends_it()
    {
        var handed = Handed("2021-07-01", Deadline.InDays(5));
        var extended = handed.Append(Make.Event("E3", FindingEventKind.Extended, "2021-07-06") with { Deadline = Deadline.On(PartialDate.Parse("2021-07-20")) });
        var urged = extended.Append(Make.Event("E4", FindingEventKind.RectificationUrged, "2021-07-08"));
        var relapsed = urged.Append(Make.Event("E5", FindingEventKind.Closed, "2021-07-19")).Append(Make.Event("E6", FindingEventKind.Relapsed, "2021-07-25"));

        handed.StatusOf(At("2021-07-15T00:00"), Days.China).IsOverdue.Should().BeTrue();
        urged.StatusOf(At("2021-07-15T00:00"), Days.China).IsOverdue.Should().BeFalse();
        urged.StatusOf(At("2021-07-15T00:00"), Days.China).DeadlineSetBy!.Id.ToString().Should().Be("E3");
        relapsed.StatusOf(At("2021-07-30T00:00"), Days.China).Deadline.Should().BeNull("the first round is over");
        relapsed.StatusOf(At("2021-07-30T00:00"), Days.China).IsOverdue.Should().BeFalse();
    }

    [Fact]
    public void A_step_dated_to_the_day_before_a_closing_dated_to_the_month_comes_first()
    {
        var finding = Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-01"), Make.Event("E2", FindingEventKind.StepTaken, "2021-07-05"), Make.Event("E3", FindingEventKind.Closed, "2021-07"));

        finding.StatusOf(At("2021-07-10T00:00"), Days.China).PossibleStates.Select(p => p.State).Should().Equal(FindingState.Rectifying, FindingState.Closed);
        finding.StatusOf(At("2021-08-01T00:00"), Days.China).State.Should().Be(FindingState.Closed);
    }

    [Fact]
    public void Dates_that_certainly_say_otherwise_overrule_the_order_of_the_list()
    {
        var finding = Make.Finding("F1", "city", Make.Event("E3", FindingEventKind.Closed, "2021-07-20"), Make.Event("E2", FindingEventKind.HandedOver, "2021-07-05"), Make.Event("E1", FindingEventKind.Found, "2021-07-05"));

        finding.StatusOf(At("2021-07-10T00:00"), Days.China).State.Should().Be(FindingState.HandedOver);
        finding.StatusOf(At("2021-07-21T00:00"), Days.China).State.Should().Be(FindingState.Closed);
    }

    [Fact]
    public void An_event_told_twice_happened_once()
    {
        var handedOver = Make.Event("E2", FindingEventKind.HandedOver, "2021-07-10");
        var finding = Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10"), handedOver, Make.Event("E3", FindingEventKind.StepTaken, "2021-07-10"), handedOver);

        finding.StatusOf(At("2021-07-20T00:00"), Days.China).State.Should().Be(FindingState.Rectifying);

        var ledger = Make.Ledger(Make.Report("D1", new() { Findings = [finding] }));
        ledger.Issues.Should().NotContain(i => i.Code == IssueCodes.IllegalAct);
        var question = RollupQuestion.On(new(2021, 7, 20));
        Crosstab.Of(ledger, question, Measures.FindingsRaised, [Dimension.State]).Cells.Should().ContainSingle().Which.State.Should().Be(FindingState.Rectifying);
        new StandingTotals(Make.City.Organizations, question with { From = new(2021, 7, 1) }).TryAdd(finding, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("2021-08-01", "2021-09-01")]
    [InlineData("2021-09-01", "2021-08-01")]
    public void A_document_that_lists_more_puts_the_rest_into_its_order(string less, string more)
    {
        FindingEvent found = Make.Event("E1", FindingEventKind.Found, "2021-07-20"), closed = Make.Event("E2", FindingEventKind.Closed, null),
            relapsed = Make.Event("E3", FindingEventKind.Relapsed, "2021-07-25");

        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", found, relapsed)] }, recorded: less),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", found, closed, relapsed)] }, recorded: more));

        ledger.StatusOf(ledger.Findings.Single(), At("2021-10-01T00:00")).State.Should().Be(FindingState.Reopened);
        ledger.Issues.Should().BeEmpty();
    }

    [Fact]
    public void However_a_list_of_events_is_told_in_parts_and_once_whole_its_order_is_that_of_the_whole() =>
        Gen.Select(Gen.Int[2, 7], Gen.Int[1, 4], Gen.Int[0, int.MaxValue]).Sample((events, documents, seed) =>
        {
            var random = new Random(seed);
            var whole = Enumerable.Range(0, events).Select(i => Make.Event($"E{random.Next(1000)}-{i}", i == 0 ? FindingEventKind.Found : (FindingEventKind)random.Next((int)FindingEventKind.HandedOver, (int)FindingEventKind.Merged + 1), null)).ToList();
            var parts = Enumerable.Range(0, documents).Select(_ => whole.Where(_ => random.Next(2) == 0)).Append(whole).OrderBy(_ => random.Next());
            var ledger = Make.Ledger([
                Make.Report("D", Make.City),
                .. parts.Select((part, i) => Make.Report($"D{i}", new() { Findings = [Make.Finding("F1", "city", [.. part])] }, recorded: $"2021-08-0{1 + random.Next(3)}")),
            ]);

            ledger.Findings.Single().Events.Select(e => e.Id.Local).Should().Equal(whole.Select(e => e.Id.Local));
        }, iter: 300);

    [Fact]
    public void What_was_told_last_stays_last_when_a_later_document_fills_in_the_middle()
    {
        FindingEvent E(string id, FindingEventKind kind) => Make.Event(id, kind, "2021-07");
        FindingEvent found = E("F", FindingEventKind.Found), urged = E("U", FindingEventKind.RectificationUrged), handedOver = E("H", FindingEventKind.HandedOver),
            closed = E("C", FindingEventKind.Closed), relapsed = E("R", FindingEventKind.Relapsed), step = E("S", FindingEventKind.StepTaken);
        string Order(params FindingEvent[][] tellings)
        {
            var ledger = Make.Ledger([.. tellings.Select((told, i) => Make.Report($"D{i}", i == 0 ? Make.City with { Findings = [Make.Finding("X", "city", told)] } : new() { Findings = [Make.Finding("X", "city", told)] }, recorded: $"2021-08-0{i + 1}"))]);
            return string.Concat(ledger.Findings.Single().Events.Select(e => e.Id.Local));
        }

        Order([found, handedOver, closed], [relapsed], [found, urged, handedOver, closed]).Should().Be("FUHCR");
        Order([found, handedOver, closed], [found, closed, handedOver], [relapsed]).Should().Be("FHCR", "the circle of the two is no reason to put anything else first");
        Order([relapsed], [found, step, handedOver], [found, handedOver, step], [handedOver, relapsed]).Should().Be("FSHR", "nobody contradicts that the relapse came last");
    }

    [Fact]
    public void Where_two_documents_contradict_each_other_in_the_order_the_first_has_its_way()
    {
        FindingEvent found = Make.Event("E1", FindingEventKind.Found, null), step = Make.Event("E2", FindingEventKind.StepTaken, null), handedOver = Make.Event("E3", FindingEventKind.HandedOver, null);

        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", found, step, handedOver)] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", found, handedOver, step)] }));

        ledger.Findings.Single().Events.Select(e => e.Id.Local).Should().Equal("E1", "E2", "E3");
    }

    [Fact]
    public void A_finding_is_raised_once_whatever_is_demanded_later()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Sites = [Make.Site("S1")],
            Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-04-06"), Make.Event("E2", FindingEventKind.RaisedOnTheSpot, "2021-05-10")) with { Site = Id<Site>.Parse("S1") }],
        });
        RollupQuestion Month(int month) => RollupQuestion.On(new LocalDate(2021, month + 1, 1).PlusDays(-1)) with { From = new(2021, month, 1) };

        foreach (var (month, raised, onTheSpot) in new[] { (4, 1, 0), (5, 0, 1) })
        {
            var rollup = Rollup.Of(ledger, Month(month));
            rollup[Make.Org("city")][MeasureCodes.FindingsRaised].Quantity.Should().Be(Quantity.Exactly(raised, Unit.Finding));
            rollup[Make.Org("city")][MeasureCodes.FindingsRaisedOnTheSpot].Quantity.Should().Be(Quantity.Exactly(onTheSpot, Unit.Finding));
            Rollup.Of(ledger, Month(month), Measures.SitesWithFindings)[Make.Org("city")][MeasureCodes.SitesWithFindings].Quantity.Should().Be(Quantity.Exactly(raised, Unit.Site));
            FindingRollForward.Of(ledger, Month(month))[Make.Org("city")].Raised.Should().Be(Quantity.Exactly(raised, Unit.Finding));
        }

        var year = Month(5) with { From = new(2021, 1, 1) };
        var crosstab = Crosstab.Of(ledger, year, Measures.FindingsRaised, [Dimension.Month, Dimension.State]);
        crosstab.Cells.Should().ContainSingle().Which.Should().Match<CrosstabCell>(c => c.FirstDay == new LocalDate(2021, 4, 1) && c.State == FindingState.Demanded);
        var standing = new StandingTotals(ledger.Organizations, year);
        standing.TryAdd(ledger.Findings.Single(), out _).Should().BeTrue();
        standing.Findings().Cells.Should().Equal(crosstab.Cells);
    }

    [Theory]
    [InlineData(FindingEventKind.RaisedOnTheSpot, FindingEventKind.RaisedOnTheSpot)]
    [InlineData(FindingEventKind.Found, FindingEventKind.RaisedOnTheSpot)]
    [InlineData(FindingEventKind.Found, FindingEventKind.Collected)]
    public void Of_two_acts_that_raise_it_the_one_that_a_document_lists_first_raised_it_be_the_other_undated(FindingEventKind first, FindingEventKind second)
    {
        var body = Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", first, "2021-07-05"), Make.Event("E2", second, null))] };
        var closed = new ReportBody { Findings = [Make.Finding("F1", "city", Make.Event("E3", FindingEventKind.Closed, "2021-08-20"))] };
        var july = RollupQuestion.On(Days.Of("2021-07-31")) with { From = Days.Of("2021-07-01") };

        foreach (var ledger in new[] { Make.Ledger(body), Make.Ledger(Make.Report("D1", body), Make.Report("D2", closed, recorded: "2021-09-01")) })
        {
            Rollup.Of(ledger, july, Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
            Crosstab.Of(ledger, july, Measures.FindingsRaised)[Make.Org("city"), new()].Should().Be(Quantity.Exactly(1, Unit.Finding));
            FindingRollForward.Of(ledger, july)[Make.Org("city")].Raised.Should().Be(Quantity.Exactly(1, Unit.Finding));
            ledger.StatusOf(ledger.Findings.Single(), Days.Of("2021-07-31")).Age.Should().Be(new ElapsedTime(Duration.FromDays(26), Duration.FromDays(27)));
        }
    }

    [Fact]
    public void Of_two_demands_on_the_spot_of_two_documents_either_may_have_raised_it_where_one_is_undated()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07-20"))] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", Make.Event("E2", FindingEventKind.RaisedOnTheSpot, null))] }, recorded: "2021-09-01"));

        foreach (var (asOf, least) in new[] { ("2021-07-10", 0), ("2021-07-20", 1) })
        {
            var question = RollupQuestion.On(Days.Of(asOf)) with { From = Days.Of("2021-07-01") };
            Rollup.Of(ledger, question with { From = null }, Measures.FindingsRaised)[Make.Org("city")][MeasureCodes.FindingsRaised].Quantity.Should().Be(Quantity.Between(least, 1, Unit.Finding));
            FindingRollForward.Of(ledger, question)[Make.Org("city")].Raised.Should().Be(Quantity.Between(0, 1, Unit.Finding));
        }
    }

    [Fact]
    public void Acts_of_which_a_later_document_tells_alone_go_on_from_the_raising_that_another_tells()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-01"), Make.Event("E2", FindingEventKind.Closed, "2021-07-10"))] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", Make.Event("E3", FindingEventKind.Relapsed, "2021-08-05"), Make.Event("E4", FindingEventKind.RaisedOnTheSpot, "2021-08-06"))] }, recorded: "2021-09-01"));

        ledger.Issues.Should().BeEmpty();
        ledger.StatusOf(ledger.Findings.Single(), At("2021-10-01T00:00")).State.Should().Be(FindingState.Demanded);
    }

    [Fact]
    public void At_the_end_of_the_calendar_a_day_has_no_day_after()
    {
        var last = LocalDate.MaxIsoValue;
        var ledger = Make.Ledger(Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-01")), Make.Finding("F2", "city")] }) with
        {
            RecordedAt = Instant.MaxValue,
        });
        var question = RollupQuestion.On(last);

        ledger.NotAfter(Make.Record("findings/city:F1")).Should().Be(last);
        var rollup = Rollup.Of(ledger, question, Measures.FindingsRaised, Measures.FindingsOpen);
        rollup[Make.Org("city")][MeasureCodes.FindingsRaised].Quantity.Should().Be(Quantity.Exactly(2, Unit.Finding));
        rollup[Make.Org("city")][MeasureCodes.FindingsOpen].Quantity.Should().Be(Quantity.Exactly(2, Unit.Finding));
        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-08-01")))[Make.Org("city")][MeasureCodes.FindingsRaised].Quantity.Should().Be(Quantity.Between(1, 2, Unit.Finding));
        FindingRollForward.Of(ledger, question with { From = new LocalDate(1, 1, 1) })[Make.Org("city")].Raised.Should().Be(Quantity.Between(1, 2, Unit.Finding));
        foreach (var period in new[] { Dimension.Month, Dimension.Quarter, Dimension.Year })
        {
            Crosstab.Of(ledger, question with { From = last.PlusDays(-40) }, Measures.FindingsRaised, [period, Dimension.State]).Cells.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void A_blurred_demand_on_the_spot_listed_first_may_have_raised_it_early()
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07"), Make.Event("E2", FindingEventKind.Collected, "2021-07-20"))] });

        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-10")), Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Finding));
        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-07-20")), Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    [Fact]
    public void Acts_surely_before_every_demand_on_the_spot_had_a_raising_that_nobody_recorded()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.HandedOver, "2021-05-01"), Make.Event("E2", FindingEventKind.Closed, "2021-05-10"),
                Make.Event("E3", FindingEventKind.Reopened, "2021-06-01"), Make.Event("E4", FindingEventKind.RaisedOnTheSpot, "2021-06-02"))],
        });

        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-05-31")), Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
        Rollup.Of(ledger, RollupQuestion.On(Days.Of("2021-06-30")) with { From = Days.Of("2021-06-01") }, Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(0, Unit.Finding));
        ledger.StatusOf(ledger.Findings.Single(), At("2021-07-01T00:00")).State.Should().Be(FindingState.Demanded);
        ledger.Issues.Should().BeEmpty();

        var undated = Make.Ledger(Make.City with
        {
            Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.HandedOver, null), Make.Event("E4", FindingEventKind.RaisedOnTheSpot, "2021-06-02"))],
        });
        Rollup.Of(undated, RollupQuestion.On(Days.Of("2021-05-31")), Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Finding));
    }

    [Fact]
    public void What_a_ledger_merged_can_be_told_again_in_one_document()
    {
        var merged = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("U", FindingEventKind.RectificationUrged, "2021-07-05"), Make.Event("S", FindingEventKind.RaisedOnTheSpot, "2021-07-10"))] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", Make.Event("E", FindingEventKind.Found, "2021-07-01"))] }, recorded: "2021-08-02"));

        new LedgerBuilder(Days.China).Add(Make.Report("D3", new() { Findings = merged.Findings })).Should().BeEmpty();
        new LedgerBuilder(Days.China).Add(Make.Report("D4", new()
        {
            Findings = [Make.Finding("F2", "city", Make.Event("E", FindingEventKind.Found, "2021-07-01"), Make.Event("city:E", FindingEventKind.Found, "2021-07-01"))],
        })).Should().BeEmpty("an id without a scope is the issuer's");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("../2021-08-02")]
    [InlineData("2021")]
    public void Nothing_that_was_done_was_done_before_the_raising(string? closed)
    {
        var ledger = Make.Ledger(Make.Report(
            "D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-06-13"), Make.Event("E2", FindingEventKind.Closed, closed))] }, recorded: "2021-08-02"));
        foreach (var (from, asOf, most) in new[] { ("2021-05-01", "2021-05-31", 0), ("2021-06-01", "2021-06-12", 0), ("2021-06-13", "2021-06-13", 1) })
        {
            var question = RollupQuestion.On(Days.Of(asOf)) with { From = Days.Of(from) };
            Rollup.Of(ledger, question, Measures.FindingsClosed)[Make.Org("city")][MeasureCodes.FindingsClosed].Quantity.Should().Be(Quantity.Between(0, most, Unit.Finding));
            Crosstab.Of(ledger, question, Measures.FindingsClosed)[Make.Org("city"), new()].Should().Be(Quantity.Between(0, most, Unit.Finding));
        }
    }

    [Fact]
    public void What_can_only_raise_it_raised_it_where_no_date_says_otherwise()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07"))] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F1", "city", Make.Event("E2", FindingEventKind.Found, "2021-07-20"))] }));

        ledger.Issues.Should().BeEmpty();
        ledger.StatusOf(ledger.Findings.Single(), At("2021-08-02T00:00")).State.Should().Be(FindingState.Demanded);
    }

    [Fact]
    public void A_raising_that_nobody_recorded_was_before_the_first_event()
    {
        var ledger = Make.Ledger(Make.Report(
            "D1",
            Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.HandedOver, "2021-05-20"), Make.Event("E2", FindingEventKind.Closed, "2021-06-10"))] },
            recorded: "2022-01-01"));
        Quantity Raised(string? from, string asOf) =>
            Rollup.Of(ledger, RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) }, Measures.FindingsRaised)[Make.Org("city")][MeasureCodes.FindingsRaised].Quantity;

        Raised(null, "2021-05-19").Should().Be(Quantity.Between(0, 1, Unit.Finding));
        Raised(null, "2021-05-20").Should().Be(Quantity.Exactly(1, Unit.Finding));
        Raised("2021-05-21", "2021-06-30").Should().Be(Quantity.Exactly(0, Unit.Finding));
        Crosstab.Of(ledger, RollupQuestion.On(Days.Of("2021-06-30")) with { From = Days.Of("2021-05-01") }, Measures.FindingsRaised, [Dimension.Month]).Cells
            .Select(c => c.FirstDay).Should().Equal(new LocalDate(2021, 5, 1));
    }

    [Fact]
    public void A_ledger_knows_that_nothing_happened_after_the_recording()
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, null), Make.Event("E2", FindingEventKind.Closed, null))] });
        var finding = ledger.Findings[0];

        ledger.StatusOf(finding, At("2021-08-02T00:00")).State.Should().Be(FindingState.Closed);
        ledger.StatusOf(finding, At("2021-08-01T00:00")).PossibleStates.Select(p => p.State).Should().Equal(null, FindingState.Found, FindingState.Closed);
        ledger.StatusOf(finding, At("2021-08-01T00:00")).IsRaised.Should().BeNull();
        finding.StatusOf(At("2022-08-02T00:00"), Days.China).IsOpen.Should().BeNull("the events alone do not say when they were");
    }

    [Fact]
    public void A_finding_of_which_nobody_recorded_the_raising_was_found_before_its_first_event()
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.HandedOver, "2021-07-10"))] });

        ledger.Issues.Should().BeEmpty();
        ledger.StatusOf(ledger.Findings[0], At("2021-07-11T00:00")).State.Should().Be(FindingState.HandedOver);
        ledger.StatusOf(ledger.Findings[0], At("2021-07-09T00:00")).PossibleStates.Select(p => p.State).Should().Equal(null, FindingState.Found);
    }

    [Fact]
    public void The_survivor_of_a_merging_is_at_the_end_of_the_chain_and_in_a_circle_nobody_is()
    {
        Finding Into(string id, string? into) => Make.Finding($"city:{id}", "city", into is null
            ? [Make.Event("E1", FindingEventKind.Found, "2021-07-01")]
            : [Make.Event("E1", FindingEventKind.Found, "2021-07-01"), Make.Event("E2", FindingEventKind.Merged, "2021-07-02") with { Into = Id<Finding>.Parse($"city:{into}") }]);
        var ledger = Make.Ledger(Make.City with { Findings = [Into("F1", "F2"), Into("F2", "F3"), Into("F3", null), Into("C1", "C2"), Into("C2", "C1")] });
        string Survivor(string id) => ledger.Survivor(Id<Finding>.Parse($"city:{id}")).Local;

        new[] { "F1", "F2", "F3", "C1", "C2", "none" }.Select(Survivor).Should().Equal("F3", "F3", "F3", "C1", "C2", "none");
    }

    private static Finding Handed(string day, Deadline deadline) => Make.Finding(
        "F1", "city", Make.Event("E1", FindingEventKind.Found, day), Make.Event("E2", FindingEventKind.HandedOver, day) with { Deadline = deadline });

    private static Instant At(string moment) => Days.China.AtStrictly(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(moment).Value).ToInstant();
}
