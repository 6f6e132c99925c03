using NodaTime;

namespace SupervisionDomain;

/// <summary>A ledger to be, whose totals stand: a document counts as soon as it is added (即时台账).</summary>
/// <remarks>
/// <para>
/// At every moment the totals are those of a <see cref="Crosstab"/> of the ledger that <see cref="Build"/> gives then. Documents
/// that come in the order of their recording, and tell of new findings that name who raised them, and of what became of those
/// known, are added to them in time proportional to the depth of the hierarchy. After any other (with organizations, with findings
/// that leave it to their inspection who raised them, a correction, a contradiction) all is counted anew when it is next asked for;
/// and so it is each time, while something counts as a bound.
/// </para>
/// <para>Mutable, for one thread at a time; what is taken from it is immutable, and adding may go on.</para>
/// </remarks>
public sealed class StandingLedger
{
    private readonly LedgerBuilder builder;
    private readonly RollupQuestion question;
    private readonly Dictionary<Id<Finding>, (int Number, Finding Known)> findings = [];
    private StandingTotals? totals;
    private Ledger? counted;
    private HashSet<Id<SupervisionReport>> superseded = [];
    private (Instant RecordedAt, Id<SupervisionReport> Document) last;

    /// <summary>Totals of nothing yet.</summary>
    /// <param name="zone">The zone in which local dates and days are meant.</param>
    /// <param name="question">From which day to which findings are raised that count, with the state at the end of the last; along the hierarchy of which day.</param>
    /// <exception cref="ArgumentException">The question has no first day, it lies after the last, the hierarchy is that of each record's own day, or the question says as known when.</exception>
    public StandingLedger(DateTimeZone zone, RollupQuestion question)
        : this(new LedgerBuilder(zone), question)
    {
    }

    /// <summary>Totals that begin with the documents of a ledger.</summary>
    /// <inheritdoc cref="StandingLedger(DateTimeZone, RollupQuestion)"/>
    public StandingLedger(Ledger ledger, RollupQuestion question)
        : this(new LedgerBuilder(ledger), question)
    {
    }

    private StandingLedger(LedgerBuilder builder, RollupQuestion question)
    {
        StandingTotals.FirstDay(question);
        (this.builder, this.question) = (builder, question);
    }

    /// <summary>Whether the totals stand, so that the next question need not count anew.</summary>
    internal bool Stands => totals is not null;

    /// <inheritdoc cref="LedgerBuilder.Add(SupervisionReport)"/>
    public ValueList<Issue> Add(SupervisionReport report) => TryAdd(report, out var issues) ? issues : throw LedgerBuilder.Refused(report, issues);

    /// <inheritdoc cref="LedgerBuilder.TryAdd(SupervisionReport, out ValueList{Issue})"/>
    public bool TryAdd(SupervisionReport report, out ValueList<Issue> issues)
    {
        var isWhole = builder.TryAdd(report, out issues, out var added);
        if (added is not null && (totals is null || !TryCount(totals, added)))
        {
            (totals, counted) = (null, null);
        }

        return isWhole;
    }

