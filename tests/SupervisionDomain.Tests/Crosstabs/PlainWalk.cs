namespace SupervisionDomain.Tests;

/// <summary>In whose charge a site lies, by walking outwards version by version.</summary>
internal sealed class PlainWalk
{
    private readonly Ledger ledger;
    private readonly HashSet<Id<Organization>> organizations = [];
    private readonly HashSet<Id<Site>> visited = [];
    private bool isDisputed;

    private PlainWalk(Ledger ledger) => this.ledger = ledger;

    public static (HashSet<Id<Organization>> Organizations, bool IsDisputed) From(Ledger ledger, Id<Site> site)
    {
        var walk = new PlainWalk(ledger);
        walk.To(site);
        return (walk.organizations, walk.isDisputed);
    }

    private void To(Id<Site> site)
    {
        if (!visited.Add(site))
        {
            return;
        }

        var versions = ledger.Sites.Where(s => s.Id == site).ToList();
        isDisputed |= versions.Select(v => (v.Jurisdiction, v.Jurisdiction is null ? v.Within : null)).Distinct().Count() > 1;
        foreach (var version in versions)
        {
            if (version.Jurisdiction is { } organization)
            {
                organizations.Add(organization);
            }
            else if (version.Within is { } around)
            {
                To(around);
            }
        }
    }
}
