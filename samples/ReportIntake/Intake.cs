using NodaTime;
using SupervisionDomain;

namespace ReportIntake;

/// <summary>The reports taken so far: an immutable ledger, exchanged whole. Who reads is never held up, and sees all of a report or nothing.</summary>
internal sealed class Intake(DateTimeZone zone)
{
    private readonly Lock adding = new();
    private volatile Ledger ledger = new LedgerBuilder(zone).Build();

    public Ledger Ledger => ledger;

    /// <summary>The ledger with the report in it; a report that is there already changes nothing.</summary>
    public Ledger Add(SupervisionReport report)
    {
        lock (adding)
        {
            var builder = new LedgerBuilder(ledger);
            builder.Add(report);
            return ledger = builder.Build();
        }
    }
}
