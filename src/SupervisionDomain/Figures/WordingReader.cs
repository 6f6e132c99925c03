using System.Globalization;
using static SupervisionDomain.WordingWords;

namespace SupervisionDomain;

/// <summary>Reads the words around a number: what stands before it, what stands after it, and a mark of a remainder inside it.</summary>
internal static class WordingReader
{
    private const string BareUnits = "百千万亿";

    public static WordingEnds? Read(ReadOnlySpan<char> text, WordingPolicy policy)
    {
        // A sentence may begin with it, and a headline has capitals everywhere.
        if (text.ContainsAnyInRange('A', 'Z'))
        {
            return Read(string.Concat(text.ToString().Select(Small)), policy);
        }

        while (text is not [>= '0' and <= '9', ..] && !IsBlurred(text) && Take(ref text, Idle))
        {
        }

        foreach (var words in AtLeastTwo)
        {
            if (text.SequenceEqual(words))
            {
                return WordingEnds.Several();
            }
        }

        return ReadPlain(text, policy);
    }

    private static WordingEnds? ReadBlurred(scoped ReadOnlySpan<char> text, WordingPolicy policy)
    {
        var before = TakeBefore(ref text);
        var isUpwards = before is null && text is ['上', _, ..] && !text[1..].ContainsAnyExcept(BareUnits);

        // 破万 and 破10万 are above it, but who says 破3起 has solved three.
        var isBroken = before is null && text is ['破', .., var unit] && BareUnits.Contains(unit, StringComparison.Ordinal);
        text = isUpwards || isBroken ? text[1..] : text;
        before = isBroken ? Approximation.MoreThan : before;
        var after = TakeAfter(ref text);

        // 数以百计 is 数百. The mark of a remainder stands at the end, or before a closing 万 or 亿: 150余, 400余万.
        text = text is ['数', '以', _, '计'] && BareUnits.Contains(text[2], StringComparison.Ordinal) ? $"数{text[2]}" : text;
        var at = text.LastIndexOfAny("余多来");
        var mark = at > 0 ? text[at] : '\0';
        Span<char> bare = stackalloc char[64];
        if (text.Length > bare.Length || (mark != '\0' && text[(at + 1)..].TrimStart("万亿").Length > 0))
        {
            return null;
        }

        if (mark != '\0')
        {
            text[..at].CopyTo(bare);
            text[(at + 1)..].CopyTo(bare[at..]);
            text = bare[..(text.Length - 1)];
        }

        if (!NumberReader.TryRead(text, out var number))
        {
            return null;
        }

        var inside = mark switch
        {
            '\0' => number.IsRough ? Approximation.Roughly : (Approximation?)null,
            _ when number.IsRough => Approximation.Contradictory,
            '来' => Approximation.About,
            _ => Approximation.Odd,
        };
        // 百名 and 千人 are usual for about so many; 万, 百万 and 亿 alone head columns of tables.
        var isAlone = !isUpwards && before is null && mark == '\0' && after is null;
        return isUpwards && inside is null && after is null ? WordingEnds.Upwards(number.Low)
            : isAlone && !text.ContainsAnyExcept(BareUnits) && text[^1] is '万' or '亿' ? null
            : Make(isAlone && text is "百" or "千" ? Approximation.About : before, inside, after, number, policy);
    }

    // Just short of 300, and not just 300.
    private static bool IsBlurred(ReadOnlySpan<char> text) => TakeBefore(ref text) is not null;

    private static WordingEnds? Make(Approximation? before, Approximation? inside, Approximation? after, Numeral number, WordingPolicy policy)
    {
        var kinds = (before is null ? 0 : 1) + (inside is null ? 0 : 1) + (after is null ? 0 : 1);
        if (kinds == 0)
        {
            var ends = number.IsScaled ? WordingEnds.Rounded(number.Low, number.Place) : WordingEnds.Exactly(number.Low);
            return ends.Max > Quantity.MaxValue ? null : ends;
        }

        // 约3000左右 says the same twice, as people do.
        if (kinds == 2 && (before, after) == (Approximation.About, Approximation.About))
        {
            return Make(before, null, null, number, policy);
        }

        // 约 beside another blurred number is usual and takes its hard side away; two others contradict or repeat each other.
        if (kinds == 2 && (before == Approximation.About || after == Approximation.About) && inside is { } other && other != Approximation.About)
        {
            return Make(null, other, null, number, policy) switch
            {
                null => null,
                { LikelyMax: { } high } blurred => WordingEnds.Roughly(blurred.LikelyMin, high),
                _ => WordingEnds.Contradictory(),
            };
        }

        var kind = before ?? inside ?? after!.Value;
        return kinds > 1 || kind == Approximation.Contradictory ? WordingEnds.Contradictory()
            : kind == Approximation.Roughly ? WordingEnds.Roughly(number.Low, number.High)
            : number.Low == 0 && kind is Approximation.Nearly or Approximation.FewerThan or Approximation.Odd ? null
            : number.Low >= Quantity.MaxValue / 2 ? null
            : kind == Approximation.About && number.IsScaled ? WordingEnds.Of(kind, number.Low, policy).OrRounded(number.Place)
            : WordingEnds.Of(kind, number.Low, policy);
    }

