namespace SupervisionDomain;

/// <summary>Why a thing makes a total a bound (存疑原因).</summary>
public enum UncertaintyReason
{
    /// <summary>Its date is missing or partial, or of several days, and may lie outside the days asked for.</summary>
    Date = 1,

    /// <summary>Documents say different things of it.</summary>
    Conflict,

    /// <summary>Its own weight is blurred, or records give it different weights.</summary>
    Weight,

    /// <summary>Its organization was merged or split, and nothing says which of several it now belongs to.</summary>
    Succession,
}
