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
