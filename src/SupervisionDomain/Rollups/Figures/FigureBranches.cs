using NodaTime;

namespace SupervisionDomain;

/// <summary>The bases of one measure, branch by branch.</summary>
internal sealed class FigureBranches
{
    private readonly RollupQuestion question;
    private readonly Hierarchy hierarchy;
    private readonly Measure measure;
    private readonly BranchOverlap overlap;
    private readonly Tally tally;
    private readonly Dictionary<(Id<Organization> Body, FigureScope Scope), FigureStatement> statements;
    private readonly HashSet<Id<Organization>> withNone;
    private readonly ILookup<Id<Organization>, Tally.Counted> occurrences;
    private readonly ChangesBelow changes;
    private readonly Dictionary<Id<Organization>, FigureBranch> branches = [];
    private readonly Dictionary<Id<Organization>, FigureBranch> branchesWithPerhaps = [];

    /// <param name="ledger">The figures and records.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="hierarchy">Along what the branches part.</param>
    /// <param name="overlap">Whether branches share things.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="doubts">What relations say against the figures.</param>
    public FigureBranches(Ledger ledger, RollupQuestion question, Hierarchy hierarchy, BranchOverlap overlap, Measure measure, IReadOnlyDictionary<Id<ReportedFigure>, Refutation> doubts)
    {
        (this.question, this.hierarchy, this.overlap, this.measure) = (question, hierarchy, overlap, measure);
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
            Quantity = hierarchy.MayHoldMore(organization) ? Quantity.Hull([Count(branch), Count(Of(organization, withPerhaps: true))]).OrMore() : Count(branch),
            Bases = branch.Bases.ToValueList(),
            Bounding = branch.Bounding.ToValueList(),
            Unused = branch.Unused.ToValueList(),
            Contradicting = branch.Contradicting.DistinctBy(b => b.Records).ToValueList(),
            Silent = branch.Unheard.ToValueList(),
            StatedExactly = stated is { IsExact: true } ? stated : null,
        };
    }

    // What a body reports with its subordinates stands for all of them, which come first; what may stand below this or that stands below both, or below neither.
    private FigureBranch Of(Id<Organization> organization, bool withPerhaps = false)
    {
        var known = withPerhaps ? branchesWithPerhaps : branches;
        var open = new Stack<(Id<Organization> At, bool IsReady)>([(organization, false)]);
        while (open.TryPop(out var next))
        {
            var below = hierarchy.Below(next.At).Concat(withPerhaps ? hierarchy.PerhapsBelow(next.At) : []);
            if (next.IsReady)
            {
                known[next.At] = WithFigure(next.At, FigureScope.WithSubordinates, BodyByBody(next.At, below.ToLookup(hierarchy.IsInternal, id => known[id])));
            }
            else if (known.TryAdd(next.At, new()))   // of two that may each stand below the other, the second adds nothing
            {
                open.Push((next.At, true));
                foreach (var id in below.OrderByDescending(hierarchy.IsInternal).Reverse())
                {
                    open.Push((id, false));
                }
            }
        }

        return known[organization];
    }

    // What a body reports of itself holds the work of its offices and dispatched groups. Of what cannot exist at a body it need not tell.
    private FigureBranch BodyByBody(Id<Organization> organization, ILookup<bool, FigureBranch> areOffices)
    {
        var own = WithFigure(organization, FigureScope.OwnBody, Together([OfRecords(organization), .. areOffices[true]]));
        var isSilent = !withNone.Contains(organization) && own.Bases.TrueForAll(b => b.Organization != organization) && (!hierarchy.IsInternal(organization) || statements.ContainsKey((organization, FigureScope.OwnBody)));
        return Together([own, .. isSilent ? [new FigureBranch { Silent = [organization] }] : Array.Empty<FigureBranch>(), .. areOffices[false]]);
    }

    // What a body reports, beside what others say; where the two cannot both be right, the total is at least the lesser.
    private FigureBranch WithFigure(Id<Organization> organization, FigureScope scope, FigureBranch others)
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
        if (doubts.Aggregate(counted, Doubted) is var doubted && !doubted.SameValue(counted))
        {
            counted = doubted;
            others = others with { Parts = [new(counted)], Counted = [] };
            contradicting.AddRange(doubts.SelectMany(d => d.By.Prepend(d.Figure)));
        }

        return said.Basis is null ? others with { Unused = [.. said.Unused, .. others.Unused], Contradicting = [.. contradicting, .. others.Contradicting] }
            : new HeldFigure(said, others, counted, Said, question.From is not null, overlap).Branch(contradicting, HasChanged);

        bool HasChanged() => scope == FigureScope.WithSubordinates && measure.CountsUp && changes.Within(organization, said.Span!.Since, said.Span.Last);
    }

    // If the figure is right, those below tell too much or too little.
    private static Quantity Doubted(Quantity counted, FigureStatement.Doubt doubt) => !doubt.IsMore ? counted.OrMore()
        : Quantity.Between(Math.Max(0, counted.Min - doubt.By.Aggregate(0L, (sum, by) => Math.Min(Quantity.MaxValue, sum + by.Quantity.Min))), counted.Max, counted.Unit);

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
