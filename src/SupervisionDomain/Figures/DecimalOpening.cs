using static SupervisionDomain.DecimalWords;

namespace SupervisionDomain;

/// <summary>What stands before the number of a printed decimal.</summary>
/// <param name="Kind">What blurs it.</param>
/// <param name="Sign">Its sign as it is written, or which way it went.</param>
/// <param name="IsFall">Whether it fell by so much.</param>
/// <param name="IsShare">Whether it is a rate or a share, of which no change is told.</param>
/// <param name="IsMean">Whether it is a mean.</param>
/// <param name="IsCompared">Whether it is said with what it is compared.</param>
internal readonly record struct DecimalOpening(Approximation? Kind, string? Sign, bool IsFall, bool IsShare, bool IsMean, bool IsCompared)
{
    /// <summary>Takes these words, each once and in whichever order: 同比下降超过 before 10%, 超过+ before 10%.</summary>
    public static DecimalOpening Take(ref ReadOnlySpan<char> text)
    {
        TakeSubject(ref text);
        Approximation? kind = null;
        var (sign, isFall, isExtent, isShare, isMean) = (default(string), false, true, false, false);
        for (var isCompared = false; ;)
        {
            if (!isCompared && TakeComparison(ref text))
            {
                isCompared = true;
            }
            else if (sign is null && TakeShare(ref text, mayBeNamed: kind is null))
            {
                // 逾期率 before 逾: the name of a rate is no blur.
                isShare = true;
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
                // A word may have a blank or 了 behind it, a mark a blank, but for the hyphen, which may begin a list; and no number falls by minus 5.
                (sign, isFall, isExtent) = (found.Sign, found.Sign == "-" && IsWord(words) && words is not "minus ", EndsOfExtents.Contains(words[^1], StringComparison.Ordinal));
                text = text[words.Length..];
                text = (text is [' ', ..] && words is not "-") || (text is ['了', ..] && IsWord(words)) ? text[1..] : text;
            }
            else if (sign is null && !isShare && !isMean && WordingReader.Take(ref text, Means))
            {
                // A mean of changes is none of one change, as 年均增长5% is not.
                isMean = true;
                TakeMeant(ref text);
            }
            else if (!TakeBeforeChange(ref text, Adverbs) && !TakeFiller(ref text, isExtent))
            {
                return new(kind, sign, isFall, isShare, isMean, isCompared);
            }
        }

        static bool IsWord(string words) => char.IsLetter(words[0]) || words[0] is '↑' or '↓';

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

            var rest = text;
            if (text is ['+', ..] || WordingReader.TakeBefore(ref rest) is not { } blur || (text[0] != '约' && BeginsWords(text[..^rest.Length]) && !IsNumber(rest)))
            {
                return null;
            }

            text = rest;
            return blur;
        }

        static bool IsNumber(ReadOnlySpan<char> text)
        {
            var number = text.ToString();
            return !char.IsLetter(text[0]) || NumberReader.IsNumeral(text[0]) || Wholes.Any(whole => number.StartsWith(whole.Words, StringComparison.Ordinal)) || Currencies.Any(number.StartsWith);
        }

        // But a third is one third, and the third is no number.
        static bool TakeFiller(ref ReadOnlySpan<char> text, bool isExtent)
        {
            var rest = text;
            if (!((isExtent && WordingReader.Take(ref rest, Becoming)) || WordingReader.Take(ref rest, Fillers)) || WordingReader.Beginning(rest, Ordinals) is not null)
            {
                return false;
            }

            text = rest;
            return true;
        }
    }

    // 占比, 只占, 占全部问题的, 整改率, 占全部问题比重 and detention rate of before percent, 是2014年的 before times.
    private static bool TakeShare(ref ReadOnlySpan<char> text, bool mayBeNamed)
    {
        if (LengthOfLabel(text, mayBeNamed) is > 0 and var label)
        {
            text = text[label..];
            text = text is [' ', ..] ? text[1..] : text;
            return true;
        }

        // 约占 is about so much, 超过比例 may be more than the share by so much.
        if ((text is ['比', ..] && !mayBeNamed) || !WordingReader.Take(ref text, Shares))
        {
            return false;
        }

        text = text is [' ', ..] ? text[1..] : text;
        return true;
    }

    // A word of a change in its name makes it one: 增长率3.2% says not which way it went.
    private static int LengthOfLabel(ReadOnlySpan<char> text, bool mayBeNamed)
    {
        if (text is ['占', ..] && LengthOfWhole(text) is > 0 and var whole)
        {
            return whole;
        }

        foreach (var rate in mayBeNamed ? Rates : [])
        {
            if (text.IndexOf(rate, StringComparison.Ordinal) is >= 0 and < 30 and var at && at + rate.Length > 1)
            {
                var (label, rest) = (text[..(at + rate.Length)].ToString(), text[(at + rate.Length)..].ToString());
                return IsLabel(label) && MarksOfShares.Any(rest.Contains) ? label.Length : 0;
            }
        }

        return WordingReader.Beginning(text, SameAs) is not null && text.IndexOf('的') is > 2 and < 15 and var of && EndsOfPeriods.Contains(text[of - 1], StringComparison.Ordinal) && text[of..].Contains('倍')
            ? of + 1 : 0;
    }

    private static bool IsLabel(string label) => label[0] > '\u2E7F'
        ? label.All(c => c > '\u2E7F') && WordingReader.Beginning(label, ComparedWith) is null && !Signs.Any(sign => label.Contains(sign.Words, StringComparison.Ordinal))
            && !WordingWords.Before.Any(blur => Blurs(blur.Words, label))
        : label.All(c => char.IsAsciiLetter(c) || c is ' ' or '-') && !label.Split(' ').Any(word => Signs.Any(sign => sign.Words.Split(' ')[0] == word))
            && !BeginsBlurred(label);

    // 超期率 and 不满意率 are names, but 约占比例 is not, nor 约比例 or 超过去年比例.
    private static bool Blurs(string blur, string label) =>
        label.IndexOf(blur, StringComparison.Ordinal) is >= 0 and var at && (!BeginsWords(blur) || WordingReader.Beginning(label.AsSpan(at + blur.Length), Shares) is not null);

    // Of a below standard rate nobody knows whether it is below one.
    private static bool BeginsBlurred(ReadOnlySpan<char> label)
    {
        while (WordingReader.Take(ref label, WordingWords.Idle))
        {
        }

        return WordingReader.TakeBefore(ref label) is not null;
    }

    // 逾期, 超标, 近视, 约谈 and 不满意 begin so too, and blur nothing.
    private static bool BeginsWords(ReadOnlySpan<char> blur) => blur is [> '\u2E7F'] or ['不' or '未', _];

    // 占全省 before 近三成: what it is a share of ends where the number begins, and says nothing of it as 占全省约为 does.
    private static int LengthOfWhole(ReadOnlySpan<char> text)
    {
        for (var at = 2; at < text.Length && at < 30 && IsOfWords(text[at - 1]); at++)
        {
            var number = text[at..];
            WordingReader.TakeBefore(ref number);
            if (NumberReader.IsNumeral(number[0]) || number[0] == '半')
            {
                var (whole, share) = (text[1..at].ToString(), text[at..].ToString());
                var isWhole = whole[^1] == '的' ? whole.Length > 1 : !Signs.Any(sign => whole.Contains(sign.Words, StringComparison.Ordinal)) && !IsBlurred(whole)
                    && !(ComparedWith.Any(whole.Contains) && EndsOfPeriods.Contains(whole[^1], StringComparison.Ordinal));
                return isWhole && MarksOfShares.Any(share.Contains) ? at : 0;
            }
        }

        return 0;
    }

    private static bool IsBlurred(string words) => WordingWords.Before.Any(blur => words.Contains(blur.Words, StringComparison.Ordinal));

    private static bool IsOfWords(char c) => c == '、' || (c > '\u2E7F' && char.IsLetter(c) && !NumberReader.IsNumeral(c));

    // 立案数 before 下降, 投诉举报咨询 before 同比, 追发工资人数 before 比去年同期增加, 案件 before 平均.
    private static void TakeSubject(ref ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length && at <= 12 && IsOfWords(text[at - 1]); at++)
        {
            var change = text[at..];
            if (SignOf(change).Words is { Length: > 1 } || TakeComparison(ref change) || WordingReader.Beginning(change, Means) is not null)
            {
                var subject = text[..at].ToString();
                text = EndsOfSubjects.Any(subject.EndsWith) && !subject.Any(c => DoubtfulInSubjects.Contains(c, StringComparison.Ordinal))
                    && SignOf(subject).Words is null && !IsBlurred(subject) ? text[at..] : text;
                return;
            }
        }
    }

    // 罚款金额 behind 平均.
    private static void TakeMeant(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 1; at < text.Length && at <= 12 && IsOfWords(text[at - 1]); at++)
        {
            length = IsMeant(text[..at].ToString()) ? at : length;
        }

        text = text[length..];
    }

    private static bool IsMeant(string words) => (EndsOfSubjects.Any(words.EndsWith) || PrintedNumber.Acts.Any(words.EndsWith))
        && !words.Any(c => DoubtfulInSubjects.Contains(c, StringComparison.Ordinal)) && !Signs.Any(sign => words.Contains(sign.Words, StringComparison.Ordinal)) && !IsBlurred(words);

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
            if (EndsOfPeriods.Contains(text[end.Value - 1], StringComparison.Ordinal) && WithoutBase(text[end.Value..]) is var compared && IsChange(compared))
            {
                text = compared;
                return true;
            }
        }

        return TakeBeforeChange(ref text, Comparisons);

        // 比去年同期(29起)下降: as many as there were.
        static ReadOnlySpan<char> WithoutBase(ReadOnlySpan<char> text) =>
            text is ['(', ..] && text.IndexOf(')') is > 1 and var end && PrintedNumber.TrySplit(text[1..end].ToString(), out var number, out _) && NumberWording.TryParse(number, out _)
                ? text[(end + 1)..] : text;
    }
}
