using NodaTime;

namespace SupervisionDomain;

/// <summary>What is wrong with one document by itself.</summary>
internal static class ReportCheck
{
    public static IReadOnlyList<Issue> Of(SupervisionReport report) => Of(report, report.Body);

    /// <summary>What is wrong with one record of a document that is in order itself.</summary>
    /// <remarks>Bulk texts are mostly single findings, and most are in order: no body is made for such a one.</remarks>
    public static IReadOnlyList<Issue> Of(SupervisionReport report, IRecord record) =>
        record is Finding { Collective: null } finding && IsInOrder(report, finding) ? [] : Of(report, ReportBody.Of([record]));

    private static List<Issue> Of(SupervisionReport report, ReportBody body)
    {
        var issues = new List<Issue>();

        // The id of the issuer becomes the scope of its ids, and a scope has none itself.
        if (report.Issuer.Scope is not null)
        {
            issues.Add(At(report, IssueCodes.InvalidValue, IssueSeverity.Error, "issuer", "The id of an issuer has no scope: it is the scope of its records.") with { Path = "$.issuer" });
        }

        // Most lists of most documents are empty, or of one record.
        issues.AddRange(body.Lists.Where(list => list.Count > 1).SelectMany(list => Twice(report, list)));
        Each(body.Organizations, static (report, organization, i) => Identifiers(report, organization.Identifiers, $"organizations[{i}].identifiers"));
        Each(body.Sites, static (report, site, i) => Identifiers(report, site.Identifiers, $"sites[{i}].identifiers"));
        Each(body.Inspections, static (report, inspection, i) => Methods(report, inspection, i));
        issues.AddRange(StatedNumbers.Of(body).SelectMany(n => Wording(report, n.Number, n.Member)));
        Each(body.Tasks, static (report, task, i) => Declared(report, task.Declared, Listed(task), $"tasks[{i}].declared"));
        Each(body.Checklists, static (report, list, i) => Declared(report, list.Declared, list.Items.Count, $"checklists[{i}].declared"));
        issues.AddRange(SubGroups(report, body.Groups).Select(told => told.Issue));
        Each(body.Findings, static (report, finding, i) => IsInOrder(report, finding) ? [] : Events(report, finding, $"findings[{i}].events"));
        Each(body.Leads, static (report, lead, i) => BeforeReceipt(lead).Select(member => At(
            report, IssueCodes.BeforeReceipt, IssueSeverity.Warning, $"leads[{i}].{member}", $"The lead {lead.Id} was received later.")));
        Each(body.Groups, static (report, group, i) => Late(report, group.Formed?.Span, $"groups[{i}].formed.span"));
        Each(body.Inspections, static (report, inspection, i) => Late(report, inspection.Time?.Span, $"inspections[{i}].time.span"));
        Each(body.Leads, static (report, lead, i) => Late(report, lead.Received, $"leads[{i}].received")
            .Concat(lead.Dispositions.SelectMany((d, j) => Late(report, d.At, $"leads[{i}].dispositions[{j}].at")))
            .Concat(lead.Transfers.SelectMany((t, j) => Late(report, t.At, $"leads[{i}].transfers[{j}].at"))));
        Each(body.Relations, static (report, relation, i) => relation.Lack is { } lack ? [At(report, IssueCodes.IncompleteRelation, IssueSeverity.Warning, $"relations[{i}]", lack)] : []);
        Each(body.Measures, static (report, measure, i) => Late(report, measure.Decided, $"measures[{i}].decided"));
        return issues;

        void Each<T>(ValueList<T> records, Func<SupervisionReport, T, int, IEnumerable<Issue>> check)
            where T : IEquatable<T>
        {
            for (var i = 0; i < records.Count; i++)
            {
                issues.AddRange(check(report, records[i], i));
            }
        }
    }

