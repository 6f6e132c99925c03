// Any bytes at all are read or refused, and nothing else happens. `report` or `lines`, then files to try again; without files, AFL++ feeds it.
using NodaTime;
using SharpFuzz;
using SupervisionDomain;
using SupervisionDomain.Json;

Action<byte[]> read = args.FirstOrDefault() switch
{
    "report" => Report,
    "lines" => Lines,
    _ => throw new ArgumentException("usage: SupervisionDomain.Fuzz report|lines [FILE...]"),
};
foreach (var file in args.Skip(1))
{
    read(File.ReadAllBytes(file));
    Console.WriteLine($"{file}: read or refused");
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        read(bytes.ToArray());
    });
}

static void Report(byte[] utf8)
{
    var strict = SupervisionJson.TryReadReport(utf8, out var report, out var issues);
    var tolerant = SupervisionJson.TryReadReport(utf8, out var tolerated, out _, JsonProfile.Tolerant);
    Holds(strict == issues.All(issue => issue.Severity != IssueSeverity.Error), "a refusal has an error, and an error is a refusal");
    Holds(!strict || (tolerant && tolerated == report), "what the strict reader takes, the tolerant one takes as the same");
    if (report is not null)
    {
        var written = SupervisionJson.Write(report);
        Holds(SupervisionJson.TryReadReport(written, out var again, out _) && again == report, "what is written is read as the same");
    }
}

static void Lines(byte[] utf8)
{
    var lines = SupervisionJson.ReadLinesAsync(new MemoryStream(utf8)).ToBlockingEnumerable().ToList();
    Holds(lines.Select(line => line.Number).SequenceEqual(lines.Select(line => line.Number).Order()), "lines come in order");
    Holds(lines.TrueForAll(line => line.Record is null || line.Issues.All(issue => issue.Severity != IssueSeverity.Error)), "a line with an error has no record");
    var collected = SupervisionJson.CollectAsync(SupervisionJson.ReadLinesAsync(new MemoryStream(utf8))).GetAwaiter().GetResult();
    var columns = SupervisionJson.ReadColumnsAsync(new MemoryStream(utf8), DateTimeZone.Utc).GetAwaiter().GetResult();
    if (columns.Columns is not null)
    {
        var twice = columns.IssueCounts.Where(count => count.Code == IssueCodes.DuplicateId).Sum(count => count.Count);
        Holds(columns.Records + twice == lines.Count(line => line.Record is not null), "every record is in columns, or told to be there already");
        Holds(columns.Records == 0 || columns.Lines > 1, "no record without a line");
        Crosstab.Of(columns.Columns, RollupQuestion.On(new(2021, 8, 1)), Measures.FindingsRaised);
    }

    if (collected.Report is { } report && report.Check().All(issue => issue.Severity != IssueSeverity.Error))
    {
        Holds(SupervisionJson.TryReadReport(SupervisionJson.Write(report), out var again, out _) && again == report, "what was collected is written and read as the same");
    }
}

static void Holds(bool isTrue, string what)
{
    if (!isTrue)
    {
        throw new InvalidOperationException(what);
    }
}
