namespace SupervisionDomain;

/// <summary>
/// What makes a record that record, and how two statements of it become one. A member of the identity that one
/// statement leaves out is no difference, nor is a date that one gives more exactly, or a number in other words; any other
/// member, and the words, are taken from the first statement that has it. Statements that differ become versions, and each
/// takes from the others, in the same way, what it leaves out. The sources are those of all statements, put together once;
/// the name of an organization, which may change, is that of the last.
/// Differences are told by the names that the members have in the contract.
/// </summary>
internal static class Merging
{
    public static string[] Differences(this IssuedDocument a, IssuedDocument b) => Of(
        ("issuer", Same(a.Issuer, b.Issuer)), ("published", Same(a.Published, b.Published)));

    public static IssuedDocument Join(this IssuedDocument a, IssuedDocument b) => a with
    {
        Issuer = a.Issuer ?? b.Issuer,
        Published = a.Published ?? b.Published,
        Addressees = Both(a.Addressees, b.Addressees),
    };

    public static string[] Differences(this Organization a, Organization b) => Of(
        ("kind", a.Kind == b.Kind), ("level", Same(a.Level, b.Level)), ("division", Same(a.Division, b.Division)),
        ("collective", Same(a.Collective, b.Collective)), ("existence", Join(a.Existence, b.Existence) is not null));

    public static Organization Join(this Organization a, Organization b) => a with
    {
        FormerNames = Both(a.FormerNames, b.FormerNames),
        Existence = Join(a.Existence, b.Existence) ?? a.Existence,
        Level = a.Level ?? b.Level,
        Division = a.Division ?? b.Division,
        Identifiers = Both(a.Identifiers, b.Identifiers),
        Relations = Both(a.Relations, b.Relations),
        Collective = a.Collective ?? b.Collective,
        DeclaredLevels = a.DeclaredLevels ?? b.DeclaredLevels,
    };

    /// <summary>The name told last that is no former one, if any is; a language that it leaves out comes from another telling of the same name.</summary>
    public static Term NameToday(this Organization whole, IEnumerable<Organization> told)
    {
        var names = told.Select(t => t.Name).Reverse().ToList();
        var last = names.Find(name => !whole.FormerNames.Any(former => former.Name.Agrees(name))) ?? names[0];
        return names.Where(last.Agrees).Aggregate(last, (name, other) => new(name.Zh ?? other.Zh, name.En ?? other.En));
    }

    public static string[] Differences(this Person a, Person b) => Of(
        ("collective", Same(a.Collective, b.Collective)));

    public static Person Join(this Person a, Person b) => a with
    {
        Offices = Both(a.Offices, b.Offices),
        Rank = a.Rank ?? b.Rank,
        Statuses = Both(a.Statuses, b.Statuses),
        Organization = a.Organization ?? b.Organization,
        Description = a.Description ?? b.Description,
        Collective = a.Collective ?? b.Collective,
    };

    public static string[] Differences(this Campaign a, Campaign b) => Of(
        ("time", Same(a.Time, b.Time)));

    public static Campaign Join(this Campaign a, Campaign b) => a with
    {
        RunBy = Both(a.RunBy, b.RunBy),
        Time = Finer(a.Time, b.Time),
        Methods = Both(a.Methods, b.Methods),
        Mechanisms = Both(a.Mechanisms, b.Mechanisms),
    };

    public static string[] Differences(this Meeting a, Meeting b) => Of(
        ("body", a.Body == b.Body), ("calledBy", Same(a.CalledBy, b.CalledBy)), ("time", Same(a.Time, b.Time)));

    public static Meeting Join(this Meeting a, Meeting b) => a with
    {
        CalledBy = a.CalledBy ?? b.CalledBy,
        Description = a.Description ?? b.Description,
        Time = Finer(a.Time, b.Time),
    };

    public static string[] Differences(this Checklist a, Checklist b) => Of(
        ("declared", Same(a.Declared, b.Declared)), ("document", Same(a.Document, b.Document)));

    public static Checklist Join(this Checklist a, Checklist b) => a with
    {
        Declared = a.Declared ?? b.Declared,
        Restated = a.Restated ?? b.Restated,
        Quantifier = a.Quantifier ?? b.Quantifier,
        Items = Both(a.Items, b.Items),
        Document = a.Document ?? b.Document,
    };

