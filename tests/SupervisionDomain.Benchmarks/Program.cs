using BenchmarkDotNet.Running;
using SupervisionDomain.Benchmarks;

// `rounds DocumentBenchmarks [method …]` `country N …` and `lines N …`: in turns; `figures`: all of these at one million;
// anything else is BenchmarkDotNet's.
if (args is ["figures"])
{
    Rounds.Run<DocumentBenchmarks>(9, []);
    CountryTable.Print(["1000000"]);
    CountryTable.Print(["random", "1000000"]);
    await CountryLines.Print(["1000000"]);
}
else if (args is ["rounds", nameof(DocumentBenchmarks), .. var only])
{
    Rounds.Run<DocumentBenchmarks>(9, only);
}
else if (args is ["country", .. var options])
{
    CountryTable.Print(options);
}
else if (args is ["lines", .. var sizes])
{
    await CountryLines.Print(sizes);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(WordingBenchmarks).Assembly).Run(args);
}
