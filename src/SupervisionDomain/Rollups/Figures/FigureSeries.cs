using NodaTime;

namespace SupervisionDomain;

/// <summary>One body's figures of one measure and scope, and what they say of the days asked for.</summary>
/// <remarks>
/// What counts up is held together over all days (<see cref="CountNetwork"/>); of what may fall a figure is of its own days only.
/// Of figures that cannot all be right each may be the wrong one (<see cref="FigureDisputes"/>), and the total is what all leave
/// possible then.
/// </remarks>
internal sealed class FigureSeries
{
    // Of more figures, and of more contradictions than a few, only those are named on whose figures the total rests.
    private const int Many = 1_000;

    private readonly List<ToldFigure> all;
    private readonly LocalDate asOf;
    private readonly LocalDateTime? first;
    private readonly Measure measure;
    private readonly bool adds;

    /// <param name="figures">The figures, be they of later days than asked for.</param>
    /// <param name="question">The days asked for.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="dayOf">Up to which day a figure counts at the latest; null where nobody knows.</param>
    /// <param name="doubts">What relations say against them.</param>
    public FigureSeries(IEnumerable<ReportedFigure> figures, RollupQuestion question, Measure measure, Func<ReportedFigure, LocalDate?> dayOf, IReadOnlyDictionary<Id<ReportedFigure>, Refutation> doubts)
    {
        (this.measure, asOf) = (measure, question.AsOf);
        adds = MeasureCodes.AddsOverDays(measure.Code, measure.Unit);
        var isStock = MeasureCodes.IsStock(measure.Code);
        var told = figures.Where(f => f.Value.Quantity!.Unit == measure.Unit)
            .Select(f => (Figure: f, Last: dayOf(f)))
            .Where(f => f.Last is not null)
            .GroupBy(f => FigureSpan.Of(f.Figure, f.Last!.Value, isStock), f => f.Figure)
            .SelectMany(g => g.Key.IsUpToLast ? [new(g.Key, [.. g.OrderBy(f => f.Id)], doubts)] : g.Select(f => new ToldFigure(g.Key, [f], doubts)));

        // Of what is told up to several hours of a day the last is that of the day.
        all = [.. ToldFigure.InOrder(told.GroupBy(f => (f.Span.First, f.Span.End.Latest, f.Span.IsUpToLast))
            .SelectMany(g => g.Key.IsUpToLast && g.Max(f => f.Span.End.Soonest) is var hour ? g.Where(f => f.Span.End.Soonest == hour) : g))];
        var begun = all.FindAll(f => !(f.Span.First >= Last));
        first = isStock ? null : question.From?.AtMidnight() ?? (begun.Find(f => f.Span.Last <= asOf) ?? begun.FirstOrDefault())?.Span.First;
    }

    // The same, with each by itself that says something else of the same days.
    private FigureSeries(FigureSeries series) => (all, asOf, first, measure, adds) = ([.. ToldFigure.InOrder(series.all.SelectMany(f => f.Apart()))], series.asOf, series.first, series.measure, series.adds);

    /// <summary>What is told, of later days than asked for too.</summary>
    public IReadOnlyList<ToldFigure> All => all;

    /// <summary>What they say; and those that cannot all be right, where it would be otherwise if one of them surely were.</summary>
    public (FigureAnswer Answer, IEnumerable<ReportedFigure> Contradicting) Answer()
    {
        if (!measure.CountsUp)
        {
            var ofItsDays = all.Find(f => IsAsked(f.Span));
            return ofItsDays is null ? (FigureAnswer.None(Between(null, null)), [])
                : (new(OfItsDays(ofItsDays), ofItsDays.Quantity, [ofItsDays], [], ofItsDays.Span, IsWhole: true, IsThrough: true), ofItsDays.Contradicts || ofItsDays.Doubts.Count > 0 ? InDoubt(ofItsDays) : []);
        }

        var disputes = Disputes(f => f.Surely);
        if (disputes.Contradictions.Count > 0 && all.Exists(f => f.Apart().Skip(1).Any()))
        {
            return new FigureSeries(this).Answer();
        }

        var network = disputes.Network;
        var usually = all.TrueForAll(f => f.Surely == f.Usually) ? network : Disputes(f => disputes.EndsOf(f) == f.Surely ? f.Usually : disputes.EndsOf(f)).Network;
        var (answer, used) = Answer(network, usually);
        var (ends, disputed) = (EndsOf(disputes), disputes.Contradictions.SelectMany(c => c.All).ToHashSet());
        return (answer, answer.Quantity.IsExact ? [] : disputes.Contradictions
            .Where((c, i) => i < FigureDisputes.Few && c.IsFew && all.Count <= Many ? Matters(c) : c.All.Any(used.Contains))
            .SelectMany(c => c.All).Concat(used.Where(f => f.Contradicts)).SelectMany(f => f.Figures)
            .Concat(all.Where(f => f.Doubts.Count > 0 && IsOther(g => g == f)).SelectMany(InDoubt)));

        // Whether it would be otherwise if one of them surely were right, or wrong alone, of these or of all.
        bool Matters(Contradiction c) => c.All.Any(f => IsOther(g => g == f) || IsOther(g => g != f && c.All.Contains(g)) || IsOther(g => g != f && disputed.Contains(g)));

        bool IsOther(Func<ToldFigure, bool> areRight) => EndsOf(disputes, areRight) is { } sure && sure != ends;
    }

