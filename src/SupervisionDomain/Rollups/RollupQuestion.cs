using NodaTime;

namespace SupervisionDomain;

/// <summary>What a rollup is asked: up to which day, from which day, and along which hierarchy.</summary>
public sealed record RollupQuestion
{
    /// <summary>The last day that counts, inclusive: all before the beginning of the next day in the ledger's zone (截至).</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The first day that counts, inclusive; null for all before.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The day whose hierarchy is used; null for that of <see cref="AsOf"/>.</summary>
    public LocalDate? HierarchyAsOf { get; init; }
}
