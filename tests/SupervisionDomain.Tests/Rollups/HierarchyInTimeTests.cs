using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>
/// A made-up province over the year 2021, asked for the year and for each half in all three ways; every answer worked
/// out by hand.
/// </summary>
/// <remarks>
/// City P has counties A, B, C, D; city Q has county E. On 1 July: A and B merge into M; C splits into C1 and C2, both
/// under P; D moves from P to Q; E is renamed, and keeps its id. Inspections: one in each half by each county that
/// exists then; in the first half A has two; in March one by A and B together. All were recorded at the end of the year.
/// </remarks>
public sealed class HierarchyInTimeTests
{
    private static readonly LocalDate Change = Days.Of("2021-07-01");
    private static readonly LocalDate NewYear = Days.Of("2021-01-01");
    private static readonly LocalDate June = Days.Of("2021-06-30");
    private static readonly LocalDate December = Days.Of("2021-12-31");

    private static readonly Ledger World = Make.Ledger(Make.Report("D", Body, "prov", "2021-12-31"));

    public static TheoryData<string, string, string> Answers => new()
    {
        // The year, along the hierarchy of its last day: what the closed counties did stands alone.
        { "year", "2021-12-31", "prov 7, P 3, Q 4, M 1, C1 1, C2 1, D 2, E 2, A 3, B 2, C 1" },

        // Along that of its first half: the new counties stand alone.
        { "year", "2021-06-30", "prov 9, P 7, Q 2, A 3, B 2, C 1, D 2, E 2, M 1, C1 1, C2 1" },

        // Following successors to the last day: A and B are M, whose joint inspection counts once; C is C1 or C2, and of P for sure.
        { "year", "2021-12-31 following", "prov 12, P 8, Q 4, M 5, C1 1..2, C2 1..2, D 2, E 2" },

        // Following back to the first half: M is A or B; C1 and C2 are C.
        { "year", "2021-06-30 following", "prov 12, P 10, Q 2, A 3..4, B 2..3, C 3, D 2, E 2" },

        // Each record on its own day: D counts for P in the first half and for Q in the second.
        { "year", "record date", "prov 12, P 9, Q 3, A 3, B 2, C 1, M 1, C1 1, C2 1, D 2, E 2" },

        { "first", "2021-06-30", "prov 7, P 6, Q 1, A 3, B 2, C 1, D 1, E 1" },
        { "first", "2021-12-31", "prov 2, P 0, Q 2, M 0, C1 0, C2 0, D 1, E 1, A 3, B 2, C 1" },
        { "first", "2021-12-31 following", "prov 7, P 5, Q 2, M 4, C1 0..1, C2 0..1, D 1, E 1" },
        { "first", "2021-06-30 following", "prov 7, P 6, Q 1, A 3, B 2, C 1, D 1, E 1" },
        { "first", "record date", "prov 7, P 6, Q 1, A 3, B 2, C 1, D 1, E 1" },

        { "second", "2021-12-31", "prov 5, P 3, Q 2, M 1, C1 1, C2 1, D 1, E 1" },
        { "second", "2021-06-30", "prov 2, P 1, Q 1, A 0, B 0, C 0, D 1, E 1, M 1, C1 1, C2 1" },
        { "second", "2021-12-31 following", "prov 5, P 3, Q 2, M 1, C1 1, C2 1, D 1, E 1" },
        { "second", "2021-06-30 following", "prov 5, P 4, Q 1, A 0..1, B 0..1, C 2, D 1, E 1" },
        { "second", "record date", "prov 5, P 3, Q 2, M 1, C1 1, C2 1, D 1, E 1" },
    };

