using BenchmarkDotNet.Running;
using SupervisionDomain.Benchmarks;

// `rounds DocumentBenchmarks [method …]` and `country N …`: in turns; anything else is BenchmarkDotNet's.
if (args is ["rounds", nameof(DocumentBenchmarks), .. var only])
{
    Rounds.Run<DocumentBenchmarks>(9, only);
}
else if (args is ["country", .. var options])
{
    CountryTable.Print(options);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(WordingBenchmarks).Assembly).Run(args);
}
