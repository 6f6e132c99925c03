namespace SupervisionDomain;

/// <summary>What relations say of figures that have no value: the rate and one count tell the other, all parts their sum, the change what was there before (推算数).</summary>
internal sealed class ImpliedFigures
{
    // Of relations of more figures it is not asked what they leave of each.
    private const int Few = 64;

    private readonly Ledger ledger;
    private readonly Dictionary<Id<ReportedFigure>, Quantity> values = [];
    private readonly Dictionary<FigureRelation, IReadOnlyList<PrintedRatio>> ratios = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<RecordReference, List<RecordReference>> sources = [];
    private readonly HashSet<Id<ReportedFigure>> closer = [];

    // Of measures that the library does not know, in what their figures are counted that have a value.
    private readonly Dictionary<Code<MeasureCodes>, Unit?> units;

    // By the relation, or by each ratio that it prints.
    private readonly Dictionary<object, Told> told = new(ReferenceEqualityComparer.Instance);

    public ImpliedFigures(Ledger ledger)
    {
        this.ledger = ledger;
        units = ledger.Figures.Where(f => f.Value.Quantity is not null).GroupBy(f => f.Measure, f => f.Value.Quantity!.Unit)
            .ToDictionary(told => told.Key, told => told.Distinct().ToList() is [var one] ? one : default(Unit?));
        foreach (var relation in ledger.Relations)
        {
            ratios.TryAdd(relation, PrintedRatio.Of(ledger, relation));
        }

        // What one tells may be what another lacks: each is asked, and again when a figure that it is about has got its value. Of several that tell
        // of one figure the one that leaves the fewest numbers counts, and the others are held against it; one that leaves none is wrong whatever the others say.
        AskAll(f => f.Value.Absence is not null, asked =>
        {
            var says = asked.Where(t => !told.ContainsKey(t.By)).Select(t => (Teller: t, Told: Says(t)!)).Where(said => said.Told is not null).ToList();
            foreach (var (teller, impossible) in says.Where(said => said.Told.Quantity is null))
            {
                told.TryAdd(teller.By, impossible);
            }

            foreach (var (teller, narrowest) in NarrowestFirst(says).DistinctBy(said => said.Told.Figure.Id).ToList())
            {
                told.Add(teller.By, narrowest);
                Follow(narrowest.Figure, narrowest.Quantity!, teller);
            }

            return says.Where(said => said.Told.Quantity is not null).Select(said => said.Told.Figure.Id);
        });
    }

    private ImpliedFigures(ImpliedFigures wider)
    {
        (ledger, ratios, units, told, values, sources) = (wider.ledger, wider.ratios, wider.units, wider.told, new(wider.values), wider.sources.ToDictionary(s => s.Key, s => s.Value.ToList()));

        // Each brings each of its figures closer once, so that it comes to an end.
        var made = new HashSet<(FigureTeller, Id<ReportedFigure>)>();
        AskAll(f => Of(f) is { IsExact: false }, asked =>
        {
            var come = new List<Id<ReportedFigure>>();
            var says = from teller in asked
                       where teller.Figures.Count <= Few
                       from figure in teller.Figures
                       where Of(figure) is { IsExact: false } && !made.Contains((teller, figure.Id))
                       let left = Left(teller, figure)
                       where left is not null
                       select (teller, left);
            foreach (var (teller, left) in NarrowestFirst([.. says]))
            {
                var before = Of(left.Figure)!;
                if (before.Unit == left.Quantity!.Unit && Quantity.Intersection(before, left.Quantity) is { } both && (both.Min > before.Min || both.Max < (before.Max ?? long.MaxValue)))
                {
                    made.Add((teller, left.Figure.Id));
                    Follow(left.Figure, both, teller);
                    come.Add(left.Figure.Id);
                }
            }

            closer.UnionWith(come);
            return come;
        });
    }

    /// <summary>The same, with every number that is not exact as close as the relations leave it together: of 12,000, rounded, whose parts make 12,400, that.</summary>
    public ImpliedFigures Closer() => new(this);

    /// <summary>The ratios of which a relation tells.</summary>
    public IReadOnlyList<PrintedRatio> RatiosOf(FigureRelation relation) => ratios[relation];

    /// <summary>The quantity of a figure: the one that follows, or else the one that is reported.</summary>
    public Quantity? Of(ReportedFigure figure) => values.GetValueOrDefault(figure.Id) ?? figure.Value.Quantity;

    /// <summary>Whether it is closer than by each relation alone.</summary>
    public bool IsCloser(Id<ReportedFigure> figure) => closer.Contains(figure);

    /// <summary>The figure with the value that follows, where one does.</summary>
    public ReportedFigure WithValue(ReportedFigure figure) => values.TryGetValue(figure.Id, out var value) ? figure with { Value = value } : figure;

