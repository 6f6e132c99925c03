using NodaTime;

namespace SupervisionDomain.Benchmarks;

/// <summary>A made-up country, always the same for one size: 31 provinces, 340 cities, 3 200 counties; two years of findings and sanctions.</summary>
internal sealed class Country
{
    public const int Months = 24;

    public const int Nodes = 1 + 31 + 340 + 3200;

    public static readonly LocalDate FirstDay = new(2023, 10, 1);

    public static readonly LocalDate AsOf = new(2025, 9, 30);

    public static readonly Code<AccountabilityKinds>[] Kinds = AccountabilityKinds.Known.Keys.Order(StringComparer.Ordinal).Take(12).Select(Code<AccountabilityKinds>.Parse).ToArray();

    public static readonly Code<FindingCategories>[] Categories =
        Enumerable.Range(0, 12).Select(i => Code<FindingCategories>.Parse($"category-{i:D2}")).ToArray();

    private readonly int size;
    private readonly bool inOrder;
    private readonly int[] counties;

    private Country(int findings, bool inOrder)
    {
        (size, this.inOrder) = (findings, inOrder);
        MakeNodes();
        counties = Enumerable.Range(0, Names.Count).Where(n => Level[n] == 3).ToArray();
    }

    /// <summary>The nodes in depth-first order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The node above each; that of the first is -1.</summary>
    public List<int> Above { get; } = [];

    private List<int> Level { get; } = [];

    /// <summary>The rows, kept; asked for by those only who hold them themselves.</summary>
    public FindingRow[] Findings => field ??= InOrder(MadeFindings());

    public SanctionRow[] Sanctions => field ??= InOrder(MadeSanctions());

    public static Country Of(int findings, bool inOrder) => new(findings, inOrder);

    /// <summary>The node and all above it.</summary>
    public IEnumerable<int> SelfAndAbove(int node)
    {
        for (; node >= 0; node = Above[node])
        {
            yield return node;
        }
    }

    public IEnumerable<Organization> Organizations() => Names.Select((id, i) => new Organization
    {
        Id = Id<Organization>.Parse(id),
        Name = new(id, null),
        Kind = OrganizationKinds.DisciplineSupervisionOrgan,
        Relations = Above[i] < 0 ? [] : [new() { Kind = RelationKind.Superior, To = Id<Organization>.Parse(Names[Above[i]]) }],
    });

    /// <summary>The rows as records of the library, made on the way: a hundred million would be too many to keep.</summary>
    public IEnumerable<Finding> FindingRecords() => (inOrder ? MadeFindings() : Findings).Select(f => new Finding
    {
        Id = Id<Finding>.Parse(f.Id),
        RaisedBy = [Id<Organization>.Parse(f.Organization)],
        Site = Id<Site>.Parse(f.Site),
        Category = Code<FindingCategories>.Parse(f.Category),
        Events = ValueListBuilder.ToValueList(Events(f)),
    });

    public IEnumerable<AccountabilityMeasure> MeasureRecords() => (inOrder ? MadeSanctions() : Sanctions).Select(s => new AccountabilityMeasure
    {
        Id = Id<AccountabilityMeasure>.Parse(s.Id),
        Kind = Code<AccountabilityKinds>.Parse(s.Kind),
        Subject = new(Id<Person>.Parse(s.Person)),
        DecidedBy = [Id<Organization>.Parse(s.Organization)],
        Decided = DateSpan.On(s.Decided),
    });

    /// <summary>A record of the library as a row.</summary>
    public static FindingRow Row(Finding f) => new(
        f.Id.ToString(), f.RaisedBy[0].ToString(), f.Site!.Value.ToString(), f.Category!.Value.ToString(), f.Events[0].At!.FirstDay!.Value,
        f.Events.FirstOrDefault(e => e.Kind == FindingEventKind.HandedOver)?.At!.FirstDay, f.Events.FirstOrDefault(e => e.Kind == FindingEventKind.Closed)?.At!.FirstDay);

    /// <summary>A record of the library as a row.</summary>
    public static SanctionRow Row(AccountabilityMeasure m) => new(
        m.Id.ToString(), m.DecidedBy[0].ToString(), m.Subject.Person!.Value.ToString(), m.Kind.ToString(), m.Decided!.FirstDay!.Value);

