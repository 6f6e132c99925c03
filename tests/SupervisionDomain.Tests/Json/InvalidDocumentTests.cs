using System.Globalization;
using System.Reflection;
using System.Text;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Documents with a single fault each: Contracts/v1/invalid/&lt;code&gt;.&lt;what&gt;.json, and where the fault stands in places.tsv.</summary>
public sealed class InvalidDocumentTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Contracts", "v1", "invalid");

    public static TheoryData<string, string, int, int> Places
    {
        get
        {
            var places = new TheoryData<string, string, int, int>();
            foreach (var row in File.ReadLines(Path.Combine(Folder, "places.tsv")).Skip(1).Select(line => line.Split('\t')))
            {
                places.Add(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
            }

            return places;
        }
    }

    [Fact]
    public void There_is_no_profile_beside_the_two()
    {
        byte[] text = [.. "{}"u8];
        foreach (var read in new Action[]
        {
            () => SupervisionJson.TryReadReport(text, out _, out _, default), () => SupervisionJson.ReadRollup(text, default), () => SupervisionJson.ReadFigureRollup(text, default), () => SupervisionJson.ReadPartial(text, default), () => SupervisionJson.TryReadReconciliation(text, out _, out _, default),
            () => SupervisionJson.ReadLinesAsync(Stream.Null, default), () => _ = SupervisionJson.ReadColumnsAsync(Stream.Null, Days.China, default),
        })
        {
            read.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_single_fault_is_the_only_issue_with_its_place(string file, string path, int line, int column)
    {
        var read = Read(file, out var document, out var issues);

        issues.Select(i => $"{i.Code} {i.Path} ({i.Line},{i.Column})").Should().Equal($"{file[..file.IndexOf('.', StringComparison.Ordinal)]} {path} ({line},{column})");
        read.Should().Be(issues[0].Severity != IssueSeverity.Error);
        (document is not null).Should().Be(read);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_throwing_reader_tells_the_same(string file, string path, int line, int column)
    {
        object Throwing() => IsPartial(file) ? SupervisionJson.ReadPartial(Bytes(file)) : SupervisionJson.ReadReport(Bytes(file));
        if (Read(file, out _, out var issues))
        {
            Throwing().Should().NotBeNull();
            return;
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"{path} ({line},{column})");
        FluentActions.Invoking(Throwing).Should().Throw<SupervisionJsonException>()
            .Where(e => e.Issues == issues && e.Message.Contains(place, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_has_its_place_and_every_code_its_case()
    {
        var files = Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!).ToList();
        files.Should().BeEquivalentTo(Places.Select(p => p.Data.Item1));

        var codes = typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        codes.Should().BeEquivalentTo(files.Select(f => f[..f.IndexOf('.', StringComparison.Ordinal)]).Concat(LedgerIssueTests.Cases.Select(c => c.Data.Item1)).Concat(RecordLineTests.Cases.Select(c => c.Data.Item1).Where(c => c.Length > 0)).Distinct());
    }

    [Fact]
    public void No_message_echoes_a_value()
    {
        const string secret = "SECRET-VALUE";
        foreach (var file in Places.Select(p => p.Data.Item1))
        {
            var text = Encoding.UTF8.GetString(Bytes(file)).Replace("市", secret, StringComparison.Ordinal);
            Read(file, Encoding.UTF8.GetBytes(text), out _, out var issues);
            issues.Should().NotContain(i => i.Message.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("""{ "id": "F", "site": "…" }""", 101, "100 characters")]
    [InlineData("""{ "id": "F", "category": "…" }""", 81, "80 ASCII letters")]
    [InlineData("""{ "id": "F", "collective": { "quantifier": "several", "declared": { "value": 2, "unit": "…" } } }""", 41, "40 ASCII letters")]
    public void What_is_too_long_is_told_how_long_it_may_be(string finding, int length, string told)
    {
        var text = $$"""{ "contract": "supervision-report", "contractVersion": "1.0", "documentId": "D1", "issuer": "city", "recordedAt": "2021-08-01T04:00:00Z", "body": { "findings": [{{finding.Replace("…", new('a', length), StringComparison.Ordinal)}}] } }""";

        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues).Should().BeFalse();
        issues.Should().ContainSingle().Which.Message.Should().Contain(told);
    }

    [Fact]
    public void A_newer_minor_version_is_read_and_reported_by_the_tolerant_profile()
    {
        SupervisionJson.TryReadReport(Bytes("unknown-version.newer-minor.json"), out var report, out var issues, JsonProfile.Tolerant).Should().BeTrue();

        report!.DocumentId.ToString().Should().Be("D1");
        issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.UnknownVersion && i.Severity == IssueSeverity.Warning && i.Path == "$.contractVersion");
    }

    [Fact]
    public void A_refusal_tells_its_errors_first_however_many_warnings_stand_before_them()
    {
        var late = Enumerable.Range(1, 12).Select(i => Make.Finding($"F{i}", "city", Make.Event("E1", FindingEventKind.Found, "2022-01-01")));
        var turned = Make.Finding("F13", "city", Make.Event("E1", FindingEventKind.Found, "2021-07-02"), Make.Event("E2", FindingEventKind.Closed, "2021-07-01"));
        var text = SupervisionJson.Write(Make.Report("D1", Make.City with { Findings = [.. late, turned] }));

        var refusal = FluentActions.Invoking(() => SupervisionJson.ReadReport(text)).Should().Throw<SupervisionJsonException>().Which;
        refusal.Message.Split(Environment.NewLine)[1].Should().StartWith("  Error event-before-raising city:D1 $.body.findings[12].events[1]");
        refusal.Message.Should().EndWith("and 3 more");
        refusal.Issues[0].Severity.Should().Be(IssueSeverity.Warning, "issues are in the order of the document");
    }

    [Fact]
    public void A_reconciliation_is_refused_with_its_issues()
    {
        byte[] text = [.. """{"contract":"supervision-reconciliation","contractVersion":"1.0","checks":[{}],"x":1}"""u8];

        SupervisionJson.TryReadReconciliation(text, out var none, out var issues).Should().BeFalse();
        none.Should().BeNull();
        issues.Select(i => $"{i.Code} {i.Path}").Distinct().Should().Equal("missing-member $.checks[0]", "unknown-member $.x");
        FluentActions.Invoking(() => SupervisionJson.ReadReconciliation(text)).Should().Throw<SupervisionJsonException>().Which.Issues.Should().Equal(issues);
    }

    [Theory]
    [InlineData("unknown-version.other-major.json")]
    [InlineData("wrong-contract.rollup.json")]
    [InlineData("must-understand.extension.json")]
    [InlineData("null-value.root.json")]
    [InlineData("duplicate-member.escaped.json")]
    public void The_tolerant_profile_tolerates_what_is_unknown_and_nothing_else(string file) =>
        SupervisionJson.TryReadReport(Bytes(file), out _, out _, JsonProfile.Tolerant).Should().BeFalse();

    [Fact]
    public void The_tolerant_profile_reads_past_unknown_members_and_names_them()
    {
        SupervisionJson.TryReadReport(Bytes("unknown-member.person-name.json"), out var report, out var issues, JsonProfile.Tolerant).Should().BeTrue();

        report!.Body.Persons.Should().ContainSingle();
        issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.UnknownMember && i.Severity == IssueSeverity.Information);
    }

    [Theory]
    [InlineData("""{ "sources": [1, null, "x", { "member": "/none" }] }""")]
    [InlineData("""{ "\ud842": { "sources": [] } }""")]
    [InlineData("""{ "sources": [{ "member": "\ud842" }] }""")]
    [InlineData("""{ "sources": [{ "member": "/none" }] }, "sources.x": { "sources": [{ "member": "/none" }] }, "sources": [{ "document": "N1" }]""")]
    public void Whatever_stands_in_an_unknown_member_the_tolerant_profile_reads_past_it(string unknown)
    {
        var text = Text().Replace("\"body\"", $"\"unknown\": {unknown}, \"body\"", StringComparison.Ordinal);

        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues, JsonProfile.Tolerant).Should().BeTrue();
        issues.Should().OnlyContain(i => i.Code == IssueCodes.UnknownMember);
    }

    [Fact]
    public void An_unknown_member_beside_a_fault_does_not_hide_its_code_and_place()
    {
        var text = Encoding.UTF8.GetString(Bytes("invalid-quantity.ends-turned-round.json")).Replace("\"min\"", "\"more\": 1, \"min\"", StringComparison.Ordinal);
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues, JsonProfile.Tolerant).Should().BeFalse();

        issues.Select(i => $"{i.Code} {i.Path}").Should().Equal("unknown-member $.body.figures[0].value.more", "invalid-quantity $.body.figures[0].value");
    }

    [Fact]
    public void All_faults_of_a_document_are_told_at_once()
    {
        var text = Text().Replace("\"D1\"", "1", StringComparison.Ordinal).Replace("\"issuer\"", "\"isuer\"", StringComparison.Ordinal).Replace("\"body\": {", "\"body\": { \"findings\": null", StringComparison.Ordinal);
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Select(i => i.Code).Should().BeEquivalentTo([IssueCodes.WrongType, IssueCodes.UnknownMember, IssueCodes.NullValue, IssueCodes.MissingMember]);
    }

    [Theory]
    [InlineData(JsonProfile.Strict)]
    [InlineData(JsonProfile.Tolerant)]
    public void Where_all_is_wrong_so_much_is_told_and_that_there_is_more(JsonProfile profile)
    {
        var text = Encoding.UTF8.GetBytes(Text().Replace("\"body\": {", $"\"body\": {{ \"findings\": [{string.Join(',', Enumerable.Repeat(0, 200_000))}]", StringComparison.Ordinal));
        var before = GC.GetAllocatedBytesForCurrentThread();

        SupervisionJson.TryReadReport(text, out _, out var issues, profile).Should().BeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(16 << 20);
        issues.Should().HaveCount(SupervisionJson.MaxIssues + 1);
        issues.Take(SupervisionJson.MaxIssues).Should().OnlyContain(i => i.Code == IssueCodes.WrongType);
        (issues[^1].Code, issues[^1].Severity, issues[^1].Path, issues[^1].Column).Should().Be((IssueCodes.TooManyIssues, IssueSeverity.Error, "$.body.findings[10000]", issues[^2].Column + 2));
    }

    [Theory]
    [InlineData("{ \"id\": \"F\" }", 0)]
    [InlineData("{ \"id\": 7 }", 1)]
    public void What_is_tolerated_refuses_nothing_however_much_it_is_and_hides_no_error(string last, int errors)
    {
        var findings = string.Concat(Enumerable.Range(0, SupervisionJson.MaxIssues + 5).Select(i => $$"""{ "id": "F{{i}}", "new": 1 }, """));
        var text = Encoding.UTF8.GetBytes(Text().Replace("\"body\": {", $"\"body\": {{ \"findings\": [{findings}{last}]", StringComparison.Ordinal));

        SupervisionJson.TryReadReport(text, out _, out var issues, JsonProfile.Tolerant).Should().Be(errors == 0);
        issues.Count(i => i.Severity == IssueSeverity.Error).Should().Be(errors);
        issues.Where(i => i.Severity == IssueSeverity.Information).Select(i => i.Code).Should().Equal([.. Enumerable.Repeat(IssueCodes.UnknownMember, SupervisionJson.MaxIssues), IssueCodes.TooManyIssues]);
    }

    [Fact]
    public void All_faults_of_the_extensions_are_told_at_once()
    {
        var text = """{"contract":"supervision-report","contractVersion":"1.0","documentId":"W","issuer":"1","recordedAt":"2021-08-01T07:22:00Z","extensions":{"bad":1,"urn:a":1,"urn:a":2,"\ud800":{},"worse":2},"body":{}}""";
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Select(i => $"{i.Code} {i.Path} {i.Column}").Should().Equal(
            "invalid-value $.extensions.bad 138", "duplicate-member $.extensions['urn:a'] 156", "invalid-text $.extensions 166", "invalid-value $.extensions.worse 178");
    }

    [Theory]
    [InlineData("\"1.0\"", "\"1.0", "unknown-version $.contractVersion (3,22)", "not-json $ (3,30)")]
    [InlineData("\"supervision-report\"", "\"supervision-report", "wrong-contract $.contract (2,15)", "not-json $ (2,38)")]
    [InlineData("\"1.0\"", "\"2.0\", }", "unknown-version $.contractVersion (3,22)", "not-json $ (3,29)")]
    public void What_is_no_JSON_is_told_so_whatever_contract_it_names(string part, string instead, params string[] expected)
    {
        var text = Text().Replace(part + ",\n", instead + ",", StringComparison.Ordinal);
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Select(i => $"{i.Code} {i.Path} ({i.Line},{i.Column})").Should().Equal(expected);
    }

    [Theory]
    [InlineData("\"sources\": [{ \"document\": \"N1\", \"offset\": 2147483648 }]", "2^31-1")]
    [InlineData("\"measures\": [{ \"id\": \"M1\", \"kind\": \"circular\", \"subject\": \"persons/P1\", \"months\": 2147483648 }]", "2^31-1")]
    [InlineData("\"figures\": [{ \"id\": \"R1\", \"measure\": \"inspections\", \"scope\": \"ownBody\", \"value\": { \"value\": 9007199254740992, \"unit\": \"inspection\" } }]", "2^53-1")]
    public void A_number_that_is_too_large_is_answered_with_the_largest(string member, string largest)
    {
        var text = member.StartsWith("\"sources\"", StringComparison.Ordinal) ? Text().Replace("\"body\"", member + ", \"body\"", StringComparison.Ordinal)
            : Text().Replace("\"body\": {", "\"body\": {" + member, StringComparison.Ordinal);
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Should().ContainSingle().Which.Message.Should().Be($"The number is no whole number from 0 to {largest}, written without fraction or exponent.");
    }

    // Which rules it breaks, and each at its member: in what is wrong already no rule is asked, and without what is required nothing can be made.
    [Theory]
    [InlineData("\"months\": 0, \"amount\": { \"value\": 1, \"unit\": \"site\" }", "amount", "months")]
    [InlineData("\"months\": 0, \"amount\": { \"value\": 1, \"unit\": \"site\" }, \"decided\": \"2024-13\", \"x\": 1", "decided", "x", "amount", "months")]
    [InlineData("\"months\": 0, \"subject\": 7", "subject")]
    [InlineData("\"months\": 0, \"months\": 3", "months")]
    public void All_rules_that_a_record_breaks_are_told_where_they_are_broken(string members, params string[] told)
    {
        var text = Text().Replace("\"body\": {", $$"""
            "body": { "measures": [{ "id": "M1", "kind": "circular", {{(members.Contains("subject", StringComparison.Ordinal) ? "" : "\"subject\": \"persons/P1\", ")}}{{members}} }]
            """, StringComparison.Ordinal);
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Select(i => i.Path).Order().Should().Equal(told.Select(member => $"$.body.measures[0].{member}").Order());
    }

    [Fact]
    public void Minus_zero_is_read_as_zero_and_never_written()
    {
        var text = Text().Replace("\"body\": {", "\"body\": { \"figures\": [{ \"id\": \"R1\", \"measure\": \"inspections\", \"scope\": \"ownBody\", \"value\": { \"value\": -0, \"unit\": \"inspection\" } }]", StringComparison.Ordinal);
        var report = SupervisionJson.ReadReport(Encoding.UTF8.GetBytes(text));

        report.Body.Figures[0].Value.Should().Be(new FigureValue(Quantity.Exactly(0, Unit.Inspection)));
        Encoding.UTF8.GetString(SupervisionJson.Write(report)).Should().Contain("\"value\": 0,");
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Text());
        bytes[Array.IndexOf(bytes, (byte)'D')] = 0xFF;

        SupervisionJson.TryReadReport(bytes, out _, out var issues).Should().BeFalse();
        issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.NotJson && i.Path == "$" && i.Line == 4 && i.Column == 18);
    }

    [Fact]
    public void A_byte_order_mark_is_read_past() =>
        SupervisionJson.TryReadReport([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text())], out _, out _).Should().BeTrue();

    [Fact]
    public void Hour_24_is_read_as_the_next_midnight()
    {
        var text = Text().Replace("\"body\"", "\"asOf\": \"2021-07-29T24:00\", \"body\"", StringComparison.Ordinal);

        SupervisionJson.ReadReport(Encoding.UTF8.GetBytes(text)).AsOf.Should().Be(DateSpan.Parse("2021-07-30T00:00"));
    }

    [Fact]
    public void Good_documents_beside_a_bad_one_are_kept_in_the_builder()
    {
        var builder = new LedgerBuilder(Days.China);
        var twice = Make.City with { Groups = [Make.Group("G1", "east"), Make.Group("G1", "east")] };

        builder.Add(Make.Report("D1", Make.City)).Should().BeEmpty();
        FluentActions.Invoking(() => builder.Add(Make.Report("D2", twice))).Should().Throw<ArgumentException>().WithMessage("The document D2 is refused.*duplicate-id*$.body.groups[1].id*");
        builder.TryAdd(Make.Report("D2", twice), out var issues).Should().BeFalse();
        issues.Should().ContainSingle(i => i.Code == IssueCodes.DuplicateId);
        builder.Add(Make.Report("D3", new ReportBody { Groups = [Make.Group("G2", "west")] })).Should().BeEmpty();

        var ledger = builder.Build();
        ledger.Reports.Select(r => r.DocumentId.Local).Should().BeEquivalentTo(["D1", "D3"]);
        ledger.Groups.Should().ContainSingle();
    }

    // Partials are named for it: <code>.partial-<what>.json; every other is meant as a report.
    private static bool IsPartial(string file) => file.Contains(".partial-", StringComparison.Ordinal);

    private static bool Read(string file, out object? document, out ValueList<Issue> issues) => Read(file, Bytes(file), out document, out issues);

    private static bool Read(string file, byte[] text, out object? document, out ValueList<Issue> issues)
    {
        if (IsPartial(file))
        {
            var isPartial = SupervisionJson.TryReadPartial(text, out var partial, out issues);
            document = partial;
            return isPartial;
        }

        var isReport = SupervisionJson.TryReadReport(text, out var report, out issues);
        document = report;
        return isReport;
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    private static string Text() => Encoding.UTF8.GetString(Bytes("unknown-version.newer-minor.json")).Replace("1.9", "1.0", StringComparison.Ordinal);
}
