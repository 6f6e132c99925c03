using NodaTime;

namespace SupervisionDomain;

/// <summary>Counts occurrences: each thing once, uncertain things as bounds.</summary>
internal sealed class Tally(Ledger ledger, RollupQuestion question, Measure measure)
{
    private readonly Lazy<Nesting?> nesting = new(() => measure.Nesting?.Invoke(ledger));

    /// <summary>The occurrences that lie, or may lie, in the days asked for.</summary>
    public IEnumerable<Counted> InQuestion() => InQuestion(measure.In(ledger, question));

    /// <summary>Those of some occurrences that lie, or may lie, in the days asked for.</summary>
    public IEnumerable<Counted> InQuestion(IEnumerable<Occurrence> occurrences)
    {
        foreach (var occurrence in occurrences)
        {
            var last = Moments.LastDay(occurrence.When, occurrence.NotAfter ?? ledger.NotAfter(occurrence.Record));
            var first = occurrence.When?.FirstDay;
            if (first > question.AsOf || last < question.From)
            {
                continue;
            }

            var inside = last <= question.AsOf && (question.From is null || first >= question.From);
            foreach (var (telling, organizations) in ledger.TellingsOf(occurrence.Record, occurrence.Version, occurrence.Organizations))
            {
                yield return new(occurrence, first, last, organizations) { Doubt = inside ? occurrence.Doubt : UncertaintyReason.Date, Telling = telling };
            }
        }
    }

    /// <summary>Occurrences at every node at which they count.</summary>
    public static ILookup<Id<Organization>, Counted> AtNodes(IEnumerable<Counted> occurrences, Placement placement) => (
        from o in occurrences
        from place in placement.Nodes(o.Organizations, o.First, o.Last)
        select (place.Node, o: o.At(place)))
        .ToLookup(x => x.Node, x => x.o);

    /// <summary>The total of a node, from the occurrences at and below it.</summary>
    public Total Of(IEnumerable<Counted> occurrences)
    {
        var list = occurrences.ToList();
        var things = Things(list.Where(o => !o.Occurrence.IsCollective)).ToList();
        if (nesting.Value is not { } nested)
        {
            var scopes = things.GroupBy(t => measure.ThingsMayMeetAcrossScopes ? t.Reference.Scope ?? "" : "").OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            var quantity = scopes.Count == 0
                ? Quantity.Exactly(0, measure.Unit)
                : Quantity.Together(scopes.ConvertAll(scope => Quantity.Together([.. scope.Select(t => t.Weight)], areDisjoint: true)), areDisjoint: false);
            return Made(quantity, things, t => t.Doubt) with { Scopes = scopes.Count > 1 ? scopes.Select(s => s.Key).ToValueList() : [] };
        }

        var innermost = nested.Of([.. things.Select(t => (t.Reference, t.Doubt is null))]);
        var (counting, least) = (innermost.Counting.ToHashSet(), innermost.Least.ToHashSet());
        return Made(
            Quantity.Between(innermost.Least.Count, innermost.Most.Count, measure.Unit),
            things.FindAll(t => counting.Contains(t.Reference)),
            t => least.Contains(t.Reference) ? null : t.Doubt ?? UncertaintyReason.Conflict);

        Total Made(Quantity quantity, List<Thing> counting, Func<Thing, UncertaintyReason?> doubt) => new()
        {
            Measure = measure.Code,
            Title = measure.Title,
            Quantity = quantity,
            Records = counting.SelectMany(t => t.Records).Distinct().Order().ToValueList(),
            CountedOnce = counting.Select(t => t.Once()).OfType<CountedOnce>().ToValueList(),
            Uncertain = counting.Where(t => doubt(t) is not null).Select(t => new Uncertain { Thing = t.Reference, Reason = doubt(t)!.Value }).ToValueList(),
            NotCounted = list.Where(o => o.Occurrence.IsCollective).Select(o => o.Occurrence.Thing).Distinct().Order().ToValueList(),
        };
    }

