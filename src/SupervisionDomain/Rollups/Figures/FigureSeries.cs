using NodaTime;

namespace SupervisionDomain;

/// <summary>One body's figures of one measure and scope, day after day.</summary>
/// <remarks>
/// Figures of the same days are one statement: what they leave possible together, or all that they say where they
/// contradict each other. A statement of all the days holds; else those of days that follow each other are taken
/// together; else what grows is at least what was there before, and of what may fall nothing is known. Periods are taken
/// to the hour where they give one; of what is told up to several hours of a day the last is that of the day.
/// </remarks>
internal sealed class FigureSeries
{
    // Of more than so many that may be wrong, all are left out at once; and of more longer days than these the shortest are looked at.
    private const int Few = 16;

    private readonly List<Days> all;
    private readonly List<Days> known;   // up to the last day asked for
    private readonly List<Days> spans;   // and from the first
    private readonly LocalDateTime? from;
    private readonly LocalDate asOf;
    private readonly bool grows;
    private readonly bool adds;
    private readonly RollupQuestion question;
    private readonly Measure measure;

    private FigureSeries(List<Days> all, RollupQuestion question, Measure measure)
    {
        this.all = all;
        this.question = question;
        this.measure = measure;
        asOf = question.AsOf;
        from = MeasureCodes.IsStock(measure.Code) ? null : question.From?.AtMidnight();
        known = all.FindAll(s => s.Last <= asOf);
        spans = from is null ? known : known.FindAll(s => s.First >= from);
        grows = measure.CountsUp;
        adds = MeasureCodes.AddsOverDays(measure.Code, measure.Unit);
    }

    /// <param name="figures">The figures.</param>
    /// <param name="question">The days asked for.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="dayOf">Up to which day a figure counts at the latest; null where nobody knows.</param>
    public static FigureSeries Of(IEnumerable<ReportedFigure> figures, RollupQuestion question, Measure measure, Func<ReportedFigure, LocalDate?> dayOf)
    {
        var isStock = MeasureCodes.IsStock(measure.Code);
        return new(
            figures.Where(f => f.Value.Quantity!.Unit == measure.Unit)
                .Select(f => (Figure: f, First: isStock ? null : f.Begin(), Last: dayOf(f)))
                .Where(f => f.Last is not null)
                .GroupBy(f => (f.First, Last: f.Last!.Value, End: f.Figure.EndOn(f.Last.Value), IsUpToLast: f.Figure.IsUpToLastDay()), f => f.Figure)
                .Select(g => new Days(g.Key.First, g.Key.Last, g.Key.End, g.Key.IsUpToLast, [.. g.OrderBy(f => f.Id)]))
                .OrderBy(s => s.First).ThenByDescending(s => s.End.Latest).ThenByDescending(s => s.IsUpToLast).ThenByDescending(s => s.End.Soonest)
                .DistinctBy(s => (s.First, s.End.Latest))
                .ToList(),
            question,
            measure);
    }

    /// <summary>Where figures cannot all be right, what is left of them whichever is wrong: one of a longer period, or one of those within it.</summary>
    public IEnumerable<FigureSeries> Alternatives()
    {
        var suspects = grows ? Contradictions(all).SelectMany(c => c.Parts).Distinct().ToList() : [];
        return suspects.Count switch
        {
            0 => [this],
            <= Few => [WithoutLonger(), .. suspects.Select(one => Left(all.FindAll(s => s != one)).WithoutParts())],
            _ => [WithoutLonger(), WithoutParts()],
        };
    }

    /// <summary>The figures that cannot all be right, where that makes a difference to what is left of them.</summary>
    public IEnumerable<ReportedFigure> Contradicting(IReadOnlyList<Answer> answers)
    {
        var taken = answers.SelectMany(a => a.Taken).ToHashSet();
        var nested = answers.All(a => a.Quantity.SameValue(answers[0].Quantity)) ? []
            : Contradictions(all).Select(c => c.Parts.Prepend(c.Longer)).Where(told => told.Any(taken.Contains)).SelectMany(told => told);
        return nested.Concat(answers.SelectMany(a => a.Contradicting)).Concat(taken.Where(s => s.Contradicts)).SelectMany(s => s.Figures);
    }

