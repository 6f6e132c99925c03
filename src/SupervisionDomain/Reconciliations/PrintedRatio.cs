namespace SupervisionDomain;

/// <summary>A ratio that is printed of two counts, whether these are printed or not: of a relation, or as the value of a figure.</summary>
/// <param name="Relation">The relation that says of which.</param>
/// <param name="Figure">The figure that the relation is about.</param>
/// <param name="Count">The numerator.</param>
/// <param name="Per">The denominator.</param>
/// <param name="Printed">What is printed.</param>
internal sealed record PrintedRatio(FigureRelation Relation, ReportedFigure Figure, ReportedFigure Count, ReportedFigure Per, PrintedDecimal Printed)
{
    /// <summary>What a printed change leaves out: it is the ratio less the one that was there before.</summary>
    public decimal Before => Relation.Kind == FigureRelationKind.Change ? 1 : 0;

    /// <summary>The ratios that are printed so; null where there is no greatest.</summary>
    public (decimal Least, decimal? Most) Ends => Of(Printed.Ends);

    /// <summary>The ratios that are usually meant.</summary>
    public (decimal Least, decimal? Most) UsualEnds => Of(Printed.UsualEnds);

    /// <summary>By how much a printed percentage is greater than what it says.</summary>
    public decimal Scale => Printed.IsPercent ? 100 : 1;

    /// <summary>Whether not both counts are reported.</summary>
    public bool LacksCount => Count.Value.Quantity is null || Per.Value.Quantity is null;

    /// <summary>The ratio of which a relation tells; null where it tells of none, or of no two figures that can be its counts.</summary>
    public static PrintedRatio? Of(Ledger ledger, FigureRelation relation) =>
        ledger.Find(relation.Whole) is not { } whole ? null : (relation.Kind, whole.Value.Rate, relation.Printed) switch
        {
            (FigureRelationKind.Ratio, { } rate, []) when relation.Parts.Count == 2 => Of(relation, whole, ledger.Find(relation.Parts[0]), ledger.Find(relation.Parts[1]), rate),
            (FigureRelationKind.Ratio, null, [var printed]) when relation.Parts.Count == 1 => Of(relation, whole, whole, ledger.Find(relation.Parts[0]), printed),
            (FigureRelationKind.Change, null, [{ IsPercent: true } printed]) when relation.Parts.Count == 1 => Of(relation, whole, whole, ledger.Find(relation.Parts[0]), printed),
            _ => null,
        };

    private (decimal Least, decimal? Most) Of((decimal? Least, decimal? Most) printed) => (Math.Max(0, Before + ((printed.Least ?? (-Before * Scale)) / Scale)), Before + (printed.Most / Scale));

    private static PrintedRatio? Of(FigureRelation relation, ReportedFigure figure, ReportedFigure? count, ReportedFigure? per, PrintedDecimal printed) =>
        count is { Value.Rate: null } && per is { Value.Rate: null } && count.Id != per.Id ? new(relation, figure, count, per, printed) : null;
}
