using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The rules of RFC 8785, and what a digest is good for.</summary>
public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("[ 1 , { } , [ ] , null , true , false ]", "[1,{},[],null,true,false]")]
    [InlineData("{\"b\":1,\"a\":{\"d\":[],\"c\":2}}", "{\"a\":{\"c\":2,\"d\":[]},\"b\":1}")]
    [InlineData("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\uFB33\":3}")]
    [InlineData("{\"aa\":1,\"a\":2,\"B\":3,\"\":4}", "{\"\":4,\"B\":3,\"a\":2,\"aa\":1}")]
    [InlineData("\"\\u0008\\u0009\\u000A\\u000c\\u000d\\u0022\\u005c\\u002f\\u001F\\u007f\\u3000\"", "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u001f\u007F\u3000\"")]
    [InlineData("\"\\ud842\\udfb7\"", "\"𠮷\"")]
    public void Members_are_sorted_by_code_units_and_escapes_are_the_least(string text, string canonical) =>
        Encoding.UTF8.GetString(CanonicalForm.Of(Encoding.UTF8.GetBytes(text))).Should().Be(canonical);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.0e5", "0")]
    [InlineData("268", "268")]
    [InlineData("-12", "-12")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.00000012", "1.2e-7")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e23", "1e+23")]
    [InlineData("295147905179352825856", "295147905179352830000")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    public void Numbers_are_written_as_ECMAScript_writes_them(string text, string canonical) =>
        Encoding.UTF8.GetString(CanonicalForm.Of(Encoding.UTF8.GetBytes(text))).Should().Be(canonical);

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"\\ud842\"")]
    [InlineData("{\"\\ud842\":1}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    public void What_is_no_I_JSON_has_no_canonical_form(string text) =>
        FluentActions.Invoking(() => CanonicalForm.Of(Encoding.UTF8.GetBytes(text))).Should().Throw<ArgumentException>();

    // What docs/contract.md says to those who compute it elsewhere.
    [Fact]
    public void The_digest_is_of_the_report_as_it_is_written_not_as_it_came()
    {
        var report = SupervisionJson.ReadReport("""
            { "$schema": "./mine.json", "contract": "supervision-report", "contractVersion": "1.0", "documentId": "W31", "issuer": "431000", "recordedAt": "2021-08-01T00:00:00.500Z", "extensions": {}, "asOf": null,
              "body": { "sites": [], "organizations": [ { "id": "431000", "name": { "en": "Chenzhou" }, "kind": "unit", "division": "431000000000", "existence": {}, "relations": [ { "kind": "superior", "to": "430000", "validity": {} } ] } ],
                "figures": [
                  { "id": "A", "measure": "sitesInspected", "value": { "min": 0, "max": 7, "likelyMin": 0, "likelyMax": 7, "unit": "site", "convertedFrom": [ "visit", "finding", "visit" ] }, "scope": "ownBody", "period": "2021/2021" },
                  { "id": "431000:B", "measure": "sitesInspected", "value": { "min": 3, "max": 3, "unit": "site" }, "scope": "ownBody", "period": "2021" } ] } }
            """u8);
        var written = """
            {"$schema":"https://supervisiondomain.example/schema/v1/supervision-report.json","body":{"figures":[
            {"id":"A","measure":"sitesInspected","period":"2021","scope":"ownBody","value":{"convertedFrom":["finding","visit"],"max":7,"unit":"site"}},
            {"id":"431000:B","measure":"sitesInspected","period":"2021","scope":"ownBody","value":{"unit":"site","value":3}}],
            "organizations":[{"division":"431000","id":"431000","kind":"unit","name":{"en":"Chenzhou"},"relations":[{"kind":"superior","to":"430000"}]}]},
            "contract":"supervision-report","contractVersion":"1.0","documentId":"W31","issuer":"431000","recordedAt":"2021-08-01T00:00:00.5Z"}
            """.ReplaceLineEndings("");

        Encoding.UTF8.GetString(SupervisionJson.WriteCanonical(report)).Should().Be(written);
        SupervisionJson.Digest(report).Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(written))));
    }

    [Fact]
    public void The_digest_is_the_SHA_256_of_the_canonical_bytes()
    {
        var report = Make.Report("D1", Make.City);
        var bytes = SupervisionJson.WriteCanonical(report);

        Encoding.UTF8.GetString(bytes).Should().StartWith("{\"$schema\":\"").And.Contain("\"contract\":\"supervision-report\",\"contractVersion\":\"1.0\",\"documentId\":\"D1\"").And.NotContain("\n");
        SupervisionJson.Digest(report).Should().Be(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)).ToLowerInvariant());
    }

    [Fact]
    public void The_digest_is_the_same_in_whatever_order_and_layout_the_text_was() =>
        Gen.Select(Anything.Reports, Gen.Int[0, 1000]).Sample((report, seed) =>
        {
            var text = Shuffled(JsonNode.Parse(SupervisionJson.Write(report))!, new Random(seed)).ToJsonString(new JsonSerializerOptions(ContractOptions.Strict) { WriteIndented = seed % 2 == 0 });
            return SupervisionJson.Digest(SupervisionJson.ReadReport(Encoding.UTF8.GetBytes(text))) == SupervisionJson.Digest(report);
        }, iter: 100);

    [Fact]
    public void The_digest_differs_where_a_value_differs()
    {
        var changed = 0;
        Gen.Select(Anything.Reports, Gen.Int[0, int.MaxValue]).Sample((any, seed) =>
        {
            var report = any with { Extensions = [] };
            if (!SupervisionJson.TryReadReport(MutationTests.Damaged(SupervisionJson.Write(report), new Random(seed)), out var back, out _) || back.Extensions.Count > 0)
            {
                return true;
            }

            Interlocked.Add(ref changed, back == report ? 0 : 1);
            return (SupervisionJson.Digest(back) == SupervisionJson.Digest(report)) == (back == report);
        }, iter: 2000);

        changed.Should().BeGreaterThan(20, "a law over documents that are never changed would hold of nothing");
    }

    private static JsonNode Shuffled(JsonNode node, Random random)
    {
        if (node is JsonObject members)
        {
            var shuffled = members.ToArray();
            random.Shuffle(shuffled);
            return new JsonObject(shuffled.Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : (JsonNode?)Shuffled(m.Value, random))));
        }

        return node is JsonArray items ? new JsonArray([.. items.Select(i => i is null ? null : Shuffled(i, random))]) : node.DeepClone();
    }
}
