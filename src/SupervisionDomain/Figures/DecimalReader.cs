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

        // ９８．５％ is 98.5%, and 12% Increase as in a headline.
        var rest = string.Concat(TraditionalCharacters.Folded(text).Select(c => WordingReader.Small(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c))).AsSpan();
        var (before, sign, isFall, isShare, isMean, isCompared) = DecimalOpening.Take(ref rest);
        var isAmount = TakeCurrency(ref rest);
        isCompared |= TakeComparisonAfter(ref rest);
        var behind = WordingReader.TakeAfter(ref rest);
        var isCounted = sign is not null || isMean;
        isAmount |= TakeMeasureWord(ref rest, isCounted);
        behind ??= TakeRemainder(ref rest);
        foreach (var after in sign is null && !isShare && !isMean ? SignsAfter : [])
        {
            if (rest.EndsWith(after.Words))
            {
                rest = rest[..^after.Words.Length];
                (sign, isFall) = (after.Sign, after.Sign == "-");
                isCompared |= TakeComparisonAfter(ref rest);
                break;
            }
        }

        var isOfWhole = TakeWhole(ref rest);
        var words = rest.ToString();
        var whole = Array.Find(Wholes, w => w.Words == words && (w.Sign is null || (sign is null && !isShare && !isMean)));
        (sign, isFall) = whole.Sign is null ? (sign, isFall) : (whole.Sign, whole.Sign == "-");
        if ((before is not null && behind is not null) || (isCompared && sign is null) || (isOfWhole && (sign is not null || isMean))
            || (isAmount ? DecimalDigits.Amount(words, before ?? behind, isCounted)
                : whole.Words is null ? DecimalDigits.Read(words, sign, isMean, before ?? behind)
                : new(whole.Percent, IsPercent: true, IsRough: whole.Percent != "0")) is not { } read
            || !DecimalDigits.AreDecimal(read.Text) || (isOfWhole && !read.IsPercent))
        {
            return null;
        }

        var kind = before ?? behind ?? (read.IsRough ? Approximation.About : Approximation.Exact);
        if (read.Text.Contains('e', StringComparison.Ordinal) && (kind != Approximation.Exact || read.IsPercent))
        {
            return null;
        }

        return (isFall ? Turned(kind) : kind, sign, read.Text, read.IsPercent);
    }

    // 72 per cent of the total; but 72 per cent of two thirds is less. Half of may be half of anything.
    private static bool TakeWhole(ref ReadOnlySpan<char> text)
    {
        var isOpen = text.EndsWith(" of");
        var at = isOpen ? text.Length - 3 : text.IndexOf(" of ");
        if (at <= 0 || !(isOpen || IsWhole(text[(at + 4)..].ToString())))
        {
            return false;
        }

        text = text[..at];
        return !isOpen;
    }

    private static bool IsWhole(string words) => words.All(c => char.IsAsciiLetter(c) || c is ' ' or '-')
        && !words.Split(' ').Any(word => NumberReader.TryRead(word, out _) || Ordinals.Any(word.StartsWith) || Array.Exists(Wholes, whole => whole.Words == word) || Signs.Any(sign => sign.Words.Split(' ')[0] == word));

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

        // From 2019, on 2001-02.
        var at = text.LastIndexOf(' ') + 1;
        foreach (var word in IsYear(text[at..]) ? BasesAfter : [])
        {
            if (text[..at].EndsWith($" {word} "))
            {
                text = text[..(at - word.Length - 2)];
                return true;
            }
        }

        return false;

        static bool IsYear(ReadOnlySpan<char> text) => text.IndexOfAny('-', '/', '–') is > 0 and var mark ? IsYear(text[..mark]) && IsNumber(text[(mark + 1)..]) : text is ['1', '9', _, _] or ['2', '0', _, _] && IsNumber(text);

        static bool IsNumber(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
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

    // To fall by more is to end below; to fall nearly so far stays nearly so far.
    private static Approximation Turned(Approximation kind) => kind switch
    {
        Approximation.MoreThan => Approximation.FewerThan,
        Approximation.AtLeast => Approximation.AtMost,
        Approximation.FewerThan => Approximation.MoreThan,
        Approximation.AtMost => Approximation.AtLeast,
        _ => kind,
    };
}
