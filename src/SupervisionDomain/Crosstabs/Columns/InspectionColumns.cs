namespace SupervisionDomain;

/// <summary>The inspections of a ledger column by column.</summary>
internal sealed class InspectionColumns
{
    public required DatedRows Rows { get; init; }

    /// <summary>Where the sites of each row begin; the next row's beginning is their end.</summary>
    public required int[] SiteStart { get; init; }

    public required int[] Sites { get; init; }

    /// <summary>The person-times of inspectors; null for those without.</summary>
    public required IReadOnlyDictionary<int, Quantity> PersonTimes { get; init; }
}
