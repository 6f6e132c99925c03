using NodaTime;

namespace SupervisionDomain;

/// <summary>What is wrong with one document by itself.</summary>
internal sealed class ReportCheck(SupervisionReport report)
{
    private readonly LocalDate recorded = Moments.DayOf(report.RecordedAt, DateTimeZone.Utc);

    public IReadOnlyList<Issue> Issues() => [.. Here([.. Issuer(), .. Late(report.AsOf, "asOf").Select(issue => issue with { Path = "$.asOf" })]), .. Issues(report.Body)];

    /// <summary>What is wrong with a document of which each record, and the envelope, was checked by itself.</summary>
    public IReadOnlyList<Issue> Whole() => Here([.. Issuer(), .. SubGroups(report.Body.Groups).Select(told => told.Issue)]);

    /// <summary>What is wrong with one record of a document that is in order itself.</summary>
    /// <remarks>Bulk texts are mostly single findings, and most are in order: no body is made for such a one.</remarks>
    public IReadOnlyList<Issue> Issues(IRecord record) =>
        record is Finding { Collective: null } finding && IsInOrder(finding) ? [] : Issues(ReportBody.Of([record]));

    private List<Issue> Issues(ReportBody body)
    {
        List<Issue> issues =
        [
            .. body.Lists.Where(list => list.Count > 1).SelectMany(Twice),   // most lists of most documents are empty, or of one record
            .. Each(body.Organizations, (organization, i) => Identifiers(organization.Identifiers, $"organizations[{i}].identifiers")),
            .. Each(body.Sites, (site, i) => Identifiers(site.Identifiers, $"sites[{i}].identifiers")),
            .. Each(body.Inspections, (inspection, i) => Methods(inspection, $"inspections[{i}].methods")),
            .. StatedNumbers.Of(body).SelectMany(n => Wording(n.Number, n.Member)),
            .. Each(body.Tasks, (task, i) => Declared(task.Declared, task.Listed, $"tasks[{i}].declared")),
            .. Each(body.Checklists, (list, i) => Declared(list.Declared, list.Items.Count, $"checklists[{i}].declared")),
            .. SubGroups(body.Groups).Select(told => told.Issue),
            .. Each(body.Findings, (finding, i) => IsInOrder(finding) ? [] : Events(finding, $"findings[{i}].events")),
            .. Each(body.Leads, (lead, i) => BeforeReceipt(lead, $"leads[{i}]")),
            .. Each(body.Groups, (group, i) => Late(group.Formed?.Span, $"groups[{i}].formed.span")),
            .. Each(body.Inspections, (inspection, i) => Late(inspection.Time?.Span, $"inspections[{i}].time.span")),
            .. Each(body.Leads, (lead, i) => Late(lead, $"leads[{i}]")),
            .. Each(body.Relations, (relation, i) => Lack(relation, $"relations[{i}]")),
            .. Each(body.Measures, (measure, i) => Late(measure.Decided, $"measures[{i}].decided")),
            .. Each(body.Figures, (figure, i) => Late(figure.Period, $"figures[{i}].period").Concat(Late(figure.AsOf, $"figures[{i}].asOf"))),
        ];
        return Here(issues);
    }

    private List<Issue> Here(List<Issue> issues) => issues.ConvertAll(issue => issue with { Document = report.FullId });

    /// <summary>The groups that declare fewer sub-groups than are listed, by their places.</summary>
    public IEnumerable<(int Group, Issue Issue)> SubGroups(IReadOnlyList<InspectionGroup> groups)
    {
        if (groups.Count == 0)
        {
            return [];
        }

        var inScope = new InScope<InspectionGroup>(report.Issuer);
        var listed = groups.Where(g => g.SubGroupOf is not null).CountBy(g => g.SubGroupOf!.Value, inScope).ToDictionary(inScope);
        return groups.SelectMany((group, i) => Declared(group.SubGroups?.Declared, listed.GetValueOrDefault(group.Id), $"groups[{i}].subGroups.declared").Select(issue => (i, issue)));
    }

    // Most lists are empty.
    private static IEnumerable<Issue> Each<T>(ValueList<T> records, Func<T, int, IEnumerable<Issue>> rule)
        where T : IEquatable<T> => records.Count == 0 ? [] : records.SelectMany(rule);

    // The id of the issuer becomes the scope of its ids, and a scope has none itself.
    private IEnumerable<Issue> Issuer() => report.Issuer.Scope is null ? []
        : [Error(IssueCodes.InvalidValue, "issuer", "The id of an issuer has no scope: it is the scope of its records.") with { Path = "$.issuer" }];

    private IEnumerable<Issue> Twice(IReadOnlyList<IRecord> records)
    {
        var seen = new HashSet<Id<IRecord>>(records.Count, records[0] is Organization ? null : new InScope<IRecord>(report.Issuer));
        return records.Select(r => r.Reference).Index()
            .Where(r => !seen.Add(Id<IRecord>.Of(r.Item)))
            .Select(r => Error(IssueCodes.DuplicateId, $"{RecordReference.ListName(r.Item.Kind)}[{r.Index}].id",
                $"The id {r.Item.Id} is given twice in this list."));
    }

