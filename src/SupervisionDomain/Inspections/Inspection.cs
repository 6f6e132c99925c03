namespace SupervisionDomain;

/// <summary>One act of inspection: who went where, when, how, and with how many (检查).</summary>
/// <remarks>
/// It counts for the organizations that conducted it; without any, for those that sent its groups. Its identity is
/// who, where, when and with how many.
/// </remarks>
public sealed record Inspection : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Inspection> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Inspections;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it was, in short.</summary>
    public Term? Description { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public Id<Campaign>? Campaign { get; init => field = value?.NotDefault(); }

    /// <summary>The task that it carried out, where it names one.</summary>
    public Id<InspectionTask>? Task { get; init => field = value?.NotDefault(); }

    /// <summary>The groups that inspected.</summary>
    public ValueList<Id<InspectionGroup>> Groups { get; init => field = value ?? []; } = [];

    /// <summary>The organizations that inspected, where no group says it or it is stated.</summary>
    public ValueList<Id<Organization>> ConductedBy { get; init => field = value ?? []; } = [];

    /// <summary>Who led it.</summary>
    public ValueList<Id<Person>> Leaders { get; init => field = value ?? []; } = [];

    /// <summary>Who took part.</summary>
    public ValueList<Id<Person>> Participants { get; init => field = value ?? []; } = [];

    /// <summary>The sites that were inspected, as far as they are recorded.</summary>
    public ValueList<Id<Site>> Sites { get; init => field = value ?? []; } = [];

    /// <summary>The organizations that were inspected, as far as they are recorded.</summary>
    public ValueList<Id<Organization>> Units { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of sites that were inspected, where single sites are not named.</summary>
    public ValueList<Code<SiteKinds>> SiteKinds { get; init => field = value ?? []; } = [];

    /// <summary>How what is named relates to all that was inspected: the whole city, an open list.</summary>
    public Quantifier? Coverage { get; init => field = value?.Listed(); }

    /// <summary>When it was.</summary>
    public StatedTime? Time { get; init; }

    /// <summary>The inspection that this one ran beside, where only that is said.</summary>
    public Id<Inspection>? ConcurrentWith { get; init => field = value?.NotDefault(); }

    /// <summary>The inspection whose outcome this one looked at again (复查、回头看).</summary>
    public Id<Inspection>? ReinspectionOf { get; init => field = value?.NotDefault(); }

    /// <summary>How it was carried out.</summary>
    public ValueList<Code<InspectionMethods>> Methods { get; init => field = value ?? []; } = [];

    /// <summary>How problems were dealt with.</summary>
    public ValueList<Code<Mechanisms>> Mechanisms { get; init => field = value ?? []; } = [];

    /// <summary>What was looked at.</summary>
    public ValueList<Id<Checklist>> Checklists { get; init => field = value ?? []; } = [];

    /// <summary>The person-times of inspectors (检查人次), in person-times.</summary>
    /// <exception cref="ArgumentException">The unit is not person-times.</exception>
    public Quantity? InspectorPersonTimes
    {
        get;
        init => field = value is null || value.Unit == Unit.PersonTime
            ? value
            : throw new ArgumentException("Inspectors are counted here in person-times.", nameof(value));
    }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    internal bool IsAnnouncedAndNot =>
        Methods.Contains(InspectionMethods.Announced) && Methods.Contains(InspectionMethods.Unannounced) && !Methods.Contains(InspectionMethods.OpenAndCovert);
}
