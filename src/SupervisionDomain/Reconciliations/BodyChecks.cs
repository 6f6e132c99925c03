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
            .Where(f => f is { Site: null, Counted: null } && f.Value.Quantity is not null && !StatementChecks.IsRest(f.Part) && (f.IsPeriod() || f.IsMoment()))
            .GroupBy(f => (f.Measure, f.Part, f.Value.Quantity!.Unit)))
        {
            // The last of several moments at the end: an earlier figure may have been corrected.
            var told = series.GroupBy(f => (f.Body!.Value, f.Scope)).ToDictionary(
                same => same.Key, same => SameFigureChecks.InOrder(same).Reverse().OrderBy(f => f.End()).ThenBy(f => f.Value.Quantity!.Min).ToList());
            foreach (var whole in series.Where(f => f.Scope == FigureScope.WithSubordinates).OrderBy(f => f.LastDay()).ThenBy(f => f.Id))
            {
                var day = whole.LastDay()!.Value;
                var segment = changes.SegmentOf(day);
                if (!hierarchies.TryGetValue(segment, out var hierarchy))
                {
                    hierarchies.Add(segment, hierarchy = Hierarchy.On(ledger, day));
                }

                foreach (var part in Parts(ledger, whole, told, hierarchy, countsUp))
                {
                    yield return new FigureCheck(CheckCodes.SubordinateWithinSuperior, whole, [part.Reference]).AtMost(part.Value.Quantity!, ProbableCause.Scope);
                }
            }
        }
    }

    private static IEnumerable<ReportedFigure> Parts(Ledger ledger, ReportedFigure whole, Dictionary<(Id<Organization> Body, FigureScope Scope), List<ReportedFigure>> told, Hierarchy hierarchy, Func<Code<MeasureCodes>, bool> countsUp)
    {
        // What came under a body within its days brought work with it that is not among the body's.
        var since = whole.FirstDay() ?? new LocalDate(whole.LastDay()!.Value.Year, 1, 1);
        var open = new Stack<Id<Organization>>([whole.Body!.Value]);
        while (open.TryPop(out var body))
        {
            var all = body == whole.Body ? null : Last(body, FigureScope.WithSubordinates);
            if ((all ?? Last(body, FigureScope.OwnBody)) is { } part)
            {
                yield return part;
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
        ReportedFigure? Last(Id<Organization> body, FigureScope scope)
        {
            var figures = told.GetValueOrDefault((body, scope)) ?? [];
            for (var i = LastUpTo(figures, whole.End()); i >= 0 && figures[i].End() >= since.AtMidnight(); i--)
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
    private static bool IsWithin(ReportedFigure part, ReportedFigure whole, Func<Code<MeasureCodes>, bool> countsUp) =>
        MeasureCodes.IsStock(whole.Measure) ? part.End() == whole.End()
            : !countsUp(whole.Measure) ? part.End() == whole.End() && part.Begin() == whole.Begin()
            : part.Begin() is null ? whole.Begin() is null && part.End() <= whole.End() && part.LastDay()?.Year == whole.LastDay()?.Year
            : part.Begin() >= whole.Begin() && part.End() <= whole.End();

    // The number of the last that ends no later; -1 where all end later.
    private static int LastUpTo(List<ReportedFigure> figures, LocalDateTime end)
    {
        var (from, to) = (0, figures.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = figures[middle].End() <= end ? (middle + 1, to) : (from, middle);
        }

        return from - 1;
    }
}