    /// <summary>The check; of a contradiction also with the relations and figures from which those that it names follow.</summary>
    public ReconciliationCheck WithSources(ReconciliationCheck check)
    {
        return !check.Contradicts ? check : check with
        {
            StatedRecords = [.. check.StatedRecords, .. More(check.StatedRecords).Except(check.AgainstRecords)],
            AgainstRecords = [.. check.AgainstRecords, .. More(check.AgainstRecords).Except(check.StatedRecords)],
        };

        IEnumerable<RecordReference> More(ValueList<RecordReference> records)
        {
            var (seen, open) = (records.ToHashSet(), new Queue<RecordReference>(records));
            while (open.TryDequeue(out var next))
            {
                foreach (var source in sources.GetValueOrDefault(next) ?? [])
                {
                    if (seen.Add(source))
                    {
                        open.Enqueue(source);
                        yield return source;
                    }
                }
            }
        }
    }

    /// <summary>What a relation, and each ratio that it prints, leaves of a figure that cannot be so many; null where it can.</summary>
    public Quantity? Against(FigureRelation relation, ReportedFigure figure)
    {
        var number = figure.Value.Quantity!;
        var left = FigureTeller.Of(ledger, relation, RatiosOf(relation)).Where(t => t.Figures.Any(f => f.Id == figure.Id)).Select(t => Left(t, figure)?.Quantity).OfType<Quantity>().Where(q => q.Unit == number.Unit).ToList();
        return left.TrueForAll(q => q.AgreementWith(number) != Agreement.Contradicts) ? null : Quantity.Intersection(left) ?? Quantity.Hull(left);
    }

    /// <summary>What a relation, or a ratio that it prints, tells of the one figure that it lacks; null where it tells nothing.</summary>
    public Told? ToldBy(object teller) => told.GetValueOrDefault(teller);

    // All that tell of such figures; and those again that tell of one of which something followed.
    private void AskAll(Func<ReportedFigure, bool> isSuch, Func<IReadOnlyList<FigureTeller>, IEnumerable<Id<ReportedFigure>>> ask)
    {
        var tellers = ledger.Relations.SelectMany(relation => FigureTeller.Of(ledger, relation, RatiosOf(relation))).Where(t => t.Figures.Any(isSuch)).ToList();
        var about = tellers.Index().SelectMany(t => t.Item.Figures, (t, figure) => (t.Index, figure.Id)).ToLookup(x => x.Id, x => x.Index);
        for (var asked = tellers; asked.Count > 0;)
        {
            asked = ask(asked).SelectMany(figure => about[figure]).Distinct().Order().Select(i => tellers[i]).ToList();
        }
    }

    // Of as many numbers those that are the least, and what a relation says before what it prints.
    private static IEnumerable<(FigureTeller Teller, Told Told)> NarrowestFirst(IEnumerable<(FigureTeller Teller, Told Told)> says) => says.Where(said => said.Told.Quantity is not null)
        .OrderBy(said => said.Told.Quantity!.Max - said.Told.Quantity.Min ?? long.MaxValue).ThenBy(said => said.Told.Quantity!.Min).ThenBy(said => said.Teller.Ratio is not null);

    private void Follow(ReportedFigure figure, Quantity quantity, FigureTeller teller)
    {
        values[figure.Id] = quantity;
        sources[figure.Reference] = [.. sources.GetValueOrDefault(figure.Reference) ?? [], .. teller.SourcesOf(figure.Id)];
    }

    // What cannot exist is of no number; and what has a rate has one.
    private Told? Says(FigureTeller teller) =>
        teller.Figures.Where(f => Of(f) is null).ToList() is [{ Value.Absence: not (null or Absence.NotApplicable) } missing] && teller.Tells(missing) ? Left(teller, missing) : null;

    // What is left of a figure by the others; a ratio may leave nothing.
    private Told? Left(FigureTeller teller, ReportedFigure figure)
    {
        try
        {
            return teller.Ratio is { } ratio ? OfRatio(ratio, figure) : teller.Balance!.Leaves(figure, Of) is { } left ? new(figure, left) : null;
        }
        catch (OverflowException)
        {
            // Numbers that no table holds.
            return null;
        }
    }

    private Told? OfRatio(PrintedRatio ratio, ReportedFigure figure)
    {
        var isCount = figure.Id == ratio.Count.Id;
        return Of(isCount ? ratio.Per : ratio.Count) is not { } other || (isCount && other.Max == 0) || UnitOf(other) is not { } unit ? null
            : new(figure, isCount ? ratio.Counts(other, unit) : ratio.Denominators(other, unit));

        // Where it is known what is counted, of those; else a percentage is mostly of things of one kind.
        Unit? UnitOf(Quantity other) => ratio.Relation.Kind != FigureRelationKind.Ratio ? other.Unit
            : Of(figure)?.Unit ?? Measures.Find(figure.Measure)?.Unit ?? units.GetValueOrDefault(figure.Measure) ?? (ratio.Printed.IsPercent ? other.Unit : null);
    }

    /// <summary>What is told of a figure: how many; null where no number can be right.</summary>
    internal sealed record Told(ReportedFigure Figure, Quantity? Quantity);
}
