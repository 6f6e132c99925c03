// A made-up country of 43 572 organizations and up to 100 million findings: written as a bulk text, read into columns, five questions and a picture. Exit 0; 1 if the text is not whole; 2 on bad arguments.
using System.Diagnostics;
using System.Globalization;
using NationalScale;
using NodaTime;
using Spectre.Console;
using SupervisionDomain;
using SupervisionDomain.Json;

const string Usage = "usage: NationalScale [--findings N] [--threads N] [--file FILE] [--svg FILE] [--no-timings]";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (findings, threads, file, svg, timings) = (1_000_000, Math.Min(2, Environment.ProcessorCount), (string?)null, (string?)null, true);
for (var i = 0; i < args.Length; i++)
{
    var next = i + 1 < args.Length ? args[i + 1] : "";
    if (args[i] == "--findings" && int.TryParse(next, out var number) && number is > 0 and <= 100_000_000)
    {
        (findings, i) = (number, i + 1);
    }
    else if (args[i] == "--threads" && int.TryParse(next, out var wanted) && wanted is > 0 and <= 64)
    {
        (threads, i) = (wanted, i + 1);
    }
    else if (args[i] == "--file" && next.Length > 0)
    {
        (file, i) = (next, i + 1);
    }
    else if (args[i] == "--svg" && next.Length > 0)
    {
        (svg, i) = (next, i + 1);
    }
    else if (args[i] == "--no-timings")
    {
        timings = false;
    }
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

var country = new MadeUpCountry(findings);
var watch = Stopwatch.StartNew();

// Without a name the text is temporary, and gone with the stream.
await using var text = new FileStream(
    file ?? Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16, file is null ? FileOptions.DeleteOnClose : FileOptions.None);
var collected = timings ? await AnsiConsole.Progress().StartAsync(WriteAndRead) : await WriteAndRead(null);
if (collected.Columns is not { } columns || collected.IssueCounts.Count > 0)
{
    Console.Error.WriteLine($"The text is not whole: {string.Join(", ", collected.IssueCounts.Select(c => $"{c.Count} × {c.Code}"))}");
    return 1;
}

Console.WriteLine($"{columns.FindingCount:N0} findings and {columns.MeasureCount:N0} measures of accountability, all made up; {collected.Lines:N0} lines, {text.Length:N0} bytes.\n");
var years = new RollupQuestion { From = MadeUpCountry.FirstDay, AsOf = MadeUpCountry.LastDay, HierarchyAsOf = HierarchyAsOf.On(MadeUpCountry.LastDay) };
var all = new CrosstabCell();

// 1. Where do the findings stand?
var states = Ask("Findings of the nation by state", Measures.FindingsRaised, years, Dimension.State);
foreach (var cell in states.Cells)
{
    Console.WriteLine($"   {cell.State,-12} {states[MadeUpCountry.Nation, cell].Min,12:N0}");
}

// 2. Which province has rectified most of what it found? The rate is one of totals, never a mean of rates.
var raised = Ask("Rate of rectification by province", Measures.FindingsRaised, years);
var rectified = Crosstab.Of(columns, years, Measures.FindingsRectified, threads: threads);
var provinces = country.Provinces.ToArray();
foreach (var province in provinces.OrderByDescending(p => rectified[p, all].Per(raised[p, all]).Min).Take(3))
{
    Console.WriteLine($"   {province} {rectified[province, all].Per(raised[province, all]).Min,8:P1} of {raised[province, all].Min:N0}");
}

// 3. At how many sites? Sites that two provinces found something at count once above both.
var sites = Ask("Distinct sites with findings", Measures.SitesWithFindings, years);
Console.WriteLine($"   nation {sites[MadeUpCountry.Nation, all].Min:N0}; the provinces one by one would add to {provinces.Sum(p => sites[p, all].Min):N0}");

// 4. How many persons were dealt with, and how? One person may fall under several measures.
var kinds = Ask("Measures of accountability by kind", Measures.MeasuresTaken, years, Dimension.AccountabilityKind);
foreach (var cell in kinds.Cells)
{
    Console.WriteLine($"   {cell.AccountabilityKind!.Value.Term.En,-40} {kinds[MadeUpCountry.Nation, cell].Min,9:N0}");
}

Console.WriteLine($"   distinct persons {Crosstab.Of(columns, years, Measures.PersonsDealtWith, threads: threads)[MadeUpCountry.Nation, all].Min,32:N0}");

// 5. Where did it grow? The second year less the first.
var firstYear = years with { AsOf = MadeUpCountry.FirstDay.PlusYears(1).PlusDays(-1) };
var secondYear = years with { From = MadeUpCountry.FirstDay.PlusYears(1) };
var first = Ask("Provinces that grew most from the first year to the second", Measures.FindingsRaised, firstYear);
var second = Crosstab.Of(columns, secondYear, Measures.FindingsRaised, threads: threads);
foreach (var province in provinces.OrderByDescending(p => second[p, all].Minus(first[p, all]).Min).Take(3))
{
    Console.WriteLine($"   {province} {second[province, all].Minus(first[province, all]).Min,8:+#,0;-#,0;0}");
}

if (svg is not null)
{
    File.WriteAllText(svg, HeatMap.Of(Ask("Findings by province and month", Measures.FindingsRaised, years, Dimension.Month), country.Provinces, "Findings by province and month (made-up data)"));
    Console.WriteLine($"   drawn to {svg}");
}

if (timings)
{
    Console.WriteLine($"\nAll in {watch.Elapsed.TotalSeconds:F1} s; at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB of memory.");
}

return 0;

async Task<CollectedColumns> WriteAndRead(ProgressContext? progress)
{
    var envelope = new SupervisionReport
    {
        DocumentId = Id<SupervisionReport>.Parse("made-up"),
        Issuer = MadeUpCountry.Nation,
        RecordedAt = Instant.FromUtc(2026, 6, 1, 0, 0),
        Body = new(),
    };
    var writing = progress?.AddTask("write", maxValue: findings);
    var reading = progress?.AddTask("read", maxValue: double.MaxValue);
    await SupervisionJson.WriteLinesAsync(envelope, Told(writing), text);
    await text.FlushAsync();
    var written = watch.Elapsed;
    reading?.MaxValue = text.Length;
    text.Position = 0;
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var read = await SupervisionJson.ReadColumnsAsync(text, DateTimeZone.ForOffset(Offset.FromHours(8)), threads: threads, progress: new Progress<long>(bytes => reading?.Value(bytes)));
    reading?.Value(text.Length);
    if (timings)
    {
        Console.WriteLine($"Written in {written.TotalSeconds:F1} s, read in {(watch.Elapsed - written).TotalSeconds:F1} s; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB held.");
    }

    return read;
}

async IAsyncEnumerable<ReportBody> Told(ProgressTask? progress)
{
    await foreach (var body in country.Bodies())
    {
        yield return body;
        progress?.Increment(body.Findings.Count);
    }
}

Crosstab Ask(string what, Measure measure, RollupQuestion question, params Dimension[] by)
{
    var start = Stopwatch.GetTimestamp();
    var crosstab = Crosstab.Of(columns, question, measure, by, threads: threads);
    Console.WriteLine(timings ? $"{what}: {crosstab.Organizations.Count:N0} nodes in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms" : what);
    return crosstab;
}
