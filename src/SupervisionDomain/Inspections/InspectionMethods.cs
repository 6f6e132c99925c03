namespace SupervisionDomain;

/// <summary>How an inspection is carried out (检查方式). An open list; <see cref="GovernmentSupervision"/> is a closed one in it.</summary>
public sealed class InspectionMethods : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["supervision"] = new("监督检查", "supervision and inspection"),
        ["inspection"] = new("督查", "inspection with follow-up"),
        ["guidance"] = new("督导检查", "guidance and inspection"),
        ["special"] = new("专项监督", "special supervision on one theme"),
        ["thematic"] = new("专题监督检查", "thematic supervision"),
        ["focused"] = new("重点督查", "focused inspection"),
        ["joint"] = new("联合督查", "joint inspection of several bodies"),
        ["roving"] = new("巡回督查", "roving inspection"),
        ["forward"] = new("靠前监督", "supervision from a forward position"),
        ["followUp"] = new("跟进监督", "follow-up supervision"),
        ["frontLine"] = new("下沉一线", "going down to the front line"),
        ["firstMoment"] = new("第一时间奔赴一线", "going at the first moment"),
        ["separateTeams"] = new("分别带队", "separate teams, each with its leader"),
        ["unannounced"] = new("四不两直", "unannounced: four no's and two directs"),
        ["openAndCovert"] = new("明察暗访", "open and covert visits"),
        ["siteInterview"] = new("深入一线了解情况", "learning the state of the work on the spot"),
        ["consultDocuments"] = new("查阅资料", "consulting documents"),
        ["onlineAndOffline"] = new("网上网下", "working online and offline"),
        ["onlineCollection"] = new("线上问题收集", "collecting problems online"),
        ["selfCheck"] = new("自查", "self-check"),
        ["hearingReports"] = new("听取汇报", "hearing reports"),
        ["visitsAndInterviews"] = new("检查、访谈、暗访", "inspection, interviews and covert visits"),
        ["forumsAndAssessments"] = new("座谈、听证、统计、评估", "forums, hearings, statistics and assessments"),
        ["leadCollection"] = new("征集线索", "collecting leads by letter, telephone and media"),
        ["talksWithHeads"] = new("约谈负责人", "talks with those in charge"),
        ["internetPlus"] = new("互联网+督查", "internet plus supervision"),
        ["announced"] = new("事先通知", "announced beforehand"),
    };

    private InspectionMethods()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Supervision and inspection (监督检查).</summary>
    public static Code<InspectionMethods> Supervision { get; } = Code<InspectionMethods>.Parse("supervision");

    /// <summary>Inspection with follow-up (督查).</summary>
    public static Code<InspectionMethods> Inspection { get; } = Code<InspectionMethods>.Parse("inspection");

    /// <summary>Guidance and inspection (督导检查).</summary>
    public static Code<InspectionMethods> Guidance { get; } = Code<InspectionMethods>.Parse("guidance");

    /// <summary>Special supervision on one theme (专项监督).</summary>
    public static Code<InspectionMethods> Special { get; } = Code<InspectionMethods>.Parse("special");

    /// <summary>Thematic supervision (专题监督检查).</summary>
    public static Code<InspectionMethods> Thematic { get; } = Code<InspectionMethods>.Parse("thematic");

    /// <summary>Focused inspection (重点督查).</summary>
    public static Code<InspectionMethods> Focused { get; } = Code<InspectionMethods>.Parse("focused");

    /// <summary>Joint inspection of several bodies (联合督查).</summary>
    public static Code<InspectionMethods> Joint { get; } = Code<InspectionMethods>.Parse("joint");

    /// <summary>Roving inspection (巡回督查).</summary>
    public static Code<InspectionMethods> Roving { get; } = Code<InspectionMethods>.Parse("roving");

    /// <summary>Supervision from a forward position (靠前监督).</summary>
    public static Code<InspectionMethods> Forward { get; } = Code<InspectionMethods>.Parse("forward");

    /// <summary>Follow-up supervision (跟进监督).</summary>
    public static Code<InspectionMethods> FollowUp { get; } = Code<InspectionMethods>.Parse("followUp");

    /// <summary>Going down to the front line (下沉一线).</summary>
    public static Code<InspectionMethods> FrontLine { get; } = Code<InspectionMethods>.Parse("frontLine");

    /// <summary>Going at the first moment (第一时间奔赴一线).</summary>
    public static Code<InspectionMethods> FirstMoment { get; } = Code<InspectionMethods>.Parse("firstMoment");

    /// <summary>Separate teams, each with its leader (分别带队).</summary>
    public static Code<InspectionMethods> SeparateTeams { get; } = Code<InspectionMethods>.Parse("separateTeams");

    /// <summary>Unannounced: four no's and two directs (四不两直).</summary>
    public static Code<InspectionMethods> Unannounced { get; } = Code<InspectionMethods>.Parse("unannounced");

    /// <summary>Open and covert visits (明察暗访).</summary>
    public static Code<InspectionMethods> OpenAndCovert { get; } = Code<InspectionMethods>.Parse("openAndCovert");

    /// <summary>Learning the state of the work on the spot (深入一线了解情况).</summary>
    public static Code<InspectionMethods> SiteInterview { get; } = Code<InspectionMethods>.Parse("siteInterview");

    /// <summary>Consulting documents (查阅资料).</summary>
    public static Code<InspectionMethods> ConsultDocuments { get; } = Code<InspectionMethods>.Parse("consultDocuments");

    /// <summary>Working online and offline (网上网下).</summary>
    public static Code<InspectionMethods> OnlineAndOffline { get; } = Code<InspectionMethods>.Parse("onlineAndOffline");

    /// <summary>Collecting problems online (线上问题收集).</summary>
    public static Code<InspectionMethods> OnlineCollection { get; } = Code<InspectionMethods>.Parse("onlineCollection");

    /// <summary>Self-check (自查).</summary>
    public static Code<InspectionMethods> SelfCheck { get; } = Code<InspectionMethods>.Parse("selfCheck");

    /// <summary>Hearing reports (听取汇报).</summary>
    public static Code<InspectionMethods> HearingReports { get; } = Code<InspectionMethods>.Parse("hearingReports");

    /// <summary>Inspection, interviews and covert visits (检查、访谈、暗访).</summary>
    public static Code<InspectionMethods> VisitsAndInterviews { get; } = Code<InspectionMethods>.Parse("visitsAndInterviews");

    /// <summary>Forums, hearings, statistics and assessments (座谈、听证、统计、评估).</summary>
    public static Code<InspectionMethods> ForumsAndAssessments { get; } = Code<InspectionMethods>.Parse("forumsAndAssessments");

    /// <summary>Collecting leads by letter, telephone and media (征集线索).</summary>
    public static Code<InspectionMethods> LeadCollection { get; } = Code<InspectionMethods>.Parse("leadCollection");

    /// <summary>Talks with those in charge (约谈负责人).</summary>
    public static Code<InspectionMethods> TalksWithHeads { get; } = Code<InspectionMethods>.Parse("talksWithHeads");

    /// <summary>Internet plus supervision (互联网+督查).</summary>
    public static Code<InspectionMethods> InternetPlus { get; } = Code<InspectionMethods>.Parse("internetPlus");

    /// <summary>Announced beforehand (事先通知); together with <see cref="Unannounced"/> only in open and covert visits.</summary>
    public static Code<InspectionMethods> Announced { get; } = Code<InspectionMethods>.Parse("announced");

    /// <summary>
    /// The methods that government supervision may use, a closed list of eight in the order of the law (Government
    /// Supervision Regulation art. 12, in force 2021-02-01).
    /// </summary>
    public static ValueList<Code<InspectionMethods>> GovernmentSupervision { get; } =
        [SelfCheck, HearingReports, VisitsAndInterviews, ForumsAndAssessments, ConsultDocuments, LeadCollection, TalksWithHeads, InternetPlus];
}
