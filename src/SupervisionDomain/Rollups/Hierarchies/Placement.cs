using NodaTime;

namespace SupervisionDomain;

/// <summary>At which nodes things count, along the hierarchy that a question asks for.</summary>
internal sealed class Placement
{
    private readonly RollupQuestion question;
    private readonly ILookup<Id<Organization>, Organization> changing;   // none where all goes along one hierarchy
    private readonly Dictionary<ValueList<Id<Organization>>, PlaceInTime> places = [];

    public Placement(Ledger ledger, RollupQuestion question)
    {
        this.question = question;
        Main = question.HierarchyAsOf.Hierarchy(ledger.Organizations, question.AsOf);
        changing = (question.HierarchyAsOf.Day is null ? ledger.Organizations : []).ToLookup(o => o.Id);
    }

    /// <summary>The hierarchy asked for; that of the as-of day where each record has its own.</summary>
    public Hierarchy Main { get; }

    /// <summary>Those of the organization that stand directly above it on some day that counts.</summary>
    public ValueList<Id<Organization>> Superiors(Id<Organization> organization) =>
        (changing.Count == 0 ? Main.Superiors(organization) : PlaceOf([organization]).Superiors(question.From, question.AsOf)).ToValueList();

    /// <summary>
    /// The nodes of an answer: from the top down along the main hierarchy those that something counts for, or that stand above or below
    /// another on some day that counts; then, in ordinal order, those without a place in it.
    /// </summary>
    public List<Id<Organization>> NodesWith(IEnumerable<Id<Organization>> counting)
    {
        var nodes = counting.ToHashSet();
        foreach (var organization in Main.Organizations)
        {
            var superiors = Superiors(organization);
            nodes.UnionWith(superiors.Count > 0 ? [organization, .. superiors] : []);
        }

        var inOrder = Main.TopDown().Where(nodes.Contains).ToList();
        return [.. inOrder, .. nodes.Except(inOrder).Order()];
    }

    /// <summary>The nodes at which something of these organizations counts that was between two days, each end open where unknown.</summary>
    public PlaceInTime.Place[] Nodes(ValueList<Id<Organization>> organizations, LocalDate? first, LocalDate? last) =>
        PlaceOf(organizations).Between(Later(first, question.From), Earlier(last, question.AsOf));

    /// <summary>For which organizations these count that stood below which nodes on their own days, and do not along the hierarchy asked for.</summary>
    public ILookup<Id<Organization>, Id<Organization>> BelowOnOtherDays(Ledger ledger, IEnumerable<Tally.Counted> occurrences)
    {
        var changes = question.HierarchyAsOf.Day is null ? null : new HierarchyChanges(ledger.Organizations);
        var times = new[] { question.From ?? LocalDate.MinIsoValue, question.AsOf, question.HierarchyAsOf.Day ?? question.AsOf }.Select(day => changes?.SegmentOf(day)).Distinct();
        if (times.Count() == 1)
        {
            return Array.Empty<(Id<Organization> Node, Id<Organization> Id)>().ToLookup(x => x.Node, x => x.Id);   // nothing changes meanwhile
        }

        var onTheirDays = new Placement(ledger, question with { HierarchyAsOf = HierarchyAsOf.RecordDate(question.HierarchyAsOf.Line) });
        return (
            from o in occurrences
            from place in onTheirDays.Nodes(o.Organizations, o.First, o.Last)
            from id in place.Organizations
            where id != place.Node && !IsAtOrBelow(id, place.Node)
            select (place.Node, id)).Distinct().OrderBy(x => x.id).ToLookup(x => x.Node, x => x.id);

        bool IsAtOrBelow(Id<Organization> organization, Id<Organization> node) => Nodes([organization], null, null).Any(place => place.Node == node);
    }

    private PlaceInTime PlaceOf(ValueList<Id<Organization>> organizations)
    {
        if (!places.TryGetValue(organizations, out var place))
        {
            // They and all that ever stood above them: nothing else tells where they stand.
            var around = new List<Organization>();
            var met = organizations.ToHashSet();
            var open = new Stack<Id<Organization>>(met);
            while (open.TryPop(out var here))
            {
                around.AddRange(changing[here]);
                foreach (var next in changing[here].SelectMany(o => o.Relations).Where(r => r.GivesAPlace).Select(r => r.To).Where(met.Add))
                {
                    open.Push(next);
                }
            }

            places.Add(organizations, place = new(organizations, new(around), day => day is { } known ? Hierarchy.On(around, known, question.HierarchyAsOf.Line) : Main));
        }

        return place;
    }

    private static LocalDate? Later(LocalDate? a, LocalDate? b) => a is null || b > a ? b ?? a : a;

    private static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is null || b < a ? b ?? a : a;
}
