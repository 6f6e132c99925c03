using CsCheck;

namespace SupervisionDomain.Tests;

public sealed class RatioTests
{
    [Fact]
    public void A_ratio_has_the_bounds_of_both()
    {
        var ratio = Quantity.Between(3, 4, Unit.Finding).Per(Quantity.Of(5, 10, 6, 8, Unit.Finding));

        (ratio.Min, ratio.Max, ratio.LikelyMin, ratio.LikelyMax).Should().Be((0.3m, 0.8m, 3m / 8, 4m / 6));
    }

    [Fact]
    public void What_may_be_zero_below_has_no_upper_bound_and_what_is_zero_is_refused()
    {
        Quantity.Exactly(3, Unit.Finding).Per(Quantity.Between(0, 5, Unit.Finding)).Max.Should().BeNull();
        Quantity.AtLeast(3, Unit.Finding).Per(Quantity.Exactly(5, Unit.Finding)).Max.Should().BeNull();
        Quantity.Exactly(3, Unit.Finding).Per(Quantity.AtLeast(5, Unit.Finding)).Min.Should().Be(0);
        FluentActions.Invoking(() => Quantity.Exactly(3, Unit.Finding).Per(Quantity.Exactly(0, Unit.Finding))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Where_the_usual_denominator_is_zero_the_conventional_bounds_are_the_hard_ones()
    {
        var ratio = Quantity.Exactly(10, Unit.Finding).Per(Quantity.Of(0, 5, 0, 0, Unit.Finding));

        (ratio.Min, ratio.Max, ratio.LikelyMin, ratio.LikelyMax).Should().Be((2m, null, 2m, null));
    }

    [Fact]
    public void The_true_ratio_lies_inside_and_the_conventional_bounds_too() =>
        Gen.Select(QuantityTests.Any(Unit.Finding), QuantityTests.Any(Unit.Finding).Where(q => q.Max != 0), Gen.Long[0, 1000], Gen.Long[0, 1000]).Sample((of, per, x, y) =>
        {
            var truth = (Of: Within(of, x), Per: Math.Max(1, Within(per, y)));
            var ratio = of.Per(per);
            var value = (decimal)truth.Of / truth.Per;
            return ratio.Min <= value && !(ratio.Max < value) && ratio.Min <= ratio.LikelyMin && !(ratio.LikelyMax > ratio.Max) && !(ratio.LikelyMax < ratio.LikelyMin);
        }, iter: 5000);

    private static long Within(Quantity q, long offset) => q.Max is { } max ? q.Min + (offset % (max - q.Min + 1)) : q.Min + offset;
}
