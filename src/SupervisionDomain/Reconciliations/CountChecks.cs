namespace SupervisionDomain;

/// <summary>Holds reported figures against the count of the records, up to the day of each figure.</summary>
internal static class CountChecks
{
    public static IEnumerable<ReconciliationCheck> Of(IReadOnlyList<ReportedFigure> figures, RecordCounts records) =>
        records.Of(figures.Where(f => f.Value.Quantity is not null)).Select(counted => counted.Quantity is { } quantity
            ? new FigureCheck(CheckCodes.ReportedAsCounted, counted.Figure, counted.Records).Compare(quantity, counted.CauseOf)
            : new FigureCheck(CheckCodes.ReportedAsCounted, counted.Figure, []).NotMade(counted.WhyNot!.Value));
}
