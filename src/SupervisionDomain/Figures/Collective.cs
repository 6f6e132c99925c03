namespace SupervisionDomain;

/// <summary>Several things spoken of together (集合表述): all, each, 18, "38 such as …".</summary>
/// <remarks>
/// Declared and known are two things: six groups of which four are named is no error. A record that carries a
/// collective stands for many, is never counted as one, and is not counted among individual records.
/// </remarks>
public sealed record Collective
{
    /// <summary>How the words relate what is named to what is meant.</summary>
    public required Quantifier Quantifier { get; init => field = value.Listed(); }

    /// <summary>The number that the source declares for all of them, in the unit of the things: persons, sites, groups; null when it gives none.</summary>
    public Quantity? Declared { get; init; }
}
