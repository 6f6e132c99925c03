using NodaTime;
using SupervisionDomain;

namespace NationalScale;

/// <summary>A made-up country with the divisions of a large one: 31 provinces, 340 cities, 3 200 counties, 40 000 townships. The same for the same number of findings.</summary>
internal sealed class MadeUpCountry
{
    public static readonly LocalDate FirstDay = new(2023, 10, 1);

    public static readonly LocalDate LastDay = new(2025, 9, 30);

    private const int AtATime = 1_000;

    private static readonly int[] Sizes = [1, 31, 340, 3_200, 40_000];

    private static readonly Code<FindingCategories>[] Categories = FindingCategories.Known.Keys.Order(StringComparer.Ordinal).Select(Code<FindingCategories>.Parse).ToArray();

    private static readonly Code<AccountabilityKinds>[] Kinds =
    [
        AccountabilityKinds.SummonedTalk, AccountabilityKinds.Circular, AccountabilityKinds.CaseFiled, AccountabilityKinds.RemovalFromOffice, AccountabilityKinds.Admonition,
    ];

    private readonly Random random = new(20210801);
    private readonly Id<Organization>[][] levels = Sizes.Select((size, level) => Enumerable.Range(0, size).Select(i => Id<Organization>.Parse($"{"NPCTX"[level]}{i:D5}")).ToArray()).ToArray();
    private readonly int findings;

    public MadeUpCountry(int findings) => this.findings = findings;

    public static Id<Organization> Nation { get; } = Id<Organization>.Parse("N00000");

    public ReadOnlySpan<Id<Organization>> Provinces => levels[1];

    private IEnumerable<Organization> Organizations() =>
        from level in Enumerable.Range(0, Sizes.Length)
        from i in Enumerable.Range(0, Sizes[level])
        select new Organization
        {
            Id = levels[level][i],
            Name = new($"{levels[level][i]}", null),
            Kind = OrganizationKinds.DisciplineSupervisionOrgan,
            Relations = level == 0 ? [] : [new() { Kind = RelationKind.Superior, To = levels[level - 1][(int)((long)i * Sizes[level - 1] / Sizes[level])] }],
        };

    /// <summary>All records, a thousand at a time: organizations, findings in order of date, measures of accountability.</summary>
    public async IAsyncEnumerable<ReportBody> Bodies()
    {
        foreach (var some in Organizations().Chunk(AtATime))
        {
            yield return new() { Organizations = [.. some] };
        }

        foreach (var some in Findings().Chunk(AtATime))
        {
            yield return new() { Findings = [.. some] };
        }

        foreach (var some in Measures().Chunk(AtATime))
        {
            yield return new() { Measures = [.. some] };
        }

        await Task.CompletedTask;
    }

    /// <summary>The findings in order of date.</summary>
    private IEnumerable<Finding> Findings()
    {
        for (var i = 0; i < findings; i++)
        {
            var (organization, place) = Inspector();
            var day = Day(i, findings);
            yield return new()
            {
                Id = Id<Finding>.Parse($"F{i:D8}"),
                RaisedBy = random.Next(100) == 0 ? [organization, levels[3][random.Next(Sizes[3])]] : [organization],
                Site = Id<Site>.Parse($"S{((long)place * findings / 4 / Sizes[4]) + random.Next(1 + (findings / 4 / Sizes[4])):D7}"),
                Category = Categories[random.Next(Categories.Length)],
                Events = Events(day).ToValueList(),
            };
        }
    }

    /// <summary>Measures of accountability, one for twenty findings.</summary>
    private IEnumerable<AccountabilityMeasure> Measures()
    {
        for (var i = 0; i < findings / 20; i++)
        {
            var (organization, place) = Inspector();
            yield return new()
            {
                Id = Id<AccountabilityMeasure>.Parse($"M{i:D7}"),
                Kind = Kinds[random.Next(Kinds.Length)],
                Subject = new(Id<Person>.Parse($"P{((long)place * findings / 30 / Sizes[4]) + random.Next(1 + (findings / 30 / Sizes[4])):D7}")),
                DecidedBy = [organization],
                Decided = DateSpan.On(Day(i, findings / 20)),
            };
        }
    }

    private static LocalDate Day(int i, int of) => FirstDay.PlusDays((int)((long)i * (Period.DaysBetween(FirstDay, LastDay) + 1) / of));

    // Some places have much more than others. Most findings are of the township or county itself, some of those above, a few of any other county.
    private (Id<Organization> Organization, int Place) Inspector()
    {
        var place = (int)(Sizes[4] * Math.Pow(random.NextDouble(), 1.5));
        var chance = random.Next(100);
        var level = chance < 55 ? 4 : chance < 85 ? 3 : chance < 94 ? 2 : chance < 98 ? 1 : 0;
        return (chance == 84 ? levels[3][random.Next(Sizes[3])] : levels[level][(int)((long)place * Sizes[level] / Sizes[4])], place);
    }

    private IEnumerable<FindingEvent> Events(LocalDate day)
    {
        yield return Event(1, FindingEventKind.Found, day);
        if (random.Next(10) < 7)
        {
            yield return Event(2, FindingEventKind.HandedOver, day = day.PlusDays(random.Next(1, 20)));
        }

        if (random.Next(10) < 8)
        {
            yield return Event(3, FindingEventKind.Rectified, day = day.PlusDays(random.Next(1, 120)));
            if (random.Next(10) < 9)
            {
                yield return Event(4, FindingEventKind.Closed, day.PlusDays(random.Next(1, 60)));
            }
        }
    }

    private static FindingEvent Event(int number, FindingEventKind kind, LocalDate day) => new() { Id = Id<FindingEvent>.Parse($"{number}"), Kind = kind, At = DateSpan.On(day) };
}
