namespace SupervisionDomain;

/// <summary>Collects in whose charge sites lie, or within which other site; who that is comes out when all are there.</summary>
internal sealed class SiteLocations
{
    // As long as the last site that has one; -1 for none.
    private readonly List<int> jurisdictions = [];
    private readonly List<int> surroundings = [];
    private readonly HashSet<int> disputed = [];

    /// <summary>Whether no site says anything.</summary>
    public bool AreNone => jurisdictions.Count == 0 && disputed.Count == 0;

    /// <summary>In whose charge a site lies, and within which other; -1 for what is not said.</summary>
    public void Add(int site, int jurisdiction, int within)
    {
        Put(jurisdictions, site, jurisdiction);
        Put(surroundings, site, within);
    }

    /// <summary>What another document says of a site that was added.</summary>
    public void AddVersion(int site, int jurisdiction, int within)
    {
        if (Get(jurisdictions, site) != jurisdiction || (jurisdiction < 0 && Get(surroundings, site) != within))
        {
            disputed.Add(site);
        }
    }

    /// <summary>The organizations of each site, and the sites of which documents dispute where they lie.</summary>
    /// <param name="sites">How many sites there are.</param>
    /// <param name="ofDisputed">The organizations of a disputed site.</param>
    /// <remarks>From a site outwards to the first that says it, or of which it is known already; in a circle nobody does.</remarks>
    public (int[] Organizations, HashSet<int> Disputed) Resolve(int sites, Func<int, int> ofDisputed)
    {
        const int Unknown = int.MinValue;
        var all = Enumerable.Repeat(Unknown, sites).ToArray();
        var found = new HashSet<int>();
        var path = new List<int>();
        for (var number = 0; number < all.Length; number++)
        {
            path.Clear();
            var (site, set, isDisputed) = (number, JointSets.None, false);
            while (site >= 0 && all[site] == Unknown && set == JointSets.None && !isDisputed)
            {
                path.Add(site);
                all[site] = JointSets.None;
                isDisputed = disputed.Contains(site);
                set = isDisputed ? ofDisputed(site) : Get(jurisdictions, site) is >= 0 and var organization ? organization : JointSets.None;
                site = Get(surroundings, site);
            }

            if (site >= 0 && set == JointSets.None && !isDisputed)
            {
                (set, isDisputed) = (all[site], found.Contains(site));
            }

            foreach (var at in path)
            {
                all[at] = set;
                if (isDisputed)
                {
                    found.Add(at);
                }
            }
        }

        return (all, found);
    }

    private static void Put(List<int> numbers, int at, int number)
    {
        if (number < 0)
        {
            return;
        }

        while (numbers.Count <= at)
        {
            numbers.Add(-1);
        }

        numbers[at] = number;
    }

    private static int Get(List<int> numbers, int at) => at < numbers.Count ? numbers[at] : -1;
}
