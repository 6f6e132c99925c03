using NodaTime;

namespace SupervisionDomain;

/// <summary>The measures that the library brings (基本指标).</summary>
public static class Measures
{
    private static readonly RecordKind[] OfGroups = [RecordKind.Groups];
    private static readonly RecordKind[] OfInspections = [RecordKind.Inspections, .. OfGroups];
    private static readonly RecordKind[] OfFindings = [RecordKind.Findings, .. OfInspections];
    private static readonly RecordKind[] OfLeads = [RecordKind.Leads, RecordKind.Channels];
    private static readonly RecordKind[] OfAccountability = [RecordKind.Measures, .. OfFindings, .. OfLeads];

    /// <summary>Inspection groups sent out. A group that works in sub-groups is counted through those of them that count where it does, and else itself.</summary>
    public static Measure GroupsDispatched { get; } = new()
    {
        Code = MeasureCodes.GroupsDispatched,
        Unit = Unit.Group,
        Reads = OfGroups,
        Nesting = SupervisionDomain.Nesting.OfGroups,
        Occurrences = (ledger, _) =>
        {
            var subGroups = ledger.Groups.Where(g => g.SubGroupOf is { } above && above != g.Id).ToLookup(g => g.SubGroupOf!.Value, g => RecordReference.To(g.Id));
            return from g in ledger.Groups
                   let several = g.Collective ?? g.SubGroups
                   let record = RecordReference.To(g.Id)
                   select new Occurrence
                   {
                       Thing = record,
                       Record = record,
                       Version = g,
                       Organizations = ledger.OrganizationsOf(g),
                       When = g.Formed?.Span,
                       IsCollective = several is not null,
                       Weight = several?.NumberIn(Unit.Group),
                       Covers = several is null ? [] : subGroups[g.Id].Distinct().ToValueList(),
                   };
        },
    };

    /// <summary>Inspections carried out.</summary>
    public static Measure Inspections { get; } = new()
    {
        Code = MeasureCodes.Inspections,
        Unit = Unit.Inspection,
        Reads = OfInspections,
        Shape = new() { Records = RecordKind.Inspections, Things = RecordKind.Inspections },
        Occurrences = (ledger, _) => ledger.Inspections.Select(i => Occurrences.Of(ledger, i, RecordReference.To(i.Id))),
    };

    /// <summary>Distinct sites inspected. Exact within one register of sites, a bound across registers.</summary>
    public static Measure SitesInspected { get; } = new()
    {
        Code = MeasureCodes.SitesInspected,
        Unit = Unit.Site,
        Reads = [RecordKind.Sites, .. OfInspections],
        ThingsMayMeetAcrossScopes = true,
        Shape = new() { Records = RecordKind.Inspections, Things = RecordKind.Sites },
        Occurrences = (ledger, _) =>
            from i in ledger.Inspections
            let one = Occurrences.Of(ledger, i, RecordReference.To(i.Id))
            from o in i.Sites.Select(id => Occurrences.At(ledger, one, id)).Concat(Occurrences.Unnamed(one, i, i.Sites.Count + i.SiteKinds.Count, Unit.Site))
            select o,
    };

    /// <summary>Distinct organizations inspected: the units of inspections, other than divisions. An organization has one id for all, and the count is exact.</summary>
    public static Measure OrganizationsInspected { get; } = new()
    {
        Code = MeasureCodes.OrganizationsInspected,
        Unit = Unit.Organization,
        Reads = OfInspections,
        Occurrences = (ledger, _) =>
            from i in ledger.Inspections
            let one = Occurrences.Of(ledger, i, RecordReference.To(i.Id))
            let units = i.Units.SelectMany(id => Occurrences.At(ledger, one, id)).ToList()
            from o in units.Concat(Occurrences.Unnamed(one, i, units.Count, Unit.Organization))
            select o,
    };

    /// <summary>Person-times of inspectors.</summary>
    public static Measure InspectorPersonTimes { get; } = new()
    {
        Code = MeasureCodes.InspectorPersonTimes,
        Unit = Unit.PersonTime,
        Reads = OfInspections,
        Shape = new() { Records = RecordKind.Inspections, Things = RecordKind.Inspections, PersonTimes = true },
        Occurrences = (ledger, _) =>
            from i in ledger.Inspections
            where i.InspectorPersonTimes is not null
            select Occurrences.Of(ledger, i, RecordReference.To(i.Id)) with { Weight = i.InspectorPersonTimes },
    };

    /// <summary>Problems found, however they were raised.</summary>
    public static Measure FindingsRaised { get; } = new()
    {
        Code = MeasureCodes.FindingsRaised,
        Unit = Unit.Finding,
        Reads = OfFindings,
        Shape = new() { Records = RecordKind.Findings, Things = RecordKind.Findings },
        Occurrences = (ledger, _) => ledger.Findings.Select(f => Occurrences.Raising(ledger, f)),
    };

