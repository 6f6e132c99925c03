using SupervisionDomain;

namespace RectificationTracker;

/// <summary>One line of the ledger: a roll-forward, and the stocks when its period ended.</summary>
internal sealed record LedgerLine(FindingRollForwardNode RollForward, Total Open, Total Overdue)
{
    public Quantity OpenAtStart => RollForward.OpenAtStart;

    public Quantity OpenAtEnd => RollForward.OpenAtEnd;

    private Quantity[] In => [RollForward.Raised, RollForward.Reopened];

    private Quantity[] Out => [RollForward.Closed, RollForward.Transferred, RollForward.Withdrawn, RollForward.Merged];

    /// <summary>The numbers of what came and went, in the order of the table.</summary>
    public IReadOnlyList<long> Flows => [.. In.Concat(Out).Select(q => q.Min)];

    /// <summary>The columns of the table.</summary>
    public IReadOnlyList<Quantity> Columns => [OpenAtStart, .. In, .. Out, OpenAtEnd, Overdue.Quantity];

    /// <summary>Every number is exact, what was open and came less what went is open, and the stock counted by itself is the same.</summary>
    public bool Balances =>
        Columns.All(q => q.IsExact)
        && OpenAtStart.Min + In.Sum(q => q.Min) - Out.Sum(q => q.Min) == OpenAtEnd.Min
        && Open.Quantity == OpenAtEnd;
}
