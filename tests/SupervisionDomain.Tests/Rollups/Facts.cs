using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>What truly happened in a small made-up hierarchy in July 2021; documents tell it in whole or in parts, sharply or blurred.</summary>
internal sealed record Facts
{
    public static readonly LocalDate FirstDay = new(2021, 7, 1);

    /// <summary>Small worlds: the sizes shrink, the seed says what is in them.</summary>
    public static readonly Gen<(Facts Facts, int Seed)> Any =
        from organizations in Gen.Int[1, 8]
        from groups in Gen.Int[0, 5]
        from inspections in Gen.Int[0, 6]
        from findings in Gen.Int[0, 6]
        from leads in Gen.Int[0, 3]
        from measures in Gen.Int[0, 6]
        from seed in Gen.Int[0, 1_000_000]
        select (Make(new(seed), organizations, groups, inspections, findings, leads, measures), seed);

    private static readonly FindingEventKind[] Raising = [FindingEventKind.Found, FindingEventKind.RaisedOnTheSpot, FindingEventKind.Collected];

    private static readonly Code<AccountabilityKinds>[] Kinds =
    [
        AccountabilityKinds.CaseFiled, AccountabilityKinds.RemovalFromOffice, AccountabilityKinds.SummonedTalk, AccountabilityKinds.Circular, AccountabilityKinds.Admonition,
    ];

    public required IReadOnlyList<Organization> Organizations { get; init; }

