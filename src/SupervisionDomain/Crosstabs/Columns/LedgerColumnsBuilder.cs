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
    private readonly RecordRows rows;
    private readonly Dictionary<Id<InspectionGroup>, InspectionGroup> groups = [];
    private readonly Dictionary<Id<IntakeChannel>, int> channels = [];
    private readonly Dictionary<Id<Lead>, int> leads = [];

    /// <summary>An empty builder.</summary>
    /// <param name="zone">The zone in which local dates and days are meant.</param>
    public LedgerColumnsBuilder(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
        rows = new(zone, (_, _) => NotAfter, finding => FindingLife.Of(finding, zone, _ => NotAfter is { } day ? Moments.EndOf(day, zone) : null));
        Plain = new(rows.Findings, rows.Sites, rows.Inspections, rows.Categories, rows.Joint);
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

    /// <summary>The organizations for which something counts, or to which others have a relation, and that were not added.</summary>
    internal IEnumerable<Id<Organization>> Unknown => rows.Joint.Organizations.ToColumn().Ids<Organization>()
        .Concat(rows.Organizations.SelectMany(o => o.Relations, (_, relation) => relation.To)).Except(rows.Organizations.Select(o => o.Id)).Order();

    /// <summary>Adds a record, of whatever kind; one of a kind that is not counted in columns changes nothing.</summary>
    /// <exception cref="ArgumentException">What it takes its organizations from was not added; or there are more than 65 535 categories of findings, kinds of sites or kinds of measures.</exception>
    public void Add(IRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        switch (record)
        {
            case Organization organization:
                rows.Organizations.Add(organization);
                break;
            case Person person:
                rows.Add(person);
                break;
            case InspectionGroup group:
                groups.TryAdd(group.Id, group);
                break;
            case Site site:
                rows.Sites.Add(site, mayBeVersion: false);
                break;
            case Inspection inspection:
                Add(inspection);
                break;
            case IntakeChannel channel:
                channels.TryAdd(channel.Id, rows.Joint.Of(channel.RunBy));
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
        RecordKind.Inspections => rows.Inspections.Rows.Ids.TryFind(record.Id, out _),
        RecordKind.Findings => rows.Findings.Ids.TryFind(record.Id, out _),
        RecordKind.Measures => rows.Measures.Rows.Ids.TryFind(record.Id, out _),
        _ => false,
    };

    /// <summary>Whether the columns have a number left for the category or kind of a record.</summary>
    internal bool HasRoomFor(IRecord record) => record switch
    {
        Finding { Category: { } category } => rows.Categories.HasRoomFor(category.ToString()),
        AccountabilityMeasure measure => rows.Kinds.HasRoomFor(measure.Kind.ToString()),
        Site site => rows.Sites.HasRoomFor(site),
        _ => true,
    };

    /// <summary>The columns of what was added so far; adding may go on.</summary>
    public LedgerColumns Build() => rows.Build(ledger: null, locationOf: _ => []);

    private void Add(Lead lead) => leads.TryAdd(lead.Id, lead.ReceivedBy.Count > 0 || lead.Channel is not { } channel ? rows.Joint.Of(lead.ReceivedBy)
        : channels.TryGetValue(channel, out var set) ? set
        : Nobody(RecordReference.To(lead.Id), RecordReference.To(channel)));

    private void Add(Inspection inspection)
    {
        HashSet<Id<InspectionGroup>>? missing = null;   // each is asked for by several
        rows.Add(inspection, rows.Joint.Of(Attribution.OrganizationsOf(inspection, Groups, Groups, Groups)), Blurred.Of(inspection.Time?.Span, NotAfter));

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
        var acting = finding.RaisedBy.Count > 0 || finding.Inspection is not { } inspection ? rows.Joint.Of(finding.RaisedBy)
            : rows.Inspections.Rows.Ids.TryFind(inspection.ToString(), out var row) ? rows.Inspections.Rows.ActingOf(row)
            : Nobody(RecordReference.To(finding.Id), RecordReference.To(inspection));
        rows.Add(finding, acting);
    }

    private void Add(AccountabilityMeasure measure)
    {
        var acting = measure.DecidedBy.Count > 0 ? rows.Joint.Of(measure.DecidedBy) : ActingOf(measure);
        rows.Add(measure, acting, Blurred.Of(measure.Decided, NotAfter));
    }

    // Those of its finding, else of its lead.
    private int ActingOf(AccountabilityMeasure measure)
    {
        var record = RecordReference.To(measure.Id);
        var acting = measure.Finding is not { } finding ? JointSets.None
            : rows.Findings.Ids.TryFind(finding.ToString(), out var row) ? rows.Findings.ActingOf(row)
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
