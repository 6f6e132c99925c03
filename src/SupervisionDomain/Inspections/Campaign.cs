namespace SupervisionDomain;

/// <summary>A supervision campaign: a theme under which bodies inspect for a time (专项行动).</summary>
public sealed record Campaign : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Campaign> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Campaigns;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it is about.</summary>
    public required Term Theme { get; init => field = value.NotNull(); }

    /// <summary>The organizations that run it.</summary>
    public ValueList<Id<Organization>> RunBy { get; init => field = value ?? []; } = [];

    /// <summary>When it runs.</summary>
    public StatedTime? Time { get; init; }

    /// <summary>How its inspections are carried out.</summary>
    public ValueList<Code<InspectionMethods>> Methods { get; init => field = value ?? []; } = [];

    /// <summary>How problems are dealt with.</summary>
    public ValueList<Code<Mechanisms>> Mechanisms { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
