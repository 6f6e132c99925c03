namespace SupervisionDomain;

/// <summary>A part of the day as a source names it.</summary>
public enum PartOfDay
{
    /// <summary>Before dawn (凌晨).</summary>
    EarlyMorning = 1,

    /// <summary>Morning (上午).</summary>
    Morning,

    /// <summary>Afternoon (下午).</summary>
    Afternoon,

    /// <summary>Evening (晚).</summary>
    Evening,
}
