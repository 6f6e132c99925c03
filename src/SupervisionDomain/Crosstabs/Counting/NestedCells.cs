namespace SupervisionDomain;

/// <summary>Counts things that may be parts of each other: with sets, node by node.</summary>
internal static class NestedCells
{
    /// <returns>The totals of the cells that are not empty, in order.</returns>
    public static CellTotals[] Count(Nesting nesting, CellGrid grid)
    {
        var (rows, order) = (grid.Rows, grid.Order);
        var totals = new List<CellTotals>();
        foreach (var cell in grid.RowsInCells().GroupBy(told => told.Cell).OrderBy(cell => cell.Key))
        {
            var (least, most) = (new long[order.Count], new long[order.Count]);
            foreach (var node in cell.SelectMany(told => order.NodesOf(rows.Organizations[told.Row]), (told, place) => (place.At, Told: (rows.Record(told.Row), told.Telling, told.Surely && place.Surely))).ToLookup(x => x.At, x => x.Told))
            {
                var innermost = nesting.Of(node);
                (least[node.Key], most[node.Key]) = (innermost.Least.Count, innermost.Most.Count);
            }

            if (most.Any(number => number > 0))
            {
                totals.Add(new() { Cell = cell.Key, Least = new(least), Most = least.SequenceEqual(most) ? null : new(most) });
            }
        }

        return [.. totals];
    }
}
