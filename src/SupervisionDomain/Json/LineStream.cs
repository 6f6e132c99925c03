using System.Security.Cryptography;

namespace SupervisionDomain.Json;

/// <summary>The lines of a stream, block after block, and the digest of all before the line at hand.</summary>
/// <param name="stream">The text.</param>
/// <param name="progress">Told how many bytes are read so far.</param>
/// <param name="threads">From two on, the digest of one block is taken while the lines of the next are looked at.</param>
internal sealed class LineStream(Stream stream, IProgress<long>? progress, int threads = 1) : IDisposable
{
    private const int Block = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[Block];
    private byte[] spare = [];
    private Task hashing = Task.CompletedTask;
    private int hashed;
    private int start;
    private int next;
    private int searched;
    private int end;
    private long total;
    private bool isTooLong;
    private bool isBegun;
    private bool isEnded;

    /// <summary>Where the line at hand begins, in bytes from the beginning of the stream.</summary>
    public long Place => total - end + start;

    /// <summary>Reads on; false where nothing more is to come.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        if (isEnded)
        {
            return false;
        }

        cancellation.ThrowIfCancellationRequested();
        await hashing.ConfigureAwait(false);
        MakeRoom();
        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellation).ConfigureAwait(false);
        total += read;
        end += read;
        progress?.Report(total);
        isEnded = read == 0;
        return true;
    }

    /// <summary>The next whole line without its end and the space around it; the last one need not end.</summary>
    /// <param name="line">The line; empty where it was longer than a line may be, and is read past.</param>
    /// <param name="tooLong">Whether it was.</param>
    public bool TryNext(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        Begin();
        start = next;
        var found = isBegun ? buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n') : -1;
        searched = found < 0 ? end : searched + found + 1;
        if (found < 0 && !(isEnded && (end > start || isTooLong)))
        {
            line = default;
            tooLong = false;
            return false;
        }

        next = searched;
        line = buffer.AsSpan(start, next - start).Trim(" \t\r\n"u8);
        tooLong = isTooLong || line.Length > SupervisionJson.MaxLineBytes;
        line = tooLong ? default : line;
        isTooLong = false;
        return true;
    }

    /// <summary>The digest of all bytes before the line at hand, in lowercase hexadecimal.</summary>
    public string Digest()
    {
        hashing.GetAwaiter().GetResult();
        hash.AppendData(buffer.AsSpan(hashed, start - hashed));
        hashed = start;
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public void Dispose()
    {
        hashing.GetAwaiter().GetResult();
        hash.Dispose();
    }

    // A mark at the beginning is no part of the text.
    private void Begin()
    {
        if (!isBegun && (end >= 3 || isEnded))
        {
            isBegun = true;
            next = searched = hashed = buffer.AsSpan(0, end).StartsWith("\uFEFF"u8) ? 3 : 0;
        }
    }

    // What is longer than a line may be is read past, and only hashed.
    private void MakeRoom()
    {
        if (end - next > SupervisionJson.MaxLineBytes)
        {
            (isTooLong, next, searched) = (true, end, end);
        }

        var (done, from, to) = (buffer, hashed, next);
        var rest = buffer.AsSpan(next, end - next);
        var room = rest.Length == buffer.Length ? buffer.Length * 2 : buffer.Length;
        if (threads > 1)
        {
            buffer = spare.Length >= room ? spare : new byte[room];
            spare = done;
            hashing = Task.Run(() => hash.AppendData(done.AsSpan(from, to - from)));
        }
        else
        {
            hash.AppendData(done.AsSpan(from, to - from));
            buffer = room > buffer.Length ? new byte[room] : buffer;
        }

        rest.CopyTo(buffer);
        (start, next, hashed, searched, end) = (0, 0, 0, searched - to, rest.Length);
    }
}
