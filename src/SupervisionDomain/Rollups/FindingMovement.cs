using NodaTime;

namespace SupervisionDomain;

/// <summary>What one finding adds to each column of a roll-forward, in every scenario that its dates allow.</summary>
internal sealed record FindingMovement
{
    public required RecordReference Finding { get; init; }

    public required ValueList<Id<Organization>> Organizations { get; init; }

    public required bool IsCollective { get; init; }

    /// <summary>Why its scenarios are several, where they are.</summary>
    public required UncertaintyReason Doubt { get; init; }

    public required IReadOnlyList<Counts> Scenarios { get; init; }

    /// <param name="ledger">The ledger.</param>
    /// <param name="versions">The finding; where documents dispute it, in each version.</param>
    /// <param name="start">The moment at which the period begins.</param>
    /// <param name="end">The moment at which it ends.</param>
    public static FindingMovement Of(Ledger ledger, IReadOnlyList<Finding> versions, Instant start, Instant end)
    {
        var record = RecordReference.To(RecordKind.Findings, versions[0].Id);
        var disputed = ledger.IsDisputed(record);
        var scenarios = versions.SelectMany(v => In(ledger.LifeOf(v), start, end));
        return new()
        {
            Finding = record,
            Organizations = versions.SelectMany(v => ledger.OrganizationsOf(v)).Distinct().ToValueList(),
            IsCollective = versions.Any(v => v.Collective is not null),
            Doubt = disputed ? UncertaintyReason.Conflict : UncertaintyReason.Date,
            Scenarios = (disputed ? scenarios.Append(default) : scenarios).Distinct().ToList(),
        };
    }

    /// <summary>The movement at a node where nobody knows whether the finding belongs there.</summary>
    public FindingMovement Perhaps(UncertaintyReason doubt) => this with
    {
        Doubt = Scenarios.Count > 1 ? Doubt : doubt,
        Scenarios = Scenarios.Append(default).Distinct().ToList(),
    };

    // How many events had happened at the start, how many at the end: every pair that the dates allow.
    private static IEnumerable<Counts> In(FindingLife life, Instant start, Instant end)
    {
        var (atStart, atEnd) = (life.Before(start), life.Before(end));
        return from first in Enumerable.Range(atStart.Certain, atStart.Possible - atStart.Certain + 1)
               let least = Math.Max(first, atEnd.Certain)
               from last in Enumerable.Range(least, atEnd.Possible - least + 1)
               select Count(life, first, last);
    }

    private static Counts Count(FindingLife life, int first, int last)
    {
        var counts = new Counts
        {
            OpenAtStart = life.After(first)?.State?.IsOpen() == true ? 1 : 0,
            OpenAtEnd = life.After(last)?.State?.IsOpen() == true ? 1 : 0,
        };
        foreach (var (from, to) in life.Between(first, last))
        {
            counts = (from, from?.IsOpen() == true, to) switch
            {
                (null, _, not null) => counts with { Raised = counts.Raised + 1 },
                (_, false, { } now) when now.IsOpen() => counts with { Reopened = counts.Reopened + 1 },
                (_, true, FindingState.Closed or FindingState.ClosedForStage) => counts with { Closed = counts.Closed + 1 },
                (_, true, FindingState.Transferred) => counts with { Transferred = counts.Transferred + 1 },
                (_, true, FindingState.Withdrawn) => counts with { Withdrawn = counts.Withdrawn + 1 },
                (_, true, FindingState.Merged) => counts with { Merged = counts.Merged + 1 },
                _ => counts,
            };
        }

        return counts;
    }

    internal readonly record struct Counts
    {
        public int OpenAtStart { get; init; }

        public int Raised { get; init; }

        public int Reopened { get; init; }

        public int Closed { get; init; }

        public int Transferred { get; init; }

        public int Withdrawn { get; init; }

        public int Merged { get; init; }

        public int OpenAtEnd { get; init; }
    }
}
