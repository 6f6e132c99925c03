// Reads a report, rolls it up, prints each organization's findings.
using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

var report = SupervisionJson.ReadReport(File.ReadAllBytes(args[0]));
var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
builder.Add(report);
var rollup = Rollup.Of(builder.Build(), RollupQuestion.On(new LocalDate(2021, 8, 31)), Measures.FindingsRaised);
foreach (var node in rollup.Nodes)
{
    Console.WriteLine($"{node.Organization} {node[Measures.FindingsRaised].Quantity}");
}
