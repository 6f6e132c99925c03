using System.Buffers;
using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>Counts things in every subtree of the hierarchy at once, cell by cell, each thing once at every node.</summary>
/// <remarks>
/// Go through the occurrences of a cell in depth-first order of their organizations. At each add 1 to its organization;
/// where the thing occurred before in this cell, take 1 from the lowest node that is above both occurrences. Sum up the
/// tree from the leaves: at every node each thing is in the sum once, because of n neighbouring occurrences in a
/// subtree n - 1 have their lowest common node in it. A row that is a thing of its own needs no order.
/// </remarks>
internal sealed class SubtreeCount
{
    /// <summary>The most numbers of a table that holds every cell at every node; larger ones are counted cell by cell.</summary>
    private const long MaxTable = 1 << 24;

    private const int Block = 1024;

    private readonly CountedRows rows;
    private readonly CellGrid grid;
    private readonly NodeOrder order;
    private readonly int threads;
    private readonly Dictionary<int, List<AsideEntry>> aside = [];
    private readonly Dictionary<int, Dictionary<int, Quantity>> uncertain;

    private SubtreeCount(CountedRows rows, CellGrid grid, NodeOrder order, int threads)
    {
        (this.rows, this.grid, this.order, this.threads) = (rows, grid, order, threads);
        uncertain = rows.Weighs ? UncertainWeights.Of(rows, grid, order) : [];
        foreach (var row in rows.Weighs ? [] : rows.Aside)
        {
            foreach (var (cell, surely) in grid.Read(row))
            {
                Entries(cell).AddRange(PositionsOf(rows.Organizations[row.Row]).ToArray().Select(at => new AsideEntry(at, row.Thing, surely)));
            }
        }

        List<AsideEntry> Entries(int cell)
        {
            if (!aside.TryGetValue(cell, out var entries))
            {
                aside.Add(cell, entries = []);
            }

            return entries;
        }
    }

    /// <summary>The columns of the cells that are not empty, in order.</summary>
    public static CountedColumn[] Of(CountedRows rows, CellGrid grid, NodeOrder order, int threads, long maxTable = MaxTable)
    {
        var count = new SubtreeCount(rows, grid, order, threads);
        var isTable = rows.Thing is null && (long)grid.Count * order.Count <= maxTable;
        return (isTable ? count.InTable() : count.CellByCell()).OfType<CountedColumn>().ToArray();
    }

    private ReadOnlySpan<int> PositionsOf(int organizations) =>
        organizations >= 0 ? order.Position.AsSpan(organizations, 1) : order.JointPositions[~organizations];

