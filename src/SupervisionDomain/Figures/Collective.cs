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

    /// <summary>How many there are in a unit: as many as it declares; without a number one at least, or two of "several". So many things occurred at least once each.</summary>
    internal Quantity NumberIn(Unit unit) =>
        Declared is { } declared && declared.Unit == unit ? declared
        : Declared is { } things && things.Unit == unit.Things ? Quantity.AtLeast(things.Min, unit)
        : Quantity.AtLeast(Quantifier == Quantifier.Several ? 2 : 1, unit);
}
