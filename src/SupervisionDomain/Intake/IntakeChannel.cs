namespace SupervisionDomain;

/// <summary>A way by which leads and reports come in (受理渠道).</summary>
public sealed record IntakeChannel : IRecord
{
    /// <summary>The id.</summary>
    public required Id<IntakeChannel> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Channels;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it is called.</summary>
    public required Term Name { get; init => field = value.NotNull(); }

    /// <summary>What kind of channel it is.</summary>
    public required Code<ChannelKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>The organizations that run it.</summary>
    public ValueList<Id<Organization>> RunBy { get; init => field = value ?? []; } = [];

    /// <summary>How many it reaches (覆盖), in the unit in which that is said: persons, divisions. Not a count of members.</summary>
    public Quantity? Coverage { get; init; }

    /// <summary>How many hours a day it is open, counted in hours.</summary>
    public Quantity? HoursPerDay { get; init; }

    /// <summary>How what comes in is dealt with.</summary>
    public ValueList<Code<Mechanisms>> Mechanisms { get; init => field = value ?? []; } = [];

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
