using NodaTime;

namespace SupervisionDomain;

/// <summary>Holds what bodies report with their subordinates against what these report, and they of themselves.</summary>
/// <remarks>Whatever they share, each of them is among the whole. Each is held against the nearest body above that reports with its subordinates.</remarks>
internal static class BodyChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, IReadOnlyList<ReportedFigure> figures, Func<Code<MeasureCodes>, bool> countsUp)
    {
        var changes = new HierarchyChanges(ledger.Organizations);
        var hierarchies = new Dictionary<int, Hierarchy>();
        foreach (var series in figures
            .Where(f => f is { Site: null, Counted: null } && f.Value.Quantity is not null && !StatementChecks.IsRest(f.Part))
            .Select(Dated.Of).OfType<Dated>()
            .GroupBy(f => (f.Figure.Measure, f.Figure.Part, f.Figure.Value.Quantity!.Unit)))
        {
            // The last of several moments at the end: an earlier figure may have been corrected.
            var told = series.GroupBy(f => (f.Figure.Body!.Value, f.Figure.Scope)).ToDictionary(
                same => same.Key, same => SameFigureChecks.InOrder(same.Select(f => f.Figure)).Reverse().Select(f => Dated.Of(f)!).OrderBy(f => f.End).ThenBy(f => f.Figure.Value.Quantity!.Min).ToList());
            foreach (var whole in series.Where(f => f.Figure.Scope == FigureScope.WithSubordinates).OrderBy(f => f.Figure.LastDay()).ThenBy(f => f.Figure.Id))
            {
                var day = whole.Figure.LastDay()!.Value;
                var segment = changes.SegmentOf(day);
                if (!hierarchies.TryGetValue(segment, out var hierarchy))
                {
                    hierarchies.Add(segment, hierarchy = Hierarchy.On(ledger, day));
                }

                foreach (var part in Parts(ledger, whole, told, hierarchy, countsUp))
                {
                    yield return new FigureCheck(CheckCodes.SubordinateWithinSuperior, whole.Figure, [part.Reference]).AtMost(part.Value.Quantity!, ProbableCause.Scope);
                }
            }
        }
    }

    private static IEnumerable<ReportedFigure> Parts(Ledger ledger, Dated whole, Dictionary<(Id<Organization> Body, FigureScope Scope), List<Dated>> told, Hierarchy hierarchy, Func<Code<MeasureCodes>, bool> countsUp)
    {
        // What came under a body within its days brought work with it that is not among the body's.
        var since = whole.Figure.FirstDay() ?? new LocalDate(whole.Figure.LastDay()!.Value.Year, 1, 1);
        var open = new Stack<Id<Organization>>([whole.Figure.Body!.Value]);
        while (open.TryPop(out var body))
        {
            var all = body == whole.Figure.Body ? null : Last(body, FigureScope.WithSubordinates);
            if ((all ?? Last(body, FigureScope.OwnBody)) is { } part)
            {
                yield return part.Figure;
            }

            if (all is null)
            {
                foreach (var below in hierarchy.Below(body).Where(o => ledger.Find(o)?.RelationsInTime.Any(r => r.IsHierarchy && r.To == body && !(r.Validity.From > since)) == true))
                {
                    open.Push(below);
                }
            }
        }

        // Walked back from the end of the whole to its first day: what ended before that is not within it.
        Dated? Last(Id<Organization> body, FigureScope scope)
        {
            var figures = told.GetValueOrDefault((body, scope)) ?? [];
            for (var i = LastUpTo(figures, whole.End); i >= 0 && figures[i].End >= since.AtMidnight(); i--)
            {
                if (IsWithin(figures[i], whole, countsUp))
                {
                    return figures[i];
                }
            }

            return null;
        }
    }

    // Up to a moment of the same year no later than the other's, or in days among the other's; a stock at the same moment, and what may be one of the same days.
    private static bool IsWithin(Dated part, Dated whole, Func<Code<MeasureCodes>, bool> countsUp) =>
        MeasureCodes.IsStock(whole.Figure.Measure) ? part.End == whole.End
            : !countsUp(whole.Figure.Measure) ? part.End == whole.End && part.First == whole.First
            : part.First is null ? whole.First is null && part.End <= whole.End && part.Figure.LastDay()?.Year == whole.Figure.LastDay()?.Year
            : part.First >= whole.First && part.End <= whole.End;

    // The number of the last that ends no later; -1 where all end later.
    private static int LastUpTo(List<Dated> figures, LocalDateTime end)
    {
        var (from, to) = (0, figures.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = figures[middle].End <= end ? (middle + 1, to) : (from, middle);
        }

        return from - 1;
    }

    /// <summary>A figure whose moment, or whose days, are known to all.</summary>
    private sealed record Dated(ReportedFigure Figure, LocalDateTime? First, LocalDateTime End)
    {
        // Of a moment that may be any before a day nobody knows whether another is earlier; nor where a period ends that is open.
        public static Dated? Of(ReportedFigure figure) => figure switch
        {
            { Period: null, AsOf: { From: not null, To: { } to } asOf } when asOf.FirstDay == asOf.LastDay => new(figure, null, FigureDays.End(to)),
            { AsOf: null, Period: { From: { } from, To: { } to } } => new(figure, from.Start, FigureDays.End(to)),
            _ => null,
        };
    }
}
