using System.Globalization;
using static SupervisionDomain.DecimalWords;

namespace SupervisionDomain;

/// <summary>Reads the parts of a whole, and the numerals that printed decimals are made of.</summary>
internal static class FractionReader
{
    /// <summary>To how many places a fraction is written that has more: of fewer than 50 thousand million things none is on the wrong side of a third.</summary>
    public const int Places = 9;

    /// <summary>百分之四点六, 千分之五 and 5‰ are to the place that is printed; 三分之二, two thirds and one in five are about so many percent.</summary>
    public static DecimalDigits? Read(string text, Approximation? blur)
    {
        if (text.EndsWith('‰'))
        {
            return Read($"千分之{text[..^1]}", blur);
        }

        var (part, whole) = text is "百分百" ? ("百", "百") : (text, "");
        if (text.IndexOf("分之", StringComparison.Ordinal) is > 0 and var at)
        {
            (part, whole) = (text[(at + 2)..], text[..at]);
        }
        else if (Array.Find(Betweens, text.Contains) is { } between)
        {
            at = text.IndexOf(between, StringComparison.Ordinal);
            (part, whole) = (text[..at], text[(at + between.Length)..]);
        }
        else if (Array.FindIndex(Ordinals, word => text.TrimEnd('s').EndsWith(word, StringComparison.Ordinal)) is >= 0 and var ordinal)
        {
            (part, whole) = (text.TrimEnd('s')[..^Ordinals[ordinal].Length].TrimEnd('-', ' '), $"{ordinal + 3}");
            part = part is "a" ? "one" : part;
        }

        return whole switch
        {
            "" => null,
            "百" => new(Numerals(part) ?? WithoutGroups(part), IsPercent: true),
            "千" => Percent(0.1m),
            "万" => Percent(0.01m),
            "十万" => Percent(0.001m),
            "百万" => Percent(0.0001m),
            _ => Numerals(part) is { } few && Numerals(whole) is { } all && int.TryParse(few, CultureInfo.InvariantCulture, out var n) && int.TryParse(all, CultureInfo.InvariantCulture, out var of) && n > 0 && n < of
                ? new(Rounded(100m * n / of).ToString(CultureInfo.InvariantCulture), IsPercent: true, IsRough: true) : null,
        };

        DecimalDigits? Percent(decimal one) => Number(part) is { } number ? new((number * one).ToString(CultureInfo.InvariantCulture), IsPercent: true) : null;

        // More than a third excludes the third, at least a third does not.
        decimal Rounded(decimal percent) => blur switch
        {
            null or Approximation.About => decimal.Round(percent, 1),
            Approximation.MoreThan or Approximation.AtMost => decimal.Round(percent, Places, MidpointRounding.ToPositiveInfinity),
            _ => decimal.Round(percent, Places, MidpointRounding.ToZero),
        };
    }

    /// <summary>四点六, 九, 12: the digits that numerals say; null where they are none.</summary>
    public static string? Numerals(string text)
    {
        var parts = text.Split('点');
        if (parts.Length > 2 || !NumberReader.TryRead(parts[0], out var whole) || whole is not { IsRough: false, IsScaled: false })
        {
            return null;
        }

        var places = parts.Length == 1 ? "" : string.Concat(parts[1].Select(c => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)).Select(digit => digit < 0 ? "?" : $"{digit}"));
        return whole.Low.ToString(CultureInfo.InvariantCulture) + (parts.Length == 1 ? "" : $".{places}");
    }

    /// <summary>The number that numerals or digits say; null where they are none.</summary>
    public static decimal? Number(string text) => decimal.TryParse(Numerals(text) ?? text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>147,000 without its commas; a text whose commas do not part it by threes is left as it is, and is then no number.</summary>
    public static string WithoutGroups(string digits)
    {
        var whole = digits.Split('.')[0];
        var groups = whole.Split(',');
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) + digits[whole.Length..] : digits;
    }
}
