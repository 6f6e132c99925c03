using NodaTime;

namespace SupervisionDomain;

/// <summary>The moments that a local time may mean in a zone: two where the clock is set back, that of the change where it is skipped.</summary>
internal static class Moments
{
    // No zone is farther from UTC.
    private static readonly Duration Farthest = Duration.FromHours(18);

    public static (Instant First, Instant Last) Of(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? (mapping.LateInterval.Start, mapping.LateInterval.Start)
            : (mapping.First().ToInstant(), mapping.Last().ToInstant());
    }

    /// <summary>The day of a moment in a zone; of one beyond the days that there are, the first or the last of these.</summary>
    public static LocalDate DayOf(Instant moment, DateTimeZone zone) =>
        moment < Instant.MinValue + Farthest ? LocalDate.MinIsoValue : moment > Instant.MaxValue - Farthest ? LocalDate.MaxIsoValue : moment.InZone(zone).Date;

    /// <summary>The moment at which a day begins in a zone; one that the zone leaves out begins with the next. The first day that there is has no beginning.</summary>
    public static Instant StartOf(LocalDate day, DateTimeZone zone) => day == LocalDate.MinIsoValue ? Instant.MinValue : Of(day.AtMidnight(), zone).First;

    /// <summary>The moment at which the day after begins; the last day that there is has no end.</summary>
    public static Instant EndOf(LocalDate day, DateTimeZone zone) => day == LocalDate.MaxIsoValue ? Instant.MaxValue : StartOf(day.PlusDays(1), zone);

    /// <summary>
    /// The last day on which something can have been: that of what is said, or that on which it was known. What is dated
    /// after it was known stands as dated: one of the two is wrong, and nobody knows which.
    /// </summary>
    public static LocalDate? LastDay(DateSpan? when, LocalDate? known) => known is null || known < when?.FirstDay || known >= when?.LastDay ? when?.LastDay : known;
}