    // What one number refutes of the days around it, or within it, it refutes of others of them too: of few, so that one mistake among thousands is met soon.
    private FigureSeries WithoutLonger() => Without((c, others) => [c.Longer, .. others.Where(s => c.Parts.TrueForAll(part => s.Holds(part)) && Together(c.Parts).Min > s.Quantity.Max)]);

    private FigureSeries WithoutParts() => Without((c, others) => [.. c.Parts, .. others.Where(s => c.Longer.Holds(s) && s.Quantity.Min > c.Longer.Quantity.Max)]);

    // Until all that is left can be right.
    private FigureSeries Without(Func<(Days Longer, List<Days> Parts), List<Days>, IEnumerable<Days>> wrong)
    {
        var left = all;
        while (Contradictions(left).SelectMany((c, i) => wrong(c, i < Few ? left : [])).ToHashSet() is { Count: > 0 } wrongs)
        {
            left = left.FindAll(s => !wrongs.Contains(s));
        }

        return Left(left);
    }

    private FigureSeries Left(List<Days> left) => new(left, question, measure);

    /// <summary>What they say of the days asked for.</summary>
    public Answer Total()
    {
        var following = Following(spans, from ?? spans.FirstOrDefault()?.First, grows ? spans.Count : 1);
        if (IsToTheEnd(following))
        {
            return Whole(following);
        }

        if (!grows)
        {
            return Nothing();
        }

        var parts = Apart(spans.Where(s => s.First is not null || following.Contains(s)));
        if (LeftOfLonger() is { } left)
        {
            return left with { Quantity = Holding(left.Quantity, parts) };
        }

        var most = parts.Count == 0 || (following.Count > 0 && Together(following).Min >= Together(parts).Min) ? following : parts;

        // What was counted up to one day less what the same count was before, between days among these: of things so many at least.
        if (Grown() is var (added, later, earlier) && added.Min > (most.Count == 0 ? 0 : Together(most).Min))
        {
            return new(added.OrMore(), false, added, [later, earlier]);
        }

        return most.Count == 0 ? Nothing() : new((Before(most) ?? Together(most)).OrMore(), false, Together(most), most);
    }

    // A figure of all the days asked for, or several that follow each other.
    private Answer Whole(List<Days> taken)
    {
        // The same days told otherwise, in shorter ones that follow each other.
        var otherwise = grows && Following(spans.Except(taken).ToList(), taken[0].First, spans.Count) is var following && IsToTheEnd(following) ? following : [];

        // Of figures that count from the beginning on, a later one corrects an earlier one; any other is a part of it all.
        var parts = grows ? Apart(spans.Where(s => s.First is not null && !taken.Contains(s) && !otherwise.Contains(s))) : [];
        var told = Together(taken);
        var before = Before(taken);
        var quantity = before?.OrMore() ?? Holding(told, parts);
        if (otherwise.Count == 0)
        {
            return new(quantity, true, told, taken);
        }

        var toldOtherwise = before is null ? Together(otherwise) : Together(otherwise).OrMore();
        return quantity.Within(toldOtherwise) is { } both ? new(both, true, told, taken)
            : new(Quantity.Hull(quantity, Together(otherwise)), true, told, taken) { Contradicting = [.. taken, .. otherwise] };
    }

    private Answer Nothing() => new(Quantity.AtLeast(0, measure.Unit), false, Quantity.AtLeast(0, measure.Unit), []);

    // No less than what was counted on some of the days.
    private Quantity Holding(Quantity told, List<Days> parts) => parts.Count == 0 ? told : told.Within(Together(parts).OrMore()) ?? told.OrMore();

    // Things that were counted on some days may be counted again on others.
    private Quantity Together(IEnumerable<Days> taken) => Quantity.Together([.. taken.Select(s => s.Quantity)], adds);

    // Counts begin anew in January: what counts from the beginning of a year may lack the years before. What does not count up may have fallen.
    private Quantity? Before(List<Days> taken)
    {
        var before = !grows ? null : spans.Where(s => s.First is null && taken[0].First is null && s.Last.Year < taken[0].Last.Year).MaxBy(s => s.Quantity.Min);
        return before is null ? null : Together(taken) is var told && told.Min < before.Quantity.Min ? before.Quantity : told;
    }

