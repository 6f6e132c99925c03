namespace SupervisionDomain;

/// <summary>How a source supports what is recorded.</summary>
public enum SourceBasis
{
    /// <summary>It says so in words (明示).</summary>
    Stated = 1,

    /// <summary>It follows from the words around it (据上下文).</summary>
    Inferred,

    /// <summary>It comes from outside the document that reports it, for example from a register (外部资料).</summary>
    External,
}
