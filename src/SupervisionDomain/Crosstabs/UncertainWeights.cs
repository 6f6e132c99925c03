namespace SupervisionDomain;

/// <summary>Things that weigh, and of which the day, the weight or the record itself is not certain: counted with sets, node by node.</summary>
internal static class UncertainWeights
{
    /// <returns>For each cell and position what these things add.</returns>
    public static Dictionary<int, Dictionary<int, Quantity>> Of(CountedRows rows, CellGrid grid, NodeOrder order) => (
        from row in rows.Aside
        from place in grid.Read(row)
        from at in PositionsAbove(rows.Organizations[row.Row], order)
        group (row.Weight!, place.Surely) by (place.Cell, Position: at, row.Thing) into thing
        group OfThing([.. thing]) by (thing.Key.Cell, thing.Key.Position) into node
        group (node.Key.Position, Quantity: Quantity.Together([.. node], areDisjoint: true)) by node.Key.Cell)
        .ToDictionary(cell => cell.Key, cell => cell.ToDictionary(node => node.Position, node => node.Quantity));

    // As a rollup weighs a thing: by the weight that all its occurrences give it, else by the bounds of all.
    private static Quantity OfThing(List<(Quantity Weight, bool Surely)> occurrences)
    {
        var first = occurrences[0].Weight;
        var all = occurrences.TrueForAll(o => o.Weight.SameValue(first)) ? first : Quantity.Hull(occurrences.Select(o => o.Weight));
        return occurrences.Exists(o => o.Surely) ? all : all.OrLess();
    }

    private static IEnumerable<int> PositionsAbove(int organizations, NodeOrder order)
    {
        var positions = organizations >= 0 ? [order.Position[organizations]] : order.JointPositions[~organizations];
        return positions.SelectMany(Above).Distinct();

        IEnumerable<int> Above(int at)
        {
            for (; at > 0; at = order.Parent[at])
            {
                yield return at;
            }
        }
    }
}
