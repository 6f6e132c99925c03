namespace SupervisionDomain;

/// <summary>What a body or its head requires of others (工作要求).</summary>
public sealed record Directive : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Directive> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Directives;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What is required, in short. Free text: not to be published unreviewed.</summary>
    public required Term Requirement { get; init => field = value.NotNull(); }

    /// <summary>The organizations that gave it.</summary>
    public ValueList<Id<Organization>> GivenBy { get; init => field = value ?? []; } = [];

    /// <summary>The office holder who gave it.</summary>
    public Id<Person>? Speaker { get; init => field = value?.NotDefault(); }

    /// <summary>The meeting at which it was given.</summary>
    public Id<Meeting>? Meeting { get; init => field = value?.NotDefault(); }

    /// <summary>The document that carries it.</summary>
    public Id<IssuedDocument>? Document { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations it is addressed to.</summary>
    public ValueList<Id<Organization>> Addressees { get; init => field = value ?? []; } = [];

    /// <summary>The persons it is addressed to.</summary>
    public ValueList<Id<Person>> AddressedPersons { get; init => field = value ?? []; } = [];

    /// <summary>The checklist that it issues or refers to.</summary>
    public Id<Checklist>? Checklist { get; init => field = value?.NotDefault(); }

    /// <summary>How the addressees are to supervise.</summary>
    public ValueList<Code<InspectionMethods>> Methods { get; init => field = value ?? []; } = [];

    /// <summary>How failings are to be dealt with.</summary>
    public ValueList<Code<Mechanisms>> Mechanisms { get; init => field = value ?? []; } = [];

    /// <summary>What is threatened.</summary>
    public ValueList<Consequence> Consequences { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
