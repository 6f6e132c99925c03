using System.Buffers;
using System.Text;

namespace SupervisionDomain;

/// <summary>The one rule for texts in records: not blank, and well-formed UTF-16.</summary>
internal static class FreeText
{
    /// <exception cref="ArgumentException">The text is null, blank, or holds half of a surrogate pair.</exception>
    public static string Required(string? value) => Violation(value) is { } rule
        ? throw new ArgumentException(rule, nameof(value))
        : value!;

    /// <exception cref="ArgumentException">The text is blank, or holds half of a surrogate pair.</exception>
    public static string? Optional(string? value) => value is null ? null : Required(value);

    /// <summary>The rule that a text breaks, or null.</summary>
    public static string? Violation(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "A text is not blank: leave the member out instead.";
        }

        var rest = value.AsSpan(FirstSurrogate(value));
        while (Rune.DecodeFromUtf16(rest, out _, out var length) == OperationStatus.Done)
        {
            rest = rest[length..];
        }

        return rest.IsEmpty ? null : "A text holds no half of a surrogate pair.";
    }

    private static int FirstSurrogate(string value) => value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var i ? i : value.Length;
}
