namespace SupervisionDomain;

/// <summary>A thing that makes a total a bound, and why (存疑).</summary>
public sealed record Uncertain
{
    /// <summary>The thing.</summary>
    public required RecordReference Thing { get; init => field = value.NotDefault(); }

    /// <summary>Why.</summary>
    public required UncertaintyReason Reason { get; init => field = value.Listed(); }
}
