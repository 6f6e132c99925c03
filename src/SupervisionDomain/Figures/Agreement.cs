namespace SupervisionDomain;

/// <summary>How well two statements of one figure agree (吻合程度).</summary>
public enum Agreement
{
    /// <summary>What the words usually mean can be the same number.</summary>
    Holds = 1,

    /// <summary>Only what the words do not exclude can be the same number.</summary>
    HoldsBeyondConvention,

    /// <summary>They cannot be the same number.</summary>
    Contradicts,
}
