namespace SupervisionDomain.Json;

/// <summary>Where the records of a bulk text stand in it, so that each can be had again on demand (记录位置).</summary>
/// <remarks>Immutable once it is given out, and thread-safe. Equality is that of the object.</remarks>
public sealed class RecordPlaces
{
    private readonly TextTable records = new();
    private readonly List<long> places = [];
    private readonly JsonProfile profile;

    internal RecordPlaces(JsonProfile profile) => this.profile = profile;

    /// <summary>The document without its records.</summary>
    internal SupervisionReport? Envelope { get; set; }

    /// <summary>How many records there are.</summary>
    public int Count => places.Count;

    /// <summary>Where the line of a record begins, in bytes from the beginning of the stream, or, of one that goes forward only, from where the reading began; null where no good line has it.</summary>
    /// <param name="record">The record, with the scope of its id.</param>
    public long? Find(RecordReference record) => record != default && records.TryFind(record.ToString(), out var number) ? places[number] : null;

    /// <summary>Reads the line of a record again; null where no good line has it.</summary>
    /// <param name="record">The record, with the scope of its id.</param>
    /// <param name="text">The stream with the text from which the places are, which begins in it where it began when it was read; it can be read from any place, which the reading changes: one reads from it at a time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The record, whose ids are as they stand in the line.</returns>
    /// <exception cref="ArgumentException">The stream goes forward only.</exception>
    /// <exception cref="InvalidDataException">The record does not stand there: the text is not the one from which the places are.</exception>
    public async Task<IRecord?> ReadAsync(RecordReference record, Stream text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.CanSeek)
        {
            throw new ArgumentException("The stream goes forward only; a record is read from its place.", nameof(text));
        }

        if (Find(record) is not { } place)
        {
            return null;
        }

        text.Position = place;
        var block = new LineBlock();
        if (await new LineStream(text, null).ReadAsync(block, cancellationToken).ConfigureAwait(false))
        {
            using var reading = new RecordLineReading(profile, Envelope);
            reading.Begin(block);
            if (block.Count > 0 && reading.Line(0)?.Record is { } read && read.Reference.In(Envelope!.Issuer) == record)
            {
                return read;
            }
        }

        throw new InvalidDataException($"{record} does not stand at byte {place}: the text is not the one from which the places are.");
    }

    // Numbered and indexed at once: to find one then changes nothing.
    internal void Add(RecordReference record, long place)
    {
        records.Of(record.ToString());
        places.Add(place);
    }
}
