using System.Globalization;

namespace SupervisionDomain;

/// <summary>The usual words of each kind of wording.</summary>
internal static class WordingText
{
    private static readonly (long Value, string Name)[] ChineseUnits = [(100_000_000, "亿"), (10_000, "万")];

    private static readonly (long Value, string Name)[] EnglishUnits = [(1_000_000_000, " billion"), (1_000_000, " million"), (1_000, " thousand")];

    /// <summary>A number of a kind; of a rounded one, the width of its interval says the place.</summary>
    public static string? Of(Approximation kind, long v, long? width, bool zh) => kind switch
    {
        Approximation.Exact => Digits(v, zh),
        Approximation.Rounded => Scaled(v, width!.Value, zh ? ChineseUnits : EnglishUnits),
        Approximation.Odd => zh ? $"{Short(v, zh)}余" : $"{Digits(v, zh)}-odd",
        Approximation.MoreThan => (zh ? "超过" : "more than ") + Short(v, zh),
        Approximation.AtLeast => (zh ? "至少" : "at least ") + Short(v, zh),
        Approximation.Nearly => (zh ? "近" : "nearly ") + Short(v, zh),
        Approximation.FewerThan => (zh ? "不足" : "fewer than ") + Short(v, zh),
        Approximation.AtMost => (zh ? "至多" : "at most ") + Short(v, zh),
        Approximation.About => (zh ? "约" : "about ") + About(v, zh),
        _ => null,
    };

    public static string Roughly(long low, long high, bool zh) =>
        zh ? $"大致{Digits(low, zh)}至{Digits(high, zh)}" : $"roughly {Digits(low, zh)} to {Digits(high, zh)}";

    /// <summary>The hard ends, and the usual ones where they differ; these alone where there are no hard ones.</summary>
    public static string Ends(NumberWording w, bool zh)
    {
        var (hard, usual) = (Ends(w.Min, w.Max, zh), (zh ? "通常" : "usually ") + Ends(w.LikelyMin, w.LikelyMax, zh));
        return (w.Min, w.Max) == (w.LikelyMin, w.LikelyMax) ? hard
            : (w.Min, w.Max) == (0, null) ? usual
            : zh ? $"{hard}（{usual}）" : $"{hard} ({usual})";
    }

    private static string Ends(long min, long? max, bool zh) => (min, max) switch
    {
        (_, not null) when min == max => Digits(min, zh),
        (0, null) => zh ? NumberWording.Unknown : "an unknown number of",
        (_, null) => (zh ? "至少" : "at least ") + Digits(min, zh),
        (0, _) => (zh ? "至多" : "at most ") + Digits(max.Value, zh),
        _ => Digits(min, zh) + (zh ? "至" : " to ") + Digits(max.Value, zh),
    };

    // In the largest unit that the number reaches, never 0.07 of one; where the last place is no decimal of it, the ends say more.
    private static string? Scaled(long v, long place, (long Value, string Name)[] units)
    {
        var (unit, name) = Array.Find(units, u => u.Value <= v);
        return place < 10 || unit < place
            ? null
            : ((decimal)v / unit).ToString($"0.{new string('0', (unit / place).ToString(CultureInfo.InvariantCulture).Length - 1)}", CultureInfo.InvariantCulture) + name;
    }

    // Beside a word that blurs it a unit says nothing of rounding: 超过10亿, more than 500 billion, and nearly 45,000.
    private static string Short(long number, bool zh) =>
        Array.Find(zh ? ChineseUnits : EnglishUnits[..2], u => u.Value <= number && number % (u.Value / 100) == 0) is (> 0 and var unit, var name)
            ? ((decimal)number / unit).ToString("0.##", CultureInfo.InvariantCulture) + name
            : Digits(number, zh);

    // But about 2 million is anything rounded to it, and about 2,000,000 no more than a tenth away.
    private static string About(long number, bool zh) =>
        Short(number, zh) is var words && NumberReader.TryRead(words, out var read) && read.IsScaled && read.Place > number / 5 ? Digits(number, zh) : words;

    private static string Digits(long number, bool zh) => number.ToString(zh ? "0" : "#,0", CultureInfo.InvariantCulture);
}
