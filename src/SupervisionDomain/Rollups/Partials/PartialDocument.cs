using NodaTime;

namespace SupervisionDomain;

/// <summary>A document as far as the question of a partial sees it (文件节略). It is no report, and none can be made of it.</summary>
/// <remarks>
/// What makes its records those records is there, so that a dispute stays one; so are its events, and what it corrects.
/// Ids without a scope are the issuer's. Equality is by value.
/// </remarks>
public sealed record PartialDocument
{
    /// <summary>The id of the document.</summary>
    public required Id<SupervisionReport> DocumentId { get; init => field = value.NotDefault(); }

    /// <summary>The organization that issued it, and the scope of its ids.</summary>
    public required Id<Organization> Issuer { get; init => field = value.NotDefault(); }

    /// <summary>When it was recorded. Nothing that it states happened later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the year 1.</exception>
    public required Instant RecordedAt { get; init => field = value.Writable(); }

    /// <summary>
    /// A SHA-256 of all that the document states, whether the question sees it or not, in lowercase hexadecimal: it tells documents under
    /// one id apart. It is made otherwise than the digest of a report.
    /// </summary>
    /// <exception cref="ArgumentException">Not 64 digits from 0 to f.</exception>
    public required string Fingerprint
    {
        get;
        init => field = value is { Length: 64 } && value.All(char.IsAsciiHexDigitLower)
            ? value
            : throw new ArgumentException("A fingerprint is 64 hexadecimal digits in lower case.", nameof(value));
    }

    /// <summary>The duties to report that it fulfils for its issuer.</summary>
    public ValueList<Id<ReportingDuty>> Fulfils { get; init => field = value ?? []; } = [];

    /// <summary>The documents that it replaces.</summary>
    public ValueList<Id<SupervisionReport>> Supersedes { get; init => field = value ?? []; } = [];

    /// <summary>The documents that it takes back.</summary>
    public ValueList<RetractedDocument> RetractedDocuments { get; init => field = value ?? []; } = [];

    /// <summary>The records and events that it takes back.</summary>
    public ValueList<RetractedRecord> RetractedRecords { get; init => field = value ?? []; } = [];

    /// <summary>The records that the question sees.</summary>
    public required ReportBody Body { get; init => field = value.NotNull(); }

    /// <summary>What the ledger merges.</summary>
    internal SupervisionReport Report() => new()
    {
        DocumentId = DocumentId,
        Issuer = Issuer,
        RecordedAt = RecordedAt,
        Fulfils = Fulfils,
        Supersedes = Supersedes,
        RetractedDocuments = RetractedDocuments,
        RetractedRecords = RetractedRecords,
        Body = Body,
    };
}
