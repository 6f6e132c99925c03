using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class PartialDateTests
{
    private static readonly Gen<string> Texts =
        from day in Gen.Int[0, 3_651_000].Select(n => new LocalDate(1, 1, 1).PlusDays(n))
        from second in Gen.Int[0, 86_399]
        from length in Gen.Int[0, 5].Select(i => new[] { 4, 7, 10, 13, 16, 19 }[i])
        select (day.AtMidnight() + Period.FromSeconds(second)).ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss", System.Globalization.CultureInfo.InvariantCulture)[..length];

    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31", null)]
    [InlineData("2021-02", "2021-02-01", "2021-02-28", null)]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", null)]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29", null)]
    [InlineData("2021-07-29T03", "2021-07-29", "2021-07-29", 3)]
    [InlineData("2021-07-29T23:59", "2021-07-29", "2021-07-29", 23)]
    [InlineData("2021-07-29T15:22:21", "2021-07-29", "2021-07-29", 15)]
    [InlineData("0001", "0001-01-01", "0001-12-31", null)]
    [InlineData("9998-12-31", "9998-12-31", "9998-12-31", null)]
    public void A_partial_date_means_all_its_days(string text, string first, string last, int? hour)
    {
        var date = PartialDate.Parse(text);

        date.ToString().Should().Be(text);
        date.FirstDay.Should().Be(Days.Of(first));
        date.LastDay.Should().Be(Days.Of(last));
        date.Hour.Should().Be(hour);
    }

    [Theory]
    [InlineData("2021-07-29T24", "2021-07-30T00")]
    [InlineData("2021-12-31T24:00", "2022-01-01T00:00")]
    [InlineData("2020-02-28T24:00:00", "2020-02-29T00:00:00")]
    public void Hour_24_is_read_as_the_next_midnight_and_never_written(string text, string written)
    {
        PartialDate.Parse(text).ToString().Should().Be(written);
        PartialDate.Parse(text).Should().Be(PartialDate.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("21")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("9998-12-31T24")]
    [InlineData("2021-7")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2021-06-31")]
    [InlineData("2021-06-00")]
    [InlineData("2021/07/29")]
    [InlineData("2021-07-29 03")]
    [InlineData("2021-07-29t03")]
    [InlineData("2021-07-29T25")]
    [InlineData("2021-07-29T24:01")]
    [InlineData("2021-07-29T24:00:01")]
    [InlineData("2021-07-29T03:60")]
    [InlineData("2021-07-29T03:15:60")]
    [InlineData("2021-07-29T03:15:2")]
    [InlineData("2021-07-29T03:15Z")]
    [InlineData("2021-07-29T03:15:22Z")]
    [InlineData(" 2021")]
    [InlineData("+021")]
    [InlineData("２０２１")]
    public void What_is_no_partial_date_is_refused(string? text)
    {
        PartialDate.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => PartialDate.Parse(text ?? "")).Should().Throw<FormatException>();
    }

    [Fact]
    public void A_month_is_not_its_first_day()
    {
        PartialDate.Parse("2021-07").Should().NotBe(PartialDate.Parse("2021-07-01"));
        PartialDate.Parse("2021-07").Start.Should().Be(PartialDate.Parse("2021-07-01").Start);
        PartialDate.Of(new LocalDate(2021, 7, 1)).Should().Be(PartialDate.Parse("2021-07-01"));
    }

    [Fact]
    public void A_month_and_a_time_to_the_second_are_as_their_texts_are_read()
    {
        PartialDate.Of(new YearMonth(2021, 7)).Should().Be(PartialDate.Parse("2021-07"));
        PartialDate.Of(new LocalDateTime(2021, 7, 29, 3, 15, 22).PlusNanoseconds(999_999_999)).Should().Be(PartialDate.Parse("2021-07-29T03:15:22"));
        Texts.Where(text => text.Length is 7 or 19).Sample(text =>
            PartialDate.Parse(text) is var date && date == (text.Length == 7 ? PartialDate.Of(date.Start.Date.ToYearMonth()) : PartialDate.Of(date.Start)), iter: 2000);
    }

    [Fact]
    public void A_month_or_a_time_that_could_not_be_read_back_is_refused()
    {
        Action[] made =
        [
            () => PartialDate.Of(new LocalDate(9999, 1, 1)), () => DateSpan.On(new LocalDate(-4, 1, 1)), () => PartialDate.Of(new LocalDate(1400, 1, 1, CalendarSystem.PersianSimple)),
            () => PartialDate.Of(new YearMonth(9999, 1)), () => PartialDate.Of(new YearMonth(0, 12)), () => PartialDate.Of(new YearMonth(2021, 7, CalendarSystem.Julian)),
            () => PartialDate.Of(new LocalDateTime(9999, 1, 1, 0, 0)), () => PartialDate.Of(new LocalDateTime(2021, 7, 29, 3, 15, CalendarSystem.Julian)),
        ];

        made.Should().AllSatisfy(make => make.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void Reading_back_gives_the_same_date_and_equality_is_that_of_the_text() =>
        Gen.Select(Texts, Texts).Sample((a, b) =>
            PartialDate.Parse(PartialDate.Parse(a).ToString()) == PartialDate.Parse(a)
            && PartialDate.Parse(a).ToString() == a
            && (PartialDate.Parse(a) == PartialDate.Parse(b)) == (a == b)
            && PartialDate.Parse(a).FirstDay <= PartialDate.Parse(a).LastDay
            && PartialDate.Parse(a).Start < PartialDate.Parse(a).End, iter: 3000);

    [Fact]
    public void A_longer_text_means_a_part_of_what_its_beginning_means() =>
        Texts.Where(t => t.Length > 4).Sample(text =>
        {
            var (part, whole) = (PartialDate.Parse(text), PartialDate.Parse(text[..(text.Length == 7 ? 4 : text.Length - 3)]));
            return whole.Start <= part.Start && part.End <= whole.End;
        }, iter: 2000);
}
