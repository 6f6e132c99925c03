using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class DeadlineTests
{
    private static readonly Func<LocalDate, bool> Weekdays = day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    // What is done on that day, hour or minute: in time, too late, or not to be told.
    [Theory]
    [InlineData("by 2021-08-05", null, "2021-08-05", true)]
    [InlineData("by 2021-08-05", null, "2021-08-06T00:00", false)]
    [InlineData("by 2021-08-05", null, "2021-08", null)]
    [InlineData("by 2021-08", null, "2021-08-31T23:59", true)]
    [InlineData("by 2021-08-05T18", null, "2021-08-05T17", true)]
    [InlineData("by 2021-08-05T18", null, "2021-08-05T18", false)]
    [InlineData("6 hours", "2021-07-29T08:00", "2021-07-29T13:59", true)]
    [InlineData("6 hours", "2021-07-29T08:00", "2021-07-29T14:00", null)]
    [InlineData("6 hours", "2021-07-29T08:00", "2021-07-29T14:01", false)]
    [InlineData("6 hours", "2021-07-29", "2021-07-29", null)]
    [InlineData("6 hours", "2021-07-29", "2021-07-30T06", false)]
    [InlineData("24 hours", "2021-07-29T20", "2021-07-30T19", true)]
    [InlineData("15 days", "2021-07-01", "2021-07-16", true)]
    [InlineData("15 days", "2021-07-01", "2021-07-17", false)]
    [InlineData("15 days", "2021-07-01/2021-07-03", "2021-07-16", true)]
    [InlineData("15 days", "2021-07-01/2021-07-03", "2021-07-17", null)]
    [InlineData("15 days", "2021-07-01/2021-07-03", "2021-07-19", false)]
    [InlineData("15 days", "2021-07-01/..", "2021-07-16", true)]
    [InlineData("15 days", "2021-07-01/..", "2021-09-16", null)]
    [InlineData("15 days", null, "2021-07-16", null)]
    [InlineData("15 days", "2021-07-01", null, null)]
    [InlineData("5 working days", "2021-07-30", "2021-08-06", true)]
    [InlineData("5 working days", "2021-07-30", "2021-08-07", false)]
    [InlineData("5 working days", "2021-07-31", "2021-08-06", true)]
    [InlineData("5 working days", "2021-08-01", "2021-08-07", false)]
    public void What_is_done_in_time_is_told_as_far_as_the_dates_tell(string deadline, string? from, string? done, bool? met)
    {
        Deadline(deadline).IsMet(Span(from), Span(done), Days.China, Weekdays).Should().Be(met);
        if (deadline.Contains("working", StringComparison.Ordinal))
        {
            Deadline(deadline).IsMet(Span(from), Span(done), Days.China).Should().BeNull("without a calendar nothing is told");
        }
    }

    [Fact]
    public void A_calendar_without_working_days_and_the_end_of_time_tell_nothing()
    {
        SupervisionDomain.Deadline.InWorkingDays(1).PassesAfter(Span("2021-07-01"), Days.China, _ => false).Should().Be(new Interval(null, null));
        SupervisionDomain.Deadline.InDays(10_000).PassesAfter(Span("9998-12-31"), Days.China).Should().Be(new Interval(null, null));
        SupervisionDomain.Deadline.InHours(10_000).PassesAfter(Span("9998-12-31"), Days.China).Should().Be(new Interval(null, null));
    }

    [Fact]
    public void Up_to_the_last_moment_that_there_is_a_deadline_is_as_blurred_as_what_it_counts_from()
    {
        foreach (var deadline in new[] { SupervisionDomain.Deadline.InHours(15), SupervisionDomain.Deadline.InDays(15), SupervisionDomain.Deadline.InWorkingDays(15) })
        {
            Finding Handed(string? at) => Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, null), Make.Event("E2", FindingEventKind.HandedOver, at) with { Deadline = deadline });
            var ledger = Make.Ledger(Make.City with { Findings = [Handed("9998/..")] });

            Handed(null).StatusOf(Instant.MaxValue, Days.China, Weekdays).IsOverdue.Should().BeNull();
            Rollup.Of(ledger, RollupQuestion.On(LocalDate.MaxIsoValue), Measures.FindingsOverdue(Weekdays))[Make.Org("city")][MeasureCodes.FindingsOverdue].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Finding));
        }
    }

    // Samoa went over the date line: after 29 December 2011 came the 31st.
    [Fact]
    public void A_day_that_a_zone_leaves_out_begins_with_the_next()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var next = Instant.FromUtc(2011, 12, 30, 10, 0);
        SupervisionDomain.Deadline.InDays(1).PassesAfter(Span("2011-12-28"), apia).Should().Be(new Interval(next, next));
        SupervisionDomain.Deadline.InWorkingDays(1).PassesAfter(Span("2011-12-28"), apia, Weekdays).Should().Be(new Interval(next, next));
        SupervisionDomain.Deadline.InDays(1).IsMet(Span("2011-12-28"), Span("2011-12-29"), apia).Should().BeTrue();
        SupervisionDomain.Deadline.InDays(1).IsMet(Span("2011-12-28"), Span("2011-12-31"), apia).Should().BeFalse();
    }

    [Fact]
    public void Where_the_clock_is_set_back_an_hour_may_be_either_of_two()
    {
        // In Shanghai summer time ended in September 1986: one hour came twice.
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var afterChange = zone.GetZoneInterval(Instant.FromUtc(1986, 8, 1, 0, 0)).End.InZone(zone).LocalDateTime;
        var twice = afterChange.ToString("uuuu'-'MM'-'dd'T'HH", System.Globalization.CultureInfo.InvariantCulture);

        DateSpan.Parse(twice).In(zone).Duration.Should().Be(Duration.FromHours(2));
        DateSpan.Parse("1986-08-01T12").In(zone).Duration.Should().Be(Duration.FromHours(1));
    }

    [Fact]
    public void An_hour_that_the_clock_skips_is_a_moment_and_begins_a_day()
    {
        // In São Paulo the clock went from 0 to 1 at the beginning of 4 November 2018.
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        var passes = SupervisionDomain.Deadline.InDays(1).PassesAfter(Span("2018-11-04T00"), zone);

        passes.Start.Should().Be(zone.AtStartOfDay(Days.Of("2018-11-06")).ToInstant());
        passes.End.Should().Be(passes.Start);
        SupervisionDomain.Deadline.InDays(1).IsMet(Span("2018-11-04T00"), Span("2018-11-05"), zone).Should().BeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_number_out_of_range_is_refused(int number)
    {
        FluentActions.Invoking(() => SupervisionDomain.Deadline.InDays(number)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SupervisionDomain.Deadline.InHours(number)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SupervisionDomain.Deadline.InWorkingDays(number)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Working_days_counted_one_by_one_give_the_same_day() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 60], Gen.Int[0, 127]).Sample((start, days, mask) =>
        {
            var day = new LocalDate(2021, 1, 1).PlusDays(start);
            bool IsWorkingDay(LocalDate d) => ((mask >> ((int)d.DayOfWeek - 1)) & 1) == 1 || d.Day == 5;
            var last = Enumerable.Range(1, 4000).Select(day.PlusDays).Where(IsWorkingDay).ElementAt(days - 1);
            var passes = SupervisionDomain.Deadline.InWorkingDays(days).PassesAfter(DateSpan.On(day), Days.China, IsWorkingDay);
            return passes.Start == passes.End && passes.Start.InZone(Days.China).LocalDateTime == last.PlusDays(1).AtMidnight();
        }, iter: 300);

    [Fact]
    public void Elapsed_times_are_not_negative_nor_turned_round()
    {
        FluentActions.Invoking(() => new ElapsedTime(Duration.FromHours(-1), null)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ElapsedTime(Duration.FromHours(2), Duration.FromHours(1))).Should().Throw<ArgumentException>();
        new ElapsedTime(Duration.FromHours(2), Duration.FromHours(2)).IsExact.Should().BeTrue();
        new ElapsedTime(Duration.FromHours(2), null).IsExact.Should().BeFalse();
    }

    private static DateSpan? Span(string? text) => text is null ? null : DateSpan.Parse(text);

    private static Deadline Deadline(string text) => text.Split(' ') is var words && words[0] == "by"
        ? SupervisionDomain.Deadline.On(PartialDate.Parse(words[1]))
        : (int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), words[1]) switch
        {
            var (n, unit) when unit == "hours" => SupervisionDomain.Deadline.InHours(n),
            var (n, unit) when unit == "days" => SupervisionDomain.Deadline.InDays(n),
            var (n, _) => SupervisionDomain.Deadline.InWorkingDays(n),
        };
}
