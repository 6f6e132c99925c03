using NodaTime;

namespace SupervisionDomain;

/// <summary>What only several documents together can tell is wrong.</summary>
internal static class LedgerCheck
{
    public static IEnumerable<Issue> Of(Ledger ledger, IReadOnlyList<SupervisionReport> inForce, RecordTables tables, IReadOnlyList<Dispute> disputes)
    {
        var (organizations, groups, findings, leads) = (tables.Organizations, tables.Groups, tables.Findings, tables.Leads);
        var subGroups = new Chains<InspectionGroup>(
            ledger.Groups.Where(g => g.SubGroupOf is not null && ReferenceEquals(g, groups.Find(g.Id))).Select(g => (g.Id, g.SubGroupOf!.Value)));
        return Documents(ledger)
            .Concat(Conflicts(disputes, findings))
            .Concat(inForce.SelectMany(report => Unresolved(ledger, report)))
            .Concat(Superiors(organizations))
            .Concat(Cycles(ledger, organizations))
            .Concat(groups.Statements(g => subGroups.LeadsBack(g.Id, g.SubGroupOf)).Select(o => At(
                o.At.Document, IssueCodes.HierarchyCycle, $"{o.At.Path}.subGroupOf", $"The group {o.Record.Id} is a sub-group of itself.")))
            .Concat(findings
                .Statements(finding => finding.BeforeRaising().Any())
                .Select(o => At(o.At.Document, IssueCodes.EventBeforeRaising, $"{o.At.Path}.events", $"After merging, an event of the finding {o.Record.Id} comes before its raising.")))
            .Concat(IllegalActs(ledger, inForce))
            .Concat(findings.Statements(f => ledger.Mergers.LeadsBack(f.Id, ledger.MergedInto(f))).Select(o => At(
                o.At.Document, IssueCodes.MergeCycle, $"{o.At.Path}.events", $"The finding {o.Record.Id} is merged into itself, directly or through others.")))
            .Concat(leads.Statements(ledger.Repeated.IsCircular).Select(o => At(
                o.At.Document, IssueCodes.MergeCycle, $"{o.At.Path}.duplicateOf", $"The lead {o.Record.Id} repeats itself, directly or through others.")))
            .Concat(leads.Statements(lead => lead.BeforeReceipt().Any()).Select(o => At(
                o.At.Document, IssueCodes.BeforeReceipt, o.At.Path, $"After merging, the lead {o.Record.Id} was disposed of or passed on before its receipt.", IssueSeverity.Warning)));
    }

    private static IEnumerable<Issue> Documents(Ledger ledger)
    {
        foreach (var twins in ledger.Reports.GroupBy(r => r.DocumentId).Where(g => g.Count() > 1))
        {
            foreach (var report in twins)
            {
                yield return At(report, IssueCodes.DocumentConflict, "$.documentId", $"There are {twins.Count()} different documents with the id {report.DocumentId}.");
            }
        }

        var circles = new Circles<Id<SupervisionReport>>(ledger.Reports.SelectMany(r => r.Corrects, (r, corrected) => (r.DocumentId, corrected)));
        var issuers = ledger.Reports.Select(r => (r.DocumentId, r.Issuer)).Distinct().ToLookup(r => r.DocumentId, r => r.Issuer);
        foreach (var report in ledger.Reports)
        {
            if (report.Corrects.SelectMany(id => issuers[id]).Any(issuer => issuer != report.Issuer))
            {
                yield return At(report, IssueCodes.ForeignCorrection, "$.documentId", $"The document {report.DocumentId} replaces or takes back a document of another issuer.", IssueSeverity.Warning);
            }

            foreach (var (path, id) in report.Supersedes.Select((id, i) => ($"$.supersedes[{i}]", id)).Concat(report.RetractedDocuments.Select((r, i) => ($"$.retractedDocuments[{i}].document", r.Document))))
            {
                if (!issuers.Contains(id))
                {
                    yield return At(report, IssueCodes.UnknownDocument, path, $"There is no document {id} here to replace or take back.", IssueSeverity.Warning);
                }
            }

            foreach (var (i, taken) in report.RetractedRecords.Index())
            {
                if (!ledger.Voids(taken))
                {
                    yield return At(report, IssueCodes.NothingToRetract, $"$.retractedRecords[{i}]", $"No earlier document states {taken.Record}{(taken.Event is { } e ? $" with the event {e}" : "")}.", IssueSeverity.Warning);
                }
            }

            if (report.Corrects.Any(id => circles.Has(report.DocumentId, id)))
            {
                yield return At(report, IssueCodes.SupersessionCycle, "$.supersedes", $"The document {report.DocumentId} supersedes or takes back itself.");
            }
        }
    }

