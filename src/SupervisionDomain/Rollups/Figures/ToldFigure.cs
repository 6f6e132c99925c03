namespace SupervisionDomain;

/// <summary>What is said of some days: by a figure, or by several that say what can be right together.</summary>
internal sealed class ToldFigure(FigureSpan span, IReadOnlyList<ReportedFigure> figures, Quantity quantity)
{
    public FigureSpan Span => span;

    public IReadOnlyList<ReportedFigure> Figures => figures;

    public Quantity Quantity => quantity;

    /// <summary>Those of the same days.</summary>
    public static IEnumerable<ToldFigure> Of(FigureSpan span, IReadOnlyList<ReportedFigure> figures) =>
        span.IsUpToLast && Quantity.Intersection(figures.Select(f => f.Value.Quantity!)) is { } both ? [new(span, figures, both)] : figures.Select(f => new ToldFigure(span, [f], f.Value.Quantity!));
}
