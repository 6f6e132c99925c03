namespace SupervisionDomain;

/// <summary>A thing that makes a total a bound, and why.</summary>
public sealed record Uncertain
{
    /// <summary>The thing.</summary>
    public required RecordReference Thing { get; init; }

    /// <summary>Why.</summary>
    public required UncertaintyReason Reason { get; init; }
}
