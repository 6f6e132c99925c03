using System.Globalization;
using System.Text;
using CsCheck;

namespace SupervisionDomain.Tests;

public sealed class SupervisionCsvTests
{
    private static Measure Groups { get; } = Measures.GroupsDispatched;

    [Fact]
    public void A_table_is_these_lines_and_no_others()
    {
        var body = Make.City with
        {
            Groups = [Make.Group("G1", "east", "west"), Make.Group("G2", "city")],
            Inspections = [Make.Inspection("I1", "east") with { InspectorPersonTimes = Quantity.Parse("150余", Unit.PersonTime) }],
        };
        var rollup = Rollup.Of(Make.Ledger(Make.Report("D1", body)), Make.July with { From = Days.Of("2021-07-01") }, Groups, Measures.InspectorPersonTimes);

        Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, Language.Zh, byteOrderMark: false)).Should().Be(
            "起始日,截止日,机构编码,机构,层级,上级机构,指标编码,指标,单位编码,单位,最少,最多,通常最少,通常最多,应报份数,已报份数\r\n"
            + "2021-07-01,2021-07-31,city,机关city,,,groupsDispatched,派出监督检查组,group,个,2,2,2,2,,\r\n"
            + "2021-07-01,2021-07-31,city,机关city,,,inspectorPersonTimes,派出督查人员,personTime,人次,151,,151,159,,\r\n"
            + "2021-07-01,2021-07-31,east,机关east,,city,groupsDispatched,派出监督检查组,group,个,1,1,1,1,,\r\n"
            + "2021-07-01,2021-07-31,east,机关east,,city,inspectorPersonTimes,派出督查人员,personTime,人次,151,,151,159,,\r\n"
            + "2021-07-01,2021-07-31,west,机关west,,city,groupsDispatched,派出监督检查组,group,个,1,1,1,1,,\r\n"
            + "2021-07-01,2021-07-31,west,机关west,,city,inspectorPersonTimes,派出督查人员,personTime,人次,0,0,0,0,,\r\n");
    }

    [Fact]
    public void A_table_of_figures_says_what_each_total_rests_on_and_who_is_silent()
    {
        var body = Make.City with
        {
            Sites = [Make.Site("S1")],
            Inspections = [Make.Inspection("I1", "east", "S1")],
            Figures = [Make.Figure("R1", "city", "5", measure: MeasureCodes.SitesInspected, unit: Unit.Site, scope: FigureScope.OwnBody)],
        };
        var rollup = FigureRollup.Of(Make.Ledger(Make.Report("D1", body)), Make.July, BranchOverlap.Disjoint, Measures.SitesInspected);

        Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, Language.En)).Should().Be(
            "\uFEFFfrom,asOf,organization,name,level,superiors,measure,title,unit,counted,least,most,usuallyLeast,usuallyMost,bases,statedExactly,silent\r\n"
            + ",2021-07-31,city,organ city,,,sitesInspected,sites inspected,site,sites,6,,6,,reported counted,5,west\r\n"
            + ",2021-07-31,east,organ east,,city,sitesInspected,sites inspected,site,sites,1,1,1,1,counted,,\r\n"
            + ",2021-07-31,west,organ west,,city,sitesInspected,sites inspected,site,sites,0,,0,,,,west\r\n");
        Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, Language.Zh, byteOrderMark: false)).Should().StartWith(
            "起始日,截止日,机构编码,机构,层级,上级机构,指标编码,指标,单位编码,单位,最少,最多,通常最少,通常最多,依据,确数合计,未报机构\r\n");
    }

    [Fact]
    public void A_table_of_any_figures_has_a_row_for_each_total() =>
        Anything.FigureRollups.Sample(rollup =>
        {
            var rows = CsvText.Read(Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, Language.Zh, byteOrderMark: false)))[1..];
            rows.Select(row => (CsvText.Bare(row[2]), CsvText.Bare(row[6]), row[14], row[15], CsvText.Bare(row[16]))).Should().Equal(
                from node in rollup.Nodes
                from total in node.Totals
                select ($"{node.Organization}", $"{total.Measure}", string.Join(' ', total.Bases.Select(b => b.Kind).Order().Distinct().Select(k => char.ToLowerInvariant($"{k}"[0]) + $"{k}"[1..])), $"{total.StatedExactly?.Min}", string.Join(' ', total.Silent)));
        }, iter: 200);

    [Fact]
    public void English_names_stand_in_English_and_the_level_and_the_reports_are_told()
    {
        var county = new RollupNode
        {
            Organization = Make.Org("431025"), Name = new("临武县", "Linwu County"), Level = AdministrativeLevel.GrassRoots, Superiors = [Make.Org("a"), Make.Org("b")],
            Totals = [new() { Measure = MeasureCodes.SitesInspected, Quantity = Quantity.Between(2, 3, Unit.Site), Completeness = new() { Expected = 4, Received = 1 } }],
        };

        Rows(Of(county), Language.En).Should().ContainSingle().Which.Should().Equal(
            "", "2021-07-31", "431025", "Linwu County", "grassRoots", "a b", "sitesInspected", MeasureCodes.SitesInspected.Term.En, "site", "sites", "2", "3", "2", "3", "4", "1");
        Rows(Of(county with { Name = new("临武县", null) }), Language.En)[0][3].Should().Be("临武县");
        Rows(Of(county with { Name = null }), Language.En)[0][3].Should().BeEmpty();
    }

    [Fact]
    public void A_table_of_a_crosstab_has_a_row_for_each_total_that_is_not_zero()
    {
        var body = Make.City with
        {
            Sites = [Make.Site("S1")],
            Findings =
            [
                Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-06-10"), Make.Event("2", FindingEventKind.Closed, "2021-06-20")) with { Category = Code<FindingCategories>.Parse("rule.3-501"), Site = Id<Site>.Parse("S1") },
                Make.Finding("F2", "east", Make.Event("1", FindingEventKind.Found, "2021-06-30/2021-07-01")),
            ],
        };
        var ledger = Make.Ledger(body);
        var divided = Crosstab.Of(ledger, Make.July with { From = Days.Of("2021-06-05") }, Measures.FindingsRaised, [Dimension.Month, Dimension.Category, Dimension.State, Dimension.SiteKind]);
        var whole = Crosstab.Of(ledger, Make.July, Measures.FindingsRaised);

        Encoding.UTF8.GetString(SupervisionCsv.Write(divided, Language.En)).Should().Be(
            "\uFEFFfrom,asOf,organization,category,state,accountabilityKind,siteKind,measure,title,unit,counted,least,most,usuallyLeast,usuallyMost\r\n"
            + "2021-06-05,2021-06-30,city,,found,,,findingsRaised,problems found,finding,problems,0,1,0,1\r\n"
            + "2021-06-05,2021-06-30,east,,found,,,findingsRaised,problems found,finding,problems,0,1,0,1\r\n"
            + "2021-06-05,2021-06-30,city,rule.3-501,closed,,hospital,findingsRaised,problems found,finding,problems,1,1,1,1\r\n"
            + "2021-06-05,2021-06-30,east,rule.3-501,closed,,hospital,findingsRaised,problems found,finding,problems,1,1,1,1\r\n"
            + "2021-07-01,2021-07-31,city,,found,,,findingsRaised,problems found,finding,problems,0,1,0,1\r\n"
            + "2021-07-01,2021-07-31,east,,found,,,findingsRaised,problems found,finding,problems,0,1,0,1\r\n");
        Encoding.UTF8.GetString(SupervisionCsv.Write(whole, Language.Zh, byteOrderMark: false)).Should().Be(
            "起始日,截止日,机构编码,问题类别,问题状态,处理方式,场所类型,指标编码,指标,单位编码,单位,最少,最多,通常最少,通常最多\r\n"
            + ",2021-07-31,city,,,,,findingsRaised,发现问题,finding,个,2,2,2,2\r\n"
            + ",2021-07-31,east,,,,,findingsRaised,发现问题,finding,个,2,2,2,2\r\n");
    }

    [Fact]
    public void A_table_of_a_crosstab_of_accountability_names_the_kind_and_the_title()
    {
        var body = Make.City with { Measures = [Make.Measure("M1", "P1", "east", Code<AccountabilityKinds>.Parse("fine")) with { Amount = Quantity.Parse("300余 CAD", Unit.Parse("CAD")) }] };
        var crosstab = Crosstab.Of(Make.Ledger(body), Make.July, Measures.AmountsIn(Unit.Parse("CAD"), new(null, "=fines")), [Dimension.AccountabilityKind]);

        Encoding.UTF8.GetString(SupervisionCsv.Write(crosstab, Language.En, byteOrderMark: false)).Should().Contain("\r\n,2021-07-31,east,,,fine,,amounts.CAD,'=fines,CAD,CAD,301,,301,399\r\n");
    }

    [Fact]
    public void The_rows_of_a_crosstab_are_its_totals() =>
        Facts.Any.Sample(facts =>
        {
            var crosstab = Crosstab.Of(
                Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, 2)), RollupQuestion.On(Facts.FirstDay.PlusDays(20)), Measures.FindingsRaised, [Dimension.Month, Dimension.State, Dimension.Category]);
            var rows = CsvText.Read(Encoding.UTF8.GetString(SupervisionCsv.Write(crosstab, Language.En, byteOrderMark: false)))[1..];
            rows.Should().HaveCount(crosstab.Totals().Count());
            foreach (var (row, total) in rows.Zip(crosstab.Totals()))
            {
                var cell = new CrosstabCell
                {
                    FirstDay = Days.Of(row[0]), LastDay = Days.Of(row[1]), State = row[4].Length == 0 ? null : Enum.GetValues<FindingState>().Single(state => state.Written() == row[4]),
                    Category = row[3].Length == 0 ? null : Code<FindingCategories>.Parse(row[3]),
                };
                (Make.Org(row[2]), cell).Should().Be((total.Organization, total.Cell));
                Quantity.Of(Number(row[11])!.Value, Number(row[12]), Number(row[13]), Number(row[14]), Unit.Finding).SameValue(crosstab[total.Organization, cell]).Should().BeTrue();
            }
        }, iter: 30);

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u3000@a", "'\u3000@a")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'x", "''x")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("a'b", "a'b")]
    [InlineData("a;b", "a;b")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    public void A_text_is_data_and_never_a_formula(string name, string cell)
    {
        var rollup = Of(new RollupNode
        {
            Organization = Make.Org("o"), Name = new(name, null),
            Totals = [new() { Measure = MeasureCodes.SitesInspected, Quantity = Quantity.Exactly(1, Unit.Site) }],
        });

        Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, Language.Zh)).Should().Contain($"\r\n,2021-07-31,o,{cell},,,sitesInspected,");
        CsvText.Bare(Rows(rollup, Language.Zh)[0][3]).Should().Be(name);
    }

    [Fact]
    public void An_id_that_begins_like_a_formula_is_data_too()
    {
        var id = Make.Org("-1");

        Rows(Of(new RollupNode { Organization = id, Superiors = [Make.Org("=2")], Totals = [new() { Measure = MeasureCodes.SitesInspected, Quantity = Quantity.AtLeast(0, Unit.Site) }] }), Language.En)[0]
            .Should().StartWith(["", "2021-07-31", "'-1", "", "", "'=2"]);
    }

    [Fact]
    public void The_byte_order_mark_is_there_unless_refused_and_makes_no_other_difference()
    {
        var rollup = Of();
        byte[] with = SupervisionCsv.Write(rollup, Language.En), without = SupervisionCsv.Write(rollup, Language.En, byteOrderMark: false);

        with.Should().Equal([0xEF, 0xBB, 0xBF, .. without]);
        Encoding.UTF8.GetString(without).Should().StartWith("from,asOf,").And.EndWith(",reportsReceived\r\n");
    }

    [Fact]
    public void What_is_written_and_read_back_gives_the_totals_of_any_rollup() =>
        Gen.Select(Anything.Rollups, Gen.Bool).Sample((rollup, zh) =>
        {
            var language = zh ? Language.Zh : Language.En;
            var rows = Rows(rollup, language);
            var expected = rollup.Nodes.SelectMany(node => node.Totals.Select(total => (node, total))).ToList();
            rows.Should().HaveCount(expected.Count);
            foreach (var (row, (node, total)) in rows.Zip(expected))
            {
                var (least, most) = (Number(row[10])!.Value, Number(row[11]));
                Quantity.Of(least, most, Number(row[12]), Number(row[13]), Unit.Parse(CsvText.Bare(row[8]))).SameValue(total.Quantity).Should().BeTrue("{0} is {1}", string.Join('|', row), total.Quantity);
                CsvText.Bare(row[2]).Should().Be(node.Organization.ToString());
                CsvText.Bare(row[3]).Should().Be((zh ? node.Name?.Zh ?? node.Name?.En : node.Name?.En ?? node.Name?.Zh) ?? "");
                CsvText.Bare(row[6]).Should().Be(total.Measure.ToString());
                row.Where(cell => cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal)).Should().BeEmpty();
            }
        }, iter: 200);

    [Fact]
    public void Writing_is_deterministic_and_of_no_culture() =>
        Facts.Any.Sample(facts =>
        {
            var culture = CultureInfo.CurrentCulture;
            var rollup = Rollup.Of(Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, 2)), Facts.FirstDay.PlusDays(15));
            var once = SupervisionCsv.Write(rollup, Language.Zh);
            try
            {
                var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                other.NumberFormat.NegativeSign = "~";
                other.DateTimeFormat.ShortDatePattern = "yy!M";
                other.DateTimeFormat.LongDatePattern = "yy!MM";
                CultureInfo.CurrentCulture = other;
                return once.AsSpan().SequenceEqual(SupervisionCsv.Write(rollup with { Nodes = [.. rollup.Nodes] }, Language.Zh));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }, iter: 20);

    [Theory]
    [InlineData("a,b\n")]
    [InlineData("a,b")]
    [InlineData("a\"b\r\n")]
    [InlineData("\"a\r\n")]
    [InlineData("\"a\"b\r\n")]
    [InlineData("a,b\r\nc\r\n")]
    public void The_reader_of_these_tests_refuses_what_RFC_4180_does_not_have(string text) =>
        FluentActions.Invoking(() => CsvText.Read(text)).Should().Throw<FormatException>();

    [Fact]
    public void The_reader_of_these_tests_reads_what_RFC_4180_has() =>
        CsvText.Read("a,\"b,\"\"\r\n\",\r\n,,d\r\n").Should().BeEquivalentTo([new[] { "a", "b,\"\r\n", "" }, ["", "", "d"]], o => o.WithStrictOrdering());

    private static Rollup Of(params RollupNode[] nodes) => new() { Question = Make.July, Measures = [], Nodes = [.. nodes] };

    private static List<List<string>> Rows(Rollup rollup, Language language)
    {
        var rows = CsvText.Read(Encoding.UTF8.GetString(SupervisionCsv.Write(rollup, language, byteOrderMark: false)));
        rows[0].Should().HaveCount(16);
        return rows[1..];
    }

    private static long? Number(string cell) => cell.Length == 0 ? null : long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
