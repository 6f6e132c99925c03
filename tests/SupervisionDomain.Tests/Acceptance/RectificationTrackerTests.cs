using System.Globalization;
using NodaTime;
using RectificationTracker;
using SupervisionDomain.Json;
using static SupervisionDomain.FindingEventKind;

namespace SupervisionDomain.Tests;

/// <summary>The table that samples/RectificationTracker prints, against a plain count of the events in its report.</summary>
public sealed class RectificationTrackerTests
{
    private static readonly FindingEventKind[] Raisings = [Found, RaisedOnTheSpot, Collected];
    private static readonly FindingEventKind[] Reopenings = [Reopened, Relapsed];
    private static readonly FindingEventKind[] Closings = [Closed, ClosedForStage, CorrectedOnTheSpot];
    private static readonly FindingEventKind[] Endings = [.. Closings, Transferred, Withdrawn, Merged];
    private static readonly FindingEventKind[] LeaveItWithTheUnit = [RaisedOnTheSpot, HandedOver, RectificationUrged, Supervised, Extended, StepTaken, Refused, Reopened, Relapsed];

    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(Sample, "reports", "2025-09.json"));
    private static readonly SupervisionReport Report = SupervisionJson.ReadReport(File);
    private static readonly List<List<FindingEvent>> Lives = [.. Report.Body.Findings.Select(f => f.Events.ToList())];
    private static readonly string[] Printed = System.IO.File.ReadAllLines(Path.Combine(Sample, "expected", "default.txt"));

    private static string Sample => Path.Combine(Repository.Root, "samples", "RectificationTracker");

    [Theory]
    [InlineData("09-09", 9, 9)]
    [InlineData("09-15", 15, 15)]
    [InlineData("09-29", 29, 29)]
    [InlineData("month", 1, 30)]
    public void A_line_of_the_table_is_the_count_of_the_events(string name, int first, int last)
    {
        var (from, to) = (new LocalDate(2025, 9, first), new LocalDate(2025, 9, last));
        var counted = Counted(from, to);

        Printed.Single(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Should().Equal(counted);

        var ledger = Make.Ledger(Report);
        var question = RollupQuestion.On(to) with { From = from };
        var node = FindingRollForward.Of(ledger, question)[Report.Issuer];
        var overdue = Rollup.Of(ledger, question, Measures.FindingsOverdue(IsWorkingDay))[Report.Issuer][MeasureCodes.FindingsOverdue].Quantity;
        new[] { node.OpenAtStart, node.Raised, node.Reopened, node.Closed, node.Transferred, node.Withdrawn, node.Merged, node.OpenAtEnd, overdue }
            .Should().Equal(counted.Select(n => Quantity.Exactly(n, Unit.Finding)));
    }

    [Fact]
    public void Who_kept_the_six_hours_is_told_by_the_times_of_two_events()
    {
        var six = Lives.Where(life => life[0].Deadline?.Hours == 6)
            .Select(life => (Raised: life[0].At!, Done: life.First(e => e.Kind is CorrectedOnTheSpot or Rectified).At!)).ToList();
        var inTime = six.Count(t => t.Done.To!.End <= t.Raised.From!.Start.PlusHours(6));
        var late = six.Count(t => t.Done.From!.Start >= t.Raised.To!.End.PlusHours(6));

        Printed.Should().ContainSingle(line => line.StartsWith($"Raised with six hours to rectify: {six.Count}; in time {inTime}, too late {late} (", StringComparison.Ordinal))
            .Which.Should().Contain($"the times do not tell {six.Count - inTime - late} (");
        new[] { inTime, late, six.Count - inTime - late }.Should().OnlyContain(n => n > 0, "the month is to show all three");
    }

    [Fact]
    public void The_report_is_what_its_generator_writes_and_has_every_act()
    {
        SupervisionJson.Write(MadeUpMonth.Report()).Should().Equal(File);
        Lives.SelectMany(life => life).Select(e => e.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<FindingEventKind>());
    }

    private static int[] Counted(LocalDate from, LocalDate to) =>
    [
        Lives.Count(life => IsOpen(UpTo(life, from.PlusDays(-1)))),
        Happened(from, to, Raisings),
        Happened(from, to, Reopenings),
        Ended(from, to, Closings),
        Ended(from, to, Transferred),
        Ended(from, to, Withdrawn),
        Ended(from, to, Merged),
        Lives.Count(life => IsOpen(UpTo(life, to))),
        Lives.Count(life => IsOverdue(UpTo(life, to), to)),
    ];

    private static int Happened(LocalDate from, LocalDate to, FindingEventKind[] kinds) =>
        Lives.Sum(life => life.Count(e => kinds.Contains(e.Kind) && Within(e, from, to)));

    // What is closed for the stage is not open, so its last closing ends nothing.
    private static int Ended(LocalDate from, LocalDate to, params FindingEventKind[] kinds) =>
        Lives.Sum(life => life.Where((e, i) => kinds.Contains(e.Kind) && Within(e, from, to) && IsOpen(life.Take(i))).Count());

    private static bool IsOpen(IEnumerable<FindingEvent> events) =>
        events.LastOrDefault(e => Raisings.Contains(e.Kind) || Reopenings.Contains(e.Kind) || Endings.Contains(e.Kind)) is { } last && !Endings.Contains(last.Kind);

    private static bool IsOverdue(List<FindingEvent> events, LocalDate day) =>
        events.Count > 0 && LeaveItWithTheUnit.Contains(events[^1].Kind) && events.LastOrDefault(e => e.Deadline is not null) is { } demand && LastDay(demand) < day;

    private static LocalDate LastDay(FindingEvent demand)
    {
        var (from, deadline) = (demand.At!.FirstDay!.Value, demand.Deadline!);
        return deadline.Hours is { } hours ? demand.At.To!.End.PlusHours(hours).Date.PlusDays(-1)
            : deadline.Days is { } days ? from.PlusDays(days)
            : Enumerable.Range(1, 99).Select(from.PlusDays).Where(IsWorkingDay).ElementAt(deadline.WorkingDays!.Value - 1);
    }

    private static bool IsWorkingDay(LocalDate day) => (int)day.DayOfWeek < 6 && day != new LocalDate(2025, 9, 17);

    private static List<FindingEvent> UpTo(List<FindingEvent> life, LocalDate day) => life.FindAll(e => e.At!.LastDay <= day);

    private static bool Within(FindingEvent e, LocalDate from, LocalDate to) => e.At!.FirstDay >= from && e.At.LastDay <= to;
}
