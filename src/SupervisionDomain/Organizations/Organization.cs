using NodaTime;

namespace SupervisionDomain;

/// <summary>An organization: an organ, a dispatched group, an inspected unit; or a class of them (组织).</summary>
/// <remarks>
/// Its id is known to all: two documents that use one id mean one organization, and each may add relations and
/// sources. The identity of an organization is its kind, level, division, existence and collective; names may differ.
/// </remarks>
public sealed record Organization : IRecord
{
    /// <summary>The id, known to all issuers.</summary>
    public required Id<Organization> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Organizations;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>Its name today; of several documents, that of the last recorded which tells no former one.</summary>
    public required Term Name { get; init => field = value.NotNull(); }

    /// <summary>The names that it had before, each for its time. A renamed organization keeps its id.</summary>
    public ValueList<FormerName> FormerNames { get; init => field = value ?? []; } = [];

    /// <summary>From the day it was founded, inclusive, until the day it was closed, exclusive (存续期); <see cref="Validity.Always"/> where nothing is said.</summary>
    public Validity Existence { get; init => field = value ?? Validity.Always; } = Validity.Always;

    /// <summary>What kind of body it is.</summary>
    public required Code<OrganizationKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>Its level in China, where it is an organ of a level; null elsewhere.</summary>
    public AdministrativeLevel? Level { get; init => field = value?.Listed(); }

    /// <summary>The division of China (GB/T 2260) that it is responsible for, or lies in; null elsewhere.</summary>
    public DivisionCode? Division { get; init => field = value?.NotDefault(); }

    /// <summary>The codes that registers have given it.</summary>
    public ValueList<Identifier> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Its superior, its dispatcher, its host, its predecessors, and other relations, each with the time in which it holds.</summary>
    public ValueList<OrganizationRelation> Relations { get; init => field = value ?? []; } = [];

    /// <summary>Set when the record stands for a class of organizations: all organs of the province, 18 townships.</summary>
    public Collective? Collective { get; init; }

    /// <summary>How many levels a class of organs spans, counted in levels: city and county are two (市县两级).</summary>
    public Quantity? DeclaredLevels { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The relations that hold: to stand below the city says nothing beside to have stood there until July.</summary>
    internal IEnumerable<OrganizationRelation> RelationsInTime
    {
        get
        {
            var inTime = Relations.Where(r => r.Validity != Validity.Always).Select(r => (r.Kind, r.To)).ToHashSet();
            return inTime.Count == 0 ? Relations : Relations.Where(r => r.Validity != Validity.Always || !inTime.Contains((r.Kind, r.To)));
        }
    }

    /// <summary>Whether it stands for a division, a county or a township, and is counted among these where it was inspected.</summary>
    internal bool IsDivision =>
        Kind == OrganizationKinds.ProvinceLevelDivision || Kind == OrganizationKinds.PrefectureLevelDivision || Kind == OrganizationKinds.CountyLevelDivision
        || Kind == OrganizationKinds.District || Kind == OrganizationKinds.FunctionalZone || Kind == OrganizationKinds.Township;

    /// <summary>The name it had on a day: its name today, unless a former one is told of that day with the day until which it was in use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public Term NameOn(LocalDate day)
    {
        _ = day.Iso(nameof(day));
        return FormerNames.FirstOrDefault(former => former.Validity.Until is not null && former.Validity.Contains(day))?.Name ?? Name;
    }
}
