namespace SupervisionDomain;

/// <summary>What is said of some days: what the figures of them leave possible together, or all that they say where they cannot all be right.</summary>
internal sealed class ToldFigure
{
    private readonly IReadOnlyDictionary<Id<ReportedFigure>, Refutation>? doubts;

    /// <param name="span">The days.</param>
    /// <param name="figures">The figures: one at least.</param>
    /// <param name="doubts">What relations say against them.</param>
    public ToldFigure(FigureSpan span, IReadOnlyList<ReportedFigure> figures, IReadOnlyDictionary<Id<ReportedFigure>, Refutation>? doubts = null)
    {
        (Span, Figures, this.doubts) = (span, figures, doubts);
        var numbers = figures.Select(f => f.Value.Quantity!).ToList();
        var both = Quantity.Intersection(numbers);
        (Quantity, Contradicts) = (both ?? Quantity.Hull(numbers), both is null);
        Doubts = doubts is null ? [] : [.. figures.Select(f => doubts.GetValueOrDefault(f.Id)).OfType<Refutation>()];
        long?[] mosts = [Quantity.Max, .. Doubts.Select(d => d.Most)];
        Possibly = (Doubts.Select(d => d.Least).Append(Quantity.Min).Min(), mosts.Contains(null) ? null : mosts.Max());
    }

    public FigureSpan Span { get; }

    public IReadOnlyList<ReportedFigure> Figures { get; }

    public Quantity Quantity { get; }

    public bool Contradicts { get; }

    /// <summary>The least and the most that it surely is.</summary>
    public (long Least, long? Most) Surely => (Quantity.Min, Quantity.Max);

    /// <summary>What relations that do not hold leave of it.</summary>
    public IReadOnlyList<Refutation> Doubts { get; }

    /// <summary>The least and the most that it may be, whether it is right or what contradicts it in a relation.</summary>
    public (long Least, long? Most) Possibly { get; }

    /// <summary>The least and the most that it usually is.</summary>
    public (long Least, long? Most) Usually => (Quantity.LikelyMin, Quantity.LikelyMax);

    /// <summary>Each that says something else by itself, unless they cannot all be right: then it is one or the other of them, or between.</summary>
    public IEnumerable<ToldFigure> Apart() => Contradicts ? [this]
        : Figures.Select(f => new ToldFigure(Span, [f], doubts)).GroupBy(f => (f.Surely, f.Usually)).Select(g => new ToldFigure(Span, [.. g.SelectMany(f => f.Figures)], doubts));

    /// <summary>In the order of what is said, where ids decide nothing: from the first days on, the longest first.</summary>
    public static IEnumerable<ToldFigure> InOrder(IEnumerable<ToldFigure> figures) =>
        figures.OrderBy(f => f.Span.First).ThenByDescending(f => f.Span.End.Latest).ThenByDescending(f => f.Span.End.Soonest).ThenBy(f => f.Span.Last).ThenBy(f => f.Span.IsUpToLast)
            .ThenBy(f => f.Quantity.Min).ThenBy(f => f.Quantity.Max ?? long.MaxValue).ThenBy(f => f.Quantity.LikelyMin).ThenBy(f => f.Quantity.LikelyMax ?? long.MaxValue);
}
