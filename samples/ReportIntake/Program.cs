// Takes reports over HTTP, keeps them in memory, and answers with totals. With --check FILE... it posts files to itself.
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using ReportIntake;
using SupervisionDomain.Json;

var files = args is ["--check", .. var given] ? given : null;
var builder = WebApplication.CreateSlimBuilder(files is null ? args : ["--urls", "http://127.0.0.1:0"]);
if (files is not null)
{
    builder.Logging.ClearProviders();
}

// A report is held whole while it is read; of a stream no more than a line, and the records.
var maxBytes = builder.Configuration.GetValue("maxBytes", 16L * 1024 * 1024);
var maxStreamBytes = builder.Configuration.GetValue("maxStreamBytes", 1024L * 1024 * 1024);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = maxBytes);
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, IntakeJson.Default);
    json.SerializerOptions.AddSupervisionDomain();
});
builder.Services.AddSingleton(new Intake(DateTimeZone.ForOffset(Offset.FromHours(8))));

var app = builder.Build();
app.MapPost("/reports", Reports.Take);
app.MapGet("/reports/{digest}", Reports.Give);
app.MapPost("/records", Records.Take).WithMetadata(new RequestSizeLimitAttribute(maxStreamBytes));
app.MapGet("/rollup", Rollups.Give);
if (files is null)
{
    await app.RunAsync();
    return 0;
}

await app.StartAsync();
return await SelfCheck.Run(app.Urls.Single(), files);
