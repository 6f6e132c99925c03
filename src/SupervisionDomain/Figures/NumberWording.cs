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
/// <item><term>268, 一百五 (150), 一百零五 (105)</term><description>exactly</description></item>
/// <item><term>33.2万, 3亿4500万; 332 thousand</term><description>rounded: within half of the last printed place</description></item>
/// <item><term>150余, 150多; 150-odd</term><description>hard from v + 1; usually below v + u</description></item>
/// <item><term>超过, 逾, 突破; more than, over</term><description>hard from v + 1 (Civil Code art. 1259: 超过 excludes)</description></item>
/// <item><term>至少, 不少于, 以上; at least</term><description>hard from v (art. 1259: 以上 includes)</description></item>
/// <item><term>上百, 上万</term><description>hard from v; usually below 2v</description></item>
/// <item><term>近, 将近, 接近; nearly</term><description>hard up to v − 1; usually above v − u (近百: above 90)</description></item>
/// <item><term>不足, 不到, 不满; fewer than</term><description>hard up to v − 1 (art. 1259: 不满 excludes)</description></item>
/// <item><term>至多, 不超过, 以下, 以内; at most, up to</term><description>hard up to v (art. 1259: 以下 includes)</description></item>
/// <item><term>约, 大约, 左右, 上下, 来; about</term><description>no hard side; usually within a tenth of v</description></item>
/// <item><term>两三, 十几, 数十; roughly 20 to 99</term><description>no hard side; usually between the two</description></item>
/// <item><term>多, 若干; several</term><description>hard from 2</description></item>
/// <item><term>近150余, 至少150以上</term><description>contradictory or redundant: kept, no side known</description></item>
/// </list>
/// <para>Conventional reach is a <see cref="WordingPolicy"/>. Equality includes the words and the policy's effect on the ends.</para>
/// </remarks>
public sealed record NumberWording
{
    private NumberWording(Approximation kind, long? number, long min, long? max, long likelyMin, long? likelyMax)
    {
        Kind = kind;
        Number = number;
        (Min, Max, LikelyMin, LikelyMax) = (min, max, likelyMin, likelyMax);
    }

    /// <summary>How the number is blurred.</summary>
    public Approximation Kind { get; }

    /// <summary>The number that is printed; null where the words name none or two.</summary>
    public long? Number { get; }

    /// <summary>The least number that the words do not exclude.</summary>
    public long Min { get; }

    /// <summary>The greatest number that the words do not exclude; null when there is none.</summary>
    public long? Max { get; }

    /// <summary>The least number that the words usually mean.</summary>
    public long LikelyMin { get; }

    /// <summary>The greatest number that the words usually mean; null when there is none.</summary>
    public long? LikelyMax { get; }

    /// <summary>The words that were read; null when the wording was made from ends.</summary>
    public string? Words { get; private init; }

    /// <summary>What is said of a number without any bound.</summary>
    internal static string Unknown => "数目不明";

    /// <summary>Reads a wording in Chinese or English.</summary>
    /// <exception cref="FormatException">The words are none that this library reads.</exception>
    public static NumberWording Parse(string text, WordingPolicy? policy = null) => TryParse(text, out var wording, policy)
        ? wording
        : throw new FormatException($"«{text}» is not a number in words that can be read.");

    /// <summary>Reads a wording in Chinese or English; false when the words are none.</summary>
    /// <param name="text">The words, without a measure word.</param>
    /// <param name="wording">What they say. Contradictory words are read too, as <see cref="Approximation.Contradictory"/>.</param>
    /// <param name="policy">How far blurred words reach; null for the defaults.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NumberWording? wording, WordingPolicy? policy = null)
    {
        wording = string.IsNullOrEmpty(text) ? null : WordingReader.Read(text, policy ?? WordingPolicy.Default);
        return wording is not null;
    }

