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
    private readonly Ledger? ledger;
    private readonly JointSets joint = new();
    private readonly List<Organization> organizations = [];
    private readonly Ordinals<Id<Site>> sites = new();
    private readonly List<ushort> siteKinds = [];
    private readonly HashSet<int> collectiveSites = [];
    private readonly Ordinals<Id<Person>> persons = new();
    private readonly HashSet<int> collectivePersons = [];
    private readonly Ordinals<Code<FindingCategories>> categories = new();
    private readonly Ordinals<Code<AccountabilityKinds>> kinds = new();
    private readonly Ordinals<Code<SiteKinds>> kindsOfSites = new();

    private readonly Dictionary<Id<Inspection>, int> rowsOfInspections = [];
    private readonly List<Id<Inspection>> inspectionIds = [];
    private readonly List<int> inspectionActing = [];
    private readonly List<ushort> inspectionDay = [];
    private readonly Dictionary<int, Blurred> inspectionBlurred = [];
    private readonly List<int> siteStart = [0];
    private readonly List<int> sitesOfInspections = [];
    private readonly Dictionary<int, Quantity> personTimes = [];

    private readonly Dictionary<Id<Finding>, int> rowsOfFindings = [];
    private readonly List<Id<Finding>> findingIds = [];
    private readonly List<int> findingActing = [];
    private readonly List<int> findingResponsible = [];
    private readonly List<int> findingSite = [];
    private readonly List<ushort> findingCategory = [];
    private readonly List<int> eventStart = [0];
    private readonly List<byte> eventKind = [];
    private readonly List<byte> eventState = [];
    private readonly List<ushort> eventDay = [];
    private readonly Dictionary<int, FindingColumns.Irregular> irregular = [];

    private readonly List<Id<AccountabilityMeasure>> measureIds = [];
    private readonly List<int> measureActing = [];
    private readonly List<ushort> measureDay = [];
    private readonly Dictionary<int, Blurred> measureBlurred = [];
    private readonly List<ushort> measureKind = [];
    private readonly List<int> measurePerson = [];

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
            Add(inspection, ledger.OrganizationsOf(inspection), Blurred.Of(inspection.Time?.Span, ledger.NotAfter(record), ledger.IsDisputed(record)));
        }

        foreach (var finding in ledger.Findings)
        {
            Add(finding, ledger.OrganizationsOf(finding), ledger.NotAfter(RecordReference.To(RecordKind.Findings, finding.Id)), ledger.IsDisputed(RecordReference.To(RecordKind.Findings, finding.Id)));
        }

        foreach (var measure in ledger.Measures)
        {
            var record = RecordReference.To(RecordKind.Measures, measure.Id);
            Add(measure, ledger.OrganizationsOf(measure), Blurred.Of(measure.Decided, ledger.NotAfter(record), ledger.IsDisputed(record)));
        }
    }

    /// <summary>The zone in which local dates and days are meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Adds an organization.</summary>
    public void Add(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        organizations.Add(organization);
    }

    /// <summary>Adds a site; one that is not added has no kind.</summary>
    public void Add(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var ordinal = Ordinal(site.Id);
        if (siteKinds[ordinal] == 0)
        {
            siteKinds[ordinal] = CodeOf(kindsOfSites, site.Kind);
            if (site.Collective is not null)
            {
                collectiveSites.Add(ordinal);
            }
        }
    }

    /// <summary>Adds a person; only one that stands for several needs to be.</summary>
    public void Add(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Collective is not null)
        {
            collectivePersons.Add(persons.Of(person.Id));
        }
    }

    /// <summary>Adds an inspection.</summary>
    /// <exception cref="ArgumentException">It takes its organizations from groups, which columns do not have.</exception>
    public void Add(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (inspection.ConductedBy.Count == 0 && inspection.Groups.Count > 0)
        {
            throw new ArgumentException($"The inspection {inspection.Id} takes its organizations from its groups; name them in it, or merge a ledger.", nameof(inspection));
        }

        Add(inspection, inspection.ConductedBy, Blurred.Of(inspection.Time?.Span, null, false));
    }

    /// <summary>Adds a finding.</summary>
    /// <exception cref="ArgumentException">Its inspection, from which it takes its organizations, was not added.</exception>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.RaisedBy.Count == 0 && finding.Inspection is { } inspection)
        {
            Add(finding, TryFind(rowsOfInspections, inspectionIds, inspection, out var row) ? inspectionActing[row]
                : throw new ArgumentException($"Add the inspection {inspection} before its finding {finding.Id}.", nameof(finding)), null, false);
        }
        else
        {
            Add(finding, finding.RaisedBy, null, false);
        }
    }

    /// <summary>Adds a measure of accountability.</summary>
    /// <exception cref="ArgumentException">Its finding, from which it takes its organizations, was not added; or it takes them from its lead, which columns do not have.</exception>
    public void Add(AccountabilityMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure is { DecidedBy.Count: 0, Finding: null, Lead: not null })
        {
            throw new ArgumentException($"The measure {measure.Id} takes its organizations from its lead; name them in it, or merge a ledger.", nameof(measure));
        }

        var acting = measure.DecidedBy.Count > 0 || measure.Finding is not { } finding ? joint.Of(measure.DecidedBy)
            : TryFind(rowsOfFindings, findingIds, finding, out var row) ? findingActing[row]
            : throw new ArgumentException($"Add the finding {finding} before the measure {measure.Id}.", nameof(measure));
        Add(measure, acting, Blurred.Of(measure.Decided, null, false));
    }

    /// <summary>The columns of what was added so far; adding may go on.</summary>
    public LedgerColumns Build() => new(
        Zone,
        ledger,
        [.. organizations],
        joint,
        new()
        {
            Ids = [.. inspectionIds], Acting = [.. inspectionActing], Day = [.. inspectionDay], BlurredRows = new Dictionary<int, Blurred>(inspectionBlurred),
            SiteStart = [.. siteStart], Sites = [.. sitesOfInspections], PersonTimes = new Dictionary<int, Quantity>(personTimes),
        },
        new()
        {
            Ids = [.. findingIds], Acting = [.. findingActing], Responsible = findingResponsible.TrueForAll(set => set == ~0) ? null : [.. findingResponsible], Site = [.. findingSite], Category = [.. findingCategory],
            EventStart = [.. eventStart], EventKind = [.. eventKind], EventState = [.. eventState], EventDay = [.. eventDay],
            IrregularRows = new Dictionary<int, FindingColumns.Irregular>(irregular),
        },
        new()
        {
            Ids = [.. measureIds], Acting = [.. measureActing], Day = [.. measureDay], BlurredRows = new Dictionary<int, Blurred>(measureBlurred),
            Kind = [.. measureKind], Person = [.. measurePerson],
        })
    {
        Sites = sites.ToArray(),
        SiteKinds = [.. siteKinds],
        CollectiveSites = [.. collectiveSites],
        Persons = persons.ToArray(),
        CollectivePersons = [.. collectivePersons],
        Categories = categories.ToArray(),
        Kinds = kinds.ToArray(),
        KindsOfSites = kindsOfSites.ToArray(),
    };

    private static ushort CodeOf<TList>(Ordinals<Code<TList>> codes, Code<TList> code)
        where TList : ICodeList => checked((ushort)(codes.Of(code) + 1));

    private void Add(Inspection inspection, ValueList<Id<Organization>> acting, Blurred when)
    {
        var row = inspectionIds.Count;
        inspectionIds.Add(inspection.Id);
        inspectionActing.Add(joint.Of(acting));
        inspectionDay.Add(when.Day);
        if (when.Day == 0)
        {
            inspectionBlurred.Add(row, when);
        }

        foreach (var site in inspection.Sites)
        {
            sitesOfInspections.Add(Ordinal(site));
        }

        siteStart.Add(sitesOfInspections.Count);
        if (inspection.InspectorPersonTimes is { } number)
        {
            personTimes.Add(row, number);
        }
    }

    private void Add(Finding finding, ValueList<Id<Organization>> acting, LocalDate? known, bool disputed) => Add(finding, joint.Of(acting), known, disputed);

    private void Add(Finding finding, int acting, LocalDate? known, bool disputed)
    {
        var row = findingIds.Count;
        findingIds.Add(finding.Id);
        findingActing.Add(acting);
        findingResponsible.Add(Responsible(finding));
        findingSite.Add(finding.Site is { } site ? Ordinal(site) : -1);
        findingCategory.Add(finding.Category is { } category ? CodeOf(categories, category) : (ushort)0);
        if (disputed || finding.Collective is not null || !TryAddEvents(finding, known))
        {
            irregular.Add(row, new()
            {
                Finding = finding,
                Life = ledger is null ? FindingLife.Of(finding, Zone, _ => null) : ledger.LifeOf(finding),
                When = finding.Events.Select(e => Blurred.Of(e.At, KnownBy(finding, e) ?? known, disputed)).Append(Blurred.Of(null, known, disputed)).ToArray(),
            });
        }

        eventStart.Add(eventDay.Count);
    }

    // Only what is regular: on one day each, in order, beginning with the raising.
    private bool TryAddEvents(Finding finding, LocalDate? known)
    {
        var (before, state) = (eventDay.Count, (FindingState?)null);
        DateSpan? last = null;
        foreach (var e in finding.Events)
        {
            var day = Blurred.Of(e.At, KnownBy(finding, e) ?? known, false).Day;
            if (day == 0 || (last is null && !e.Raises) || e.At!.From!.Start < last?.From!.Start)
            {
                eventKind.RemoveRange(before, eventDay.Count - before);
                eventState.RemoveRange(before, eventDay.Count - before);
                eventDay.RemoveRange(before, eventDay.Count - before);
                return false;
            }

            last = e.At;
            state = FindingTransitions.After(state, e.Kind) ?? state;
            eventKind.Add((byte)e.Kind);
            eventState.Add((byte)state!.Value);
            eventDay.Add(day);
        }

        return last is not null;
    }

    // The rows are indexed when something first takes its organizations from one.
    private static bool TryFind<T>(Dictionary<Id<T>, int> rows, List<Id<T>> ids, Id<T> id, out int row)
    {
        for (var next = rows.Count; next < ids.Count; next++)
        {
            rows[ids[next]] = next;
        }

        return rows.TryGetValue(id, out row);
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

        return joint.Of(several ? finding.Events.SelectMany(e => e.Responsible).Distinct().ToValueList() : named ?? []);
    }

    private void Add(AccountabilityMeasure measure, ValueList<Id<Organization>> acting, Blurred when) => Add(measure, joint.Of(acting), when);

    private void Add(AccountabilityMeasure measure, int acting, Blurred when)
    {
        if (when.Day == 0)
        {
            measureBlurred.Add(measureIds.Count, when);
        }

        measureIds.Add(measure.Id);
        measureActing.Add(acting);
        measureDay.Add(when.Day);
        measureKind.Add(CodeOf(kinds, measure.Kind));
        measurePerson.Add(measure.Subject.Person is { } person ? persons.Of(person) : -1);
    }

    private int Ordinal(Id<Site> site)
    {
        var ordinal = sites.Of(site);
        if (ordinal == siteKinds.Count)
        {
            siteKinds.Add(0);
        }

        return ordinal;
    }
}
