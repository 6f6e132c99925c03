namespace SupervisionDomain;

/// <summary>Things that weigh, and of which the day, the weight or the record itself is not certain: counted with sets, node by node.</summary>
internal static class UncertainWeights
{
    /// <returns>For each cell and position what these things add.</returns>
    public static Dictionary<int, Dictionary<int, Quantity>> Of(CellGrid grid) => (
        from row in grid.Rows.Aside
        from cell in grid.Read(row)
        from node in grid.Order.NodesOf(grid.Rows.Organizations[row.Row])
        group (Weight: row.Weight!, Surely: cell.Surely && node.Surely, Telling: grid.Rows.TellingOf(row)) by (cell.Cell, Position: node.At, row.Thing) into thing
        group Quantity.OfOne([.. thing.Select(o => o.Weight)], Telling.IsSure(thing.Where(o => o.Surely).Select(o => o.Telling))) by (thing.Key.Cell, thing.Key.Position) into node
        group (node.Key.Position, Quantity: Quantity.Together([.. node], areDisjoint: true)) by node.Key.Cell)
        .ToDictionary(cell => cell.Key, cell => cell.ToDictionary(node => node.Position, node => node.Quantity));
}
