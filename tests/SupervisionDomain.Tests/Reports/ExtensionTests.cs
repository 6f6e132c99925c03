using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What an extension holds can be written, and read back.</summary>
public sealed class ExtensionTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,}")]
    [InlineData("'a'")]
    [InlineData("nul")]
    [InlineData("// 1")]
    public void The_value_is_one_JSON_value(string json) =>
        FluentActions.Invoking(() => Of("urn:x", json)).Should().Throw<ArgumentException>().WithMessage("*one JSON value*");

    [Fact]
    public void It_is_no_deeper_than_a_document_can_be_read()
    {
        var deepest = Make.Report("D", Make.City) with { Extensions = [Of("urn:x", Nested(62))] };

        SupervisionJson.ReadReport(SupervisionJson.Write(deepest)).Should().Be(deepest);
        FluentActions.Invoking(() => Of("urn:x", Nested(63))).Should().Throw<ArgumentException>();

        static string Nested(int levels) => new string('[', levels) + new string(']', levels);
    }

    [Fact]
    public void One_name_has_one_value() =>
        FluentActions.Invoking(() => Make.Report("D", Make.City) with { Extensions = [Of("urn:x", "1"), Of("urn:x", "2")] }).Should().Throw<ArgumentException>().WithMessage("*once*");

    private static Extension Of(string uri, string json) => new() { Uri = uri, Json = json };
}
