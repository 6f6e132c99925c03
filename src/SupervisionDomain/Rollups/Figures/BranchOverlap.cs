namespace SupervisionDomain;

/// <summary>What the caller knows of things that two branches reported (分支重叠).</summary>
public enum BranchOverlap
{
    /// <summary>No thing is in the figures of two branches: they add.</summary>
    Disjoint = 1,

    /// <summary>The same things may be in both: the total is a bound.</summary>
    Unknown,
}
