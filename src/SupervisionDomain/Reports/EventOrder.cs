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

        var place = new Dictionary<Id<FindingEvent>, int>();
        var open = Open(tellings);
        while (open.Count > 0)
        {
            var next = open.FirstOrDefault(e => e.Before.TrueForAll(place.ContainsKey), open[0]);
            place.Add(next.Event, place.Count);
            open.Remove(next);
        }

        return whole with { Events = whole.Events.OrderBy(e => place[e.Id]).ToValueList() };
    }

    // Each event once, as it was told first, with those that some telling lists directly before it.
    private static List<(Id<FindingEvent> Event, List<Id<FindingEvent>> Before)> Open(IEnumerable<Finding> tellings) =>
        tellings
            .SelectMany(told => told.Events.Select((e, i) => (e.Id, Before: i == 0 ? (Id<FindingEvent>?)null : told.Events[i - 1].Id)))
            .GroupBy(e => e.Id, (id, all) => (id, all.Select(e => e.Before).OfType<Id<FindingEvent>>().Where(b => b != id).Distinct().ToList()))
            .ToList();
}
