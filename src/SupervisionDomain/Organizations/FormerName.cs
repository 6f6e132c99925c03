namespace SupervisionDomain;

/// <summary>A name that an organization had for a time (曾用名).</summary>
public sealed record FormerName
{
    /// <summary>The name.</summary>
    public required Term Name { get; init; }

    /// <summary>When it was in use: from inclusive, until exclusive.</summary>
    public Validity Validity { get; init => field = value ?? Validity.Always; } = Validity.Always;
}
