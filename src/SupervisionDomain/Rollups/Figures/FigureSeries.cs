using NodaTime;

namespace SupervisionDomain;

/// <summary>One body's figures of one measure and scope, and what they say of the days asked for.</summary>
/// <remarks>
/// What counts up is held together over all days (<see cref="CountNetwork"/>); of what may fall a figure is of its own days only.
/// Of figures that cannot all be right each may be the wrong one: the total lies between what is left without the one and
/// what is left without the other.
/// </remarks>
internal sealed class FigureSeries
{
    // Of more contradictions all are left out; and so many times it is tried what is usually meant.
    private const int Few = 16;

    private readonly List<ToldFigure> all;
    private readonly LocalDate asOf;
    private readonly LocalDateTime? first;
    private readonly Measure measure;
    private readonly bool adds;

    /// <param name="figures">The figures, be they of later days than asked for.</param>
    /// <param name="question">The days asked for.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="dayOf">Up to which day a figure counts at the latest; null where nobody knows.</param>
    public FigureSeries(IEnumerable<ReportedFigure> figures, RollupQuestion question, Measure measure, Func<ReportedFigure, LocalDate?> dayOf)
    {
        (this.measure, asOf) = (measure, question.AsOf);
        adds = MeasureCodes.AddsOverDays(measure.Code, measure.Unit);
        var isStock = MeasureCodes.IsStock(measure.Code);
        var told = figures.Where(f => f.Value.Quantity!.Unit == measure.Unit)
            .Select(f => (Figure: f, Last: dayOf(f)))
            .Where(f => f.Last is not null)
            .GroupBy(f => FigureSpan.Of(f.Figure, f.Last!.Value, isStock), f => f.Figure)
            .SelectMany(g => ToldFigure.Of(g.Key, [.. g.OrderBy(f => f.Id)]));

        // Of what is told up to several hours of a day the last is that of the day. Ids decide nothing: in the order of what is said.
        all = [.. told.GroupBy(f => (f.Span.First, f.Span.End.Latest, f.Span.IsUpToLast))
            .SelectMany(g => g.Key.IsUpToLast && g.Max(f => f.Span.End.Soonest) is var hour ? g.Where(f => f.Span.End.Soonest == hour) : g)
            .OrderBy(f => f.Span.First).ThenByDescending(f => f.Span.End.Latest).ThenByDescending(f => f.Span.End.Soonest)
            .ThenBy(f => f.Quantity.Min).ThenBy(f => f.Quantity.Max ?? long.MaxValue).ThenBy(f => f.Quantity.LikelyMin).ThenBy(f => f.Quantity.LikelyMax ?? long.MaxValue)];
        first = isStock ? null : question.From?.AtMidnight() ?? (all.Find(f => f.Span.Last <= asOf) ?? all.FirstOrDefault())?.Span.First;
    }

    /// <summary>What they say, as each of those that cannot all be right may be the wrong one; and these, where that makes a difference.</summary>
    public (IReadOnlyList<FigureAnswer> Answers, IEnumerable<ToldFigure> Contradicting) Answers()
    {
        if (!measure.CountsUp)
        {
            var ofItsDays = all.FindAll(f => f.Span.First == first && f.Span.IsToTheEndOf(asOf));
            return ([.. ofItsDays.Select(f => new FigureAnswer(f.Quantity, f.Quantity, [f], f.Span, IsWhole: true, IsThrough: true)).DefaultIfEmpty(FigureAnswer.None(Between(null, null)))], ofItsDays.Skip(1).Any() ? ofItsDays : []);
        }

        var network = new CountNetwork(all, first, Last, adds, f => (f.Quantity.Min, f.Quantity.Max));
        if (network.Contradictions.Count == 0)
        {
            return ([Answer(network)], []);
        }

        // Each contradiction by itself, without the figures of all others: where these make no difference, that is close.
        var contradictions = network.AllContradictions();
        var each = contradictions.Take(Few).Select(c => (Contradiction: c, Answers: Alternatives(c, network.Without(contradictions.Where(other => other != c).SelectMany(other => other.All))).Select(Answer).ToList())).ToList();
        var closest = each.MinBy(e => Quantity.Hull(e.Answers.Select(a => a.Quantity)) is var hull ? (hull.Max ?? long.MaxValue) - hull.Min : 0).Answers;
        return (closest, Differ(closest) ? each.Where(e => Differ(e.Answers)).SelectMany(e => e.Contradiction.All) : []);

        static bool Differ(List<FigureAnswer> answers) => !answers.TrueForAll(a => a.Quantity.SameValue(answers[0].Quantity));
    }

