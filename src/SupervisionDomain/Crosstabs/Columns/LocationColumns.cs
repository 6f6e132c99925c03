namespace SupervisionDomain;

/// <summary>In whose charge the sites of a ledger lie, and with them its inspections.</summary>
internal sealed class LocationColumns
{
    /// <summary>The organizations of each site.</summary>
    public required int[] OfSites { get; init; }

    /// <summary>The organizations of all sites of each inspection.</summary>
    public required int[] OfInspections { get; init; }

    /// <summary>The sites of which documents dispute where they lie.</summary>
    public required HashSet<int> Disputed { get; init; }
}
