using System.Text;
using System.Text.Json;

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

    /// <summary>Its value as JSON text (RFC 8259), of at most 62 levels.</summary>
    /// <exception cref="ArgumentException">Not one JSON value.</exception>
    public required string Json
    {
        get;
        init => field = IsJson(FreeText.Required(value))
            ? value
            : throw new ArgumentException("The value of an extension is one JSON value of at most 62 levels.", nameof(value));
    }

    // As deep as a document may be, less the document and its extensions.
    private static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = 62 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