    /// <summary>The wording of a quantity: its own words where they mean its ends, else its ends.</summary>
    public static NumberWording Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var ends = Range(quantity.Min, quantity.Max, quantity.LikelyMin, quantity.LikelyMax);
        return TryParse(quantity.Text, out var own) && own.SameEnds(ends) ? own : ends;
    }

    /// <summary>Whether both admit the same numbers, in whatever words.</summary>
    public bool SameEnds(NumberWording other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Min, Max, LikelyMin, LikelyMax) == (other.Min, other.Max, other.LikelyMin, other.LikelyMax);
    }

    /// <summary>The words in a language: those that were read, or their counterpart. Read back, they give the same ends.</summary>
    public string In(Language language)
    {
        if (Words is not null && (language == Language.Zh) == IsChinese(Words) && !(Kind == Approximation.Exact && language == Language.En))
        {
            return Words;
        }

        return Counterpart(language == Language.Zh) ?? WordingText.Ends(this, language == Language.Zh);
    }

    /// <summary>The words in Chinese.</summary>
    public override string ToString() => In(Language.Zh);

    internal NumberWording As(string words) => new(Kind, Number, Min, Max, LikelyMin, LikelyMax) { Words = words };

    /// <summary>The wording of two intervals.</summary>
    internal static NumberWording Range(long min, long? max, long likelyMin, long? likelyMax) =>
        min == max ? Exactly(min)
        : (min, max) == (likelyMin, likelyMax) && max is null && min > 0 ? Of(Approximation.AtLeast, min, WordingPolicy.Default)
        : (min, max) == (likelyMin, likelyMax) && max is not null && min == 0 ? Of(Approximation.AtMost, max.Value, WordingPolicy.Default)
        : new(Approximation.Range, null, min, max, likelyMin, likelyMax);

    internal static NumberWording Exactly(long number) => new(Approximation.Exact, number, number, number, number, number);

    internal static NumberWording Rounded(long number, long place)
    {
        var (low, high) = (Math.Max(0, number - (place / 2)), number + ((place - 1) / 2));
        return new(Approximation.Rounded, number, low, high, low, high);
    }

    internal static NumberWording Several() => new(Approximation.Several, null, 2, null, 2, null);

    internal static NumberWording Roughly(long low, long high) => new(Approximation.Roughly, null, 0, null, low, high);

    internal static NumberWording Contradictory() => new(Approximation.Contradictory, null, 0, null, 0, null);

    /// <summary>上百: one hundred or more, usually less than two.</summary>
    internal static NumberWording Upwards(long number) => new(Approximation.AtLeast, number, number, null, number, (2 * number) - 1);

    internal static NumberWording Of(Approximation kind, long v, WordingPolicy policy, bool isBareUnit = false)
    {
        var step = Reach(v, policy, isBareUnit);
        var about = v / 100 * policy.AboutPercent + (v % 100 * policy.AboutPercent / 100);
        return kind switch
        {
            Approximation.Odd => new(kind, v, v + 1, null, v + 1, Math.Max(v + 1, v + Reach(v, policy, false) - 1)),
            Approximation.MoreThan => new(kind, v, v + 1, null, v + 1, null),
            Approximation.AtLeast => new(kind, v, v, null, v, null),
            Approximation.Nearly => new(kind, v, 0, v - 1, Math.Min(v - 1, v - step + 1), v - 1),
            Approximation.FewerThan => new(kind, v, 0, v - 1, 0, v - 1),
            Approximation.AtMost => new(kind, v, 0, v, 0, v),
            Approximation.About => new(kind, v, 0, null, v - about, v + about),
            _ => Exactly(v),
        };
    }

    // The place value of the last non-zero digit: 150 → 10, 4000 → 1000; of a bare unit a tenth: 近百 → 10.
    private static long Reach(long number, WordingPolicy policy, bool isBareUnit)
    {
        var step = 1L;
        while (number != 0 && number % (step * 10) == 0)
        {
            step *= 10;
        }

        step = isBareUnit ? Math.Max(1, step / 10) : step;
        return Math.Max(1, step / 10 * policy.StepTenths + (step % 10 * policy.StepTenths / 10));
    }

    private string? Counterpart(bool zh)
    {
        var words = Number is { } v ? WordingText.Of(Kind, v, Max - Min + 1, zh) : Kind switch
        {
            Approximation.Several => zh ? "多" : "several",
            Approximation.Roughly => WordingText.Roughly(LikelyMin, LikelyMax!.Value, zh),
            Approximation.Contradictory => Words,
            _ => null,
        };
        return words is not null && (Kind == Approximation.Contradictory || (TryParse(words, out var back) && back.SameEnds(this))) ? words : null;
    }

    private static bool IsChinese(string words) => words.Any(c => c > '\u2E7F') || words.All(c => char.IsAsciiDigit(c) || c is '.');
}
