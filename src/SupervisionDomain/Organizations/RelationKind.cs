namespace SupervisionDomain;

/// <summary>How one organization stands to another (组织关系).</summary>
public enum RelationKind
{
    /// <summary>The other leads it, at the next higher level (上级). Part of the hierarchy of totals.</summary>
    Superior = 1,

    /// <summary>The other dispatched it (派出机关). Part of the hierarchy of totals: a dispatched group belongs to its sender.</summary>
    DispatchedBy,

    /// <summary>It is an office or institution of the other (内设、直属). Part of the hierarchy of totals.</summary>
    PartOf,

    /// <summary>It works at the other, its host, and is not under it (驻在单位). Not part of the hierarchy.</summary>
    StationedAt,

    /// <summary>The other leads it at the same level: the committee in dual leadership (同级党委). The hierarchy of totals only where <see cref="LeadershipLine.SameLevelCommittee"/> is asked for.</summary>
    LedBy,

    /// <summary>Both are names of one body (合署办公). Not part of the hierarchy.</summary>
    SameBodyAs,

    /// <summary>
    /// It continues the other, its predecessor, alone or beside others, from the first day of the relation (承继): a
    /// merger is one organization that succeeds several, a split several that succeed one.
    /// </summary>
    Succeeds,
}
