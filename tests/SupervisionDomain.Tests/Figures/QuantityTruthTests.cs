using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Of words that are true, whatever is computed from them is true.</summary>
public sealed class QuantityTruthTests
{
    private static readonly Gen<(long[] Truths, int Seed)> Tables = Gen.Select(TrueWords.Numbers.Array[1, 6], Gen.Int[0, 1_000_000]);

    [Fact]
    public void The_words_of_these_laws_are_true_and_of_many_kinds()
    {
        var kinds = new HashSet<Approximation>();
        Gen.Select(TrueWords.Numbers, Gen.Int[0, 1_000_000]).Sample(
            (truth, seed) =>
            {
                var random = new Random(seed);
                var (usual, loose, bounded) = (Words(TrueWords.Usual(truth, random)), Words(TrueWords.NotExcluded(truth, random)), Words(TrueWords.Bounded(truth, random)));
                lock (kinds)
                {
                    kinds.UnionWith(new[] { usual, loose, bounded }.Select(q => NumberWording.Parse(q.Text!).Kind));
                }

                return IsIn(truth, usual) && IsUsual(truth, usual) && IsIn(truth, loose) && IsIn(truth, bounded) && bounded.Max is not null;
            },
            iter: 5000,
            threads: 1);

        Enum.GetValues<Approximation>().Except(kinds).Should().BeEquivalentTo([Approximation.Roughly]);
    }

    [Fact]
    public void The_true_sum_lies_inside_both_intervals() =>
        Tables.Sample((truths, seed) =>
        {
            var random = new Random(seed);
            var sum = Quantity.DisjointSum(truths.Select(t => Words(TrueWords.Usual(t, random))));
            var loose = Quantity.DisjointSum(truths.Select(t => Words(TrueWords.NotExcluded(t, random))));
            return IsIn(truths.Sum(), sum) && IsUsual(truths.Sum(), sum) && IsIn(truths.Sum(), loose);
        }, iter: 5000);

    [Fact]
    public void What_several_true_statements_leave_possible_holds_the_truth() =>
        Gen.Select(TrueWords.Numbers, Gen.Int[1, 5], Gen.Int[0, 1_000_000]).Sample((truth, count, seed) =>
        {
            var random = new Random(seed);
            var usual = Enumerable.Range(0, count).Select(_ => Words(TrueWords.Usual(truth, random))).ToList();
            var loose = Quantity.Intersection(Enumerable.Range(0, count).Select(_ => Words(TrueWords.NotExcluded(truth, random))));
            var left = Quantity.Intersection(usual);
            return left is not null && IsIn(truth, left) && IsUsual(truth, left) && loose is not null && IsIn(truth, loose)
                && usual.All(q => q.Min <= left.Min && !(q.Max < left.Max) && (q.Max is null || left.Max is not null));
        }, iter: 5000);

    [Fact]
    public void An_intersection_is_empty_only_where_the_hard_ends_exclude_each_other()
    {
        Quantity.Intersection(Words("不足150"), Words("150以上")).Should().BeNull();
        Quantity.Intersection(Words("至多150"), Words("150以上"))!.SameValue(Words("150")).Should().BeTrue();
        Quantity.Intersection(Words("150余"), Words("33.2万"))!.SameValue(Quantity.Between(331_500, 332_499, Unit.Site)).Should().BeTrue("the conventions exclude each other, the words do not");
        Quantity.Intersection(Words("150余"), Words("不足155"))!.SameValue(Quantity.Between(151, 154, Unit.Site)).Should().BeTrue();
        Quantity.Intersection(Words("约150"), Words("不足160"))!.SameValue(Quantity.Of(0, 159, 135, 159, Unit.Site)).Should().BeTrue();
        Quantity.Intersection(Words("150余")).Should().Be(Words("150余"));
        Quantity.Intersection(Words("150余"), Words("160"))!.SameValue(Words("160")).Should().BeTrue();
        FluentActions.Invoking(() => Quantity.Intersection()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Quantity.Intersection(Words("1"), Quantity.Exactly(1, Unit.Person))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_intersection_does_not_depend_on_order_and_keeps_what_was_converted()
    {
        Gen.Select(QuantityTests.Any(Unit.Site), QuantityTests.Any(Unit.Site), QuantityTests.Any(Unit.Site)).Sample((a, b, c) =>
            Quantity.Intersection(a, b, c) == Quantity.Intersection(c, a, b), iter: 2000);
        Quantity.Intersection(Words("3").ConvertTo(Unit.InspectedUnit), Quantity.Exactly(3, Unit.InspectedUnit))!.ConvertedFrom.Should().Equal(Unit.Site);
    }

    [Fact]
    public void The_true_difference_lies_inside_both_intervals() =>
        Gen.Select(TrueWords.Numbers, TrueWords.Numbers, Gen.Int[0, 1_000_000]).Sample((from, less, seed) =>
        {
            var random = new Random(seed);
            var usual = Words(TrueWords.Usual(from, random)).Minus(Words(TrueWords.Usual(less, random)));
            var loose = Words(TrueWords.NotExcluded(from, random)).Minus(Words(TrueWords.NotExcluded(less, random)));
            var truth = from - less;
            return !(truth < usual.Min) && !(truth > usual.Max) && !(truth < usual.LikelyMin) && !(truth > usual.LikelyMax)
                && !(truth < loose.Min) && !(truth > loose.Max)
                && (truth < 0 || (usual.AsQuantity() is { } q && IsIn(truth, q) && IsUsual(truth, q)))
                && (truth < 0 || (loose.AsQuantity() is { } wide && IsIn(truth, wide)));
        }, iter: 5000);

    [Theory]
    [InlineData("100", "60", 40L, 40L, 40L, 40L, "40")]
    [InlineData("60", "100", -40L, -40L, -40L, -40L, null)]
    [InlineData("60", "55至70", -10L, 5L, -10L, 5L, "至多5")]
    [InlineData("150余", "60", 91L, null, 91L, 99L, "至少91（通常91至99）")]
    [InlineData("60", "150余", null, -91L, -99L, -91L, null)]
    [InlineData("60", "约100", null, 60L, -50L, -30L, "至多60")]
    public void A_difference_has_the_bounds_of_both(string from, string less, long? min, long? max, long? likelyMin, long? likelyMax, string? asQuantity)
    {
        var difference = Words(from).Minus(Words(less));

        (difference.Min, difference.Max, difference.LikelyMin, difference.LikelyMax).Should().Be((min, max, likelyMin, likelyMax));
        difference.IsExact.Should().Be(min is not null && min == max);
        difference.Unit.Should().Be(Unit.Site);
        (difference.From, difference.Less).Should().Be((Words(from), Words(less)));
        NumberOf(difference.AsQuantity()).Should().Be(asQuantity);
    }

    [Fact]
    public void Different_units_have_no_difference() =>
        FluentActions.Invoking(() => Words("3").Minus(Quantity.Exactly(1, Unit.Person))).Should().Throw<ArgumentException>().WithMessage("*persons*sites*");

    private static string? NumberOf(Quantity? quantity) => quantity is null ? null : NumberWording.Of(quantity).In(Language.Zh);

    private static Quantity Words(string text) => Quantity.Parse(text, Unit.Site);

    private static bool IsIn(long truth, Quantity q) => q.Min <= truth && !(q.Max < truth);

    private static bool IsUsual(long truth, Quantity q) => q.LikelyMin <= truth && !(q.LikelyMax < truth);
}
