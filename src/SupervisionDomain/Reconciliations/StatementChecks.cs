using NodaTime;

namespace SupervisionDomain;

/// <summary>Holds several statements of one figure against each other, cumulative figures against their earlier selves, and parts against the whole.</summary>
internal static class StatementChecks
{
    private static readonly string[] RestWithin = ["其他", "其它", "其余"];

    private static readonly string[] RestWords = ["other", "others", "rest", "remaining", "remainder"];

    private static readonly string[] Unclassified = ["不详", "未知", "不明", "未分类", "unknown", "unspecified", "unclassified", "not stated"];

    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, IReadOnlyList<ReportedFigure> figures, Func<Code<MeasureCodes>, bool> countsUp)
    {
        // The same body, measure, scope, part and site is one series of figures; one alone has nothing to be held against.
        // What is called the rest is that of its relation: the others by channel are not the others by kind.
        var related = ledger.Relations.SelectMany(r => r.Parts, (r, part) => (part, r)).ToLookup(x => x.part, x => x.r);
        Id<FigureRelation>? RestOf(ReportedFigure f) => IsRest(f.Part) ? related[f.Id].FirstOrDefault()?.Id : null;
        var stated = figures.Where(f => f.Value.Quantity is not null).ToList();
        return
        [
            .. stated.GroupBy(f => (f.Body, f.Measure, f.Scope, f.Part, RestOf(f), f.Site, f.Counted, f.Value.Quantity!.Unit)).Where(g => g.Count() > 1)
                .SelectMany(series => OfSeries([.. series], countsUp(series.Key.Measure), MeasureCodes.AddsOverDays(series.Key.Measure, series.Key.Unit), related)),
            .. figures.Where(f => f.Value.Rate is not null && SaysWhen(f)).GroupBy(f => (f.Body, f.Measure, f.Scope, f.Part, RestOf(f), f.Site, f.Counted, Ends(f))).SelectMany(SameFigureChecks.Of),
            .. WithinWhole(stated, related),
        ];
    }

    /// <summary>Whether it is called the rest of something, or what nobody knows: such parts of two figures are not the same.</summary>
    internal static bool IsRest(Term? part) => IsRest(part?.Zh) || IsRest(part?.En);

    // 其他单位, other locations, all others; 不详, but not 职务不详人员.
    private static bool IsRest(string? name) => name is not null && TraditionalCharacters.Folded(name) is var folded
        && (Array.Exists(RestWithin, folded.Contains) || Unclassified.Contains(folded.Trim(), StringComparer.OrdinalIgnoreCase)
            || string.Concat(folded.Select(c => char.IsAsciiLetter(c) ? c : ' ')).Split(' ').Intersect(RestWords, StringComparer.OrdinalIgnoreCase).Any());

    private static IEnumerable<ReconciliationCheck> OfSeries(List<ReportedFigure> series, bool countsUp, bool adds, ILookup<Id<ReportedFigure>, FigureRelation> related)
    {
        // A stock may fall.
        var flows = countsUp ? series : [];
        var periods = new PeriodChecks(flows, adds, related);
        List<ReconciliationCheck> checks = [.. flows.Where(f => Moment(f) is not null).GroupBy(Beginning).SelectMany(Growing), .. periods.WithinLonger(), .. periods.SinceJanuary()];
        return [.. series.Where(SaysWhen).GroupBy(Ends).SelectMany(SameFigureChecks.Of), .. checks, .. OverlapChecks.Of(flows, adds, checks, flows.SelectMany(f => related[f.Id]).Distinct())];
    }

    // What holds a part alone is no more than what holds it all, by any statement of it. Where a relation says how the two relate, it is told there.
    private static IEnumerable<ReconciliationCheck> WithinWhole(List<ReportedFigure> stated, ILookup<Id<ReportedFigure>, FigureRelation> related) =>
        from same in stated.Where(SaysWhen).GroupBy(f => (f.Body, f.Measure, f.Scope, f.Site, f.Counted, f.Value.Quantity!.Unit, Ends(f)))
        from whole in same.Where(f => f.Part is null)
        from part in same.Where(f => f.Part is not null && !related[f.Id].Any(r => r.Whole == whole.Id))
        select new FigureCheck(CheckCodes.PartWithinWhole, whole, [part.Reference]).AtMost(part.Value.Quantity!, ProbableCause.Scope);

    // Cumulative figures with one beginning, in order of the moments up to which they count.
    private static IEnumerable<ReconciliationCheck> Growing(IEnumerable<ReportedFigure> cumulative)
    {
        var since = new List<(LocalDateTime End, ReportedFigure Last, ReportedFigure Most)>();
        foreach (var versions in cumulative.GroupBy(f => End(Moment(f))!.Value).OrderBy(g => g.Key))
        {
            var haveFallen = true;
            foreach (var later in versions)
            {
                // Surely before: of an as-of with an open beginning nobody knows the moment.
                if (Moment(later)!.From is not { } from || since.FindLastIndex(s => s.End <= from.Start) is not (>= 0 and var before))
                {
                    haveFallen = false;
                    continue;
                }

                // The one before may say too little to show a fall.
                var fell = DoesNotFall(since[before].Most, later);
                haveFallen &= fell.Contradicts;
                yield return fell.Contradicts ? fell : DoesNotFall(since[before].Last, later);
            }

            // What was before a fall was corrected, and counts no more; unless by another version nothing fell.
            if (haveFallen)
            {
                since.Clear();
            }

            var last = SameFigureChecks.InOrder(versions).MaxBy(f => f.Value.Quantity!.Min)!;
            since.Add((versions.Key, last, since.Count > 0 && since[^1].Most.Value.Quantity!.Min > last.Value.Quantity!.Min ? since[^1].Most : last));
        }
    }

    /// <summary>A cumulative figure that falls was corrected.</summary>
    public static ReconciliationCheck DoesNotFall(ReportedFigure earlier, ReportedFigure later) =>
        new FigureCheck(CheckCodes.CumulativeDoesNotFall, later, [earlier.Reference]).AtMost(earlier.Value.Quantity!, ProbableCause.Correction) is var check
        && check.Outcome is CheckOutcome.Contradicts or CheckOutcome.NotMade
            ? check
            : check with { Remainder = later.Value.Quantity!.Minus(earlier.Value.Quantity!).AsQuantity() };

    // Figures of periods from one day on, or of one year: counts begin anew in January.
    private static (LocalDateTime?, int) Beginning(ReportedFigure figure) =>
        figure.Begin() is { } begin ? (begin, 0) : (null, figure.LastDay()!.Value.Year);

    // The moment up to which a figure counts, where it says one. A period of a month or a year goes on to its last day.
    private static DateSpan? Moment(ReportedFigure figure) =>
        figure.Period is { } period ? period is not { From: not null, To: { } end } ? null : end.Hour is null ? DateSpan.On(end.LastDay) : DateSpan.Within(end)
        : figure.AsOf?.To is null ? null
        : figure.AsOf;

    // From which moment to which, in whatever spelling.
    private static (LocalDateTime?, LocalDateTime?, LocalDateTime?) Ends(ReportedFigure figure) => (figure.Begin(), End(figure.Period), End(figure.AsOf));

    // A period, or a day: two moments that lie somewhere within one span need not be one.
    private static bool SaysWhen(ReportedFigure figure) => figure.Period is not null || (figure.AsOf?.FirstDay is { } day && day == figure.AsOf.LastDay);

    private static LocalDateTime? End(DateSpan? span) => span?.To is { } to ? FigureDays.End(to) : null;
}
