namespace SupervisionDomain.Json;

/// <summary>How a reader treats what it does not know.</summary>
public enum JsonProfile
{
    /// <summary>A member that the contract does not have is an error, and so is a newer version.</summary>
    Strict = 1,

    /// <summary>Unknown members and newer minor versions are read past and reported.</summary>
    Tolerant,
}
