using NodaTime;

namespace SupervisionDomain;

/// <summary>Days as small numbers: 1 is 1 January 1900, 65 535 a day of 2079; 0 is none.</summary>
internal static class DayNumber
{
    /// <summary>How many characters the text of a day has.</summary>
    public const int Length = 10;

    private const int FirstYear = 1900;

    private static readonly LocalDate DayZero = new(1899, 12, 31);

    // The number of the first day of each month.
    private static readonly int[] Months = Enumerable.Range(0, ((2080 - FirstYear) * 12) + 1).Select(month => Counted(new LocalDate(FirstYear, 1, 1).PlusMonths(month))).ToArray();

    /// <summary>The number of a day, which may lie outside those that fit a column.</summary>
    public static int Of(LocalDate day)
    {
        var (year, month, number) = day;
        var at = ((year - FirstYear) * 12) + month - 1;
        return at >= 0 && at < Months.Length && day.Calendar == CalendarSystem.Iso ? Months[at] + number - 1 : Counted(day);
    }

    public static LocalDate Day(int number) => DayZero.PlusDays(number);

    /// <summary>Whether a column can hold it.</summary>
    public static bool Fits(int number) => number is > 0 and <= ushort.MaxValue;

    /// <summary>The number of a day written as 2021-07-29 in ASCII; false where it is none, or does not fit a column.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ushort number)
    {
        number = 0;
        if (text.Length != Length || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[0], text[1], out var century) || !TryDigits(text[2], text[3], out var year)
            || !TryDigits(text[5], text[6], out var month) || !TryDigits(text[8], text[9], out var day))
        {
            return false;
        }

        year += century * 100;
        if (year < FirstYear || month is < 1 or > 12)
        {
            return false;
        }

        var at = ((year - FirstYear) * 12) + month - 1;
        if (at + 1 >= Months.Length || day < 1 || day > Months[at + 1] - Months[at] || !Fits(Months[at] + day - 1))
        {
            return false;
        }

        number = (ushort)(Months[at] + day - 1);
        return true;
    }

    private static int Counted(LocalDate day) => Period.DaysBetween(DayZero, day.WithCalendar(CalendarSystem.Iso));

    private static bool TryDigits(byte ten, byte one, out int number)
    {
        number = ((ten - '0') * 10) + one - '0';
        return ten is >= (byte)'0' and <= (byte)'9' && one is >= (byte)'0' and <= (byte)'9';
    }
}
