namespace SupervisionDomain;

/// <summary>The order of the events of a finding of which several documents tell.</summary>
/// <remarks>
/// What a document lists before something else comes before it in the whole. Where none says, the event told first
/// comes first; where documents contradict each other, too.
/// </remarks>
internal static class EventOrder
{
    /// <summary>The finding with its events in the order that all tellings, the earliest first, leave.</summary>
    public static Finding AsTold(this Finding whole, IEnumerable<Finding> tellings)
    {
        if (whole.Events.Count < 2)
        {
            return whole;
        }

        var number = new Dictionary<Id<FindingEvent>, int>();
        var before = new List<List<int>>();
        foreach (var told in tellings)
        {
            var last = -1;
            foreach (var e in told.Events)
            {
                if (number.TryAdd(e.Id, before.Count))
                {
                    before.Add([]);
                }

                var at = number[e.Id];
                if (last >= 0 && last != at && !before[at].Contains(last))
                {
                    before[at].Add(last);
                }

                last = at;
            }
        }

        var place = new int?[before.Count];
        for (int first = 0, placed = 0; first < place.Length; first++)
        {
            while (place[first] is null)
            {
                place[Next(first)] = placed++;
            }
        }

        return whole with { Events = whole.Events.OrderBy(e => place[number[e.Id]]).ToValueList() };

        // Back from it to what nothing stands before; of a circle the one told first.
        int Next(int at)
        {
            var way = new List<int>();
            while (before[at].FindIndex(b => place[b] is null) is >= 0 and var found)
            {
                way.Add(at);
                at = before[at][found];
                if (way.IndexOf(at) is >= 0 and var circle)
                {
                    return way[circle..].Min();
                }
            }

            return at;
        }
    }
}
