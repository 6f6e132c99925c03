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
        var (half, otherHalf) = (Half(rate) * scale, Half(other) * otherScale);
        var miss = Math.Abs((rate.Number * scale) - (other.Number * otherScale)) - half - otherHalf;
        return Graded(code, whole, [record], miss, 2 * Math.Max(half, otherHalf), ProbableCause.Correction) with { Computed = other.ToString() };
    }

    // By so many percentage points; or, where it is itself in percent, by a part of the rate before.
    private static ReconciliationCheck Changed(string code, ReportedFigure whole, PrintedDecimal rate, PrintedDecimal before, PrintedDecimal by, List<RecordReference> records)
    {
        var (most, least) = (before.Number + Half(before), before.Number - Half(before));
        if (rate.IsPercent != before.IsPercent || (by.IsPercent && least <= 0))
        {
            return FigureCheck.NotMade(code, whole, records, rate.IsPercent != before.IsPercent ? ProbableCause.Unit : ProbableCause.MissingPart);
        }

        var low = Change(rate.Number - Half(rate), most);
        var high = Change(rate.Number + Half(rate), least);
        var miss = Math.Max(low - by.Number, by.Number - high) - Half(by);
        return Graded(code, whole, records, miss, 2 * Half(by), ProbableCause.MissingPart) with
        {
            Printed = by.ToString(),
            Computed = Change(rate.Number, before.Number).ToString($"0.{new string('#', by.Places + 2)}", CultureInfo.InvariantCulture) + (by.IsPercent ? "%" : ""),
        };

        decimal Change(decimal after, decimal from) => by.IsPercent ? 100 * ((after / from) - 1) : after - from;
    }

    private static ReconciliationCheck Graded(string code, ReportedFigure whole, IEnumerable<RecordReference> records, decimal miss, decimal lastPlace, ProbableCause cause) =>
        FigureCheck.Blank(code, whole, records) with
        {
            Outcome = miss > 0 ? CheckOutcome.Contradicts : CheckOutcome.Holds,
            Gap = miss > 0 ? (long)Math.Min(Quantity.MaxValue, Math.Ceiling(miss / lastPlace)) : 0,
            Cause = miss > 0 ? cause : null,
        };

    private static decimal Half(PrintedDecimal printed) => PrintedRatio.PlaceOf(printed) / 2;
}
