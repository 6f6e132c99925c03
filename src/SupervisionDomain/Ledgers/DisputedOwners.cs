using System.Collections.Concurrent;

namespace SupervisionDomain;

/// <summary>The records that take their organizations from one of which documents dispute whose it is: each counts as that does by one document, or by another.</summary>
internal sealed class DisputedOwners(Ledger ledger)
{
    private readonly HashSet<RecordReference> ofDisputedOwner = Find(ledger);
    private readonly ConcurrentDictionary<RecordReference, (IRecord Version, ValueList<Id<Organization>> Organizations)[]> ways = [];

    /// <summary>Each version of the record with each set of organizations for which it may count; empty where nobody disputes from whom it takes them.</summary>
    public IReadOnlyList<(IRecord Version, ValueList<Id<Organization>> Organizations)> WaysOf(RecordReference record) => !ofDisputedOwner.Contains(record) ? []
        : ways.GetOrAdd(record, _ => [.. ledger.VersionsOf(record).SelectMany(version => ledger.WaysOf(version), (version, organizations) => (version, organizations))]);

    private static HashSet<RecordReference> Find(Ledger ledger)
    {
        if (ledger.Conflicts.Count == 0)
        {
            return [];
        }

        // Sub-groups may hang on sub-groups: until nothing new is found.
        var disputed = ledger.Conflicts.Select(c => c.Record).Where(record => !AreSame(Owners(ledger, record))).ToHashSet();
        var ofDisputedOwner = new HashSet<RecordReference>();
        var subGroups = ledger.Groups.Where(g => g.DispatchedBy.Count == 0 && g.SubGroupOf is not null).ToLookup(g => RecordReference.To(g.SubGroupOf!.Value), g => RecordReference.To(g.Id));
        var open = new Stack<RecordReference>(disputed);
        while (open.TryPop(out var above))
        {
            foreach (var group in subGroups[above].Where(ofDisputedOwner.Add))
            {
                open.Push(group);
            }
        }

        ofDisputedOwner.UnionWith(References(ledger.Inspections.Where(i => i.ConductedBy.Count == 0 && i.Groups.Any(g => Has(g)))));
        ofDisputedOwner.UnionWith(References(ledger.Findings.Where(f => f.RaisedBy.Count == 0 && f.Inspection is { } i && Has(i))));
        ofDisputedOwner.UnionWith(References(ledger.Leads.Where(l => l.ReceivedBy.Count == 0 && l.Channel is { } c && Has(c))));
        ofDisputedOwner.UnionWith(References(ledger.Measures.Where(m => m.DecidedBy.Count == 0
            && ((m.Finding is { } f && Has(f)) || (m.Lead is { } l && Has(l) && !(m.Finding is { } own && ledger.CountsForSomebody(own)))))));
        return ofDisputedOwner;

        bool Has<T>(Id<T> id)
            where T : IRecord => RecordReference.To(id) is var record && (disputed.Contains(record) || ofDisputedOwner.Contains(record));

        static IEnumerable<RecordReference> References(IEnumerable<IRecord> records) => records.Select(r => r.Reference);
    }

    // Of each version the organizations that it names, or else that from which it takes them.
    private static IEnumerable<IEnumerable<RecordReference>> Owners(Ledger ledger, RecordReference record) => record.Kind switch
    {
        RecordKind.Groups => ledger.Versions(Id<InspectionGroup>.Of(record)).Select(g => Named(g.DispatchedBy, [.. Named(g.SubGroupOf), .. Named(g.ActingBody)])),
        RecordKind.Inspections => ledger.Versions(Id<Inspection>.Of(record)).Select(i => Named(i.ConductedBy, i.Groups.Select(RecordReference.To))),
        RecordKind.Findings => ledger.Versions(Id<Finding>.Of(record)).Select(f => Named(f.RaisedBy, Named(f.Inspection))),
        RecordKind.Channels => ledger.Versions(Id<IntakeChannel>.Of(record)).Select(c => Named(c.RunBy, [])),
        RecordKind.Leads => ledger.Versions(Id<Lead>.Of(record)).Select(l => Named(l.ReceivedBy, Named(l.Channel))),
        _ => [],
    };

    private static IEnumerable<RecordReference> Named(ValueList<Id<Organization>> organizations, IEnumerable<RecordReference> others) =>
        organizations.Count > 0 ? organizations.Select(RecordReference.To) : others;

    private static IEnumerable<RecordReference> Named<T>(Id<T>? id)
        where T : IRecord => id is { } known ? [RecordReference.To(known)] : [];

    private static bool AreSame(IEnumerable<IEnumerable<RecordReference>> owners) =>
        owners.Select(of => of.ToHashSet()).ToList() is not [var first, .. var others] || others.TrueForAll(first.SetEquals);
}
