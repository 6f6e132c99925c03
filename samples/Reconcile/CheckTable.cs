using System.Globalization;
using Spectre.Console;
using SupervisionDomain;

namespace Reconcile;

/// <summary>The checks as a table, the contradictions first.</summary>
internal static class CheckTable
{
    private static readonly Dictionary<CheckOutcome, Term> Outcomes = new()
    {
        [CheckOutcome.Contradicts] = new("矛盾", "contradicts"),
        [CheckOutcome.NotMade] = new("无法核对", "not made"),
        [CheckOutcome.HoldsBeyondConvention] = new("勉强相符", "holds beyond convention"),
        [CheckOutcome.Holds] = new("相符", "holds"),
    };

    private static readonly Dictionary<string, Term> Codes = new()
    {
        [CheckCodes.TotalOfParts] = new("合计等于各项之和", "total of parts"),
        [CheckCodes.PartsWithinTotal] = new("所列各项不超过合计", "parts within total"),
        [CheckCodes.SubsetWithinSet] = new("其中数不超过总数", "subset within set"),
        [CheckCodes.PartWithinWhole] = new("部分不超过全部", "part within whole"),
        [CheckCodes.DistinctWithinParts] = new("人数不超过分项之和", "distinct within parts"),
        [CheckCodes.SharesOfTotal] = new("占比", "shares of total"),
        [CheckCodes.FlowBetween] = new("累计之差等于当期数", "flow between"),
        [CheckCodes.RollForward] = new("期初加新增减办结等于期末", "roll forward"),
        [CheckCodes.CumulativeDoesNotFall] = new("累计数不下降", "cumulative does not fall"),
        [CheckCodes.PeriodWithinPeriod] = new("分期数不超过全期数", "period within period"),
        [CheckCodes.SubordinateWithinSuperior] = new("下级数不超过含下级的上级数", "subordinate within superior"),
        [CheckCodes.SameFigure] = new("同一数字各处一致", "same figure"),
        [CheckCodes.RatioOfFigures] = new("比值", "ratio of figures"),
        [CheckCodes.RatioAsCounted] = new("比值等于记录数之比", "ratio as counted"),
        [CheckCodes.ChangeOfFigures] = new("增减幅度", "change of figures"),
        [CheckCodes.ReportedAsCounted] = new("上报数等于记录数", "reported as counted"),
    };

    private static readonly Dictionary<ProbableCause, Term> Causes = new()
    {
        [ProbableCause.Rounding] = new("取舍", "rounding"),
        [ProbableCause.MissingPart] = new("遗漏", "missing part"),
        [ProbableCause.Duplicate] = new("重复", "duplicate"),
        [ProbableCause.Scope] = new("口径", "scope"),
        [ProbableCause.LateRecord] = new("补录", "late record"),
        [ProbableCause.Unit] = new("单位", "unit"),
        [ProbableCause.Correction] = new("更正", "correction"),
        [ProbableCause.Days] = new("时点", "days"),
    };

    public static void Print(Reconciliation reconciliation, Ledger ledger, Language language)
    {
        var zh = language == Language.Zh;
        AnsiConsole.Profile.Width = Console.IsOutputRedirected ? 180 : AnsiConsole.Profile.Width;
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            zh ? "结果" : "outcome", zh ? "核对" : "check", zh ? "单位" : "organization", zh ? "数字" : "figure", zh ? "所述" : "stated",
            zh ? "对照" : "against", zh ? "差距" : "gap", zh ? "余数" : "remainder", zh ? "可能原因" : "cause");
        foreach (var check in reconciliation.Checks)
        {
            table.AddRow(new[]
            {
                Outcomes[check.Outcome].In(language),
                Codes[check.Code].In(language),
                ledger.Find(check.Organization)?.Name.In(language) ?? check.Organization.ToString(),
                check.StatedRecords[0].Id,
                check.Printed ?? check.Stated?.In(language) ?? "–",
                check.Computed ?? check.Against?.In(language) ?? "–",
                check.Gap == 0 ? "" : check.Gap.ToString(CultureInfo.InvariantCulture),
                check.Remainder?.In(language) ?? "",
                check.Cause is { } cause ? Causes[cause].In(language) : "",
            }.Select(Markup.Escape).ToArray());
        }

        AnsiConsole.Write(table);
        Console.WriteLine(zh
            ? $"核对{reconciliation.Checks.Count}项：相符{reconciliation.Held.Count}，矛盾{reconciliation.Contradictions.Count}，无法核对{reconciliation.NotMade.Count}。"
            : $"{reconciliation.Checks.Count} checks: {reconciliation.Held.Count} hold, {reconciliation.Contradictions.Count} contradict, {reconciliation.NotMade.Count} could not be made.");
    }
}