    // What is left if one of them is wrong and the others right; of many, if those are that are too much, or those that are too little.
    private static IEnumerable<CountNetwork> Alternatives(Contradiction contradiction, CountNetwork network)
    {
        foreach (var wrong in contradiction.IsFew ? contradiction.All.Select(f => (IReadOnlyList<ToldFigure>)[f]) : [contradiction.More, contradiction.Less])
        {
            var right = contradiction.All.Except(wrong).ToList();
            var left = network.Without(wrong);

            // What each of the others refutes by itself is wrong too; together, so that one mistake among thousands is met at once.
            left = contradiction.IsFew ? left.Of(left.Figures.Where(f => right.Contains(f) || network.Of([.. right, f]).Contradictions.Count == 0).ToList()) : left;
            while (left.Contradictions is { Count: > 0 } more)
            {
                left = left.Without(more.SelectMany(c => c.All.Except(right).Any() ? c.All.Except(right) : c.All));
            }

            yield return left;
        }
    }

    private FigureAnswer Answer(CountNetwork network)
    {
        var (whole, least, most) = (network.Whole(), network.Least(), network.Most());
        var quantity = Usually(network.Figures, Between(least?.Number, most?.Number));
        if ((whole ?? least?.Path) is not { } path)
        {
            return FigureAnswer.None(quantity);
        }

        var told = path.Told(adds) ?? quantity;
        return whole is null
            ? new(quantity, told, [.. path.All, .. most?.Path.All ?? []], FigureSpan.Around(path.All.Select(f => f.Span)), IsWhole: false, path.IsThrough)
            : new(told.SameValue(quantity) ? told : quantity, told, [.. path.All], new(first, asOf, new(Last, Last), IsUpToLast: true), IsWhole: true, IsThrough: true);
    }

    private LocalDateTime Last => FigureDays.EndOf(asOf);

    // With what is usually meant by the figures, as far as that can be right together.
    private Quantity Usually(IReadOnlyCollection<ToldFigure> figures, Quantity surely)
    {
        if (figures.All(f => f.Quantity.Min == f.Quantity.LikelyMin && f.Quantity.Max == f.Quantity.LikelyMax))
        {
            return surely;
        }

        var blurred = new HashSet<ToldFigure>();
        for (var i = 0; i < Few; i++)
        {
            var network = new CountNetwork(figures, first, Last, adds, f => blurred.Contains(f) ? (f.Quantity.Min, f.Quantity.Max) : (f.Quantity.LikelyMin, f.Quantity.LikelyMax));
            if (network.Contradictions is { Count: > 0 } more)
            {
                blurred.UnionWith(more.SelectMany(c => c.All));
                continue;
            }

            return Between(network.Least()?.Number, network.Most()?.Number) is var usually && Quantity.Intersection(surely, usually) is { } both ? Quantity.Of(surely.Min, surely.Max, both.Min, both.Max, measure.Unit) : surely;
        }

        return surely;
    }

    // What is more than all numbers is at least the greatest.
    private Quantity Between(Int128? least, Int128? most) =>
        Quantity.Between((long)Int128.Min(least ?? 0, Quantity.MaxValue), most <= Quantity.MaxValue ? (long)most.Value : null, measure.Unit);
}
