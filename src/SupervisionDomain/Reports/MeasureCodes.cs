namespace SupervisionDomain;

/// <summary>What totals and reported figures measure (指标). An open list.</summary>
public sealed class MeasureCodes : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["findings.found"] = new("已发现问题", "problems found, nobody told to act"),
        ["findings.demanded"] = new("已提出整改问题", "problems with rectification demanded"),
        ["findings.handedOver"] = new("已交办问题", "problems handed over, not yet acted on"),
        ["findings.rectifying"] = new("整改中问题", "problems being rectified"),
        ["findings.reported"] = new("待验收问题", "problems reported as rectified"),
        ["findings.accepted"] = new("已验收待销号问题", "problems accepted, not yet closed"),
        ["findings.closed"] = new("已办结问题", "problems standing closed"),
        ["findings.closedForStage"] = new("阶段办结问题", "problems standing closed for the stage"),
        ["findings.reopened"] = new("重新立项在办问题", "problems open again"),
        ["findings.transferred"] = new("已转送问题", "problems passed on"),
        ["findings.withdrawn"] = new("已撤销问题", "problems withdrawn"),
        ["findings.merged"] = new("已并案问题", "problems standing merged"),
        ["dispositions.first"] = new("运用第一种形态", "dispositions of the first form"),
        ["dispositions.second"] = new("运用第二种形态", "dispositions of the second form"),
        ["dispositions.third"] = new("运用第三种形态", "dispositions of the third form"),
        ["dispositions.fourth"] = new("运用第四种形态", "dispositions of the fourth form"),
    };

    static MeasureCodes()
    {
        foreach (var (kind, term) in AccountabilityKinds.Known)
        {
            // 立案 and 结案 are no measures that anybody takes: what is counted stands in brackets, as a currency does.
            Terms[$"measures.{kind}"] = new($"{term.Zh}（{Unit.Measure.MeasureWord}）", $"{term.En} ({Unit.Measure.EnPlural})");
            Terms[$"persons.{kind}"] = new(term.Zh, $"{term.En} ({Unit.Person.EnPlural})");
        }

        foreach (var currency in Unit.Known.Where(unit => unit.IsMoney))
        {
            Terms[$"amounts.{currency}"] = TermOfAmountsIn(currency);
        }
    }

    private MeasureCodes()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Inspection groups sent out (派出监督检查组).</summary>
    public static Code<MeasureCodes> GroupsDispatched { get; } = Code<MeasureCodes>.Enter(Terms, "groupsDispatched", "派出监督检查组", "inspection groups sent out");

    /// <summary>Inspections carried out (开展监督检查).</summary>
    public static Code<MeasureCodes> Inspections { get; } = Code<MeasureCodes>.Enter(Terms, "inspections", "开展监督检查", "inspections carried out");

    /// <summary>Distinct sites inspected (检查场所).</summary>
    public static Code<MeasureCodes> SitesInspected { get; } = Code<MeasureCodes>.Enter(Terms, "sitesInspected", "检查场所", "sites inspected");

    /// <summary>Distinct sites at which problems were found (发现问题场所).</summary>
    public static Code<MeasureCodes> SitesWithFindings { get; } = Code<MeasureCodes>.Enter(Terms, "sitesWithFindings", "发现问题场所", "sites with problems found");

    /// <summary>Divisions inspected (检查区划).</summary>
    public static Code<MeasureCodes> DivisionsInspected { get; } = Code<MeasureCodes>.Enter(Terms, "divisionsInspected", "检查区划", "divisions inspected");

    /// <summary>Organizations inspected (检查单位).</summary>
    public static Code<MeasureCodes> OrganizationsInspected { get; } = Code<MeasureCodes>.Enter(Terms, "organizationsInspected", "检查单位", "organizations inspected");

    /// <summary>Person-times of inspectors, of the inspections that say it (检查人次).</summary>
    public static Code<MeasureCodes> InspectorPersonTimes { get; } = Code<MeasureCodes>.Enter(Terms, "inspectorPersonTimes", "派出督查人员", "person-times of inspectors");

    /// <summary>Problems found, however they were raised (发现问题).</summary>
    public static Code<MeasureCodes> FindingsRaised { get; } = Code<MeasureCodes>.Enter(Terms, "findingsRaised", "发现问题", "problems found");

    /// <summary>Problems raised on the spot for rectification (现场提出整改问题).</summary>
    public static Code<MeasureCodes> FindingsRaisedOnTheSpot { get; } = Code<MeasureCodes>.Enter(Terms, "findingsRaisedOnTheSpot", "现场提出整改问题", "problems raised on the spot");

    /// <summary>Problems handed over (交办问题).</summary>
    public static Code<MeasureCodes> FindingsHandedOver { get; } = Code<MeasureCodes>.Enter(Terms, "findingsHandedOver", "交办问题", "problems handed over");

    /// <summary>Problems urged to rectification (督促整改问题); not rectified problems.</summary>
    public static Code<MeasureCodes> RectificationUrged { get; } = Code<MeasureCodes>.Enter(Terms, "rectificationUrged", "督促整改问题", "problems urged to rectification");

    /// <summary>Problems rectified (整改问题).</summary>
    public static Code<MeasureCodes> FindingsRectified { get; } = Code<MeasureCodes>.Enter(Terms, "findingsRectified", "整改问题", "problems rectified");

    /// <summary>Problems corrected on the spot (立行立改问题).</summary>
    public static Code<MeasureCodes> FindingsCorrectedOnTheSpot { get; } = Code<MeasureCodes>.Enter(Terms, "findingsCorrectedOnTheSpot", "立行立改问题", "problems corrected on the spot");

    /// <summary>Problems accepted after a check (验收通过问题).</summary>
    public static Code<MeasureCodes> FindingsAccepted { get; } = Code<MeasureCodes>.Enter(Terms, "findingsAccepted", "验收通过问题", "problems accepted after a check");

    /// <summary>Problems closed, for the stage and on the spot too (办结问题).</summary>
    public static Code<MeasureCodes> FindingsClosed { get; } = Code<MeasureCodes>.Enter(Terms, "findingsClosed", "办结问题", "problems closed");

    /// <summary>Problems opened again, on a relapse too (重新立项问题).</summary>
    public static Code<MeasureCodes> FindingsReopened { get; } = Code<MeasureCodes>.Enter(Terms, "findingsReopened", "重新立项问题", "problems opened again");

    /// <summary>Problems merged into others (并案问题).</summary>
    public static Code<MeasureCodes> FindingsMerged { get; } = Code<MeasureCodes>.Enter(Terms, "findingsMerged", "并案问题", "problems merged into others");

    /// <summary>Problems open as of a day (在办问题). A stock.</summary>
    public static Code<MeasureCodes> FindingsOpen { get; } = Code<MeasureCodes>.Enter(Terms, "findingsOpen", "在办问题", "problems open");

    /// <summary>Problems overdue as of a day (逾期未整改问题). A stock.</summary>
    public static Code<MeasureCodes> FindingsOverdue { get; } = Code<MeasureCodes>.Enter(Terms, "findingsOverdue", "逾期未整改问题", "problems overdue");

    /// <summary>Leads received, a repeated one with its original once (接收信访举报, 件).</summary>
    public static Code<MeasureCodes> LeadsReceived { get; } = Code<MeasureCodes>.Enter(Terms, "leadsReceived", "接收信访举报", "leads received");

    /// <summary>Leads received, repeated ones included (接收信访举报（含重复件）, 件次).</summary>
    public static Code<MeasureCodes> LeadReceipts { get; } = Code<MeasureCodes>.Enter(Terms, "leadReceipts", "接收信访举报（含重复件）", "leads received, repeated ones included");

    /// <summary>Measures of accountability of all kinds (采取处理措施).</summary>
    public static Code<MeasureCodes> MeasuresTaken { get; } = Code<MeasureCodes>.Enter(Terms, "measuresTaken", "采取处理措施", "measures of accountability taken");

    /// <summary>Distinct persons under measures of any kind (处理人数).</summary>
    public static Code<MeasureCodes> PersonsDealtWith { get; } = Code<MeasureCodes>.Enter(Terms, "personsDealtWith", "处理", "persons dealt with");

    /// <summary>Person-times of dispositions that stem from a lead and are in none of the four forms.</summary>
    public static Code<MeasureCodes> UnclassifiedDispositions { get; } = Code<MeasureCodes>.Enter(Terms, "unclassifiedDispositions", "未归入四种形态", "dispositions of none of the four forms");

    /// <summary>Problems rectified of those raised, as printed (整改率). Of which counts it is, a relation says.</summary>
    public static Code<MeasureCodes> RectificationRate { get; } = Code<MeasureCodes>.Enter(Terms, "rectificationRate", "整改率", "rate of rectification");

    /// <summary>Problems or leads closed of those raised or received, as printed (办结率).</summary>
    public static Code<MeasureCodes> ClosureRate { get; } = Code<MeasureCodes>.Enter(Terms, "closureRate", "办结率", "rate of closure");

    /// <summary>Those satisfied of those asked, as printed (满意率).</summary>
    public static Code<MeasureCodes> SatisfactionRate { get; } = Code<MeasureCodes>.Enter(Terms, "satisfactionRate", "满意率", "rate of satisfaction");

    /// <summary>What was inspected of what there is, as printed (检查覆盖率).</summary>
    public static Code<MeasureCodes> CoverageRate { get; } = Code<MeasureCodes>.Enter(Terms, "coverageRate", "检查覆盖率", "rate of coverage");

    /// <summary>Problems in one state as of a day. A stock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a state of the list.</exception>
    public static Code<MeasureCodes> FindingsIn(FindingState state) => Code<MeasureCodes>.Parse($"findings.{state.Written()}");

    /// <summary>Whether it counts what is there at a moment, and so may fall from one day to the next (存量).</summary>
    internal static bool IsStock(Code<MeasureCodes> measure) =>
        measure == FindingsOpen || measure == FindingsOverdue || (measure.IsKnown && measure.ToString().StartsWith("findings.", StringComparison.Ordinal));

    /// <summary>
    /// Whether what it counts on some days and on others has nothing in common: what happens does, and what comes to be
    /// once. A person may be dealt with again, a site visited again, a problem handed over again.
    /// </summary>
    internal static bool AddsOverDays(Code<MeasureCodes> measure, Unit unit) =>
        unit.CountsOccurrences || measure == FindingsRaised || measure == Inspections || (!measure.IsKnown && !unit.MayBeMetAgain);

    /// <summary>Measures of one kind.</summary>
    /// <exception cref="FormatException">The code of the kind is so long that its measure would have more than 80 characters.</exception>
    public static Code<MeasureCodes> MeasuresOf(Code<AccountabilityKinds> kind) => Code<MeasureCodes>.Parse($"measures.{kind.NotDefault()}");

    /// <summary>Distinct persons under measures of one kind (立案3人).</summary>
    /// <exception cref="FormatException">The code of the kind is so long that its measure would have more than 80 characters.</exception>
    public static Code<MeasureCodes> PersonsUnder(Code<AccountabilityKinds> kind) => Code<MeasureCodes>.Parse($"persons.{kind.NotDefault()}");

    /// <summary>Amounts of money that measures impose, in one currency (罚没金额).</summary>
    /// <exception cref="ArgumentException">The unit is none of money, or is the default. One that the list of units does not know is taken for a currency.</exception>
    public static Code<MeasureCodes> AmountsIn(Unit currency) => currency.NotDefault().MayBeMoney
        ? Code<MeasureCodes>.Parse($"amounts.{currency}")
        : throw new ArgumentException($"An amount is one of money, not of {currency.EnPlural}.", nameof(currency));

    /// <summary>What amounts in a currency are called, also in one that the list of units does not know.</summary>
    internal static Term TermOfAmountsIn(Unit currency) => new($"罚没金额（{currency.MeasureWord}）", $"amounts imposed in {currency.EnPlural}");

    /// <summary>Person-times of dispositions in one of the four forms (运用四种形态…人次).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a form of the list.</exception>
    public static Code<MeasureCodes> DispositionsOf(FourForm form) => Code<MeasureCodes>.Parse($"dispositions.{form.Written()}");
}
