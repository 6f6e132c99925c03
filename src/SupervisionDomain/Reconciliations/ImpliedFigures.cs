namespace SupervisionDomain;

/// <summary>What relations say of figures that have no value: the rate and one count tell the other, all parts their sum, the change what was there before (推算数).</summary>
internal sealed class ImpliedFigures
{
    private readonly Ledger ledger;
    private readonly Dictionary<Id<ReportedFigure>, Quantity> values = [];
    private readonly Dictionary<FigureRelation, IReadOnlyList<PrintedRatio>> ratios = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<RecordReference, List<RecordReference>> sources = [];

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

        // What one tells may be what another lacks. Of several that tell of one figure the one that leaves the fewest numbers counts, of as
        // many the least, and the others are held against it; one that leaves none is wrong whatever the others say.
        var lacking = ledger.Figures.Where(f => f.Value.Absence is not null).Select(f => f.Id).ToHashSet();
        var tellers = ledger.Relations.Where(r => lacking.Contains(r.Whole) || r.Parts.Any(lacking.Contains))
            .SelectMany(relation => (object[])[.. RatiosOf(relation), relation], (relation, teller) => (Relation: relation, Teller: teller))
            .Select((t, place) => (t.Relation, t.Teller, Place: place)).ToList();
        var about = tellers.SelectMany(t => t.Relation.Parts.Append(t.Relation.Whole).Distinct(), (t, figure) => (t, figure)).ToLookup(x => x.figure, x => x.t);

