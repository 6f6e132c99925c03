using NodaTime;

namespace SupervisionDomain;

/// <summary>The bases of one measure, branch by branch.</summary>
internal sealed class FigureBranches
{
    private readonly Ledger ledger;
    private readonly RollupQuestion question;
    private readonly Hierarchy hierarchy;
    private readonly Measure measure;
    private readonly BranchOverlap overlap;
    private readonly Tally tally;
    private readonly Dictionary<(Id<Organization> Body, FigureScope Scope), FigureStatement> statements;
    private readonly HashSet<Id<Organization>> withNone;
    private readonly ILookup<Id<Organization>, Tally.Counted> occurrences;
    private readonly Dictionary<Id<Organization>, FigureBranch> branches = [];
    private readonly bool withPerhaps;
    private readonly FigureBranches? other;
    private readonly ChangesBelow changes;

    /// <param name="ledger">The figures and records.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="hierarchy">Along what the branches part.</param>
    /// <param name="overlap">Whether branches share things.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="doubts">What relations say against the figures.</param>
    /// <param name="withPerhaps">Whether what may stand below this or that stands below both, and not below neither.</param>
    public FigureBranches(Ledger ledger, RollupQuestion question, Hierarchy hierarchy, BranchOverlap overlap, Measure measure, RelationDoubts doubts, bool withPerhaps = false)
    {
        this.withPerhaps = withPerhaps;
        other = withPerhaps || !hierarchy.Disputed.Any() ? null : new(ledger, question, hierarchy, overlap, measure, doubts, withPerhaps: true);
        this.ledger = ledger;
        this.question = question;
        this.hierarchy = hierarchy;
        this.measure = measure;
        this.overlap = overlap;
        tally = new(ledger, question, measure);
        changes = new(ledger.Organizations);

        // Of which days, body or scope a figure is may be disputed itself: then it is of none.
        var disputed = ledger.Conflicts.Where(c => c.Record.Kind == RecordKind.Figures && c.Members.Any(m => m != "value")).Select(c => c.Record).ToHashSet();
        var all = ledger.Figures.Where(f => f.Measure == measure.Code && f.Site is null && f.Part is null).ToList();
        withNone = all.Where(f => f.Value.Absence == Absence.NotApplicable && IsAsked(f) && !(f.LastDay() < question.From)).Select(f => f.Body!.Value).ToHashSet();
        var series = all.Where(f => f.Value.Quantity is not null).GroupBy(f => (f.Body!.Value, f.Scope))
            .ToDictionary(g => g.Key, g => (Asked: g.Where(IsAsked).ToList(), Series: new FigureSeries([.. g], question, measure, f => disputed.Contains(f.Reference) ? null : ledger.LastDayOf(f), doubts)));
        var below = new FiguresBelow(hierarchy, changes, overlap, MeasureCodes.AddsOverDays(measure.Code, measure.Unit), (body, scope) => series.TryGetValue((body, scope), out var of) ? of.Series.All : []);
        statements = series.ToDictionary(s => s.Key, s => FigureStatement.Of(s.Value.Asked, s.Value.Series, f => below.Against(s.Key.Value, s.Key.Scope, f)));
        occurrences = tally.InQuestion().SelectMany(o => o.Organizations.Select(id => (id, o))).ToLookup(x => x.id, x => x.o);
    }

    /// <summary>Those of which anything is said, in the hierarchy or not.</summary>
    public IEnumerable<Id<Organization>> Organizations => statements.Keys.Select(k => k.Body).Concat(occurrences.Select(g => g.Key));

    public FigureTotal Total(Id<Organization> organization)
    {
        var branch = Of(organization);
        branch = branch.Bases.Count == 0 && !branch.Unheard.Any() && !withNone.Contains(organization) ? branch with { Silent = [organization] } : branch;
        var exact = branch.Bases.Where(b => b.Kind != BasisKind.Counted && b.Quantity.IsExact).Select(b => b.Quantity).ToList();
        var stated = exact.Count == 0 ? null : Quantity.Together(exact, overlap == BranchOverlap.Disjoint);
        return new()
        {
            Measure = measure.Code,
            Title = measure.Title,
            Quantity = hierarchy.MayHoldMore(organization) ? Quantity.Hull([Count(branch), other!.Count(other.Of(organization))]).OrMore() : Count(branch),
            Bases = branch.Bases.ToValueList(),
            Bounding = branch.Bounding.ToValueList(),
            Unused = branch.Unused.ToValueList(),
            Contradicting = branch.Contradicting.DistinctBy(b => b.Records).ToValueList(),
            Silent = branch.Unheard.ToValueList(),
            StatedExactly = stated is { IsExact: true } ? stated : null,
        };
    }

