using System.Text.Json.Serialization;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>What the host answers for a report that it took: a record of its own, with the library's ids and issues in it.</summary>
internal sealed record Receipt
{
    public required Id<SupervisionReport> DocumentId { get; init; }

    public required Id<Organization> Issuer { get; init; }

    /// <summary>That of <see cref="SupervisionJson.Digest"/>, whatever blanks and order of members the report came with; under it the report is had back.</summary>
    public required string Digest { get; init; }

    /// <summary>How many records of each kind it holds.</summary>
    public required Dictionary<string, int> Records { get; init; }

    /// <summary>Of a stream, how its lines were; null for a report in one document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LineCounts? Lines { get; init; }

    /// <summary>Warnings, for errors refuse a report; of a stream the first issues, errors before warnings, for an error there costs its line.</summary>
    public required ValueList<Issue> Issues { get; init; }

    public required int DocumentsHeld { get; init; }
}
