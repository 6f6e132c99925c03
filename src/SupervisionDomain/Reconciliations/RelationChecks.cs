namespace SupervisionDomain;

/// <summary>Holds figures against each other as the relations of the ledger say.</summary>
internal static class RelationChecks
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, IReadOnlyList<Measure> measures, ImpliedFigures implied)
    {
        var (counted, closer) = (RatioCheck.Counted(ledger, measures, implied), implied.Closer());
        return
            from relation in ledger.Relations
            let whole = ledger.Find(relation.Whole)
            where whole is not null   // a relation to a figure that no document has is an issue of the ledger
            from check in Checks(relation, whole)
            select check;

        // What holds by itself may contradict what the other relations leave of the same figures.
        List<ReconciliationCheck> Checks(FigureRelation relation, ReportedFigure whole)
        {
            var byItself = Of(ledger, relation, whole, implied, counted);
            return !relation.Parts.Append(relation.Whole).Any(closer.IsCloser) || byItself.Exists(Contradicts)
                || Of(ledger, relation, whole, closer, counted) is var together && !together.Exists(Contradicts) ? byItself : together.ConvertAll(closer.WithSources);
        }
    }

    private static bool Contradicts(ReconciliationCheck check) => check.Outcome == CheckOutcome.Contradicts;

    private static List<ReconciliationCheck> Of(Ledger ledger, FigureRelation relation, ReportedFigure whole, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted) =>
        Made(ledger, relation, whole, implied, counted).ConvertAll(check => check with
        {
            Printed = check.Printed ?? (relation.Printed.Count > 0 ? string.Join(", ", relation.Printed) : whole.Value.Rate?.ToString()),
            StatedRecords = [.. check.StatedRecords, RecordReference.To(relation.Id)],
        });

    private static List<ReconciliationCheck> Made(Ledger ledger, FigureRelation relation, ReportedFigure whole, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted)
    {
        var parts = relation.Parts.Select(ledger.Find).ToList();
        var check = new FigureCheck(Code(relation.Kind), whole, relation.Parts.Select(id => RecordReference.To(id)).ToList());
        var ratios = implied.RatiosOf(relation);
        if (ratios.Count > 0 && relation.Kind is FigureRelationKind.Ratio or FigureRelationKind.Change)
        {
            return [RatioCheck.Of(check.Code, ratios[0], implied, counted)];
        }

        if (whole.Value.Rate is not null)
        {
            var rates = RateChecks.Of(relation, check, parts).ToList();
            return [.. rates, .. Excluding(relation, whole, parts, rates)];
        }

        // Where a count is missing, or a share is blurred, each by itself.
        var lacksCount = ratios.Any(ratio => ratio.LacksCount);
        var shares = lacksCount || ratios.Any(ratio => ratio.Printed.Kind != Approximation.Exact)
            ? ShareCheck.NotAll(relation, check with { Code = CheckCodes.SharesOfTotal }) is { } notAll ? [notAll]
                : EachShare()
            : null;
        if (implied.ToldBy(relation)?.Quantity is { } told)
        {
            var sum = relation.Kind == FigureRelationKind.Shares ? check with { Code = CheckCodes.TotalOfParts } : check;
            return [sum.NotMade(ProbableCause.MissingPart) with { Remainder = told }, .. shares ?? []];
        }

        if (lacksCount && relation.Kind == FigureRelationKind.Shares)
        {
            return shares!;
        }

        check = check with { Figure = implied.WithValue(whole) };
        parts = parts.ConvertAll(part => part is null ? null : implied.WithValue(part));
        if (check.Figure.Value.Quantity is null || parts.Count == 0)
        {
            return [check.NotMade(ProbableCause.MissingPart), .. shares ?? []];
        }

        if (relation.Parts.Contains(relation.Whole) || (relation.Parts.Distinct().Count() < parts.Count && relation.Kind is not (FigureRelationKind.Subset or FigureRelationKind.SameFigure)))
        {
            // Held against itself a figure always holds, and none is two parts.
            return [check.NotMade(ProbableCause.Duplicate)];
        }

        // Each part by itself: an absent one takes nothing from the others.
        var checks = relation.Kind is FigureRelationKind.Subset or FigureRelationKind.SameFigure
            ? parts.Zip(check.Records).SelectMany(x => Made(check with { Records = [x.Second] }, each => Of(relation, each, [x.First]))).ToList()
            : Made(check, all => Of(relation, all, parts));
        checks.AddRange(Excluding(relation, check.Figure, parts, checks));
        if (shares is not null)
        {
            checks.AddRange(shares);
        }
        else if (relation.Printed.Count > 0 && relation.Kind is not (FigureRelationKind.Shares or FigureRelationKind.Ratio or FigureRelationKind.Change))
        {
            checks.AddRange(Made(check with { Code = CheckCodes.SharesOfTotal }, printed => [SharesBeside(relation, printed, parts)]));
        }

        // What may be together need not be of whole numbers.
        return shares is not null || checks.Exists(Contradicts) ? checks : [.. checks, .. EachShare().Where(Contradicts)];

        List<ReconciliationCheck> EachShare() => ratios.Select(ratio => RatioCheck.Of(CheckCodes.SharesOfTotal, ratio, implied, counted) with { Printed = ratio.Printed.ToString() }).ToList();
    }

    // The statement that is named first may say so little that it excludes none of the others.
    private static List<ReconciliationCheck> Excluding(FigureRelation relation, ReportedFigure whole, List<ReportedFigure?> parts, List<ReconciliationCheck> checks) =>
        relation.Kind != FigureRelationKind.SameFigure ? [] : [.. SameFigureChecks.Excluding(parts.Zip(checks).Where(x => x.Second.Outcome != CheckOutcome.Contradicts).Select(x => x.First).OfType<ReportedFigure>()
            .Where(part => part.Value.Rate is null == whole.Value.Rate is null && part.Value.Quantity?.Unit == whole.Value.Quantity?.Unit))];

    private static List<ReconciliationCheck> Made(FigureCheck check, Func<FigureCheck, IEnumerable<ReconciliationCheck>> make)
    {
        try
        {
            return make(check).ToList();
        }
        catch (OverflowException)
        {
            // Numbers that no table holds: more likely in another unit.
            return [check.NotMade(ProbableCause.Unit)];
        }
    }

    private static IEnumerable<ReconciliationCheck> Of(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
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
            FigureRelationKind.PartialBreakdown => [check.AtMost(Quantity.DisjointSum(quantities), MissingOrTwice)],
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

    // Shares that are printed with a relation that says something else of the same parts.
    private static ReconciliationCheck SharesBeside(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
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
        if (!AreOfTheirDays(kind, whole, parts))
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

    // What is absent is at least nothing: parts that are too many without it are too many.
    private static ReconciliationCheck OfSome(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
    {
        var least = parts.OfType<ReportedFigure>().Select(p => p.Value.Quantity is null ? p with { Value = Quantity.AtLeast(0, check.Stated.Unit) } : p).ToList();
        return (least.Count == parts.Count || relation.Kind is not (FigureRelationKind.Flow or FigureRelationKind.RollForward))
            && Of(relation, check, [.. least]).FirstOrDefault(Contradicts) is { } tooMany ? tooMany : check.NotMade(ProbableCause.MissingPart);
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
    private static ReconciliationCheck Overlap(FigureCheck check, List<Quantity> parts)
    {
        var made = check.Compare(Quantity.Union(parts), MissingOrTwice);
        return made.Outcome != CheckOutcome.Contradicts && parts.Count == 2
            ? made with { Remainder = Quantity.DisjointSum(parts).Minus(check.Stated).AsQuantity() }
            : made;
    }

    private static IEnumerable<ReconciliationCheck> Flow(FigureCheck check, ReportedFigure earlier, List<Quantity> parts)
    {
        var fell = StatementChecks.DoesNotFall(earlier, check.Figure);
        yield return fell;

        // Who was there before may be among those that came: the flow then adds fewer than it counts.
        yield return fell.Outcome == CheckOutcome.Contradicts
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
        return made.Outcome == CheckOutcome.Contradicts || !(left.LikelyMax < 0) ? made
            : made with { Outcome = CheckOutcome.HoldsBeyondConvention, Gap = check.Stated.LikelyMin - left.LikelyMax.Value, Cause = ProbableCause.Rounding };
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
