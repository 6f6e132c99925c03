namespace SupervisionDomain;

/// <summary>Which lead each lead repeats in the end (重复件).</summary>
internal sealed class RepeatedLeads
{
    // Of more nobody can tell anything but that it is one of them.
    private const int Few = 4;

    private readonly Chains<Lead> chains;

    // Where documents dispute what some lead repeats: what each may be in the end; those that may be any of many.
    private readonly Dictionary<Id<Lead>, List<Id<Lead>>> ends = [];
    private readonly HashSet<Id<Lead>> ofMany = [];

    public RepeatedLeads(Ledger ledger)
    {
        var repeating = ledger.Leads.Where(lead => lead.DuplicateOf is not null).ToLookup(lead => lead.Id, lead => lead.DuplicateOf!.Value);
        chains = new(repeating.Select(of => (of.Key, of.First())));
        if (repeating.Any(of => of.Distinct().Skip(1).Any()))
        {
            foreach (var circle in new Circles<Id<Lead>>(repeating.SelectMany(of => of, (of, other) => (of.Key, other))).InOrder)
            {
                Add(circle, circle.SelectMany(id => repeating[id]).Distinct().ToList(), isDisputed: circle.Any(id => repeating[id].Distinct().Skip(1).Any()));
            }
        }
    }

    /// <summary>The lead that one version of a lead repeats in the end, itself where it repeats none; several where documents dispute what one between repeats, and itself where these are many.</summary>
    public IReadOnlyList<Id<Lead>> Of(Lead lead) => lead.DuplicateOf is not { } other ? [lead.Id]
        : ofMany.Contains(other) ? [lead.Id]
        : ends.GetValueOrDefault(other) ?? [chains.Last(lead.Id, other)];

    /// <summary>Whether documents dispute what one of those between a version of a lead and its original repeats.</summary>
    public bool IsDisputed(Lead lead) => lead.DuplicateOf is { } other && (ofMany.Contains(other) || ends.GetValueOrDefault(other) is { Count: > 1 });

    /// <summary>Whether one version of a lead repeats itself, directly or through others.</summary>
    public bool IsCircular(Lead lead) => chains.LeadsBack(lead.Id, lead.DuplicateOf);

    // What leads to each other and back: of a circle the first in order; where not all documents close it, any of it may be.
    private void Add(IReadOnlyList<Id<Lead>> circle, List<Id<Lead>> next, bool isDisputed)
    {
        var leadsBack = circle.Count > 1 || next.Contains(circle[0]);
        var beyond = leadsBack ? next.Except(circle).ToList() : next;
        var together = beyond.Exists(ofMany.Contains) || (leadsBack && isDisputed && circle.Count > Few) ? null
            : beyond.SelectMany(id => ends[id]).Union(next.Count == 0 || (leadsBack && !isDisputed) ? [circle.Min()] : leadsBack ? circle : []).Take(Few + 1).ToList();
        foreach (var id in circle)
        {
            if (together?.Count <= Few)
            {
                ends.Add(id, together);
            }
            else
            {
                ofMany.Add(id);
            }
        }
    }
}