    /// <summary>The findings by month and state.</summary>
    public Crosstab Findings()
    {
        Count();
        return totals?.Findings() ?? Crosstab.Of(counted!, question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]);
    }

    /// <summary>The distinct sites of findings by month.</summary>
    public Crosstab SitesWithFindings()
    {
        Count();
        return totals?.SitesWithFindings() ?? Crosstab.Of(counted!, question, Measures.SitesWithFindings, [Dimension.Month]);
    }

    /// <summary>The ledger of the documents added so far; adding may go on.</summary>
    public Ledger Build() => builder.Build();

    private void Count()
    {
        if (totals is null && counted is null)
        {
            var ledger = builder.Build();
            totals = Standing(ledger);
            counted = totals is null ? ledger : null;
        }
    }

    // Totals that stand, of a ledger in which nothing counts as a bound; else null.
    private StandingTotals? Standing(Ledger ledger)
    {
        if (ledger.Conflicts.Count > 0 || ledger.Reports.Count == 0 || ledger.Sites.Any(IsOfSeveral))
        {
            return null;
        }

        findings.Clear();
        last = Order(ledger.Reports[^1]);
        superseded = ledger.Superseded.ToHashSet();
        var standing = new StandingTotals(ledger.Organizations, question);
        return ledger.Reports.All(r => Named(r.Body).All(standing.Knows)) && ledger.Findings.All(f => TryAdd(standing, f, e => ledger.NotAfter(f.Id, e.Id))) ? standing : null;
    }

    // Whether the totals are still those of the ledger, with all that the document says counted.
    private bool TryCount(StandingTotals standing, SupervisionReport report)
    {
        if (Order(report).CompareTo(last) <= 0 || report.Corrects.Any() || report.RetractedRecords.Count > 0
            || superseded.Contains(report.DocumentId) || report.Body.Organizations.Count > 0 || report.Body.Sites.Any(IsOfSeveral) || !Named(report.Body).All(standing.Knows))
        {
            return false;
        }

        last = Order(report);
        var known = Moments.DayOf(report.RecordedAt, builder.Zone);
        return report.Body.Findings.All(f => findings.TryGetValue(f.Id, out var before)
            ? TryGoOn(standing, before.Number, before.Known, f, known)
            : TryAdd(standing, f, _ => known));
    }

    private bool TryAdd(StandingTotals standing, Finding finding, Func<FindingEvent, LocalDate?> known)
    {
        if (!finding.Events.All(e => IsBy(e, known(e))) || !standing.TryAdd(finding, out var number))
        {
            return false;
        }

        findings.Add(finding.Id, (number, finding));
        return true;
    }

    // What is said of a known finding may add to its end, and change nothing that counts.
    private bool TryGoOn(StandingTotals standing, int number, Finding before, Finding said, LocalDate known)
    {
        if (before.Differences(said).Length > 0)
        {
            return false;
        }

        var after = before.Join(said);
        findings[said.Id] = (number, after);
        return after.Collective == before.Collective && after.Site == before.Site
            && after.Events.Zip(before.Events).All(e => e.First.At == e.Second.At) && IsInOrder(after.Events, said.Events)
            && after.Events.Skip(before.Events.Count).All(e => IsBy(e, known) && standing.TryAppend(number, e));
    }

    // What is said in another order, or in between, may put the events that are known into another order.
    private static bool IsInOrder(ValueList<FindingEvent> whole, ValueList<FindingEvent> said)
    {
        var places = whole.Index().DistinctBy(e => e.Item.Id).ToDictionary(e => e.Item.Id, e => e.Index);
        return said.Zip(said.Skip(1)).All(next => places[next.First.Id] < places[next.Second.Id]);
    }

    private static (Instant RecordedAt, Id<SupervisionReport> Document) Order(SupervisionReport report) => (report.RecordedAt, report.DocumentId);

    private static bool IsBy(FindingEvent e, LocalDate? known) => !(e.At?.LastDay > known);

    // Of these a crosstab tells, though nothing counts for them and no document says who they are.
    private static IEnumerable<Id<Organization>> Named(ReportBody body) =>
    [
        .. body.Groups.SelectMany(g => g.DispatchedBy), .. body.Groups.Select(g => g.ActingBody).OfType<Id<Organization>>(), .. body.Sites.Select(s => s.Jurisdiction).OfType<Id<Organization>>(),
        .. body.Inspections.SelectMany(i => i.ConductedBy), .. body.Findings.SelectMany(f => f.Events).SelectMany(e => e.Responsible), .. body.Measures.SelectMany(m => m.DecidedBy),
        .. body.Channels.SelectMany(c => c.RunBy), .. body.Leads.SelectMany(l => l.ReceivedBy),
    ];

    private static bool IsOfSeveral(Site site) => site.Collective is not null;
}
