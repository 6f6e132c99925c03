namespace SupervisionDomain.Tests;

/// <summary>Small records for tests: what a test does not name is left out.</summary>
internal static class Make
{
    public static readonly RollupQuestion July = RollupQuestion.On(Days.Of("2021-07-31"));

    public static SupervisionReport Report(string id, ReportBody body, string issuer = "city", string recorded = "2021-08-01") => new()
    {
        DocumentId = Id<SupervisionReport>.Parse(id),
        Issuer = Org(issuer),
        RecordedAt = Days.Noon(recorded),
        Body = body,
    };

    public static ReportBody Hierarchy(params string[] paths) => new()
    {
        Organizations = paths.Select(path => path.Split('<')).Select(p => Organization(p[0], p.ElementAtOrDefault(1))).ToValueList(),
    };

    /// <summary>A city, two counties under it.</summary>
    public static ReportBody City { get; } = Hierarchy("city", "east<city", "west<city");

    public static Organization Organization(string id, string? superior = null, RelationKind kind = RelationKind.Superior) => new()
    {
        Id = Org(id),
        Name = new($"机关{id}", $"organ {id}"),
        Kind = OrganizationKinds.DisciplineSupervisionOrgan,
        Relations = superior is null ? [] : [new() { Kind = kind, To = Org(superior) }],
    };

    public static Id<Organization> Org(string id) => Id<Organization>.Parse(id);

    public static ValueList<Id<Organization>> Orgs(params string[] ids) => ids.Select(Org).ToValueList();

    public static InspectionGroup Group(string id, params string[] by) => new()
    {
        Id = Id<InspectionGroup>.Parse(id),
        DispatchedBy = Orgs(by),
        Formed = On("2021-07-10"),
    };

    public static Inspection Inspection(string id, string by, params string[] sites) => new()
    {
        Id = Id<Inspection>.Parse(id),
        ConductedBy = Orgs(by),
        Sites = sites.Select(Id<Site>.Parse).ToValueList(),
        Time = On("2021-07-10"),
    };

    public static Site Site(string id) => new() { Id = Id<Site>.Parse(id), Name = new("医院", "hospital"), Kind = SiteKinds.Hospital };

    public static Finding Finding(string id, string by, params FindingEvent[] events) => new() { Id = Id<Finding>.Parse(id), RaisedBy = Orgs(by), Events = [.. events] };

    public static FindingEvent Event(string id, FindingEventKind kind, string? at) => new()
    {
        Id = Id<FindingEvent>.Parse(id),
        Kind = kind,
        At = at is null ? null : DateSpan.Parse(at),
    };

    public static AccountabilityMeasure Measure(string id, string person, string by, Code<AccountabilityKinds>? kind = null) => new()
    {
        Id = Id<AccountabilityMeasure>.Parse(id),
        Kind = kind ?? AccountabilityKinds.CaseFiled,
        Subject = new(Id<Person>.Parse(person)),
        DecidedBy = Orgs(by),
        Decided = DateSpan.Parse("2021-07-10"),
    };

    public static ReportedFigure Figure(string id, string body, string text, FigureScope scope = FigureScope.OwnBody, Code<MeasureCodes>? measure = null, Unit? unit = null) => new()
    {
        Id = Id<ReportedFigure>.Parse(id),
        Measure = measure ?? MeasureCodes.Inspections,
        Value = Quantity.Parse(text, unit ?? Unit.Inspection),
        Body = Org(body),
        Scope = scope,
        AsOf = DateSpan.Parse("2021-07-31"),
    };

    public static StatedTime On(string span) => StatedTime.At(DateSpan.Parse(span));

    public static Ledger Ledger(params ReportBody[] bodies) => Ledger(bodies.Select((b, i) => Report($"D{i}", b)).ToArray());

    public static Ledger Ledger(params SupervisionReport[] reports)
    {
        var builder = new LedgerBuilder(Days.China);
        foreach (var report in reports)
        {
            builder.Add(report).Where(i => i.Severity == IssueSeverity.Error).Should().BeEmpty();
        }

        return builder.Build();
    }

    public static RecordReference Record(string text) => RecordReference.Parse(text);
}
