using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>The roll-forward and the stocks, against a count in plain loops by the grid of docs/finding-life.md.</summary>
public sealed class FindingRollForwardTests
{
    private static readonly Gen<LocalDate> Day = Gen.Int[-2, 33].Select(n => Facts.FirstDay.PlusDays(n));

    // Recorded after all that they tell; in order of recording.
    private static List<SupervisionReport> InOrder(IEnumerable<SupervisionReport> reports) =>
        reports.OrderBy(r => r.RecordedAt).ThenBy(r => $"{r.Issuer}:{r.DocumentId}", StringComparer.Ordinal).ToList();

    [Fact]
    public void With_sharp_dates_every_column_is_the_independent_count_and_the_columns_balance() =>
        Gen.Select(Facts.Any, Gen.Int[1, 4], Day, Day).Sample((facts, documents, one, other) =>
        {
            var (from, asOf) = (LocalDate.Min(one, other), LocalDate.Max(one, other));
            var reports = facts.Facts.Told(facts.Seed, documents);
            var count = new IndependentCount(InOrder(reports));
            var rollForward = FindingRollForward.Of(Facts.Ledger(reports), RollupQuestion.On(asOf) with { From = from });
            foreach (var node in rollForward.Nodes)
            {
                var columns = Columns(node);
                columns.Should().OnlyContain(c => c.IsExact);
                columns.Select(c => c.Min).Should().Equal(count.RollForward(node.Organization, from, asOf, asOf), "those are the columns of {0}", node.Organization);
                var n = columns.Select(c => c.Min).ToList();
                (n[0] + n[1] + n[2] - n[3] - n[4] - n[5] - n[6]).Should().Be(n[7]);
                node.Uncertain.Should().BeEmpty();
            }
        }, iter: 300);

    [Fact]
    public void The_end_of_one_period_is_the_start_of_the_next_and_the_flows_of_both_add_to_those_of_the_whole() =>
        Gen.Select(Facts.Any, Gen.Int[1, 3], Gen.Select(Day, Day, Day), Gen.Bool).Sample((facts, documents, days, blurred) =>
        {
            var inOrder = new[] { days.Item1, days.Item2, days.Item3 }.Order().ToList();
            var world = blurred ? facts.Facts.Blurred(facts.Seed) : facts.Facts;
            var ledger = Facts.Ledger(world.Told(facts.Seed, documents, conflicts: blurred));
            RollupQuestion Question(LocalDate from, LocalDate asOf) => new() { From = from, AsOf = asOf, HierarchyAsOf = HierarchyAsOf.On(inOrder[2]) };
            var first = FindingRollForward.Of(ledger, Question(inOrder[0], inOrder[1]));
            var second = FindingRollForward.Of(ledger, Question(inOrder[1].PlusDays(1), inOrder[2].PlusDays(1)));
            var whole = FindingRollForward.Of(ledger, Question(inOrder[0], inOrder[2].PlusDays(1)));
            foreach (var node in whole.Nodes)
            {
                var (a, b, all) = (Columns(first[node.Organization]), Columns(second[node.Organization]), Columns(node));
                a[7].SameValue(b[0]).Should().BeTrue();
                a[0].SameValue(all[0]).Should().BeTrue();
                b[7].SameValue(all[7]).Should().BeTrue();
                for (var i = 1; i < 7 && !blurred; i++)
                {
                    (a[i].Min + b[i].Min).Should().Be(all[i].Min);
                }
            }
        }, iter: 150);

    [Fact]
    public void However_the_dates_are_blurred_the_true_columns_and_states_lie_within_the_bounds() =>
        Gen.Select(Facts.Any, Day, Day).Sample((facts, one, other) =>
        {
            // One document lists events in the order in which they truly were.
            var (from, asOf) = (LocalDate.Min(one, other), LocalDate.Max(one, other));
            var ledger = Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, 1));
            var truth = new IndependentCount(facts.Facts.Told(facts.Seed, 1));
            foreach (var node in FindingRollForward.Of(ledger, RollupQuestion.On(asOf) with { From = from }).Nodes)
            {
                var columns = Columns(node).Zip(truth.RollForward(node.Organization, from, asOf, asOf)).ToList();
                columns.Should().OnlyContain(c => c.First.Min <= c.Second && c.Second <= c.First.Max);
                (columns.TrueForAll(c => c.First.IsExact) || node.Uncertain.Count > 0).Should().BeTrue();
            }

