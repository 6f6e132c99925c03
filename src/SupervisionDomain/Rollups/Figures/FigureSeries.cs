using NodaTime;

namespace SupervisionDomain;

/// <summary>One body's figures of one measure and scope, and what they say of the days asked for.</summary>
/// <remarks>
/// What counts up is held together over all days (<see cref="CountNetwork"/>); of what may fall a figure is of its own days only.
/// Of figures that cannot all be right each may be the wrong one, and is from what it says to what the others leave possible of its
/// days, and the total is what all leave possible then.
/// </remarks>
internal sealed class FigureSeries
{
    // Of more contradictions only those are named on whose figures the total rests.
    private const int Few = 16;

    // Of more figures the same; and in more pairs nobody looks for what a figure refutes beside the contradictions that are found.
    private const int Many = 1_000;
    private const int Pairs = 100_000;

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
            .SelectMany(g => g.Key.IsUpToLast ? [new(g.Key, [.. g.OrderBy(f => f.Id)])] : g.Select(f => new ToldFigure(g.Key, [f])));

        // Of what is told up to several hours of a day the last is that of the day.
        all = [.. ToldFigure.InOrder(told.GroupBy(f => (f.Span.First, f.Span.End.Latest, f.Span.IsUpToLast))
            .SelectMany(g => g.Key.IsUpToLast && g.Max(f => f.Span.End.Soonest) is var hour ? g.Where(f => f.Span.End.Soonest == hour) : g))];
        var begun = all.FindAll(f => !(f.Span.First >= Last));
        first = isStock ? null : question.From?.AtMidnight() ?? (begun.Find(f => f.Span.Last <= asOf) ?? begun.FirstOrDefault())?.Span.First;
    }

    /// <summary>What they say; and those that cannot all be right, where it would be otherwise if one of them surely were.</summary>
    public (FigureAnswer Answer, IEnumerable<ToldFigure> Contradicting) Answer()
    {
        if (!measure.CountsUp)
        {
            var ofItsDays = all.Find(f => f.Span.First == first && f.Span.IsToTheEndOf(asOf));
            return ofItsDays is null ? (FigureAnswer.None(Between(null, null)), []) : (new(ofItsDays.Quantity, ofItsDays.Quantity, [ofItsDays], ofItsDays.Span, IsWhole: true, IsThrough: true), ofItsDays.Contradicts ? [ofItsDays] : []);
        }

        var (network, contradictions, ends) = Possible(f => f.Surely);
        var usually = all.TrueForAll(f => f.Surely == f.Usually) ? network : Possible(f => ends(f) == f.Surely ? f.Usually : ends(f)).Network;
        var (answer, used) = Answer(network, usually);
        var numbers = contradictions.Count == 0 ? default : Numbers(network);
        return (answer, answer.Quantity.IsExact ? [] : contradictions.Where((c, i) => i < Few && c.IsFew && all.Count <= Many ? c.All.Any(Differs) : c.All.Any(used.Contains)).SelectMany(c => c.All).Concat(used.Where(f => f.Contradicts)));

        bool Differs(ToldFigure right) => network.With(f => f == right ? f.Surely : ends(f)) is { Contradictions.Count: 0 } sure
            && Numbers(sure) != numbers;

        static (Int128?, Int128?) Numbers(CountNetwork network) => (network.Least()?.Number, network.Most()?.Number);
    }

    // Of figures that cannot all be right each may be the wrong one: then it is what the others leave possible, and so is what they refute beside it.
    private (CountNetwork Network, List<Contradiction> Contradictions, Func<ToldFigure, (long Least, long? Most)> EndsOf) Possible(Func<ToldFigure, (long Least, long? Most)> told)
    {
        var (found, wider) = (new List<Contradiction>(), new Dictionary<ToldFigure, (long Least, long? Most)>());
        var network = new CountNetwork(all, first, Last, adds, told);
        while (network.Contradictions.Count > 0)
        {
            var more = network.Contradictions.Select(network.Fewest).ToList();
            found.AddRange(more);
            var wrong = more.SelectMany(c => c.All.Select(f => (Figure: f, Right: c.Against(f)))).ToList();
            if (found.Count <= Few && wrong.Count * (long)all.Count <= Pairs)
            {
                wrong.AddRange(wrong.Where(w => w.Right.Count < Few).ToList().SelectMany(w => Refuted(network, w.Figure, w.Right).Select(f => (f, w.Right))));
            }

            var isSame = true;
            foreach (var (figure, implied) in wrong.ConvertAll(w => (w.Figure, network.Implied(w.Figure, w.Right))))
            {
                var ends = EndsOf(figure);
                wider[figure] = (Math.Min(ends.Least, implied.Least), ends.Most is null || implied.Most is null ? null : Math.Max(ends.Most.Value, implied.Most.Value));
                isSame &= wider[figure] == ends;
            }

            // Of many, others than one may be wrong: then nothing is known of them.
            foreach (var figure in isSame ? more.SelectMany(c => c.All) : [])
            {
                wider[figure] = (0, null);
            }

            network = network.With(EndsOf);
        }

        return (network, found, EndsOf);

        (long Least, long? Most) EndsOf(ToldFigure figure) => wider.TryGetValue(figure, out var ends) ? ends : told(figure);
    }

    private IEnumerable<ToldFigure> Refuted(CountNetwork network, ToldFigure wrong, IReadOnlyList<ToldFigure> right) =>
        all.Where(f => f != wrong && !right.Contains(f) && network.Of([.. right, f]).Contradictions.Count > 0);

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
        return (whole is null
            ? new(quantity, told, [.. path.All, .. most?.Path.All ?? []], FigureSpan.Around([.. path.All.Select(f => f.Span)]), IsWhole: false, least is not null && path.IsThrough)
            : new(told.SameValue(quantity) ? told : quantity, told, [.. path.All], new(first, asOf, new(Last, Last), IsUpToLast: true), IsWhole: true, IsThrough: true), used);
    }

    private LocalDateTime Last => FigureDays.EndOf(asOf);

    private Quantity Between(Int128? least, Int128? most)
    {
        var ends = CountNetwork.Ends(least, most);
        return Quantity.Between(ends.Least, ends.Most, measure.Unit);
    }
}
