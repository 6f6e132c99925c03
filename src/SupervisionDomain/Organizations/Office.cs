namespace SupervisionDomain;

/// <summary>An office that a person holds (职务).</summary>
public sealed record Office
{
    /// <summary>What the office is: secretary, chair, head of a group. Never a name.</summary>
    public required Term Title { get; init => field = value.NotNull(); }

    /// <summary>The organization of the office, where it is known.</summary>
    public Id<Organization>? Organization { get; init => field = value?.NotDefault(); }

    /// <summary>How it is held; null where nothing is said.</summary>
    public Tenure? Tenure { get; init => field = value?.Listed(); }
}
