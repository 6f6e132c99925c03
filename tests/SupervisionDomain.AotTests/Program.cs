// Reads a report, rolls it up and checks what comes out; prints the bulletin.
using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

var bytes = File.ReadAllBytes(args[0]);
var report = SupervisionJson.ReadReport(bytes);
Check(SupervisionJson.Write(report).AsSpan().SequenceEqual(bytes), "the report is not written back as it was read");

var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
Check(builder.Add(report).Count == 0, "the report has issues");
var ledger = builder.Build();
Check(ledger.Issues.Count == 0, "the ledger has issues");

var question = RollupQuestion.On(new LocalDate(2021, 8, 1));
var rollup = Rollup.Of(ledger, question);
Check(SupervisionJson.ReadRollup(SupervisionJson.Write(rollup)) == rollup, "the rollup is not read back as it was written");
Check(rollup[report.Issuer][Measures.Inspections].Quantity.Min == ledger.Inspections.Count, "the inspections are miscounted");
Check(!SupervisionJson.TryReadReport("{\"contract\":\"supervision-report\",\"contractVersion\":\"1.0\",\"issuer\":7}"u8, out _, out var issues)
    && issues.Count >= 4, "a broken report is not refused with all issues");

var reconciliation = Reconciliation.Of(ledger);
Check(reconciliation.Checks.Count > 0 && reconciliation.Contradictions.Count == 0, "the figures are not held against the records");
Check(SupervisionJson.ReadReconciliation(SupervisionJson.Write(reconciliation)) == reconciliation, "the reconciliation is not read back as it was written");

var partial = PartialRollup.Of(ledger, question);
Check(SupervisionJson.ReadPartial(SupervisionJson.Write(partial)).Merge(partial).Rollup() == rollup, "the partial gives other totals than the ledger");

var figures = FigureRollup.Of(ledger, question, BranchOverlap.Disjoint);
Console.WriteLine(Bulletin.Of(figures, report.Issuer, Language.Zh));
Console.WriteLine(Bulletin.Of(figures, report.Issuer, Language.En));
return 0;

static void Check(bool holds, string failure)
{
    if (!holds)
    {
        Console.Error.WriteLine($"FAILED: {failure}");
        Environment.Exit(1);
    }
}
