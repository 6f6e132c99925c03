namespace SupervisionDomain;

/// <summary>A meeting at which directives are given (会议).</summary>
public sealed record Meeting : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Meeting> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Meetings;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The body that met.</summary>
    public required Id<Organization> Body { get; init => field = value.NotDefault(); }

    /// <summary>The organization that called it.</summary>
    public Id<Organization>? CalledBy { get; init => field = value?.NotDefault(); }

    /// <summary>What kind of meeting: enlarged, joint.</summary>
    public Term? Description { get; init; }

    /// <summary>When it was.</summary>
    public StatedTime? Time { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
