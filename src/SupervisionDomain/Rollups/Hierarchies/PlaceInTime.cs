using NodaTime;

namespace SupervisionDomain;

/// <summary>Where things of some organizations count: at these and at all above them, each in its time.</summary>
/// <param name="organizations">The organizations.</param>
/// <param name="changes">When something changed of them or of what stands above them on some day.</param>
/// <param name="hierarchyOn">The hierarchy of a day, of these and of those above them; of null the one that never changes.</param>
internal sealed class PlaceInTime(ValueList<Id<Organization>> organizations, HierarchyChanges changes, Func<LocalDate?, Hierarchy> hierarchyOn)
{
    private readonly Segment?[] segments = new Segment?[changes.Segments];
    private readonly Dictionary<(int Begin, int End), Place[]> between = [];

    /// <summary>Those that stand directly above one of them on some day from one to another, each end open where null.</summary>
    public IEnumerable<Id<Organization>> Superiors(LocalDate? first, LocalDate? last)
    {
        var (begin, end) = Range(first, last);
        return begin == end ? In(begin).Superiors : Enumerable.Range(begin, end - begin + 1).SelectMany(i => In(i).Superiors).Distinct();
    }

    /// <summary>The nodes at which something of the organizations counts that was between two days, each end open where null.</summary>
    public Place[] Between(LocalDate? first, LocalDate? last)
    {
        var (begin, end) = Range(first, last);
        if (!between.TryGetValue((begin, end), out var places))
        {
            between.Add((begin, end), places = organizations.Count == 1 && begin == end
                ? Array.ConvertAll(In(begin).Places, p => new Place(p.Node, organizations, p.Doubt))
                : [.. Together(begin, end)]);
        }

        return places;
    }

    private IEnumerable<Place> Together(int begin, int end) =>
        from place in Enumerable.Range(begin, end - begin + 1).SelectMany(i => In(i).Places.Select(p => (p.Node, p.Organization, p.Doubt, Segment: i)))
        group place by place.Node into node
        let sure = node.Where(p => p.Doubt is null).Select(p => p.Segment).Distinct().Count()
        let anywhere = node.Select(p => p.Segment).Distinct().Count()
        select new Place(
            node.Key,
            node.Select(p => p.Organization).Distinct().Order().ToValueList(),
            sure == end - begin + 1 ? null : anywhere <= end - begin ? UncertaintyReason.Date : node.Max(p => p.Doubt));

    private (int Begin, int End) Range(LocalDate? first, LocalDate? last)
    {
        var begin = first is { } since ? changes.SegmentOf(since) : 0;
        return (begin, Math.Max(begin, last is { } until ? changes.SegmentOf(until) : changes.Segments - 1));
    }

    private Segment In(int index)
    {
        if (segments[index] is not { } segment)
        {
            var hierarchy = hierarchyOn(changes.DayIn(index));
            segments[index] = segment = new(
                [.. organizations.Distinct().SelectMany(o => hierarchy.Places(o), (o, place) => (place.Node, o, place.Doubt))],
                [.. organizations.SelectMany(hierarchy.Superiors).Distinct()]);
        }

        return segment;
    }

    /// <summary>A node at which something counts.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="Organizations">Those of the organizations that stand at or below it.</param>
    /// <param name="Doubt">What makes it doubtful that it counts there; null when it surely does.</param>
    internal readonly record struct Place(Id<Organization> Node, ValueList<Id<Organization>> Organizations, UncertaintyReason? Doubt);

    private sealed record Segment((Id<Organization> Node, Id<Organization> Organization, UncertaintyReason? Doubt)[] Places, Id<Organization>[] Superiors);
}
