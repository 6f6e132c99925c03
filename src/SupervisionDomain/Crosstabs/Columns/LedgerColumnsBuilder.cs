using NodaTime;

namespace SupervisionDomain;

/// <summary>Collects records straight into columns, without merging documents. Mutable, for one thread at a time.</summary>
/// <remarks>
/// For records that are one ledger already: each is added once, with ids that carry their scope, and what it takes its
/// organizations from is added before it. A record that is added twice counts twice: documents that may repeat or
/// correct each other go through a <see cref="LedgerBuilder"/>. Groups, channels and leads are needed only for those who name
/// no organization themselves; leads are not counted. A site that is not added has no kind, and lies nowhere; of persons only
/// those that stand for several need to be added.
/// </remarks>
public sealed class LedgerColumnsBuilder
{
    private readonly Ledger? ledger;
    private readonly JointSets joint = new();
    private readonly List<Organization> organizations = [];
    private readonly Dictionary<Id<InspectionGroup>, InspectionGroup> groups = [];
    private readonly Dictionary<Id<IntakeChannel>, int> channels = [];
    private readonly Dictionary<Id<Lead>, int> leads = [];
    private readonly SiteColumnsBuilder sites;
    private readonly TextTable persons = new();
    private readonly HashSet<int> collectivePersons = [];
    private readonly TextTable categories = new();
    private readonly TextTable kinds = new();
    private readonly InspectionColumnsBuilder inspections = new();
    private readonly FindingColumnsBuilder findings = new();
    private readonly AccountabilityColumnsBuilder measures = new();

    /// <summary>An empty builder.</summary>
    /// <param name="zone">The zone in which local dates and days are meant.</param>
    public LedgerColumnsBuilder(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
        sites = new(joint);
        Plain = new(findings, sites, inspections, categories, joint);
    }

    /// <summary>The columns of a merged ledger, which knows more: when a record was first recorded, and what is disputed.</summary>
    internal LedgerColumnsBuilder(Ledger ledger)
        : this(ledger.Zone)
    {
        this.ledger = ledger;
        organizations.AddRange(ledger.Organizations);
        foreach (var site in ledger.Sites)
        {
            Add(site);
        }

        foreach (var person in ledger.Persons.DistinctBy(p => p.Id))
        {
            Add(person);
        }

        foreach (var inspection in ledger.Inspections)
        {
            var (known, disputed, versions) = Told(inspection);
            Add(inspection, joint.Of(ledger.OrganizationsOf(inspection)), Blurred.Of(inspection.Time?.Span, known, disputed, versions));
        }

        foreach (var finding in ledger.Findings)
        {
            var (known, disputed, versions) = Told(finding);
            Add(finding, joint.Of(ledger.OrganizationsOf(finding)), known, disputed, versions);
        }

        foreach (var measure in ledger.Measures)
        {
            var (known, disputed, versions) = Told(measure);
            Add(measure, joint.Of(ledger.OrganizationsOf(measure)), Blurred.Of(measure.Decided, known, disputed, versions));
        }

        (LocalDate? Known, bool Disputed, int Versions) Told(IRecord version)
        {
            var record = version.Reference;
            return (ledger.NotAfter(record), ledger.IsOfDisputedOwner(record), ledger.TellingOf(record, version).Versions);
        }
    }

    /// <summary>The zone in which local dates and days are meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The findings of plain lines.</summary>
    internal PlainFindingColumns Plain { get; }

    /// <summary>The last day on which what is added can have happened; null when nothing says.</summary>
    internal LocalDate? NotAfter { get; set; }

    /// <summary>What is done about a record (the second) that was not added before one that takes its organizations from it; where it returns, that one takes none from it: it counts for nobody, or, a measure, for those of its lead.</summary>
    internal Action<RecordReference, RecordReference> Missing { get; init; } =
        (record, from) => throw new ArgumentException($"Add {from} before {record}, which takes its organizations from it.");

