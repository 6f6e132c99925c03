using CsCheck;

namespace SupervisionDomain.Tests;

public sealed class QuantityTests
{
    private static readonly Gen<Quantity> Sites = Any(Unit.Site);

    /// <summary>Quantities of every form: exact, open, with conventional ends inside.</summary>
    public static Gen<Quantity> Any(Unit unit) =>
        from ends in Gen.Long[0, 2_000].Array[4].Select(a => a.Order().ToArray())
        from form in Gen.Int[0, 4]
        select form switch
        {
            0 => Quantity.Exactly(ends[0], unit),
            1 => Quantity.Of(ends[0], null, ends[1], null, unit),
            2 => Quantity.Of(ends[0], null, ends[1], ends[2], unit),
            3 => Quantity.Between(ends[0], ends[3], unit),
            _ => Quantity.Of(ends[0], ends[3], ends[1], ends[2], unit),
        };

    /// <summary>A quantity in words that do not exclude the number.</summary>
    private static Gen<Quantity> Blurred(long truth) => Gen.OneOf(
        Gen.Const(Quantity.Exactly(truth, Unit.Site)),
        Gen.Long[0, truth].Select(v => Quantity.Parse($"至少{v}", Unit.Site)),
        Gen.Long[0, Math.Max(0, truth - 1)].Select(v => truth == 0 ? Quantity.Parse("0", Unit.Site) : Quantity.Parse($"超过{v}", Unit.Site)),
        Gen.Long[1, Math.Max(1, truth - 1)].Select(v => truth < 2 ? Quantity.Parse("数目不明", Unit.Site) : Quantity.Parse($"{v}余", Unit.Site)),
        Gen.Long[truth + 1, truth + 500].Select(v => Quantity.Parse($"不足{v}", Unit.Site)),
        Gen.Long[truth + 1, truth + 500].Select(v => Quantity.Parse($"近{v}", Unit.Site)),
        Gen.Long[truth, truth + 500].Select(v => Quantity.Parse($"至多{v}", Unit.Site)),
        Gen.Long[1, 3_000].Select(v => Quantity.Parse($"约{v}", Unit.Site)),
        Gen.Select(Gen.Long[0, truth], Gen.Long[truth, truth + 500]).Select((a, b) => Quantity.Parse($"{a}至{b}", Unit.Site)));

    private static readonly Gen<(long Truth, Quantity Quantity)> BlurredTruths = Gen.Long[0, 1_000].SelectMany(truth => Blurred(truth).Select(q => (truth, q)));

    [Fact]
    public void Sum_and_union_are_commutative_and_associative() =>
        Gen.Select(Sites, Sites, Sites).Sample((a, b, c) =>
        {
            foreach (var combine in new Func<Quantity[], Quantity>[] { parts => Quantity.DisjointSum(parts), parts => Quantity.Union(parts) })
            {
                if (!combine([a, b]).SameValue(combine([b, a])) || !combine([combine([a, b]), c]).SameValue(combine([a, combine([b, c])]))
                    || !combine([a, b, c]).SameValue(combine([combine([c, a]), b])))
                {
                    return false;
                }
            }

            return true;
        }, iter: 3000);

    [Fact]
    public void Zero_is_neutral_and_a_union_lies_within_the_disjoint_sum() =>
        Gen.Select(Sites, Sites).Sample((a, b) =>
        {
            var (zero, sum, union) = (Quantity.Exactly(0, Unit.Site), Quantity.DisjointSum(a, b), Quantity.Union(a, b));
            return Quantity.DisjointSum(a, zero).SameValue(a) && Quantity.Union(a, zero).SameValue(a)
                && union.Max == sum.Max && union.Min <= sum.Min && union.Min >= Math.Max(a.Min, b.Min);
        }, iter: 2000);

    [Fact]
    public void The_true_sum_lies_inside_the_sum_of_the_words() =>
        BlurredTruths.List[1, 6].Sample(parts => Holds(Quantity.DisjointSum(parts.Select(p => p.Quantity)), parts.Sum(p => p.Truth)), iter: 5000);

