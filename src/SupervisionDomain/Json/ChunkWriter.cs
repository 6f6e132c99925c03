using System.Buffers;

namespace SupervisionDomain.Json;

/// <summary>Bytes that are written in pieces and copied once.</summary>
internal sealed class ChunkWriter : IBufferWriter<byte>, IDisposable
{
    private const int Least = 64 * 1024;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] last = ArrayPool<byte>.Shared.Rent(Least);
    private int length;

    public void Advance(int count) => length += count;

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
        var all = new byte[full.Sum(chunk => chunk.Length) + length];
        var at = 0;
        foreach (var (bytes, count) in full.Append((last, length)))
        {
            bytes.AsSpan(0, count).CopyTo(all.AsSpan(at));
            at += count;
        }

        return all;
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