    /// <summary>The figures of other days than asked for beside which those below cannot be right, with what these leave of each, and what they tell.</summary>
    /// <param name="below">What those below leave of a figure beside which they cannot be right, and what they tell.</param>
    public Dictionary<ToldFigure, Refutation> Refuted(Func<ToldFigure, Refutation?> below) => !measure.CountsUp ? []
        : new(from figure in all where !IsAsked(figure.Span) let left = below(figure) where left is not null select KeyValuePair.Create(figure, left));

    /// <summary>How many it may be if those below are right, and the figures that make it so; null where that is no other number.</summary>
    /// <param name="answer">What the figures say themselves.</param>
    /// <param name="refuted">What those below leave of them.</param>
    public (Quantity Quantity, IReadOnlyList<ToldFigure> Decisive)? Otherwise(FigureAnswer answer, IReadOnlyDictionary<ToldFigure, Refutation> refuted)
    {
        if (refuted.Count == 0)
        {
            return null;
        }

        var disputes = Disputes(f => refuted.TryGetValue(f, out var left) ? (left.Least, left.Most) : f.Surely);
        var ends = EndsOf(disputes);
        var quantity = Between(ends.Least, ends.Most);
        List<ToldFigure> decisive = [.. refuted.Keys.Where(f => EndsOf(disputes, g => g == f) != ends)];
        return quantity.SameValue(answer.Quantity) || decisive.Count == 0 ? null : (quantity, decisive);
    }

    private Quantity OfItsDays(ToldFigure figure) => figure.Possibly == figure.Surely ? figure.Quantity : Between(figure.Possibly.Least, figure.Possibly.Most);

    private static IEnumerable<ReportedFigure> InDoubt(ToldFigure figure) => figure.Figures.Concat(figure.Doubts.SelectMany(d => d.By));

    private bool IsAsked(FigureSpan span) => span.First == first && span.IsToTheEndOf(asOf);

    private static (Int128? Least, Int128? Most) EndsOf(FigureDisputes disputes) => (disputes.Network.Least()?.Number, disputes.Network.Most()?.Number);

    // If these figures surely are right; null where the others cannot be then.
    private static (Int128? Least, Int128? Most)? EndsOf(FigureDisputes disputes, Func<ToldFigure, bool> areRight) =>
        disputes.Network.With(f => areRight(f) ? f.Surely : disputes.EndsOf(f)) is { Contradictions.Count: 0 } sure ? (sure.Least()?.Number, sure.Most()?.Number) : null;

    private FigureDisputes Disputes(Func<ToldFigure, (long Least, long? Most)> told) => new(new CountNetwork(all, first, Last, adds, told));

    private (FigureAnswer Answer, HashSet<ToldFigure> Used) Answer(CountNetwork network, CountNetwork usually)
    {
        var (whole, least, most) = (network.Whole(), network.Least(), network.Most());
        var quantity = Between(least?.Number, most?.Number);
        quantity = usually == network || Quantity.Intersection(quantity, Between(usually.Least()?.Number, usually.Most()?.Number)) is not { } both ? quantity
            : Quantity.Of(quantity.Min, quantity.Max, both.Min, both.Max, measure.Unit);
        var used = new[] { whole, least?.Path, most?.Path }.OfType<CountPath>().SelectMany(p => p.All).ToHashSet();
        if ((whole ?? least?.Path ?? most?.Path) is not { } path)
        {
            return (FigureAnswer.None(quantity), used);
        }

        var told = (least is null && whole is null ? null : path.Told(adds)) ?? quantity;
        List<ToldFigure> ends = told.SameValue(quantity) ? [] : [.. used.Except(path.All)];
        return (whole is null
            ? new(quantity, told, [.. path.All, .. most?.Path.All ?? []], ends, FigureSpan.Around([.. path.All.Select(f => f.Span)]), IsWhole: false, least is not null && path.IsThrough)
            : new(told.SameValue(quantity) ? told : quantity, told, [.. path.All], ends, new(first, asOf, new(Last, Last), IsUpToLast: true), IsWhole: true, IsThrough: true), used);
    }

    private LocalDateTime Last => FigureDays.EndOf(asOf);

    private Quantity Between(Int128? least, Int128? most)
    {
        var ends = CountNetwork.Ends(least, most);
        return Quantity.Between(ends.Least, ends.Most, measure.Unit);
    }
}
