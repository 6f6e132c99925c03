using BenchmarkDotNet.Running;
using SupervisionDomain.Benchmarks;

// `rounds DocumentBenchmarks [method …]` `country N …` and `lines N …`: in turns; `figures`: all of these at one million;
// anything else is BenchmarkDotNet's.
if (args is ["figures"])
{
    // Documents last: what they leave behind in pools is given back later, and would be taken for that of columns.
    CountryTable.Print(["1000000"]);
    CountryTable.Print(["random", "1000000"]);
    CountryLines.Print(["1000000"]);
    Rounds.Run<DocumentBenchmarks>(9, ["Scan", "ReadBare", "Read", "ReadReflected", "ReadNewtonsoft"]);
    Rounds.Run<DocumentBenchmarks>(9, ["WriteBare", "Write", "WriteReflected", "WriteNewtonsoft"]);
    Rounds.Run<DocumentBenchmarks>(9, ["ScanLines", "ReadLines", "ReadColumns", "WriteLines"]);
    Rounds.Run<DocumentBenchmarks>(9, ["ReadFhir", "WriteFhir"]);
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
    CountryLines.Print(sizes);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(WordingBenchmarks).Assembly).Run(args);
}