    /// <summary>Events of one finding that are out of order by their dates. A demand on the spot may follow a raising of which another document tells, or none.</summary>
    public static IEnumerable<int> BeforeRaising(Finding finding)
    {
        if (FindingLife.IsOrderly(finding) || !finding.Events.Any(e => e.OnlyRaises))
        {
            return [];
        }

        var raised = finding.Events.Where(e => e.Raises).Select(e => e.At?.From?.Start).DefaultIfEmpty(null).Min();
        return raised is null || finding.Events.Any(e => e.Raises && e.At?.From is null)
            ? []
            : finding.Events.Index().Where(e => !e.Item.Raises && e.Item.At?.To?.End <= raised).Select(e => e.Index);
    }

    /// <summary>The dispositions and transfers of a lead that are surely dated before its receipt.</summary>
    public static IEnumerable<string> BeforeReceipt(Lead lead) =>
        lead.Dispositions.Select((d, i) => (d.At, $"dispositions[{i}].at")).Concat(lead.Transfers.Select((t, i) => (t.At, $"transfers[{i}].at")))
            .Where(x => x.At?.To?.End <= lead.Received?.From?.Start)
            .Select(x => x.Item2);

    /// <summary>The groups that declare fewer sub-groups than are listed, by their places.</summary>
    public static IEnumerable<(int Group, Issue Issue)> SubGroups(SupervisionReport report, IReadOnlyList<InspectionGroup> groups)
    {
        if (groups.Count == 0)
        {
            return [];
        }

        var inScope = new InScope<InspectionGroup>(report.Issuer);
        var listed = groups.Where(g => g.SubGroupOf is not null).CountBy(g => g.SubGroupOf!.Value, inScope).ToDictionary(inScope);
        return groups.SelectMany((group, i) => Declared(report, group.SubGroups?.Declared, listed.GetValueOrDefault(group.Id), $"groups[{i}].subGroups.declared").Select(issue => (i, issue)));
    }

    private static IEnumerable<Issue> Late(SupervisionReport report, DateSpan? when, string member) => IsLate(report, when)
        ? [At(report, IssueCodes.DatedAfterRecording, IssueSeverity.Warning, member, "The date is later than the recording of the document.")] : [];

    private static bool IsLate(SupervisionReport report, DateSpan? when) => IsLate(when, Moments.DayOf(report.RecordedAt, DateTimeZone.Utc));

    // The day after that of the recording: in whatever zone.
    private static bool IsLate(DateSpan? when, LocalDate recorded) => when?.FirstDay is { } first && first > recorded && first.PlusDays(-1) > recorded;

    private static IEnumerable<Issue> Twice(SupervisionReport report, IReadOnlyList<IRecord> records)
    {
        var seen = new HashSet<Id<IRecord>>(records.Count, records[0] is Organization ? null : new InScope<IRecord>(report.Issuer));
        return records.Select(r => r.Reference).Index()
            .Where(r => !seen.Add(Id<IRecord>.Of(r.Item)))
            .Select(r => At(report, IssueCodes.DuplicateId, IssueSeverity.Error, $"{RecordReference.ListName(r.Item.Kind)}[{r.Index}].id",
                $"The id {r.Item.Id} is given twice in this list."));
    }

    private static IEnumerable<Issue> Methods(SupervisionReport report, Inspection inspection, int index) => IsAnnouncedAndNot(inspection)
        ? [At(report, IssueCodes.ContradictoryMethods, IssueSeverity.Warning, $"inspections[{index}].methods",
            "The inspection was both announced and unannounced; only open and covert visits are both.")] : [];

