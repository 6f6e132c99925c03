using NodaTime;

namespace SupervisionDomain;

/// <summary>What figures leave possible of how much came between two moments, as a system of difference constraints.</summary>
/// <remarks>
/// Between two moments came at most what leads from the one to the other: over a figure for the most that it may be, back in
/// time for nothing and, where days add, back over a figure for less the least that it may be. So there came at most the
/// shortest way, and at least what a figure is less the shortest ways that lead beyond its days. Where a figure is more than
/// the shortest way, not all can be right. A moment that nobody knows to the hour lies between two that are known; what is
/// only usually meant by it falls where figures contradict it.
/// </remarks>
internal sealed class CountNetwork
{
    private readonly ShortestPaths paths;
    private readonly List<CountStep> told;      // back over each figure
    private readonly Dictionary<int, int> sameAs = [];   // by what is usually meant
    private readonly LocalDateTime? first;
    private readonly LocalDateTime last;
    private readonly bool adds;
    private readonly Func<ToldFigure, (long Least, long? Most)> endsOf;
    private readonly int start;
    private readonly int end;

    /// <param name="figures">What is told.</param>
    /// <param name="first">When the days asked for begin; null for the beginning of all.</param>
    /// <param name="last">When they end.</param>
    /// <param name="adds">Whether days add.</param>
    /// <param name="endsOf">The least and the most that each may be.</param>
    public CountNetwork(IReadOnlyCollection<ToldFigure> figures, LocalDateTime? first, LocalDateTime last, bool adds, Func<ToldFigure, (long Least, long? Most)> endsOf)
    {
        (this.first, this.last, this.adds, this.endsOf) = (first, last, adds, endsOf);
        Figures = figures;
        List<Moment> moments = [.. figures.SelectMany(f => new[] { Moment.BeginOf(f), Moment.EndOf(f) }).Concat([Moment.At(null), Moment.At(first), Moment.At(last)])
            .SelectMany(m => new[] { m, Moment.At(m.Soonest), Moment.At(m.Latest) }).Distinct().OrderBy(m => m.Latest).ThenBy(m => m.IsKnown).ThenBy(m => m.Soonest)];
        var numbers = moments.Index().ToDictionary(m => m.Item, m => m.Index);
        paths = new(moments.Count);
        (start, end) = (numbers[Moment.At(first)], numbers[Moment.At(last)]);
        told = [.. figures.Select(f => CountStep.BackOver(f, numbers[Moment.EndOf(f)], numbers[Moment.BeginOf(f)], endsOf(f).Least))];
        AddTime(moments, numbers);
        foreach (var back in told.Where(s => adds && s.To < s.From))
        {
            paths.Add(back);
        }

        paths.Number();
        Contradictions = AddFigures();
        if (Contradictions.Count == 0)
        {
            AddUsual(moments, numbers);
        }
    }

    /// <summary>What is told.</summary>
    public IReadOnlyCollection<ToldFigure> Figures { get; }

    /// <summary>Some figures that cannot all be right, and none in two of them; none where all can. Where there are any, nothing else can be asked.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>The least and the most that a figure may be.</summary>
    public (long Least, long? Most) EndsOf(ToldFigure figure) => endsOf(figure);

    /// <summary>The same of some other figures.</summary>
    public CountNetwork Of(IReadOnlyCollection<ToldFigure> figures) => new(figures, first, last, adds, endsOf);

    /// <summary>The same of figures of which some may be other numbers.</summary>
    public CountNetwork With(Func<ToldFigure, (long Least, long? Most)> ends) => new(Figures, first, last, adds, ends);

    /// <summary>All contradictions: no figure is in two of them, and what is left without them can be right.</summary>
    public IReadOnlyList<Contradiction> AllContradictions()
    {
        var found = new List<Contradiction>();
        for (var left = this; left.Contradictions.Count > 0; left = Of(Figures.Except(found.SelectMany(c => c.All)).ToList()))
        {
            found.AddRange(left.Contradictions.Select(Fewest));
        }

        return found;
    }

    /// <summary>As few of them as cannot all be right; of many that takes too long.</summary>
    public Contradiction Fewest(Contradiction contradiction)
    {
        foreach (var one in contradiction.IsFew ? contradiction.All : [])
        {
            contradiction = Of(contradiction.All.Where(f => f != one).ToList()).Contradictions is [var fewer, ..] ? fewer : contradiction;
        }

        return contradiction;
    }

    /// <summary>What some figures leave possible of the days of another.</summary>
    public (long Least, long? Most) Implied(ToldFigure figure, IReadOnlyList<ToldFigure> by)
    {
        var network = new CountNetwork([.. by, figure], first, last, adds, f => f == figure ? (0, null) : endsOf(f));
        var step = network.told[^1];
        return network.Contradictions.Count > 0 ? (0, null) : Ends(network.Least(step.To, step.From)?.Number, network.Most(step.To, step.From)?.Number);
    }

