namespace SupervisionDomain;

/// <summary>How bad an issue is.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Information = 1,

    /// <summary>Probably a mistake; the data is used as it stands.</summary>
    Warning,

    /// <summary>Wrong. A document with an error is refused; a ledger with one says which record it concerns.</summary>
    Error,
}