    private static IEnumerable<FindingEvent> Events(FindingRow f)
    {
        yield return new() { Id = Id<FindingEvent>.Parse("1"), Kind = FindingEventKind.Found, At = DateSpan.On(f.Found) };
        if (f.HandedOver is { } handedOver)
        {
            yield return new() { Id = Id<FindingEvent>.Parse("2"), Kind = FindingEventKind.HandedOver, At = DateSpan.On(handedOver) };
        }

        if (f.Closed is { } closed)
        {
            yield return new() { Id = Id<FindingEvent>.Parse("3"), Kind = FindingEventKind.Closed, At = DateSpan.On(closed) };
        }
    }

    private IEnumerable<FindingRow> MadeFindings()
    {
        var random = new Random(20210801);
        var sites = Math.Max(1, size / 4);
        for (var i = 0; i < size; i++)
        {
            // The sites of a county are near each other in number; some counties have many, most few.
            var county = (int)(counties.Length * Math.Pow(random.NextDouble(), 1.7));
            var site = (int)(((long)county * sites / counties.Length) + random.Next(1 + (sites / counties.Length)));
            var day = FirstDay.PlusDays((int)((long)i * 731 / size));
            LocalDate? handedOver = random.Next(10) < 7 ? day.PlusDays(random.Next(20)) : null;
            LocalDate? closed = random.Next(10) < 7 ? (handedOver ?? day).PlusDays(random.Next(200)) : null;
            yield return new(
                $"F:{i:D8}", Names[Inspector(random, county)], $"S:{Math.Min(site, sites - 1):D7}", Categories[random.Next(Categories.Length)].ToString(), day, handedOver, closed);
        }
    }

    private IEnumerable<SanctionRow> MadeSanctions()
    {
        var random = new Random(20210802);
        var (count, persons) = (size / 20, Math.Max(1, size / 30));
        for (var i = 0; i < count; i++)
        {
            var county = (int)(counties.Length * Math.Pow(random.NextDouble(), 1.7));
            var person = (int)(((long)county * persons / counties.Length) + random.Next(1 + (persons / counties.Length)));
            yield return new($"M:{i:D8}", Names[Inspector(random, county)], $"P:{Math.Min(person, persons - 1):D7}", Kinds[random.Next(Kinds.Length)].ToString(), FirstDay.PlusDays((int)((long)i * 731 / count)));
        }
    }

    private T[] InOrder<T>(IEnumerable<T> made)
    {
        T[] rows = [.. made];
        if (!inOrder)
        {
            new Random(20210803).Shuffle(rows);
        }

        return rows;
    }

    // 80 % by the county itself, 12 % by its city, 5 % by its province, 1 % by the centre, 2 % by any other county.
    private int Inspector(Random random, int county)
    {
        var at = counties[county];
        return random.Next(100) switch
        {
            < 80 => at,
            < 92 => Above[at],
            < 97 => Above[Above[at]],
            < 98 => 0,
            _ => counties[random.Next(counties.Length)],
        };
    }

    private void MakeNodes()
    {
        var (city, county) = (0, 0);
        AddNode("000000", -1, 0);
        for (var p = 0; p < 31; p++)
        {
            var province = AddNode($"{p + 11}0000", 0, 1);
            for (var c = 1; city < (p + 1) * 340 / 31; c++, city++)
            {
                var here = AddNode($"{p + 11}{c:D2}00", province, 2);
                for (var d = 1; county < (city + 1) * 3200 / 340; d++, county++)
                {
                    AddNode($"{p + 11}{c:D2}{d:D2}", here, 3);
                }
            }
        }
    }

    private int AddNode(string id, int above, int level)
    {
        Names.Add(id);
        Above.Add(above);
        Level.Add(level);
        return Names.Count - 1;
    }

    /// <summary>A finding as an application keeps it.</summary>
    internal sealed record FindingRow(string Id, string Organization, string Site, string Category, LocalDate Found, LocalDate? HandedOver, LocalDate? Closed)
    {
        /// <summary>1 found, 2 handed over, 3 closed.</summary>
        public int StateOn(LocalDate day) => Closed <= day ? 3 : HandedOver <= day ? 2 : 1;
    }

    /// <summary>A sanction as an application keeps it.</summary>
    internal sealed record SanctionRow(string Id, string Organization, string Person, string Kind, LocalDate Decided);
}
