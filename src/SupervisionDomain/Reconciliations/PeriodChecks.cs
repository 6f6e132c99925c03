using NodaTime;

namespace SupervisionDomain;

/// <summary>Holds figures of one series that counts up against those of days within their own.</summary>
/// <param name="flows">The figures.</param>
/// <param name="adds">Whether days add.</param>
/// <param name="related">What relations say of them.</param>
internal sealed class PeriodChecks(IReadOnlyList<ReportedFigure> flows, bool adds, ILookup<Id<ReportedFigure>, FigureRelation> related)
{
    // Each period in the shortest that holds it; those of one beginning are cumulative. Several that share no moment are no more together than
    // the one that holds them, and as many where they make it up, unless a relation says so itself.
    public IEnumerable<ReconciliationCheck> WithinLonger()
    {
        var checks = new List<(Id<ReportedFigure> First, ReconciliationCheck Check)>();

        // From the last to the first, so that what is within one comes before it.
        var soonest = default(LocalDateTime?);
        foreach (var nested in NestedPeriods.Of(SameFigureChecks.InOrder(flows.Where(f => f.IsPeriod()))).Reverse())
        {
            var (longer, direct) = (nested.Least, Directly(nested).ToList());
            checks.AddRange(direct);

            // Where nothing contradicts what is directly within it or within these, others may that are.
            var end = longer.End();
            soonest = direct.Exists(c => c.Check.Contradicts) && !(soonest < end) ? end : soonest;
            if (!(soonest <= end) && Inside(nested) is { } contradiction)
            {
                checks.Add((longer.Id, contradiction));
            }
        }

        return checks.OrderBy(c => c.First).Select(c => c.Check);
    }

    // What is told up to a moment holds what came since January in days that share no moment, a count up to an earlier moment among them.
    // But nobody says when its count began, so that a miss is told and contradicts nothing. A fall is told by itself.
    public IEnumerable<ReconciliationCheck> SinceJanuary()
    {
        foreach (var year in SameFigureChecks.InOrder(flows.Where(f => f.IsPeriod() || f.IsMoment())).GroupBy(f => (f.FirstDay() ?? f.LastDay()!.Value).Year).Where(year => year.Any(f => f.IsMoment())))
        {
            var (periods, all) = (new ApartPeriods<ReportedFigure>(), new ApartPeriods<ReportedFigure>());
            foreach (var figure in year.OrderBy(f => f.End()).ThenBy(f => f.IsMoment()))
            {
                var (begin, end, number) = (adds ? figure.Begin() : null, figure.End(), Number(figure));
                if (figure.IsPeriod())
                {
                    periods.Add(figure, begin, end, number.Min);
                }
                else if (MoreThan(number) is [var first, ..] parts && !(first.IsMoment() && IsMore(first, figure)) && !IsRelated(figure, parts))
                {
                    yield return AtMost(figure, parts) with { Outcome = CheckOutcome.HoldsBeyondConvention, Cause = ProbableCause.Days };
                }

                all.Add(figure, begin, end, number.Min);
            }

            // Periods alone, where they are more.
            List<ReportedFigure> MoreThan(Quantity number) => new[] { periods.Most, all.Most }.FirstOrDefault(most => most.Sum > number.Max)?.Periods() ?? [];
        }
    }

    // Each with the first of its parts.
    private IEnumerable<(Id<ReportedFigure> First, ReconciliationCheck Check)> Directly(NestedPeriods nested)
    {
        var longer = nested.Least;
        foreach (var part in nested.BegunLater)
        {
            yield return (part.Id, Check(longer, [part]).AtMost(Number(part), ProbableCause.Correction));
        }

        var (most, all) = (NestedPeriods.MostOf(nested.Within, adds), nested.AllOf(nested.Within));
        if (all.Count > 1 && !IsToldElsewhere(all))
        {
            yield return (all[0].Id, Same(longer, all));
        }

        if (most.Count > 1 && most.Except(all).Any() && !IsToldElsewhere(most))
        {
            yield return (most[0].Id, AtMost(longer, most));
        }

        bool IsToldElsewhere(List<ReportedFigure> parts) => parts.Exists(part => IsMore(part, longer)) || IsRelated(longer, parts);
    }

    // What contradicts the longer one of all that is within it.
    private ReconciliationCheck? Inside(NestedPeriods nested)
    {
        var (longer, most, all) = (nested.Least, NestedPeriods.MostOf(nested.Inside, adds), nested.AllOf(nested.Inside));
        var more = most.Count == 0 || IsRelated(longer, most) || most.Exists(part => IsMore(part, longer) && part.Begin() == longer.Begin()) ? null : AtMost(longer, most);
        var fewer = all.Count == 0 || IsRelated(longer, all) ? null : Same(longer, all);
        return new[] { more, fewer }.OfType<ReconciliationCheck>().FirstOrDefault(c => c.Contradicts);
    }

    private static FigureCheck Check(ReportedFigure longer, List<ReportedFigure> parts) => new(CheckCodes.PeriodWithinPeriod, longer, parts.Select(p => p.Reference));

    private ReconciliationCheck AtMost(ReportedFigure longer, List<ReportedFigure> parts) => Check(longer, parts).AtMost(Together(parts), ProbableCause.Correction);

    private ReconciliationCheck Same(ReportedFigure longer, List<ReportedFigure> parts) => Check(longer, parts).Compare(Together(parts), ProbableCause.Correction);

    private Quantity Together(List<ReportedFigure> parts) => Quantity.Together(parts.ConvertAll(Number), adds);

    private bool IsRelated(ReportedFigure longer, List<ReportedFigure> parts) =>
        related[parts[0].Id].Any(r => r.Whole == longer.Id && parts.TrueForAll(part => r.Parts.Contains(part.Id)));

    private static bool IsMore(ReportedFigure part, ReportedFigure longer) => Number(part).Min > Number(longer).Max;

    private static Quantity Number(ReportedFigure figure) => figure.Value.Quantity!;
}
