using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>Where a finding stood at a moment, since when, for how long, and how its deadline stood (问题办理情况).</summary>
/// <remarks>
/// Read from the events, never stored. What partial and missing dates leave open stays open: a state that may be
/// another is null and the possible ones are listed; a time is given as at least and at most.
/// </remarks>
public sealed record FindingStatus
{
    /// <summary>The moment; what happened before it counts.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Each state in which it may have stood, in the order of its events.</summary>
    public required ValueList<PossibleState> PossibleStates { get; init => field = value.NotNull(); }

    /// <summary>The state; null when it is not yet raised, or when the dates do not tell.</summary>
    public FindingState? State => All(p => p.State);

    /// <summary>The event since which it is in that state; null when the dates do not tell, or nobody recorded the raising.</summary>
    public FindingEvent? Since => PossibleStates.Count == 1 ? PossibleStates[0].Since : null;

    /// <summary>Whether it was raised; null when the dates do not tell.</summary>
    public bool? IsRaised => All(p => (bool?)(p.State is not null));

    /// <summary>Whether it was raised and open; null when the dates do not tell.</summary>
    public bool? IsOpen => All(p => (bool?)(p.State?.IsOpen() == true));

    /// <summary>
    /// From the raising to the moment, or, where it was no longer open, to when it came to the state in which it stood: a closing for the
    /// stage ends it only until the closing follows. Null unless it surely was raised.
    /// </summary>
    public ElapsedTime? Age { get; init; }

    /// <summary>
    /// From the raising to the closing after which it was not open again (办结用时); to that for the stage as long as no closing follows, because
    /// until then work goes on. Null unless it surely stood closed, if only for the stage.
    /// </summary>
    public ElapsedTime? TimeToClosure { get; init; }

    /// <summary>The deadline in force; null when there is none, or the dates do not tell which.</summary>
    public Deadline? Deadline => DeadlineSetBy?.Deadline;

    /// <summary>The event that set the deadline in force.</summary>
    public FindingEvent? DeadlineSetBy { get; init; }

    /// <summary>Whether the responsible unit had to act and its deadline had passed (逾期); null when the dates do not tell, or the calendar is missing.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>How long the deadline had passed; null when it surely had not.</summary>
    public ElapsedTime? OverdueBy { get; init; }

    /// <summary>Whether it may have stood in the state.</summary>
    public bool MayBe(FindingState state) => PossibleStates.Any(p => p.State == state);

    internal static FindingStatus Of(FindingLife life, Instant asOf, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay)
    {
        var (certain, possible) = life.Before(asOf);
        var last = Enumerable.Range(certain, possible - certain + 1).Select(life.After).ToList();
        var demands = last.Select(s => s?.Demand).Distinct().ToList();
        var overdue = last.Select(s => Overdue(s, asOf, zone, isWorkingDay)).ToList();
        var ages = last.Select(s => AgeOf(s, asOf)).ToList();
        var age = ages.Contains(null) ? null : Joined(ages.OfType<ElapsedTime>());
        return new()
        {
            AsOf = asOf,
            PossibleStates = last.Select(s => new PossibleState { State = s?.State, Since = s?.Since }).Distinct().ToValueList(),
            Age = age,
            TimeToClosure = last.TrueForAll(s => s?.State is FindingState.Closed or FindingState.ClosedForStage) ? age : null,
            DeadlineSetBy = demands.Count == 1 ? demands[0] : null,
            IsOverdue = overdue.TrueForAll(o => o is null) ? false : overdue.TrueForAll(o => o?.Surely == true) ? true : null,
            OverdueBy = overdue.TrueForAll(o => o is null) ? null : Joined(overdue.Select(o => o?.By ?? new(Duration.Zero, Duration.Zero))),
        };
    }

    private static (ElapsedTime By, bool Surely)? Overdue(FindingLife.Step? step, Instant asOf, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay)
    {
        if (step is not { State: { } state, Demand.Deadline: { } deadline, DemandedAt: { } at } || !state.IsWithUnit())
        {
            return null;
        }

        var passes = deadline.PassesAfter(Until(at, asOf), zone, isWorkingDay);
        return passes.HasStart && passes.Start >= asOf ? null
            : (new(passes.HasEnd ? NotNegative(asOf - passes.End) : Duration.Zero, passes.HasStart ? asOf - passes.Start : null), passes.HasEnd && passes.End < asOf);
    }

    private static ElapsedTime? AgeOf(FindingLife.Step? step, Instant asOf)
    {
        if (step?.Raised is not { } raised)
        {
            return null;
        }

        var from = Until(raised, asOf);
        var to = step.Ended is { } ended ? Until(ended, asOf) : new(asOf, asOf);
        return new(
            to.HasStart && from.HasEnd ? NotNegative(to.Start - from.End) : Duration.Zero,
            from.HasStart && to.HasEnd ? to.End - from.Start : null);
    }

    // Where the step has happened, it happened before the moment.
    private static Interval Until(Interval when, Instant asOf) =>
        new(when.HasStart ? when.Start : null, when.HasEnd && when.End < asOf ? when.End : asOf);

    private static Duration NotNegative(Duration duration) => Duration.Max(duration, Duration.Zero);

    private static ElapsedTime? Joined(IEnumerable<ElapsedTime> times) =>
        times.Aggregate((ElapsedTime?)null, (a, b) => a is null ? b : new(Duration.Min(a.Least, b.Least), a.Most is null || b.Most is null ? null : Duration.Max(a.Most.Value, b.Most.Value)));

    private T? All<T>(Func<PossibleState, T?> of)
        where T : struct =>
        PossibleStates.Select(of).Distinct().Count() == 1 ? of(PossibleStates[0]) : null;

    /// <summary>The state and the moment, or each state in which it may have stood: <c>Demanded or Reported at 2021-08-01T00:00:00Z</c>.</summary>
    public override string ToString() => $"{string.Join(" or ", PossibleStates.Select(p => p.State?.ToString() ?? "not raised").Distinct())} at {InstantPattern.General.Format(AsOf)}";
}
