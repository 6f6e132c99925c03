using System.Globalization;

namespace SupervisionDomain;

/// <summary>The usual words of each kind of wording.</summary>
internal static class WordingText
{
    private static readonly (long Value, string Name)[] ChineseUnits = [(100_000_000, "亿"), (10_000, "万")];

    private static readonly (long Value, string Name)[] EnglishUnits = [(1_000_000_000, " billion"), (1_000_000, " million"), (1_000, " thousand")];

    // k, m and bn, and the words that they are short for.
    private static readonly (string Short, string Name)[] Abbreviations =
        [.. from unit in WordingWords.EnglishUnits where unit.Name.Trim().Length <= 2 select (unit.Name, WordingWords.EnglishUnits.First(other => other.Value == unit.Value && other.Name.Length > 3).Name)];

    // So many digits and more are not read at a glance.
    private const long Long = 1_000_000;

    /// <summary>A number of a kind; of a rounded one, the width of its interval says the place.</summary>
    public static string? Of(Approximation kind, long v, long? width, bool zh) => kind switch
    {
        Approximation.Exact => Digits(v, zh),
        Approximation.Rounded => Scaled(v, width!.Value, zh ? ChineseUnits : EnglishUnits),
        Approximation.Odd => Short(v, zh) + (zh ? "余" : "-odd"),
        Approximation.MoreThan => (zh ? "超过" : "more than ") + Short(v, zh),
        Approximation.AtLeast => AtLeast(v, zh),
        Approximation.Nearly => (zh ? "近" : "nearly ") + Short(v, zh),
        Approximation.FewerThan => (zh ? "不足" : "fewer than ") + Short(v, zh),
        Approximation.AtMost => AtMost(v, zh),
        Approximation.About => (zh ? "约" : "about ") + About(v, zh),
        _ => null,
    };

    public static string Roughly(long low, long high, bool zh) => (zh ? "大致" : "roughly ") + (Even(low, high, zh) ?? Joined(Digits(low, zh), Digits(high, zh), zh));

    /// <summary>22 thousand of 22k, and 1.04 billion of 1.04bn: in a sentence a magnitude is a word.</summary>
    public static string WithoutAbbreviations(string words)
    {
        foreach (var (abbreviation, name) in Abbreviations)
        {
            for (var at = Next(0); at > 0; at = Next(at + 1))
            {
                var end = at + abbreviation.Length;
                if (char.IsAsciiDigit(words[at - 1]) && !(end < words.Length && char.IsAsciiLetter(words[end])))
                {
                    words = words[..at] + name + words[end..];
                }
            }

            int Next(int from) => words.IndexOf(abbreviation, from, StringComparison.OrdinalIgnoreCase);
        }

        return words;
    }

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
        (_, null) => AtLeast(min, zh),
        (0, _) => AtMost(max.Value, zh),
        _ => Even(min, max.Value, zh) ?? (zh && max >= Long ? Meant(Joined(InTenThousands(min), InTenThousands(max.Value), zh), min, max.Value) : null) ?? Joined(Digits(min, zh), Digits(max.Value, zh), zh),
    };

    // What is one more than a number that comes out even is more than that: it comes from 余 and 超过.
    private static string AtLeast(long v, bool zh) =>
        !ComesOut(v, zh) && ComesOut(v - 1, zh) ? (zh ? "超过" : "more than ") + Short(v - 1, zh) : (zh ? "至少" : "at least ") + Told(v, zh);

    // So is what is one less: it comes from 近 and 不足, and from rounding.
    private static string AtMost(long v, bool zh) =>
        !ComesOut(v, zh) && ComesOut(v + 1, zh) ? (zh ? "不足" : "fewer than ") + Short(v + 1, zh) : (zh ? "至多" : "at most ") + Told(v, zh);

    // 2050万至2150万, where both ends come out even.
    private static string? Even(long min, long max, bool zh) =>
        ComesOut(min, zh) && ComesOut(max, zh) ? Meant(Joined(Short(min, zh), Short(max, zh), zh), min, max) : null;

    private static string Joined(string low, string high, bool zh) => low + (zh ? "至" : " to ") + high;

    // Not 1至2万 of 1 to 20,000, which is 1万至2万.
    private static string? Meant(string words, long min, long max) => WordingReader.Read(words, WordingPolicy.Default) is { } read && (read.Min, read.Max) == (min, max) ? words : null;

    private static string Told(long v, bool zh) => zh && v >= Long && !ComesOut(v, zh) ? InTenThousands(v) : Short(v, zh);

    // To the last one: 15149.5001万.
    private static string InTenThousands(long v) => v < 10_000 ? Digits(v, zh: true) : (v / 10_000m).ToString("0.####", CultureInfo.InvariantCulture) + "万";

    private static bool ComesOut(long v, bool zh) => v < (zh ? 10_000 : 1_000_000) || !char.IsAsciiDigit(Short(v, zh)[^1]);

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
        Array.Find(zh ? ChineseUnits : EnglishUnits[..2], u => u.Value <= number && number % (u.Value / (zh ? 100 : 1_000)) == 0) is (> 0 and var unit, var name)
            ? ((decimal)number / unit).ToString("0.###", CultureInfo.InvariantCulture) + name
            : Digits(number, zh);

    // But about 2 million is anything rounded to it, and about 2,000,000 no more than a tenth away.
    private static string About(long number, bool zh) =>
        Short(number, zh) is var words && NumberReader.TryRead(words, out var read) && read.IsScaled && read.Place > number / 5 ? Digits(number, zh) : words;

    private static string Digits(long number, bool zh) => number.ToString(zh ? "0" : "#,0", CultureInfo.InvariantCulture);
}
