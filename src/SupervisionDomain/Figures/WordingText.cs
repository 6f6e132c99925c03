using System.Globalization;

namespace SupervisionDomain;

/// <summary>The usual words of each kind of wording.</summary>
internal static class WordingText
{
    /// <summary>A number of a kind; of a rounded one, the width of its interval says the place.</summary>
    public static string? Of(Approximation kind, long v, long? width, bool zh) => kind switch
    {
        Approximation.Exact => Digits(v, zh),
        Approximation.Rounded => zh ? RoundedChinese(v, width!.Value) : RoundedEnglish(v, width!.Value),
        Approximation.Odd => zh ? $"{Digits(v, zh)}余" : $"{Digits(v, zh)}-odd",
        Approximation.MoreThan => (zh ? "超过" : "more than ") + Digits(v, zh),
        Approximation.AtLeast => (zh ? "至少" : "at least ") + Digits(v, zh),
        Approximation.Nearly => (zh ? "近" : "nearly ") + Digits(v, zh),
        Approximation.FewerThan => (zh ? "不足" : "fewer than ") + Digits(v, zh),
        Approximation.AtMost => (zh ? "至多" : "at most ") + Digits(v, zh),
        Approximation.About => (zh ? "约" : "about ") + Digits(v, zh),
        _ => null,
    };

    public static string Roughly(long low, long high, bool zh) =>
        zh ? $"大致{Digits(low, zh)}至{Digits(high, zh)}" : $"roughly {Digits(low, zh)} to {Digits(high, zh)}";

    /// <summary>The hard ends, and the usual ones where they differ.</summary>
    public static string Ends(NumberWording w, bool zh)
    {
        var hard = Ends(w.Min, w.Max, zh);
        return (w.Min, w.Max) == (w.LikelyMin, w.LikelyMax) ? hard
            : zh ? $"{hard}（通常{Ends(w.LikelyMin, w.LikelyMax, zh)}）"
            : $"{hard} (usually {Ends(w.LikelyMin, w.LikelyMax, zh)})";
    }

    private static string Ends(long min, long? max, bool zh) => (min, max) switch
    {
        (_, not null) when min == max => Digits(min, zh),
        (0, null) => zh ? NumberWording.Unknown : "an unknown number of",
        (_, null) => (zh ? "至少" : "at least ") + Digits(min, zh),
        (0, _) => (zh ? "至多" : "at most ") + Digits(max.Value, zh),
        _ => Digits(min, zh) + (zh ? "至" : " to ") + Digits(max.Value, zh),
    };

    private static string? RoundedChinese(long v, long place) =>
        Scaled(v, place, 10_000, "万") ?? Scaled(v, place, 100_000_000, "亿");

    private static string? RoundedEnglish(long v, long place) =>
        (place <= 1_000 ? Scaled(v, place, 1_000, " thousand") : null) ?? Scaled(v, place, 1_000_000, " million") ?? Scaled(v, place, 1_000_000_000, " billion");

    // In units of which the last place is a decimal or the unit itself.
    private static string? Scaled(long v, long place, long unit, string name) => unit % place != 0 || place < 10
        ? null
        : ((decimal)v / unit).ToString($"0.{new string('0', (unit / place).ToString(CultureInfo.InvariantCulture).Length - 1)}", CultureInfo.InvariantCulture) + name;

    private static string Digits(long number, bool zh) => number.ToString(zh ? "0" : "#,0", CultureInfo.InvariantCulture);
}