    private static IEnumerable<Issue> Conflicts(IEnumerable<Dispute> disputes, RecordTable<Finding> findings)
    {
        foreach (var (conflict, statements) in disputes)
        {
            // A disputed event is told as that.
            var events = conflict.Record.Kind == RecordKind.Findings ? TwoFacedEvents(findings.Versions(Id<Finding>.Of(conflict.Record))) : [];
            var members = conflict.Members.Where(m => m != "events" || events.Count == 0).ToList();
            var ofEvents = events.ConvertAll(e => $"Documents tell the event {e.Event} of {conflict.Record} with different contents: {string.Join(", ", e.Members)}.");
            var ofRecord = $"Documents differ in {string.Join(", ", members)} of {conflict.Record}: {string.Join(", ", conflict.Documents)}.";
            foreach (var (document, path) in statements)
            {
                foreach (var message in ofEvents)
                {
                    yield return At(document, IssueCodes.EventConflict, $"{path}.events", message);
                }

                if (members.Count > 0)
                {
                    yield return At(document, IssueCodes.RecordConflict, path, ofRecord);
                }
            }
        }
    }

    private static List<(Id<FindingEvent> Event, ValueList<string> Members)> TwoFacedEvents(IReadOnlyList<Finding> versions) =>
        versions.SelectMany(f => f.Events).GroupBy(e => e.Id).Select(told => (told.Key, told.ToList().Disputed(Merging.Differences, Merging.Join))).Where(e => e.Item2.Count > 0).ToList();

    private static List<Issue> Unresolved(Ledger ledger, SupervisionReport report)
    {
        var issues = new List<Issue>();
        Scoping.Unknown(report, ledger.Has, (path, record) => issues.Add(ledger.IsRetracted(record)
            ? At(report, IssueCodes.RetractedReference, path, $"{record} was taken back.", IssueSeverity.Warning)
            : At(report, IssueCodes.UnresolvedReference, path, $"No document has {record}.")));
        return issues;
    }

    private static IEnumerable<Issue> Superiors(RecordTable<Organization> organizations) =>
        organizations.Statements(HasTwo).Select(o => At(
            o.At.Document, IssueCodes.TwoSuperiors, $"{o.At.Path}.relations", TwoPlaces(o.Record)));

    /// <summary>What is said of an organization that has two superiors.</summary>
    public static string TwoPlaces(Organization organization) => $"The organization {organization.Id} has two places in the hierarchy at one time.";

    /// <summary>Whether an organization has two superiors at one time, in one line.</summary>
    public static bool HasTwo(Organization organization)
    {
        return Two(r => r.IsHierarchy) || Two(r => r.Kind == RelationKind.LedBy);

        // Of the places up to one, all others than the last to end are of the same superior, or two were found before.
        bool Two(Func<OrganizationRelation, bool> inLine)
        {
            OrganizationRelation? last = null;
            foreach (var place in organization.RelationsInTime.Where(inLine).OrderBy(r => r.Validity.From))
            {
                if (last is not null && last.To != place.To && last.Validity.Overlaps(place.Validity))
                {
                    return true;
                }

                last = last is null || last.Validity.Until < (place.Validity.Until ?? LocalDate.MaxIsoValue) ? place : last;
            }

            return false;
        }
    }

    private static IEnumerable<Issue> Cycles(Ledger ledger, RecordTable<Organization> organizations)
    {
        var one = ledger.Organizations.Where(o => ReferenceEquals(o, organizations.Find(o.Id))).ToList();
        var found = AboveThemselves(one.SelectMany(o => o.RelationsInTime.Where(r => r.IsHierarchy), (o, r) => (o.Id, r.To, r.Validity)));
        var haveCommittees = one.Exists(o => o.Relations.Any(r => r.Kind == RelationKind.LedBy));   // else both lines are one
        var underCommittees = haveCommittees ? AboveThemselves(one.SelectMany(UnderCommittees)).Select(at => at.Id).ToHashSet() : [];
        return organizations.Statements(o => found.Contains(o.Id) || underCommittees.Contains(o.Id)).Select(o => At(
            o.At.Document, IssueCodes.HierarchyCycle, $"{o.At.Path}.relations", $"The organization {o.Record.Id} is above itself{(found.Contains(o.Record.Id) ? "" : " along the line of committees")}."));
    }

