namespace SupervisionDomain;

/// <summary>For which of its organizations a record counts (归属口径).</summary>
public enum CountedFor
{
    /// <summary>Those that inspected, raised, received or decided, as in a <see cref="Rollup"/> (检查单位).</summary>
    Acting = 1,

    /// <summary>Those that have to rectify the finding, named by any of its events (责任单位).</summary>
    Responsible,

    /// <summary>
    /// Those in whose charge the place lies: of a finding its site, of an inspection all its sites together, of a site
    /// inspected the site itself (属地). See <see cref="Site.Jurisdiction"/>.
    /// </summary>
    Location,
}
