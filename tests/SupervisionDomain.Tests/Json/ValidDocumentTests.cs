using System.Text.Json.Nodes;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Documents as they are written, each named for what it shows: Contracts/v1/valid/&lt;what&gt;.json. They stay as they are for as long as version 1 is read.</summary>
public sealed class ValidDocumentTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Contracts", "v1", "valid");

    // No document that this library reads needs an extension to be understood.
    private static readonly string[] NeverValid = ["SupervisionReport.mustUnderstand"];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_valid_document_is_read_without_an_issue_and_written_again_byte_for_byte(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));

        foreach (var profile in Enum.GetValues<JsonProfile>())
        {
            var (issues, written) = Again(bytes, (string)JsonNode.Parse(bytes)!["contract"]!, profile);
            issues.Should().BeEmpty();
            written.Should().Equal(bytes);
        }
    }

    [Fact]
    public void There_are_forty_valid_documents_and_more_of_every_contract() =>
        Files.Select(file => (string)JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file.Data)))!["contract"]!)
            .Should().HaveCountGreaterThanOrEqualTo(40).And.Contain(ContractSchema.Documents.Keys);

    [Fact]
    public void Every_member_and_every_code_of_a_closed_list_stands_in_some_valid_document()
    {
        HashSet<string> all = [], shown = [];
        foreach (var (name, type) in ContractSchema.Documents)
        {
            var schema = ContractSchema.Of(type);
            all.UnionWith(schema["$defs"]!.AsObject().Select(d => d.Value!.AsObject()).SelectMany(d => d["oneOf"] is JsonArray parts ? parts.Select(p => p!.AsObject()) : [d]).Append(schema).SelectMany(Sayings));
            foreach (var document in Files.Select(file => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file.Data)))!).Where(d => (string)d["contract"]! == name))
            {
                Show(schema, schema, document, shown);
            }
        }

        all.Except(shown).Should().BeEquivalentTo(NeverValid);
    }

    private static (ValueList<Issue> Issues, byte[]? Written) Again(byte[] bytes, string contract, JsonProfile profile)
    {
        if (contract == Contract.Report)
        {
            return (SupervisionJson.TryReadReport(bytes, out var report, out var issues, profile) ? issues : issues, report is null ? null : SupervisionJson.Write(report));
        }

        if (contract == Contract.RollupResult)
        {
            return (SupervisionJson.TryReadRollup(bytes, out var rollup, out var issues, profile) ? issues : issues, rollup is null ? null : SupervisionJson.Write(rollup));
        }

        if (contract == Contract.FigureRollupResult)
        {
            return (SupervisionJson.TryReadFigureRollup(bytes, out var figures, out var issues, profile) ? issues : issues, figures is null ? null : SupervisionJson.Write(figures));
        }

        if (contract == Contract.PartialResult)
        {
            return (SupervisionJson.TryReadPartial(bytes, out var partial, out var issues, profile) ? issues : issues, partial is null ? null : SupervisionJson.Write(partial));
        }

        return (SupervisionJson.TryReadReconciliation(bytes, out var reconciliation, out var found, profile) ? found : found, reconciliation is null ? null : SupervisionJson.Write(reconciliation));
    }

    // What an object of a schema can say: Title.member, and List=code.
    private static IEnumerable<string> Sayings(JsonObject schema) =>
        (schema["properties"]?.AsObject() ?? []).Select(p => $"{schema["title"]}.{p.Key}").Concat((schema["enum"]?.AsArray() ?? []).Select(code => $"{schema["title"]}={code}"));

    private static void Show(JsonObject root, JsonObject schema, JsonNode? value, HashSet<string> shown)
    {
        if (schema["$ref"] is { } reference)
        {
            Show(root, root["$defs"]![((string)reference!)["#/$defs/".Length..]]!.AsObject(), value, shown);
        }

        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            Show(root, part!.AsObject(), value, shown);
        }

        // The one part that has all the members of the value.
        foreach (var part in (schema["oneOf"]?.AsArray() ?? []).Select(p => p!.AsObject()).Where(p => p["properties"] is not JsonObject has || value!.AsObject().All(v => has.ContainsKey(v.Key))))
        {
            Show(root, part, value, shown);
        }

        if (schema["enum"] is not null)
        {
            shown.Add($"{schema["title"]}={value}");
        }

        if (value is JsonArray list)
        {
            foreach (var item in list)
            {
                Show(root, schema["items"]!.AsObject(), item, shown);
            }
        }

        foreach (var (name, member) in value is JsonObject o && schema["properties"] is not null ? o.ToList() : [])
        {
            if (schema["properties"]![name] is JsonObject property)
            {
                shown.Add($"{schema["title"]}.{name}");
                Show(root, property, member, shown);
            }
        }
    }
}
