namespace SupervisionDomain;

/// <summary>What can be said of an identifier from its characters alone (校验结果).</summary>
public enum IdentifierCheck
{
    /// <summary>It has the form of its scheme and, where the scheme has one, the right check character. Whether anybody bears it is not known.</summary>
    Valid = 1,

    /// <summary>It has the form of its scheme, and its check character is not the one that the others give. Some codes of the first issues are such.</summary>
    WrongCheckCharacter,

    /// <summary>It has not the form of its scheme.</summary>
    Malformed,

    /// <summary>No check is known for the scheme.</summary>
    NotChecked,
}
