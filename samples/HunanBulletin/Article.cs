using SupervisionDomain;

namespace HunanBulletin;

/// <summary>Finds the figures of the article in the ledger by what they mean.</summary>
internal sealed class Article(Ledger ledger, RollupQuestion question)
{
    public static Id<Organization> Hunan { get; } = Id<Organization>.Parse("430000");

    public static Id<Organization> Zhangjiajie { get; } = Id<Organization>.Parse("430800");

    public static Id<Organization> Chenzhou { get; } = Id<Organization>.Parse("431000");

    public static Id<Organization> Ningxiang { get; } = Id<Organization>.Parse("430182");

    public static Id<Organization> Mayang { get; } = Id<Organization>.Parse("431226");

    public Ledger Ledger => ledger;

    public Quantity Groups => Figure(Chenzhou, MeasureCodes.GroupsDispatched);

    public Quantity Sites => Figure(Chenzhou, MeasureCodes.SitesInspected);

    public Quantity RaisedOnTheSpot => Figure(Chenzhou, MeasureCodes.FindingsRaisedOnTheSpot);

    public Quantity HandedOver => Figure(Chenzhou, MeasureCodes.FindingsHandedOver);

    /// <summary>Cases filed, removals, talks, circulars: each in persons.</summary>
    public Quantity[] Persons =>
    [
        Figure(Chenzhou, MeasureCodes.PersonsUnder(AccountabilityKinds.CaseFiled)),
        Figure(Chenzhou, MeasureCodes.PersonsUnder(AccountabilityKinds.RemovalFromOffice)),
        Figure(Chenzhou, MeasureCodes.PersonsUnder(AccountabilityKinds.SummonedTalk)),
        Figure(Chenzhou, MeasureCodes.PersonsUnder(AccountabilityKinds.Circular)),
    ];

    /// <summary>Townships, units and important sites inspected in Mayang.</summary>
    public Quantity[] MayangInspected =>
    [
        Figure(Mayang, MeasureCodes.DivisionsInspected),
        Figure(Mayang, MeasureCodes.OrganizationsInspected),
        Figure(Mayang, MeasureCodes.SitesInspected),
    ];

    /// <summary>The estate's residents and its sampling points.</summary>
    public (Quantity Residents, Quantity Points) Estate
    {
        get
        {
            var residents = ledger.Figures.Single(f => f.Body == Ningxiang && f.Measure.ToString() == "residents");
            var points = ledger.Sites.Single(s => s.Within == residents.Site && s.Kind == SiteKinds.TestingPoint && s.Collective?.Declared is not null);
            return (residents.Value.Quantity!, points.Collective!.Declared!);
        }
    }

    public FigureTotal GroupTotal(Id<Organization> organization) =>
        FigureRollup.Of(ledger, question, BranchOverlap.Disjoint, Measures.GroupsDispatched)[organization][MeasureCodes.GroupsDispatched];

    public Quantity Figure(Id<Organization> body, Code<MeasureCodes> measure) =>
        ledger.Figures.Single(f => f.Body == body && f.Measure == measure && f.Site is null).Value.Quantity!;

    public Quantity Existing(Id<Organization> body) => Figure(body, Code<MeasureCodes>.Parse("divisionsExisting"));
}
