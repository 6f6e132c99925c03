using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The library's records inside records of somebody else, under options of somebody else.</summary>
public sealed partial class HostOptionsTests
{
    private static readonly Id<Site> Hotel = Id<Site>.Parse("431000:S1");

    private static Letter Filled { get; } = new()
    {
        SubjectLine = "=督查",
        Visits = Quantity.Parse("150余", Unit.PersonTime),
        Report = Make.Report("D1", Make.City with { Groups = [Make.Group("G1", "east", "west")], Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07"))] }),
        Days = DateSpan.Parse("../2021-08-01"),
        Site = Hotel,
        Findings = [Make.Finding("F2", "west")],
        PerSite = new() { [Hotel] = Quantity.AtLeast(3, Unit.Site) },
        Several = [Quantity.Exactly(1, Unit.Lead), Quantity.Between(1, 2, Unit.Case)],
        Issues = [new() { Code = IssueCodes.NotJson, Severity = IssueSeverity.Warning, Message = "m", Path = "$", Line = 3 }],
    };

    public static TheoryData<bool, string> Hosts() =>
        new MatrixTheoryData<bool, string>([true, false], ["as named", "snake", "web", "other"]);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Ones_own_record_is_written_by_ones_own_rules_and_what_is_in_it_of_the_library_by_the_contract(bool generated, string settings)
    {
        var options = Host(generated, settings);
        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(Filled, Info<Letter>(options)))!.AsObject();

        string Name(string member) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;
        written[Name("SubjectLine")]!.GetValue<string>().Should().Be("=督查");
        Same(written[Name("Visits")], """{"min":151,"likelyMax":159,"unit":"personTime","text":"150余"}""");
        Same(written[Name("Days")], "\"../2021-08-01\"");
        Same(written[Name("Site")], "\"431000:S1\"");
        Same(written[Name("Findings")], """[{"id":"F2","raisedBy":["west"]}]""");
        Same(written[Name("PerSite")], """{"431000:S1":{"min":3,"unit":"site"}}""");
        Same(written[Name("Several")], """[{"value":1,"unit":"lead"},{"min":1,"max":2,"unit":"case"}]""");
        Same(written[Name("Issues")], """[{"code":"not-json","severity":"warning","message":"m","path":"$","line":3}]""");
        JsonNode.DeepEquals(written[Name("Report")], JsonNode.Parse(SupervisionJson.Write(Filled.Report))).Should().BeTrue();
        written.ContainsKey(Name("OtherSite")).Should().Be(options.DefaultIgnoreCondition == JsonIgnoreCondition.Never, "that is the host's to say");

        static void Same(JsonNode? node, string json) => JsonNode.DeepEquals(node, JsonNode.Parse(json)).Should().BeTrue("{0} is {1}", node?.ToJsonString(), json);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Ones_own_record_is_read_back(bool generated, string settings)
    {
        var info = Info<Letter>(Host(generated, settings));
        var back = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(Filled with { OtherSite = Hotel }, info), info)!;

        back.OtherSite.Should().Be(Hotel);
        back.PerSite.Should().Equal(Filled.PerSite);
        back.Several.Should().Equal(Filled.Several);
        (back with { OtherSite = null, PerSite = Filled.PerSite, Several = Filled.Several }).Should().Be(Filled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_document_comes_out_as_the_same_bytes(bool generated)
    {
        var options = Host(generated, "other");
        options = new(options) { WriteIndented = true, NewLine = "\n", IndentSize = 2, IndentCharacter = ' ', Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        Anything.Reports.Sample(report => Bytes(report).AsSpan().SequenceEqual(SupervisionJson.Write(report)), iter: 50);
        Anything.Rollups.Sample(rollup => Bytes(rollup).AsSpan().SequenceEqual(SupervisionJson.Write(rollup)), iter: 50);
        Anything.FigureRollups.Sample(rollup => Bytes(rollup).AsSpan().SequenceEqual(SupervisionJson.Write(rollup)), iter: 50);
        Anything.Reconciliations.Sample(reconciliation => Bytes(reconciliation).AsSpan().SequenceEqual(SupervisionJson.Write(reconciliation)), iter: 50);

        byte[] Bytes<T>(T document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, Info<T>(options)), (byte)'\n'];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_document_is_read_back(bool generated)
    {
        var options = Host(generated, "snake");
        Anything.Reports.Sample(report => JsonSerializer.Deserialize(SupervisionJson.Write(report), Info<SupervisionReport>(options)) == report, iter: 50);
        Anything.Rollups.Sample(rollup => JsonSerializer.Deserialize(SupervisionJson.Write(rollup), Info<Rollup>(options)) == rollup, iter: 50);
        Anything.FigureRollups.Sample(rollup => JsonSerializer.Deserialize(SupervisionJson.Write(rollup), Info<FigureRollup>(options)) == rollup, iter: 50);
        Anything.Reconciliations.Sample(x => JsonSerializer.Deserialize(SupervisionJson.Write(x), Info<Reconciliation>(options)) == x, iter: 50);
    }

    [Theory]
    [InlineData("""{"Visits":{"value":"3","unit":"site"}}""", "$.Visits", "wrong-type $.value")]
    [InlineData("""{"Visits":{"VALUE":3,"unit":"site"}}""", "$.Visits", "unknown-member $.VALUE")]
    [InlineData("""{"Visits":{"value":3,"value":4,"unit":"site"}}""", "$.Visits", "duplicate-member $.value")]
    [InlineData("""{"Visits":{"min":3,"max":2,"unit":"site"}}""", "$.Visits", "invalid-quantity $")]
    [InlineData("""{"Visits":{"value":-3,"more":1}}""", "$.Visits", "invalid-value $.value; unknown-member $.more; missing-member $")]
    [InlineData("""{"Several":[{"value":3,"unit":"site"},{"value":3}]}""", "$.Several[1]", "missing-member $")]
    [InlineData("""{"Findings":[{"id":"F1"},{"id":"F 2","category":7}]}""", "$.Findings", "invalid-value $[1].id; wrong-type $[1].category")]
    [InlineData("""{"Report":{"contract":"supervision-report","contractVersion":"2.0","documentId":"D","issuer":"city","recordedAt":"2021-08-01T04:00:00Z","body":{}}}""", "$.Report", "unknown-version $.contractVersion")]
    [InlineData("""{"Report":{"contract":"supervision-report","contractVersion":"1.0","documentId":"D","issuer":"city","recordedAt":"2021-08-01T04:00:00Z","mustUnderstand":["https://example.org/x"],"body":{}}}""", "$.Report", "must-understand $.mustUnderstand[0]")]
    [InlineData("""{"Report":{"contract":"supervision-rollup","contractVersion":"1.0"}}""", "$.Report", "wrong-contract $.contract")]
    [InlineData("""{"Site":"a b"}""", "$.Site", "invalid-value $")]
    [InlineData("""{"Site":7}""", "$.Site", "wrong-type $")]
    [InlineData("""{"Act":"Closed"}""", "$.Act", "unknown-code $")]
    [InlineData("""{"Act":"\ud800"}""", "$.Act", "invalid-text $")]
    [InlineData("""{"Days":"2021-13"}""", "$.Days", "invalid-value $")]
    [InlineData("""{"Category":"a b"}""", "$.Category", "invalid-value $")]
    public void What_breaks_the_contract_is_refused_whatever_the_host_allows_with_every_issue(string json, string path, string issues)
    {
        foreach (var generated in new[] { true, false })
        {
            var thrown = FluentActions.Invoking(() => JsonSerializer.Deserialize(json, Info<Loose>(Host(generated, "other")))).Should().Throw<JsonException>().Which;
            thrown.Path.Should().Be(path);
            var inner = thrown.InnerException.Should().BeOfType<SupervisionJsonException>().Which;
            string.Join("; ", inner.Issues.Select(i => $"{i.Code} {i.Path}")).Should().Be(issues);
        }
    }

    [Fact]
    public void An_id_that_is_none_is_refused_at_its_place()
    {
        foreach (var generated in new[] { true, false })
        {
            FluentActions.Invoking(() => JsonSerializer.Deserialize("""{"Site":"a b"}""", Info<Loose>(Host(generated, "other")))).Should().Throw<JsonException>().Which.Path.Should().Be("$.Site");
            FluentActions.Invoking(() => JsonSerializer.Deserialize("""{"PerSite":{"a b":{"value":1,"unit":"site"}}}""", Info<Loose>(Host(generated, "other")))).Should().Throw<JsonException>();
        }
    }

    [Fact]
    public void Options_that_are_read_only_are_left_alone()
    {
        var frozen = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        frozen.MakeReadOnly();

        frozen.Invoking(o => o.AddSupervisionDomain()).Should().Throw<InvalidOperationException>();
        frozen.Converters.Should().BeEmpty();
        FluentActions.Invoking(() => ContractOptions.Strict.AddSupervisionDomain()).Should().Throw<InvalidOperationException>("also where everything is there already");
        FluentActions.Invoking(() => JsonSerializerOptionsExtensions.AddSupervisionDomain(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Adding_twice_is_adding_once()
    {
        var options = Host(generated: true, "web");
        var (converters, resolvers) = (options.Converters.ToList(), options.TypeInfoResolverChain.ToList());

        options.AddSupervisionDomain().Should().BeSameAs(options);

        options.Converters.Should().Equal(converters).And.OnlyHaveUniqueItems();
        options.TypeInfoResolverChain.Should().Equal(resolvers).And.HaveCount(2);
    }

    [Fact]
    public void Every_other_setting_stays_as_it_is()
    {
        var before = Bare("other");
        var after = new JsonSerializerOptions(before).AddSupervisionDomain();
        var settings = typeof(JsonSerializerOptions).GetProperties().Where(p => p.CanWrite && p.Name != nameof(JsonSerializerOptions.TypeInfoResolver)).ToList();

        settings.Should().HaveCountGreaterThan(15);
        foreach (var setting in settings)
        {
            setting.GetValue(after).Should().Be(setting.GetValue(before), setting.Name);
        }
    }

    [Fact]
    public void A_converter_that_is_there_already_goes_first()
    {
        var options = new JsonSerializerOptions { Converters = { new Shouting() }, TypeInfoResolver = LetterContext.Default }.AddSupervisionDomain();

        JsonSerializer.Serialize(new Loose { Site = Hotel }, Info<Loose>(options)).Should().Contain("\"Site\":\"431000:S1!\"");
        SupervisionJson.Write(Filled.Report).Should().Equal(Encoded(JsonSerializer.SerializeToUtf8Bytes(Filled.Report, Info<SupervisionReport>(options))), "what is inside a document is the contract's");

        static byte[] Encoded(byte[] json) => SupervisionJson.Write(SupervisionJson.ReadReport(json));
    }

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Host(bool generated, string settings)
    {
        var options = Bare(settings);
        options.TypeInfoResolver = generated ? LetterContext.Default : new DefaultJsonTypeInfoResolver();
        return options.AddSupervisionDomain();
    }

    private static JsonSerializerOptions Bare(string settings) => settings switch
    {
        "snake" => new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true },
        "web" => new(JsonSerializerDefaults.Web),
        "other" => new()
        {
            NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            IgnoreReadOnlyProperties = true,
            IncludeFields = true,
            MaxDepth = 40,
            DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
        },
        _ => new(),
    };

    internal sealed record Letter
    {
        public required string SubjectLine { get; init; }

        public required Quantity Visits { get; init; }

        public required SupervisionReport Report { get; init; }

        public required DateSpan Days { get; init; }

        public required Id<Site> Site { get; init; }

        public Id<Site>? OtherSite { get; init; }

        public required ValueList<Finding> Findings { get; init; }

        public required Dictionary<Id<Site>, Quantity> PerSite { get; init; }

        public required IReadOnlyList<Quantity> Several { get; init; }

        public required ValueList<Issue> Issues { get; init; }
    }

    internal sealed record Loose
    {
        public Quantity? Visits { get; init; }

        public SupervisionReport? Report { get; init; }

        public Id<Site>? Site { get; init; }

        public FindingEventKind? Act { get; init; }

        public DateSpan? Days { get; init; }

        public Code<FindingCategories>? Category { get; init; }

        public ValueList<Finding>? Findings { get; init; }

        public Dictionary<Id<Site>, Quantity>? PerSite { get; init; }

        public IReadOnlyList<Quantity>? Several { get; init; }
    }

    private sealed class Shouting : JsonConverter<Id<Site>>
    {
        public override Id<Site> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Id<Site> value, JsonSerializerOptions options) => writer.WriteStringValue($"{value}!");
    }

    [JsonSerializable(typeof(Letter))]
    [JsonSerializable(typeof(Loose))]
    private sealed partial class LetterContext : JsonSerializerContext;
}
