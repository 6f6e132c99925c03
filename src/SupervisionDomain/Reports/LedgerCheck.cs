using NodaTime;

namespace SupervisionDomain;

/// <summary>What only several documents together can tell is wrong.</summary>
internal static class LedgerCheck
{
    public static IEnumerable<Issue> Of(
        Ledger ledger,
        IReadOnlyList<SupervisionReport> inForce,
        IReadOnlyList<(Conflict Conflict, IEnumerable<(SupervisionReport Document, string Path)> Told)> conflicts,
        RecordTable<Organization> organizations,
        RecordTable<InspectionGroup> groups,
        RecordTable<Finding> findings,
        RecordTable<Lead> leads) =>
        Documents(ledger)
            .Concat(Conflicts(conflicts, findings))
            .Concat(inForce.SelectMany(report => Unresolved(ledger, report)))
            .Concat(Superiors(organizations))
            .Concat(Cycles(organizations))
            .Concat(groups.Origins(g => LeadsBackTo(g.Id, g.SubGroupOf, id => groups.Find(id)?.SubGroupOf)).Select(o => At(
                o.Document, IssueCodes.HierarchyCycle, $"{o.Path}.subGroupOf", $"The group {o.Record.Id} is a sub-group of itself.")))
            .Concat(findings
                .Origins(finding => ReportCheck.BeforeRaising(finding).Any())
                .Select(o => At(o.Document, IssueCodes.EventBeforeRaising, $"{o.Path}.events", $"After merging, an event of the finding {o.Record.Id} comes before its raising.")))
            .Concat(IllegalActs(ledger, inForce))
            .Concat(findings.Origins(f => LeadsBackTo(f.Id, ledger.MergedInto(f), id => ledger.Find(id) is { } next ? ledger.MergedInto(next) : null)).Select(o => At(
                o.Document, IssueCodes.MergeCycle, $"{o.Path}.events", $"The finding {o.Record.Id} is merged into itself, directly or through others.")))
            .Concat(leads.Origins(lead => LeadsBackTo(lead.Id, lead.DuplicateOf, id => leads.Find(id)?.DuplicateOf)).Select(o => At(
                o.Document, IssueCodes.MergeCycle, $"{o.Path}.duplicateOf", $"The lead {o.Record.Id} repeats itself, directly or through others.")))
            .Concat(leads.Origins(lead => ReportCheck.BeforeReceipt(lead).Any()).Select(o => At(
                o.Document, IssueCodes.BeforeReceipt, o.Path, $"After merging, the lead {o.Record.Id} was disposed of or passed on before its receipt.") with { Severity = IssueSeverity.Warning }));

    private static IEnumerable<Issue> Documents(Ledger ledger)
    {
        foreach (var twins in ledger.Reports.GroupBy(r => r.DocumentId).Where(g => g.Count() > 1))
        {
            foreach (var report in twins)
            {
                yield return At(report, IssueCodes.DocumentConflict, "$.documentId", $"There are {twins.Count()} different documents with the id {report.DocumentId}.");
            }
        }

        var replaces = ledger.Reports.ToLookup(r => r.DocumentId, r => r.Corrects);
        var issuers = ledger.Reports.ToLookup(r => r.DocumentId, r => r.Issuer);
        foreach (var report in ledger.Reports)
        {
            var reached = new HashSet<Id<SupervisionReport>>();
            var open = new Stack<Id<SupervisionReport>>(report.Corrects);
            while (open.TryPop(out var id))
            {
                if (reached.Add(id))
                {
                    foreach (var next in replaces[id].SelectMany(list => list))
                    {
                        open.Push(next);
                    }
                }
            }

            if (report.Corrects.SelectMany(id => issuers[id]).Any(issuer => issuer != report.Issuer))
            {
                yield return At(report, IssueCodes.ForeignCorrection, "$.documentId", $"The document {report.DocumentId} replaces or takes back a document of another issuer.") with { Severity = IssueSeverity.Warning };
            }

            foreach (var (path, id) in report.Supersedes.Select((id, i) => ($"$.supersedes[{i}]", id)).Concat(report.RetractedDocuments.Select((r, i) => ($"$.retractedDocuments[{i}].document", r.Document))))
            {
                if (!issuers.Contains(id))
                {
                    yield return At(report, IssueCodes.UnknownDocument, path, $"There is no document {id} here to replace or take back.") with { Severity = IssueSeverity.Warning };
                }
            }

            foreach (var (i, taken) in report.RetractedRecords.Index())
            {
                if (!ledger.Voids(taken))
                {
                    yield return At(report, IssueCodes.NothingToRetract, $"$.retractedRecords[{i}]", $"No earlier document states {taken.Record}{(taken.Event is { } e ? $" with the event {e}" : "")}.") with { Severity = IssueSeverity.Warning };
                }
            }

            if (reached.Contains(report.DocumentId))
            {
                yield return At(report, IssueCodes.SupersessionCycle, "$.supersedes", $"The document {report.DocumentId} supersedes or takes back itself.");
            }
        }
    }

    private static IEnumerable<Issue> Conflicts(
        IEnumerable<(Conflict Conflict, IEnumerable<(SupervisionReport Document, string Path)> Told)> conflicts, RecordTable<Finding> findings)
    {
        foreach (var (conflict, told) in conflicts)
        {
            // A disputed event is told as that.
            var events = conflict.Record.Kind == RecordKind.Findings ? TwoFacedEvents(findings.Versions(Id<Finding>.Parse(conflict.Record.Id))) : [];
            var members = conflict.Members.Where(m => m != "events" || events.Count == 0).ToList();
            foreach (var (document, path) in told)
            {
                foreach (var (e, differing) in events)
                {
                    yield return At(document, IssueCodes.EventConflict, $"{path}.events", $"Documents tell the event {e} of {conflict.Record} with different contents: {string.Join(", ", differing)}.");
                }

                if (members.Count > 0)
                {
                    yield return At(document, IssueCodes.RecordConflict, path, $"Documents differ in {string.Join(", ", members)} of {conflict.Record}: {string.Join(", ", conflict.Documents)}.");
                }
            }
        }
    }

