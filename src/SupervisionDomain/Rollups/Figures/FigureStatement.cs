using NodaTime;

namespace SupervisionDomain;

/// <summary>What one body's figures of one measure and scope say of the days asked for.</summary>
/// <param name="Quantity">How many on the days asked for: at least so many where it is not of all of them.</param>
/// <param name="IsWhole">Whether it is of all the days asked for.</param>
/// <param name="Basis">What it rests on; null where nothing is known.</param>
/// <param name="Span">From its first day to its last; null where nothing is known.</param>
/// <param name="IsThrough">Whether it is of all days between these.</param>
/// <param name="Used">The figures that it rests on, each by itself.</param>
/// <param name="Unused">The figures that it does not rest on.</param>
/// <param name="Contradicting">The figures that cannot all be right, where that makes it a bound.</param>
internal sealed record FigureStatement(Quantity Quantity, bool IsWhole, FigureBasis? Basis, FigureSpan? Span, bool IsThrough, IReadOnlyList<FigureBasis> Used, IReadOnlyList<FigureBasis> Unused, IReadOnlyList<FigureBasis> Contradicting)
{
    /// <param name="figures">The figures, all of one body and scope and with a value.</param>
    /// <param name="question">The days asked for.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="dayOf">Up to which day a figure counts at the latest; null where nobody knows.</param>
    /// <param name="later">Figures of later days than asked for, which may contradict them.</param>
    public static FigureStatement Of(IReadOnlyCollection<ReportedFigure> figures, RollupQuestion question, Measure measure, Func<ReportedFigure, LocalDate?> dayOf, IEnumerable<ReportedFigure> later)
    {
        var (answer, contradicting) = new FigureSeries(figures.Concat(later), question, measure, dayOf).Answer();
        var used = answer.Taken.SelectMany(t => t.Figures).Distinct().ToList();
        return new(
            answer.Quantity,
            answer.IsWhole,
            used.Count == 0 ? null : Of(used, answer.Told, answer.IsWhole),
            answer.Span,
            answer.IsThrough,
            used.ConvertAll(OfPart),
            [.. figures.Except(used).Select(OfPart)],
            [.. contradicting.SelectMany(t => t.Figures).Distinct().Select(OfPart)]);
    }

    private static FigureBasis OfPart(ReportedFigure figure) => Of([figure], figure.Value.Quantity!, isWhole: false);

    private static FigureBasis Of(List<ReportedFigure> figures, Quantity quantity, bool isWhole) => new()
    {
        Organization = figures[0].Body!.Value,
        Kind = BasisKind.Reported,
        Quantity = quantity,
        Scope = figures[0].Scope,
        Records = figures.Select(f => f.Reference).Distinct().ToValueList(),
        IsWhole = isWhole,
    };
}
