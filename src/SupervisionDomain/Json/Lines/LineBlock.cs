namespace SupervisionDomain.Json;

/// <summary>A part of a text: the lines that end in it, and what is left for the part behind it. It owns its bytes, and is filled again and again.</summary>
internal sealed class LineBlock
{
    /// <summary>As much is read at a time; a block holds more only as long as a line does not end.</summary>
    private const int Size = 64 * 1024;

    private readonly List<int> ends = [];
    private byte[] bytes = [];
    private long place;
    private int start;
    private int searched;
    private int end;
    private int filled;
    private bool isBegun;
    private bool beginsCut;
    private bool isCut;

    /// <summary>How many lines end in it; none where a line is longer than a line may be, and read past.</summary>
    public int Count => ends.Count;

    /// <summary>All of it, but what is left.</summary>
    public ReadOnlySpan<byte> Text => bytes.AsSpan(start, end - start);

    /// <summary>A line without its end and the space around it; empty where it is longer than a line may be, or what is left of such a one.</summary>
    public ReadOnlyMemory<byte> this[int line] => IsTooLong(line) ? default : Trimmed(line);

    /// <summary>Whether a line is longer than a line may be.</summary>
    public bool IsTooLong(int line) =>
        (line == 0 && beginsCut) || (ends[line] - StartOf(line) > SupervisionJson.MaxLineBytes && Trimmed(line).Length > SupervisionJson.MaxLineBytes);

    /// <summary>How many bytes of the text of the block are before a line.</summary>
    public int Before(int line) => StartOf(line) - start;

    /// <summary>Where a line begins, in bytes from where the reading began.</summary>
    public long PlaceOf(int line) => place + StartOf(line);

    /// <summary>Begins with what another one, or this one itself, has left.</summary>
    public void Begin(LineBlock? before)
    {
        ends.Clear();
        if (before is null)
        {
            return;
        }

        var left = before.bytes.AsSpan(before.end, before.filled - before.end);
        (place, beginsCut, start, searched) = (before.place + before.end, before.isCut, 0, before.searched - before.end);
        (end, filled, isCut, isBegun) = (0, left.Length, false, before.isBegun);
        bytes = bytes.Length >= left.Length ? bytes : new byte[left.Length + Size];
        left.CopyTo(bytes);
    }

    /// <summary>Reads on; zero bytes where nothing more is to come.</summary>
    public async ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        if (bytes.Length - filled < Size)
        {
            Array.Resize(ref bytes, Math.Max(Size, bytes.Length * 2));
        }

        var read = await stream.ReadAsync(bytes.AsMemory(filled, Size), cancellation).ConfigureAwait(false);
        filled += read;
        return read;
    }

    /// <summary>Looks for lines in what was read; false where there is none, and more has to be read.</summary>
    /// <param name="isLast">Whether nothing more is to come: the last line need not end.</param>
    public bool FindLines(bool isLast)
    {
        // A mark at the beginning is no part of the text.
        if (!isBegun)
        {
            if (filled < 3 && !isLast)
            {
                return false;
            }

            isBegun = true;
            start = end = searched = bytes.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        for (int length; (length = bytes.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0;)
        {
            end = searched += length + 1;
            ends.Add(end);
        }

        searched = filled;
        if (isLast && (filled > end || (beginsCut && Count == 0)))
        {
            ends.Add(end = filled);
        }
        else if (filled - end > SupervisionJson.MaxLineBytes && Count == 0)
        {
            (end, isCut) = (filled, true);
        }

        return Count > 0 || isCut;
    }

    private ReadOnlyMemory<byte> Trimmed(int line)
    {
        var text = bytes.AsMemory(StartOf(line), ends[line] - StartOf(line));
        return text.Span is [> (byte)' ', .., > (byte)' ', (byte)'\n'] ? text[..^1] : text.Trim(" \t\r\n"u8);
    }

    private int StartOf(int line) => line == 0 ? start : ends[line - 1];
}