    [Fact]
    public void The_true_union_lies_inside_the_union_of_the_words() =>
        Gen.Int[0, 40].Array[0, 30].List[1, 5].SelectMany(sets => Gen.Const(sets)).Sample(sets =>
        {
            var union = sets.SelectMany(s => s).Distinct().Count();
            return Holds(Quantity.Union(sets.Select(s => Quantity.Exactly(s.Distinct().Count(), Unit.Site))), union);
        }, iter: 3000);

    [Fact]
    public void The_bounds_of_a_union_of_two_are_reached()
    {
        var union = Quantity.Union(Quantity.Exactly(3, Unit.Person), Quantity.Exactly(4, Unit.Person), Quantity.Exactly(10, Unit.Person), Quantity.Exactly(19, Unit.Person));

        union.SameValue(Quantity.Between(19, 36, Unit.Person)).Should().BeTrue();
    }

    [Fact]
    public void The_conventional_interval_stays_inside_the_hard_one() =>
        Sites.List[1, 5].Sample(parts =>
            new[] { Quantity.DisjointSum(parts), Quantity.Union(parts) }.All(q =>
                q.Min <= q.LikelyMin && !(q.LikelyMax < q.LikelyMin) && !(q.LikelyMax > q.Max) && (q.LikelyMax is not null || q.Max is null)), iter: 3000);

    [Fact]
    public void Person_times_add_and_persons_do_not()
    {
        Quantity.Sum(Quantity.Parse("150余", Unit.PersonTime), Quantity.Exactly(6, Unit.PersonTime))
            .SameValue(Quantity.Of(157, null, 157, 165, Unit.PersonTime)).Should().BeTrue();

        FluentActions.Invoking(() => Quantity.Sum(Quantity.Exactly(3, Unit.Person), Quantity.Exactly(4, Unit.Person)))
            .Should().Throw<ArgumentException>().WithMessage("*persons*DisjointSum*Union*");
    }

