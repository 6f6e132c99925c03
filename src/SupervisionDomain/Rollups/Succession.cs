using NodaTime;

namespace SupervisionDomain;

/// <summary>Who stands on a day for the organizations that are closed by then, or not yet founded.</summary>
internal static class Succession
{
    /// <summary>For each of these: the successors or predecessors that exist on the day, or that ended without any. One without any stands for itself and is left out.</summary>
    public static Dictionary<Id<Organization>, ValueList<Id<Organization>>> StandIns(Ledger ledger, LocalDate day)
    {
        var existence = ledger.Organizations.GroupBy(o => o.Id).ToDictionary(g => g.Key, g => g.First().Existence);
        var succeeds = (
            from organization in ledger.Organizations
            from relation in organization.Relations
            where relation.Kind == RelationKind.Succeeds
            select (Successor: organization.Id, Predecessor: relation.To)).Distinct().ToList();
        var successors = succeeds.ToLookup(s => s.Predecessor, s => s.Successor);
        var predecessors = succeeds.ToLookup(s => s.Successor, s => s.Predecessor);
        return existence.Keys.Where(id => !Exists(id))
            .Select(id => (id, others: Follow(id, []).Distinct().Order().ToValueList()))
            .Where(x => x.others.Any(other => other != x.id))
            .ToDictionary(x => x.id, x => x.others);

        bool Exists(Id<Organization> id) => !existence.TryGetValue(id, out var time) || time.Contains(day);

        // What was seen before has been followed already, or goes round in a circle of statements.
        IEnumerable<Id<Organization>> Follow(Id<Organization> id, HashSet<Id<Organization>> seen)
        {
            var next = Exists(id) ? [] : (existence[id].Until <= day ? successors : predecessors)[id].ToList();
            return next.Count == 0 ? [id] : seen.Add(id) ? next.SelectMany(other => Follow(other, seen)) : [];
        }
    }
}
