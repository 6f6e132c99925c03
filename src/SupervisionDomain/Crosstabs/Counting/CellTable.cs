using System.Buffers;

namespace SupervisionDomain;

/// <summary>Counts rows that are things of their own: one pass in any order, into one table of every cell at every node.</summary>
/// <remarks>
/// The table is the answer: the totals are cut from it. Its numbers are small because no more things are counted than
/// there are rows.
/// </remarks>
internal static class CellTable
{
    /// <summary>The most numbers of a table.</summary>
    public const int MaxSize = 1 << 24;

    /// <summary>Whether the question is one for a table: with more room than this for each row most of it would be empty.</summary>
    public static bool Fits(CellGrid grid) =>
        grid.Rows is { Thing: null, Weighs: false } && (long)grid.Count * grid.Order.Count <= Math.Min(MaxSize, 8L * grid.Rows.Day.Length);

    public static CellTotals?[] Count(CellGrid grid, Workers workers)
    {
        var (cells, rows, order) = (new CellColumns(grid), grid.Rows.Day.Length, grid.Order);
        var size = grid.Count * order.Count;
        var table = new int[size];

        // To fetch and add up a table for each thread takes longer than few rows take on one.
        var counting = 2L * size <= rows ? workers : new(1);
        var others = new int[counting.Count][];
        counting.Run(worker =>
        {
            others[worker] = worker == 0 ? table : ArrayPool<int>.Shared.Rent(size);
            if (worker > 0)
            {
                others[worker].AsSpan(0, size).Clear();
            }

            RowWalk.Over(grid, counting.Part(worker, rows), new AddToTable(others[worker], order));
        });

        var totals = new CellTotals?[grid.Count];
        workers.EachCell(grid.Count, cells.NewMemory, (cell, memory) =>
        {
            var column = table.AsMemory(cell * order.Count, order.Count);
            foreach (var other in others.AsSpan(1))
            {
                Add(column.Span, other.AsSpan(cell * order.Count, order.Count));
            }

            totals[cell] = cells.OfOwnThings(cell, column, memory);
        });
        foreach (var other in others.AsSpan(1))
        {
            ArrayPool<int>.Shared.Return(other);
        }

        return totals;
    }

    private static void Add(Span<int> sum, ReadOnlySpan<int> more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }

    private readonly struct AddToTable(int[] table, NodeOrder order) : RowWalk.IVisitor
    {
        private readonly int nodes = order.Count;

        public void Visit(int cell, int position, int thing) => table[(cell * nodes) + position]++;

        public void Visit(int cell, ReadOnlySpan<int> positions, int thing) => SubtreeCount.Add(table.AsSpan(cell * nodes, nodes), order, positions, 1);
    }
}
