using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake.Tests;

/// <summary>The sample host over its socket. Each test has bodies of its own, so that none sees the counts of another.</summary>
public sealed class ReportIntakeTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Head = "\"contract\": \"supervision-report\", \"contractVersion\": \"1.0\"";

    [Fact]
    public async Task A_good_report_is_taken_and_answered_with_its_id_digest_and_counts()
    {
        var report = Report("good", "D1", groups: 2);

        var (status, type, answer) = await Post(SupervisionJson.Write(report));

        (status, type).Should().Be((200, "application/json"));
        var receipt = JsonNode.Parse(answer)!;
        ((string?)receipt["documentId"], (string?)receipt["issuer"]).Should().Be(("D1", "good"));
        ((string?)receipt["digest"]).Should().Be(SupervisionJson.Digest(report));
        JsonNode.DeepEquals(receipt["records"], JsonNode.Parse("""{"organizations":1,"groups":2}""")).Should().BeTrue(answer);
        receipt["issues"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_digest_is_that_of_what_is_said_and_not_of_blanks_and_a_report_is_held_once()
    {
        var bytes = SupervisionJson.Write(Report("twice", "D1"));
        var first = JsonNode.Parse((await Post(bytes)).Answer)!;
        var second = JsonNode.Parse((await Post(Encoding.UTF8.GetBytes(JsonNode.Parse(bytes)!.ToJsonString()), "application/vnd.example+json; charset=UTF-8")).Answer)!;

        ((string?)second["digest"]).Should().Be((string?)first["digest"]);
        (await Groups("twice")).Should().Be(1);
    }

    [Fact]
    public async Task A_warning_refuses_nothing_and_is_told()
    {
        var report = Report("warned", "D1");
        var (status, _, answer) = await Post(SupervisionJson.Write(report with
        {
            Body = report.Body with { Leads = [new() { Id = Id<Lead>.Parse("L1"), Received = DateSpan.Parse("2022-01-01") }] },
        }));

        status.Should().Be(200);
        Codes(answer).Should().Equal("warning dated-after-recording");
    }

    [Fact]
    public async Task A_refusal_is_problem_details_with_every_issue_and_where_it_stands()
    {
        var (status, type, answer) = await Post($$"""
            { {{Head}}, "documentId": "W31",
              "issuer": 431000, "body": {} }
            """);

        (status, type).Should().Be((400, "application/problem+json"));
        var problem = JsonNode.Parse(answer)!;
        ((int?)problem["status"], (string?)problem["title"]).Should().Be((400, "The report is refused."));
        var issues = problem["issues"]!.AsArray();
        issues.Select(i => $"{i!["severity"]} {i["code"]} {i["path"]} {i["line"]},{i["column"]}").Should().Equal("error wrong-type $.issuer 2,13", "error missing-member $ 1,1");
        issues.Should().OnlyContain(i => i!["message"]!.GetValue<string>().Length > 10);
        (await host.Client.GetAsync(Rollup("asOf=2021-08-01"), Stop)).StatusCode.Should().Be(HttpStatusCode.OK, "a refused report leaves everything as it was");
    }

    [Fact]
    public async Task A_report_without_a_digest_is_refused_and_its_reason_told()
    {
        var (status, type, answer) = await Post($$"""
            { {{Head}}, "documentId": "D1", "issuer": "beyond", "recordedAt": "2021-08-01T04:00:00Z",
              "extensions": { "https://example.org/x": 1e999 }, "body": { "organizations": [{ "id": "beyond", "name": { "zh": "机关" }, "kind": "disciplineSupervisionOrgan" }] } }
            """);

        (status, type).Should().Be((400, "application/problem+json"), answer);
        Codes(answer).Should().Equal("error invalid-value");
        (await Get("asOf=2021-08-01", null)).Body.Should().NotContain("\"beyond\"");
    }

    [Theory]
    [InlineData("", "The body is empty; a report belongs there.", "")]
    [InlineData("   ", "The report is refused.", "error not-json")]
    [InlineData("{", "The report is refused.", "error not-json")]
    [InlineData("null", "The report is refused.", "error null-value")]
    [InlineData("[]", "The report is refused.", "error wrong-type")]
    [InlineData("{" + Head + "} {" + Head + "}", "The report is refused.", "error missing-member,error missing-member,error missing-member,error missing-member,error not-json")]
    [InlineData("""{"contract": "supervision-rollup", "contractVersion": "1.0"}""", "The report is refused.", "error wrong-contract")]
    [InlineData("""{"contract": "supervision-report", "contractVersion": "2.0"}""", "The report is refused.", "error unknown-version")]
    [InlineData("""{"a": "\ud800"}""", "The report is refused.", "error unknown-member,error missing-member,error missing-member,error missing-member,error missing-member,error missing-member,error missing-member")]
    public async Task A_bad_body_is_told_in_what_it_is_bad(string body, string title, string codes)
    {
        var (status, type, answer) = await Post(body);

        (status, type).Should().Be((400, "application/problem+json"));
        ((string?)JsonNode.Parse(answer)!["title"]).Should().Be(title);
        string.Join(',', Codes(answer)).Should().Be(codes);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_told_so()
    {
        foreach (var broken in new byte[][] { [0xFF], [.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8], [0xFF, 0xFE, 0x7B, 0x00], [.. "\""u8, 0xED, 0xA0, 0x80, .. "\""u8] })
        {
            var (status, type, answer) = await Post(broken);
            (status, type, (string?)JsonNode.Parse(answer)!["title"]).Should().Be((400, "application/problem+json", "The body is not UTF-8."));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData("application/jsonp")]
    public async Task Another_content_type_is_not_looked_at(string? contentType)
    {
        var (status, type, _) = await Post(SupervisionJson.Write(Report("typed", "D1")), contentType);

        (status, type).Should().Be((415, "application/problem+json"));
        (await Groups("typed")).Should().BeNull();
    }

    [Theory]
    [InlineData(0, true, 200)]
    [InlineData(-100, false, 200)]
    [InlineData(1, true, 413)]
    [InlineData(1, false, 413)]
    public async Task A_body_over_the_bound_is_refused_and_one_at_the_bound_is_taken(int over, bool lengthIsTold, int expected)
    {
        var report = SupervisionJson.Write(Report($"bound{over}{lengthIsTold}", "D1"));
        byte[] body = [.. report, .. Enumerable.Repeat((byte)' ', RunningHost.MaxBytes + over - report.Length)];   // the frames of chunks count too
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/reports", UriKind.Relative)) { Content = Content(body, "application/json") };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = !lengthIsTold;

        using var answer = await host.Client.SendAsync(request, Stop);

        ((int)answer.StatusCode).Should().Be(expected);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(expected == 200 ? "application/json" : "application/problem+json");
    }

    [Fact]
    public async Task Reports_posted_at_once_are_all_held()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 24).Select(i => Post(SupervisionJson.Write(Report("crowd", $"D{i}", first: i)))));

        answers.Should().OnlyContain(a => a.Status == 200);
        answers.Select(a => (int)JsonNode.Parse(a.Answer)!["documentsHeld"]!).Should().OnlyHaveUniqueItems("each report was added to what the one before it left");
        (await Groups("crowd")).Should().Be(24);
    }

    [Fact]
    public async Task The_rollup_comes_as_JSON_or_as_CSV_as_the_client_prefers()
    {
        await Post(SupervisionJson.Write(Report("table", "D1", groups: 3)));

        (await Get("asOf=2021-08-01", "text/csv")).Type.Should().Be("text/csv; charset=utf-8");
        (await Get("asOf=2021-08-01", "application/json;q=0.4, text/csv")).Type.Should().Be("text/csv; charset=utf-8");
        (await Get("asOf=2021-08-01", "text/csv;q=0.4, */*")).Type.Should().Be("application/json");
        (await Get("asOf=2021-08-01", null)).Type.Should().Be("application/json");
        var lines = (await Get("asOf=2021-08-01&lang=zh", "text/csv")).Body.Split("\r\n");
        lines[0].Should().StartWith("\uFEFF起始日,截止日,");
        lines.Should().Contain(",2021-08-01,table,机关,,,groupsDispatched,派出监督检查组,group,个,3,3,3,3,,");
        (await Groups("table", "2021-07-09")).Should().BeNull("the groups were formed on the tenth");
    }

    [Theory]
    [InlineData("TEXT/CSV", "text/csv; charset=utf-8")]
    [InlineData("text/csv;charset=UTF-8", "text/csv; charset=utf-8")]
    [InlineData("text/*", "text/csv; charset=utf-8")]
    [InlineData("Application/JSON;q=0, */*", "text/csv; charset=utf-8")]
    [InlineData("*/*, text/csv;q=0.5", "application/json")]
    [InlineData("application/*;q=0.5, */*;q=0.6", "text/csv; charset=utf-8")]
    [InlineData("text/csv, application/json", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("image/png", "application/problem+json")]
    [InlineData("*/*;q=0", "application/problem+json")]
    public async Task What_is_acceptable_is_read_as_HTTP_has_it(string accept, string type)
    {
        var answer = await Get("asOf=2021-08-01", accept);

        (answer.Status, answer.Type).Should().Be((type == "application/problem+json" ? 406 : 200, type));
    }

    [Theory]
    [InlineData("")]
    [InlineData("asOf=")]
    [InlineData("asOf=2021-08-32")]
    [InlineData("asOf=2021-08-01&lang=fr")]
    public async Task A_question_that_is_none_is_told_so(string query)
    {
        var answer = await Get(query, null);

        (answer.Status, answer.Type).Should().Be((400, "application/problem+json"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SupervisionReport Report(string issuer, string id, int groups = 1, int first = 1)
    {
        var body = Id<Organization>.Parse(issuer);
        return new()
        {
            DocumentId = Id<SupervisionReport>.Parse(id),
            Issuer = body,
            RecordedAt = Instant.FromUtc(2021, 8, 1, 4, 0),
            Body = new()
            {
                Organizations = [new() { Id = body, Name = new("机关", "organ"), Kind = OrganizationKinds.DisciplineSupervisionOrgan }],
                Groups = Enumerable.Range(first, groups)
                    .Select(i => new InspectionGroup { Id = Id<InspectionGroup>.Parse($"G{i}"), DispatchedBy = [body], Formed = StatedTime.At(DateSpan.Parse("2021-07-10")) }).ToValueList(),
            },
        };
    }

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static List<string> Codes(string answer) =>
        (JsonNode.Parse(answer)!["issues"]?.AsArray() ?? []).Select(i => $"{i!["severity"]} {i["code"]}").ToList();

    private static Uri Rollup(string query) => new($"/rollup?{query}", UriKind.Relative);

    private Task<(int Status, string? Type, string Answer)> Post(string body) => Post(Encoding.UTF8.GetBytes(body));

    private async Task<(int Status, string? Type, string Answer)> Post(byte[] body, string? type = "application/json")
    {
        using var content = Content(body, type);
        using var answer = await host.Client.PostAsync(new Uri("/reports", UriKind.Relative), content, Stop);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<(int Status, string? Type, string Body)> Get(string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Rollup(query));
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var answer = await host.Client.SendAsync(request, Stop);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)));
    }

    private async Task<long?> Groups(string organization, string asOf = "2021-08-01")
    {
        var rollup = SupervisionJson.ReadRollup(Encoding.UTF8.GetBytes((await Get($"asOf={asOf}", "application/json")).Body));
        return rollup.Find(Id<Organization>.Parse(organization))?[Measures.GroupsDispatched].Quantity.Min;
    }
}
