using NodaTime;

namespace SupervisionDomain;

/// <summary>The moments that a local time may mean in a zone: two where the clock is set back, that of the change where it is skipped.</summary>
internal static class Moments
{
    public static (Instant First, Instant Last) Of(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? (mapping.LateInterval.Start, mapping.LateInterval.Start)
            : (mapping.First().ToInstant(), mapping.Last().ToInstant());
    }

    /// <summary>
    /// The last day on which something can have been: that of what is said, or that on which it was known. What is dated
    /// after it was known stands as dated: one of the two is wrong, and nobody knows which.
    /// </summary>
    public static LocalDate? LastDay(DateSpan? when, LocalDate? known) => known is null || known < when?.FirstDay || known >= when?.LastDay ? when?.LastDay : known;
}
