namespace SupervisionDomain;

/// <summary>Holds figures against each other as the relations of the ledger say.</summary>
internal static class RelationChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, IReadOnlyList<Measure> measures, ImpliedFigures implied)
    {
        var counted = RatioCheck.Counted(ledger, measures, implied);
        return
            from relation in ledger.Relations
            let whole = ledger.Find(relation.Whole)
            where whole is not null   // a relation to a figure that no document has is an issue of the ledger
            from check in Of(ledger, relation, whole, implied, counted)
            select check with
            {
                Printed = check.Printed ?? (relation.Printed.Count > 0 ? string.Join(", ", relation.Printed) : whole.Value.Rate?.ToString()),
                StatedRecords = [.. check.StatedRecords, RecordReference.To(relation.Id)],
            };
    }

    private static List<ReconciliationCheck> Of(Ledger ledger, FigureRelation relation, ReportedFigure whole, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted)
    {
        var code = Code(relation.Kind);
        var parts = relation.Parts.Select(ledger.Find).ToList();
        var records = relation.Parts.Select(id => RecordReference.To(id)).ToList();
        var ratios = implied.RatiosOf(relation);
        if (ratios.Count > 0 && relation.Kind is FigureRelationKind.Ratio or FigureRelationKind.Change)
        {
            return [RatioCheck.Of(code, ratios[0], implied, counted)];
        }

        if (whole.Value.Rate is not null)
        {
            return [.. RateChecks.Of(relation, code, whole, parts, records)];
        }

        // Where a count is missing, or a share is blurred, each by itself.
        var lacksCount = ratios.Any(ratio => ratio.LacksCount);
        var shares = lacksCount || ratios.Any(ratio => ratio.Printed.Kind != Approximation.Exact)
            ? ShareCheck.NotAll(relation, CheckCodes.SharesOfTotal, whole, records) is { } tooMany ? [tooMany]
                : ratios.Select(ratio => RatioCheck.Of(CheckCodes.SharesOfTotal, ratio, implied, counted) with { Printed = ratio.Printed.ToString() }).ToList()
            : null;
        if (implied.ToldBy(relation)?.Quantity is { } told)
        {
            return [FigureCheck.NotMade(relation.Kind == FigureRelationKind.Shares ? CheckCodes.TotalOfParts : code, whole, records, ProbableCause.MissingPart) with { Remainder = told }, .. shares ?? []];
        }

        if (lacksCount && relation.Kind == FigureRelationKind.Shares)
        {
            return shares!;
        }

        whole = implied.WithValue(whole);
        parts = parts.ConvertAll(part => part is null ? null : implied.WithValue(part));
        if (whole.Value.Quantity is null || parts.Count == 0)
        {
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart), .. shares ?? []];
        }

        if (relation.Parts.Contains(relation.Whole) || (relation.Parts.Distinct().Count() < parts.Count && relation.Kind is not (FigureRelationKind.Subset or FigureRelationKind.SameFigure)))
        {
            // Held against itself a figure always holds, and none is two parts.
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.Duplicate)];
        }

        // Each part by itself: an absent one takes nothing from the others.
        var checks = relation.Kind is FigureRelationKind.Subset or FigureRelationKind.SameFigure
            ? parts.Zip(records).SelectMany(x => Checked(relation, code, whole, [x.First], [x.Second])).ToList()
            : Checked(relation, code, whole, parts, records);
        if (shares is not null)
        {
            checks.AddRange(shares);
        }
        else if (relation.Printed.Count > 0 && relation.Kind is not (FigureRelationKind.Shares or FigureRelationKind.Ratio or FigureRelationKind.Change))
        {
            checks.AddRange(Checked(relation, CheckCodes.SharesOfTotal, whole, parts, records));
        }

        return checks;
    }

    private static List<ReconciliationCheck> Checked(
        FigureRelation relation, string code, ReportedFigure whole, List<ReportedFigure?> parts, List<RecordReference> records)
    {
        try
        {
            var stated = parts.OfType<ReportedFigure>().Where(p => p.Value.Quantity is not null).ToList();
            return stated.Count == parts.Count ? Of(relation, code, whole, stated, records).ToList() : [OfSome(relation, code, whole, stated, records)];
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
        if (!AreOfTheirDays(relation.Kind, whole, parts))
        {
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.Days)];
        }

        // As many person-times as persons there surely are.
        var total = whole.Value.Quantity!;
        var quantities = parts.ConvertAll(p => p.Value.Quantity!);
        if (relation.Kind == FigureRelationKind.Subset)
        {
            quantities = quantities.ConvertAll(q => q.Unit == total.Unit.Things ? q.ConvertTo(total.Unit) : q);
        }

        if (relation.Kind != FigureRelationKind.Ratio && quantities.Append(total).DistinctBy(q => q.Unit).Count() > 1)
        {
            return [FigureCheck.NotMade(code, whole, records, ProbableCause.Unit)];
        }

        return relation.Kind switch
        {
            FigureRelationKind.Flow or FigureRelationKind.SameFigure or FigureRelationKind.RollForward when code == CheckCodes.SharesOfTotal => [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart)],
            not FigureRelationKind.Shares when code == CheckCodes.SharesOfTotal => [ShareCheck.Of(relation, code, whole, quantities, records, areAll: relation.Kind == FigureRelationKind.Breakdown)],
            FigureRelationKind.Breakdown => [FigureCheck.Compare(code, whole, Quantity.DisjointSum(quantities), records, MissingOrTwice)],
            FigureRelationKind.PartialBreakdown => [FigureCheck.AtMost(code, whole, Quantity.DisjointSum(quantities), records, MissingOrTwice)],
            FigureRelationKind.Subset => parts.Zip(quantities, (p, q) => FigureCheck.AtMost(code, whole, q, [p.Reference], _ => ProbableCause.Scope)),
            FigureRelationKind.Overlap => [Overlap(code, whole, quantities, records)],
            FigureRelationKind.Shares => Shares(relation, code, whole, quantities, records),
            FigureRelationKind.Flow when parts.Count == 2 => Flow(code, whole, parts, records),
            FigureRelationKind.RollForward when parts.Count > 2 => [Left(code, whole, Quantity.DisjointSum(quantities[..2]), Quantity.DisjointSum(quantities[2..]), records)],
            FigureRelationKind.SameFigure => parts.Select(p => FigureCheck.Compare(code, whole, p.Value.Quantity!, [p.Reference], _ => ProbableCause.Correction)),
            FigureRelationKind.Change when parts.Count == 1 && relation.Printed is [{ IsPercent: false } by] => [ChangedBy(code, whole, quantities[0], by, records)],
            _ => [FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart)],
        };
    }

    // The parts of which shares are printed are all there are; where they are not, that is told beside the shares. Blurred ones are held each by itself.
    private static IEnumerable<ReconciliationCheck> Shares(FigureRelation relation, string code, ReportedFigure whole, List<Quantity> parts, List<RecordReference> records)
    {
        var total = FigureCheck.Compare(CheckCodes.TotalOfParts, whole, Quantity.DisjointSum(parts), records, MissingOrTwice);
        var shares = relation.Printed.Any(p => p.IsPercent && p.Kind != Approximation.Exact) ? [] : new[] { ShareCheck.Of(relation, code, whole, parts, records, areAll: true) };
        return [.. shares, .. total.Outcome == CheckOutcome.Holds ? Array.Empty<ReconciliationCheck>() : [total]];
    }

    // What is absent is at least nothing: parts that are too many without it are too many.
    private static ReconciliationCheck OfSome(FigureRelation relation, string code, ReportedFigure whole, List<ReportedFigure> stated, List<RecordReference> records)
    {
        var quantities = stated.ConvertAll(p => p.Value.Quantity!);
        var isOfOneUnit = quantities.TrueForAll(q => q.Unit == whole.Value.Quantity!.Unit);
        var least = quantities.Count == 0 || !isOfOneUnit || code == CheckCodes.SharesOfTotal || !AreOfTheirDays(relation.Kind, whole, stated) ? null
            : relation.Kind is FigureRelationKind.Breakdown or FigureRelationKind.PartialBreakdown ? Quantity.DisjointSum(quantities)
            : relation.Kind == FigureRelationKind.Overlap ? Quantity.Union(quantities)
            : null;
        return least is not null && FigureCheck.AtMost(code, whole, least, records, MissingOrTwice) is { Outcome: CheckOutcome.Contradicts } tooMany
            ? tooMany
            : FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart);
    }

    // Parts that are told to make the whole are of its days, some of them of days within; what no figure says is no obstacle.
    internal static bool AreOfTheirDays(FigureRelationKind kind, ReportedFigure whole, List<ReportedFigure> parts) => kind switch
    {
        FigureRelationKind.Breakdown or FigureRelationKind.Overlap or FigureRelationKind.Shares =>
            parts.TrueForAll(p => !IsOutside(p, whole) && !(p.LastDay() < whole.LastDay()) && !(p.FirstDay() > whole.FirstDay())) || Follow(parts, whole),
        FigureRelationKind.PartialBreakdown or FigureRelationKind.Subset =>
            parts.TrueForAll(p => !IsOutside(p, whole) && !(MeasureCodes.IsStock(whole.Measure) && p.LastDay() < whole.LastDay())),
        FigureRelationKind.Flow when parts.Count == 2 => !(parts[0].LastDay() > whole.LastDay()) && IsBetween(parts[0], parts[1], whole),
        FigureRelationKind.RollForward => parts.Count < 3 || (!(parts[0].LastDay() > whole.LastDay()) && parts.Skip(1).All(flow => IsSince(parts[0], flow, whole))),
        _ => true,
    };

    private static bool IsOutside(ReportedFigure part, ReportedFigure whole) => part.LastDay() > whole.LastDay() || part.FirstDay() < whole.FirstDay();

    // Months make a quarter: periods that follow each other, from the first day of the whole to the last.
    private static bool Follow(List<ReportedFigure> parts, ReportedFigure whole)
    {
        var inOrder = parts.OrderBy(p => p.Begin()).ToList();
        return inOrder[0].FirstDay() is { } first && first == whole.FirstDay() && inOrder[^1].LastDay() == whole.LastDay()
            && inOrder.Zip(inOrder.Skip(1)).All(p => p.First.LastDay() is { } end && p.First.EndOn(end).IsFollowedBy(p.Second.Begin()));
    }

    // The flow begins where the earlier figure ends, within one day or on the next, and ends where the later one does.
    private static bool IsBetween(ReportedFigure earlier, ReportedFigure flow, ReportedFigure later) =>
        flow.LastDay() is not { } end || flow.FirstDay() is not { } begin
        || (!(end < later.LastDay()) && !(end > later.LastDay())
            && (earlier.LastDay() is not { } before || begin == before.PlusDays(1) || (begin == before && (earlier.AsOf?.To ?? earlier.Period?.To)?.Hour is not null)));

    // A stock of a day may be that of its morning: pending on 1 January.
    private static bool IsSince(ReportedFigure stock, ReportedFigure flow, ReportedFigure later) =>
        IsBetween(stock, flow, later) || (flow.LastDay() == later.LastDay() && flow.FirstDay() == stock.LastDay());

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
            : FigureCheck.Compare(code, whole, Sum(), records, _ => ProbableCause.LateRecord);

        // Who was there before may be among those that came: the flow then adds fewer than it counts.
        Quantity Sum()
        {
            var quantities = parts.ConvertAll(p => p.Value.Quantity!);
            return MeasureCodes.AddsOverDays(whole.Measure, quantities[0].Unit) ? Quantity.DisjointSum(quantities) : Quantity.Union(quantities);
        }
    }

    // By a number of what both count: two fewer than before.
    private static ReconciliationCheck ChangedBy(string code, ReportedFigure whole, Quantity before, PrintedDecimal by, List<RecordReference> records)
    {
        if (by.Places > 0 || by.Kind != Approximation.Exact || Math.Abs(by.Number) > Quantity.MaxValue)
        {
            return FigureCheck.NotMade(code, whole, records, by.Kind == Approximation.Exact ? ProbableCause.Unit : ProbableCause.Rounding);
        }

        Quantity Of(decimal number) => Quantity.Exactly((long)Math.Max(0, number), before.Unit);
        return Left(code, whole, Quantity.DisjointSum([before, Of(by.Number)]), Of(-by.Number), records) with { Printed = by.ToString() };
    }

    private static ReconciliationCheck Left(string code, ReportedFigure whole, Quantity had, Quantity gone, List<RecordReference> records)
    {
        var left = had.Minus(gone);
        return left.AsQuantity() is { } quantity
            ? FigureCheck.Compare(code, whole, quantity, records, _ => ProbableCause.MissingPart)
            : FigureCheck.Blank(code, whole, records, Quantity.Exactly(0, left.Unit)) with
            {
                // More went away than there was.
                Outcome = CheckOutcome.Contradicts,
                Gap = Math.Min(whole.Value.Quantity!.Min - left.Max!.Value, Quantity.MaxValue),
                Cause = ProbableCause.MissingPart,
            };
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
        FigureRelationKind.Change => CheckCodes.ChangeOfFigures,
        FigureRelationKind.RollForward => CheckCodes.RollForward,
        _ => CheckCodes.RatioOfFigures,
    };
}
