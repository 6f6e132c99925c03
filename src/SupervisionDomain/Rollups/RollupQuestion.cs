using NodaTime;

namespace SupervisionDomain;

/// <summary>What a rollup is asked: up to which day, from which day, and along which hierarchy (汇总口径).</summary>
public sealed record RollupQuestion
{
    /// <summary>The last day that counts, inclusive: all before the beginning of the next day in the ledger's zone (截至).</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The first day that counts, inclusive; null for all before.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The hierarchy. It is always said, because organizations merge, split and move.</summary>
    public required HierarchyAsOf HierarchyAsOf { get; init; }

    /// <summary>All up to a day, along the hierarchy of that day.</summary>
    public static RollupQuestion On(LocalDate day) => new() { AsOf = day, HierarchyAsOf = HierarchyAsOf.On(day) };
}
