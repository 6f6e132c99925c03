using NodaTime;

namespace SupervisionDomain;

/// <summary>The organizations of a ledger in the order of command on one day (层级).</summary>
/// <remarks>
/// An organization stands under its superior, under the organ that dispatched it, or under the organization that it is
/// part of; never under its host. Along the committees' line it stands under the committee of its level where it has
/// one. It has a place only while it exists. One that is above itself, or has two places, is an issue of the ledger;
/// here it stands at the top, and a rollup counts it at either place as a bound; so it does where it exists by one document
/// and not by another. Classes of organizations are not in it. Immutable.
/// </remarks>
public sealed class Hierarchy
{
    private readonly Dictionary<Id<Organization>, OrganizationRelation> above = [];
    private readonly Dictionary<Id<Organization>, ValueList<Id<Organization>>> standIns;
    private readonly Dictionary<Id<Organization>, ValueList<Id<Organization>>> underOneOf = [];
    private readonly HashSet<Id<Organization>> disputed = [];
    private readonly HashSet<Id<Organization>> internalOfSeveral = [];
    private readonly ILookup<Id<Organization>, Id<Organization>> below;
    private readonly ILookup<Id<Organization>, Id<Organization>> perhapsBelow;
    private readonly HashSet<Id<Organization>> mayHoldMore;
    private readonly Dictionary<Id<Organization>, Id<Organization>> meetings = [];   // where all ways up from one under several meet

    private Hierarchy(IEnumerable<Organization> organizations, LocalDate day, LeadershipLine line, Dictionary<Id<Organization>, ValueList<Id<Organization>>> succession)
    {
        line.Listed();
        var all = organizations.Where(o => o.Collective is null).ToList();
        standIns = succession;
        var perhapsAlone = all.Where(o => !o.Existence.Contains(day) && !standIns.ContainsKey(o.Id)).Select(o => o.Id).ToHashSet();
        foreach (var organization in all.Where(o => o.Existence.Contains(day)))
        {
            Place(organization.Id, RelationsUp(organization, day, line), perhapsAlone.Contains(organization.Id));
        }

        OpenCircles();
        Organizations = all.Select(o => o.Id).Concat(above.Values.Select(r => r.To)).Concat(underOneOf.Values.SelectMany(ids => ids)).Where(id => !standIns.ContainsKey(id) || MayStandForItself(id)).Distinct().Order().ToValueList();
        Tops = Organizations.Where(id => !above.ContainsKey(id)).ToValueList();
        below = Organizations.Where(above.ContainsKey).ToLookup(id => above[id].To);
        perhapsBelow = underOneOf.SelectMany(x => x.Value, (x, superior) => (superior, x.Key)).ToLookup(x => x.superior, x => x.Key);
        mayHoldMore = SelfAndAll(underOneOf.Values.SelectMany(ids => ids));
        FindMeetings(perhapsAlone);
    }

    /// <summary>Every organization in it, in ordinal order.</summary>
    public ValueList<Id<Organization>> Organizations { get; }

    /// <summary>Those with nothing above them.</summary>
    public ValueList<Id<Organization>> Tops { get; }

