using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>A code of each row, or of what the row refers to; of some of these several are said.</summary>
internal sealed class CodeDigit(
    ushort[] codes, int[]? of, int count, Func<CrosstabCell, int, CrosstabCell> say, IReadOnlyDictionary<int, IReadOnlyList<int>>? several = null) : IDigit
{
    public int Radix => count + 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(int first, Span<int> cells)
    {
        var radix = Radix;
        if (of is null)
        {
            var here = codes.AsSpan(first, cells.Length);
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = (cells[i] * radix) + here[i];
            }

            return;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (cells[i] * radix) + CodeOf(first + i);
        }
    }

    public IReadOnlyList<int> Possible(int row) => of is not null && several?.GetValueOrDefault(of[row]) is { } all ? all : [CodeOf(row)];

    public CrosstabCell Say(CrosstabCell cell, int digit) => say(cell, digit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CodeOf(int row) => of is null ? codes[row] : of[row] < 0 ? 0 : codes[of[row]];
}
