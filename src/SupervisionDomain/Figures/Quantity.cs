using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>How many, of what, and how exactly (数量).</summary>
/// <remarks>
/// <para>
/// A quantity is an interval of whole numbers that are not negative, with both ends included: the hard one, outside of
/// which the number cannot lie, and inside it the conventional one, which the words usually mean. The hard upper end
/// may be open. Every quantity has a unit. <c>150余人次</c> is hard [151, ∞), conventionally [151, 159], person-times.
/// </para>
/// <para>
/// Counts of things have no plain sum: 3 + 4 persons may be the same people. The caller says what is known:
/// <see cref="DisjointSum"/>, or <see cref="Union"/>. Occurrences add freely: <see cref="Sum"/>.
/// Results of arithmetic carry no words. Equality includes the words; <see cref="SameValue"/> ignores them.
/// </para>
/// </remarks>
public sealed record Quantity
{
    /// <summary>The largest number: 2⁵³ − 1, the largest that every JSON reader keeps exactly (RFC 7493).</summary>
    public const long MaxValue = (1L << 53) - 1;

    // Nobody has a number of yuan.
    private static readonly Term UnknownAmount = new("金额不详", "an unknown amount");

    private Quantity(long min, long? max, long likelyMin, long? likelyMax, Unit unit)
    {
        (Min, Max, LikelyMin, LikelyMax) = (min, max, likelyMin, likelyMax);
        Unit = unit;
    }

    /// <summary>The least number that is not excluded.</summary>
    public long Min { get; }

    /// <summary>The greatest number that is not excluded; null when there is none.</summary>
    public long? Max { get; }

    /// <summary>The least number that is usually meant.</summary>
    public long LikelyMin { get; }

    /// <summary>The greatest number that is usually meant; null when there is none.</summary>
    public long? LikelyMax { get; }

    /// <summary>What is counted.</summary>
    public Unit Unit { get; }

    /// <summary>The number as printed, without measure word: 150余; null for a result of arithmetic.</summary>
    public string? Text { get; private init; }

    /// <summary>The measure word as printed, where it is not the usual one of the unit: 家 for sites.</summary>
    public string? MeasureWord { get; private init; }

    /// <summary>The units that the parts had before they were converted to this one, in ordinal order.</summary>
    public ValueList<Unit> ConvertedFrom { get; private init; } = [];

    /// <summary>Whether only one number is possible.</summary>
    public bool IsExact => Min == Max;

    /// <summary>Whether nothing is known of how many, and no words are kept that say it in vain.</summary>
    internal bool IsUnknown => NumberWording.Of(this).IsUnknown;

    /// <summary>Exactly so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above <see cref="MaxValue"/>.</exception>
    public static Quantity Exactly(long number, Unit unit) => Between(number, number, unit);

    /// <summary>So many or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above <see cref="MaxValue"/>.</exception>
    public static Quantity AtLeast(long min, Unit unit) => Between(min, null, unit);

    /// <summary>Between two numbers, both included; an open upper end is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is negative, above <see cref="MaxValue"/>, or before the other.</exception>
    public static Quantity Between(long min, long? max, Unit unit) => Of(min, max, null, null, unit);

    /// <summary>A hard interval with a conventional one inside it; a conventional end that is null is the hard one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is negative, above <see cref="MaxValue"/>, or out of order.</exception>
    public static Quantity Of(long min, long? max, long? likelyMin, long? likelyMax, Unit unit)
    {
        var (low, high) = (likelyMin ?? min, likelyMax ?? max);
        if (min < 0 || low < min || high < low || max < high || max < min || low > MaxValue || high > MaxValue || max > MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(min), $"[{min}, {max}] with [{low}, {high}] inside is no interval of whole numbers from 0 to 2^53-1.");
        }

