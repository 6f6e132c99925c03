using NodaTime;

namespace SupervisionDomain;

/// <summary>What one body's figures of one measure and scope say of the days asked for.</summary>
/// <remarks>
/// Figures of the same days are one statement: what they leave possible together, or all that they say where they
/// contradict each other. A statement of all the days holds; else those of days that follow each other are taken
/// together; else what grows is at least what was there before, and of what may fall nothing is known.
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
        var from = isStock ? null : question.From;
        var spans = figures.Where(f => f.Value.Quantity!.Unit == measure.Unit)
            .Select(f => (Figure: f, First: isStock ? null : f.Period?.FirstDay, Last: dayOf(f)))
            .Where(f => f.Last <= question.AsOf && (from is null || f.First >= from))
            .GroupBy(f => (f.First, Last: f.Last!.Value), f => f.Figure)
            .Select(g => new Days(g.Key.First, g.Key.Last, [.. g.OrderBy(f => f.Id)]))
            .OrderBy(s => s.First).ThenByDescending(s => s.Last)
            .ToList();
        var grows = measure.Code.IsKnown && !isStock;
        var taken = Following(spans, from, grows ? spans.Count : 1);
        var isWhole = taken.Count > 0 && taken[^1].Last == question.AsOf;
        if (!isWhole && !grows)
        {
            return new(Quantity.AtLeast(0, measure.Unit), false, null, figures);
        }

        // Of figures that count from the beginning on, a later one corrects an earlier one; any other is a part of it all.
        var least = spans.Where(s => s.First is not null && !taken.Contains(s)).MaxBy(s => s.Quantity.Min);
        if (!isWhole && least is not null && !(taken.Count > 0 && Together(taken).Min >= least.Quantity.Min))
        {
            taken = [least];
        }

        if (taken.Count == 0)
        {
            return new(Quantity.AtLeast(0, measure.Unit), false, null, figures);
        }

        // Counts begin anew in January: what counts from the beginning of a year may lack the years before.
        var together = Together(taken);
        var basis = Of(taken.SelectMany(s => s.Figures), together, isWhole);
        var before = isStock ? null : spans.Where(s => s.First is null && taken[0].First is null && s.Last.Year < taken[0].Last.Year).MaxBy(s => s.Quantity.Min);
        var quantity = before is not null ? (together.Min < before.Quantity.Min ? before.Quantity : together).OrMore()
            : !isWhole || least?.Quantity.Min > together.Max ? together.OrMore()
            : together;

        // The same days told otherwise, in shorter ones that follow each other.
        var apart = grows && isWhole ? Following(spans.Except(taken).ToList(), taken[0].First, spans.Count) : [];
        if (apart.Count > 0 && apart[^1].Last == question.AsOf && Quantity.Intersection(quantity, Together(apart)) is null)
        {
            quantity = Quantity.Hull(quantity, Together(apart));
        }

        return new(quantity, isWhole, basis, figures.Where(f => !taken.Exists(s => s.Figures.Contains(f))));
    }

    // From the first day asked for, or the furthest back; each that reaches furthest, and then from the day after it.
    private static List<Days> Following(List<Days> spans, LocalDate? from, int most)
    {
        var taken = new List<Days>();
        for (var first = from ?? spans.FirstOrDefault()?.First; taken.Count < most && spans.Find(s => s.First == first) is { } next; first = next.Last.PlusDays(1))
        {
            taken.Add(next);
        }

        return taken;
    }

    // Things that were counted on some days may be counted again on others.
    private static Quantity Together(List<Days> taken) => Quantity.Together(taken.ConvertAll(s => s.Quantity), taken[0].Quantity.Unit.CountsOccurrences);

    private static FigureBasis Of(IEnumerable<ReportedFigure> figures, Quantity quantity, bool isWhole) => new()
    {
        Organization = figures.First().Body!.Value,
        Kind = BasisKind.Reported,
        Quantity = quantity,
        Scope = figures.First().Scope,
        Records = figures.Select(f => f.Reference).Distinct().ToValueList(),
        IsWhole = isWhole,
    };

    private sealed record Days(LocalDate? First, LocalDate Last, List<ReportedFigure> Figures)
    {
        public Quantity Quantity { get; } = Quantity.Intersection(Figures.Select(f => f.Value.Quantity!)) ?? Quantity.Hull(Figures.Select(f => f.Value.Quantity!));
    }
}
