namespace SupervisionDomain;

/// <summary>An occurrence that stands beside the columns, because it may be on several days, or its thing occurs several times.</summary>
internal sealed record AsideRow
{
    /// <summary>Its row, of which it shares all but the day.</summary>
    public required int Row { get; init; }

    /// <summary>Which version of its record says so; -1 where nobody says which.</summary>
    public int Version { get; init; }

    public required int Thing { get; init; }

    public required Blurred When { get; init; }

    /// <summary>How much it weighs; null for 1.</summary>
    public Quantity? Weight { get; init; }
}
