using System.Collections.Concurrent;
using NodaTime;

namespace SupervisionDomain;

/// <summary>Any number of reports merged into one set of records (台账).</summary>
/// <remarks>
/// <para>
/// Merging is free of order and idempotent: superseded documents are set aside, then a record that several documents
/// state is one record. A record of which they say different things is a conflict: it is named, stands in its list once
/// for each version, and stays in every total as a bound. Ids in a ledger carry their scope, and its lists of records are
/// in ordinal order of the ids.
/// </para>
/// <para>Immutable and thread-safe. Built by a <see cref="LedgerBuilder"/>.</para>
/// </remarks>
public sealed class Ledger
{
    private readonly RecordTable<IssuedDocument> documents = new(RecordKind.Documents, b => b.Documents, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Organization> organizations = new(RecordKind.Organizations, b => b.Organizations, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Person> persons = new(RecordKind.Persons, b => b.Persons, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Campaign> campaigns = new(RecordKind.Campaigns, b => b.Campaigns, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Meeting> meetings = new(RecordKind.Meetings, b => b.Meetings, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Checklist> checklists = new(RecordKind.Checklists, b => b.Checklists, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Directive> directives = new(RecordKind.Directives, b => b.Directives, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<InspectionGroup> groups = new(RecordKind.Groups, b => b.Groups, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Site> sites = new(RecordKind.Sites, b => b.Sites, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Inspection> inspections = new(RecordKind.Inspections, b => b.Inspections, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<IntakeChannel> channels = new(RecordKind.Channels, b => b.Channels, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Finding> findings = new(RecordKind.Findings, b => b.Findings, r => r.Id, Merging.Differences, Merging.Join, (r, told) => EventOrder.AsTold(r, told) with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<Lead> leads = new(RecordKind.Leads, b => b.Leads, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<AccountabilityMeasure> measures = new(RecordKind.Measures, b => b.Measures, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<ReportedFigure> figures = new(RecordKind.Figures, b => b.Figures, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<FigureRelation> relations = new(RecordKind.Relations, b => b.Relations, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<InspectionTask> tasks = new(RecordKind.Tasks, b => b.Tasks, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly RecordTable<ReportingDuty> duties = new(RecordKind.Duties, b => b.Duties, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });
    private readonly Dictionary<RecordKind, IRecordTable> tables;
    private readonly Dictionary<(Id<Finding>, Id<FindingEvent>), Instant> eventsKnownBy = [];   // where several documents tell of the finding, or one at length
    private readonly Dictionary<(RecordReference Record, Id<FindingEvent>? Event), Instant> retracted = [];
    private readonly HashSet<(RecordReference Record, Id<FindingEvent>? Event)> voided = [];
    private readonly HashSet<RecordReference> conflicted;
    private readonly HashSet<RecordReference> disputed;
    private readonly HashSet<Id<Finding>> findingsFromLeads;
    private readonly Chains<InspectionGroup> subGroups;   // that take from their groups who sent them
    private readonly ConcurrentDictionary<Id<Inspection>, ValueList<Id<Organization>>> conductors = [];

    /// <summary>Merges documents whose ids carry their scope, given in canonical order.</summary>
    internal Ledger(DateTimeZone zone, ValueList<SupervisionReport> reports)
    {
        Zone = zone;
        Reports = reports;
        Superseded = reports.SelectMany(r => r.Corrects.Where(id => id != r.DocumentId)).Distinct().Order().ToValueList();
        var setAside = Superseded.ToHashSet();
        var inForce = reports.Where(r => !setAside.Contains(r.DocumentId)).ToList();
        foreach (var report in inForce)
        {
            foreach (var taken in report.RetractedRecords)
            {
                retracted[(taken.Record, taken.Event)] = report.RecordedAt;   // in order of recording: the last one stays
            }
        }

        tables = new IRecordTable[]
        {
            documents, organizations, persons, campaigns, meetings, checklists, directives, groups, sites, inspections, channels, findings, leads, measures, figures, relations, tasks, duties,
        }.ToDictionary(table => table.Kind);
        foreach (var report in inForce)
        {
            Add(report);
        }

        IssuedDocuments = documents.Records;
        Organizations = organizations.Records;
        Persons = persons.Records;
        Campaigns = campaigns.Records;
        Meetings = meetings.Records;
        Checklists = checklists.Records;
        Directives = directives.Records;
        Groups = groups.Records;
        Sites = sites.Records;
        Inspections = inspections.Records;
        Channels = channels.Records;
        Findings = findings.Records;
        Leads = leads.Records;
        Measures = measures.Records;
        Figures = figures.Records;
        Relations = relations.Records;
        Tasks = tasks.Records;
        Duties = duties.Records;

        Mergers = new(
            from f in Findings
            where f.Events.Any(e => e.Into is not null) && ReferenceEquals(f, Find(f.Id))
            let other = MergedInto(f)
            where other is not null
            select (f.Id, other.Value));
        Repeated = new(Leads.Where(lead => lead.DuplicateOf is not null && ReferenceEquals(lead, Find(lead.Id))).Select(lead => (lead.Id, lead.DuplicateOf!.Value)));
        subGroups = new(
            from g in Groups
            where g.SubGroupOf is not null && g.DispatchedBy.Count == 0 && Versions(g.Id).Count == 1
            select (g.Id, g.SubGroupOf!.Value));
        var conflicts = tables.Values.SelectMany(table => table.Conflicts()).ToList();
        Conflicts = conflicts.Select(c => c.Conflict).ToValueList();
        conflicted = Conflicts.Select(c => c.Record).ToHashSet();
        disputed = Disputes.Of(this);
        findingsFromLeads = Leads.SelectMany(lead => lead.Findings).ToHashSet();
        Issues = LedgerCheck.Of(this, inForce, conflicts, organizations, groups, findings, leads).ToValueList();
    }

    /// <summary>The zone in which local dates and days are meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Every document, superseded ones included, in order of recording.</summary>
    public ValueList<SupervisionReport> Reports { get; }

    /// <summary>The documents that others have replaced or taken back; their records are not in the ledger. What was set aside once is stated again by a new document only.</summary>
    public ValueList<Id<SupervisionReport>> Superseded { get; }

    /// <summary>What is wrong between the documents.</summary>
    public ValueList<Issue> Issues { get; }

    /// <summary>The records of which documents say different things. Each is in its list once per version, so that <c>Count</c> of a list is no total.</summary>
    public ValueList<Conflict> Conflicts { get; }

    /// <summary>Documents that the records refer to.</summary>
    public ValueList<IssuedDocument> IssuedDocuments { get; }

    /// <summary>Organizations.</summary>
    public ValueList<Organization> Organizations { get; }

    /// <summary>Persons by pseudonym, office and rank.</summary>
    public ValueList<Person> Persons { get; }

    /// <summary>Campaigns.</summary>
    public ValueList<Campaign> Campaigns { get; }

    /// <summary>Meetings.</summary>
    public ValueList<Meeting> Meetings { get; }

    /// <summary>Checklists.</summary>
    public ValueList<Checklist> Checklists { get; }

    /// <summary>Directives.</summary>
    public ValueList<Directive> Directives { get; }

    /// <summary>Inspection groups.</summary>
    public ValueList<InspectionGroup> Groups { get; }

    /// <summary>Sites.</summary>
    public ValueList<Site> Sites { get; }

    /// <summary>Inspections.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>Intake channels.</summary>
    public ValueList<IntakeChannel> Channels { get; }

    /// <summary>Findings.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Leads.</summary>
    public ValueList<Lead> Leads { get; }

    /// <summary>Measures of accountability.</summary>
    public ValueList<AccountabilityMeasure> Measures { get; }

    /// <summary>Reported figures.</summary>
    public ValueList<ReportedFigure> Figures { get; }

    /// <summary>How reported figures relate.</summary>
    public ValueList<FigureRelation> Relations { get; }

    /// <summary>What was to be inspected.</summary>
    public ValueList<InspectionTask> Tasks { get; }

    /// <summary>Who has to report on what, by when.</summary>
    public ValueList<ReportingDuty> Duties { get; }

    /// <summary>The ledger of all documents of both. Associative, commutative and idempotent.</summary>
    /// <exception cref="ArgumentException">The zones differ.</exception>
    public Ledger Merge(Ledger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Zone.Equals(other.Zone)
            ? new LedgerBuilder(Zone, Reports.Concat(other.Reports)).Build()
            : throw new ArgumentException("Ledgers of different zones do not merge: their days differ.", nameof(other));
    }

    /// <summary>The ledger as it was known at an instant: of the documents recorded by then, before what later ones corrected (已知时点).</summary>
    /// <param name="instant">The last moment of recording that counts, inclusive.</param>
    public Ledger KnownAt(Instant instant) => new(Zone, Reports.Where(r => r.RecordedAt <= instant).ToValueList());

    /// <summary>The issued document; null when no document has it.</summary>
    public IssuedDocument? Find(Id<IssuedDocument> id) => documents.Find(id);

    /// <summary>The organization; null when no document has it. Of a conflicting record, the version recorded first.</summary>
    public Organization? Find(Id<Organization> id) => organizations.Find(id);

    /// <summary>The person; null when no document has it.</summary>
    public Person? Find(Id<Person> id) => persons.Find(id);

    /// <summary>The campaign; null when no document has it.</summary>
    public Campaign? Find(Id<Campaign> id) => campaigns.Find(id);

    /// <summary>The meeting; null when no document has it.</summary>
    public Meeting? Find(Id<Meeting> id) => meetings.Find(id);

    /// <summary>The checklist; null when no document has it.</summary>
    public Checklist? Find(Id<Checklist> id) => checklists.Find(id);

    /// <summary>The directive; null when no document has it.</summary>
    public Directive? Find(Id<Directive> id) => directives.Find(id);

    /// <summary>The group; null when no document has it.</summary>
    public InspectionGroup? Find(Id<InspectionGroup> id) => groups.Find(id);

    /// <summary>The site; null when no document has it.</summary>
    public Site? Find(Id<Site> id) => sites.Find(id);

    /// <summary>The inspection; null when no document has it.</summary>
    public Inspection? Find(Id<Inspection> id) => inspections.Find(id);

    /// <summary>The channel; null when no document has it.</summary>
    public IntakeChannel? Find(Id<IntakeChannel> id) => channels.Find(id);

    /// <summary>The finding; null when no document has it.</summary>
    public Finding? Find(Id<Finding> id) => findings.Find(id);

    /// <summary>The lead; null when no document has it.</summary>
    public Lead? Find(Id<Lead> id) => leads.Find(id);

    /// <summary>The measure of accountability; null when no document has it.</summary>
    public AccountabilityMeasure? Find(Id<AccountabilityMeasure> id) => measures.Find(id);

    /// <summary>The reported figure; null when no document has it.</summary>
    public ReportedFigure? Find(Id<ReportedFigure> id) => figures.Find(id);

    /// <summary>The task; null when no document has it.</summary>
    public InspectionTask? Find(Id<InspectionTask> id) => tasks.Find(id);

    /// <summary>The relation of figures; null when no document has it.</summary>
    public FigureRelation? Find(Id<FigureRelation> id) => relations.Find(id);

    /// <summary>The duty to report; null when no document has it.</summary>
    public ReportingDuty? Find(Id<ReportingDuty> id) => duties.Find(id);

    /// <summary>The last day on which what the record states can have happened: that of its first recording; null when nothing has it.</summary>
    public LocalDate? NotAfter(RecordReference record) => KnownBy(record) is { } known ? Moments.DayOf(known, Zone) : null;

    /// <summary>The last day of a figure: its own, else the one up to which the document reports that first told it, else that of the recording.</summary>
    internal LocalDate? LastDayOf(ReportedFigure figure)
    {
        var (asOf, recorded) = (figures.Told(figure.Id)[0].Document.AsOf, NotAfter(figure.Reference));
        return figure.LastDay() ?? (!(asOf?.FirstDay < asOf?.LastDay) && FigureDays.LastDay(asOf?.To) is { } day && day < recorded ? day : recorded);
    }

    /// <summary>The last day on which the event can have happened: that of its first recording; null when nothing has it.</summary>
    public LocalDate? NotAfter(Id<Finding> finding, Id<FindingEvent> findingEvent)
    {
        if (findings.Told(finding) is not [var (document, _, told)] || !told.IsShort)
        {
            return eventsKnownBy.TryGetValue((finding, findingEvent), out var known) ? Moments.DayOf(known, Zone) : null;
        }

        foreach (var e in told.Events)
        {
            if (e.Id == findingEvent)
            {
                return Moments.DayOf(document.RecordedAt, Zone);
            }
        }

        return null;
    }

    /// <summary>Where a finding of this ledger stood, from what happened before the moment.</summary>
    /// <param name="finding">The finding as the ledger has it.</param>
    /// <param name="asOf">The moment; what happened at it or later is left out.</param>
    /// <param name="isWorkingDay">The calendar of working days; without one a deadline in working days is unknown.</param>
    public FindingStatus StatusOf(Finding finding, Instant asOf, Func<LocalDate, bool>? isWorkingDay = null) =>
        FindingStatus.Of(LifeOf(finding), asOf, Zone, isWorkingDay);

    /// <summary>The finding that goes on where this one was merged into another, and that into a third; else the finding itself.</summary>
    /// <remarks>Where findings are merged in a circle, which is an issue, none goes on: each is its own.</remarks>
    public Id<Finding> Survivor(Id<Finding> finding) => Mergers.Last(finding) is var last && Mergers.IsInCircle(last) ? finding : last;

    /// <summary>Whether documents say different things of the record.</summary>
    public bool IsConflicted(RecordReference record) => conflicted.Contains(record);

    /// <summary>The periods of the measures on a subject by the rules of a catalogue; see <see cref="AccountabilityPeriods"/>.</summary>
    public ValueList<RunningPeriod> PeriodsOf(AccountabilitySubject subject, AccountabilityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return AccountabilityPeriods.Of(this.Measures.Where(m => m.Subject == subject), catalogue);
    }

    /// <summary>
    /// The form in which a disposition of a person is counted, by its result (四种形态); null for one that no lead led to,
    /// and for one that the catalogue puts in no form, such as a summoned talk or the filing of a case.
    /// </summary>
    public FourForm? FormOf(AccountabilityMeasure measure, AccountabilityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(catalogue);
        return IsDisposition(measure) ? catalogue.Find(measure.Kind)?.Form : null;
    }

    /// <summary>Whether the measure falls on a person and stems from a lead, by itself or through its finding.</summary>
    internal bool IsDisposition(AccountabilityMeasure measure) =>
        measure.Subject.Person is not null && (measure.Lead is not null || (measure.Finding is { } finding && findingsFromLeads.Contains(finding)));

    /// <summary>Every measure, in each version, with every place that states it.</summary>
    internal IEnumerable<(AccountabilityMeasure Record, SupervisionReport Document, string Path)> MeasureOrigins() =>
        this.Measures.SelectMany(m => measures.Places(m.Id), (m, place) => (m, place.Document, place.Path));

    /// <summary>Whether documents say different things of the record, or of what its organizations are read from.</summary>
    internal bool IsDisputed(RecordReference record) => disputed.Contains(record);

    /// <summary>The events of a finding in order; each happened before the end of the day on which it was first recorded.</summary>
    internal FindingLife LifeOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FindingLife.Of(finding, Zone, e =>
            (e is null ? NotAfter(RecordReference.To(RecordKind.Findings, finding.Id)) : NotAfter(finding.Id, e.Id)) is { } day ? Moments.EndOf(day, Zone) : null);
    }

    /// <summary>What a finding is merged into by its events; null when it is not merged, or not said into which.</summary>
    internal Id<Finding>? MergedInto(Finding finding) => finding.Events.Any(e => e.Into is not null) ? LifeOf(finding).MergedInto : null;

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<InspectionGroup> Versions(Id<InspectionGroup> id) => groups.Versions(id);

    /// <summary>Every version of what tells who sent a group: of itself, or of the first group above that several documents dispute, or that is no mere part of another.</summary>
    internal IReadOnlyList<InspectionGroup> Senders(Id<InspectionGroup> id) => groups.Versions(subGroups.Last(id));

    /// <summary>The organizations of an inspection; those of many groups, as many findings ask for them, are brought together once.</summary>
    internal ValueList<Id<Organization>> ConductorsOf(Id<Inspection> id, Func<IReadOnlyList<Inspection>, ValueList<Id<Organization>>> of) => inspections.Versions(id) switch
    {
        [{ ConductedBy.Count: > 0 } or { Groups.Count: < 2 }] or [] => of(inspections.Versions(id)),
        var versions => conductors.GetOrAdd(id, _ => of(versions)),
    };

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<Inspection> Versions(Id<Inspection> id) => inspections.Versions(id);

    /// <summary>Every version of the site; one where documents agree.</summary>
    internal IReadOnlyList<Site> Versions(Id<Site> id) => sites.Versions(id);

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<IntakeChannel> Versions(Id<IntakeChannel> id) => channels.Versions(id);

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<Lead> Versions(Id<Lead> id) => leads.Versions(id);

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<Finding> Versions(Id<Finding> id) => findings.Versions(id);

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<InspectionTask> Versions(Id<InspectionTask> id) => tasks.Versions(id);

    /// <summary>The findings that are merged into others.</summary>
    internal Chains<Finding> Mergers { get; }

    /// <summary>The leads that repeat others.</summary>
    internal Chains<Lead> Repeated { get; }

    /// <summary>Whether a document in force takes the record back.</summary>
    internal bool IsRetracted(RecordReference record) => retracted.ContainsKey((record, null));

    /// <summary>Whether it takes something back that an earlier document in force states, or stands in a document that is set aside.</summary>
    internal bool Voids(RetractedRecord taken) => !retracted.ContainsKey((taken.Record, taken.Event)) || voided.Contains((taken.Record, taken.Event));

    /// <summary>Whether some document has the record.</summary>
    internal bool Has(RecordReference record) => KnownBy(record) is not null;

    private Instant? KnownBy(RecordReference record) => tables.TryGetValue(record.Kind, out var table) ? table.KnownBy(record) : null;

    private void Add(SupervisionReport report)
    {
        Func<IRecord, IRecord?> standing = retracted.Count == 0 ? record => record : record => WhatStands(record, report);
        foreach (var table in tables.Values)
        {
            table.Add(report, standing);
        }

        // The documents come in order of recording.
        foreach (var finding in report.Body.Findings)
        {
            var tellings = findings.Told(finding.Id);
            foreach (var (document, _, told) in tellings is [] or [{ Record.IsShort: true }] ? [] : tellings.Length == 2 ? tellings : tellings[^1..])
            {
                foreach (var e in told.Events)
                {
                    eventsKnownBy.TryAdd((finding.Id, e.Id), document.RecordedAt);
                }
            }
        }
    }

    // What is left of a record where later documents take back some of it; null where they take back all.
    private IRecord? WhatStands(IRecord record, SupervisionReport report)
    {
        var left = record is Finding finding ? finding with { Events = finding.Events.Where(e => Stands(e.Id)).ToValueList() } : record;
        return Stands(null) ? left : null;

        bool Stands(Id<FindingEvent>? e)
        {
            var isTakenBack = IsTakenBack(record.Reference, e, report);
            if (isTakenBack)
            {
                voided.Add((record.Reference, e));
            }

            return !isTakenBack;
        }
    }

    // What was recorded before it was taken back.
    private bool IsTakenBack(RecordReference record, Id<FindingEvent>? e, SupervisionReport report) =>
        retracted.TryGetValue((record, e), out var at) && report.RecordedAt < at;
}
