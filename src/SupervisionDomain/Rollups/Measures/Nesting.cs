namespace SupervisionDomain;

/// <summary>Which things are parts of others, as sub-groups are of groups: of those that are there the innermost count, the most of which none is part of another.</summary>
internal sealed class Nesting
{
    private readonly Dictionary<RecordReference, RecordReference> circles = [];   // of what is part of itself, the one that stands for all
    private readonly ILookup<RecordReference, RecordReference> perhaps;
    private readonly ILookup<RecordReference, RecordReference> surely;
    private readonly HashSet<RecordReference> ofOneOrAnother;

    /// <param name="links">What is part of what; of one thing several where documents dispute it.</param>
    private Nesting(List<(RecordReference Part, RecordReference Whole)> links)
    {
        foreach (var circle in new Circles<RecordReference>(links).InOrder.Where(circle => circle.Count > 1))
        {
            foreach (var thing in circle)
            {
                circles.Add(thing, circle[0]);
            }
        }

        perhaps = links.Select(link => (Part: InCircle(link.Part), Whole: InCircle(link.Whole))).Where(link => link.Part != link.Whole).ToLookup(link => link.Part, link => link.Whole);
        ofOneOrAnother = perhaps.Where(part => part.Skip(1).Any()).Select(part => part.Key).ToHashSet();
        var undisputed = links.GroupBy(link => link.Part).Where(of => of.Count() == 1).SelectMany(of => of).ToList();
        var around = new Circles<RecordReference>(undisputed);
        surely = undisputed.Where(link => !around.Has(link.Part, link.Whole)).ToLookup(link => link.Part, link => link.Whole);
    }

    /// <summary>The groups of a ledger; null where none is part of another.</summary>
    public static Nesting? OfGroups(Ledger ledger)
    {
        var links = ledger.Groups.Where(g => g.SubGroupOf is not null).Select(g => (RecordReference.To(g.Id), RecordReference.To(g.SubGroupOf!.Value))).Distinct().ToList();
        return links.Count == 0 ? null : new(links);
    }

    /// <summary>Those that count, of things that surely are there or may be.</summary>
    public Innermost Of(IReadOnlyCollection<(RecordReference Thing, bool IsSure)> things)
    {
        var sure = things.Where(t => t.IsSure).Select(t => t.Thing).DistinctBy(InCircle).ToList();
        var least = InnermostOf(sure, perhaps, InCircle);

        // Of two that one may be part of, one counts beside it: so there are at least as many as without it.
        var others = sure.FindAll(thing => !ofOneOrAnother.Contains(InCircle(thing)));
        if (others.Count < sure.Count && InnermostOf(others, perhaps, InCircle) is var without && without.Count > least.Count)
        {
            least = without;
        }

        return new(least, InnermostOf(things.Select(t => t.Thing).Distinct(), surely, thing => thing));
    }

    /// <summary>The same of records that are the things, and of what tells that they are there, in whatever order: of a circle the first by its id stands for all.</summary>
    public Innermost Of(IEnumerable<(RecordReference Thing, Telling Telling, bool Surely)> told) =>
        Of([.. told.GroupBy(t => t.Thing).OrderBy(thing => thing.Key).Select(thing => (thing.Key, Telling.IsSure(thing.Where(t => t.Surely).Select(t => t.Telling))))]);

    private RecordReference InCircle(RecordReference thing) => circles.GetValueOrDefault(thing, thing);

    private static List<RecordReference> InnermostOf(IEnumerable<RecordReference> things, ILookup<RecordReference, RecordReference> wholes, Func<RecordReference, RecordReference> of)
    {
        var list = things.ToList();
        var withParts = new HashSet<RecordReference>();
        var open = new Stack<RecordReference>(list.Select(of));
        while (open.TryPop(out var part))
        {
            foreach (var whole in wholes[part].Where(withParts.Add))
            {
                open.Push(whole);
            }
        }

        return list.FindAll(thing => !withParts.Contains(of(thing)));
    }
}
