using System.Globalization;
using static SupervisionDomain.DecimalWords;

namespace SupervisionDomain;

/// <summary>Reads the words of a printed decimal: 下降超过百分之四点六 is, by what it became, less than −4.6%.</summary>
internal static class DecimalReader
{
    /// <summary>What blurs it, its sign as it is written (<c>null</c> or empty where there is none), its digits with at most one point, and whether it is in percent; null where the text is no decimal.</summary>
    public static (Approximation Kind, string? Sign, string Digits, bool IsPercent)? Read(string text)
    {
        if (text.Length > 60)
        {
            return null;
        }

        text = TraditionalCharacters.Folded(text);
        var rest = (text is [>= 'A' and <= 'Z', ..] ? char.ToLowerInvariant(text[0]) + text[1..] : text).AsSpan();
        var (before, sign, isFall, isMean) = Before(ref rest);
        var isAmount = TakeCurrency(ref rest);
        var isCompared = TakeComparisonAfter(ref rest);
        var behind = WordingReader.TakeAfter(ref rest);
        isAmount |= TakeMeasureWord(ref rest, isCounted: sign is not null || isMean);
        behind ??= TakeRemainder(ref rest);
        foreach (var after in sign is null && !isMean ? SignsAfter : [])
        {
            if (rest.EndsWith(after.Words))
            {
                rest = rest[..^after.Words.Length];
                (sign, isFall) = (after.Sign, after.Sign == "-");
                isCompared |= TakeComparisonAfter(ref rest);
                break;
            }
        }

        var words = (rest.EndsWith(" of") ? rest[..^3] : rest).ToString();
        var whole = Array.Find(Wholes, w => w.Words == words && (w.Sign is null || (sign is null && !isMean)));
        (sign, isFall) = whole.Sign is null ? (sign, isFall) : (whole.Sign, whole.Sign == "-");
        if ((before is not null && behind is not null) || (isCompared && sign is null)
            || (isAmount ? Amount(words, before ?? behind) : whole.Words is null ? Digits(words, sign, isMean, before ?? behind) : (whole.Percent, true, whole.Percent != "0")) is not { } read
            || !IsDecimal(read.Digits))
        {
            return null;
        }

        var kind = before ?? behind ?? (read.IsRough ? Approximation.About : Approximation.Exact);
        return (isFall ? Turned(kind) : kind, sign, read.Digits, read.IsPercent);
    }

    // What blurs it and which way it went, each once, in whichever order: 同比下降超过10%, 超过+10%.
    private static (Approximation? Kind, string? Sign, bool IsFall, bool IsMean) Before(ref ReadOnlySpan<char> text)
    {
        Approximation? kind = null;
        var (sign, isFall, isExtent, isShare, isMean) = (default(string), false, true, false, false);
        for (var isComparison = true; ;)
        {
            if (isComparison && TakeComparison(ref text))
            {
                isComparison = false;
            }
            else if (kind is null && TakeBlur(ref text) is { } blur)
            {
                kind = blur;
            }
            else if (WordingReader.Take(ref text, WordingWords.Idle))
            {
                // 高达 before 高.
            }
            else if (sign is null && !isShare && !isMean && Sign(text) is { Words: { } words } found)
            {
                // A word may have a blank or 了 behind it; a mark has none, and no number falls by minus 5.
                (sign, isFall, isExtent) = (found.Sign, found.Sign == "-" && char.IsLetter(words[0]) && words is not "minus ", EndsOfExtents.Contains(words[^1], StringComparison.Ordinal));
                text = char.IsLetter(words[0]) && text[words.Length..] is [' ' or '了', ..] spaced ? spaced[1..] : text[words.Length..];
            }
            else if (sign is null && TakeShare(ref text))
            {
                isShare = true;
            }
            else if (sign is null && !isShare && !isMean && WordingReader.Take(ref text, Means))
            {
                // A mean of changes is none of one change, as 年均增长5% is not.
                isMean = true;
            }
            else if (!TakeBeforeChange(ref text, Adverbs) && !TakeFiller(ref text, isExtent))
            {
                return (kind, sign, isFall, isMean);
            }
        }

        static Approximation? TakeBlur(ref ReadOnlySpan<char> text)
        {
            if (text is "基本持平")
            {
                text = text[2..];
                return Approximation.About;
            }

            if (text is ['≲', ..])
            {
                text = text[1..];
                return Approximation.Nearly;
            }

            return text is ['+', ..] ? null : WordingReader.TakeBefore(ref text);
        }

        // But a third is one third, and the third is no number.
        static bool TakeFiller(ref ReadOnlySpan<char> text, bool isExtent)
        {
            var rest = text;
            if ((text is ['为', ..] && !isExtent) || !WordingReader.Take(ref rest, Fillers) || WordingReader.Beginning(rest, Ordinals) is not null)
            {
                return false;
            }

            text = rest;
            return true;
        }
    }

