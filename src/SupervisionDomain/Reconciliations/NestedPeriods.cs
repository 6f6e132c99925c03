using NodaTime;

namespace SupervisionDomain;

/// <summary>What is told of some days, and of days within them.</summary>
internal sealed class NestedPeriods
{
    // Ten years of days, weeks and months. Of more periods only those directly within one are looked at together.
    private const int Many = 5_000;

    private readonly LocalDateTime first;
    private readonly FigureEnd end;
    private readonly List<ReportedFigure> told;

    private NestedPeriods(LocalDateTime first, FigureEnd end, List<ReportedFigure> told)
    {
        (this.first, this.end, this.told) = (first, end, told);
        Inside = Within;
    }

    /// <summary>Those directly within.</summary>
    public List<NestedPeriods> Within { get; } = [];

    /// <summary>All within, though they be within others.</summary>
    public IEnumerable<NestedPeriods> Inside { get; private set; }

    /// <summary>Of what is told of these days, what has the least upper end.</summary>
    public ReportedFigure Least => told.MinBy(Most)!;

    /// <summary>What is told of days directly within them that begin later.</summary>
    public IEnumerable<ReportedFigure> BegunLater => Within.Where(w => w.first > first).SelectMany(w => w.told);

    /// <summary>Every period, each within the shortest of those that hold it.</summary>
    public static IReadOnlyList<NestedPeriods> Of(IEnumerable<ReportedFigure> told)
    {
        var all = told.GroupBy(f => (First: f.Period!.From!.Start, End: f.EndOn(f.LastDay()!.Value)))
            .OrderBy(g => g.Key.First).ThenByDescending(g => g.Key.End.Latest).ThenByDescending(g => g.Key.End.Soonest).Select(g => new NestedPeriods(g.Key.First, g.Key.End, [.. g])).ToList();

        // Those that may hold what begins later: one that ends no later than another behind it holds nothing that this does not.
        var open = new Stack<NestedPeriods>();
        foreach (var period in all)
        {
            while (open.TryPeek(out var before) && before.end.Latest < period.end.Latest)
            {
                open.Pop();
            }

            if (open.TryPeek(out var longer) && longer.end.IsNotBefore(period.end))
            {
                longer.Within.Add(period);
                if (longer.end == period.end)
                {
                    open.Pop();
                }
            }

            open.Push(period);
        }

        // What is within one begins no earlier, and stands behind it.
        foreach (var (place, longer) in all.Count <= Many ? all.Index() : [])
        {
            longer.Inside = all.Skip(place + 1).TakeWhile(p => p.first < longer.end.Latest).Where(p => longer.end.IsNotBefore(p.end));
        }

        return all;
    }

    /// <summary>Of some within, what makes the most together and shares no moment; or the one that does where days do not add.</summary>
    public static List<ReportedFigure> MostOf(IEnumerable<NestedPeriods> within, bool adds)
    {
        var apart = new ApartPeriods<ReportedFigure>();
        foreach (var period in within.OrderBy(w => w.end.Latest))
        {
            period.told.ForEach(one => apart.Add(one, adds ? period.first : null, period.end.Latest, one.Value.Quantity!.Min));
        }

        return apart.Most.Periods();
    }

    /// <summary>Of some within, what follows each other from the beginning to the end and makes the least; none where nothing does.</summary>
    public List<ReportedFigure> AllOf(IEnumerable<NestedPeriods> within)
    {
        var following = new Dictionary<LocalDateTime, ApartPeriods<ReportedFigure>.Chain> { [first] = ApartPeriods<ReportedFigure>.Chain.None };
        foreach (var period in within.OrderBy(w => w.end.Latest))
        {
            if (following.TryGetValue(period.first, out var before) && before.Sum + Most(period.Least) is var sum && !(following.GetValueOrDefault(period.end.Latest)?.Sum <= sum))
            {
                following[period.end.Latest] = new(before, period.Least, sum);
            }
        }

        return following.GetValueOrDefault(end.Latest)?.Periods() ?? [];
    }

    private static long Most(ReportedFigure figure) => figure.Value.Quantity!.Max ?? Quantity.MaxValue;
}
