namespace SupervisionDomain;

/// <summary>What relations say of figures that have no value: the rate and one count tell the other, all parts their sum, the change what was there before (推算数).</summary>
internal sealed class ImpliedFigures
{
    private readonly Ledger ledger;
    private readonly Dictionary<Id<ReportedFigure>, Quantity> values = [];
    private readonly Dictionary<FigureRelation, Told> told = new(ReferenceEqualityComparer.Instance);

    public ImpliedFigures(Ledger ledger)
    {
        this.ledger = ledger;

        // What one tells may be what another lacks. Of several that tell of one figure the first counts, and the others are held against it.
        var open = ledger.Relations.Where(relation => Rank(relation) is not null).OrderBy(Rank).ToList();
        while (open.RemoveAll(Tells) > 0)
        {
        }
    }

    /// <summary>The quantity of a figure: the one that is reported, or the one that follows.</summary>
    public Quantity? Of(ReportedFigure figure) => figure.Value.Quantity ?? values.GetValueOrDefault(figure.Id);

    /// <summary>The figure with the value that follows, where it has none.</summary>
    public ReportedFigure WithValue(ReportedFigure figure) => figure.Value.Quantity is null && values.TryGetValue(figure.Id, out var value) ? figure with { Value = value } : figure;

    /// <summary>What a relation tells of the one figure that it lacks; null where it tells nothing.</summary>
    public Told? ToldBy(FigureRelation relation) => told.GetValueOrDefault(relation);

    // The more exactly, the sooner.
    private static int? Rank(FigureRelation relation) => relation switch
    {
        { Kind: FigureRelationKind.Change, Printed: [{ IsPercent: false }] } => 0,
        { Kind: FigureRelationKind.Breakdown } => 1,
        { Kind: FigureRelationKind.Shares } => 2,
        { Kind: FigureRelationKind.Ratio } => 3,
        { Kind: FigureRelationKind.Change } => 4,
        _ => null,
    };

    private bool Tells(FigureRelation relation)
    {
        if (Says(relation) is not { } says)
        {
            return false;
        }

        told.Add(relation, says);
        if (says.Quantity is { } quantity)
        {
            values.Add(says.Figure.Id, quantity);
        }

        return true;
    }

    private Told? Says(FigureRelation relation)
    {
        try
        {
            return relation.Kind == FigureRelationKind.Ratio || relation is { Kind: FigureRelationKind.Change, Printed: [{ IsPercent: true }] }
                ? PrintedRatio.Of(ledger, relation) is { } ratio ? OfRatio(ratio) : null
                : ledger.Find(relation.Whole) is { } whole && relation.Parts.Distinct().Count() == relation.Parts.Count && relation.Parts.Select(ledger.Find).ToList() is { Count: > 0 } parts && !parts.Contains(null)
                    ? OfParts(relation, whole, parts!)
                    : null;
        }
        catch (OverflowException)
        {
            // Numbers that no table holds.
            return null;
        }
    }

    private Told? OfRatio(PrintedRatio ratio)
    {
        return (Of(ratio.Count), Of(ratio.Per)) switch
        {
            ({ } count, null) when UnitOf(ratio.Per, count) is { } unit => Tell(ratio.Per, Part(count, ratio.Ends, ratio.UsualEnds, unit)),
            (null, { } per) when UnitOf(ratio.Count, per) is { } unit => Tell(ratio.Count, Times(per, ratio.Ends, ratio.UsualEnds, unit)),
            _ => null,
        };

        // A percentage is mostly of things of one kind; where the library knows what is counted, of those.
        Unit? UnitOf(ReportedFigure figure, Quantity other) =>
            ratio.Before == 0 && Measures.Find(figure.Measure) is { } measure ? measure.Unit : ratio.Printed.IsPercent ? other.Unit : null;
    }

