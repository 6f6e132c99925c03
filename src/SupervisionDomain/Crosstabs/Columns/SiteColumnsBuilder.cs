namespace SupervisionDomain;

/// <summary>Collects sites, numbered as they come: their kinds, which stand for several, and where they lie.</summary>
internal sealed class SiteColumnsBuilder(JointSets joint)
{
    private readonly List<ushort> kinds = [];
    private readonly TextTable kindsOfSites = new();
    private readonly Dictionary<int, HashSet<int>> severalKinds = [];
    private readonly HashSet<int> collective = [];
    private readonly SiteLocations locations = new();

    public TextTable Ids { get; } = new();

    /// <summary>The kind of each, counted from 1; 0 where no record says it.</summary>
    public ushort[] Kinds => [.. kinds];

    public Code<SiteKinds>[] KindsOfSites => kindsOfSites.ToColumn().Codes<SiteKinds>();

    /// <summary>The kinds of those of which documents say different ones.</summary>
    public Dictionary<int, IReadOnlyList<int>> OfSeveralKinds => severalKinds.ToDictionary(s => s.Key, IReadOnlyList<int> (s) => [.. s.Value.Order()]);

    public HashSet<int> Collective => [.. collective];

    /// <summary>The number of a site.</summary>
    public int Of(Id<Site> site) => Numbered(Ids.Of(site.ToString()));

    /// <summary>The number of a site, by its id and what that hashes to.</summary>
    public int Of(ReadOnlySpan<byte> site, uint hash) => Numbered(Ids.Of(site, hash));

    /// <summary>Whether there is a number left for its kind.</summary>
    public bool HasRoomFor(Site site) => kindsOfSites.HasRoomFor(site.Kind.ToString());

    /// <summary>Adds a site. One that is there already is another version of it, where documents may dispute it; else nothing.</summary>
    public void Add(Site site, bool mayBeVersion)
    {
        var kind = kindsOfSites.CodeOf(site.Kind.ToString());
        var number = Of(site.Id);
        var jurisdiction = site.Jurisdiction is { } organization ? joint.Organizations.Of(organization.ToString()) : -1;
        var within = site.Within is { } around ? Of(around) : -1;
        if (kinds[number] == 0)
        {
            kinds[number] = kind;
            locations.Add(number, jurisdiction, within);
            if (site.Collective is not null)
            {
                collective.Add(number);
            }
        }
        else if (mayBeVersion)
        {
            locations.AddVersion(number, jurisdiction, within);
            if (kind != kinds[number])
            {
                severalKinds.TryAdd(number, [kinds[number]]);
                severalKinds[number].Add(kind);
            }
        }
    }

    /// <summary>Where sites lie, and inspections: where any of their sites does. Null where no site says it.</summary>
    public LocationColumns? Locations(InspectionColumnsBuilder inspections, Func<Id<Site>, int> ofDisputed)
    {
        if (locations.AreNone)
        {
            return null;
        }

        var ids = Ids.ToColumn();
        var (ofSites, disputed) = locations.Resolve(kinds.Count, site => ofDisputed(ids.Id<Site>(site)));
        var together = new HashSet<int>();
        var ofInspections = new int[inspections.Rows.Ids.Count];
        for (var row = 0; row < ofInspections.Length; row++)
        {
            together.Clear();
            foreach (var site in inspections.SitesOf(row))
            {
                var set = ofSites[site];
                together.UnionWith(set >= 0 ? [set] : joint.Sets[~set]);
            }

            ofInspections[row] = joint.Of([.. together]);
        }

        return new() { OfSites = ofSites, OfInspections = ofInspections, Disputed = disputed };
    }

    private int Numbered(int site)
    {
        if (site == kinds.Count)
        {
            kinds.Add(0);
        }

        return site;
    }
}
