using NodaTime;

namespace SupervisionDomain;

/// <summary>Who stands on a day for the organizations that are closed by then, or not yet founded.</summary>
internal static class Succession
{
    /// <summary>
    /// For each of these: the successors or predecessors that exist on the day, or that ended without any, and itself where it exists by another
    /// document. One that stands for itself alone is left out.
    /// </summary>
    public static Dictionary<Id<Organization>, ValueList<Id<Organization>>> StandIns(IReadOnlyList<Organization> organizations, LocalDate day)
    {
        var existence = organizations.ToLookup(o => o.Id, o => o.Existence);   // several where documents dispute it
        var succeeds = (
            from organization in organizations
            from relation in organization.Relations
            where relation.Kind == RelationKind.Succeeds
            select (Successor: organization.Id, Predecessor: relation.To)).Distinct().ToList();
        var successors = succeeds.ToLookup(s => s.Predecessor, s => s.Successor);
        var predecessors = succeeds.ToLookup(s => s.Successor, s => s.Predecessor);

        // Who stands for one are those that stand for what comes next; all in a circle of statements have the same.
        var ends = new Dictionary<Id<Organization>, ValueList<Id<Organization>>>();
        foreach (var circle in new Circles<Id<Organization>>(existence.Select(g => g.Key).SelectMany(Next, (id, next) => (id, next))).InOrder)
        {
            var next = circle.SelectMany(Next).ToList();
            var beyond = next.FindAll(ends.ContainsKey);
            var themselves = circle.Where(id => next.Count == 0 || existence[id].Any(time => time.Contains(day))).ToList();
            var together = beyond is [var one] && themselves.Count == 0
                ? ends[one]
                : beyond.SelectMany(id => ends[id]).Concat(themselves).Distinct().Order().ToValueList();
            // Where by some documents none of them exists on the day, each is left to itself.
            var mayBeNone = beyond.Count == 0 && themselves.Count > 0 && circle.All(id => existence[id].Any(time => !time.Contains(day)));
            foreach (var id in circle)
            {
                ends.Add(id, mayBeNone ? together.Append(id).Distinct().Order().ToValueList() : together);
            }
        }

        return ends.Where(x => x.Value.Any(other => other != x.Key)).ToDictionary();

        IEnumerable<Id<Organization>> Next(Id<Organization> id) =>
            existence[id].Where(time => !time.Contains(day)).SelectMany(time => (time.Until <= day ? successors : predecessors)[id]);
    }
}
