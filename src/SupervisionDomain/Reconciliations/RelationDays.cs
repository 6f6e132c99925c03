namespace SupervisionDomain;

/// <summary>Whether the figures of a relation are of the days that it needs.</summary>
internal static class RelationDays
{
    /// <summary>Whether parts that make or bound the whole are of its days, some of them of days within; what no figure says is no obstacle.</summary>
    public static bool Fit(FigureRelationKind kind, ReportedFigure whole, List<ReportedFigure> parts) => kind switch
    {
        FigureRelationKind.Breakdown or FigureRelationKind.Overlap or FigureRelationKind.Shares =>
            parts.TrueForAll(p => !IsOutside(p, whole) && !(p.LastDay() < whole.LastDay()) && !(p.FirstDay() > whole.FirstDay())) || Follow(parts, whole),
        FigureRelationKind.PartialBreakdown or FigureRelationKind.Subset =>
            parts.TrueForAll(p => !IsOutside(p, whole) && !(MeasureCodes.IsStock(whole.Measure) && p.LastDay() < whole.LastDay())),
        FigureRelationKind.Flow when parts.Count == 2 => !(parts[0].LastDay() > whole.LastDay()) && IsBetween(parts[0], parts[1], whole),
        FigureRelationKind.RollForward => parts.Count < 3 || (!(parts[0].LastDay() > whole.LastDay()) && parts.Skip(1).All(flow => IsSince(parts[0], flow, whole))),
        _ => true,
    };

    private static bool IsOutside(ReportedFigure part, ReportedFigure whole) => part.LastDay() > whole.LastDay() || part.FirstDay() < whole.FirstDay();

    // Months make a quarter: periods that follow each other, from the first day of the whole to the last.
    private static bool Follow(List<ReportedFigure> parts, ReportedFigure whole)
    {
        var inOrder = parts.OrderBy(p => p.Begin()).ToList();
        return inOrder[0].FirstDay() is { } first && first == whole.FirstDay() && inOrder[^1].LastDay() == whole.LastDay()
            && inOrder.Zip(inOrder.Skip(1)).All(p => p.First.LastDay() is { } end && p.First.EndOn(end).IsFollowedBy(p.Second.Begin()));
    }

    // The flow begins where the earlier figure ends, within one day or on the next, and ends where the later one does.
    private static bool IsBetween(ReportedFigure earlier, ReportedFigure flow, ReportedFigure later) =>
        flow.LastDay() is not { } end || flow.FirstDay() is not { } begin
        || (!(end < later.LastDay()) && !(end > later.LastDay())
            && (earlier.LastDay() is not { } before || begin == before.PlusDays(1) || (begin == before && (earlier.AsOf?.To ?? earlier.Period?.To)?.Hour is not null)));

    // A stock of a day may be that of its morning: pending on 1 January.
    private static bool IsSince(ReportedFigure stock, ReportedFigure flow, ReportedFigure later) =>
        IsBetween(stock, flow, later) || (flow.LastDay() == later.LastDay() && flow.FirstDay() == stock.LastDay());
}
