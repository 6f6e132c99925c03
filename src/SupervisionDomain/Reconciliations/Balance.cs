namespace SupervisionDomain;

/// <summary>What a relation says of sums: these figures, and a change where one is printed, are together as many as those, or no more.</summary>
/// <param name="Less">These.</param>
/// <param name="More">Those.</param>
/// <param name="IsEqual">Whether they are as many.</param>
internal sealed record Balance(IReadOnlyList<ReportedFigure> Less, IReadOnlyList<ReportedFigure> More, bool IsEqual = true)
{
    /// <summary>By how many these were fewer before; null where nothing is printed.</summary>
    public PrintedDecimal? By { get; init; }

    /// <summary>The balances of a relation; none where its figures are not of the days that it needs.</summary>
    public static IReadOnlyList<Balance> Of(Ledger ledger, FigureRelation relation)
    {
        var parts = relation.Parts.Select(ledger.Find).OfType<ReportedFigure>().ToList();
        return ledger.Find(relation.Whole) is not { } whole || parts.Append(whole).DistinctBy(f => f.Id).Count() != relation.Parts.Count + 1 || !RelationDays.Fit(relation.Kind, whole, parts) ? [] : relation.Kind switch
        {
            FigureRelationKind.Breakdown or FigureRelationKind.Shares => [new(parts, [whole])],
            FigureRelationKind.Flow when parts.Count == 2 && parts.Append(whole).Select(f => f.Value.Quantity).OfType<Quantity>().FirstOrDefault() is { } known && MeasureCodes.AddsOverDays(whole.Measure, known.Unit) => [new(parts, [whole])],
            FigureRelationKind.RollForward when parts.Count > 2 => [new(parts[..2], [whole, .. parts[2..]])],
            FigureRelationKind.Change when relation is { Parts.Count: 1, Printed: [{ IsPercent: false, LastPlace: >= 1 } by] } => [by.IsFall ? new([whole], parts) { By = by } : new(parts, [whole]) { By = by }],
            FigureRelationKind.SameFigure => parts.ConvertAll(part => new Balance([part], [whole])),
            FigureRelationKind.PartialBreakdown => [new(parts, [whole], IsEqual: false)],
            FigureRelationKind.Subset => parts.ConvertAll(part => new Balance([part], [whole], IsEqual: false)),
            FigureRelationKind.Overlap or FigureRelationKind.Flow => [.. parts.Select(part => new Balance([part], [whole], IsEqual: false)), new([whole], parts, IsEqual: false)],
            _ => [],
        };
    }

    /// <summary>What the others leave of one figure; null where one of them is not known, or they leave nothing.</summary>
    /// <exception cref="OverflowException">No table holds so many.</exception>
    public Quantity? Leaves(ReportedFigure figure, Func<ReportedFigure, Quantity?> of)
    {
        var isLess = Less.Any(f => f.Id == figure.Id);
        var (less, more) = (Known(Less), Known(More));
        var units = less.Concat(more).Select(q => q?.Unit).Distinct().ToList();
        if (units is not [{ } unit] || (By is { } printed && printed.Step(unit) is null))
        {
            return null;
        }

        less.AddRange(By is { } by ? [by.Step(unit)] : []);
        var (rest, other) = isLess ? (less, more) : (more, less);
        var sum = Quantity.DisjointSum(other!);
        var left = rest.Count == 0 ? sum : sum.Minus(Quantity.DisjointSum(rest!)).AsQuantity();
        return IsEqual ? left : isLess ? left?.OrLess() : left?.OrMore();

        List<Quantity?> Known(IReadOnlyList<ReportedFigure> side) => [.. side.Where(f => f.Id != figure.Id).Select(of)];
    }
}
