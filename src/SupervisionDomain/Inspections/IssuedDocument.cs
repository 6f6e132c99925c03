using NodaTime;

namespace SupervisionDomain;

/// <summary>A notice, an article, a law: a document that records refer to (文件).</summary>
public sealed record IssuedDocument : IRecord
{
    /// <summary>The id.</summary>
    public required Id<IssuedDocument> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Documents;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>Its title.</summary>
    public required Term Title { get; init => field = value.NotNull(); }

    /// <summary>The organization that issued or published it.</summary>
    public Id<Organization>? Issuer { get; init => field = value?.NotDefault(); }

    /// <summary>The instant of publication, where it is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the year 1.</exception>
    public Instant? Published { get; init => field = value?.Writable(); }

    /// <summary>Whom it is addressed to.</summary>
    public ValueList<Id<Person>> Addressees { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
