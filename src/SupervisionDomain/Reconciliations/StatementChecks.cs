using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>Holds several statements of one figure against each other, and cumulative figures against their earlier selves.</summary>
internal static class StatementChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger)
    {
        // The same body, measure, scope, part and site is one series of figures; one alone has nothing to be held against.
        var stated = ledger.Figures.Where(f => f.Value.Quantity is not null);
        foreach (var series in stated.GroupBy(f => (f.Body, f.Measure, f.Scope, f.Part, f.Site, f.Counted, f.Value.Quantity!.Unit)).Where(g => g.Count() > 1))
        {
            foreach (var same in series.Where(SaysWhen).GroupBy(Ends).Where(g => g.Count() > 1))
            {
                var first = same.OrderBy(f => f.Id).First();
                foreach (var other in same.OrderBy(f => f.Id).Skip(1))
                {
                    yield return FigureCheck.Compare(CheckCodes.SameFigure, first, other.Value.Quantity!, [other.Reference], _ => ProbableCause.Correction);
                }
            }

            // Of a measure that the list does not know nobody can tell whether it counts up, or is a stock that may fall.
            var flows = series.Where(f => f.Measure.IsKnown && !MeasureCodes.IsStock(f.Measure)).ToList();
            foreach (var check in flows.Where(f => Moment(f) is not null).GroupBy(Beginning).SelectMany(Growing).Concat(WithinLonger(flows)))
            {
                yield return check;
            }
        }
    }

    // Cumulative figures with one beginning, in order of the moments up to which they count.
    private static IEnumerable<ReconciliationCheck> Growing(IEnumerable<ReportedFigure> cumulative)
    {
        var since = new List<ReportedFigure>();
        foreach (var later in cumulative.OrderBy(f => End(Moment(f))).ThenBy(f => f.Id))
        {
            var before = since.Where(f => Precedes(Moment(f)!, Moment(later)!)).Reverse().ToList();
            if (before.Count > 0)
            {
                // The one before may say too little to show a fall. What was before a fall was corrected, and counts no more.
                var fell = DoesNotFall(before.MaxBy(f => f.Value.Quantity!.Min)!, later);
                yield return fell.Outcome == CheckOutcome.Contradicts ? fell : DoesNotFall(before[0], later);
                if (fell.Outcome == CheckOutcome.Contradicts)
                {
                    since.Clear();
                }
            }

            since.Add(later);
        }
    }

    // Each period in the shortest that holds it and begins earlier; those of one beginning are cumulative.
    private static IEnumerable<ReconciliationCheck> WithinLonger(List<ReportedFigure> flows)
    {
        var periods = flows.Where(f => f.Period is { From: not null, To: not null } && f.AsOf is null)
            .Select(f => (Figure: f, First: f.Period!.From!.Start, End: FigureDays.End(f.Period.To!))).OrderBy(p => p.Figure.Id).ToList();
        foreach (var (part, first, end) in periods)
        {
            var longer = periods.Where(p => p.First < first && p.End >= end).OrderByDescending(p => p.First).ThenBy(p => p.End).Select(p => p.Figure).FirstOrDefault();
            if (longer is not null)
            {
                yield return FigureCheck.AtMost(CheckCodes.PeriodWithinPeriod, longer, part.Value.Quantity!, [part.Reference], _ => ProbableCause.Correction);
            }
        }
    }

    /// <summary>A cumulative figure that falls was corrected.</summary>
    public static ReconciliationCheck DoesNotFall(ReportedFigure earlier, ReportedFigure later) =>
        FigureCheck.AtMost(CheckCodes.CumulativeDoesNotFall, later, earlier.Value.Quantity!, [earlier.Reference], _ => ProbableCause.Correction) is var check
        && check.Outcome is CheckOutcome.Contradicts or CheckOutcome.NotMade
            ? check
            : check with { Remainder = later.Value.Quantity!.Minus(earlier.Value.Quantity!).AsQuantity() };

    // Figures of periods from one day on, or of one year: counts begin anew in January.
    private static string Beginning(ReportedFigure figure) =>
        figure.Period is { } period ? LocalDateTimePattern.GeneralIso.Format(period.From!.Start) : figure.LastDay()!.Value.Year.ToString(CultureInfo.InvariantCulture);

    // The moment up to which a figure counts, where it says one.
    private static DateSpan? Moment(ReportedFigure figure) =>
        figure.Period is { } period ? period is { From: not null, To: { } end } ? DateSpan.Within(end) : null
        : figure.AsOf?.To is null ? null
        : figure.AsOf;

    // From which moment to which, in whatever spelling.
    private static (LocalDateTime?, LocalDateTime?, LocalDateTime?) Ends(ReportedFigure figure) => (figure.Begin(), End(figure.Period), End(figure.AsOf));

    // A period, or a day: two moments that lie somewhere within one span need not be one.
    private static bool SaysWhen(ReportedFigure figure) => figure.Period is not null || (figure.AsOf?.FirstDay is { } day && day == figure.AsOf.LastDay);

    // Surely before: of an as-of with an open beginning nobody knows the moment.
    private static bool Precedes(DateSpan earlier, DateSpan later) => later.From is not null && End(earlier) <= later.From.Start;

    private static LocalDateTime? End(DateSpan? span) => span?.To is { } to ? FigureDays.End(to) : null;
}
