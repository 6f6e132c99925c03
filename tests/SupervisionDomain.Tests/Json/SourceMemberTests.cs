using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What a source may name: whatever the contract has where it stands, however the record is written.</summary>
public sealed class SourceMemberTests
{
    private const string Envelope = "\"contract\":\"supervision-report\",\"contractVersion\":\"1.0\",\"documentId\":\"W\",\"issuer\":\"1\",\"recordedAt\":\"2021-08-01T07:22:00Z\"";
    private const string Figure = "\"id\":\"f\",\"measure\":\"m\",\"scope\":\"ownBody\"";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Reports => [.. ValidDocumentTests.Files.Select(file => file.Data).Where(file => Text(file).Contains(Contract.Report, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Every_member_that_the_contract_has_can_be_named_and_can_be_again_when_it_is_written(string file)
    {
        var node = JsonNode.Parse(Text(file))!;
        NameAll(node, ContractOptions.Strict.GetTypeInfo(typeof(SupervisionReport)));

        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(node.ToJsonString()), out var report, out var issues);
        issues.Should().BeEmpty();
        await AcceptedAgain(report!);
    }

    [Theory]
    [InlineData("figures", Figure + ",\"value\":{\"min\":0,\"max\":5,\"unit\":\"site\"}", "/value/min")]
    [InlineData("figures", Figure + ",\"value\":{\"min\":5,\"max\":5,\"unit\":\"site\"}", "/value/min")]
    [InlineData("figures", Figure + ",\"value\":{\"min\":4,\"likelyMin\":4,\"unit\":\"site\"}", "/value/likelyMin")]
    [InlineData("figures", Figure + ",\"value\":{\"absent\":\"notReported\",\"convertedFrom\":[]}", "/value/convertedFrom")]
    [InlineData("findings", "\"id\":\"f\",\"circumstances\":[]", "/circumstances")]
    [InlineData("findings", "\"id\":\"f\",\"site\":null", "/site")]
    [InlineData("findings", "\"id\":\"f\"", "/collective/declared/likelyMax")]
    [InlineData("organizations", "\"id\":\"o\",\"kind\":\"k\",\"name\":{\"zh\":\"市\",\"en\":null},\"existence\":{}", "/existence")]
    [InlineData("organizations", "\"id\":\"o\",\"kind\":\"k\",\"name\":{\"zh\":\"市\",\"en\":null},\"existence\":{}", "/name/en")]
    public async Task What_another_spelling_says_can_be_named_in_every_one(string list, string record, string named)
    {
        SupervisionJson.TryReadReport(Report($$"""{{Envelope}},"body":{"{{list}}":[{{{record}},{{Sources(named)}}}]}"""), out var report, out var issues);

        issues.Should().BeEmpty();
        await AcceptedAgain(report!);
    }

    [Theory]
    [InlineData("/body")]
    [InlineData("/body/sites")]
    [InlineData("/body/sites/0/name")]
    [InlineData("/extensions")]
    [InlineData("/extensions/urn:x/a~1b/1/~0")]
    [InlineData("/asOf")]
    public async Task The_envelope_may_name_what_it_has_and_the_lists_of_its_body(string named)
    {
        SupervisionJson.TryReadReport(Report($$$"""{{{Envelope}}},"extensions":{"urn:x":{"a/b":[1,{"~":2}]}},{{{Sources(named)}}},"body":{"sites":[]}"""), out var report, out var issues);

        issues.Should().BeEmpty();
        await AcceptedAgain(report!);
    }

    [Theory]
    [InlineData("asOf")]
    [InlineData("/")]
    [InlineData("/title")]
    [InlineData("/AsOf")]
    [InlineData("/asOf/day")]
    [InlineData("/sources/1")]
    [InlineData("/sources/00")]
    [InlineData("/sources/-")]
    [InlineData("/sources/0/none")]
    [InlineData("/supersedes/0")]
    [InlineData("/body/inspectors")]
    [InlineData("/extensions/urn:y")]
    [InlineData("/extensions/urn:x/b")]
    [InlineData("/extensions/urn:x/a/c")]
    [InlineData("/extensions/urn:x/list/2")]
    public void What_is_nowhere_is_an_error(string named)
    {
        SupervisionJson.TryReadReport(Report($$$"""{{{Envelope}}},"extensions":{"urn:x":{"a":{"c":1},"a":{"b":1},"list":[1,2]}},{{{Sources(named)}}},"body":{}"""), out _, out var issues);

        issues.Select(issue => $"{issue.Severity} {issue.Code} {issue.Path}").Should().Equal("Error unresolved-member $.sources[0].member");
    }

    [Theory]
    [InlineData("/new/a", "Information")]
    [InlineData("/other", "Information")]
    [InlineData("/name/ja", "Information")]
    [InlineData("/", "Error")]
    [InlineData("x", "Error")]
    [InlineData("/kind/x", "Error")]
    [InlineData("/identifiers/0", "Error")]
    public async Task The_tolerant_profile_reads_past_names_that_a_newer_version_may_have_and_does_not_keep_them(string named, string severity)
    {
        var record = $$$"""{"id":"S","name":{"zh":"店"},"kind":"hotel","new":{"\ud800":1,"a":1},"sources":[{"document":"D","member":"/name","quote":"店"},{"document":"D","member":"{{{named}}}","quote":"新"}]}""";
        SupervisionJson.TryReadReport(Report($$"""{{Envelope}},"body":{"sites":[{{record}}]}"""), out var report, out var issues, JsonProfile.Tolerant).Should().Be(severity == "Information");
        var lines = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream([.. Report(Envelope), (byte)'\n', .. Encoding.UTF8.GetBytes($$"""{"kind":"sites","record":{{record}}}""")]), JsonProfile.Tolerant, cancellationToken: Stop), Stop);

        issues.Select(issue => $"{issue.Severity} {issue.Code} {issue.Path} {issue.Column}").Should().Equal(
            "Information unknown-member $.body.sites[0].new 186", $"{severity} unresolved-member $.body.sites[0].sources[1].member 295");
        lines.Issues.Take(2).Select(issue => $"{issue.Severity} {issue.Code} {issue.Path} {issue.Column}").Should().Equal(
            "Information unknown-member $.record.new 71", $"{severity} unresolved-member $.record.sources[1].member 180");
        if (report is not null)
        {
            report.Body.Sites[0].Sources.Select(source => (source.Member, source.Quote)).Should().Equal(("/name", "店"), (null, "新"));
            lines.Report!.Body.Should().Be(report.Body);
            await AcceptedAgain(report);
        }
    }

