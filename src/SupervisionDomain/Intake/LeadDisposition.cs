namespace SupervisionDomain;

/// <summary>How a lead was disposed of, when and by whom (线索处置).</summary>
public sealed record LeadDisposition
{
    /// <summary>In which way.</summary>
    public required LeadDispositionKind Kind { get; init => field = value.Listed(); }

    /// <summary>When; null where nothing is said.</summary>
    public DateSpan? At { get; init; }

    /// <summary>The organization that decided it.</summary>
    public Id<Organization>? By { get; init => field = value?.NotDefault(); }
}
