namespace SupervisionDomain;

/// <summary>How many of the reports that were due for a total have come (报送完整性).</summary>
/// <remarks>
/// Due are the reports of organizations at or below the node for periods that touch the days asked for. A report that
/// is missing takes nothing from a count of records; it says that there may be more.
/// </remarks>
public sealed record Completeness
{
    /// <summary>How many reports were due: one for each organization and duty.</summary>
    public required int Expected { get; init; }

    /// <summary>How many of them have come, late ones included.</summary>
    public required int Received { get; init; }

    /// <summary>Those that came after they were due; where documents dispute when that is, after the last of these.</summary>
    public ValueList<DueReport> Late { get; init => field = value ?? []; } = [];

    /// <summary>Those that have not come.</summary>
    public ValueList<DueReport> Missing { get; init => field = value ?? []; } = [];
}
