namespace SupervisionDomain;

/// <summary>How somebody holds an office (任职状态).</summary>
public enum Tenure
{
    /// <summary>In office (现任).</summary>
    Incumbent = 1,

    /// <summary>Acting (代理).</summary>
    Acting,

    /// <summary>Nominated and not yet elected (提名人选).</summary>
    Nominee,

    /// <summary>Candidate (候选人).</summary>
    Candidate,
}
