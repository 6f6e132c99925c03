// One county's findings over a month, day by day: exit 0 if the table balances, 1 if not, 2 on bad input.
using NodaTime;
using RectificationTracker;
using Spectre.Console;
using SupervisionDomain;
using SupervisionDomain.Json;

const string Usage = """
    usage: RectificationTracker [--lang zh|en] [--svg FILE]
           RectificationTracker --generate
    --svg writes the picture too; to «-», it alone to the standard output. --generate prints the report that the month was read from.
    """;
var language = Language.En;
string? svg = null;
for (var i = 0; i < args.Length; i++)
{
    if (args is ["--generate"])
    {
        using var report = Console.OpenStandardOutput();
        report.Write(SupervisionJson.Write(MadeUpMonth.Report()));
        return 0;
    }

    if (args[i] == "--lang" && i + 1 < args.Length && args[i + 1] is "zh" or "en")
    {
        language = args[++i] == "zh" ? Language.Zh : Language.En;
    }
    else if (args[i] == "--svg" && i + 1 < args.Length)
    {
        svg = args[++i];
    }
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

var builder = new LedgerBuilder(County.Zone);
foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "reports"), "*.json").Order(StringComparer.Ordinal))
{
    if (!SupervisionJson.TryReadReport(File.ReadAllBytes(file), out var report, out var faults))
    {
        Console.Error.WriteLine(string.Join('\n', faults));
        return 2;
    }

    builder.Add(report);
}

var ledger = builder.Build();
if (ledger.Issues.Count > 0)
{
    Console.Error.WriteLine(string.Join('\n', ledger.Issues));
    return 2;
}

var month = new Month(ledger);
if (svg != "-")
{
    AnsiConsole.Profile.Width = Console.IsOutputRedirected ? 140 : AnsiConsole.Profile.Width;
    new Tables(month, language).Print();
}

if (svg is not null)
{
    using var output = svg == "-" ? Console.OpenStandardOutput() : File.Create(svg);
    new Picture(month, language).Write(output);
}

return month.Balances ? 0 : 1;
