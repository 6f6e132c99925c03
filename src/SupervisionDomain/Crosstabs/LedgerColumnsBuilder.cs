using NodaTime;

namespace SupervisionDomain;

/// <summary>Collects records straight into columns, without merging documents. Mutable, for one thread at a time.</summary>
/// <remarks>
/// For records that are one ledger already: each is added once, with ids that carry their scope, and what it takes its
/// organizations from is added before it. A record that is added twice counts twice: documents that may repeat or
/// correct each other go through a <see cref="LedgerBuilder"/>.
/// </remarks>
public sealed class LedgerColumnsBuilder
{
    // Two parts of a hundred characters of three bytes each, and the colon.
    private const int MaxId = 601;

    private readonly Ledger? ledger;
    private readonly JointSets joint = new();
    private readonly List<Organization> organizations = [];
    private readonly Dictionary<Id<InspectionGroup>, InspectionGroup> groups = [];
    private readonly Dictionary<Id<IntakeChannel>, int> channels = [];
    private readonly Dictionary<Id<Lead>, int> leads = [];
    private readonly TextTable sites = new();
    private readonly List<ushort> siteKinds = [];
    private readonly Dictionary<int, HashSet<int>> severalKinds = [];
    private readonly HashSet<int> collectiveSites = [];
    private readonly SiteLocations locations = new();
    private readonly TextTable persons = new();
    private readonly HashSet<int> collectivePersons = [];
    private readonly TextTable categories = new();
    private readonly TextTable kinds = new();
    private readonly TextTable kindsOfSites = new();
    private readonly InspectionColumnsBuilder inspections = new();
    private readonly FindingColumnsBuilder findings = new();
    private readonly AccountabilityColumnsBuilder measures = new();

    /// <summary>An empty builder.</summary>
    /// <param name="zone">The zone in which local dates and days are meant.</param>
    public LedgerColumnsBuilder(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
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
            var record = RecordReference.To(RecordKind.Inspections, inspection.Id);
            Add(inspection, joint.Of(ledger.OrganizationsOf(inspection)), Blurred.Of(inspection.Time?.Span, ledger.NotAfter(record), ledger.IsDisputed(record)));
        }

        foreach (var finding in ledger.Findings)
        {
            var record = RecordReference.To(RecordKind.Findings, finding.Id);
            Add(finding, joint.Of(ledger.OrganizationsOf(finding)), ledger.NotAfter(record), ledger.IsDisputed(record));
        }