    public static string[] Differences(this Directive a, Directive b) => Of(
        ("meeting", Same(a.Meeting, b.Meeting)), ("document", Same(a.Document, b.Document)), ("speaker", Same(a.Speaker, b.Speaker)));

    public static Directive Join(this Directive a, Directive b) => a with
    {
        GivenBy = Both(a.GivenBy, b.GivenBy),
        Speaker = a.Speaker ?? b.Speaker,
        Meeting = a.Meeting ?? b.Meeting,
        Document = a.Document ?? b.Document,
        Addressees = Both(a.Addressees, b.Addressees),
        AddressedPersons = Both(a.AddressedPersons, b.AddressedPersons),
        Checklist = a.Checklist ?? b.Checklist,
        Methods = Both(a.Methods, b.Methods),
        Mechanisms = Both(a.Mechanisms, b.Mechanisms),
        Consequences = Both(a.Consequences, b.Consequences),
    };

    public static string[] Differences(this InspectionGroup a, InspectionGroup b) => Of(
        ("dispatchedBy", SameSet(a.DispatchedBy, b.DispatchedBy)), ("subGroupOf", Same(a.SubGroupOf, b.SubGroupOf)),
        ("actingBody", Same(a.ActingBody, b.ActingBody)), ("formed", Same(a.Formed, b.Formed)), ("collective", Same(a.Collective, b.Collective)),
        ("subGroups", Same(a.SubGroups, b.SubGroups)));

    public static InspectionGroup Join(this InspectionGroup a, InspectionGroup b) => a with
    {
        Name = a.Name ?? b.Name,
        DispatchedBy = Either(a.DispatchedBy, b.DispatchedBy),
        SubGroupOf = a.SubGroupOf ?? b.SubGroupOf,
        ActingBody = a.ActingBody ?? b.ActingBody,
        Task = a.Task ?? b.Task,
        Methods = Both(a.Methods, b.Methods),
        Leaders = Both(a.Leaders, b.Leaders),
        Members = Both(a.Members, b.Members),
        Formed = Finer(a.Formed, b.Formed),
        Collective = a.Collective ?? b.Collective,
        SubGroups = a.SubGroups ?? b.SubGroups,
    };

    public static string[] Differences(this Site a, Site b) => Of(
        ("kind", a.Kind == b.Kind), ("division", Same(a.Division, b.Division)), ("within", Same(a.Within, b.Within)),
        ("jurisdiction", Same(a.Jurisdiction, b.Jurisdiction)), ("collective", Same(a.Collective, b.Collective)));

    public static Site Join(this Site a, Site b) => a with
    {
        Division = a.Division ?? b.Division,
        Identifiers = Both(a.Identifiers, b.Identifiers),
        Within = a.Within ?? b.Within,
        Jurisdiction = a.Jurisdiction ?? b.Jurisdiction,
        Collective = a.Collective ?? b.Collective,
        Examples = Both(a.Examples, b.Examples),
    };

    public static string[] Differences(this Inspection a, Inspection b) => Of(
        ("groups", SameSet(a.Groups, b.Groups)), ("conductedBy", SameSet(a.ConductedBy, b.ConductedBy)), ("sites", SameSet(a.Sites, b.Sites)),
        ("units", SameSet(a.Units, b.Units)), ("time", Same(a.Time, b.Time)),
        ("inspectorPersonTimes", Same(a.InspectorPersonTimes, b.InspectorPersonTimes)));

    public static Inspection Join(this Inspection a, Inspection b) => a with
    {
        Description = a.Description ?? b.Description,
        Campaign = a.Campaign ?? b.Campaign,
        Task = a.Task ?? b.Task,
        Groups = Either(a.Groups, b.Groups),
        ConductedBy = Either(a.ConductedBy, b.ConductedBy),
        Leaders = Both(a.Leaders, b.Leaders),
        Participants = Both(a.Participants, b.Participants),
        Sites = Either(a.Sites, b.Sites),
        Units = Either(a.Units, b.Units),
        SiteKinds = Both(a.SiteKinds, b.SiteKinds),
        Coverage = a.Coverage ?? b.Coverage,
        Time = Finer(a.Time, b.Time),
        ConcurrentWith = a.ConcurrentWith ?? b.ConcurrentWith,
        ReinspectionOf = a.ReinspectionOf ?? b.ReinspectionOf,
        Methods = Both(a.Methods, b.Methods),
        Mechanisms = Both(a.Mechanisms, b.Mechanisms),
        Checklists = Both(a.Checklists, b.Checklists),
        InspectorPersonTimes = a.InspectorPersonTimes ?? b.InspectorPersonTimes,
    };

