namespace SupervisionDomain;

/// <summary>What a public code identifies, and by which standard (标识体系). An open list.</summary>
/// <remarks>The first three are checked; of the others the form is not read.</remarks>
public sealed class IdentifierSchemes : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private IdentifierSchemes()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Unified social credit code, GB 32100-2015 (统一社会信用代码). See <see cref="SupervisionDomain.UnifiedSocialCreditCode"/>.</summary>
    public static Code<IdentifierSchemes> UnifiedSocialCreditCode { get; } = Code<IdentifierSchemes>.Enter(Terms, "unifiedSocialCreditCode", "统一社会信用代码", "unified social credit code");

    /// <summary>Organization code, GB 11714 (组织机构代码). See <see cref="SupervisionDomain.OrganizationCode"/>.</summary>
    public static Code<IdentifierSchemes> OrganizationCode { get; } = Code<IdentifierSchemes>.Enter(Terms, "organizationCode", "组织机构代码", "organization code");

    /// <summary>Division code, GB/T 2260 and GB/T 10114 (行政区划代码). See <see cref="SupervisionDomain.DivisionCode"/>.</summary>
    public static Code<IdentifierSchemes> DivisionCode { get; } = Code<IdentifierSchemes>.Enter(Terms, "divisionCode", "行政区划代码", "division code");

    /// <summary>Health institution code, WS 218-2002 (卫生机构代码). Not checked.</summary>
    public static Code<IdentifierSchemes> HealthInstitution { get; } = Code<IdentifierSchemes>.Enter(Terms, "healthInstitution", "卫生机构代码", "health institution code");

    /// <summary>School identification code (学校标识码). Not checked.</summary>
    public static Code<IdentifierSchemes> SchoolIdentification { get; } = Code<IdentifierSchemes>.Enter(Terms, "schoolIdentification", "学校标识码", "school identification code");

    /// <summary>Railway station code (铁路车站代码). Not checked.</summary>
    public static Code<IdentifierSchemes> RailwayStation { get; } = Code<IdentifierSchemes>.Enter(Terms, "railwayStation", "铁路车站代码", "railway station code");

    /// <summary>Scenic area grade (旅游景区质量等级). Not checked.</summary>
    public static Code<IdentifierSchemes> ScenicAreaGrade { get; } = Code<IdentifierSchemes>.Enter(Terms, "scenicAreaGrade", "旅游景区质量等级", "scenic area grade");

    /// <summary>Point-of-interest class, GB/T 35648-2017 (地理信息兴趣点分类). Not checked.</summary>
    public static Code<IdentifierSchemes> PointOfInterestClass { get; } = Code<IdentifierSchemes>.Enter(Terms, "pointOfInterestClass", "地理信息兴趣点分类", "point-of-interest class");
}
