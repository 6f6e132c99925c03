namespace SupervisionDomain;

/// <summary>Which lead each lead repeats in the end (重复件).</summary>
internal sealed class RepeatedLeads
{
    private readonly Chains<Lead> chains;
    private readonly Dictionary<Id<Lead>, IReadOnlyList<Id<Lead>>> ends = [];   // where documents dispute what some lead repeats

    public RepeatedLeads(Ledger ledger)
    {
        var repeating = ledger.Leads.Where(lead => lead.DuplicateOf is not null).ToLookup(lead => lead.Id, lead => lead.DuplicateOf!.Value);
        chains = new(repeating.Select(of => (of.Key, ledger.Find(of.Key)!.DuplicateOf ?? of.First())));
        if (repeating.Any(of => of.Distinct().Skip(1).Any()))
        {
            foreach (var circle in new Circles<Id<Lead>>(repeating.SelectMany(of => of, (of, other) => (of.Key, other))).InOrder)
            {
                // Of a circle the first in order; where not all documents close it, any of it may be.
                var next = circle.SelectMany(id => repeating[id]).Distinct().ToList();
                var beyond = next.Except(circle).SelectMany(id => ends[id]);
                var itself = next.Count == 0 || (next.TrueForAll(circle.Contains) && next.Count == circle.Count && circle.All(id => repeating[id].Distinct().Count() == 1)) ? [circle.Min()]
                    : next.Exists(circle.Contains) ? circle : [];
                var together = beyond.Union(itself).ToList();
                foreach (var id in circle)
                {
                    ends.Add(id, together);
                }
            }
        }
    }

    /// <summary>The lead that one version of a lead repeats in the end, itself where it repeats none; several where documents dispute what one between repeats.</summary>
    public IReadOnlyList<Id<Lead>> Of(Lead lead) => lead.DuplicateOf is { } other && ends.TryGetValue(other, out var several) ? several : [chains.Last(lead.Id, lead.DuplicateOf)];

    /// <summary>Whether one version of a lead repeats itself, directly or through others.</summary>
    public bool IsCircular(Lead lead) => chains.LeadsBack(lead.Id, lead.DuplicateOf);
}
