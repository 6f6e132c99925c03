namespace SupervisionDomain;

/// <summary>A name that an organization had for a time (曾用名).</summary>
public sealed record FormerName
{
    /// <summary>The name.</summary>
    public required Term Name { get; init => field = value.NotNull(); }

    /// <summary>When it was in use: from inclusive, until exclusive. Where nothing is said (<see cref="Validity.Always"/>) nobody knows when, and it is the name of no day.</summary>
    public Validity Validity { get; init => field = value ?? Validity.Always; } = Validity.Always;
}
