namespace SupervisionDomain;

/// <summary>Figures of relations that do not hold, and what each may be (有矛盾的数).</summary>
/// <remarks>
/// Each figure of a contradiction may be the wrong one: it is from what it says to what the others leave of it. Where several
/// relations contradict each other only together, nothing is known of their figures then.
/// </remarks>
internal static class RelationDoubts
{
    /// <summary>What relations that do not hold leave of each of their figures, and the others of which they tell.</summary>
    /// <param name="ledger">The figures and relations.</param>
    /// <param name="measures">By what figures without a number are counted from records.</param>
    public static IReadOnlyDictionary<Id<ReportedFigure>, Refutation> Of(Ledger ledger, IReadOnlyList<Measure> measures)
    {
        var doubts = new Dictionary<Id<ReportedFigure>, Refutation>();
        if (ledger.Relations.Count == 0)
        {
            return doubts;
        }

        var implied = new ImpliedFigures(ledger);
        foreach (var check in RelationChecks.Of(ledger, new(ledger, measures, new(ledger.Organizations)), implied).Where(c => c.Contradicts))
        {
            List<RecordReference> records = [.. check.StatedRecords, .. check.AgainstRecords];
            var figures = records.Select(r => ledger.Find(r)).OfType<ReportedFigure>().Where(f => f.Value.Quantity is not null).ToList();
            var relations = records.Select(r => ledger.Find(r)).OfType<FigureRelation>().ToList();
            foreach (var figure in figures)
            {
                if (relations is not [var relation])
                {
                    Doubt(figure, 0, null, figures);
                }
                else if (implied.Against(relation, figure) is { } left)
                {
                    Doubt(figure, left.Min, left.Max, figures);
                }
            }
        }

        return doubts;

        void Doubt(ReportedFigure figure, long least, long? most, IReadOnlyList<ReportedFigure> figures)
        {
            var (number, before) = (figure.Value.Quantity!, doubts.GetValueOrDefault(figure.Id));
            long?[] ends = before is null ? [number.Max, most] : [before.Most, most];
            doubts[figure.Id] = new(Math.Min(before?.Least ?? number.Min, least), ends.Contains(null) ? null : ends.Max(), [.. (before?.By ?? []).Union(figures.Where(f => f.Id != figure.Id))]);
        }
    }
}
