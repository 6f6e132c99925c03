namespace SupervisionDomain;

/// <summary>The ids of every record, its own and those it refers to, in one place: used to give them their scope, and to find what nothing resolves.</summary>
internal static class References
{
    public static IssuedDocument Visit(this IssuedDocument r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Issuer = v.Organization(r.Issuer, "issuer"),
        Addressees = v.Each(r.Addressees, "addressees"),
        Sources = v.Sources(r.Sources),
    };

    public static Organization Visit(this Organization r, IReferenceVisitor v) => r with
    {
        Relations = r.Relations.Each(v, static (x, i, v) => x with { To = v.At("relations", i).Visit(x.To, "to") }),
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
        RunBy = v.Each(r.RunBy, "runBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Meeting Visit(this Meeting r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Body = v.Visit(r.Body, "body"),
        CalledBy = v.Organization(r.CalledBy, "calledBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Checklist Visit(this Checklist r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Document = v.One(r.Document, "document"),
        Items = r.Items.Each(v, static (x, i, v) => x with { Sources = v.At("items", i).Sources(x.Sources) }),
        Sources = v.Sources(r.Sources),
    };

    public static Directive Visit(this Directive r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        GivenBy = v.Each(r.GivenBy, "givenBy"),
        Speaker = v.One(r.Speaker, "speaker"),
        Meeting = v.One(r.Meeting, "meeting"),
        Document = v.One(r.Document, "document"),
        Addressees = v.Each(r.Addressees, "addressees"),
        AddressedPersons = v.Each(r.AddressedPersons, "addressedPersons"),
        Checklist = v.One(r.Checklist, "checklist"),
        Sources = v.Sources(r.Sources),
    };

    public static InspectionGroup Visit(this InspectionGroup r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        DispatchedBy = v.Each(r.DispatchedBy, "dispatchedBy"),
        SubGroupOf = v.One(r.SubGroupOf, "subGroupOf"),
        ActingBody = v.Organization(r.ActingBody, "actingBody"),
        Leaders = v.Each(r.Leaders, "leaders"),
        Members = v.Each(r.Members, "members"),
        Sources = v.Sources(r.Sources),
    };

    public static Site Visit(this Site r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Within = v.One(r.Within, "within"),
        Jurisdiction = v.Organization(r.Jurisdiction, "jurisdiction"),
        Sources = v.Sources(r.Sources),
    };

    public static Inspection Visit(this Inspection r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Campaign = v.One(r.Campaign, "campaign"),
        Task = v.One(r.Task, "task"),
        Groups = v.Each(r.Groups, "groups"),
        ConductedBy = v.Each(r.ConductedBy, "conductedBy"),
        Leaders = v.Each(r.Leaders, "leaders"),
        Participants = v.Each(r.Participants, "participants"),
        Sites = v.Each(r.Sites, "sites"),
        Units = v.Each(r.Units, "units"),
        ConcurrentWith = v.One(r.ConcurrentWith, "concurrentWith"),
        ReinspectionOf = v.One(r.ReinspectionOf, "reinspectionOf"),
        Checklists = v.Each(r.Checklists, "checklists"),
        Sources = v.Sources(r.Sources),
    };

    public static IntakeChannel Visit(this IntakeChannel r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        RunBy = v.Each(r.RunBy, "runBy"),
        Sources = v.Sources(r.Sources),
    };

    public static Finding Visit(this Finding r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Inspection = v.One(r.Inspection, "inspection"),
        RaisedBy = v.Each(r.RaisedBy, "raisedBy"),
        Site = v.One(r.Site, "site"),
        Events = r.Events.Each(v, static (x, i, v) => x.Visit(v.At("events", i))),
        Sources = v.Sources(r.Sources),
    };

    public static Lead Visit(this Lead r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Channel = v.One(r.Channel, "channel"),
        ReceivedBy = v.Each(r.ReceivedBy, "receivedBy"),
        DuplicateOf = v.One(r.DuplicateOf, "duplicateOf"),
        Dispositions = r.Dispositions.Each(v, static (x, i, v) => x with { By = v.At("dispositions", i).Organization(x.By, "by") }),
        Transfers = r.Transfers.Each(v, static (x, i, v) => x with
        {
            To = v.At("transfers", i).Visit(x.To, "to"),
            By = v.At("transfers", i).Organization(x.By, "by"),
        }),
        Findings = v.Each(r.Findings, "findings"),
        Sources = v.Sources(r.Sources),
    };

    public static AccountabilityMeasure Visit(this AccountabilityMeasure r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Subject = r.Subject.Person is { } person
            ? new(v.Visit(person, "subject"))
            : new(v.Visit(r.Subject.Organization!.Value, "subject")),
        DecidedBy = v.Each(r.DecidedBy, "decidedBy"),
        Finding = v.One(r.Finding, "finding"),
        Lead = v.One(r.Lead, "lead"),
        Sources = v.Sources(r.Sources),
    };

    public static ReportedFigure Visit(this ReportedFigure r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Body = v.Organization(r.Body, "body"),
        Counted = v.Organization(r.Counted, "counted"),
        Site = v.One(r.Site, "site"),
        Sources = v.Sources(r.Sources),
    };

    public static FigureRelation Visit(this FigureRelation r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Whole = v.Visit(r.Whole, "whole"),
        Parts = v.Each(r.Parts, "parts"),
        Sources = v.Sources(r.Sources),
    };

    public static InspectionTask Visit(this InspectionTask r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Campaign = v.One(r.Campaign, "campaign"),
        AssignedTo = v.Each(r.AssignedTo, "assignedTo"),
        Sites = v.Each(r.Sites, "sites"),
        Units = v.Each(r.Units, "units"),
        Sources = v.Sources(r.Sources),
    };

    public static ReportingDuty Visit(this ReportingDuty r, IReferenceVisitor v) => r with
    {
        Id = v.Own(r.Id),
        Organizations = v.Each(r.Organizations, "organizations"),
        RequiredBy = v.Organization(r.RequiredBy, "requiredBy"),
        Sources = v.Sources(r.Sources),
    };

    public static ValueList<Source> Sources(this IReferenceVisitor v, ValueList<Source> sources) =>
        sources.Each(v, static (x, i, v) => x with { Document = v.At("sources", i).Visit(x.Document, "document") });

    public static ValueList<Id<T>> Each<T>(this IReferenceVisitor v, ValueList<Id<T>> ids, string member)
        where T : IRecord => ids.Each((v, member), static (id, i, at) => at.v.Visit(id, at.member, i));

    private static FindingEvent Visit(this FindingEvent e, IReferenceVisitor v) => e with
    {
        Id = v.Own(e.Id),
        By = v.Organization(e.By, "by"),
        Responsible = v.Each(e.Responsible, "responsible"),
        Into = v.One(e.Into, "into"),
        Sources = v.Sources(e.Sources),
    };

    private static Id<Organization>? Organization(this IReferenceVisitor v, Id<Organization>? id, string member) =>
        v.One(id, member);

    private static Id<T>? One<T>(this IReferenceVisitor v, Id<T>? id, string member)
        where T : IRecord => id is { } given ? v.Visit(given, member) : null;
}
