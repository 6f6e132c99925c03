using System.Globalization;

namespace SupervisionDomain;

/// <summary>Reads the words of a printed decimal: 下降超过百分之四点六 is, by what it became, less than −4.6%.</summary>
internal static class DecimalReader
{
    private static readonly (string Words, string Sign)[] Signs =
    [
        ("+", "+"), ("\uFF0B", "+"), ("增长", "+"), ("增加", "+"), ("上升", "+"), ("提高", "+"), ("提升", "+"), ("上涨", "+"), ("增幅", "+"),
        ("up by ", "+"), ("up ", "+"), ("rose by ", "+"), ("rose ", "+"), ("increased by ", "+"), ("increased ", "+"), ("increase of ", "+"),
        ("grew by ", "+"), ("grew ", "+"), ("rise of ", "+"), ("growth of ", "+"),
        ("-", "-"), ("\u2212", "-"), ("\uFF0D", "-"), ("减少", "-"), ("下降", "-"), ("降低", "-"), ("回落", "-"), ("下滑", "-"), ("降幅", "-"),
        ("down by ", "-"), ("down ", "-"), ("fell by ", "-"), ("fell ", "-"), ("decreased by ", "-"), ("decreased ", "-"), ("decrease of ", "-"),
        ("dropped by ", "-"), ("dropped ", "-"), ("declined by ", "-"), ("declined ", "-"), ("reduced by ", "-"), ("reduction of ", "-"), ("drop of ", "-"), ("decline of ", "-"), ("fall of ", "-"),
    ];

    private static readonly (string Words, string Sign)[] SignsAfter =
    [
        (" higher", "+"), (" more", "+"), (" increase", "+"), (" rise", "+"), (" growth", "+"),
        (" lower", "-"), (" fewer", "-"), (" less", "-"), (" decrease", "-"), (" reduction", "-"), (" drop", "-"), (" fall", "-"), (" decline", "-"),
    ];

    // Without digits: a change, nothing of one, or a share, which may be that of a change (下降一半). But for nothing about so much.
    private static readonly (string Words, string? Sign, string Percent)[] Wholes =
    [
        ("半数", null, "50"), ("一半", null, "50"), ("半", null, "50"), ("half", null, "50"), ("减半", "-", "50"), ("halved", "-", "50"),
        ("翻番", "+", "100"), ("翻一番", "+", "100"), ("翻了一番", "+", "100"), ("doubled", "+", "100"), ("翻两番", "+", "300"), ("翻了两番", "+", "300"), ("tripled", "+", "200"),
        ("持平", "", "0"), ("unchanged", "", "0"),
    ];

    private static readonly string[] Fillers = ["占", "为", "a ", "an "];

    // 降幅为5% says how far it fell, 下降为5% what it became.
    private const string EndsOfExtents = "幅速";

    // What ends the words of a time: 比上年, 较2020年同期, 与上月末.
    private const string PeriodEnds = "年月日期度周末初底前次轮";

    private static readonly string[] Betweens = [" in ", " out of ", " in every "];

    private static readonly (string Word, string Whole)[] Ordinals =
        [("third", "3"), ("quarter", "4"), ("fifth", "5"), ("sixth", "6"), ("seventh", "7"), ("eighth", "8"), ("ninth", "9"), ("tenth", "10")];

    private static readonly string[] Percents = [" %", "%", "\uFF05", " percent", " per cent"];

    private static readonly string[] Points = ["个百分点", "百分点", " percentage points", " percentage point"];

