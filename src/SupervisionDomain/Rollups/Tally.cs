using NodaTime;

namespace SupervisionDomain;

/// <summary>Counts occurrences: each thing once, uncertain things as bounds.</summary>
internal sealed class Tally(Ledger ledger, RollupQuestion question, Measure measure)
{
    /// <summary>The occurrences that lie, or may lie, in the days asked for; with whether they surely do and are undisputed.</summary>
    public IEnumerable<(Occurrence Occurrence, bool Sure)> InQuestion()
    {
        foreach (var occurrence in measure.Occurrences(ledger, question))
        {
            var known = occurrence.NotAfter ?? ledger.NotAfter(occurrence.Record);
            var last = occurrence.When?.LastDay is { } end && !(known < end) ? end : known ?? occurrence.When?.LastDay;
            var first = occurrence.When?.FirstDay;
            if (first > question.AsOf || last < question.From)
            {
                continue;
            }

            var inside = last <= question.AsOf && (question.From is null || first >= question.From);
            yield return (occurrence, inside && !ledger.IsDisputed(occurrence.Record));
        }
    }

    /// <summary>Occurrences at their organizations and at every node above these.</summary>
    public static ILookup<Id<Organization>, (Occurrence Occurrence, bool Sure)> AtNodes(
        IEnumerable<(Occurrence Occurrence, bool Sure)> occurrences, Hierarchy hierarchy) =>
        occurrences
            .SelectMany(o => o.Occurrence.Organizations.SelectMany(hierarchy.SelfAndAbove).Distinct().Select(node => (node, o)))
            .ToLookup(x => x.node, x => x.o);

    /// <summary>The total of a node, from the occurrences at and below it.</summary>
    public Total Of(IEnumerable<(Occurrence Occurrence, bool Sure)> occurrences, Func<Id<Organization>, bool> isBelow)
    {
        var list = occurrences.ToList();
        var things = list.Where(o => !o.Occurrence.IsCollective).GroupBy(o => o.Occurrence.Thing).OrderBy(g => g.Key).Select(g => new Thing(g.Key, [.. g], measure.Unit)).ToList();
        var scopes = things.GroupBy(t => measure.ThingsMayMeetAcrossScopes ? t.Reference.Scope ?? "" : "").OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return new()
        {
            Measure = measure.Code,
            Title = measure.Title,
            Quantity = scopes.Count == 0
                ? Quantity.Exactly(0, measure.Unit)
                : Quantity.Union(scopes.Select(scope => Quantity.DisjointSum(scope.Select(t => t.Weight)))),
            Records = things.SelectMany(t => t.Records).Distinct().Order().ToValueList(),
            CountedOnce = things.Select(t => t.Once(isBelow)).OfType<CountedOnce>().ToValueList(),
            Uncertain = things.Where(t => t.Doubt is not null).Select(t => new Uncertain
            {
                Thing = t.Reference,
                Reason = t.Doubt == UncertaintyReason.Date && t.Records.All(ledger.IsDisputed) ? UncertaintyReason.Conflict : t.Doubt!.Value,
            }).ToValueList(),
            Scopes = scopes.Count > 1 ? scopes.Select(s => s.Key).ToValueList() : [],
            NotCounted = list.Where(o => o.Occurrence.IsCollective).Select(o => o.Occurrence.Thing).Distinct().Order().ToValueList(),
        };
    }

    /// <summary>One thing with all its occurrences.</summary>
    private sealed class Thing
    {
        private readonly List<(Occurrence Occurrence, bool Sure)> occurrences;

        public Thing(RecordReference reference, List<(Occurrence Occurrence, bool Sure)> occurrences, Unit unit)
        {
            Reference = reference;
            this.occurrences = occurrences;
            var weights = occurrences.Select(o => o.Occurrence.Weight ?? Quantity.Exactly(1, unit)).ToList();
            var sure = occurrences.Exists(o => o.Sure);
            var differ = weights.Exists(w => !w.SameValue(weights[0]));
            Weight = sure && !differ ? weights[0] : Quantity.Of(
                sure ? weights.Min(w => w.Min) : 0,
                weights.Exists(w => w.Max is null) ? null : weights.Max(w => w.Max),
                sure ? weights.Min(w => w.LikelyMin) : 0,
                weights.Exists(w => w.LikelyMax is null) ? null : weights.Max(w => w.LikelyMax),
                unit);
            Doubt = !sure ? UncertaintyReason.Date : differ || !Weight.IsExact ? UncertaintyReason.Weight : null;
        }

        public RecordReference Reference { get; }

        /// <summary>How much it adds to the total.</summary>
        public Quantity Weight { get; }

        public UncertaintyReason? Doubt { get; }

        public IEnumerable<RecordReference> Records => occurrences.Select(o => o.Occurrence.Record).Distinct().Order();

        public CountedOnce? Once(Func<Id<Organization>, bool> isBelow)
        {
            var organizations = occurrences.SelectMany(o => o.Occurrence.Organizations).Where(isBelow).Distinct().Order().ToValueList();
            var records = Records.ToValueList();
            return organizations.Count > 1 || records.Count > 1
                ? new() { Thing = Reference, Organizations = organizations, Records = records }
                : null;
        }
    }
}
