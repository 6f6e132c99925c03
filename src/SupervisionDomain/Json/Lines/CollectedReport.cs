namespace SupervisionDomain.Json;

/// <summary>What the lines of a bulk text make together: the records that are good, and all that is wrong (汇集结果).</summary>
public sealed record CollectedReport
{
    /// <summary>The document with every good record, of two with one id the first; null where no envelope could be read.</summary>
    public SupervisionReport? Report { get; init; }

    /// <summary>All issues, of lines and of the whole.</summary>
    public ValueList<Issue> Issues { get; init => field = value ?? []; } = [];
}
