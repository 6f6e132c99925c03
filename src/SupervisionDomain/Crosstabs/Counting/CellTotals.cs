namespace SupervisionDomain;

/// <summary>The totals of one cell at every node.</summary>
internal sealed class CellTotals
{
    public required int Cell { get; init; }

    /// <summary>How many there surely are.</summary>
    public required NodeNumbers Least { get; init; }

    /// <summary>How many there are at most; null where that is the same at every node.</summary>
    public NodeNumbers? Most { get; init; }

    /// <summary>What weighs, and is not certain: to be added at the node.</summary>
    public IReadOnlyDictionary<int, Quantity>? Uncertain { get; init; }

    /// <summary>The positions of the nodes that have any, in order.</summary>
    public IEnumerable<int> Positions =>
        (Uncertain is null ? (Most ?? Least).Positions : (Most ?? Least).Positions.Union(Uncertain.Where(u => u.Value.Max != 0).Select(u => u.Key)).Order()).Where(at => at > 0);

    public Quantity At(int position, Unit unit)
    {
        var counted = Quantity.Between(Least[position], (Most ?? Least)[position], unit);
        return Uncertain?.TryGetValue(position, out var uncertain) == true ? Quantity.Together([counted, uncertain], areDisjoint: true) : counted;
    }
}