        // Each is asked once, and again when a figure that it is about has got its value.
        for (var asked = tellers; asked.Count > 0;)
        {
            var says = asked.Where(t => !told.ContainsKey(t.Teller)).Select(t => (t.Teller, Told: Says(t.Teller)!)).Where(said => said.Told is not null).ToList();
            var valued = new List<Id<ReportedFigure>>();
            foreach (var of in says.GroupBy(said => said.Told.Figure.Id))
            {
                foreach (var (teller, impossible) in of.Where(said => said.Told.Quantity is null))
                {
                    told.TryAdd(teller, impossible);
                }

                var possible = of.Where(said => said.Told.Quantity is not null).ToList();
                if (possible.Count > 0)
                {
                    var (teller, narrowest) = possible
                        .OrderBy(said => said.Told.Quantity!.Max - said.Told.Quantity.Min ?? long.MaxValue).ThenBy(said => said.Told.Quantity!.Min).ThenBy(said => said.Teller is PrintedRatio).First();
                    told.Add(teller, narrowest);
                    values.Add(of.Key, narrowest.Quantity!);
                    sources.Add(RecordReference.To(of.Key), SourcesOf(of.Key, teller));
                    valued.Add(of.Key);
                }
            }

            asked = valued.SelectMany(figure => about[figure]).DistinctBy(t => t.Place).OrderBy(t => t.Place).ToList();
        }
    }

    /// <summary>The ratios of which a relation tells.</summary>
    public IReadOnlyList<PrintedRatio> RatiosOf(FigureRelation relation) => ratios[relation];

    /// <summary>The quantity of a figure: the one that is reported, or the one that follows.</summary>
    public Quantity? Of(ReportedFigure figure) => figure.Value.Quantity ?? values.GetValueOrDefault(figure.Id);

    /// <summary>The figure with the value that follows, where it has none.</summary>
    public ReportedFigure WithValue(ReportedFigure figure) => figure.Value.Quantity is null && values.TryGetValue(figure.Id, out var value) ? figure with { Value = value } : figure;

    /// <summary>The check; of a contradiction also with the relations and figures from which those that it names follow.</summary>
    public ReconciliationCheck WithSources(ReconciliationCheck check)
    {
        return check.Outcome != CheckOutcome.Contradicts ? check : check with
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

    /// <summary>What a relation, or a ratio that it prints, tells of the one figure that it lacks; null where it tells nothing.</summary>
    public Told? ToldBy(object teller) => told.GetValueOrDefault(teller);

    // The relation and its other figures.
    private static List<RecordReference> SourcesOf(Id<ReportedFigure> figure, object teller)
    {
        var (relation, about) = teller is PrintedRatio ratio ? (ratio.Relation, [ratio.Count.Id, ratio.Per.Id]) : ((FigureRelation)teller, ((FigureRelation)teller).Parts.Append(((FigureRelation)teller).Whole));
        return [RecordReference.To(relation.Id), .. about.Where(id => id != figure).Select(id => RecordReference.To(id))];
    }

    private Told? Says(object teller)
    {
        try
        {
            return teller is PrintedRatio ratio ? OfRatio(ratio) : OfParts((FigureRelation)teller);
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
            ({ } count, null) when UnitOf(ratio.Per, count) is { } unit => Tell(ratio.Per, ratio.Denominators(count, unit)),
            (null, { Max: not 0 } per) when UnitOf(ratio.Count, per) is { } unit => Tell(ratio.Count, ratio.Counts(per, unit)),
            _ => null,
        };

        // Where it is known what is counted, of those; else a percentage is mostly of things of one kind.
        Unit? UnitOf(ReportedFigure figure, Quantity other) => ratio.Relation.Kind != FigureRelationKind.Ratio ? other.Unit
            : Measures.Find(figure.Measure)?.Unit ?? units.GetValueOrDefault(figure.Measure) ?? (ratio.Printed.IsPercent ? other.Unit : null);
    }

    // All parts make their sum, or leave the rest; and what changed by a number was so many more or fewer.
    private Told? OfParts(FigureRelation relation)
    {
        var parts = relation.Parts.Select(ledger.Find).OfType<ReportedFigure>().ToList();
        if (ledger.Find(relation.Whole) is not { } whole || parts.DistinctBy(p => p.Id).Count() != relation.Parts.Count || !RelationChecks.AreOfTheirDays(relation.Kind, whole, parts))
        {
            return null;
        }

        var known = parts.Append(whole).Select(Of).OfType<Quantity>().ToList();
        if (known.Count != parts.Count || known.Count == 0 || known.DistinctBy(q => q.Unit).Count() != 1)
        {
            return null;
        }

        var missing = parts.FindIndex(part => Of(part) is null);
        var others = parts.Where((_, i) => i != missing).Select(part => Of(part)!).ToList();
        return relation switch
        {
            { Kind: FigureRelationKind.Breakdown } when missing < 0 => Tell(whole, Quantity.DisjointSum(others)),
            { Kind: FigureRelationKind.Breakdown or FigureRelationKind.Shares } when missing >= 0 && others.Count > 0 && Of(whole)!.Minus(Quantity.DisjointSum(others)).AsQuantity() is { } rest => Tell(parts[missing], rest),
            { Kind: FigureRelationKind.Change, Parts.Count: 1, Printed: [{ IsPercent: false, LastPlace: >= 1, Kind: Approximation.Exact } by] } when Moved(known[0], by, isForward: missing < 0) is { } moved =>
                Tell(missing < 0 ? whole : parts[0], moved),
            _ => null,
        };
    }

    // What cannot exist is of no number; and what has a rate has one.
    private static Told? Tell(ReportedFigure figure, Quantity? quantity) => figure.Value.Absence is null or Absence.NotApplicable ? null : new(figure, quantity);

    private static Quantity? Moved(Quantity quantity, PrintedDecimal by, bool isForward)
    {
        if (Math.Abs(by.Number) > Quantity.MaxValue)
        {
            return null;
        }

        var step = Quantity.Between(by.Things.Least, by.Things.Most, quantity.Unit);
        return by.Number > 0 == isForward ? Quantity.DisjointSum(quantity, step) : quantity.Minus(step).AsQuantity();
    }

    /// <summary>What is told of a figure without a value: how many; null where no number can be right.</summary>
    internal sealed record Told(ReportedFigure Figure, Quantity? Quantity);
}
