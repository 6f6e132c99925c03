namespace SupervisionDomain;

/// <summary>A record, or one event of a finding, that is taken back: it was never so (撤销记录).</summary>
/// <remarks>
/// It voids what was recorded of it before, whoever stated it; who states it again later states it anew. The id and the
/// reason stay. A finding that turned out to be none is not taken back but withdrawn, by an event of its own.
/// </remarks>
public sealed record RetractedRecord
{
    /// <summary>The record.</summary>
    public required RecordReference Record { get; init => field = value.NotDefault(); }

    /// <summary>The one event of the finding that is taken back; null for the record as a whole.</summary>
    public Id<FindingEvent>? Event { get; init => field = value?.NotDefault(); }

    /// <summary>Why it is taken back.</summary>
    public required string Reason { get; init => field = FreeText.Required(value); }
}
