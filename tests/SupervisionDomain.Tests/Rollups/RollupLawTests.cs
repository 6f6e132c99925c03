using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Laws of totals over made-up ledgers, and an independent count of each total.</summary>
public sealed class RollupLawTests
{
    private static readonly Measure[] Counted = [.. Measures.Standard, Measures.OrganizationsInspected];

    private static readonly Gen<LocalDate> AsOfs = Gen.Int[-1, 45].Select(n => Facts.FirstDay.PlusDays(n));

    [Fact]
    public void Sharp_records_give_exactly_the_independent_count_at_every_node_and_measure() =>
        Gen.Select(Facts.Any, Gen.Int[1, 4], AsOfs, Gen.Int[-3, 31], AsOfs).Sample((facts, documents, asOf, from, hierarchy) =>
        {
            var reports = facts.Facts.Told(facts.Seed, documents);
            LocalDate? first = from < 0 || Facts.FirstDay.PlusDays(from) > asOf ? null : Facts.FirstDay.PlusDays(from);
            LocalDate? day = from % 2 == 0 ? hierarchy : null;
            var rollup = Rollup.Of(Facts.Ledger(reports), new RollupQuestion { AsOf = asOf, From = first, HierarchyAsOf = HierarchyAsOf.On(day ?? asOf) }, Counted);
            var count = new IndependentCount(reports);
            foreach (var organization in facts.Facts.Organizations)
            {
                foreach (var measure in Counted.Select(m => m.Code))
                {
                    var quantity = Quantity(rollup, organization.Id, measure);
                    quantity.IsExact.Should().BeTrue();
                    quantity.Min.Should().Be(count.Count(organization.Id, measure, asOf, first, day), "that is the number of {0} at {1}", measure, organization.Id);
                }
            }
        }, iter: 300);

    [Fact]
    public void On_each_records_own_day_the_totals_are_the_independent_count_though_organizations_moved() =>
        Gen.Select(Facts.Any, Gen.Int[1, 4], AsOfs, Gen.Int[-3, 31]).Sample((facts, documents, asOf, from) =>
        {
            var reports = facts.Facts.Told(facts.Seed, documents);
            LocalDate? first = from < 0 || Facts.FirstDay.PlusDays(from) > asOf ? null : Facts.FirstDay.PlusDays(from);
            var rollup = Rollup.Of(Facts.Ledger(reports), new RollupQuestion { AsOf = asOf, From = first, HierarchyAsOf = HierarchyAsOf.RecordDate() }, Counted);
            var count = new IndependentCount(reports);
            foreach (var organization in facts.Facts.Organizations)
            {
                foreach (var measure in Counted.Select(m => m.Code))
                {
                    var quantity = Quantity(rollup, organization.Id, measure);
                    quantity.IsExact.Should().BeTrue();
                    quantity.Min.Should().Be(count.CountOnOwnDay(organization.Id, measure, asOf, first), "that is the number of {0} at {1}", measure, organization.Id);
                }
            }
        }, iter: 300);

