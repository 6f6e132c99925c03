using System.Globalization;
using System.Text.Json;
using SupervisionDomain.Json;

namespace SupervisionDomain.Benchmarks;

/// <summary>From a bulk text in a file to the totals of a country: findings by node, month and state, and distinct sites; times are printed only when all agree.</summary>
internal static class CountryLines
{
    // On the thread of the program: one that is held up here would be missing among those of the pool.
    public static void Print(string[] options)
    {
        foreach (var size in options.Select(o => int.Parse(o, CultureInfo.InvariantCulture)).DefaultIfEmpty(100_000))
        {
            var file = Path.Combine(Path.GetTempPath(), $"country-{size}.ndjson");
            try
            {
                Print(size, file, size <= 100_000 ? 7 : size <= 1_000_000 ? 5 : 1);
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static void Print(int size, string file, int rounds)
    {
        var country = Country.Of(size, inOrder: true);
        Write(country, file).GetAwaiter().GetResult();
        var bytes = new FileInfo(file).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} findings in {bytes / 1e6:N0} MB of lines, {(double)bytes / size:F0} bytes each, {rounds} rounds.\n"));
        _ = Held(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read into columns: {(double)Held(file) / size:F1} bytes a finding, ids and all.\n"));
        var room = new byte[bytes];
        (string Name, Func<CountryTotals?> Run)[] ways =
        [
            ("tokens only", () => Scan(file, room)),
            ("ReadLine, reflection, LINQ", () => ByReflection(country, file)),
            ("DuckDB read_ndjson, 2 threads", () => ByDuckDb(country, file, 2)),
            ("DuckDB read_ndjson, 1 thread", () => ByDuckDb(country, file, 1)),
            ("ReadColumnsAsync alone", () => Read(file, 1).Columns is null ? throw new InvalidOperationException("No columns.") : null),
            ("ReadColumnsAsync, Crosstab, 1 thread", () => Count(file, 1)),
            ("ReadColumnsAsync, Crosstab, 2 threads", () => Count(file, 2)),
        ];
        var taken = SameAnswers.Measure("from a bulk text to totals", rounds, ways);
        Console.WriteLine("| | median s | of tokens only | faster than reflection | faster than DuckDB, 2 threads | allocated B a finding |\n|---|---:|---:|---:|---:|---:|");
        foreach (var (way, (seconds, allocated)) in ways.Zip(taken))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {way.Name} | {seconds:F3} | {seconds / taken[0].Seconds:F2} | {taken[1].Seconds / seconds:F1} | {taken[2].Seconds / seconds:F2} | {allocated / size} |"));
        }
    }

    private static async Task Write(Country country, string file)
    {
        var random = new Random(1);
        var report = new SupervisionReport
        {
            DocumentId = Id<SupervisionReport>.Parse("country"),
            Issuer = Id<Organization>.Parse("000000"),
            RecordedAt = NodaTime.Instant.FromUtc(2026, 6, 1, 0, 0),
            Body = new()
            {
                Organizations = country.Organizations().ToValueList(),
                Findings = country.FindingRecords().Select(f => f with { Description = new(FindingDocument.Description(random), null) }).ToValueList(),
            },
        };
        using var stream = File.Create(file);
        await SupervisionJson.WriteLinesAsync(report, stream);
    }

    private static CollectedColumns Read(string file, int threads)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return SupervisionJson.ReadColumnsAsync(stream, NodaTime.DateTimeZone.ForOffset(NodaTime.Offset.FromHours(8)), threads: threads).GetAwaiter().GetResult();
    }

    private static long Held(string file)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var read = Read(file, 1);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        return read.IssueCounts.Count == 0 ? held : throw new InvalidOperationException(string.Join('\n', read.Issues));
    }

    private static CountryTotals Count(string file, int threads)
    {
        var totals = CountryTotals.Basic();
        CountryByCrosstab.TakeFindings(totals, Read(file, threads).Columns!, threads);
        return totals;
    }

    // Into memory that is there: to get it would take longer than the tokens.
    private static CountryTotals? Scan(string file, byte[] room)
    {
        using var stream = File.OpenRead(file);
        stream.ReadExactly(room);
        var reader = new Utf8JsonReader(room, new() { AllowMultipleValues = true });
        while (reader.Read())
        {
        }

        return null;
    }

    private static CountryTotals ByReflection(Country country, string file)
    {
        var findings = new List<Country.FindingRow>();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            if (JsonSerializer.Deserialize<ReflectedReport.ReflectedLine>(line, ReflectedReport.Options) is { Kind: "findings", Record: { } f })
            {
                findings.Add(new(f.Id!, f.RaisedBy![0], f.Site!, f.Category!, f.Events![0].At, f.Events.Find(e => e.Kind == "handedOver")?.At, f.Events.Find(e => e.Kind == "closed")?.At));
            }
        }

        return new CountryByLinq(country, findings, []).Totals();
    }

    private static CountryTotals ByDuckDb(Country country, string file, int threads)
    {
        using var duckDb = new CountryByDuckDb(country, file, threads);
        return duckDb.Findings();
    }
}
