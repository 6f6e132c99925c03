namespace SupervisionDomain;

/// <summary>The level of an organ (层级), from the centre down.</summary>
/// <remarks>Supervisory commissions stand at the first four (Supervision Law art. 7).</remarks>
public enum AdministrativeLevel
{
    /// <summary>The centre (中央).</summary>
    Centre = 1,

    /// <summary>Province, autonomous region, municipality (省级).</summary>
    Province,

    /// <summary>Prefecture, prefecture-level city (地市级).</summary>
    Prefecture,

    /// <summary>County, district, county-level city (县级).</summary>
    County,

    /// <summary>Township, town, sub-district (乡级).</summary>
    Township,

    /// <summary>Village, community (村、社区).</summary>
    GrassRoots,
}
