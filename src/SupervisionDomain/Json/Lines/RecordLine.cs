namespace SupervisionDomain.Json;

/// <summary>What stands in one line of a bulk text (逐行数据): an envelope, a record, or a fault.</summary>
public sealed record RecordLine
{
    /// <summary>The number of the line, from 1; of the last one where something is missing at the end.</summary>
    public required long Number { get; init; }

    /// <summary>The document without its records, on the first line.</summary>
    public SupervisionReport? Envelope { get; init; }

    /// <summary>The record of the line: an <see cref="Organization"/>, a <see cref="Finding"/> and so on.</summary>
    public IRecord? Record { get; init; }

    /// <summary>What is wrong with the line; paths begin at the line, <c>$.record.id</c>. With an error among them the line gives nothing.</summary>
    public ValueList<Issue> Issues { get; init => field = value ?? []; } = [];
}