    // Along the line of committees an organization is led by its committee, and on the days on which it has none it comes under its superiors.
    private static IEnumerable<((Id<Organization> Id, bool HasNone) From, (Id<Organization> Id, bool HasNone) To, Validity Validity)> UnderCommittees(Organization organization)
    {
        var committees = organization.RelationsInTime.Where(r => r.Kind == RelationKind.LedBy).OrderBy(r => r.Validity.From).ToList();
        List<Validity> without = [Validity.Always];
        foreach (var committee in committees.TakeWhile(_ => without.Count > 0))
        {
            var last = without[^1];
            without.RemoveAt(without.Count - 1);
            without.AddRange(last.Without(committee.Validity));
        }

        var (at, free) = ((organization.Id, false), (organization.Id, true));
        return committees.Select(r => (at, (r.To, false), r.Validity))
            .Concat(without.Select(days => (at, free, days)))
            .Concat(organization.RelationsInTime.Where(r => r.IsHierarchy).Select(r => (free, (r.To, false), r.Validity)));
    }

    // A cycle counts only where all its relations hold at one time: on the day on which the last of them begins, where any does.
    private static HashSet<T> AboveThemselves<T>(IEnumerable<(T From, T To, Validity Validity)> all)
        where T : notnull
    {
        var found = new HashSet<T>();
        Find(all, LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
        return found;

        // What is no cycle of all that holds on some of the days is none on one of them: so the days are halved until one is left.
        void Find(IEnumerable<(T From, T To, Validity Validity)> relations, LocalDate first, LocalDate last)
        {
            var above = relations.ToLookup(r => r.From);
            var circles = new Circles<T>(above.SelectMany(of => of).Select(r => (r.From, r.To)));
            foreach (var circle in circles.InOrder.Where(circle => !circle.All(found.Contains)))
            {
                var within = circle.SelectMany(id => above[id]).Where(r => circles.Has(r.From, r.To)).ToList();
                var days = within.Select(r => r.Validity.From ?? LocalDate.MinIsoValue).Where(day => day >= first && day <= last).Distinct().Order().ToArray();
                if (days is [var only] && within.TrueForAll(r => r.Validity.Contains(only)))
                {
                    found.UnionWith(circle);
                    continue;
                }

                var middle = days.Length / 2;
                foreach (var half in new[] { days[..middle], days[middle..] }.Where(half => half.Length > 0))
                {
                    Find(within.Where(r => r.Validity.Meets(half[0], half[^1])), half[0], half[^1]);
                }
            }
        }
    }

    // Told of the merged finding, of all its versions once, in each document that has the event. What comes before the raising is told as that.
    private static IEnumerable<Issue> IllegalActs(Ledger ledger, IEnumerable<SupervisionReport> reports)
    {
        var illegal = ledger.Findings.Where(f => !FindingLife.IsOrderly(f)).SelectMany(f => IllegalActs(ledger, f)).Distinct().ToLookup(act => act.Finding);
        return
            from report in reports
            from stated in report.Body.Findings.Index()
            where illegal.Contains(stated.Item.Id)
            let places = stated.Item.Events.Index().DistinctBy(e => e.Item.Id).ToDictionary(e => e.Item.Id, e => e.Index)
            from act in illegal[stated.Item.Id]
            where places.ContainsKey(act.Event)
            let at = places[act.Event]
            select At(report, IssueCodes.IllegalAct, $"$.body.findings[{stated.Index}].events[{at}]", act.Message, IssueSeverity.Warning);
    }

    private static IEnumerable<(Id<Finding> Finding, Id<FindingEvent> Event, string Message)> IllegalActs(Ledger ledger, Finding finding)
    {
        var early = finding.BeforeRaising().Select(e => finding.Events[e]).ToHashSet();
        var byIssuer = finding.Events.ToLookup(e => e.Id.Scope);
        return ledger.LifeOf(finding).Illegal.Where(act => !early.Contains(act.Event))
            .Select(act => (finding.Id, act.Event.Id, $"The event {act.Event.Id} changes nothing: {act.Refusal}.{Namesake(byIssuer, act.Event)}"));
    }

    // The same act told by another issuer without its full id is another event; mostly that is a slip. A finding has few acts: of very many not all are looked at.
    private static string Namesake(ILookup<string?, FindingEvent> byIssuer, FindingEvent e) =>
        byIssuer.Where(issuer => issuer.Key != e.Id.Scope).SelectMany(others => others).Take(100).FirstOrDefault(e.Agrees) is { } told ? $" If it is {told.Id}, it is told under that id." : "";

    private static Issue At(SupervisionReport report, string code, string path, string message, IssueSeverity severity = IssueSeverity.Error) =>
        Issue.At(path, code, message, severity) with { Document = report.DocumentId };
}
