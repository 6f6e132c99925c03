using SupervisionDomain;

namespace ReportIntake;

/// <summary>What the host answers for a report that it took: a record of its own, with the library's ids and issues in it.</summary>
internal sealed record Receipt
{
    public required Id<SupervisionReport> DocumentId { get; init; }

    public required Id<Organization> Issuer { get; init; }

    /// <summary>Of the report as the library writes it, whatever blanks and order of members it came with.</summary>
    public required string Digest { get; init; }

    /// <summary>How many records of each kind it holds.</summary>
    public required Dictionary<string, int> Records { get; init; }

    /// <summary>Warnings; errors refuse a report.</summary>
    public required ValueList<Issue> Issues { get; init; }

    public required int DocumentsHeld { get; init; }
}
