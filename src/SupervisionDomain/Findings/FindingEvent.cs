namespace SupervisionDomain;

/// <summary>One event in the life of a finding (问题处置记录).</summary>
public sealed record FindingEvent
{
    /// <summary>
    /// The id, one within the finding. A document of another issuer that tells of the same event names it by its full
    /// id; without a scope it is the issuer's own, and another event.
    /// </summary>
    public required Id<FindingEvent> Id { get; init => field = value.NotDefault(); }

    /// <summary>What happened.</summary>
    public required FindingEventKind Kind { get; init => field = value.Listed(); }

    /// <summary>When; null where nothing is said.</summary>
    public DateSpan? At { get; init; }

    /// <summary>The organization that acted.</summary>
    public Id<Organization>? By { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations that have to rectify (责任单位).</summary>
    public ValueList<Id<Organization>> Responsible { get; init => field = value ?? []; } = [];

    /// <summary>By when to rectify, counted from this event (整改期限). It is in force from a demand, hand-over, urging, supervision, extension, refusal, reopening or relapse, until the next of these that carries one. On any other act, the finding itself among them, it is kept and binds nobody.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>By when the responsible unit has to report back, counted from this event (反馈期限).</summary>
    public Deadline? ReportBack { get; init; }

    /// <summary>The finding that this one is merged into; only a merging has one.</summary>
    public Id<Finding>? Into { get; init => field = value?.NotDefault(); }

    /// <summary>What was done, in short. Free text: not to be published unreviewed.</summary>
    public Term? Text { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>Whether this kind brings a finding into being.</summary>
    internal bool Raises => FindingTransitions.After(null, Kind) is not null;

    /// <summary>Whether this kind is possible as the raising alone.</summary>
    internal bool OnlyRaises => Kind is FindingEventKind.Found or FindingEventKind.Collected;

    /// <summary>Whether this kind gives the responsible unit its deadline, where it carries one.</summary>
    internal bool SetsDeadline => Deadline is not null && (Kind is FindingEventKind.RaisedOnTheSpot or FindingEventKind.HandedOver
        or FindingEventKind.RectificationUrged or FindingEventKind.Supervised or FindingEventKind.Extended or FindingEventKind.Refused
        or FindingEventKind.Reopened or FindingEventKind.Relapsed);

    /// <summary>Whether this carries a deadline that binds nobody: it is of a kind that gives none.</summary>
    internal bool HasIdleDeadline => Deadline is not null && !SetsDeadline;
}
