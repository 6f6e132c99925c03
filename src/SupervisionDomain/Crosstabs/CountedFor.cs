namespace SupervisionDomain;

/// <summary>For which of its organizations a record counts (归属口径).</summary>
public enum CountedFor
{
    /// <summary>Those that inspected, raised, received or decided, as in a <see cref="Rollup"/> (检查单位).</summary>
    Acting = 1,

    /// <summary>Those that have to rectify the finding, named by any of its events (责任单位).</summary>
    Responsible,
}
