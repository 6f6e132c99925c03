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

    /// <summary>Where the line of a record begins, in bytes from the beginning of the text; null where no good line has it.</summary>
    /// <param name="record">The record, with the scope of its id.</param>
    public long? Find(RecordReference record) => record != default && records.TryFind(record.ToString(), out var number) ? places[number] : null;

    /// <summary>Reads the line of a record again; null where no good line has it.</summary>
    /// <param name="record">The record, with the scope of its id.</param>
    /// <param name="text">The text from which the places are; it can be read from any place.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The record, whose ids are as they stand in the line.</returns>
    /// <exception cref="InvalidDataException">The text has no good record there: it is not the one from which the places are.</exception>
    public async Task<IRecord?> ReadAsync(RecordReference record, Stream text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
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
            return (block.Count > 0 ? reading.Line(0)?.Record : null)
                ?? throw new InvalidDataException($"There is no good record at byte {place}: the text is not the one from which the places are.");
        }

        throw new InvalidDataException($"The text ends before byte {place}: it is not the one from which the places are.");
    }

    // Numbered and indexed at once: to find one then changes nothing.
    internal void Add(RecordReference record, long place)
    {
        records.Of(record.ToString());
        places.Add(place);
    }
}
