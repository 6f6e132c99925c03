using System.Runtime.InteropServices;

namespace SupervisionDomain;

/// <summary>Where each site was met, month by month, and how many sites that makes at every node.</summary>
/// <remarks>A meeting counts up to where the path up is also that of an organization that met the site in the same month. For one thread at a time.</remarks>
/// <param name="order">The nodes.</param>
/// <param name="months">How many months there are.</param>
internal sealed class SiteMeetings(NodeOrder order, int months)
{
    private readonly TextTable sites = new();
    private readonly List<int> last = [];
    private readonly List<Meeting> meetings = [];
    private readonly List<List<int>> several = [];
    private Id<Site>? first;

    /// <summary>The distinct sites of each month at every node; null for a month in which none was met.</summary>
    public int[]?[] Counted { get; } = new int[months][];

    /// <summary>Whether a site is of the register of those before: in one register, two ids are two sites.</summary>
    public bool IsOfRegister(Id<Site> site) => first is not { } one || one.IsOfScopeOf(site);

    /// <summary>The number of a site of the register; a new one where it was not asked for before.</summary>
    public int NumberOf(Id<Site> site)
    {
        first ??= site;
        var number = sites.Of(site.ToString());
        if (number == last.Count)
        {
            last.Add(0);
        }

        return number;
    }

    /// <summary>Counts a site at an organization and all above it, each of them once in a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="site">The number of the site.</param>
    /// <param name="at">The position of the organization.</param>
    public void Meet(int month, int site, int at)
    {
        var column = Counted[month] ??= new int[order.Count];
        ref var met = ref MetAt(month, site, at, out var known);
        if (!known)
        {
            order.Move(null, column, at, -1);
        }
        else if (met != at)
        {
            if (met >= 0)
            {
                several.Add([met]);
                met = ~(several.Count - 1);
            }

            var others = several[~met];
            if (others.BinarySearch(at) is < 0 and var place)
            {
                var before = ~place > 0 ? order.LowestAbove(others[~place - 1], at) : -1;
                var behind = ~place < others.Count ? order.LowestAbove(at, others[~place]) : -1;
                others.Insert(~place, at);
                order.Move(null, column, at, Math.Max(before, behind));
            }
        }
    }

    // The meetings of a site hang together, the latest month first: findings mostly come in order of date.
    private ref int MetAt(int month, int site, int at, out bool known)
    {
        meetings.EnsureCapacity(meetings.Count + 1);
        ref var link = ref CollectionsMarshal.AsSpan(last)[site];
        var all = CollectionsMarshal.AsSpan(meetings);
        while (link > 0 && all[link - 1].Month > month)
        {
            link = ref all[link - 1].Before;
        }

        known = link > 0 && all[link - 1].Month == month;
        if (!known)
        {
            meetings.Add(new() { Month = month, At = at, Before = link });
            link = meetings.Count;
            all = CollectionsMarshal.AsSpan(meetings);
        }

        return ref all[link - 1].At;
    }

    /// <summary>That a site was met in a month.</summary>
    private struct Meeting
    {
        public int Month;

        /// <summary>The position of the organization, or the complement of the number of a list of several.</summary>
        public int At;

        /// <summary>The number of the one before of the same site; 0 for the first.</summary>
        public int Before;
    }
}
