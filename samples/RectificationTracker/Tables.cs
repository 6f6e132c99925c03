using System.Globalization;
using NodaTime;
using Spectre.Console;
using SupervisionDomain;

namespace RectificationTracker;

/// <summary>The month as tables.</summary>
internal sealed class Tables(Month month, Language language)
{
    private static readonly Term[] Columns =
    [
        new("期初在办", "open at start"), new("新立", "raised"), new("重新立项", "reopened"), new("办结", "closed"), new("转送", "transferred"),
        new("撤销", "withdrawn"), new("并案", "merged"), new("期末在办", "open at end"), new("期末逾期", "overdue at end"),
    ];

    private static readonly Dictionary<FindingState, Term> States = new()
    {
        [FindingState.Found] = new("已发现", "found"),
        [FindingState.Demanded] = new("已提出整改", "demanded"),
        [FindingState.HandedOver] = new("已交办", "handed over"),
        [FindingState.Rectifying] = new("整改中", "rectifying"),
        [FindingState.Reported] = new("整改完成上报", "reported"),
        [FindingState.Accepted] = new("验收通过", "accepted"),
        [FindingState.Closed] = new("办结", "closed"),
        [FindingState.ClosedForStage] = new("阶段办结", "closed for the stage"),
        [FindingState.Reopened] = new("重新立项", "reopened"),
        [FindingState.Transferred] = new("已转送", "transferred"),
        [FindingState.Withdrawn] = new("已撤销", "withdrawn"),
        [FindingState.Merged] = new("已并案", "merged"),
    };

    private static readonly int[] Hours = [1, 6, 24];

    public void Print()
    {
        Days();
        Line(month.Balances
            ? new("各日收支平衡，逐日之和等于全月。", "Every line balances, and the days add to the month.")
            : new("台账不平衡。", "The ledger does not balance."));
        Times();
        Overdue();
        Relapsed();
    }

    private void Days()
    {
        Line(new(
            $"{month.Name.In(language)}问题整改台账，{County.FirstDay:uuuu-MM-dd}至{County.LastDay:uuuu-MM-dd}",
            $"{month.Name.In(language)}, findings from {County.FirstDay:uuuu-MM-dd} to {County.LastDay:uuuu-MM-dd}"));
        var table = Table([new("日期", "day"), .. Columns]);
        foreach (var column in table.Columns.Skip(1))
        {
            column.Alignment = Justify.Right;
        }

        foreach (var (day, line) in month.Days)
        {
            table.AddRow([$"{day:MM-dd}", .. line.Columns.Select(Number)]);
        }

        table.AddRow([Say(new("全月", "month")), .. month.Whole.Columns.Select(Number)]);
        AnsiConsole.Write(table);
    }

    private void Times()
    {
        var spot = month.TimesOnTheSpot.ToList();
        var within = Hours.Select(hours => (hours, found: Range(spot.Count(t => t.Most <= Duration.FromHours(hours)), spot.Count(t => t.Least <= Duration.FromHours(hours))))).ToList();
        Line(new(
            $"立行立改{spot.Count}个：{string.Join("，", within.Select(w => $"{w.hours}小时内{w.found}个"))}。",
            $"Corrected on the spot: {spot.Count}; {string.Join(", ", within.Select(w => $"within {w.hours} h {w.found}"))}."));

        var six = month.RaisedWith(hours: 6).ToLookup(f => f.InTime, f => f.Finding);
        Line(new(
            $"限6小时内整改的{six.Sum(g => g.Count())}个：按时{six[true].Count()}个，超时{six[false].Count()}个（{Ids(six[false])}），时间记录不足以判断{six[null].Count()}个（{Ids(six[null])}）。",
            $"Raised with six hours to rectify: {six.Sum(g => g.Count())}; in time {six[true].Count()}, too late {six[false].Count()} ({Ids(six[false])}), the times do not tell {six[null].Count()} ({Ids(six[null])})."));

        var closed = month.TimesToClosure.ToList();
        Line(new(
            $"月末已办结{closed.Count}个，从立项到办结：中位数{Text(Median(closed))}，最长{Text(Longest(closed))}。",
            $"Closed at the end of the month: {closed.Count}; from raising to closing: median {Text(Median(closed))}, longest {Text(Longest(closed))}."));
    }

