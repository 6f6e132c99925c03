namespace SupervisionDomain;

/// <summary>What may be behind a difference (可能原因). A hint by rule, not a finding.</summary>
public enum ProbableCause
{
    /// <summary>Numbers were rounded or blurred (取舍).</summary>
    Rounding = 1,

    /// <summary>A part or a record is missing (遗漏).</summary>
    MissingPart,

    /// <summary>A thing is in two parts, or was counted twice (重复).</summary>
    Duplicate,

    /// <summary>The figures hold the work of different bodies (口径).</summary>
    Scope,

    /// <summary>Records came after the figure was given (补录).</summary>
    LateRecord,

    /// <summary>The figures count different things (单位).</summary>
    Unit,

    /// <summary>An earlier figure was corrected (更正).</summary>
    Correction,

    /// <summary>The figures are of other days than the check needs (时点).</summary>
    Days,
}
