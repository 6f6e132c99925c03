using NodaTime;

namespace SupervisionDomain;

/// <summary>Holds what bodies report with their subordinates against what these report, and they of themselves.</summary>
/// <remarks>Whatever they share, each of them is among the whole. Each is held against the nearest body above that reports with its subordinates.</remarks>
internal static class BodyChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, IReadOnlyList<ReportedFigure> figures)
    {
        var changes = new HierarchyChanges(ledger.Organizations);
        var hierarchies = new Dictionary<int, Hierarchy>();
        foreach (var series in figures
            .Where(f => f is { Part: null, Site: null, Counted: null } && f.Value.Quantity is not null && f.Measure.IsKnown && Days(f) is not null)
            .GroupBy(f => (f.Measure, f.Value.Quantity!.Unit)))
        {
            var told = series.ToLookup(f => f.Body!.Value);
            foreach (var whole in series.Where(f => f.Scope == FigureScope.WithSubordinates).OrderBy(f => f.LastDay()).ThenBy(f => f.Id))
            {
                var day = whole.LastDay()!.Value;
                var segment = changes.SegmentOf(day);
                if (!hierarchies.TryGetValue(segment, out var hierarchy))
                {
                    hierarchies.Add(segment, hierarchy = Hierarchy.On(ledger, day));
                }

                foreach (var part in Parts(ledger, whole, told, hierarchy))
                {
                    yield return FigureCheck.AtMost(CheckCodes.SubordinateWithinSuperior, whole, part.Value.Quantity!, [part.Reference], _ => ProbableCause.Scope);
                }
            }
        }
    }

    private static IEnumerable<ReportedFigure> Parts(Ledger ledger, ReportedFigure whole, ILookup<Id<Organization>, ReportedFigure> told, Hierarchy hierarchy)
    {
        // What came under a body within its days brought work with it that is not among the body's.
        var since = whole.FirstDay() ?? new LocalDate(whole.LastDay()!.Value.Year, 1, 1);
        var open = new Stack<Id<Organization>>([whole.Body!.Value]);
        while (open.TryPop(out var body))
        {
            // Of several moments the last: an earlier figure may have been corrected.
            var within = told[body].Where(f => (body != whole.Body || f.Scope == FigureScope.OwnBody) && IsWithin(f, whole)).ToList();
            var withSubordinates = within.FindAll(f => f.Scope == FigureScope.WithSubordinates);
            var parts = withSubordinates.Count > 0 ? withSubordinates : within;
            if (parts.OrderByDescending(f => Days(f)!.Value.End).ThenByDescending(f => f.Value.Quantity!.Min).ThenBy(f => f.Id).FirstOrDefault() is { } part)
            {
                yield return part;
            }

            if (withSubordinates.Count == 0)
            {
                foreach (var below in hierarchy.Below(body).Where(o => ledger.Find(o)?.RelationsInTime.Any(r => r.IsHierarchy && r.To == body && !(r.Validity.From > since)) == true))
                {
                    open.Push(below);
                }
            }
        }
    }

    // Up to a moment of the same year no later than the other's, or in days among the other's; a stock at the same moment.
    private static bool IsWithin(ReportedFigure part, ReportedFigure whole)
    {
        var ((first, end), (wholeFirst, wholeEnd)) = (Days(part)!.Value, Days(whole)!.Value);
        return MeasureCodes.IsStock(whole.Measure) ? end == wholeEnd
            : first is null ? wholeFirst is null && end <= wholeEnd && part.LastDay()?.Year == whole.LastDay()?.Year
            : first >= wholeFirst && end <= wholeEnd;
    }

    // Of a moment that may be any before a day nobody knows whether another is earlier; nor where a period ends that is open.
    private static (LocalDateTime? First, LocalDateTime End)? Days(ReportedFigure figure) => figure switch
    {
        { Period: null, AsOf: { From: not null, To: { } to } asOf } when asOf.FirstDay == asOf.LastDay => (null, FigureDays.End(to)),
        { AsOf: null, Period: { From: { } from, To: { } to } } => (from.Start, FigureDays.End(to)),
        _ => null,
    };
}
