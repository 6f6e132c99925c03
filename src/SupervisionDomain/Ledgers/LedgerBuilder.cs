using NodaTime;

namespace SupervisionDomain;

/// <summary>Collects reports and merges them into a <see cref="Ledger"/>. Mutable, for one thread at a time.</summary>
public sealed class LedgerBuilder
{
    private readonly HashSet<SupervisionReport> reports = [];

    /// <summary>An empty builder.</summary>
    /// <param name="zone">The zone in which local dates and days are meant, for example UTC+8.</param>
    public LedgerBuilder(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
    }

    /// <summary>A builder that begins with the documents of a ledger.</summary>
    public LedgerBuilder(Ledger ledger)
        : this(ledger?.Zone ?? throw new ArgumentNullException(nameof(ledger)), ledger.Reports)
    {
    }

    /// <summary>A builder that begins with documents of ledgers.</summary>
    internal LedgerBuilder(DateTimeZone zone, IEnumerable<SupervisionReport> reports)
        : this(zone) => this.reports.UnionWith(reports);

    /// <summary>The zone of the ledger to be.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Adds a document.</summary>
    /// <returns>What is odd about it by itself: warnings, and no errors.</returns>
    /// <remarks>A document that is there already is not added twice.</remarks>
    /// <exception cref="ArgumentException">An error is in the document by itself, such as an id given twice; the message says which. The builder is as it was.</exception>
    public ValueList<Issue> Add(SupervisionReport report) => TryAdd(report, out var issues) ? issues : throw Refused(report, issues);

    /// <summary>Adds a document; false when an error is in it by itself, and the builder is as it was.</summary>
    /// <param name="report">The document. One that is there already is not added twice.</param>
    /// <param name="issues">All that is wrong with it, in any case.</param>
    public bool TryAdd(SupervisionReport report, out ValueList<Issue> issues) => TryAdd(report, out issues, out _);

    /// <summary>Adds a document, and gives it as it was added; null where it was refused, or is there already.</summary>
    internal bool TryAdd(SupervisionReport report, out ValueList<Issue> issues, out SupervisionReport? added)
    {
        ArgumentNullException.ThrowIfNull(report);
        issues = report.Check();
        var isWhole = issues.All(i => i.Severity != IssueSeverity.Error);
        added = isWhole && report.Scoped() is var scoped && reports.Add(scoped) ? scoped : null;
        return isWhole;
    }

    /// <summary>That a document was refused, and why.</summary>
    internal static ArgumentException Refused(SupervisionReport report, ValueList<Issue> issues) =>
        new($"The document {report.DocumentId} is refused. {string.Join(' ', issues.Where(i => i.Severity == IssueSeverity.Error))}", nameof(report));

    /// <summary>The ledger of the documents added so far; adding may go on.</summary>
    public Ledger Build() => new(Zone, reports.InOrder(r => (r.RecordedAt, r.DocumentId), r => r.Fingerprint()).ToValueList());
}
