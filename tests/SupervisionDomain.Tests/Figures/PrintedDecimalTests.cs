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
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.%")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5 %")]
    [InlineData("5%%")]
    [InlineData("1,000")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("五")]
    [InlineData("\u0665")]
    [InlineData("5\uFF05")]
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
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Int[0, 6], Gen.Bool).Sample((digits, places, percent) =>
        {
            var number = new decimal((int)digits, 0, 0, false, (byte)places);
            var text = number.ToString(CultureInfo.InvariantCulture) + (percent ? "%" : "");
            var printed = PrintedDecimal.Parse(text);
            return printed.Number == number && printed.Places == places && printed.IsPercent == percent && printed.ToString() == text;
        }, iter: 1000);
}
