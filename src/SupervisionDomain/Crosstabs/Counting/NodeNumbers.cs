using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>A number for each position of a <see cref="NodeOrder"/>; where most are zero, only the others take room.</summary>
internal sealed class NodeNumbers
{
    private readonly int[]? positions;
    private readonly ReadOnlyMemory<int> numbers;
    private readonly long[]? large;

    /// <param name="all">The numbers of all positions. They are kept, not copied.</param>
    public NodeNumbers(ReadOnlyMemory<int> all) => numbers = all;

    /// <param name="all">The numbers of all positions.</param>
    public NodeNumbers(ReadOnlySpan<long> all)
    {
        var count = all.Length - all.Count(0);
        var isLarge = all.ContainsAnyExceptInRange(int.MinValue, int.MaxValue);
        positions = isLarge || 2 * count < all.Length ? PositionsOf(all, count) : null;
        large = isLarge ? new long[count] : null;
        var small = new int[isLarge ? 0 : positions?.Length ?? all.Length];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = (int)all[positions is null ? i : positions[i]];
        }

        for (var i = 0; i < large?.Length; i++)
        {
            large[i] = all[positions![i]];
        }

        numbers = small;
    }

    /// <summary>The positions of which the number is not zero, in order.</summary>
    public IEnumerable<int> Positions => positions ?? Enumerable.Range(0, numbers.Length).Where(at => numbers.Span[at] != 0);

    /// <summary>The number of a position.</summary>
    public long this[int position] => (positions is null ? position : Array.BinarySearch(positions, position)) is >= 0 and var i ? Stored(i) : 0;

    /// <summary>Writes the numbers of the positions from 1 on.</summary>
    /// <param name="to">Zeros, one for each of these positions.</param>
    public void CopyTo(Span<long> to)
    {
        if (positions is null)
        {
            var all = numbers.Span[1..];
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = all[i];
            }

            return;
        }

        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] > 0)
            {
                to[positions[i] - 1] = Stored(i);
            }
        }
    }

    // Each position is written, and the next one over it while the number is zero: quicker than to guess which are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] PositionsOf(ReadOnlySpan<long> all, int count)
    {
        var positions = new int[count];
        for (int at = 0, next = 0; next < count; at++)
        {
            positions[next] = at;
            next += all[at] == 0 ? 0 : 1;
        }

        return positions;
    }

    private long Stored(int i) => large is null ? numbers.Span[i] : large[i];
}
