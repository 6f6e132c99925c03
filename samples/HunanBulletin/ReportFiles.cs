using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace HunanBulletin;

/// <summary>Reads report files and merges them.</summary>
internal static class ReportFiles
{
    /// <summary>The zone in which the reports name their days.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZone.ForOffset(Offset.FromHours(8));

    /// <summary>One file for each of the ten bodies.</summary>
    public static IReadOnlyList<string> Shipped() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "reports"), "*.json").Order(StringComparer.Ordinal)];

    /// <summary>The ledger of all files that are whole, and all issues: of single files, then between them.</summary>
    public static (Ledger Ledger, IReadOnlyList<string> Lines, bool Failed) Load(IReadOnlyList<string> files)
    {
        var builder = new LedgerBuilder(Zone);
        var lines = new List<string>();
        var failed = false;
        foreach (var file in files)
        {
            var issues = Add(builder, file);
            lines.AddRange(issues.Select(issue => $"{Path.GetFileName(file)}: {issue}"));
            failed |= issues.Any(issue => issue.Severity == IssueSeverity.Error);
        }

        var ledger = builder.Build();
        lines.AddRange(ledger.Issues.Select(issue => issue.ToString()));
        return (ledger, lines, failed || ledger.Issues.Any(issue => issue.Severity == IssueSeverity.Error));
    }

    private static ValueList<Issue> Add(LedgerBuilder builder, string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return [new() { Code = "unreadable-file", Severity = IssueSeverity.Error, Message = broken.Message, Path = "$" }];
        }

        if (SupervisionJson.TryReadReport(bytes, out var report, out var issues))
        {
            builder.Add(report);
        }

        return issues;
    }
}
