using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>The organizations of a hierarchy in depth-first order, below a root that stands for nobody.</summary>
/// <remarks>
/// Position 0 is the root. Each node stands before all below it, and these directly behind it: the positions from a
/// node, inclusive, to its end, exclusive, are its subtree. What has no place in the hierarchy, or several, stands
/// directly under the root: what counts for it climbs from each of its places, at which it may count or surely does.
/// </remarks>
internal sealed class NodeOrder
{
    private readonly int[] end;
    private readonly Dictionary<Id<Organization>, int> at;
    private readonly Dictionary<int, Place[]> doubtful = [];   // by the number of an organization, or the complement of that of a joint set

    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="organizations">The organizations for which something may count, by their ordinals.</param>
    /// <param name="joint">The joint sets of them.</param>
    public NodeOrder(Hierarchy hierarchy, Id<Organization>[] organizations, int[][] joint)
    {
        var ways = Array.ConvertAll(organizations, id => hierarchy.Places(id).ToArray());
        var inOrder = hierarchy.TopDown().ToList();
        inOrder.AddRange(ways.SelectMany(way => way).Select(place => place.Node).Except(inOrder).Order());
        Nodes = inOrder.ToValueList();
        at = inOrder.Index().ToDictionary(node => node.Item, node => node.Index + 1);
        Parent = [0, .. inOrder.Select(id => hierarchy.Above(id) is { } above ? at[above] : 0)];
        end = new int[Count];
        for (var i = Count - 1; i >= 0; i--)
        {
            end[i] = Math.Max(end[i], i + 1);
            end[Parent[i]] = Math.Max(end[Parent[i]], end[i]);
        }

        Position = new int[organizations.Length];
        for (var i = 0; i < organizations.Length; i++)
        {
            // Of a way up the lowest stands behind all others.
            var places = Array.ConvertAll(ways[i], place => new Place(at[place.Node], place.Doubt is null));
            Position[i] = places.Max(place => place.At);
            if (Array.Exists(places, place => !place.Surely))
            {
                doubtful.Add(i, places);
            }
        }

        JointPositions = Array.ConvertAll(joint, set => set.Select(i => Position[i]).Distinct().Order().ToArray());
        foreach (var (number, set) in joint.Index().Where(set => Array.Exists(set.Item, IsDoubtful)))
        {
            doubtful.Add(~number, [.. set.SelectMany(i => PlacesOf(i)).Distinct()]);
        }
    }

    /// <summary>The organizations from position 1 on.</summary>
    public ValueList<Id<Organization>> Nodes { get; }

    /// <summary>How many positions there are, the root included.</summary>
    public int Count => Parent.Length;

    /// <summary>The position directly above each; that of the root is its own.</summary>
    public int[] Parent { get; }

    /// <summary>The position of each organization, by its ordinal; of a doubtful one that of one of its places.</summary>
    public int[] Position { get; }

    /// <summary>The positions of each joint set of organizations, in order.</summary>
    public int[][] JointPositions { get; }

    /// <summary>Whether anything may count at one node or at another.</summary>
    public bool HasDoubts => doubtful.Count > 0;

    /// <summary>Whether what counts for a row's organizations may count at one node or at another, nobody knows which.</summary>
    public bool IsDoubtful(int organizations) => doubtful.ContainsKey(organizations);

    /// <summary>The places of a row's organizations, from which what counts for them climbs.</summary>
    public IReadOnlyList<Place> PlacesOf(int organizations) => doubtful.TryGetValue(organizations, out var places) ? places
        : [.. PositionsOf(organizations).ToArray().Select(at => new Place(at, true))];

    /// <summary>The positions of a row's organizations, in order: of one, or of a joint set.</summary>
    public ReadOnlySpan<int> PositionsOf(int organizations) => organizations >= 0 ? Position.AsSpan(organizations, 1) : JointPositions[~organizations];

    /// <summary>The nodes for which something of a row's organizations may count, each once, without the root.</summary>
    public IEnumerable<Place> NodesOf(int organizations)
    {
        var places = PlacesOf(organizations);
        return places.Where(place => place.Surely).Concat(places).SelectMany(place => Above(place.At).Select(at => place with { At = at })).DistinctBy(place => place.At);

        IEnumerable<int> Above(int at)
        {
            for (; at > 0; at = Parent[at])
            {
                yield return at;
            }
        }
    }

    /// <summary>The position of an organization; false when it has none.</summary>
    public bool TryFind(Id<Organization> organization, out int position) => at.TryGetValue(organization, out position);

    /// <summary>The lowest node that has both at or below it.</summary>
    /// <param name="before">A position.</param>
    /// <param name="at">The same position, or one behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LowestAbove(int before, int at)
    {
        while (end[before] <= at)
        {
            before = Parent[before];
        }

        return before;
    }

    /// <summary>Takes one out of a column, where there is one, and puts it into another, at a position and all above it.</summary>
    /// <param name="from">A count of each position.</param>
    /// <param name="to">A count of each position.</param>
    /// <param name="at">The position, inclusive.</param>
    /// <param name="above">A node above it, exclusive; -1 is above the root.</param>
    public void Move(int[]? from, int[] to, int at, int above)
    {
        var parent = Parent;
        for (; at != above; at = at == 0 ? -1 : parent[at])
        {
            to[at]++;
            if (from is not null)
            {
                from[at]--;
            }
        }
    }

    /// <summary>Whether something of a row's organizations surely counts at a node; null where it does not count there.</summary>
    public bool? CountsAt(int node, int organizations) =>
        doubtful.TryGetValue(organizations, out var places) ? places.Where(place => IsAtOrBelow(place.At, node)).Select(place => (bool?)place.Surely).Max()
        : organizations >= 0 ? IsAtOrBelow(Position[organizations], node) ? true : null
        : Array.Exists(JointPositions[~organizations], position => IsAtOrBelow(position, node)) ? true : null;

    /// <summary>Whether a position lies at or below a node.</summary>
    public bool IsAtOrBelow(int position, int node) => position >= node && position < end[node];

    /// <summary>A node for which something counts.</summary>
    /// <param name="At">Its position.</param>
    /// <param name="Surely">Whether it surely counts there.</param>
    internal readonly record struct Place(int At, bool Surely);
}
