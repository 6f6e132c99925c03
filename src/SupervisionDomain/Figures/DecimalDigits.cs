using System.Globalization;
using static SupervisionDomain.DecimalWords;

namespace SupervisionDomain;

/// <summary>The number of a printed decimal.</summary>
/// <param name="Text">Its digits, with at most one point; where it is rounded to tens or more, one before the point, and how many follow: 8.8e4.</param>
/// <param name="IsPercent">Whether it is in percent.</param>
/// <param name="IsRough">Whether it is about so much by how it is said.</param>
internal readonly record struct DecimalDigits(string Text, bool IsPercent = false, bool IsRough = false)
{
    /// <summary>Reads digits and what may be said instead: fractions, tenths, times, numerals; null where that says no number.</summary>
    /// <param name="text">The number.</param>
    /// <param name="sign">The sign before it.</param>
    /// <param name="isMean">Whether it is a mean.</param>
    /// <param name="blur">What blurs it.</param>
    public static DecimalDigits? Read(string text, string? sign, bool isMean, Approximation? blur)
    {
        var isChange = sign is not null;
        if (FractionReader.Read(text, blur) is { } fraction)
        {
            return fraction;
        }

        // 增长1.2倍 is by about 120%: to say it so rounds it to tenths of what was there.
        if (sign == "+" && text.EndsWith('倍'))
        {
            return FractionReader.Number(text[..^1]) is < 1_000_000 and var times ? new((times * 100).ToString("0.####", CultureInfo.InvariantCulture), IsPercent: true, IsRough: true) : null;
        }

        // Nine tenths, or nine and a half: 九成, 九成五, 九成半.
        if (text.IndexOf('成', StringComparison.Ordinal) is > 0 and { } at)
        {
            return FractionReader.Numerals(text[..at]) is { } tenths && tenths is { Length: 1 } or "10" && (text[(at + 1)..] switch { "" => "0", "半" => "5", var more => FractionReader.Numerals(more) }) is { Length: 1 } rest ? new($"{tenths}{rest}", IsPercent: true, IsRough: true) : null;
        }

        if (Array.Find(Percents, words => text.EndsWith(words, StringComparison.Ordinal)) is { } percent)
        {
            return new(Counted(text[..^percent.Length]), IsPercent: true);
        }

        if (Array.Find(Points, words => text.EndsWith(words, StringComparison.Ordinal)) is { } points)
        {
            return new(FractionReader.Numerals(text[..^points.Length]) ?? FractionReader.WithoutGroups(text[..^points.Length]));
        }

        if (!isChange && Array.Find(Multiples, words => text.EndsWith(words, StringComparison.Ordinal)) is { } multiple)
        {
            return new(text is [>= '0' and <= '9', ..] ? FractionReader.WithoutGroups(text[..^multiple.Length]) : FractionReader.Numerals(text[..^multiple.Length]) ?? "");
        }

        // An average of two; of 平均三 nobody knows of what.
        return isMean && text is [>= 'a' and <= 'z', ..] && FractionReader.Numerals(text) is { } count ? new(count)
            : isChange || isMean ? Amount(text, blur) : new(FractionReader.WithoutGroups(text));
    }

    /// <summary>Reads a number of things: 2043, 1.2万 if that may be about so many, and 三百 before a measure word.</summary>
    public static DecimalDigits? Amount(string number, Approximation? blur, bool isCounted = false)
    {
        var isRead = NumberReader.TryRead(number, out var scaled) && !scaled.IsRough;
        if (!isRead || !scaled.IsScaled)
        {
            // 增加近千件 is a change by nearly 1,000, but 下降一点 and 增加一批 say no number.
            return isRead && isCounted && scaled.Low >= 10 ? new($"{scaled.Low}", IsRough: number is "百" or "千") : new(FractionReader.WithoutGroups(number));
        }

        // 增加1.2万件 is rounded to thousands, which digits alone do not show; where words blur it they say by how much.
        return blur is not null || scaled.Place == 1 ? new(scaled.Low.ToString(CultureInfo.InvariantCulture)) : Rounded(scaled.Low, scaled.Place);
    }

    /// <summary>Digits with at most one point between them; or one digit, a point where others follow, and how many follow in all: more than are told.</summary>
    public static bool AreDecimal(string text) => text.Split('e') switch
    {
        [var digits] => AreDigits(digits),
        [var mantissa, ['1', >= '0' and <= '5'] or [>= '1' and <= '9']] parts =>
            mantissa is [>= '1' and <= '9'] or [>= '1' and <= '9', '.', ..] && AreDigits(mantissa) && int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture) > Math.Max(0, mantissa.Length - 2),
        _ => false,
    };

    private static bool AreDigits(string text) => text is [not '.', .., not '.'] or [not '.'] && text.All(c => char.IsAsciiDigit(c) || c == '.') && text.Count(c => c == '.') < 2;

    // 12 thousands are 1.2e4.
    private static DecimalDigits? Rounded(long number, long place)
    {
        var (digits, all) = ((number / place).ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));
        return number > 0 && number % place == 0 ? new($"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{all.Length - 1}") : null;
    }

    // 12.5, five, one hundred, and .5 as tables have it.
    private static string Counted(string text) =>
        text is [>= 'a' and <= 'z', ..] ? FractionReader.Numerals(text) ?? text : text is ['.', _, ..] ? $"0{text}" : FractionReader.WithoutGroups(text);
}
