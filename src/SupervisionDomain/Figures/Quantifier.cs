namespace SupervisionDomain;

/// <summary>How the words relate the things that are named to all the things that are meant (数量范围).</summary>
public enum Quantifier
{
    /// <summary>All of them (所有, 全).</summary>
    All = 1,

    /// <summary>Each of them (各).</summary>
    Each,

    /// <summary>Several, without a number (多, 若干).</summary>
    Several,

    /// <summary>A list that names every one, with their number (等 after a full list).</summary>
    CompleteList,

    /// <summary>A list that names some, with the number of all (等6个 after four).</summary>
    PartialList,

    /// <summary>A list that names some, without a number (等).</summary>
    OpenList,

    /// <summary>No word says how what is named, or numbered, relates to all (未说明).</summary>
    Unstated,
}
