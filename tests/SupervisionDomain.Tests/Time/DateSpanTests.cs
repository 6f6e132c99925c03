using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class DateSpanTests
{
    [Theory]
    [InlineData("2021-07-29", "2021-07-29", "2021-07-29")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-07-29/2021-07-30", "2021-07-29", "2021-07-30")]
    [InlineData("2021-07/2021-08", "2021-07-01", "2021-08-31")]
    [InlineData("2021-07-29/..", "2021-07-29", null)]
    [InlineData("../2021-08-01T15:22:21", null, "2021-08-01")]
    [InlineData("2021-07-29/2021-07", "2021-07-29", "2021-07-31")]
    [InlineData("2021-07-29T03/2021-07-29T03", "2021-07-29", "2021-07-29")]
    public void A_span_runs_from_its_first_to_its_last_day(string text, string? first, string? last)
    {
        var span = DateSpan.Parse(text);

        span.FirstDay.Should().Be(first is null ? null : Days.Of(first));
        span.LastDay.Should().Be(last is null ? null : Days.Of(last));
        DateSpan.Parse(span.ToString()).Should().Be(span);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("2021-07-29/")]
    [InlineData("/2021-07-29")]
    [InlineData("2021-07-30/2021-07-29")]
    [InlineData("2021-07-29T03/2021-07-29T02")]
    [InlineData("2021-07-29/2021-07-28T24")]
    [InlineData("2021-07-29/2021-07-28T24:00:00")]
    [InlineData("2021-07-29T01/2021-07-28T24")]
    [InlineData("2021-08/2021-07-31T24")]
    [InlineData("2022/2021")]
    [InlineData("2021-07-29/2021-07-30/2021-07-31")]
    [InlineData("2021-07-29--2021-07-30")]
    [InlineData("2021-07-29 / 2021-07-30")]
    public void What_is_no_span_is_refused(string? text)
    {
        DateSpan.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => DateSpan.Parse(text ?? "")).Should().Throw<FormatException>();
    }

    [Fact]
    public void Two_equal_ends_are_written_once_and_two_forms_of_one_day_differ()
    {
        DateSpan.Parse("2021-07-29/2021-07-29").Should().Be(DateSpan.On(new LocalDate(2021, 7, 29)));
        DateSpan.Parse("2021-07-29/2021-07-29").ToString().Should().Be("2021-07-29");
        DateSpan.Parse("2021-07-29/2021-07-29T24").Should().NotBe(DateSpan.On(new LocalDate(2021, 7, 29)));
    }

    [Fact]
    public void A_span_that_ends_at_midnight_reaches_into_the_hour_that_begins_there() =>
        DateSpan.Parse("2021-07-29/2021-07-30T00").LastDay.Should().Be(new LocalDate(2021, 7, 30));

    [Theory]
    [InlineData("2021-07-29T00/2021-07-29T24", "2021-07-29T00/2021-07-29T23")]
    [InlineData("2021-07-29/2021-07-31T24:00", "2021-07-29/2021-07-31T23:59")]
    [InlineData("../2021-12-31T24:00:00", "../2021-12-31T23:59:59")]
    [InlineData("2021-07-29T24/2021-07-31", "2021-07-30T00/2021-07-31")]
    [InlineData("2021-07-29T24/2021-07-29T24", "2021-07-30T00")]
    [InlineData("2021-07-30T00/2021-07-29T24", "2021-07-30T00")]
    [InlineData("2021-07-29T24/2021-07-29T24:00", "2021-07-30T00/2021-07-30T00:00")]
    [InlineData("2021-07-29T24/2021-07-30T24", "2021-07-30T00/2021-07-30T23")]
    public void A_span_that_ends_at_the_hour_24_ends_with_the_day(string text, string written)
    {
        DateSpan.Parse(text).ToString().Should().Be(written);
        DateSpan.Parse(written).Should().Be(DateSpan.Parse(text));
    }

    [Fact]
    public void A_span_without_ends_and_one_turned_round_cannot_be_made()
    {
        FluentActions.Invoking(() => DateSpan.Between(null, null)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => DateSpan.Between(PartialDate.Parse("2022"), PartialDate.Parse("2021"))).Should().Throw<ArgumentException>();
        DateSpan.Between(PartialDate.Parse("2021"), null).ToString().Should().Be("2021/..");
    }
}
