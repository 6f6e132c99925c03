namespace SupervisionDomain;

/// <summary>What leads to one other thing each, and that to a third: a sub-group to its group, a repeated lead to the one before, a merged finding to the one that goes on, an organization to its superior.</summary>
internal sealed class Chains<T>
{
    private readonly Id<T>[] ids;   // in order: the least number is the least id
    private readonly Dictionary<Id<T>, int> numbers;
    private readonly int[] next;
    private readonly int[] last;
    private readonly HashSet<int> inCircles = [];

    /// <param name="links">What leads to what, one link from each.</param>
    public Chains(IEnumerable<(Id<T> From, Id<T> To)> links)
    {
        var to = links.ToDictionary(link => link.From, link => link.To);
        ids = [.. to.Keys.Union(to.Values).Order()];
        numbers = ids.Index().ToDictionary(x => x.Item, x => x.Index);
        next = Array.ConvertAll(ids, id => to.TryGetValue(id, out var other) ? numbers[other] : -1);
        last = Enumerable.Repeat(-1, ids.Length).ToArray();
        var way = new List<int>();
        var places = new int?[ids.Length];
        for (var start = 0; start < ids.Length; start++)
        {
            way.Clear();
            var at = start;
            while (at >= 0 && last[at] < 0 && places[at] is null)
            {
                places[at] = way.Count;
                way.Add(at);
                at = next[at];
            }

            var end = at < 0 ? way[^1] : last[at] >= 0 ? last[at] : Circle(way[places[at]!.Value..]);
            way.ForEach(on => last[on] = end);
        }

        int Circle(List<int> circle)
        {
            inCircles.UnionWith(circle);
            return circle.Min();
        }
    }

    /// <summary>The last on the way from one; itself where it leads nowhere, and of a circle the least.</summary>
    public Id<T> Last(Id<T> start) => numbers.TryGetValue(start, out var at) ? ids[last[at]] : start;

    /// <summary>The same where the first step is another than the link, or none.</summary>
    public Id<T> Last(Id<T> start, Id<T>? first) => first is not { } to ? start : Circle(start, to) is { } least ? ids[least] : Last(to);

    /// <summary>Whether it is in a circle.</summary>
    public bool IsInCircle(Id<T> id) => numbers.TryGetValue(id, out var at) && inCircles.Contains(at);

    /// <summary>Whether the first step, be it another than the link, begins a way back.</summary>
    public bool LeadsBack(Id<T> start, Id<T>? first) => first is { } to && (to == start || Circle(start, to) is not null);

    // The least of the circle that a first step closes. One that another document says is walked: no further than all there are.
    private int? Circle(Id<T> start, Id<T> first)
    {
        if (!numbers.TryGetValue(start, out var from) || !numbers.TryGetValue(first, out var at))
        {
            return null;
        }

        if (next[from] == at)
        {
            return inCircles.Contains(from) ? last[from] : null;
        }

        var least = from;
        for (var steps = 0; at >= 0 && steps < ids.Length; steps++)
        {
            least = Math.Min(least, at);
            if (at == from)
            {
                return least;
            }

            at = next[at];
        }

        return null;
    }
}
