namespace SupervisionDomain;

/// <summary>The total of one cell at one node.</summary>
public readonly record struct CrosstabTotal
{
    /// <summary>The organization; it and all below it are counted.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>The cell.</summary>
    public required CrosstabCell Cell { get; init; }

    /// <summary>How many. What is more than <see cref="Quantity.MaxValue"/> is at least that.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Whose, of which cell, and how many: <c>city 2021-07-01/2021-07-31 Closed: 3 problems</c>.</summary>
    public override string ToString() => $"{Organization} {Cell}".TrimEnd() + $": {Quantity}";
}