    // 近150余 says two things at once: kept as printed, and not guessed.
    private static IEnumerable<Issue> Wording(SupervisionReport report, Quantity quantity, string member)
    {
        if (NumberWording.TryParse(quantity.Text, out var wording))
        {
            if (wording.Kind == Approximation.Contradictory)
            {
                yield return At(report, IssueCodes.ContradictoryWording, IssueSeverity.Warning, $"{member}.text", "The words of the number contradict or repeat each other.");
            }
            else if (wording.Max < quantity.Min || quantity.Max < wording.Min)
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

    // Most findings are: nothing is then to be said of their events.
    private static bool IsInOrder(SupervisionReport report, Finding finding)
    {
        var recorded = Moments.DayOf(report.RecordedAt, DateTimeZone.Utc);
        var raises = false;
        foreach (var e in finding.Events)
        {
            raises |= e.Raises;
            if (e.HasIdleDeadline || IsLate(e.At, recorded))
            {
                return false;
            }
        }

        return (!raises || FindingLife.IsInOrder(finding)) && !finding.TellsTwice(new InScope<FindingEvent>(report.Issuer));
    }

    private static IEnumerable<Issue> Events(SupervisionReport report, Finding finding, string member)
    {
        var isRaisedHere = finding.Events.Any(e => e.OnlyRaises);
        var raising = isRaisedHere ? finding.Events.Index().First(e => e.Item.Raises).Index : -1;
        var raised = finding.Events.Where(e => e.Raises).Min(e => e.At?.FirstDay);
        var early = BeforeRaising(finding).ToHashSet();
        var told = new Dictionary<Id<FindingEvent>, FindingEvent>(new InScope<FindingEvent>(report.Issuer));
        foreach (var (i, e) in finding.Events.Index())
        {
            if (!told.TryAdd(e.Id, e) && told[e.Id] != e with { Id = told[e.Id].Id })
            {
                yield return At(report, IssueCodes.EventConflict, IssueSeverity.Error, $"{member}[{i}].id", $"The event {e.Id} is told twice, with two contents.");
            }

            // Events stand in order; a date may say otherwise, but not before the raising.
            var listedEarly = i < raising && !e.Raises && !(e.At?.FirstDay >= raised);
            if (early.Contains(i) || listedEarly)
            {
                yield return At(report, IssueCodes.EventBeforeRaising, IssueSeverity.Error, $"{member}[{i}]", $"The event {e.Id} comes before the finding was raised.");
            }

            if (e.HasIdleDeadline)
            {
                yield return At(report, IssueCodes.IdleDeadline, IssueSeverity.Warning, $"{member}[{i}].deadline", $"An act of the kind {e.Kind.Written()} gives no deadline: this one binds nobody. It belongs to the demand, the handing over, or what changed it.");
            }

            foreach (var late in Late(report, e.At, $"{member}[{i}].at"))
            {
                yield return late;
            }
        }
    }

    private static Issue At(SupervisionReport report, string code, IssueSeverity severity, string member, string message) =>
        Issue.At($"$.body.{member}", code, message, severity) with { Document = report.FullId };

    /// <summary>Ids without a scope are the issuer's.</summary>
    private readonly struct InScope<T>(Id<Organization> issuer) : IEqualityComparer<Id<T>>
    {
        private readonly int own = string.GetHashCode(issuer.ToString());

        public bool Equals(Id<T> x, Id<T> y)
        {
            var (a, b) = (x.ToString(), y.ToString());
            var (colonA, colonB) = (a.IndexOf(':', StringComparison.Ordinal), b.IndexOf(':', StringComparison.Ordinal));
            return a.AsSpan(colonA + 1).SequenceEqual(b.AsSpan(colonB + 1))
                && ((colonA < 0 && colonB < 0) || Scope(a, colonA).SequenceEqual(Scope(b, colonB)));
        }

        public int GetHashCode(Id<T> id)
        {
            var text = id.ToString();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return HashCode.Combine(colon < 0 ? own : string.GetHashCode(Scope(text, colon)), string.GetHashCode(text.AsSpan(colon + 1)));
        }

        private ReadOnlySpan<char> Scope(string text, int colon) => colon < 0 ? issuer.ToString() : text.AsSpan(0, colon);
    }
}
