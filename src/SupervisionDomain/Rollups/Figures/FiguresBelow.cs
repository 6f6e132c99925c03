using NodaTime;

namespace SupervisionDomain;

/// <summary>What those below a body tell of the days of one of its figures, added up: it need not be all that can be known, but what it says is so.</summary>
/// <param name="hierarchy">Who stands below whom.</param>
/// <param name="changes">When that changes.</param>
/// <param name="overlap">Whether branches share things.</param>
/// <param name="adds">Whether days add.</param>
/// <param name="told">What a body tells, of itself or with its subordinates.</param>
internal sealed class FiguresBelow(Hierarchy hierarchy, ChangesBelow changes, BranchOverlap overlap, bool adds, Func<Id<Organization>, FigureScope, IReadOnlyList<ToldFigure>> told)
{
    // Of more figures of one body it is not asked, nor where so many bodies were asked of so many days.
    private const int Many = 1_000;
    private const int ManyRanges = 1_000_000;

    private readonly Dictionary<(Id<Organization> Body, FigureSpan Span), Range> ranges = [];

    // Where it is disputed who stands below whom, it is not known what lies below.
    private readonly bool isKnown = !hierarchy.Disputed.Any();

    /// <summary>What those below leave of a figure that cannot be right if they all are, and what they tell; null where it can.</summary>
    /// <param name="body">The body that tells it.</param>
    /// <param name="scope">Of itself, or with its subordinates.</param>
    /// <param name="figure">The figure.</param>
    public Refutation? Against(Id<Organization> body, FigureScope scope, ToldFigure figure)
    {
        if (!isKnown || ranges.Count > ManyRanges || told(body, scope).Count > Many || !(scope == FigureScope.OwnBody ? Offices(body).Any() : hierarchy.Below(body).Any() || told(body, FigureScope.OwnBody).Count > 0))
        {
            return null;
        }

        var below = scope == FigureScope.OwnBody ? OfOffices(body, figure.Span) : OfParts(body, figure.Span);
        var (least, most) = figure.Surely;
        var refuted = most < below.Least.Number ? new Refutation(least, null, below.Least.By())
            : least > below.Most?.Number ? new(Math.Min(least, below.Least.Number), most, below.Most.By())
            : null;

        // What came under the body within the days of the figure, or left it, did not do all that it tells of them there.
        return refuted is null || (scope == FigureScope.WithSubordinates && changes.Within(body, figure.Span.Since, figure.Span.Last)) ? null : refuted;
    }

    private IEnumerable<Id<Organization>> Offices(Id<Organization> body) => hierarchy.Below(body).Where(hierarchy.IsInternal);

    // With its subordinates: what it tells itself, or those below, which come first, and it alone.
    private Range Of(Id<Organization> body, FigureSpan span)
    {
        List<Id<Organization>> unknown = ranges.ContainsKey((body, span)) ? [] : [body];
        for (var i = 0; i < unknown.Count; i++)
        {
            unknown.AddRange(hierarchy.Below(unknown[i]).Where(id => !ranges.ContainsKey((id, span))));
        }

        foreach (var id in Enumerable.Reverse(unknown))
        {
            ranges.Add((id, span), Told(id, FigureScope.WithSubordinates, span).Closer(hierarchy.IsInternal(id) ? OfOne(id, span) : OfParts(id, span)));
        }

        return ranges[(body, span)];
    }

    // Where none is known to stand below it, others may.
    private Range OfParts(Id<Organization> body, FigureSpan span)
    {
        var below = hierarchy.Below(body).Where(id => !hierarchy.IsInternal(id)).Select(id => Of(id, span)).ToList();
        var parts = Together([OfOne(body, span), .. below]);
        return below.Count > 0 ? parts : parts with { Most = null };
    }

    private Range OfOne(Id<Organization> body, FigureSpan span) => Told(body, FigureScope.OwnBody, span).Closer(OfOffices(body, span));

    // What a body does besides its offices these do not say.
    private Range OfOffices(Id<Organization> body, FigureSpan span) => Together([.. Offices(body).Select(id => Of(id, span))]) with { Most = null };

    private Range Together(IReadOnlyList<Range> parts) => new(
        overlap == BranchOverlap.Disjoint ? Sum.Of([.. parts.Select(p => p.Least)]) : parts.Select(p => p.Least).DefaultIfEmpty(Sum.None).MaxBy(s => s.Number)!,
        parts.All(p => p.Most is not null) ? Sum.Of([.. parts.Select(p => p.Most!)]) : null);

    // Of the days within, those apart that are most together; of days that hold them, the least.
    private Range Told(Id<Organization> body, FigureScope scope, FigureSpan span)
    {
        var figures = told(body, scope);
        if (figures.Count is 0 or > Many)
        {
            return Range.Unknown;
        }

        var apart = new ApartPeriods<ToldFigure>();
        foreach (var within in figures.Where(f => f.Possibly.Least > 0 && f.Span.IsUpToLast && span.Holds(f.Span)).OrderBy(f => f.Span.End.Latest))
        {
            apart.Add(within, adds ? within.Span.First : null, within.Span.End.Latest, within.Possibly.Least);
        }

        var around = figures.Where(f => f.Possibly.Most is not null && f.Span.Holds(span)).MinBy(f => f.Possibly.Most);
        return new(new((Int128)apart.Most.Sum, apart.Most.Periods(), []), around is null ? null : new(around.Possibly.Most!.Value, [around], []));
    }

    /// <summary>A number, and what says it: figures, or parts.</summary>
    private sealed record Sum(Int128 Whole, IReadOnlyList<ToldFigure> Figures, IReadOnlyList<Sum> Parts)
    {
        public static Sum None { get; } = new(0, [], []);

        public long Number => (long)Int128.Min(Whole, Quantity.MaxValue);

        public static Sum Of(IReadOnlyList<Sum> parts) => new(parts.Aggregate(default(Int128), (sum, part) => sum + part.Whole), [], parts);

        public List<ReportedFigure> By()
        {
            var (figures, open) = (new List<ReportedFigure>(), new Stack<Sum>([this]));
            while (open.TryPop(out var next))
            {
                figures.AddRange(next.Figures.SelectMany(t => t.Figures));
                foreach (var part in next.Parts.Reverse())
                {
                    open.Push(part);
                }
            }

            return figures;
        }
    }

    /// <summary>At least so many, and at most, if anybody says so.</summary>
    private sealed record Range(Sum Least, Sum? Most)
    {
        public static Range Unknown { get; } = new(Sum.None, null);

        public Range Closer(Range other) => new(
            other.Least.Number > Least.Number ? other.Least : Least,
            Most is null || other.Most?.Number < Most.Number ? other.Most : Most);
    }
}
