using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;

namespace SupervisionDomain;

/// <summary>Any number of reports merged into one set of records (台账).</summary>
/// <remarks>
/// <para>
/// Merging is free of order and idempotent: superseded documents are set aside, then a record that several documents
/// state is one record. A record of which they say different things is a conflict: it is named, stands in its list once
/// for each version, and every total holds what it would be whichever version is right. Ids in a ledger carry their scope, and its lists of records are
/// in ordinal order of the ids.
/// </para>
/// <para>Immutable and thread-safe. Built by a <see cref="LedgerBuilder"/>.</para>
/// </remarks>
public sealed class Ledger
{
    private readonly RecordTables tables;
    private readonly Retractions retractions;
    private readonly FirstTellings eventsToldFirst;
    private readonly DisputedOwners disputedOwners;
    private readonly HashSet<Id<Finding>> findingsFromLeads;
    private readonly Chains<InspectionGroup> senders;   // groups that say only by what they are part of who sent them
    private readonly Chains<InspectionGroup> actors;   // and those that say so who acts as them
    private readonly ConcurrentDictionary<Id<Inspection>, ValueList<Id<Organization>>> conductors = [];

    /// <summary>Merges documents whose ids carry their scope, given in canonical order.</summary>
    internal Ledger(DateTimeZone zone, ValueList<SupervisionReport> reports)
    {
        Zone = zone;
        Reports = reports;
        Superseded = reports.SelectMany(r => r.Corrects.Where(id => id != r.DocumentId)).Distinct().Order().ToValueList();
        var setAside = Superseded.ToHashSet();
        var inForce = reports.Where(r => !setAside.Contains(r.DocumentId)).ToList();
        retractions = new(inForce);
        tables = new(inForce, retractions);
        eventsToldFirst = new(tables.Findings);
        Mergers = new(
            from f in Findings
            where f.Events.Any(e => e.Into is not null) && ReferenceEquals(f, Find(f.Id))
            let other = MergedInto(f)
            where other is not null
            select (f.Id, other.Value));
        Repeated = new(this);
        senders = Beyond(g => g.DispatchedBy.Count == 0);
        actors = Beyond(g => g.ActingBody is null);
        var disputes = tables.Disputes().ToList();
        Conflicts = disputes.Select(d => d.Conflict).ToValueList();
        disputedOwners = new(this);
        findingsFromLeads = Leads.SelectMany(lead => lead.Findings).ToHashSet();
        Issues = LedgerCheck.Of(this, inForce, tables, disputes).ToValueList();
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
    public ValueList<IssuedDocument> IssuedDocuments => tables.Documents.Records;

    /// <summary>Organizations.</summary>
    public ValueList<Organization> Organizations => tables.Organizations.Records;

    /// <summary>Persons by pseudonym, office and rank.</summary>
    public ValueList<Person> Persons => tables.Persons.Records;

    /// <summary>Campaigns.</summary>
    public ValueList<Campaign> Campaigns => tables.Campaigns.Records;

    /// <summary>Meetings.</summary>
    public ValueList<Meeting> Meetings => tables.Meetings.Records;

    /// <summary>Checklists.</summary>
    public ValueList<Checklist> Checklists => tables.Checklists.Records;

    /// <summary>Directives.</summary>
    public ValueList<Directive> Directives => tables.Directives.Records;

    /// <summary>Inspection groups.</summary>
    public ValueList<InspectionGroup> Groups => tables.Groups.Records;

    /// <summary>Sites.</summary>
    public ValueList<Site> Sites => tables.Sites.Records;

    /// <summary>Inspections.</summary>
    public ValueList<Inspection> Inspections => tables.Inspections.Records;

    /// <summary>Intake channels.</summary>
    public ValueList<IntakeChannel> Channels => tables.Channels.Records;

    /// <summary>Findings.</summary>
    public ValueList<Finding> Findings => tables.Findings.Records;

    /// <summary>Leads.</summary>
    public ValueList<Lead> Leads => tables.Leads.Records;

    /// <summary>Measures of accountability.</summary>
    public ValueList<AccountabilityMeasure> Measures => tables.Measures.Records;

    /// <summary>Reported figures.</summary>
    public ValueList<ReportedFigure> Figures => tables.Figures.Records;

    /// <summary>How reported figures relate.</summary>
    public ValueList<FigureRelation> Relations => tables.Relations.Records;

    /// <summary>What was to be inspected.</summary>
    public ValueList<InspectionTask> Tasks => tables.Tasks.Records;

    /// <summary>Who has to report on what, by when.</summary>
    public ValueList<ReportingDuty> Duties => tables.Duties.Records;

    /// <summary>The ledger of all documents of both. Associative, commutative and idempotent. It is built anew: of many ledgers, give the <see cref="Reports"/> of all to one <see cref="LedgerBuilder"/>.</summary>
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

    /// <summary>The record, whatever it is, such as one of those that make a total; null when no document has it. Of a conflicting record, the version recorded first.</summary>
    public IRecord? Find(RecordReference record) => tables.Find(record);

    /// <summary>The record; null when no document has it. Of a conflicting record, the version recorded first.</summary>
    public T? Find<T>(Id<T> id)
        where T : class, IRecord, IEquatable<T> => tables.Of<T>()?.Find(id);

    /// <summary>The last day on which what the record states can have happened: that of its first recording; null when nothing has it.</summary>
    public LocalDate? NotAfter(RecordReference record) => tables.KnownBy(record) is { } known ? Moments.DayOf(known, Zone) : null;

    /// <summary>The last day of a figure: its own, else the one up to which the document reports that first told it, else that of the recording.</summary>
    internal LocalDate? LastDayOf(ReportedFigure figure)
    {
        var (asOf, recorded) = (tables.Figures.Told(figure.Id)[0].Document.AsOf, NotAfter(figure.Reference));
        return figure.LastDay() ?? (!(asOf?.FirstDay < asOf?.LastDay) && FigureDays.LastDay(asOf?.To) is { } day && day < recorded ? day : recorded);
    }

    /// <summary>The last day on which the event can have happened: that of its first recording; null when nothing has it.</summary>
    public LocalDate? NotAfter(Id<Finding> finding, Id<FindingEvent> findingEvent) =>
        eventsToldFirst.Of(finding, findingEvent) is { } known ? Moments.DayOf(known, Zone) : null;

    /// <summary>Where a finding of this ledger stood, from what happened before the moment.</summary>
    /// <param name="finding">The finding as the ledger has it.</param>
    /// <param name="asOf">The moment; what happened at it or later is left out.</param>
    /// <param name="isWorkingDay">The calendar of working days; without one a deadline in working days is unknown.</param>
    public FindingStatus StatusOf(Finding finding, Instant asOf, Func<LocalDate, bool>? isWorkingDay = null) =>
        FindingStatus.Of(LifeOf(finding), asOf, Zone, isWorkingDay);

    /// <summary>Where a finding of this ledger stood at the end of a day.</summary>
    /// <param name="finding">The finding as the ledger has it.</param>
    /// <param name="asOf">The last day that counts, inclusive, as in a question to a rollup.</param>
    /// <param name="isWorkingDay">The calendar of working days; without one a deadline in working days is unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public FindingStatus StatusOf(Finding finding, LocalDate asOf, Func<LocalDate, bool>? isWorkingDay = null) =>
        StatusOf(finding, Moments.EndOf(asOf.Iso(nameof(asOf)), Zone), isWorkingDay);

    /// <summary>The finding that goes on where this one was merged into another, and that into a third; else the finding itself.</summary>
    /// <remarks>Where findings are merged in a circle, which is an issue, none goes on: each is its own.</remarks>
    public Id<Finding> Survivor(Id<Finding> finding) => Mergers.Last(finding) is var last && Mergers.IsInCircle(last) ? finding : last;

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
    internal IEnumerable<(AccountabilityMeasure Measure, Statement At)> MeasuresAsStated() => this.Measures.SelectMany(m => tables.Measures.Statements(m.Id), (m, at) => (m, at));

    /// <summary>Which version of a record tells something; nobody says which where it is null.</summary>
    internal Telling TellingOf(RecordReference record, IRecord? version) => Conflicts.Count == 0 ? Telling.Undisputed : tables.TellingOf(record, version);

    /// <summary>The same, and for whom what it tells counts: where documents dispute whose that is from which the record takes its organizations, as if each said it in a version of its own.</summary>
    /// <param name="record">The record.</param>
    /// <param name="version">Which version of it says so; null where nobody says which.</param>
    /// <param name="organizations">For whom it counts, whichever document is right.</param>
    internal IReadOnlyList<(Telling Telling, ValueList<Id<Organization>> Organizations)> TellingsOf(RecordReference record, IRecord? version, ValueList<Id<Organization>> organizations)
    {
        var ways = disputedOwners.WaysOf(record);
        if (ways.Count == 0)
        {
            return [(TellingOf(record, version), organizations)];
        }

        var told = ways.Index().Where(way => ReferenceEquals(way.Item.Version, version ?? (VersionsOf(record).Count == 1 ? way.Item.Version : null))).ToList();

        // That it counts for others, as for those in charge of the place, nobody disputes.
        var areTheirs = told.SelectMany(way => way.Item.Organizations).ToHashSet().SetEquals(organizations);
        return told.Count == 0 ? [(TellingOf(record, version), organizations)]
            : told.ConvertAll(way => (new Telling(record, ways.Count, way.Index), areTheirs ? way.Item.Organizations : organizations));
    }

    /// <summary>The events of a finding in order; each happened before the end of the day on which it was first recorded.</summary>
    internal FindingLife LifeOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return FindingLife.Of(
            finding,
            Zone,
            e => (e is null ? NotAfter(RecordReference.To(finding.Id)) : NotAfter(finding.Id, e.Id)) is { } day ? Moments.EndOf(day, Zone) : null,
            e => tables.Findings.Told(finding.Id).ToArray().SelectMany(x => x.Record.Behind(e)));
    }

