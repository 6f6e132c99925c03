namespace SupervisionDomain;

/// <summary>What one body's figures of one measure and scope say of the days asked for.</summary>
internal sealed record FigureStatement
{
    /// <summary>How many on the days asked for: at least so many where it is not of all of them.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Whether it is of all the days asked for.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>What it rests on; null where nothing is known.</summary>
    public required FigureBasis? Basis { get; init; }

    /// <summary>From its first day to its last; null where nothing is known.</summary>
    public required FigureSpan? Span { get; init; }

    /// <summary>Whether it is of all days between these.</summary>
    public required bool IsThrough { get; init; }

    /// <summary>The figures that it rests on, each by itself.</summary>
    public required IReadOnlyList<FigureBasis> Used { get; init; }

    /// <summary>Of these, and beside them, those of other days that give it an end.</summary>
    public required IReadOnlyList<FigureBasis> Bounding { get; init; }

    /// <summary>The figures that it does not rest on.</summary>
    public required IReadOnlyList<FigureBasis> Unused { get; init; }

    /// <summary>The figures that cannot all be right, where that makes it a bound.</summary>
    public required IReadOnlyList<FigureBasis> Contradicting { get; init; }

    /// <summary>How many if those below are right beside whom figures of other days cannot be; null where that is no other number.</summary>
    public required Quantity? Otherwise { get; init; }

    /// <summary>The figures of other days that it does not rest on, and beside which those below cannot be right.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

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
        return new()
        {
            Quantity = answer.Quantity,
            IsWhole = answer.IsWhole,
            Basis = used.Count == 0 ? null : Of([.. used.Except(ends)], answer.Told, answer.IsWhole),
            Span = answer.Span,
            IsThrough = answer.IsThrough,
            Used = used.ConvertAll(OfPart),
            Bounding = ends.ConvertAll(OfPart),
            Unused = [.. figures.Except(used).Except(ends).Select(OfPart)],
            Contradicting = OfParts([.. contradicting, .. otherwise?.Decisive.SelectMany(f => f.Figures.Concat(refuted[f].By)) ?? []]),
            Otherwise = otherwise?.Quantity,
            Doubts = otherwise is not null ? [] : [.. refuted.Where(f => !answer.Taken.Contains(f.Key))
                .SelectMany(f => f.Key.Figures, (f, figure) => new Doubt(OfPart(figure), OfParts(f.Value.By), f.Value.Most is null))],
        };
    }

    private static IReadOnlyList<FigureBasis> OfParts(IEnumerable<ReportedFigure> told) => [.. told.Distinct().Select(OfPart)];

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

    /// <summary>A figure beside which those below cannot be right.</summary>
    /// <param name="Figure">The figure.</param>
    /// <param name="By">What they tell.</param>
    /// <param name="IsMore">Whether that is more.</param>
    internal sealed record Doubt(FigureBasis Figure, IReadOnlyList<FigureBasis> By, bool IsMore);
}
