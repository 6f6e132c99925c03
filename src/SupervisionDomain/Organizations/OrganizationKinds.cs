namespace SupervisionDomain;

/// <summary>What kind of body an organization is (组织类型). An open list.</summary>
/// <remarks>
/// Commissions and those they send: Supervision Law arts. 7, 12, 13. Self-governing organizations: Villagers' Committee Law.
/// Functional zones have codes of their own (71 to 80) beside those of GB/T 2260.
/// </remarks>
public sealed class OrganizationKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private OrganizationKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Discipline inspection and supervision organ: the commission for discipline inspection and the supervisory commission, one office with two names (纪检监察机关).</summary>
    public static Code<OrganizationKinds> DisciplineSupervisionOrgan { get; } = Code<OrganizationKinds>.Enter(Terms, "disciplineSupervisionOrgan", "纪检监察机关", "discipline inspection and supervision organ");

    /// <summary>Commission for discipline inspection, the Party organ alone (纪律检查委员会).</summary>
    public static Code<OrganizationKinds> DisciplineInspectionCommission { get; } = Code<OrganizationKinds>.Enter(Terms, "disciplineInspectionCommission", "纪律检查委员会", "commission for discipline inspection");

    /// <summary>Discipline inspection and supervision group dispatched to a host unit (派驻纪检监察组).</summary>
    public static Code<OrganizationKinds> DispatchedGroup { get; } = Code<OrganizationKinds>.Enter(Terms, "dispatchedGroup", "派驻纪检监察组", "dispatched group");

    /// <summary>Leading group (领导小组).</summary>
    public static Code<OrganizationKinds> LeadingGroup { get; } = Code<OrganizationKinds>.Enter(Terms, "leadingGroup", "领导小组", "leading group");

    /// <summary>Internal office (内设机构).</summary>
    public static Code<OrganizationKinds> InternalOffice { get; } = Code<OrganizationKinds>.Enter(Terms, "internalOffice", "内设机构", "internal office");

    /// <summary>Government department (政府部门).</summary>
    public static Code<OrganizationKinds> GovernmentDepartment { get; } = Code<OrganizationKinds>.Enter(Terms, "governmentDepartment", "政府部门", "government department");

    /// <summary>Public institution (事业单位).</summary>
    public static Code<OrganizationKinds> PublicInstitution { get; } = Code<OrganizationKinds>.Enter(Terms, "publicInstitution", "事业单位", "public institution");

    /// <summary>People's organization (群团组织).</summary>
    public static Code<OrganizationKinds> PeoplesOrganization { get; } = Code<OrganizationKinds>.Enter(Terms, "peoplesOrganization", "群团组织", "people's organization");

    /// <summary>Grass-roots self-governing organization (基层群众性自治组织).</summary>
    public static Code<OrganizationKinds> GrassRootsOrganization { get; } = Code<OrganizationKinds>.Enter(Terms, "grassRootsOrganization", "基层群众性自治组织", "grass-roots self-governing organization");

    /// <summary>Enterprise (企业).</summary>
    public static Code<OrganizationKinds> Enterprise { get; } = Code<OrganizationKinds>.Enter(Terms, "enterprise", "企业", "enterprise");

    /// <summary>Publisher (媒体).</summary>
    public static Code<OrganizationKinds> Publisher { get; } = Code<OrganizationKinds>.Enter(Terms, "publisher", "媒体", "publisher");

    /// <summary>District (市辖区).</summary>
    public static Code<OrganizationKinds> District { get; } = Code<OrganizationKinds>.Enter(Terms, "district", "市辖区", "district");

    /// <summary>Functional zone (功能区).</summary>
    public static Code<OrganizationKinds> FunctionalZone { get; } = Code<OrganizationKinds>.Enter(Terms, "functionalZone", "功能区", "functional zone");

    /// <summary>Township or town (乡镇).</summary>
    public static Code<OrganizationKinds> Township { get; } = Code<OrganizationKinds>.Enter(Terms, "township", "乡镇", "township or town");

    /// <summary>Province, autonomous region or municipality (省级区划).</summary>
    public static Code<OrganizationKinds> ProvinceLevelDivision { get; } = Code<OrganizationKinds>.Enter(Terms, "provinceLevelDivision", "省级区划", "province, autonomous region or municipality");

    /// <summary>Prefecture-level city, prefecture or league (地级区划).</summary>
    public static Code<OrganizationKinds> PrefectureLevelDivision { get; } = Code<OrganizationKinds>.Enter(Terms, "prefectureLevelDivision", "地级区划", "prefecture-level city, prefecture or league");

    /// <summary>County, county-level city or district (县市区).</summary>
    public static Code<OrganizationKinds> CountyLevelDivision { get; } = Code<OrganizationKinds>.Enter(Terms, "countyLevelDivision", "县市区", "county, county-level city or district");

    /// <summary>Unit of any kind (单位).</summary>
    public static Code<OrganizationKinds> Unit { get; } = Code<OrganizationKinds>.Enter(Terms, "unit", "单位", "unit of any kind");
}
