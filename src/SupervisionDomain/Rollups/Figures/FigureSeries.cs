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
    // Of more than so many that may be wrong, all are left out at once.
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
        var most = parts.Count == 0 || (following.Count > 0 && Together(following).Min >= Together(parts).Min) ? following : parts;

        // What was counted up to the last day, less what the same count was before the first: of things, and between other days among these, so many at least.
        if (Grown() is var (added, later, earlier, isOfAll) && (isOfAll || added.Min > (most.Count == 0 ? 0 : Together(most).Min)))
        {
            return new(isOfAll ? Holding(added, parts) : added.OrMore(), isOfAll, added, [later, earlier]);
        }

        return most.Count == 0 ? Nothing() : new((Before(most) ?? Together(most)).OrMore(), false, Together(most), most);
    }

    // A figure of all the days asked for, or several that follow each other.
    private Answer Whole(List<Days> taken)
    {
        // The same days told otherwise, in shorter ones that follow each other.
        var otherwise = grows && Following(spans.Except(taken).ToList(), taken[0].First, spans.Count) is var following && IsToTheEnd(following) ? following : [];

        // Of figures that count from the beginning on, a later one corrects an earlier one; any other is a part of it all.
        var parts = Apart(spans.Where(s => s.First is not null && !taken.Contains(s) && !otherwise.Contains(s)));
        var told = Together(taken);
        var before = Before(taken);
        var quantity = before?.OrMore() ?? Holding(told, parts);
        if (otherwise.Count > 0)
        {
            var toldOtherwise = before is null ? Together(otherwise) : Together(otherwise).OrMore();
            quantity = quantity.Within(toldOtherwise) ?? Quantity.Hull(quantity, Together(otherwise));
        }

        return new(quantity, true, told, taken);
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

    // Of one count, from the first moment asked for or the next one told to the last; counts begin anew in January.
    private (Quantity Added, Days Later, Days Earlier, bool IsOfAll)? Grown()
    {
        var grown = new List<(Quantity Added, Days Later, Days Earlier, bool IsOfAll)>();
        foreach (var count in known.Where(s => s.End.Latest >= from).GroupBy(s => (s.First, s.First is null ? s.Last.Year : 0)))
        {
            var (earlier, later) = (count.Where(s => s.IsUpToLast).MinBy(s => s.End.Latest), count.MaxBy(s => s.End.Latest)!);
            if (earlier is not null && earlier != later && later.Quantity.Minus(earlier.Quantity).AsQuantity() is { } added)
            {
                grown.Add((added, later, earlier, adds && earlier.End.Latest == from && later.IsToTheEndOf(asOf)));
            }
        }

        return grown.Count == 0 ? null : grown.MaxBy(g => (g.IsOfAll, g.Added.Min));
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
        var upTo = among.Where(s => s.First is null).GroupBy(s => s.January).SelectMany(year => NestedPeriods<Days>.Of(year.Concat(periods.Where(s => s.First >= year.Key)), s => (s.First ?? year.Key, s.End.Latest)));
        return
            from nested in NestedPeriods<Days>.Of(periods, s => (s.First!.Value, s.End.Latest)).Concat(upTo)
            let most = nested.MostInside(s => s.Quantity, adds)
            where most.Count > 0
            let all = nested.AllInside(s => s.Quantity)
            from longer in nested.Told
            from parts in new[] { Together(most).Min > longer.Quantity.Max ? most : [], longer.First is not null && all.Count > 0 && Together(all).Max < longer.Quantity.Min ? all : [] }
            where parts.Count > 0
            select (longer, parts);
    }

    /// <summary>What is known of the days asked for.</summary>
    /// <param name="Quantity">How many: at least so many where it is not of all of them.</param>
    /// <param name="IsWhole">Whether it is of all of them.</param>
    /// <param name="Told">What those figures say that it rests on.</param>
    /// <param name="Taken">These figures.</param>
    internal sealed record Answer(Quantity Quantity, bool IsWhole, Quantity Told, IReadOnlyList<Days> Taken)
    {
        public IEnumerable<ReportedFigure> Figures => Taken.SelectMany(s => s.Figures);
    }

    /// <summary>What is said of the same days.</summary>
    internal sealed record Days(LocalDateTime? First, LocalDate Last, FigureEnd End, bool IsUpToLast, List<ReportedFigure> Figures)
    {
        /// <summary>Whether the other is of days within these: what is told up to a moment holds what is told since the January before.</summary>
        public bool Holds(Days other) => other.End.Latest <= End.Latest && (First is null ? other.First >= January || (other.First is null && other.January == January) : other.First >= First);

        public LocalDateTime January => new LocalDate(Last.Year, 1, 1).AtMidnight();

        public bool IsToTheEndOf(LocalDate day) => IsUpToLast && Last == day && (First is null || End.Latest.Date > day);

        public bool IsFollowedBy(Days next) => IsUpToLast && End.IsFollowedBy(next.First) && next.End.Latest > End.Latest;

        public Quantity Quantity { get; } = Quantity.Intersection(Figures.Select(f => f.Value.Quantity!)) ?? Quantity.Hull(Figures.Select(f => f.Value.Quantity!));
    }
}
