namespace SupervisionDomain;

/// <summary>What came of a check (核对结果).</summary>
public enum CheckOutcome
{
    /// <summary>The figures can be right together, by what their words usually mean (相符).</summary>
    Holds = 1,

    /// <summary>They can be right together only beyond what the words usually mean (勉强相符).</summary>
    HoldsBeyondConvention,

    /// <summary>They cannot be right together (矛盾). Named, never repaired.</summary>
    Contradicts,

    /// <summary>The check could not be made, because something that it needs is missing (无法核对). It did not pass.</summary>
    NotMade,
}
