using System.Buffers;
using System.Globalization;

namespace SupervisionDomain;

/// <summary>Reads the words around a number: what stands before it, what stands after it, and a mark of a remainder inside it.</summary>
internal static class WordingReader
{
    // They say nothing of the number.
    private static readonly string[] Idle = ["仅", "总共", "总计", "共计", "共", "合计", "累计", "达到", "达", "高达", "多达", "only ", "just ", "a total of "];

    private static readonly (string Words, Approximation Kind)[] Before =
    [
        ("超过", Approximation.MoreThan), ("突破", Approximation.MoreThan), ("多于", Approximation.MoreThan), ("逾", Approximation.MoreThan), ("超", Approximation.MoreThan),
        ("至少", Approximation.AtLeast), ("不少于", Approximation.AtLeast), ("不低于", Approximation.AtLeast),
        ("将近", Approximation.Nearly), ("接近", Approximation.Nearly), ("近", Approximation.Nearly),
        ("不足", Approximation.FewerThan), ("不到", Approximation.FewerThan), ("不满", Approximation.FewerThan), ("少于", Approximation.FewerThan),
        ("至多", Approximation.AtMost), ("最多", Approximation.AtMost), ("不超过", Approximation.AtMost), ("不多于", Approximation.AtMost),
        ("不止", Approximation.MoreThan), ("过", Approximation.MoreThan), ("起码", Approximation.AtLeast), ("不下", Approximation.AtLeast),
        ("最少", Approximation.AtLeast), ("高于", Approximation.MoreThan), ("大于", Approximation.MoreThan), ("低于", Approximation.FewerThan), ("小于", Approximation.FewerThan),
        ("未满", Approximation.FewerThan), ("未超过", Approximation.AtMost),
        ("大约", Approximation.About), ("约", Approximation.About),
        (">", Approximation.MoreThan), ("≥", Approximation.AtLeast), ("<", Approximation.FewerThan), ("≤", Approximation.AtMost), ("~", Approximation.About),
        ("more than ", Approximation.MoreThan), ("over ", Approximation.MoreThan), ("above ", Approximation.MoreThan),
        ("at least ", Approximation.AtLeast), ("no fewer than ", Approximation.AtLeast), ("no less than ", Approximation.AtLeast),
        ("nearly ", Approximation.Nearly), ("almost ", Approximation.Nearly),
        ("fewer than ", Approximation.FewerThan), ("less than ", Approximation.FewerThan), ("under ", Approximation.FewerThan),
        ("at most ", Approximation.AtMost), ("up to ", Approximation.AtMost), ("no more than ", Approximation.AtMost),
        ("in excess of ", Approximation.MoreThan), ("not less than ", Approximation.AtLeast), ("close to ", Approximation.Nearly),
        ("some ", Approximation.About), ("roughly ", Approximation.About), ("about ", Approximation.About), ("around ", Approximation.About), ("approximately ", Approximation.About),
        ("just over ", Approximation.MoreThan), ("below ", Approximation.FewerThan), ("not more than ", Approximation.AtMost), ("as many as ", Approximation.AtMost),
        ("approx. ", Approximation.About), ("approx ", Approximation.About), ("an estimated ", Approximation.About),
        ("well over ", Approximation.MoreThan), ("upwards of ", Approximation.AtLeast), ("just short of ", Approximation.Nearly), ("just under ", Approximation.Nearly),
    ];

    private const string BareUnits = "百千万亿";

    private static readonly SearchValues<char> Magnitudes = SearchValues.Create("十百千万亿 kmb");

    private static readonly (string Text, bool IsMark)[] Betweens =
        [("至", false), ("到", false), (" to ", false), ("-", true), ("–", true), ("—", true), ("~", true), ("\uFF5E", true)];

    private static readonly (string Words, Approximation Kind)[] After =
    [
        ("及以上", Approximation.AtLeast), ("及以下", Approximation.AtMost), ("以上", Approximation.AtLeast), ("以下", Approximation.AtMost), ("以内", Approximation.AtMost),
        ("左右", Approximation.About), ("上下", Approximation.About), ("前后", Approximation.About),
        ("-odd", Approximation.Odd), (" or more", Approximation.AtLeast), (" or fewer", Approximation.AtMost), (" or less", Approximation.AtMost), (" or so", Approximation.About), ("+", Approximation.AtLeast),
    ];

