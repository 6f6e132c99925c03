using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace SupervisionDomain.Benchmarks;

/// <summary>Compares every row with the one baseline, whatever its arguments; by default each set of arguments wants its own.</summary>
internal sealed class OneGroup : DefaultOrderer, IOrderer
{
    string IOrderer.GetLogicalGroupKey(ImmutableArray<BenchmarkCase> allBenchmarksCases, BenchmarkCase benchmarkCase) => "";

    /// <summary>Puts the rows of a class in one group.</summary>
    internal sealed class Config : ManualConfig
    {
        public Config() => Orderer = new OneGroup();
    }
}
