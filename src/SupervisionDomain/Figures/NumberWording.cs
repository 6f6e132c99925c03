using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupervisionDomain;

/// <summary>A number in words, exact or blurred, and the whole numbers that the words admit (数量表述).</summary>
/// <remarks>
/// <para>
/// Two intervals belong to each wording: the hard one, which the words do not exclude, and inside it the conventional
/// one, which they usually mean. Let v be the number and u the place value of its last non-zero digit:
/// </para>
/// <list type="table">
/// <item><term>150余, 150多; 150-odd</term><description>hard from v + 1; usually below v + u</description></item>
/// <item><term>超过, 逾; more than, over</term><description>hard from v + 1</description></item>
/// <item><term>至少, 不少于, 以上; at least</term><description>hard from v (Civil Code art. 1259: 以上 includes)</description></item>
/// <item><term>近, 将近, 接近; nearly</term><description>hard up to v − 1; usually above v − u</description></item>
/// <item><term>不足, 不到, 不满; fewer than</term><description>hard up to v − 1</description></item>
/// <item><term>至多, 不超过, 以下, 以内; at most, up to</term><description>hard up to v</description></item>
/// <item><term>约, 大约, 左右; about</term><description>no hard side; usually within a tenth of v</description></item>
/// <item><term>多, 若干; several</term><description>hard from 2</description></item>
/// </list>
/// </remarks>
public sealed record NumberWording
{
    /// <summary>What is said of a number without any bound.</summary>
    internal const string Unknown = "数目不明";

    private static readonly (string Before, string After, Approximation Kind)[] Patterns =
    [
        ("超过", "", Approximation.MoreThan), ("逾", "", Approximation.MoreThan),
        ("more than ", "", Approximation.MoreThan), ("over ", "", Approximation.MoreThan),
        ("至少", "", Approximation.AtLeast), ("不少于", "", Approximation.AtLeast), ("", "以上", Approximation.AtLeast), ("at least ", "", Approximation.AtLeast),
        ("将近", "", Approximation.Nearly), ("接近", "", Approximation.Nearly), ("近", "", Approximation.Nearly), ("nearly ", "", Approximation.Nearly),
        ("不足", "", Approximation.FewerThan), ("不到", "", Approximation.FewerThan), ("不满", "", Approximation.FewerThan), ("fewer than ", "", Approximation.FewerThan),
        ("至多", "", Approximation.AtMost), ("不超过", "", Approximation.AtMost), ("", "以下", Approximation.AtMost), ("", "以内", Approximation.AtMost),
        ("at most ", "", Approximation.AtMost), ("up to ", "", Approximation.AtMost),
        ("大约", "", Approximation.About), ("约", "", Approximation.About), ("", "左右", Approximation.About), ("about ", "", Approximation.About),
        ("", "-odd", Approximation.Odd),
    ];

    private NumberWording(Approximation kind, long? number, long min, long? max, long likelyMin, long? likelyMax)
    {
        Kind = kind;
        Number = number;
        (Min, Max, LikelyMin, LikelyMax) = (min, max, likelyMin, likelyMax);
    }

    /// <summary>How the number is blurred.</summary>
    public Approximation Kind { get; }

    /// <summary>The number that is printed; null for several and for a range.</summary>
    public long? Number { get; }

    /// <summary>The least number that the words do not exclude.</summary>
    public long Min { get; }

    /// <summary>The greatest number that the words do not exclude; null when there is none.</summary>
    public long? Max { get; }

    /// <summary>The least number that the words usually mean.</summary>
    public long LikelyMin { get; }

    /// <summary>The greatest number that the words usually mean; null when there is none.</summary>
    public long? LikelyMax { get; }

    /// <summary>Reads a wording in Chinese or English.</summary>
    /// <exception cref="FormatException">The words are none that this library reads.</exception>
    public static NumberWording Parse(string text) => TryParse(text, out var wording)
        ? wording
        : throw new FormatException($"«{text}» is not a number in words that can be read.");

