using NodaTime;

namespace SupervisionDomain;

/// <summary>The events of a finding in their order, with when each was and the state it led to (处置过程).</summary>
/// <remarks>
/// Events happened in the order in which they are listed, unless their dates certainly say otherwise; the raising comes
/// first. As they are in order, what happened up to any moment is a beginning of them. An event that is not possible
/// where the finding stands changes nothing. A finding whose raising nobody recorded was found before its first event; a
/// demand on the spot raises it only where nothing else does, and nothing is surely before.
/// </remarks>
internal sealed class FindingLife
{
    private readonly List<Step> steps;

    private FindingLife(List<Step> steps) => this.steps = steps;

    /// <summary>The acts that were not possible, each with the refusal.</summary>
    public IEnumerable<(FindingEvent Event, ActRefusal Refusal)> Illegal =>
        steps.Where(s => s.Refusal is not null).Select(s => (s.Event!, s.Refusal!));

    /// <summary>The raising, by the first act that raises it, or by one that nobody recorded; a demand on the spot that follows is no second raising.</summary>
    public Step Raising => field ??= steps.Find(s => s.State is not null)!;

    /// <summary>When an event was, by what it says, and because nothing was before the raising, unless it was known before.</summary>
    public DateSpan? When(FindingEvent e, LocalDate? known, DateTimeZone zone) =>
        Raising.Days(zone).First is not { } raised || known < raised || e.At?.FirstDay >= raised || e.At?.LastDay < raised ? e.At : DateSpan.Between(PartialDate.OfAny(raised), e.At?.To);

    /// <summary>Where the finding stands after all its events.</summary>
    public FindingState? State => steps.Count == 0 ? null : steps[^1].State;

    /// <summary>What it is merged into; null when it is not merged, or not said into which.</summary>
    public Id<Finding>? MergedInto => State == FindingState.Merged ? steps[^1].Since?.Into : null;

    /// <param name="finding">The finding.</param>
    /// <param name="zone">The zone in which its dates are meant.</param>
    /// <param name="known">The moment before which an event must have happened, or the raising where none is recorded (null); null when nothing says.</param>
    /// <param name="behind">The events that some document lists behind one of them; those that the finding itself does where it is the only telling (null).</param>
    public static FindingLife Of(
        Finding finding, DateTimeZone zone, Func<FindingEvent?, Instant?> known, Func<FindingEvent, IEnumerable<FindingEvent>>? behind = null)
    {
        var timed = new List<Moment>(finding.Events.Count + 1);
        foreach (var e in finding.Events)
        {
            timed.Add(Timed(e, zone, known(e)));
        }

        return new(Fold(IsOrderly(finding) ? timed : InOrder(timed, known(null), behind ?? finding.Behind)));
    }

    /// <summary>Whether the events stand in the order of their dates, each once, beginning with the raising, and each act was possible: most findings are so.</summary>
    public static bool IsOrderly(Finding finding) => IsInOrder(finding) && !finding.TellsTwice();

    /// <summary>The same, be it that an event stands there twice.</summary>
    public static bool IsInOrder(Finding finding)
    {
        var events = finding.Events.AsSpan();
        FindingState? state = null;
        for (var i = 0; i < events.Length; i++)
        {
            state = FindingTransitions.After(state, events[i].Kind);
            if (state is null || (i == 0 ? !events[i].Raises : !(events[i - 1].At?.From?.Start <= events[i].At?.From?.Start)))
            {
                return false;
            }
        }

        return events.Length > 0;
    }

    /// <summary>How many of the steps certainly happened before the moment, and how many may have.</summary>
    public (int Certain, int Possible) Before(Instant moment) =>
        (steps.FindLastIndex(s => s.When.HasEnd && s.When.End <= moment) + 1,
            steps.FindIndex(s => s.When.HasStart && s.When.Start >= moment) is >= 0 and var first ? first : steps.Count);

    /// <summary>The last of the first steps; null for none of them.</summary>
    public Step? After(int count) => count == 0 ? null : steps[count - 1];

    /// <summary>The steps from one number of them to another.</summary>
    public IEnumerable<(FindingState? From, FindingState? To)> Between(int from, int to) =>
        Enumerable.Range(from, to - from).Select(i => (After(i)?.State, steps[i].State));

    private static List<Moment> InOrder(IEnumerable<Moment> timed, Instant? known, Func<FindingEvent, IEnumerable<FindingEvent>> behind)
    {
        var open = timed.DistinctBy(e => e.Event).ToList();
        var firstAct = open.Where(e => !e.Event!.Raises).Min(e => e.Before);
        if (!open.Exists(e => e.Event!.OnlyRaises) && open.TrueForAll(e => !e.Event!.Raises || firstAct <= e.First))
        {
            open.Insert(0, new(null, null, known));
        }

        // Free is what nothing left was surely before. What is free stays so: both queues are walked once.
        var inOrder = new List<Moment>(open.Count);
        var beginnings = new Queue<int>(Enumerable.Range(0, open.Count).OrderBy(i => open[i].First));
        var ends = new Queue<int>(Enumerable.Range(0, open.Count).Where(i => open[i].Before is not null).OrderBy(i => open[i].Before));
        var free = new SortedSet<int>();
        var placed = new bool[open.Count];
        var raised = false;
        while (inOrder.Count < open.Count)
        {
            while (ends.TryPeek(out var over) && placed[over])
            {
                ends.Dequeue();
            }

            Instant? end = ends.TryPeek(out var ending) ? open[ending].Before : null;
            var freed = new List<int>();
            while (beginnings.TryPeek(out var begun) && !(end <= open[begun].First))
            {
                freed.Add(beginnings.Dequeue());
            }

            // Until it is raised, what was free before raises nothing.
            free.UnionWith(freed);
            var raising = raised ? [] : Raisings(freed.Order().ToList(), open);
            raised |= raising.Count > 0;
            var next = raising.Count > 0 ? raising[0] : free.Min;
            free.Remove(next);
            placed[next] = true;
            inOrder.Add(raising.Count == 0 ? open[next] : open[next] with
            {
                First = RaisedFrom(open[next], raising.Skip(1).Select(i => open[i]), free.TakeWhile(i => i < next).Select(i => open[i]).ToList(), behind),
            });
        }

        return inOrder;
    }

