namespace SupervisionDomain.Tests;

public sealed class ValidityTests
{
    [Theory]
    [InlineData("2021-01-01", "2022-01-01", "2020-12-31", false)]
    [InlineData("2021-01-01", "2022-01-01", "2021-01-01", true)]
    [InlineData("2021-01-01", "2022-01-01", "2021-12-31", true)]
    [InlineData("2021-01-01", "2022-01-01", "2022-01-01", false)]
    [InlineData("2021-01-01", null, "9998-01-01", true)]
    [InlineData("2021-01-01", null, "2020-12-31", false)]
    [InlineData(null, "2022-01-01", "0001-01-01", true)]
    [InlineData(null, "2022-01-01", "2022-01-01", false)]
    [InlineData(null, null, "2021-01-01", true)]
    public void A_validity_holds_from_its_first_day_until_before_its_end(string? from, string? until, string day, bool holds) =>
        new Validity(from is null ? null : Days.Of(from), until is null ? null : Days.Of(until)).Contains(Days.Of(day)).Should().Be(holds);

    [Theory]
    [InlineData("2021-01-01", "2021-01-01")]
    [InlineData("2021-01-02", "2021-01-01")]
    public void A_validity_of_no_day_is_refused(string from, string until) =>
        FluentActions.Invoking(() => new Validity(Days.Of(from), Days.Of(until))).Should().Throw<ArgumentException>();

    [Fact]
    public void Always_is_equal_to_a_validity_without_ends() => new Validity(null, null).Should().Be(Validity.Always);

    [Theory]
    [InlineData("2021-01-01", "2022-01-01", "[2021-01-01, 2022-01-01)")]
    [InlineData(null, "2022-01-01", "[.., 2022-01-01)")]
    [InlineData("2021-01-01", null, "[2021-01-01, ..)")]
    [InlineData(null, null, "[.., ..)")]
    public void It_prints_that_its_end_is_not_included(string? from, string? until, string text) =>
        new Validity(from is null ? null : Days.Of(from), until is null ? null : Days.Of(until)).ToString().Should().Be(text);
}
