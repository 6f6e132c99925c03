namespace SupervisionDomain;

/// <summary>Holds figures of days that overlap against each other: what some leave of others is no more than what holds these days (<see cref="CountNetwork"/>).</summary>
/// <remarks>
/// It is told only where it is more: in how many ways it is not, nobody wants to know. Nobody says when a count up to a moment
/// began, so that a miss of one contradicts nothing.
/// </remarks>
internal static class OverlapChecks
{
    // Ten years of days, weeks and months. Of more figures only those of days within each other are looked at.
    private const int Many = 5_000;

    /// <param name="flows">Figures of one series that count up.</param>
    /// <param name="adds">Whether days add.</param>
    /// <param name="made">What else was found of the series.</param>
    /// <param name="relations">What relations say of them.</param>
    public static IEnumerable<ReconciliationCheck> Of(IReadOnlyList<ReportedFigure> flows, bool adds, IEnumerable<ReconciliationCheck> made, IEnumerable<FigureRelation> relations)
    {
        List<ReportedFigure> periods = [.. SameFigureChecks.InOrder(flows.Where(f => f.IsPeriod()))], moments = [.. SameFigureChecks.InOrder(flows.Where(f => f.IsMoment()))];
        if (periods.Count + moments.Count is < 3 or > Many)
        {
            return [];
        }

        var told = made.Where(c => c.Contradicts || c.Cause == ProbableCause.Days).Select(c => c.StatedRecords.Concat(c.AgainstRecords))
            .Concat(relations.Select(r => r.Parts.Append(r.Whole).Select(RecordReference.To))).ToList();
        List<ReconciliationCheck> checks = [.. Contradicting(periods, adds, told)];
        told.AddRange(checks.Select(c => c.StatedRecords.Concat(c.AgainstRecords)));
        return moments.Count == 0 ? checks
            : checks.Concat(Contradicting([.. periods, .. moments], adds, told).Select(c => c with { Outcome = CheckOutcome.HoldsBeyondConvention, Cause = ProbableCause.Days }));
    }

    private static IEnumerable<ReconciliationCheck> Contradicting(IReadOnlyList<ReportedFigure> flows, bool adds, IReadOnlyList<IEnumerable<RecordReference>> told)
    {
        // Whatever is said of the same days is one, so that ids decide nothing.
        List<ToldFigure> figures = [.. ToldFigure.InOrder(flows.GroupBy(f => FigureSpan.Of(f, f.LastDay()!.Value, isStock: false)).Select(g => new ToldFigure(g.Key, [.. g])))];
        if (figures.Count < 3)
        {
            yield break;
        }

        var ofRecord = figures.SelectMany(f => f.Figures, (told, f) => (told, f.Reference)).ToLookup(x => x.Reference, x => x.told);
        var known = told.Select(records => records.SelectMany(r => ofRecord[r]).ToHashSet()).ToList();
        var network = new CountNetwork(figures, null, figures.Max(f => f.Span.End.Latest), adds, f => f.Surely);
        foreach (var contradiction in network.AllContradictions().Where(c => c is { Less.Count: > 0, All.Count: > 2 } && !known.Exists(k => k.Count > 1 && (k.IsSubsetOf(c.All) || k.IsSupersetOf(c.All)))))
        {
            var least = contradiction.Less.MaxBy(f => f.Quantity.Max)!;
            var (more, others) = (Together(contradiction.More), contradiction.Less.Where(f => f != least).ToList());
            var stated = least.Figures.First(f => f.Value.Quantity!.Max == least.Quantity.Max);
            yield return new FigureCheck(CheckCodes.PeriodWithinPeriod, stated, contradiction.All.Where(f => f != least).SelectMany(f => f.Figures).Select(f => f.Reference))
                .AtMost(others.Count == 0 ? more : more.Minus(Together(others)).AsQuantity()!, ProbableCause.Correction);
        }

        Quantity Together(IReadOnlyList<ToldFigure> parts) => Quantity.Together([.. parts.Select(f => f.Quantity)], adds);
    }
}