    /// <summary>From none on where nothing is known; what is more than all numbers is at least the greatest.</summary>
    public static (long Least, long? Most) Ends(Int128? least, Int128? most) =>
        ((long)Int128.Min(least ?? 0, Quantity.MaxValue), most <= Quantity.MaxValue ? (long)most.Value : null);

    /// <summary>What is told of all the days asked for, by the fewest figures: one after the other or else, where days add, by longer ones less others; null where nothing is.</summary>
    public CountPath? Whole() => Whole(withBack: false) ?? (adds ? Whole(withBack: true) : null);

    /// <summary>How much came at least, and what says so; null where nothing does.</summary>
    public (Int128 Number, CountPath Path)? Least() => Least(start, end);

    /// <summary>How much came at most, and what says so; null where nothing does.</summary>
    public (Int128 Number, CountPath Path)? Most() => Most(start, end);

    private (Int128 Number, CountPath Path)? Least(int from, int to)
    {
        var (before, after) = (paths.Towards(from), paths.From(to));
        var most = told.Where(s => before[s.To] is not null && after[s.From] is not null).MinBy(s => s.Length + before[s.To] + after[s.From]);
        if (most is null)
        {
            return null;
        }

        List<CountStep> steps = [.. after.StepsOf(most.From).Reverse(), most, .. before.StepsOf(most.To)];
        var (number, path) = (-Number(steps), new CountPath(
            [.. steps.Where(s => s.IsBack).Select(s => s.Told!)],
            [.. steps.Where(IsOver).Select(s => s.Told!)],
            steps.SkipWhile(s => s.Told is null).Reverse().SkipWhile(s => s.Told is null).All(s => s.IsBack || Usual(s.From) == Usual(s.To))));
        return number < 0 || (number == 0 && path.TakenOff.Count > 0) ? null : (number, path);
    }

    private (Int128 Number, CountPath Path)? Most(int from, int to)
    {
        var ways = paths.From(from);
        List<CountStep> steps = [.. ways.StepsOf(to)];
        return ways[to] is null ? null : (Number(steps), new([.. steps.Where(IsOver).Select(s => s.Told!)], [.. steps.Where(s => s.IsBack).Select(s => s.Told!)], IsThrough: false));
    }

    // Back in time comes nothing; what is not known to the hour lies between what is.
    private void AddTime(List<Moment> moments, Dictionary<Moment, int> numbers)
    {
        var before = 0;
        foreach (var (number, moment) in moments.Index().Skip(1))
        {
            if (moment.IsKnown)
            {
                paths.Add(CountStep.Free(number, before));
                before = number;
            }
            else
            {
                paths.Add(CountStep.Free(numbers[Moment.At(moment.Latest)], number));
                paths.Add(CountStep.Free(number, numbers[Moment.At(moment.Soonest)]));
            }
        }
    }

    // One figure after the other, in time; those that cannot be right with others are left out, and these with them.
    private List<Contradiction> AddFigures()
    {
        var (found, wrong) = (new List<Contradiction>(), new HashSet<ToldFigure>());
        var overs = told.OrderBy(s => s.From).Select(Over).OfType<CountStep>().ToList();
        var steps = told.Concat(overs).ToLookup(s => s.Told!);
        foreach (var step in told.Where(s => adds && s.To >= s.From).Concat(overs))
        {
            if (!wrong.Contains(step.Told!) && paths.TryAdd(step) is { } cycle)
            {
                found.Add(ContradictionOf(cycle));
                wrong.UnionWith(found[^1].All);
                foreach (var one in found[^1].All.SelectMany(f => steps[f]))
                {
                    paths.Remove(one);
                }
            }
        }

        return adds ? found : [.. MoreThanTheirWays().Select(ContradictionOf)];
    }

    private CountStep? Over(CountStep back) => endsOf(back.Told!).Most is { } most ? CountStep.Over(back.Told!, back.To, back.From, most) : null;

    private static Contradiction ContradictionOf(List<CountStep> cycle) => new([.. cycle.Where(s => s.IsBack).Select(s => s.Told!)], [.. cycle.Where(IsOver).Select(s => s.Told!)]);

