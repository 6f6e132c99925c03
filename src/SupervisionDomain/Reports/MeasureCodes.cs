namespace SupervisionDomain;

/// <summary>What totals and reported figures measure (指标). An open list.</summary>
public sealed class MeasureCodes : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["groupsDispatched"] = new("派出监督检查组", "inspection groups sent out"),
        ["inspections"] = new("开展监督检查", "inspections carried out"),
        ["sitesInspected"] = new("检查场所", "sites inspected"),
        ["divisionsInspected"] = new("检查区划", "divisions inspected"),
        ["organizationsInspected"] = new("检查单位", "organizations inspected"),
        ["inspectorPersonTimes"] = new("派出督查人员", "person-times of inspectors"),
        ["findingsRaised"] = new("发现问题", "problems found"),
        ["findingsRaisedOnTheSpot"] = new("现场提出整改问题", "problems raised on the spot"),
        ["findingsHandedOver"] = new("交办问题", "problems handed over"),
        ["rectificationUrged"] = new("督促整改问题", "problems urged to rectification"),
        ["findingsRectified"] = new("整改问题", "problems rectified"),
        ["leadsReceived"] = new("受理信访举报", "leads received"),
        ["measuresTaken"] = new("采取处理措施", "measures of accountability taken"),
        ["personsDealtWith"] = new("处理", "persons dealt with"),
    };

    static MeasureCodes()
    {
        foreach (var (kind, term) in AccountabilityKinds.Known)
        {
            Terms[$"measures.{kind}"] = new($"采取{term.Zh}措施", $"measures taken: {term.En}");
            Terms[$"persons.{kind}"] = new(term.Zh, $"persons: {term.En}");
        }
    }

    private MeasureCodes()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Inspection groups sent out (派出监督检查组).</summary>
    public static Code<MeasureCodes> GroupsDispatched { get; } = Code<MeasureCodes>.Parse("groupsDispatched");

    /// <summary>Inspections carried out (开展监督检查).</summary>
    public static Code<MeasureCodes> Inspections { get; } = Code<MeasureCodes>.Parse("inspections");

    /// <summary>Distinct sites inspected (检查场所).</summary>
    public static Code<MeasureCodes> SitesInspected { get; } = Code<MeasureCodes>.Parse("sitesInspected");

    /// <summary>Divisions inspected (检查区划).</summary>
    public static Code<MeasureCodes> DivisionsInspected { get; } = Code<MeasureCodes>.Parse("divisionsInspected");

    /// <summary>Organizations inspected (检查单位).</summary>
    public static Code<MeasureCodes> OrganizationsInspected { get; } = Code<MeasureCodes>.Parse("organizationsInspected");

    /// <summary>Person-times of inspectors (检查人次).</summary>
    public static Code<MeasureCodes> InspectorPersonTimes { get; } = Code<MeasureCodes>.Parse("inspectorPersonTimes");

    /// <summary>Problems found, however they were raised (发现问题).</summary>
    public static Code<MeasureCodes> FindingsRaised { get; } = Code<MeasureCodes>.Parse("findingsRaised");

    /// <summary>Problems raised on the spot for rectification (现场提出整改问题).</summary>
    public static Code<MeasureCodes> FindingsRaisedOnTheSpot { get; } = Code<MeasureCodes>.Parse("findingsRaisedOnTheSpot");

    /// <summary>Problems handed over (交办问题).</summary>
    public static Code<MeasureCodes> FindingsHandedOver { get; } = Code<MeasureCodes>.Parse("findingsHandedOver");

    /// <summary>Problems urged to rectification (督促整改问题); not rectified problems.</summary>
    public static Code<MeasureCodes> RectificationUrged { get; } = Code<MeasureCodes>.Parse("rectificationUrged");

    /// <summary>Problems rectified (整改问题).</summary>
    public static Code<MeasureCodes> FindingsRectified { get; } = Code<MeasureCodes>.Parse("findingsRectified");

    /// <summary>Leads received (受理信访举报).</summary>
    public static Code<MeasureCodes> LeadsReceived { get; } = Code<MeasureCodes>.Parse("leadsReceived");

    /// <summary>Measures of accountability of all kinds (采取处理措施).</summary>
    public static Code<MeasureCodes> MeasuresTaken { get; } = Code<MeasureCodes>.Parse("measuresTaken");

    /// <summary>Distinct persons under measures of any kind (处理人数).</summary>
    public static Code<MeasureCodes> PersonsDealtWith { get; } = Code<MeasureCodes>.Parse("personsDealtWith");

    /// <summary>Measures of one kind.</summary>
    public static Code<MeasureCodes> MeasuresOf(Code<AccountabilityKinds> kind) => Code<MeasureCodes>.Parse($"measures.{kind.NotDefault()}");

    /// <summary>Distinct persons under measures of one kind (立案3人).</summary>
    public static Code<MeasureCodes> PersonsUnder(Code<AccountabilityKinds> kind) => Code<MeasureCodes>.Parse($"persons.{kind.NotDefault()}");
}
