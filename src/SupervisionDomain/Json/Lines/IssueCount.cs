using System.Globalization;

namespace SupervisionDomain.Json;

/// <summary>How often one thing is wrong in a bulk text (问题计数).</summary>
public sealed record IssueCount
{
    /// <summary>The stable code; see <see cref="IssueCodes"/>.</summary>
    public required string Code { get; init => field = FreeText.Required(value); }

    /// <summary>How bad it is.</summary>
    public required IssueSeverity Severity { get; init => field = value.Listed(); }

    /// <summary>How many issues there are.</summary>
    public required long Count { get; init; }

    /// <summary>The first line that has one, from 1.</summary>
    public required long FirstLine { get; init; }

    /// <summary>The last line that has one, from 1.</summary>
    public required long LastLine { get; init; }

    /// <summary>What is wrong, how often and where: <c>Error unresolved-reference: 3, lines 7 to 90</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Severity} {Code}: {Count}, {(FirstLine == LastLine ? $"line {FirstLine}" : $"lines {FirstLine} to {LastLine}")}");
}