    /// <summary>What a finding is merged into by its events; null when it is not merged, or not said into which.</summary>
    internal Id<Finding>? MergedInto(Finding finding) => finding.Events.Any(e => e.Into is not null) ? LifeOf(finding).MergedInto : null;

    /// <summary>Every version of the record; one where documents agree.</summary>
    internal IReadOnlyList<T> Versions<T>(Id<T> id)
        where T : class, IRecord, IEquatable<T> => tables.Of<T>()?.Versions(id) ?? [];

    /// <summary>Every version of a record of any kind.</summary>
    internal IReadOnlyList<IRecord> VersionsOf(RecordReference record) => tables.VersionsOf(record);

    /// <summary>Every version of what tells who sent a group: of itself, or of the first group above that several documents dispute, or that is no mere part of another.</summary>
    internal IReadOnlyList<InspectionGroup> Senders(Id<InspectionGroup> id) => tables.Groups.Versions(senders.Last(id));

    /// <summary>The same of what tells who acts as it.</summary>
    internal IReadOnlyList<InspectionGroup> Actors(Id<InspectionGroup> id) => tables.Groups.Versions(actors.Last(id));

    private Chains<InspectionGroup> Beyond(Func<InspectionGroup, bool> isSilent) =>
        new(Groups.Where(g => g.SubGroupOf is not null && isSilent(g) && Versions(g.Id).Count == 1).Select(g => (g.Id, g.SubGroupOf!.Value)));