    private Told? OfParts(FigureRelation relation, ReportedFigure whole, List<ReportedFigure> parts)
    {
        var known = parts.Append(whole).Select(Of).OfType<Quantity>().ToList();
        if (known.Count != parts.Count || known.DistinctBy(q => q.Unit).Count() != 1 || !RelationChecks.AreOfTheirDays(relation.Kind, whole, parts))
        {
            return null;
        }

        var missing = parts.FindIndex(part => Of(part) is null);
        var others = parts.Where((_, i) => i != missing).Select(part => Of(part)!).ToList();
        return relation.Kind switch
        {
            FigureRelationKind.Breakdown when missing < 0 => Tell(whole, Quantity.DisjointSum(others)),
            FigureRelationKind.Breakdown => others.Count > 0 && Of(whole)!.Minus(Quantity.DisjointSum(others)).AsQuantity() is { } rest ? Tell(parts[missing], rest) : null,
            FigureRelationKind.Change => parts.Count == 1 && Moved(known[0], relation.Printed[0], isForward: missing < 0) is { } moved ? Tell(missing < 0 ? whole : parts[0], moved) : null,
            _ => Share(relation, whole, parts, missing),
        };
    }

    private Told? Share(FigureRelation relation, ReportedFigure whole, List<ReportedFigure> parts, int missing)
    {
        if (relation.Printed.Count != parts.Count || relation.Printed.Any(p => !p.IsPercent || p.Kind != Approximation.Exact))
        {
            return null;
        }

        // A share may be rounded to the next place, so that all are 100 %.
        var places = relation.Printed.Min(p => p.LastPlace) / (relation.Rounding == ShareRounding.HalfUp ? 2 : 1);
        var shares = relation.Printed.Select(p => (Least: Math.Max(0, p.Number - places) / 100, Most: (decimal?)(p.Number + places) / 100)).ToList();
        return missing >= 0 ? Tell(parts[missing], Times(Of(whole)!, shares[missing], shares[missing], Of(whole)!.Unit))
            : parts.Zip(shares, (part, share) => Part(Of(part)!, share, share, Of(part)!.Unit)).ToList() is var wholes && wholes.TrueForAll(q => q is not null)
                && Quantity.Intersection(wholes!) is { } all ? Tell(whole, all)
            : null;
    }

    // What cannot exist is of no number; and what has a rate has one.
    private static Told? Tell(ReportedFigure figure, Quantity? quantity) => figure.Value.Absence is null or Absence.NotApplicable ? null : new(figure, quantity);

    private static Quantity? Moved(Quantity quantity, PrintedDecimal by, bool isForward)
    {
        if (by.Places > 0 || by.Kind != Approximation.Exact || Math.Abs(by.Number) > Quantity.MaxValue)
        {
            return null;
        }

        var step = Quantity.Exactly((long)Math.Abs(by.Number), quantity.Unit);
        return by.Number > 0 == isForward ? Quantity.Together([quantity, step], areDisjoint: true) : quantity.Minus(step).AsQuantity();
    }

    // The whole numbers in the product with a ratio between two; null where there is none.
    private static Quantity? Times(Quantity quantity, (decimal Least, decimal? Most) ratio, (decimal Least, decimal? Most) usual, Unit unit) =>
        Between(quantity.Min * ratio.Least, quantity.Max * ratio.Most, quantity.LikelyMin * usual.Least, quantity.LikelyMax * usual.Most, unit);

    // Those of which the quantity is such a ratio.
    private static Quantity? Part(Quantity quantity, (decimal Least, decimal? Most) ratio, (decimal Least, decimal? Most) usual, Unit unit) => ratio.Most == 0 ? quantity.Min > 0 ? null : Quantity.AtLeast(0, unit)
        : Between(quantity.Min / ratio.Most ?? 0, Most(quantity.Max, ratio.Least), quantity.LikelyMin / usual.Most ?? 0, Most(quantity.LikelyMax, usual.Least), unit);

    private static decimal? Most(long? end, decimal least) => least == 0 ? null : end / least;

    private static Quantity? Between(decimal least, decimal? most, decimal likelyLeast, decimal? likelyMost, Unit unit)
    {
        var (min, max, low, high) = (Math.Ceiling(least), Floor(most), Math.Ceiling(likelyLeast), Floor(likelyMost));
        return min > Quantity.MaxValue ? throw new OverflowException("There are more than 2^53-1.")
            : max < min ? null
            : high < low || low > Quantity.MaxValue ? Quantity.Between((long)min, (long?)max, unit)
            : Quantity.Of((long)min, (long?)max, (long)low, (long?)high, unit);

        static decimal? Floor(decimal? end) => end is { } known && Math.Floor(known) is <= Quantity.MaxValue and var floor ? floor : null;
    }

    /// <summary>What a relation tells of a figure without a value: how many; null where no number can be right.</summary>
    internal sealed record Told(ReportedFigure Figure, Quantity? Quantity);
}
