using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class RollupTests
{
    private static readonly LocalDate EndOfJuly = Days.Of("2021-07-31");

    [Fact]
    public void Weights_that_are_beyond_all_numbers_together_are_at_least_the_largest_number()
    {
        var ledger = Make.Ledger(Make.City with { Inspections = [Worked("I1", Quantity.MaxValue), Worked("I2", Quantity.MaxValue), Worked("I3", 7) with { Time = Make.On("2021-07/2021-08") }] });

        var total = Total(Rollup.Of(ledger, EndOfJuly), "city", MeasureCodes.InspectorPersonTimes).Quantity;
        total.Should().Be(Quantity.AtLeast(Quantity.MaxValue, Unit.PersonTime));
        Crosstab.Of(ledger, RollupQuestion.On(EndOfJuly), Measures.InspectorPersonTimes).Totals().Should().OnlyContain(t => t.Quantity == total).And.HaveCount(2);

        static Inspection Worked(string id, long times) => Make.Inspection(id, "east") with { InspectorPersonTimes = Quantity.Exactly(times, Unit.PersonTime) };
    }

    [Fact]
    public void Weights_of_thousands_of_inspections_may_each_be_the_largest_number()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Inspections = Enumerable.Range(0, 2_000).Select(i => Make.Inspection($"I{i}", "east") with { InspectorPersonTimes = Quantity.Exactly(Quantity.MaxValue, Unit.PersonTime) }).ToValueList(),
        });

        Crosstab.Of(ledger, RollupQuestion.On(EndOfJuly), Measures.InspectorPersonTimes).Totals().Should().OnlyContain(t => t.Quantity == Quantity.AtLeast(Quantity.MaxValue, Unit.PersonTime));
    }

    [Fact]
    public void A_joint_group_of_two_counties_counts_once_in_the_city_and_once_in_each_county()
    {
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east", "west"), Make.Group("G2", "east")] }), EndOfJuly);

        Total(rollup, "city").Quantity.Should().Be(Quantity.Exactly(2, Unit.Group));
        Total(rollup, "east").Quantity.Should().Be(Quantity.Exactly(2, Unit.Group));
        Total(rollup, "west").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
        Total(rollup, "city").CountedOnce.Should().Equal(new CountedOnce
        {
            Thing = Make.Record("groups/city:G1"),
            Organizations = Make.Orgs("east", "west"),
            Records = [Make.Record("groups/city:G1")],
        });
        Total(rollup, "east").CountedOnce.Should().BeEmpty("only one of its organizations lies there");
    }

    [Fact]
    public void A_measure_whose_things_weigh_in_another_unit_is_refused_by_name()
    {
        var ledger = Make.Ledger(Make.City with { Inspections = [Make.Inspection("I", "east")] });
        var visits = new Measure
        {
            Code = Code<MeasureCodes>.Parse("visits"),
            Unit = Unit.SiteVisit,
            Occurrences = (l, question) => Measures.Inspections.Occurrences(l, question).Select(o => o with { Weight = Quantity.Exactly(2, Unit.Site) }),
        };

        FluentActions.Invoking(() => Rollup.Of(ledger, Make.July, visits)).Should().Throw<ArgumentException>().WithMessage("*visits*inspections/city:I*2 sites*");
        FluentActions.Invoking(() => Crosstab.Of(ledger, Make.July, visits)).Should().Throw<ArgumentException>().WithMessage("*visits*");
    }

    [Fact]
    public void A_measure_that_gives_null_for_its_occurrences_is_refused_by_name()
    {
        var ledger = Make.Ledger(Make.City);
        Measure Visits(IEnumerable<Occurrence> occurrences) => new() { Code = Code<MeasureCodes>.Parse("visits"), Unit = Unit.SiteVisit, Occurrences = (_, _) => occurrences };

        foreach (var visits in new[] { Visits(null!), Visits([null!]) })
        {
            FluentActions.Invoking(() => Rollup.Of(ledger, Make.July, visits)).Should().Throw<ArgumentException>().WithMessage("*visits*null*");
            FluentActions.Invoking(() => Crosstab.Of(ledger, Make.July, visits)).Should().Throw<ArgumentException>().WithMessage("*visits*null*");
            FluentActions.Invoking(() => FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, visits)).Should().Throw<ArgumentException>().WithMessage("*visits*null*");
        }
    }

    [Fact]
    public void The_standard_measures_and_ones_own_are_asked_together()
    {
        var hotels = new Measure { Code = Code<MeasureCodes>.Parse("hotels"), Unit = Unit.Site, Occurrences = (_, _) => [] };
        var ledger = Make.Ledger(Make.City);
        var rollup = Rollup.Of(ledger, Make.July, [.. Measures.Standard, hotels]);

        rollup.Measures.Select(m => m.Code).Should().Equal([.. Rollup.Of(ledger, Make.July).Measures.Select(m => m.Code), hotels.Code]);
        FluentActions.Invoking(() => Rollup.Of(ledger, Make.July, hotels, null!)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, [null!])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Reconciliation.Of(ledger, [null!])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Who_asks_for_no_measure_gets_none()
    {
        var ledger = Make.Ledger(Make.City);

        Rollup.Of(ledger, Make.July, []).Nodes.Should().NotBeEmpty().And.OnlyContain(node => node.Totals.Count == 0);
        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, []).Nodes.Should().NotBeEmpty().And.OnlyContain(node => node.Totals.Count == 0);
        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint).Measures.Should().Equal(Rollup.Of(ledger, Make.July).Measures);
        FluentActions.Invoking(() => PartialRollup.Of(ledger, Make.July, [])).Should().Throw<ArgumentException>().WithParameterName("measures");
    }

    [Theory]
    [InlineData(Language.Zh, "只计一次")]
    [InlineData(Language.En, "counted once")]
    public void The_explanation_names_the_joint_group_and_its_organizations(Language language, string once)
    {
        var total = Total(Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east", "west")] }), EndOfJuly), "city");

        total.Explain(language).Should().Contain("groups/city:G1").And.Contain(once).And.Contain("east").And.Contain("west");
    }

    [Fact]
    public void A_group_of_an_organization_and_its_superior_counts_once_at_both()
    {
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "city", "east")] }), EndOfJuly);

        Total(rollup, "city").Quantity.Min.Should().Be(1);
        Total(rollup, "east").Quantity.Min.Should().Be(1);
        Total(rollup, "west").Quantity.Min.Should().Be(0);
    }

    [Fact]
    public void A_group_that_works_in_sub_groups_is_counted_through_them()
    {
        var (group, sub) = (Make.Group("G1", "east"), Make.Group("G1a") with { SubGroupOf = Id<InspectionGroup>.Parse("G1") });
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [group, sub, sub with { Id = Id<InspectionGroup>.Parse("G1b") }] }), EndOfJuly);

        Total(rollup, "east").Quantity.Should().Be(Quantity.Exactly(2, Unit.Group));
        Total(rollup, "east").Records.Should().Equal(Make.Record("groups/city:G1a"), Make.Record("groups/city:G1b"));
    }

    [Theory]
    [InlineData("G east 07-01; S of G 08-15", "07-31", "1 0 1")]
    [InlineData("G east 07-01; S of G 08-15", "08-31", "1 0 1")]
    [InlineData("G east 07-01; S of G 08-15; T of G 08-20", "08-16", "1 0 1")]
    [InlineData("G east 07-01; S of G 08-15; T of G 08-20", "08-31", "2 0 2")]
    [InlineData("G east 07-01; S of G ?", "07-31", "1 0 1")]
    [InlineData("G east 07-01; S of G ?; T of G ?", "07-31", "1..2 0 1..2")]
    [InlineData("G east ?; S of G 08-15", "07-31", "0..1 0 0..1")]
    [InlineData("G east ?; S of G 07-15", "07-31", "1 0 1")]
    [InlineData("G east 07-01; S of G west 07-15", "07-31", "1 1 1")]
    [InlineData("G east 07-01; S of G west 07-15; T of G 07-20", "07-31", "1 1 2")]
    [InlineData("G east,west 07-01; S of G east 07-15; T of G west 07-20", "07-31", "1 1 2")]
    [InlineData("G east,west 07-01; S of G east 07-15", "07-31", "1 1 1")]
    [InlineData("G east 07-01; M of G 08-15; S of M 07-15; T of M 07-15", "07-31", "2 0 2")]
    [InlineData("G east 07-01; M of G west 08-15; S of M east 07-15", "07-31", "1 0 1")]
    [InlineData("G east 07-01; H east 07-01; S of G/H 07-15", "07-31", "2..3 0 2..3")]
    [InlineData("G east 07-01; H west 07-01; S of G/H east 07-15", "07-31", "1..2 1 2..3")]
    [InlineData("G east 07-01; H east 07-01; S of G/H 07-15; T of S east 07-15; U of S east 07-15", "07-31", "2..4 0 2..4")]
    [InlineData("G of S east 07-01; S of G east 07-01", "07-31", "1..2 0 1..2")]
    [InlineData("G of G east 07-01", "07-31", "1 0 1")]
    public void A_group_counts_where_none_of_its_sub_groups_does_and_they_where_they_do(string groups, string asOf, string expected)
    {
        // Of two that a group may be part of, each is told by a document of its own.
        var told = groups.Split("; ").Select(g => g.Split(' ')).Select(words => (
            Group: Make.Group($"city:{words[0]}", words.Skip(words[1] == "of" ? 3 : 1).SkipLast(1).SelectMany(by => by.Split(',')).ToArray()) with { Formed = words[^1] == "?" ? null : Make.On($"2021-{words[^1]}") },
            Above: words[1] == "of" ? words[2].Split('/') : [])).ToList();
        InspectionGroup Of(InspectionGroup group, string above) => group with { SubGroupOf = Id<InspectionGroup>.Parse($"city:{above}") };
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Groups = [.. told.Select(t => t.Above.Length == 0 ? t.Group : Of(t.Group, t.Above[0]))] }, recorded: "2021-09-01"),
            Make.Report("D2", new() { Groups = [.. told.Where(t => t.Above.Length > 1).Select(t => Of(t.Group, t.Above[1]))] }, recorded: "2021-09-01"));
        var question = RollupQuestion.On(Days.Of($"2021-{asOf}"));
        var rollup = Rollup.Of(ledger, question);
        var crosstab = Crosstab.Of(ledger, question, Measures.GroupsDispatched);

        string.Join(' ', new[] { "east", "west", "city" }.Select(node => Number(Total(rollup, node)))).Should().Be(expected);
        foreach (var node in crosstab.Organizations)
        {
            crosstab[node, new()].Should().Be(Total(rollup, node.ToString()).Quantity);
            crosstab.Records(node, new()).Should().Equal(Total(rollup, node.ToString()).Records);
            (Total(rollup, node.ToString()).Uncertain.Count > 0).Should().Be(!Total(rollup, node.ToString()).Quantity.IsExact);
        }

        static string Number(Total total) => total.Quantity.IsExact ? $"{total.Quantity.Min}" : $"{total.Quantity.Min}..{total.Quantity.Max}";
    }

    [Fact]
    public void In_each_period_a_group_counts_through_what_of_it_was_formed_then()
    {
        var group = Make.Group("G", "east");
        var ledger = Make.Ledger(Make.Report("D1", Make.City with { Groups = [group, .. Enumerable.Range(1, 2).Select(i => Make.Group($"S{i}") with { SubGroupOf = group.Id, Formed = Make.On("2021-08-10") })] }, recorded: "2021-09-01"));
        var crosstab = Crosstab.Of(ledger, RollupQuestion.On(Days.Of("2021-08-31")), Measures.GroupsDispatched, [Dimension.Month]);

        crosstab.Totals().Where(t => t.Organization == Make.Org("city")).Select(t => (t.Cell.FirstDay!.Value.Month, t.Quantity.ToString())).Should().Equal((7, "1 group"), (8, "2 groups"));
        Total(Rollup.Of(ledger, Days.Of("2021-08-31")), "city").Quantity.Min.Should().Be(2);
    }

    [Fact]
    public void A_sub_group_counts_for_the_body_that_acts_as_its_group()
    {
        var (group, sub) = (Make.Group("G1") with { ActingBody = Make.Org("east") }, Make.Group("G1a") with { SubGroupOf = Id<InspectionGroup>.Parse("G1") });
        var inspection = Make.Inspection("I1", "west") with { ConductedBy = [] };
        foreach (var (groups, sent, inspected) in new (InspectionGroup[], string, string)[]
        {
            ([group], "1 0 1", "1 0 1"),
            ([group, sub], "1 0 1", "1 0 1"),
            ([group, sub, sub with { Id = Id<InspectionGroup>.Parse("G1aa"), SubGroupOf = sub.Id }], "1 0 1", "1 0 1"),
            ([group, sub with { ActingBody = Make.Org("west") }], "1 1 1", "0 1 1"),
            ([group with { DispatchedBy = Make.Orgs("west") }, sub with { ActingBody = Make.Org("east") }], "0 1 1", "0 1 1"),
        })
        {
            var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [.. groups], Inspections = [inspection with { Groups = [groups[^1].Id] }] }), EndOfJuly);

            Numbers(MeasureCodes.GroupsDispatched).Should().Be(sent);
            Numbers(MeasureCodes.Inspections).Should().Be(inspected);

            string Numbers(Code<MeasureCodes> measure) => string.Join(' ', new[] { "east", "west", "city" }.Select(node => Total(rollup, node, measure).Quantity.Min));
        }
    }

    [Fact]
    public void Of_a_group_that_is_part_of_a_sent_one_or_of_one_that_a_body_acts_as_either_counts_it()
    {
        ReportBody Told(string above) => new() { Groups = [Make.Group("city:S") with { SubGroupOf = Id<InspectionGroup>.Parse(above) }] };
        var part = Make.Group("city:T") with { SubGroupOf = Id<InspectionGroup>.Parse("city:S") };
        var ledger = Make.Ledger(Make.City with { Groups = [Make.Group("city:G", "east"), Make.Group("city:H") with { ActingBody = Make.Org("west") }, part] }, Told("city:G"), Told("city:H"));

        ledger.OrganizationsOf(part).Should().BeEquivalentTo(Make.Orgs("east", "west"));
    }

    [Fact]
    public void A_declared_number_of_groups_is_not_counted_and_is_named()
    {
        var six = Make.Group("G1", "east") with { SubGroups = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } };
        var total = Total(Rollup.Of(Make.Ledger(Make.City with { Groups = [six] }), EndOfJuly), "city");

        total.Quantity.Should().Be(Quantity.Exactly(0, Unit.Group));
        total.NotCounted.Should().Equal(Make.Record("groups/city:G1"));
        total.Explain(Language.En).Should().Contain("Not counted").And.Contain("groups/city:G1");
        total.Explain(Language.Zh).Should().Contain("未计入").And.Contain("groups/city:G1");
    }

    [Fact]
    public void A_measure_against_a_class_of_persons_is_not_one_measure()
    {
        var several = new Collective { Quantifier = Quantifier.CompleteList, Declared = Quantity.Exactly(12, Unit.Person) };
        var ledger = Make.Ledger(Make.City with
        {
            Persons = [new() { Id = Id<Person>.Parse("P1"), Collective = several }, new() { Id = Id<Person>.Parse("P2") }],
            Measures = [Make.Measure("M1", "P1", "east"), Make.Measure("M2", "P2", "east")],
        });
        foreach (var measure in new[] { Measures.MeasuresTaken, Measures.MeasuresOf(AccountabilityKinds.CaseFiled) })
        {
            var total = Rollup.Of(ledger, Make.July, measure)[Make.Org("city")][measure];

            total.Quantity.Should().Be(Quantity.Exactly(1, Unit.Measure));
            total.NotCounted.Should().Equal(Make.Record("measures/city:M1"));
            Crosstab.Of(ledger, Make.July, measure)[Make.Org("city"), new()].Should().Be(total.Quantity);
            FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, measure)[Make.Org("east")][measure.Code].Quantity.SameValue(Quantity.Between(12, 13, Unit.Measure)).Should().BeTrue();
            PartialRollup.Of(ledger, Make.July, measure.Code).Rollup()[Make.Org("city")][measure].Should().Be(total);
        }
    }

    [Fact]
    public void A_site_visited_twice_counts_once_and_two_registers_make_a_bound()
    {
        var body = Make.City with
        {
            Sites = [Make.Site("reg:S1"), Make.Site("reg:S2"), Make.Site("other:S1")],
            Inspections = [Make.Inspection("I1", "east", "reg:S1", "reg:S2"), Make.Inspection("I2", "west", "reg:S1", "other:S1")],
        };
        var rollup = Rollup.Of(Make.Ledger(body), EndOfJuly);

        var city = Total(rollup, "city", MeasureCodes.SitesInspected);
        city.Quantity.SameValue(Quantity.Between(2, 3, Unit.Site)).Should().BeTrue("at least the two of one register, at most all three");
        city.Scopes.Should().Equal("other", "reg");
        Total(rollup, "east", MeasureCodes.SitesInspected).Quantity.Should().Be(Quantity.Exactly(2, Unit.Site));
        Total(rollup, "east", MeasureCodes.SitesInspected).Scopes.Should().BeEmpty();
    }

    [Fact]
    public void Persons_of_two_registers_are_at_least_the_larger_and_at_most_the_sum_and_measures_are_counted_apart()
    {
        var body = Make.City with
        {
            Measures =
            [
                Make.Measure("M1", "reg:P1", "east"), Make.Measure("M2", "reg:P1", "east", AccountabilityKinds.Circular), Make.Measure("M3", "reg:P2", "east"),
                Make.Measure("M4", "other:P1", "west"),
            ],
        };
        var rollup = Rollup.Of(Make.Ledger(body), EndOfJuly);

        Total(rollup, "city", MeasureCodes.PersonsDealtWith).Quantity.SameValue(Quantity.Between(2, 3, Unit.Person)).Should().BeTrue();
        Total(rollup, "city", MeasureCodes.PersonsDealtWith).Explain(Language.En).Should().Contain("other").And.Contain("reg");
        Total(rollup, "city", MeasureCodes.MeasuresTaken).Quantity.Should().Be(Quantity.Exactly(4, Unit.Measure));
        Total(rollup, "east", MeasureCodes.PersonsUnder(AccountabilityKinds.Circular)).Quantity.Should().Be(Quantity.Exactly(1, Unit.Person));
    }

    [Theory]
    [InlineData("2021-07-31", 0, 1)]
    [InlineData("2021-08-01", 1, 1)]
    [InlineData("2021-08-02", 1, 1)]
    public void An_undated_event_is_a_bound_until_the_day_on_which_it_was_recorded(string asOf, long min, long max)
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, null))] });
        var total = Total(Rollup.Of(ledger, Days.Of(asOf)), "city", MeasureCodes.FindingsRaised);

        total.Quantity.SameValue(Quantity.Between(min, max, Unit.Finding)).Should().BeTrue();
        total.Uncertain.Select(u => u.Reason).Should().Equal(min == max ? [] : [UncertaintyReason.Date]);
    }

    [Theory]
    [InlineData("2021-06-30", 0, 0)]
    [InlineData("2021-07-01", 0, 1)]
    [InlineData("2021-07-30", 0, 1)]
    [InlineData("2021-07-31", 1, 1)]
    public void A_month_is_a_bound_while_it_lasts(string asOf, long min, long max)
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07"))] });
        var rollup = Rollup.Of(ledger, Days.Of(asOf));

        Total(rollup, "city", MeasureCodes.FindingsRaised).Quantity.SameValue(Quantity.Between(min, max, Unit.Finding)).Should().BeTrue();
    }

    [Fact]
    public void A_later_event_dates_nothing_before_it()
    {
        var (one, two) = (Make.Event("E1", FindingEventKind.Found, "2021-07-10"), Make.Event("E2", FindingEventKind.Rectified, "2021-07-20"));
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "east", one, two)] });

        Total(Rollup.Of(ledger, Days.Of("2021-07-15")), "city", MeasureCodes.FindingsRaised).Quantity.Min.Should().Be(1);
        Total(Rollup.Of(ledger, Days.Of("2021-07-15")), "city", MeasureCodes.FindingsRectified).Quantity.Max.Should().Be(0);
        Total(Rollup.Of(ledger, Days.Of("2021-07-20")), "city", MeasureCodes.FindingsRectified).Quantity.Min.Should().Be(1);
    }

    [Fact]
    public void The_first_day_of_a_question_leaves_out_what_was_before()
    {
        var ledger = Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east"), Make.Group("G2", "east") with { Formed = Make.On("2021-07-20") }] });

        Total(Rollup.Of(ledger, Make.July with { From = Days.Of("2021-07-11") }), "city").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
        Total(Rollup.Of(ledger, Make.July with { From = Days.Of("2021-07-10") }), "city").Quantity.Should().Be(Quantity.Exactly(2, Unit.Group));
    }

    [Fact]
    public void A_question_whose_first_day_lies_after_its_last_is_refused()
    {
        var ledger = Make.Ledger(Make.City);
        var question = Make.July with { From = Days.Of("2021-08-01") };

        foreach (var ask in new Action[]
        {
            () => Rollup.Of(ledger, question), () => FigureRollup.Of(ledger, question, BranchOverlap.Disjoint), () => Crosstab.Of(ledger, question, Measures.FindingsRaised),
            () => Crosstab.Of(LedgerColumns.Of(ledger), question, Measures.FindingsRaised), () => PartialRollup.Of(ledger, question), () => FindingRollForward.Of(ledger, question),
        })
        {
            ask.Should().Throw<ArgumentException>().WithMessage("*first day*");
        }

        (PartialRollup.Of(ledger, Make.July) with { Question = question }).Check().Should().ContainSingle().Which.Path.Should().Be("$.question.from");
        Rollup.Of(ledger, Make.July with { From = Make.July.AsOf }).Nodes.Should().NotBeEmpty("one day is a question too");
    }

    [Fact]
    public void A_disputed_record_is_a_bound_and_is_named()
    {
        var group = Make.Group("city:G1", "east");
        var ledger = Make.Ledger(Make.City with { Groups = [group] }, new ReportBody { Groups = [group with { DispatchedBy = Make.Orgs("west") }] });
        var rollup = Rollup.Of(ledger, EndOfJuly);

        ledger.Conflicts.Should().Equal(new Conflict { Record = Make.Record("groups/city:G1"), Members = ["dispatchedBy"], Documents = [Id<SupervisionReport>.Parse("city:D0"), Id<SupervisionReport>.Parse("city:D1")] });
        Total(rollup, "city").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group), "whoever sent it");
        Total(rollup, "city").Uncertain.Should().BeEmpty();
        foreach (var node in new[] { "east", "west" })
        {
            Total(rollup, node).Quantity.SameValue(Quantity.Between(0, 1, Unit.Group)).Should().BeTrue();
            Total(rollup, node).Uncertain.Should().Equal(new Uncertain { Thing = Make.Record("groups/city:G1"), Reason = UncertaintyReason.Conflict });
            Total(rollup, node).Explain(Language.En).Should().Contain("groups/city:G1").And.Contain("documents say different things");
            Total(rollup, node).Explain(Language.Zh).Should().Contain("groups/city:G1").And.Contain("各文件记载不一");
        }
    }

    [Fact]
    public void What_hangs_on_a_disputed_record_is_a_bound_for_each_that_may_own_it()
    {
        var group = Make.Group("city:G1", "east");
        var inspection = Make.Inspection("I1", "east") with { ConductedBy = [], Groups = [group.Id] };
        var ledger = Make.Ledger(Make.City with { Groups = [group], Inspections = [inspection] }, new ReportBody { Groups = [group with { DispatchedBy = Make.Orgs("west") }] });
        var rollup = Rollup.Of(ledger, EndOfJuly);

        foreach (var node in new[] { "east", "west" })
        {
            Total(rollup, node, MeasureCodes.Inspections).Quantity.SameValue(Quantity.Between(0, 1, Unit.Inspection)).Should().BeTrue("one of the two documents is right at {0}", node);
        }
    }

    [Fact]
    public void A_group_that_is_its_own_sub_group_is_an_issue_and_still_counts()
    {
        var group = Make.Group("G1", "east");
        var ledger = Make.Ledger(Make.City with { Groups = [group with { SubGroupOf = group.Id }] });

        ledger.Issues.Should().ContainSingle().Which.Should().Match<Issue>(i => i.Code == IssueCodes.HierarchyCycle && i.Path == "$.body.groups[0].subGroupOf");
        Total(Rollup.Of(ledger, EndOfJuly), "city").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
    }

    [Fact]
    public void A_record_that_names_no_organization_is_named_as_counting_for_nobody()
    {
        var ledger = Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east"), Make.Group("G2")] });

        Rollup.Of(ledger, EndOfJuly).CountForNobody.Should().Equal(Make.Record("groups/city:G2"));
        Rollup.Of(ledger, EndOfJuly).Find(Make.Org("nowhere")).Should().BeNull();
    }

    [Fact]
    public void A_group_that_names_no_organization_and_works_in_sub_groups_that_do_counts_for_theirs()
    {
        var group = Make.Group("G1");
        var ledger = Make.Ledger(Make.City with { Groups = [group, Make.Group("G1a", "east") with { SubGroupOf = group.Id, Formed = Make.On("2021-07-20") }] });

        Rollup.Of(ledger, EndOfJuly).CountForNobody.Should().BeEmpty();
        Rollup.Of(ledger, Days.Of("2021-07-15")).CountForNobody.Should().Equal(Make.Record("groups/city:G1"));
    }

    [Fact]
    public void No_list_takes_a_default_id() =>
        FluentActions.Invoking(() => new InspectionGroup { Id = Id<InspectionGroup>.Parse("G1"), DispatchedBy = [default] }).Should().Throw<ArgumentException>();

    [Fact]
    public void A_superseded_document_is_not_counted()
    {
        var wrong = Make.Report("D1", new ReportBody { Groups = [Make.Group("G1", "east"), Make.Group("G2", "east")] });
        var right = Make.Report("D2", new ReportBody { Groups = [Make.Group("G1", "east")] }) with { Supersedes = [wrong.DocumentId] };
        var ledger = Make.Ledger(Make.Report("D0", Make.City), right, wrong);
        var rollup = Rollup.Of(ledger, EndOfJuly);

        Total(rollup, "city").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
        rollup.Documents.Select(d => d.Local).Should().BeEquivalentTo(["D0", "D2"]);
        ledger.Superseded.Select(d => d.Local).Should().Equal("D1");
        ledger.Reports.Should().HaveCount(3, "it stays on record");
    }

    [Fact]
    public void Issuers_may_use_one_local_id_for_two_records()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Groups = [Make.Group("G1", "east")] }, issuer: "east"),
            Make.Report("D1", new ReportBody { Groups = [Make.Group("G1", "west")] }, issuer: "west"));

        ledger.Issues.Should().BeEmpty();
        Total(Rollup.Of(ledger, EndOfJuly), "city").Records.Should().Equal(Make.Record("groups/east:G1"), Make.Record("groups/west:G1"));
    }

    [Fact]
    public void A_dispatched_group_belongs_to_its_sender_and_never_to_its_host()
    {
        var stationed = Make.Organization("group", "city", RelationKind.DispatchedBy);
        stationed = stationed with { Relations = [.. stationed.Relations, new() { Kind = RelationKind.StationedAt, To = Make.Org("east") }] };
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Organizations = [.. Make.City.Organizations, stationed], Groups = [Make.Group("G1", "group")] }), EndOfJuly);

        Total(rollup, "city").Quantity.Min.Should().Be(1);
        Total(rollup, "east").Quantity.Min.Should().Be(0);
    }

    [Fact]
    public void The_hierarchy_of_a_day_decides_where_a_county_counts()
    {
        var moving = Make.Organization("north") with
        {
            Relations =
            [
                new() { Kind = RelationKind.Superior, To = Make.Org("east"), Validity = new(null, Days.Of("2021-07-20")) },
                new() { Kind = RelationKind.Superior, To = Make.Org("west"), Validity = new(Days.Of("2021-07-20"), null) },
            ],
        };
        var ledger = Make.Ledger(Make.City with { Organizations = [.. Make.City.Organizations, moving], Groups = [Make.Group("G1", "north")] });

        ledger.Issues.Should().BeEmpty();
        Total(Rollup.Of(ledger, Make.July), "west").Quantity.Min.Should().Be(1);
        Total(Rollup.Of(ledger, Make.July with { HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-07-19")) }), "east").Quantity.Min.Should().Be(1);
        Total(Rollup.Of(ledger, Make.July with { HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-07-19")) }), "west").Quantity.Min.Should().Be(0);
    }

    [Fact]
    public void A_record_of_an_organization_that_no_document_has_is_not_lost()
    {
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "unheard")] }), EndOfJuly);

        Total(rollup, "unheard").Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
        Total(rollup, "city").Quantity.Should().Be(Quantity.Exactly(0, Unit.Group));
    }

    [Fact]
    public void Person_times_of_an_inspection_told_in_two_numbers_are_a_bound()
    {
        var inspection = Make.Inspection("city:I1", "east") with { InspectorPersonTimes = Quantity.Exactly(5, Unit.PersonTime) };
        var ledger = Make.Ledger(Make.City with { Inspections = [inspection] }, new ReportBody { Inspections = [inspection with { InspectorPersonTimes = Quantity.Exactly(9, Unit.PersonTime) }] });

        Total(Rollup.Of(ledger, EndOfJuly), "city", MeasureCodes.InspectorPersonTimes).Quantity.SameValue(Quantity.Between(5, 9, Unit.PersonTime)).Should().BeTrue();
    }

    [Fact]
    public void A_measure_of_the_users_own_gives_one_thing_two_weights_and_the_total_is_a_bound()
    {
        var measure = new Measure
        {
            Code = Code<MeasureCodes>.Parse("own.measure"),
            Unit = Unit.Site,
            Occurrences = (_, question) => new[] { 3, 5 }.Select(n => new Occurrence
            {
                Thing = Make.Record("sites/reg:S1"),
                Record = Make.Record("groups/city:G1"),
                Organizations = Make.Orgs("east"),
                When = DateSpan.On(question.AsOf),
                Weight = Quantity.Exactly(n, Unit.Site),
            }),
        };
        var rollup = Rollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east")] }), Make.July, measure);

        rollup[Make.Org("city")][measure].Quantity.SameValue(Quantity.Between(3, 5, Unit.Site)).Should().BeTrue();
        rollup[Make.Org("city")][measure].Uncertain.Should().ContainSingle(u => u.Reason == UncertaintyReason.Weight);
        rollup.Measures.Should().ContainSingle().Which.Title.Should().Be(new Term("own.measure", "own.measure"));
        FluentActions.Invoking(() => rollup[Make.Org("city")][MeasureCodes.Inspections]).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => rollup[Make.Org("nowhere")]).Should().Throw<KeyNotFoundException>().WithMessage("*nor anything that counts*");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2021-03-05")]
    public void An_act_that_was_told_before_the_day_of_the_raising_counts_from_when_it_was_told(string? at)
    {
        var finding = Make.Finding("F1", "east");
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [finding with { Events = [Make.Event("E1", FindingEventKind.Reopened, at)] }] }, recorded: "2021-04-01"),
            Make.Report("D2", new() { Findings = [finding with { Events = [Make.Event("E2", FindingEventKind.Found, "2021-06-18")] }] }, recorded: "2021-07-01"));

        foreach (var day in new[] { "2021-04-30", "2021-06-30" })
        {
            Rollup.Of(ledger, RollupQuestion.On(Days.Of(day)), Measures.FindingsReopened)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
            Crosstab.Of(ledger, RollupQuestion.On(Days.Of(day)), Measures.FindingsReopened)[Make.Org("east"), new()].Should().Be(Quantity.Exactly(1, Unit.Finding));
        }
    }

    // The total of the second would be found nowhere, and that of the first under both.
    [Fact]
    public void Two_measures_of_one_code_are_not_asked_for_together()
    {
        var ledger = Make.Ledger(Make.City with { Inspections = [Make.Inspection("I1", "east")] });
        Measure Own(string code) => new() { Code = Code<MeasureCodes>.Parse(code), Unit = Unit.Inspection, Occurrences = (_, _) => [] };
        void Refused(string code, params Measure[] measures)
        {
            FluentActions.Invoking(() => Rollup.Of(ledger, Make.July, measures)).Should().Throw<ArgumentException>().WithMessage($"*{code}*");
            FluentActions.Invoking(() => FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, measures)).Should().Throw<ArgumentException>().WithMessage($"*{code}*");
            FluentActions.Invoking(() => Reconciliation.Of(ledger, measures)).Should().Throw<ArgumentException>().WithMessage($"*{code}*");
        }

        Refused("inspections", Measures.Inspections, Own("inspections"));
        Refused("own", Own("own"), Measures.Inspections, Own("own"));
        Refused("findingsOverdue", Measures.FindingsOverdue(), Measures.FindingsOverdue(_ => true));
        Rollup.Of(ledger, Make.July, Measures.FindingsIn(FindingState.Found), Measures.FindingsIn(FindingState.Found))[Make.Org("city")].Totals.Should().HaveCount(2, "they count the same");
    }

    private static Total Total(Rollup rollup, string node, Code<MeasureCodes>? measure = null) => rollup[Make.Org(node)][measure ?? MeasureCodes.GroupsDispatched];
}
