namespace SupervisionDomain;

/// <summary>A problem that supervision found, with the events of its life (问题).</summary>
/// <remarks>
/// What became of it is read from its events, never stored. Documents that know the same finding each add events;
/// one event id with two contents is a conflict. Its identity is its inspection, who raised it, its site and category.
/// </remarks>
public sealed record Finding
{
    /// <summary>The id.</summary>
    public required Id<Finding> Id { get; init => field = value.NotDefault(); }

    /// <summary>The inspection that found it; null where none is recorded.</summary>
    public Id<Inspection>? Inspection { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations it counts for, where no inspection says it or it is stated.</summary>
    public ValueList<Id<Organization>> RaisedBy { get; init => field = value ?? []; } = [];

    /// <summary>Where it was found.</summary>
    public Id<Site>? Site { get; init => field = value?.NotDefault(); }

    /// <summary>What it is about.</summary>
    public Code<FindingCategories>? Category { get; init => field = value?.NotDefault(); }

    /// <summary>What it is, in short. Free text: not to be published unreviewed.</summary>
    public Term? Description { get; init; }

    /// <summary>Cause, effect, context.</summary>
    public ValueList<Circumstance> Circumstances { get; init => field = value ?? []; } = [];

    /// <summary>Set when the record stands for findings of which no number is given.</summary>
    public Collective? Collective { get; init; }

    /// <summary>What happened, in order.</summary>
    public ValueList<FindingEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