        return new(min, max, low, high, unit.NotDefault());
    }

    /// <summary>A quantity as printed: the words give the ends, and a measure word after them may change the unit.</summary>
    /// <remarks>Which measure words count a unit, and which nouns name it, is told in docs/counting-rules.md, rule 6.</remarks>
    /// <exception cref="FormatException">The words cannot be read; the message says whether it is the number, the sign of a currency, the measure word, or that this does not count such a unit.</exception>
    public static Quantity Parse(string text, Unit unit, WordingPolicy? policy = null) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), unit, out var quantity, policy)
        ? quantity
        : throw new FormatException(QuantityReader.Fault(text, unit));

    /// <summary>A quantity as printed; false when the words cannot be read.</summary>
    /// <param name="text">
    /// The words, with or without a measure word and a noun of the unit: 150余, 150余人次, 6135人(次), 240个问题, 15个督察组, 24 people, 12 tickets of a unit of one's own;
    /// of money with or without the sign of its currency: 300美元, $54.5 million, 500 USD, and with cents only where there are none: $300.00.
    /// Traditional characters are read as simplified ones: 3萬餘個, and those of cheques: 贰拾万元.
    /// </param>
    /// <param name="unit">
    /// What is counted. A measure word of occurrences (人次, of sites and leads also 次, 场次) makes it their unit; one that leaves it open (人(次)) makes it
    /// the ambiguous unit, which adds to neither. Times (家次, 处次, 户(次)) of a unit of things, one of one's own too, and what one of two measure words counts only (438家(人)), are at most so many of these. One that cannot count such things is refused: 3件 are no persons, 一批 is no case.
    /// </param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="policy">How far blurred words reach; null for the defaults.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, Unit unit, [NotNullWhen(true)] out Quantity? quantity, WordingPolicy? policy = null)
    {
        unit.NotDefault();
        quantity = text is null ? null : unit.IsMoney && (text == UnknownAmount.Zh || text == UnknownAmount.En) ? AtLeast(0, unit) : QuantityReader.Read(text, unit, policy);
        return quantity is not null;
    }

    /// <summary>As many as a wording says, in its words.</summary>
    internal static Quantity Of(NumberWording wording, Unit unit, string? measureWord = null) =>
        new(wording.Min, wording.Max, wording.LikelyMin, wording.LikelyMax, unit) { Text = wording.Words, MeasureWord = measureWord };

    /// <summary>The same quantity with the words it was printed in.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public Quantity As(string? text, string? measureWord = null) =>
        this with { Text = FreeText.Optional(text), MeasureWord = FreeText.Optional(measureWord) };

    /// <summary>Whether both say the same ends of the same unit, in whatever words and from whatever units converted.</summary>
    public bool SameValue(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Unit == other.Unit && Min == other.Min && Max == other.Max && LikelyMin == other.LikelyMin && LikelyMax == other.LikelyMax;
    }

    /// <summary>The same number of another unit, because the caller knows that each one is one of those.</summary>
    /// <remarks>The conversion stays visible in <see cref="ConvertedFrom"/>. The words do not: they named the first unit.</remarks>
    public Quantity ConvertTo(Unit unit) => unit.NotDefault() == Unit
        ? this
        : new(Min, Max, LikelyMin, LikelyMax, unit) { ConvertedFrom = Ordered(ConvertedFrom.Append(Unit)) };

    /// <summary>The sum of parts of which the caller knows that no thing is in two.</summary>
    /// <exception cref="ArgumentException">There is no part, or the units differ.</exception>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Quantity DisjointSum(params IEnumerable<Quantity> parts) => Combined(SameUnit(parts), areDisjoint: true, isOpenAbove: false);

    /// <summary>The number of distinct things in parts that may share things: at least the largest, at most the sum.</summary>
    /// <exception cref="ArgumentException">There is no part, or the units differ.</exception>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Quantity Union(params IEnumerable<Quantity> parts) => Combined(SameUnit(parts), areDisjoint: false, isOpenAbove: false);

    /// <summary>The sum of occurrences, which add freely.</summary>
    /// <exception cref="ArgumentException">There is no part, the units differ, or the unit counts things.</exception>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Quantity Sum(params IEnumerable<Quantity> parts)
    {
        var list = SameUnit(parts);
        return list[0].Unit.CountsOccurrences
            ? DisjointSum(list)
            : throw new ArgumentException(
                $"Counts of {list[0].Unit.EnPlural} have no plain sum, because two counts may hold the same ones: use DisjointSum where the parts share none, else Union.", nameof(parts));
    }

    /// <summary>What several statements of the same figure leave possible; null when no number satisfies all of them.</summary>
    /// <exception cref="ArgumentException">There is no statement, or the units differ.</exception>
    internal static Quantity? Intersection(params IEnumerable<Quantity> statements)
    {
        var list = SameUnit(statements);
        var (min, max) = (list.Max(q => q.Min), list.Min(q => q.Max));
        if (max < min)
        {
            return null;
        }

        // Where the conventions exclude each other, only the hard ends are left.
        var (low, high) = (list.Max(q => q.LikelyMin), list.Min(q => q.LikelyMax));
        var (likelyMin, likelyMax) = high < low || max < low || high < min ? (min, max) : (Math.Max(low, min), high is null || max < high ? max : high);
        return list.Count == 1 ? list[0] : new(min, max, likelyMin, likelyMax, list[0].Unit) { ConvertedFrom = ConvertedUnits(list) };
    }

    /// <summary>This as far as the other leaves it possible, in its own words where that is all of it; null when it leaves nothing.</summary>
    internal Quantity? Within(Quantity other) => Intersection(this, other) is not { } both ? null : both.SameValue(this) ? this : both;

    /// <summary>The disjoint sum or the union, as totals have it: an upper end above <see cref="MaxValue"/> is open, and a lower one is that number.</summary>
    internal static Quantity Together(IReadOnlyList<Quantity> parts, bool areDisjoint) => Combined(SameUnit(parts), areDisjoint, isOpenAbove: true);

    /// <summary>All that several statements of one figure say, be they compatible or not: from the least to the greatest.</summary>
    internal static Quantity Hull(params IEnumerable<Quantity> statements)
    {
        var list = SameUnit(statements);
        return new(list.Min(q => q.Min), Greatest(q => q.Max), list.Min(q => q.LikelyMin), Greatest(q => q.LikelyMax), list[0].Unit) { ConvertedFrom = ConvertedUnits(list) };

        long? Greatest(Func<Quantity, long?> end) => list.Exists(q => end(q) is null) ? null : list.Max(end);
    }

    /// <summary>How much one thing weighs of which several tell: what they all say, else between the least and the greatest; from nothing up where none is sure.</summary>
    internal static Quantity OfOne(IReadOnlyList<Quantity> told, bool isSure)
    {
        var weight = told.All(q => q.SameValue(told[0])) ? told[0] : Hull(told);
        return isSure ? weight : weight.OrLess();
    }

    /// <summary>What the words usually mean, as if they excluded the rest.</summary>
    internal Quantity Usual() => Between(LikelyMin, LikelyMax, Unit);

    /// <summary>At most this: from nothing up.</summary>
    internal Quantity OrLess() => new(0, Max, 0, LikelyMax, Unit) { ConvertedFrom = ConvertedFrom };

    /// <summary>At least this: without an upper end.</summary>
    internal Quantity OrMore() => new(Min, null, LikelyMin, null, Unit) { ConvertedFrom = ConvertedFrom };

    /// <summary>This less the other, as a difference with the bounds of both; it may be negative.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Difference Minus(Quantity other)
    {
        SameUnit(other);
        return new(this, other);
    }

    /// <summary>This per the other, as a ratio with the bounds of both.</summary>
    /// <exception cref="ArgumentException">The other is exactly zero.</exception>
    public Ratio Per(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(this, other);
    }

    /// <summary>This as a share of a whole that holds it, as a ratio with the bounds of both, and at most 1 (占比): problems rectified of those found.</summary>
    /// <remarks>That each thing counted here is counted in the whole too is the caller's knowledge.</remarks>
    /// <exception cref="ArgumentException">The units differ, the whole is exactly zero, or this is surely more than the whole.</exception>
    public Ratio ShareOf(Quantity whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (Unit != whole.Unit || whole.Max == 0)
        {
            throw new ArgumentException(
                whole.Max == 0 ? "Of nothing there is no share." : $"A part is counted in the unit of its whole: {Unit.EnPlural} are no share of {whole.Unit.EnPlural}.", nameof(whole));
        }

        return whole.Max < Min ? throw new ArgumentException("A part is not more than its whole.", nameof(whole)) : new(this, whole, isShare: true);
    }

    /// <summary>How well two statements of the same figure agree.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public Agreement AgreementWith(Quantity other)
    {
        SameUnit(other);
        return Meet(LikelyMin, LikelyMax, other.LikelyMin, other.LikelyMax) ? Agreement.Holds
            : Meet(Min, Max, other.Min, other.Max) ? Agreement.HoldsBeyondConvention
            : Agreement.Contradicts;

        static bool Meet(long min, long? max, long otherMin, long? otherMax) => !(max < otherMin) && !(otherMax < min);
    }

    /// <summary>The words and the measure word in a language: 150余人次, 150-odd person-times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public string In(Language language)
    {
        var wording = NumberWording.Of(this);
        if (Unit.IsMoney && wording.IsUnknown)
        {
            return UnknownAmount.In(language);
        }

        var number = wording.In(language);
        return language == Language.En ? $"{number} {(number is "1" || number.EndsWith(" 1", StringComparison.Ordinal) ? Unit.EnSingular : Unit.EnPlural)}"
            : number == NumberWording.Unknown ? number
            : PrintedNumber.Joined(number, MeasureWord ?? Unit.MeasureWord);
    }

    /// <summary>The quantity in English.</summary>
    public override string ToString() => In(Language.En);

    internal Quantity WithConvertedFrom(ValueList<Unit> units) => this with { ConvertedFrom = Ordered(units) };

    private static List<Quantity> SameUnit(IEnumerable<Quantity> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var list = parts.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("Of no quantities there is no sum: nothing says in which unit it is zero.", nameof(parts));
        }

        return list.TrueForAll(part => part.Unit == list[0].Unit) ? list : throw DifferentUnits(list, nameof(parts));
    }

    private void SameUnit(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Unit != other.Unit)
        {
            throw DifferentUnits([this, other], nameof(other));
        }
    }

    private static ArgumentException DifferentUnits(IEnumerable<Quantity> parts, string name) => new(
        $"Quantities of different units do not add: {string.Join(", ", Ordered(parts.Select(part => part.Unit)).Select(u => u.EnPlural))}. Convert each part to a common unit first.", name);

    private static Quantity Combined(List<Quantity> parts, bool areDisjoint, bool isOpenAbove)
    {
        return parts is [var one] ? one : new(Least(part => part.Min), Most(part => part.Max), Least(part => part.LikelyMin), Most(part => part.LikelyMax), parts[0].Unit)
        {
            ConvertedFrom = ConvertedUnits(parts),
        };

        long Least(Func<Quantity, long> end) => areDisjoint ? parts.Aggregate(0L, (sum, part) => Add(sum, end(part)) ?? MaxValue) : parts.Max(end);
        long? Most(Func<Quantity, long?> end) => parts.Aggregate((long?)0, (sum, part) => Add(sum, end(part)));
        long? Add(long? left, long? right) => left + right is var sum && !(sum > MaxValue) ? sum
            : isOpenAbove ? null
            : throw new OverflowException("The sum of the quantities is above 2^53-1.");
    }

    private static ValueList<Unit> ConvertedUnits(IEnumerable<Quantity> parts) => Ordered(parts.SelectMany(part => part.ConvertedFrom));

    private static ValueList<Unit> Ordered(IEnumerable<Unit> units) =>
        units.Distinct().OrderBy(unit => unit.ToString(), StringComparer.Ordinal).ToValueList();
}
