namespace SupervisionDomain;

/// <summary>That a lead was passed on: to whom, when and by whom (线索移送).</summary>
public sealed record LeadTransfer
{
    /// <summary>The organization that has it now.</summary>
    public required Id<Organization> To { get; init => field = value.NotDefault(); }

    /// <summary>When; null where nothing is said.</summary>
    public DateSpan? At { get; init; }

    /// <summary>The organization that passed it on.</summary>
    public Id<Organization>? By { get; init => field = value?.NotDefault(); }
}
