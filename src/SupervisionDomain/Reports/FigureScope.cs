namespace SupervisionDomain;

/// <summary>Whose work a reported figure holds (统计口径).</summary>
public enum FigureScope
{
    /// <summary>Of the body alone (本级).</summary>
    OwnBody = 1,

    /// <summary>Of the body and all below it (本级及下级; 市县两级).</summary>
    WithSubordinates,
}
