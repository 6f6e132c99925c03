namespace SupervisionDomain;

/// <summary>Holds figures against each other as the relations of the ledger say.</summary>
internal static class RelationChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger) => ledger.Relations.SelectMany(relation => Of(ledger, relation));

    private static IEnumerable<ReconciliationCheck> Of(Ledger ledger, FigureRelation relation)
    {
        // A relation to a figure that no document has is an issue of the ledger.
        if (ledger.Find(relation.Whole) is not { } whole)
        {
            return [];
        }

        var code = Code(relation.Kind);
        var parts = relation.Parts.Select(ledger.Find).ToList();
        var records = relation.Parts.Select(id => RecordReference.To(RecordKind.Figures, id)).ToList();
        IEnumerable<ReconciliationCheck> checks =
            whole.Value.Quantity is null || parts.Count == 0 ? [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart)]

            // Each part by itself: an absent one takes nothing from the others.
            : relation.Kind is FigureRelationKind.Subset or FigureRelationKind.SameFigure ? parts.Zip(records).SelectMany(x => Checked(relation, code, whole, [x.First], [x.Second]))
            : Checked(relation, code, whole, parts, records);
        return checks.Select(check => check with { StatedRecords = [.. check.StatedRecords, RecordReference.To(RecordKind.Relations, relation.Id)] });
    }

    private static List<ReconciliationCheck> Checked(
        FigureRelation relation, string code, ReportedFigure whole, List<ReportedFigure?> parts, List<RecordReference> records)
    {
        try
        {
            return parts.Exists(p => p?.Value.Quantity is null)
                ? [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart)]
                : Of(relation, code, whole, parts.ConvertAll(p => p!), records).ToList();
        }
        catch (OverflowException)
        {
            // Numbers that no table holds: more likely in another unit.
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.Unit)];
        }
    }

    private static IEnumerable<ReconciliationCheck> Of(
        FigureRelation relation, string code, ReportedFigure whole, List<ReportedFigure> parts, List<RecordReference> records)
    {
        var quantities = parts.ConvertAll(p => p.Value.Quantity!);
        if (relation.Kind != FigureRelationKind.Ratio && quantities.Append(whole.Value.Quantity!).DistinctBy(q => q.Unit).Count() > 1)
        {
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.Unit)];
        }

        return relation.Kind switch
        {
            FigureRelationKind.Breakdown => [FigureCheck.Compare(code, whole, Quantity.DisjointSum(quantities), records, MissingOrTwice)],
            FigureRelationKind.PartialBreakdown => [FigureCheck.AtMost(code, whole, Quantity.DisjointSum(quantities), records, MissingOrTwice)],
            FigureRelationKind.Subset => parts.Select(p => FigureCheck.AtMost(code, whole, p.Value.Quantity!, [p.Reference], _ => ProbableCause.Scope)),
            FigureRelationKind.Overlap => [Overlap(code, whole, quantities, records)],
            FigureRelationKind.Shares => [ShareCheck.Of(relation, code, whole, quantities, records)],
            FigureRelationKind.Flow when parts.Count == 2 => Flow(code, whole, parts, records),
            FigureRelationKind.SameFigure => parts.Select(p => FigureCheck.Compare(code, whole, p.Value.Quantity!, [p.Reference], _ => ProbableCause.Correction)),
            FigureRelationKind.Ratio when parts.Count == 1 && relation.Printed.Count == 1 => [RatioCheck(relation.Printed[0], code, whole, quantities[0], records)],
            _ => [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart)],
        };
    }

    // Distinct things lie between the largest part and the sum; of two parts the excess of the sum is in both.
    private static ReconciliationCheck Overlap(string code, ReportedFigure whole, List<Quantity> parts, List<RecordReference> records)
    {
        var check = FigureCheck.Compare(code, whole, Quantity.Union(parts), records, MissingOrTwice);
        return check.Outcome != CheckOutcome.Contradicts && parts.Count == 2
            ? check with { Remainder = Quantity.DisjointSum(parts).Minus(whole.Value.Quantity!).AsQuantity() }
            : check;
    }

    private static IEnumerable<ReconciliationCheck> Flow(string code, ReportedFigure whole, List<ReportedFigure> parts, List<RecordReference> records)
    {
        var fell = StatementChecks.DoesNotFall(parts[0], whole);
        yield return fell;
        yield return fell.Outcome == CheckOutcome.Contradicts
            ? FigureCheck.NotMade(code, whole, records, ProbableCause.Correction)
            : FigureCheck.Compare(code, whole, Quantity.DisjointSum(parts.Select(p => p.Value.Quantity!)), records, _ => ProbableCause.LateRecord);
    }

    private static ReconciliationCheck RatioCheck(PrintedDecimal printed, string code, ReportedFigure whole, Quantity part, List<RecordReference> records)
    {
        if (part.Max == 0)
        {
            return FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart);
        }

        var ratio = whole.Value.Quantity!.Per(part);
        var scale = printed.IsPercent ? 100m : 1m;
        var unit = Unit(printed.Places);
        var (low, high) = (ratio.Min * scale, ratio.Max * scale);
        var misses = printed.Number + (unit / 2) < low ? low - printed.Number : printed.Number - (unit / 2) > high ? printed.Number - high.Value : 0;
        return FigureCheck.Blank(code, whole, records, against: part) with
        {
            Printed = printed.ToString(),
            Computed = ShareCheck.Percent(low, printed.Places + 1, printed.IsPercent) + (high == low ? "" : $" – {(high is null ? "∞" : ShareCheck.Percent(high.Value, printed.Places + 1, printed.IsPercent))}"),
            Outcome = misses > 0 ? CheckOutcome.Contradicts : CheckOutcome.Holds,
            Gap = misses > unit * Quantity.MaxValue ? Quantity.MaxValue : (long)Math.Ceiling(misses / unit),
            Cause = misses > 0 ? ProbableCause.Rounding : null,
        };
    }

    private static decimal Unit(int places)
    {
        var unit = 1m;
        for (var i = 0; i < places; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    private static ProbableCause MissingOrTwice(long gap) => gap < 0 ? ProbableCause.MissingPart : ProbableCause.Duplicate;

    private static string Code(FigureRelationKind kind) => kind switch
    {
        FigureRelationKind.Breakdown => CheckCodes.TotalOfParts,
        FigureRelationKind.PartialBreakdown => CheckCodes.PartsWithinTotal,
        FigureRelationKind.Subset => CheckCodes.SubsetWithinSet,
        FigureRelationKind.Overlap => CheckCodes.DistinctWithinParts,
        FigureRelationKind.Shares => CheckCodes.SharesOfTotal,
        FigureRelationKind.Flow => CheckCodes.FlowBetween,
        FigureRelationKind.SameFigure => CheckCodes.SameFigure,
        _ => CheckCodes.RatioOfFigures,
    };
}
