namespace SupervisionDomain;

/// <summary>How an inspection is carried out (检查方式). An open list; <see cref="GovernmentSupervision"/> is a closed one in it.</summary>
public sealed class InspectionMethods : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private InspectionMethods()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Supervision and inspection (监督检查).</summary>
    public static Code<InspectionMethods> Supervision { get; } = Code<InspectionMethods>.Enter(Terms, "supervision", "监督检查", "supervision and inspection");

    /// <summary>Inspection with follow-up (督查).</summary>
    public static Code<InspectionMethods> Inspection { get; } = Code<InspectionMethods>.Enter(Terms, "inspection", "督查", "inspection with follow-up");

    /// <summary>Guidance and inspection (督导检查).</summary>
    public static Code<InspectionMethods> Guidance { get; } = Code<InspectionMethods>.Enter(Terms, "guidance", "督导检查", "guidance and inspection");

    /// <summary>Special supervision on one theme (专项监督).</summary>
    public static Code<InspectionMethods> Special { get; } = Code<InspectionMethods>.Enter(Terms, "special", "专项监督", "special supervision on one theme");

    /// <summary>Thematic supervision (专题监督检查).</summary>
    public static Code<InspectionMethods> Thematic { get; } = Code<InspectionMethods>.Enter(Terms, "thematic", "专题监督检查", "thematic supervision");

    /// <summary>Focused inspection (重点督查).</summary>
    public static Code<InspectionMethods> Focused { get; } = Code<InspectionMethods>.Enter(Terms, "focused", "重点督查", "focused inspection");

    /// <summary>Joint inspection of several bodies (联合督查).</summary>
    public static Code<InspectionMethods> Joint { get; } = Code<InspectionMethods>.Enter(Terms, "joint", "联合督查", "joint inspection of several bodies");

    /// <summary>Roving inspection (巡回督查).</summary>
    public static Code<InspectionMethods> Roving { get; } = Code<InspectionMethods>.Enter(Terms, "roving", "巡回督查", "roving inspection");

    /// <summary>Supervision from a forward position (靠前监督).</summary>
    public static Code<InspectionMethods> Forward { get; } = Code<InspectionMethods>.Enter(Terms, "forward", "靠前监督", "supervision from a forward position");

    /// <summary>Follow-up supervision (跟进监督).</summary>
    public static Code<InspectionMethods> FollowUp { get; } = Code<InspectionMethods>.Enter(Terms, "followUp", "跟进监督", "follow-up supervision");

    /// <summary>Going down to the front line (下沉一线).</summary>
    public static Code<InspectionMethods> FrontLine { get; } = Code<InspectionMethods>.Enter(Terms, "frontLine", "下沉一线", "going down to the front line");

    /// <summary>Going at the first moment (第一时间奔赴一线).</summary>
    public static Code<InspectionMethods> FirstMoment { get; } = Code<InspectionMethods>.Enter(Terms, "firstMoment", "第一时间奔赴一线", "going at the first moment");

    /// <summary>Separate teams, each with its leader (分别带队).</summary>
    public static Code<InspectionMethods> SeparateTeams { get; } = Code<InspectionMethods>.Enter(Terms, "separateTeams", "分别带队", "separate teams, each with its leader");

    /// <summary>Unannounced: four no's and two directs (四不两直).</summary>
    public static Code<InspectionMethods> Unannounced { get; } = Code<InspectionMethods>.Enter(Terms, "unannounced", "四不两直", "unannounced: four no's and two directs");

    /// <summary>Open and covert visits (明察暗访).</summary>
    public static Code<InspectionMethods> OpenAndCovert { get; } = Code<InspectionMethods>.Enter(Terms, "openAndCovert", "明察暗访", "open and covert visits");

    /// <summary>Learning the state of the work on the spot (深入一线了解情况).</summary>
    public static Code<InspectionMethods> SiteInterview { get; } = Code<InspectionMethods>.Enter(Terms, "siteInterview", "深入一线了解情况", "learning the state of the work on the spot");

    /// <summary>Consulting documents (查阅资料).</summary>
    public static Code<InspectionMethods> ConsultDocuments { get; } = Code<InspectionMethods>.Enter(Terms, "consultDocuments", "查阅资料", "consulting documents");

    /// <summary>Working online and offline (网上网下).</summary>
    public static Code<InspectionMethods> OnlineAndOffline { get; } = Code<InspectionMethods>.Enter(Terms, "onlineAndOffline", "网上网下", "working online and offline");

    /// <summary>Collecting problems online (线上问题收集).</summary>
    public static Code<InspectionMethods> OnlineCollection { get; } = Code<InspectionMethods>.Enter(Terms, "onlineCollection", "线上问题收集", "collecting problems online");

    /// <summary>Self-check (自查).</summary>
    public static Code<InspectionMethods> SelfCheck { get; } = Code<InspectionMethods>.Enter(Terms, "selfCheck", "自查", "self-check");

    /// <summary>Hearing reports (听取汇报).</summary>
    public static Code<InspectionMethods> HearingReports { get; } = Code<InspectionMethods>.Enter(Terms, "hearingReports", "听取汇报", "hearing reports");

    /// <summary>Inspection, interviews and covert visits (检查、访谈、暗访).</summary>
    public static Code<InspectionMethods> VisitsAndInterviews { get; } = Code<InspectionMethods>.Enter(Terms, "visitsAndInterviews", "检查、访谈、暗访", "inspection, interviews and covert visits");

    /// <summary>Forums, hearings, statistics and assessments (座谈、听证、统计、评估).</summary>
    public static Code<InspectionMethods> ForumsAndAssessments { get; } = Code<InspectionMethods>.Enter(Terms, "forumsAndAssessments", "座谈、听证、统计、评估", "forums, hearings, statistics and assessments");

    /// <summary>Collecting leads by letter, telephone and media (征集线索).</summary>
    public static Code<InspectionMethods> LeadCollection { get; } = Code<InspectionMethods>.Enter(Terms, "leadCollection", "征集线索", "collecting leads by letter, telephone and media");

    /// <summary>Talks with those in charge (约谈负责人).</summary>
    public static Code<InspectionMethods> TalksWithHeads { get; } = Code<InspectionMethods>.Enter(Terms, "talksWithHeads", "约谈负责人", "talks with those in charge");

    /// <summary>Internet plus supervision (互联网+督查).</summary>
    public static Code<InspectionMethods> InternetPlus { get; } = Code<InspectionMethods>.Enter(Terms, "internetPlus", "互联网+督查", "internet plus supervision");

    /// <summary>Announced beforehand (事先通知); together with <see cref="Unannounced"/> only in open and covert visits.</summary>
    public static Code<InspectionMethods> Announced { get; } = Code<InspectionMethods>.Enter(Terms, "announced", "事先通知", "announced beforehand");

    /// <summary>
    /// The methods that government supervision may use, a closed list of eight in the order of the law (Government
    /// Supervision Regulation art. 12, in force 2021-02-01).
    /// </summary>
    public static ValueList<Code<InspectionMethods>> GovernmentSupervision { get; } =
        [SelfCheck, HearingReports, VisitsAndInterviews, ForumsAndAssessments, ConsultDocuments, LeadCollection, TalksWithHeads, InternetPlus];
}