    private static List<(Id<FindingEvent> Event, ValueList<string> Members)> TwoFacedEvents(IReadOnlyList<Finding> versions) =>
        versions.SelectMany(f => f.Events).GroupBy(e => e.Id).Select(told => (told.Key, told.ToList().Disputed(Merging.Differences))).Where(e => e.Item2.Count > 0).ToList();

    private static List<Issue> Unresolved(Ledger ledger, SupervisionReport report)
    {
        var issues = new List<Issue>();
        Scoping.Unknown(report, ledger.Has, (path, record) => issues.Add(ledger.IsRetracted(record)
            ? At(report, IssueCodes.RetractedReference, path, $"{record} was taken back.") with { Severity = IssueSeverity.Warning }
            : At(report, IssueCodes.UnresolvedReference, path, $"No document has {record}.")));
        return issues;
    }

    private static IEnumerable<Issue> Superiors(RecordTable<Organization> organizations) =>
        organizations.Origins(HasTwo).Select(o => At(
            o.Document, IssueCodes.TwoSuperiors, $"{o.Path}.relations", $"The organization {o.Record.Id} has two places in the hierarchy at one time."));

    private static bool HasTwo(Organization organization)
    {
        return Two(r => r.IsHierarchy) || Two(r => r.Kind == RelationKind.LedBy);

        bool Two(Func<OrganizationRelation, bool> inLine)
        {
            var places = organization.RelationsInTime.Where(inLine).ToList();
            return places.Any(a => places.Any(b => a.To != b.To && a.Validity.Overlaps(b.Validity)));
        }
    }

    private static IEnumerable<Issue> Cycles(RecordTable<Organization> organizations) =>
        organizations.Origins(o => IsAboveItself(organizations, o)).Select(o => At(
            o.Document, IssueCodes.HierarchyCycle, $"{o.Path}.relations", $"The organization {o.Record.Id} is above itself."));

    // A cycle counts only where all its relations hold at one time.
    private static bool IsAboveItself(RecordTable<Organization> organizations, Organization start)
    {
        var seen = new HashSet<(Id<Organization> At, LocalDate? From, LocalDate? Until)>();
        var open = new Stack<(Id<Organization> At, LocalDate? From, LocalDate? Until)>();
        open.Push((start.Id, null, null));
        while (open.TryPop(out var here))
        {
            if (!seen.Add(here))
            {
                continue;
            }

            foreach (var relation in organizations.Find(here.At)?.RelationsInTime.Where(r => r.IsHierarchy) ?? [])
            {
                var from = here.From is null || relation.Validity.From > here.From ? relation.Validity.From ?? here.From : here.From;
                var until = here.Until is null || relation.Validity.Until < here.Until ? relation.Validity.Until ?? here.Until : here.Until;
                if (from >= until)
                {
                    continue;
                }

                if (relation.To == start.Id)
                {
                    return true;
                }

                open.Push((relation.To, from, until));
            }
        }

        return false;
    }

    // Step by step from the first; in a circle that the start is not in, no further than once around.
    private static bool LeadsBackTo<T>(Id<T> start, Id<T>? first, Func<Id<T>, Id<T>?> next)
    {
        if (first is null)
        {
            return false;
        }

        var seen = new HashSet<Id<T>>();
        for (var at = first; at is { } here && seen.Add(here); at = next(here))
        {
            if (here == start)
            {
                return true;
            }
        }

        return false;
    }

    // Told of the merged finding, of all its versions once, in each document that has the event. What comes before the raising is told as that.
    private static IEnumerable<Issue> IllegalActs(Ledger ledger, IEnumerable<SupervisionReport> reports)
    {
        var illegal = ledger.Findings.Where(f => !FindingLife.IsOrderly(f)).SelectMany(f => IllegalActs(ledger, f)).Distinct().ToLookup(act => act.Finding);
        return
            from report in reports
            from stated in report.Body.Findings.Index()
            from act in illegal[stated.Item.Id]
            let at = stated.Item.Events.Index().FirstOrDefault(x => x.Item.Id == act.Event, (-1, null!)).Index
            where at >= 0
            select At(report, IssueCodes.IllegalAct, $"$.body.findings[{stated.Index}].events[{at}]", act.Message) with { Severity = IssueSeverity.Warning };
    }

    private static IEnumerable<(Id<Finding> Finding, Id<FindingEvent> Event, string Message)> IllegalActs(Ledger ledger, Finding finding)
    {
        var early = ReportCheck.BeforeRaising(finding).Select(e => finding.Events[e]).ToHashSet();
        return ledger.LifeOf(finding).Illegal.Where(act => !early.Contains(act.Event))
            .Select(act => (finding.Id, act.Event.Id, $"The event {act.Event.Id} changes nothing: {act.Refusal}.{Namesake(finding, act.Event)}"));
    }

    // The same act told by another issuer without its full id is another event; mostly that is a slip.
    private static string Namesake(Finding finding, FindingEvent e) =>
        finding.Events.FirstOrDefault(other => !other.Id.IsOfScopeOf(e.Id) && e.Agrees(other)) is { } told ? $" If it is {told.Id}, it is told under that id." : "";

    private static Issue At(SupervisionReport report, string code, string path, string message) => new()
    {
        Code = code,
        Severity = IssueSeverity.Error,
        Message = message,
        Document = report.DocumentId,
        Path = path,
    };
}