    public static string[] Differences(this IntakeChannel a, IntakeChannel b) => Of(
        ("kind", a.Kind == b.Kind), ("runBy", SameSet(a.RunBy, b.RunBy)), ("coverage", Same(a.Coverage, b.Coverage)));

    public static IntakeChannel Join(this IntakeChannel a, IntakeChannel b) => a with
    {
        RunBy = Either(a.RunBy, b.RunBy),
        Coverage = a.Coverage ?? b.Coverage,
        HoursPerDay = a.HoursPerDay ?? b.HoursPerDay,
        Mechanisms = Both(a.Mechanisms, b.Mechanisms),
    };

    public static string[] Differences(this Finding a, Finding b) => Of(
        ("inspection", Same(a.Inspection, b.Inspection)), ("raisedBy", SameSet(a.RaisedBy, b.RaisedBy)), ("site", Same(a.Site, b.Site)),
        ("category", Same(a.Category, b.Category)), ("collective", Same(a.Collective, b.Collective)),
        ("events", Agree(a.Events, b.Events)));

    public static Finding Join(this Finding a, Finding b) => a with
    {
        Inspection = a.Inspection ?? b.Inspection,
        RaisedBy = Either(a.RaisedBy, b.RaisedBy),
        Site = a.Site ?? b.Site,
        Category = a.Category ?? b.Category,
        Description = a.Description ?? b.Description,
        Circumstances = Both(a.Circumstances, b.Circumstances),
        Collective = a.Collective ?? b.Collective,
        Events = Join(a.Events, b.Events),
    };

    public static string[] Differences(this FindingEvent a, FindingEvent b) => Of(
        ("kind", a.Kind == b.Kind), ("at", Same(a.At, b.At)), ("by", Same(a.By, b.By)), ("responsible", SameSet(a.Responsible, b.Responsible)),
        ("deadline", Same(a.Deadline, b.Deadline)), ("reportBack", Same(a.ReportBack, b.ReportBack)), ("into", Same(a.Into, b.Into)));

    public static FindingEvent Join(this FindingEvent a, FindingEvent b) => a with
    {
        At = Finer(a.At, b.At),
        By = a.By ?? b.By,
        Responsible = Either(a.Responsible, b.Responsible),
        Deadline = a.Deadline ?? b.Deadline,
        ReportBack = a.ReportBack ?? b.ReportBack,
        Into = a.Into ?? b.Into,
        Text = a.Text ?? b.Text,
        Sources = Both(a.Sources, b.Sources),
    };

    public static bool Agrees(this FindingEvent a, FindingEvent b) => a.Differences(b).Length == 0;

    public static string[] Differences(this Lead a, Lead b) => Of(
        ("channel", Same(a.Channel, b.Channel)), ("receivedBy", SameSet(a.ReceivedBy, b.ReceivedBy)), ("received", Same(a.Received, b.Received)),
        ("collective", Same(a.Collective, b.Collective)), ("duplicateOf", Same(a.DuplicateOf, b.DuplicateOf)));

    public static Lead Join(this Lead a, Lead b) => a with
    {
        Channel = a.Channel ?? b.Channel,
        ReceivedBy = Either(a.ReceivedBy, b.ReceivedBy),
        Received = Finer(a.Received, b.Received),
        Collective = a.Collective ?? b.Collective,
        DuplicateOf = a.DuplicateOf ?? b.DuplicateOf,
        Dispositions = Both(a.Dispositions, b.Dispositions),
        Transfers = Both(a.Transfers, b.Transfers),
        Findings = Both(a.Findings, b.Findings),
    };

