namespace SupervisionDomain;

/// <summary>Holds figures against each other as the relations of the ledger say.</summary>
/// <param name="ledger">The figures and relations.</param>
/// <param name="implied">What the relations say of how many each is.</param>
/// <param name="counted">What the records count where a ratio is printed, but not both of its counts.</param>
internal sealed class RelationChecks(Ledger ledger, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted)
{
    public static IEnumerable<ReconciliationCheck> Of(Ledger ledger, RecordCounts records, ImpliedFigures implied)
    {
        var (counted, closer) = (RatioCheck.Counted(ledger, records, implied), implied.Closer());
        var (apart, joint) = (new RelationChecks(ledger, implied, counted), new RelationChecks(ledger, closer, counted));
        return
            from relation in ledger.Relations
            let whole = ledger.Find(relation.Whole)
            where whole is not null   // a relation to a figure that no document has is an issue of the ledger
            from check in Checks(relation, whole)
            select check;

        // What holds by itself may contradict what the other relations leave of the same figures.
        List<ReconciliationCheck> Checks(FigureRelation relation, ReportedFigure whole)
        {
            var byItself = apart.Of(relation, whole);
            return !relation.Parts.Append(relation.Whole).Any(closer.IsCloser) || byItself.Exists(c => c.Contradicts)
                || joint.Of(relation, whole) is var together && !together.Exists(c => c.Contradicts) ? byItself : together.ConvertAll(closer.WithSources);
        }
    }

    private List<ReconciliationCheck> Of(FigureRelation relation, ReportedFigure whole)
    {
        var parts = relation.Parts.Select(ledger.Find).ToList();
        var check = new FigureCheck(Code(relation.Kind), whole, relation.Parts.Select(id => RecordReference.To(id)).ToList());
        var made = relation.Kind is FigureRelationKind.Ratio or FigureRelationKind.Change && implied.RatiosOf(relation) is [var ratio, ..] ? [RatioCheck.Of(check.Code, ratio, implied, counted)]
            : whole.Value.Rate is not null ? WithExcluding(relation, whole, parts, [.. RateChecks.Of(relation, check, parts)])
            : OfCounts(relation, check, parts);
        return made.ConvertAll(c => c with
        {
            Printed = c.Printed ?? (relation.Printed.Count > 0 ? string.Join(", ", relation.Printed) : whole.Value.Rate?.ToString()),
            StatedRecords = [.. c.StatedRecords, RecordReference.To(relation.Id)],
        });
    }

    // What the relation says of the counts, and the shares that are printed with it.
    private List<ReconciliationCheck> OfCounts(FigureRelation relation, FigureCheck check, List<ReportedFigure?> parts)
    {
        // Where a count is missing, or a share is blurred, each by itself.
        var ratios = implied.RatiosOf(relation);
        var lacksCount = ratios.Any(ratio => ratio.LacksCount);
        var areApart = lacksCount || ratios.Any(ratio => ratio.Printed.Kind != Approximation.Exact);
        var shares = !areApart ? [] : ShareCheck.NotAll(relation, check with { Code = CheckCodes.SharesOfTotal }) is { } notAll ? [notAll] : EachShare();
        if (implied.ToldBy(relation)?.Quantity is { } told)
        {
            var sum = relation.Kind == FigureRelationKind.Shares ? check with { Code = CheckCodes.TotalOfParts } : check;
            return [sum.NotMade(ProbableCause.MissingPart) with { Remainder = told }, .. shares];
        }

        if (lacksCount && relation.Kind == FigureRelationKind.Shares)
        {
            return shares;
        }

        check = check with { Figure = implied.WithValue(check.Figure) };
        parts = parts.ConvertAll(part => part is null ? null : implied.WithValue(part));
        if (check.Figure.Value.Quantity is null || parts.Count == 0)
        {
            return [check.NotMade(ProbableCause.MissingPart), .. shares];
        }

        // Held against itself a figure always holds, and none is two parts.
        var isOfEach = relation.Kind is FigureRelationKind.Subset or FigureRelationKind.SameFigure;
        if (relation.Parts.Contains(relation.Whole) || (relation.Parts.Distinct().Count() < parts.Count && !isOfEach))
        {
            return [check.NotMade(ProbableCause.Duplicate)];
        }

        // Each part by itself: an absent one takes nothing from the others.
        var checks = WithExcluding(relation, check.Figure, parts, isOfEach
            ? [.. parts.Zip(check.Records).SelectMany(x => OrNotMade(check with { Records = [x.Second] }, each => SumCheck.Of(relation, each, [x.First])))]
            : OrNotMade(check, all => SumCheck.Of(relation, all, parts)));
        if (areApart)
        {
            return [.. checks, .. shares];
        }

        if (relation.Printed.Count > 0 && relation.Kind is not (FigureRelationKind.Shares or FigureRelationKind.Ratio or FigureRelationKind.Change))
        {
            checks.AddRange(OrNotMade(check with { Code = CheckCodes.SharesOfTotal }, printed => [SumCheck.SharesBeside(relation, printed, parts)]));
        }

        // What may be together need not be of whole numbers.
        return checks.Exists(c => c.Contradicts) ? checks : [.. checks, .. EachShare().Where(c => c.Contradicts)];

        List<ReconciliationCheck> EachShare() => [.. ratios.Select(ratio => RatioCheck.Of(CheckCodes.SharesOfTotal, ratio, implied, counted) with { Printed = ratio.Printed.ToString() })];
    }

    // The statement that is named first may say so little that it excludes none of the others.
    private static List<ReconciliationCheck> WithExcluding(FigureRelation relation, ReportedFigure whole, List<ReportedFigure?> parts, List<ReconciliationCheck> checks) =>
        relation.Kind != FigureRelationKind.SameFigure ? checks : [.. checks, .. SameFigureChecks.Excluding(parts.Zip(checks).Where(x => !x.Second.Contradicts).Select(x => x.First).OfType<ReportedFigure>()
            .Where(part => part.Value.Rate is null == whole.Value.Rate is null && part.Value.Quantity?.Unit == whole.Value.Quantity?.Unit))];

    // Numbers that no table holds are more likely in another unit.
    private static List<ReconciliationCheck> OrNotMade(FigureCheck check, Func<FigureCheck, IEnumerable<ReconciliationCheck>> make)
    {
        try
        {
            return make(check).ToList();
        }
        catch (OverflowException)
        {
            return [check.NotMade(ProbableCause.Unit)];
        }
    }

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
