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

    /// <summary>What a row of records says, of which versions of one stand next to each other.</summary>
    /// <param name="ids">The id of each row.</param>
    /// <param name="row">The row.</param>
    /// <param name="when">When it was.</param>
    /// <param name="thing">The thing; null where it is the record.</param>
    public static AsideRow Of(TextColumn ids, int row, Blurred when, int? thing = null)
    {
        var first = ids.FirstOf(row);
        return new() { Row = row, Version = row - first, Thing = thing ?? first, When = when };
    }
}
