using NodaTime;

namespace SupervisionDomain;

/// <summary>What is told of some days, and of days within them.</summary>
internal sealed class NestedPeriods<T>
    where T : class
{
    // Ten years of days, weeks and months. Of more periods only those directly within one are looked at together.
    private const int Many = 5_000;

    private readonly LocalDateTime first;
    private readonly FigureEnd end;
    private readonly List<NestedPeriods<T>> within = [];   // directly
    private IEnumerable<NestedPeriods<T>> inside;   // be they within others or not

    private NestedPeriods(LocalDateTime first, FigureEnd end, List<T> told)
    {
        this.first = first;
        this.end = end;
        Told = told;
        inside = within;
    }

    /// <summary>What is told of these days.</summary>
    public List<T> Told { get; }

    /// <summary>What is told of days directly within them that begin later.</summary>
    public IEnumerable<T> BegunLater => within.Where(w => w.first > first).SelectMany(w => w.Told);

    /// <summary>Every period, each within the shortest of those that hold it.</summary>
    /// <param name="told">What is told.</param>
    /// <param name="timesOf">When each begins and ends.</param>
    public static IReadOnlyList<NestedPeriods<T>> Of(IEnumerable<T> told, Func<T, (LocalDateTime First, FigureEnd End)> timesOf)
    {
        var all = told.GroupBy(timesOf).OrderBy(g => g.Key.First).ThenByDescending(g => g.Key.End.Latest).ThenByDescending(g => g.Key.End.Soonest).Select(g => new NestedPeriods<T>(g.Key.First, g.Key.End, [.. g])).ToList();

        // Those that may hold what begins later: one that ends no later than another behind it holds nothing that this does not.
        var open = new Stack<NestedPeriods<T>>();
        foreach (var period in all)
        {
            while (open.TryPeek(out var before) && before.end.Latest < period.end.Latest)
            {
                open.Pop();
            }

            if (open.TryPeek(out var longer) && longer.end.IsNotBefore(period.end))
            {
                longer.within.Add(period);
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
            longer.inside = all.Skip(place + 1).TakeWhile(p => p.first < longer.end.Latest).Where(p => longer.end.IsNotBefore(p.end));
        }

        return all;
    }

    /// <summary>Of those directly within, what makes the most together and shares no moment; or the one that does where days do not add.</summary>
    public List<T> Most(Func<T, Quantity> numberOf, bool adds) => MostOf(within, numberOf, adds);

    /// <summary>The same of all within, though they be within others.</summary>
    public List<T> MostInside(Func<T, Quantity> numberOf, bool adds) => MostOf(inside, numberOf, adds);

    /// <summary>Of those directly within, what follows each other from the beginning to the end and makes the least; none where nothing does.</summary>
    public List<T> All(Func<T, Quantity> numberOf) => AllOf(within, numberOf);

    /// <summary>The same of all within, though they be within others.</summary>
    public List<T> AllInside(Func<T, Quantity> numberOf) => AllOf(inside, numberOf);

    private static List<T> MostOf(IEnumerable<NestedPeriods<T>> periods, Func<T, Quantity> numberOf, bool adds)
    {
        var apart = new ApartPeriods<T>();
        foreach (var period in periods.OrderBy(w => w.end.Latest))
        {
            period.Told.ForEach(one => apart.Add(one, adds ? period.first : null, period.end.Latest, numberOf(one).Min));
        }

        return apart.Most.Periods();
    }

    private List<T> AllOf(IEnumerable<NestedPeriods<T>> periods, Func<T, Quantity> numberOf)
    {
        var following = new Dictionary<LocalDateTime, ApartPeriods<T>.Chain> { [first] = ApartPeriods<T>.Chain.None };
        foreach (var period in periods.OrderBy(w => w.end.Latest))
        {
            var least = period.Told.MinBy(one => numberOf(one).Max ?? Quantity.MaxValue)!;
            if (following.TryGetValue(period.first, out var before) && before.Sum + (numberOf(least).Max ?? Quantity.MaxValue) is var sum && !(following.GetValueOrDefault(period.end.Latest)?.Sum <= sum))
            {
                following[period.end.Latest] = new(before, least, sum);
            }
        }

        return following.GetValueOrDefault(end.Latest)?.Periods() ?? [];
    }
}
