namespace SupervisionDomain;

/// <summary>What one body's figures of one measure and scope say of the days asked for.</summary>
/// <param name="Quantity">How many on the days asked for: at least so many where it is not of all of them.</param>
/// <param name="IsWhole">Whether it is of all the days asked for.</param>
/// <param name="Basis">What it rests on; null where nothing is known.</param>
/// <param name="Span">From its first day to its last; null where nothing is known.</param>
/// <param name="IsThrough">Whether it is of all days between these.</param>
/// <param name="Used">The figures that it rests on, each by itself.</param>
/// <param name="Bounding">Of these, and beside them, those of other days that give it an end.</param>
/// <param name="Unused">The figures that it does not rest on.</param>
/// <param name="Contradicting">The figures that cannot all be right, where that makes it a bound.</param>
/// <param name="Otherwise">How many if those below are right beside whom figures of other days cannot be; null where that is no other number.</param>
/// <param name="Doubts">The figures of other days that it does not rest on, and beside which those below cannot be right: each, what they tell, and whether that is more.</param>
internal sealed record FigureStatement(Quantity Quantity, bool IsWhole, FigureBasis? Basis, FigureSpan? Span, bool IsThrough, IReadOnlyList<FigureBasis> Used, IReadOnlyList<FigureBasis> Bounding, IReadOnlyList<FigureBasis> Unused, IReadOnlyList<FigureBasis> Contradicting, Quantity? Otherwise, IReadOnlyList<(FigureBasis Figure, IReadOnlyList<FigureBasis> By, bool IsMore)> Doubts)
{
    /// <param name="figures">The figures of days asked for, all of one body and scope.</param>
    /// <param name="series">These, and those of later days, which may contradict them.</param>
    /// <param name="below">What those below leave of a figure that cannot be right if they are, and what they tell.</param>
    public static FigureStatement Of(IReadOnlyCollection<ReportedFigure> figures, FigureSeries series, Func<ToldFigure, Refutation?> below)
    {
        var (answer, contradicting) = series.Answer();
        var refuted = series.Refuted(below);
        var otherwise = series.Otherwise(answer, refuted);
        var used = answer.Taken.SelectMany(t => t.Figures).Distinct().ToList();
        var ends = answer.Ends.SelectMany(t => t.Figures).Distinct().ToList();
        return new(
            answer.Quantity,
            answer.IsWhole,
            used.Count == 0 ? null : Of([.. used.Except(ends)], answer.Told, answer.IsWhole),
            answer.Span,
            answer.IsThrough,
            used.ConvertAll(OfPart),
            ends.ConvertAll(OfPart),
            [.. figures.Except(used).Except(ends).Select(OfPart)],
            [.. contradicting.Concat(otherwise?.Decisive.SelectMany(f => refuted[f].By.Prepend(f)) ?? []).SelectMany(t => t.Figures).Distinct().Select(OfPart)],
            otherwise?.Quantity,
            otherwise is null ? [.. refuted.Where(f => !answer.Taken.Contains(f.Key)).SelectMany(f => f.Key.Figures, (f, figure) => (OfPart(figure), OfParts(f.Value.By), f.Value.Most is null))] : []);
    }

    private static IReadOnlyList<FigureBasis> OfParts(IEnumerable<ToldFigure> told) => [.. told.SelectMany(t => t.Figures).Select(OfPart)];

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
