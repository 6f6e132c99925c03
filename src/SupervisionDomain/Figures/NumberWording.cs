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
/// <item><term>268, 一百五 (150), 一百零五 (105), 廿三 (23), 贰拾 (20); 1,416, 1 416, 1,00,353, sixty-five, two dozen, three hundred, one hundred and five, two thousand, none</term><description>exactly</description></item>
/// <item><term>33.2万, 3亿4500万, 1.5个亿, 2千万 (to ten millions), 一百万 (as 100万); 332 thousand, 22k, 1.4m, 1.4M, 3bn, half a million, a quarter of a million, one and a half million, 三点五亿, 332千 (but 3千 is 3000), 3.7 lakh, 25.23 crore</term><description>rounded: within half of the last printed place, or of the unit 万 or 亿</description></item>
/// <item><term>仅, 仅有, 只有, 另有, 其中, 共, 总共, 总计, 合计, 共计, 累计, 达, 达到, 高达, 多达; only, just, another, a further, a total of, as many as, a record</term><description>nothing of the number: 仅3 is 3, 累计20余 is 20余</description></item>
/// <item><term>150余, 150多, 150出头; 150-odd</term><description>hard from v + 1; usually below v + u, and where v has no zero at its end below its next ten: 2031余 to 2039</description></item>
/// <item><term>超过, 逾, 突破, 破万, 高于, 大于, （不含）以上; more than, exceeding, over, just over, well over, &gt;500</term><description>hard from v + 1 (Civil Code art. 1259: 超过 excludes)</description></item>
/// <item><term>至少, 最少, 不少于, 不小于, 以上, 及以上; at least, not fewer than, upwards of, or more, 20-plus, 500+, ≥500</term><description>hard from v (art. 1259: 以上 includes)</description></item>
/// <item><term>上百, 上万, 上百万</term><description>hard from v; usually below 2v</description></item>
/// <item><term>近, 将近, 接近; nearly, just under, just short of</term><description>hard up to v − 1; usually above v − u, or v − u/10 where v is a power of ten: 近4000 above 3000, 近100, 近百 above 90, 近10万 above 90,000</description></item>
/// <item><term>不足, 不到 (before or behind), 不满, 未满, 低于, 小于, （不含）以下; fewer than, below, &lt;5</term><description>hard up to v − 1 (art. 1259: 不满 excludes)</description></item>
/// <item><term>至多, 不超过, 未超过, 以下, 及以下, 以内; at most, up to, not more than, or less, ≤5</term><description>hard up to v (art. 1259: 以下 includes)</description></item>
/// <item><term>约, 大约, 大概, 差不多, 左右, 上下, 来, 百 and 千 alone (百名, 千人); about, approx., an estimated, or so, ~500</term><description>no hard side; usually within a tenth of v, or what v is rounded from where that is wider: about 2 million from 1,500,000 to 2,499,999, as 2 million</description></item>
/// <item><term>两三, 两三百 (200 to 300), 十几, 20几, 数十, 约300至400; three or four, about 300 to 400, roughly 20 to 99, usually at most 159; dozens (24 to 99), scores (40 to 99), hundreds, 数以百计 and several hundred (200 to 999), thousands (2,000 to 9,999)</term><description>no hard side; usually between the two</description></item>
/// <item><term>19至36, 2万以上5万以下; between 19 and 36</term><description>hard from the one to the other, both included; 1至2万 is 1万至2万, 5-10k is 5k to 10k; 五百至三万 is 500 to 30,000; but 2007-2018, 555-1234 and fifty-fifty are years, a telephone number and no count</description></item>
/// <item><term>多, 若干, 一些, 一系列; several, a few, a number of, a couple, a handful, numerous, multiple</term><description>hard from 2</description></item>
/// <item><term>近150余, 至少150以上</term><description>contradictory or redundant: kept, no side known</description></item>
/// </list>
/// <para>Conventional reach is a <see cref="WordingPolicy"/>. Equality includes the words and the policy's effect on the ends.</para>
/// </remarks>
public sealed record NumberWording
{
    // No measure word and no noun follows these: they are told by their counterparts.
    private static readonly string[] Alone = ["一些", "一系列", "计", "a couple", "a handful", "scores", "dozens", "hundreds", "thousands", "millions"];

