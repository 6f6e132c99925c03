namespace SupervisionDomain;

/// <summary>A person by pseudonymous reference, offices and rank; or a class of persons (人员).</summary>
/// <remarks>
/// There is no member for a name, a number or an address, on purpose. The scope of the id is the register that
/// tells persons apart: distinct counts are exact within a scope and bounds across scopes.
/// </remarks>
public sealed record Person : IRecord
{
    /// <summary>A pseudonym.</summary>
    public required Id<Person> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Persons;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The offices held, several at once being usual.</summary>
    public ValueList<Office> Offices { get; init => field = value ?? []; } = [];

    /// <summary>The civil-service rank, where it is known.</summary>
    public Code<Ranks>? Rank { get; init => field = value?.NotDefault(); }

    /// <summary>What the person is by law; empty where nothing is said.</summary>
    public ValueList<Code<PersonStatuses>> Statuses { get; init => field = value ?? []; } = [];

    /// <summary>The organization that the person works for, where no office says it.</summary>
    public Id<Organization>? Organization { get; init => field = value?.NotDefault(); }

    /// <summary>What a class of persons is called: cadres, medical staff, residents. Never a name.</summary>
    public Term? Description { get; init; }

    /// <summary>Set when the record stands for a class of persons.</summary>
    public Collective? Collective { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