    /// <summary>Adds a record, of whatever kind; one of a kind that is not counted in columns changes nothing.</summary>
    /// <exception cref="ArgumentException">What it takes its organizations from was not added; or there are more than 65 535 categories of findings, kinds of sites or kinds of measures.</exception>
    public void Add(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        switch (record)
        {
            case Organization organization:
                organizations.Add(organization);
                break;
            case Person person:
                Add(person);
                break;
            case InspectionGroup group:
                groups.TryAdd(group.Id, group);
                break;
            case Site site:
                sites.Add(site, mayBeVersion: ledger is not null);
                break;
            case Inspection inspection:
                Add(inspection);
                break;
            case IntakeChannel channel:
                channels.TryAdd(channel.Id, joint.Of(channel.RunBy));
                break;
            case Finding finding:
                Add(finding);
                break;
            case Lead lead:
                Add(lead);
                break;
            case AccountabilityMeasure measure:
                Add(measure);
                break;
        }
    }

    /// <summary>Whether a record is there already, of those that have a row of their own.</summary>
    internal bool Has(RecordReference record) => record.Kind switch
    {
        RecordKind.Inspections => inspections.Ids.TryFind(record.Id, out _),
        RecordKind.Findings => findings.Ids.TryFind(record.Id, out _),
        RecordKind.Measures => measures.Ids.TryFind(record.Id, out _),
        _ => false,
    };

    /// <summary>Whether the columns have a number left for the category or kind of a record.</summary>
    internal bool HasRoomFor(IRecord record) => record switch
    {
        Finding { Category: { } category } => categories.HasRoomFor(category.ToString()),
        AccountabilityMeasure measure => kinds.HasRoomFor(measure.Kind.ToString()),
        Site site => sites.HasRoomFor(site),
        _ => true,
    };

    /// <summary>The columns of what was added so far; adding may go on.</summary>
    public LedgerColumns Build()
    {
        var places = sites.Locations(inspections, site => joint.Of(ledger!.LocationOf(site)));
        return new(
            Zone,
            ledger,
            [.. organizations],
            joint,
            sites.Ids.ToColumn(),
            persons.ToColumn(),
            inspections.Build(),
            findings.Build(),
            measures.Build())
        {
            SiteKinds = sites.Kinds,
            SitesOfSeveralKinds = sites.OfSeveralKinds,
            CollectiveSites = sites.Collective,
            KindsOfSites = sites.KindsOfSites,
            Locations = places,
            CollectivePersons = [.. collectivePersons],
            Categories = categories.ToColumn().Codes<FindingCategories>(),
            Kinds = kinds.ToColumn().Codes<AccountabilityKinds>(),
        };
    }

    private void Add(Person person)
    {
        if (person.Collective is not null)
        {
            collectivePersons.Add(persons.Of(person.Id.ToString()));
        }
    }

    private void Add(Lead lead) => leads.TryAdd(lead.Id, lead.ReceivedBy.Count > 0 || lead.Channel is not { } channel ? joint.Of(lead.ReceivedBy)
        : channels.TryGetValue(channel, out var set) ? set
        : Nobody(RecordReference.To(lead.Id), RecordReference.To(channel)));

    private void Add(Inspection inspection)
    {
        HashSet<Id<InspectionGroup>>? missing = null;   // each is asked for by several
        Add(inspection, joint.Of(Attribution.OrganizationsOf(inspection, Groups, Groups, Groups)), Blurred.Of(inspection.Time?.Span, NotAfter, false));

        IReadOnlyList<InspectionGroup> Groups(Id<InspectionGroup> id)
        {
            if (groups.TryGetValue(id, out var group))
            {
                return [group];
            }

            if ((missing ??= []).Add(id))
            {
                Missing(RecordReference.To(inspection.Id), RecordReference.To(id));
            }

            return [];
        }
    }

