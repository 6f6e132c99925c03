namespace SupervisionDomain;

/// <summary>What is said of some days: what the figures of them leave possible together, or all that they say where they cannot all be right.</summary>
internal sealed class ToldFigure
{
    /// <param name="span">The days.</param>
    /// <param name="figures">The figures: one at least.</param>
    public ToldFigure(FigureSpan span, IReadOnlyList<ReportedFigure> figures)
    {
        (Span, Figures) = (span, figures);
        var numbers = figures.Select(f => f.Value.Quantity!).ToList();
        var both = Quantity.Intersection(numbers);
        (Quantity, Contradicts) = (both ?? Quantity.Hull(numbers), both is null);
    }

    public FigureSpan Span { get; }

    public IReadOnlyList<ReportedFigure> Figures { get; }

    public Quantity Quantity { get; }

    public bool Contradicts { get; }
}
