using System.Globalization;
using CsCheck;

namespace SupervisionDomain.Tests;

public sealed class PrintedDecimalTests
{
    [Theory]
    [InlineData("66%", "66", 0, true)]
    [InlineData("3.5%", "3.5", 1, true)]
    [InlineData("3.50%", "3.50", 2, true)]
    [InlineData("0.60", "0.60", 2, false)]
    [InlineData("0", "0", 0, false)]
    [InlineData("007", "7", 0, false)]
    [InlineData("99999999999999999999", "99999999999999999999", 0, false)]
    [InlineData("0.000000000000000001", "0.000000000000000001", 18, false)]
    public void A_printed_decimal_keeps_its_places_and_its_sign(string text, string number, int places, bool isPercent)
    {
        var printed = PrintedDecimal.Parse(text);

        printed.Number.Should().Be(decimal.Parse(number, CultureInfo.InvariantCulture));
        (printed.Places, printed.IsPercent, printed.ToString()).Should().Be((places, isPercent, text));
    }

    [Theory]
    [InlineData("60\uFF05", "60%", "60")]
    [InlineData("12 percent", "12%", "12")]
    [InlineData("12.5 %", "12.5%", "12.5")]
    [InlineData("12.5 per cent", "12.5%", "12.5")]
    [InlineData("百分之六十", "60%", "60")]
    [InlineData("百分之12.5", "12.5%", "12.5")]
    [InlineData("百分之百", "100%", "100")]
    [InlineData("147,000", "147000", "147000")]
    [InlineData("1,234.50%", "1234.50%", "1234.50")]
    [InlineData("+15.3%", "+15.3%", "15.3")]
    [InlineData("-4%", "-4%", "-4")]
    [InlineData("\u22124%", "-4%", "-4")]
    [InlineData("-0.5", "-0.5", "-0.5")]
    [InlineData("减少47%", "-47%", "-47")]
    [InlineData("下降47%", "-47%", "-47")]
    [InlineData("降低百分之四", "-4%", "-4")]
    [InlineData("增长15.3%", "+15.3%", "15.3")]
    [InlineData("增加15.3%", "+15.3%", "15.3")]
    [InlineData("上升15.3\uFF05", "+15.3%", "15.3")]
    [InlineData("提高百分之十五", "+15%", "15")]
    public void Other_forms_are_read_and_written_as_one(string text, string written, string number)
    {
        var printed = PrintedDecimal.Parse(text);

        (printed.ToString(), printed.Number).Should().Be((written, decimal.Parse(number, CultureInfo.InvariantCulture)));
        PrintedDecimal.Parse(written).Should().Be(printed, "what is written is read as the same");
        printed.IsPercent.Should().Be(written.EndsWith('%'));
    }

    [Theory]
    [InlineData("百分之四点六", "4.6%", "4.6")]
    [InlineData("百分之十二点零五", "12.05%", "12.05")]
    [InlineData("5‰", "0.5%", "0.5")]
    [InlineData("千分之五", "0.5%", "0.5")]
    [InlineData("千分之2.35", "0.235%", "0.235")]
    [InlineData("万分之三", "0.03%", "0.03")]
    [InlineData("三分之一", "~33.3%", "33.3")]
    [InlineData("下降三分之二", "~-66.7%", "-66.7")]
    [InlineData("超过三分之二", ">66.66%", "66.66")]
    [InlineData("三分之二以上", "≥66.66%", "66.66")]
    [InlineData("不到三分之二", "<66.67%", "66.67")]
    [InlineData("下降超过三分之一", "<-33.33%", "-33.33")]
    [InlineData("八分之一", "~12.5%", "12.5")]
    [InlineData("近四分之三", "≲75%", "75")]
    [InlineData("a third", "~33.3%", "33.3")]
    [InlineData("two-thirds of", "~66.7%", "66.7")]
    [InlineData("More than three quarters of", ">75%", "75")]
    [InlineData("Nearly a fifth", "≲20%", "20")]
    [InlineData("one in five", "~20%", "20")]
    [InlineData("9 out of 10", "~90%", "90")]
    [InlineData("fell by a third", "~-33.3%", "-33.3")]
    [InlineData("4.8倍", "4.8", "4.8")]
    [InlineData("同比下降12.3%", "-12.3%", "-12.3")]
    [InlineData("环比增长 20.48%", "+20.48%", "20.48")]
    [InlineData("下降 0.24%", "-0.24%", "-0.24")]
    [InlineData("回落14.23%", "-14.23%", "-14.23")]
    [InlineData("降幅19.44%", "-19.44%", "-19.44")]
    [InlineData("上涨3%", "+3%", "3")]
    [InlineData("提高3.67个百分点", "+3.67", "3.67")]
    [InlineData("下降0.13个百分点", "-0.13", "-0.13")]
    [InlineData("up 2 percentage points", "+2", "2")]
    [InlineData("减少2043件", "-2043", "-2043")]
    [InlineData("增加6个", "+6", "6")]
    [InlineData("up 5%", "+5%", "5")]
    [InlineData("fell by 8.2 percent", "-8.2%", "-8.2")]
    [InlineData("increase of 11%", "+11%", "11")]
    [InlineData("降幅为4%", "-4%", "-4")]
    [InlineData("同比增幅为4%", "+4%", "4")]
    [InlineData("为4%", "4%", "4")]
    [InlineData("占59.68%", "59.68%", "59.68")]
    [InlineData("仅3%", "3%", "3")]
    [InlineData("\uFF0B3.67", "+3.67", "3.67")]
    [InlineData("\uFF0D4%", "-4%", "-4")]
    [InlineData("7% lower", "-7%", "-7")]
    [InlineData("3.4 % decrease", "-3.4%", "-3.4")]
    [InlineData("同比減少12.3%", "-12.3%", "-12.3")]
    [InlineData("增長百分之十五點五", "+15.5%", "15.5")]
    [InlineData("提高3.67個百分點", "+3.67", "3.67")]
    [InlineData("下降了30%", "-30%", "-30")]
    [InlineData("增加了5458批次", "+5458", "5458")]
    [InlineData("比上年增长12.5%", "+12.5%", "12.5")]
    [InlineData("较2020年上升0.38个百分点", "+0.38", "0.38")]
    [InlineData("较上年同期下降12.3%", "-12.3%", "-12.3")]
    [InlineData("dropped by 47%", "-47%", "-47")]
    [InlineData("a 5 % increase", "+5%", "5")]
    [InlineData("28% reduction", "-28%", "-28")]
    [InlineData("Down 5%", "-5%", "-5")]
    [InlineData("an increase of 11%", "+11%", "11")]
    [InlineData("declined by 3%", "-3%", "-3")]
    [InlineData("持平", "0%", "0")]
    [InlineData("与上年持平", "0%", "0")]
    [InlineData("unchanged", "0%", "0")]
    public void Words_of_a_change_say_which_way_it_went(string text, string written, string number) => Other_forms_are_read_and_written_as_one(text, written, number);

