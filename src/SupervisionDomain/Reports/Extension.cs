namespace SupervisionDomain;

/// <summary>Data of somebody else's in a document: kept untouched, never interpreted here (扩展).</summary>
public sealed record Extension
{
    /// <summary>The absolute URI that names it.</summary>
    /// <exception cref="ArgumentException">Not an absolute URI.</exception>
    public required string Uri
    {
        get;
        init => field = IsAbsoluteUri(value)
            ? value
            : throw new ArgumentException("An extension is named by an absolute URI.", nameof(value));
    }

    // A scheme and what it names (RFC 3986), in any script (RFC 3987). What a scheme asks for beyond that is not looked into.
    private static bool IsAbsoluteUri(string value) =>
        FreeText.Violation(value) is null && char.IsAsciiLetter(value[0]) && value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < value.Length - 1
        && value.Take(colon).All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
        && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    /// <summary>Its value as JSON text.</summary>
    public required string Json { get; init => field = FreeText.Required(value); }
}
