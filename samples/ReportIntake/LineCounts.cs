namespace ReportIntake;

/// <summary>How the lines of a stream were.</summary>
internal sealed record LineCounts
{
    /// <summary>Those with an error, which gave no record; a manifest that does not agree is one.</summary>
    public required int Bad { get; init; }

    /// <summary>Of all lines, also where the receipt lists but the first.</summary>
    public required int Issues { get; init; }

    /// <summary>False where the lines are not those of which the sender's manifest tells.</summary>
    public required bool ManifestAgrees { get; init; }
}