    private static ReportBody Body => new()
    {
        Organizations =
        [
            Make.Organization("prov"), Make.Organization("P", "prov"), Make.Organization("Q", "prov"),
            Ended("A"), Ended("B"), Ended("C"),
            Begun("M", "P", "A", "B"), Begun("C1", "P", "C"), Begun("C2", "P", "C"),
            Make.Organization("D") with { Relations = [Under("P", new(null, Change)), Under("Q", new(Change, null))] },
            Make.Organization("E", "Q") with { Name = new("新县", "new county"), FormerNames = [new() { Name = new("旧县", "old county"), Validity = new(null, Change) }] },
        ],
        Inspections =
        [
            By("a1", "2021-02-03", "A"), By("a2", "2021-06-30", "A"), By("ab", "2021-03-04", "A", "B"), By("b1", "2021-05-06", "B"),
            By("c1", "2021-05-07", "C"), By("d1", "2021-01-01", "D"), By("e1", "2021-04-05", "E"),
            By("m1", "2021-07-01", "M"), By("c1-1", "2021-08-09", "C1"), By("c2-1", "2021-10-11", "C2"), By("d2", "2021-12-31", "D"), By("e2", "2021-11-12", "E"),
        ],
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_way_of_asking_gives_the_answer_worked_out_by_hand(string period, string way, string answer)
    {
        var rollup = Ask(World, period, way);

        rollup.Nodes.ToDictionary(n => n.Organization.ToString(), n => Short(n[Measures.Inspections].Quantity))
            .Should().BeEquivalentTo(answer.Split(", ").Select(a => a.Split(' ')).ToDictionary(a => a[0], a => a[1]));
        rollup.Question.HierarchyAsOf.Should().Be(Way(way), "the answer says which hierarchy it took");
        if (way != "record date")
        {
            var crosstab = Crosstab.Of(World, Question(period, way), Measures.Inspections);
            crosstab.Organizations.ToDictionary(o => o.ToString(), o => Short(crosstab[o, new()])).Where(o => o.Value != "0")
                .Should().BeEquivalentTo(answer.Split(", ").Select(a => a.Split(' ')).Where(a => a[1] != "0").ToDictionary(a => a[0], a => a[1]));
        }
    }

    // What is not among the totals of a node, though it was done below it: 12 in all, and 7 of the province on the last day.
    [Theory]
    [InlineData("year", "2021-12-31", "prov A B C, P A B C D")]
    [InlineData("year", "2021-06-30", "prov C1 C2 M, P C1 C2 M, Q D")]
    [InlineData("year", "2021-12-31 following", "P D")]
    [InlineData("year", "2021-06-30 following", "Q D")]
    [InlineData("year", "record date", "")]
    [InlineData("first", "2021-06-30", "")]
    [InlineData("second", "2021-12-31", "")]
    [InlineData("first", "2021-12-31", "prov A B C, P A B C D")]
    public void A_node_tells_who_stood_below_it_when_they_did_what_it_does_not_count(string period, string way, string answer)
    {
        var rollup = Ask(World, period, way);

        string.Join(", ", rollup.Nodes.Where(n => n.BelowOnOtherDays.Count > 0).OrderBy(n => n.Organization.ToString(), StringComparer.OrdinalIgnoreCase).Select(n => $"{n.Organization} {string.Join(' ', n.BelowOnOtherDays)}").OrderByDescending(x => x.StartsWith("prov", StringComparison.Ordinal)))
            .Should().Be(answer);
        Bulletin.Of(rollup, Make.Org("Q"), Language.En).Should().Contain(answer.Contains("Q D", StringComparison.Ordinal) ? "organ Q (without organ D, below it on other days): " : "organ Q: ");
    }

    [Fact]
    public void Who_did_nothing_while_below_a_node_is_not_named_there()
    {
        var body = Body with { Inspections = Body.Inspections.Where(i => i.Id.ToString() is "d2" or "c1").ToValueList() };

        Ask(Make.Ledger(Make.Report("D", body, "prov", "2021-12-31")), "year", "2021-12-31")[Make.Org("P")].BelowOnOtherDays.Should().Equal(Make.Org("C"));
    }

    [Fact]
    public void A_bulletin_names_few_and_counts_many()
    {
        var rollup = Ask(World, "year", "2021-12-31");

        Bulletin.Of(rollup, Make.Org("prov"), Language.En).Should().Be("In 2021, organ prov (without organ A, organ B and organ C, below it on other days): 7 inspections carried out.");
        Bulletin.Of(rollup, Make.Org("prov"), Language.Zh).Should().Be("2021年，机关prov（不含其他日期隶属的机关A、机关B、机关C）开展监督检查7次。");
        var crowded = rollup[Make.Org("prov")] with { BelowOnOtherDays = Make.Orgs("A", "B", "C", "D", "E", "M") };
        Bulletin.Of(rollup with { Nodes = [crowded] }, Make.Org("prov"), Language.En).Should().Contain("organ prov (without 6 organizations that are below it on other days): ");
        Bulletin.Of(rollup with { Nodes = [crowded] }, Make.Org("prov"), Language.Zh).Should().Contain("（不含其他日期隶属的6个单位）开展");
    }

    [Fact]
    public void A_thing_of_a_split_county_says_why_it_is_a_bound_at_one_part_and_none_at_their_city()
    {
        var rollup = Ask(World, "year", "2021-12-31 following");

        rollup[Make.Org("C1")][Measures.Inspections].Uncertain.Should().Equal(new Uncertain { Thing = Make.Record("inspections/prov:c1"), Reason = UncertaintyReason.Succession });
        rollup[Make.Org("P")][Measures.Inspections].Uncertain.Should().BeEmpty();
    }

    [Fact]
    public void A_record_that_names_the_new_unit_divides_what_a_split_leaves_open()
    {
        var named = Make.Ledger(Make.Report("D", Body with { Inspections = [By("c1", "2021-05-07", "C", "C1")] }, "prov", "2021-12-31"));

        var rollup = Ask(named, "year", "2021-12-31 following");

        Short(rollup[Make.Org("C1")][Measures.Inspections].Quantity).Should().Be("1");
        Short(rollup[Make.Org("C2")][Measures.Inspections].Quantity).Should().Be("0..1");
        Short(rollup[Make.Org("P")][Measures.Inspections].Quantity).Should().Be("1");
    }

    [Fact]
    public void A_renamed_organization_has_its_new_name_whichever_document_says_so()
    {
        var (before, after) = (Named("2020-08-01", "旧县", "old county"), Named("2022-08-01", "新县", "new county", new FormerName { Name = new("旧县", "old county"), Validity = new(null, Change) }));

        Name("2022-08-01", after, before).Should().Be(new Term("新县", "new county"));
        Name("2021-06-30", after, before).Should().Be(new Term("旧县", "old county"));
        Name("2022-08-01", before, Named("2021-08-01", "新县", null)).Should().Be(new Term("新县", null), "it is that of the document recorded last");
        Name("2022-08-01", before, Named("2021-08-01", "旧县", null)).Should().Be(new Term("旧县", "old county"), "a language that is left out comes from the other");
        Name("2022-08-01", after, Named("2023-08-01", "旧县", null)).Should().Be(new Term("新县", "new county"), "the other is known to be a former one");
        Name("2022-08-01", after, before, Named("2023-08-01", "新新县", null, new FormerName { Name = new("新县", null) })).Should().Be(new Term("新新县", null), "a former name has ended, though nothing says when");

        Term? Name(string day, params SupervisionReport[] reports) => Rollup.Of(Make.Ledger(reports), RollupQuestion.On(Days.Of(day)), Measures.Inspections)[Make.Org("E")].Name;

        static SupervisionReport Named(string recorded, string zh, string? en, params FormerName[] former) => Make.Report(
            $"D{recorded}",
            new() { Organizations = [Make.Organization("Q"), Make.Organization("E", "Q") with { Name = new(zh, en), FormerNames = [.. former] }] },
            recorded: recorded);
    }

    [Fact]
    public void What_holds_from_the_first_of_all_days_is_no_change()
    {
        Organization east = Make.Organization("east") with { Relations = [new() { Kind = RelationKind.Superior, To = Make.Org("city"), Validity = new(new LocalDate(1, 1, 1), null) }] };
        var ledger = Make.Ledger(new ReportBody { Organizations = [Make.Organization("city"), east], Inspections = [Make.Inspection("I", "east")] });

        Short(Rollup.Of(ledger, new RollupQuestion { AsOf = December, HierarchyAsOf = HierarchyAsOf.RecordDate() }, Measures.Inspections)[Make.Org("city")][Measures.Inspections].Quantity).Should().Be("1");
    }

    [Fact]
    public void On_each_records_own_day_a_moved_county_has_two_superiors_and_an_undated_record_bounds_both()
    {
        var undated = Make.Ledger(Make.Report("D", Body with { Inspections = [By("d", null, "D")] }, "prov", "2021-12-31"));

        var rollup = Ask(undated, "year", "record date");

        rollup[Make.Org("D")].Superiors.Should().Equal(Make.Org("P"), Make.Org("Q"));
        Short(rollup[Make.Org("P")][Measures.Inspections].Quantity).Should().Be("0..1");
        Short(rollup[Make.Org("Q")][Measures.Inspections].Quantity).Should().Be("0..1");

        // It may have been before the year; if it was within it, it was the province's in either case.
        Short(rollup[Make.Org("prov")][Measures.Inspections].Quantity).Should().Be("0..1");
        Short(Rollup.Of(undated, new RollupQuestion { AsOf = December, HierarchyAsOf = HierarchyAsOf.RecordDate() }, Measures.Inspections)[Make.Org("prov")][Measures.Inspections].Quantity).Should().Be("1");
        rollup[Make.Org("P")][Measures.Inspections].Uncertain.Should().ContainSingle().Which.Reason.Should().Be(UncertaintyReason.Date);
    }

    [Fact]
    public void A_node_bears_the_name_of_the_day_of_the_hierarchy()
    {
        Ask(World, "year", "2021-06-30")[Make.Org("E")].Name!.En.Should().Be("old county");
        Ask(World, "year", "2021-12-31")[Make.Org("E")].Name!.En.Should().Be("new county");
    }

    [Fact]
    public void Counties_under_a_closed_city_stand_under_its_successor_or_under_one_of_several()
    {
        var body = new ReportBody
        {
            Organizations =
            [
                Make.Organization("prov"), Make.Organization("old", "prov") with { Existence = new(null, Change) },
                Begun("north", "prov", "old"), Begun("south", "prov", "old"), Make.Organization("county", "old"),
            ],
            Inspections = [By("i", "2021-08-01", "county")],
        };

        var split = Ask(Make.Ledger(Make.Report("D", body, "prov", "2021-12-31")), "year", "2021-12-31 following");
        var renewed = body with { Organizations = body.Organizations.Where(o => o.Id != Make.Org("south")).ToValueList() };
        var whole = Ask(Make.Ledger(Make.Report("D", renewed, "prov", "2021-12-31")), "year", "2021-12-31 following");

        split[Make.Org("county")].Superiors.Should().Equal(Make.Org("north"), Make.Org("south"));
        Short(split[Make.Org("north")][Measures.Inspections].Quantity).Should().Be("0..1");
        Short(split[Make.Org("prov")][Measures.Inspections].Quantity).Should().Be("1");
        whole[Make.Org("county")].Superiors.Should().Equal(Make.Org("north"));
        Short(whole[Make.Org("north")][Measures.Inspections].Quantity).Should().Be("1");
    }

    [Fact]
    public void A_chain_of_successions_is_followed_and_a_part_that_ended_keeps_the_question_open()
    {
        var organizations = new[]
        {
            Make.Organization("prov"), Make.Organization("a", "prov") with { Existence = new(null, Days.Of("2021-03-01")) },
            Begun("b", "prov", "a") with { Existence = new(Days.Of("2021-03-01"), Days.Of("2021-06-01")) },
            Begun("c", "prov", "b") with { Existence = new(Days.Of("2021-06-01"), null) },
        };
        var inspected = new ReportBody { Organizations = [.. organizations], Inspections = [By("i", "2021-01-02", "a")] };
        var part = inspected with { Organizations = [.. organizations, Begun("d", "prov", "a") with { Existence = new(Days.Of("2021-03-01"), Days.Of("2021-04-01")) }] };

        Short(Ask(Make.Ledger(Make.Report("D", inspected, "prov", "2021-12-31")), "year", "2021-12-31 following")[Make.Org("c")][Measures.Inspections].Quantity).Should().Be("1");
        Short(Ask(Make.Ledger(Make.Report("D", part, "prov", "2021-12-31")), "year", "2021-12-31 following")[Make.Org("c")][Measures.Inspections].Quantity).Should().Be("0..1");
    }

    // On 15 October the new one stands for the closed one by the document that founds it in September; by the other nobody does.
    [Theory]
    [InlineData("2021-09-01", "c", "-", "1")]
    [InlineData("2021-12-09", "c", "1", "-")]
    [InlineData("2021-09-01 2021-12-09", "c", "0..1", "0..1")]
    [InlineData("2021-09-01", "m", "-", "1")]
    [InlineData("2021-09-01 2021-12-09", "m", "-", "1")]
    public void Where_the_founding_of_a_successor_is_disputed_what_it_follows_may_stand_alone(string founded, string of, string old, string successor)
    {
        var closed = Make.Organization("c", "prov") with { Existence = new(null, Days.Of("2021-04-16")) };
        var body = new ReportBody { Organizations = [Make.Organization("prov"), closed], Inspections = [By("i", "2021-01-02", of)] };
        var reports = founded.Split(' ').Select((day, i) => Make.Report($"D{i}", body with { Organizations = [.. body.Organizations, Begun("m", "prov", "c") with { Existence = new(Days.Of(day), null) }] }, "prov", $"2021-12-{20 + i}"));
        var rollup = Rollup.Of(Make.Ledger([.. reports]), new RollupQuestion { AsOf = December, HierarchyAsOf = HierarchyAsOf.Following(Days.Of("2021-10-15")) }, Measures.Inspections);

        At("c").Should().Be(old);
        At("m").Should().Be(successor);

        string At(string body) => rollup.Find(Make.Org(body)) is { } node ? Short(node[Measures.Inspections].Quantity) : "-";
    }

    [Fact]
    public void Organizations_that_succeed_each_other_in_a_circle_end_in_no_circle()
    {
        var body = new ReportBody
        {
            Organizations = [Begun("a", "prov", "b") with { Existence = new(null, Change) }, Begun("b", "prov", "a") with { Existence = new(null, Change) }, Make.Organization("prov")],
            Inspections = [By("i", "2021-01-02", "a")],
        };

        Short(Ask(Make.Ledger(Make.Report("D", body, "prov", "2021-12-31")), "year", "2021-12-31 following")[Make.Org("a")][Measures.Inspections].Quantity).Should().Be("1");
    }

    [Fact]
    public void Either_line_of_dual_leadership_can_be_asked_for()
    {
        OrganizationRelation led(string by) => new() { Kind = RelationKind.LedBy, To = Make.Org(by) };
        var city = Make.Organization("city") with { Relations = [led("city-committee")] };
        var county = Make.Organization("county", "city");
        county = county with { Relations = [.. county.Relations, led("county-committee")] };
        var body = new ReportBody
        {
            Organizations = [city, county, Make.Organization("city-committee"), Make.Organization("county-committee", "city-committee"), Make.Organization("office", "county", RelationKind.PartOf)],
            Inspections = [By("i", "2021-01-02", "office")],
        };
        var ledger = Make.Ledger(Make.Report("D", body, "city", "2021-12-31"));

        ledger.Issues.Should().BeEmpty();
        Nodes(LeadershipLine.HigherOrgan).Should().BeEquivalentTo("city", "county", "office");
        Nodes(LeadershipLine.SameLevelCommittee).Should().BeEquivalentTo("city-committee", "county-committee", "county", "office");

        IEnumerable<string> Nodes(LeadershipLine line) => new[] { HierarchyAsOf.On(December, line), HierarchyAsOf.Following(December, line), HierarchyAsOf.RecordDate(line) }
            .Select(hierarchy => AlongThe(hierarchy).ToList()).Aggregate((one, other) => one.SequenceEqual(other) ? one : throw new InvalidOperationException("No organization moved."));

        IEnumerable<string> AlongThe(HierarchyAsOf hierarchy) =>
            Rollup.Of(ledger, new RollupQuestion { AsOf = December, HierarchyAsOf = hierarchy }, Measures.Inspections)
                .Nodes.Where(n => n[Measures.Inspections].Quantity.Min == 1).Select(n => n.Organization.ToString());
    }

    [Fact]
    public void Two_committees_at_one_time_are_an_issue()
    {
        OrganizationRelation led(string by) => new() { Kind = RelationKind.LedBy, To = Make.Org(by) };
        var body = new ReportBody { Organizations = [Make.Organization("c1"), Make.Organization("c2"), Make.Organization("county") with { Relations = [led("c1"), led("c2")] }] };

        Make.Ledger(body).Issues.Should().ContainSingle(i => i.Code == IssueCodes.TwoSuperiors);
    }

    [Fact]
    public void Statements_of_a_beginning_and_an_end_join_and_two_beginnings_conflict()
    {
        Organization Exists(string? from, string? until) => Make.Organization("a") with
        {
            Existence = new(from is null ? null : Days.Of(from), until is null ? null : Days.Of(until)),
        };
        ReportBody Body(Organization a) => new() { Organizations = [a] };

        Make.Ledger(Body(Exists("2020-01-01", null)), Body(Exists(null, "2021-01-01"))).Organizations.Should().ContainSingle()
            .Which.Existence.Should().Be(new Validity(Days.Of("2020-01-01"), Days.Of("2021-01-01")));
        Make.Ledger(Body(Exists("2020-01-01", null)), Body(Exists("2020-02-01", null))).Conflicts.Should().ContainSingle();
        Make.Ledger(Body(Exists("2020-01-01", null)), Body(Exists(null, "2019-01-01"))).Conflicts.Should().ContainSingle();
    }

    [Theory]
    [InlineData(false, "2021-06-01", "prov 3, A 3, B 1")]
    [InlineData(false, "2021-07-31", "prov 0..3, A 3, B 1")]
    [InlineData(false, "2021-08-20", "A 3, B 1")]
    [InlineData(false, "record date", "prov 2..3, A 3, B 1")]
    [InlineData(false, "2021-07-31 following", "prov 0..3, A 3, B 1")]
    [InlineData(true, "2021-06-01 following", "prov 3, A 3, B 1")]
    [InlineData(true, "2021-07-31 following", "prov 3, A 0..3, B 1, M 0..3")]
    [InlineData(true, "2021-08-20 following", "prov 3, B 1, M 3")]
    public void An_organization_that_exists_by_one_document_and_not_by_another_has_a_place_by_the_one_alone(bool hasSuccessor, string way, string answer)
    {
        Organization a(string until) => Make.Organization("A", "prov") with { Existence = new(null, Days.Of(until)) };
        var successor = Begun("M", "prov", "A") with { Existence = new(Days.Of("2021-06-15"), null), Relations = [Under("prov", Validity.Always), new() { Kind = RelationKind.Succeeds, To = Make.Org("A") }] };
        var body = new ReportBody
        {
            Organizations = [Make.Organization("prov"), a("2021-06-15"), Make.Organization("B", "A"), .. hasSuccessor ? [successor] : Array.Empty<Organization>()],
            Inspections = [By("a1", "2021-03-04", "A"), By("a2", "2021-07-01", "A"), By("b1", "2021-05-06", "B")],
        };
        var ledger = Make.Ledger(Make.Report("D1", body, "prov", "2021-12-31"), Make.Report("D2", new() { Organizations = [a("2021-08-20")] }, "prov", "2022-01-01"));

        var rollup = Ask(ledger, "year", way);

        rollup.Nodes.Select(n => (n.Organization.ToString(), Short(n[Measures.Inspections].Quantity))).Where(n => n.Item2 != "0")
            .Should().BeEquivalentTo(answer.Split(", ").Select(x => x.Split(' ')).Select(x => (x[0], x[1])));
        rollup.Nodes.SelectMany(n => n[Measures.Inspections].Uncertain).All(u => u.Reason == UncertaintyReason.Conflict).Should().BeTrue();
        if (way != "record date")
        {
            Crosstab.Of(ledger, Question("year", way), Measures.Inspections).Totals().Select(t => (t.Organization.ToString(), Short(t.Quantity)))
                .Should().BeEquivalentTo(answer.Split(", ").Select(x => x.Split(' ')).Select(x => (x[0], x[1])));
        }
    }

    [Fact]
    public void Figures_roll_up_along_a_fixed_date_only()
    {
        foreach (var way in new[] { "record date", "2021-12-31 following" })
        {
            FluentActions.Invoking(() => FigureRollup.Of(World, Question("year", way), BranchOverlap.Disjoint)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void A_hierarchy_has_a_day_unless_each_record_has_its_own()
    {
        FluentActions.Invoking(() => new HierarchyAsOf(HierarchyMode.FixedDate, null, LeadershipLine.HigherOrgan)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new HierarchyAsOf(HierarchyMode.RecordDate, December, LeadershipLine.HigherOrgan)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new HierarchyAsOf((HierarchyMode)7, December, LeadershipLine.HigherOrgan)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new HierarchyAsOf(HierarchyMode.FixedDate, December, (LeadershipLine)7)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Twice_as_many_organizations_founded_on_days_of_their_own_take_no_more_than_three_times_the_memory()
    {
        Allocated(100);
        ((double)Allocated(1000) / Allocated(500)).Should().BeLessThan(3);

        static long Allocated(int organizations)
        {
            var ledger = Make.Ledger(Make.Report("D", new() { Organizations = [Make.Organization("prov"), .. Enumerable.Range(0, organizations).Select(Founded)] }, "prov", "2021-12-31"));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Rollup.Of(ledger, new() { AsOf = December, HierarchyAsOf = HierarchyAsOf.RecordDate() }, Measures.Inspections).Nodes.Should().HaveCount(organizations + 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static Organization Founded(int day) => Make.Organization($"O{day}", "prov") with { Existence = new(NewYear.PlusDays(-day), null) };
    }

    private static Rollup Ask(Ledger ledger, string period, string way) => Rollup.Of(ledger, Question(period, way), Measures.Inspections);

    private static RollupQuestion Question(string period, string way) => new()
    {
        AsOf = period == "first" ? June : December,
        From = period == "second" ? Change : NewYear,
        HierarchyAsOf = Way(way),
    };

    private static HierarchyAsOf Way(string way) =>
        way == "record date" ? HierarchyAsOf.RecordDate()
        : way.EndsWith(" following", StringComparison.Ordinal) ? HierarchyAsOf.Following(Days.Of(way[..10]))
        : HierarchyAsOf.On(Days.Of(way));

    private static string Short(Quantity q) => q.IsExact ? $"{q.Min}" : $"{q.Min}..{q.Max}";

    private static Organization Ended(string id) => Make.Organization(id, "P") with { Existence = new(null, Change) };

    private static Organization Begun(string id, string under, params string[] predecessors) => Make.Organization(id) with
    {
        Existence = new(Change, null),
        Relations = [Under(under, new(Change, null)), .. predecessors.Select(p => new OrganizationRelation { Kind = RelationKind.Succeeds, To = Make.Org(p), Validity = new(Change, null) })],
    };

    private static OrganizationRelation Under(string id, Validity validity) => new() { Kind = RelationKind.Superior, To = Make.Org(id), Validity = validity };

    private static Inspection By(string id, string? on, params string[] by) => new()
    {
        Id = Id<Inspection>.Parse(id),
        ConductedBy = Make.Orgs(by),
        Time = on is null ? null : Make.On(on),
    };
}
