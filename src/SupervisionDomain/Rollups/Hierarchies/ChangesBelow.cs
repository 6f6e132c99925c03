using NodaTime;

namespace SupervisionDomain;

/// <summary>When what stands below an organization changes: something comes under it or leaves it, is founded or closed.</summary>
internal sealed class ChangesBelow(IEnumerable<Organization> organizations)
{
    private readonly Dictionary<Id<Organization>, HierarchyChanges> changes = [];

    // Seldom asked for.
    private ILookup<Id<Organization>, Organization> EverBelow => field ??= organizations.SelectMany(o => o.Relations.Where(r => r.GivesAPlace), (o, r) => (r.To, o)).ToLookup(x => x.To, x => x.o);

    /// <summary>Whether it does after one day and up to another.</summary>
    public bool Within(Id<Organization> organization, LocalDate first, LocalDate last)
    {
        if (!changes.TryGetValue(organization, out var below))
        {
            var (all, met, open) = (new List<Organization>(), new HashSet<Id<Organization>> { organization }, new Stack<Id<Organization>>([organization]));
            while (open.TryPop(out var next))
            {
                all.AddRange(EverBelow[next]);
                foreach (var id in EverBelow[next].Select(o => o.Id).Where(met.Add))
                {
                    open.Push(id);
                }
            }

            changes.Add(organization, below = new(all));
        }

        return below.SegmentOf(first) != below.SegmentOf(last);
    }
}
