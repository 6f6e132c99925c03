namespace SupervisionDomain;

/// <summary>What tells of figures: a relation, or a ratio that it prints.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Ratio">The ratio; else null.</param>
/// <param name="Balance">What the relation says of sums; null where it is the ratio that tells.</param>
internal sealed record FigureTeller(FigureRelation Relation, PrintedRatio? Ratio, Balance? Balance)
{
    /// <summary>The relation, or the ratio: there is one of each.</summary>
    public object By => Ratio ?? (object)Relation;

    /// <summary>The figures of which it tells.</summary>
    public IReadOnlyList<ReportedFigure> Figures { get; } = Ratio is not null ? [Ratio.Count, Ratio.Per] : [.. Balance!.Less, .. Balance.More];

    /// <summary>Whether it tells how many a figure is that is not reported. Of shares the whole is told by each; several statements of one figure are held each by itself.</summary>
    public bool Tells(ReportedFigure missing) => Ratio is not null
        || (Balance!.IsEqual && Relation.Kind != FigureRelationKind.SameFigure && !(Relation.Kind == FigureRelationKind.Shares && Relation.Whole == missing.Id));

    /// <summary>From what it follows how many a figure is: the relation and its other figures.</summary>
    public IEnumerable<RecordReference> SourcesOf(Id<ReportedFigure> figure) => [RecordReference.To(Relation.Id), .. Figures.Where(f => f.Id != figure).Select(f => f.Reference)];

    /// <summary>All that a relation has to tell.</summary>
    public static IEnumerable<FigureTeller> Of(Ledger ledger, FigureRelation relation, IReadOnlyList<PrintedRatio> ratios) =>
        [.. ratios.Select(ratio => new FigureTeller(relation, ratio, null)), .. Balance.Of(ledger, relation).Select(balance => new FigureTeller(relation, null, balance))];
}
