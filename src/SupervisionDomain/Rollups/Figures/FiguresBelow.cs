namespace SupervisionDomain;

/// <summary>What those below a body tell of the days of one of its figures, added up: it need not be all that can be known, but what it says is so.</summary>
/// <param name="hierarchy">Who stands below whom.</param>
/// <param name="overlap">Whether branches share things.</param>
/// <param name="adds">Whether days add.</param>
/// <param name="told">What a body tells, of itself or with its subordinates.</param>
/// <param name="withNone">Where nothing can be.</param>
internal sealed class FiguresBelow(Hierarchy hierarchy, BranchOverlap overlap, bool adds, Func<Id<Organization>, FigureScope, IReadOnlyList<ToldFigure>> told, IReadOnlySet<Id<Organization>> withNone)
{
    // Of more figures of one body it is not asked.
    private const int Many = 1_000;

    private readonly Dictionary<(Id<Organization> Body, FigureSpan Span), Range> ranges = [];

    /// <summary>What those below leave of a figure that cannot be right if they all are, and what they tell; null where it can.</summary>
    /// <param name="body">The body that tells it.</param>
    /// <param name="scope">Of itself, or with its subordinates.</param>
    /// <param name="figure">The figure.</param>
    public (long Least, long? Most, IReadOnlyList<ToldFigure> By)? Against(Id<Organization> body, FigureScope scope, ToldFigure figure)
    {
        // Where it is disputed who stands below whom, it is not known what lies below.
        if (hierarchy.Disputed.Any() || told(body, scope).Count > Many)
        {
            return null;
        }

        var below = scope == FigureScope.OwnBody ? OfOffices(body, figure.Span) : OfParts(body, figure.Span);
        var (least, most) = figure.Surely;
        return most < below.Least.Number ? (least, null, below.Least.By)
            : least > below.Most?.Number ? (Math.Min(least, below.Least.Number), most, below.Most.By)
            : null;
    }

    // With its subordinates: what it tells itself, or those below and it alone.
    private Range Of(Id<Organization> body, FigureSpan span)
    {
        if (!ranges.TryGetValue((body, span), out var range))
        {
            ranges[(body, span)] = range = Told(body, FigureScope.WithSubordinates, span).Closer(hierarchy.IsInternal(body) ? OfOne(body, span) : OfParts(body, span));
        }

        return range;
    }

    // Where none is known to stand below it, others may.
    private Range OfParts(Id<Organization> body, FigureSpan span)
    {
        var below = hierarchy.Below(body).Where(id => !hierarchy.IsInternal(id)).Select(id => Of(id, span)).ToList();
        var parts = Together([OfOne(body, span), .. below]);
        return below.Count > 0 ? parts : parts with { Most = null };
    }

    // What a body does besides its offices these do not say.
    private Range OfOne(Id<Organization> body, FigureSpan span) =>
        withNone.Contains(body) ? new(Sum.None, Sum.None) : Told(body, FigureScope.OwnBody, span).Closer(OfOffices(body, span));

    private Range OfOffices(Id<Organization> body, FigureSpan span) =>
        Together([.. hierarchy.Below(body).Where(hierarchy.IsInternal).Select(id => Of(id, span))]) with { Most = null };

    private Range Together(IReadOnlyList<Range> parts) => new(
        overlap == BranchOverlap.Disjoint ? Sum.Of(parts.Select(p => p.Least)) : parts.Select(p => p.Least).DefaultIfEmpty(Sum.None).MaxBy(s => s.Number)!,
        parts.All(p => p.Most is not null) ? Sum.Of(parts.Select(p => p.Most!)) : null);

    // Of the days within, those apart that are most together; of days that hold them, the least.
    private Range Told(Id<Organization> body, FigureScope scope, FigureSpan span)
    {
        var figures = told(body, scope);
        if (figures.Count > Many)
        {
            return new(Sum.None, null);
        }

        var (best, ended) = (new List<Sum> { Sum.None }, new List<ToldFigure>());
        foreach (var within in figures.Where(f => f.Span.IsUpToLast && span.Holds(f.Span)).OrderBy(f => f.Span.End.Latest))
        {
            var before = adds && within.Span.First is { } first ? ended.FindLastIndex(f => f.Span.End.Latest <= first) + 1 : 0;
            var with = new Sum(best[before].Number + within.Surely.Least, [.. best[before].By, within]);
            ended.Add(within);
            best.Add(with.Number > best[^1].Number ? with : best[^1]);
        }

        var around = figures.Where(f => f.Surely.Most is not null && f.Span.Holds(span)).MinBy(f => f.Surely.Most);
        return new(best[^1], around is null ? null : new(around.Surely.Most!.Value, [around]));
    }

    /// <summary>A number, and the figures that say it.</summary>
    private sealed record Sum(Int128 Whole, IReadOnlyList<ToldFigure> By)
    {
        public static Sum None { get; } = new(0, []);

        public long Number => (long)Int128.Min(Whole, Quantity.MaxValue);

        public static Sum Of(IEnumerable<Sum> parts) => parts.Aggregate(None, (sum, part) => new(sum.Whole + part.Whole, [.. sum.By, .. part.By]));
    }

    /// <summary>At least so many, and at most, if anybody says so.</summary>
    private sealed record Range(Sum Least, Sum? Most)
    {
        public Range Closer(Range other) => new(
            other.Least.Number > Least.Number ? other.Least : Least,
            Most is null || other.Most?.Number < Most.Number ? other.Most : Most);
    }
}
