namespace SupervisionDomain;

/// <summary>What the number of a branch rests on (依据).</summary>
public enum BasisKind
{
    /// <summary>A figure that the body reported (上报).</summary>
    Reported = 1,

    /// <summary>A number that a record declares for several things at once (申明): "six groups", four of them recorded.</summary>
    Declared,

    /// <summary>A count of records (记录计数).</summary>
    Counted,
}
