// Reported figures held against their parts, each other, time, and records: exit 0 if nothing contradicts, 1 if something does, 2 on bad input.
using NodaTime;
using Reconcile;
using SupervisionDomain;
using SupervisionDomain.Json;

const string Usage = "usage: Reconcile [--lang zh|en] [--json] [FILE...]";
var language = Language.En;
var json = false;
var files = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--json")
    {
        json = true;
    }
    else if (args[i] == "--lang" && i + 1 < args.Length && args[i + 1] is "zh" or "en")
    {
        language = args[++i] == "zh" ? Language.Zh : Language.En;
    }
    else if (args[i].StartsWith("--", StringComparison.Ordinal))
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
    else
    {
        files.Add(args[i]);
    }
}

if (files.Count == 0)
{
    files.AddRange(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "reports"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
}

var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
var bad = false;
foreach (var file in files)
{
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"{file}: no such file");
        bad = true;
        continue;
    }

    if (SupervisionJson.TryReadReport(File.ReadAllBytes(file), out var report, out var issues))
    {
        builder.Add(report);
    }

    bad |= report is null;
    foreach (var issue in issues)
    {
        Console.Error.WriteLine($"{Path.GetFileName(file)}: {issue}");
    }
}

var ledger = builder.Build();
foreach (var issue in ledger.Issues)
{
    Console.Error.WriteLine(issue);
}

if (bad || ledger.Issues.Any(issue => issue.Severity == IssueSeverity.Error))
{
    return 2;
}

var reconciliation = Reconciliation.Of(ledger);
if (json)
{
    using var output = Console.OpenStandardOutput();
    output.Write(SupervisionJson.Write(reconciliation));
}
else
{
    CheckTable.Print(reconciliation, ledger, language);
}

return reconciliation.Contradictions.Count > 0 ? 1 : 0;