    private bool IsToTheEnd(List<Days> taken) => taken is [.., var last] && last.IsToTheEndOf(asOf);

    // From the first moment, which nobody may have said; each that reaches furthest, and then from where it ends. From a moment
    // that is said only those count which lead to the end of the last day, if any do.
    private List<Days> Following(List<Days> among, LocalDateTime? first, int most)
    {
        var (leading, begins) = (new List<Days>(), new HashSet<LocalDateTime?>());
        foreach (var span in among.AsEnumerable().Reverse().Where(s => s.IsToTheEndOf(asOf) || (s.IsUpToLast && (begins.Contains(s.End.Soonest) || begins.Contains(s.End.Latest)))))
        {
            leading.Add(span);
            begins.Add(span.First);
        }

        leading.Reverse();
        var open = first is not null && begins.Contains(first) ? leading : among;
        var taken = new List<Days>();
        for (var next = open.Find(s => s.First == first); taken.Count < most && next is not null; next = open.Find(next.IsFollowedBy))
        {
            taken.Add(next);
        }

        return taken;
    }

    // What is told of longer days, the shortest of them, less what is told of all in them before and after those asked for.
    private Answer? LeftOfLonger()
    {
        var begun = all.Where(s => s.IsUpToLast).ToLookup(s => (s.First, s.First is null ? s.January : default));
        var (first, last) = (from ?? (spans.Count == 0 ? all : spans).FirstOrDefault()?.First, asOf.PlusDays(1).AtMidnight());
        var answers = new List<Answer>();
        var holding = all.Where(s => s.IsUpToLast && s.End.Latest >= last && (s.First == first || (from is not null && !(s.First > from))));
        foreach (var longer in adds ? holding.OrderBy(s => s.End.Latest).ThenByDescending(s => s.First).Take(Few) : [])
        {
            if (Between(longer, longer.First, first) is { } before && Between(longer, last, longer.End.Latest) is { } after && before.Count + after.Count > 0
                && longer.Quantity.Minus(Together([.. before, .. after])).AsQuantity() is { } left)
            {
                answers.Add(new(left, true, left, [longer, .. before, .. after]));
            }
        }

        if (answers.Count == 0)
        {
            return null;
        }

        var (agreed, taken) = (Quantity.Intersection(answers.Select(a => a.Quantity)), answers.SelectMany(a => a.Taken).Distinct().ToList());
        var quantity = agreed ?? Quantity.Hull(answers.Select(a => a.Quantity));
        return new(quantity, true, quantity, taken) { Contradicting = agreed is null ? taken : [] };

        List<Days>? Between(Days longer, LocalDateTime? first, LocalDateTime? end)
        {
            var taken = new List<Days>();
            for (var at = first; at != end; at = taken[^1].End.Latest)
            {
                if (begun[(at, at is null ? longer.January : default)].FirstOrDefault(s => s != longer && s.End.Latest <= end) is not { } next)
                {
                    return null;
                }

                taken.Add(next);
            }

            return taken;
        }
    }

    // Of one count, from the first day among those asked for of which it is told to the last; counts begin anew in January.
    private (Quantity Added, Days Later, Days Earlier)? Grown()
    {
        var grown = new List<(Quantity Added, Days Later, Days Earlier)>();
        foreach (var count in known.Where(s => s.End.Latest >= from).GroupBy(s => (s.First, s.First is null ? s.Last.Year : 0)))
        {
            var (earlier, later) = (count.Where(s => s.IsUpToLast).MinBy(s => s.End.Latest), count.MaxBy(s => s.End.Latest)!);
            if (earlier is not null && earlier != later && later.Quantity.Minus(earlier.Quantity).AsQuantity() is { } added)
            {
                grown.Add((added, later, earlier));
            }
        }

        return grown.Count == 0 ? null : grown.MaxBy(g => g.Added.Min);
    }

    // Of those that surely share no moment, or else the one, what makes the most.
    private List<Days> Apart(IEnumerable<Days> among)
    {
        var apart = new ApartPeriods<Days>();
        foreach (var span in among.OrderBy(s => s.End.Soonest))
        {
            apart.Add(span, adds ? span.First : null, span.End.Soonest, span.Quantity.Min);
        }

        return apart.Most.Periods();
    }

