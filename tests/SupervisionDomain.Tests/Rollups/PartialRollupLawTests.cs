using CsCheck;
using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>Documents dealt into shards in any way merge to what the whole is: corrections, disputes, twins and events told anywhere.</summary>
public sealed class PartialRollupLawTests
{
    private static readonly Measure[] Travelling =
    [
        Measures.GroupsDispatched, Measures.Inspections, Measures.SitesInspected, Measures.OrganizationsInspected, Measures.InspectorPersonTimes, Measures.FindingsRaised,
        Measures.SitesWithFindings, Measures.FindingsRaisedOnTheSpot, Measures.FindingsHandedOver, Measures.RectificationUrged,
        Measures.FindingsRectified, Measures.FindingsCorrectedOnTheSpot, Measures.FindingsAccepted, Measures.FindingsClosed,
        Measures.FindingsReopened, Measures.FindingsMerged, Measures.FindingsOpen, Measures.FindingsOverdue(), Measures.LeadsReceived,
        Measures.LeadReceipts, Measures.MeasuresTaken, Measures.PersonsDealtWith, .. Enum.GetValues<FindingState>().Select(Measures.FindingsIn),
        Measures.MeasuresOf(AccountabilityKinds.Circular), Measures.PersonsUnder(AccountabilityKinds.CaseFiled),
    ];

    private static readonly Gen<Dealt> Any =
        from facts in Facts.Any
        from documents in Gen.Int[2, 5]
        from shards in Gen.Int[1, 4]
        from seed in Gen.Int[0, 1_000_000]
        select Deal(facts.Facts, facts.Seed, documents, shards, new Random(seed));

    [Fact]
    public void The_merged_partials_give_the_rollup_of_the_whole() =>
        Any.Sample(dealt =>
        {
            var merged = dealt.Partials.Aggregate((a, b) => a.Merge(b)).Rollup();
            var whole = Rollup.Of(dealt.Whole, dealt.Question, dealt.Measures);
            merged.Documents.Should().Equal(whole.Documents);
            merged.CountForNobody.Should().Equal(whole.CountForNobody);
            merged.Nodes.Should().Equal(whole.Nodes);
            merged.Should().Be(whole);
        }, iter: 400);

    [Fact]
    public void Merging_is_free_of_order_and_grouping_and_twice_is_once() =>
        Any.Sample(dealt =>
        {
            var (a, b, c) = (dealt.Partials[0], dealt.Partials[^1], dealt.Partials[dealt.Partials.Count / 2]);
            a.Merge(b).Should().Be(b.Merge(a));
            a.Merge(b).Merge(c).Should().Be(a.Merge(b.Merge(c)));
            a.Merge(a).Should().Be(a);
            var all = dealt.Partials.Aggregate((x, y) => x.Merge(y));
            all.Merge(b).Should().Be(all);
            all.Should().Be(PartialRollup.Of(dealt.Whole, dealt.Question, dealt.Measures.Select(m => m.Code)));
        }, iter: 100);

    [Fact]
    public void What_is_written_and_read_merges_as_what_never_left() =>
        Any.Sample(dealt =>
        {
            var read = dealt.Partials.Select(p => SupervisionJson.ReadPartial(SupervisionJson.Write(p))).ToList();
            read.Should().Equal(dealt.Partials);
            read.Aggregate((a, b) => a.Merge(b)).Rollup().Should().Be(dealt.Partials.Aggregate((a, b) => a.Merge(b)).Rollup());
        }, iter: 40);

    [Fact]
    public void The_worlds_have_corrections_disputes_twins_and_duties_across_shards()
    {
        // A law over worlds without them would hold of nothing.
        var met = new HashSet<string>();
        Any.Sample(dealt =>
        {
            var whole = Rollup.Of(dealt.Whole, dealt.Question, dealt.Measures);
            lock (met)
            {
                met.UnionWith(dealt.Whole.Issues.Select(i => i.Code));
                met.UnionWith(whole.Nodes.SelectMany(n => n.Totals).SelectMany(t => t.Uncertain).Select(u => u.Reason.ToString()));
                met.UnionWith(whole.Nodes.SelectMany(n => n.Totals).Where(t => t.NotCounted.Count > 0).Select(_ => "collective"));
                met.UnionWith(whole.Nodes.SelectMany(n => n.Totals).Where(t => t.Completeness is { Received: > 0, Missing.Count: > 0 }).Select(_ => "completeness"));
                met.UnionWith(dealt.Whole.Superseded.Select(_ => "superseded"));
                met.UnionWith(dealt.Question.KnownAt is { } at && dealt.Whole.Reports.Any(r => r.RecordedAt > at) ? ["known-at"] : []);
            }
        }, iter: 150);
        met.Should().Contain([IssueCodes.DocumentConflict, IssueCodes.RecordConflict, IssueCodes.EventConflict, IssueCodes.RetractedReference, "Date", "Conflict", "Weight", "collective", "completeness", "superseded", "known-at"]);
    }