    /// <summary>Without those of things that surely are counted through others among these, be it through several that one stands for.</summary>
    public List<Counted> WithoutWholes(List<Counted> occurrences)
    {
        if (nesting.Value is not { } nested)
        {
            return occurrences;
        }

        var innermost = nested.Of([.. Things(occurrences).Select(t => (t.Reference, t.Doubt is null))]);
        var counting = innermost.Least.Union(innermost.Most).ToHashSet();   // what adds nothing here may do so where others are
        return occurrences.FindAll(o => o.Occurrence.IsCollective || counting.Contains(o.Occurrence.Thing));
    }

    // In their order, each with all that tells of it.
    private IEnumerable<Thing> Things(IEnumerable<Counted> occurrences)
    {
        var inOrder = occurrences.OrderBy(o => o.Occurrence.Thing).ToArray();
        var one = Quantity.Exactly(1, measure.Unit);
        for (int begin = 0, end; begin < inOrder.Length; begin = end)
        {
            var thing = inOrder[begin].Occurrence.Thing;
            for (end = begin + 1; end < inOrder.Length && inOrder[end].Occurrence.Thing == thing; end++)
            {
            }

            yield return new(thing, inOrder[begin..end], one);
        }
    }

    /// <summary>An occurrence between two days, each open where unknown, at some node or at none yet.</summary>
    /// <param name="Occurrence">The occurrence.</param>
    /// <param name="First">The first day on which it can have been.</param>
    /// <param name="Last">The last day on which it can have been.</param>
    /// <param name="Organizations">Those of its organizations that stand at or below the node; before it has one, all.</param>
    internal sealed record Counted(Occurrence Occurrence, LocalDate? First, LocalDate? Last, ValueList<Id<Organization>> Organizations)
    {
        /// <summary>What makes it doubtful that it counts; null when it surely does, if its version of the record is right.</summary>
        public UncertaintyReason? Doubt { get; init; }

        /// <summary>What tells it.</summary>
        public required Telling Telling { get; init; }

        /// <summary>The same at a node.</summary>
        public Counted At(PlaceInTime.Place place) =>
            place.Doubt is null && place.Organizations == Organizations ? this : this with { Organizations = place.Organizations, Doubt = Doubt ?? place.Doubt };

        /// <summary>Whether one of these, whichever document is right, surely counts.</summary>
        public static bool IsSure(IEnumerable<Counted> occurrences) => Telling.IsSure(occurrences.Where(o => o.Doubt is null).Select(o => o.Telling));
    }

    /// <summary>One thing with all its occurrences.</summary>
    private sealed class Thing
    {
        private readonly Counted[] occurrences;

        public Thing(RecordReference reference, Counted[] occurrences, Quantity one)
        {
            Reference = reference;
            this.occurrences = occurrences;
            if (occurrences is [{ Doubt: null, Telling.Versions: < 2 } only])
            {
                Weight = only.Occurrence.Weight ?? one;
                Doubt = Weight.IsExact ? null : UncertaintyReason.Weight;
                return;
            }

            var weights = occurrences.Select(o => o.Occurrence.Weight ?? one).ToList();
            var sure = Counted.IsSure(occurrences);
            var differ = weights.Exists(w => !w.SameValue(weights[0]));
            Weight = Quantity.OfOne(weights, sure);

            // Of several doubts the first in the list that is no conflict: a conflict explains only what nothing else does.
            Doubt = sure ? differ || !Weight.IsExact ? UncertaintyReason.Weight : null
                : occurrences.Where(o => o.Doubt is not (null or UncertaintyReason.Conflict)).Min(o => o.Doubt) ?? UncertaintyReason.Conflict;
        }

        public RecordReference Reference { get; }

        /// <summary>How much it adds to the total.</summary>
        public Quantity Weight { get; }

        public UncertaintyReason? Doubt { get; }

        public IEnumerable<RecordReference> Records => occurrences is [var only] ? [only.Occurrence.Record]
            : occurrences.Select(o => o.Occurrence.Record).Distinct().Order();

        public CountedOnce? Once()
        {
            if (occurrences is [{ Organizations.Count: <= 1 }])
            {
                return null;
            }

            var organizations = occurrences.SelectMany(o => o.Organizations).Distinct().Order().ToValueList();
            var records = Records.ToValueList();
            return organizations.Count > 1 || records.Count > 1
                ? new() { Thing = Reference, Organizations = organizations, Records = records }
                : null;
        }
    }
}
