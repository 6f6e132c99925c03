namespace SupervisionDomain;

/// <summary>What kind of place a site is (场所类型). An open list.</summary>
public sealed class SiteKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = new()
    {
        ["testingPoint"] = new("核酸采集点", "nucleic-acid testing point"),
        ["isolationPoint"] = new("集中隔离医学观察点", "centralized isolation point"),
        ["hospital"] = new("医院", "hospital"),
        ["publicHealthInstitution"] = new("公共卫生机构", "public-health institution"),
        ["railwayStation"] = new("火车站", "railway station"),
        ["busStation"] = new("汽车站", "bus station"),
        ["scenicArea"] = new("景区", "scenic area"),
        ["hotel"] = new("宾馆", "hotel"),
        ["serviceHall"] = new("政务服务中心", "government service hall"),
        ["residentialEstate"] = new("小区", "residential estate"),
        ["community"] = new("社区", "community"),
        ["subDistrict"] = new("街道", "sub-district"),
        ["industrialPark"] = new("园区", "industrial park"),
        ["shoppingMall"] = new("商场", "shopping mall"),
        ["supermarket"] = new("超市", "supermarket"),
        ["produceMarket"] = new("集贸市场", "produce market"),
        ["pharmacy"] = new("药房", "pharmacy"),
        ["publicPlace"] = new("公共场所", "public place"),
        ["keySite"] = new("重点场所", "key site"),
        ["importantSite"] = new("重要场所", "important site"),
        ["keyUnit"] = new("重点单位", "key unit"),
        ["school"] = new("学校", "school"),
    };

    private SiteKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known => Terms;

    /// <summary>Nucleic-acid testing point (核酸采集点).</summary>
    public static Code<SiteKinds> TestingPoint { get; } = Code<SiteKinds>.Parse("testingPoint");

    /// <summary>Centralized isolation point (集中隔离医学观察点).</summary>
    public static Code<SiteKinds> IsolationPoint { get; } = Code<SiteKinds>.Parse("isolationPoint");

    /// <summary>Hospital (医院).</summary>
    public static Code<SiteKinds> Hospital { get; } = Code<SiteKinds>.Parse("hospital");

    /// <summary>Public-health institution (公共卫生机构).</summary>
    public static Code<SiteKinds> PublicHealthInstitution { get; } = Code<SiteKinds>.Parse("publicHealthInstitution");

    /// <summary>Railway station (火车站).</summary>
    public static Code<SiteKinds> RailwayStation { get; } = Code<SiteKinds>.Parse("railwayStation");

    /// <summary>Bus station (汽车站).</summary>
    public static Code<SiteKinds> BusStation { get; } = Code<SiteKinds>.Parse("busStation");

    /// <summary>Scenic area (景区).</summary>
    public static Code<SiteKinds> ScenicArea { get; } = Code<SiteKinds>.Parse("scenicArea");

    /// <summary>Hotel (宾馆).</summary>
    public static Code<SiteKinds> Hotel { get; } = Code<SiteKinds>.Parse("hotel");

    /// <summary>Government service hall (政务服务中心).</summary>
    public static Code<SiteKinds> ServiceHall { get; } = Code<SiteKinds>.Parse("serviceHall");

    /// <summary>Residential estate (小区).</summary>
    public static Code<SiteKinds> ResidentialEstate { get; } = Code<SiteKinds>.Parse("residentialEstate");

    /// <summary>Community (社区).</summary>
    public static Code<SiteKinds> Community { get; } = Code<SiteKinds>.Parse("community");

    /// <summary>Sub-district (街道).</summary>
    public static Code<SiteKinds> SubDistrict { get; } = Code<SiteKinds>.Parse("subDistrict");

    /// <summary>Industrial park (园区).</summary>
    public static Code<SiteKinds> IndustrialPark { get; } = Code<SiteKinds>.Parse("industrialPark");

    /// <summary>Shopping mall (商场).</summary>
    public static Code<SiteKinds> ShoppingMall { get; } = Code<SiteKinds>.Parse("shoppingMall");

    /// <summary>Supermarket (超市).</summary>
    public static Code<SiteKinds> Supermarket { get; } = Code<SiteKinds>.Parse("supermarket");

    /// <summary>Produce market (集贸市场).</summary>
    public static Code<SiteKinds> ProduceMarket { get; } = Code<SiteKinds>.Parse("produceMarket");

    /// <summary>Pharmacy (药房).</summary>
    public static Code<SiteKinds> Pharmacy { get; } = Code<SiteKinds>.Parse("pharmacy");

    /// <summary>Public place (公共场所).</summary>
    public static Code<SiteKinds> PublicPlace { get; } = Code<SiteKinds>.Parse("publicPlace");

    /// <summary>Key site (重点场所).</summary>
    public static Code<SiteKinds> KeySite { get; } = Code<SiteKinds>.Parse("keySite");

    /// <summary>Important site (重要场所).</summary>
    public static Code<SiteKinds> ImportantSite { get; } = Code<SiteKinds>.Parse("importantSite");

    /// <summary>Key unit (重点单位).</summary>
    public static Code<SiteKinds> KeyUnit { get; } = Code<SiteKinds>.Parse("keyUnit");

    /// <summary>School (学校).</summary>
    public static Code<SiteKinds> School { get; } = Code<SiteKinds>.Parse("school");
}
