using NodaTime;

namespace SupervisionDomain;

/// <summary>Lays records out in columns, once it is known for whom each counts and when it was.</summary>
/// <param name="zone">The zone in which local dates and days are meant.</param>
/// <param name="notAfter">The last day on which an event of a finding can have happened; null when nothing says.</param>
/// <param name="lifeOf">The events of a finding in order.</param>
internal sealed class RecordRows(DateTimeZone zone, Func<Finding, FindingEvent, LocalDate?> notAfter, Func<Finding, FindingLife> lifeOf)
{
    private readonly TextTable persons = new();
    private readonly HashSet<int> collectivePersons = [];

    public List<Organization> Organizations { get; } = [];

    /// <summary>The organizations for which rows count.</summary>
    public JointSets Joint { get; } = new();

    public SiteColumnsBuilder Sites => field ??= new(Joint);

    public InspectionColumnsBuilder Inspections { get; } = new();

    public FindingColumnsBuilder Findings { get; } = new();

    public AccountabilityColumnsBuilder Measures { get; } = new();

    /// <summary>The categories of findings.</summary>
    public TextTable Categories { get; } = new();

    /// <summary>The kinds of measures.</summary>
    public TextTable Kinds { get; } = new();

    public void Add(Person person)
    {
        if (person.Collective is not null)
        {
            collectivePersons.Add(persons.Of(person.Id.ToString()));
        }
    }

    public void Add(Inspection inspection, int acting, Blurred when)
    {
        Inspections.Add(inspection.Id, acting, when, inspection.InspectorPersonTimes);
        foreach (var site in inspection.Sites)
        {
            Inspections.AddSite(Sites.Of(site));
        }
    }

    public void Add(Finding finding, int acting, int versions = 1)
    {
        var category = finding.Category is { } code ? Categories.CodeOf(code.ToString()) : (ushort)0;
        Findings.Ids.Add(finding.Id.ToString());
        Findings.Begin(acting, Responsible(finding), finding.Site is { } site ? Sites.Of(site) : -1, category);
        if (versions < 2 && finding.Collective is null && TryAddEvents(finding))
        {
            Findings.End();
        }
        else
        {
            Findings.End(Irregular(finding, versions));
        }
    }

    public void Add(AccountabilityMeasure measure, int acting, Blurred when) =>
        Measures.Add(measure.Id, acting, when, Kinds.CodeOf(measure.Kind.ToString()), measure.Subject.Person is { } person ? persons.Of(person.ToString()) : -1);

    /// <summary>The columns of what was added so far; adding may go on.</summary>
    /// <param name="ledger">The ledger that it is of; null for records added one by one.</param>
    /// <param name="locationOf">In whose charge a site lies of which documents say different things.</param>
    public LedgerColumns Build(Ledger? ledger, Func<Id<Site>, ValueList<Id<Organization>>> locationOf)
    {
        var locations = Sites.Locations(Inspections, site => Joint.Of(locationOf(site)));
        return new(
            zone,
            ledger,
            [.. Organizations],
            Joint,
            Sites.Ids.ToColumn(),
            persons.ToColumn(),
            Inspections.Build(),
            Findings.Build(),
            Measures.Build())
        {
            SiteKinds = Sites.Kinds,
            SitesOfSeveralKinds = Sites.OfSeveralKinds,
            CollectiveSites = Sites.Collective,
            KindsOfSites = Sites.KindsOfSites,
            Locations = locations,
            CollectivePersons = [.. collectivePersons],
            Categories = Categories.ToColumn().Codes<FindingCategories>(),
            Kinds = Kinds.ToColumn().Codes<AccountabilityKinds>(),
        };
    }

    // Only what is regular: on one day each, in order, each once, beginning with the raising.
    private bool TryAddEvents(Finding finding)
    {
        DateSpan? last = null;
        foreach (var e in finding.Events)
        {
            var day = Blurred.Of(e.At, notAfter(finding, e)).Day;
            if (day == 0 || (last is null && !e.Raises) || e.At!.From!.Start < last?.From!.Start)
            {
                return false;
            }

            last = e.At;
            Findings.AddEvent(e.Kind, day);
        }

        return last is not null && !finding.TellsTwice();
    }

    private FindingColumns.Irregular Irregular(Finding finding, int versions)
    {
        var life = lifeOf(finding);
        return new()
        {
            Finding = finding,
            Life = life,
            Raised = Blurred.Between(life.Raising.Days(zone), versions),
            When = finding.Events.Select(e => (Event: e, Known: notAfter(finding, e))).Select(e => Blurred.Of(life.When(e.Event, e.Known, zone), e.Known, versions)).ToArray(),
        };
    }

    private int Responsible(Finding finding)
    {
        var named = default(ValueList<Id<Organization>>);
        var several = false;
        foreach (var e in finding.Events)
        {
            several |= e.Responsible.Count > 0 && named is not null;
            named = e.Responsible.Count > 0 ? e.Responsible : named;
        }

        return Joint.Of(several ? finding.Events.SelectMany(e => e.Responsible).ToValueList() : named ?? []);
    }
}