    // What a body reports with its subordinates stands for all of them, which come first.
    private FigureBranch Of(Id<Organization> organization)
    {
        var open = new Stack<(Id<Organization> At, bool IsReady)>([(organization, false)]);
        while (open.TryPop(out var next))
        {
            if (next.IsReady)
            {
                branches[next.At] = Rest(next.At, FigureScope.WithSubordinates, BodyByBody(next.At, Below(next.At)));
            }
            else if (branches.TryAdd(next.At, new()))   // of two that may each stand below the other, the second adds nothing
            {
                open.Push((next.At, true));
                var below = Below(next.At);
                foreach (var id in below[true].Concat(below[false]).Reverse())
                {
                    open.Push((id, false));
                }
            }
        }

        return branches[organization];
    }

    // Its offices and dispatched groups, and the others.
    private ILookup<bool, Id<Organization>> Below(Id<Organization> organization) =>
        hierarchy.Below(organization).Concat(withPerhaps ? hierarchy.PerhapsBelow(organization) : []).ToLookup(hierarchy.IsInternal);

    // What a body reports of itself holds the work of its offices and dispatched groups. Of what cannot exist at a body it need not tell.
    private FigureBranch BodyByBody(Id<Organization> organization, ILookup<bool, Id<Organization>> below)
    {
        var own = Rest(organization, FigureScope.OwnBody, Together([OfRecords(organization), .. below[true].Select(id => branches[id])]));
        var isSilent = !withNone.Contains(organization) && own.Bases.TrueForAll(b => b.Organization != organization) && (!hierarchy.IsInternal(organization) || statements.ContainsKey((organization, FigureScope.OwnBody)));
        return Together([own, .. isSilent ? [new FigureBranch { Silent = [organization] }] : Array.Empty<FigureBranch>(), .. below[false].Select(id => branches[id])]);
    }

    // A figure of all the days asked for stands before what others say; one of other days beside it, as an end.
    // Where the two cannot both be right, the total is at least the lesser.
    private FigureBranch Rest(Id<Organization> organization, FigureScope scope, FigureBranch others)
    {
        if (!statements.TryGetValue((organization, scope), out var said))
        {
            return others;
        }

        // Of what the body itself did besides its offices these say nothing; and of other days it may tell what refutes them.
        var counted = Count(others);
        counted = scope == FigureScope.OwnBody && !others.Bases.Exists(b => b.Organization == organization) ? counted.OrMore() : counted;
        var taken = (said.Doubts.Count > 0 ? others.Bases.SelectMany(b => b.Records) : []).ToHashSet();
        var doubts = said.Doubts.Where(d => d.By.Any(by => by.Records.Any(taken.Contains))).ToList();
        List<FigureBasis> contradicting = [.. said.Contradicting];
        if (doubts.Count > 0 && doubts.Aggregate(counted, Doubted) is var doubted && !doubted.SameValue(counted))
        {
            counted = doubted;
            others = others with { Parts = [new(counted)], Counted = [] };
            contradicting.AddRange(doubts.SelectMany(d => d.By.Prepend(d.Figure)));
        }

        if (said.Basis is not { } basis)
        {
            return others with { Unused = [.. said.Unused, .. others.Unused], Contradicting = [.. contradicting, .. others.Contradicting] };
        }

        // Without a first day asked for it is not of all the days where others tell of earlier ones.
        if (question.From is null && !MeasureCodes.IsStock(measure.Code) && !IsMoreThanAll(said, basis, others, counted)
            && others.Bases.Exists(b => Said(b)?.Span is { } part && !said.Span!.BeginsBefore(part)))
        {
            said = said with { IsWhole = false, Quantity = said.Quantity.OrMore() };
        }

        // Records may be fewer than what happened; a figure that is sure of more stands before them.
        var isMore = said.Quantity.Min >= counted.Min && (!(said.Quantity.Min > counted.Max) || others.Bases.Exists(b => b.Kind == BasisKind.Counted));
        var (quantity, against) = Held(said, basis, others, counted, isMore);

        // What came under the body within these days, or left it, did not do all of it there, and neither refutes the figure nor gives it an end.
        var isOfOthers = against.Count > 0 && scope == FigureScope.WithSubordinates && measure.CountsUp && changes.Within(organization, said.Span!.Since, said.Span.Last);
        against = isOfOthers ? [] : against;

        // Those below are right, or they are not.
        if (said.Otherwise is { } otherwise)
        {
            quantity = Quantity.Hull(against.Count > 0 ? quantity : said.Quantity, Quantity.Intersection(otherwise, counted) ?? otherwise);
        }

        contradicting.AddRange(against.Count > 0 ? said.Used.Concat(against) : []);
        if (said.IsWhole || others.Bases.Count == 0 || isMore)
        {
            // What is narrower than it says the others make so.
            List<FigureBasis> beside = [.. others.Bases, .. others.Bounding];
            var isNarrower = against.Count == 0 && !isOfOthers && said.Otherwise is null && !quantity.SameValue(said.Quantity);
            return new() { Bases = [basis], Parts = [new(quantity)], Bounding = [.. said.Bounding, .. isNarrower ? beside : []], Unused = [.. said.Unused, .. isNarrower ? [] : beside, .. others.Unused], Contradicting = contradicting };
        }

        List<FigureBasis> told = [basis, .. said.Bounding];
        var isBound = against.Count == 0 && !quantity.SameValue(counted);
        others = others with { Bounding = [.. isBound ? told : [], .. others.Bounding], Unused = [.. isBound ? [] : told, .. said.Unused, .. others.Unused], Contradicting = [.. contradicting, .. others.Contradicting] };
        others = said.Quantity.Max is null ? others : others with { Silent = [], Bounded = [.. others.Unheard] };
        return quantity.SameValue(counted) ? others : others with { Parts = [new(quantity)], Counted = [] };
    }