    // What is counted from a beginning that nobody says, and not in a later year, is usually counted from that of all, and an hour ends where
    // something begins; unless figures contradict it.
    private void AddUsual(List<Moment> moments, Dictionary<Moment, int> numbers)
    {
        var begins = Figures.Select(f => f.Span.First).Append(first).Append(last).ToHashSet();
        var counts = Figures.Where(f => f.Span.First is null && first is null && f.Span.January < last).ToLookup(f => f.Span.End.Soonest <= last, f => (LocalDateTime?)f.Span.January);
        var january = counts[true].Max() ?? counts[false].Min();
        foreach (var (number, moment) in moments.Index().Where(m => !m.Item.IsKnown))
        {
            var isSoonest = moment.IsBeginning ? moment.Latest == january : moment.IsHour && begins.Contains(moment.Soonest);
            if (isSoonest || (moment.IsHour && begins.Contains(moment.Latest)))
            {
                var usually = numbers[Moment.At(isSoonest ? moment.Soonest : moment.Latest)];
                var step = isSoonest ? CountStep.Free(usually, number) : CountStep.Free(number, usually);
                if (paths.TryAdd(step) is null)
                {
                    sameAs.Add(number, usually);
                    if (!adds && MoreThanTheirWays().Count > 0)
                    {
                        paths.Remove(step);
                        sameAs.Remove(number);
                    }
                }
            }
        }
    }

    private static bool IsOver(CountStep step) => step is { IsBack: false, Told: not null };

    private static Int128 Number(List<CountStep> steps) => CountStep.Number(steps.Aggregate(default(Int128), (sum, s) => sum + s.Length));

    private CountPath? Whole(bool withBack)
    {
        var (begun, ended) = (told.ToLookup(s => Usual(s.To)), told.ToLookup(s => Usual(s.From)));
        var by = new Dictionary<int, (int Before, ToldFigure? Told, bool IsBack)> { [start] = default };
        var open = new Queue<int>([start]);
        while (!by.ContainsKey(end) && open.TryDequeue(out var at))
        {
            foreach (var (to, step) in begun[at].Select(s => (Usual(s.From), s)).Concat(withBack ? ended[at].Select(s => (Usual(s.To), s)) : []))
            {
                if (by.TryAdd(to, (at, step.Told, Usual(step.To) == to)))
                {
                    open.Enqueue(to);
                }
            }
        }

        if (!by.ContainsKey(end))
        {
            return null;
        }

        var (added, takenOff) = (new List<ToldFigure>(), new List<ToldFigure>());
        for (var at = end; by[at] is { Told: { } figure } step; at = step.Before)
        {
            (step.IsBack ? takenOff : added).Add(figure);
        }

        added.Reverse();
        takenOff.Reverse();
        return new(added, takenOff, IsThrough: true);
    }

    private int Usual(int moment) => sameAs.GetValueOrDefault(moment, moment);

    // Figures, and what leads over the days of each for less.
    private List<List<CountStep>> MoreThanTheirWays()
    {
        var (found, taken) = (new List<List<CountStep>>(), new HashSet<ToldFigure>());
        var reached = told.Where(s => s.Told!.Span.First is null).Select(s => s.From).DefaultIfEmpty().Max();
        foreach (var begun in told.GroupBy(s => s.To).OrderBy(g => g.Key))
        {
            // Over days that no other figure holds nothing leads; what is counted from the beginning may hold any.
            var isAlone = reached <= begun.Key && begun.Skip(1).Any() is false;
            reached = Math.Max(reached, begun.Max(s => s.From));
            if (isAlone)
            {
                continue;
            }

            var ways = paths.From(begun.Key, -begun.Min(s => s.Length));
            foreach (var step in begun.Where(s => ways[s.From] + s.Length < 0))
            {
                List<CountStep> cycle = [.. ways.StepsOf(step.From), step];
                if (!cycle.Exists(s => s.Told is not null && taken.Contains(s.Told)))
                {
                    found.Add(cycle);
                    taken.UnionWith(cycle.Select(s => s.Told).OfType<ToldFigure>());
                }
            }
        }

        return found;
    }

    /// <summary>From when to when a moment may be.</summary>
    /// <param name="Soonest">From when.</param>
    /// <param name="Latest">To when.</param>
    /// <param name="Of">The figure of which alone it is some moment of these; null where all that say so mean the same one.</param>
    private readonly record struct Moment(LocalDateTime Soonest, LocalDateTime Latest, ToldFigure? Of)
    {
        public bool IsKnown => Soonest == Latest && Of is null;

        public bool IsBeginning => Soonest == LocalDateTime.MinIsoValue && Of is null;

        public bool IsHour => Of is null && !IsBeginning;

        /// <summary>A known moment; without one the beginning of all.</summary>
        public static Moment At(LocalDateTime? moment) => new(moment ?? LocalDateTime.MinIsoValue, moment ?? LocalDateTime.MinIsoValue, null);

        public static Moment BeginOf(ToldFigure figure) => figure.Span.First is { } first ? At(first) : new(LocalDateTime.MinIsoValue, figure.Span.January, null);

        public static Moment EndOf(ToldFigure figure) => new(figure.Span.End.Soonest, figure.Span.End.Latest, figure.Span.IsUpToLast ? null : figure);
    }
}
