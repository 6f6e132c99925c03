namespace SupervisionDomain;

/// <summary>Figures that cannot all be right.</summary>
/// <param name="More">Some of them is too much,</param>
/// <param name="Less">or some of these too little.</param>
internal sealed record Contradiction(IReadOnlyList<ToldFigure> More, IReadOnlyList<ToldFigure> Less)
{
    public IReadOnlyList<ToldFigure> All { get; } = [.. More, .. Less];

    /// <summary>Whether each of them may be the wrong one; of more it is all that are too much, or all that are too little.</summary>
    public bool IsFew => All.Count <= 16;

    /// <summary>Those that are right if the figure is wrong.</summary>
    public IReadOnlyList<ToldFigure> Against(ToldFigure figure) => IsFew ? [.. All.Where(f => f != figure)] : More.Contains(figure) ? Less : More;
}
