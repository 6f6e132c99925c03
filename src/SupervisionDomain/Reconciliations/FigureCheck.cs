namespace SupervisionDomain;

/// <summary>Makes one check of one figure.</summary>
internal static class FigureCheck
{
    /// <summary>Two quantities that should be one number.</summary>
    public static ReconciliationCheck Compare(
        string code, ReportedFigure figure, Quantity against, IEnumerable<RecordReference> records, Func<long, ProbableCause> cause) =>
        Unit(code, figure, against.Unit, records) ?? Graded(code, figure, against, records, figure.Value.Quantity!.AgreementWith(against), Gap(figure.Value.Quantity!, against), cause);

    /// <summary>A quantity that should not be above the stated one; the check holds where it need not be.</summary>
    public static ReconciliationCheck AtMost(
        string code, ReportedFigure figure, Quantity against, IEnumerable<RecordReference> records, Func<long, ProbableCause> cause)
    {
        if (Unit(code, figure, against.Unit, records) is { } differ)
        {
            return differ;
        }

        var stated = figure.Value.Quantity!;
        var hard = stated.Max is { } max ? Math.Max(0, against.Min - max) : 0;
        var likely = stated.LikelyMax is { } likelyMax ? Math.Max(0, against.LikelyMin - likelyMax) : 0;
        var agreement = hard > 0 ? Agreement.Contradicts : likely > 0 ? Agreement.HoldsBeyondConvention : Agreement.Holds;
        return Graded(code, figure, against, records, agreement, hard > 0 ? hard : likely, cause) with
        {
            Remainder = agreement == Agreement.Contradicts ? null : stated.Minus(against).AsQuantity(),
        };
    }

    /// <summary>A check that could not be made.</summary>
    public static ReconciliationCheck NotMade(string code, ReportedFigure figure, IEnumerable<RecordReference> records, ProbableCause cause) =>
        Blank(code, figure, records) with { Outcome = CheckOutcome.NotMade, Cause = cause };

    /// <summary>A check with everything but its outcome's details.</summary>
    public static ReconciliationCheck Blank(string code, ReportedFigure figure, IEnumerable<RecordReference> records, Quantity? against = null) => new()
    {
        Code = code,
        Outcome = CheckOutcome.Holds,
        Measure = figure.Measure,
        Organization = figure.Body!.Value,
        Period = figure.Period ?? figure.AsOf,
        Stated = figure.Value.Quantity,
        Against = against,
        StatedRecords = [figure.Reference],
        AgainstRecords = records.Distinct().Order().ToValueList(),
    };

    /// <summary>By how many of the last place printed two decimals miss each other: begun ones count.</summary>
    public static long Places(decimal miss, decimal lastPlace) => miss > lastPlace * Quantity.MaxValue ? Quantity.MaxValue : (long)Math.Ceiling(Math.Max(0, miss) / lastPlace);

    // How far the second lies above (positive) or below the first, where they miss each other.
    private static long Gap(Quantity stated, Quantity against)
    {
        var hard = Distance(stated.Min, stated.Max, against.Min, against.Max);
        return hard != 0 ? hard : Distance(stated.LikelyMin, stated.LikelyMax, against.LikelyMin, against.LikelyMax);
    }

    private static long Distance(long min, long? max, long otherMin, long? otherMax) =>
        max < otherMin ? otherMin - max.Value : otherMax < min ? otherMax.Value - min : 0;

    private static ReconciliationCheck? Unit(string code, ReportedFigure figure, Unit other, IEnumerable<RecordReference> records) =>
        figure.Value.Quantity!.Unit == other ? null : NotMade(code, figure, records, ProbableCause.Unit);

    private static ReconciliationCheck Graded(
        string code, ReportedFigure figure, Quantity against, IEnumerable<RecordReference> records, Agreement agreement, long gap, Func<long, ProbableCause> cause)
    {
        var check = Blank(code, figure, records, against);
        return agreement switch
        {
            Agreement.Holds => check,
            Agreement.HoldsBeyondConvention => check with { Outcome = CheckOutcome.HoldsBeyondConvention, Gap = Math.Abs(gap), Cause = ProbableCause.Rounding },
            _ => check with { Outcome = CheckOutcome.Contradicts, Gap = Math.Abs(gap), Cause = cause(gap) },
        };
    }
}
