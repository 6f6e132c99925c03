using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain;

/// <summary>One document as one body issued it: an envelope, and the records it states (监督检查报告).</summary>
/// <remarks>
/// A document is whole or refused. It is never edited: a correction is a new document that supersedes it, or that takes
/// back it or single records.
/// References to records of other documents are legal. Equality is by value.
/// </remarks>
public sealed record SupervisionReport
{
    /// <summary>The id of this document.</summary>
    public required Id<SupervisionReport> DocumentId { get; init => field = value.NotDefault(); }

    /// <summary>The organization that issued it, and the scope of its ids.</summary>
    public required Id<Organization> Issuer { get; init => field = value.NotDefault(); }

    /// <summary>When it was recorded. What it states without a day was by then; what it dates later stands as dated, with a warning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the year 1.</exception>
    public required Instant RecordedAt { get; init => field = value.Writable(); }

    /// <summary>The moment up to which it reports, which lies within this span (截至).</summary>
    public DateSpan? AsOf { get; init; }

    /// <summary>The language of its texts (BCP 47), for example <c>zh</c>.</summary>
    public string? Language { get; init => field = FreeText.Optional(value); }

    /// <summary>The duties to report that it fulfils for its issuer; see <see cref="ReportingDuty"/>.</summary>
    public ValueList<Id<ReportingDuty>> Fulfils { get; init => field = value ?? []; } = [];

    /// <summary>The documents that this one replaces.</summary>
    public ValueList<Id<SupervisionReport>> Supersedes { get; init => field = value ?? []; } = [];

    /// <summary>Why it replaces them.</summary>
    public string? CorrectionReason { get; init => field = FreeText.Optional(value); }

    /// <summary>The documents that are taken back and not replaced.</summary>
    public ValueList<RetractedDocument> RetractedDocuments { get; init => field = value ?? []; } = [];

    /// <summary>The records and events that are taken back.</summary>
    public ValueList<RetractedRecord> RetractedRecords { get; init => field = value ?? []; } = [];

    /// <summary>Extensions without which this document is misread; a reader that does not know one refuses the document.</summary>
    /// <exception cref="ArgumentException">An entry is blank.</exception>
    public ValueList<string> MustUnderstand { get; init => field = value is null ? [] : value.Select(FreeText.Required).ToValueList(); } = [];

    /// <summary>Data of others, kept untouched.</summary>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public ValueList<Extension> Extensions
    {
        get;
        init => field = value is null ? [] : value.DistinctBy(extension => extension.Uri).Count() == value.Count
            ? value
            : throw new ArgumentException("An extension is given once.", nameof(value));
    } = [];

    /// <summary>Where the envelope was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The records.</summary>
    public required ReportBody Body { get; init => field = value.NotNull(); }

    /// <summary>Its id in full, in the scope of its issuer; as it stands where the issuer's is no id of an organization.</summary>
    internal Id<SupervisionReport> FullId => Issuer.Scope is null ? DocumentId.In(Issuer) : DocumentId;

    /// <summary>The documents that it replaces or takes back.</summary>
    internal IEnumerable<Id<SupervisionReport>> Corrects => Supersedes.Concat(RetractedDocuments.Select(r => r.Document));

    /// <summary>A hash of all that it states, and of whose it is: it tells documents under one id apart, and gives them an order.</summary>
    internal string Fingerprint() => DocumentHash.Of(this);

    /// <summary>What is wrong with this document by itself: ids given twice, events out of order, counts below what is listed.</summary>
    /// <remarks>What only other documents can tell, such as a reference that nothing resolves, is an issue of the ledger.</remarks>
    public ValueList<Issue> Check() => new ReportCheck(this).Issues().ToValueList();
}