    private void Add(Finding finding)
    {
        var acting = finding.RaisedBy.Count > 0 || finding.Inspection is not { } inspection ? joint.Of(finding.RaisedBy)
            : inspections.Ids.TryFind(inspection.ToString(), out var row) ? inspections.ActingOf(row)
            : Nobody(RecordReference.To(finding.Id), RecordReference.To(inspection));
        Add(finding, acting, NotAfter, false, 1);
    }

    private void Add(AccountabilityMeasure measure)
    {
        var acting = measure.DecidedBy.Count > 0 ? joint.Of(measure.DecidedBy) : ActingOf(measure);
        Add(measure, acting, Blurred.Of(measure.Decided, NotAfter, false));
    }

    private void Add(Inspection inspection, int acting, Blurred when)
    {
        inspections.Add(inspection.Id, acting, when, inspection.InspectorPersonTimes);
        foreach (var site in inspection.Sites)
        {
            inspections.AddSite(sites.Of(site));
        }
    }

    private void Add(Finding finding, int acting, LocalDate? known, bool disputed, int versions)
    {
        var category = finding.Category is { } code ? categories.CodeOf(code.ToString()) : (ushort)0;
        findings.Ids.Add(finding.Id.ToString());
        findings.Begin(acting, Responsible(finding), finding.Site is { } site ? sites.Of(site) : -1, category);
        if (!disputed && versions < 2 && finding.Collective is null && TryAddEvents(finding, known))
        {
            findings.End();
            return;
        }

        var life = ledger?.LifeOf(finding) ?? FindingLife.Of(finding, Zone, _ => known is { } day ? Moments.EndOf(day, Zone) : null);
        findings.End(new()
        {
            Finding = finding,
            Life = life,
            Raised = Blurred.Between(life.Raising.Days(Zone), disputed, versions),
            When = finding.Events.Select(e => (Event: e, Known: KnownBy(finding, e) ?? known)).Select(e => Blurred.Of(life.When(e.Event, e.Known, Zone), e.Known, disputed, versions)).ToArray(),
        });
    }

    // Only what is regular: on one day each, in order, each once, beginning with the raising.
    private bool TryAddEvents(Finding finding, LocalDate? known)
    {
        DateSpan? last = null;
        foreach (var e in finding.Events)
        {
            var day = Blurred.Of(e.At, KnownBy(finding, e) ?? known, false).Day;
            if (day == 0 || (last is null && !e.Raises) || e.At!.From!.Start < last?.From!.Start)
            {
                return false;
            }

            last = e.At;
            findings.AddEvent(e.Kind, day);
        }

        return last is not null && !finding.TellsTwice();
    }

    private LocalDate? KnownBy(Finding finding, FindingEvent e) => ledger?.NotAfter(finding.Id, e.Id);

    private int Responsible(Finding finding)
    {
        var named = default(ValueList<Id<Organization>>);
        var several = false;
        foreach (var e in finding.Events)
        {
            several |= e.Responsible.Count > 0 && named is not null;
            named = e.Responsible.Count > 0 ? e.Responsible : named;
        }

        return joint.Of(several ? finding.Events.SelectMany(e => e.Responsible).ToValueList() : named ?? []);
    }

    private void Add(AccountabilityMeasure measure, int acting, Blurred when) =>
        measures.Add(measure.Id, acting, when, kinds.CodeOf(measure.Kind.ToString()), measure.Subject.Person is { } person ? persons.Of(person.ToString()) : -1);

    // Those of its finding, else of its lead.
    private int ActingOf(AccountabilityMeasure measure)
    {
        var record = RecordReference.To(measure.Id);
        var acting = measure.Finding is not { } finding ? JointSets.None
            : findings.Ids.TryFind(finding.ToString(), out var row) ? findings.ActingOf(row)
            : Nobody(record, RecordReference.To(finding));
        return acting != JointSets.None || measure.Lead is not { } lead ? acting
            : leads.TryGetValue(lead, out var received) ? received
            : Nobody(record, RecordReference.To(lead));
    }

    private int Nobody(RecordReference record, RecordReference from)
    {
        Missing(record, from);
        return JointSets.None;
    }
}
