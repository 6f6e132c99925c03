using NodaTime;
using SupervisionDomain;

namespace RectificationTracker;

/// <summary>Whose ledger it is, which month, and which of its days are working days. All of it made up.</summary>
internal static class County
{
    public static Id<Organization> Id { get; } = Id<Organization>.Parse("made-up-county");

    public static LocalDate FirstDay { get; } = new(2025, 9, 1);

    public static LocalDate LastDay { get; } = new(2025, 9, 30);

    public static IEnumerable<LocalDate> Days =>
        Enumerable.Range(0, Period.DaysBetween(FirstDay, LastDay) + 1).Select(FirstDay.PlusDays);

    public static DateTimeZone Zone { get; } = DateTimeZone.ForOffset(Offset.FromHours(8));

    private static LocalDate Holiday { get; } = new(2025, 9, 17);

    /// <summary>The library knows no holidays: they are fixed anew each year, and the caller says which they are.</summary>
    public static bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && day != Holiday;

    public static Instant EndOf(LocalDate day) => Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
}
