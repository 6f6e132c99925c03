using NodaTime;

namespace SupervisionDomain;

/// <summary>Days as small numbers: 1 is 1 January 1900, 65 535 a day of 2079; 0 is none.</summary>
internal static class DayNumber
{
    private static readonly LocalDate DayZero = new(1899, 12, 31);

    /// <summary>The number of a day, which may lie outside those that fit a column.</summary>
    public static int Of(LocalDate day) => Period.DaysBetween(DayZero, day);

    public static LocalDate Day(int number) => DayZero.PlusDays(number);

    /// <summary>Whether a column can hold it.</summary>
    public static bool Fits(int number) => number is > 0 and <= ushort.MaxValue;
}
