using NodaTime;

namespace SupervisionDomain;

/// <summary>What one body's figures of one measure and scope say of the days asked for.</summary>
/// <remarks>
/// Figures of the same days are one statement: what they leave possible together, or all that they say where they
/// contradict each other. A statement of all the days holds; else those of days that follow each other are taken
/// together; else what grows is at least what was there before, and of what may fall nothing is known. Periods are taken
/// to the hour where they give one; of what is told up to several hours of a day the last is that of the day.
/// </remarks>
internal sealed class FigureStatement
{
    private FigureStatement(Quantity quantity, bool isWhole, FigureBasis? basis, IEnumerable<ReportedFigure> unused)
    {
        Quantity = quantity;
        IsWhole = isWhole;
        Basis = basis;
        Unused = unused.Select(f => Of([f], f.Value.Quantity!, isWhole: false)).ToList();
    }

    /// <summary>How many on the days asked for: at least so many where it is not of all of them.</summary>
    public Quantity Quantity { get; }

    /// <summary>Whether it is of all the days asked for.</summary>
    public bool IsWhole { get; }

    /// <summary>What it rests on; null where nothing is known.</summary>
    public FigureBasis? Basis { get; }

    /// <summary>The figures that it does not rest on.</summary>
    public IReadOnlyList<FigureBasis> Unused { get; }

    /// <param name="figures">The figures, all of one body and scope and with a value.</param>
    /// <param name="question">The days asked for.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="dayOf">Up to which day a figure counts at the latest; null where nobody knows.</param>
    public static FigureStatement Of(IReadOnlyCollection<ReportedFigure> figures, RollupQuestion question, Measure measure, Func<ReportedFigure, LocalDate?> dayOf)
    {
        var isStock = MeasureCodes.IsStock(measure.Code);
        var from = isStock ? null : question.From?.AtMidnight();
        var all = figures.Where(f => f.Value.Quantity!.Unit == measure.Unit)
            .Select(f => (Figure: f, First: isStock ? null : f.Begin(), Last: dayOf(f)))
            .Where(f => f.Last <= question.AsOf)
            .GroupBy(f => (f.First, Last: f.Last!.Value, End: f.Figure.EndOn(f.Last.Value), IsUpToLast: f.Figure.IsUpToLastDay()), f => f.Figure)
            .Select(g => new Days(g.Key.First, g.Key.Last, g.Key.End, g.Key.IsUpToLast, [.. g.OrderBy(f => f.Id)]))
            .OrderBy(s => s.First).ThenByDescending(s => s.End.Latest).ThenByDescending(s => s.IsUpToLast).ThenByDescending(s => s.End.Soonest)
            .DistinctBy(s => (s.First, s.End.Latest))
            .ToList();
        var spans = from is null ? all : all.FindAll(s => s.First >= from);
        var grows = measure.CountsUp;
        var adds = MeasureCodes.AddsOverDays(measure.Code, measure.Unit);
        var taken = Following(spans, from ?? spans.FirstOrDefault()?.First, grows ? spans.Count : 1, question.AsOf);
        var isWhole = taken.Count > 0 && taken[^1].IsToTheEndOf(question.AsOf);
        if (!isWhole && !grows)
        {
            return new(Quantity.AtLeast(0, measure.Unit), false, null, figures);
        }

        // The same days told otherwise, in shorter ones that follow each other.
        var otherwise = grows && isWhole && Following(spans.Except(taken).ToList(), taken[0].First, spans.Count, question.AsOf) is { Count: > 0 } following && following[^1].IsToTheEndOf(question.AsOf) ? following : [];

        // Of figures that count from the beginning on, a later one corrects an earlier one; any other is a part of it all.
        var parts = Apart(spans.Where(s => taken.Contains(s) ? !isWhole : s.First is not null && !otherwise.Contains(s)).ToList(), adds);
        if (!isWhole && parts.Count > 0 && !(taken.Count > 0 && Together(taken).Min >= Together(parts).Min))
        {
            taken = parts;
        }

        // What was counted up to the last day, less what the same count was before the first: of things, and between other days among these, so many at least.
        var grown = isWhole || from is null ? null : Grown(all, from.Value, question.AsOf, adds);
        if (grown is var (added, later, earlier, isOfAll) && (isOfAll || added.Min > (taken.Count == 0 ? 0 : Together(taken).Min)))
        {
            (taken, isWhole) = ([later, earlier], isOfAll);
        }
        else
        {
            grown = null;
        }

        if (taken.Count == 0)
        {
            return new(Quantity.AtLeast(0, measure.Unit), false, null, figures);
        }

        // Counts begin anew in January: what counts from the beginning of a year may lack the years before. What does not count up may have fallen.
        var together = grown?.Added ?? Together(taken);
        var basis = Of(taken.SelectMany(s => s.Figures), together, isWhole);
        var before = !grows ? null : spans.Where(s => s.First is null && taken[0].First is null && s.Last.Year < taken[0].Last.Year).MaxBy(s => s.Quantity.Min);
        var quantity = before is not null ? (together.Min < before.Quantity.Min ? before.Quantity : together).OrMore()
            : !isWhole ? together.OrMore()
            : parts.Count > 0 ? together.Within(Together(parts).OrMore()) ?? together.OrMore()
            : together;
        if (otherwise.Count > 0)
        {
            var told = Together(otherwise);
            quantity = quantity.Within(before is null ? told : told.OrMore()) ?? Quantity.Hull(quantity, told);
        }

        var used = taken.SelectMany(s => s.Figures).ToHashSet();
        return new(quantity, isWhole, basis, figures.Where(f => !used.Contains(f)));

        // Things that were counted on some days may be counted again on others.
        Quantity Together(List<Days> taken) => Quantity.Together(taken.ConvertAll(s => s.Quantity), adds);
    }

