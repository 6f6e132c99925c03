namespace SupervisionDomain.Json;

/// <summary>The lines of a stream, block after block.</summary>
/// <param name="stream">The text.</param>
/// <param name="progress">Told how many bytes are read so far.</param>
internal sealed class LineStream(Stream stream, IProgress<long>? progress)
{
    private LineBlock? last;
    private long total;
    private bool isEnded;

    /// <summary>Fills a block; false where nothing more is to come. What was in it is gone, what is in the block before is not.</summary>
    public async ValueTask<bool> ReadAsync(LineBlock block, CancellationToken cancellation)
    {
        block.Begin(last);
        last = block;
        while (!block.FindLines(isEnded))
        {
            if (isEnded)
            {
                return false;
            }

            cancellation.ThrowIfCancellationRequested();
            var read = await block.ReadAsync(stream, cancellation).ConfigureAwait(false);
            total += read;
            isEnded = read == 0;
            progress?.Report(total);
        }

        return true;
    }
}
