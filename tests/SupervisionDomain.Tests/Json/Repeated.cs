namespace SupervisionDomain.Tests;

/// <summary>A stream that is made while it is read.</summary>
internal sealed class Repeated(IEnumerable<byte[]> blocks) : Stream
{
    private readonly IEnumerator<byte[]> next = blocks.GetEnumerator();
    private ReadOnlyMemory<byte> block;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (block.IsEmpty)
        {
            if (!next.MoveNext())
            {
                return 0;
            }

            block = next.Current;
        }

        var length = Math.Min(count, block.Length);
        block[..length].CopyTo(buffer.AsMemory(offset));
        block = block[length..];
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
