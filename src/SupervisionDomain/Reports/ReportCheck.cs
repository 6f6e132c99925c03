using NodaTime;

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
            .Concat(body.Figures.Index().Where(f => f.Item.Value.Quantity?.Text is not null).SelectMany(f => Wording(report, f.Item.Value.Quantity, $"figures[{f.Index}].value")))
            .Concat(body.Inspections.Index().Where(x => x.Item.InspectorPersonTimes?.Text is not null)
                .SelectMany(x => Wording(report, x.Item.InspectorPersonTimes, $"inspections[{x.Index}].inspectorPersonTimes")))
            .Concat(body.Checklists.SelectMany((list, i) => Declared(report, list.Declared, list.Items.Count, $"checklists[{i}].declared")))
            .Concat(SubGroups(report))
            .Concat(body.Findings.Index().Where(f => IsSuspicious(report, f.Item)).SelectMany(f => Events(report, f.Item, $"findings[{f.Index}].events")))
            .Concat(body.Leads.Index().SelectMany(l => BeforeReceipt(l.Item).Select(member => At(
                report, IssueCodes.BeforeReceipt, IssueSeverity.Warning, $"leads[{l.Index}].{member}", $"The lead {l.Item.Id} was received later."))))
            .Concat(Late(body, lastDay).Select(member => At(report, IssueCodes.DatedAfterRecording, IssueSeverity.Warning, member, "The date is later than the recording of the document.")));
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

    private static IEnumerable<string> Late(ReportBody body, LocalDate lastDay) =>
        body.Groups.Index().Where(g => g.Item.Formed?.Span?.FirstDay > lastDay).Select(g => $"groups[{g.Index}].formed.span")
            .Concat(body.Inspections.Index().Where(x => x.Item.Time?.Span?.FirstDay > lastDay).Select(x => $"inspections[{x.Index}].time.span"))
            .Concat(body.Findings.Index().Where(f => HasLateEvent(f.Item, lastDay)).SelectMany(f => f.Item.Events.Index()
                .Where(e => e.Item.At?.FirstDay > lastDay).Select(e => $"findings[{f.Index}].events[{e.Index}].at")))
            .Concat(body.Leads.Index().Where(l => l.Item.Received?.FirstDay > lastDay).Select(l => $"leads[{l.Index}].received"))
            .Concat(body.Leads.Index().SelectMany(l => l.Item.Dispositions.Index().Where(d => d.Item.At?.FirstDay > lastDay).Select(d => $"leads[{l.Index}].dispositions[{d.Index}].at")))
            .Concat(body.Leads.Index().SelectMany(l => l.Item.Transfers.Index().Where(t => t.Item.At?.FirstDay > lastDay).Select(t => $"leads[{l.Index}].transfers[{t.Index}].at")))
            .Concat(body.Measures.Index().Where(m => m.Item.Decided?.FirstDay > lastDay).Select(m => $"measures[{m.Index}].decided"));

    private static bool HasLateEvent(Finding finding, LocalDate lastDay)
    {
        foreach (var e in finding.Events)
        {
            if (e.At?.FirstDay > lastDay)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Issue> Ids<T>(SupervisionReport report, RecordKind kind, ValueList<T> records, Func<T, Id<T>> id)
        where T : IEquatable<T>
    {
        var seen = new HashSet<Id<T>>(records.Count, kind == RecordKind.Organizations ? null : new InScope<T>(report.Issuer));
        return records.Index()
            .Where(r => !seen.Add(id(r.Item)))
            .Select(r => At(report, IssueCodes.DuplicateId, IssueSeverity.Error, $"{RecordReference.ListName(kind)}[{r.Index}].id",
                $"The id {id(r.Item)} is given twice in this list."));
    }

    private static IEnumerable<Issue> SubGroups(SupervisionReport report)
    {
        var listed = report.Body.Groups.Where(g => g.SubGroupOf is not null).CountBy(g => g.SubGroupOf!.Value).ToDictionary();
        return report.Body.Groups.SelectMany((group, i) => Declared(report, group.SubGroups?.Declared, listed.GetValueOrDefault(group.Id), $"groups[{i}].subGroups.declared"));
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

    // Most findings are in order, and are not looked at twice.
    private static bool IsSuspicious(SupervisionReport report, Finding finding)
    {
        LocalDate? raised = null;
        var isRaised = false;
        foreach (var e in finding.Events)
        {
            if (e.Raises)
            {
                isRaised = true;
                raised = e.At?.FirstDay < (raised ?? LocalDate.MaxIsoValue) ? e.At?.FirstDay : raised;
            }
            else if (!isRaised)
            {
                return finding.Events.Any(other => other.Raises) || HasTwins(report, finding);
            }
        }

        foreach (var e in finding.Events)
        {
            if (!e.Raises && e.At?.LastDay < raised)
            {
                return true;
            }
        }

        return HasTwins(report, finding);
    }

    private static bool HasTwins(SupervisionReport report, Finding finding)
    {
        var events = finding.Events.AsSpan();
        var same = new InScope<FindingEvent>(report.Issuer);
        if (events.Length > 16)
        {
            return finding.Events.Select(e => e.Id).Distinct(same).Count() < events.Length;
        }

        for (var i = 1; i < events.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (same.Equals(events[i].Id, events[j].Id))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Issue> Events(SupervisionReport report, Finding finding, string member)
    {
        var raising = finding.Events.Index().FirstOrDefault(e => e.Item.Raises, (-1, null!)).Index;
        var early = BeforeRaising(finding).ToHashSet();
        var told = new Dictionary<Id<FindingEvent>, FindingEvent>(new InScope<FindingEvent>(report.Issuer));
        foreach (var (i, e) in finding.Events.Index())
        {
            if (!told.TryAdd(e.Id, e) && told[e.Id] != e)
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

    /// <summary>Ids without a scope are the issuer's.</summary>
    private readonly struct InScope<T>(Id<Organization> issuer) : IEqualityComparer<Id<T>>
    {
        public bool Equals(Id<T> x, Id<T> y)
        {
            var (a, b) = (x.ToString(), y.ToString());
            var (colonA, colonB) = (a.IndexOf(':', StringComparison.Ordinal), b.IndexOf(':', StringComparison.Ordinal));
            return a.AsSpan(colonA + 1).SequenceEqual(b.AsSpan(colonB + 1)) && Scope(a, colonA).SequenceEqual(Scope(b, colonB));
        }

        public int GetHashCode(Id<T> id)
        {
            var text = id.ToString();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return HashCode.Combine(string.GetHashCode(Scope(text, colon)), string.GetHashCode(text.AsSpan(colon + 1)));
        }

        private ReadOnlySpan<char> Scope(string text, int colon) => colon < 0 ? issuer.ToString() : text.AsSpan(0, colon);
    }
}
