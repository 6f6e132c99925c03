using System.Text;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Texts that break the grammar of RFC 8259, or the alphabet of RFC 3629, wherever a value may stand: a result with issues, and nothing else.</summary>
public sealed class MalformedTextTests
{
    // Each stands where a value may stand. None is JSON.
    private static readonly string[] NoValues =
    [
        "", ",", ":", "]", "}", "[", "{", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "[1}", "[[]", "[\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{1:1}",
        "{a:1}", "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1:2}", "{\"a\",1}", "{null:1}", "{\"a\":}", "{:1}", "{]", "{[1]:1}",
        "nul", "NULL", "nullx", "tru", "True", "fals", "undefined", "NaN", "Infinity", "-Infinity", "nan",
        "-", "+1", "01", "-01", "1.", ".1", "1.e1", "1e", "1e+", "1E-", "--1", "0x1F", "1_000", "1,0.5", "1a", "- 1", "0b1", "1.2.3", "1e1.5", "\uFF11", "٣",
        "\"", "\"a", "'a'", "\"\\x41\"", "\"\\\"", "\"\\u12\"", "\"\\u123g\"", "\"\\U00000041\"", "\"\\a\"", "\"\\'\"", "\"a\nb\"", "\"a\tb\"", "\"a\0b\"", "\"a\u001fb\"", "\"\\", "\"\\u",
        "/* c */ 1", "1 // c", "# c", "<a/>", "@", "`a`", "\u201Ca\u201D", "\u00A01", "\u20281", "\uFEFF1", "\v1", "\f1", "*", "&a", "!!1", "%",
        "(1)", "[1;2]", "{\"a\":1;\"b\":2}", "a", "a:1", "- a", "function(){}", "1 1", "\"a\" \"b\"", "{}{}", "[][]", "null null",
    ];

    // Each stands in a string. None is UTF-8.
    private static readonly byte[][] NoTexts =
    [
        [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0xAF], [0xE1, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0xAF],
        [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xFF, 0xFE], [0xE5, 0x9B],
    ];

    private static readonly string[] Places =
    [
        "", "{{0}}", "[{0}]", "\"contract\": {0},", "\"documentId\": {0},", "\"body\": {0}", "\"body\": {{ \"findings\": {0} }}", "\"body\": {{ \"findings\": [{0}] }}",
        "\"body\": {{ \"findings\": [{{ \"id\": {0} }}] }}", "\"body\": {{ \"findings\": [{{ \"id\": \"F1\", \"events\": [{{ \"id\": \"E1\", \"kind\": \"found\", \"at\": {0} }}] }}] }}",
        "\"body\": {{ \"figures\": [{{ \"id\": \"R1\", \"measure\": \"inspections\", \"scope\": \"ownBody\", \"value\": {0} }}] }}", "\"extensions\": {{ \"urn:x\": {0} }}, \"body\": {{}}", "\"unknown\": {0}, \"body\": {{}}",
    ];

    public static TheoryData<int> EveryPlace => [.. Enumerable.Range(0, Places.Length)];

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void What_breaks_the_grammar_is_refused_wherever_it_stands(int place)
    {
        // In a list nothing at all may stand.
        foreach (var value in NoValues.Where(value => value.Length > 0 || !Places[place].Contains("[{0}]", StringComparison.Ordinal)))
        {
            Refused(Encoding.UTF8.GetBytes(At(place, value)), value);
        }
    }

    [Theory]
    [InlineData("[", 2)]
    [InlineData("[1", 3)]
    [InlineData("[1,", 4)]
    [InlineData("[1, ", 5)]
    [InlineData("[[],", 5)]
    [InlineData("{\"a\":1,", 8)]
    [InlineData("{\"a\":", 6)]
    [InlineData(",", 1)]
    [InlineData("[,", 2)]
    [InlineData("[1,,", 4)]
    [InlineData("{\"a\",", 5)]
    [InlineData("1,", 2)]
    public void A_text_that_ends_too_soon_is_told_behind_its_end_and_any_other_where_it_goes_wrong(string text, int column)
    {
        SupervisionJson.TryReadReport(Encoding.UTF8.GetBytes(text), out _, out var issues);

        issues.Should().ContainSingle(i => i.Code == IssueCodes.NotJson).Which.Column.Should().Be(column);
    }

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void What_breaks_the_alphabet_is_refused_as_such_wherever_it_stands(int place)
    {
        foreach (var value in NoTexts)
        {
            var parts = At(place, "\"\u0001\"").Split('\u0001');
            byte[] text = [.. Encoding.UTF8.GetBytes(parts[0]), .. value, .. Encoding.UTF8.GetBytes(parts[1])];

            foreach (var profile in Enum.GetValues<JsonProfile>())
            {
                SupervisionJson.TryReadReport(text, out _, out var issues, profile).Should().BeFalse();
                issues.Should().ContainSingle().Which.Code.Should().Be(IssueCodes.NotJson);
            }
        }
    }

    [Fact]
    public void Texts_of_the_grammar_with_one_token_more_less_or_other_are_a_report_or_a_result_with_issues() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 40]).Sample((seed, size) =>
        {
            var random = new Random(seed);
            var tokens = Enumerable.Range(0, size).Select(_ => Tokens[random.Next(Tokens.Length)]);
            Answered(Encoding.UTF8.GetBytes(string.Concat(tokens)));
        }, iter: 1000);

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"", "\"body\"", "\"findings\"", "\"id\"", "\"F1\"", "\"\\ud800\"", "null", "true", "0", "-1", "1e999", "1.0", " ", "\n", "\\", "\"contract\":\"supervision-report\",", "\u0000", "督"];

    private static string At(int place, string value) => place switch
    {
        0 => value,
        1 or 2 => Places[place].Replace("{0}", value, StringComparison.Ordinal),
        _ => "{ \"contract\": \"supervision-report\", \"contractVersion\": \"1.0\", \"documentId\": \"D1\", \"issuer\": \"city\", \"recordedAt\": \"2021-08-01T00:00:00Z\", "
            + Places[place].Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", value, StringComparison.Ordinal) + " }",
    };

    private static void Refused(byte[] text, string because)
    {
        foreach (var profile in Enum.GetValues<JsonProfile>())
        {
            SupervisionJson.TryReadReport(text, out var report, out var issues, profile).Should().BeFalse("of {0}", because);
            report.Should().BeNull();
            issues.Should().Contain(i => i.Severity == IssueSeverity.Error).And.OnlyContain(i => i.Line >= 1 && i.Column >= 1);
        }

        Answered(text);
    }

    private static void Answered(byte[] text)
    {
        if (!SupervisionJson.TryReadReport(text, out _, out var issues, JsonProfile.Tolerant))
        {
            issues.Should().Contain(i => i.Severity == IssueSeverity.Error);
        }

        SupervisionJson.TryReadRollup(text, out _, out _);
        SupervisionJson.TryReadFigureRollup(text, out _, out _);
        _ = SupervisionJson.ReadLinesAsync(new MemoryStream(text)).ToBlockingEnumerable(TestContext.Current.CancellationToken).Count();
    }
}
