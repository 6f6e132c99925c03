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
    // Of more figures that contradict each other either those are wrong that are too much, or those that are too little; and of more contradictions all are left out.
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

        var network = Network(all);
        if (network.Contradictions.Count == 0)
        {
            return ([Answer(network)], []);
        }

        var contradictions = Contradictions(network);

        // Each contradiction by itself, without the figures of all others: where these make no difference, that is close.
        var each = contradictions.Take(Few).Select(c => (Contradiction: c, Answers: Alternatives(c, contradictions).Select(Answer).ToList())).ToList();
        var closest = each.MinBy(e => Quantity.Hull(e.Answers.Select(a => a.Quantity)) is var hull ? (hull.Max ?? long.MaxValue) - hull.Min : 0).Answers;
        return (closest, Differ(closest) ? each.Where(e => Differ(e.Answers)).SelectMany(e => e.Contradiction.All) : []);

        static bool Differ(List<FigureAnswer> answers) => !answers.TrueForAll(a => a.Quantity.SameValue(answers[0].Quantity));
    }

    // No figure is in two of them, and what is left without them can be right.
    private List<Contradiction> Contradictions(CountNetwork network)
    {
        var found = new List<Contradiction>();
        for (var left = network; left.Contradictions.Count > 0; left = Network(Without(all, found.SelectMany(c => c.All))))
        {
            found.AddRange(left.Contradictions.Select(Fewest));
        }

        return found;
    }

    // None of them can be left out.
    private Contradiction Fewest(Contradiction contradiction)
    {
        foreach (var one in contradiction.All.Count() <= Few ? contradiction.All.ToList() : [])
        {
            contradiction = Network(Without(contradiction.All, [one])).Contradictions is [var fewer, ..] ? fewer : contradiction;
        }

        return contradiction;
    }

    // What is left if one of them is wrong and the others right.
    private IEnumerable<CountNetwork> Alternatives(Contradiction contradiction, List<Contradiction> contradictions)
    {
        var wrongs = contradiction.All.Count() <= Few ? contradiction.All.Select(f => (IReadOnlyList<ToldFigure>)[f]) : [contradiction.More, contradiction.Less];
        foreach (var wrong in wrongs)
        {
            var right = Without(contradiction.All, wrong);
            var left = Without(all, contradictions.Where(c => c != contradiction).SelectMany(c => c.All).Concat(wrong));

            // What each of the others refutes by itself is wrong too; together, so that one mistake among thousands is met at once.
            left = right.Count > Few ? left : left.FindAll(f => right.Contains(f) || Network([.. right, f]).Contradictions.Count == 0);
            var network = Network(left);
            while (network.Contradictions is { Count: > 0 } more)
            {
                network = Network(Without(network.Figures, more.SelectMany(c => Without(c.All, right) is { Count: > 0 } others ? others : c.All)));
            }

            yield return network;
        }
    }

    private static List<ToldFigure> Without(IEnumerable<ToldFigure> figures, IEnumerable<ToldFigure> others)
    {
        var left = others.ToHashSet<ToldFigure>(ReferenceEqualityComparer.Instance);
        return [.. figures.Where(f => !left.Contains(f))];
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

    private CountNetwork Network(IReadOnlyCollection<ToldFigure> figures) => new(figures, first, Last, adds, f => (f.Quantity.Min, f.Quantity.Max));

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