    private void Overdue()
    {
        Line(new("月末逾期", "Overdue at the end of the month"));
        var table = Table([new("问题", "finding"), new("状态", "state"), new("责任单位", "unit"), new("期限", "deadline"), new("由何环节确定", "set by"), new("逾期时间", "overdue by")]);
        foreach (var (finding, status) in month.AtEnd.Where(f => f.Status.IsOverdue != false).OrderByDescending(f => f.Status.OverdueBy?.Least))
        {
            var set = status.DeadlineSetBy!;
            table.AddRow([
                finding.Id.Local,
                status.State is { } state ? Say(States[state]) : "?",
                string.Join(", ", set.Responsible.Select(id => month.Ledger.Find(id)?.Name.In(language) ?? $"{id}")),
                Text(set.Deadline!),
                $"{Act(set.Kind)} {set.At}",
                status.OverdueBy is { } by ? Text(by) : "",
            ]);
        }

        AnsiConsole.Write(table);
        var late = month.NoLongerOverdue.ToList();
        Line(new(
            $"月内曾逾期、月末已不逾期：{late.Count}个（{string.Join(", ", late.Select(r => Id<Finding>.Parse(r.Id).Local))}）。",
            $"Overdue in the month and no longer at its end: {late.Count} ({string.Join(", ", late.Select(r => Id<Finding>.Parse(r.Id).Local))})."));
    }

    private void Relapsed()
    {
        Line(new("反弹", "Relapsed"));
        var table = Table([new("问题", "finding"), new("办结", "closed"), new("回头看", "looked at again"), new("反弹", "relapsed"), new("月末状态", "at the end of the month")]);
        foreach (var (finding, status) in month.AtEnd.Where(f => f.Finding.Events.Any(e => e.Kind == FindingEventKind.Relapsed)))
        {
            string When(FindingEventKind kind) => $"{finding.Events.First(e => e.Kind == kind).At}";
            table.AddRow([
                finding.Id.Local, When(FindingEventKind.Closed), When(FindingEventKind.LookedAgain), When(FindingEventKind.Relapsed),
                status.State is { } state ? Say(States[state]) : "?",
            ]);
        }

        AnsiConsole.Write(table);
    }

    private Table Table(Term[] headings) =>
        new Table().Border(TableBorder.Simple).AddColumns([.. headings.Select(Say)]);

    private void Line(Term text) => Console.WriteLine(Say(text));

    private string Say(Term term) => term.In(language);

    private string Act(FindingEventKind kind) => Say(kind switch
    {
        FindingEventKind.RaisedOnTheSpot => new("现场提出整改", "raised on the spot"),
        FindingEventKind.HandedOver => new("交办", "handed over"),
        FindingEventKind.RectificationUrged => new("督促整改", "urged"),
        FindingEventKind.Supervised => new("督办", "supervised"),
        FindingEventKind.Extended => new("延期", "extended"),
        FindingEventKind.Refused => new("验收退回", "refused"),
        FindingEventKind.Reopened => new("重新立项", "reopened"),
        FindingEventKind.Relapsed => new("反弹", "relapsed"),
        _ => throw new InvalidOperationException($"{kind} sets no deadline."),
    });

    private string Text(Deadline deadline) => Say(new(
        deadline switch
        {
            { Hours: { } hours } => $"{hours}小时",
            { Days: { } days } => $"{days}日",
            { WorkingDays: { } days } => $"{days}个工作日",
            _ => $"{deadline}",
        },
        $"{deadline}"));

    /// <summary>In hours below two days, else in days; one number where the bounds round to the same.</summary>
    private string Text(ElapsedTime time)
    {
        var inHours = time.Least < Duration.FromDays(2);
        string Number(Duration d) => (inHours ? d.TotalHours : d.TotalDays).ToString("0.0", CultureInfo.InvariantCulture);
        var least = Number(time.Least);
        var most = time.Most is { } end ? Number(end) : "…";
        var number = least == most ? least : $"{least}–{most}";
        return Say(inHours ? new($"{number}小时", $"{number} h") : new($"{number}天", $"{number} days"));
    }

    // The median lies between that of the least times and that of the most; the longest likewise.
    private static ElapsedTime Median(List<ElapsedTime> times)
    {
        var (least, most) = (times.Select(t => t.Least).Order().ToList(), times.Select(t => t.Most!.Value).Order().ToList());
        return new(Middle(least), Middle(most));

        static Duration Middle(List<Duration> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static ElapsedTime Longest(List<ElapsedTime> times) => new(times.Max(t => t.Least), times.Max(t => t.Most!.Value));

    private static string Ids(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(f => f.Id.Local));

    private static string Number(Quantity quantity) => Range(quantity.Min, quantity.Max);

    private static string Range(long least, long? most) =>
        least == most ? least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least}–{most}");
}
