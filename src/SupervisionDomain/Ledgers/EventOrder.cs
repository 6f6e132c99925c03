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
        var placed = 0;
        var way = new List<int>();
        var onWay = Enumerable.Repeat(-1, place.Length).ToArray();
        for (var first = 0; first < place.Length; first++)
        {
            if (place[first] is null)
            {
                GoOn(first);
            }

            // Back to what nothing stands before; of a circle the one told first. Then on from where it was met.
            while (way.Count > 0)
            {
                var at = way[^1];
                before[at].RemoveAll(b => place[b] is not null);
                if (before[at].Count == 0)
                {
                    Place(at);
                }
                else if (onWay[before[at][0]] is >= 0 and var circle)
                {
                    Place(way[circle..].Min());
                }
                else
                {
                    GoOn(before[at][0]);
                }
            }
        }

        return whole with { Events = whole.Events.OrderBy(e => place[number[e.Id]]).ToValueList() };

        void GoOn(int at)
        {
            onWay[at] = way.Count;
            way.Add(at);
        }

        void Place(int at)
        {
            place[at] = placed++;
            var from = onWay[at];
            way[from..].ForEach(on => onWay[on] = -1);
            way.RemoveRange(from, way.Count - from);
        }
    }
}
