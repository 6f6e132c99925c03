using System.Text;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain.Tests;

/// <summary>Days as numbers.</summary>
public sealed class DayNumberTests
{
    private static readonly LocalDate First = new(1900, 1, 1);

    [Fact]
    public void A_day_is_numbered_as_it_is_counted_from_1900_on_and_back_again() =>
        Gen.Int[-800_000, 2_900_000].Sample(days =>
        {
            var day = First.PlusDays(days);
            DayNumber.Of(day).Should().Be(days + 1);
            DayNumber.Of(day.WithCalendar(CalendarSystem.Julian)).Should().Be(days + 1);
            DayNumber.Day(days + 1).Should().Be(day);
        });

    [Fact]
    public void A_text_is_read_as_a_day_where_it_is_one_that_a_column_holds() =>
        Gen.Select(Gen.Int[-400, 66_000], Gen.Int[0, 10], Gen.Char["0123456789-/: a"]).Sample((days, place, mark) =>
        {
            var text = LocalDatePattern.Iso.Format(First.PlusDays(days)).ToCharArray();
            if (place < text.Length)
            {
                text[place] = mark;
            }

            var day = LocalDatePattern.Iso.Parse(new(text));
            var isDay = day.Success && DayNumber.Fits(DayNumber.Of(day.Value));
            DayNumber.TryParse(Encoding.ASCII.GetBytes(text), out var number).Should().Be(isDay, "{0}", new string(text));
            number.Should().Be(isDay ? (ushort)DayNumber.Of(day.Value) : (ushort)0);
        });
}