    /// <summary>The hierarchy of a ledger on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a line of the list, or the day is of another calendar than ISO.</exception>
    public static Hierarchy On(Ledger ledger, LocalDate day, LeadershipLine line = LeadershipLine.HigherOrgan)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return On(ledger.Organizations, day.Iso(nameof(day)), line);
    }

    /// <summary>The hierarchy of a ledger on a day, with successors standing for organizations that are closed by then, and predecessors for those not yet founded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a line of the list, or the day is of another calendar than ISO.</exception>
    public static Hierarchy Following(Ledger ledger, LocalDate day, LeadershipLine line = LeadershipLine.HigherOrgan)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Following(ledger.Organizations, day.Iso(nameof(day)), line);
    }

    /// <summary>The hierarchy of these organizations on a day.</summary>
    internal static Hierarchy On(IEnumerable<Organization> organizations, LocalDate day, LeadershipLine line) => new(organizations, day, line, []);

    /// <summary>The same with successors, and predecessors, standing for those that do not exist on the day.</summary>
    internal static Hierarchy Following(IReadOnlyList<Organization> organizations, LocalDate day, LeadershipLine line) =>
        new(organizations, day, line, Succession.StandIns(organizations, day));

    /// <summary>What stands directly above; null at the top.</summary>
    public Id<Organization>? Above(Id<Organization> organization) => above.TryGetValue(organization, out var relation) ? relation.To : null;

    /// <summary>What stands directly below, in ordinal order.</summary>
    public IEnumerable<Id<Organization>> Below(Id<Organization> organization) => below[organization];

    /// <summary>Whether it belongs to the one above as an office or dispatched group, and is no organ of its own level.</summary>
    public bool IsInternal(Id<Organization> organization) =>
        above.TryGetValue(organization, out var relation) ? IsInternalTo(relation) : internalOfSeveral.Contains(organization);

    /// <summary>The organization and all above it, from the bottom up.</summary>
    public IEnumerable<Id<Organization>> SelfAndAbove(Id<Organization> organization)
    {
        for (Id<Organization>? at = organization; at is { } here; at = Above(here))
        {
            yield return here;
        }
    }

    /// <summary>Every organization from the top down, each before those below it; one of which documents dispute the place stands among the tops.</summary>
    public IEnumerable<Id<Organization>> TopDown()
    {
        var open = new Stack<Id<Organization>>(Tops.Reverse());
        while (open.TryPop(out var here))
        {
            yield return here;
            foreach (var next in below[here].Reverse())
            {
                open.Push(next);
            }
        }
    }

    /// <summary>Those of which documents give two places at one time, or a place and none, in ordinal order.</summary>
    internal IEnumerable<Id<Organization>> Disputed => disputed.Order();

    /// <summary>What stands, or may stand, directly above: several where a superior was split and nothing says more, or where documents dispute it.</summary>
    internal IEnumerable<Id<Organization>> Superiors(Id<Organization> organization) =>
        underOneOf.TryGetValue(organization, out var several) ? several : Above(organization) is { } superior ? [superior] : [];

    /// <summary>What stands directly below this one or another, nobody knows which.</summary>
    internal IEnumerable<Id<Organization>> PerhapsBelow(Id<Organization> organization) => perhapsBelow[organization];

    /// <summary>Whether something stands at some place below this one or elsewhere, nobody knows where.</summary>
    internal bool MayHoldMore(Id<Organization> organization) => mayHoldMore.Contains(organization);

    /// <summary>
    /// The nodes for which a thing of the organization counts, each once, and what makes it doubtful: where several
    /// organizations stand for it or above it, and the node is not above all of them.
    /// </summary>
    internal IEnumerable<(Id<Organization> Node, UncertaintyReason? Doubt)> Places(Id<Organization> organization)
    {
        if (standIns.Count == 0 && underOneOf.Count == 0)
        {
            return SelfAndAbove(organization).Select(node => (node, (UncertaintyReason?)null));
        }

        var alternatives = StandInsOf(organization);
        var sure = new HashSet<Id<Organization>>();
        for (var at = Meeting(alternatives); at is { } here; at = SurelyAbove(here))
        {
            sure.Add(here);
        }

        var isDisputed = alternatives is [var one] ? disputed.Contains(SelfAndAbove(one).Last()) : alternatives.Any(MayStandForItself);
        var doubt = isDisputed ? UncertaintyReason.Conflict : UncertaintyReason.Succession;
        return SelfAndAll(alternatives).Select(node => (node, sure.Contains(node) ? (UncertaintyReason?)null : doubt));
    }

    // The relations along which it stands under others: those to a committee where these are asked for and there are any.
    private static List<OrganizationRelation> RelationsUp(Organization organization, LocalDate day, LeadershipLine line)
    {
        var inTime = organization.RelationsInTime.Where(r => r.Validity.Contains(day)).ToList();
        var toCommittees = line == LeadershipLine.SameLevelCommittee ? inTime.FindAll(r => r.Kind == RelationKind.LedBy) : [];
        return toCommittees.Count > 0 ? toCommittees : inTime.FindAll(r => r.IsHierarchy);
    }

    private void Place(Id<Organization> organization, List<OrganizationRelation> relations, bool mayStandAlone)
    {
        var superiors = relations.SelectMany(r => StandInsOf(r.To)).Distinct().Order().ToValueList();
        if (superiors.Count == 1 && !mayStandAlone)
        {
            above.TryAdd(organization, relations.MinBy(r => r.To)! with { To = superiors[0] });
        }
        else if (superiors.Count > 0 && underOneOf.TryAdd(organization, superiors))
        {
            if (mayStandAlone || relations.Exists(r => r.To != relations[0].To || StandInsOf(r.To).Any(MayStandForItself)))
            {
                disputed.Add(organization);
            }

            if (relations.Exists(IsInternalTo))
            {
                internalOfSeveral.Add(organization);
            }
        }
    }

    // One that is above itself stands at the top.
    private void OpenCircles()
    {
        var ways = new Chains<Organization>(above.Select(x => (x.Key, x.Value.To)));
        foreach (var inCircle in above.Keys.Where(ways.IsInCircle).ToList())
        {
            above.Remove(inCircle);
        }
    }

    private void FindMeetings(HashSet<Id<Organization>> perhapsAlone)
    {
        var links = underOneOf.Count == 0 ? [] : above.Keys.Concat(underOneOf.Keys).SelectMany(Superiors, (id, superior) => (id, superior)).ToList();
        foreach (var circle in new Circles<Id<Organization>>(links).InOrder)
        {
            // Of a way that may come back nobody knows where it leads, and one that may end leads nowhere for sure.
            if (circle is [var id] && !perhapsAlone.Contains(id) && underOneOf.TryGetValue(id, out var superiors) && !superiors.Contains(id) && Meeting(superiors) is { } meeting)
            {
                meetings.Add(id, meeting);
            }
        }
    }

    // The nearest that stands above whichever of several it is, where something does.
    private Id<Organization>? SurelyAbove(Id<Organization> organization) =>
        Above(organization) ?? (meetings.TryGetValue(organization, out var meeting) ? meeting : null);

    // Where the ways up from several meet that surely lead there; found by going up all of them in step.
    private Id<Organization>? Meeting(IEnumerable<Id<Organization>> organizations) => organizations.Select(id => (Id<Organization>?)id).Aggregate((a, b) =>
    {
        var (wayOfA, wayOfB) = (new HashSet<Id<Organization>>(), new HashSet<Id<Organization>>());
        while (a is not null || b is not null)
        {
            if (a is { } x && wayOfA.Add(x) && wayOfB.Contains(x))
            {
                return x;
            }

            if (b is { } y && wayOfB.Add(y) && wayOfA.Contains(y))
            {
                return y;
            }

            (a, b) = (a is null ? null : SurelyAbove(a.Value), b is null ? null : SurelyAbove(b.Value));
        }

        return null;
    });

    private HashSet<Id<Organization>> SelfAndAll(IEnumerable<Id<Organization>> organizations)
    {
        var all = new HashSet<Id<Organization>>();
        var open = new Stack<Id<Organization>>(organizations);
        while (open.TryPop(out var here))
        {
            if (all.Add(here))
            {
                foreach (var superior in Superiors(here))
                {
                    open.Push(superior);
                }
            }
        }

        return all;
    }

    private static bool IsInternalTo(OrganizationRelation relation) => relation.Kind is RelationKind.DispatchedBy or RelationKind.PartOf;

    // Whether others stand for it by one document, and by another it exists.
    private bool MayStandForItself(Id<Organization> organization) => standIns.TryGetValue(organization, out var others) && others.Contains(organization);

    private ValueList<Id<Organization>> StandInsOf(Id<Organization> organization) =>
        standIns.TryGetValue(organization, out var others) ? others : [organization];
}