    /// <summary>Reads a wording in Chinese or English; false when the words are none. Contradictory words (近150余) are none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NumberWording? wording)
    {
        wording = text switch
        {
            null or "" => null,
            "多" or "若干" or "several" => Of(Approximation.Several, null),
            _ => ReadExact(text) ?? ReadOdd(text) ?? ReadPattern(text) ?? ReadRange(text) ?? ReadUsually(text),
        };
        wording = (wording?.LikelyMax ?? wording?.LikelyMin) > Quantity.MaxValue ? null : wording;
        return wording is not null;
    }

    /// <summary>The wording of a quantity: its own words where they mean its ends, else its ends.</summary>
    public static NumberWording Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return TryParse(quantity.Text, out var own)
            && (own.Min, own.Max, own.LikelyMin, own.LikelyMax) == (quantity.Min, quantity.Max, quantity.LikelyMin, quantity.LikelyMax)
            ? own
            : Of(quantity.Min, quantity.Max, quantity.LikelyMin, quantity.LikelyMax);
    }

    /// <summary>The words in a language. Read back, they give the same ends.</summary>
    public string In(Language language)
    {
        var zh = language == Language.Zh;
        return Kind switch
        {
            Approximation.Odd => zh ? $"{Digits(Number, zh)}余" : $"{Digits(Number, zh)}-odd",
            Approximation.MoreThan => (zh ? "超过" : "more than ") + Digits(Number, zh),
            Approximation.Nearly => (zh ? "近" : "nearly ") + Digits(Number, zh),
            Approximation.FewerThan => (zh ? "不足" : "fewer than ") + Digits(Number, zh),
            Approximation.About => (zh ? "约" : "about ") + Digits(Number, zh),
            Approximation.Several => zh ? "多" : "several",
            _ => Ends(zh),
        };
    }

    /// <summary>The words in Chinese.</summary>
    public override string ToString() => In(Language.Zh);

    internal static NumberWording Of(long min, long? max, long likelyMin, long? likelyMax) =>
        min == max ? Of(Approximation.Exact, min)
        : (min, max) == (likelyMin, likelyMax) && max is null && min > 0 ? Of(Approximation.AtLeast, min)
        : (min, max) == (likelyMin, likelyMax) && max is not null && min == 0 ? Of(Approximation.AtMost, max)
        : new(Approximation.Range, null, min, max, likelyMin, likelyMax);

    private static NumberWording Of(Approximation kind, long? number)
    {
        var v = number ?? 0;
        var step = Step(v);
        return kind switch
        {
            Approximation.Odd => new(kind, v, v + 1, null, v + 1, Math.Max(v + 1, v + step - 1)),
            Approximation.MoreThan => new(kind, v, v + 1, null, v + 1, null),
            Approximation.AtLeast => new(kind, v, v, null, v, null),
            Approximation.Nearly => new(kind, v, 0, v - 1, Math.Min(v - 1, v - step + 1), v - 1),
            Approximation.FewerThan => new(kind, v, 0, v - 1, 0, v - 1),
            Approximation.AtMost => new(kind, v, 0, v, 0, v),
            Approximation.About => new(kind, v, 0, null, v - (v / 10), v + (v / 10)),
            Approximation.Several => new(kind, null, 2, null, 2, null),
            _ => new(Approximation.Exact, v, v, v, v, v),
        };
    }

    private static NumberWording? ReadExact(string text) => ReadNumber(text) is { } v ? Of(Approximation.Exact, v) : null;

    // 150余, 150多, and with the multiplier after it: 400余万.
    private static NumberWording? ReadOdd(string text)
    {
        var at = text.IndexOfAny(['余', '多']);
        return at > 0 && ReadNumber(text.Remove(at, 1)) is > 0 and { } v && at >= text.TrimEnd('万', '亿').Length - 1
            ? Of(Approximation.Odd, v)
            : null;
    }

    private static NumberWording? ReadPattern(string text)
    {
        foreach (var (before, after, kind) in Patterns)
        {
            if (text.Length > before.Length + after.Length
                && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
                && ReadNumber(text[before.Length..^after.Length]) is { } v
                && (v > 0 || kind is not (Approximation.Nearly or Approximation.FewerThan or Approximation.Odd)))
            {
                return Of(kind, v);
            }
        }

        return null;
    }

    private static NumberWording? ReadRange(string text)
    {
        if (text is Unknown or "an unknown number of")
        {
            return Of(0, null, 0, null);
        }

        foreach (var between in (string[])["至", " to "])
        {
            var at = text.IndexOf(between, StringComparison.Ordinal);
            if (at > 0 && ReadNumber(text[..at]) is { } min && ReadNumber(text[(at + between.Length)..]) is { } max && min <= max)
            {
                return Of(min, max, min, max);
            }
        }

        return null;
    }

    // 至少157(通常157至255); at least 157 (usually 157 to 255).
    private static NumberWording? ReadUsually(string text)
    {
        foreach (var (open, close) in ((string, string)[])[("(通常", ")"), (" (usually ", ")")])
        {
            var at = text.IndexOf(open, StringComparison.Ordinal);
            if (at > 0 && text.EndsWith(close, StringComparison.Ordinal)
                && ReadEnds(text[..at]) is { } hard && ReadEnds(text[(at + open.Length)..^close.Length]) is { } usual
                && hard.Min <= usual.Min && !(usual.Max > hard.Max) && (usual.Max is not null || hard.Max is null))
            {
                return Of(hard.Min, hard.Max, usual.Min, usual.Max);
            }
        }

        return null;

        static NumberWording? ReadEnds(string words) => ReadExact(words) ?? ReadPattern(words) ?? ReadRange(words);
    }

    private static long? ReadNumber(string text)
    {
        var (digits, multiplier) = text switch
        {
            [.., '万'] => (text[..^1], 10_000L),
            [.., '亿'] => (text[..^1], 100_000_000L),
            _ => (text, 1L),
        };
        if (digits.Length == 1 && "〇一二三四五六七八九十".IndexOf(digits[0], StringComparison.Ordinal) is >= 0 and var numeral)
        {
            return numeral * multiplier;
        }

        if (digits == "两")
        {
            return 2 * multiplier;
        }

        return digits.Length is > 0 and <= 21 && IsPlainOrGrouped(digits)
            && long.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            && number <= Quantity.MaxValue / multiplier
            ? number * multiplier
            : null;
    }

    // 1268 or 1,268; the parser of the framework takes commas anywhere.
    private static bool IsPlainOrGrouped(string digits)
    {
        var grouped = digits.Contains(',', StringComparison.Ordinal);
        return digits.Index().All(c => grouped && c.Index > 0 && (digits.Length - c.Index) % 4 == 0 ? c.Item == ',' : char.IsAsciiDigit(c.Item));
    }

    // The place value of the last non-zero digit: 150 → 10, 4000 → 1000.
    private static long Step(long number)
    {
        var step = 1L;
        while (number != 0 && number % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }

    private string Ends(bool zh)
    {
        var hard = Ends(Min, Max, zh);
        return (Min, Max) == (LikelyMin, LikelyMax) ? hard
            : zh ? $"{hard}(通常{Ends(LikelyMin, LikelyMax, zh)})"
            : $"{hard} (usually {Ends(LikelyMin, LikelyMax, zh)})";
    }

    private static string Ends(long min, long? max, bool zh) => (min, max) switch
    {
        (_, not null) when min == max => Digits(min, zh),
        (0, null) => zh ? Unknown : "an unknown number of",
        (_, null) => (zh ? "至少" : "at least ") + Digits(min, zh),
        (0, _) => (zh ? "至多" : "at most ") + Digits(max, zh),
        _ => Digits(min, zh) + (zh ? "至" : " to ") + Digits(max, zh),
    };

    private static string Digits(long? number, bool zh) => number!.Value.ToString(zh ? "0" : "#,0", CultureInfo.InvariantCulture);
}