    [Fact]
    public void Different_units_do_not_add_and_both_are_named()
    {
        foreach (var combine in new Func<Quantity[], Quantity>[] { parts => Quantity.DisjointSum(parts), parts => Quantity.Union(parts), parts => Quantity.Sum(parts) })
        {
            FluentActions.Invoking(() => combine([Quantity.Exactly(3, Unit.Person), Quantity.Exactly(4, Unit.PersonTime)]))
                .Should().Throw<ArgumentException>().WithMessage("*persons*person-times*");
        }

        FluentActions.Invoking(() => Quantity.Exactly(3, Unit.Person).AgreementWith(Quantity.Exactly(3, Unit.PersonTime)))
            .Should().Throw<ArgumentException>().WithMessage("*persons*person-times*");
        FluentActions.Invoking(() => Quantity.DisjointSum()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_conversion_stays_visible_in_every_result()
    {
        var sum = Quantity.DisjointSum(
            Quantity.Exactly(18, Unit.Division).ConvertTo(Unit.InspectedUnit),
            Quantity.Exactly(12, Unit.Organization).ConvertTo(Unit.InspectedUnit),
            Quantity.Exactly(2, Unit.InspectedUnit));

        sum.SameValue(Quantity.Exactly(32, Unit.InspectedUnit)).Should().BeTrue();
        sum.ConvertedFrom.Should().Equal(Unit.Division, Unit.Organization);
        sum.Should().NotBe(Quantity.Exactly(32, Unit.InspectedUnit));
        Quantity.Exactly(2, Unit.Site).ConvertTo(Unit.Site).ConvertedFrom.Should().BeEmpty();
        Quantity.Parse("18", Unit.Division).ConvertTo(Unit.InspectedUnit).Text.Should().BeNull("the words named the first unit");
    }

    [Fact]
    public void Results_of_arithmetic_carry_no_words()
    {
        var printed = Quantity.Parse("150余", Unit.PersonTime).As("150余", "名次");

        Quantity.DisjointSum(printed, printed).Text.Should().BeNull();
        Quantity.Union(printed, printed).MeasureWord.Should().BeNull();
        Quantity.Sum(printed, printed).Text.Should().BeNull();
    }

    [Fact]
    public void What_is_above_the_largest_number_throws_and_never_wraps()
    {
        var largest = Quantity.Exactly(Quantity.MaxValue, Unit.SiteVisit);

        FluentActions.Invoking(() => Quantity.DisjointSum(largest, Quantity.Exactly(1, Unit.SiteVisit))).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => Quantity.DisjointSum(Enumerable.Repeat(largest, 5_000))).Should().Throw<OverflowException>();
        Quantity.DisjointSum(largest, Quantity.Exactly(0, Unit.SiteVisit)).Min.Should().Be(Quantity.MaxValue);
        FluentActions.Invoking(() => Quantity.Exactly(Quantity.MaxValue + 1, Unit.Site)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-1L, null, null, null)]
    [InlineData(2L, 1L, null, null)]
    [InlineData(2L, 5L, 1L, null)]
    [InlineData(2L, 5L, null, 6L)]
    [InlineData(2L, 5L, 4L, 3L)]
    [InlineData(2L, null, 4L, 3L)]
    public void Ends_that_make_no_interval_are_refused(long min, long? max, long? likelyMin, long? likelyMax) =>
        FluentActions.Invoking(() => Quantity.Of(min, max, likelyMin, likelyMax, Unit.Site)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_quantity_has_a_unit() =>
        FluentActions.Invoking(() => Quantity.Exactly(1, default)).Should().Throw<ArgumentException>();

    [Fact]
    public void Equality_includes_the_words_and_the_same_value_ignores_them()
    {
        var (words, ends) = (Quantity.Parse("150余", Unit.PersonTime), Quantity.Of(151, null, 151, 159, Unit.PersonTime));

        words.Should().NotBe(ends);
        words.SameValue(ends).Should().BeTrue();
        words.As(null).Should().Be(ends);
        ends.SameValue(Quantity.Of(151, null, 151, 160, Unit.PersonTime)).Should().BeFalse();
        ends.SameValue(Quantity.Of(151, null, 151, 159, Unit.SiteVisit)).Should().BeFalse();
    }

    [Theory]
    [InlineData("150余", "155", Agreement.Holds)]
    [InlineData("150余", "159", Agreement.Holds)]
    [InlineData("150余", "160", Agreement.HoldsBeyondConvention)]
    [InlineData("150余", "150", Agreement.Contradicts)]
    [InlineData("近4000", "3999", Agreement.Holds)]
    [InlineData("近4000", "3000", Agreement.HoldsBeyondConvention)]
    [InlineData("近4000", "4000", Agreement.Contradicts)]
    [InlineData("超过150", "200余", Agreement.Holds)]
    [InlineData("不足150", "150以上", Agreement.Contradicts)]
    public void Agreement_is_graded_and_symmetric(string one, string other, Agreement agreement)
    {
        Quantity.Parse(one, Unit.Site).AgreementWith(Quantity.Parse(other, Unit.Site)).Should().Be(agreement);
        Quantity.Parse(other, Unit.Site).AgreementWith(Quantity.Parse(one, Unit.Site)).Should().Be(agreement);
    }

    [Fact]
    public void Two_words_for_one_truth_never_contradict() =>
        Gen.Long[0, 1_000].SelectMany(truth => Gen.Select(Blurred(truth), Blurred(truth))).Sample((a, b) => a.AgreementWith(b) != Agreement.Contradicts, iter: 3000);

    [Theory]
    [InlineData("150余", Language.Zh, "150余人次")]
    [InlineData("150余", Language.En, "150-odd person-times")]
    [InlineData("1", Language.En, "1 person-time")]
    [InlineData("1234", Language.En, "1,234 person-times")]
    [InlineData("近4000", Language.En, "nearly 4,000 person-times")]
    public void A_quantity_is_told_in_both_languages(string text, Language language, string told) =>
        Quantity.Parse(text, Unit.PersonTime).In(language).Should().Be(told);

    [Theory]
    [InlineData("1200家次", "organization", 1200L, 1200L, "至多1200家", "at most 1,200 organizations")]
    [InlineData("1200户(次)", "organization", 1200L, 1200L, "至多1200家", "at most 1,200 organizations")]
    [InlineData("30个(次)", "inspectedUnit", 30L, 30L, "至多30个", "at most 30 inspected units")]
    [InlineData("438家（人）", "organization", 438L, 438L, "至多438家", "at most 438 organizations")]
    [InlineData("438家(人)", "person", 438L, 438L, "至多438人", "at most 438 persons")]
    [InlineData("39组次", "group", 39L, 39L, "至多39个", "at most 39 groups")]
    [InlineData("12次", "division", 12L, 12L, "至多12个", "at most 12 divisions")]
    [InlineData("12次", "group", 12L, 12L, "至多12个", "at most 12 groups")]
    [InlineData("12处次", "finding", 12L, 12L, "至多12个", "at most 12 problems")]
    [InlineData("12项(次)", "finding", 12L, 12L, "至多12个", "at most 12 problems")]
    [InlineData("19.2万件次", "case", 192_499L, 192_499L, "不足19.25万件", "at most 192,499 cases")]
    [InlineData("12起次", "matter", 12L, 12L, "至多12起", "at most 12 matters")]
    [InlineData("12项次", "checklistItem", 12L, 12L, "至多12项", "at most 12 items")]
    [InlineData("12家次", "shop", 12L, 12L, "至多12个", "at most 12 shops")]
    [InlineData("12艘次", "ship", 12L, 12L, "至多12个", "at most 12 ships")]
    [InlineData("12辆(次)", "vehicle", 12L, 12L, "至多12个", "at most 12 vehicles")]
    [InlineData("150余家次", "organization", null, 159L, "通常至多159家", "usually at most 159 organizations")]
    public void Visits_of_what_has_no_unit_of_its_visits_are_no_more_of_it_than_so_many(string text, string unit, long? max, long? likelyMax, string zh, string en)
    {
        var quantity = Quantity.Parse(text, Unit.Parse(unit));

        (quantity.Min, quantity.Max, quantity.LikelyMax, quantity.Unit.ToString()).Should().Be((0L, max, likelyMax, unit));
        (quantity.In(Language.Zh), quantity.In(Language.En), quantity.Text).Should().Be((zh, en, null));
    }

    [Theory]
    [InlineData("50人次", "personTime", "personTime")]
    [InlineData("50次", "inspection", "inspection")]
    [InlineData("50家次", "siteVisit", "siteVisit")]
    [InlineData("50批次", "sample", "sample")]
    [InlineData("50项(次)", "measure", "measure")]
    [InlineData("50人(次)", "personTime", "personOrPersonTime")]
    [InlineData("50人（次）", "person", "personOrPersonTime")]
    [InlineData("50件(次)", "leadTime", "leadOrLeadTime")]
    [InlineData("50个(次)", "siteVisit", "siteOrSiteVisit")]
    [InlineData("50人次", "person", "personTime")]
    public void A_measure_word_that_leaves_open_what_is_counted_leaves_it_open(string text, string asked, string unit) =>
        Quantity.Parse(text, Unit.Parse(asked)).Unit.ToString().Should().Be(unit);

    [Theory]
    [InlineData("146085400元", 146_085_400L, 146_085_400L, "146085400元", "146,085,400 yuan")]
    [InlineData("1.46亿元", 145_500_000L, 146_499_999L, "1.46亿元", "146 million yuan")]
    [InlineData("8.5万元", 84_500L, 85_499L, "8.5万元", "85 thousand yuan")]
    [InlineData("1200余元", 1201L, null, "1200余元", "1,200-odd yuan")]
    public void Money_is_told_in_yuan_and_adds(string text, long min, long? max, string zh, string en)
    {
        var fine = Quantity.Parse(text, Unit.Yuan);

        (fine.Min, fine.Max, fine.In(Language.Zh)).Should().Be((min, max, zh));
        fine.In(Language.En).Should().Be(en);
        Quantity.Sum(fine, fine).Min.Should().Be(2 * min);
        Quantity.TryParse(text, Unit.Person, out _).Should().BeFalse("nobody is counted in yuan");
        Quantity.TryParse("3人", Unit.Yuan, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("1.2千", "1.2 thousand persons")]
    [InlineData("4.05万", "40.5 thousand persons")]
    [InlineData("33.2万", "332 thousand persons")]
    [InlineData("1.2亿", "115,000,000 to 124,999,999 persons")]
    [InlineData("6万人", "55,000 to 64,999 persons")]
    [InlineData("547.2万", "5.472 million persons")]
    public void A_rounded_number_is_told_in_the_nearest_English_unit(string text, string en)
    {
        var told = Quantity.Parse(text, Unit.Person);

        told.In(Language.En).Should().Be(en);
        Quantity.Parse(en, Unit.Person).SameValue(told).Should().BeTrue();
    }

    [Theory]
    [InlineData("$54.5 million", "usd", 54_450_000L, 54_549_999L, "54.5 million US dollars")]
    [InlineData("US$3", "usd", 3L, 3L, "3 US dollars")]
    [InlineData("300美元", "usd", 300L, 300L, "300 US dollars")]
    [InlineData("more than $1,200", "usd", 1_201L, null, "more than 1,200 US dollars")]
    [InlineData("$5-$10k", "usd", 5_000L, 10_000L, "5-10 thousand US dollars")]
    [InlineData("£1,200", "gbp", 1_200L, 1_200L, "1,200 pounds")]
    [InlineData("3万英镑", "gbp", 25_000L, 34_999L, "25,000 to 34,999 pounds")]
    [InlineData("€3k", "eur", 2_500L, 3_499L, "3 thousand euros")]
    [InlineData("1欧元", "eur", 1L, 1L, "1 euro")]
    [InlineData("HK$5", "hkd", 5L, 5L, "5 Hong Kong dollars")]
    [InlineData("20余港元", "hkd", 21L, null, "20-odd Hong Kong dollars")]
    [InlineData("¥300", "yuan", 300L, 300L, "300 yuan")]
    [InlineData("RMB5,000", "yuan", 5_000L, 5_000L, "5,000 yuan")]
    [InlineData("人民币5000元", "yuan", 5_000L, 5_000L, "5,000 yuan")]
    [InlineData("EUR 17,940,850", "eur", 17_940_850L, 17_940_850L, "17,940,850 euros")]
    [InlineData("around € 300", "eur", 0L, null, "around 300 euros")]
    [InlineData("5000元人民币", "yuan", 5_000L, 5_000L, "5,000 yuan")]
    public void Money_of_a_currency_is_read_with_its_sign_and_adds(string text, string unit, long min, long? max, string en)
    {
        var amount = Quantity.Parse(text, Unit.Parse(unit));

        (amount.Min, amount.Max, amount.In(Language.En)).Should().Be((min, max, en));
        amount.Unit.ToString().Should().Be(unit);
        Quantity.Sum(amount, amount).Min.Should().Be(2 * min);
        Unit.Known.Where(other => Quantity.TryParse(text, other, out _)).Should().Equal([amount.Unit], "money of one currency is nothing else");
    }

    [Theory]
    [InlineData("$")]
    [InlineData("5$")]
    [InlineData("5$0")]
    [InlineData("1,$000")]
    [InlineData("$ ")]
    [InlineData("$ x5")]
    [InlineData("$$5")]
    [InlineData("HK$5")]
    [InlineData("€5")]
    [InlineData("5欧元")]
    [InlineData("5元")]
    public void A_sign_elsewhere_or_of_another_currency_is_refused(string text) =>
        Quantity.TryParse(text, Unit.UsDollar, out _).Should().BeFalse();

    [Theory]
    [InlineData("$19 million", "hkd", "*the sign «$» is not that of Hong Kong dollars.")]
    [InlineData("more than HK$19", "usd", "*the sign «HK$» is not that of US dollars.")]
    [InlineData("more than $532 million", "aud", "*the sign «$» is not that of auds.")]
    [InlineData("€5", "person", "*the sign «€» is not that of persons.")]
    [InlineData("$$5", "usd", "*is not a number in words that can be read.")]
    [InlineData("A$5", "usd", "*the sign «A$» is not that of US dollars.")]
    [InlineData("₹5", "AUD", "*the sign «₹» is not that of AUD.")]
    public void A_refusal_names_the_sign_of_another_currency(string text, string unit, string message) =>
        FluentActions.Invoking(() => Quantity.Parse(text, Unit.Parse(unit))).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("10,438,769 CAD", 10_438_769L, 10_438_769L, "10438769加元", "10,438,769 CAD")]
    [InlineData("CAD 1,000", 1_000L, 1_000L, "1000加元", "1,000 CAD")]
    [InlineData("CAD300", 300L, 300L, "300加元", "300 CAD")]
    [InlineData("1 CAD", 1L, 1L, "1加元", "1 CAD")]
    [InlineData("近100万CAD", 0L, 999_999L, "近100万加元", "nearly 1 million CAD")]
    [InlineData("300以上 CAD", 300L, null, "300加元以上", "at least 300 CAD")]
    public void Three_capital_letters_are_money_of_that_currency(string text, long min, long? max, string zh, string en)
    {
        var amount = Quantity.Parse(text, Unit.Parse("CAD"));

        (amount.Min, amount.Max, amount.In(Language.Zh), amount.In(Language.En)).Should().Be((min, max, zh, en));
        foreach (var told in new[] { zh, en })
        {
            Quantity.Parse(told, amount.Unit).SameValue(amount).Should().BeTrue("«{0}» is «{1}»", told, text);
        }

        Quantity.Sum(amount, amount).Min.Should().Be(2 * min);
        amount.Unit.IsKnown.Should().BeFalse("the list of units does not list the currencies of the world");
    }

    [Theory]
    [InlineData("₹1,00,353", "INR", 100_353L, "100353卢比")]
    [InlineData("Rs 500", "INR", 500L, "500卢比")]
    [InlineData("Rs. 500", "INR", 500L, "500卢比")]
    [InlineData("₹3.7 lakh", "INR", 365_000L, "37万卢比")]
    [InlineData("A$1,200", "AUD", 1_200L, "1200澳元")]
    [InlineData("C$1,200", "CAD", 1_200L, "1200加元")]
    [InlineData("300澳元", "AUD", 300L, "300澳元")]
    [InlineData("300加元", "CAD", 300L, "300加元")]
    [InlineData("300日元", "JPY", 300L, "300日元")]
    [InlineData("NT$300", "TWD", 300L, "300新台币")]
    [InlineData("300万新台币", "TWD", 2_995_000L, "300万新台币")]
    [InlineData("300卢比以上", "INR", 300L, "300卢比以上")]
    public void Money_of_a_currency_by_its_code_is_read_with_its_usual_sign(string text, string unit, long min, string zh)
    {
        var amount = Quantity.Parse(text, Unit.Parse(unit));

        (amount.Min, amount.In(Language.Zh), amount.Unit.ToString()).Should().Be((min, zh, unit));
        Quantity.TryParse(text, Unit.UsDollar, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("300个", "*the measure word «个» does not count CAD.")]
    [InlineData("300元", "*the measure word «元» does not count CAD.")]
    [InlineData("$300", "*the sign «$» is not that of CAD.")]
    public void What_is_no_money_of_a_currency_is_refused_of_one_by_its_code_too(string text, string message) =>
        FluentActions.Invoking(() => Quantity.Parse(text, Unit.Parse("CAD"))).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("CNY", "yuan")]
    [InlineData("RMB", "yuan")]
    [InlineData("USD", "usd")]
    [InlineData("EUR", "eur")]
    [InlineData("GBP", "gbp")]
    [InlineData("HKD", "hkd")]
    [InlineData("CAD", "CAD")]
    [InlineData("cad", "cad")]
    public void The_letter_code_of_a_currency_that_has_a_unit_is_read_as_that_unit(string code, string unit) =>
        Unit.Parse(code).Should().Be(Unit.Parse(unit)).And.Subject.ToString().Should().Be(unit);

    [Theory]
    [InlineData("$10,438,769.00", "usd", 10_438_769L, "10,438,769 US dollars")]
    [InlineData("10438769.00", "CAD", 10_438_769L, "10,438,769 CAD")]
    [InlineData("300.00元", "yuan", 300L, "300 yuan")]
    [InlineData("more than $5,000.00", "usd", 5_001L, "more than 5,000 US dollars")]
    [InlineData("$5.00-$10.00", "usd", 5L, "5-10 US dollars")]
    public void Money_with_no_cents_is_whole(string text, string unit, long min, string en)
    {
        var amount = Quantity.Parse(text, Unit.Parse(unit));

        (amount.Min, amount.In(Language.En)).Should().Be((min, en));
    }

    [Theory]
    [InlineData("$10.50", "usd")]
    [InlineData("$10.01", "usd")]
    [InlineData("€17.000", "eur")]
    [InlineData("€17.000,00", "eur")]
    [InlineData("10.00.00", "usd")]
    [InlineData("$.00", "usd")]
    [InlineData("$1,.00", "usd")]
    [InlineData("10.00", "person")]
    [InlineData("10.00", "cad")]
    public void Cents_and_what_may_be_thousands_are_refused_and_so_is_a_fraction_of_what_is_no_money(string text, string unit) =>
        Quantity.TryParse(text, Unit.Parse(unit), out _).Should().BeFalse();

    [Fact]
    public void A_fraction_of_zeros_before_a_magnitude_says_how_it_is_rounded() =>
        (Quantity.Parse("$1.00 million", Unit.UsDollar).Min, Quantity.Parse("$1 million", Unit.UsDollar).Min).Should().Be((995_000, 500_000));

    [Theory]
    [InlineData("cad")]
    [InlineData("Cad")]
    [InlineData("CAD-1")]
    [InlineData("CADS")]
    [InlineData("CA")]
    [InlineData("C4D")]
    public void What_is_not_three_capital_letters_is_a_unit_of_things(string code) =>
        (Unit.Parse(code).CountsOccurrences, Quantity.Exactly(3, Unit.Parse(code)).In(Language.Zh)).Should().Be((false, "3个"));

    [Theory]
    [InlineData("¥1.2亿", "yuan", "115,000,000 to 124,999,999 yuan")]
    [InlineData("12.3亿多元", "yuan", "1.23 billion-odd yuan")]
    [InlineData("£1.04bn", "gbp", "1.04 billion pounds")]
    [InlineData("$1.04B", "usd", "1.04 billion US dollars")]
    [InlineData("more than $2 tn", "usd", "more than 2 trillion US dollars")]
    [InlineData("2.9万家", "organization", "29 thousand organizations")]   // 29,000 would be 29,000 and no other number
    [InlineData("数目不明", "yuan", "an unknown amount")]
    [InlineData("an unknown amount", "usd", "an unknown amount")]
    [InlineData("数目不明", "site", "an unknown number of sites")]
    [InlineData("254", "recommendation", "254 recommendations")]
    [InlineData("4000余", "item", "4,000-odd items")]
    [InlineData("12 vesselTrip", "vesselTrip", "12 vessel trips")]
    [InlineData("1", "fire-drill", "1 fire drill")]
    [InlineData("3", "PCRTest", "3 PCR tests")]
    [InlineData("3", "bus", "3 buses")]
    [InlineData("3", "process", "3 processes")]
    [InlineData("3", "waterAnalysis", "3 water analyses")]
    [InlineData("3", "tax", "3 taxes")]
    [InlineData("3", "branch", "3 branches")]
    [InlineData("3", "factory", "3 factories")]
    [InlineData("3", "survey", "3 surveys")]
    [InlineData("3", "premises", "3 premises")]
    [InlineData("3", "form7", "3 form7")]
    public void A_quantity_in_English_is_told_as_a_sentence_would(string text, string unit, string en)
    {
        var quantity = Quantity.Parse(text, Unit.Parse(unit));

        quantity.In(Language.En).Should().Be(en);
        Quantity.Parse(en, quantity.Unit).SameValue(quantity).Should().BeTrue("«{0}» is «{1}»", en, text);
    }

    // Exact in every text: an end that comes out even in 万 or 亿 is told so, one that is beside such a number as more or fewer than that.
    [Theory]
    [InlineData(0L, null, 1_287_000_000L, null, "通常至少12.87亿元", "usually at least 1.287 billion yuan")]
    [InlineData(151_495_001L, null, 152_495_002L, 163_604_996L, "超过15149.5万（通常15249.5002万至16360.4996万）元", "more than 151.495 million (usually 152,495,002 to 163,604,996) yuan")]
    [InlineData(20_500_000L, 21_499_999L, null, null, "2050万至2149.9999万元", "20,500,000 to 21,499,999 yuan")]
    [InlineData(20_500_000L, 21_500_000L, null, null, "2050万至2150万元", "20.5 million to 21.5 million yuan")]
    [InlineData(10_580L, 369_999L, 360_001L, 369_999L, "10580至369999（通常360001至369999）元", "10,580 to 369,999 (usually 360,001 to 369,999) yuan")]
    [InlineData(0L, 369_999L, 0L, 20_000L, "不足37万（通常至多2万）元", "at most 369,999 (usually at most 20,000) yuan")]
    [InlineData(10_001L, null, null, null, "超过1万元", "at least 10,001 yuan")]
    [InlineData(12_345L, null, null, null, "至少12345元", "at least 12,345 yuan")]
    [InlineData(1L, 20_000L, null, null, "1至20000元", "1 to 20,000 yuan")]   // 1至2万 is 1万至2万
    [InlineData(1L, 20_000_001L, null, null, "1至20000001元", "1 to 20,000,001 yuan")]
    [InlineData(500L, 1_200_000L, null, null, "500至120万元", "500 to 1.2 million yuan")]
    [InlineData(1_000_001L, null, null, null, "超过100万元", "more than 1 million yuan")]
    [InlineData(0L, 999_999L, null, null, "不足100万元", "at most 999,999 yuan")]
    [InlineData(0L, 1_999_999L, null, null, "不足200万元", "fewer than 2 million yuan")]
    [InlineData(20_500_000L, 20_500_000L, null, null, "20500000元", "20,500,000 yuan")]
    public void A_long_end_is_told_in_a_unit_and_stays_what_it_is(long min, long? max, long? likelyMin, long? likelyMax, string zh, string en)
    {
        var quantity = Quantity.Of(min, max, likelyMin, likelyMax, Unit.Yuan);

        (quantity.In(Language.Zh), quantity.In(Language.En)).Should().Be((zh, en));
        Quantity.Parse(zh, Unit.Yuan).SameValue(quantity).Should().BeTrue(zh);
        Quantity.Parse(en, Unit.Yuan).SameValue(quantity).Should().BeTrue(en);
    }

    [Fact]
    public void The_measure_word_is_the_printed_one_where_there_is_one() =>
        Quantity.Exactly(268, Unit.Site).As("268", "家").In(Language.Zh).Should().Be("268家");

    private static bool Holds(Quantity quantity, long truth) => quantity.Min <= truth && !(quantity.Max < truth);
}
