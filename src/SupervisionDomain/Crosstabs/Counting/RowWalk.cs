using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>Takes the occurrences that the rows of a question say, block by block.</summary>
internal static class RowWalk
{
    private const int Block = 1024;

    /// <summary>What is done with an occurrence. A struct, so that the call costs nothing.</summary>
    internal interface IVisitor
    {
        public void Visit(int cell, int position, int thing);

        /// <summary>A joint one.</summary>
        public void Visit(int cell, ReadOnlySpan<int> positions, int thing);
    }

    /// <summary>Calls the visitor for each occurrence in a part of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Over<TVisitor>(CellGrid grid, Range part, TVisitor visitor)
        where TVisitor : struct, IVisitor
    {
        Span<int> cells = stackalloc int[Block];
        var (rows, order) = (grid.Rows, grid.Order);
        var position = order.Position;
        for (int first = part.Start.Value, to = part.End.Value; first < to; first += Block)
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
                }
                else
                {
                    visitor.Visit(block[i], order.JointPositions[~organizations[i]], thing);
                }
            }
        }
    }
}
