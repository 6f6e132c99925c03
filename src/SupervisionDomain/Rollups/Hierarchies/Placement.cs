using NodaTime;

namespace SupervisionDomain;

/// <summary>At which nodes things count, along the hierarchy that a question asks for.</summary>
internal sealed class Placement
{
    private readonly Ledger ledger;
    private readonly RollupQuestion question;
    private readonly LocalDate[] changes;
    private readonly Dictionary<int, Hierarchy> hierarchies = [];
    private readonly Dictionary<(Hierarchy, Id<Organization>), (Id<Organization> Node, UncertaintyReason? Doubt)[]> places = [];
    private readonly Dictionary<ValueList<Id<Organization>>, (List<Hierarchy> Segments, (Id<Organization> Node, ValueList<Id<Organization>> Organizations, UncertaintyReason? Doubt)[] Nodes)> joint = new(ReferenceEqualityComparer.Instance);

    public Placement(Ledger ledger, RollupQuestion question)
    {
        (this.ledger, this.question) = (ledger, question);
        changes = question.HierarchyAsOf.Mode == HierarchyMode.RecordDate ? Changes(ledger) : [];
        Main = Segment(SegmentOf(changes, question.AsOf));
    }

    /// <summary>The hierarchy asked for; that of the as-of day where each record has its own.</summary>
    public Hierarchy Main { get; }

    /// <summary>The days on which the hierarchy may change, in order.</summary>
    public static LocalDate[] Changes(Ledger ledger) => ledger.Organizations
        .SelectMany(o => o.Relations.Select(r => r.Validity).Append(o.Existence))
        .SelectMany(v => new[] { v.From, v.Until }).OfType<LocalDate>().Where(day => day > LocalDate.MinIsoValue).Distinct().Order().ToArray();

    /// <summary>The number of the days from one change, inclusive, to the next, exclusive; 0 before the first.</summary>
    public static int SegmentOf(LocalDate[] changes, LocalDate day) => Array.BinarySearch(changes, day) is var at && at >= 0 ? at + 1 : ~at;

    /// <summary>Those of the organization that stand directly above it on some day that counts.</summary>
    public ValueList<Id<Organization>> Superiors(Id<Organization> organization) =>
        Segments(question.From, question.AsOf).SelectMany(h => h.Superiors(organization)).Distinct().ToValueList();

    /// <summary>
    /// The nodes of an answer: from the top down along the main hierarchy those that something counts for, or that stand above or below
    /// another on some day that counts; then, in ordinal order, those that something counts for and that have no place.
    /// </summary>
    public List<Id<Organization>> NodesWith(IEnumerable<Id<Organization>> counting)
    {
        var met = counting.ToHashSet();
        var hierarchies = Segments(question.From, question.AsOf).Reverse().ToList();
        var nodes = hierarchies.SelectMany(h => h.TopDown()).Distinct()
            .Where(id => met.Contains(id) || hierarchies.Exists(h => h.Superiors(id).Any() || h.Below(id).Any() || h.PerhapsBelow(id).Any())).ToList();
        return [.. nodes, .. met.Except(nodes).Order()];
    }

    /// <summary>The nodes at which something of these organizations counts that was between two days, each end open where unknown.</summary>
    /// <returns>For each node: those of the organizations that stand at or below it, and what makes it doubtful that it counts there.</returns>
    public IEnumerable<(Id<Organization> Node, ValueList<Id<Organization>> Organizations, UncertaintyReason? Doubt)> Nodes(
        ValueList<Id<Organization>> organizations, LocalDate? first, LocalDate? last)
    {
        var segments = Segments(Later(first, question.From), Earlier(last, question.AsOf)).ToList();
        if (segments is [var only] && organizations is [var one])
        {
            if (!places.TryGetValue((only, one), out var known))
            {
                places.Add((only, one), known = [.. only.Places(one)]);
            }

            return known.Select(place => (place.Node, organizations, place.Doubt));
        }

        if (organizations.Count < 2)
        {
            return Together(organizations, segments);
        }

        // The findings of an inspection have its organizations in one list.
        if (!joint.TryGetValue(organizations, out var found) || !found.Segments.SequenceEqual(segments))
        {
            joint[organizations] = found = (segments, [.. Together(organizations, segments)]);
        }

        return found.Nodes;
    }

    private static IEnumerable<(Id<Organization> Node, ValueList<Id<Organization>> Organizations, UncertaintyReason? Doubt)> Together(
        ValueList<Id<Organization>> organizations, List<Hierarchy> segments) =>
        from place in segments.SelectMany((h, i) => organizations.Distinct().SelectMany(o => h.Places(o).Select(p => (p.Node, p.Doubt, Organization: o, Segment: i))))
        group place by place.Node into node
        let sure = node.Where(p => p.Doubt is null).Select(p => p.Segment).Distinct().Count()
        let anywhere = node.Select(p => p.Segment).Distinct().Count()
        select (
            node.Key,
            node.Select(p => p.Organization).Distinct().Order().ToValueList(),
            sure == segments.Count ? (UncertaintyReason?)null : anywhere < segments.Count ? UncertaintyReason.Date : node.Max(p => p.Doubt));

    private IEnumerable<Hierarchy> Segments(LocalDate? first, LocalDate? last)
    {
        var from = first is { } begin ? SegmentOf(changes, begin) : 0;
        var to = last is { } end ? SegmentOf(changes, end) : changes.Length;
        return Enumerable.Range(from, Math.Max(0, to - from) + 1).Select(Segment);
    }

    private Hierarchy Segment(int index)
    {
        if (!hierarchies.TryGetValue(index, out var hierarchy))
        {
            var asked = question.HierarchyAsOf;
            hierarchies.Add(index, hierarchy = asked.Mode switch
            {
                HierarchyMode.FollowingSuccessors => Hierarchy.Following(ledger, asked.Day!.Value, asked.Line),
                HierarchyMode.FixedDate => Hierarchy.On(ledger, asked.Day!.Value, asked.Line),
                _ => Hierarchy.On(ledger, index > 0 ? changes[index - 1] : changes.Length > 0 ? changes[0].PlusDays(-1) : question.AsOf, asked.Line),
            });
        }

        return hierarchy;
    }

    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null || b > a ? b ?? a : a;

    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is null || b < a ? b ?? a : a;
}