    // If the figure is right, those below tell too much or too little.
    private static Quantity Doubted(Quantity counted, FigureStatement.Doubt doubt) => !doubt.IsMore ? counted.OrMore()
        : Quantity.Between(Math.Max(0, counted.Min - doubt.By.Aggregate(0L, (sum, by) => Math.Min(Quantity.MaxValue, sum + by.Quantity.Min))), counted.Max, counted.Unit);

    // What figure and others leave possible together; and of the others those that cannot be right if it is, or of which one cannot.
    private (Quantity Quantity, IReadOnlyList<FigureBasis> Against) Held(FigureStatement said, FigureBasis basis, FigureBranch others, Quantity counted, bool isMore)
    {
        if (others.Bases.Count == 0)
        {
            return (said.Quantity, []);
        }

        if (IsMoreThanAll(said, basis, others, counted))
        {
            return (Quantity.Hull(said.Quantity, counted), others.Bases);
        }

        if (said.IsWhole)
        {
            return said.Quantity.Within(counted.OrMore()) is { } both ? (both, [])
                : IsNoLonger(others, said) ? (said.Quantity.OrMore(), others.Bases)
                : (counted.OrMore(), []);
        }

        var refuting = said.Quantity.Max < counted.Min && IsNoLonger(others, said) ? others.Bases : Refuting(said, basis, others);
        return refuting.Count > 0 ? (Quantity.Hull(said.Quantity, counted).OrMore(), refuting)
            : (Quantity.Intersection(said.Quantity, others.Bases.TrueForAll(b => ReachesBack(b, said)) ? counted : counted.OrMore()) ?? (isMore ? said.Quantity : counted.OrMore()), []);
    }

    // Whether the figure is more than all that was reported of its days, by others than itself too.
    private bool IsMoreThanAll(FigureStatement said, FigureBasis basis, FigureBranch others, Quantity counted) =>
        said.Quantity.Min > counted.Max && IsOfAll(basis, others) && others.Bases.TrueForAll(b => b.Kind == BasisKind.Reported && ReachesBack(b, said));

    // Its own figure alone is not all that is below a body, nor those of its offices all that it does itself.
    private static bool IsOfAll(FigureBasis whole, FigureBranch others) => others.Bases.Exists(b => b.Organization == whole.Organization == (whole.Scope == FigureScope.OwnBody));

    // Of fewer days than asked for: what was reported within these days, where it is more than the whole, or all that was reported of them and less.
    private List<FigureBasis> Refuting(FigureStatement whole, FigureBasis basis, FigureBranch others)
    {
        if (!whole.IsThrough)
        {
            return [];
        }

        var within = others.Bases.FindAll(b => Said(b) is { Span: { } part } && whole.Span!.Holds(part));
        return within.Count > 0 && Quantity.Together(within.ConvertAll(b => b.Quantity), overlap == BranchOverlap.Disjoint) is var together
            && (together.Min > basis.Quantity.Max
                || (together.Max < basis.Quantity.Min && within.Count == others.Bases.Count && !others.Unheard.Any() && IsOfAll(basis, others) && within.TrueForAll(b => Said(b) is { IsThrough: true, Span: { } part } && part.Holds(whole.Span!))))
            ? within : [];
    }

