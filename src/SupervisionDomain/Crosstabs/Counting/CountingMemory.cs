using System.Buffers;
using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>The memory in which one thread counts cells, lent for the time of a question.</summary>
internal sealed class CountingMemory(int nodes, int things) : IDisposable
{
    private readonly long[] least = ArrayPool<long>.Shared.Rent(nodes);
    private readonly long[] most = ArrayPool<long>.Shared.Rent(nodes);
    private readonly int[] ends = ArrayPool<int>.Shared.Rent(nodes);
    private int[] ordered = [];
    private int[]? last;

    /// <summary>The number of the first node in the pass at hand: numbers go on from pass to pass, and begin anew before they leave the integers.</summary>
    public int First { get; set; }

    public Span<long> Least => least.AsSpan(0, nodes);

    public Span<long> Most => most.AsSpan(0, nodes);

    /// <summary>Adds things of a cell to a column, each occurrence of one once above the other.</summary>
    public void Add(Span<long> column, NodeOrder order, ReadOnlySpan<int> positions, ReadOnlySpan<int> of, IReadOnlyCollection<AsideCells.Entry> beside)
    {
        if (positions.Length + beside.Count == 0)
        {
            return;
        }

        if (last is null || First > int.MaxValue - (2 * nodes))
        {
            last ??= ArrayPool<int>.Shared.Rent(things);
            last.AsSpan(0, things).Clear();
            First = 0;
        }

        First += nodes;
        SubtreeCount.Add(column, order, InOrder(positions, of, beside), ends, last, First);
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(least);
        ArrayPool<long>.Shared.Return(most);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<int>.Shared.Return(ordered);
        ArrayPool<int>.Shared.Return(last ?? []);
    }

    // A counting sort by position. Afterwards the things of each position end where `ends` says.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<int> InOrder(ReadOnlySpan<int> positions, ReadOnlySpan<int> of, IReadOnlyCollection<AsideCells.Entry> beside)
    {
        var count = positions.Length + beside.Count;
        if (ordered.Length < count)
        {
            ArrayPool<int>.Shared.Return(ordered);
            ordered = ArrayPool<int>.Shared.Rent(count);
        }

        var next = ends.AsSpan(0, nodes);
        var sorted = ordered.AsSpan(0, count);
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
        foreach (ref var at in next)
        {
            (at, total) = (total, total + at);
        }

        for (var i = 0; i < positions.Length; i++)
        {
            sorted[next[positions[i]]++] = of[i];
        }

        foreach (var entry in beside)
        {
            sorted[next[entry.Position]++] = entry.Thing;
        }

        return sorted;
    }
}