    // Where another may have been the first of the raisings, as no document lists it behind this one, or a demand listed before was, it was
    // raised as early as that; where an act listed before a mere demand may have been earlier, nobody knows how early.
    private static Instant? RaisedFrom(Moment raising, IEnumerable<Moment> others, List<Moment> listedBefore, Func<FindingEvent, IEnumerable<FindingEvent>> behind)
    {
        var later = raising.Event is null ? [] : behind(raising.Event).Select(e => e.Id).ToHashSet();
        List<Moment> first = [raising, .. others.Where(x => !later.Contains(x.Event!.Id)), .. listedBefore.Where(x => x.Event is { Raises: true })];
        return first.Exists(x => x.First is null) || (raising.Event is { OnlyRaises: false } && listedBefore.Exists(x => x.First is null || x.First < raising.First))
            ? null
            : first.Min(x => x.First);
    }

    // A demand on the spot raises it where nothing else does.
    private static List<int> Raisings(List<int> free, List<Moment> all) =>
        free.FindAll(i => all[i].Event is null or { OnlyRaises: true }) is { Count: > 0 } only ? only : free.FindAll(i => all[i].Event is { Raises: true });

    private static Moment Timed(FindingEvent e, DateTimeZone zone, Instant? known)
    {
        var when = e.At?.In(zone) ?? new(null, null);
        Instant? first = when.HasStart ? when.Start : null;
        Instant? before = when.HasEnd ? when.End : null;

        // What is dated after its own recording stands as dated: one of the two is wrong, and nobody knows which.
        before = known is null || known <= first || known >= before ? before : known;

        // An hour that the clock skipped is one moment.
        return new(e, first, before <= first ? first + Duration.Epsilon : before);
    }

    // An event was not before the one in front of it, nor after the one behind it.
    private static List<Step> Fold(List<Moment> inOrder)
    {
        var before = new Instant?[inOrder.Count];
        for (var i = inOrder.Count - 1; i >= 0; i--)
        {
            var next = i + 1 < inOrder.Count ? before[i + 1] : null;
            before[i] = inOrder[i].Before is { } own && !(next < own) ? own : next;
        }

        var folded = new List<Step>();
        Instant? first = null;
        Step? last = null;
        foreach (var (i, (e, own, _)) in inOrder.Index())
        {
            first = own is null || first > own ? first : own;
            var from = last?.State;
            var refusal = e is null ? null : FindingTransitions.Refusal(from, e.Kind);
            var to = e is null ? FindingState.Found : refusal is null ? FindingTransitions.After(from, e.Kind) : from;
            var when = new Interval(first, before[i]);
            var open = to?.IsOpen() == true;
            last = new()
            {
                Event = e,
                When = when,
                State = to,
                Refusal = refusal,
                Since = to == from ? last?.Since : e,
                Raised = last?.Raised ?? (to is null ? null : when),
                Ended = open || to is null ? null : to == from ? last?.Ended : when,
                Demand = !open ? null : refusal is null && e?.SetsDeadline == true ? e : last?.Demand,
                DemandedAt = !open ? null : refusal is null && e?.SetsDeadline == true ? when : last?.DemandedAt,
            };
            folded.Add(last);
        }

        return folded;
    }

    // The event, null for a raising that nobody recorded; the first moment at which it can have been, inclusive, and the last, exclusive.
    private readonly record struct Moment(FindingEvent? Event, Instant? First, Instant? Before);

    /// <summary>One event, and how things stand after it.</summary>
    internal sealed record Step
    {
        /// <summary>The event; null for a raising that nobody recorded.</summary>
        public required FindingEvent? Event { get; init; }

        /// <summary>When it was, from the first moment, inclusive, to the last, exclusive.</summary>
        public required Interval When { get; init; }

        /// <summary>Whether it began when the event itself says.</summary>
        public bool IsSaid(DateTimeZone zone) => When.HasStart && Event?.At?.In(zone) is { HasStart: true } said && said.Start == When.Start;

        /// <summary>The days of it in a zone, from the first to the last, each open where nothing says.</summary>
        public (LocalDate? First, LocalDate? Last) Days(DateTimeZone zone) =>
            (When.HasStart ? Moments.DayOf(When.Start, zone) : null, When.HasEnd ? Moments.DayOf(When.End - Duration.Epsilon, zone) : null);

        public required FindingState? State { get; init; }

        public required ActRefusal? Refusal { get; init; }

        /// <summary>The event that led to the state.</summary>
        public required FindingEvent? Since { get; init; }

        /// <summary>When the finding was raised.</summary>
        public required Interval? Raised { get; init; }

        /// <summary>When it came to the state, not open, in which it stands; null while it is open.</summary>
        public required Interval? Ended { get; init; }

        /// <summary>The event that set the deadline in force.</summary>
        public required FindingEvent? Demand { get; init; }

        public required Interval? DemandedAt { get; init; }
    }
}
