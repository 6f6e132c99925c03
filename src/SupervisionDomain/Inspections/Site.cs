namespace SupervisionDomain;

/// <summary>A place that is inspected, or a class of places (场所).</summary>
/// <remarks>
/// The scope of the id is the register that tells places apart: distinct counts are exact within a scope and bounds
/// across scopes. Its identity is its kind, division, surrounding site, jurisdiction and collective.
/// </remarks>
public sealed record Site : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Site> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Sites;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it is called.</summary>
    public required Term Name { get; init => field = value.NotNull(); }

    /// <summary>What kind of place it is.</summary>
    public required Code<SiteKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>The division of China (GB/T 2260) it lies in; null elsewhere.</summary>
    public DivisionCode? Division { get; init => field = value?.NotDefault(); }

    /// <summary>The codes that registers have given it.</summary>
    public ValueList<Identifier> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>The site it is a part of.</summary>
    public Id<Site>? Within { get; init => field = value?.NotDefault(); }

    /// <summary>
    /// The organization in whose charge the place lies (属地), for all time as written. Where it is null, that of the
    /// site this one is a part of holds; where none of those around it has one, nobody's.
    /// </summary>
    public Id<Organization>? Jurisdiction { get; init => field = value?.NotDefault(); }

    /// <summary>Set when the record stands for a class of sites.</summary>
    public Collective? Collective { get; init; }

    /// <summary>The kinds that a class of sites names as examples (超市、药房、宾馆等).</summary>
    public ValueList<Code<SiteKinds>> Examples { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
