using NodaTime;
using SupervisionDomain;

namespace HunanBulletin;

/// <summary>Made-up records that give Chenzhou's figures by counting: 27 groups, 268 sites, 161 and 121 problems, 3, 4, 10 and 19 persons.</summary>
internal static class SyntheticReport
{
    private const int Groups = 27;
    private const int Sites = 268;
    private const int OnTheSpot = 161;
    private const int HandedOver = 121;

    private static readonly (Code<AccountabilityKinds> Kind, int Persons)[] Accountability =
    [
        (AccountabilityKinds.CaseFiled, 3), (AccountabilityKinds.RemovalFromOffice, 4),
        (AccountabilityKinds.SummonedTalk, 10), (AccountabilityKinds.Circular, 19),
    ];

    private static readonly string[] Counties =
        ["431002", "431003", "431021", "431022", "431023", "431024", "431025", "431026", "431027", "431028", "431081"];

    private static readonly DateSpan Day = DateSpan.On(new(2021, 7, 30));

    /// <summary>The 121 are among the 161, and every measure falls on the 19 named in circulars.</summary>
    public static SupervisionReport GreatestOverlap() => Build("synthetic-greatest-overlap", firstHandedOver: 0, samePersons: true);

    /// <summary>The 121 are others than the 161, and every measure falls on a person of its own.</summary>
    public static SupervisionReport LeastOverlap() => Build("synthetic-least-overlap", firstHandedOver: OnTheSpot, samePersons: false);

    private static SupervisionReport Build(string id, int firstHandedOver, bool samePersons)
    {
        var persons = samePersons ? Accountability.Max(a => a.Persons) : Accountability.Sum(a => a.Persons);
        return new()
        {
            DocumentId = Id<SupervisionReport>.Parse(id),
            Issuer = Article.Chenzhou,
            RecordedAt = Instant.FromUtc(2021, 8, 1, 7, 22),
            Body = new()
            {
                Organizations = [Organ("431000", AdministrativeLevel.Prefecture), .. Counties.Select(c => Organ(c, AdministrativeLevel.County))],
                Persons = Enumerable.Range(0, persons).Select(p => new Person { Id = PersonId(p) }).ToValueList(),
                Groups = Enumerable.Range(0, Groups).Select(Group).ToValueList(),
                Sites = Enumerable.Range(0, Sites).Select(s => new Site { Id = SiteId(s), Name = new(null, $"synthetic site {s}"), Kind = SiteKinds.PublicPlace }).ToValueList(),

                // Each site is visited once by its group; every tenth a second time by the next group.
                Inspections = Enumerable.Range(0, Groups).Select(g => new Inspection
                {
                    Id = Id<Inspection>.Parse($"I-{g}"),
                    Groups = [GroupId(g)],
                    Sites = Enumerable.Range(0, Sites).Where(s => s % Groups == g || (s % 10 == 0 && s % Groups == (g + 1) % Groups)).Select(SiteId).ToValueList(),
                    Time = StatedTime.At(Day),
                }).ToValueList(),
                Findings = Enumerable.Range(0, Math.Max(OnTheSpot, firstHandedOver + HandedOver)).Select(f => new Finding
                {
                    Id = Id<Finding>.Parse($"F-{f}"),
                    Inspection = Id<Inspection>.Parse($"I-{f % Groups}"),
                    Events =
                    [
                        new() { Id = Id<FindingEvent>.Parse($"F-{f}-raised"), Kind = f < OnTheSpot ? FindingEventKind.RaisedOnTheSpot : FindingEventKind.Found, At = Day },
                        .. f >= firstHandedOver && f < firstHandedOver + HandedOver
                            ? [new() { Id = Id<FindingEvent>.Parse($"F-{f}-handed"), Kind = FindingEventKind.HandedOver, At = Day }]
                            : Array.Empty<FindingEvent>(),
                    ],
                }).ToValueList(),
                Measures = MeasuresOf(samePersons).ToValueList(),
            },
        };
    }

    private static IEnumerable<AccountabilityMeasure> MeasuresOf(bool samePersons)
    {
        var first = 0;
        foreach (var (kind, persons) in Accountability)
        {
            for (var p = first; p < first + persons; p++)
            {
                yield return new()
                {
                    Id = Id<AccountabilityMeasure>.Parse($"M-{kind}-{p}"),
                    Kind = kind,
                    Subject = new(PersonId(p)),
                    DecidedBy = [Id<Organization>.Parse(p % 3 == 0 ? "431000" : Counties[p % Counties.Length])],
                    Decided = Day,
                };
            }

            first += samePersons ? 0 : persons;
        }
    }

    // Five groups of the city, two of each county; the last is a joint one of two counties.
    private static InspectionGroup Group(int g) => new()
    {
        Id = GroupId(g),
        DispatchedBy = g < 5 ? [Article.Chenzhou]
            : g == Groups - 1 ? [Id<Organization>.Parse(Counties[9]), Id<Organization>.Parse(Counties[10])]
            : [Id<Organization>.Parse(Counties[(g - 5) % Counties.Length])],
        Formed = StatedTime.At(Day),
    };

    private static Organization Organ(string code, AdministrativeLevel level) => new()
    {
        Id = Id<Organization>.Parse(code),
        Name = new(null, $"{level} {code}"),
        Kind = OrganizationKinds.DisciplineSupervisionOrgan,
        Level = level,
        Division = DivisionCode.Parse(code),
        Relations = level == AdministrativeLevel.County ? [new() { Kind = RelationKind.Superior, To = Article.Chenzhou }] : [],
    };

    private static Id<InspectionGroup> GroupId(int g) => Id<InspectionGroup>.Parse($"G-{g}");

    private static Id<Site> SiteId(int s) => Id<Site>.Parse($"S-{s}");

    private static Id<Person> PersonId(int p) => Id<Person>.Parse($"P-{p}");
}
