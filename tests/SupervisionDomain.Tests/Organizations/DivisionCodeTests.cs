namespace SupervisionDomain.Tests;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("430000", AdministrativeLevel.Province, null)]
    [InlineData("431200", AdministrativeLevel.Prefecture, "430000")]
    [InlineData("431226", AdministrativeLevel.County, "431200")]
    [InlineData("431226106", AdministrativeLevel.Township, "431226")]
    [InlineData("431226106201", AdministrativeLevel.GrassRoots, "431226106")]
    [InlineData("441900003", AdministrativeLevel.Township, "441900")]
    [InlineData("441900003001", AdministrativeLevel.GrassRoots, "441900003")]
    [InlineData("429004", AdministrativeLevel.County, "429000")]
    public void A_code_has_the_level_and_the_parent_of_its_digits(string text, AdministrativeLevel level, string? parent)
    {
        var code = DivisionCode.Parse(text);

        code.Level.Should().Be(level);
        code.Parent?.ToString().Should().Be(parent);
        (code.Parent is null).Should().Be(parent is null);
    }

    [Theory]
    [InlineData("430000000000", "430000")]
    [InlineData("430000000", "430000")]
    [InlineData("431200000000", "431200")]
    [InlineData("431226000000", "431226")]
    [InlineData("431226000", "431226")]
    [InlineData("431226106000", "431226106")]
    [InlineData("431226100", "431226100")]
    [InlineData("431226106200", "431226106200")]
    public void A_code_filled_up_with_zeros_is_the_one_it_stands_for(string filled, string plain)
    {
        var code = DivisionCode.Parse(filled);

        code.Should().Be(DivisionCode.Parse(plain));
        code.ToString().Should().Be(plain);
        code.Parent.Should().Be(DivisionCode.Parse(plain).Parent);
    }

    [Fact]
    public void Codes_stand_in_the_order_of_official_tables_each_division_before_those_that_lie_in_it()
    {
        DivisionCode[] table = [.. new[] { "430000", "431000", "431025", "431025001", "431025001002", "431025002", "431028", "440000" }.Select(DivisionCode.Parse)];

        table.Reverse().Order().Should().Equal(table);
        (table[2] < table[3] && table[3] <= table[3] && table[4] > table[3] && table[4] >= table[4] && !(table[3] < table[2])).Should().BeTrue();
    }

    [Theory]
    [InlineData("431226106", "431226106", true)]
    [InlineData("431226106201", "431226106", true)]
    [InlineData("431226106201", "431226000000", true)]
    [InlineData("431226106201", "431200", true)]
    [InlineData("431226106201", "430000", true)]
    [InlineData("441900003", "441900", true)]
    [InlineData("431226", "431226106", false)]
    [InlineData("431226106", "431225", false)]
    [InlineData("431226", "431000", false)]
    [InlineData("431226", "440000", false)]
    [InlineData("430000", "431000", false)]
    public void A_division_lies_within_those_that_its_digits_begin_with(string inner, string outer, bool within) =>
        DivisionCode.Parse(inner).IsWithin(DivisionCode.Parse(outer)).Should().Be(within);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("43122")]
    [InlineData("4312261")]
    [InlineData("43122610620")]
    [InlineData("43122A")]
    [InlineData("４３１２２６")]
    [InlineData("001226")]
    [InlineData("430026")]
    [InlineData("430026106")]
    [InlineData("431226000201")]
    public void What_no_division_can_have_is_refused(string? text)
    {
        DivisionCode.TryParse(text, out var code).Should().BeFalse();
        code.Should().Be(default(DivisionCode));
        FluentActions.Invoking(() => DivisionCode.Parse(text ?? "")).Should().Throw<FormatException>();
    }

    [Fact]
    public void Default_has_no_level_and_lies_nowhere()
    {
        FluentActions.Invoking(() => default(DivisionCode).Level).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => DivisionCode.Parse("430000").IsWithin(default)).Should().Throw<InvalidOperationException>();
    }
}
