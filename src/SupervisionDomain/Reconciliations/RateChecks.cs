using System.Globalization;

namespace SupervisionDomain;

/// <summary>Holds figures that are rates against each other: as statements of one rate, or as the rate that was there before and its change.</summary>
internal static class RateChecks
{
    public static IEnumerable<ReconciliationCheck> Of(FigureRelation relation, string code, ReportedFigure whole, List<ReportedFigure?> parts, List<RecordReference> records)
    {
        var rate = whole.Value.Rate!.Value;
        return relation.Kind switch
        {
            FigureRelationKind.SameFigure when parts.Count > 0 => parts.Zip(records, (part, record) =>
                part?.Value.Rate is { } other ? Same(code, whole, rate, other, record) : FigureCheck.NotMade(code, whole, [record], WhyNot(part))),
            FigureRelationKind.Change when parts.Count == 1 && relation.Printed.Count == 1 =>
                [parts[0]?.Value.Rate is { } before ? Changed(code, whole, rate, before, relation.Printed[0], records) : FigureCheck.NotMade(code, whole, records, WhyNot(parts[0]))],
            _ => [FigureCheck.NotMade(code, whole, records, relation.Kind is FigureRelationKind.Ratio or FigureRelationKind.Change ? ProbableCause.MissingPart : ProbableCause.Unit)],
        };

        ProbableCause WhyNot(ReportedFigure? part) => part?.Value.Quantity is null ? ProbableCause.MissingPart : ProbableCause.Unit;
    }

    private static ReconciliationCheck Same(string code, ReportedFigure whole, PrintedDecimal rate, PrintedDecimal other, RecordReference record)
    {
        var (scale, otherScale) = (rate.IsPercent ? 1 : 100, other.IsPercent ? 1 : 100);
        return Graded(
            code, whole, [record], Miss(rate.Ends, other.Ends), Miss(rate.UsualEnds, other.UsualEnds), Math.Max(rate.LastPlace * scale, other.LastPlace * otherScale), ProbableCause.Correction) with
        {
            Computed = other.ToString(),
        };

        decimal Miss((decimal? Least, decimal? Most) one, (decimal? Least, decimal? Most) two) =>
            Math.Max((one.Least * scale) - (two.Most * otherScale) ?? 0, (two.Least * otherScale) - (one.Most * scale) ?? 0);
    }

    // By so many percentage points; or, where it is itself in percent, by a part of the rate before.
    private static ReconciliationCheck Changed(string code, ReportedFigure whole, PrintedDecimal rate, PrintedDecimal before, PrintedDecimal by, List<RecordReference> records)
    {
        if (rate.IsPercent != before.IsPercent || (by.IsPercent && before.Number == 0))
        {
            return FigureCheck.NotMade(code, whole, records, rate.IsPercent != before.IsPercent ? ProbableCause.Unit : ProbableCause.MissingPart);
        }

        return Graded(
            code, whole, records, Miss(rate.Ends, before.Ends, by.Ends), Miss(rate.UsualEnds, before.UsualEnds, by.UsualEnds), by.LastPlace, ProbableCause.MissingPart) with
        {
            Printed = by.ToString(),
            Computed = Change(rate.Number, before.Number)!.Value.ToString($"0.{new string('#', by.Places + 2)}", CultureInfo.InvariantCulture) + (by.IsPercent ? "%" : ""),
        };

        decimal Miss((decimal? Least, decimal? Most) after, (decimal? Least, decimal? Most) from, (decimal? Least, decimal? Most) told) =>
            Math.Max(Change(after.Least, from.Most) - told.Most ?? 0, told.Least - Change(after.Most, from.Least) ?? 0);

        decimal? Change(decimal? after, decimal? from) => by.IsPercent ? from > 0 ? 100 * ((after / from) - 1) : null : after - from;
    }

    private static ReconciliationCheck Graded(
        string code, ReportedFigure whole, IEnumerable<RecordReference> records, decimal hard, decimal usual, decimal lastPlace, ProbableCause cause)
    {
        var miss = hard > 0 ? hard : usual;
        return FigureCheck.Blank(code, whole, records) with
        {
            Outcome = hard > 0 ? CheckOutcome.Contradicts : usual > 0 ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = miss > 0 ? (long)Math.Min(Quantity.MaxValue, Math.Ceiling(miss / lastPlace)) : 0,
            Cause = hard > 0 ? cause : usual > 0 ? ProbableCause.Rounding : null,
        };
    }
}
