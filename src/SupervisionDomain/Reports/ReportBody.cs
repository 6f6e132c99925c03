namespace SupervisionDomain;

/// <summary>The records of a report, by kind (正文).</summary>
public sealed record ReportBody
{
    /// <summary>Documents that the records refer to.</summary>
    public ValueList<IssuedDocument> Documents { get; init => field = value ?? []; } = [];

    /// <summary>Organizations.</summary>
    public ValueList<Organization> Organizations { get; init => field = value ?? []; } = [];

    /// <summary>Persons by pseudonym, office and rank.</summary>
    public ValueList<Person> Persons { get; init => field = value ?? []; } = [];

    /// <summary>Campaigns.</summary>
    public ValueList<Campaign> Campaigns { get; init => field = value ?? []; } = [];

    /// <summary>Meetings.</summary>
    public ValueList<Meeting> Meetings { get; init => field = value ?? []; } = [];

    /// <summary>Checklists.</summary>
    public ValueList<Checklist> Checklists { get; init => field = value ?? []; } = [];

    /// <summary>Directives.</summary>
    public ValueList<Directive> Directives { get; init => field = value ?? []; } = [];

    /// <summary>Inspection groups.</summary>
    public ValueList<InspectionGroup> Groups { get; init => field = value ?? []; } = [];

    /// <summary>Sites.</summary>
    public ValueList<Site> Sites { get; init => field = value ?? []; } = [];

    /// <summary>What was to be inspected.</summary>
    public ValueList<InspectionTask> Tasks { get; init => field = value ?? []; } = [];

    /// <summary>Inspections.</summary>
    public ValueList<Inspection> Inspections { get; init => field = value ?? []; } = [];

    /// <summary>Intake channels.</summary>
    public ValueList<IntakeChannel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>Findings.</summary>
    public ValueList<Finding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>Leads.</summary>
    public ValueList<Lead> Leads { get; init => field = value ?? []; } = [];

    /// <summary>Measures of accountability.</summary>
    public ValueList<AccountabilityMeasure> Measures { get; init => field = value ?? []; } = [];

    /// <summary>Reported figures.</summary>
    public ValueList<ReportedFigure> Figures { get; init => field = value ?? []; } = [];

    /// <summary>How reported figures relate: totals and parts, subsets, shares, flows.</summary>
    public ValueList<FigureRelation> Relations { get; init => field = value ?? []; } = [];

    /// <summary>Who has to report on what, by when.</summary>
    public ValueList<ReportingDuty> Duties { get; init => field = value ?? []; } = [];

    /// <summary>The body of these records, each in the list of its kind, in the order in which they come.</summary>
    /// <exception cref="ArgumentException">A record is of none of these kinds.</exception>
    public static ReportBody Of(IReadOnlyList<IRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var kept = 0;
        var body = new ReportBody
        {
            Documents = List<IssuedDocument>(),
            Organizations = List<Organization>(),
            Persons = List<Person>(),
            Campaigns = List<Campaign>(),
            Meetings = List<Meeting>(),
            Checklists = List<Checklist>(),
            Directives = List<Directive>(),
            Groups = List<InspectionGroup>(),
            Sites = List<Site>(),
            Tasks = List<InspectionTask>(),
            Inspections = List<Inspection>(),
            Channels = List<IntakeChannel>(),
            Findings = List<Finding>(),
            Leads = List<Lead>(),
            Measures = List<AccountabilityMeasure>(),
            Figures = List<ReportedFigure>(),
            Relations = List<FigureRelation>(),
            Duties = List<ReportingDuty>(),
        };
        return kept == records.Count ? body : throw new ArgumentException("A record is of none of the kinds that a report has.", nameof(records));

        ValueList<T> List<T>()
            where T : IRecord, IEquatable<T>
        {
            ValueList<T> list = records is not [var only] ? records.OfType<T>().ToValueList() : only is T one ? [one] : [];
            kept += list.Count;
            return list;
        }
    }

    /// <summary>All records, kind after kind, in the order of the lists of the contract.</summary>
    public IReadOnlyList<IRecord> All() => [.. Lists.SelectMany(list => list)];

    /// <summary>The lists, in the order of the contract.</summary>
    internal IReadOnlyList<IRecord>[] Lists =>
    [
        Documents, Organizations, Persons, Campaigns, Meetings, Checklists, Directives, Groups, Sites, Tasks, Inspections, Channels, Findings, Leads, Measures, Figures, Relations, Duties,
    ];
}
