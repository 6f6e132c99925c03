// The main job: report files in, totals one can defend out.
using HunanBulletin;
using Spectre.Console;
using SupervisionDomain;
using SupervisionDomain.Json;

if (!Options.TryParse(args, out var options, out var usage))
{
    Console.Error.WriteLine(usage);
    return 2;
}

// Bytes to reports to ledger: a document is whole or refused, and good ones beside a bad one are kept.
var (ledger, lines, failed) = ReportFiles.Load(options.IsArticle ? ReportFiles.Shipped() : options.Files);
foreach (var line in lines)
{
    Console.Error.WriteLine(line);
}

// Ledger to rollups.
var question = RollupQuestion.On(options.AsOf);
if (options.Json)
{
    using var output = Console.OpenStandardOutput();
    output.Write(SupervisionJson.Write(Rollup.Of(ledger, question)));
    return failed ? 1 : 0;
}

// Rollups to tables and text.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 144;
}

Overview.Print(ledger, question, options);
if (options.IsArticle)
{
    // What the article says is said as of its own day, whatever day the totals are asked for.
    var published = question with { AsOf = Options.Published };
    Chenzhou.Print(ledger, published, options.Headings);
    DerivedFigures.Print(ledger, published, options.Headings);
    Ambiguities.Print(ledger, published, options.Headings);
}

return failed ? 1 : 0;