    // From the first moment, which nobody may have said; each that reaches furthest, and then from where it ends. From a moment
    // that is said only those count which lead to the end of the last day, if any do.
    private static List<Days> Following(List<Days> spans, LocalDateTime? first, int most, LocalDate last)
    {
        var (leading, from) = (new List<Days>(), new HashSet<LocalDateTime?>());
        foreach (var span in spans.AsEnumerable().Reverse().Where(s => s.IsToTheEndOf(last) || (s.IsUpToLast && (from.Contains(s.End.Soonest) || from.Contains(s.End.Latest)))))
        {
            leading.Add(span);
            from.Add(span.First);
        }

        leading.Reverse();
        var open = first is not null && from.Contains(first) ? leading : spans;
        var taken = new List<Days>();
        for (var next = open.Find(s => s.First == first); taken.Count < most && next is not null; next = open.Find(next.IsFollowedBy))
        {
            taken.Add(next);
        }

        return taken;
    }

    // Of one count, from the first moment asked for or the next one told to the last; counts begin anew in January.
    private static (Quantity Added, Days Later, Days Earlier, bool IsOfAll)? Grown(List<Days> spans, LocalDateTime from, LocalDate asOf, bool adds)
    {
        var grown = new List<(Quantity Added, Days Later, Days Earlier, bool IsOfAll)>();
        foreach (var count in spans.Where(s => s.End.Latest >= from).GroupBy(s => (s.First, s.First is null ? s.Last.Year : 0)))
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
    private static List<Days> Apart(List<Days> spans, bool adds)
    {
        if (!adds)
        {
            return spans.MaxBy(s => s.Quantity.Min) is { } one ? [one] : [];
        }

        var best = new List<(long Sum, List<Days> Taken)> { (0, []) };
        var inOrder = spans.OrderBy(s => s.End.Soonest).ToList();
        foreach (var span in inOrder)
        {
            var before = best[Math.Min(inOrder.Count(s => s.End.Soonest <= span.First), best.Count - 1)];   // none where it is not said when it begins
            var sum = before.Sum + span.Quantity.Min;
            best.Add(sum > best[^1].Sum ? (sum, [.. before.Taken, span]) : best[^1]);
        }

        return best[^1].Taken;
    }

    private static FigureBasis Of(IEnumerable<ReportedFigure> figures, Quantity quantity, bool isWhole) => new()
    {
        Organization = figures.First().Body!.Value,
        Kind = BasisKind.Reported,
        Quantity = quantity,
        Scope = figures.First().Scope,
        Records = figures.Select(f => f.Reference).Distinct().ToValueList(),
        IsWhole = isWhole,
    };

    private sealed record Days(LocalDateTime? First, LocalDate Last, FigureEnd End, bool IsUpToLast, List<ReportedFigure> Figures)
    {
        public bool IsToTheEndOf(LocalDate day) => IsUpToLast && Last == day && (First is null || End.Latest.Date > day);

        public bool IsFollowedBy(Days next) => IsUpToLast && End.IsFollowedBy(next.First) && next.End.Latest > End.Latest;

        public Quantity Quantity { get; } = Quantity.Intersection(Figures.Select(f => f.Value.Quantity!)) ?? Quantity.Hull(Figures.Select(f => f.Value.Quantity!));
    }
}
