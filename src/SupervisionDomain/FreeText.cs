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

        for (var i = FirstSurrogate(value); i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return "A text holds no half of a surrogate pair.";
            }
        }

        return null;
    }

    private static int FirstSurrogate(string value) => value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var i ? i : value.Length;
}
