using System.Globalization;

namespace SupervisionDomain;

/// <summary>Something wrong in a document or between documents, with the place where it stands (问题提示).</summary>
/// <remarks>Messages never echo free text or anything of a person but the pseudonym.</remarks>
public sealed record Issue
{
    /// <summary>The stable code; see <see cref="IssueCodes"/>.</summary>
    public required string Code { get; init => field = FreeText.Required(value); }

    /// <summary>How bad it is.</summary>
    public required IssueSeverity Severity { get; init => field = value.Listed(); }

    /// <summary>What is wrong, in English.</summary>
    public required string Message { get; init => field = FreeText.Required(value); }

    /// <summary>The document, where it was read; null for a fault of a text that was refused before.</summary>
    public Id<SupervisionReport>? Document { get; init => field = value?.NotDefault(); }

    /// <summary>The JSON path of the value: <c>$.body.findings[3].events[1].at</c>.</summary>
    public required string Path { get; init => field = value.NotNull(); }

    /// <summary>The line in the text, from 1; null when there was no text.</summary>
    public int? Line { get; init; }

    /// <summary>The column in bytes, from 1; null when there was no text, or of a line as a whole.</summary>
    public int? Column { get; init; }

    /// <summary>What is wrong at a place.</summary>
    internal static Issue At(string path, string code, string message, IssueSeverity severity = IssueSeverity.Error) =>
        new() { Code = code, Severity = severity, Message = message, Path = path };

    /// <summary>Severity, code, place and message on one line.</summary>
    public override string ToString()
    {
        var at = Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Line}{(Column is null ? "" : ",")}{Column})");
        return $"{Severity} {Code}{(Document is null ? "" : $" {Document}")} {Path}{at}: {Message}";
    }
}
