using NodaTime;

namespace SupervisionDomain.Benchmarks;

/// <summary>The totals of every node and month, in several columns, as all ways of counting give them.</summary>
internal sealed class CountryTotals(int columns)
{
    private readonly long[] numbers = new long[Country.Nodes * Country.Months * columns];

    public void Set(int node, int month, int column, long number) => numbers[(((month * columns) + column) * Country.Nodes) + node] = number;

    /// <summary>The numbers of all nodes in one column of a month.</summary>
    public Span<long> Column(int month, int column) => numbers.AsSpan(((month * columns) + column) * Country.Nodes, Country.Nodes);

    /// <summary>The same for the same totals, and hardly ever for others.</summary>
    public ulong Hash() => numbers.Aggregate(14695981039346656037UL, (hash, n) => unchecked((hash ^ (ulong)n) * 1099511628211UL));

    public static int MonthOf(LocalDate day) => ((day.Year - Country.FirstDay.Year) * 12) + day.Month - Country.FirstDay.Month;

    /// <summary>Findings by state, distinct sites and persons, sanctions by kind.</summary>
    public static CountryTotals Basic() => new(5 + 12);

    /// <summary>Findings by category and state.</summary>
    public static CountryTotals Cube() => new(12 * 3);
}