    /// <summary>What blurs it, its sign as it is written (<c>null</c> or empty where there is none), its digits with at most one point, and whether it is in percent; null where the text is no decimal.</summary>
    public static (Approximation Kind, string? Sign, string Digits, bool IsPercent)? Read(string text)
    {
        if (text.Length > 60)
        {
            return null;
        }

        text = TraditionalCharacters.Folded(text);
        var rest = (text is [>= 'A' and <= 'Z', ..] ? char.ToLowerInvariant(text[0]) + text[1..] : text).AsSpan();
        var (before, sign, isFall) = Before(ref rest);
        var behind = WordingReader.TakeAfter(ref rest);
        foreach (var after in sign is null ? SignsAfter : [])
        {
            if (rest.EndsWith(after.Words))
            {
                rest = rest[..^after.Words.Length];
                (sign, isFall) = (after.Sign, after.Sign == "-");
                break;
            }
        }

        var words = (rest.EndsWith(" of") ? rest[..^3] : rest).ToString();
        var whole = Array.Find(Wholes, w => w.Words == words && (w.Sign is null || sign is null));
        (sign, isFall) = whole.Sign is null ? (sign, isFall) : (whole.Sign, whole.Sign == "-");
        if ((before is not null && behind is not null)
            || (whole.Words is null ? Digits(words, sign, before ?? behind) : (whole.Percent, true, whole.Percent != "0")) is not { } read || !IsDecimal(read.Digits))
        {
            return null;
        }

        var kind = before ?? behind ?? (read.IsRough ? Approximation.About : Approximation.Exact);
        return (isFall ? Turned(kind) : kind, sign, read.Digits, read.IsPercent);
    }

    // What blurs it and which way it went, each once, in whichever order: 同比下降超过10%, 超过+10%.
    private static (Approximation? Kind, string? Sign, bool IsFall) Before(ref ReadOnlySpan<char> text)
    {
        Approximation? kind = null;
        var (sign, isFall, isExtent) = (default(string), false, true);
        for (var isComparison = true; ;)
        {
            var rest = text;
            if (isComparison && Comparison(rest) is > 0 and var compared)
            {
                text = text[compared..];
                isComparison = false;
            }
            else if (rest.StartsWith("≲") && kind is null)
            {
                kind = Approximation.Nearly;
                text = text[1..];
            }
            else if (kind is null && !rest.StartsWith("+") && WordingReader.TakeBefore(ref rest) is { } before)
            {
                kind = before;
                text = rest;
            }
            else if (sign is null && Sign(text) is { Words: { } words } found)
            {
                // A word may have a blank or 了 behind it; a mark has none.
                (sign, isFall, isExtent) = (found.Sign, found.Sign == "-" && words.Length > 1, EndsOfExtents.Contains(words[^1], StringComparison.Ordinal));
                text = words.Length > 1 && text[words.Length..] is [' ' or '了', ..] spaced ? spaced[1..] : text[words.Length..];
            }
            else if (!WordingReader.TakeIdle(ref text) && !TakeFiller(ref text, isExtent))
            {
                return (kind, sign, isFall);
            }
        }

        static bool TakeFiller(ref ReadOnlySpan<char> text, bool isExtent)
        {
            foreach (var words in Fillers)
            {
                // But a third is one third, and the third is no number.
                if (text.Length > words.Length && text.StartsWith(words) && !OrdinalAt(text[words.Length..]) && (isExtent || words != "为"))
                {
                    text = text[words.Length..];
                    return true;
                }
            }

            return false;
        }
    }

