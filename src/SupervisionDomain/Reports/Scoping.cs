namespace SupervisionDomain;

/// <summary>Gives the ids of a document the scope of its issuer, so that ids of different issuers never meet by accident.</summary>
internal static class Scoping
{
    /// <summary>The document with every id in full.</summary>
    public static SupervisionReport Scoped(this SupervisionReport report)
    {
        var scoped = Visit(report, new Scope(report.Issuer));
        return scoped with
        {
            DocumentId = report.DocumentId.In(report.Issuer),
            Supersedes = report.Supersedes.Each(report.Issuer, static (id, _, issuer) => id.In(issuer)),
            RetractedDocuments = report.RetractedDocuments.Each(report.Issuer, static (r, _, issuer) => r with { Document = r.Document.In(issuer) }),
            RetractedRecords = report.RetractedRecords.Each(report.Issuer, static (r, _, issuer) => r with { Record = r.Record.In(issuer), Event = r.Event?.In(issuer) }),
            Body = scoped.Body with { Figures = scoped.Body.Figures.Each(report.Issuer, static (r, _, issuer) => r with { Body = r.Body ?? issuer }) },
        };
    }

    /// <summary>Tells of every reference that is not known, with its JSON path.</summary>
    public static void Unknown(SupervisionReport report, Func<RecordReference, bool> isKnown, Action<string, RecordReference> tell) =>
        Visit(report, new Seer(isKnown, tell));

    private static SupervisionReport Visit(SupervisionReport report, IReferenceVisitor visitor) => report with
    {
        Fulfils = visitor.Each(report.Fulfils, "fulfils"),
        Sources = visitor.Sources(report.Sources),
        Body = report.Body with
        {
            Documents = Each(visitor, report.Body.Documents, References.Visit),
            Organizations = Each(visitor, report.Body.Organizations, References.Visit),
            Persons = Each(visitor, report.Body.Persons, References.Visit),
            Campaigns = Each(visitor, report.Body.Campaigns, References.Visit),
            Meetings = Each(visitor, report.Body.Meetings, References.Visit),
            Checklists = Each(visitor, report.Body.Checklists, References.Visit),
            Directives = Each(visitor, report.Body.Directives, References.Visit),
            Groups = Each(visitor, report.Body.Groups, References.Visit),
            Sites = Each(visitor, report.Body.Sites, References.Visit),
            Inspections = Each(visitor, report.Body.Inspections, References.Visit),
            Channels = Each(visitor, report.Body.Channels, References.Visit),
            Findings = Each(visitor, report.Body.Findings, References.Visit),
            Leads = Each(visitor, report.Body.Leads, References.Visit),
            Measures = Each(visitor, report.Body.Measures, References.Visit),
            Figures = Each(visitor, report.Body.Figures, References.Visit),
            Relations = Each(visitor, report.Body.Relations, References.Visit),
            Tasks = Each(visitor, report.Body.Tasks, References.Visit),
            Duties = Each(visitor, report.Body.Duties, References.Visit),
        },
    };

    private static ValueList<T> Each<T>(IReferenceVisitor visitor, ValueList<T> records, Func<T, IReferenceVisitor, T> visit)
        where T : IRecord, IEquatable<T> =>
        records.Each((visitor, visit, List: $"body.{RecordReference.ListName(T.RecordKind)}"), static (r, i, at) => at.visit(r, at.visitor.At(at.List, i)));

    private sealed class Scope(Id<Organization> issuer) : IReferenceVisitor
    {
        public IReferenceVisitor At(string list, int index) => this;

        public Id<T> Own<T>(Id<T> id) => id.In(issuer);

        public Id<T> Visit<T>(Id<T> id, string member, int? index)
            where T : IRecord => id.In(issuer);
    }

    // Most references are known: where one stands is written for those only that are not.
    private sealed class Seer(Func<RecordReference, bool> isKnown, Action<string, RecordReference> tell, Seer? above = null, string list = "", int index = 0) : IReferenceVisitor
    {
        public IReferenceVisitor At(string list, int index) => new Seer(isKnown, tell, this, list, index);

        public Id<T> Own<T>(Id<T> id) => id;

        public Id<T> Visit<T>(Id<T> id, string member, int? index)
            where T : IRecord
        {
            var record = RecordReference.To(id);
            if (!isKnown(record))
            {
                tell(index is null ? $"{this}.{member}" : $"{this}.{member}[{index}]", record);
            }

            return id;
        }

        public override string ToString() => above is null ? "$" : $"{above}.{list}[{index}]";
    }
}
