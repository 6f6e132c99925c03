namespace SupervisionDomain;

/// <summary>The inspections of a ledger column by column, each version of a disputed one in a row of its own.</summary>
internal sealed class InspectionColumns
{
    /// <summary>The id of each row.</summary>
    public required TextColumn Ids { get; init; }

    public required int[] Acting { get; init; }

    /// <summary>The day; 0 where it is not one and undisputed.</summary>
    public required ushort[] Day { get; init; }

    /// <summary>When those were that have no day.</summary>
    public required IReadOnlyDictionary<int, Blurred> BlurredRows { get; init; }

    /// <summary>Where the sites of each row begin; the next row's beginning is their end.</summary>
    public required int[] SiteStart { get; init; }

    public required int[] Sites { get; init; }

    /// <summary>The person-times of inspectors; null for those without.</summary>
    public required IReadOnlyDictionary<int, Quantity> PersonTimes { get; init; }

    public int Count => Ids.Count;
}
