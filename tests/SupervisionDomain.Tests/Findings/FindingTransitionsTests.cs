namespace SupervisionDomain.Tests;

/// <summary>The table of acts and states, held against docs/finding-life.md, and what appending makes of it.</summary>
public sealed class FindingTransitionsTests
{
    private static IEnumerable<FindingState?> Froms => Enum.GetValues<FindingState>().Select(s => (FindingState?)s).Prepend(null);

    [Fact]
    public void The_page_has_a_cell_for_every_act_and_every_state_and_no_other()
    {
        var expected = Enum.GetValues<FindingEventKind>().SelectMany(act => Froms.Select(from => (LifeTable.Name(act), Name(from))));

        LifeTable.Cells.Keys.Should().BeEquivalentTo(expected);
        LifeTable.Cells.Should().HaveCount(20 * 13);
        LifeTable.Cells.Values.Distinct().Should().BeEquivalentTo(
            Enum.GetValues<FindingState>().Select(s => LifeTable.Name(s))
                .Concat(Enum.GetValues<ActRefusalReason>().Where(r => r != ActRefusalReason.BeforeLast).Select(r => $"*{LifeTable.Name(r)}*")),
            "each state is reached, and each reason given, somewhere");
    }

    [Fact]
    public void Every_cell_of_the_table_in_the_code_is_that_of_the_page()
    {
        foreach (var from in Froms)
        {
            foreach (var act in Enum.GetValues<FindingEventKind>())
            {
                var (to, refusal) = (FindingTransitions.After(from, act), FindingTransitions.Refusal(from, act));
                (refusal is null ? Name(to) : $"*{LifeTable.Name(refusal.Reason)}*").Should().Be(LifeTable.Cells[(LifeTable.Name(act), Name(from))], "{0} from {1}", act, from);
                (to is null).Should().Be(refusal is not null);
                if (refusal is not null)
                {
                    (refusal.From, refusal.Act).Should().Be((from, act));
                    refusal.Text.Zh.Should().NotBeNullOrWhiteSpace();
                    refusal.ToString().Should().Contain(act.ToString()).And.Contain(refusal.Text.En);
                }
            }
        }
    }

    [Fact]
    public void Seven_states_are_open() =>
        Enum.GetValues<FindingState>().Where(s => s.IsOpen()).Select(s => s.ToString()).Should()
            .BeEquivalentTo("Found", "Demanded", "HandedOver", "Rectifying", "Reported", "Accepted", "Reopened");

    [Fact]
    public void What_is_no_act_is_no_act_from_any_open_state() =>
        FluentActions.Invoking(() => FindingTransitions.After(FindingState.Found, (FindingEventKind)99)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Appending_gives_a_finding_with_the_event_at_its_end_and_leaves_the_old_one()
    {
        var found = Make.Finding("F1", "city").Append(Make.Event("E1", FindingEventKind.Found, "2021-07-10"));
        var closed = found.Append(Make.Event("E2", FindingEventKind.CorrectedOnTheSpot, "2021-07-10"));

        found.Events.Should().ContainSingle();
        closed.Events.Select(e => e.Kind).Should().Equal(FindingEventKind.Found, FindingEventKind.CorrectedOnTheSpot);
        closed.StatusOf(Days.Noon("2021-08-01"), Days.China).State.Should().Be(FindingState.Closed);
    }

    [Fact]
    public void An_act_that_is_not_possible_is_refused_with_from_act_and_reason()
    {
        var found = Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10"));

        found.TryAppend(Make.Event("E2", FindingEventKind.Accepted, "2021-07-11"), out var next, out var refusal).Should().BeFalse();
        next.Should().BeNull();
        refusal.Should().Be(new ActRefusal { From = FindingState.Found, Act = FindingEventKind.Accepted, Reason = ActRefusalReason.NoReportWaiting });
        FluentActions.Invoking(() => found.Append(Make.Event("E2", FindingEventKind.Accepted, null))).Should().Throw<ArgumentException>().WithMessage("*Accepted*Found*no report*");
        Make.Finding("F1", "city").TryAppend(Make.Event("E1", FindingEventKind.Closed, null), out _, out refusal).Should().BeFalse();
        refusal!.From.Should().BeNull();
        refusal.Reason.Should().Be(ActRefusalReason.NotRaised);
    }

    [Theory]
    [InlineData("2021-07-09", false)]
    [InlineData("2021-07-10T09", false)]
    [InlineData("2021-07-10T10", true)]
    [InlineData("2021-07-10", true)]
    [InlineData("2021-07", true)]
    [InlineData(null, true)]
    public void An_event_dated_before_the_last_one_certainly_was_is_refused(string? at, bool appended)
    {
        var found = Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-10T10"));

        found.TryAppend(Make.Event("E2", FindingEventKind.HandedOver, at), out _, out var refusal).Should().Be(appended);
        refusal?.Reason.Should().Be(ActRefusalReason.BeforeLast);
    }

    [Fact]
    public void An_event_id_is_given_once() =>
        FluentActions.Invoking(() => Make.Finding("F1", "city", Make.Event("E1", FindingEventKind.Found, null)).TryAppend(Make.Event("E1", FindingEventKind.Closed, null), out _, out _))
            .Should().Throw<ArgumentException>();

    private static string Name(FindingState? state) => state is { } s ? LifeTable.Name(s) : "-";
}
