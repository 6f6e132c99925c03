namespace SupervisionDomain;

/// <summary>What the code of a unit of one's own is in an English sentence: vessel trip and vessel trips of vesselTrip.</summary>
internal static class EnglishNoun
{
    /// <summary>The words of a code: fire-drill and vesselTrip are two, PCRTest is PCR test.</summary>
    public static string Of(string code)
    {
        var words = "";
        for (var i = 0; i < code.Length; i++)
        {
            var isCapital = char.IsAsciiLetterUpper(code[i]);
            var isNextSmall = i + 1 < code.Length && char.IsAsciiLetterLower(code[i + 1]);
            var begins = i > 0 && isCapital && (isNextSmall || char.IsAsciiLetterLower(code[i - 1]));
            words += (begins ? " " : "") + (code[i] == '-' ? ' ' : isCapital && isNextSmall ? char.ToLowerInvariant(code[i]) : code[i]);
        }

        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The regular plural. What ends in one s, as premises and tickets do, is taken for one; but buses, analyses and losses.</summary>
    public static string Plural(string noun) => noun switch
    {
        [.., >= '0' and <= '9'] => noun,
        [.. var stem, 'i', 's'] => $"{stem}es",
        [.., 's' or 'u', 's'] or [.., 'x' or 'z'] or [.., 'c' or 's', 'h'] => $"{noun}es",
        [.., 's'] => noun,
        [.. var stem, not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => $"{stem}{noun[^2]}ies",
        _ => $"{noun}s",
    };
}