    // Without a first day asked for, what a branch tells of later days than the whole says nothing against it.
    private bool ReachesBack(FigureBasis part, FigureStatement whole) => question.From is not null || Said(part)?.Span is not { First: { } begin } || begin <= whole.Span?.First;

    // Without a first day asked for, what the others tell of days before the whole begins says nothing against it either; nor what they tell of the years before it.
    private bool IsNoLonger(FigureBranch others, FigureStatement whole) =>
        question.From is not null || others.Bases.TrueForAll(b => Said(b)?.Span is { } part ? whole.Span!.BeginsBefore(part) : whole.Span!.First is null);

    private FigureStatement? Said(FigureBasis basis) => basis.Kind == BasisKind.Reported ? statements[(basis.Organization, basis.Scope)] : null;

    // What the records of one body say: the numbers they declare for several things, and the things named one by one.
    private FigureBranch OfRecords(Id<Organization> organization)
    {
        var all = tally.WithoutWholes(occurrences[organization].ToList());
        if (all.Count == 0)
        {
            return new();
        }

        var several = all.Where(o => o.Occurrence.IsCollective).GroupBy(o => o.Occurrence.Thing).ToList();
        var covered = several.SelectMany(told => told).SelectMany(o => o.Occurrence.Covers).ToHashSet();
        var named = all.Where(o => !o.Occurrence.IsCollective).ToList();
        var beside = named.Where(o => !covered.Contains(o.Occurrence.Thing)).ToList();

        // Whether a collective holds the things that are named beside it is not said: a bound.
        // What may lie outside the days asked for, or is disputed, adds from nothing up.
        var some = Quantity.AtLeast(1, measure.Unit);
        var parts = several.ConvertAll(told => Quantity.OfOne([.. told.Select(o => o.Occurrence.Weight ?? some)], Tally.Counted.IsSure(told)));
        if (beside.Count > 0 || parts.Count == 0)
        {
            parts.Add(tally.Of(beside).Quantity);
        }

        var basis = new FigureBasis
        {
            Organization = organization,
            Kind = several.Count > 0 ? BasisKind.Declared : BasisKind.Counted,
            Quantity = Quantity.Together(parts, areDisjoint: false),
            Scope = FigureScope.OwnBody,
            Records = all.Select(o => o.Occurrence.Record).Distinct().Order().ToValueList(),
            Named = named.Select(o => o.Occurrence.Thing).Distinct().Count(),
            IsWhole = true,
        };
        return basis.Kind == BasisKind.Counted ? new() { Bases = [basis], Counted = all } : new() { Bases = [basis], Parts = [new(basis.Quantity)] };
    }

    // Records of several branches are counted together, so that a joint thing counts once.
    private Quantity Count(FigureBranch branch)
    {
        var parts = branch.Parts.ConvertAll(p => p.Quantity);
        if (branch.Counted.Count > 0)
        {
            parts.Add(tally.Of(branch.Counted).Quantity);
        }

        var sum = parts.Count == 0 ? Quantity.Exactly(0, measure.Unit) : Quantity.Together(parts, overlap == BranchOverlap.Disjoint);
        return branch.Silent.Count == 0 ? sum : sum.OrMore();
    }

    // What is reached by several ways, as something under one of several superiors may be, is one.
    private static FigureBranch Together(List<FigureBranch> branches)
    {
        return branches is [var one] ? one : new()
        {
            Bases = Each(b => b.Bases),
            Bounding = Each(b => b.Bounding),
            Unused = Each(b => b.Unused),
            Contradicting = Each(b => b.Contradicting),
            Silent = branches.SelectMany(b => b.Silent).Distinct().ToList(),
            Bounded = branches.SelectMany(b => b.Bounded).Distinct().ToList(),
            Parts = Each(b => b.Parts),
            Counted = Each(b => b.Counted),
        };

        List<T> Each<T>(Func<FigureBranch, List<T>> of)
            where T : class => branches.SelectMany(of).Distinct<T>(ReferenceEqualityComparer.Instance).ToList();
    }

    private bool IsAsked(ReportedFigure figure) => !(FirstDay(figure) > question.AsOf);

    private static LocalDate? FirstDay(ReportedFigure figure) =>
        (figure.AsOf?.FirstDay ?? figure.Period?.FirstDay) is { } first && !(figure.LastDay() < first) ? first : figure.LastDay();
}