    [Fact]
    public async Task The_tolerant_profile_reads_past_them_in_an_envelope_and_in_a_partial_too()
    {
        var lines = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream(Report($"{Envelope},\"body\":5,{Sources("/new")}")), JsonProfile.Tolerant, cancellationToken: Stop), Stop);
        lines.Report!.Sources.Should().Equal(new Source { Document = Id<IssuedDocument>.Parse("D") });
        await AcceptedAgain(lines.Report);

        var text = Text("partial-of-documents-that-correct-others.json").Replace("\"findings\":[{", "\"findings\":[{\"new\":{\"\\ud800\":1},\"sources\":[{\"document\":\"D\",\"member\":\"/new/a\"}],", StringComparison.Ordinal);
        SupervisionJson.TryReadPartial(Encoding.UTF8.GetBytes(text), out var partial, out var issues, JsonProfile.Tolerant).Should().BeTrue();
        issues.Select(issue => $"{issue.Severity} {issue.Code}").Distinct().Should().Equal("Information unknown-member", "Information unresolved-member");
        SupervisionJson.ReadPartial(SupervisionJson.Write(partial!)).Should().Be(partial);
    }

    [Theory]
    [InlineData("{\"\\ud800\":1}", false)]
    [InlineData("{\"\\ud800\":1,\"a\":2}", true)]
    [InlineData("{\"\\u0061\":1}", true)]
    public void A_name_with_half_of_a_surrogate_pair_is_that_of_no_pointer_and_nothing_is_thrown(string json, bool isNamed)
    {
        foreach (var profile in Enum.GetValues<JsonProfile>())
        {
            var text = $$"""{{Envelope}},"extensions":{"urn:x":{{json}}},{{Sources("/extensions/urn:x/a")}}""";
            SupervisionJson.TryReadReport(Report(text + ",\"body\":{}"), out _, out var issues, profile).Should().Be(isNamed);
            var line = SupervisionJson.ReadLinesAsync(new MemoryStream(Report(text)), profile, cancellationToken: Stop).ToBlockingEnumerable(Stop).First();

            issues.Select(issue => issue.Code).Should().Equal(isNamed ? [] : [IssueCodes.UnresolvedMember]);
            line.Issues.Select(issue => issue.Code).Should().Equal(isNamed ? [] : [IssueCodes.UnresolvedMember]);
        }
    }

    // What looks through the whole of a value for each of them takes minutes.
    [Theory]
    [InlineData("\"extensions\":{0},\"body\":{}", "\"urn:x{0}\":1", "{,}", "")]
    [InlineData("\"extensions\":{\"urn:x\":{0}},{1},\"body\":{}", "\"m{0}\":1", "{,}", "/extensions/urn:x/m{0}")]
    [InlineData("\"extensions\":{\"urn:x\":{0}},{1},\"body\":{}", "[{0}]", "[,]", "/extensions/urn:x/{0}/0")]
    [InlineData("\"body\":{\"findings\":[{\"id\":\"F\",\"circumstances\":{0},{1}}]}", "{\"kind\":\"cause\",\"text\":{\"zh\":\"{0}\"}}", "[,]", "/circumstances/{0}/text")]
    public void A_hundred_and_twenty_thousand_members_are_looked_up_in_one_going(string text, string item, string list, string named)
    {
        string All(string each, string between) => between[0] + string.Join(between[1], Enumerable.Range(0, 120_000).Select(i => each.Replace("{0}", $"{i}", StringComparison.Ordinal))) + between[2];
        var sources = named.Length == 0 ? "" : $"\"sources\":{All($$"""{"document":"D","member":"{{named}}"}""", "[,]")}";
        var bytes = Report($"{Envelope},{text.Replace("{0}", All(item, list), StringComparison.Ordinal).Replace("{1}", sources, StringComparison.Ordinal)}");
        SupervisionJson.TryReadReport(bytes, out _, out var issues);

        issues.Should().BeEmpty();
    }

    private static async Task AcceptedAgain(SupervisionReport report)
    {
        SupervisionJson.TryReadReport(SupervisionJson.Write(report), out var again, out var issues);
        issues.Should().BeEmpty();
        again.Should().Be(report);

        using var stream = new MemoryStream();
        await SupervisionJson.WriteLinesAsync(report, stream, Stop);
        stream.Position = 0;
        var collected = await SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(stream, cancellationToken: Stop), Stop);
        collected.Issues.Should().BeEmpty();
        SupervisionJson.Digest(collected.Report!).Should().Be(SupervisionJson.Digest(report));
    }

    // A source for every member in place of those that are there, wherever sources may stand.
    private static void NameAll(JsonNode? node, JsonTypeInfo type)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            NameAll(item, type.Options.GetTypeInfo(type.ElementType!));
        }

        foreach (var member in node is JsonObject ? type.Properties : [])
        {
            if (member.PropertyType == typeof(ValueList<Source>))
            {
                node![member.Name] = new JsonArray([.. Names(type, levels: 3).Select(name => new JsonObject { ["document"] = "N", ["member"] = name })]);
            }
            else
            {
                NameAll(node![member.Name], type.Options.GetTypeInfo(member.PropertyType));
            }
        }
    }

    private static IEnumerable<string> Names(JsonTypeInfo type, int levels) =>
        levels == 0 ? [] : type.Converter is IShapeConverter shape ? Names(type.Options.GetTypeInfo(shape.Shape), levels)
            : type.Properties.SelectMany(member => Names(type.Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType), levels - 1).Prepend("").Select(name => $"/{member.Name}{name}"));

    private static string Sources(string named) => $$"""
        "sources":[{"document":"D","member":"{{named}}"}]
        """;

    private static byte[] Report(string members) => Encoding.UTF8.GetBytes($"{{{members}}}");

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Tests, "Contracts", "v1", "valid", file));
}
