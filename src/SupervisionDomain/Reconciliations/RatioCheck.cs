namespace SupervisionDomain;

/// <summary>Holds a printed ratio, or a printed change in percent, against two counts.</summary>
internal static class RatioCheck
{
    /// <summary>What the records count where a ratio is printed, but not both of its counts.</summary>
    public static Dictionary<Id<ReportedFigure>, CountedFigure> Counted(Ledger ledger, IReadOnlyList<Measure> measures)
    {
        var lacking = ledger.Relations.Where(IsOfTwo)
            .Select(relation => (Whole: ledger.Find(relation.Whole), Part: ledger.Find(relation.Parts[0])))
            .Where(ratio => ratio is { Whole: not null, Part: not null } && Lacks(ratio.Whole, ratio.Part))
            .SelectMany(ratio => (ReportedFigure[])[ratio.Whole!, ratio.Part!]);
        return CountedFigure.Of(ledger, measures, lacking.DistinctBy(f => f.Id)).Where(c => c.Quantity is not null).ToDictionary(c => c.Figure.Id);
    }

    /// <summary>A ratio of which not both counts are printed, against what the records count for both; null where they do not.</summary>
    public static ReconciliationCheck? AsCounted(FigureRelation relation, Dictionary<Id<ReportedFigure>, CountedFigure> counted) =>
        IsOfTwo(relation) && counted.TryGetValue(relation.Whole, out var whole) && counted.TryGetValue(relation.Parts[0], out var part) && Lacks(whole.Figure, part.Figure)
            && (relation.Kind == FigureRelationKind.Ratio || whole.Quantity!.Unit == part.Quantity!.Unit)
            ? Of(relation, CheckCodes.RatioAsCounted, whole.Figure, whole.Quantity!, part.Quantity!, whole.Records.Concat(part.Records))
            : null;

    /// <summary>A printed ratio of one count to another.</summary>
    public static ReconciliationCheck Of(FigureRelation relation, string code, ReportedFigure whole, Quantity count, Quantity per, IEnumerable<RecordReference> records)
    {
        // A change is the ratio less the one that was there before.
        var (printed, before) = (relation.Printed[0], relation.Kind == FigureRelationKind.Change ? 1m : 0m);
        if (per.Max == 0)
        {
            return FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart);
        }

        var ratio = count.Per(per);
        var scale = printed.IsPercent ? 100m : 1m;
        var unit = Unit(printed.Places);
        var hard = Miss(ratio.Min, ratio.Max);
        var miss = hard > 0 ? hard : Miss(ratio.LikelyMin, ratio.LikelyMax);
        return FigureCheck.Blank(code, whole, records, against: per) with
        {
            Printed = printed.ToString(),
            Computed = ShareCheck.Computed(ratio, printed.Places + 2, printed.IsPercent, before),
            Outcome = hard > 0 ? CheckOutcome.Contradicts : miss > 0 ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = miss > unit * Quantity.MaxValue ? Quantity.MaxValue : (long)Math.Ceiling(miss / unit),
            Cause = miss <= 0 ? null : miss <= unit ? ProbableCause.Rounding : ProbableCause.MissingPart,
        };

        decimal Miss(decimal least, decimal? most)
        {
            var (low, high) = ((least - before) * scale, (most - before) * scale);
            return printed.Number + (unit / 2) < low ? low - printed.Number : printed.Number - (unit / 2) > high ? printed.Number - high.Value : 0;
        }
    }

    // One in the last place printed.
    private static decimal Unit(int places) => new(1, 0, 0, isNegative: false, (byte)places);

    private static bool IsOfTwo(FigureRelation relation) =>
        relation is { Kind: FigureRelationKind.Ratio, Parts.Count: 1, Printed.Count: 1 } or { Kind: FigureRelationKind.Change, Parts.Count: 1, Printed: [{ IsPercent: true }] }
            && relation.Parts[0] != relation.Whole;

    private static bool Lacks(ReportedFigure whole, ReportedFigure part) => whole.Value.Quantity is null || part.Value.Quantity is null;
}