    public static string[] Differences(this AccountabilityMeasure a, AccountabilityMeasure b) => Of(
        ("kind", a.Kind == b.Kind), ("subject", a.Subject == b.Subject), ("decidedBy", SameSet(a.DecidedBy, b.DecidedBy)),
        ("decided", Same(a.Decided, b.Decided)), ("finding", Same(a.Finding, b.Finding)), ("lead", Same(a.Lead, b.Lead)),
        ("months", Same(a.Months, b.Months)), ("amount", Same(a.Amount, b.Amount)));

    public static AccountabilityMeasure Join(this AccountabilityMeasure a, AccountabilityMeasure b) => a with
    {
        DecidedBy = Either(a.DecidedBy, b.DecidedBy),
        Decided = Finer(a.Decided, b.Decided),
        Finding = a.Finding ?? b.Finding,
        Lead = a.Lead ?? b.Lead,
        Months = a.Months ?? b.Months,
        Amount = a.Amount ?? b.Amount,
    };

    public static string[] Differences(this ReportedFigure a, ReportedFigure b) => Of(
        ("measure", a.Measure == b.Measure), ("value", Same(a.Value, b.Value)), ("body", a.Body == b.Body), ("scope", a.Scope == b.Scope),
        ("counted", a.Counted == b.Counted), ("site", a.Site == b.Site), ("part", a.Part == b.Part), ("period", a.Period == b.Period),
        ("asOf", a.AsOf == b.AsOf));

    public static ReportedFigure Join(this ReportedFigure a, ReportedFigure b) => a;

    public static string[] Differences(this FigureRelation a, FigureRelation b) => Of(
        ("kind", a.Kind == b.Kind), ("whole", a.Whole == b.Whole), ("parts", a.Parts == b.Parts), ("printed", a.Printed == b.Printed),
        ("rounding", a.Rounding == b.Rounding));

    public static FigureRelation Join(this FigureRelation a, FigureRelation b) => a;

    public static string[] Differences(this InspectionTask a, InspectionTask b) => Of(
        ("campaign", Same(a.Campaign, b.Campaign)), ("assignedTo", SameSet(a.AssignedTo, b.AssignedTo)), ("sites", SameSet(a.Sites, b.Sites)),
        ("units", SameSet(a.Units, b.Units)), ("declared", Same(a.Declared, b.Declared)), ("quantifier", Same(a.Quantifier, b.Quantifier)),
        ("due", Same(a.Due, b.Due)));

    public static InspectionTask Join(this InspectionTask a, InspectionTask b) => a with
    {
        Campaign = a.Campaign ?? b.Campaign,
        AssignedTo = Either(a.AssignedTo, b.AssignedTo),
        Sites = Either(a.Sites, b.Sites),
        Units = Either(a.Units, b.Units),
        Declared = a.Declared ?? b.Declared,
        Quantifier = a.Quantifier ?? b.Quantifier,
        Due = Finer(a.Due, b.Due),
    };

    public static string[] Differences(this ReportingDuty a, ReportingDuty b) => Of(
        ("period", a.Period == b.Period), ("due", Same(a.Due, b.Due)));

    public static ReportingDuty Join(this ReportingDuty a, ReportingDuty b) => a with
    {
        Organizations = Both(a.Organizations, b.Organizations),
        RequiredBy = a.RequiredBy ?? b.RequiredBy,
        Due = a.Due ?? b.Due,
    };

    /// <summary>The members in which any two of the statements differ, in ordinal order.</summary>
    /// <remarks>Each is held against those before it put together: as long as these agree in a member, that is said there most exactly, and what agrees with it agrees with each.</remarks>
    public static ValueList<string> Disputed<T>(this IReadOnlyList<T> statements, Func<T, T, string[]> differences, Func<T, T, T> join)
    {
        var disputed = new SortedSet<string>(StringComparer.Ordinal);
        var before = statements[0];
        foreach (var statement in statements.Skip(1))
        {
            disputed.UnionWith(differences(before, statement));
            before = join(before, statement);
        }

        return disputed.ToValueList();
    }

    /// <summary>Where the statements were read, each source once.</summary>
    public static ValueList<Source> Sources<T>(this IEnumerable<T> statements, Func<T, ValueList<Source>> of) => statements.SelectMany(of).Distinct().ToValueList();