    /// <summary>Distinct sites at which problems were found. Exact within one register of sites, a bound across registers.</summary>
    public static Measure SitesWithFindings { get; } = new()
    {
        Code = MeasureCodes.SitesWithFindings,
        Unit = Unit.Site,
        Reads = [RecordKind.Sites, .. OfFindings],
        ThingsMayMeetAcrossScopes = true,
        Shape = new() { Records = RecordKind.Findings, Things = RecordKind.Sites },
        Occurrences = (ledger, _) =>
            from f in ledger.Findings
            where f.Site is not null
            select (Occurrences.Raising(ledger, f) with { Thing = RecordReference.To(f.Site!.Value) }).StandingFor(ledger.Find(f.Site!.Value)?.Collective, Unit.Site),
    };

    /// <summary>Problems raised on the spot for rectification.</summary>
    public static Measure FindingsRaisedOnTheSpot { get; } = OfEvents(MeasureCodes.FindingsRaisedOnTheSpot, FindingEventKind.RaisedOnTheSpot);

    /// <summary>Problems handed over.</summary>
    public static Measure FindingsHandedOver { get; } = OfEvents(MeasureCodes.FindingsHandedOver, FindingEventKind.HandedOver);

    /// <summary>Problems urged to rectification; whether they were rectified is another measure.</summary>
    public static Measure RectificationUrged { get; } = OfEvents(MeasureCodes.RectificationUrged, FindingEventKind.RectificationUrged);

    /// <summary>Problems rectified.</summary>
    public static Measure FindingsRectified { get; } = OfEvents(MeasureCodes.FindingsRectified, FindingEventKind.Rectified);

    /// <summary>Problems corrected on the spot.</summary>
    public static Measure FindingsCorrectedOnTheSpot { get; } = OfEvents(MeasureCodes.FindingsCorrectedOnTheSpot, FindingEventKind.CorrectedOnTheSpot);

    /// <summary>Problems accepted after a check.</summary>
    public static Measure FindingsAccepted { get; } = OfEvents(MeasureCodes.FindingsAccepted, FindingEventKind.Accepted);

    /// <summary>Problems closed, for the stage and on the spot too.</summary>
    public static Measure FindingsClosed { get; } =
        OfEvents(MeasureCodes.FindingsClosed, FindingEventKind.Closed, FindingEventKind.ClosedForStage, FindingEventKind.CorrectedOnTheSpot);

    /// <summary>Problems opened again, on a relapse too.</summary>
    public static Measure FindingsReopened { get; } = OfEvents(MeasureCodes.FindingsReopened, FindingEventKind.Reopened, FindingEventKind.Relapsed);

    /// <summary>Problems merged into others.</summary>
    public static Measure FindingsMerged { get; } = OfEvents(MeasureCodes.FindingsMerged, FindingEventKind.Merged);

    /// <summary>Problems open at the end of the last day asked for. A stock: the first day of the question changes nothing.</summary>
    public static Measure FindingsOpen { get; } = OfStatus(MeasureCodes.FindingsOpen, status => status.IsOpen, state => state.IsOpen());

    /// <summary>Leads received: a repeated lead and its original are one.</summary>
    public static Measure LeadsReceived { get; } = new()
    {
        Code = MeasureCodes.LeadsReceived,
        Unit = Unit.Lead,
        Reads = OfLeads,
        Occurrences = (ledger, _) =>
            from lead in ledger.Leads
            from original in ledger.Repeated.Of(lead)
            select Occurrences.Of(ledger, lead, original, Unit.Lead) with { Doubt = ledger.Repeated.IsDisputed(lead) ? UncertaintyReason.Conflict : null },
    };

    /// <summary>Receipts of leads: a lead received twice is two.</summary>
    public static Measure LeadReceipts { get; } = new()
    {
        Code = MeasureCodes.LeadReceipts,
        Unit = Unit.LeadTime,
        Reads = OfLeads,
        Occurrences = (ledger, _) => ledger.Leads.Select(l => Occurrences.Of(ledger, l, l.Id, Unit.LeadTime)),
    };

    /// <summary>Measures of accountability of all kinds.</summary>
    public static Measure MeasuresTaken { get; } = OfMeasures(MeasureCodes.MeasuresTaken, null);

    /// <summary>Distinct persons under measures of any kind. Exact within one register of persons, a bound across registers.</summary>
    public static Measure PersonsDealtWith { get; } = OfPersons(MeasureCodes.PersonsDealtWith, null);

