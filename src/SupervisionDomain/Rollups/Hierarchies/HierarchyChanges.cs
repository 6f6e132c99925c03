using NodaTime;

namespace SupervisionDomain;

/// <summary>The days on which the hierarchy of some organizations may change; from one, inclusive, to the next, exclusive, it stays as it is.</summary>
internal sealed class HierarchyChanges
{
    private readonly LocalDate[] days;

    public HierarchyChanges(IReadOnlyCollection<Organization> organizations)
    {
        // What never stands below another changes nothing, whenever it was founded; and what is from the first of all days always was.
        var placed = organizations.Where(o => o.Relations.Any(r => r.GivesAPlace)).Select(o => o.Id).ToHashSet();
        days = [.. organizations.Where(o => placed.Contains(o.Id))
            .SelectMany(o => o.Relations.Where(r => r.GivesAPlace).Select(r => r.Validity).Append(o.Existence))
            .SelectMany(v => new[] { v.From, v.Until }).OfType<LocalDate>().Where(day => day > IsoDays.FirstDay).Distinct().Order()];
    }

    /// <summary>How many times there are without a change: one more than changes.</summary>
    public int Segments => days.Length + 1;

    /// <summary>The number of the time in which a day lies; 0 before the first change.</summary>
    public int SegmentOf(LocalDate day) => Array.BinarySearch(days, day) is var at && at >= 0 ? at + 1 : ~at;

    /// <summary>A day of a time; null where nothing ever changes.</summary>
    public LocalDate? DayIn(int segment) => segment > 0 ? days[segment - 1] : days is [var first, ..] ? first.PlusDays(-1) : null;
}
