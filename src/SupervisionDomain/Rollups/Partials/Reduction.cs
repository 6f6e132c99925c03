namespace SupervisionDomain;

/// <summary>What a question sees of a document: the rest changes no total.</summary>
/// <remarks>
/// Nothing of what <see cref="Merging"/> compares is left out: two statements that differ differ here too. Kinds of
/// records on which no measure depends are left out whole, and so are persons of whom only the id would be left.
/// </remarks>
internal static class Reduction
{
    /// <param name="report">The document, its ids in full.</param>
    /// <param name="kinds">The kinds of records that are read, beside organizations and duties.</param>
    public static PartialDocument Of(SupervisionReport report, IReadOnlySet<RecordKind> kinds) => new()
    {
        DocumentId = report.DocumentId,
        Issuer = report.Issuer,
        RecordedAt = report.RecordedAt,
        Fingerprint = report.Fingerprint(),
        Fulfils = report.Fulfils,
        Supersedes = report.Supersedes,
        RetractedDocuments = report.RetractedDocuments,
        RetractedRecords = report.RetractedRecords.Where(r => r.Record.Kind is RecordKind.Organizations or RecordKind.Duties || kinds.Contains(r.Record.Kind)).ToValueList(),
        Body = new()
        {
            Organizations = report.Body.Organizations.Select(Reduced).ToValueList(),
            Persons = Each(kinds, report.Body.Persons.Where(r => r.Collective is not null), Reduced),
            Groups = Each(kinds, report.Body.Groups, Reduced),
            Sites = Each(kinds, report.Body.Sites, Reduced),
            Inspections = Each(kinds, report.Body.Inspections, Reduced),
            Channels = Each(kinds, report.Body.Channels, Reduced),
            Findings = Each(kinds, report.Body.Findings, Reduced),
            Leads = Each(kinds, report.Body.Leads, Reduced),
            Measures = Each(kinds, report.Body.Measures, Reduced),
            Duties = report.Body.Duties.Select(Reduced).ToValueList(),
        },
    };

    private static ValueList<T> Each<T>(IReadOnlySet<RecordKind> kinds, IEnumerable<T> records, Func<T, T> reduced)
        where T : IRecord, IEquatable<T> => kinds.Contains(T.RecordKind) ? records.Select(reduced).ToValueList() : [];

    private static Organization Reduced(Organization r) => r with { Identifiers = [], DeclaredLevels = null, Sources = [] };

    private static Person Reduced(Person r) => new() { Id = r.Id, Collective = r.Collective };

    private static InspectionGroup Reduced(InspectionGroup r) => r with { Name = null, Task = null, Methods = [], Leaders = [], Members = [], Sources = [] };

    private static Site Reduced(Site r) => r with { Identifiers = [], Examples = [], Sources = [] };

    private static Inspection Reduced(Inspection r) => r with
    {
        Description = null,
        Campaign = null,
        Task = null,
        Leaders = [],
        Participants = [],
        ConcurrentWith = null,
        ReinspectionOf = null,
        Methods = [],
        Mechanisms = [],
        Checklists = [],
        Sources = [],
    };

    private static IntakeChannel Reduced(IntakeChannel r) => r with { HoursPerDay = null, Mechanisms = [], Sources = [] };

    private static Finding Reduced(Finding r) => r with
    {
        Description = null,
        Circumstances = [],
        Events = r.Events.Select(e => e with { Text = null, Sources = [] }).ToValueList(),
        Sources = [],
    };

    private static Lead Reduced(Lead r) => r with { Dispositions = [], Transfers = [], Findings = [], Sources = [] };

    private static AccountabilityMeasure Reduced(AccountabilityMeasure r) => r with { Sources = [] };

    private static ReportingDuty Reduced(ReportingDuty r) => r with { RequiredBy = null, Sources = [] };
}