    public static WordingEnds? Read(ReadOnlySpan<char> text, WordingPolicy policy)
    {
        // A sentence may begin with it.
        if (text is [>= 'A' and <= 'Z', ..])
        {
            return Read([char.ToLowerInvariant(text[0]), .. text[1..]], policy);
        }

        while (text is not [>= '0' and <= '9', ..] && !IsBlurred(text) && TakeIdle(ref text))
        {
        }

        return text is "多" or "若干" or "一些" or "一系列" or "several" or "a few" or "a number of" ? WordingEnds.Several() : ReadPlain(text, policy);
    }

    private static WordingEnds? ReadBlurred(scoped ReadOnlySpan<char> text, WordingPolicy policy)
    {
        var before = TakeBefore(ref text);
        var isUpwards = before is null && text is ['上', _, ..] && !text[1..].ContainsAnyExcept(BareUnits);
        text = isUpwards ? text[1..] : text;
        var after = TakeAfter(ref text);

        // The mark of a remainder stands at the end, or before a closing 万 or 亿: 150余, 400余万.
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

    private static WordingEnds? Make(Approximation? before, Approximation? inside, Approximation? after, NumberReader number, WordingPolicy policy)
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
            : WordingEnds.Of(kind, number.Low, policy);
    }

    // 19至36, between 19 and 36, roughly 20 to 99, at least 157 (usually 157 to 255).
    private static WordingEnds? ReadRange(ReadOnlySpan<char> text, WordingPolicy policy)
    {
        if (text.StartsWith("大致") || text.StartsWith("roughly "))
        {
            return ReadRange(text[(text[0] == '大' ? 2 : 8)..], policy) is { Kind: Approximation.Range, Max: { } high } rough ? WordingEnds.Roughly(rough.Min, high) : null;
        }

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

        if (text.EndsWith("以下") && text.IndexOf("以上") is > 0 and var at)
        {
            return NumberReader.TryRead(text[..at], out var low) ? Between(low, text[(at + 2)..^2]) : null;
        }

        foreach (var (between, isMark) in Betweens)
        {
            if (Between(text, between, isMark) is { } range)
            {
                return range;
            }
        }

        return text.StartsWith("between ") ? Between(text[8..], " and ") : null;
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
        return !(isMark && IsName(low, high)) && TryReadLow(low, high, out var number) ? Between(number, high) : null;
    }

    // Joined by a mark, 2007-2018 are years, 555-1234 and 0731-12345 telephone numbers, and fifty-fifty is no count.
    private static bool IsName(ReadOnlySpan<char> low, ReadOnlySpan<char> high) =>
        char.IsAsciiLetter(low[0]) || high is [>= 'a' and <= 'z', ..]
        || (int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && (low is ['0', _, ..] || (first is >= 1900 and < 2100 && second is >= 1900 and < 2100) || ((low.Length, high.Length) is (3, 4) && first % 10 != 0 && second % 10 != 0)));

    private static WordingEnds? Between(NumberReader low, ReadOnlySpan<char> text) =>
        NumberReader.TryRead(text, out var high) && !low.IsRough && !high.IsRough && low.Low <= high.Low
            ? WordingEnds.Range(low.Low, high.Low, low.Low, high.Low)
            : null;

    // 1至2万 is 1万至2万: a magnitude at the end belongs to both ends.
    private static bool TryReadLow(ReadOnlySpan<char> low, ReadOnlySpan<char> high, out NumberReader number)
    {
        var magnitude = NumberReader.MagnitudeOf(high);
        if (magnitude.IsEmpty || low.ContainsAny(Magnitudes))
        {
            return NumberReader.TryRead(low, out number);
        }

        Span<char> whole = stackalloc char[64];
        number = default;
        if (low.Length + magnitude.Length > whole.Length)
        {
            return false;
        }

        low.CopyTo(whole);
        magnitude.CopyTo(whole[low.Length..]);
        return NumberReader.TryRead(whole[..(low.Length + magnitude.Length)], out number);
    }

    /// <summary>Takes words away that say nothing of the number.</summary>
    public static bool TakeIdle(ref ReadOnlySpan<char> text)
    {
        foreach (var words in Idle)
        {
            if (text.Length > words.Length && text[0] == words[0] && text.StartsWith(words, StringComparison.Ordinal))
            {
                text = text[words.Length..];
                return true;
            }
        }

        return false;
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