    /// <summary>The measures that answer the basic questions, and the distinct persons under each of the four measures that bulletins name.</summary>
    public static IReadOnlyList<Measure> Standard { get; } =
    [
        GroupsDispatched, Inspections, SitesInspected, InspectorPersonTimes,
        FindingsRaised, FindingsRaisedOnTheSpot, FindingsHandedOver, RectificationUrged, FindingsRectified, LeadsReceived,
        PersonsUnder(AccountabilityKinds.CaseFiled), PersonsUnder(AccountabilityKinds.RemovalFromOffice),
        PersonsUnder(AccountabilityKinds.SummonedTalk), PersonsUnder(AccountabilityKinds.Circular),
        MeasuresTaken, PersonsDealtWith,
    ];

    /// <summary>The measures asked for.</summary>
    /// <exception cref="ArgumentException">One is null, or two that count otherwise have one code.</exception>
    internal static IReadOnlyList<Measure> Asked(IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var given = measures.ToList();
        if (given.Contains(null!))
        {
            throw new ArgumentException("A measure that is asked for is null.", nameof(measures));
        }

        var shared = given.Distinct().GroupBy(m => m.Code).FirstOrDefault(g => g.Count() > 1 && g.Any(m => m.Reads is null));
        return shared is not null ? throw new ArgumentException($"Two measures have the code {shared.Key}, under which one total is found: give one a code of its own, or ask for each by itself.", nameof(measures))
            : given;
    }

    /// <summary>The measure of the library whose code says all that it counts; null for every other.</summary>
    public static Measure? Find(Code<MeasureCodes> code)
    {
        var text = code.ToString();
        return Fixed.TryGetValue(code, out var measure) ? measure
            : After("measures.") is { } kind ? MeasuresOf(kind)
            : After("persons.") is { } ofPersons ? PersonsUnder(ofPersons)
            : text.StartsWith("amounts.", StringComparison.Ordinal) && Unit.TryParse(text["amounts.".Length..], out var currency) && currency.MayBeMoney && MeasureCodes.AmountsIn(currency) == code ? AmountsIn(currency)
            : null;

        Code<AccountabilityKinds>? After(string prefix) =>
            text.StartsWith(prefix, StringComparison.Ordinal) && Code<AccountabilityKinds>.TryParse(text[prefix.Length..], out var kind) ? kind : null;
    }

    private static Dictionary<Code<MeasureCodes>, Measure> Fixed { get; } = new Measure[]
    {
        GroupsDispatched, Inspections, SitesInspected, OrganizationsInspected, InspectorPersonTimes, FindingsRaised, SitesWithFindings, FindingsRaisedOnTheSpot,
        FindingsHandedOver, RectificationUrged, FindingsRectified, FindingsCorrectedOnTheSpot, FindingsAccepted, FindingsClosed,
        FindingsReopened, FindingsMerged, FindingsOpen, FindingsOverdue(), LeadsReceived, LeadReceipts, MeasuresTaken, PersonsDealtWith,
    }.Concat(Enum.GetValues<FindingState>().Select(FindingsIn)).ToDictionary(m => m.Code);

    /// <summary>Problems in one state at the end of the last day asked for. A stock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a state of the list.</exception>
    public static Measure FindingsIn(FindingState state) =>
        OfStatus(MeasureCodes.FindingsIn(state), status => status.State == state ? true : status.MayBe(state) ? null : false, other => other == state);

    /// <summary>
    /// Problems overdue at the end of the last day asked for: the responsible unit has to act, and its deadline has
    /// passed. A deadline that is a day ends with it: on that day itself none is overdue. A stock.
    /// </summary>
    /// <param name="isWorkingDay">The calendar of working days; without one a deadline in working days makes a bound.</param>
    public static Measure FindingsOverdue(Func<LocalDate, bool>? isWorkingDay = null) =>
        OfStatus(MeasureCodes.FindingsOverdue, status => status.IsOverdue, state => state.IsWithUnit(), isWorkingDay);

    /// <summary>Measures of accountability of one kind.</summary>
    /// <param name="kind">The kind, also one of your own.</param>
    /// <param name="title">What it is called; null for the term of the code. It makes no other measure, and does not travel in partials, which name measures by their codes.</param>
    public static Measure MeasuresOf(Code<AccountabilityKinds> kind, Term? title = null) => OfMeasures(MeasureCodes.MeasuresOf(kind), kind, title);

    /// <summary>Amounts of money that measures of accountability of all kinds impose, in one currency; those that say none, or another, add nothing.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="title">What it is called, as of <see cref="MeasuresOf"/>.</param>
    /// <exception cref="ArgumentException">The unit is none of money. One that the list of units does not know is taken for a currency.</exception>
    public static Measure AmountsIn(Unit currency, Term? title = null) => new()
    {
        Code = MeasureCodes.AmountsIn(currency),
        Unit = currency,
        Title = title ?? (currency is { IsMoney: true, IsKnown: false } ? MeasureCodes.TermOfAmountsIn(currency) : null),
        CountsUp = true,
        Reads = OfAccountability,
        Occurrences = (ledger, _) =>
            from m in ledger.Measures
            where m.Amount?.Unit == currency
            select Occurrences.Of(ledger, m, RecordReference.To(m.Id)) with { Weight = m.Amount },
    };

