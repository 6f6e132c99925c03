using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>The facts of <see cref="Facts"/> over a spring and summer, their findings with sites, categories and responsible organizations.</summary>
internal static class Worlds
{
    public static readonly LocalDate FirstDay = new(2021, 4, 20);

    private static readonly Code<FindingCategories>?[] Categories = [null, .. FindingCategories.Known.Keys.Order(StringComparer.Ordinal).Take(2).Select(c => (Code<FindingCategories>?)Code<FindingCategories>.Parse(c))];

    private static readonly Code<SiteKinds>[] Kinds = [SiteKinds.Hospital, .. SiteKinds.Known.Keys.Order(StringComparer.Ordinal).Take(1).Select(Code<SiteKinds>.Parse)];

    // The last is heavier than a row takes.
    private static readonly Quantity?[] Amounts = [null, .. new[] { "0元", "300元", "1000元", "5000余元", "500万元" }.Select(text => Quantity.Parse(text, Unit.Yuan))];

    /// <summary>Worlds, told sharply or blurred and disputed, with the question's days; of half of the blurred ones organizations, too, are disputed, closed and followed.</summary>
    public static readonly Gen<World> Any =
        from facts in Facts.Any
        from documents in Gen.Int[1, 3]
        from asOf in Gen.Int[0, 130]
        from length in Gen.Int[-60, 130]
        from hierarchy in Gen.Int[0, 40]
        from blurred in Gen.Bool
        from unsettled in Gen.Bool
        let world = World.Of(Filled(facts.Facts, facts.Seed), facts.Seed, documents, FirstDay.PlusDays(asOf), length < 0 ? null : FirstDay.PlusDays(asOf - length), Facts.FirstDay.PlusDays(hierarchy), blurred)
        select blurred && unsettled ? Unsettle(world, facts.Seed) : world;

    /// <summary>The same, and the sites lie in the charge of organizations, within each other, in circles, or nowhere; where blurred, documents dispute it of some. Nothing else is disputed.</summary>
    public static readonly Gen<World> Placed =
        from world in Any
        from seed in Gen.Int[0, 1_000_000]
        where world.Ledger.Conflicts.Count == 0
        select Place(world, seed);

    // One more document says other superiors, or two, of some organizations, or closes them, has others follow some, and makes a group part of another; the question goes along them, or not.
    private static World Unsettle(World world, int seed)
    {
        var random = new Random(seed);
        var organizations = world.Ledger.Organizations.DistinctBy(o => o.Id).ToList();
        OrganizationRelation To(RelationKind kind, Organization other) => new() { Kind = kind, To = other.Id };
        Organization Other() => organizations[random.Next(organizations.Count)];
        var told = organizations.Where(_ => random.Next(3) == 0).Select(o => random.Next(4) switch
        {
            0 => o with { Relations = [To(RelationKind.Superior, Other())] },
            1 => o with { Relations = [To(RelationKind.Superior, Other()), To(RelationKind.Superior, Other())] },
            2 => o with { Existence = new(null, Facts.FirstDay.PlusDays(random.Next(40))) },
            _ => o with { Relations = [.. o.Relations, To(RelationKind.Succeeds, Other())] },
        }).ToList();
        var founded = Enumerable.Range(0, random.Next(3)).Select(i => Other() with
        {
            Id = Id<Organization>.Parse($"new{i}"),
            Existence = new(Facts.FirstDay.PlusDays(random.Next(20)), null),
            Relations = [To(RelationKind.Superior, Other()), To(RelationKind.Succeeds, told.Count > 0 ? told[random.Next(told.Count)] : Other())],
        });
        var groups = world.Ledger.Groups.DistinctBy(g => g.Id).OrderBy(_ => random.Next()).Take(2).ToList();
        var last = world.Reports[^1];
        ValueList<SupervisionReport> reports =
        [
            .. world.Reports,
            new() { DocumentId = Id<SupervisionReport>.Parse("unsettled"), Issuer = last.Issuer, RecordedAt = last.RecordedAt, Body = new() { Organizations = [.. told, .. founded], Groups = groups is [var part, var whole] ? [part with { SubGroupOf = whole.Id }] : [] } },
        ];
        return world with
        {
            Reports = reports,
            Ledger = Facts.Ledger(reports),
            Question = random.Next(2) == 0 ? world.Question : world.Question with { HierarchyAsOf = HierarchyAsOf.Following(world.Question.HierarchyAsOf.Day!.Value) },
        };
    }

    private static World Place(World world, int seed)
    {
        var organizations = world.Ledger.Organizations.Select(o => o.Id).ToList();
        var sites = world.Ledger.Sites.Select(s => s.Id).ToList();
        var random = new Random(seed);
        var placed = world.Ledger.Sites.ToDictionary(s => s.Id, s => s with
        {
            Jurisdiction = random.Next(2) == 0 ? null : organizations[random.Next(organizations.Count)],
            Within = random.Next(3) == 0 ? null : sites[random.Next(sites.Count)],
        });
        var reports = world.Reports.Select(r => r with
        {
            Body = r.Body with { Sites = r.Body.Sites.Select(s => placed[s.Id] is var p && !world.IsSharp && random.Next(4) == 0 ? p with { Jurisdiction = organizations[random.Next(organizations.Count)] } : p).ToValueList() },
        }).ToValueList();
        return world with { Reports = reports, Ledger = Facts.Ledger(reports) };
    }

    /// <summary>A report with three days for each of its July, in the same order, back from its end.</summary>
    public static SupervisionReport Spread(SupervisionReport report) => report with
    {
        Body = report.Body with
        {
            Groups = report.Body.Groups.Select(g => g with { Formed = Earlier(g.Formed) }).ToValueList(),
            Inspections = report.Body.Inspections.Select(i => i with { Time = Earlier(i.Time) }).ToValueList(),
            Findings = report.Body.Findings.Select(f => f with { Events = f.Events.Select(e => e with { At = Earlier(e.At) }).ToValueList() }).ToValueList(),
            Leads = report.Body.Leads.Select(l => l with { Received = Earlier(l.Received) }).ToValueList(),
            Measures = report.Body.Measures.Select(m => m with { Decided = Earlier(m.Decided) }).ToValueList(),
        },
    };

    private static StatedTime? Earlier(StatedTime? time) => time is null ? null : time with { Span = Earlier(time.Span) };

    private static DateSpan? Earlier(DateSpan? span) => span is null ? null : DateSpan.Between(Earlier(span.FirstDay), Earlier(span.LastDay));

    private static PartialDate? Earlier(LocalDate? day) =>
        day is null ? null : PartialDate.Of(Facts.FirstDay.PlusDays((3 * (Period.DaysBetween(Facts.FirstDay, day.Value) - 30)) + 27));

    private static Facts Filled(Facts facts, int seed)
    {
        var random = new Random(seed);
        return facts with
        {
            Sites = facts.Sites.Select((s, i) => s with { Kind = Kinds[i % Kinds.Length] }).ToList(),
            Findings = facts.Findings.Select(f => f with
            {
                Site = random.Next(4) == 0 ? null : facts.Sites[random.Next(facts.Sites.Count)].Id,
                Category = Categories[random.Next(Categories.Length)],
                Events = f.Events.Select(e => e with
                {
                    Responsible = random.Next(2) == 0 ? [] : [facts.Organizations[random.Next(facts.Organizations.Count)].Id],
                }).ToValueList(),
            }).ToList(),
            Measures = facts.Measures.Select(m => m with { Amount = Amounts[random.Next(Amounts.Length)] }).ToList(),
        };
    }
}
