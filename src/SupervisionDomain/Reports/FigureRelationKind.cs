namespace SupervisionDomain;

/// <summary>How one reported figure, the whole, relates to others, its parts (数字关系).</summary>
public enum FigureRelationKind
{
    /// <summary>The whole is the sum of all its parts, which share nothing (合计).</summary>
    Breakdown = 1,

    /// <summary>The parts share nothing and are some of the whole; the rest is a remainder (部分列出).</summary>
    PartialBreakdown,

    /// <summary>Each part is among the whole (其中); parts may share things.</summary>
    Subset,

    /// <summary>The whole counts distinct things, and every one is in at least one of the parts, which may share things: 334 persons, 315 and 40.</summary>
    Overlap,

    /// <summary>The parts have printed shares of the whole (占比).</summary>
    Shares,

    /// <summary>The whole is a cumulative figure, the first part the same figure earlier, the second what came between (累计与当期). Persons, places and problems acted on that came may have been there before; what happens, and what comes to be once, adds.</summary>
    Flow,

    /// <summary>The whole and the parts are statements of the same figure (同一数字).</summary>
    SameFigure,

    /// <summary>The whole per the one part is a printed ratio; or the whole is a rate, and that of the first part to the second (比值).</summary>
    Ratio,

    /// <summary>The whole is more or less than the one part by a printed percentage of the part, or by a printed number, of rates by percentage points (增减幅度, 同比, 环比): +15.3%, -4%, -2.</summary>
    Change,

    /// <summary>
    /// The whole is what is there at the end; the first part what was there at the beginning, the second what came since, and every
    /// further part some of what went away (期初加新增减办结等于期末): 36 pending, 110 received, 98 and 13 concluded, 35 pending.
    /// </summary>
    RollForward,
}
