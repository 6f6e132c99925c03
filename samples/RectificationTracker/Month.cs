using NodaTime;
using SupervisionDomain;

namespace RectificationTracker;

/// <summary>What the ledger answers of the month. Everything is asked of the library; nothing is counted from events here.</summary>
internal sealed class Month
{
    public Month(Ledger ledger)
    {
        Ledger = ledger;
        Days = [.. County.Days.Select(day => (day, Line(day, day)))];
        Whole = Line(County.FirstDay, County.LastDay);
        AtEnd = [.. ledger.Findings.Select(f => (f, ledger.StatusOf(f, County.LastDay, County.IsWorkingDay)))];
    }

    public Ledger Ledger { get; }

    /// <summary>Each day of the month.</summary>
    public IReadOnlyList<(LocalDate Day, LedgerLine Line)> Days { get; }

    /// <summary>The month asked for as one period.</summary>
    public LedgerLine Whole { get; }

    /// <summary>Whose ledger it is.</summary>
    public Term Name => Whole.RollForward.Name ?? new(null, $"{County.Id}");

    /// <summary>Each finding as it stood when the month ended.</summary>
    public IReadOnlyList<(Finding Finding, FindingStatus Status)> AtEnd { get; }

    /// <summary>From the raising to the closing, of those closed when the month ended.</summary>
    public IEnumerable<ElapsedTime> TimesToClosure => AtEnd.Select(f => f.Status.TimeToClosure).OfType<ElapsedTime>();

    /// <summary>From the raising to the correction on the spot, whatever became of it later.</summary>
    public IEnumerable<ElapsedTime> TimesOnTheSpot =>
        from f in Ledger.Findings
        from e in f.Events
        where e.Kind == FindingEventKind.CorrectedOnTheSpot
        select Ledger.StatusOf(f, e.At?.LastDay ?? County.LastDay).TimeToClosure;

    /// <summary>Whether those raised with so many hours were rectified within them; null where the times do not tell.</summary>
    public IEnumerable<(Finding Finding, bool? InTime)> RaisedWith(int hours) =>
        from f in Ledger.Findings
        let raised = f.Events.FirstOrDefault(e => e.Kind == FindingEventKind.RaisedOnTheSpot && e.Deadline?.Hours == hours)
        where raised is not null
        let rectified = f.Events.FirstOrDefault(e => e.Kind is FindingEventKind.CorrectedOnTheSpot or FindingEventKind.Rectified or FindingEventKind.Closed)
        select (f, raised.Deadline!.IsMet(raised.At, rectified?.At ?? AfterTheMonth, County.Zone));

    /// <summary>Overdue when some day of the month ended, and no longer when the month did.</summary>
    public IEnumerable<RecordReference> NoLongerOverdue =>
        Days.SelectMany(d => d.Line.Overdue.Records).Distinct().Except(Whole.Overdue.Records).Order();

    /// <summary>Each line balances; each day begins where the last one ended; the flows of the days are those of the month.</summary>
    public bool Balances =>
        Days.Select(d => d.Line).Append(Whole).All(line => line.Balances)
        && Days.Zip(Days.Skip(1)).All(two => two.First.Line.OpenAtEnd == two.Second.Line.OpenAtStart)
        && Days[0].Line.OpenAtStart == Whole.OpenAtStart
        && Days[^1].Line.OpenAtEnd == Whole.OpenAtEnd
        && Whole.Flows.Index().All(flow => flow.Item == Days.Sum(d => d.Line.Flows[flow.Index]));

    private static DateSpan AfterTheMonth { get; } = DateSpan.Between(PartialDate.Of(County.LastDay.PlusDays(1)), null);

    private LedgerLine Line(LocalDate from, LocalDate to)
    {
        var question = RollupQuestion.On(to) with { From = from };
        var stocks = Rollup.Of(Ledger, question, Measures.FindingsOpen, Measures.FindingsOverdue(County.IsWorkingDay))[County.Id];
        return new(FindingRollForward.Of(Ledger, question)[County.Id], stocks[MeasureCodes.FindingsOpen], stocks[MeasureCodes.FindingsOverdue]);
    }
}
