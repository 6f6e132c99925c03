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

    [Theory]
    [InlineData(5, 5, 8, 8, "62.5%")]
    [InlineData(1, 1, 3, 3, "33.33%")]
    [InlineData(0, 0, 3, 3, "0%")]
    [InlineData(7, 7, 2, 2, "350%")]
    [InlineData(59, 63, 99, 100, "[59% – 63.64%]")]
    [InlineData(3, -1, 4, 4, "at least 75%")]
    [InlineData(3, 4, 0, 4, "at least 75%")]
    [InlineData(3, 3, 4, -1, "[0% – 75%]")]
    public void A_ratio_of_one_unit_prints_in_percent(int min, int max, int perMin, int perMax, string text) =>
        Number(min, max, Unit.Finding).Per(Number(perMin, perMax, Unit.Finding)).ToString().Should().Be(text);

    [Fact]
    public void A_ratio_of_two_units_prints_as_a_number_and_a_share_in_percent()
    {
        Number(5, 5, Unit.Finding).Per(Number(2, 2, Unit.Site)).ToString().Should().Be("2.5");
        Number(5, -1, Unit.Finding).Per(Number(2, 3, Unit.Site)).ToString().Should().Be("at least 1.6666");
        Number(3, -1, Unit.Finding).ShareOf(Number(4, 4, Unit.Finding)).ToString().Should().Be("[75% – 100%]");
    }

    [Fact]
    public void A_share_is_at_most_one_however_far_apart_the_bounds_are()
    {
        // Rectified 3 to 5 of 4 to 6 found: 5 of 4 cannot be.
        var share = Quantity.Between(3, 5, Unit.Finding).ShareOf(Quantity.Between(4, 6, Unit.Finding));

        (share.Min, share.Max).Should().Be((0.5m, 1m));
        Quantity.AtLeast(3, Unit.Finding).ShareOf(Quantity.AtLeast(0, Unit.Finding)).Should().Match<Ratio>(r => r.Min == 0 && r.Max == 1);
        Quantity.Exactly(1, Unit.Finding).ShareOf(Quantity.Exactly(4, Unit.Finding)).Should().Match<Ratio>(r => r.Min == 0.25m && r.Max == 0.25m);
        Quantity.Exactly(0, Unit.Finding).ShareOf(Quantity.Between(0, 3, Unit.Finding)).Should().Match<Ratio>(r => r.Min == 0 && r.Max == 0);
        FluentActions.Invoking(() => Quantity.Exactly(5, Unit.Finding).ShareOf(Quantity.Exactly(4, Unit.Finding))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Quantity.Exactly(0, Unit.Finding).ShareOf(Quantity.Exactly(0, Unit.Finding))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Quantity.Exactly(3, Unit.Finding).ShareOf(Quantity.Exactly(4, Unit.Site))).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(5, 5, 8, 8, "-3 problems")]
    [InlineData(3, 3, 2, 2, "1 problem")]
    [InlineData(5, 8, 3, 8, "-3 to 5 problems")]
    [InlineData(5, -1, 3, 3, "at least 2 problems")]
    [InlineData(5, 5, 3, -1, "at most 2 problems")]
    [InlineData(5, -1, 3, -1, "any number of problems")]
    public void A_difference_prints_its_bounds(int min, int max, int lessMin, int lessMax, string text) =>
        Number(min, max, Unit.Finding).Minus(Number(lessMin, lessMax, Unit.Finding)).ToString().Should().Be(text);

    [Fact]
    public void The_true_share_lies_inside_and_no_end_of_it_is_above_one() =>
        Gen.Select(QuantityTests.Any(Unit.Finding), QuantityTests.Any(Unit.Finding).Where(q => q.Max != 0), Gen.Long[0, 1000], Gen.Long[0, 1000]).Sample((part, whole, x, y) =>
        {
            var truth = (Part: Within(part, x), Whole: Math.Max(1, Within(whole, y)));
            if (truth.Part > truth.Whole)
            {
                return true;   // no part of that whole
            }

            var (share, ratio) = (part.ShareOf(whole), part.Per(whole));
            var value = (decimal)truth.Part / truth.Whole;
            return share.Min <= value && value <= share.Max && share.Max <= 1 && share.Min == ratio.Min && share.Max == Math.Min(1, ratio.Max ?? 1)
                && share.Min <= share.LikelyMin && share.LikelyMin <= share.LikelyMax && share.LikelyMax <= share.Max;
        }, iter: 5000);

    [Fact]
    public void Two_periods_of_totals_are_compared_by_difference_and_ratio_and_a_rate_is_taken_from_totals()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Findings =
            [
                Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-06-10"), Make.Event("E2", FindingEventKind.Rectified, "2021-06-20")),
                Make.Finding("F2", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10"), Make.Event("E2", FindingEventKind.Rectified, "2021-07-20")),
                Make.Finding("F3", "west", Make.Event("E1", FindingEventKind.Found, "2021-07-11")),
                Make.Finding("F4", "west", Make.Event("E1", FindingEventKind.Found, null)),   // by 1 August, when it was recorded
            ],
        });
        Quantity Found(string from, string to) => Rollup.Of(ledger, RollupQuestion.On(Days.Of(to)) with { From = Days.Of(from) }, Measures.FindingsRaised)[Make.Org("city")][Measures.FindingsRaised].Quantity;
        var (june, july) = (Found("2021-06-01", "2021-06-30"), Found("2021-07-01", "2021-07-31"));
        var crosstab = Crosstab.Of(ledger, RollupQuestion.On(Days.Of("2021-08-01")), Measures.FindingsRectified);
        var rate = crosstab[Make.Org("city"), new()].ShareOf(Found("2021-06-01", "2021-08-01"));

        july.Minus(june).Should().Match<Difference>(d => d.Min == 0 && d.Max == 2);   // 2 to 3 less 1 to 2
        july.Per(june).Should().Match<Ratio>(r => r.Min == 1 && r.Max == 3);
        (rate.Min, rate.Max).Should().Be((0.5m, 2m / 3));   // 2 of 3 to 4
    }

    private static long Within(Quantity q, long offset) => q.Max is { } max ? q.Min + (offset % (max - q.Min + 1)) : q.Min + offset;

    private static Quantity Number(long min, long max, Unit unit) => Quantity.Between(min, max < 0 ? null : max, unit);
}
