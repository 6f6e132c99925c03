using DuckDB.NET.Data;
using NodaTime;

namespace SupervisionDomain.Benchmarks;

/// <summary>The totals by the queries that were fastest of several, in a database in memory that is loaded already, all ids as integers.</summary>
internal sealed class CountryByDuckDb : IDisposable
{
    private const string ReadColumns = "{kind: 'VARCHAR', record: 'STRUCT(raisedBy VARCHAR[], site VARCHAR, events STRUCT(kind VARCHAR, \"at\" DATE)[])'}";

    private static readonly int LastDay = Day(Country.AsOf);

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public CountryByDuckDb(Country country)
    {
        var number = Open(country, 2);
        Execute("CREATE TABLE findings (org INTEGER, site INTEGER, category INTEGER, month INTEGER, found INTEGER, handedOver INTEGER, closed INTEGER)");
        Execute("CREATE TABLE sanctions (org INTEGER, person INTEGER, kind INTEGER, month INTEGER, decided INTEGER)");
        using (var appender = connection.CreateAppender("findings"))
        {
            foreach (var f in country.Findings)
            {
                appender.CreateRow().AppendValue(number[f.Organization]).AppendValue(int.Parse(f.Site.AsSpan(2), null)).AppendValue(int.Parse(f.Category.AsSpan(9), null))
                    .AppendValue(CountryTotals.MonthOf(f.Found)).AppendValue(Day(f.Found)).AppendValue(f.HandedOver is { } h ? Day(h) : null).AppendValue(f.Closed is { } c ? Day(c) : (int?)null).EndRow();
            }
        }

        using (var appender = connection.CreateAppender("sanctions"))
        {
            foreach (var s in country.Sanctions)
            {
                appender.CreateRow().AppendValue(number[s.Organization]).AppendValue(int.Parse(s.Person.AsSpan(2), null))
                    .AppendValue(Array.IndexOf(Country.Kinds, Code<AccountabilityKinds>.Parse(s.Kind))).AppendValue(CountryTotals.MonthOf(s.Decided)).AppendValue(Day(s.Decided)).EndRow();
            }
        }
    }

    /// <summary>The findings of a bulk text, of which no more is read than is asked for.</summary>
    public CountryByDuckDb(Country country, string file, int threads)
    {
        Open(country, threads);
        Execute("CREATE TABLE organizations (id VARCHAR, org INTEGER)");
        using (var appender = connection.CreateAppender("organizations"))
        {
            foreach (var (org, id) in country.Names.Index())
            {
                appender.CreateRow().AppendValue(id).AppendValue(org).EndRow();
            }
        }

        Execute($"""
            CREATE TABLE findings AS
            SELECT org, site, (year(found) - {Country.FirstDay.Year}) * 12 + month(found) - {Country.FirstDay.Month} AS month,
                found - DATE '{Country.FirstDay:uuuu-MM-dd}' AS found, handedOver - DATE '{Country.FirstDay:uuuu-MM-dd}' AS handedOver, closed - DATE '{Country.FirstDay:uuuu-MM-dd}' AS closed
            FROM (
                SELECT record.raisedBy[1] AS id, record.site AS site, record.events[1]."at" AS found,
                    list_filter(record.events, e -> e.kind = 'handedOver')[1]."at" AS handedOver, list_filter(record.events, e -> e.kind = 'closed')[1]."at" AS closed
                FROM read_ndjson('{file}', columns = {ReadColumns})
                WHERE kind = 'findings')
            JOIN organizations USING (id)
            """);
    }

    public CountryTotals Totals()
    {
        var totals = Findings();
        Read($"""
            SELECT node, month, count(*) FROM (
                SELECT DISTINCT node, month, person FROM (SELECT DISTINCT org, month, person FROM sanctions WHERE decided <= {LastDay}) JOIN closure USING (org))
            GROUP BY node, month
            """, r => totals.Set(r.GetInt32(0), r.GetInt32(1), 4, r.GetInt64(2)));
        Read($"""
            WITH leaf AS (SELECT org, month, kind, count(*) AS n FROM sanctions WHERE decided <= {LastDay} GROUP BY org, month, kind)
            SELECT node, month, kind, sum(n)::BIGINT FROM leaf JOIN closure USING (org) GROUP BY node, month, kind
            """, r => totals.Set(r.GetInt32(0), r.GetInt32(1), 5 + r.GetInt32(2), r.GetInt64(3)));
        return totals;
    }

    public CountryTotals Findings()
    {
        var totals = CountryTotals.Basic();
        Read($"""
            WITH leaf AS (
                SELECT org, month, count(*) AS n, count(*) FILTER (closed <= {LastDay}) AS closed,
                    count(*) FILTER (handedOver <= {LastDay} AND (closed IS NULL OR closed > {LastDay})) AS handedOver
                FROM findings WHERE found <= {LastDay} GROUP BY org, month)
            SELECT node, month, sum(n)::BIGINT, sum(handedOver)::BIGINT, sum(closed)::BIGINT FROM leaf JOIN closure USING (org) GROUP BY node, month
            """, r =>
        {
            var (node, month, n, handedOver, closed) = (r.GetInt32(0), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4));
            totals.Set(node, month, 0, n - handedOver - closed);
            totals.Set(node, month, 1, handedOver);
            totals.Set(node, month, 2, closed);
        });
        Read($"""
            SELECT node, month, count(*) FROM (
                SELECT DISTINCT node, month, site FROM (SELECT DISTINCT org, month, site FROM findings WHERE found <= {LastDay}) JOIN closure USING (org))
            GROUP BY node, month
            """, r => totals.Set(r.GetInt32(0), r.GetInt32(1), 3, r.GetInt64(2)));
        return totals;
    }

    public CountryTotals Cube()
    {
        var totals = CountryTotals.Cube();
        Read($"""
            WITH leaf AS (
                SELECT org, month, category, CASE WHEN closed <= {LastDay} THEN 3 WHEN handedOver <= {LastDay} THEN 2 ELSE 1 END AS state, count(*) AS n
                FROM findings WHERE found <= {LastDay} GROUP BY ALL)
            SELECT node, month, category, state, sum(n)::BIGINT FROM leaf JOIN closure USING (org) GROUP BY ALL
            """, r => totals.Set(r.GetInt32(0), r.GetInt32(1), (r.GetInt32(2) * 3) + r.GetInt32(3) - 1, r.GetInt64(4)));
        return totals;
    }

    public void Dispose() => connection.Dispose();

    private Dictionary<string, int> Open(Country country, int threads)
    {
        connection.Open();
        Execute($"SET threads = {threads}");
        Execute("CREATE TABLE closure (org INTEGER, node INTEGER)");
        var number = country.Names.Select((id, i) => (id, i)).ToDictionary(n => n.id, n => n.i);
        using var appender = connection.CreateAppender("closure");
        foreach (var (org, node) in number.Values.SelectMany(org => country.SelfAndAbove(org), (org, node) => (org, node)))
        {
            appender.CreateRow().AppendValue(org).AppendValue(node).EndRow();
        }

        return number;
    }

    private static int Day(LocalDate day) => Period.DaysBetween(Country.FirstDay, day);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Read(string sql, Action<DuckDBDataReader> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }
}
