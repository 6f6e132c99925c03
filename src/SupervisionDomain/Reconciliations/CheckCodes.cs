namespace SupervisionDomain;

/// <summary>The stable codes of checks.</summary>
public static class CheckCodes
{
    /// <summary>A total is the sum of its parts.</summary>
    public const string TotalOfParts = "total-of-parts";

    /// <summary>Some parts do not exceed their total.</summary>
    public const string PartsWithinTotal = "parts-within-total";

    /// <summary>A subset does not exceed its set.</summary>
    public const string SubsetWithinSet = "subset-within-set";

    /// <summary>A figure of a part alone is no more than the figure of it all, where no relation says how the two relate.</summary>
    public const string PartWithinWhole = "part-within-whole";

    /// <summary>Distinct things are at least the largest of overlapping parts, and at most their sum.</summary>
    public const string DistinctWithinParts = "distinct-within-parts";

    /// <summary>Printed shares are those of the counts.</summary>
    public const string SharesOfTotal = "shares-of-total";

    /// <summary>A cumulative figure grew by the flow.</summary>
    public const string FlowBetween = "flow-between";

    /// <summary>What is there at the end is what was there at the beginning and what came, less what went away.</summary>
    public const string RollForward = "roll-forward";

    /// <summary>A cumulative figure does not fall.</summary>
    public const string CumulativeDoesNotFall = "cumulative-does-not-fall";

    /// <summary>What came in some days is no more than what came in days that hold them, be these days what others leave of longer ones.</summary>
    public const string PeriodWithinPeriod = "period-within-period";

    /// <summary>A figure of one of its subordinates, or of a body itself, is no more than that of the body with its subordinates.</summary>
    public const string SubordinateWithinSuperior = "subordinate-within-superior";

    /// <summary>Statements of the same figure agree.</summary>
    public const string SameFigure = "same-figure";

    /// <summary>A printed ratio is that of the counts.</summary>
    public const string RatioOfFigures = "ratio-of-figures";

    /// <summary>A printed ratio, or a change in percent, of which not both counts are reported is that of the counted records.</summary>
    public const string RatioAsCounted = "ratio-as-counted";

    /// <summary>A printed change is that of the counts.</summary>
    public const string ChangeOfFigures = "change-of-figures";

    /// <summary>A reported figure is the count of the records.</summary>
    public const string ReportedAsCounted = "reported-as-counted";
}