    [Fact]
    public void However_the_facts_are_blurred_and_disputed_the_true_number_lies_within_the_bounds() =>
        Gen.Select(Facts.Any, Gen.Int[1, 4], AsOfs, Gen.Int[-3, 31]).Sample((facts, documents, asOf, from) =>
        {
            LocalDate? first = from < 0 || Facts.FirstDay.PlusDays(from) > asOf ? null : Facts.FirstDay.PlusDays(from);
            var told = facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true);
            var rollup = Rollup.Of(Facts.Ledger(told), RollupQuestion.On(asOf) with { From = first }, Counted);
            var count = new IndependentCount(facts.Facts.Told(facts.Seed, 1));
            foreach (var organization in facts.Facts.Organizations)
            {
                foreach (var measure in Counted.Select(m => m.Code))
                {
                    var quantity = Quantity(rollup, organization.Id, measure);
                    var truth = count.Count(organization.Id, measure, asOf, first);
                    (quantity.Min <= truth && !(quantity.Max < truth)).Should().BeTrue("{0} {1} at {2} are within {3} to {4}", truth, measure, organization.Id, quantity.Min, quantity.Max);
                }
            }
        }, iter: 300);

    [Fact]
    public void Merging_is_free_of_order_and_grouping_and_twice_is_once() =>
        Gen.Select(Facts.Any, Gen.Int[3, 5], Gen.Int[0, 1_000]).Sample((facts, documents, deal) =>
        {
            var random = new Random(deal);
            var reports = facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true);
            var hands = reports.GroupBy(_ => random.Next(3)).Select(g => Facts.Ledger(g)).ToList();
            var all = Facts.Ledger(reports);
            var (a, b, c) = (hands[0], hands[^1], hands[hands.Count / 2]);
            Same(a.Merge(b).Merge(c), all);
            Same(a.Merge(b.Merge(c)), all);
            Same(c.Merge(a).Merge(b), all);
            Same(all.Merge(all), all);
            Same(all.Merge(a), all);
            Same(Facts.Ledger(reports.Reverse()), all);
        }, iter: 120);

    [Fact]
    public void However_the_records_are_split_over_documents_the_totals_are_the_same() =>
        Gen.Select(Facts.Any, Gen.Int[2, 6], AsOfs, Gen.Bool).Sample((facts, documents, asOf, blurred) =>
        {
            var world = blurred ? facts.Facts.Blurred(facts.Seed) : facts.Facts;
            var one = Rollup.Of(Facts.Ledger(world.Told(facts.Seed, 1, oneIssuer: true)), asOf);
            var split = Rollup.Of(Facts.Ledger(world.Told(facts.Seed, documents, oneIssuer: true)), asOf);
            if (!blurred)
            {
                split.Nodes.Should().Equal(one.Nodes);
                return;
            }

            // Parts of a list of events leave open what the whole list says of their order, and so when the finding was raised.
            one.Nodes.Select(n => n.Organization).Should().BeSubsetOf(split.Nodes.Select(n => n.Organization));
            split.Nodes.Where(n => one.Find(n.Organization) is null).SelectMany(n => n.Totals).All(t => t.Quantity.Min == 0).Should().BeTrue();
            foreach (var (parts, whole) in one.Nodes.SelectMany(n => split[n.Organization].Totals.Zip(n.Totals)))
            {
                var isOfFindings = Measures.Standard.Single(m => m.Code == whole.Measure) is { Unit: var unit } && unit == Unit.Finding;
                if (isOfFindings)
                {
                    (parts.Quantity.Min <= whole.Quantity.Min && whole.Quantity.Max <= parts.Quantity.Max).Should().BeTrue("{0} holds {1}", parts.Quantity, whole.Quantity);
                }
                else
                {
                    parts.Should().Be(whole);
                }
            }
        }, iter: 120);

    [Fact]
    public void The_records_of_a_total_counted_again_give_the_total() =>
        Gen.Select(Facts.Any, Gen.Int[1, 3], AsOfs, Gen.Int[0, 1_000]).Sample((facts, documents, asOf, pick) =>
        {
            var reports = facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true);
            var groups = reports.SelectMany(r => r.Body.Groups).ToList();
            var rollup = Rollup.Of(Facts.Ledger(reports), asOf);
            foreach (var node in rollup.Nodes)
            {
                var total = node.Totals[pick % node.Totals.Count];
                var again = Quantity(Rollup.Of(Facts.Ledger(reports.Select(r => Only(r, total, groups))), asOf), node.Organization, total.Measure);
                again.SameValue(total.Quantity).Should().BeTrue("{0} at {1} is {2}, not {3}", total.Measure, node.Organization, total.Quantity, again);
            }
        }, iter: 120);

    [Fact]
    public void Sharp_totals_never_fall_as_days_go_by() =>
        Gen.Select(Facts.Any, AsOfs, AsOfs).Sample((facts, one, other) =>
        {
            var ledger = Facts.Ledger(facts.Facts.Told(facts.Seed, 2));
            var (earlier, later) = (LocalDate.Min(one, other), LocalDate.Max(one, other));
            var before = Rollup.Of(ledger, new RollupQuestion { AsOf = earlier, HierarchyAsOf = HierarchyAsOf.On(later) });
            var after = Rollup.Of(ledger, RollupQuestion.On(later));
            foreach (var node in before.Nodes)
            {
                foreach (var total in node.Totals)
                {
                    total.Quantity.Min.Should().BeLessThanOrEqualTo(after[node.Organization][total.Measure].Quantity.Min);
                }
            }
        }, iter: 120);

    [Fact]
    public void A_total_is_at_most_the_sum_of_those_below_and_its_own_and_at_least_each_of_them() =>
        Gen.Select(Facts.Any, AsOfs).Sample((facts, asOf) =>
        {
            var reports = facts.Facts.Told(facts.Seed, 2);
            var ledger = Facts.Ledger(reports);
            var count = new IndependentCount(reports);
            var rollup = Rollup.Of(ledger, asOf);
            foreach (var node in rollup.Nodes)
            {
                foreach (var total in node.Totals)
                {
                    var below = rollup.Nodes.Where(n => n.Superiors.Contains(node.Organization)).Select(n => n[total.Measure].Quantity.Min).ToList();
                    total.Quantity.Min.Should().BeLessThanOrEqualTo(below.Sum() + count.Own(node.Organization, total.Measure, asOf));
                    total.Quantity.Min.Should().BeGreaterThanOrEqualTo(below.Append(0).Max());
                }
            }
        }, iter: 120);

    [Fact]
    public void Every_total_says_why_it_is_a_bound_and_counts_its_records_once() =>
        Gen.Select(Facts.Any, Gen.Int[1, 4], AsOfs).Sample((facts, documents, asOf) =>
        {
            var ledger = Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true));
            foreach (var total in Rollup.Of(ledger, asOf).Nodes.SelectMany(n => n.Totals))
            {
                (total.Quantity.IsExact || total.Uncertain.Count > 0 || total.Scopes.Count > 1).Should().BeTrue();
                total.Records.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
                total.Explain(Language.Zh).Should().NotBeNullOrWhiteSpace();
                total.Explain(Language.En).Should().NotBeNullOrWhiteSpace();
            }
        }, iter: 120);

    private static Quantity Quantity(Rollup rollup, Id<Organization> node, Code<MeasureCodes> measure) =>
        rollup.Nodes.FirstOrDefault(n => n.Organization == node)?[measure].Quantity ?? SupervisionDomain.Quantity.Exactly(0, Measures.Standard.Any(m => m.Code == measure) ? rollup.Measures.First(m => m.Code == measure).Unit : Unit.Site);

    [Fact]
    public void Every_total_holds_what_it_is_whichever_document_is_right_and_no_more_where_they_dispute_one_record() =>
        Gen.Select(Facts.Any, Gen.Int[2, 4], Gen.Int[0, 30], Gen.Bool).Sample((facts, documents, day, withFrom) =>
        {
            var ledger = Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, documents, conflicts: true));
            if (ledger.Conflicts.Count == 0)
            {
                return;
            }

            // The documents are recorded in August, when all is over.
            var question = RollupQuestion.On(Facts.FirstDay.PlusDays(day)) with { From = withFrom ? Facts.FirstDay.PlusDays(day / 2) : null };
            Measure[] measures = [.. Measures.Standard, Measures.FindingsOpen, Measures.FindingsClosed, Measures.FindingsIn(FindingState.Found), Measures.SitesWithFindings];
            Measure[] ofRecords = [Measures.Inspections, Measures.InspectorPersonTimes, Measures.FindingsRaised, Measures.FindingsRectified, Measures.FindingsClosed, Measures.FindingsOpen, Measures.SitesWithFindings, Measures.MeasuresTaken, Measures.LeadsReceived];
            var isOne = ledger.Conflicts is [{ Record.Kind: RecordKind.Inspections or RecordKind.Findings or RecordKind.Groups or RecordKind.Channels or RecordKind.Leads }];
            var rollup = Rollup.Of(ledger, question, measures);
            var random = new Random(facts.Seed);
            var right = (isOne ? Enumerable.Range(0, Versions(ledger, ledger.Conflicts[0].Record)) : Enumerable.Range(0, 4).Select(_ => random.Next()))
                .Select(seed => OneOfEach(ledger, isOne ? null : new Random(seed), seed)).ToList();
            var worlds = right.ConvertAll(world => Rollup.Of(world, question, measures));

            // Told by documents of one version each, no event of a finding stands in one document alone, whose order nobody tells.
            var whole = isOne ? Rollup.Of(new(Days.China, right.Select((world, i) => world.Reports[0] with { DocumentId = Id<SupervisionReport>.Parse($"D{i}") }).ToValueList()), question, measures) : rollup;
            foreach (var node in rollup.Nodes)
            {
                foreach (var measure in measures)
                {
                    var each = worlds.ConvertAll(world => world.Find(node.Organization)?[measure].Quantity ?? SupervisionDomain.Quantity.Exactly(0, measure.Unit));
                    var (least, most) = (each.Min(q => q.Min), each.Exists(q => q.Max is null) ? null : each.Max(q => q.Max));
                    var total = node[measure].Quantity;
                    total.Min.Should().BeLessThanOrEqualTo(least, "{0} of {1}", measure.Code, node.Organization);
                    (total.Max is null || total.Max >= most).Should().BeTrue("{0} of {1} is {2}, and may be {3}", measure.Code, node.Organization, total, most);
                    if (isOne && ofRecords.Contains(measure) && whole.Find(node.Organization)?[measure].Quantity is { } exactly)
                    {
                        (exactly.Min, exactly.Max).Should().Be((least, most), "{0} of {1}", measure.Code, node.Organization);
                    }
                }
            }
        }, iter: 600);

    private static int Versions(Ledger ledger, RecordReference record) =>
        new IEnumerable<IRecord>[] { ledger.Inspections, ledger.Findings, ledger.Groups, ledger.Channels, ledger.Leads }.SelectMany(all => all).Count(r => r.Reference == record);

    // The ledger of one version of each record, chosen at random, or by its place.
    private static Ledger OneOfEach(Ledger ledger, Random? random, int place)
    {
        ValueList<T> Of<T>(ValueList<T> records, Func<T, object> id)
            where T : IEquatable<T> => records.GroupBy(id).Select(versions => versions.ElementAt(random?.Next(versions.Count()) ?? place % versions.Count())).ToValueList();
        return new(Days.China, [new()
        {
            DocumentId = Id<SupervisionReport>.Parse("D0"), Issuer = ledger.Reports[0].Issuer, RecordedAt = ledger.Reports[^1].RecordedAt, Body = new()
            {
                Organizations = Of(ledger.Organizations, r => r.Id), Persons = Of(ledger.Persons, r => r.Id), Sites = Of(ledger.Sites, r => r.Id), Groups = Of(ledger.Groups, r => r.Id),
                Inspections = Of(ledger.Inspections, r => r.Id), Channels = Of(ledger.Channels, r => r.Id), Findings = Of(ledger.Findings, r => r.Id), Leads = Of(ledger.Leads, r => r.Id), Measures = Of(ledger.Measures, r => r.Id),
            },
        }]);
    }

    private static void Same(Ledger one, Ledger other)
    {
        one.Reports.Should().Equal(other.Reports);
        one.Organizations.Should().Equal(other.Organizations);
        one.Groups.Should().Equal(other.Groups);
        one.Inspections.Should().Equal(other.Inspections);
        one.Findings.Should().Equal(other.Findings);
        one.Leads.Should().Equal(other.Leads);
        one.Measures.Should().Equal(other.Measures);
        one.Persons.Should().Equal(other.Persons);
        one.Sites.Should().Equal(other.Sites);
        one.Conflicts.Should().Equal(other.Conflicts);
        one.Issues.Should().Equal(other.Issues);
        Rollup.Of(one, Facts.FirstDay.PlusDays(20)).Should().Be(Rollup.Of(other, Facts.FirstDay.PlusDays(20)));
    }

    // The records of the total, and whatever they hang on.
    private static SupervisionReport Only(SupervisionReport report, Total total, List<InspectionGroup> all)
    {
        var kept = total.Records.ToHashSet();
        ValueList<T> Keep<T>(RecordKind kind, ValueList<T> records)
            where T : IRecord, IEquatable<T> =>
            kept.Any(r => r.Kind == kind) || kept.Count == 0 ? records.Where(r => kept.Contains(r.Reference)).ToValueList() : records;

        var body = report.Body;
        var groups = Keep(RecordKind.Groups, body.Groups);
        if (kept.Any(r => r.Kind == RecordKind.Groups))
        {
            // A sub-group hangs on its group.
            groups = body.Groups.Where(g => kept.Contains(RecordReference.To(g.Id)) || Above(kept, all).Contains(g.Id)).ToValueList();
        }

        return report with
        {
            Body = body with
            {
                Groups = groups,
                Inspections = Keep(RecordKind.Inspections, body.Inspections),
                Findings = Keep(RecordKind.Findings, body.Findings),
                Leads = Keep(RecordKind.Leads, body.Leads),
                Measures = Keep(RecordKind.Measures, body.Measures),
            },
        };
    }

    private static HashSet<Id<InspectionGroup>> Above(HashSet<RecordReference> kept, List<InspectionGroup> groups)
    {
        var above = new HashSet<Id<InspectionGroup>>();
        var open = new Stack<InspectionGroup>(groups.Where(g => kept.Contains(RecordReference.To(g.Id))));
        while (open.TryPop(out var group))
        {
            if (group.SubGroupOf is { } id && above.Add(id))
            {
                groups.FindAll(g => g.Id == id).ForEach(open.Push);
            }
        }

        return above;
    }
}
