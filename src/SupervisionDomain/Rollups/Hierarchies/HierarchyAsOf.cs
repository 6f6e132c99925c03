using NodaTime;

namespace SupervisionDomain;

/// <summary>Along which hierarchy totals roll up: as of when, and along which line of leadership (汇总层级).</summary>
public sealed record HierarchyAsOf
{
    /// <summary>A hierarchy to be asked for.</summary>
    /// <param name="mode">As of when.</param>
    /// <param name="day">The day; null for <see cref="HierarchyMode.RecordDate"/>, and only for it.</param>
    /// <param name="line">Along which line of leadership.</param>
    /// <exception cref="ArgumentException">A day is missing, or given where each record has its own, or of another calendar than ISO, or before the year 1; or there is no such mode or line.</exception>
    public HierarchyAsOf(HierarchyMode mode, LocalDate? day, LeadershipLine line)
    {
        if ((mode == HierarchyMode.RecordDate) != day is null)
        {
            throw new ArgumentException("The hierarchy of each record's own day has no day; every other has one.");
        }

        (Mode, Day, Line) = (mode.Listed(), day?.Writable(nameof(day)), line.Listed());
    }

    /// <summary>As of when.</summary>
    public HierarchyMode Mode { get; }

    /// <summary>The day; null where each record has its own.</summary>
    public LocalDate? Day { get; }

    /// <summary>Along which line of leadership.</summary>
    public LeadershipLine Line { get; }

    /// <summary>For each record the hierarchy of its own day.</summary>
    public static HierarchyAsOf RecordDate(LeadershipLine line = LeadershipLine.HigherOrgan) => new(HierarchyMode.RecordDate, null, line);

    /// <summary>The hierarchy of one day.</summary>
    public static HierarchyAsOf On(LocalDate day, LeadershipLine line = LeadershipLine.HigherOrgan) => new(HierarchyMode.FixedDate, day, line);

    /// <summary>The hierarchy of one day, with successors standing for the organizations that they continue.</summary>
    public static HierarchyAsOf Following(LocalDate day, LeadershipLine line = LeadershipLine.HigherOrgan) => new(HierarchyMode.FollowingSuccessors, day, line);

    /// <summary>The hierarchy of these organizations; where each record has its own, that of a day.</summary>
    internal Hierarchy Hierarchy(IReadOnlyList<Organization> organizations, LocalDate day) => Mode == HierarchyMode.FollowingSuccessors
        ? SupervisionDomain.Hierarchy.Following(organizations, Day ?? day, Line)
        : SupervisionDomain.Hierarchy.On(organizations, Day ?? day, Line);

    /// <summary>As of when and along which line, for example <c>FixedDate 2021-07-31 HigherOrgan</c>.</summary>
    public override string ToString() => Day is { } day ? $"{Mode} {day:uuuu-MM-dd} {Line}" : $"{Mode} {Line}";
}
