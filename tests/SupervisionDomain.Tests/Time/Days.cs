using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain.Tests;

/// <summary>Days in tests, as they are written.</summary>
internal static class Days
{
    public static readonly DateTimeZone China = DateTimeZone.ForOffset(Offset.FromHours(8));

    public static LocalDate Of(string day) => LocalDatePattern.Iso.Parse(day).Value;

    /// <summary>Noon of the day in China.</summary>
    public static Instant Noon(string day) => Noon(Of(day));

    /// <summary>Noon of the day in China.</summary>
    public static Instant Noon(LocalDate day) => (day + new LocalTime(12, 0)).InZoneStrictly(China).ToInstant();
}