    private static IEnumerable<Issue> Methods(Inspection inspection, string member) => inspection.IsAnnouncedAndNot
        ? [Warning(IssueCodes.ContradictoryMethods, member, "The inspection was both announced and unannounced; only open and covert visits are both.")] : [];

    // 近150余 says two things at once: kept as printed, and not guessed.
    private static IEnumerable<Issue> Wording(Quantity quantity, string member)
    {
        if (NumberWording.TryParse(quantity.Text, out var wording))
        {
            if (wording.Kind == Approximation.Contradictory)
            {
                yield return Warning(IssueCodes.ContradictoryWording, $"{member}.text", "The words of the number contradict or repeat each other.");
            }
            else if (wording.Max < quantity.Min || quantity.Max < wording.Min)
            {
                yield return Warning(IssueCodes.ContradictoryWording, $"{member}.text", "The words of the number exclude its ends.");
            }
        }
    }

    private static IEnumerable<Issue> Declared(Quantity? declared, int listed, string member)
    {
        if (declared?.Max < listed)
        {
            yield return Warning(IssueCodes.DeclaredBelowListed, member, $"Declared are {declared}, listed are {listed}.");
        }
    }

    private static IEnumerable<Issue> Identifiers(ValueList<Identifier> identifiers, string member)
    {
        foreach (var (i, identifier) in identifiers.Index())
        {
            if (identifier.Check == IdentifierCheck.Malformed)
            {
                yield return Warning(IssueCodes.MalformedIdentifier, $"{member}[{i}].value", "The value has not the form of its scheme.");
            }
            else if (identifier.Check == IdentifierCheck.WrongCheckCharacter)
            {
                yield return Warning(IssueCodes.WrongCheckCharacter, $"{member}[{i}].value", "The check character is not the one that the other characters give.");
            }
        }
    }

    private static IEnumerable<Issue> BeforeReceipt(Lead lead, string member) =>
        lead.BeforeReceipt().Select(early => Warning(IssueCodes.BeforeReceipt, $"{member}.{early}", $"The lead {lead.Id} was received later."));

    private static IEnumerable<Issue> Lack(FigureRelation relation, string member) => relation.Lack is { } lack ? [Warning(IssueCodes.IncompleteRelation, member, lack)] : [];

    private IEnumerable<Issue> Late(Lead lead, string member) => Late(lead.Received, $"{member}.received")
        .Concat(lead.Dispositions.SelectMany((d, i) => Late(d.At, $"{member}.dispositions[{i}].at")))
        .Concat(lead.Transfers.SelectMany((t, i) => Late(t.At, $"{member}.transfers[{i}].at")));

    private IEnumerable<Issue> Late(DateSpan? when, string member) => IsLate(when)
        ? [Warning(IssueCodes.DatedAfterRecording, member, "The date is later than the recording of the document.")] : [];

    // The day after that of the recording: in whatever zone.
    private bool IsLate(DateSpan? when) => when?.FirstDay is { } first && first > recorded && first.PlusDays(-1) > recorded;

    // Most findings are: nothing is then to be said of their events.
    private bool IsInOrder(Finding finding)
    {
        var raises = false;
        foreach (var e in finding.Events)
        {
            raises |= e.Raises;
            if (e.HasIdleDeadline || IsLate(e.At))
            {
                return false;
            }
        }

        return (!raises || FindingLife.IsInOrder(finding)) && !finding.TellsTwice(new InScope<FindingEvent>(report.Issuer));
    }

    private IEnumerable<Issue> Events(Finding finding, string member)
    {
        var isRaisedHere = finding.Events.Any(e => e.OnlyRaises);
        var raising = isRaisedHere ? finding.Events.Index().First(e => e.Item.Raises).Index : -1;
        var raised = finding.Events.Where(e => e.Raises).Min(e => e.At?.FirstDay);
        var early = finding.BeforeRaising().ToHashSet();
        var told = new Dictionary<Id<FindingEvent>, FindingEvent>(new InScope<FindingEvent>(report.Issuer));
        foreach (var (i, e) in finding.Events.Index())
        {
            if (!told.TryAdd(e.Id, e) && told[e.Id] != e with { Id = told[e.Id].Id })
            {
                yield return Error(IssueCodes.EventConflict, $"{member}[{i}].id", $"The event {e.Id} is told twice, with two contents.");
            }

            // Events stand in order; a date may say otherwise, but not before the raising.
            var listedEarly = i < raising && !e.Raises && !(e.At?.FirstDay >= raised);
            if (early.Contains(i) || listedEarly)
            {
                yield return Error(IssueCodes.EventBeforeRaising, $"{member}[{i}]", $"The event {e.Id} comes before the finding was raised.");
            }

            if (e.HasIdleDeadline)
            {
                yield return Warning(IssueCodes.IdleDeadline, $"{member}[{i}].deadline", $"An act of the kind {e.Kind.Written()} gives no deadline: this one binds nobody. It belongs to the demand, the handing over, or what changed it.");
            }

            foreach (var late in Late(e.At, $"{member}[{i}].at"))
            {
                yield return late;
            }
        }
    }

    private static Issue Error(string code, string member, string message) => Issue.At($"$.body.{member}", code, message);

    private static Issue Warning(string code, string member, string message) => Issue.At($"$.body.{member}", code, message, IssueSeverity.Warning);
}
