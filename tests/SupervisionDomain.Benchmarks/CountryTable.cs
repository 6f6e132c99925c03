using System.Diagnostics;
using System.Globalization;

namespace SupervisionDomain.Benchmarks;

/// <summary>Totals of a country beside what one would write instead, in one process, each round after the other; times are printed only when all agree.</summary>
internal static class CountryTable
{
    public static void Print(string[] options)
    {
        var (inOrder, alone) = (!options.Contains("random"), options.Contains("alone"));
        foreach (var size in options.Where(o => o is not ("random" or "alone")).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).DefaultIfEmpty(100_000))
        {
            Print(size, inOrder, alone, size <= 100_000 ? 7 : size <= 1_000_000 ? 5 : 1);
        }
    }

    private static void Print(int size, bool inOrder, bool alone, int rounds)
    {
        var country = Country.Of(size, inOrder);
        var organizations = country.Organizations().ToList();
        _ = inOrder ? 0 : country.Findings.Length + country.Sanctions.Length;   // shuffled rows are kept, and are no columns
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var columns = CountryByCrosstab.Columns(organizations, country.FindingRecords(), country.MeasureRecords());
        var laying = watch.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{size:N0} findings, rows {(inOrder ? "in order of date" : "in random order")}, {rounds} rounds. Columns made from records made on the way in {laying.TotalSeconds:F2} s; they hold {(double)held / size:F1} bytes a finding, ids and all.\n"));
        Divide("findings by month and state", threads => CountryByCrosstab.Ask(columns, Measures.FindingsRaised, threads, Dimension.Month, Dimension.State));
        Divide("distinct sites by month", threads => CountryByCrosstab.Ask(columns, Measures.SitesWithFindings, threads, Dimension.Month));
        Divide("distinct persons by month", threads => CountryByCrosstab.Ask(columns, Measures.PersonsDealtWith, threads, Dimension.Month));
        Divide("sanctions by month and kind", threads => CountryByCrosstab.Ask(columns, Measures.MeasuresTaken, threads, Dimension.Month, Dimension.AccountabilityKind));
        Divide("findings by month, category and state", threads => CountryByCrosstab.Ask(columns, Measures.FindingsRaised, threads, Dimension.Month, Dimension.Category, Dimension.State));
        if (size <= 1_000_000)
        {
            AddOneByOne(organizations, country.FindingRecords(), size);
        }

        if (alone)
        {
            return;
        }

        using var duckDb = new CountryByDuckDb(country);
        var linq = new CountryByLinq(country, country.Findings, country.Sanctions);
        Compare("all nodes by month: state, distinct sites and persons, sanctions by kind", rounds,
        [
            ("LINQ", linq.Totals),
            ("DuckDB, 2 threads", duckDb.Totals),
            ("Crosstab, 1 thread", () => CountryByCrosstab.Totals(columns, 1)),
            ("Crosstab, 2 threads", () => CountryByCrosstab.Totals(columns, 2)),
        ]);
        Compare("all nodes by month, category and state", rounds,
        [
            ("LINQ", linq.Cube),
            ("DuckDB, 2 threads", duckDb.Cube),
            ("Crosstab, 1 thread", () => CountryByCrosstab.Cube(columns, 1)),
            ("Crosstab, 2 threads", () => CountryByCrosstab.Cube(columns, 2)),
        ]);
        if (size <= 1_000_000)
        {
            var (findings, measures) = (country.FindingRecords().ToList(), country.MeasureRecords().ToList());
            Compare("cold: from a list of records", Math.Min(rounds, 3),
            [
                ("LINQ over rows as an application keeps them", linq.Totals),
                ("LINQ over records of the library", new CountryByLinq(country, findings.Select(Country.Row), measures.Select(Country.Row)).Totals),
                ("Crosstab, 1 thread", () => CountryByCrosstab.Totals(CountryByCrosstab.Columns(organizations, findings, measures), 1)),
            ]);
        }
    }

    // Each finding is found first, and closed after all are there. Records come as they do in life, just made: by the thousand.
    private static void AddOneByOne(List<Organization> organizations, IEnumerable<Finding> findings, int size)
    {
        var closed = new FindingEvent { Id = Id<FindingEvent>.Parse("9"), Kind = FindingEventKind.Closed, At = DateSpan.On(Country.AsOf) };
        var totals = new StandingTotals(organizations, CountryByCrosstab.Question);
        var (numbers, sites, met) = (organizations.Index().ToDictionary(o => o.Item.Id, o => o.Index), new Dictionary<Id<Site>, int>(), 0L);
        var (adding, looking, allocated) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        foreach (var some in findings.Select(f => f with { Events = [f.Events[0]] }).Chunk(1_000))
        {
            var (before, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            foreach (var finding in some)
            {
                totals.TryAdd(finding, out _);
            }

            (adding, allocated) = (adding + Stopwatch.GetElapsedTime(start), allocated + GC.GetTotalAllocatedBytes(precise: true) - before);

            // What any way of adding a record has to do, whose ids are texts: read what counts, and find the number of its site and its organization.
            start = Stopwatch.GetTimestamp();
            foreach (var finding in some)
            {
                sites.TryAdd(finding.Site!.Value, sites.Count);
                met += numbers[finding.RaisedBy[0]] + CountryTotals.MonthOf(finding.Events[0].At!.FirstDay!.Value);
            }

            looking += Stopwatch.GetElapsedTime(start);
        }

        var begin = Stopwatch.GetTimestamp();
        for (var number = 0; number < totals.Count; number++)
        {
            totals.TryAppend(number, closed);
        }

        var changing = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"standing totals: one finding more {adding.TotalNanoseconds / size:F0} ns and {allocated / size} bytes; to read a record and number its site and its organization alone {looking.TotalNanoseconds / size:F0} ns{(met < 0 ? "!" : "")}; one change of state {changing.TotalNanoseconds / size:F0} ns"));
    }

    // One question by itself, on one thread and on two: the medians of some rounds, and what it allocates.
    private static void Divide(string what, Func<int, Crosstab> ask)
    {
        var rounds = Enumerable.Range(0, 9).Select(_ => (One: Time(() => ask(1)), Two: Time(() => ask(2)))).ToList();
        var (one, two) = (rounds.Select(r => r.One.Seconds).Order().ElementAt(4), rounds.Select(r => r.Two.Seconds).Order().ElementAt(4));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: 1 thread {one:F4} s, {rounds[^1].One.Bytes / 1e6:F1} MB; 2 threads {two:F4} s, {one / two:F1} times as fast"));
    }

    private static (double Seconds, long Bytes) Time(Action run)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        run();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static void Compare(string what, int rounds, (string Name, Func<CountryTotals?> Run)[] ways)
    {
        var taken = SameAnswers.Measure(what, rounds, ways);
        var duckDb = Array.FindIndex(ways, w => w.Name.StartsWith("DuckDB", StringComparison.Ordinal));
        Console.WriteLine($"\n| {what} | median s | x LINQ | x DuckDB | allocated MB | of LINQ's |\n|---|---:|---:|---:|---:|---:|");
        foreach (var (i, way) in ways.Index())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {way.Name} | {taken[i].Seconds:F4} | {taken[0].Seconds / taken[i].Seconds:F1} | {(duckDb < 0 ? "" : (taken[duckDb].Seconds / taken[i].Seconds).ToString("F1", CultureInfo.InvariantCulture))} | {taken[i].Bytes / 1e6:F1} | {(double)taken[i].Bytes / taken[0].Bytes:P1} |"));
        }
    }
}
