namespace SupervisionDomain;

/// <summary>Holds figures of days that overlap against each other: what some leave of others is no more than what holds these days (<see cref="CountNetwork"/>).</summary>
/// <remarks>
/// It is told only where it is more: in how many ways it is not, nobody wants to know. Nobody says when a count up to a moment
/// began, so that a miss of one contradicts nothing.
/// </remarks>
internal static class OverlapChecks
{
    // Of more figures only those of days within each other are looked at.
    private const int Many = 500;

    /// <param name="periods">Periods of one series that count up.</param>
    /// <param name="moments">And counts up to moments.</param>
    /// <param name="adds">Whether days add.</param>
    /// <param name="made">What else was found of the series.</param>
    /// <param name="relations">What relations say of them.</param>
    public static IEnumerable<ReconciliationCheck> Of(
        IReadOnlyList<ReportedFigure> periods, IReadOnlyList<ReportedFigure> moments, bool adds, IEnumerable<ReconciliationCheck> made, IEnumerable<FigureRelation> relations)
    {
        if (periods.Count + moments.Count is < 3 or > Many)
        {
            return [];
        }

        var told = made.Where(c => c.Outcome == CheckOutcome.Contradicts || c.Cause == ProbableCause.Days).Select(c => c.StatedRecords.Concat(c.AgainstRecords).ToHashSet())
            .Concat(relations.Select(r => r.Parts.Append(r.Whole).Select(RecordReference.To).ToHashSet())).ToList();
        List<ReconciliationCheck> checks = [.. Contradicting(periods, adds, told)];
        told.AddRange(checks.Select(c => c.StatedRecords.Concat(c.AgainstRecords).ToHashSet()));
        return moments.Count == 0 ? checks
            : checks.Concat(Contradicting([.. periods, .. moments], adds, told).Select(c => c with { Outcome = CheckOutcome.HoldsBeyondConvention, Cause = ProbableCause.Days }));
    }

    private static IEnumerable<ReconciliationCheck> Contradicting(IReadOnlyList<ReportedFigure> flows, bool adds, List<HashSet<RecordReference>> told)
    {
        var figures = flows.Select(f => new ToldFigure(FigureSpan.Of(f, f.LastDay()!.Value, isStock: false), [f])).ToList();
        var contradictions = figures.Count == 0 ? [] : new CountNetwork(figures, null, figures.Max(f => f.Span.End.Latest), adds, f => (f.Quantity.Min, f.Quantity.Max)).AllContradictions();
        foreach (var contradiction in contradictions.Where(c => c is { Less.Count: > 0, All.Count: > 2 }))
        {
            var records = contradiction.All.Select(f => f.Figures[0].Reference).ToHashSet();
            if (told.Exists(t => records.IsSupersetOf(t) || records.IsSubsetOf(t)))
            {
                continue;
            }

            var least = contradiction.Less.MaxBy(f => f.Quantity.Max)!;
            var (more, others) = (Together(contradiction.More), contradiction.Less.Where(f => f != least).ToList());
            yield return new FigureCheck(CheckCodes.PeriodWithinPeriod, least.Figures[0], records.Where(r => r != least.Figures[0].Reference))
                .AtMost(others.Count == 0 ? more : more.Minus(Together(others)).AsQuantity()!, ProbableCause.Correction);
        }

        Quantity Together(IReadOnlyList<ToldFigure> parts) => Quantity.Together([.. parts.Select(f => f.Quantity)], adds);
    }
}
