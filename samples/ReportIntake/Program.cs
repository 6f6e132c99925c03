// Takes reports over HTTP, keeps them in memory, and answers with totals. With --check FILE... it posts files to itself.
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using ReportIntake;
using SupervisionDomain;
using SupervisionDomain.Json;

var files = args is ["--check", .. var given] ? given : null;
var builder = WebApplication.CreateSlimBuilder(files is null ? args : ["--urls", "http://127.0.0.1:0"]);
if (files is not null)
{
    builder.Logging.ClearProviders();
}

var maxBytes = builder.Configuration.GetValue("maxBytes", 16 * 1024 * 1024);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = maxBytes);
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, IntakeJson.Default);
    json.SerializerOptions.AddSupervisionDomain();
});
builder.Services.AddSingleton(new Intake(DateTimeZone.ForOffset(Offset.FromHours(8))));

var app = builder.Build();
app.MapPost("/reports", TakeReport);
app.MapGet("/rollup", GiveRollup);
if (files is null)
{
    await app.RunAsync();
    return 0;
}

await app.StartAsync();
return await SelfCheck.Run(app.Urls.Single(), files);

// 200 with a receipt; 400, 413 or 415 with problem details (RFC 9457), and every issue of a report that is refused.
static async Task<IResult> TakeReport(HttpRequest request, Intake intake, CancellationToken stopped)
{
    if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        || !(type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        || !(type.Charset.Value is null || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
    {
        return Refused(StatusCodes.Status415UnsupportedMediaType, "A report is application/json in UTF-8.");
    }

    using var body = new MemoryStream();
    try
    {
        await request.Body.CopyToAsync(body, stopped);
    }
    catch (BadHttpRequestException broken)
    {
        return Refused(broken.StatusCode, broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The report is larger than this host takes." : "The request is broken.");
    }

    var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
    if (bytes.IsEmpty)
    {
        return Refused(StatusCodes.Status400BadRequest, "The body is empty; a report belongs there.");
    }

    if (!Utf8.IsValid(bytes.Span))
    {
        return Refused(StatusCodes.Status400BadRequest, "The body is not UTF-8.");
    }

    if (!SupervisionJson.TryReadReport(bytes.Span, out var report, out var issues))
    {
        return Refused(StatusCodes.Status400BadRequest, "The report is refused.", issues);
    }

    var ledger = intake.Add(report);
    var written = SupervisionJson.Write(report);
    using var document = JsonDocument.Parse(written);
    return TypedResults.Ok(new Receipt
    {
        DocumentId = report.DocumentId,
        Issuer = report.Issuer,
        Digest = $"sha-256:{Convert.ToHexStringLower(SHA256.HashData(written))}",
        Records = document.RootElement.GetProperty("body").EnumerateObject().ToDictionary(list => list.Name, list => list.Value.GetArrayLength()),
        Issues = issues,
        DocumentsHeld = ledger.Reports.Count,
    });
}

// The totals of all reports so far, as JSON or, where that is what the client would rather have, as CSV.
static IResult GiveRollup(HttpRequest request, HttpResponse response, Intake intake, string? asOf = null, string? lang = null)
{
    if (!LocalDatePattern.Iso.Parse(asOf ?? "").TryGetValue(default, out var day))
    {
        return Refused(StatusCodes.Status400BadRequest, "asOf is a day such as 2021-08-01.");
    }

    if (lang is not (null or "zh" or "en"))
    {
        return Refused(StatusCodes.Status400BadRequest, "lang is zh or en.");
    }

    response.Headers.Vary = HeaderNames.Accept;
    var rollup = Rollup.Of(intake.Ledger, day);
    var wanted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value)
        .FirstOrDefault(type => type is "text/csv" or "application/json" or "application/*" or "*/*");
    return wanted == "text/csv"
        ? TypedResults.Bytes(SupervisionCsv.Write(rollup, lang == "zh" ? Language.Zh : Language.En), "text/csv; charset=utf-8", $"rollup-{asOf}.csv")
        : TypedResults.Bytes(SupervisionJson.Write(rollup), "application/json");
}

static IResult Refused(int status, string title, ValueList<Issue>? issues = null) =>
    TypedResults.Problem(title: title, statusCode: status, extensions: issues is null ? null : [new("issues", issues)]);