    /// <summary>Distinct persons under measures of one kind.</summary>
    /// <param name="kind">The kind, also one of your own.</param>
    /// <param name="title">What it is called, as of <see cref="MeasuresOf"/>.</param>
    public static Measure PersonsUnder(Code<AccountabilityKinds> kind, Term? title = null) => OfPersons(MeasureCodes.PersonsUnder(kind), kind, title);

    /// <summary>Dispositions of persons in one of the four forms, by result and only those that stem from a lead (运用第一种形态…人次).</summary>
    public static Measure DispositionsOf(FourForm form, AccountabilityCatalogue catalogue) => OfDispositions(MeasureCodes.DispositionsOf(form), form, catalogue);

    /// <summary>Dispositions of persons that stem from a lead and that the catalogue puts in none of the four forms.</summary>
    public static Measure UnclassifiedDispositions(AccountabilityCatalogue catalogue) => OfDispositions(MeasureCodes.UnclassifiedDispositions, null, catalogue);

    private static Measure OfEvents(Code<MeasureCodes> code, params FindingEventKind[] kinds) => new()
    {
        Code = code,
        Unit = Unit.Finding,
        Reads = OfFindings,
        Shape = new() { Records = RecordKind.Findings, Things = RecordKind.Findings, Events = kinds },
        Occurrences = (ledger, _) => ledger.Findings.SelectMany(f => Occurrences.Events(ledger, f, kinds)),
    };

    private static Measure OfStatus(Code<MeasureCodes> code, Func<FindingStatus, bool?> counts, Func<FindingState, bool> states, Func<LocalDate, bool>? isWorkingDay = null) => new()
    {
        Code = code,
        Unit = Unit.Finding,
        States = states,
        Reads = isWorkingDay is null ? OfFindings : null,
        Occurrences = (ledger, question) =>
            from f in ledger.Findings
            let counted = counts(ledger.StatusOf(f, Moments.EndOf(question.AsOf, ledger.Zone), isWorkingDay))
            where counted != false
            select Occurrences.Of(ledger, f, DateSpan.Within(PartialDate.OfAny(question.AsOf)), question.AsOf) with
            {
                Doubt = counted is null ? UncertaintyReason.Date : null,
            },
    };

    private static Measure OfMeasures(Code<MeasureCodes> code, Code<AccountabilityKinds>? kind, Term? title = null) => new()
    {
        Code = code,
        Title = title,
        Unit = Unit.Measure,
        CountsUp = true,
        Reads = [RecordKind.Persons, .. OfAccountability],
        Shape = new() { Records = RecordKind.Measures, Things = RecordKind.Measures, Kind = kind },
        Occurrences = (ledger, _) =>
            from m in ledger.Measures
            where kind is null || m.Kind == kind
            let several = m.Subject.Person is { } person ? ledger.Find(person)?.Collective : null   // each of them is under one of its own
            select Occurrences.Of(ledger, m, RecordReference.To(m.Id)) with { IsCollective = several is not null, Weight = several?.NumberIn(Unit.Person).ConvertTo(Unit.Measure) },
    };

    private static Measure OfDispositions(Code<MeasureCodes> code, FourForm? form, AccountabilityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new()
        {
            Code = code,
            Unit = Unit.PersonTime,
            Occurrences = (ledger, _) =>
                from m in ledger.Measures
                where ledger.IsDisposition(m) && ledger.FormOf(m, catalogue) == form
                select Occurrences.Of(ledger, m, RecordReference.To(m.Id)).StandingFor(ledger.Find(m.Subject.Person!.Value)?.Collective, Unit.PersonTime),
        };
    }

    private static Measure OfPersons(Code<MeasureCodes> code, Code<AccountabilityKinds>? kind, Term? title = null) => new()
    {
        Code = code,
        Title = title,
        Unit = Unit.Person,
        CountsUp = true,
        Reads = [RecordKind.Persons, .. OfAccountability],
        ThingsMayMeetAcrossScopes = true,
        Shape = new() { Records = RecordKind.Measures, Things = RecordKind.Persons, Kind = kind },
        Occurrences = (ledger, _) =>
            from m in ledger.Measures
            where m.Subject.Person is not null && (kind is null || m.Kind == kind)
            select Occurrences.Of(ledger, m, RecordReference.To(m.Subject.Person!.Value)).StandingFor(ledger.Find(m.Subject.Person!.Value)?.Collective, Unit.Person),
    };
}