    // Periods that are less than what is counted in them, or more than others that make them up; and what is told up to a moment
    // holds what is told since the January before.
    private IEnumerable<(Days Longer, List<Days> Parts)> Contradictions(List<Days> among)
    {
        var periods = among.FindAll(s => s.First is not null);
        foreach (var nested in NestedPeriods<Days>.Of(periods, s => (s.First!.Value, s.End)))
        {
            var (most, all) = (nested.MostInside(s => s.Quantity, adds), nested.AllInside(s => s.Quantity));
            foreach (var longer in nested.Told)
            {
                if (most.Count > 0 && Together(most).Min > longer.Quantity.Max)
                {
                    yield return (longer, most);
                }

                if (all.Count > 0 && Together(all).Max < longer.Quantity.Min)
                {
                    yield return (longer, all);
                }
            }
        }

        foreach (var year in among.Where(s => s.First is null).GroupBy(s => s.January))
        {
            foreach (var nested in NestedPeriods<Days>.Of(year.Concat(periods.Where(s => s.First >= year.Key)), s => (s.First ?? year.Key, s.End)))
            {
                List<List<Days>> told = [nested.MostInside(s => s.Quantity, adds), .. nested.Told.Where(s => s.First is not null).Select(s => new List<Days> { s })];
                foreach (var longer in nested.Told.Where(s => s.First is null && s.IsUpToLast))
                {
                    foreach (var parts in told.Where(parts => parts.Count > 0 && Together(parts).Min > longer.Quantity.Max))
                    {
                        yield return (longer, parts);
                    }
                }
            }
        }
    }

    /// <summary>What is known of the days asked for.</summary>
    /// <param name="Quantity">How many: at least so many where it is not of all of them.</param>
    /// <param name="IsWhole">Whether it is of all of them.</param>
    /// <param name="Told">What those figures say that it rests on.</param>
    /// <param name="Taken">These figures.</param>
    internal sealed record Answer(Quantity Quantity, bool IsWhole, Quantity Told, IReadOnlyList<Days> Taken)
    {
        public IEnumerable<ReportedFigure> Figures => Taken.SelectMany(s => s.Figures);

        /// <summary>Whether it is of all days between these, and nobody can doubt where they end.</summary>
        public bool IsThrough => Taken.All(s => s.IsUpToLast) && Taken.Zip(Taken.Skip(1)).All(next => next.First.IsFollowedBy(next.Second));

        /// <summary>Several ways of telling all of the days that cannot all be right.</summary>
        public IReadOnlyList<Days> Contradicting { get; init; } = [];
    }

    /// <summary>What is said of the same days.</summary>
    internal sealed record Days(LocalDateTime? First, LocalDate Last, FigureEnd End, bool IsUpToLast, List<ReportedFigure> Figures)
    {
        /// <summary>From the first of several to the last; null where there is none.</summary>
        public static Days? Spanning(IReadOnlyList<Days> taken) => taken.Count == 0 ? null : taken.MaxBy(s => s.End.Latest)! with { First = taken.Any(s => s.First is null) ? null : taken.Min(s => s.First) };

        /// <summary>Whether the other is of days within these: what is told up to a moment holds what is told since the January before.</summary>
        public bool Holds(Days other) => IsUpToLast && End.IsNotBefore(other.End) && (First is null ? other.First >= January || (other.First is null && other.January == January) : other.First >= First);

        public LocalDateTime January => new LocalDate(Last.Year, 1, 1).AtMidnight();

        public bool IsToTheEndOf(LocalDate day) => IsUpToLast && Last == day && (First is null || End.Latest.Date > day);

        public bool IsFollowedBy(Days next) => IsUpToLast && End.IsFollowedBy(next.First) && next.End.Latest > End.Latest;

        public Quantity Quantity { get; } = Quantity.Intersection(Figures.Select(f => f.Value.Quantity!)) ?? Quantity.Hull(Figures.Select(f => f.Value.Quantity!));

        public bool Contradicts => IsUpToLast && Quantity.Intersection(Figures.Select(f => f.Value.Quantity!)) is null;
    }
}
