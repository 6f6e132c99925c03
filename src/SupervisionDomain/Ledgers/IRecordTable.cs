using NodaTime;

namespace SupervisionDomain;

/// <summary>All statements of the records of one kind, whichever it is.</summary>
internal interface IRecordTable
{
    public RecordKind Kind { get; }

    /// <summary>Adds what stands of each record that a document has of this kind; null of one that does not stand.</summary>
    public void Add(SupervisionReport document, Func<IRecord, IRecord?> standing);

    /// <summary>The record; of a conflicting one, the version recorded first. Null where no document has it.</summary>
    public IRecord? Find(RecordReference record);

    /// <summary>When the first document that has the record was recorded; null where none has it.</summary>
    public Instant? KnownBy(RecordReference record);

    /// <summary>Every version of a record; one where documents agree.</summary>
    public IReadOnlyList<IRecord> VersionsOf(RecordReference record);

    /// <summary>Which of its versions tells something of a record.</summary>
    public Telling TellingOf(RecordReference record, IRecord? version);

    /// <summary>What documents dispute, and where each of them says it.</summary>
    public IEnumerable<Dispute> Disputes();
}
