namespace SupervisionDomain;

/// <summary>The best statement of a total where some branches only reported figures (上报口径合计).</summary>
public sealed record FigureTotal
{
    /// <summary>What is counted.</summary>
    public required Code<MeasureCodes> Measure { get; init => field = value.NotDefault(); }

    /// <summary>How many. With silent branches it has no upper end.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The one basis of each branch that has one.</summary>
    public ValueList<FigureBasis> Bases { get; init => field = value ?? []; } = [];

    /// <summary>Numbers that lie below, or beside, a basis that was taken; they are for reconciliation.</summary>
    public ValueList<FigureBasis> Unused { get; init => field = value ?? []; } = [];

    /// <summary>Organs that said nothing, and that no basis covers.</summary>
    public ValueList<Id<Organization>> Silent { get; init => field = value ?? []; } = [];

    /// <summary>The sum of the numbers that were stated exactly, reported or declared; null when there is none.</summary>
    /// <remarks>That branches share nothing is the caller's knowledge here too.</remarks>
    public Quantity? StatedExactly => Bases.Where(b => b.Kind != BasisKind.Counted && b.Quantity.IsExact).Select(b => b.Quantity).ToList() is { Count: > 0 } exact
        ? Quantity.DisjointSum(exact)
        : null;
}