    // One statement may know the beginning, the other the end; null where they cannot be one.
    private static Validity? Join(Validity a, Validity b) =>
        Same(a.From, b.From) && Same(a.Until, b.Until) && !((a.From ?? b.From) >= (a.Until ?? b.Until))
            ? new(a.From ?? b.From, a.Until ?? b.Until)
            : null;

    private static bool Agree(ValueList<FindingEvent> a, ValueList<FindingEvent> b)
    {
        var said = b.DistinctBy(e => e.Id).ToDictionary(e => e.Id);   // one told twice is told with one content
        return a.All(e => !said.TryGetValue(e.Id, out var other) || e.Agrees(other));
    }

    private static ValueList<FindingEvent> Join(ValueList<FindingEvent> a, ValueList<FindingEvent> b)
    {
        var events = a.ToList();
        var said = b.Select(e => e.Id).ToHashSet();
        var places = a.Index().Where(e => said.Contains(e.Item.Id)).DistinctBy(e => e.Item.Id).ToDictionary(e => e.Item.Id, e => e.Index);
        foreach (var x in b)
        {
            if (places.TryAdd(x.Id, events.Count))
            {
                events.Add(x);
            }
            else
            {
                events[places[x.Id]] = Join(events[places[x.Id]], x);
            }
        }

        return events.ToValueList();
    }

    private static string[] Of(params ReadOnlySpan<(string Member, bool IsSame)> members)
    {
        List<string>? differing = null;
        foreach (var (member, isSame) in members)
        {
            if (!isSame)
            {
                (differing ??= []).Add(member);
            }
        }

        return differing?.ToArray() ?? [];
    }

    private static bool Same<T>(T? a, T? b) => a is null || b is null || a.Equals(b);

    // 18, and eighteen, are one number.
    private static bool Same(Quantity? a, Quantity? b) => a is null || b is null || a.SameValue(b);

    private static bool Same(Collective? a, Collective? b) =>
        a is null || b is null || (a.Quantifier == b.Quantifier && a.Declared is null == b.Declared is null && Same(a.Declared, b.Declared));

    private static bool Same(FigureValue a, FigureValue b) => a.Quantity is not null && b.Quantity is not null ? Same(a.Quantity, b.Quantity) : a == b;

    // July, and the 24th of July, are one statement more exact than the other.
    private static bool Same(DateSpan? a, DateSpan? b) => a is null || b is null || a == b || a.IsLessExactThan(b) || b.IsLessExactThan(a);

    // How a day is known makes it no other day.
    private static bool Same(StatedTime? a, StatedTime? b) => a is null || b is null || (Same(a.Span, b.Span) && Same(a.PartOfDay, b.PartOfDay) && Same(a.Words, b.Words));

    private static DateSpan? Finer(DateSpan? a, DateSpan? b) => a is null || (b is not null && a.IsLessExactThan(b)) ? b : a;

    // Where the two contradict each other, none takes anything from the other.
    private static StatedTime? Finer(StatedTime? a, StatedTime? b) => a is null || b is null || !Same(a, b) ? a ?? b : new()
    {
        Span = Finer(a.Span, b.Span),
        PartOfDay = a.PartOfDay ?? b.PartOfDay,
        Words = a.Words ?? b.Words,
        Basis = a.Span == b.Span ? NearerToTheWords(a.Basis, b.Basis) : Finer(a.Span, b.Span) == a.Span ? a.Basis : b.Basis,
    };

    // What is stated needs no word for it.
    private static SourceBasis? NearerToTheWords(SourceBasis? a, SourceBasis? b) => a is null || b is null ? null : a < b ? a : b;

    private static bool SameSet<T>(ValueList<T> a, ValueList<T> b)
        where T : IEquatable<T> => a.Count == 0 || b.Count == 0 || new HashSet<T>(a).SetEquals(b);

    // What is part of what makes the record that record: the same set, or said by one alone.
    private static ValueList<T> Either<T>(ValueList<T> a, ValueList<T> b)
        where T : IEquatable<T> => a.Count > 0 ? a : b;

    private static ValueList<T> Both<T>(ValueList<T> a, ValueList<T> b)
        where T : IEquatable<T> => b.Count == 0 ? a : a.Count == 0 ? b : a.Union(b).ToValueList();
}
