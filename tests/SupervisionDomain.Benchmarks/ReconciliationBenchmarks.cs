using BenchmarkDotNet.Attributes;

namespace SupervisionDomain.Benchmarks;

/// <summary>What it costs to hold 10 000 related figures against each other, beside the building of their ledger.</summary>
// A run is long, and the runtime optimizes a method after its thirtieth call only: more warming up than a short job has.
[MemoryDiagnoser(displayGenColumns: false), MinColumn, MedianColumn, InvocationCount(4), WarmupCount(15), IterationCount(15)]
public class ReconciliationBenchmarks
{
    private readonly IReadOnlyList<SupervisionReport> reports = RelatedFigures.Reports();

    private readonly Ledger ledger = RelatedFigures.Ledger(RelatedFigures.Reports());

    /// <summary>From reports in memory to a ledger: each checked, given its scope, merged, its references resolved.</summary>
    [Benchmark(Baseline = true)]
    public Ledger BuildLedger() => RelatedFigures.Ledger(reports);

    /// <summary>Every check that the ledger allows.</summary>
    [Benchmark]
    public Reconciliation Reconcile() => Reconciliation.Of(ledger);
}
