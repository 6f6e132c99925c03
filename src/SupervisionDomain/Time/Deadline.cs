using NodaTime;

namespace SupervisionDomain;

/// <summary>By when something is to be done (期限): a date, or a number of hours, days or working days after an event.</summary>
/// <remarks>
/// <para>
/// A date given without an hour is inclusive: the deadline passes when that day, month or year ends. A date with an hour
/// is that moment. Hours count from the moment of the event. Of days and working days the day of the event is not
/// counted, and the deadline passes when the last of them ends.
/// </para>
/// <para>
/// Which days are working days is the caller's knowledge: holidays are fixed anew each year. Without a calendar a
/// deadline in working days is unknown, never guessed. Equality is by value: 24 hours are not one day.
/// </para>
/// </remarks>
public sealed record Deadline
{
    /// <summary>The most hours, days or working days that a deadline may have; a longer time is a date.</summary>
    public const int Longest = 10_000;

    private Deadline(PartialDate? by, int? hours, int? days, int? workingDays)
    {
        By = by;
        Hours = hours;
        Days = days;
        WorkingDays = workingDays;
    }

    /// <summary>The date by which, where it is one.</summary>
    public PartialDate? By { get; }

    /// <summary>The number of hours, where it is one.</summary>
    public int? Hours { get; }

    /// <summary>The number of calendar days, where it is one.</summary>
    public int? Days { get; }

    /// <summary>The number of working days (工作日), where it is one.</summary>
    public int? WorkingDays { get; }

    /// <summary>By a date.</summary>
    public static Deadline On(PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return new(date, null, null, null);
    }

    /// <summary>Within so many hours.</summary>
    /// <exception cref="ArgumentException">Below 1 or above <see cref="Longest"/>.</exception>
    public static Deadline InHours(int hours) => Of(null, hours, null, null);

    /// <summary>Within so many calendar days.</summary>
    /// <exception cref="ArgumentException">Below 1 or above <see cref="Longest"/>.</exception>
    public static Deadline InDays(int days) => Of(null, null, days, null);

    /// <summary>Within so many working days.</summary>
    /// <exception cref="ArgumentException">Below 1 or above <see cref="Longest"/>.</exception>
    public static Deadline InWorkingDays(int days) => Of(null, null, null, days);

    /// <summary>A deadline of one of the four kinds.</summary>
    /// <exception cref="ArgumentException">None is given, several are, or a number is out of range.</exception>
    internal static Deadline Of(PartialDate? by, int? hours, int? days, int? workingDays)
    {
        var numbers = new[] { hours, days, workingDays }.OfType<int>().ToList();
        return numbers.Count + (by is null ? 0 : 1) != 1 ? throw new ArgumentException("A deadline is a date, or a number of hours, days or working days: exactly one of them.")
            : numbers.Exists(n => n is < 1 or > Longest) ? throw new ArgumentException("A deadline is at least 1 and at most 10000 hours, days or working days.")
            : new(by, hours, days, workingDays);
    }

    /// <summary>When the deadline passes, for an event that was at some moment of the span.</summary>
    /// <param name="from">The event; null where nothing is said of its time.</param>
    /// <param name="zone">The zone in which the dates are meant.</param>
    /// <param name="isWorkingDay">The calendar of working days.</param>
    /// <returns>From the earliest to the latest moment that it may be, equal where it is known; an end that is not known is open.</returns>
    public Interval PassesAfter(DateSpan? from, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return PassesAfter(from?.In(zone) ?? new(null, null), zone, isWorkingDay);
    }

    /// <summary>Whether what was to be done was done in time: before the deadline passed.</summary>
    /// <param name="from">What the deadline counts from; null where nothing is said of its time.</param>
    /// <param name="done">When it was done; null where nothing is said.</param>
    /// <param name="zone">The zone in which the dates are meant.</param>
    /// <param name="isWorkingDay">The calendar of working days.</param>
    /// <returns>Null when the times are too blurred, or the calendar is missing, to tell.</returns>
    public bool? IsMet(DateSpan? from, DateSpan? done, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay = null)
    {
        var passes = PassesAfter(from, zone, isWorkingDay);
        var when = done?.In(zone) ?? new(null, null);
        return when.HasEnd && passes.HasStart && when.End <= passes.Start ? true
            : when.HasStart && passes.HasEnd && when.Start >= passes.End ? false
            : null;
    }

    /// <summary>The written form: <c>2021-08-05</c>, <c>6 hours</c>, <c>15 days</c>, <c>5 working days</c>.</summary>
    public override string ToString() => By?.ToString() ?? (Hours is not null ? $"{Hours} hours" : Days is not null ? $"{Days} days" : $"{WorkingDays} working days");

    /// <summary>When it passes, for an event within the interval: from its start, inclusive, to its end, exclusive.</summary>
    internal Interval PassesAfter(Interval from, DateTimeZone zone, Func<LocalDate, bool>? isWorkingDay)
    {
        if (By is not null)
        {
            var moment = Moments.Of(By.Hour is null ? By.End : By.Start, zone);
            return new(moment.First, moment.Last);
        }

        // A moment is its own end: so is an hour that the clock skips.
        var isMoment = from.HasStart && from.HasEnd && from.Start == from.End;
        return new(
            from.HasStart ? After(from.Start) : null,
            from.HasEnd ? After(Hours is null && !isMoment ? from.End - Duration.Epsilon : from.End) : null);

        Instant? After(Instant moment) =>
            Hours is { } hours ? moment <= Instant.MaxValue - Duration.FromHours(hours) ? moment + Duration.FromHours(hours) : null
            : (Days is { } days ? Later(Moments.DayOf(moment, zone), days) : LastWorkingDay(Moments.DayOf(moment, zone), isWorkingDay)) is { } last && Later(last, 1) is { } next
                ? Moments.StartOf(next, zone)
                : null;
    }

    // A calendar that knows no working day in a whole year does not know that year.
    private LocalDate? LastWorkingDay(LocalDate day, Func<LocalDate, bool>? isWorkingDay)
    {
        LocalDate? at = isWorkingDay is null ? null : day;
        for (int counted = 0, idle = 0; at is not null && counted < WorkingDays;)
        {
            at = Later(at.Value, 1);
            (counted, idle) = at is { } here && isWorkingDay!(here) ? (counted + 1, 0) : (counted, idle + 1);
            at = idle > 366 ? null : at;
        }

        return at;
    }

    private static LocalDate? Later(LocalDate day, int days) =>
        day <= LocalDate.MaxIsoValue.PlusDays(-days) ? day.PlusDays(days) : null;
}
