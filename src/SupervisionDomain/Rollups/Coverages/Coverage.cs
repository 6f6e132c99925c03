using NodaTime;

namespace SupervisionDomain;

/// <summary>What of a task was inspected up to a day, and what was not (检查覆盖).</summary>
/// <remarks>
/// <para>
/// An inspection that names a task counts for that task; one that names none counts for the tasks of its campaign, where
/// an organization that the task is assigned to conducted it. What no such inspection reached is not inspected: which is
/// not that nothing was found there.
/// </para>
/// <para>
/// Each thing counts once, however often it was inspected. A class of things counts with its number. What is not certain
/// makes bounds: a date that may lie after the day, an inspection of an open list or of "several", a document that
/// says otherwise, and things that were declared and never named. What is more than <see cref="Quantity.MaxValue"/> is at
/// least that. Equality is by value.
/// </para>
/// </remarks>
public sealed record Coverage
{
    /// <summary>The task.</summary>
    public required Id<InspectionTask> Task { get; init => field = value.NotDefault(); }

    /// <summary>The last day that counts, inclusive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public required LocalDate AsOf { get; init => field = value.Iso(); }

    /// <summary>How many were to be inspected (应检查). In inspected units where they are of several units.</summary>
    public required Quantity ToInspect { get; init => field = value.NotNull(); }

    /// <summary>How many of them were (已检查).</summary>
    public required Quantity Inspected { get; init => field = value.NotNull(); }

    /// <summary>How many of them were not (未检查). Nothing is said of what would have been found there.</summary>
    public required Quantity NotInspected { get; init => field = value.NotNull(); }

    /// <summary>
    /// What was to be inspected, as far as it is named: the three lists that follow together. A class stands in its
    /// members where every one is in the ledger; else by itself, beside those of them that the task names too.
    /// </summary>
    public ValueList<RecordReference> NamedToInspect { get; init => field = value ?? []; } = [];

    /// <summary>What of it was surely inspected.</summary>
    public ValueList<RecordReference> NamedInspected { get; init => field = value ?? []; } = [];

    /// <summary>What of it surely was not.</summary>
    public ValueList<RecordReference> NamedNotInspected { get; init => field = value ?? []; } = [];

    /// <summary>What of it may have been inspected, or was in part.</summary>
    public ValueList<RecordReference> NamedUncertain { get; init => field = value ?? []; } = [];

    /// <summary>The inspections that counted, those that make bounds among them.</summary>
    public ValueList<RecordReference> Inspections { get; init => field = value ?? []; } = [];

    /// <summary>The share of the inspected in those to be inspected, from the bounds of both; null where nothing was to be inspected.</summary>
    public Ratio? Ratio => ToInspect.Max == 0 ? null : new(Inspected, ToInspect, isShare: true);

    /// <summary>The coverage of a task up to a day.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="task">The full id of the task.</param>
    /// <param name="asOf">The last day that counts, inclusive.</param>
    /// <exception cref="KeyNotFoundException">The ledger has no such task.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public static Coverage Of(Ledger ledger, Id<InspectionTask> task, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ = asOf.Iso(nameof(asOf));
        var versions = ledger.Versions(task.NotDefault()).Select(version => new CoverageCount(ledger, version, asOf).Result()).ToList();
        return versions.Count == 0
            ? throw new KeyNotFoundException($"The ledger has no task {task}.")
            : versions.Aggregate(EitherOf);
    }

    /// <summary>How many were inspected of how many, for example <c>T-1 up to 2021-07-31: 4 sites of 8 sites inspected, 4 sites not</c>.</summary>
    public override string ToString() => $"{Task} up to {AsOf:uuuu-MM-dd}: {Inspected} of {ToInspect} inspected, {NotInspected} not";

    // Documents dispute the task, and each may be right: what holds is what holds by all.
    private static Coverage EitherOf(Coverage a, Coverage b)
    {
        var named = a.NamedToInspect.Union(b.NamedToInspect).Order().ToValueList();
        var inspected = a.NamedInspected.Intersect(b.NamedInspected).Order().ToValueList();
        var not = a.NamedNotInspected.Intersect(b.NamedNotInspected).Order().ToValueList();
        return a with
        {
            ToInspect = Either(a.ToInspect, b.ToInspect),
            Inspected = Either(a.Inspected, b.Inspected),
            NotInspected = Either(a.NotInspected, b.NotInspected),
            NamedToInspect = named,
            NamedInspected = inspected,
            NamedNotInspected = not,
            NamedUncertain = named.Except(inspected).Except(not).ToValueList(),
            Inspections = a.Inspections.Union(b.Inspections).Order().ToValueList(),
        };
    }

    private static Quantity Either(Quantity a, Quantity b) =>
        a.SameValue(b) ? a
        : a.Unit == b.Unit ? Quantity.Hull(a, b)
        : Quantity.Hull(a.ConvertTo(Unit.InspectedUnit), b.ConvertTo(Unit.InspectedUnit));
}
