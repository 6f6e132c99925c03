namespace SupervisionDomain;

/// <summary>One check that is to be made of one figure.</summary>
/// <param name="Code">The code of the check.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Records">What it is held against.</param>
internal sealed record FigureCheck(string Code, ReportedFigure Figure, IEnumerable<RecordReference> Records)
{
    /// <summary>What is stated; of a figure that is not a quantity there is nothing to compare.</summary>
    public Quantity Stated => Figure.Value.Quantity!;

    /// <summary>Two quantities that should be one number.</summary>
    public ReconciliationCheck Compare(Quantity against, Func<long, ProbableCause> cause) =>
        Stated.Unit == against.Unit ? Graded(against, Stated.AgreementWith(against), GapTo(against), cause) : NotMade(ProbableCause.Unit);

    /// <summary>Two quantities that should be one number.</summary>
    public ReconciliationCheck Compare(Quantity against, ProbableCause cause) => Compare(against, _ => cause);

    /// <summary>A quantity that should not be above the stated one; the check holds where it need not be.</summary>
    public ReconciliationCheck AtMost(Quantity against, ProbableCause cause)
    {
        if (Stated.Unit != against.Unit)
        {
            return NotMade(ProbableCause.Unit);
        }

        var hard = Stated.Max is { } max ? Math.Max(0, against.Min - max) : 0;
        var likely = Stated.LikelyMax is { } likelyMax ? Math.Max(0, against.LikelyMin - likelyMax) : 0;
        var agreement = hard > 0 ? Agreement.Contradicts : likely > 0 ? Agreement.HoldsBeyondConvention : Agreement.Holds;
        return Graded(against, agreement, hard > 0 ? hard : likely, _ => cause) with
        {
            Remainder = agreement == Agreement.Contradicts ? null : Stated.Minus(against).AsQuantity(),
        };
    }

    /// <summary>A check that could not be made.</summary>
    public ReconciliationCheck NotMade(ProbableCause cause) => Blank() with { Outcome = CheckOutcome.NotMade, Cause = cause };

    /// <summary>A check with everything but its outcome's details.</summary>
    public ReconciliationCheck Blank(Quantity? against = null) => new()
    {
        Code = Code,
        Outcome = CheckOutcome.Holds,
        Measure = Figure.Measure,
        Organization = Figure.Body!.Value,
        Period = Figure.Period ?? Figure.AsOf,
        Stated = Figure.Value.Quantity,
        Against = against,
        StatedRecords = [Figure.Reference],
        AgainstRecords = Records.Distinct().Order().ToValueList(),
    };

    /// <summary>By how many of the last place printed two decimals miss each other: begun ones count.</summary>
    public static long InLastPlaces(decimal miss, decimal lastPlace) => miss > lastPlace * Quantity.MaxValue ? Quantity.MaxValue : (long)Math.Ceiling(Math.Max(0, miss) / lastPlace);

    // How far the other lies above (positive) or below the stated one, where they miss each other.
    private long GapTo(Quantity against)
    {
        var hard = Distance(Stated.Min, Stated.Max, against.Min, against.Max);
        return hard != 0 ? hard : Distance(Stated.LikelyMin, Stated.LikelyMax, against.LikelyMin, against.LikelyMax);
    }

    private static long Distance(long min, long? max, long otherMin, long? otherMax) =>
        max < otherMin ? otherMin - max.Value : otherMax < min ? otherMax.Value - min : 0;

    private ReconciliationCheck Graded(Quantity against, Agreement agreement, long gap, Func<long, ProbableCause> cause) => agreement switch
    {
        Agreement.Holds => Blank(against),
        Agreement.HoldsBeyondConvention => Blank(against) with { Outcome = CheckOutcome.HoldsBeyondConvention, Gap = Math.Abs(gap), Cause = ProbableCause.Rounding },
        _ => Blank(against) with { Outcome = CheckOutcome.Contradicts, Gap = Math.Abs(gap), Cause = cause(gap) },
    };
}
