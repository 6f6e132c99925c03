namespace SupervisionDomain;

/// <summary>A circumstance of a finding: cause, effect or context (情节).</summary>
public sealed record Circumstance
{
    /// <summary>What it is to the finding.</summary>
    public required CircumstanceKind Kind { get; init => field = value.Listed(); }

    /// <summary>What it was, in short. Free text: not to be published unreviewed.</summary>
    public required Term Text { get; init => field = value.NotNull(); }

    /// <summary>When it was, where that is said.</summary>
    public StatedTime? Time { get; init; }
}
