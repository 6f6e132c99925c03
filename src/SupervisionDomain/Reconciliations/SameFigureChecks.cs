namespace SupervisionDomain;

/// <summary>Holds several statements of one figure against each other, all counts of one unit or all rates: by what they say, whatever their ids.</summary>
internal static class SameFigureChecks
{
    /// <summary>Each against the one that says the most exactly; and those that this one does not exclude where they exclude each other.</summary>
    public static IEnumerable<ReconciliationCheck> Of(IEnumerable<ReportedFigure> same)
    {
        var inOrder = InOrder(same).ToList();
        var held = inOrder.Skip(1).Select(other => (Other: other, Check: Hold(inOrder[0], other))).ToList();
        return [.. held.Select(h => h.Check), .. Excluding(held.Where(h => !h.Check.Contradicts).Select(h => h.Other))];
    }

    /// <summary>The contradictions of several: each with those of them that lie lowest and highest.</summary>
    public static IEnumerable<ReconciliationCheck> Excluding(IEnumerable<ReportedFigure> several)
    {
        var inOrder = InOrder(several).ToList();
        var (least, most) = (inOrder.MinBy(f => Ends(f).Most ?? decimal.MaxValue), inOrder.MaxBy(f => Ends(f).Least ?? decimal.MinValue));
        return inOrder.Where(f => f != most).Select(f => Hold(f, most!)).Concat(inOrder.Where(f => f != least && f != most).Select(f => Hold(least!, f))).Where(c => c.Contradicts);
    }

    /// <summary>Those that leave the fewest numbers first; the id orders only those that say the same.</summary>
    public static IEnumerable<ReportedFigure> InOrder(IEnumerable<ReportedFigure> figures) =>
        figures.Select(figure => (Figure: figure, Ends: Ends(figure), Likely: UsualEnds(figure)))
            .OrderBy(f => f.Ends.Most - f.Ends.Least ?? decimal.MaxValue).ThenBy(f => f.Ends.Least ?? decimal.MinValue).ThenBy(f => f.Ends.Most ?? decimal.MaxValue)
            .ThenBy(f => f.Likely.Least ?? decimal.MinValue).ThenBy(f => f.Likely.Most ?? decimal.MaxValue)
            .ThenBy(f => f.Figure.Value.Rate?.ToString(), StringComparer.Ordinal).ThenBy(f => f.Figure.Id).Select(f => f.Figure);

    private static ReconciliationCheck Hold(ReportedFigure one, ReportedFigure other)
    {
        var check = new FigureCheck(CheckCodes.SameFigure, one, [other.Reference]);
        return other.Value.Rate is { } rate ? RateChecks.Same(check, rate) : check.Compare(other.Value.Quantity!, ProbableCause.Correction);
    }

    // Rates in percent.
    private static (decimal? Least, decimal? Most) Ends(ReportedFigure figure) =>
        figure.Value.Rate is { } rate ? InPercent(rate, rate.Ends) : (figure.Value.Quantity!.Min, figure.Value.Quantity.Max);

    private static (decimal? Least, decimal? Most) UsualEnds(ReportedFigure figure) =>
        figure.Value.Rate is { } rate ? InPercent(rate, rate.UsualEnds) : (figure.Value.Quantity!.LikelyMin, figure.Value.Quantity.LikelyMax);

    private static (decimal? Least, decimal? Most) InPercent(PrintedDecimal rate, (decimal? Least, decimal? Most) ends) => rate.IsPercent ? ends : (100 * ends.Least, 100 * ends.Most);
}
