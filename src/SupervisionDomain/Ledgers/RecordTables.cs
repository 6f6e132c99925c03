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

    public RecordTable<IssuedDocument> Documents { get; } = new(RecordKind.Documents, b => b.Documents, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Organization> Organizations { get; } = new(RecordKind.Organizations, b => b.Organizations, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Person> Persons { get; } = new(RecordKind.Persons, b => b.Persons, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Campaign> Campaigns { get; } = new(RecordKind.Campaigns, b => b.Campaigns, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Meeting> Meetings { get; } = new(RecordKind.Meetings, b => b.Meetings, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Checklist> Checklists { get; } = new(RecordKind.Checklists, b => b.Checklists, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Directive> Directives { get; } = new(RecordKind.Directives, b => b.Directives, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<InspectionGroup> Groups { get; } = new(RecordKind.Groups, b => b.Groups, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Site> Sites { get; } = new(RecordKind.Sites, b => b.Sites, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Inspection> Inspections { get; } = new(RecordKind.Inspections, b => b.Inspections, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<IntakeChannel> Channels { get; } = new(RecordKind.Channels, b => b.Channels, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Finding> Findings { get; } = new(RecordKind.Findings, b => b.Findings, r => r.Id, Merging.Differences, Merging.Join, (r, told) => EventOrder.AsTold(r, told) with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<Lead> Leads { get; } = new(RecordKind.Leads, b => b.Leads, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<AccountabilityMeasure> Measures { get; } = new(RecordKind.Measures, b => b.Measures, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<ReportedFigure> Figures { get; } = new(RecordKind.Figures, b => b.Figures, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<FigureRelation> Relations { get; } = new(RecordKind.Relations, b => b.Relations, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<InspectionTask> Tasks { get; } = new(RecordKind.Tasks, b => b.Tasks, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    public RecordTable<ReportingDuty> Duties { get; } = new(RecordKind.Duties, b => b.Duties, r => r.Id, Merging.Differences, Merging.Join, (r, told) => r with { Sources = told.Sources(t => t.Sources) });

    /// <summary>When the first document that has the record was recorded; null where none has it.</summary>
    public Instant? KnownBy(RecordReference record) => all.TryGetValue(record.Kind, out var table) ? table.KnownBy(record) : null;

    /// <summary>What documents dispute, and where each of them says it.</summary>
    public IEnumerable<(Conflict Conflict, IEnumerable<(SupervisionReport Document, string Path)> Told)> Conflicts() => all.Values.SelectMany(table => table.Conflicts());
}
