namespace SupervisionDomain;

/// <summary>Holds a printed ratio, or a printed change in percent, against two counts.</summary>
internal static class RatioCheck
{
    /// <summary>What the records count where a ratio is printed, but not both of its counts.</summary>
    public static Dictionary<Id<ReportedFigure>, CountedFigure> Counted(Ledger ledger, IReadOnlyList<Measure> measures)
    {
        var lacking = ledger.Relations.Select(relation => PrintedRatio.Of(ledger, relation)).OfType<PrintedRatio>()
            .Where(ratio => ratio.LacksCount).SelectMany(ratio => (ReportedFigure[])[ratio.Count, ratio.Per]);
        return CountedFigure.Of(ledger, measures, lacking.DistinctBy(f => f.Id)).Where(c => c.Quantity is not null).ToDictionary(c => c.Figure.Id);
    }

    /// <summary>Against the counts that are reported; else against those of the records; else, by one count alone, what the other is.</summary>
    public static ReconciliationCheck Of(string code, PrintedRatio ratio, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted)
    {
        RecordReference[] others = ratio.Figure == ratio.Count ? [ratio.Per.Reference] : [ratio.Count.Reference, ratio.Per.Reference];
        return ratio.LacksCount && counted.TryGetValue(ratio.Count.Id, out var of) && counted.TryGetValue(ratio.Per.Id, out var per)
                && AreOfOneUnit(ratio, of.Quantity!, per.Quantity!)
                ? Of(CheckCodes.RatioAsCounted, ratio, of.Quantity!, per.Quantity!, of.Records.Concat(per.Records)) with { Stated = ratio.Figure.Value.Quantity }
            : implied.ToldBy(ratio.Relation) is { } told ? told.Quantity is { } quantity
                ? FigureCheck.NotMade(code, ratio.Figure, others, ProbableCause.MissingPart) with { Remainder = quantity }
                : Impossible(code, ratio, others)
            : implied.Of(ratio.Count) is not { } stated || implied.Of(ratio.Per) is not { } other ? FigureCheck.NotMade(code, ratio.Figure, others, ProbableCause.MissingPart)
            : !AreOfOneUnit(ratio, stated, other) ? FigureCheck.NotMade(code, ratio.Figure, others, ProbableCause.Unit)
            : Of(code, ratio, stated, other, others);
    }

    private static ReconciliationCheck Of(string code, PrintedRatio printed, Quantity count, Quantity per, IEnumerable<RecordReference> records)
    {
        if (per.Max == 0)
        {
            return FigureCheck.NotMade(code, printed.Figure, records, ProbableCause.MissingPart);
        }

        var ratio = count.Per(per);
        var hard = Miss(ratio.Min, ratio.Max, printed.Printed.Ends);
        var miss = hard > 0 ? hard : Miss(ratio.LikelyMin, ratio.LikelyMax, printed.Printed.UsualEnds);

        // What is printed as all, or as nothing, is a rounded one where some are left, or some are there.
        var isAll = printed.Printed is { IsPercent: true, Number: 100, Kind: Approximation.Exact } && ratio.Max < 1;
        var isNothing = printed is { Before: 0, Printed: { Number: 0, Kind: Approximation.Exact } } && ratio.Min > 0;
        return FigureCheck.Blank(code, printed.Figure, records, against: per) with
        {
            Stated = count,
            Computed = ShareCheck.Computed(ratio, printed.Printed.Places + 2, printed.Printed.IsPercent, printed.Before),
            Outcome = hard > 0 ? CheckOutcome.Contradicts : miss > 0 || isAll || isNothing ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = Gap(miss, printed),
            Cause = miss > printed.Printed.LastPlace ? ProbableCause.MissingPart : miss > 0 || isAll || isNothing ? ProbableCause.Rounding : null,
        };

        // From the number that is printed, where what is meant does not meet it.
        decimal Miss(decimal least, decimal? most, (decimal? Least, decimal? Most) meant)
        {
            var (low, high, number) = ((least - printed.Before) * printed.Scale, (most - printed.Before) * printed.Scale, printed.Printed.Number);
            return meant.Most < low ? Math.Max(low - number, low - meant.Most.Value) : meant.Least > high ? Math.Max(number - high.Value, meant.Least.Value - high.Value) : 0;
        }
    }

    // No whole number makes a ratio that is printed so: the two next to it, of what is known.
    private static ReconciliationCheck Impossible(string code, PrintedRatio printed, IEnumerable<RecordReference> records)
    {
        var isCount = printed.Count.Value.Quantity is not null;
        var known = (isCount ? printed.Count : printed.Per).Value.Quantity!.Min;
        var middle = printed.Before + (printed.Printed.Number / printed.Scale);
        var below = Math.Floor(isCount ? known / middle : known * middle);
        decimal[] near = [.. new[] { below, below + 1 }.Where(n => n > 0 || !isCount).Select(n => isCount ? known / n : n / known).Order()];
        return FigureCheck.Blank(code, printed.Figure, records) with
        {
            Outcome = CheckOutcome.Contradicts,
            Computed = string.Join(", ", near.Select(ratio => ShareCheck.Printed(ratio, printed.Printed.Places + 2, printed.Printed.IsPercent, printed.Before))),
            Gap = Gap(near.Min(ratio => Math.Abs(ratio - middle)) * printed.Scale, printed),
            Cause = ProbableCause.Rounding,
        };
    }

    private static bool AreOfOneUnit(PrintedRatio ratio, Quantity count, Quantity per) => ratio.Relation.Kind == FigureRelationKind.Ratio || count.Unit == per.Unit;

    private static long Gap(decimal miss, PrintedRatio printed) =>
        miss > printed.Printed.LastPlace * Quantity.MaxValue ? Quantity.MaxValue : (long)Math.Ceiling(miss / printed.Printed.LastPlace);
}
