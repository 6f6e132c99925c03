using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>The organizations of a hierarchy in depth-first order, below a root that stands for nobody.</summary>
/// <remarks>
/// Position 0 is the root. Each node stands before all below it, and these directly behind it: the positions from a
/// node, inclusive, to its end, exclusive, are its subtree. An organization without a place in the hierarchy stands
/// directly under the root.
/// </remarks>
internal sealed class NodeOrder
{
    private readonly int[] end;
    private readonly Dictionary<Id<Organization>, int> at;

    private NodeOrder(ValueList<Id<Organization>> nodes, Dictionary<Id<Organization>, int> at, int[] parent, int[] position, int[][] jointPositions)
    {
        (Nodes, Parent, Position, JointPositions) = (nodes, parent, position, jointPositions);
        this.at = at;
        end = new int[parent.Length];
        for (var i = parent.Length - 1; i >= 0; i--)
        {
            end[i] = Math.Max(end[i], i + 1);
            end[parent[i]] = Math.Max(end[parent[i]], end[i]);
        }
    }

    /// <summary>The organizations from position 1 on.</summary>
    public ValueList<Id<Organization>> Nodes { get; }

    /// <summary>How many positions there are, the root included.</summary>
    public int Count => Parent.Length;

    /// <summary>The position directly above each; that of the root is its own.</summary>
    public int[] Parent { get; }

    /// <summary>The position of each organization, by its ordinal.</summary>
    public int[] Position { get; }

    /// <summary>The positions of each joint set of organizations, in order.</summary>
    public int[][] JointPositions { get; }

    /// <exception cref="ArgumentException">Documents give an organization two places at one time, or a place and none.</exception>
    public static NodeOrder Of(Hierarchy hierarchy, Id<Organization>[] organizations, int[][] joint)
    {
        if (hierarchy.Disputed.Select(id => (Id<Organization>?)id).FirstOrDefault() is { } twice)
        {
            throw new ArgumentException($"Documents give {twice} two places at one time, or a place and none, in the hierarchy that is asked for: a rollup counts it at each as a bound.", nameof(hierarchy));
        }

        var nodes = new List<Id<Organization>>();
        var parent = new List<int> { 0 };
        var at = new Dictionary<Id<Organization>, int>();
        foreach (var id in hierarchy.TopDown())
        {
            nodes.Add(id);
            parent.Add(hierarchy.Above(id) is { } above ? at[above] : 0);
            at.Add(id, nodes.Count);
        }

        foreach (var id in organizations.Where(id => !at.ContainsKey(id)).Order())
        {
            nodes.Add(id);
            parent.Add(0);
            at.Add(id, nodes.Count);
        }

        var position = organizations.Select(id => at[id]).ToArray();
        return new(nodes.ToValueList(), at, [.. parent], position, joint.Select(set => set.Select(o => position[o]).Order().ToArray()).ToArray());
    }

    /// <summary>The positions of a row's organizations, in order: of one, or of a joint set.</summary>
    public ReadOnlySpan<int> PositionsOf(int organizations) => organizations >= 0 ? Position.AsSpan(organizations, 1) : JointPositions[~organizations];

    /// <summary>The positions of a row's organizations and all above them, each once, without the root.</summary>
    public IEnumerable<int> SelfAndAbove(int organizations)
    {
        var positions = PositionsOf(organizations).ToArray();
        return positions.SelectMany(Above).Distinct();

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

    /// <summary>Whether one of the organizations of a set stands at or below a node.</summary>
    public bool HasAtOrBelow(int node, int set) =>
        set >= 0 ? IsAtOrBelow(Position[set], node) : Array.Exists(JointPositions[~set], position => IsAtOrBelow(position, node));

    /// <summary>Whether a position lies at or below a node.</summary>
    public bool IsAtOrBelow(int position, int node) => position >= node && position < end[node];
}
