namespace SupervisionDomain;

/// <summary>The totals of one cell at every node that has any.</summary>
internal sealed class CountedColumn
{
    public required int Cell { get; init; }

    /// <summary>The positions of the nodes, in order.</summary>
    public required int[] Positions { get; init; }

    /// <summary>How many there surely are.</summary>
    public required long[] Least { get; init; }

    /// <summary>How many there are at most; null where that is the same at every node.</summary>
    public long[]? Most { get; init; }

    /// <summary>What weighs, and is not certain: to be added at the node.</summary>
    public IReadOnlyDictionary<int, Quantity>? Uncertain { get; init; }

    public Quantity At(int position, Unit unit) => AtIndex(Array.BinarySearch(Positions, position), unit);

    public Quantity AtIndex(int index, Unit unit)
    {
        if (index < 0)
        {
            return Quantity.Exactly(0, unit);
        }

        var counted = Quantity.Between(Least[index], Most?[index] ?? Least[index], unit);
        return Uncertain?.TryGetValue(Positions[index], out var uncertain) == true ? Quantity.DisjointSum(counted, uncertain) : counted;
    }
}
