using DuckDB.NET.Data;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>A database counts the same records by joins and COUNT(DISTINCT): the totals of every node, month and state, and the distinct sites.</summary>
public sealed class DatabaseTests(DatabaseTests.Country country) : IClassFixture<DatabaseTests.Country>
{
    private static readonly RollupQuestion Question = new() { From = new(2023, 10, 9), AsOf = new(2025, 8, 20), HierarchyAsOf = HierarchyAsOf.On(new(2025, 8, 20)) };

    [Theory]
    [InlineData(CountedFor.Acting)]
    [InlineData(CountedFor.Responsible)]
    public void Findings_by_month_and_state_are_those_of_the_database(CountedFor countedFor)
    {
        var expected = country.Read($"""
            SELECT node, month, state, COUNT(DISTINCT id)
            FROM findings JOIN {countedFor} ON finding = id JOIN closure USING (organization)
            JOIN (SELECT finding, arg_max(state, number) AS state FROM events WHERE day <= '{Question.AsOf:uuuu-MM-dd}' GROUP BY finding) AS stands ON stands.finding = id
            WHERE raised BETWEEN '{Question.From:uuuu-MM-dd}' AND '{Question.AsOf:uuuu-MM-dd}'
            GROUP BY ALL ORDER BY ALL
            """);

        Said(Crosstab.Of(country.Columns, Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State], countedFor, threads: 1)).Should().Equal(expected);
        Said(Crosstab.Of(country.Columns, Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State], countedFor, threads: 2)).Should().Equal(expected);
    }

    [Theory]
    [InlineData(CountedFor.Acting)]
    [InlineData(CountedFor.Responsible)]
    public void Distinct_sites_by_month_are_those_of_the_database(CountedFor countedFor)
    {
        var expected = country.Read($"""
            SELECT node, month, 0, COUNT(DISTINCT site)
            FROM findings JOIN {countedFor} ON finding = id JOIN closure USING (organization)
            WHERE raised BETWEEN '{Question.From:uuuu-MM-dd}' AND '{Question.AsOf:uuuu-MM-dd}' AND site IS NOT NULL
            GROUP BY ALL ORDER BY ALL
            """);

        Said(Crosstab.Of(country.Columns, Question, Measures.SitesWithFindings, [Dimension.Month], countedFor, threads: 1)).Should().Equal(expected);
        Said(Crosstab.Of(country.Columns, Question, Measures.SitesWithFindings, [Dimension.Month], countedFor, threads: 2)).Should().Equal(expected);
    }

    private static IEnumerable<(int Node, int Month, int State, long Number)> Said(Crosstab crosstab)
    {
        crosstab.Totals().All(t => t.Quantity.IsExact).Should().BeTrue();
        return crosstab.Totals()
            .Select(t => (Country.Node(t.Organization), (t.Cell.FirstDay!.Value.Year * 12) + t.Cell.FirstDay.Value.Month, (int?)t.Cell.State ?? 0, t.Quantity.Min)).Order();
    }

    /// <summary>400 organizations to any depth, two of them outside it, and 20 000 findings at 4 000 sites; one in ten is raised or to be rectified by two.</summary>
    public sealed class Country : IDisposable
    {
        private const int Nodes = 400;

        private const int Findings = 20_000;

        private readonly DuckDBConnection connection = new("DataSource=:memory:");

        public Country()
        {
            var random = new Random(20210801);
            var above = Enumerable.Range(0, Nodes).Select(node => node is 0 or > Nodes - 3 ? -1 : random.Next(Math.Max(0, node - 100), node)).ToArray();
            var builder = new LedgerColumnsBuilder(DateTimeZone.Utc);
            foreach (var node in Enumerable.Range(0, Nodes))
            {
                builder.Add(new Organization
                {
                    Id = Organization(node),
                    Name = new($"{node}", null),
                    Kind = OrganizationKinds.DisciplineSupervisionOrgan,
                    Relations = above[node] < 0 ? [] : [new() { Kind = RelationKind.Superior, To = Organization(above[node]) }],
                });
            }

            connection.Open();
            Execute("CREATE TABLE closure (organization INTEGER, node INTEGER)");
            Execute("CREATE TABLE findings (id INTEGER, site INTEGER, raised DATE, month INTEGER AS ((year(raised) * 12 + month(raised))::INTEGER))");
            Execute("CREATE TABLE events (finding INTEGER, number INTEGER, state INTEGER, day DATE)");
            Execute("CREATE TABLE acting (finding INTEGER, organization INTEGER)");
            Execute("CREATE TABLE responsible (finding INTEGER, organization INTEGER)");
            using var closure = connection.CreateAppender("closure");
            using var findings = connection.CreateAppender("findings");
            using var events = connection.CreateAppender("events");
            using var acting = connection.CreateAppender("acting");
            using var responsible = connection.CreateAppender("responsible");
            foreach (var node in Enumerable.Range(0, Nodes))
            {
                for (var at = node; at >= 0; at = above[at])
                {
                    closure.CreateRow().AppendValue(node).AppendValue(at).EndRow();
                }
            }

            for (var id = 0; id < Findings; id++)
            {
                // A site lies in one place, and mostly its own organization or one above comes; some come from anywhere.
                int? site = random.Next(20) == 0 ? null : random.Next(4_000);
                var home = (site ?? 0) % Nodes;
                var raisedBy = Some(random.Next(10) == 0 ? random.Next(Nodes) : random.Next(3) > 0 || above[home] < 0 ? home : above[home]);
                var life = Life();
                builder.Add(new Finding
                {
                    Id = Id<Finding>.Parse($"{id}"),
                    RaisedBy = raisedBy.Select(Organization).ToValueList(),
                    Site = site is { } s ? Id<Site>.Parse($"{s}") : null,
                    Events = life.Select((e, number) => new FindingEvent
                    {
                        Id = Id<FindingEvent>.Parse($"{number}"), Kind = e.Kind, At = DateSpan.On(e.Day), Responsible = e.Responsible.Select(Organization).ToValueList(),
                    }).ToValueList(),
                });
                findings.CreateRow().AppendValue(id).AppendValue(site).AppendValue(Date(life[0].Day)).EndRow();
                foreach (var (number, e) in life.Index())
                {
                    events.CreateRow().AppendValue(id).AppendValue(number).AppendValue((int)e.State).AppendValue(Date(e.Day)).EndRow();
                }

                AppendTo(acting, id, raisedBy);
                AppendTo(responsible, id, life.SelectMany(e => e.Responsible));

                int[] Some(int first) => random.Next(10) > 0 ? [first] : [.. new[] { first, random.Next(2) == 0 ? random.Next(Nodes) : Math.Max(0, above[first]) }.Distinct()];

                List<(FindingEventKind Kind, FindingState State, LocalDate Day, int[] Responsible)> Life()
                {
                    var day = new LocalDate(2023, 10, 1).PlusDays(random.Next(731));
                    var acts = new List<(FindingEventKind, FindingState, LocalDate, int[])> { (FindingEventKind.Found, FindingState.Found, day, []) };
                    Then(7, FindingEventKind.HandedOver, FindingState.HandedOver, Some(home));
                    if (Then(7, FindingEventKind.Closed, FindingState.Closed, []) && Then(1, FindingEventKind.Reopened, FindingState.Reopened, Some(random.Next(Nodes))))
                    {
                        Then(5, FindingEventKind.Closed, FindingState.Closed, []);
                    }

                    return acts;

                    bool Then(int inTen, FindingEventKind kind, FindingState state, int[] who)
                    {
                        var happens = random.Next(10) < inTen;
                        if (happens)
                        {
                            acts.Add((kind, state, day = day.PlusDays(random.Next(90)), who));
                        }

                        return happens;
                    }
                }
            }

            Columns = builder.Build();
        }

        public LedgerColumns Columns { get; }

        public static int Node(Id<Organization> organization) => int.Parse(organization.ToString(), null);

        public List<(int Node, int Month, int State, long Number)> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<(int, int, int, long)>();
            while (reader.Read())
            {
                rows.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3)));
            }

            rows.Should().HaveCountGreaterThan(5_000);
            return rows;
        }

        public void Dispose() => connection.Dispose();

        private static Id<Organization> Organization(int node) => Id<Organization>.Parse($"{node}");

        private static DateOnly Date(LocalDate day) => day.ToDateOnly();

        private static void AppendTo(DuckDBAppender appender, int finding, IEnumerable<int> organizations)
        {
            foreach (var organization in organizations)
            {
                appender.CreateRow().AppendValue(finding).AppendValue(organization).EndRow();
            }
        }

        private void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