    private static bool OrdinalAt(ReadOnlySpan<char> text)
    {
        foreach (var (word, _) in Ordinals)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
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

    // How many characters say with what it is compared, before the word of the change: 同比, 比上年, 较2020年, 与上年 before 持平.
    private static int Comparison(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("同比") || text.StartsWith("环比"))
        {
            return 2;
        }

        var end = text is ['比' or '较' or '与', ..] ? 2 : text.Length;
        while (end < text.Length && !(PeriodEnds.Contains(text[end - 1], StringComparison.Ordinal) && (Sign(text[end..]).Words is not null || text[end..] is "持平")))
        {
            end++;
        }

        return end < text.Length ? end : 0;
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

    private static (string Digits, bool IsPercent, bool IsRough)? Digits(string text, string? sign, Approximation? blur)
    {
        var isChange = sign is not null;
        if (Fraction(text, blur) is { } fraction)
        {
            return fraction;
        }

        // 增长1.2倍 is by about 120%: to say it so rounds it to tenths of what was there.
        if (sign == "+" && text.EndsWith('倍'))
        {
            return decimal.TryParse(Numerals(text[..^1]) ?? text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times) && times < 1_000_000
                ? ((times * 100).ToString("0.####", CultureInfo.InvariantCulture), true, true) : null;
        }

        // Nine tenths, or nine and a half.
        if (text.IndexOf('成', StringComparison.Ordinal) is > 0 and { } at)
        {
            return Numerals(text[..at]) is { } tenths && tenths is { Length: 1 } or "10" && (at == text.Length - 1 ? "0" : Numerals(text[(at + 1)..])) is { Length: 1 } rest ? ($"{tenths}{rest}", true, true) : null;
        }

        if (Array.Find(Percents, words => text.EndsWith(words, StringComparison.Ordinal)) is { } percent)
        {
            return (WithoutGroups(text[..^percent.Length]), true, false);
        }

        var points = Array.Find(Points, words => text.EndsWith(words, StringComparison.Ordinal)) ?? (!isChange && text.EndsWith('倍') ? "倍" : "");
        var bare = text[..^points.Length];
        return (WithoutGroups(isChange && points.Length == 0 && PrintedNumber.TrySplit(bare, out var counted, out _) ? counted : bare), false, false);
    }

    // 百分之四点六, 千分之五 and 5‰ are to the place that is printed; 三分之二, two thirds and one in five are about so many percent.
    private static (string Digits, bool IsPercent, bool IsRough)? Fraction(string text, Approximation? blur)
    {
        if (text.EndsWith('‰'))
        {
            return Fraction($"千分之{text[..^1]}", blur);
        }

        var (part, whole) = (text, "");
        if (text.IndexOf("分之", StringComparison.Ordinal) is > 0 and var at)
        {
            (part, whole) = (text[(at + 2)..], text[..at]);
        }
        else if (Array.Find(Betweens, text.Contains) is { } between)
        {
            at = text.IndexOf(between, StringComparison.Ordinal);
            (part, whole) = (text[..at], text[(at + between.Length)..]);
        }
        else if (Array.Find(Ordinals, o => text.TrimEnd('s').EndsWith(o.Word, StringComparison.Ordinal)) is { Word: { } word } ordinal)
        {
            (part, whole) = (text.TrimEnd('s')[..^word.Length].TrimEnd('-', ' '), ordinal.Whole);
            part = part is "a" ? "one" : part;
        }

        return whole switch
        {
            "" => null,
            "百" => (Numerals(part) ?? WithoutGroups(part), true, false),
            "千" => Percent(0.1m) is { } thousandths ? (thousandths, true, false) : null,
            "万" => Percent(0.01m) is { } tenThousandths ? (tenThousandths, true, false) : null,
            _ => Numerals(part) is { } few && Numerals(whole) is { } all && int.TryParse(few, CultureInfo.InvariantCulture, out var n) && int.TryParse(all, CultureInfo.InvariantCulture, out var of) && n > 0 && n < of
                ? (Rounded(100m * n / of).ToString(CultureInfo.InvariantCulture), true, true) : null,
        };

        string? Percent(decimal one) => decimal.TryParse(Numerals(part) ?? part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (number * one).ToString(CultureInfo.InvariantCulture) : null;

        decimal Rounded(decimal percent) => blur switch
        {
            null or Approximation.About => decimal.Round(percent, 1),
            Approximation.MoreThan or Approximation.AtLeast => decimal.Round(percent, 2, MidpointRounding.ToZero),
            _ => decimal.Round(percent, 2, MidpointRounding.ToPositiveInfinity),
        };
    }

    // 四点六, 九, 12.
    private static string? Numerals(string text)
    {
        var parts = text.Split('点');
        if (parts.Length > 2 || !NumberReader.TryRead(parts[0], out var whole) || whole is not { IsRough: false, IsScaled: false })
        {
            return null;
        }

        var places = parts.Length == 1 ? "" : string.Concat(parts[1].Select(c => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)).Select(digit => digit < 0 ? "?" : $"{digit}"));
        return whole.Low.ToString(CultureInfo.InvariantCulture) + (parts.Length == 1 ? "" : $".{places}");
    }

    // 147,000; a text whose commas do not part it by threes is left as it is, and is then no number.
    private static string WithoutGroups(string digits)
    {
        var whole = digits.Split('.')[0];
        var groups = whole.Split(',');
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) + digits[whole.Length..] : digits;
    }

    // Digits, with a point between them or none.
    private static bool IsDecimal(string digits) => digits is [not '.', .., not '.'] or [not '.'] && digits.All(c => char.IsAsciiDigit(c) || c == '.');
}
