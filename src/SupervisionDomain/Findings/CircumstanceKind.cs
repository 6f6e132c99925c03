namespace SupervisionDomain;

/// <summary>What a circumstance is to a finding.</summary>
public enum CircumstanceKind
{
    /// <summary>What it came from (原因).</summary>
    Cause = 1,

    /// <summary>What it led to (影响).</summary>
    Effect,

    /// <summary>What happened at the same time (背景).</summary>
    Context,
}
