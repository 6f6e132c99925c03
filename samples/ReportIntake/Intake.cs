using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using SupervisionDomain;
using SupervisionDomain.Json;

namespace ReportIntake;

/// <summary>The reports taken so far: an immutable ledger, exchanged whole. Who reads is never held up, and sees all of a report or nothing.</summary>
internal sealed class Intake(DateTimeZone zone)
{
    private readonly Lock adding = new();
    private readonly ConcurrentDictionary<string, (SupervisionReport Report, bool InLines)> sent = new();   // in the ledger, ids carry their scope
    private volatile Ledger ledger = new LedgerBuilder(zone).Build();

    public Ledger Ledger => ledger;

    /// <summary>The report as it was sent, and whether that was a record a line, by the digest on its receipt; null where there is none.</summary>
    public (SupervisionReport Report, bool InLines)? Find(string digest) => sent.TryGetValue(digest, out var report) ? report : null;

    /// <summary>The receipt of a report, which is in the ledger now; null where something is wrong with it by itself. One that is there already changes nothing.</summary>
    public Receipt? Add(SupervisionReport report, bool inLines, out ValueList<Issue> issues)
    {
        if (Digest(report) is not { } digest)
        {
            issues = [new() { Code = IssueCodes.InvalidValue, Severity = IssueSeverity.Error, Message = "An extension holds what has no canonical form, so that the report has no digest.", Path = "$.extensions" }];
            return null;
        }

        lock (adding)
        {
            var builder = new LedgerBuilder(ledger);
            if (!builder.TryAdd(report, out issues))
            {
                return null;
            }

            ledger = builder.Build();
            sent.TryAdd(digest, (report, inLines));
            return new()
            {
                DocumentId = report.DocumentId,
                Issuer = report.Issuer,
                Digest = digest,
                Records = Count(report.Body),
                Issues = issues,
                DocumentsHeld = ledger.Reports.Count,
            };
        }
    }

    private static string? Digest(SupervisionReport report)
    {
        try
        {
            return SupervisionJson.Digest(report);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Dictionary<string, int> Count(ReportBody body) =>
        body.All().CountBy(record => record.Reference.Kind).ToDictionary(list => JsonNamingPolicy.CamelCase.ConvertName($"{list.Key}"), list => list.Value);
}