    /// <summary>The organizations of an inspection; those of many groups, as many findings ask for them, are brought together once.</summary>
    internal ValueList<Id<Organization>> ConductorsOf(Id<Inspection> id, Func<IReadOnlyList<Inspection>, ValueList<Id<Organization>>> of) => tables.Inspections.Versions(id) switch
    {
        [{ ConductedBy.Count: > 0 } or { Groups.Count: < 2 }] or [] => of(tables.Inspections.Versions(id)),
        var versions => conductors.GetOrAdd(id, _ => of(versions)),
    };

    /// <summary>The inspections of each task that one names.</summary>
    internal ILookup<Id<InspectionTask>, Inspection> InspectionsOfTasks => field ??= Inspections.Where(i => i.Task is not null).ToLookup(i => i.Task!.Value);

    /// <summary>The inspections of each campaign that one names.</summary>
    internal ILookup<Id<Campaign>, Inspection> InspectionsOfCampaigns => field ??= Inspections.Where(i => i.Campaign is not null).ToLookup(i => i.Campaign!.Value);

    /// <summary>The findings that are merged into others.</summary>
    internal Chains<Finding> Mergers { get; }

    /// <summary>The leads that repeat others.</summary>
    internal RepeatedLeads Repeated { get; }

    /// <summary>Whether a document in force takes the record back.</summary>
    internal bool IsRetracted(RecordReference record) => retractions.Has(record);

    /// <summary>Whether it takes something back that an earlier document in force states, or stands in a document that is set aside.</summary>
    internal bool Voids(RetractedRecord taken) => retractions.Voids(taken);

    /// <summary>Whether some document has the record.</summary>
    internal bool Has(RecordReference record) => tables.KnownBy(record) is not null;

    /// <summary>Of how many documents it is, superseded ones included.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Ledger of {Reports.Count} {(Reports.Count == 1 ? "document" : "documents")}");
}
