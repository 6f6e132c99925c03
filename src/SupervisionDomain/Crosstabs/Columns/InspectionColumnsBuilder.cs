using System.Runtime.InteropServices;

namespace SupervisionDomain;

/// <summary>Collects inspections into columns, a row each.</summary>
internal sealed class InspectionColumnsBuilder
{
    private readonly List<int> siteStart = [0];
    private readonly List<int> sites = [];
    private readonly Dictionary<int, Quantity> personTimes = [];

    public DatedRowsBuilder Rows { get; } = new();

    /// <summary>The sites of a row.</summary>
    public ReadOnlySpan<int> SitesOf(int row) => CollectionsMarshal.AsSpan(sites)[siteStart[row]..siteStart[row + 1]];

    /// <summary>Adds a row; its sites follow.</summary>
    public void Add(Id<Inspection> id, int acting, Blurred when, Quantity? inspectors)
    {
        var row = Rows.Add(id.ToString(), acting, when);
        siteStart.Add(sites.Count);
        if (inspectors is not null)
        {
            personTimes.Add(row, inspectors);
        }
    }

    /// <summary>Adds a site to the last row.</summary>
    public void AddSite(int site)
    {
        sites.Add(site);
        siteStart[^1]++;
    }

    public InspectionColumns Build() => new()
    {
        Rows = Rows.Build(),
        SiteStart = [.. siteStart],
        Sites = [.. sites],
        PersonTimes = new Dictionary<int, Quantity>(personTimes),
    };
}
