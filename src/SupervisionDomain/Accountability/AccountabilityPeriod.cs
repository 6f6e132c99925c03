using NodaTime;

namespace SupervisionDomain;

/// <summary>How long a kind of measure runs, by a text that is in force for a time (处分期, 影响期).</summary>
/// <remarks>The citation says when the length holds: a change of law is a second period with a citation of its own.</remarks>
public sealed record AccountabilityPeriod
{
    /// <summary>A length with room for decision, both ends included.</summary>
    /// <param name="least">The shortest: years, months, weeks or days, at least a day.</param>
    /// <param name="most">The longest; null where there is no upper end.</param>
    /// <param name="basis">What it rests on, and from when until when.</param>
    /// <exception cref="ArgumentException">A length is not positive, counts hours or is above a century, or the longest is shorter than the shortest.</exception>
    public AccountabilityPeriod(Period least, Period? most, Citation basis)
    {
        Least = Checked(least);
        Most = most is null ? null : Checked(most);
        Basis = basis ?? throw new ArgumentNullException(nameof(basis));
        if (most is not null && End(AnyDay, most) < End(AnyDay, least))
        {
            throw new ArgumentException("The longest period is not shorter than the shortest.");
        }
    }

    /// <summary>The shortest length.</summary>
    public Period Least { get; }

    /// <summary>The longest length, equal to <see cref="Least"/> where nothing is left to decide; null where there is no upper end.</summary>
    public Period? Most { get; }

    /// <summary>What it rests on, and when it is in force.</summary>
    public Citation Basis { get; }

    /// <summary>A day from which lengths are counted to be compared, not dated: any will do.</summary>
    internal static LocalDate AnyDay { get; } = new(2001, 1, 1);

    /// <summary>A fixed number of months.</summary>
    /// <exception cref="ArgumentException">The number is not positive, or above 1200.</exception>
    public static AccountabilityPeriod OfMonths(int months, Citation basis) => new(Period.FromMonths(months), Period.FromMonths(months), basis);

    /// <summary>
    /// The first day after a period that begins with a day: the same day number so many months on or, where that month
    /// has no such day, the first day of the month after it; then the days.
    /// </summary>
    internal static LocalDate End(LocalDate day, Period length, int times = 1)
    {
        var months = (long)times * ((length.Years * 12) + length.Months);
        var days = (long)times * ((length.Weeks * 7) + length.Days);
        if ((months / 12) + (days / 365) + 2 > LocalDate.MaxIsoValue.Year - day.Year)
        {
            return LocalDate.MaxIsoValue;   // the calendar has no later day
        }

        var there = day.PlusMonths((int)months);
        return (there.Day < day.Day ? there.PlusDays(1) : there).PlusDays((int)days);
    }

    private static Period Checked(Period length)
    {
        ArgumentNullException.ThrowIfNull(length);
        return length is { HasTimeComponent: false, HasDateComponent: true, Years: >= 0 and <= 100, Months: >= 0 and <= 1200, Weeks: >= 0 and <= 5200, Days: >= 0 and <= 36500 } ? length
            : throw new ArgumentException("A period is at least a day, in whole years, months, weeks and days, each at most those of a century.");
    }
}