    // Every row is a thing of its own: one pass over the rows, in any order, and one table of all cells.
    private CountedColumn?[] InTable()
    {
        var size = grid.Count * order.Count;
        var tables = new long[threads][];
        Run(threads, worker =>
        {
            tables[worker] = ArrayPool<long>.Shared.Rent(size);
            var table = tables[worker].AsSpan(0, size);
            table.Clear();
            AddRows(worker, table);
        });

        var columns = new CountedColumn?[grid.Count];
        EachCell(grid.Count, (cell, scratch) =>
        {
            var least = tables[0].AsSpan(cell * order.Count, order.Count);
            foreach (var other in tables.AsSpan(1))
            {
                Add(least, other.AsSpan(cell * order.Count, order.Count));
            }

            if (least.ContainsAnyExcept(0) || aside.ContainsKey(cell) || uncertain.ContainsKey(cell))
            {
                columns[cell] = Finish(cell, least, scratch);
            }
        });
        foreach (var table in tables)
        {
            ArrayPool<long>.Shared.Return(table);
        }

        return columns;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(int worker, Span<long> table)
    {
        Span<int> cells = stackalloc int[Block];
        var position = order.Position;
        var (from, to) = Part(worker);
        for (var first = from; first < to; first += Block)
        {
            var block = cells[..Math.Min(Block, to - first)];
            grid.Read(first, block);
            var organizations = rows.Organizations.AsSpan(first, block.Length);
            var weights = rows.Weight is null ? default : rows.Weight.AsSpan(first, block.Length);
            for (var i = 0; i < block.Length; i++)
            {
                if (block[i] < 0)
                {
                    continue;
                }

                var weight = weights.IsEmpty ? 1 : weights[i];
                var column = block[i] * order.Count;
                if (organizations[i] is >= 0 and var alone)
                {
                    table[column + position[alone]] += weight;
                }
                else
                {
                    AddJoint(table.Slice(column, order.Count), order.JointPositions[~organizations[i]], weight);
                }
            }
        }
    }

    // The rows are first put together by cell; then each cell is counted by itself.
    private CountedColumn?[] CellByCell()
    {
        var ends = new int[threads][];
        Run(threads, worker =>
        {
            ends[worker] = new int[grid.Count];
            EachRow(worker, new CountOccurrences(ends[worker]));
        });

        var start = new int[grid.Count + 1];
        var total = 0;
        for (var cell = 0; cell < grid.Count; cell++)
        {
            start[cell] = total;
            foreach (var counts in ends)
            {
                (counts[cell], total) = (total, checked(total + counts[cell]));
            }
        }

        start[grid.Count] = total;
        var positions = ArrayPool<int>.Shared.Rent(total);
        var things = ArrayPool<int>.Shared.Rent(total);
        Run(threads, worker => EachRow(worker, new PutOccurrences(ends[worker], positions, things)));

        var columns = new CountedColumn?[grid.Count];
        EachCell(grid.Count, (cell, scratch) =>
        {
            var entries = start[cell]..start[cell + 1];
            if (start[cell] == start[cell + 1] && !aside.ContainsKey(cell) && !uncertain.ContainsKey(cell))
            {
                return;
            }

            columns[cell] = rows.Thing is null ? OfOwnThings(cell, positions.AsSpan()[entries], things.AsSpan()[entries], scratch)
                : rows.Scope is null ? OfThings(cell, positions.AsSpan()[entries], things.AsSpan()[entries], scratch)
                : OfThingsByScope(cell, positions.AsSpan()[entries], things.AsSpan()[entries], scratch);
        });
        ArrayPool<int>.Shared.Return(positions);
        ArrayPool<int>.Shared.Return(things);
        return columns;
    }

    // Large tables only. The positions of one joint row stand next to each other, in order.
    private CountedColumn? OfOwnThings(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> row, Scratch scratch)
    {
        var least = scratch.Least;
        least.Clear();
        for (var i = 0; i < positions.Length; i++)
        {
            var weight = rows.Weight is null ? 1 : rows.Weight[row[i]];
            least[positions[i]] += weight;
            if (i > 0 && row[i - 1] == row[i])
            {
                least[order.LowestAbove(positions[i - 1], positions[i])] -= weight;
            }
        }

        return Finish(cell, least, scratch);
    }

    private CountedColumn? OfThings(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, Scratch scratch)
    {
        var beside = aside.GetValueOrDefault(cell) ?? [];
        scratch.Least.Clear();
        AddThings(scratch.Least, positions, things, beside.FindAll(a => a.Surely), scratch);
        SumUp(scratch.Least);
        if (beside.TrueForAll(a => a.Surely))
        {
            return Column(cell, scratch.Least, default);
        }

        scratch.Most.Clear();
        AddThings(scratch.Most, positions, things, beside, scratch);
        SumUp(scratch.Most);
        return Column(cell, scratch.Least, scratch.Most);
    }

    // Nobody knows whether things of two registers are the same: at least as many as in one of them, at most all.
    private CountedColumn? OfThingsByScope(int cell, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, Scratch scratch)
    {
        var beside = aside.GetValueOrDefault(cell) ?? [];
        var byScope = new Dictionary<int, (List<int> Positions, List<int> Things, List<AsideEntry> Beside)>();
        for (var i = 0; i < positions.Length; i++)
        {
            var of = Of(rows.Scope![things[i]]);
            of.Positions.Add(positions[i]);
            of.Things.Add(things[i]);
        }

        foreach (var entry in beside)
        {
            Of(rows.Scope![entry.Thing]).Beside.Add(entry);
        }

        var least = new long[order.Count];
        var most = new long[order.Count];
        foreach (var (_, of) in byScope.OrderBy(s => s.Key))
        {
            scratch.Least.Clear();
            AddThings(scratch.Least, of.Positions.ToArray(), of.Things.ToArray(), of.Beside.FindAll(a => a.Surely), scratch);
            SumUp(scratch.Least);
            scratch.Most.Clear();
            AddThings(scratch.Most, of.Positions.ToArray(), of.Things.ToArray(), of.Beside, scratch);
            SumUp(scratch.Most);
            for (var at = 0; at < least.Length; at++)
            {
                least[at] = Math.Max(least[at], scratch.Least[at]);
                most[at] += scratch.Most[at];
            }
        }

        return Column(cell, least, most);

        (List<int> Positions, List<int> Things, List<AsideEntry> Beside) Of(int scope)
        {
            if (!byScope.TryGetValue(scope, out var of))
            {
                byScope.Add(scope, of = ([], [], []));
            }

            return of;
        }
    }

    // Adds what stands aside to the rows that are things of their own, and sums up.
    private CountedColumn? Finish(int cell, Span<long> least, Scratch scratch)
    {
        var beside = aside.GetValueOrDefault(cell) ?? [];
        if (beside.TrueForAll(a => a.Surely))
        {
            AddThings(least, [], [], beside, scratch);
            SumUp(least);
            return Column(cell, least, default);
        }

        var most = scratch.Most;
        least.CopyTo(most);
        AddThings(most, [], [], beside, scratch);
        AddThings(least, [], [], beside.FindAll(a => a.Surely), scratch);
        SumUp(least);
        SumUp(most);
        return Column(cell, least, most);
    }

    // The method: in depth-first order add at each occurrence, and subtract above it and the one before of the same thing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddThings(Span<long> column, ReadOnlySpan<int> positions, ReadOnlySpan<int> things, List<AsideEntry> beside, Scratch scratch)
    {
        if (positions.Length + beside.Count == 0)
        {
            return;
        }

        var ordered = scratch.InOrder(positions, things, beside, out var ends);
        var last = scratch.NewLast(out var pass);
        var i = 0;
        for (var at = 0; i < ordered.Length; at++)
        {
            column[at] += ends[at] - i;
            for (; i < ends[at]; i++)
            {
                ref var before = ref last[ordered[i]];
                if (before.Pass == pass)
                {
                    column[order.LowestAbove(before.Position, at)]--;
                }

                before = (pass, at);
            }
        }
    }

    private void AddJoint(Span<long> column, ReadOnlySpan<int> positions, long weight)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            column[positions[i]] += weight;
            if (i > 0)
            {
                column[order.LowestAbove(positions[i - 1], positions[i])] -= weight;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumUp(Span<long> column)
    {
        var parent = order.Parent.AsSpan(0, column.Length);
        for (var at = column.Length - 1; at > 0; at--)
        {
            column[parent[at]] += column[at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private CountedColumn? Column(int cell, ReadOnlySpan<long> least, ReadOnlySpan<long> most)
    {
        var blurred = uncertain.GetValueOrDefault(cell);
        var upper = most.IsEmpty ? least : most;
        var count = upper.Length - 1 - upper[1..].Count(0);
        for (var at = 1; blurred is not null && at < upper.Length; at++)
        {
            count += upper[at] == 0 && blurred.ContainsKey(at) ? 1 : 0;
        }

        if (count == 0)
        {
            return null;
        }

        var (positions, surely, atMost) = (new int[count], new long[count], most.IsEmpty || most.SequenceEqual(least) ? null : new long[count]);
        for (int at = 1, i = 0; i < count; at++)
        {
            if (upper[at] != 0 || blurred?.ContainsKey(at) == true)
            {
                positions[i] = at;
                surely[i] = least[at];
                if (atMost is not null)
                {
                    atMost[i] = upper[at];
                }

                i++;
            }
        }

        return new() { Cell = cell, Positions = positions, Least = surely, Most = atMost, Uncertain = blurred };
    }

    private static void Add(Span<long> sum, ReadOnlySpan<long> more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }

    private (int From, int To) Part(int worker) =>
        ((int)((long)rows.Day.Length * worker / threads), (int)((long)rows.Day.Length * (worker + 1) / threads));

    // Calls the visitor, which is a struct so that the call costs nothing, for each occurrence in the rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EachRow<TVisitor>(int worker, TVisitor visitor)
        where TVisitor : struct, IOccurrenceVisitor
    {
        Span<int> cells = stackalloc int[Block];
        var position = order.Position;
        var (from, to) = Part(worker);
        for (var first = from; first < to; first += Block)
        {
            var block = cells[..Math.Min(Block, to - first)];
            grid.Read(first, block);
            var organizations = rows.Organizations.AsSpan(first, block.Length);
            var things = rows.Thing is null ? default : rows.Thing.AsSpan(first, block.Length);
            for (var i = 0; i < block.Length; i++)
            {
                var thing = things.IsEmpty ? first + i : things[i];
                if (block[i] < 0 || thing < 0)
                {
                    continue;
                }

                if (organizations[i] is >= 0 and var alone)
                {
                    visitor.Visit(block[i], position[alone], thing);
                    continue;
                }

                foreach (var at in order.JointPositions[~organizations[i]])
                {
                    visitor.Visit(block[i], at, thing);
                }
            }
        }
    }

    private void EachCell(int cells, Action<int, Scratch> count)
    {
        var next = -1;
        Run(Math.Min(threads, Math.Max(1, cells)), _ =>
        {
            using var scratch = new Scratch(order.Count, rows.Things);
            for (var cell = Interlocked.Increment(ref next); cell < cells; cell = Interlocked.Increment(ref next))
            {
                count(cell, scratch);
            }
        });
    }

    private static void Run(int workers, Action<int> work)
    {
        if (workers == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, work);
        }
    }

    private interface IOccurrenceVisitor
    {
        public void Visit(int cell, int position, int thing);
    }

    /// <summary>Counts the occurrences of each cell.</summary>
    private readonly struct CountOccurrences(int[] counts) : IOccurrenceVisitor
    {
        public void Visit(int cell, int position, int thing) => counts[cell]++;
    }

    /// <summary>Puts each occurrence at the next place of its cell.</summary>
    private readonly struct PutOccurrences(int[] next, int[] positions, int[] things) : IOccurrenceVisitor
    {
        public void Visit(int cell, int position, int thing)
        {
            var at = next[cell]++;
            positions[at] = position;
            things[at] = thing;
        }
    }

    /// <summary>An occurrence that stands aside, at one of its organizations.</summary>
    private readonly record struct AsideEntry(int Position, int Thing, bool Surely);

    /// <summary>The memory of one worker, lent for the time of a question.</summary>
    private sealed class Scratch(int nodes, int things) : IDisposable
    {
        private readonly long[] least = ArrayPool<long>.Shared.Rent(nodes);
        private readonly long[] most = ArrayPool<long>.Shared.Rent(nodes);
        private readonly int[] ends = ArrayPool<int>.Shared.Rent(nodes);
        private (int Pass, int Position)[]? last;
        private int[]? ordered;
        private int pass;

        public Span<long> Least => least.AsSpan(0, nodes);

        public Span<long> Most => most.AsSpan(0, nodes);

        /// <summary>The things in depth-first order; those at a position end where it says. A counting sort.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public ReadOnlySpan<int> InOrder(ReadOnlySpan<int> positions, ReadOnlySpan<int> of, List<AsideEntry> beside, out ReadOnlySpan<int> end)
        {
            var count = positions.Length + beside.Count;
            if (ordered is null || ordered.Length < count)
            {
                Return(ordered);
                ordered = ArrayPool<int>.Shared.Rent(count);
            }

            var next = ends.AsSpan(0, nodes);
            next.Clear();
            foreach (var at in positions)
            {
                next[at]++;
            }

            foreach (var entry in beside)
            {
                next[entry.Position]++;
            }

            var total = 0;
            for (var at = 0; at < next.Length; at++)
            {
                (next[at], total) = (total, total + next[at]);
            }

            for (var i = 0; i < positions.Length; i++)
            {
                ordered[next[positions[i]]++] = of[i];
            }

            foreach (var entry in beside)
            {
                ordered[next[entry.Position]++] = entry.Thing;
            }

            end = next;
            return ordered.AsSpan(0, count);
        }

        /// <summary>Where each thing was last met, and in which pass: what another pass left does not count.</summary>
        public Span<(int Pass, int Position)> NewLast(out int number)
        {
            if (last is null)
            {
                last = ArrayPool<(int Pass, int Position)>.Shared.Rent(things);
                last.AsSpan(0, things).Clear();
            }

            number = ++pass;
            return last.AsSpan(0, things);
        }

        public void Dispose()
        {
            ArrayPool<long>.Shared.Return(least);
            ArrayPool<long>.Shared.Return(most);
            ArrayPool<int>.Shared.Return(ends);
            Return(ordered);
            if (last is not null)
            {
                ArrayPool<(int Pass, int Position)>.Shared.Return(last);
            }
        }

        private static void Return(int[]? array)
        {
            if (array is not null)
            {
                ArrayPool<int>.Shared.Return(array);
            }
        }
    }
}
