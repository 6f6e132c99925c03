namespace SupervisionDomain;

/// <summary>What kind of place a site is (场所类型). An open list.</summary>
public sealed class SiteKinds : ICodeList
{
    private static readonly Dictionary<string, Term> Terms = [];

    private SiteKinds()
    {
    }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Term> Known { get; } = Terms.AsReadOnly();

    /// <summary>Nucleic-acid testing point (核酸采集点).</summary>
    public static Code<SiteKinds> TestingPoint { get; } = Code<SiteKinds>.Enter(Terms, "testingPoint", "核酸采集点", "nucleic-acid testing point");

    /// <summary>Centralized isolation point (集中隔离医学观察点).</summary>
    public static Code<SiteKinds> IsolationPoint { get; } = Code<SiteKinds>.Enter(Terms, "isolationPoint", "集中隔离医学观察点", "centralized isolation point");

    /// <summary>Hospital (医院).</summary>
    public static Code<SiteKinds> Hospital { get; } = Code<SiteKinds>.Enter(Terms, "hospital", "医院", "hospital");

    /// <summary>Public-health institution (公共卫生机构).</summary>
    public static Code<SiteKinds> PublicHealthInstitution { get; } = Code<SiteKinds>.Enter(Terms, "publicHealthInstitution", "公共卫生机构", "public-health institution");

    /// <summary>Railway station (火车站).</summary>
    public static Code<SiteKinds> RailwayStation { get; } = Code<SiteKinds>.Enter(Terms, "railwayStation", "火车站", "railway station");

    /// <summary>Bus station (汽车站).</summary>
    public static Code<SiteKinds> BusStation { get; } = Code<SiteKinds>.Enter(Terms, "busStation", "汽车站", "bus station");

    /// <summary>Scenic area (景区).</summary>
    public static Code<SiteKinds> ScenicArea { get; } = Code<SiteKinds>.Enter(Terms, "scenicArea", "景区", "scenic area");

    /// <summary>Hotel (宾馆).</summary>
    public static Code<SiteKinds> Hotel { get; } = Code<SiteKinds>.Enter(Terms, "hotel", "宾馆", "hotel");

    /// <summary>Government service hall (政务服务中心).</summary>
    public static Code<SiteKinds> ServiceHall { get; } = Code<SiteKinds>.Enter(Terms, "serviceHall", "政务服务中心", "government service hall");

    /// <summary>Residential estate (小区).</summary>
    public static Code<SiteKinds> ResidentialEstate { get; } = Code<SiteKinds>.Enter(Terms, "residentialEstate", "小区", "residential estate");

    /// <summary>Community (社区).</summary>
    public static Code<SiteKinds> Community { get; } = Code<SiteKinds>.Enter(Terms, "community", "社区", "community");

    /// <summary>Sub-district (街道).</summary>
    public static Code<SiteKinds> SubDistrict { get; } = Code<SiteKinds>.Enter(Terms, "subDistrict", "街道", "sub-district");

    /// <summary>Industrial park (园区).</summary>
    public static Code<SiteKinds> IndustrialPark { get; } = Code<SiteKinds>.Enter(Terms, "industrialPark", "园区", "industrial park");

    /// <summary>Shopping mall (商场).</summary>
    public static Code<SiteKinds> ShoppingMall { get; } = Code<SiteKinds>.Enter(Terms, "shoppingMall", "商场", "shopping mall");

    /// <summary>Supermarket (超市).</summary>
    public static Code<SiteKinds> Supermarket { get; } = Code<SiteKinds>.Enter(Terms, "supermarket", "超市", "supermarket");

    /// <summary>Produce market (集贸市场).</summary>
    public static Code<SiteKinds> ProduceMarket { get; } = Code<SiteKinds>.Enter(Terms, "produceMarket", "集贸市场", "produce market");

    /// <summary>Pharmacy (药房).</summary>
    public static Code<SiteKinds> Pharmacy { get; } = Code<SiteKinds>.Enter(Terms, "pharmacy", "药房", "pharmacy");

    /// <summary>Public place (公共场所).</summary>
    public static Code<SiteKinds> PublicPlace { get; } = Code<SiteKinds>.Enter(Terms, "publicPlace", "公共场所", "public place");

    /// <summary>Key site (重点场所).</summary>
    public static Code<SiteKinds> KeySite { get; } = Code<SiteKinds>.Enter(Terms, "keySite", "重点场所", "key site");

    /// <summary>Important site (重要场所).</summary>
    public static Code<SiteKinds> ImportantSite { get; } = Code<SiteKinds>.Enter(Terms, "importantSite", "重要场所", "important site");

    /// <summary>Key unit (重点单位).</summary>
    public static Code<SiteKinds> KeyUnit { get; } = Code<SiteKinds>.Enter(Terms, "keyUnit", "重点单位", "key unit");

    /// <summary>School (学校).</summary>
    public static Code<SiteKinds> School { get; } = Code<SiteKinds>.Enter(Terms, "school", "学校", "school");
}
