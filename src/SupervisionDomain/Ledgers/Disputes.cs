namespace SupervisionDomain;

/// <summary>The records that take their organizations from one of which documents dispute whose it is.</summary>
internal static class Disputes
{
    public static HashSet<RecordReference> Of(Ledger ledger)
    {
        if (ledger.Conflicts.Count == 0)
        {
            return [];
        }

        // Sub-groups may hang on sub-groups: until nothing new is found.
        var disputed = ledger.Conflicts.Where(c => c.Members.Any(TellsTheOrganizations(c.Record.Kind).Contains)).Select(c => c.Record).ToHashSet();
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
            && ((m.Finding is { } f && Has(f)) || (m.Lead is { } l && Has(l) && !NamesItsOwn(m.Finding))))));
        return ofDisputedOwner;

        bool NamesItsOwn(Id<Finding>? finding) => finding is { } id && ledger.Versions(id).Any(f => ledger.OrganizationsOf(f).Count > 0);

        bool Has<T>(Id<T> id)
            where T : IRecord => RecordReference.To(id) is var record && (disputed.Contains(record) || ofDisputedOwner.Contains(record));

        static IEnumerable<RecordReference> References(IEnumerable<IRecord> records) => records.Select(r => r.Reference);
    }

    // The members, by their names in the contract, from which others take their organizations.
    private static string[] TellsTheOrganizations(RecordKind kind) => kind switch
    {
        RecordKind.Groups => ["dispatchedBy", "subGroupOf", "actingBody"],
        RecordKind.Inspections => ["conductedBy", "groups"],
        RecordKind.Findings => ["raisedBy", "inspection"],
        RecordKind.Channels => ["runBy"],
        RecordKind.Leads => ["receivedBy", "channel"],
        _ => [],
    };
}
