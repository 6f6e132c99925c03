namespace SupervisionDomain;

/// <summary>Figures that cannot all be right.</summary>
/// <param name="More">Some of them is too much,</param>
/// <param name="Less">or some of these too little.</param>
internal sealed record Contradiction(IReadOnlyList<ToldFigure> More, IReadOnlyList<ToldFigure> Less)
{
    public IReadOnlyList<ToldFigure> All { get; } = [.. More, .. Less];

    /// <summary>Whether each of them can be looked at by itself.</summary>
    public bool IsFew => All.Count <= 16;
}
