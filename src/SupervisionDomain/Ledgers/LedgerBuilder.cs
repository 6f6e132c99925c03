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

    /// <summary>Adds a document, unless something is wrong with it by itself.</summary>
    /// <returns>What is wrong with it. With an error among it the document was refused, and the builder is as it was.</returns>
    /// <remarks>A document that is there already is not added twice.</remarks>
    public ValueList<Issue> Add(SupervisionReport report) => Add(report, out _);

    /// <summary>Adds a document, and gives it as it was added; null where it was refused, or is there already.</summary>
    internal ValueList<Issue> Add(SupervisionReport report, out SupervisionReport? added)
    {
        ArgumentNullException.ThrowIfNull(report);
        var issues = report.Check();
        added = issues.All(i => i.Severity != IssueSeverity.Error) && report.Scoped() is var scoped && reports.Add(scoped) ? scoped : null;
        return issues;
    }

    /// <summary>The ledger of the documents added so far; adding may go on.</summary>
    public Ledger Build()
    {
        // Only documents with one id and one time of recording are ordered by what they state, which is long to write.
        var inOrder = reports
            .GroupBy(r => (r.RecordedAt, r.DocumentId))
            .OrderBy(twins => twins.Key)
            .SelectMany(twins => twins.Count() == 1 ? twins : twins.OrderBy(r => r.Fingerprint(), StringComparer.Ordinal).ThenBy(r => r.ToString(), StringComparer.Ordinal).AsEnumerable());
        return new(Zone, inOrder.ToValueList());
    }
}