        foreach (var measure in ledger.Measures)
        {
            var record = RecordReference.To(RecordKind.Measures, measure.Id);
            Add(measure, joint.Of(ledger.OrganizationsOf(measure)), Blurred.Of(measure.Decided, ledger.NotAfter(record), ledger.IsDisputed(record)));
        }
    }

    /// <summary>The zone in which local dates and days are meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The last day on which what is added can have happened; null when nothing says.</summary>
    internal LocalDate? NotAfter { get; set; }

    /// <summary>What is done about a record (the second) that was not added before one that takes its organizations from it; where it returns, that one counts for nobody.</summary>
    internal Action<RecordReference, RecordReference> Missing { get; init; } =
        (record, from) => throw new ArgumentException($"Add {from} before {record}, which takes its organizations from it.");

    /// <summary>Adds a record, of whatever kind; one of a kind that is not counted in columns changes nothing.</summary>
    /// <exception cref="ArgumentException">What it takes its organizations from was not added.</exception>
    public void Add(IRecord record)
    {
        switch (record)
        {
            case Organization organization:
                Add(organization);
                break;
            case InspectionGroup group:
                Add(group);
                break;
            case Site site:
                Add(site);
                break;
            case Person person:
                Add(person);
                break;
            case Inspection inspection:
                Add(inspection);
                break;
            case IntakeChannel channel:
                Add(channel);
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
            default:
                ArgumentNullException.ThrowIfNull(record);
                break;
        }
    }

    /// <summary>Adds an organization.</summary>
    public void Add(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        organizations.Add(organization);
    }

    /// <summary>Adds a group; only inspections that name no organization need theirs.</summary>
    public void Add(InspectionGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        groups.TryAdd(group.Id, group);
    }

    /// <summary>Adds a channel; only leads that name no organization need theirs.</summary>
    public void Add(IntakeChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        channels.TryAdd(channel.Id, joint.Of(channel.RunBy));
    }

    /// <summary>Adds a lead; only measures that name neither an organization nor a finding need theirs. Leads themselves are not counted.</summary>
    /// <exception cref="ArgumentException">Its channel, from which it takes its organizations, was not added.</exception>
    public void Add(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        leads.TryAdd(lead.Id, lead.ReceivedBy.Count > 0 || lead.Channel is not { } channel ? joint.Of(lead.ReceivedBy)
            : channels.TryGetValue(channel, out var set) ? set
            : Nobody(RecordReference.To(RecordKind.Leads, lead.Id), RecordReference.To(RecordKind.Channels, channel)));
    }

    /// <summary>Adds a site; one that is not added has no kind, and lies nowhere.</summary>
    public void Add(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var number = NumberOf(sites.Of(site.Id.ToString()));
        var kind = CodeOf(kindsOfSites, site.Kind);
        var jurisdiction = site.Jurisdiction is { } organization ? joint.Organizations.Of(organization.ToString()) : -1;
        var within = site.Within is { } around ? NumberOf(sites.Of(around.ToString())) : -1;
        if (siteKinds[number] == 0)
        {
            siteKinds[number] = kind;
            locations.Add(number, jurisdiction, within);
            if (site.Collective is not null)
            {
                collectiveSites.Add(number);
            }
        }
        else if (ledger is not null)
        {
            // Another version of a site that documents dispute.
            locations.AddVersion(number, jurisdiction, within);
            if (kind != siteKinds[number])
            {
                severalKinds.TryAdd(number, [siteKinds[number]]);
                severalKinds[number].Add(kind);
            }
        }
    }

    /// <summary>Adds a person; only one that stands for several needs to be.</summary>
    public void Add(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Collective is not null)
        {
            collectivePersons.Add(persons.Of(person.Id.ToString()));
        }
    }

    /// <summary>Adds an inspection.</summary>
    /// <exception cref="ArgumentException">A group, from which it takes its organizations, was not added.</exception>
    public void Add(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        Add(inspection, joint.Of(Attribution.OrganizationsOf(inspection, Groups)), Blurred.Of(inspection.Time?.Span, NotAfter, false));

        IReadOnlyList<InspectionGroup> Groups(Id<InspectionGroup> id)
        {
            if (groups.TryGetValue(id, out var group))
            {
                return [group];
            }

            Missing(RecordReference.To(RecordKind.Inspections, inspection.Id), RecordReference.To(RecordKind.Groups, id));
            return [];
        }
    }

    /// <summary>Adds a finding.</summary>
    /// <exception cref="ArgumentException">Its inspection, from which it takes its organizations, was not added.</exception>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var acting = finding.RaisedBy.Count > 0 || finding.Inspection is not { } inspection ? joint.Of(finding.RaisedBy)
            : inspections.Ids.TryFind(inspection.ToString(), out var row) ? inspections.ActingOf(row)
            : Nobody(RecordReference.To(RecordKind.Findings, finding.Id), RecordReference.To(RecordKind.Inspections, inspection));
        Add(finding, acting, NotAfter, false);
    }

    /// <summary>Adds a measure of accountability.</summary>
    /// <exception cref="ArgumentException">Its finding or lead, from which it takes its organizations, was not added.</exception>
    public void Add(AccountabilityMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var record = RecordReference.To(RecordKind.Measures, measure.Id);
        var acting = measure.DecidedBy.Count > 0 || (measure.Finding is null && measure.Lead is null) ? joint.Of(measure.DecidedBy)
            : measure.Finding is { } finding ? findings.Ids.TryFind(finding.ToString(), out var row) ? findings.ActingOf(row) : Nobody(record, RecordReference.To(RecordKind.Findings, finding))
            : leads.TryGetValue(measure.Lead!.Value, out var set) ? set
            : Nobody(record, RecordReference.To(RecordKind.Leads, measure.Lead.Value));
        Add(measure, acting, Blurred.Of(measure.Decided, NotAfter, false));
    }

    /// <summary>Looks ahead at where the ids of findings lie in memory, of all of them together, so that adding them does not wait for each.</summary>
    internal void LookAhead(ReadOnlySpan<PlainFinding> plain, ReadOnlySpan<byte> issuer)
    {
        Span<byte> room = stackalloc byte[MaxId];
        foreach (var finding in plain)
        {
            var text = finding.Text.Span;
            finding.IdHash = TextTable.Hash(InScope(text[finding.Id], issuer, room));
            finding.SiteHash = finding.Site is { } site ? TextTable.Hash(InScope(text[site], issuer, room)) : 0;
        }

        foreach (var finding in plain)
        {
            findings.Ids.LookAtSlot(finding.IdHash);
            sites.LookAtSlot(finding.SiteHash);
        }

        foreach (var finding in plain)
        {
            sites.LookAtText(finding.SiteHash);
        }
    }

    /// <summary>Adds a finding that was looked ahead for; false, and nothing is added, when its id is there already, its inspection is not, or it says more than a day knows.</summary>
    /// <param name="finding">What its line says.</param>
    /// <param name="issuer">The scope of ids without one, with the colon.</param>
    internal bool TryAdd(PlainFinding finding, ReadOnlySpan<byte> issuer)
    {
        var text = finding.Text.Span;
        Span<byte> room = stackalloc byte[MaxId];
        var acting = JointSets.None;
        if (NotAfter is { } known && finding.Events[^1].Day > DayNumber.Of(known))
        {
            return false;
        }

        if (finding.RaisedBy.Count == 0 && finding.Inspection is { } inspection)
        {
            if (!inspections.Ids.TryFind(InScope(text[inspection], issuer, room), out var row))
            {
                return false;
            }

            acting = inspections.ActingOf(row);
        }

        if (!findings.Ids.TryAdd(InScope(text[finding.Id], issuer, room), finding.IdHash, out _))
        {
            return false;
        }

        findings.Begin(
            finding.RaisedBy.Count > 0 ? SetOf(finding.RaisedBy, text) : acting,
            SetOf(finding.Responsible, text),
            finding.Site is { } site ? NumberOf(sites.Of(InScope(text[site], issuer, room), finding.SiteHash)) : -1,
            finding.Category is { } category ? CodeOf(categories, text[category]) : (ushort)0);
        foreach (var e in finding.Events)
        {
            findings.AddEvent(e.Kind, e.Day);
        }

        findings.End();
        return true;
    }

    /// <summary>Whether a record is there already, of those that have a row of their own.</summary>
    internal bool Has(RecordReference record) => record.Kind switch
    {
        RecordKind.Inspections => inspections.Ids.TryFind(record.Id, out _),
        RecordKind.Findings => findings.Ids.TryFind(record.Id, out _),
        RecordKind.Measures => measures.Ids.TryFind(record.Id, out _),
        _ => false,
    };

    /// <summary>The columns of what was added so far; adding may go on.</summary>
    public LedgerColumns Build()
    {
        var places = locations.AreNone ? null : Places();
        return new(
            Zone,
            ledger,
            [.. organizations],
            joint,
            sites.ToColumn(),
            persons.ToColumn(),
            inspections.Build(),
            findings.Build(),
            measures.Build())
        {
            SiteKinds = [.. siteKinds],
            SitesOfSeveralKinds = severalKinds.ToDictionary(s => s.Key, IReadOnlyList<int> (s) => [.. s.Value.Order()]),
            CollectiveSites = [.. collectiveSites],
            Locations = places,
            CollectivePersons = [.. collectivePersons],
            Categories = categories.ToColumn().Codes<FindingCategories>(),
            Kinds = kinds.ToColumn().Codes<AccountabilityKinds>(),
            KindsOfSites = kindsOfSites.ToColumn().Codes<SiteKinds>(),
        };
    }

    // An inspection lies where any of its sites does.
    private LocationColumns Places()
    {
        var ids = sites.ToColumn();
        var (ofSites, disputed) = locations.Resolve(siteKinds.Count, site => joint.Of(ledger!.LocationOf(ids.Id<Site>(site))));
        var together = new HashSet<int>();
        var ofInspections = new int[inspections.Ids.Count];
        for (var row = 0; row < ofInspections.Length; row++)
        {
            together.Clear();
            foreach (var site in inspections.SitesOf(row))
            {
                var set = ofSites[site];
                together.UnionWith(set >= 0 ? [set] : joint.Sets[~set]);
            }

            ofInspections[row] = joint.Of([.. together]);
        }

        return new() { OfSites = ofSites, OfInspections = ofInspections, Disputed = disputed };
    }

    private static ushort CodeOf<TList>(TextTable codes, Code<TList> code)
        where TList : ICodeList => checked((ushort)(codes.Of(code.ToString()) + 1));

    private static ushort CodeOf(TextTable codes, ReadOnlySpan<byte> code) => checked((ushort)(codes.Of(code) + 1));

    private static ReadOnlySpan<byte> InScope(ReadOnlySpan<byte> id, ReadOnlySpan<byte> issuer, Span<byte> room)
    {
        if (id.Contains((byte)':'))
        {
            return id;
        }

        issuer.CopyTo(room);
        id.CopyTo(room[issuer.Length..]);
        return room[..(issuer.Length + id.Length)];
    }

    private int SetOf(List<Range> named, ReadOnlySpan<byte> text)
    {
        if (named.Count == 0)
        {
            return JointSets.None;
        }

        if (named.Count == 1)
        {
            return joint.Organizations.Of(text[named[0]]);
        }

        var numbers = new int[named.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = joint.Organizations.Of(text[named[i]]);
        }

        return joint.Of(numbers);
    }

    private void Add(Inspection inspection, int acting, Blurred when)
    {
        inspections.Add(inspection.Id, acting, when, inspection.InspectorPersonTimes);
        foreach (var site in inspection.Sites)
        {
            inspections.AddSite(NumberOf(sites.Of(site.ToString())));
        }
    }

    private void Add(Finding finding, int acting, LocalDate? known, bool disputed)
    {
        findings.Ids.Add(finding.Id.ToString());
        findings.Begin(
            acting,
            Responsible(finding),
            finding.Site is { } site ? NumberOf(sites.Of(site.ToString())) : -1,
            finding.Category is { } category ? CodeOf(categories, category) : (ushort)0);
        if (!disputed && finding.Collective is null && TryAddEvents(finding, known))
        {
            findings.End();
            return;
        }

        findings.End(new()
        {
            Finding = finding,
            Life = ledger?.LifeOf(finding) ?? FindingLife.Of(finding, Zone, _ => known is { } day ? Zone.AtStartOfDay(day.PlusDays(1)).ToInstant() : null),
            When = finding.Events.Select(e => Blurred.Of(e.At, KnownBy(finding, e) ?? known, disputed)).Append(Blurred.Of(null, known, disputed)).ToArray(),
        });
    }

    // Only what is regular: on one day each, in order, beginning with the raising.
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

        return last is not null;
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
        measures.Add(measure.Id, acting, when, CodeOf(kinds, measure.Kind), measure.Subject.Person is { } person ? persons.Of(person.ToString()) : -1);

    private int Nobody(RecordReference record, RecordReference from)
    {
        Missing(record, from);
        return JointSets.None;
    }

    private int NumberOf(int site)
    {
        if (site == siteKinds.Count)
        {
            siteKinds.Add(0);
        }

        return site;
    }
}