    public static TheoryData<string, string> MembersOfRecords =>
    [
        .. from list in typeof(ReportBody).GetProperties()
           where Reduced.Contains(Enum.Parse<RecordKind>(list.Name))
           from member in list.PropertyType.GetGenericArguments()[0].GetProperties()
           where member.SetMethod is not null && member.Name != "Id"
           select new TheoryDataRow<string, string>(list.Name, member.Name),
        .. from member in typeof(FindingEvent).GetProperties()
           where member.SetMethod is not null && member.Name != "Id"
           select new TheoryDataRow<string, string>("Events", member.Name),
    ];

    private static HashSet<RecordKind> Reduced { get; } = [.. Enum.GetValues<RecordKind>().Except([RecordKind.Documents, RecordKind.Campaigns, RecordKind.Meetings, RecordKind.Checklists, RecordKind.Directives, RecordKind.Tasks, RecordKind.Figures, RecordKind.Relations])];

    [Theory]
    [MemberData(nameof(MembersOfRecords))]
    public void Two_statements_that_differ_in_one_member_dispute_as_much_when_reduced(string list, string member)
    {
        var type = list == "Events" ? typeof(FindingEvent) : typeof(ReportBody).GetProperty(list)!.PropertyType.GetGenericArguments()[0];
        Gen.Select(Anything.Of(type), Anything.Of(type)).Sample((one, other) =>
        {
            var changed = type.GetMethod("<Clone>$")!.Invoke(one, null)!;
            var property = type.GetProperty(member)!;
            property.SetValue(changed, property.GetValue(other));
            SupervisionReport[] reports = [Make.Report("D1", Body(one)).Scoped(), Make.Report("D2", Body(changed)).Scoped()];

            new Ledger(Days.China, reports.Select(r => Reduction.Of(r, Reduced).Report()).ToValueList()).Conflicts.Should().Equal(new Ledger(Days.China, [.. reports]).Conflicts);
        }, iter: 30);

        ReportBody Body(object record)
        {
            var body = new ReportBody();
            if (record is FindingEvent e)
            {
                return body with { Findings = [Make.Finding("F1", "east", e)] };
            }

            var items = Array.CreateInstance(type, 1);
            items.SetValue(record, 0);
            var of = typeof(ValueListBuilder).Assembly.GetType("SupervisionDomain.ValueList`1")!.MakeGenericType(type);
            typeof(ReportBody).GetProperty(list)!.SetValue(body, Activator.CreateInstance(of, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, null, [items], null));
            return body;
        }
    }

    private static Dealt Deal(Facts facts, int seed, int documents, int shards, Random random)
    {
        var told = facts.Blurred(seed).Told(seed, documents, conflicts: true).Select(r => Enriched(r, facts, random)).ToList();
        var all = told.Concat(told.SelectMany(r => Corrections(r, told, random))).ToList();
        var hands = Enumerable.Range(0, shards).Select(_ => new List<SupervisionReport>()).ToList();
        foreach (var report in all)
        {
            hands[random.Next(shards)].Add(report);
            if (random.Next(4) == 0)
            {
                hands[random.Next(shards)].Add(report);
            }
        }

        var asOf = Facts.FirstDay.PlusDays(random.Next(-1, 46));
        var question = new RollupQuestion
        {
            AsOf = asOf,
            From = random.Next(3) == 0 ? asOf.PlusDays(-random.Next(31)) : null,
            HierarchyAsOf = random.Next(3) switch { 0 => HierarchyAsOf.RecordDate(), 1 => HierarchyAsOf.Following(asOf), _ => HierarchyAsOf.On(asOf) },
            KnownAt = random.Next(3) == 0 ? Days.Noon(Facts.FirstDay.PlusDays(random.Next(30, 46))) : null,
        };
        var measures = random.Next(3) == 0 ? SupervisionDomain.Measures.Standard.Where(m => Travelling.Any(t => t.Code == m.Code)).ToList()
            : Travelling.Where(_ => random.Next(6) == 0).DefaultIfEmpty(Measures.SitesInspected).ToList();
        return new()
        {
            Whole = Make.Ledger([.. all]),
            Partials = hands.Select(hand => PartialRollup.Of(Make.Ledger([.. hand]), question, measures.Select(m => m.Code))).ToList(),
            Question = question,
            Measures = measures,
        };
    }

