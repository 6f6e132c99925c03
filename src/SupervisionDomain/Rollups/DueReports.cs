using NodaTime;

namespace SupervisionDomain;

/// <summary>The reports that were due for the days of a question, node by node.</summary>
internal sealed class DueReports
{
    private readonly ILookup<Id<Organization>, (DueReport Report, bool Came, bool Late)> atNode;

    public DueReports(Ledger ledger, RollupQuestion question, Placement placement)
    {
        var reports = ledger.Reports.SelectMany(r => r.Fulfils.Select(duty => (Key: (r.Issuer, duty), Report: r)))
            .ToLookup(x => x.Key, x => x.Report);
        var superseded = ledger.Superseded.ToHashSet();
        atNode = (
            from versions in ledger.Duties.GroupBy(duty => duty.Id)   // several where documents dispute when it is due, or for which days
            let asked = versions.Where(duty => !(duty.Period.FirstDay > question.AsOf) && !(duty.Period.LastDay < question.From)).ToList()
            where asked.Count > 0
            let due = versions.Max(duty => duty.Due is { } day ? Deadline.On(day).PassesAfter(null, ledger.Zone).Start : default(Instant?))
            from organization in asked.SelectMany(duty => duty.Organizations).Distinct()
            let came = Standing(reports[(organization, versions.Key)].ToLookup(r => r.DocumentId), superseded)
            let report = (
                new DueReport { Organization = organization, Duty = versions.Key },
                Came: came.Count > 0,
                Late: came.TrueForAll(r => r.RecordedAt >= due))
            from node in asked.SelectMany(duty => placement.Nodes([organization], duty.Period.FirstDay, duty.Period.LastDay)).Select(place => place.Node).Distinct()
            select (node, report)).ToLookup(x => x.node, x => x.report);
    }

    /// <summary>The nodes at or below which reports were due.</summary>
    public IEnumerable<Id<Organization>> Nodes => atNode.Select(g => g.Key);

    /// <summary>How complete the totals of a node are; null when no report was due.</summary>
    public Completeness? At(Id<Organization> node)
    {
        var due = atNode[node].OrderBy(x => x.Report.Duty).ThenBy(x => x.Report.Organization).ToList();
        return due.Count == 0 ? null : new()
        {
            Expected = due.Count,
            Received = due.Count(x => x.Came),
            Late = due.Where(x => x.Came && x.Late).Select(x => x.Report).ToValueList(),
            Missing = due.Where(x => !x.Came).Select(x => x.Report).ToValueList(),
        };
    }

    // Those in force, and those that they replace, in turn: a correction is as early as the first, but not as one that was taken back.
    private static List<SupervisionReport> Standing(ILookup<Id<SupervisionReport>, SupervisionReport> fulfilling, HashSet<Id<SupervisionReport>> superseded)
    {
        var standing = fulfilling.Where(g => !superseded.Contains(g.Key)).SelectMany(g => g).ToList();
        var met = new HashSet<Id<SupervisionReport>>();
        for (var i = 0; i < standing.Count; i++)
        {
            standing.AddRange(standing[i].Supersedes.Where(met.Add).SelectMany(id => fulfilling[id]));
        }

        return standing;
    }
}
