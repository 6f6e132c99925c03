namespace SupervisionDomain;

/// <summary>Whom a kind of measure may fall on: persons, all or those of a status; organizations; or both (适用对象).</summary>
public sealed record SubjectScope
{
    private SubjectScope(bool persons, bool organizations, ValueList<Code<PersonStatuses>> statuses) =>
        (Persons, Organizations, Statuses) = (persons, organizations, statuses);

    /// <summary>Persons, whatever their status.</summary>
    public static SubjectScope AnyPerson { get; } = new(true, false, []);

    /// <summary>Organizations only.</summary>
    public static SubjectScope AnyOrganization { get; } = new(false, true, []);

    /// <summary>Persons and organizations.</summary>
    public static SubjectScope Anybody { get; } = new(true, true, []);

    /// <summary>Whether it may fall on a person.</summary>
    public bool Persons { get; }

    /// <summary>Whether it may fall on an organization.</summary>
    public bool Organizations { get; }

    /// <summary>The statuses of which a person has at least one; empty where any person will do, or none.</summary>
    public ValueList<Code<PersonStatuses>> Statuses { get; }

    /// <summary>Persons of at least one of these statuses.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SubjectScope PersonsOf(params ValueList<Code<PersonStatuses>> statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        return statuses.Count > 0 ? new(true, false, statuses) : throw new ArgumentException("A status is required; for persons of any status there is AnyPerson.", nameof(statuses));
    }
}
