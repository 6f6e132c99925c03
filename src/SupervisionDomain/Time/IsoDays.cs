using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The days that there are here: those of the ISO calendar. One of another would be written as another day, and comes before or after none.</summary>
internal static class IsoDays
{
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar; the exception names the member, or the one that took it.</exception>
    public static LocalDate Iso(this LocalDate day, [CallerMemberName] string member = "") => day.Calendar == CalendarSystem.Iso ? day
        : throw new ArgumentOutOfRangeException(member, day, "A day is of the ISO calendar.");
}
