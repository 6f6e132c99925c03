namespace SupervisionDomain;

/// <summary>What is known of the days asked for.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="Told">What those figures say that it rests on.</param>
/// <param name="Taken">These figures, and where they are of fewer days those that give the upper end.</param>
/// <param name="Ends">Figures of other days that give it an end.</param>
/// <param name="Span">Their days; null where there are none.</param>
/// <param name="IsWhole">Whether they are all the days asked for.</param>
/// <param name="IsThrough">Whether they are told without a gap, and nobody can doubt where they end.</param>
internal sealed record FigureAnswer(Quantity Quantity, Quantity Told, IReadOnlyList<ToldFigure> Taken, IReadOnlyList<ToldFigure> Ends, FigureSpan? Span, bool IsWhole, bool IsThrough)
{
    /// <summary>Nothing is told of them.</summary>
    public static FigureAnswer None(Quantity quantity) => new(quantity, quantity, [], [], null, IsWhole: false, IsThrough: false);
}
