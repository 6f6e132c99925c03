using NodaTime;

namespace SupervisionDomain;

/// <summary>The records of a ledger, a table for each kind.</summary>
internal sealed class RecordTables
{
    private readonly Dictionary<RecordKind, IRecordTable> all;

    /// <param name="reports">The documents in force, in order of recording.</param>
    /// <param name="retractions">What they take back.</param>
    public RecordTables(IReadOnlyList<SupervisionReport> reports, Retractions retractions)
    {
        all = new IRecordTable[]
        {
            Documents, Organizations, Persons, Campaigns, Meetings, Checklists, Directives, Groups, Sites, Inspections, Channels, Findings, Leads, Measures, Figures, Relations, Tasks, Duties,
        }.ToDictionary(table => table.Kind);
        foreach (var report in reports)
        {
            foreach (var table in all.Values)
            {
                table.Add(report, record => retractions.WhatStands(record, report));
            }
        }
    }

    public RecordTable<IssuedDocument> Documents { get; } = new(b => b.Documents, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Organization> Organizations { get; } = new(b => b.Organizations, Merging.Differences, Merging.Join, (r, told) => r with { Name = r.NameToday(told), Sources = told.Sources(t => t.Sources) });

    public RecordTable<Person> Persons { get; } = new(b => b.Persons, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Campaign> Campaigns { get; } = new(b => b.Campaigns, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Meeting> Meetings { get; } = new(b => b.Meetings, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Checklist> Checklists { get; } = new(b => b.Checklists, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Directive> Directives { get; } = new(b => b.Directives, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<InspectionGroup> Groups { get; } = new(b => b.Groups, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Site> Sites { get; } = new(b => b.Sites, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Inspection> Inspections { get; } = new(b => b.Inspections, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<IntakeChannel> Channels { get; } = new(b => b.Channels, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Finding> Findings { get; } = new(b => b.Findings, Merging.Differences, Merging.Join, (r, told) => EventOrder.AsTold(r, told) with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Lead> Leads { get; } = new(b => b.Leads, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<AccountabilityMeasure> Measures { get; } = new(b => b.Measures, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<ReportedFigure> Figures { get; } = new(b => b.Figures, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<FigureRelation> Relations { get; } = new(b => b.Relations, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<InspectionTask> Tasks { get; } = new(b => b.Tasks, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<ReportingDuty> Duties { get; } = new(b => b.Duties, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    /// <summary>The table of the records of a type; null for one of none of the kinds that there are.</summary>
    public RecordTable<T>? Of<T>()
        where T : class, IRecord, IEquatable<T> => all.GetValueOrDefault(T.RecordKind) as RecordTable<T>;

    /// <summary>The record, whatever it is; null where no document has it.</summary>
    public IRecord? Find(RecordReference record) => all.GetValueOrDefault(record.Kind)?.Find(record);

    /// <summary>Every version of a record; one where documents agree, and none where no document has it.</summary>
    public IReadOnlyList<IRecord> VersionsOf(RecordReference record) => all.GetValueOrDefault(record.Kind)?.VersionsOf(record) ?? [];

    /// <summary>Which of its versions tells something of a record.</summary>
    public Telling TellingOf(RecordReference record, IRecord? version) => all[record.Kind].TellingOf(record, version);

    /// <summary>When the first document that has the record was recorded; null where none has it.</summary>
    public Instant? KnownBy(RecordReference record) => all.GetValueOrDefault(record.Kind)?.KnownBy(record);

    /// <summary>What documents dispute, and where each of them says it.</summary>
    public IEnumerable<Dispute> Disputes() => all.Values.SelectMany(table => table.Disputes());
}
