using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The days that there are here: those of the ISO calendar. One of another would be written as another day, and comes before or after none. Documents hold those from the year 1 on.</summary>
internal static class IsoDays
{
    private static readonly Instant FirstMoment = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>The first that a document holds.</summary>
    public static LocalDate FirstDay { get; } = new(1, 1, 1);

    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar; the exception names the member, or the one that took it.</exception>
    public static LocalDate Iso(this LocalDate day, [CallerMemberName] string member = "") => day.Calendar == CalendarSystem.Iso ? day
        : throw new ArgumentOutOfRangeException(member, day, "A day is of the ISO calendar.");

    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar, or before the year 1; the exception names the member, or the one that took it.</exception>
    public static LocalDate Writable(this LocalDate day, [CallerMemberName] string member = "") => day.Iso(member) >= FirstDay ? day
        : throw new ArgumentOutOfRangeException(member, day, "A day is not before the year 1.");

    /// <exception cref="ArgumentOutOfRangeException">The moment is before the year 1; the exception names the member, or the one that took it.</exception>
    public static Instant Writable(this Instant moment, [CallerMemberName] string member = "") => moment >= FirstMoment ? moment
        : throw new ArgumentOutOfRangeException(member, moment, "A moment is not before the year 1.");
}
