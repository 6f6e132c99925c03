using NodaTime;

namespace SupervisionDomain;

/// <summary>Between which days an occurrence was, each open where unknown, and what else makes it doubtful.</summary>
/// <param name="First">The first day on which it can have been.</param>
/// <param name="Last">The last day on which it can have been.</param>
/// <param name="IsDisputed">Whether it is doubtful whatever the day, as one at a place in dispute is.</param>
/// <param name="Versions">How many versions documents make of its record, of which one says this.</param>
internal readonly record struct Blurred(int? First, int? Last, bool IsDisputed, int Versions = 1)
{
    /// <param name="when">What the record says.</param>
    /// <param name="known">The last day on which it can have been.</param>
    /// <param name="versions">How many versions documents make of its record.</param>
    public static Blurred Of(DateSpan? when, LocalDate? known, int versions = 1)
    {
        var last = Moments.LastDay(when, known);
        int? begin = when?.FirstDay is { } first ? DayNumber.Of(first) : null;
        return new(begin, last is not { } day ? null : day == when?.FirstDay ? begin : DayNumber.Of(day), false, versions);
    }

    /// <param name="days">The first day and the last, each open where unknown.</param>
    /// <param name="versions">How many versions documents make of its record.</param>
    public static Blurred Between((LocalDate? First, LocalDate? Last) days, int versions) =>
        new(days.First is { } first ? DayNumber.Of(first) : null, days.Last is { } last ? DayNumber.Of(last) : null, false, versions);

    /// <summary>The day, where it is one, undisputed and one that a column can hold; else 0.</summary>
    public ushort Day => First is { } day && First == Last && !IsDisputed && Versions < 2 && DayNumber.Fits(day) ? (ushort)day : (ushort)0;

    /// <summary>Whether it may lie between two days, both included; the first open where null.</summary>
    public bool MayLieIn(int? from, int to) => !(First > to) && !(Last < from);

    /// <summary>Whether it surely lies between two days, both included, if its version is right; the first open where null.</summary>
    public bool SurelyLiesIn(int? from, int to) => !IsDisputed && Last <= to && (from is null || First >= from);
}
