namespace SupervisionDomain;

/// <summary>A measure as it stands above its totals (指标栏).</summary>
public sealed record MeasureHeading
{
    /// <summary>The code.</summary>
    public required Code<MeasureCodes> Code { get; init => field = value.NotDefault(); }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init => field = value.NotDefault(); }

    /// <summary>What it is called.</summary>
    public required Term Title { get; init => field = value.NotNull(); }
}
