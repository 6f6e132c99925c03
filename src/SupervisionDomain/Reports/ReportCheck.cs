namespace SupervisionDomain;

/// <summary>What is wrong with one document by itself.</summary>
internal static class ReportCheck
{
    public static IEnumerable<Issue> Of(SupervisionReport report)
    {
        var body = report.Body;
        var lastDay = report.RecordedAt.InUtc().Date.PlusDays(1);   // in whatever zone
        return Issuer(report)
            .Concat(Ids(report, RecordKind.Documents, body.Documents, r => r.Id))
            .Concat(Ids(report, RecordKind.Organizations, body.Organizations, r => r.Id))
            .Concat(Ids(report, RecordKind.Persons, body.Persons, r => r.Id))
            .Concat(Ids(report, RecordKind.Campaigns, body.Campaigns, r => r.Id))
            .Concat(Ids(report, RecordKind.Meetings, body.Meetings, r => r.Id))
            .Concat(Ids(report, RecordKind.Checklists, body.Checklists, r => r.Id))
            .Concat(Ids(report, RecordKind.Directives, body.Directives, r => r.Id))
            .Concat(Ids(report, RecordKind.Groups, body.Groups, r => r.Id))
            .Concat(Ids(report, RecordKind.Sites, body.Sites, r => r.Id))
            .Concat(Ids(report, RecordKind.Inspections, body.Inspections, r => r.Id))
            .Concat(Ids(report, RecordKind.Channels, body.Channels, r => r.Id))
            .Concat(Ids(report, RecordKind.Findings, body.Findings, r => r.Id))
            .Concat(Ids(report, RecordKind.Leads, body.Leads, r => r.Id))
            .Concat(Ids(report, RecordKind.Measures, body.Measures, r => r.Id))
            .Concat(Ids(report, RecordKind.Figures, body.Figures, r => r.Id))
            .Concat(Ids(report, RecordKind.Relations, body.Relations, r => r.Id))
            .Concat(Ids(report, RecordKind.Tasks, body.Tasks, r => r.Id))
            .Concat(body.Organizations.SelectMany((organization, i) => Identifiers(report, organization.Identifiers, $"organizations[{i}].identifiers")))
            .Concat(body.Sites.SelectMany((site, i) => Identifiers(report, site.Identifiers, $"sites[{i}].identifiers")))
            .Concat(body.Inspections.Index().Where(x => IsAnnouncedAndNot(x.Item)).Select(x => At(
                report, IssueCodes.ContradictoryMethods, IssueSeverity.Warning, $"inspections[{x.Index}].methods",
                "The inspection was both announced and unannounced; only open and covert visits are both.")))
            .Concat(body.Tasks.SelectMany((task, i) => Wording(report, task.Declared, $"tasks[{i}].declared")))
            .Concat(body.Tasks.SelectMany((task, i) => Declared(report, task.Declared, Listed(task), $"tasks[{i}].declared")))
            .Concat(Ids(report, RecordKind.Duties, body.Duties, r => r.Id))
            .Concat(body.Figures.SelectMany((figure, i) => Wording(report, figure.Value.Quantity, $"figures[{i}].value")))
            .Concat(body.Inspections.SelectMany((inspection, i) => Wording(report, inspection.InspectorPersonTimes, $"inspections[{i}].inspectorPersonTimes")))
            .Concat(body.Checklists.SelectMany((list, i) => Declared(report, list.Declared, list.Items.Count, $"checklists[{i}].declared")))
            .Concat(body.Groups.SelectMany((group, i) => Declared(
                report, group.SubGroups?.Declared, body.Groups.Count(g => g.SubGroupOf == group.Id), $"groups[{i}].subGroups.declared")))
            .Concat(body.Findings.SelectMany((finding, i) => Events(report, finding, $"findings[{i}].events")))
            .Concat(body.Leads.SelectMany((lead, i) => BeforeReceipt(lead).Select(member => At(
                report, IssueCodes.BeforeReceipt, IssueSeverity.Warning, $"leads[{i}].{member}", $"The lead {lead.Id} was received later."))))
            .Concat(Dates(body).Where(d => d.When?.FirstDay > lastDay)
                .Select(d => At(report, IssueCodes.DatedAfterRecording, IssueSeverity.Warning, d.Member, "The date is later than the recording of the document.")));
    }

    /// <summary>Events of one finding that are out of order by their dates.</summary>
    public static IEnumerable<int> BeforeRaising(Finding finding)
    {
        var raised = finding.Events.Where(e => e.Raises).Select(e => e.At?.FirstDay).DefaultIfEmpty(null).Min();
        return raised is null || finding.Events.Any(e => e.Raises && e.At?.FirstDay is null)
            ? []
            : finding.Events.Index().Where(e => !e.Item.Raises && e.Item.At?.LastDay < raised).Select(e => e.Index);
    }

    /// <summary>The dispositions and transfers of a lead that are surely dated before its receipt.</summary>
    public static IEnumerable<string> BeforeReceipt(Lead lead) =>
        lead.Dispositions.Select((d, i) => (d.At, $"dispositions[{i}].at")).Concat(lead.Transfers.Select((t, i) => (t.At, $"transfers[{i}].at")))
            .Where(x => x.At?.To?.End <= lead.Received?.From?.Start)
            .Select(x => x.Item2);

    // The id of the issuer becomes the scope of its ids, and a scope has none itself.
    private static IEnumerable<Issue> Issuer(SupervisionReport report)
    {
        if (report.Issuer.Scope is not null)
        {
            yield return At(report, IssueCodes.InvalidValue, IssueSeverity.Error, "issuer", "The id of an issuer has no scope: it is the scope of its records.") with { Path = "$.issuer" };
        }
    }

