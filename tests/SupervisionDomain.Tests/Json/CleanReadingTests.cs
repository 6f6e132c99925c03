using System.Text;
using System.Text.Json;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The one-pass reading takes what the walk finds nothing wrong with, gives the same records, and takes nothing else.</summary>
public sealed class CleanReadingTests
{
    private static readonly JsonSerializerOptions Compact = new(ContractOptions.Strict) { WriteIndented = false };

    private static readonly Dictionary<Type, CleanMembers> Told = new()
    {
        [typeof(Finding)] = new CleanFindingConverter().Members,
        [typeof(FindingEvent)] = new CleanFindingEventConverter().Members,
        [typeof(Source)] = new CleanSourceConverter().Members,
        [typeof(TermShape)] = new CleanTermConverter().Members,
    };

    [Fact]
    public void Documents_with_a_fault_go_the_same_way_as_by_the_walk()
    {
        var clean = Directory.EnumerateFiles(Path.Combine(Repository.Tests, "Contracts", "v1", "invalid"), "*.json").Count(file => Same<SupervisionReport>(File.ReadAllBytes(file)));

        clean.Should().BeInRange(1, 50, "some faults are of the records together, and most are not");
    }

    [Fact]
    public void Any_report_is_read_in_one_pass() =>
        Anything.Reports.Sample(report => Same<SupervisionReport>(SupervisionJson.Write(report)), iter: 300);

    [Fact]
    public void Any_rollup_is_read_in_one_pass() =>
        Anything.Rollups.Sample(rollup => Same<Rollup>(SupervisionJson.Write(rollup)), iter: 200);

    [Fact]
    public void Any_rollup_of_figures_is_read_in_one_pass() =>
        Anything.FigureRollups.Sample(rollup => Same<FigureRollup>(SupervisionJson.Write(rollup)), iter: 200);

    [Fact]
    public void Any_reconciliation_is_read_in_one_pass() =>
        Anything.Reconciliations.Sample(reconciliation => Same<Reconciliation>(SupervisionJson.Write(reconciliation)), iter: 200);

    [Fact]
    public void Any_partial_is_read_in_one_pass() =>
        Anything.Partials.Sample(partial => Same<PartialRollup>(SupervisionJson.Write(partial)), iter: 100);

    [Fact]
    public void A_damaged_partial_goes_the_same_way_as_by_the_walk() =>
        Gen.Select(Anything.Partials, Gen.Int[0, int.MaxValue]).Sample((partial, seed) => { Same<PartialRollup>(MutationTests.Damaged(SupervisionJson.Write(partial), new Random(seed))); }, iter: 500);

    [Fact]
    public void Any_document_is_written_as_the_contract_metadata_writes_it()
    {
        Anything.Reports.Sample(report => SupervisionJson.Write(report).AsSpan().SequenceEqual(Plainly(report)), iter: 300);
        Anything.Rollups.Sample(rollup => SupervisionJson.Write(rollup).AsSpan().SequenceEqual(Plainly(rollup)), iter: 200);
        Anything.FigureRollups.Sample(rollup => SupervisionJson.Write(rollup).AsSpan().SequenceEqual(Plainly(rollup)), iter: 200);
        Anything.Reconciliations.Sample(reconciliation => SupervisionJson.Write(reconciliation).AsSpan().SequenceEqual(Plainly(reconciliation)), iter: 200);
        Anything.Partials.Sample(partial => SupervisionJson.Write(partial).AsSpan().SequenceEqual(Plainly(partial, Compact)), iter: 100);
    }

    [Fact]
    public void Findings_are_read_as_they_were_written_however_many_ids_and_dates_they_share()
    {
        var report = Make.Report("2021-12", new()
        {
            Findings = Enumerable.Range(0, 6000).Select(i => Make.Finding($"F{i}", $"O{i * 7 % 4001}", Make.Event($"E{i * 11 % 5003}", FindingEventKind.Found, $"{1900 + (i % 200)}-0{1 + (i % 9)}-1{i % 10}"))).ToValueList(),
        });

        SupervisionJson.ReadReport(SupervisionJson.Write(report)).Should().Be(report);
    }

    [Fact]
    public void A_damaged_report_goes_the_same_way_as_by_the_walk() =>
        Gen.Select(Anything.Reports, Gen.Int[0, int.MaxValue]).Sample((report, seed) => { Same<SupervisionReport>(MutationTests.Damaged(SupervisionJson.Write(report), new Random(seed))); }, iter: 4000);

    [Fact]
    public void A_damaged_rollup_goes_the_same_way_as_by_the_walk() =>
        Gen.Select(Anything.Rollups, Gen.Int[0, int.MaxValue]).Sample((rollup, seed) => { Same<Rollup>(MutationTests.Damaged(SupervisionJson.Write(rollup), new Random(seed))); }, iter: 1500);

    [Theory]
    [InlineData("\"at\": null", true)]
    [InlineData("\"at\": null, \"at\": \"2021-07-10\"", false)]
    [InlineData("\"id\": null", false)]
    [InlineData("\"sources\": null", false)]
    [InlineData("\"sources\": [null]", false)]
    [InlineData("\"text\": { \"zh\": \" \" }", false)]
    [InlineData("\"text\": {}", false)]
    [InlineData("\"sources\": [{ \"document\": \"N1\", \"offset\": -1 }]", false)]
    [InlineData("\"sources\": [{ \"document\": \"N1\", \"offset\": 2147483648 }]", false)]
    [InlineData("\"sources\": [{ \"document\": \"N1\", \"basis\": \"none\" }]", false)]
    [InlineData("\"more\": 1", false)]
    public void A_finding_goes_the_same_way_as_by_the_walk(string member, bool clean) =>
        Same<SupervisionReport>(Encoding.UTF8.GetBytes($$"""
            {"contract":"supervision-report","contractVersion":"1.0","documentId":"D1","issuer":"city","recordedAt":"2021-08-01T00:00:00Z",
             "body":{"findings":[{"id":"F1","events":[{ "id": "E1", "kind": "found", {{member}} } ] } ] } }
            """)).Should().Be(clean);

    [Fact]
    public void What_is_told_member_by_member_has_every_member_of_the_contract()
    {
        foreach (var (type, members) in Told)
        {
            members.All.Should().Equal(ContractOptions.Strict.GetTypeInfo(type).Properties.Select(p => (p.Name, p.IsSetNullable)), "{0} is read without a walk", type);
        }
    }

    private static byte[] Plainly<T>(T document, JsonSerializerOptions? options = null) => [.. JsonSerializer.SerializeToUtf8Bytes(document, (options ?? ContractOptions.Strict).GetTypeInfo(typeof(T))), (byte)'\n'];

    // Whether the one pass took it.
    private static bool Same<T>(byte[] text)
        where T : class
    {
        var issues = new List<Issue>();
        var walked = DocumentText.Walked(text, typeof(T), JsonProfile.Strict, issues);
        var isClean = DocumentText.TryReadClean(text, typeof(T), out var clean);
        if (isClean)
        {
            issues.Should().BeEmpty("what is read in one pass is clean: {0}", Encoding.UTF8.GetString(text));
            clean!.Equals(walked).Should().BeTrue("both read one document");
        }
        else if (walked is not null)
        {
            // Names and codes with escapes are left to the walk.
            text.Should().Contain((byte)'\\', "nothing is wrong with {0}", Encoding.UTF8.GetString(text));
        }

        return isClean;
    }
}
