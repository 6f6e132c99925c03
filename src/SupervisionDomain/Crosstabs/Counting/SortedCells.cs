using System.Buffers;

namespace SupervisionDomain;

/// <summary>Counts cell by cell: the rows are first put together by cell.</summary>
internal static class SortedCells
{
    public static CellTotals?[] Count(CellGrid grid, Workers workers)
    {
        var (cells, rows) = (new CellColumns(grid), grid.Rows.Day.Length);
        var next = new int[workers.Count][];
        workers.Run(worker =>
        {
            next[worker] = new int[grid.Count];
            RowWalk.Over(grid, workers.Part(worker, rows), new CountOccurrences(next[worker]));
        });

        var start = new int[grid.Count + 1];
        var total = 0;
        for (var cell = 0; cell < grid.Count; cell++)
        {
            start[cell] = total;
            foreach (var counts in next)
            {
                (counts[cell], total) = (total, checked(total + counts[cell]));
            }
        }

        start[grid.Count] = total;
        var positions = ArrayPool<int>.Shared.Rent(total);
        var things = ArrayPool<int>.Shared.Rent(total);
        workers.Run(worker => RowWalk.Over(grid, workers.Part(worker, rows), new PutOccurrences(next[worker], positions, things)));

        var totals = new CellTotals?[grid.Count];
        workers.EachCell(grid.Count, cells.NewMemory, (cell, memory) =>
        {
            var here = start[cell]..start[cell + 1];
            totals[cell] = cells.Of(cell, positions.AsSpan()[here], things.AsSpan()[here], memory);
        });
        ArrayPool<int>.Shared.Return(positions);
        ArrayPool<int>.Shared.Return(things);
        return totals;
    }

    /// <summary>Counts the occurrences of each cell.</summary>
    private readonly struct CountOccurrences(int[] counts) : RowWalk.IVisitor
    {
        public void Visit(int cell, int position, int thing) => counts[cell]++;

        public void Visit(int cell, ReadOnlySpan<int> positions, int thing) => counts[cell] += positions.Length;
    }

    /// <summary>Puts each occurrence at the next place of its cell.</summary>
    private readonly struct PutOccurrences(int[] next, int[] positions, int[] things) : RowWalk.IVisitor
    {
        public void Visit(int cell, int position, int thing)
        {
            var at = next[cell]++;
            positions[at] = position;
            things[at] = thing;
        }

        public void Visit(int cell, ReadOnlySpan<int> joint, int thing)
        {
            foreach (var position in joint)
            {
                Visit(cell, position, thing);
            }
        }
    }
}