    // 19至36, between 19 and 36, roughly 20 to 99, three or four, at least 157 (usually 157 to 255).
    private static WordingEnds? ReadRange(ReadOnlySpan<char> text, WordingPolicy policy)
    {
        if (text.StartsWith("通常") || text.StartsWith("usually "))
        {
            return ReadPlain(text[(text[0] == '通' ? 2 : 8)..], policy) is { } usually && (usually.Min, usually.Max) == (usually.LikelyMin, usually.LikelyMax)
                ? WordingEnds.Range(0, null, usually.Min, usually.Max)
                : null;
        }

        var (open, length) = text.IndexOf("（通常") is > 0 and var zh ? (zh, 3) : text.IndexOf("(通常") is > 0 and var narrow ? (narrow, 3) : text.IndexOf(" (usually ") is > 0 and var en ? (en, 10) : (-1, 0);
        if (open > 0)
        {
            return text[^1] is ')' or '）'
                && ReadPlain(text[..open], policy) is { } hard && ReadPlain(text[(open + length)..^1], policy) is { } usual
                && hard.Min <= usual.Min && !(usual.Max > hard.Max) && (usual.Max is not null || hard.Max is null)
                ? WordingEnds.Range(hard.Min, hard.Max, usual.Min, usual.Max)
                : null;
        }

        var range = text;
        if (TakeBefore(ref range) == Approximation.About || (range.Length == text.Length && TakeAfter(ref range) == Approximation.About))
        {
            return ReadRange(range, policy) is { LikelyMax: { } end } rough && rough.LikelyMin < end ? WordingEnds.Roughly(rough.LikelyMin, end) : null;
        }

        if (text.EndsWith("以下") && text.IndexOf("以上") is > 0 and var at)
        {
            return NumberReader.TryRead(text[..at], out var low) && NumberReader.TryRead(text[(at + 2)..^2], out var high) ? Between(low, high) : null;
        }

        foreach (var (between, isMark) in Betweens)
        {
            if (Between(text, between, isMark) is { } ends)
            {
                return ends;
            }
        }

        // Three or four are as blurred as 三四.
        if (Between(text, " or ") is { Max: { } greater } either)
        {
            return WordingEnds.Roughly(either.Min, greater);
        }

        // From 2007 to 2018 is time.
        return text.StartsWith("between ") ? Between(text[8..], " and ") : text.StartsWith("from ") ? Between(text[5..], " to ", isMark: true) : null;
    }

    private static WordingEnds? ReadPlain(ReadOnlySpan<char> text, WordingPolicy policy) =>
        text is NumberWording.Unknown or "an unknown number of" ? WordingEnds.Range(0, null, 0, null) : ReadBlurred(text, policy) ?? ReadRange(text, policy);

    private static WordingEnds? Between(ReadOnlySpan<char> text, string between, bool isMark = false)
    {
        var at = text.IndexOf(between, StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var low = text[..at];
        var high = text[(at + between.Length)..];
        return !(isMark && IsName(low, high)) && NumberReader.TryRead(high, out var last) && (TryReadLow(low, high, 1, last.Low, out var first) || NumberReader.TryRead(low, out first))
            ? Between(first, last) : null;
    }

    // Joined by a mark, 2007-2018 are years, 555-1234 and 0731-12345 telephone numbers, and fifty-fifty is no count.
    private static bool IsName(ReadOnlySpan<char> low, ReadOnlySpan<char> high) =>
        char.IsAsciiLetter(low[0]) || high is [>= 'a' and <= 'z', ..]
        || (int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && (low is ['0', _, ..] || (first is >= 1900 and < 2100 && second is >= 1900 and < 2100) || ((low.Length, high.Length) is (3, 4) && first % 10 != 0 && second % 10 != 0)));

    private static WordingEnds? Between(Numeral low, Numeral high) =>
        !low.IsRough && !high.IsRough && low.Low <= high.Low ? WordingEnds.Range(low.Low, high.Low, low.Low, high.Low) : null;

    // 1至2万 is 1万至2万, and 三百至五百万 300万至500万: a magnitude at the end belongs to both ends, where the lower has none of it and does not become the greater.
    private static bool TryReadLow(ReadOnlySpan<char> low, ReadOnlySpan<char> high, long unit, long most, out Numeral number)
    {
        number = default;
        var (name, value) = NumberReader.TakeUnit(ref high);
        return value > 0 && value <= Quantity.MaxValue / unit && low.IndexOf(name) < 0
            && (TryReadLow(low, high, unit * value, most, out number) || (NumberReader.TryReadIn(low, unit * value, out number) && number.High <= most));
    }

    /// <summary>A letter of the alphabet as a small one.</summary>
    public static char Small(char c) => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c;

    /// <summary>The first of the words with which the text begins; null where it begins with none.</summary>
    public static string? Beginning(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Length >= word.Length && text[0] == word[0] && text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Takes away the first of the words with which the text begins, where something follows it.</summary>
    public static bool Take(ref ReadOnlySpan<char> text, string[] words)
    {
        if (Beginning(text, words) is not { Length: var length } || length == text.Length)
        {
            return false;
        }

        text = text[length..];
        return true;
    }

    /// <summary>Takes away what blurs a number from before it.</summary>
    public static Approximation? TakeBefore(scoped ref ReadOnlySpan<char> text)
    {
        if (text is [>= '0' and <= '9', ..])
        {
            return null;
        }

        foreach (var (words, kind) in Before)
        {
            if (text.Length > words.Length && text[0] == words[0] && text.StartsWith(words, StringComparison.Ordinal))
            {
                text = text[words.Length..];
                return kind;
            }
        }

        return null;
    }

    /// <summary>Takes away what blurs a number from behind it.</summary>
    public static Approximation? TakeAfter(scoped ref ReadOnlySpan<char> text)
    {
        if (text is [.., >= '0' and <= '9'])
        {
            return null;
        }

        foreach (var (words, kind) in After)
        {
            if (text.Length > words.Length && text[^1] == words[^1] && text.EndsWith(words, StringComparison.Ordinal))
            {
                text = text[..^words.Length];
                return kind;
            }
        }

        return null;
    }
}
