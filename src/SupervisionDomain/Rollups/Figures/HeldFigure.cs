namespace SupervisionDomain;

/// <summary>What a body reported, held against what others say of what it holds: those below it, or its offices and its records.</summary>
/// <param name="said">What the body says.</param>
/// <param name="others">What the others say.</param>
/// <param name="counted">How many that makes.</param>
/// <param name="saidOf">What is said of days by a number of the others; null of one that is not reported.</param>
/// <param name="isFromFirst">Whether a first day is asked for.</param>
/// <param name="overlap">Whether branches share things.</param>
internal sealed class HeldFigure(FigureStatement said, FigureBranch others, Quantity counted, Func<FigureBasis, FigureStatement?> saidOf, bool isFromFirst, BranchOverlap overlap)
{
    private readonly FigureBasis basis = said.Basis!;

    // Whether the figure is more than all that was reported of its days, by others than itself too.
    private bool IsMoreThanAll => said.Quantity.Min > counted.Max && IsOfAll && others.Bases.TrueForAll(b => b.Kind == BasisKind.Reported && ReachesBack(b));

    // Its own figure alone is not all that is below a body, nor those of its offices all that it does itself.
    private bool IsOfAll => others.Bases.Exists(b => b.Organization == basis.Organization == (basis.Scope == FigureScope.OwnBody));

    // Without a first day asked for, what the others tell of days before the figure begins says nothing against it; nor what they tell of the years before it.
    private bool IsNoLonger => isFromFirst || others.Bases.TrueForAll(b => saidOf(b)?.Span is { } part ? said.Span!.BeginsBefore(part) : said.Span!.First is null);

    /// <summary>A figure of all the days asked for stands before what others say; one of other days beside it, as an end.</summary>
    /// <param name="contradicting">What cannot all be right of what the body says, be it of other days.</param>
    /// <param name="hasChanged">Whether something came under the body within these days, or left it.</param>
    public FigureBranch Branch(List<FigureBasis> contradicting, Func<bool> hasChanged)
    {
        // Without a first day asked for it is not of all the days where others tell of earlier ones.
        var isLate = !isFromFirst && !IsMoreThanAll && others.Bases.Exists(b => saidOf(b)?.Span is { } part && !said.Span!.BeginsBefore(part));
        var (number, isWhole) = isLate ? (said.Quantity.OrMore(), false) : (said.Quantity, said.IsWhole);

        // Records may be fewer than what happened; a figure that is sure of more stands before them.
        var isBefore = isWhole || others.Bases.Count == 0 || (number.Min >= counted.Min && (!(number.Min > counted.Max) || others.Bases.Exists(b => b.Kind == BasisKind.Counted)));

        // What the body did not do in all these days there neither refutes its figure nor gives it an end.
        var (quantity, refuting) = Held(number, isWhole, isBefore);
        var against = refuting.Count > 0 && hasChanged() ? [] : refuting;

        // Those below are right, or they are not.
        if (said.Otherwise is { } otherwise)
        {
            quantity = Quantity.Hull(against.Count > 0 ? quantity : number, Quantity.Intersection(otherwise, counted) ?? otherwise);
        }

        contradicting = [.. contradicting, .. against.Count > 0 ? said.Used.Concat(against) : []];
        if (isBefore)
        {
            // What is narrower than it says the others make so.
            List<FigureBasis> beside = [.. others.Bases, .. others.Bounding];
            var isNarrower = refuting.Count == 0 && said.Otherwise is null && !quantity.SameValue(number);
            return new() { Bases = [basis], Parts = [new(quantity)], Bounding = [.. said.Bounding, .. isNarrower ? beside : []], Unused = [.. said.Unused, .. isNarrower ? [] : beside, .. others.Unused], Contradicting = contradicting };
        }

        List<FigureBasis> told = [basis, .. said.Bounding];
        var isBound = against.Count == 0 && !quantity.SameValue(counted);
        var bounded = others with { Bounding = [.. isBound ? told : [], .. others.Bounding], Unused = [.. isBound ? [] : told, .. said.Unused, .. others.Unused], Contradicting = [.. contradicting, .. others.Contradicting] };
        bounded = number.Max is null ? bounded : bounded with { Silent = [], Bounded = [.. others.Unheard] };
        return quantity.SameValue(counted) ? bounded : bounded with { Parts = [new(quantity)], Counted = [] };
    }

    // What figure and others leave possible together; and of the others those that cannot be right if it is, or of which one cannot.
    private (Quantity Quantity, IReadOnlyList<FigureBasis> Refuting) Held(Quantity number, bool isWhole, bool isBefore) =>
        others.Bases.Count == 0 ? (number, [])
        : IsMoreThanAll ? (Quantity.Hull(number, counted), others.Bases)
        : !isWhole ? HeldOfOtherDays(number, isBefore)
        : number.Within(counted.OrMore()) is { } both ? (both, [])
        : IsNoLonger ? (number.OrMore(), others.Bases)
        : (counted.OrMore(), []);

    private (Quantity Quantity, IReadOnlyList<FigureBasis> Refuting) HeldOfOtherDays(Quantity number, bool isBefore)
    {
        var refuting = number.Max < counted.Min && IsNoLonger ? others.Bases : Refuting();
        return refuting.Count > 0 ? (Quantity.Hull(number, counted).OrMore(), refuting)
            : (Quantity.Intersection(number, others.Bases.TrueForAll(ReachesBack) ? counted : counted.OrMore()) ?? (isBefore ? number : counted.OrMore()), []);
    }

    // Of fewer days than asked for: what was reported within these days, where it is more than the whole, or all that was reported of them and less.
    private List<FigureBasis> Refuting()
    {
        if (!said.IsThrough)
        {
            return [];
        }

        var within = others.Bases.FindAll(b => saidOf(b) is { Span: { } part } && said.Span!.Holds(part));
        return within.Count > 0 && Quantity.Together(within.ConvertAll(b => b.Quantity), overlap == BranchOverlap.Disjoint) is var together
            && (together.Min > basis.Quantity.Max
                || (together.Max < basis.Quantity.Min && within.Count == others.Bases.Count && !others.Unheard.Any() && IsOfAll && within.TrueForAll(b => saidOf(b) is { IsThrough: true, Span: { } part } && part.Holds(said.Span!))))
            ? within : [];
    }

    // Without a first day asked for, what a branch tells of later days than the whole says nothing against it.
    private bool ReachesBack(FigureBasis part) => isFromFirst || saidOf(part)?.Span is not { First: { } begin } || begin <= said.Span?.First;
}