    [Theory]
    [InlineData("超过95%", ">95%", Approximation.MoreThan)]
    [InlineData("95%以上", "≥95%", Approximation.AtLeast)]
    [InlineData("达到95%以上", "≥95%", Approximation.AtLeast)]
    [InlineData("不低于85%", "≥85%", Approximation.AtLeast)]
    [InlineData("不到5%", "<5%", Approximation.FewerThan)]
    [InlineData("80%以下", "≤80%", Approximation.AtMost)]
    [InlineData("约39.29%", "~39.29%", Approximation.About)]
    [InlineData("近90%", "≲90%", Approximation.Nearly)]
    [InlineData("近九成", "≲90%", Approximation.Nearly)]
    [InlineData("超五成", ">50%", Approximation.MoreThan)]
    [InlineData("逾九成", ">90%", Approximation.MoreThan)]
    [InlineData("九成", "~90%", Approximation.About)]
    [InlineData("九成五", "~95%", Approximation.About)]
    [InlineData("3成以上", "≥30%", Approximation.AtLeast)]
    [InlineData("半数", "~50%", Approximation.About)]
    [InlineData("过半数", ">50%", Approximation.MoreThan)]
    [InlineData("more than 80 per cent", ">80%", Approximation.MoreThan)]
    [InlineData("nearly 90%", "≲90%", Approximation.Nearly)]
    [InlineData("at least 30%", "≥30%", Approximation.AtLeast)]
    [InlineData("百分之九十以上", "≥90%", Approximation.AtLeast)]
    [InlineData("下降超过10%", "<-10%", Approximation.FewerThan)]
    [InlineData("超过-10%", ">-10%", Approximation.MoreThan)]
    [InlineData("同比增长约5%", "~+5%", Approximation.About)]
    [InlineData("5 or more", "≥5", Approximation.AtLeast)]
    [InlineData("66%", "66%", Approximation.Exact)]
    [InlineData("下降近三成", "≲-30%", Approximation.Nearly)]
    [InlineData("减少近30%", "≲-30%", Approximation.Nearly)]
    [InlineData("down by nearly 30%", "≲-30%", Approximation.Nearly)]
    [InlineData("近-30%", "≲-30%", Approximation.Nearly)]
    [InlineData("下降超三成", "<-30%", Approximation.FewerThan)]
    [InlineData("rise of approximately 80%", "~+80%", Approximation.About)]
    [InlineData("增长1.2倍", "~+120%", Approximation.About)]
    [InlineData("增长超过1倍", ">+100%", Approximation.MoreThan)]
    [InlineData("翻一番", "~+100%", Approximation.About)]
    [InlineData("翻了两番", "~+300%", Approximation.About)]
    [InlineData("nearly doubled", "≲+100%", Approximation.Nearly)]
    [InlineData("doubled", "~+100%", Approximation.About)]
    [InlineData("减半", "~-50%", Approximation.About)]
    [InlineData("halved", "~-50%", Approximation.About)]
    [InlineData("more than halved", "<-50%", Approximation.FewerThan)]
    [InlineData("下降一半", "~-50%", Approximation.About)]
    [InlineData("down by half", "~-50%", Approximation.About)]
    [InlineData("过半", ">50%", Approximation.MoreThan)]
    [InlineData("近半", "≲50%", Approximation.Nearly)]
    [InlineData("half", "~50%", Approximation.About)]
    [InlineData("More than half", ">50%", Approximation.MoreThan)]
    [InlineData("almost half", "≲50%", Approximation.Nearly)]
    [InlineData("more than half of", ">50%", Approximation.MoreThan)]
    public void Words_that_blur_a_share_stay_with_it(string text, string written, Approximation kind)
    {
        var printed = PrintedDecimal.Parse(text);

        (printed.ToString(), printed.Kind).Should().Be((written, kind));
        PrintedDecimal.Parse(written).Should().Be(printed);
    }