    // £58,000, but not £ alone.
    private static bool TakeCurrency(ref ReadOnlySpan<char> text)
    {
        if (WordingReader.Beginning(text, Currencies) is not { Length: var length } || text[length..].TrimStart(' ') is not [>= '0' and <= '9', ..] amount)
        {
            return false;
        }

        text = amount;
        return true;
    }

    // 2043件 of a change and 120余处 of a mean; of 2043件 alone a quantity tells more, but money may be a mean without a word of one.
    private static bool TakeMeasureWord(ref ReadOnlySpan<char> text, bool isCounted)
    {
        if (text.EndsWith("百分点") || !PrintedNumber.TrySplit(text.ToString(), out var number, out var word) || !(isCounted || PrintedNumber.CountsMoney(word)))
        {
            return false;
        }

        text = number;
        return true;
    }

    // 占比, 只占, 占全部问题的, 整改率 before percent, 是2014年的 before times.
    private static bool TakeShare(ref ReadOnlySpan<char> text)
    {
        if (LengthOfLabel(text) is > 0 and var label)
        {
            text = text[label..];
            text = text is [' ', ..] ? text[1..] : text;
            return true;
        }

        var of = text.LastIndexOf('的');
        if (text is ['占', ..] && of is > 1 and < 15 && of < text.Length - 1 && !text[1..of].ContainsAnyInRange('0', '9'))
        {
            text = text[(of + 1)..];
            return true;
        }

        if (!WordingReader.Take(ref text, Shares))
        {
            return false;
        }

        text = text is [' ', ..] ? text[1..] : text;
        return true;
    }

