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

    // On some systems a bare path passes for an absolute URI.
    private static bool IsAbsoluteUri(string value) =>
        FreeText.Violation(value) is null && char.IsAsciiLetter(value[0]) && value.Contains(':', StringComparison.Ordinal) && System.Uri.TryCreate(value, UriKind.Absolute, out _);

    /// <summary>Its value as JSON text.</summary>
    public required string Json { get; init => field = FreeText.Required(value); }
}
