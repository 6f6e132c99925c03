using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The records of a ledger laid out for counting, column by column (统计列).</summary>
/// <remarks>
/// Organizations, sites, persons and codes are numbered once; a question scans columns of numbers. Immutable and
/// thread-safe. Equality is that of the object.
/// </remarks>
public sealed class LedgerColumns
{
    private const int MostOrders = 32;
    private const int MostRows = 8;

    private static readonly ConditionalWeakTable<Ledger, Lazy<LedgerColumns>> OfLedgers = [];

    private readonly Organization[] organizations;
    private readonly Id<Organization>[] numbered;
    private readonly int[][] joint;
    private readonly ConcurrentDictionary<HierarchyAsOf, Lazy<NodeOrder>> orders = new();
    private readonly ConcurrentDictionary<(MeasureShape, CountedFor), Lazy<CountedRows>> rows = new();

    internal LedgerColumns(
        DateTimeZone zone, Ledger? ledger, Organization[] organizations, JointSets joint, TextColumn sites, TextColumn persons,
        InspectionColumns inspections, FindingColumns findings, AccountabilityColumns measures)
    {
        (Zone, Ledger, Sites, Persons) = (zone, ledger, sites, persons);
        (Inspections, Findings, Measures) = (inspections, findings, measures);
        this.organizations = organizations;
        numbered = joint.Organizations.ToColumn().Ids<Organization>();
        this.joint = [.. joint.Sets];
    }

    /// <summary>The zone in which local dates and days are meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How many findings there are.</summary>
    public int FindingCount => Findings.Ids.RecordCount(Findings.IrregularRows.Keys);

    /// <summary>How many measures of accountability there are.</summary>
    public int MeasureCount => Measures.Rows.Ids.RecordCount(Measures.Rows.Blurred.Select(r => r.Row));

    /// <summary>The ledger that they were laid out from; null for records added one by one.</summary>
    internal Ledger? Ledger { get; }

    internal TextColumn Sites { get; }

    /// <summary>The kind of each site, counted from 1; 0 where no record says it.</summary>
    internal ushort[] SiteKinds { get; init; } = [];

    /// <summary>The kinds of each site of which documents say different ones.</summary>
    internal IReadOnlyDictionary<int, IReadOnlyList<int>> SitesOfSeveralKinds { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    internal HashSet<int> CollectiveSites { get; init; } = [];

    /// <summary>Where sites and inspections lie; null where no site says it.</summary>
    internal LocationColumns? Locations { get; init; }

    internal TextColumn Persons { get; }

    internal HashSet<int> CollectivePersons { get; init; } = [];

    internal Code<FindingCategories>[] Categories { get; init; } = [];

    internal Code<AccountabilityKinds>[] Kinds { get; init; } = [];

    internal Code<SiteKinds>[] KindsOfSites { get; init; } = [];

    internal InspectionColumns Inspections { get; }

    internal FindingColumns Findings { get; }

    internal AccountabilityColumns Measures { get; }

    /// <summary>The columns of a ledger, made on the first call.</summary>
    /// <exception cref="ArgumentException">There are more than 65 535 categories of findings, kinds of sites or kinds of measures.</exception>
    public static LedgerColumns Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return OfLedgers.GetValue(ledger, l => new(() => ColumnsOfLedger.Of(l))).Value;
    }

    /// <summary>The organizations of the columns in depth-first order.</summary>
    internal NodeOrder Order(HierarchyAsOf asked) => Kept(orders, MostOrders, asked, a => new(() => Order(a, numbered, joint))).Value;

    /// <summary>These organizations in depth-first order.</summary>
    internal NodeOrder Order(HierarchyAsOf asked, Id<Organization>[] numbers, int[][] sets) =>
        new(asked.Hierarchy(organizations, asked.Day!.Value), numbers, sets);

    internal CountedRows Rows(MeasureShape shape, CountedFor countedFor) =>
        Kept(rows, MostRows, (shape, countedFor), key => new(() => CountedRows.Of(this, key.Item1, key.Item2))).Value;

    // What is quickly made anew, and has room for every organization or every record, is not kept forever.
    private static TValue Kept<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, int most, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (!kept.ContainsKey(key) && kept.Count >= most)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(key, make);
    }
}
