namespace SupervisionDomain.Json;

/// <summary>What the lines of a bulk text make together, laid out for counting: the records that are good, and a summary of all that is wrong (装载结果).</summary>
public sealed record CollectedColumns
{
    /// <summary>Every good record; null where no envelope could be read.</summary>
    public LedgerColumns? Columns { get; init; }

    /// <summary>The document without its records; null where no envelope could be read.</summary>
    public SupervisionReport? Envelope { get; init; }

    /// <summary>How many lines there are.</summary>
    public required long Lines { get; init; }

    /// <summary>How many records were good.</summary>
    public required long Records { get; init; }

    /// <summary>How often each thing is wrong, by code and severity.</summary>
    public ValueList<IssueCount> IssueCounts { get; init => field = value ?? []; } = [];

    /// <summary>The first ten issues of each code, in the order of the lines.</summary>
    public ValueList<Issue> Issues { get; init => field = value ?? []; } = [];

    /// <summary>Where each record stands in the text; null where that was not asked for.</summary>
    public RecordPlaces? Places { get; init; }
}
