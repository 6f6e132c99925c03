namespace SupervisionDomain;

/// <summary>How printed shares were rounded (占比取舍).</summary>
/// <remarks>Of six published bulletins largest remainders gave every share, and half up failed in two.</remarks>
public enum ShareRounding
{
    /// <summary>By one of the two ways; which one is not known.</summary>
    Either = 1,

    /// <summary>So that they add to 100: the last places go to the largest remainders.</summary>
    LargestRemainder,

    /// <summary>Each by itself, half up.</summary>
    HalfUp,
}
