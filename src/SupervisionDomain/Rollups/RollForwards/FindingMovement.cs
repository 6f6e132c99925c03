using NodaTime;

namespace SupervisionDomain;

/// <summary>What one finding adds to each column of a roll-forward, at least and at most, in the scenarios that its dates allow; where documents dispute it, what one version of it does.</summary>
internal sealed record FindingMovement
{
    public required RecordReference Finding { get; init; }

    public required ValueList<Id<Organization>> Organizations { get; init; }

    public required bool IsCollective { get; init; }

    /// <summary>How many versions documents make of it, each of which moves as it says.</summary>
    public required int Versions { get; init; }

    /// <summary>Why its scenarios are several, where they are.</summary>
    public required UncertaintyReason Doubt { get; init; }

    /// <summary>Column by column the least of all scenarios.</summary>
    public required Counts Least { get; init; }

    /// <summary>Column by column the most of all scenarios.</summary>
    public required Counts Most { get; init; }

    /// <param name="ledger">The ledger.</param>
    /// <param name="finding">The finding; where documents dispute it, one version.</param>
    /// <param name="start">The moment at which the period begins.</param>
    /// <param name="end">The moment at which it ends.</param>
    /// <returns>One; several where documents dispute for whom it counts.</returns>
    public static IEnumerable<FindingMovement> Of(Ledger ledger, Finding finding, Instant start, Instant end)
    {
        var record = RecordReference.To(finding.Id);
        var scenarios = In(ledger.LifeOf(finding), start, end).ToList();
        return ledger.TellingsOf(record, finding, ledger.OrganizationsOf(finding)).Select(told => new FindingMovement
        {
            Finding = record,
            Organizations = told.Organizations,
            IsCollective = finding.Collective is not null,
            Versions = told.Telling.Versions,
            Doubt = told.Telling.Versions > 1 ? UncertaintyReason.Conflict : UncertaintyReason.Date,
            Least = scenarios.Aggregate(Counts.Least),
            Most = scenarios.Aggregate(Counts.Most),
        });
    }

    /// <summary>The movement of a finding, of which any version may be right, by those that move something; the others move nothing.</summary>
    public static FindingMovement Of(IReadOnlyCollection<FindingMovement> versions)
    {
        var all = versions.Aggregate((a, b) => a with { Least = Counts.Least(a.Least, b.Least), Most = Counts.Most(a.Most, b.Most) });
        return versions.Count < all.Versions ? all with { Least = default } : all;
    }

    /// <summary>The movement at a node where nobody knows whether the finding belongs there.</summary>
    public FindingMovement Perhaps(UncertaintyReason doubt) => this with
    {
        Doubt = Least != Most ? Doubt : doubt,
        Least = default,
    };

    // Of every number of events that may have happened at the start, and at the end, those with the least and the most in between;
    // what was open depends on the one number or the other alone.
    private static IEnumerable<Counts> In(FindingLife life, Instant start, Instant end)
    {
        var (atStart, atEnd) = (life.Before(start), life.Before(end));
        var fewest = Count(life, atStart.Possible, Math.Max(atStart.Possible, atEnd.Certain));
        var most = Count(life, atStart.Certain, atEnd.Possible);
        var (openAtStart, openAtEnd) = (Open(atStart), Open(atEnd));
        yield return fewest with { OpenAtStart = openAtStart.Min(), OpenAtEnd = openAtEnd.Min() };
        yield return most with { OpenAtStart = openAtStart.Max(), OpenAtEnd = openAtEnd.Max() };

        List<int> Open((int Certain, int Possible) happened) =>
            Enumerable.Range(happened.Certain, happened.Possible - happened.Certain + 1).Select(n => life.After(n)?.State?.IsOpen() == true ? 1 : 0).ToList();
    }

    private static Counts Count(FindingLife life, int first, int last)
    {
        var counts = default(Counts);
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

        public static Counts Least(Counts a, Counts b) => Each(a, b, Math.Min);

        public static Counts Most(Counts a, Counts b) => Each(a, b, Math.Max);

        private static Counts Each(Counts a, Counts b, Func<int, int, int> of) => new()
        {
            OpenAtStart = of(a.OpenAtStart, b.OpenAtStart),
            Raised = of(a.Raised, b.Raised),
            Reopened = of(a.Reopened, b.Reopened),
            Closed = of(a.Closed, b.Closed),
            Transferred = of(a.Transferred, b.Transferred),
            Withdrawn = of(a.Withdrawn, b.Withdrawn),
            Merged = of(a.Merged, b.Merged),
            OpenAtEnd = of(a.OpenAtEnd, b.OpenAtEnd),
        };
    }
}