    private static IEnumerable<(DateSpan? When, string Member)> Dates(ReportBody body) =>
        body.Groups.Select((g, i) => (g.Formed?.Span, $"groups[{i}].formed.span"))
            .Concat(body.Inspections.Select((x, i) => (x.Time?.Span, $"inspections[{i}].time.span")))
            .Concat(body.Findings.SelectMany((f, i) => f.Events.Select((e, j) => (e.At, $"findings[{i}].events[{j}].at"))))
            .Concat(body.Leads.Select((l, i) => (l.Received, $"leads[{i}].received")))
            .Concat(body.Leads.SelectMany((l, i) => l.Dispositions.Select((d, j) => (d.At, $"leads[{i}].dispositions[{j}].at"))))
            .Concat(body.Leads.SelectMany((l, i) => l.Transfers.Select((t, j) => (t.At, $"leads[{i}].transfers[{j}].at"))))
            .Concat(body.Measures.Select((m, i) => (m.Decided, $"measures[{i}].decided")));

    private static IEnumerable<Issue> Ids<T>(SupervisionReport report, RecordKind kind, ValueList<T> records, Func<T, Id<T>> id)
        where T : IEquatable<T>
    {
        var seen = new HashSet<Id<T>>();
        return records.Index()
            .Where(r => !seen.Add(kind == RecordKind.Organizations ? id(r.Item) : id(r.Item).In(report.Issuer)))
            .Select(r => At(report, IssueCodes.DuplicateId, IssueSeverity.Error, $"{RecordReference.ListName(kind)}[{r.Index}].id",
                $"The id {id(r.Item)} is given twice in this list."));
    }

    // 近150余 says two things at once: kept as printed, and not guessed.
    private static IEnumerable<Issue> Wording(SupervisionReport report, Quantity? quantity, string member)
    {
        if (NumberWording.TryParse(quantity?.Text, out var wording))
        {
            if (wording.Kind == Approximation.Contradictory)
            {
                yield return At(report, IssueCodes.ContradictoryWording, IssueSeverity.Warning, $"{member}.text", "The words of the number contradict or repeat each other.");
            }
            else if (wording.Max < quantity!.Min || quantity.Max < wording.Min)
            {
                yield return At(report, IssueCodes.ContradictoryWording, IssueSeverity.Warning, $"{member}.text", "The words of the number exclude its ends.");
            }
        }
    }

    private static IEnumerable<Issue> Declared(SupervisionReport report, Quantity? declared, int listed, string member)
    {
        if (declared?.Max < listed)
        {
            yield return At(report, IssueCodes.DeclaredBelowListed, IssueSeverity.Warning, member, $"Declared are {declared}, listed are {listed}.");
        }
    }

    // What is declared in one unit is held against what is listed of that unit.
    private static int Listed(InspectionTask task) =>
        task.Declared?.Unit == Unit.Site ? task.Sites.Count
        : task.Declared?.Unit == Unit.Division || task.Declared?.Unit == Unit.Organization ? task.Units.Count
        : task.Sites.Count + task.Units.Count;

    private static IEnumerable<Issue> Identifiers(SupervisionReport report, ValueList<Identifier> identifiers, string member)
    {
        foreach (var (i, identifier) in identifiers.Index())
        {
            if (identifier.Check == IdentifierCheck.Malformed)
            {
                yield return At(report, IssueCodes.MalformedIdentifier, IssueSeverity.Warning, $"{member}[{i}].value", "The value has not the form of its scheme.");
            }
            else if (identifier.Check == IdentifierCheck.WrongCheckCharacter)
            {
                yield return At(report, IssueCodes.WrongCheckCharacter, IssueSeverity.Warning, $"{member}[{i}].value", "The check character is not the one that the other characters give.");
            }
        }
    }

    private static bool IsAnnouncedAndNot(Inspection inspection) =>
        inspection.Methods.Contains(InspectionMethods.Announced) && inspection.Methods.Contains(InspectionMethods.Unannounced)
        && !inspection.Methods.Contains(InspectionMethods.OpenAndCovert);

    private static IEnumerable<Issue> Events(SupervisionReport report, Finding finding, string member)
    {
        var raising = finding.Events.Index().FirstOrDefault(e => e.Item.Raises, (-1, null!)).Index;
        var early = BeforeRaising(finding).ToHashSet();
        foreach (var (i, e) in finding.Events.Index())
        {
            var twin = finding.Events.Index().First(x => x.Item.Id.In(report.Issuer) == e.Id.In(report.Issuer));
            if (twin.Index < i && twin.Item != e)
            {
                yield return At(report, IssueCodes.EventConflict, IssueSeverity.Error, $"{member}[{i}].id", $"The event {e.Id} is told twice, with two contents.");
            }

            // Events stand in order; a date may say otherwise, but not before the raising.
            var listedEarly = i < raising && !e.Raises && !(e.At?.FirstDay >= finding.Events[raising].At?.FirstDay);
            if (early.Contains(i) || listedEarly)
            {
                yield return At(report, IssueCodes.EventBeforeRaising, IssueSeverity.Error, $"{member}[{i}]", $"The event {e.Id} comes before the finding was raised.");
            }
        }
    }

    private static Issue At(SupervisionReport report, string code, IssueSeverity severity, string member, string message) => new()
    {
        Code = code,
        Severity = severity,
        Message = message,
        Document = report.Issuer.Scope is null ? report.DocumentId.In(report.Issuer) : report.DocumentId,
        Path = $"$.body.{member}",
    };
}
