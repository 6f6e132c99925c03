namespace SupervisionDomain;

/// <summary>As of when the hierarchy of a rollup is taken (层级口径).</summary>
public enum HierarchyMode
{
    /// <summary>That of one day. What an organization did that had no place on that day counts for itself alone.</summary>
    FixedDate = 1,

    /// <summary>
    /// That of one day, and an organization that was closed by then, or not yet founded, is stood for by its successors
    /// or predecessors. Where they are several, a record that names the old one alone is a bound at each of them, and
    /// counts in full above all of them.
    /// </summary>
    FollowingSuccessors,

    /// <summary>For each record that of its own day. A node may then have had several superiors.</summary>
    RecordDate,
}
