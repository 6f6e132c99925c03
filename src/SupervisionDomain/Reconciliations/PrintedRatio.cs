namespace SupervisionDomain;

/// <summary>A ratio that is printed of two counts, whether these are printed or not: by a relation, or as the value of a figure.</summary>
/// <param name="Relation">The relation that says of which.</param>
/// <param name="Figure">The figure that the relation is about.</param>
/// <param name="Count">The numerator.</param>
/// <param name="Per">The denominator.</param>
/// <param name="Printed">What is printed.</param>
internal sealed record PrintedRatio(FigureRelation Relation, ReportedFigure Figure, ReportedFigure Count, ReportedFigure Per, PrintedDecimal Printed)
{
    /// <summary>What a printed change leaves out: it is the ratio less the one that was there before.</summary>
    public decimal Before => Relation.Kind == FigureRelationKind.Change ? 1 : 0;

    /// <summary>By how much a printed percentage is greater than what it says.</summary>
    public decimal Scale => Printed.IsPercent ? 100 : 1;

    /// <summary>Whether not both counts are reported.</summary>
    public bool LacksCount => Count.Value.Quantity is null || Per.Value.Quantity is null;

    /// <summary>The ends between which what is printed lies; null where there is none.</summary>
    public (decimal? Least, decimal? Most) Ends => Rounded(Printed.Ends);

    /// <summary>Those that are usually meant: shares are rounded to the next place where all are told, and else to the nearest.</summary>
    public (decimal? Least, decimal? Most) UsualEnds => Relation.TellsAllShares || Relation.Rounding == ShareRounding.LargestRemainder ? Rounded(Printed.UsualEnds) : Printed.UsualEnds;

    /// <summary>By how much what is printed is less than nothing, or as a share more than all, whatever the counts; zero where it may be.</summary>
    public decimal Beyond => (Before * Scale) + Ends.Most < 0 ? -((Before * Scale) + Printed.Number)
        : Relation.Kind is not (FigureRelationKind.Ratio or FigureRelationKind.Change) && Ends.Least > Scale ? Printed.Number - Scale : 0;

    // A ratio of counts is not negative, so that "more than -103%" excludes none.
    private bool ExcludesLeast => (Printed.Kind == Approximation.MoreThan || Printed is { Kind: Approximation.Nearly, IsFall: true }) && Before + (Printed.Number / Scale) >= 0;

    private bool ExcludesMost => Printed is { Kind: Approximation.FewerThan } or { Kind: Approximation.Nearly, IsFall: false };

    /// <summary>The ratios of which a relation tells: one; of shares one for each part; none where it is not of figures that can be counts.</summary>
    public static IReadOnlyList<PrintedRatio> Of(Ledger ledger, FigureRelation relation)
    {
        if ((relation.Printed.Count == 0 && relation.Kind != FigureRelationKind.Ratio) || ledger.Find(relation.Whole) is not { } whole)
        {
            return [];
        }

        var parts = relation.Parts.Select(ledger.Find).ToList();
        PrintedRatio?[] ratios = (relation.Kind, whole.Value.Rate, relation.Printed) switch
        {
            (FigureRelationKind.Ratio, { } rate, []) when parts.Count == 2 => [Of(relation, whole, parts[0], parts[1], rate)],
            (FigureRelationKind.Ratio, null, [var printed]) when parts.Count == 1 => [Of(relation, whole, whole, parts[0], printed)],
            (FigureRelationKind.Change, null, [{ IsPercent: true } printed]) when parts.Count == 1 => [Of(relation, whole, whole, parts[0], printed)],
            (FigureRelationKind.Shares or FigureRelationKind.Breakdown or FigureRelationKind.PartialBreakdown or FigureRelationKind.Subset or FigureRelationKind.Overlap, null, { Count: > 0 } printed)
                when printed.Count == parts.Count && printed.All(p => p.IsPercent) => [.. parts.Zip(printed, (part, share) => Of(relation, whole, part, whole, share))],
            _ => [],
        };
        return ratios.Contains(null) ? [] : [.. ratios.OfType<PrintedRatio>()];
    }

    /// <summary>The numbers that are such a ratio of the denominator; null where there is none.</summary>
    /// <exception cref="OverflowException">No table holds so many.</exception>
    public Quantity? Counts(Quantity per, Unit unit)
    {
        var ((least, most), (likelyLeast, likelyMost)) = (Ratios(Ends), Ratios(UsualEnds));
        return Between(Above(per.Min * least, ExcludesLeast), Below(per.Max * most, ExcludesMost), Above(per.LikelyMin * likelyLeast, false), Below(per.LikelyMax * likelyMost, false), unit);
    }

    /// <summary>The numbers of which the numerator is such a ratio; null where there is none.</summary>
    /// <exception cref="OverflowException">No table holds so many.</exception>
    public Quantity? Denominators(Quantity count, Unit unit)
    {
        var ((least, most), (likelyLeast, likelyMost)) = (Ratios(Ends), Ratios(UsualEnds));
        return most <= 0 && count.Min > 0 ? null
            : Between(Above(Divided(count.Min, most) ?? 0, ExcludesMost), Below(Divided(count.Max, least), ExcludesLeast), Above(Divided(count.LikelyMin, likelyMost) ?? 0, false), Below(Divided(count.LikelyMax, likelyLeast), false), unit);

        static decimal? Divided(long? end, decimal? ratio) => ratio > 0 ? end / ratio : null;
    }

    private static PrintedRatio? Of(FigureRelation relation, ReportedFigure figure, ReportedFigure? count, ReportedFigure? per, PrintedDecimal printed) =>
        count is { Value.Rate: null } && per is { Value.Rate: null } && count.Id != per.Id ? new(relation, figure, count, per, printed) : null;

    // A share may be rounded to the next place, so that all are 100 %.
    private (decimal? Least, decimal? Most) Rounded((decimal? Least, decimal? Most) ends)
    {
        var more = Printed.Kind == Approximation.Exact && Relation.Kind is not (FigureRelationKind.Ratio or FigureRelationKind.Change) && Relation.Rounding != ShareRounding.HalfUp ? Printed.LastPlace / 2 : 0;
        return (ends.Least - more, ends.Most + more);
    }

    private (decimal Least, decimal? Most) Ratios((decimal? Least, decimal? Most) printed) => (Math.Max(0, Before + (printed.Least / Scale) ?? 0), Before + (printed.Most / Scale));

    private static decimal Above(decimal end, bool isExcluded) => isExcluded ? Math.Floor(end) + 1 : Math.Ceiling(end);

    private static decimal? Below(decimal? end, bool isExcluded) => end is not { } known ? null : isExcluded ? Math.Ceiling(known) - 1 : Math.Floor(known);

    private static Quantity? Between(decimal min, decimal? most, decimal low, decimal? high, Unit unit)
    {
        var max = most <= Quantity.MaxValue ? most : null;
        var (likelyMin, likelyMax) = (Math.Max(min, low), high <= Quantity.MaxValue ? max < high ? max : high : max);
        return min > Quantity.MaxValue ? throw new OverflowException("There are more than 2^53-1.")
            : max < min ? null
            : likelyMax < likelyMin || likelyMin > Quantity.MaxValue || max < likelyMin ? Quantity.Between((long)min, (long?)max, unit)
            : Quantity.Of((long)min, (long?)max, (long)likelyMin, (long?)likelyMax, unit);
    }
}
