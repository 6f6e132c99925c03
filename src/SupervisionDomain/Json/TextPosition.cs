namespace SupervisionDomain.Json;

/// <summary>Lines and columns of byte offsets in a text, both from 1; columns in bytes.</summary>
internal sealed class TextPosition
{
    private readonly List<int> starts = [0];

    public TextPosition(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }
    }

    /// <summary>The offset of the first byte of a line, counted from 0.</summary>
    public int Start(int line) => starts[Math.Min(line, starts.Count - 1)];

    public (int Line, int Column) Of(long offset)
    {
        var found = starts.BinarySearch((int)offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, (int)offset - starts[line] + 1);
    }
}