    // Texts that differ from telling to telling and make no dispute; lists that are open; places that stand for many; duties.
    private static SupervisionReport Enriched(SupervisionReport report, Facts facts, Random random)
    {
        var week = new ReportingDuty { Id = Id<ReportingDuty>.Parse("reg:W1"), Organizations = facts.Organizations.Select(o => o.Id).ToValueList(), Period = DateSpan.Parse("2021-07"), Due = PartialDate.Parse("2021-08-03") };
        return report with
        {
            Fulfils = random.Next(2) == 0 ? [week.Id] : [],
            Body = report.Body with
            {
                Duties = random.Next(2) == 0 ? [week] : [],
                Organizations = report.Body.Organizations.Select(o => random.Next(4) == 0 ? o with { Name = new($"{o.Name.Zh}{random.Next(9)}", null) } : o).ToValueList(),
                Persons = report.Body.Persons.Select(p => random.Next(5) == 0 ? p with { Collective = new() { Quantifier = Quantifier.Several } } : p with { Description = new($"{random.Next(9)}", null) }).ToValueList(),
                Sites = report.Body.Sites.Select(s => random.Next(5) == 0 ? s with { Collective = new() { Quantifier = Quantifier.All, Declared = Quantity.Exactly(38, Unit.Site) } } : s).ToValueList(),
                Inspections = report.Body.Inspections.Select(i => i with
                {
                    Description = new($"{random.Next(9)}", null),
                    Coverage = random.Next(4) == 0 ? Quantifier.Several : null,
                    SiteKinds = random.Next(4) == 0 ? [SiteKinds.Hospital] : [],
                }).ToValueList(),
                Findings = report.Body.Findings.Select((f, i) => f with
                {
                    Site = facts.Sites.Count > 0 && i % 2 == 0 ? facts.Sites[i % facts.Sites.Count].Id : null,
                    Description = new($"{random.Next(9)}", null),
                    Collective = random.Next(9) == 0 ? new() { Quantifier = Quantifier.Several } : null,
                    Events = f.Events.Select(e => random.Next(3) == 0 ? e with { Text = new($"{random.Next(9)}", null), Deadline = e.Kind == FindingEventKind.HandedOver ? Deadline.InDays(2) : null } : e).ToValueList(),
                }).ToValueList(),
            },
        };
    }

    // It is superseded by less, taken back, or has a twin; or some of anybody's records are taken back.
    private static IEnumerable<SupervisionReport> Corrections(SupervisionReport report, List<SupervisionReport> told, Random random)
    {
        var later = report.RecordedAt + Duration.FromDays(random.Next(1, 5));
        switch (random.Next(6))
        {
            case 0:
                yield return report with { DocumentId = Id<SupervisionReport>.Parse($"{report.DocumentId}-b"), RecordedAt = later, Supersedes = [report.DocumentId], Body = Some(report.Body, random) };
                break;
            case 1:
                yield return Empty("t") with { RetractedDocuments = [new() { Document = report.DocumentId, Reason = "wrong" }] };
                break;
            case 2:
                yield return report with { Body = Some(report.Body, random) };
                break;
            case 3:
                var body = told[random.Next(told.Count)].Body;
                yield return Empty("r") with
                {
                    RetractedRecords =
                    [
                        .. body.Inspections.Where(_ => random.Next(4) == 0).Select(i => Taken(RecordReference.To(i.Id))),
                        .. body.Groups.Where(_ => random.Next(4) == 0).Select(g => Taken(RecordReference.To(g.Id))),
                        .. body.Leads.Where(_ => random.Next(4) == 0).Select(l => Taken(RecordReference.To(l.Id))),
                        .. body.Persons.Where(_ => random.Next(4) == 0).Select(p => Taken(RecordReference.To(p.Id))),
                        .. body.Organizations.Where(_ => random.Next(9) == 0).Select(o => Taken(RecordReference.To(o.Id))),
                        .. body.Findings.SelectMany(f => f.Events.Where(_ => random.Next(4) == 0).Select(e => Taken(RecordReference.To(f.Id)) with { Event = e.Id })),
                    ],
                };
                break;
        }

        SupervisionReport Empty(string suffix) => new() { DocumentId = Id<SupervisionReport>.Parse($"{report.DocumentId}-{suffix}"), Issuer = report.Issuer, RecordedAt = later, Body = new() };

        static RetractedRecord Taken(RecordReference record) => new() { Record = record, Reason = "wrong" };
    }

    private static ReportBody Some(ReportBody body, Random random) => body with
    {
        Inspections = body.Inspections.Where(_ => random.Next(3) > 0).Select(i => random.Next(3) == 0 ? i with { Time = Make.On("2021-07-20") } : i).ToValueList(),
        Findings = body.Findings.Where(_ => random.Next(3) > 0).ToValueList(),
        Sites = body.Sites.Select(s => random.Next(2) == 0 ? s with { Kind = SiteKinds.Known.Keys.Order(StringComparer.Ordinal).Select(Code<SiteKinds>.Parse).First() } : s).ToValueList(),
        Organizations = body.Organizations.Select(o => random.Next(3) == 0 ? o with { Name = new($"{o.Name.Zh}又", null) } : o).ToValueList(),
    };

    internal sealed record Dealt
    {
        public required Ledger Whole { get; init; }

        public required List<PartialRollup> Partials { get; init; }

        public required RollupQuestion Question { get; init; }

        public required List<Measure> Measures { get; init; }
    }
}
