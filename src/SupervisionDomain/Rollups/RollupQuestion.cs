using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>What a rollup is asked: up to which day, from which day, along which hierarchy, and as known when (汇总口径).</summary>
public sealed record RollupQuestion
{
    /// <summary>The last day that counts, inclusive: all before the beginning of the next day in the ledger's zone (截至).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO, or before the year 1.</exception>
    public required LocalDate AsOf { get; init => field = value.Writable(); }

    /// <summary>The first day that counts, inclusive, and not after the last; null for all before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO, or before the year 1.</exception>
    public LocalDate? From { get; init => field = value?.Writable(); }

    /// <summary>The hierarchy. It is always said, because organizations merge, split and move.</summary>
    public required HierarchyAsOf HierarchyAsOf { get; init => field = value.NotNull(); }

    /// <summary>
    /// The last moment of recording that counts, inclusive: as it was known then, before the corrections that came later
    /// (已知时点). Null for all that is recorded.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the year 1.</exception>
    public Instant? KnownAt { get; init => field = value?.Writable(); }

    /// <summary>All up to a day, along the hierarchy of that day.</summary>
    public static RollupQuestion On(LocalDate day) => new() { AsOf = day, HierarchyAsOf = HierarchyAsOf.On(day) };

    /// <summary>The days, both included, the hierarchy, and the moment of recording where one is asked for, for example <c>../2021-07-31, FixedDate 2021-07-31 HigherOrgan</c>.</summary>
    public override string ToString() =>
        $"{(From is { } from ? $"{from:uuuu-MM-dd}" : "..")}/{AsOf:uuuu-MM-dd}, {HierarchyAsOf}{(KnownAt is { } at ? $", known at {InstantPattern.ExtendedIso.Format(at)}" : "")}";

    /// <summary>What of a ledger was known at the moment asked for.</summary>
    internal Ledger KnownOf(Ledger ledger)
    {
        CheckDays();
        return KnownAt is { } at && ledger.Reports.Any(r => r.RecordedAt > at) ? ledger.KnownAt(at) : ledger;
    }

    /// <exception cref="ArgumentException">The first day lies after the last.</exception>
    internal void CheckDays()
    {
        if (From > AsOf)
        {
            throw new ArgumentException($"A question goes from a first day to a last: From, {From:uuuu-MM-dd}, lies after AsOf, {AsOf:uuuu-MM-dd}.");
        }
    }
}
