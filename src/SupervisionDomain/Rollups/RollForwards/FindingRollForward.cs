using NodaTime;

namespace SupervisionDomain;

/// <summary>How the open findings of one day became those of another, at every node of the hierarchy (在办问题结转).</summary>
/// <remarks>
/// Open at the start, and raised, and reopened, less closed, transferred, withdrawn and merged, is open at the end. A
/// finding that was closed and reopened in the period is in both columns, as often as it was. At each node every
/// finding counts once, however many of its organizations lie below. With partial dates each column is a bound that
/// holds whatever the dates may mean; the columns of one scenario balance, their bounds need not.
/// Equality is by value.
/// </remarks>
public sealed record FindingRollForward
{
    /// <summary>What was asked: from the beginning of the first day to the end of the last.</summary>
    public required RollupQuestion Question { get; init => field = value.NotNull(); }

    /// <summary>
    /// The nodes from the top down, each before those below it: every organization that stands above or below another,
    /// or for which a finding counts.
    /// </summary>
    public required ValueList<FindingRollForwardNode> Nodes { get; init => field = value.NotNull(); }

    /// <summary>Findings that count for no organization, because neither they nor their inspections name one.</summary>
    public ValueList<RecordReference> CountForNobody { get; init => field = value ?? []; } = [];

    /// <summary>The node of an organization.</summary>
    /// <exception cref="KeyNotFoundException">The organization is not in the roll-forward.</exception>
    public FindingRollForwardNode this[Id<Organization> organization] => Find(organization)
        ?? throw new KeyNotFoundException($"The roll-forward has no organization {organization}: it has neither a place in the hierarchy nor a finding.");

    /// <summary>The node of an organization; null when it is not in the roll-forward.</summary>
    public FindingRollForwardNode? Find(Id<Organization> organization) => NodesByOrganization<FindingRollForwardNode>.Find(Nodes, organization, static node => node.Organization);

    /// <summary>The roll-forward of a ledger.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="question">From which day to which, and along which hierarchy.</param>
    /// <exception cref="ArgumentException">
    /// The question has no first day, or it lies after the last; or it asks for the hierarchy of each record's own day.
    /// </exception>
    public static FindingRollForward Of(Ledger ledger, RollupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(question);
        if (question.From is not { } from || from > question.AsOf)
        {
            throw new ArgumentException("A roll-forward goes from a first day to a last, which does not lie before it.", nameof(question));
        }

        if (question.HierarchyAsOf.Day is not { } day)
        {
            throw new ArgumentException("What moves from one node to another balances at neither: a roll-forward goes along the hierarchy of one day.", nameof(question));
        }

        ledger = question.KnownOf(ledger);
        var (start, end) = (Moments.StartOf(from, ledger.Zone), Moments.EndOf(question.AsOf, ledger.Zone));
        var movements = ledger.Findings.SelectMany(f => FindingMovement.Of(ledger, f, start, end)).ToList();
        var placement = new Placement(ledger, question);
        var atNode = (
            from m in movements
            from place in placement.Nodes(m.Organizations, null, null)
            select (place.Node, m: place.Doubt is { } doubt ? m.Perhaps(doubt) : m)).ToLookup(x => x.Node, x => x.m);
        return new()
        {
            Question = question,
            Nodes = placement.NodesWith(atNode.Select(g => g.Key))
                .Select(id => Node(id, ledger.Find(id)?.NameOn(day), placement.Superiors(id), atNode[id].ToList())).ToValueList(),
            CountForNobody = movements.Where(m => m.Organizations.Count == 0).Select(m => m.Finding).Distinct().ToValueList(),
        };
    }

    private static FindingRollForwardNode Node(Id<Organization> id, Term? name, ValueList<Id<Organization>> superiors, List<FindingMovement> all)
    {
        // A version that is not of this node, or moves nothing, says nothing here.
        var single = all.FindAll(m => !m.IsCollective && m.Most != default).GroupBy(m => m.Finding).Select(versions => FindingMovement.Of([.. versions])).ToList();
        return new()
        {
            Organization = id,
            Name = name,
            Superiors = superiors,
            OpenAtStart = Sum(c => c.OpenAtStart),
            Raised = Sum(c => c.Raised),
            Reopened = Sum(c => c.Reopened),
            Closed = Sum(c => c.Closed),
            Transferred = Sum(c => c.Transferred),
            Withdrawn = Sum(c => c.Withdrawn),
            Merged = Sum(c => c.Merged),
            OpenAtEnd = Sum(c => c.OpenAtEnd),
            Records = single.Select(m => m.Finding).Order().ToValueList(),
            Uncertain = single.Where(m => m.Least != m.Most)
                .Select(m => new Uncertain { Thing = m.Finding, Reason = m.Doubt })
                .OrderBy(u => u.Thing).ToValueList(),
            NotCounted = all.Where(m => m.IsCollective).Select(m => m.Finding).Distinct().Order().ToValueList(),
        };

        Quantity Sum(Func<FindingMovement.Counts, int> column) => Quantity.Between(
            single.Sum(m => column(m.Least)), single.Sum(m => column(m.Most)), Unit.Finding);
    }
}
