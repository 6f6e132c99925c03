namespace SupervisionDomain;

/// <summary>An inspection group (督查组, 监督检查组): who sent it, who leads it, and the sub-groups it works in.</summary>
/// <remarks>
/// A joint group names all its dispatching organizations and counts once at every node above any of them. A group
/// that works in sub-groups is counted through them. Its identity is who sent it, what it belongs to, the body
/// that acts as it, when it was formed, its collective and that of its sub-groups.
/// </remarks>
public sealed record InspectionGroup : IRecord
{
    /// <summary>The id.</summary>
    public required Id<InspectionGroup> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Groups;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it is called.</summary>
    public Term? Name { get; init; }

    /// <summary>The organizations that sent it. A sub-group without any has those of its group.</summary>
    public ValueList<Id<Organization>> DispatchedBy { get; init => field = value ?? []; } = [];

    /// <summary>The group of which it is a sub-group.</summary>
    public Id<InspectionGroup>? SubGroupOf { get; init => field = value?.NotDefault(); }

    /// <summary>The organization that acts as this group: a dispatched group that inspects.</summary>
    public Id<Organization>? ActingBody { get; init => field = value?.NotDefault(); }

    /// <summary>What it inspects.</summary>
    public Term? Task { get; init; }

    /// <summary>How it works.</summary>
    public ValueList<Code<InspectionMethods>> Methods { get; init => field = value ?? []; } = [];

    /// <summary>Who leads it.</summary>
    public ValueList<Id<Person>> Leaders { get; init => field = value ?? []; } = [];

    /// <summary>Who works in it.</summary>
    public ValueList<Id<Person>> Members { get; init => field = value ?? []; } = [];

    /// <summary>When it was formed.</summary>
    public StatedTime? Formed { get; init; }

    /// <summary>Set when the record stands for several groups (多路督查组).</summary>
    public Collective? Collective { get; init; }

    /// <summary>Its sub-groups together: "six groups" of which four are recorded.</summary>
    public Collective? SubGroups { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
