using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake.Tests;

/// <summary>Streams of records to the sample host, over its socket. Each test has an issuer of its own.</summary>
public sealed class RecordStreamTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/jsonl; charset=UTF-8")]
    public async Task A_good_stream_is_taken_as_one_report(string contentType)
    {
        var issuer = "good" + contentType.Length;
        var (status, type, receipt) = await Post(Stream(issuer, Group(1, issuer), Group(2, issuer)), contentType);

        (status, type).Should().Be((200, "application/json"));
        ((string?)receipt["documentId"], (string?)receipt["issuer"]).Should().Be(("D1", issuer));
        ((string?)receipt["digest"]).Should().Be(SupervisionJson.Digest(SupervisionJson.ReadReport(Encoding.UTF8.GetBytes($$"""
            { "contract": "supervision-report", "contractVersion": "1.0", "documentId": "D1", "issuer": "{{issuer}}", "recordedAt": "2021-08-01T04:00:00Z",
              "body": { "organizations": [{{Organ(issuer)}}], "groups": [{{Group(1, issuer)}}, {{Group(2, issuer)}}] } }
            """))));
        Same(receipt["records"], """{"organizations":1,"groups":2}""");
        Same(receipt["lines"], """{"bad":0,"issues":0}""");
        receipt["issues"]!.AsArray().Should().BeEmpty();
        (await Groups(issuer)).Should().Be(2);
    }

    [Fact]
    public async Task Bad_lines_in_the_middle_cost_no_other_and_are_told()
    {
        var (status, _, receipt) = await Post(Stream("middle", Group(1, "middle"), "{ no", """{"id":"G 2"}""", """{"id":"G3","formed":{"span":"2021-09-01"}}""", Group(4, "middle")));

        status.Should().Be(200);
        Told(receipt).Should().Equal("error not-json 4", "error invalid-value 5", "warning dated-after-recording 6");
        Same(receipt["records"], """{"organizations":1,"groups":3}""");
        Same(receipt["lines"], """{"bad":2,"issues":3}""");
        (await Groups("middle")).Should().Be(2, "the third was formed later");
    }

    [Fact]
    public async Task Of_many_bad_lines_the_first_are_told_and_all_are_counted()
    {
        var groups = Enumerable.Range(1, 400).Select(i => i % 2 == 0 ? """{"id":"a b","x":1}""" : Group(i, "many")).ToArray();
        var (status, _, receipt) = await Post(Stream("many", groups));

        status.Should().Be(200);
        Same(receipt["lines"], """{"bad":200,"issues":400}""");
        Told(receipt).Should().Equal(Enumerable.Range(1, 50).SelectMany(i => new[] { $"error invalid-value {2 + (2 * i)}", $"error unknown-member {2 + (2 * i)}" }));
        (await Groups("many")).Should().Be(200);

        (_, _, receipt) = await Post(Stream("nothing", Enumerable.Repeat("""{"id":"a b","x":1}""", 200).ToArray()).Replace(Organ("nothing"), "{}", StringComparison.Ordinal));
        ((string?)receipt["title"], (int?)receipt["issueCount"]).Should().Be(("No line holds a record that can be taken.", 404), "the organization lacks id, name and kind, and its manifest is another's");
        receipt["issues"]!.AsArray().Should().HaveCount(100);
    }

    [Fact]
    public async Task Of_two_lines_with_one_id_the_second_is_a_bad_one()
    {
        var (status, _, receipt) = await Post(Stream("twice", Group(1, "twice"), Group(1, "twice"), Group(2, "twice")));

        status.Should().Be(200);
        Told(receipt).Should().Equal("error duplicate-id 4");
        Same(receipt["lines"], """{"bad":1,"issues":1}""");
        (await Groups("twice")).Should().Be(2);
    }

    [Theory]
    [InlineData("manifest", "The stream ends without its manifest: what came may not be all.", "error missing-manifest 3")]
    [InlineData("envelope", "The envelope, which is the first line, is refused.", "error missing-member 1,error manifest-mismatch 4")]
    [InlineData("all", "The envelope, which is the first line, is refused.", "error missing-manifest 1")]
    [InlineData("lines", "The lines are not those of which the manifest tells.", "error manifest-mismatch 4")]
    public async Task Nothing_is_added_of_a_stream_that_is_refused(string fault, string title, string told)
    {
        var issuer = "refused-" + fault;
        var stream = Stream(issuer, Group(1, issuer));
        var (status, type, problem) = await Post(fault switch
        {
            "manifest" => stream[..stream.IndexOf("{\"manifest\"", StringComparison.Ordinal)],
            "envelope" => stream.Replace("\"documentId\":\"D1\",", "", StringComparison.Ordinal),
            "all" => "",
            "lines" => stream.Replace("G1", "G3", StringComparison.Ordinal),
            _ => stream,
        });

        (status, type, (string?)problem["title"]).Should().Be((400, "application/problem+json", title));
        string.Join(',', Told(problem)).Should().Be(told);
        ((int?)problem["issueCount"]).Should().Be(told.Split(',').Length);
        (await Groups(issuer)).Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_added_when_the_client_breaks_off(bool lengthIsTold)
    {
        var issuer = $"broken{lengthIsTold}";
        var stream = Stream(issuer, Enumerable.Range(1, 3000).Select(i => Group(i, issuer)).ToArray());
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port, Stop);
            var length = lengthIsTold ? $"Content-Length: {stream.Length + 1}" : "Transfer-Encoding: chunked";
            var head = $"POST /records HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n{length}\r\n\r\n";
            var body = lengthIsTold ? stream : $"{stream.Length:x}\r\n{stream}\r\n";   // the manifest and all, but not the end of the body
            var network = socket.GetStream();
            await network.WriteAsync(Encoding.UTF8.GetBytes(head + body), Stop);
            socket.Client.Shutdown(SocketShutdown.Send);
            try
            {
                (await new StreamReader(network).ReadToEndAsync(Stop)).Should().NotStartWith("HTTP/1.1 200");
            }
            catch (IOException)
            {
                // The host may as well break off itself: nobody is there to be answered.
            }
        }

        (await Groups(issuer)).Should().BeNull();
        (await Post(stream)).Status.Should().Be(200, "whole, it is taken");
        (await Groups(issuer)).Should().Be(3000);
    }

    [Fact]
    public async Task Twenty_thousand_lines_are_taken_beside_other_reports_and_had_back_with_the_same_digest()
    {
        var stream = Stream("large", Enumerable.Range(1, 20_000).Select(i => Group(i, "large")).ToArray());
        stream.Length.Should().BeGreaterThan(50 * RunningHost.MaxBytes, "the bound of a report is none of a stream");
        var large = Post(stream, chunked: true);
        var small = await Task.WhenAll(Enumerable.Range(1, 12).Select(async i =>
        {
            using var content = new StringContent($$"""
                { "contract": "supervision-report", "contractVersion": "1.0", "documentId": "D{{i}}", "issuer": "beside", "recordedAt": "2021-08-01T04:00:00Z",
                  "body": { "organizations": [{{Organ("beside")}}], "groups": [{{Group(i, "beside")}}] } }
                """, new MediaTypeHeaderValue("application/json"));
            using var answer = await host.Client.PostAsync(new Uri("/reports", UriKind.Relative), content, Stop);
            return answer.StatusCode;
        }));
        var (status, _, receipt) = await large;

        status.Should().Be(200);
        small.Should().OnlyContain(s => s == HttpStatusCode.OK);
        Same(receipt["records"], """{"organizations":1,"groups":20000}""");
        (await Groups("large"), await Groups("beside")).Should().Be((20_000, 12));

        var digest = (string?)receipt["digest"];
        using var given = await host.Client.GetAsync(new Uri($"/reports/{digest}", UriKind.Relative), Stop);
        (given.Content.Headers.ContentType!.MediaType, given.Headers.ETag!.Tag).Should().Be(("application/x-ndjson", $"\"{digest}\""));
        var (again, _, second) = await Post(await given.Content.ReadAsStringAsync(Stop));
        again.Should().Be(200);
        ((string?)second["digest"]).Should().Be(digest);
        ((int?)second["documentsHeld"]).Should().BeGreaterThan(0);
        (await Groups("large")).Should().Be(20_000, "it is held once");
    }

    [Fact]
    public async Task A_report_is_had_back_as_it_was_sent_and_a_digest_that_is_none_is_told_so()
    {
        var (_, _, receipt) = await Post(Stream("back", Group(7, "back")));
        var given = await host.Client.GetStringAsync(new Uri($"/reports/{receipt["digest"]}", UriKind.Relative), Stop);

        given.Split('\n').Skip(1).Take(2).Should().Equal(
            $$"""{"kind":"organizations","record":{{Organ("back")}}}""", $$"""{"kind":"groups","record":{{Group(7, "back")}}}""");
        using var none = await host.Client.GetAsync(new Uri("/reports/D1", UriKind.Relative), Stop);
        (none.StatusCode, none.Content.Headers.ContentType!.MediaType).Should().Be((HttpStatusCode.NotFound, "application/problem+json"));
    }

    [Fact]
    public async Task A_report_that_came_as_one_document_is_had_back_as_one()
    {
        var sent = $$"""
            { "contract": "supervision-report", "contractVersion": "1.0", "documentId": "D1", "issuer": "one", "recordedAt": "2021-08-01T04:00:00Z", "body": { "organizations": [{{Organ("one")}}] } }
            """;
        using var content = new StringContent(sent, new MediaTypeHeaderValue("application/json"));
        using var answer = await host.Client.PostAsync(new Uri("/reports", UriKind.Relative), content, Stop);
        var digest = (string?)(await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(Stop), cancellationToken: Stop))!["digest"];
        using var given = await host.Client.GetAsync(new Uri($"/reports/{digest}", UriKind.Relative), Stop);

        (given.StatusCode, given.Content.Headers.ContentType!.MediaType, given.Headers.ETag!.Tag).Should().Be((HttpStatusCode.OK, "application/json", $"\"{digest}\""));
        SupervisionJson.ReadReport(await given.Content.ReadAsByteArrayAsync(Stop)).Should().Be(SupervisionJson.ReadReport(Encoding.UTF8.GetBytes(sent)));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_stream_has_a_bound_of_its_own(int over, int expected)
    {
        var issuer = $"bound{over}";
        var stream = Stream(issuer, Group(1, issuer));
        var (status, _, _) = await Post(stream + new string('\n', RunningHost.MaxStreamBytes + over - Encoding.UTF8.GetByteCount(stream)));

        status.Should().Be(expected);
        (await Groups(issuer)).Should().Be(expected == 200 ? 1 : null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson; charset=gb18030")]
    public async Task Another_content_type_is_not_looked_at(string? contentType)
    {
        var (status, type, _) = await Post(Stream("typed", Group(1, "typed")), contentType);

        (status, type).Should().Be((415, "application/problem+json"));
        (await Groups("typed")).Should().BeNull();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Organ(string id) => $$"""{"id":"{{id}}","name":{"zh":"机关","en":"organ"},"kind":"disciplineSupervisionOrgan"}""";

    private static string Group(int i, string issuer) => $$$"""{"id":"G{{{i}}}","dispatchedBy":["{{{issuer}}}"],"formed":{"span":"2021-07-10"}}""";

    // A text by hand, not by the library: the manifest is that of whatever stands before it, and counts every line that tells its kind.
    private static string Stream(string issuer, params string[] groups)
    {
        var records = groups.Select(g => g.EndsWith('}') ? $$"""{"kind":"groups","record":{{g}}}""" : g).ToList();
        string[] lines =
        [
            $$"""{"contract":"supervision-report","contractVersion":"1.0","documentId":"D1","issuer":"{{issuer}}","recordedAt":"2021-08-01T04:00:00Z"}""",
            $$"""{"kind":"organizations","record":{{Organ(issuer)}}}""",
            .. records,
        ];
        var text = string.Concat(lines.Select(line => line + "\n"));
        var (digest, count) = (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), records.Count(r => r.EndsWith('}')));
        return text + $$$"""{"manifest":{"counts":{"organizations":1,"groups":{{{count}}}},"digest":"{{{digest}}}"}}""" + "\n";
    }

    private static List<string> Told(JsonNode answer) => answer["issues"]!.AsArray().Select(i => $"{i!["severity"]} {i["code"]} {i["line"]}").ToList();

    private static void Same(JsonNode? node, string expected) => JsonNode.DeepEquals(node, JsonNode.Parse(expected)).Should().BeTrue(node?.ToJsonString());

    private async Task<(int Status, string? Type, JsonNode Answer)> Post(string body, string? type = "application/x-ndjson", bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/records", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await host.Client.SendAsync(request, Stop);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!);
    }

    private async Task<long?> Groups(string organization)
    {
        var bytes = await host.Client.GetByteArrayAsync(new Uri("/rollup?asOf=2021-08-01", UriKind.Relative), Stop);
        return SupervisionJson.ReadRollup(bytes).Find(Id<Organization>.Parse(organization))?[Measures.GroupsDispatched].Quantity.Min;
    }
}
