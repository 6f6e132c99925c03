using BenchmarkDotNet.Running;
using SupervisionDomain.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(WordingBenchmarks).Assembly).Run(args);
