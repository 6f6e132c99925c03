using static SupervisionDomain.DecimalWords;

namespace SupervisionDomain;

/// <summary>What stands before the number of a printed decimal.</summary>
/// <param name="Kind">What blurs it.</param>
/// <param name="Sign">Its sign as it is written, or which way it went.</param>
/// <param name="IsFall">Whether it fell by so much.</param>
/// <param name="IsMean">Whether it is a mean.</param>
/// <param name="IsCompared">Whether it is said with what it is compared.</param>
internal readonly record struct DecimalOpening(Approximation? Kind, string? Sign, bool IsFall, bool IsMean, bool IsCompared)
{
    /// <summary>Takes these words, each once and in whichever order: 同比下降超过 before 10%, 超过+ before 10%.</summary>
    public static DecimalOpening Take(ref ReadOnlySpan<char> text)
    {
        Approximation? kind = null;
        var (sign, isFall, isExtent, isShare, isMean) = (default(string), false, true, false, false);
        for (var isCompared = false; ;)
        {
            if (!isCompared && TakeComparison(ref text))
            {
                isCompared = true;
            }
            else if (kind is null && TakeBlur(ref text) is { } blur)
            {
                kind = blur;
            }
            else if (WordingReader.Take(ref text, WordingWords.Idle))
            {
                // 高达 before 高.
            }
            else if (sign is null && !isShare && !isMean && SignOf(text) is { Words: { } words } found)
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
                return new(kind, sign, isFall, isMean, isCompared);
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
        return (SignOf(text).Words is not null && WordingReader.TakeBefore(ref other) is null && !WordingReader.Take(ref other, WordingWords.Idle)) || text is "持平" or "基本持平" || TakeBeforeChange(ref text, Adverbs);
    }

    // But 多半 and 减半 say no change by a half.
    private static (string? Words, string Sign) SignOf(ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (text.StartsWith(sign.Words) && text[sign.Words.Length..] is not ("半" or ['半', not '数', ..]))
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
}
