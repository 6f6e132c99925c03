using NodaTime;

namespace SupervisionDomain;

/// <summary>The bases of one measure, branch by branch.</summary>
internal sealed class FigureBranches
{
    private readonly Hierarchy hierarchy;
    private readonly Measure measure;
    private readonly Tally tally;
    private readonly ILookup<Id<Organization>, ReportedFigure> figures;
    private readonly ILookup<Id<Organization>, Tally.Counted> occurrences;

    public FigureBranches(Ledger ledger, RollupQuestion question, Hierarchy hierarchy, Measure measure)
    {
        this.hierarchy = hierarchy;
        this.measure = measure;
        tally = new(ledger, question, measure);
        figures = ledger.Figures
            .Where(f => f.Measure == measure.Code && f.Value.Quantity?.Unit == measure.Unit && f.Site is null && f.Part is null
                && LastDay(ledger, f) <= question.AsOf && (question.From is null || f.Period?.FirstDay >= question.From))
            .OrderByDescending(f => LastDay(ledger, f)).ThenBy(f => f.Id)
            .ToLookup(f => f.Body!.Value);
        occurrences = tally.InQuestion().SelectMany(o => o.Organizations.Select(id => (id, o))).ToLookup(x => x.id, x => x.o);
    }

    /// <summary>Those of which anything is said, in the hierarchy or not.</summary>
    public IEnumerable<Id<Organization>> Organizations => figures.Select(g => g.Key).Concat(occurrences.Select(g => g.Key));

    /// <summary>Whether anything is said of the organization itself.</summary>
    public bool Has(Id<Organization> organization) => figures.Contains(organization) || occurrences.Contains(organization);

    public FigureTotal Total(Id<Organization> organization, BranchOverlap overlap)
    {
        var branch = new Branch();
        Take(organization, branch, covered: false);

        // Records of several branches are counted together, so that a joint thing counts once.
        var parts = branch.Bases.Where(b => b.Kind != BasisKind.Counted).Select(b => b.Quantity).ToList();
        if (branch.Counted.Count > 0)
        {
            parts.Add(tally.Of(branch.Counted).Quantity);
        }

        var sum = parts.Count == 0 ? Quantity.Exactly(0, measure.Unit)
            : overlap == BranchOverlap.Disjoint ? Quantity.DisjointSum(parts)
            : Quantity.Union(parts);
        return new()
        {
            Measure = measure.Code,
            Quantity = branch.Silent.Count == 0 ? sum : Quantity.Of(sum.Min, null, sum.LikelyMin, null, sum.Unit),
            Bases = branch.Bases.ToValueList(),
            Unused = branch.Unused.ToValueList(),
            Silent = branch.Silent.ToValueList(),
        };
    }

    private void Take(Id<Organization> organization, Branch branch, bool covered)
    {
        var reported = figures[organization].Select(Reported).ToList();
        var whole = covered ? null : reported.Find(b => b.Scope == FigureScope.WithSubordinates);
        var own = covered || whole is not null ? null : reported.Find(b => b.Scope == FigureScope.OwnBody);
        var records = OfRecords(organization);
        var basis = whole ?? own ?? (covered ? null : records);
        branch.Unused.AddRange(reported.Where(b => b != basis));
        if (records is not null && basis != records)
        {
            branch.Unused.Add(records);
        }

        if (basis is not null)
        {
            branch.Bases.Add(basis);
            if (basis.Kind == BasisKind.Counted)
            {
                branch.Counted.AddRange(occurrences[organization]);
            }
        }
        else if (!covered && !hierarchy.IsInternal(organization))
        {
            branch.Silent.Add(organization);
        }

        foreach (var below in hierarchy.Below(organization))
        {
            // What a body reports of itself holds the work of its offices and dispatched groups.
            Take(below, branch, covered || whole is not null || (own is not null && hierarchy.IsInternal(below)));
        }
    }

    private static FigureBasis Reported(ReportedFigure figure) => new()
    {
        Organization = figure.Body!.Value,
        Kind = BasisKind.Reported,
        Quantity = figure.Value.Quantity!,
        Scope = figure.Scope,
        Records = [figure.Reference],
    };

    // What the records of one body say: the numbers they declare for several things, and the things named one by one.
    private FigureBasis? OfRecords(Id<Organization> organization)
    {
        var all = occurrences[organization].ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var several = all.Where(o => o.Occurrence.IsCollective).DistinctBy(o => o.Occurrence.Thing).ToList();
        var covered = several.SelectMany(o => o.Occurrence.Covers).ToHashSet();
        var named = all.Where(o => !o.Occurrence.IsCollective).ToList();
        var beside = named.Where(o => !covered.Contains(o.Occurrence.Thing)).ToList();

        // Whether a collective holds the things that are named beside it is not said: a bound.
        var parts = several.Select(o => Perhaps(o.Occurrence.Weight ?? Quantity.AtLeast(1, measure.Unit), o.Doubt is null)).ToList();
        if (beside.Count > 0 || parts.Count == 0)
        {
            parts.Add(tally.Of(beside).Quantity);
        }

        return new()
        {
            Organization = organization,
            Kind = several.Count > 0 ? BasisKind.Declared : BasisKind.Counted,
            Quantity = Quantity.Union(parts),
            Scope = FigureScope.OwnBody,
            Records = all.Select(o => o.Occurrence.Record).Distinct().Order().ToValueList(),
            Named = named.Select(o => o.Occurrence.Thing).Distinct().Count(),
        };
    }

    // What may lie outside the days asked for, or is disputed, adds from nothing up.
    private static Quantity Perhaps(Quantity quantity, bool sure) =>
        sure ? quantity : Quantity.Of(0, quantity.Max, 0, quantity.LikelyMax, quantity.Unit);

    private static LocalDate? LastDay(Ledger ledger, ReportedFigure figure) =>
        figure.AsOf?.LastDay ?? figure.Period?.LastDay ?? ledger.NotAfter(figure.Reference);

    private sealed class Branch
    {
        public List<FigureBasis> Bases { get; } = [];

        public List<FigureBasis> Unused { get; } = [];

        public List<Id<Organization>> Silent { get; } = [];

        public List<Tally.Counted> Counted { get; } = [];
    }
}
