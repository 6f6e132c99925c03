using NodaTime;

namespace SupervisionDomain;

/// <summary>The organizations of a ledger in the order of command on one day (层级).</summary>
/// <remarks>
/// An organization stands under its superior, under the organ that dispatched it, or under the organization that it is
/// part of; never under its host. One that is above itself, or has two places, is an issue of the ledger; here it
/// stands at the top, or in the first of its places. Classes of organizations are not in it. Immutable.
/// </remarks>
public sealed class Hierarchy
{
    private readonly Dictionary<Id<Organization>, OrganizationRelation> above = [];
    private readonly ILookup<Id<Organization>, Id<Organization>> below;

    private Hierarchy(Ledger ledger, LocalDate day)
    {
        var all = ledger.Organizations.Where(o => o.Collective is null).ToList();
        foreach (var organization in all)
        {
            var place = organization.Relations.Where(r => r.IsHierarchy && r.Validity.Contains(day)).OrderBy(r => r.To).FirstOrDefault();
            if (place is not null)
            {
                above.TryAdd(organization.Id, place);
            }
        }

        foreach (var inCycle in above.Keys.Where(IsAboveItself).ToList())
        {
            above.Remove(inCycle);
        }

        Organizations = all.Select(o => o.Id).Concat(above.Values.Select(r => r.To)).Distinct().Order().ToValueList();
        below = Organizations.Where(above.ContainsKey).ToLookup(id => above[id].To);
        Tops = Organizations.Where(id => !above.ContainsKey(id)).ToValueList();
    }

    /// <summary>Every organization in it, in ordinal order.</summary>
    public ValueList<Id<Organization>> Organizations { get; }

    /// <summary>Those with nothing above them.</summary>
    public ValueList<Id<Organization>> Tops { get; }

    /// <summary>The hierarchy of a ledger on a day.</summary>
    public static Hierarchy On(Ledger ledger, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new(ledger, day);
    }

    /// <summary>What stands directly above; null at the top.</summary>
    public Id<Organization>? Above(Id<Organization> organization) => above.TryGetValue(organization, out var relation) ? relation.To : null;

    /// <summary>What stands directly below, in ordinal order.</summary>
    public IEnumerable<Id<Organization>> Below(Id<Organization> organization) => below[organization];

    /// <summary>Whether it belongs to the one above as an office or dispatched group, and is no organ of its own level.</summary>
    public bool IsInternal(Id<Organization> organization) =>
        above.TryGetValue(organization, out var relation) && relation.Kind != RelationKind.Superior;

    /// <summary>The organization and all above it, from the bottom up.</summary>
    public IEnumerable<Id<Organization>> SelfAndAbove(Id<Organization> organization)
    {
        for (Id<Organization>? at = organization; at is { } here; at = Above(here))
        {
            yield return here;
        }
    }

    /// <summary>Every organization from the top down, each before those below it.</summary>
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

    private bool IsAboveItself(Id<Organization> start)
    {
        var seen = new HashSet<Id<Organization>>();
        for (var at = above.GetValueOrDefault(start); at is not null && seen.Add(at.To); at = above.GetValueOrDefault(at.To))
        {
            if (at.To == start)
            {
                return true;
            }
        }

        return false;
    }
}
