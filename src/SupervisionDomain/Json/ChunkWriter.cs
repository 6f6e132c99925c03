using System.Buffers;

namespace SupervisionDomain.Json;

/// <summary>Bytes that are written in pieces and copied once.</summary>
/// <param name="most">No more is written.</param>
internal sealed class ChunkWriter(int most = SupervisionJson.MaxBytes) : IBufferWriter<byte>, IDisposable
{
    private const int Least = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] last = ArrayPool<byte>.Shared.Rent(Least);
    private int length;
    private int all;

    /// <exception cref="ArgumentException">It is too much.</exception>
    public void Advance(int count)
    {
        if (count > most - all)
        {
            throw new ArgumentException($"The document is larger than {most} bytes, and would be refused by every reader. Write a report with WriteLinesAsync; of any other document write several, of fewer records or nodes each.");
        }

        length += count;
        all += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (last.Length - length < Math.Max(sizeHint, 1))
        {
            full.Add((last, length));
            last = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, last.Length * 2));
            length = 0;
        }

        return last.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public byte[] ToArray()
    {
        var whole = new byte[all];
        var at = 0;
        foreach (var (bytes, count) in full.Append((last, length)))
        {
            bytes.AsSpan(0, count).CopyTo(whole.AsSpan(at));
            at += count;
        }

        return whole;
    }

    public void Dispose()
    {
        foreach (var (bytes, _) in full.Append((last, length)))
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        full.Clear();
        last = [];
        length = 0;
    }
}