    public required IReadOnlyList<Person> Persons { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<InspectionGroup> Groups { get; init; }

    public required IReadOnlyList<Inspection> Inspections { get; init; }

    public required IReadOnlyList<IntakeChannel> Channels { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Lead> Leads { get; init; }

    public required IReadOnlyList<AccountabilityMeasure> Measures { get; init; }

    public static LocalDate Day(Random random) => FirstDay.PlusDays(random.Next(31));

    /// <summary>The same facts, told with missing and partial dates, about-numbers, and several registers of persons and sites.</summary>
    public Facts Blurred(int seed)
    {
        var random = new Random(seed);
        Id<Site> Site(Id<Site> id) => random.Next(4) == 0 ? Id<Site>.Parse($"other:{id.Local}") : id;
        Id<Person> Person(Id<Person> id) => random.Next(3) == 0 ? Id<Person>.Parse($"other:{id.Local}") : id;
        DateSpan? Date(DateSpan date) => random.Next(8) switch
        {
            0 => null,
            1 => DateSpan.Parse("2021-07"),
            2 => DateSpan.Parse("2021"),
            3 => DateSpan.Between(PartialDate.Of(date.FirstDay!.Value.PlusDays(-random.Next(5))), PartialDate.Of(date.FirstDay!.Value.PlusDays(random.Next(5)))),
            4 => DateSpan.Between(date.From, null),
            5 => DateSpan.Between(null, date.To),
            _ => date,
        };
        StatedTime Time(StatedTime time) => time with { Span = Date(time.Span!) };
        Quantity? About(Quantity? exact) => exact is null ? null : random.Next(4) switch
        {
            0 => Quantity.Parse($"近{exact.Min + 1 + random.Next(3)}", exact.Unit),
            1 => Quantity.Parse($"至少{exact.Min - random.Next(2)}", exact.Unit),
            2 => Quantity.Between(exact.Min - 1, exact.Min + 2, exact.Unit),
            _ => exact,
        };
        return this with
        {
            Persons = Persons.Concat(Persons.Select(p => p with { Id = Id<Person>.Parse($"other:{p.Id.Local}") })).ToList(),
            Sites = Sites.Concat(Sites.Select(s => s with { Id = Id<Site>.Parse($"other:{s.Id.Local}") })).ToList(),
            Groups = Groups.Select(g => g with { Formed = Time(g.Formed!) }).ToList(),
            Inspections = Inspections.Select(i => i with
            {
                Time = Time(i.Time!),
                Sites = i.Sites.Select(Site).ToValueList(),
                InspectorPersonTimes = About(i.InspectorPersonTimes),
            }).ToList(),
            Findings = Findings.Select(f => f with { Events = f.Events.Select(e => e with { At = Date(e.At!) }).ToValueList() }).ToList(),
            Leads = Leads.Select(l => l with { Received = Date(l.Received!) }).ToList(),
            Measures = Measures.Select(m => m with
            {
                Decided = Date(m.Decided!),
                Subject = m.Subject.Person is { } person ? new(Person(person)) : m.Subject,
            }).ToList(),
        };
    }

    // A day of what was told as its month is no other day.
    private static DateSpan? Otherwise(DateSpan? told, Random random) => DateSpan.On(Day(random)) is var day && told is not null && !told.IsLessExactThan(day) ? day : told;

    private static StatedTime? Otherwise(StatedTime? told, Random random) => told is null ? null : told with { Span = Otherwise(told.Span, random) };

    /// <summary>The facts in several documents of several issuers, each record in one or two of them, the events of a finding anywhere.</summary>
    public ValueList<SupervisionReport> Told(int seed, int documents, bool oneIssuer = false, bool conflicts = false)
    {
        var random = new Random(seed);
        var bodies = Enumerable.Range(0, documents).Select(_ => new ReportBody()).ToArray();

        // Where a record is told a second time, it may be told differently. What the first leaves out the second does not
        // add: that would be no dispute but a statement, and the facts would be others.
        void Tell<T>(T record, Func<ReportBody, T, ReportBody> add, Func<T, T>? differently = null)
        {
            var home = random.Next(documents);
            bodies[home] = add(bodies[home], record);
            var second = random.Next(documents * 2);
            if (second < documents && second != home)
            {
                bodies[second] = add(bodies[second], conflicts && differently is not null && random.Next(3) == 0 ? differently(record) : record);
            }
        }

        foreach (var x in Organizations)
        {
            Tell(x, (b, r) => b with { Organizations = [.. b.Organizations, r] });
        }

        foreach (var x in Persons)
        {
            Tell(x, (b, r) => b with { Persons = [.. b.Persons, r] });
        }

        foreach (var x in Sites)
        {
            Tell(x, (b, r) => b with { Sites = [.. b.Sites, r] });
        }

        foreach (var x in Groups)
        {
            Tell(x, (b, r) => b with { Groups = [.. b.Groups, r] }, g => g.SubGroupOf is not null && random.Next(2) == 0
                ? g with { SubGroupOf = Groups[random.Next(Groups.Index().First(other => other.Item.Id == g.Id).Index)].Id }
                : g with { Formed = Otherwise(g.Formed, random) });
        }

        foreach (var x in Inspections)
        {
            Tell(x, (b, r) => b with { Inspections = [.. b.Inspections, r] }, i => random.Next(3) switch
            {
                0 => i with { Time = Otherwise(i.Time, random) },
                1 when i.Sites.Count > 0 => i with { Sites = Some(random, Sites, 3).Select(s => s.Id).ToValueList() },
                _ when i.InspectorPersonTimes is null => i,
                _ => i with { InspectorPersonTimes = Quantity.Exactly(random.Next(1, 20), Unit.PersonTime) },
            });
        }

        foreach (var x in Channels)
        {
            Tell(x, (b, r) => b with { Channels = [.. b.Channels, r] });
        }

        foreach (var x in Leads)
        {
            Tell(x, (b, r) => b with { Leads = [.. b.Leads, r] }, l => l with { Received = Otherwise(l.Received, random) });
        }

        foreach (var x in Measures)
        {
            Tell(x, (b, r) => b with { Measures = [.. b.Measures, r] }, m => random.Next(3) switch
            {
                0 when m.Decided is not null => m with { Decided = Otherwise(m.Decided, random) },
                1 when m.DecidedBy.Count > 0 => m with { DecidedBy = Some(random, Organizations, 2).Select(o => o.Id).ToValueList() },
                _ when m.Amount is not null && random.Next(2) == 0 => m with { Amount = Quantity.Exactly(random.Next(9_000), Unit.Yuan) },
                _ => m with { Kind = Kinds[random.Next(Kinds.Length)] },
            });
        }

        foreach (var x in Findings)
        {
            // Each event goes with one of the two tellings, or with both.
            var where = x.Events.Select(_ => random.Next(3)).ToArray();
            FindingEvent Again(FindingEvent e) => conflicts && random.Next(4) == 0 ? e with { At = DateSpan.Parse("2021-07") } : e;
            var first = x with { Events = x.Events.Where((_, i) => where[i] != 1).ToValueList() };
            var second = x with { Events = x.Events.Where((_, i) => where[i] != 0).Select(Again).ToValueList() };
            var home = random.Next(documents);
            var other = random.Next(documents);
            bodies[home] = bodies[home] with { Findings = [.. bodies[home].Findings, home == other ? x : first] };
            if (home != other)
            {
                bodies[other] = bodies[other] with { Findings = [.. bodies[other].Findings, second] };
            }
        }

        var recorded = Days.Noon(FirstDay.PlusDays(31));
        return bodies.Select((body, i) => new SupervisionReport
        {
            DocumentId = Id<SupervisionReport>.Parse($"D{i}"),
            Issuer = oneIssuer ? Organizations[0].Id : Organizations[random.Next(Organizations.Count)].Id,
            RecordedAt = oneIssuer ? recorded : recorded + Duration.FromDays(random.Next(9)),
            Body = body,
        }).ToValueList();
    }

    public static Ledger Ledger(IEnumerable<SupervisionReport> reports)
    {
        var builder = new LedgerBuilder(Days.China);
        foreach (var report in reports)
        {
            builder.Add(report).Should().BeEmpty();
        }

        return builder.Build();
    }

    private static Facts Make(Random random, int organizations, int groups, int inspections, int findings, int leads, int measures)
    {
        var orgs = Times(organizations, i => new Organization
        {
            Id = Org(i),
            Name = new($"机构{i}", null),
            Kind = i % 3 == 2 ? OrganizationKinds.Township : OrganizationKinds.Unit,
            Relations = Relations(random, i, organizations),
        });
        var persons = Times(4, i => new Person { Id = Id<Person>.Parse($"reg:P{i}") });
        var sites = Times(4, i => new Site { Id = Id<Site>.Parse($"reg:S{i}"), Name = new($"场所{i}", null), Kind = SiteKinds.Hospital });
        ValueList<Id<Organization>> Bodies(int most) => Some(random, orgs, most).Select(o => o.Id).ToValueList();
        StatedTime Time() => StatedTime.At(DateSpan.On(Day(random)));
        string Scope() => Org(random.Next(organizations)).ToString();

        var sent = new List<InspectionGroup>();
        for (var i = 0; i < groups; i++)
        {
            sent.Add(new()
            {
                Id = Id<InspectionGroup>.Parse($"{Scope()}:G{i}"),
                DispatchedBy = Bodies(3),
                SubGroupOf = i > 0 && random.Next(3) == 0 ? sent[random.Next(i)].Id : null,
                ActingBody = random.Next(4) == 0 ? Org(random.Next(organizations)) : null,
                Formed = Time(),
            });
        }

        var acts = Times(inspections, i => new Inspection
        {
            Id = Id<Inspection>.Parse($"{Scope()}:I{i}"),
            Groups = Some(random, sent, 2).Select(g => g.Id).ToValueList(),
            ConductedBy = random.Next(2) == 0 ? Bodies(2) : [],
            Sites = Some(random, sites, 3).Select(s => s.Id).ToValueList(),
            Units = Bodies(3),
            Time = Time(),
            InspectorPersonTimes = random.Next(3) == 0 ? null : Quantity.Exactly(random.Next(1, 20), Unit.PersonTime),
        });
        var problems = Times(findings, i => new Finding
        {
            Id = Id<Finding>.Parse($"{Scope()}:F{i}"),
            Inspection = acts.Count > 0 && random.Next(4) > 0 ? acts[random.Next(acts.Count)].Id : null,
            RaisedBy = random.Next(2) == 0 ? Bodies(2) : [],
            Events = Events(random, $"F{i}"),
        });
        var channels = Times(2, i => new IntakeChannel { Id = Id<IntakeChannel>.Parse($"{Scope()}:C{i}"), Name = new("渠道", null), Kind = ChannelKinds.Online, RunBy = Bodies(2) });
        var received = Times(leads, i => new Lead
        {
            Id = Id<Lead>.Parse($"{Scope()}:L{i}"),
            Channel = random.Next(2) == 0 ? channels[random.Next(2)].Id : null,
            ReceivedBy = Bodies(2),
            Received = DateSpan.On(Day(random)),
        });
        return new()
        {
            Organizations = orgs,
            Persons = persons,
            Sites = sites,
            Groups = sent,
            Inspections = acts,
            Channels = channels,
            Findings = problems,
            Leads = received,
            Measures = Times(measures, i => new AccountabilityMeasure
            {
                Id = Id<AccountabilityMeasure>.Parse($"{Scope()}:M{i}"),
                Kind = Kinds[random.Next(Kinds.Length)],
                Subject = random.Next(5) == 0 ? new(Org(random.Next(organizations))) : new(persons[random.Next(persons.Count)].Id),
                DecidedBy = Bodies(2),
                Decided = DateSpan.On(Day(random)),
                Finding = problems.Count > 0 && random.Next(2) == 0 ? problems[random.Next(problems.Count)].Id : null,
                Lead = received.Count > 0 && random.Next(2) == 0 ? received[random.Next(received.Count)].Id : null,
            }),
        };
    }

    // In order of time, raised first.
    private static ValueList<FindingEvent> Events(Random random, string finding)
    {
        var days = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Day(random)).Order().ToList();
        return days.Select((day, i) => new FindingEvent
        {
            Id = Id<FindingEvent>.Parse($"E:{finding}-{i}"),
            Kind = i == 0 ? Raising[random.Next(Raising.Length)] : random.Next(10) == 0 ? FindingEventKind.RaisedOnTheSpot : (FindingEventKind)random.Next((int)FindingEventKind.HandedOver, (int)FindingEventKind.Merged + 1),
            At = DateSpan.On(day),
        }).ToValueList();
    }

    // Under one of those before it, some under two after each other; with relations that are no hierarchy beside.
    private static ValueList<OrganizationRelation> Relations(Random random, int i, int organizations)
    {
        var relations = new List<OrganizationRelation>();
        if (i > 0 && random.Next(8) > 0)
        {
            var kind = (RelationKind)random.Next((int)RelationKind.Superior, (int)RelationKind.PartOf + 1);
            var change = random.Next(4) == 0 ? Day(random) : (LocalDate?)null;
            relations.Add(new() { Kind = kind, To = Org(random.Next(i)), Validity = new(null, change) });
            if (change is not null)
            {
                relations.Add(new() { Kind = kind, To = Org(random.Next(i)), Validity = new(change, null) });
            }
        }

        if (random.Next(3) == 0)
        {
            relations.Add(new() { Kind = RelationKind.StationedAt, To = Org(random.Next(organizations)) });
        }

        return relations.ToValueList();
    }

    private static Id<Organization> Org(int i) => Id<Organization>.Parse($"O{i}");

    private static List<T> Times<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make).ToList();

    private static List<T> Some<T>(Random random, IReadOnlyList<T> from, int most)
    {
        var count = Math.Min(random.Next(most + 1), from.Count);
        return from.OrderBy(_ => random.Next()).Take(count).ToList();
    }
}
