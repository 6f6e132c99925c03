namespace SupervisionDomain;

/// <summary>
/// The two lines of dual leadership (双重领导; Supervision Law arts. 9, 10): along which of them organizations stand
/// under one another.
/// </summary>
public enum LeadershipLine
{
    /// <summary>Under the next higher organ, the organ that dispatched it, or the organization it is part of (上级机关).</summary>
    HigherOrgan = 1,

    /// <summary>Under the committee of its own level where it has one, else as in the other line (同级党委).</summary>
    SameLevelCommittee,
}
