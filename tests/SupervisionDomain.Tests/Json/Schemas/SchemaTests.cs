using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime.Text;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>
/// The committed schemas are those of the model. After a change of the model they are written anew by
/// <c>SNAPSHOT_ACCEPT=1 dotnet test --project tests/SupervisionDomain.Tests -- --filter-class '*SchemaTests'</c>.
/// </summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(Repository.Library, "Json", "Schemas", "v1");

    public static TheoryData<string> Names => [.. ContractSchema.Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_that_of_the_model_byte_for_byte(string name)
    {
        var made = ContractSchema.Text(ContractSchema.Of(ContractSchema.Documents[name]));
        var file = Path.Combine(Folder, $"{name}.json");
        if (Snapshot.Accepts(Environment.GetEnvironmentVariable))
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, made);
        }

        var committed = File.ReadAllBytes(file);
        committed.AsSpan().SequenceEqual(System.Text.Encoding.UTF8.GetBytes(made)).Should().BeTrue("{0} is made anew by the command that stands above", name);
    }

    [Fact]
    public void There_is_one_schema_for_each_document_and_no_other() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Should().BeEquivalentTo(ContractSchema.Documents.Keys.Select(name => $"{name}.json"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_definition_says_what_it_is_in_English_with_the_Chinese_term_and_so_does_every_member_in_English(string name)
    {
        var schema = ContractSchema.Of(ContractSchema.Documents[name]);
        var definitions = schema["$defs"]!.AsObject().Where(d => !Regex.IsMatch((string?)d.Value!["description"] ?? "", @"\w+ .*\p{IsCJKUnifiedIdeographs}")).Select(d => d.Key);
        var members = Objects(schema).Where(o => o["properties"] is not null && o["title"] is not null).SelectMany(o => o["properties"]!.AsObject()
            .Where(p => p.Value is JsonObject member && member["const"] is null && string.IsNullOrWhiteSpace((string?)member["description"])).Select(p => $"{(string?)o["title"]}.{p.Key}"));

        definitions.Concat(members).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_object_is_closed_every_array_says_of_what_and_every_definition_is_used(string name)
    {
        var schema = ContractSchema.Of(ContractSchema.Documents[name]);
        var used = Objects(schema).Select(o => (string?)o["$ref"]).OfType<string>().Select(r => r["#/$defs/".Length..]).ToHashSet();

        Objects(schema).Where(o => o["properties"] is not null && o["title"] is not null).Should().OnlyContain(o => (bool)o["additionalProperties"]! == false);
        schema["$defs"]!.AsObject().Select(d => d.Key).Should().BeEquivalentTo(used);
        Objects(schema).Where(o => (o["type"] as JsonValue)?.ToString() == "array").Should().OnlyContain(o => o["items"] is JsonObject);
    }

    [Fact]
    public void Nothing_of_a_schema_allows_null_or_anything() =>
        ContractSchema.Documents.Values.Select(ContractSchema.Of).Select(ContractSchema.Text).Should().NotContain(text => Regex.IsMatch(text, "\"null\"|: true"));

    // What node checks in full: tests/contract-node.
    [Fact]
    public void What_is_beyond_a_schema_names_a_fault_and_its_reason()
    {
        var invalid = Path.Combine(Repository.Tests, "Contracts", "v1", "invalid");
        var rows = File.ReadLines(Path.Combine(invalid, "beyond-schema.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        rows.Should().OnlyContain(row => row.Length == 2 && File.Exists(Path.Combine(invalid, row[0])) && row[1].Length > 10).And.OnlyHaveUniqueItems(row => row[0]);
    }

    // The pattern and the parser of a type are two things: held against each other over texts near to good ones.
    [Fact]
    public void A_pattern_matches_what_its_type_reads()
    {
        Agree(TextPatterns.Id, text => Id<Site>.TryParse(text, out _), "431000:F-12", "号1", "a:b", ":", "a/b", new string('a', 100), new string('a', 101), "a\u3000b", "\uFEFFa", "a\u0085");
        Agree(TextPatterns.Code, text => Code<SiteKinds>.TryParse(text, out _), "own.code-1", "hotel", "a_b", "é", new string('a', 80), new string('a', 81));
        Agree(TextPatterns.Of(typeof(Unit)), text => Unit.TryParse(text, out _), "own-unit", "site", "a.b", new string('a', 40), new string('a', 41));
        Agree(TextPatterns.Of(typeof(DivisionCode)), text => DivisionCode.TryParse(text, out _), "431025", "430000", "430025", "001025", "431025001", "431025001002", "43102500");
        Agree(TextPatterns.Of(typeof(PrintedDecimal)), IsPrintedDecimal, "3.50%", "66", "-4%", "+15.3%", "60\uFF05", "1,000", ".5", "5.", "%", "12345678901234567890", "123456789012345678901");
        Agree(TextPatterns.Of(typeof(RecordReference)), text => RecordReference.TryParse(text, out _), "findings/431000:F-12", "duties/1", "nothing/1", "/1", "findings/");
        Agree(TextPatterns.Of(typeof(AccountabilitySubject)), text => AccountabilitySubject.TryParse(text, out _), "persons/P-7", "organizations/431025", "sites/1");
        Agree(TextPatterns.AbsoluteUri, IsUri, "https://example.org/a", "a:b", "a:", "1:b", ":b", "urn:例", "x+y-z.1:?", "a:\u0000", "a:\u0085", "a: b", "file");
        Agree(TextPatterns.NotBlank, text => FreeText.Violation(text) is null, "a", " ", "", "\u3000", "\u200B", "\u0085", " a ");
    }

    [Fact]
    public void A_pattern_of_a_date_matches_what_its_type_reads_but_for_leap_years_and_order()
    {
        Agree(TextPatterns.Of(typeof(PartialDate)), text => PartialDate.TryParse(text, out _),
            "2021", "2020-02-29", "2021-07-29T03:15:22", "2021-07-29T24:00", "2021-07-29T24:00:00", "2021-07-29T24:01", "2021-04-31", "2021-13", "0000", "2021-7", "2021-07-29T03:15:60", "9998-12-31", "9999", "9998-12-31T24:00");
        Agree(TextPatterns.Of(typeof(DateSpan)), text => DateSpan.TryParse(text, out _) || DateSpan.TryParse(Reversed(text), out _),
            "2020-02-29/2021-07-30", "../2021", "2021/..", "../..", "2021-07-29/2021", "/2021", "2021/2022/2023");
        Agree(TextPatterns.Of(typeof(NodaTime.LocalDate)), text => LocalDatePattern.Iso.Parse(text).Success, "2021-07-29", "2021-7-29", "2021-07");
        Agree(TextPatterns.Of(typeof(NodaTime.Instant)), text => InstantPattern.ExtendedIso.Parse(text).Success,
            "2021-08-01T07:22:21Z", "2021-08-01T07:22:21.123456789Z", "2021-08-01T07:22:21", "2021-08-01T07:22:21+08:00", "2021-08-01T07:22:60Z");
    }

    // The contract takes the written form alone, however much more a printed text may say.
    private static bool IsPrintedDecimal(string text)
    {
        try
        {
            JsonSerializer.Deserialize(JsonValue.Create(text).ToJsonString(), ContractOptions.Strict.GetTypeInfo(typeof(PrintedDecimal)));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsUri(string text)
    {
        try
        {
            return new Extension { Uri = text, Json = "1" }.Uri == text;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Reversed(string text) => string.Join('/', text.Split('/').Reverse());

    // Texts near to the given ones: a character changed, left out, or put in, once or twice.
    private static void Agree(string pattern, Func<string, bool> reads, params string[] texts)
    {
        var regex = new Regex(pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);
        const string near = "0123456789aZé-./:T% \u3000\n%";
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, int.MaxValue]).Sample((index, seed) =>
        {
            var random = new Random(seed);
            var text = texts[index];
            for (var times = random.Next(3); times > 0; times--)
            {
                var at = random.Next(text.Length + 1);
                var c = near[random.Next(near.Length)].ToString();
                text = random.Next(3) switch
                {
                    0 => text.Insert(at, c),
                    1 when at < text.Length => text.Remove(at, 1),
                    _ when at < text.Length => text.Remove(at, 1).Insert(at, c),
                    _ => text,
                };
            }

            // Leap years are beyond a pattern; years before Christ and hour 24 of an instant the contract leaves out.
            var beyond = text.Contains("02-29", StringComparison.Ordinal) || text.StartsWith('-') || text.Contains("T24:00:00Z", StringComparison.Ordinal);
            (beyond || regex.IsMatch(text) == reads(text)).Should().BeTrue("of «{0}» the parser says {1}", text, reads(text));
        }, iter: 3000);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