    // A number is said in fewer characters, with both its intervals too.
    internal const int MaxLength = 200;

    private readonly WordingEnds ends;

    private NumberWording(WordingEnds ends, string? words) => (this.ends, Words) = (ends, words);

    /// <summary>How the number is blurred.</summary>
    public Approximation Kind => ends.Kind;

    /// <summary>The number that is printed; null where the words name none or two.</summary>
    public long? Number => ends.Number;

    /// <summary>The least number that the words do not exclude.</summary>
    public long Min => ends.Min;

    /// <summary>The greatest number that the words do not exclude; null when there is none.</summary>
    public long? Max => ends.Max;

    /// <summary>The least number that the words usually mean.</summary>
    public long LikelyMin => ends.LikelyMin;

    /// <summary>The greatest number that the words usually mean; null when there is none.</summary>
    public long? LikelyMax => ends.LikelyMax;

    /// <summary>The words that were read, traditional characters as simplified ones (150餘 as 150余); null when the wording was made from ends.</summary>
    public string? Words { get; }

    /// <summary>Whether it says nothing of the number, and not by words that contradict each other.</summary>
    internal bool IsUnknown => Kind == Approximation.Range && (Min, Max, LikelyMin, LikelyMax) == (0, null, 0, null);

    /// <summary>What is said of a number without any bound.</summary>
    internal const string Unknown = "数目不明";

    /// <summary>Reads a wording in Chinese or English.</summary>
    /// <exception cref="FormatException">The words are none that this library reads; the message says up to where they are.</exception>
    public static NumberWording Parse(string text, WordingPolicy? policy = null) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var wording, policy)
        ? wording
        : throw new FormatException($"«{text}» is not a number in words that can be read{(ReadIn(text) is > 0 and var read ? $": of it «{text[..read]}» is one, and «{text[read..]}» is no part of it." : ".")}");

    /// <summary>Reads a wording in Chinese or English; false when the words are none.</summary>
    /// <param name="text">The words, without a measure word.</param>
    /// <param name="wording">What they say. Contradictory words are read too, as <see cref="Approximation.Contradictory"/>.</param>
    /// <param name="policy">How far blurred words reach; null for the defaults.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NumberWording? wording, WordingPolicy? policy = null)
    {
        wording = text is { Length: > 0 and <= MaxLength } && TraditionalCharacters.Folded(text) is var words && WordingReader.Read(words, policy ?? WordingPolicy.Default) is { } ends ? new(ends, words) : null;
        return wording is not null;
    }

    /// <summary>How many characters of the beginning are a number in words, and not a part of a longer one: 3 of «150 pieces», none of «1.4 pieces».</summary>
    internal static int ReadIn(string text)
    {
        var length = Math.Min(text.Length, 64);
        while (length > 0 && ((length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',' || (char.IsAsciiLetter(text[length]) && char.IsAsciiLetter(text[length - 1])))) || !TryParse(text[..length], out _)))
        {
            length--;
        }

        return length;
    }

    /// <summary>The wording of a quantity: its own words where they mean its ends, else its ends.</summary>
    public static NumberWording Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var ends = WordingEnds.Range(quantity.Min, quantity.Max, quantity.LikelyMin, quantity.LikelyMax);
        return TryParse(quantity.Text, out var own) && own.ends.Same(ends) ? own : new(ends, null);
    }

    /// <summary>Whether both admit the same numbers, in whatever words.</summary>
    public bool SameEnds(NumberWording other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ends.Same(other.ends);
    }

    /// <summary>The words in a language: those that were read, or their counterpart (of 1.04bn 1.04 billion). Read back, they give the same ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public string In(Language language)
    {
        var zh = language.Listed() == Language.Zh;
        if (Words is not null && zh == IsChinese(Words) && !(Kind == Approximation.Exact && !zh)
            && !Array.Exists(Alone, word => Words.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            return zh ? Words : WordingText.WithoutAbbreviations(Words);
        }

        return Counterpart(zh) ?? WordingText.Ends(this, zh);
    }

    /// <summary>The words in Chinese.</summary>
    public override string ToString() => In(Language.Zh);

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
