using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>The nodes of an answer by their organization: beside the record, whose equality is that of what it says, and made when a node is first asked for.</summary>
internal static class NodesByOrganization<TNode>
    where TNode : class, IEquatable<TNode>
{
    private static readonly ConditionalWeakTable<ValueList<TNode>, Dictionary<Id<Organization>, TNode>> Tables = [];

    public static TNode? Find(ValueList<TNode> nodes, Id<Organization> organization, Func<TNode, Id<Organization>> of) =>
        Tables.GetOrAdd(nodes, static (all, of) => all.DistinctBy(of).ToDictionary(of), of).GetValueOrDefault(organization);
}
