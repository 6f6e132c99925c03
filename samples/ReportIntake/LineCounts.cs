namespace ReportIntake;

/// <summary>How the lines of a stream were.</summary>
internal sealed record LineCounts
{
    /// <summary>Those with an error, which gave no record.</summary>
    public required int Bad { get; init; }

    /// <summary>Of all lines, also where the receipt lists but the first.</summary>
    public required int Issues { get; init; }
}
