using System.Globalization;

namespace SupervisionDomain;

/// <summary>Holds figures that are rates against each other: as statements of one rate, or as the rate that was there before and its change.</summary>
internal static class RateChecks
{
    public static IEnumerable<ReconciliationCheck> Of(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts) => relation.Kind switch
    {
        FigureRelationKind.SameFigure when parts.Count > 0 => parts.Zip(check.Records, (part, record) => OfOne(check with { Records = [record] }, part, Same)),
        FigureRelationKind.Change when parts.Count == 1 && relation.Printed.Count == 1 => [OfOne(check, parts[0], (of, before) => Changed(of, before, relation.Printed[0]))],
        _ => [check.NotMade(relation.Kind is FigureRelationKind.Ratio or FigureRelationKind.Change ? ProbableCause.MissingPart : ProbableCause.Unit)],
    };

    /// <summary>Two statements of one rate.</summary>
    public static ReconciliationCheck Same(FigureCheck check, PrintedDecimal other)
    {
        var rate = check.Figure.Value.Rate!.Value;
        var (scale, otherScale) = (rate.IsPercent ? 1 : 100, other.IsPercent ? 1 : 100);
        return Graded(check, Miss(rate.Ends, other.Ends), Miss(rate.UsualEnds, other.UsualEnds), Math.Max(rate.LastPlace * scale, other.LastPlace * otherScale), ProbableCause.Correction) with
        {
            Printed = rate.ToString(),
            Computed = other.ToString(),
        };

        decimal Miss((decimal? Least, decimal? Most) one, (decimal? Least, decimal? Most) two) =>
            Math.Max(Between(one.Least * scale, two.Most * otherScale), Between(two.Least * otherScale, one.Most * scale));

        // What rounds to both lies in both: the end between two rates next to each other rounds to one of them.
        decimal Between(decimal? least, decimal? most) => least == most && (rate.Kind, other.Kind) == (Approximation.Exact, Approximation.Exact) && least is not null
            ? Math.Min(rate.LastPlace * scale, other.LastPlace * otherScale) : least - most ?? 0;
    }

    // By so many percentage points; or, where it is itself in percent, by a part of the rate before, which is more than nothing.
    private static ReconciliationCheck Changed(FigureCheck check, PrintedDecimal before, PrintedDecimal by)
    {
        var rate = check.Figure.Value.Rate!.Value;

        // Rates so far from each other that no decimal holds their ratio are of different units.
        var areOfOneUnit = rate.IsPercent == before.IsPercent && !(by.IsPercent && Math.Abs(rate.Number) > before.LastPlace * Quantity.MaxValue);
        if (!areOfOneUnit || (by.IsPercent && before.Number <= 0))
        {
            return check.NotMade(areOfOneUnit ? ProbableCause.MissingPart : ProbableCause.Unit);
        }

        return Graded(check, Miss(rate.Ends, before.Ends, by.Ends), Miss(rate.UsualEnds, before.UsualEnds, by.UsualEnds), by.LastPlace, ProbableCause.MissingPart) with
        {
            Printed = by.ToString(),
            Computed = Change(rate.Number, before.Number)!.Value.ToString($"0.{new string('#', by.PlacesOfComputed)}", CultureInfo.InvariantCulture) + (by.IsPercent ? "%" : ""),
        };

        decimal Miss((decimal? Least, decimal? Most) after, (decimal? Least, decimal? Most) from, (decimal? Least, decimal? Most) told) =>
            Math.Max(Change(after.Least, from.Most) - told.Most ?? 0, told.Least - Change(after.Most, from.Least) ?? 0);

        decimal? Change(decimal? after, decimal? from) => by.IsPercent ? from > 0 ? 100 * ((after / from) - 1) : null : after - from;
    }

    private static ReconciliationCheck OfOne(FigureCheck check, ReportedFigure? part, Func<FigureCheck, PrintedDecimal, ReconciliationCheck> hold) =>
        part?.Value.Rate is { } rate ? hold(check, rate) : check.NotMade(part?.Value.Quantity is null ? ProbableCause.MissingPart : ProbableCause.Unit);

    private static ReconciliationCheck Graded(FigureCheck check, decimal hard, decimal usual, decimal lastPlace, ProbableCause cause)
    {
        var miss = hard > 0 ? hard : usual;
        return check.Blank() with
        {
            Outcome = hard > 0 ? CheckOutcome.Contradicts : usual > 0 ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = FigureCheck.InLastPlaces(miss, lastPlace),
            Cause = hard > 0 ? cause : usual > 0 ? ProbableCause.Rounding : null,
        };
    }
}