    [Theory]
    [InlineData("约近90%")]
    [InlineData("超过95%以上")]
    [InlineData("十二成")]
    [InlineData("九成成")]
    [InlineData("百分之四点")]
    [InlineData("百分之四点六点五")]
    [InlineData("5‰‰")]
    [InlineData("下降  5%")]
    [InlineData("同比环比下降5%")]
    [InlineData("- 5%以上")]
    [InlineData("more than ")]
    [InlineData(" more")]
    [InlineData("2043件")]
    [InlineData("≥≥5%")]
    [InlineData("下降上升5%")]
    [InlineData("下降1.2倍")]
    [InlineData("增长1.23456倍%")]
    [InlineData("增长减半")]
    [InlineData("比例提高3%")]
    [InlineData("比上年")]
    [InlineData("比上年5%")]
    [InlineData("下降翻番")]
    [InlineData("三分之四")]
    [InlineData("三分之")]
    [InlineData("十分之两三")]
    [InlineData("分之一")]
    [InlineData("the thirds")]
    [InlineData("five thirds")]
    [InlineData("one in")]
    [InlineData("sixths")]
    [InlineData("third")]
    [InlineData("in one")]
    [InlineData("a 5%%")]
    [InlineData("下降为2.4%")]
    [InlineData("降低为5%")]
    [InlineData("减少为5件")]
    [InlineData("上升为95%")]
    [InlineData("增加为12人")]
    [InlineData("同比下降为2.4%")]
    [InlineData("下降了为2.4%")]
    [InlineData("下降约为2.4%")]
    public void Words_that_say_two_things_or_half_of_one_are_none(string text) => Anything_else_is_none(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.%")]
    [InlineData("+")]
    [InlineData("--5")]
    [InlineData("增长-5%")]
    [InlineData("- 5%")]
    [InlineData("百分之")]
    [InlineData("百分之几")]
    [InlineData("百分之1.2万")]
    [InlineData("百分之6%")]
    [InlineData("百分之三五")]
    [InlineData("五%")]
    [InlineData(" percent")]
    [InlineData("+99999999999999999999")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5  %")]
    [InlineData("5%%")]
    [InlineData("1,00")]
    [InlineData("1234,000")]
    [InlineData(",000")]
    [InlineData("1,,000")]
    [InlineData("1.5,000")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("五")]
    [InlineData("\u0665")]
    [InlineData("5\0")]
    [InlineData("100000000000000000000")]
    public void Anything_else_is_none(string? text)
    {
        PrintedDecimal.TryParse(text, out var printed).Should().BeFalse();
        printed.Should().Be(default(PrintedDecimal));
        FluentActions.Invoking(() => PrintedDecimal.Parse(text ?? "")).Should().Throw<FormatException>();
    }

    [Fact]
    public void Equality_is_that_of_the_written_form()
    {
        PrintedDecimal.Parse("3.5%").Should().Be(PrintedDecimal.Parse("3.5%"));
        PrintedDecimal.Parse("3.5%").Should().NotBe(PrintedDecimal.Parse("3.50%"));
        PrintedDecimal.Parse("3.5%").Should().NotBe(PrintedDecimal.Parse("3.5"));
        default(PrintedDecimal).ToString().Should().BeEmpty();
        default(PrintedDecimal).IsPercent.Should().BeFalse();
    }

    [Fact]
    public void What_is_printed_is_read() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Int[0, 6], Gen.Bool, Gen.Bool).Sample((digits, places, percent, isNegative) =>
        {
            var number = new decimal((int)digits, 0, 0, isNegative && digits > 0, (byte)places);
            var text = number.ToString(CultureInfo.InvariantCulture) + (percent ? "%" : "");
            var printed = PrintedDecimal.Parse(text);
            return printed.Number == number && printed.Places == places && printed.IsPercent == percent && printed.ToString() == text;
        }, iter: 1000);
}
