namespace SupervisionDomain;

/// <summary>Why a figure has no value (缺失原因). None of these is zero.</summary>
public enum Absence
{
    /// <summary>The body did not report it (未报).</summary>
    NotReported = 1,

    /// <summary>It is known and held back (不予公开).</summary>
    Suppressed,

    /// <summary>It cannot exist here (不适用).</summary>
    NotApplicable,

    /// <summary>The text has lost its digits (无法辨认).</summary>
    Illegible,

    /// <summary>Nobody looked (未检查); not the same as finding nothing.</summary>
    NotInspected,
}