            foreach (var finding in ledger.Findings)
            {
                var status = ledger.StatusOf(finding, Days.China.AtStartOfDay(asOf.PlusDays(1)).ToInstant());
                status.PossibleStates.Select(p => p.State is { } s ? LifeTable.Name(s) : "-").Should().Contain(truth.State(finding.Id, asOf));
            }
        }, iter: 300);

    [Fact]
    public void The_measures_are_the_ends_of_the_roll_forward_and_what_was_raised() =>
        Gen.Select(Facts.Any, Gen.Int[1, 3], Day, Gen.Bool).Sample((facts, documents, asOf, blurred) =>
        {
            var world = blurred ? facts.Facts.Blurred(facts.Seed) : facts.Facts;
            var reports = world.Told(facts.Seed, documents, conflicts: blurred);
            var ledger = Facts.Ledger(reports);
            var question = RollupQuestion.On(asOf) with { From = asOf.PlusDays(-3) };
            var rollup = Rollup.Of(ledger, question, [Measures.FindingsOpen, Measures.FindingsRaised, .. Enum.GetValues<FindingState>().Select(Measures.FindingsIn)]);
            foreach (var node in FindingRollForward.Of(ledger, question).Nodes)
            {
                if (rollup.Find(node.Organization) is not { } at)
                {
                    node.OpenAtEnd.Min.Should().Be(0);
                    continue;
                }

                at[MeasureCodes.FindingsOpen].Quantity.SameValue(node.OpenAtEnd).Should().BeTrue();
                at[MeasureCodes.FindingsRaised].Quantity.SameValue(node.Raised).Should().BeTrue("the raised are {0} and {1}", at[MeasureCodes.FindingsRaised].Quantity, node.Raised);
                var states = Enum.GetValues<FindingState>().Where(s => s.IsOpen()).Select(s => at[MeasureCodes.FindingsIn(s)].Quantity).ToList();
                states.Sum(q => q.Min).Should().BeLessThanOrEqualTo(node.OpenAtEnd.Min);
                states.Sum(q => q.Max)!.Value.Should().BeGreaterThanOrEqualTo(node.OpenAtEnd.Max!.Value);
                (at[MeasureCodes.FindingsOpen].Uncertain.Count > 0).Should().Be(!node.OpenAtEnd.IsExact);
            }
        }, iter: 150);

    [Fact]
    public void Each_version_of_a_disputed_finding_moves_at_its_own_organizations_as_its_own_acts_say()
    {
        var found = Make.Event("E1", FindingEventKind.Found, "2021-07-10");
        var closed = Make.Event("E2", FindingEventKind.Closed, "2021-07-20");
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [Make.Finding("F", "east", found, closed)] }),
            Make.Report("D2", new() { Findings = [Make.Finding("F", "west", found, closed with { Kind = FindingEventKind.HandedOver })] }));
        var question = Make.July with { From = Days.Of("2021-07-15") };
        var open = Rollup.Of(ledger, question, Measures.FindingsOpen);
        var rollForward = FindingRollForward.Of(ledger, question);

        rollForward.Nodes.Select(n => $"{n.Organization}: {n.OpenAtStart.Max} at the start, {n.Closed.Max} closed, {n.OpenAtEnd.Max} at the end").Should().Equal(
            "city: 1 at the start, 1 closed, 1 at the end", "east: 1 at the start, 1 closed, 0 at the end", "west: 1 at the start, 0 closed, 1 at the end");
        rollForward.Nodes.Select(n => n.OpenAtEnd).Should().Equal(open.Nodes.Select(n => n.Totals[0].Quantity));
        rollForward.Nodes.Should().OnlyContain(n => n.Records.Count == 1 && n.Uncertain[0].Reason == UncertaintyReason.Conflict);
    }

    [Fact]
    public void A_question_without_a_first_day_or_with_one_after_the_last_is_refused()
    {
        var ledger = Make.Ledger(Make.City);

        FluentActions.Invoking(() => FindingRollForward.Of(ledger, Make.July)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FindingRollForward.Of(ledger, Make.July with { From = Make.July.AsOf.PlusDays(1) })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FindingRollForward.Of(ledger, Make.July with { From = Make.July.AsOf })[Make.Org("nowhere")]).Should().Throw<KeyNotFoundException>().WithMessage("*nor a finding*");
    }

    [Fact]
    public void A_joint_finding_is_one_in_the_city_and_what_stands_for_several_is_named()
    {
        var joint = Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = Make.Orgs("east", "west") };
        var several = Make.Finding("F2", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { Collective = new() { Quantifier = Quantifier.Several } };
        var nobody = Make.Finding("F3", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10")) with { RaisedBy = [] };
        var rollForward = FindingRollForward.Of(Make.Ledger(Make.City with { Findings = [joint, several, nobody] }), Make.July with { From = Days.Of("2021-07-01") });

        rollForward.Nodes.Select(n => $"{n.Organization} {n.Raised.Min}").Should().Equal("city 1", "east 1", "west 1");
        rollForward[Make.Org("city")].NotCounted.Should().Equal(Make.Record("findings/city:F2"));
        rollForward[Make.Org("city")].Records.Should().Equal(Make.Record("findings/city:F1"));
        rollForward.CountForNobody.Should().Equal(Make.Record("findings/city:F3"));
    }

    [Fact]
    public void An_overdue_finding_counts_from_the_day_after_its_deadline_and_with_the_right_calendar()
    {
        var handed = Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-09"), Make.Event("E2", FindingEventKind.HandedOver, "2021-07-09") with { Deadline = Deadline.InWorkingDays(5) });
        var ledger = Make.Ledger(Make.City with { Findings = [handed] });
        Quantity Overdue(string day, Func<LocalDate, bool>? calendar) =>
            Rollup.Of(ledger, RollupQuestion.On(Days.Of(day)), Measures.FindingsOverdue(calendar))[Make.Org("city")][MeasureCodes.FindingsOverdue].Quantity;
        bool Weekdays(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

        // Friday the 9th; five working days end with Friday the 16th.
        Overdue("2021-07-16", Weekdays).Should().Be(Quantity.Exactly(0, Unit.Finding));
        Overdue("2021-07-17", Weekdays).Should().Be(Quantity.Exactly(1, Unit.Finding));
        Overdue("2021-07-17", null).Should().Be(Quantity.Between(0, 1, Unit.Finding));
        Overdue("2021-07-15", _ => true).Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    // Samoa went over the date line: after 29 December 2011 came the 31st.
    [Fact]
    public void What_happened_on_the_day_before_one_that_the_zone_leaves_out_is_counted_on_it()
    {
        var day = new LocalDate(2011, 12, 29);
        var builder = new LedgerBuilder(DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        builder.Add(Make.Report("D1", Make.City with { Findings = [Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2011-12-29"))] }));

        foreach (var (asOf, raised) in new[] { (day, 1), (day.PlusDays(1), 0), (day.PlusDays(2), 0) })
        {
            var node = FindingRollForward.Of(builder.Build(), RollupQuestion.On(asOf) with { From = asOf })[Make.Org("city")];
            node.Raised.Min.Should().Be(raised);
            node.OpenAtEnd.Min.Should().Be(1);
        }
    }

    [Fact]
    public void The_flows_of_a_life_count_each_act()
    {
        var finding = Make.Finding("F1", "east",
            Make.Event("E1", FindingEventKind.Found, "2021-07-01"), Make.Event("E2", FindingEventKind.Rectified, "2021-07-02"), Make.Event("E3", FindingEventKind.Accepted, "2021-07-03"),
            Make.Event("E4", FindingEventKind.Closed, "2021-07-04"), Make.Event("E5", FindingEventKind.Relapsed, "2021-07-05"), Make.Event("E6", FindingEventKind.Merged, "2021-07-06"));
        var spot = Make.Finding("F2", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-01"), Make.Event("E2", FindingEventKind.CorrectedOnTheSpot, "2021-07-01"));
        var rollup = Rollup.Of(
            Make.Ledger(Make.City with { Findings = [finding, spot] }), Make.July,
            Measures.FindingsCorrectedOnTheSpot, Measures.FindingsAccepted, Measures.FindingsClosed, Measures.FindingsReopened, Measures.FindingsMerged, Measures.FindingsOpen);

        rollup[Make.Org("city")].Totals.Select(t => t.Quantity.Min).Should().Equal(1, 1, 2, 1, 1, 0);
    }

    [Fact]
    public void A_stock_may_fall_where_a_flow_may_not()
    {
        ReportedFigure Figure(string id, Code<MeasureCodes> measure, string text, string day) =>
            Make.Figure(id, "city", text, measure: measure, unit: Unit.Finding) with { AsOf = DateSpan.Parse(day) };
        ValueList<ReconciliationCheck> Contradictions(Code<MeasureCodes> measure) =>
            Reconciliation.Of(Make.Ledger(Make.City with { Figures = [Figure("R1", measure, "9", "2021-07-20"), Figure("R2", measure, "4", "2021-07-31")] })).Contradictions;

        Contradictions(MeasureCodes.FindingsOpen).Should().BeEmpty();
        Contradictions(MeasureCodes.FindingsIn(FindingState.Rectifying)).Should().BeEmpty();
        Contradictions(MeasureCodes.FindingsHandedOver).Should().NotBeEmpty();
    }

    private static List<Quantity> Columns(FindingRollForwardNode n) => [n.OpenAtStart, n.Raised, n.Reopened, n.Closed, n.Transferred, n.Withdrawn, n.Merged, n.OpenAtEnd];
}
