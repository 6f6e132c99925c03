namespace SupervisionDomain;

/// <summary>Makes the totals of cells: of what a cell has in its rows, and of what stands aside of them.</summary>
internal sealed class CellColumns(CellGrid grid)
{
    private readonly CountedRows rows = grid.Rows;
    private readonly NodeOrder order = grid.Order;
    private readonly AsideCells aside = new(grid);

    /// <summary>The totals of the cells that are not empty, in order.</summary>
    public static CellTotals[] Of(CellGrid grid, int threads)
    {
        // Each thread has memory of its own, and more than can run at once gain nothing by it.
        var workers = new Workers(Math.Min(threads, Environment.ProcessorCount));
        var totals = grid.Rows.Nesting is { } nesting ? NestedCells.Count(nesting, grid)
            : CellTable.Fits(grid) ? CellTable.Count(grid, workers)
            : SortedCells.Count(grid, workers);
        return totals.OfType<CellTotals>().ToArray();
    }

    public CountingMemory NewMemory() => new(order.Count, rows.Things);

    /// <summary>The totals of a cell of which each thing stands in one row.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="column">How many rows there are at each node; it is kept.</param>
    /// <param name="memory">Where to count.</param>
    public CellTotals? OfOwnThings(int cell, Memory<int> column, CountingMemory memory)
    {
        if (aside.Has(cell))
        {
            for (var node = 0; node < column.Length; node++)
            {
                memory.Least[node] = column.Span[node];
            }

            return Finish(cell, [], [], memory);
        }

        if (!column.Span.ContainsAnyExcept(0))
        {
            return null;
        }

        SubtreeCount.SumUp(column.Span, order);
        return new() { Cell = cell, Least = new(column) };
    }

    /// <summary>The totals of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="positions">Where its occurrences are, those of one joint row next to each other, in order.</param>
    /// <param name="things">The thing of each.</param>
    /// <param name="memory">Where to count.</param>
    public CellTotals? Of(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, CountingMemory memory)
    {
        if (positions.IsEmpty && !aside.Has(cell))
        {
            return null;
        }

        if (rows.Scope is not null)
        {
            return OfScopes(cell, positions, things, memory);
        }

        memory.Least.Clear();
        if (rows.Thing is not null)
        {
            return Finish(cell, positions, things, memory);
        }

        for (int first = 0, next; first < positions.Length; first = next)
        {
            for (next = first + 1; next < positions.Length && things[next] == things[first]; next++)
            {
            }

            SubtreeCount.Add(memory.Least, order, positions[first..next], rows.Weight is null ? 1 : rows.Weight[things[first]]);
        }

        // What weighs nothing is there, too: the total of 0 is made of it.
        return Finish(cell, [], [], memory) ?? (positions.ContainsAnyExcept(0) ? new() { Cell = cell, Least = new(memory.Least) } : null);
    }

    // Adds things, and what stands aside, to what the memory has, and sums up.
    private CellTotals? Finish(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, CountingMemory memory)
    {
        var beside = aside.Of(cell);
        var isExact = beside.TrueForAll(a => a.Surely);
        if (!isExact)
        {
            memory.Least.CopyTo(memory.Most);
            memory.Add(memory.Most, order, positions, things, beside);
            SubtreeCount.SumUp(memory.Most, order);
        }

        memory.Add(memory.Least, order, positions, things, isExact ? beside : beside.FindAll(a => a.Surely));
        SubtreeCount.SumUp(memory.Least, order);
        return Totals(cell, memory.Least, isExact ? memory.Least : memory.Most);
    }

    // Nobody knows whether things of two registers are the same: at least as many as in one of them, at most all.
    private CellTotals? OfScopes(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, CountingMemory memory)
    {
        var all = aside.Of(cell).ToList();
        for (var i = 0; i < positions.Length; i++)
        {
            all.Add(new(positions[i], things[i], true));
        }

        var least = new long[order.Count];
        var most = new long[order.Count];
        foreach (var scope in all.GroupBy(a => rows.Scope![a.Thing]))
        {
            memory.Least.Clear();
            memory.Add(memory.Least, order, [], [], scope.Where(a => a.Surely).ToList());
            SubtreeCount.SumUp(memory.Least, order);
            memory.Most.Clear();
            memory.Add(memory.Most, order, [], [], scope.ToList());
            SubtreeCount.SumUp(memory.Most, order);
            for (var node = 0; node < least.Length; node++)
            {
                least[node] = Math.Max(least[node], memory.Least[node]);
                most[node] += memory.Most[node];
            }
        }

        return Totals(cell, least, most);
    }

    private CellTotals? Totals(int cell, ReadOnlySpan<long> least, ReadOnlySpan<long> most)
    {
        var uncertain = aside.Uncertain(cell);
        return uncertain is null && !most[1..].ContainsAnyExcept(0) ? null
            : new() { Cell = cell, Least = new(least), Most = least == most || least.SequenceEqual(most) ? null : new(most), Uncertain = uncertain };
    }
}
