namespace SupervisionDomain;

/// <summary>The ids of every record, its own and those it refers to, in one place: used to give them their scope, and to find what nothing resolves.</summary>
internal static class References
{
    public static IssuedDocument Visit(this IssuedDocument r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Issuer = v.Organization(r.Issuer, "issuer"),
        Addressees = v.Each(RecordKind.Persons, r.Addressees, "addressees"),
        Sources = v.Sources(r.Sources),
    };

    public static Organization Visit(this Organization r, IReferenceVisitor v) => r with
    {
        Relations = r.Relations.Each(v, static (x, i, v) => x with { To = v.At("relations", i).Visit(RecordKind.Organizations, x.To, "to") }),
        Sources = v.Sources(r.Sources),
    };

    public static Person Visit(this Person r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Offices = r.Offices.Each(v, static (x, i, v) => x with { Organization = v.At("offices", i).Organization(x.Organization, "organization") }),
        Organization = v.Organization(r.Organization, "organization"),
        Sources = v.Sources(r.Sources),
    };

    public static Campaign Visit(this Campaign r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        RunBy = v.Each(RecordKind.Organizations, r.RunBy, "runBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Meeting Visit(this Meeting r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Body = v.Visit(RecordKind.Organizations, r.Body, "body"),
        CalledBy = v.Organization(r.CalledBy, "calledBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Checklist Visit(this Checklist r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Document = v.One(RecordKind.Documents, r.Document, "document"),
        Items = r.Items.Each(v, static (x, i, v) => x with { Sources = v.At("items", i).Sources(x.Sources) }),
        Sources = v.Sources(r.Sources),
    };

    public static Directive Visit(this Directive r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        GivenBy = v.Each(RecordKind.Organizations, r.GivenBy, "givenBy"),
        Speaker = v.One(RecordKind.Persons, r.Speaker, "speaker"),
        Meeting = v.One(RecordKind.Meetings, r.Meeting, "meeting"),
        Document = v.One(RecordKind.Documents, r.Document, "document"),
        Addressees = v.Each(RecordKind.Organizations, r.Addressees, "addressees"),
        AddressedPersons = v.Each(RecordKind.Persons, r.AddressedPersons, "addressedPersons"),
        Checklist = v.One(RecordKind.Checklists, r.Checklist, "checklist"),
        Sources = v.Sources(r.Sources),
    };

    public static InspectionGroup Visit(this InspectionGroup r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        DispatchedBy = v.Each(RecordKind.Organizations, r.DispatchedBy, "dispatchedBy"),
        SubGroupOf = v.One(RecordKind.Groups, r.SubGroupOf, "subGroupOf"),
        ActingBody = v.Organization(r.ActingBody, "actingBody"),
        Leaders = v.Each(RecordKind.Persons, r.Leaders, "leaders"),
        Members = v.Each(RecordKind.Persons, r.Members, "members"),
        Sources = v.Sources(r.Sources),
    };

    public static Site Visit(this Site r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Within = v.One(RecordKind.Sites, r.Within, "within"),
        Jurisdiction = v.Organization(r.Jurisdiction, "jurisdiction"),
        Sources = v.Sources(r.Sources),
    };

    public static Inspection Visit(this Inspection r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Campaign = v.One(RecordKind.Campaigns, r.Campaign, "campaign"),
        Task = v.One(RecordKind.Tasks, r.Task, "task"),
        Groups = v.Each(RecordKind.Groups, r.Groups, "groups"),
        ConductedBy = v.Each(RecordKind.Organizations, r.ConductedBy, "conductedBy"),
        Leaders = v.Each(RecordKind.Persons, r.Leaders, "leaders"),
        Participants = v.Each(RecordKind.Persons, r.Participants, "participants"),
        Sites = v.Each(RecordKind.Sites, r.Sites, "sites"),
        Units = v.Each(RecordKind.Organizations, r.Units, "units"),
        ConcurrentWith = v.One(RecordKind.Inspections, r.ConcurrentWith, "concurrentWith"),
        ReinspectionOf = v.One(RecordKind.Inspections, r.ReinspectionOf, "reinspectionOf"),
        Checklists = v.Each(RecordKind.Checklists, r.Checklists, "checklists"),
        Sources = v.Sources(r.Sources),
    };

    public static IntakeChannel Visit(this IntakeChannel r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        RunBy = v.Each(RecordKind.Organizations, r.RunBy, "runBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Finding Visit(this Finding r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Inspection = v.One(RecordKind.Inspections, r.Inspection, "inspection"),
        RaisedBy = v.Each(RecordKind.Organizations, r.RaisedBy, "raisedBy"),
        Site = v.One(RecordKind.Sites, r.Site, "site"),
        Events = r.Events.Each(v, static (x, i, v) => x.Visit(v.At("events", i))),
        Sources = v.Sources(r.Sources),
    };

    public static Lead Visit(this Lead r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Channel = v.One(RecordKind.Channels, r.Channel, "channel"),
        ReceivedBy = v.Each(RecordKind.Organizations, r.ReceivedBy, "receivedBy"),
        DuplicateOf = v.One(RecordKind.Leads, r.DuplicateOf, "duplicateOf"),
        Dispositions = r.Dispositions.Each(v, static (x, i, v) => x with { By = v.At("dispositions", i).Organization(x.By, "by") }),
        Transfers = r.Transfers.Each(v, static (x, i, v) => x with
        {
            To = v.At("transfers", i).Visit(RecordKind.Organizations, x.To, "to"),
            By = v.At("transfers", i).Organization(x.By, "by"),
        }),
        Findings = v.Each(RecordKind.Findings, r.Findings, "findings"),
        Sources = v.Sources(r.Sources),
    };

    public static AccountabilityMeasure Visit(this AccountabilityMeasure r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Subject = r.Subject.Person is { } person
            ? new(v.Visit(RecordKind.Persons, person, "subject"))
            : new(v.Visit(RecordKind.Organizations, r.Subject.Organization!.Value, "subject")),
        DecidedBy = v.Each(RecordKind.Organizations, r.DecidedBy, "decidedBy"),
        Finding = v.One(RecordKind.Findings, r.Finding, "finding"),
        Lead = v.One(RecordKind.Leads, r.Lead, "lead"),
        Sources = v.Sources(r.Sources),
    };

    public static ReportedFigure Visit(this ReportedFigure r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Body = v.Organization(r.Body, "body"),
        Counted = v.Organization(r.Counted, "counted"),
        Site = v.One(RecordKind.Sites, r.Site, "site"),
        Sources = v.Sources(r.Sources),
    };

    public static FigureRelation Visit(this FigureRelation r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Whole = v.Visit(RecordKind.Figures, r.Whole, "whole"),
        Parts = v.Each(RecordKind.Figures, r.Parts, "parts"),
        Sources = v.Sources(r.Sources),
    };

    public static InspectionTask Visit(this InspectionTask r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Campaign = v.One(RecordKind.Campaigns, r.Campaign, "campaign"),
        AssignedTo = v.Each(RecordKind.Organizations, r.AssignedTo, "assignedTo"),
        Sites = v.Each(RecordKind.Sites, r.Sites, "sites"),
        Units = v.Each(RecordKind.Organizations, r.Units, "units"),
        Sources = v.Sources(r.Sources),
    };

    public static ReportingDuty Visit(this ReportingDuty r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Organizations = v.Each(RecordKind.Organizations, r.Organizations, "organizations"),
        RequiredBy = v.Organization(r.RequiredBy, "requiredBy"),
        Sources = v.Sources(r.Sources),
    };

    public static ValueList<Source> Sources(this IReferenceVisitor v, ValueList<Source> sources) =>
        sources.Each(v, static (x, i, v) => x with { Document = v.At("sources", i).Visit(RecordKind.Documents, x.Document, "document") });

    public static ValueList<Id<T>> Each<T>(this IReferenceVisitor v, RecordKind kind, ValueList<Id<T>> ids, string member) =>
        ids.Each((v, kind, member), static (id, i, at) => at.v.Visit(at.kind, id, at.member, i));

    private static FindingEvent Visit(this FindingEvent e, IReferenceVisitor v) => e with
    {
        Id = v.Own(e.Id),
        By = v.Organization(e.By, "by"),
        Responsible = v.Each(RecordKind.Organizations, e.Responsible, "responsible"),
        Into = v.One(RecordKind.Findings, e.Into, "into"),
        Sources = v.Sources(e.Sources),
    };

    private static Id<Organization>? Organization(this IReferenceVisitor v, Id<Organization>? id, string member) =>
        v.One(RecordKind.Organizations, id, member);

    private static Id<T>? One<T>(this IReferenceVisitor v, RecordKind kind, Id<T>? id, string member) =>
        id is { } given ? v.Visit(kind, given, member) : null;
}