    // A word of a change in its name makes it one: 增长率3.2% says not which way it went.
    private static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('率') is > 0 and < 15 and var rate)
        {
            var (label, rest) = (text[..rate].ToString(), text[(rate + 1)..].ToString());
            return label.All(c => c > '\u2E7F') && WordingReader.Beginning(label, ComparedWith) is null && !Signs.Any(sign => label.Contains(sign.Words, StringComparison.Ordinal))
                && MarksOfShares.Any(rest.Contains) ? rate + 1 : 0;
        }

        return WordingReader.Beginning(text, SameAs) is not null && text.IndexOf('的') is > 2 and < 15 and var of && EndsOfPeriods.Contains(text[of - 1], StringComparison.Ordinal) && text[of..].Contains('倍')
            ? of + 1 : 0;
    }

    private static bool TakeComparisonAfter(ref ReadOnlySpan<char> text)
    {
        foreach (var words in ComparisonsAfter)
        {
            if (text.EndsWith(words))
            {
                text = text[..^words.Length];
                return true;
            }
        }

        return false;
    }

    // 三成多, 30%多, 百分之三十多, 150余 and 400余万 are more than that.
    private static Approximation? TakeRemainder(ref ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOfAny('多', '余');
        if (at <= 0 || text[(at + 1)..].ContainsAnyExcept("万亿") || (!BeforeRemainders.Contains(text[at - 1], StringComparison.Ordinal) && !text.Contains("分之", StringComparison.Ordinal)))
        {
            return null;
        }

        text = $"{text[..at]}{text[(at + 1)..]}";
        return Approximation.MoreThan;
    }

    // 大幅 before 下降: a word that says something of a change, and none where no change is said.
    private static bool TakeBeforeChange(ref ReadOnlySpan<char> text, string[] words)
    {
        var rest = text;
        if (!WordingReader.Take(ref rest, words) || !IsChange(rest))
        {
            return false;
        }

        text = rest;
        return true;
    }

    // 比上年高 begins a change, 比上年高达 and 比上年高于 do not.
    private static bool IsChange(ReadOnlySpan<char> text)
    {
        var other = text;
        return (Sign(text).Words is not null && WordingReader.TakeBefore(ref other) is null && !WordingReader.Take(ref other, WordingWords.Idle)) || text is "持平" or "基本持平" || TakeBeforeChange(ref text, Adverbs);
    }

    private static (string? Words, string Sign) Sign(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign.Words))
            {
                return sign;
            }
        }

        return default;
    }

    // With what it is compared, before the word of the change: 同比, 比上年, 较2020年, 与上年 before 持平.
    private static bool TakeComparison(ref ReadOnlySpan<char> text)
    {
        if (text is ['同' or '环', '比', .. var change])
        {
            text = change;
            return true;
        }

        for (var end = WordingReader.Beginning(text, ComparedWith)?.Length + 1; end < text.Length; end++)
        {
            if (EndsOfPeriods.Contains(text[end.Value - 1], StringComparison.Ordinal) && IsChange(text[end.Value..]))
            {
                text = text[end.Value..];
                return true;
            }
        }

        return TakeBeforeChange(ref text, Comparisons);
    }

    // To fall by more is to end below; to fall nearly so far stays nearly so far.
    private static Approximation Turned(Approximation kind) => kind switch
    {
        Approximation.MoreThan => Approximation.FewerThan,
        Approximation.AtLeast => Approximation.AtMost,
        Approximation.FewerThan => Approximation.MoreThan,
        Approximation.AtMost => Approximation.AtLeast,
        _ => kind,
    };

    private static (string Digits, bool IsPercent, bool IsRough)? Digits(string text, string? sign, bool isMean, Approximation? blur)
    {
        var isChange = sign is not null;
        if (FractionReader.Read(text, blur) is { } fraction)
        {
            return fraction;
        }

        // 增长1.2倍 is by about 120%: to say it so rounds it to tenths of what was there.
        if (sign == "+" && text.EndsWith('倍'))
        {
            return FractionReader.Number(text[..^1]) is < 1_000_000 and var times ? ((times * 100).ToString("0.####", CultureInfo.InvariantCulture), true, true) : null;
        }

        // Nine tenths, or nine and a half: 九成, 九成五, 九成半.
        if (text.IndexOf('成', StringComparison.Ordinal) is > 0 and { } at)
        {
            return FractionReader.Numerals(text[..at]) is { } tenths && tenths is { Length: 1 } or "10" && (text[(at + 1)..] switch { "" => "0", "半" => "5", var more => FractionReader.Numerals(more) }) is { Length: 1 } rest ? ($"{tenths}{rest}", true, true) : null;
        }

        if (Array.Find(Percents, words => text.EndsWith(words, StringComparison.Ordinal)) is { } percent)
        {
            return (Counted(text[..^percent.Length]), true, false);
        }

        if (Array.Find(Points, words => text.EndsWith(words, StringComparison.Ordinal)) is { } points)
        {
            return (Counted(text[..^points.Length]), false, false);
        }

        if (!isChange && Array.Find(Multiples, words => text.EndsWith(words, StringComparison.Ordinal)) is { } multiple)
        {
            return (text is [>= '0' and <= '9', ..] ? FractionReader.WithoutGroups(text[..^multiple.Length]) : FractionReader.Numerals(text[..^multiple.Length]) ?? "", false, false);
        }

        return isChange || isMean ? Amount(text, blur) : (FractionReader.WithoutGroups(text), false, false);
    }

    private static (string Digits, bool IsPercent, bool IsRough)? Amount(string number, Approximation? blur)
    {
        if (!NumberReader.TryRead(number, out var scaled) || scaled is not { IsScaled: true, IsRough: false })
        {
            return (FractionReader.WithoutGroups(number), false, false);
        }

        // 增加1.2万件 is rounded to a place that digits do not show: about so many, unless about says more than 增加3万件 does.
        return blur is not null || scaled.Place * 50 <= scaled.Low * WordingPolicy.Default.AboutPercent ? (scaled.Low.ToString(CultureInfo.InvariantCulture), false, true) : null;
    }

    // 12.5, five, one hundred.
    private static string Counted(string text) => text is [>= 'a' and <= 'z', ..] ? FractionReader.Numerals(text) ?? text : FractionReader.WithoutGroups(text);

    // Digits, with a point between them or none.
    private static bool IsDecimal(string digits) => digits is [not '.', .., not '.'] or [not '.'] && digits.All(c => char.IsAsciiDigit(c) || c == '.');
}
