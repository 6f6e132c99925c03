namespace SupervisionDomain;

/// <summary>A relation of an organization to another, in the time in which it holds (组织关系).</summary>
public sealed record OrganizationRelation
{
    /// <summary>How it stands to the other.</summary>
    public required RelationKind Kind { get; init => field = value.Listed(); }

    /// <summary>The other organization.</summary>
    public required Id<Organization> To { get; init => field = value.NotDefault(); }

    /// <summary>When the relation holds; <see cref="Validity.Always"/> where nothing else is said.</summary>
    public Validity Validity { get; init => field = value ?? Validity.Always; } = Validity.Always;

    /// <summary>Whether totals roll up along relations of this kind, unless the committees' line is asked for.</summary>
    internal bool IsHierarchy => Kind is RelationKind.Superior or RelationKind.DispatchedBy or RelationKind.PartOf;

    /// <summary>Whether it gives a place in the hierarchy along one line of leadership or the other.</summary>
    internal bool GivesAPlace => IsHierarchy || Kind == RelationKind.LedBy;
}
