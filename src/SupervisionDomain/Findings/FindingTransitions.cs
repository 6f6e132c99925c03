using System.Diagnostics;
using static SupervisionDomain.ActRefusalReason;
using Act = SupervisionDomain.FindingEventKind;
using State = SupervisionDomain.FindingState;

namespace SupervisionDomain;

/// <summary>What each act makes of a finding, from each state (问题处置流程). The whole grid stands in docs/finding-life.md.</summary>
/// <remarks>
/// Hand-over and transfer are the two ways of the Petition Work Regulation (2022) art. 22: with a set period and a
/// report back, and without; art. 39-40: supervision (督办, 挂牌督办) and rectification within a set period.
/// </remarks>
public static class FindingTransitions
{
    private const int States = (int)State.Merged + 1;

    // What Of says of each act, from no state and from each: events are asked for by the million.
    private static readonly State?[] Grid = [.. Enum.GetValues<Act>().SelectMany(act => Enumerable.Range(0, States).Select(state => Of(state == 0 ? null : (State)state, act).To))];

    /// <summary>The state that the act leads to; null when it is not possible.</summary>
    /// <param name="from">The state before; null when the finding is not raised.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a state, or not an act, of the list.</exception>
    public static State? After(State? from, Act act) =>
        from is null or (> 0 and <= State.Merged) && act is > 0 and <= Act.Merged
            ? Grid[(((int)act - 1) * States) + (int)from.GetValueOrDefault()]
            : Of(from, act).To;

    /// <summary>Why the act is not possible; null when it is.</summary>
    /// <param name="from">The state before; null when the finding is not raised.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a state, or not an act, of the list.</exception>
    public static ActRefusal? Refusal(State? from, Act act) =>
        Of(from, act).Reason is { } reason ? new() { From = from, Act = act, Reason = reason } : null;

    /// <summary>Whether there is still something to do: neither closed, passed on, withdrawn nor merged (在办).</summary>
    public static bool IsOpen(this State state) =>
        state is State.Found or State.Demanded or State.HandedOver or State.Rectifying or State.Reported or State.Accepted or State.Reopened;

    /// <summary>Whether the responsible unit has to act, so that a deadline runs.</summary>
    internal static bool IsWithUnit(this State state) => state is State.Demanded or State.HandedOver or State.Rectifying or State.Reopened;

    private static Outcome Of(State? from, Act act) => (act.Listed(), from?.Listed()) switch
    {
        // It begins with a raising, and ends where it is merged into another.
        (Act.Found or Act.Collected, null) => State.Found,
        (Act.RaisedOnTheSpot, null) => State.Demanded,
        (_, null) => NotRaised,
        (_, State.Merged) => MergedAway,
        (Act.Found or Act.Collected, _) => AlreadyRaised,

        // What ended is looked at again, relapses, or is opened again. Work on what is closed for a stage goes on.
        (Act.LookedAgain, State.Closed or State.ClosedForStage) => from.Value,
        (Act.Relapsed, State.Closed or State.ClosedForStage) => State.Reopened,
        (Act.LookedAgain or Act.Relapsed, _) => NotClosed,
        (Act.Reopened, State.Closed or State.ClosedForStage or State.Transferred or State.Withdrawn or State.Reopened) => State.Reopened,
        (Act.Reopened, _) => NotClosed,
        (Act.StepTaken or Act.Rectified, State.ClosedForStage) => State.ClosedForStage,
        (Act.Closed, State.ClosedForStage) => State.Closed,
        (_, State.Closed or State.ClosedForStage or State.Transferred or State.Withdrawn) => NotOpen,

        // Everything open can end.
        (Act.Closed, _) => State.Closed,
        (Act.ClosedForStage, _) => State.ClosedForStage,
        (Act.Withdrawn, _) => State.Withdrawn,
        (Act.Merged, _) => State.Merged,

        // What is reported as rectified is checked first.
        (Act.Accepted, State.Reported) => State.Accepted,
        (Act.Refused, State.Reported) => State.Rectifying,
        (Act.Accepted or Act.Refused, _) => NoReportWaiting,
        (_, State.Reported or State.Accepted) => UnderCheck,

        // On the spot, before a unit is at work on it.
        (Act.RaisedOnTheSpot, State.Found or State.Demanded or State.Reopened) => State.Demanded,
        (Act.CorrectedOnTheSpot, State.Found or State.Demanded or State.HandedOver) => State.Closed,
        (Act.RaisedOnTheSpot or Act.CorrectedOnTheSpot, _) => PastTheSpot,

        // With the unit.
        (Act.HandedOver, _) => State.HandedOver,
        (Act.Transferred, _) => State.Transferred,
        (Act.StepTaken, _) => State.Rectifying,
        (Act.Rectified, _) => State.Reported,
        (Act.RectificationUrged, State.Found) => State.Demanded,
        (Act.Supervised or Act.Extended, State.Found) => NothingDemanded,
        (Act.RectificationUrged or Act.Supervised or Act.Extended, _) => from.Value,

        _ => throw new UnreachableException(),
    };

    private readonly record struct Outcome(State? To, ActRefusalReason? Reason)
    {
        public static implicit operator Outcome(State to) => new(to, null);

        public static implicit operator Outcome(ActRefusalReason reason) => new(null, reason);
    }
}
