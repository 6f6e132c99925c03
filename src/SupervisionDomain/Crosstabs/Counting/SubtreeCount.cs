using System.Numerics;
using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>Counts things in every subtree of the hierarchy at once, each thing once at every node.</summary>
/// <remarks>
/// Go through the occurrences of a cell in depth-first order of their organizations. At each add 1 to its organization;
/// where the thing occurred before in this cell, take 1 from the lowest node that is above both occurrences. Sum up the
/// tree from the leaves: at every node each thing is in the sum once, because of n neighbouring occurrences in a
/// subtree n - 1 have their lowest common node in it. A row that is a thing of its own needs no order.
/// </remarks>
internal static class SubtreeCount
{
    /// <summary>The occurrences of things, given in depth-first order.</summary>
    /// <param name="column">A number for each node.</param>
    /// <param name="order">The nodes.</param>
    /// <param name="things">The things, in depth-first order of where they occur.</param>
    /// <param name="ends">Where the things of each node end.</param>
    /// <param name="last">The node at which each thing occurred last, counted from that of the pass; what an earlier pass left is less.</param>
    /// <param name="first">The number of the first node in this pass.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<long> column, NodeOrder order, ReadOnlySpan<int> things, ReadOnlySpan<int> ends, Span<int> last, int first)
    {
        var i = 0;
        for (var node = 0; i < things.Length; node++)
        {
            column[node] += ends[node] - i;
            for (; i < ends[node]; i++)
            {
                ref var before = ref last[things[i]];
                if (before >= first)
                {
                    column[order.LowestAbove(before - first, node)]--;
                }

                before = first + node;
            }
        }
    }

    /// <summary>One thing that occurs at several nodes, given in depth-first order.</summary>
    public static void Add<T>(Span<T> column, NodeOrder order, ReadOnlySpan<int> nodes, T weight)
        where T : struct, INumber<T>
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            column[nodes[i]] += weight;
            if (i > 0)
            {
                column[order.LowestAbove(nodes[i - 1], nodes[i])] -= weight;
            }
        }
    }

    /// <summary>From the leaves up: each node then has the sum of its subtree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumUp<T>(Span<T> column, NodeOrder order)
        where T : struct, INumber<T>
    {
        // Neighbours mostly have one parent, which is written once for all of them.
        var parent = order.Parent.AsSpan(0, column.Length);
        var (above, sum) = (0, T.Zero);
        for (var node = column.Length - 1; node > 0; node--)
        {
            if (parent[node] != above)
            {
                column[above] += sum;
                (above, sum) = (parent[node], T.Zero);
            }

            sum += column[node];
        }

        column[above] += sum;
    }
}
