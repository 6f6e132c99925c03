namespace SupervisionDomain;

/// <summary>A state in which a finding may stand, as far as its dates tell.</summary>
public sealed record PossibleState
{
    /// <summary>The state; null for not yet raised.</summary>
    public FindingState? State { get; init => field = value?.Listed(); }

    /// <summary>The event since which it is in that state; null for a raising that nobody recorded.</summary>
    public FindingEvent? Since { get; init; }
}
