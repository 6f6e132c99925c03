namespace SupervisionDomain;

/// <summary>Counts things that may be parts of each other: with sets, node by node.</summary>
internal static class NestedCells
{
    /// <returns>The columns of the cells that are not empty, in order.</returns>
    public static CountedColumn[] Count(Nesting nesting, CountedRows rows, CellGrid grid, NodeOrder order)
    {
        var columns = new List<CountedColumn>();
        foreach (var cell in grid.Places().GroupBy(place => place.Cell).OrderBy(cell => cell.Key))
        {
            var (least, most) = (new long[order.Count], new long[order.Count]);
            foreach (var node in cell.SelectMany(place => order.NodesOf(rows.Organizations[place.Row]), (place, at) => (at.At, Told: (rows.Record(place.Row), place.Telling, place.Surely && at.Surely))).ToLookup(x => x.At, x => x.Told))
            {
                var innermost = nesting.Of(node);
                (least[node.Key], most[node.Key]) = (innermost.Least.Count, innermost.Most.Count);
            }

            if (most.Any(number => number > 0))
            {
                columns.Add(new() { Cell = cell.Key, Least = new(least), Most = least.SequenceEqual(most) ? null : new(most) });
            }
        }

        return [.. columns];
    }
}
