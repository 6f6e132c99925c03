namespace SupervisionDomain;

/// <summary>Holds a whole against its parts, all of them counts, as a relation says of their sums.</summary>
internal static class SumCheck
{
    /// <exception cref="OverflowException">No table holds so many.</exception>
    public static IEnumerable<ReconciliationCheck> Of(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
    {
        var stated = Stated(parts);
        if (stated.Count < parts.Count)
        {
            return [OfSome(relation, check, parts)];
        }

        var (quantities, whyNot) = Quantities(relation.Kind, check.Figure, stated);
        return whyNot is { } cause ? [check.NotMade(cause)] : relation.Kind switch
        {
            FigureRelationKind.Breakdown => [check.Compare(Quantity.DisjointSum(quantities), MissingOrTwice)],
            FigureRelationKind.PartialBreakdown => [check.AtMost(Quantity.DisjointSum(quantities), ProbableCause.Duplicate)],
            FigureRelationKind.Subset => [check.AtMost(quantities[0], ProbableCause.Scope)],
            FigureRelationKind.Overlap => [Overlap(check, quantities)],
            FigureRelationKind.Shares => Shares(relation, check, quantities),
            FigureRelationKind.Flow when parts.Count == 2 => Flow(check, stated[0], quantities),
            FigureRelationKind.RollForward when parts.Count > 2 => [Left(check, Quantity.DisjointSum(quantities[..2]), Quantity.DisjointSum(quantities[2..]))],
            FigureRelationKind.SameFigure => [check.Compare(quantities[0], ProbableCause.Correction)],
            FigureRelationKind.Change when parts.Count == 1 && relation.Printed is [{ IsPercent: false } by] => [ChangedBy(check, quantities[0], by)],
            _ => [check.NotMade(ProbableCause.MissingPart)],
        };
    }

    /// <summary>Shares that are printed with a relation that says something else of the same parts.</summary>
    /// <exception cref="OverflowException">No table holds so many.</exception>
    public static ReconciliationCheck SharesBeside(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
    {
        var stated = Stated(parts);
        var (quantities, whyNot) = stated.Count < parts.Count ? ([], ProbableCause.MissingPart) : Quantities(relation.Kind, check.Figure, stated);
        return whyNot is { } cause ? check.NotMade(cause)
            : relation.Kind is FigureRelationKind.Flow or FigureRelationKind.SameFigure or FigureRelationKind.RollForward ? check.NotMade(ProbableCause.MissingPart)
            : ShareCheck.Of(relation, check, quantities, areAll: relation.Kind == FigureRelationKind.Breakdown);
    }

    private static List<ReportedFigure> Stated(List<ReportedFigure?> parts) => parts.OfType<ReportedFigure>().Where(p => p.Value.Quantity is not null).ToList();

    // What can be held against the whole; or why nothing can.
    private static (List<Quantity> Quantities, ProbableCause? WhyNot) Quantities(FigureRelationKind kind, ReportedFigure whole, List<ReportedFigure> parts)
    {
        if (!RelationDays.Fit(kind, whole, parts))
        {
            return ([], ProbableCause.Days);
        }

        // As many person-times as persons there surely are.
        var unit = whole.Value.Quantity!.Unit;
        var quantities = parts.ConvertAll(p => p.Value.Quantity!);
        if (kind == FigureRelationKind.Subset)
        {
            quantities = quantities.ConvertAll(q => q.Unit == unit.Things ? q.ConvertTo(unit) : q);
        }

        return (quantities, kind != FigureRelationKind.Ratio && quantities.Exists(q => q.Unit != unit) ? ProbableCause.Unit : null);
    }

    // The parts of which shares are printed are all there are; where they are not, that is told beside the shares. Blurred ones are held each by itself.
    private static IEnumerable<ReconciliationCheck> Shares(FigureRelation relation, FigureCheck check, List<Quantity> parts)
    {
        var total = (check with { Code = CheckCodes.TotalOfParts }).Compare(Quantity.DisjointSum(parts), MissingOrTwice);
        var shares = relation.Printed.Any(p => p.IsPercent && p.Kind != Approximation.Exact) ? [] : new[] { ShareCheck.Of(relation, check, parts, areAll: true) };
        return [.. shares, .. total.Outcome == CheckOutcome.Holds ? Array.Empty<ReconciliationCheck>() : [total]];
    }

    // What is absent is at least nothing: parts that are too many without it are too many. Of one that no document has nothing is said.
    private static ReconciliationCheck OfSome(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
    {
        var least = parts.OfType<ReportedFigure>().Select(p => p.Value.Quantity is null ? p with { Value = Quantity.AtLeast(0, check.Stated.Unit) } : p).ToList();
        return least.Count > 0 && (least.Count == parts.Count || relation.Kind is not (FigureRelationKind.Flow or FigureRelationKind.RollForward))
            && Of(relation, check, [.. least]).FirstOrDefault(c => c.Contradicts) is { } tooMany ? tooMany : check.NotMade(ProbableCause.MissingPart);
    }

    // Distinct things lie between the largest part and the sum; of two parts the excess of the sum is in both.
    private static ReconciliationCheck Overlap(FigureCheck check, List<Quantity> parts)
    {
        var made = check.Compare(Quantity.Union(parts), MissingOrTwice);
        return !made.Contradicts && parts.Count == 2
            ? made with { Remainder = Quantity.DisjointSum(parts).Minus(check.Stated).AsQuantity() }
            : made;
    }

    private static IEnumerable<ReconciliationCheck> Flow(FigureCheck check, ReportedFigure earlier, List<Quantity> parts)
    {
        var fell = StatementChecks.DoesNotFall(earlier, check.Figure);
        yield return fell;

        // Who was there before may be among those that came: the flow then adds fewer than it counts.
        yield return fell.Contradicts
            ? check.NotMade(ProbableCause.Correction)
            : check.Compare(MeasureCodes.AddsOverDays(check.Figure.Measure, parts[0].Unit) ? Quantity.DisjointSum(parts) : Quantity.Union(parts), ProbableCause.LateRecord);
    }

    // By a number of what both count: two fewer than before.
    private static ReconciliationCheck ChangedBy(FigureCheck check, Quantity before, PrintedDecimal by) =>
        by.LastPlace < 1 || by.Step(before.Unit) is not { } step ? check.NotMade(ProbableCause.Unit)
            : (by.IsFall ? Left(check, before, step) : check.Compare(Quantity.DisjointSum(before, step), ProbableCause.MissingPart)) with { Printed = by.ToString() };

    private static ReconciliationCheck Left(FigureCheck check, Quantity had, Quantity gone)
    {
        // More may have gone away than there was: surely, or usually.
        var left = had.Minus(gone);
        var made = left.AsQuantity() is { } quantity ? check.Compare(quantity, ProbableCause.MissingPart)
            : check.Blank(Quantity.Exactly(0, left.Unit)) with { Outcome = CheckOutcome.Contradicts, Gap = Math.Min(check.Stated.Min - left.Max!.Value, Quantity.MaxValue), Cause = ProbableCause.MissingPart, Computed = $"{left}" };
        return made.Contradicts || !(left.LikelyMax < 0) ? made
            : made with { Outcome = CheckOutcome.HoldsBeyondConvention, Gap = check.Stated.LikelyMin - left.LikelyMax.Value, Cause = ProbableCause.Rounding };
    }

    private static ProbableCause MissingOrTwice(long gap) => gap < 0 ? ProbableCause.MissingPart : ProbableCause.Duplicate;
}
