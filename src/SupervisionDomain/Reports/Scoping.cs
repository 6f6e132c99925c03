namespace SupervisionDomain;

/// <summary>Gives the ids of a document the scope of its issuer, so that ids of different issuers never meet by accident.</summary>
internal static class Scoping
{
    /// <summary>The document with every id in full.</summary>
    public static SupervisionReport Scoped(this SupervisionReport report)
    {
        var scope = new Scope(report.Issuer);
        var scoped = Visit(report, scope);
        var body = scoped.Body;
        return scoped with
        {
            DocumentId = report.DocumentId.In(report.Issuer),
            Supersedes = report.Supersedes.Select(id => id.In(report.Issuer)).ToValueList(),
            RetractedDocuments = report.RetractedDocuments.Select(r => r with { Document = r.Document.In(report.Issuer) }).ToValueList(),
            RetractedRecords = report.RetractedRecords.Select(r => r with { Record = r.Record.In(report.Issuer), Event = r.Event?.In(report.Issuer) }).ToValueList(),
            Body = body with
            {
                Documents = Own(body.Documents, r => r with { Id = r.Id.In(report.Issuer) }),
                Persons = Own(body.Persons, r => r with { Id = r.Id.In(report.Issuer) }),
                Campaigns = Own(body.Campaigns, r => r with { Id = r.Id.In(report.Issuer) }),
                Meetings = Own(body.Meetings, r => r with { Id = r.Id.In(report.Issuer) }),
                Checklists = Own(body.Checklists, r => r with { Id = r.Id.In(report.Issuer) }),
                Directives = Own(body.Directives, r => r with { Id = r.Id.In(report.Issuer) }),
                Groups = Own(body.Groups, r => r with { Id = r.Id.In(report.Issuer) }),
                Sites = Own(body.Sites, r => r with { Id = r.Id.In(report.Issuer) }),
                Inspections = Own(body.Inspections, r => r with { Id = r.Id.In(report.Issuer) }),
                Channels = Own(body.Channels, r => r with { Id = r.Id.In(report.Issuer) }),
                Findings = Own(body.Findings, r => r with
                {
                    Id = r.Id.In(report.Issuer),
                    Events = r.Events.Select(e => e with { Id = e.Id.In(report.Issuer) }).ToValueList(),
                }),
                Leads = Own(body.Leads, r => r with { Id = r.Id.In(report.Issuer) }),
                Measures = Own(body.Measures, r => r with { Id = r.Id.In(report.Issuer) }),
                Figures = Own(body.Figures, r => r with { Id = r.Id.In(report.Issuer), Body = r.Body ?? report.Issuer }),
                Relations = Own(body.Relations, r => r with { Id = r.Id.In(report.Issuer) }),
                Tasks = Own(body.Tasks, r => r with { Id = r.Id.In(report.Issuer) }),
                Duties = Own(body.Duties, r => r with { Id = r.Id.In(report.Issuer) }),
            },
        };

        static ValueList<T> Own<T>(ValueList<T> records, Func<T, T> own)
            where T : IEquatable<T> => records.Count == 0 ? records : records.Select(own).ToValueList();
    }

    /// <summary>Tells of every reference with its JSON path; the document is returned as it was.</summary>
    public static SupervisionReport Visit(SupervisionReport report, Action<string, RecordReference> see) => Visit(report, new Seer(see));

    private static SupervisionReport Visit(SupervisionReport report, IPathVisitor visitor) => report with
    {
        Fulfils = visitor.Under("$.").Each(RecordKind.Duties, report.Fulfils, "fulfils"),
        Sources = visitor.Under("$.").Sources(report.Sources, "sources"),
        Body = report.Body with
        {
            Documents = Each(visitor, RecordKind.Documents, report.Body.Documents, References.Visit),
            Organizations = Each(visitor, RecordKind.Organizations, report.Body.Organizations, References.Visit),
            Persons = Each(visitor, RecordKind.Persons, report.Body.Persons, References.Visit),
            Campaigns = Each(visitor, RecordKind.Campaigns, report.Body.Campaigns, References.Visit),
            Meetings = Each(visitor, RecordKind.Meetings, report.Body.Meetings, References.Visit),
            Checklists = Each(visitor, RecordKind.Checklists, report.Body.Checklists, References.Visit),
            Directives = Each(visitor, RecordKind.Directives, report.Body.Directives, References.Visit),
            Groups = Each(visitor, RecordKind.Groups, report.Body.Groups, References.Visit),
            Sites = Each(visitor, RecordKind.Sites, report.Body.Sites, References.Visit),
            Inspections = Each(visitor, RecordKind.Inspections, report.Body.Inspections, References.Visit),
            Channels = Each(visitor, RecordKind.Channels, report.Body.Channels, References.Visit),
            Findings = Each(visitor, RecordKind.Findings, report.Body.Findings, References.Visit),
            Leads = Each(visitor, RecordKind.Leads, report.Body.Leads, References.Visit),
            Measures = Each(visitor, RecordKind.Measures, report.Body.Measures, References.Visit),
            Figures = Each(visitor, RecordKind.Figures, report.Body.Figures, References.Visit),
            Relations = Each(visitor, RecordKind.Relations, report.Body.Relations, References.Visit),
            Tasks = Each(visitor, RecordKind.Tasks, report.Body.Tasks, References.Visit),
            Duties = Each(visitor, RecordKind.Duties, report.Body.Duties, References.Visit),
        },
    };

    private static ValueList<T> Each<T>(IPathVisitor visitor, RecordKind kind, ValueList<T> records, Func<T, IReferenceVisitor, T> visit)
        where T : IEquatable<T> =>
        records.Count == 0 ? records : records.Select((r, i) => visit(r, visitor.Under($"$.body.{RecordReference.ListName(kind)}[{i}]."))).ToValueList();

    private interface IPathVisitor
    {
        public IReferenceVisitor Under(string path);
    }

    private sealed class Scope(Id<Organization> issuer) : IPathVisitor, IReferenceVisitor
    {
        public IReferenceVisitor Under(string path) => this;

        public Id<T> Visit<T>(RecordKind kind, Id<T> id, string member) => kind == RecordKind.Organizations ? id : id.In(issuer);
    }

    private sealed class Seer(Action<string, RecordReference> see, string path = "") : IPathVisitor, IReferenceVisitor
    {
        public IReferenceVisitor Under(string path) => new Seer(see, path);

        public Id<T> Visit<T>(RecordKind kind, Id<T> id, string member)
        {
            see(path + member, RecordReference.To(kind, id));
            return id;
        }
    }
}
