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

        // Who stands for one are those that stand for what comes next; all in a circle of statements have the same.
        var ends = new Dictionary<Id<Organization>, ValueList<Id<Organization>>>();
        foreach (var circle in new Circles<Id<Organization>>(existence.Keys.SelectMany(Next, (id, next) => (id, next))).InOrder)
        {
            var next = circle.SelectMany(Next).ToList();
            var beyond = next.FindAll(ends.ContainsKey);
            var together = next.Count == 0 ? [.. circle]
                : beyond is [var one] ? ends[one]
                : beyond.SelectMany(id => ends[id]).Distinct().Order().ToValueList();
            foreach (var id in circle)
            {
                ends.Add(id, together);
            }
        }

        return ends.Where(x => x.Value.Any(other => other != x.Key)).ToDictionary();

        bool Exists(Id<Organization> id) => !existence.TryGetValue(id, out var time) || time.Contains(day);

        IEnumerable<Id<Organization>> Next(Id<Organization> id) => Exists(id) ? [] : (existence[id].Until <= day ? successors : predecessors)[id];
    }
}
