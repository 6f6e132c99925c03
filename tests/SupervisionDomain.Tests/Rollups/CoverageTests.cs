using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>What of a task was inspected, worked out by hand.</summary>
public sealed class CoverageTests
{
    private static readonly Id<InspectionTask> Task = Id<InspectionTask>.Parse("city:T1");
    private static readonly LocalDate July31 = new(2021, 7, 31);

    [Theory]
    [InlineData(5, 5, 8, 0, 3)]
    [InlineData(4, 4, 7, 1, 4)]
    [InlineData(1, 1, 4, 4, 7)]
    [InlineData(0, 0, 0, 8, 8)]
    public void Of_eight_declared_and_five_named_the_other_three_are_unknown_once_anything_was_inspected(int visited, int min, int max, int notMin, int notMax)
    {
        var visits = visited == 0 ? [] : new[] { Visit("I1", Names("S", visited)) };
        var coverage = Of(new() { Id = Local, Sites = Sites(Names("S", 5)), Declared = Quantity.Parse("8个", Unit.Site) }, visits);

        coverage.ToInspect.SameValue(Quantity.Exactly(8, Unit.Site)).Should().BeTrue();
        coverage.Inspected.Should().Be(Quantity.Between(min, max, Unit.Site));
        coverage.NotInspected.Should().Be(Quantity.Between(notMin, notMax, Unit.Site));
        Text(coverage.NamedInspected).Should().Equal(Names("S", visited).Select(s => $"sites/city:{s}"));
        Text(coverage.NamedNotInspected).Should().Equal(Names("S", 5).Skip(visited).Select(s => $"sites/city:{s}"));
        coverage.NamedToInspect.Should().HaveCount(5);
        coverage.Ratio!.Min.Should().Be(min / 8m);
        coverage.Ratio.Max.Should().Be(max / 8m);
    }

    [Fact]
    public void A_site_inspected_twice_is_one_and_one_outside_the_task_is_none()
    {
        var coverage = Of(new() { Id = Local, Sites = Sites("S1", "S2") }, Visit("I1", "S1"), Visit("I2", "S1", "S3"));

        coverage.Inspected.Should().Be(Quantity.Exactly(1, Unit.Site));
        coverage.NotInspected.Should().Be(Quantity.Exactly(1, Unit.Site));
        Text(coverage.Inspections).Should().Equal("inspections/city:I1", "inspections/city:I2");
    }

    [Theory]
    [InlineData("2021-07-10", 9, 0, 0)]
    [InlineData("2021-07-10", 10, 1, 1)]
    [InlineData("2021-07", 9, 0, 1)]
    [InlineData("2021-07", 31, 1, 1)]
    [InlineData(null, 31, 0, 1)]
    [InlineData(null, 32, 1, 1)]
    public void An_inspection_counts_from_its_day_on_and_one_without_a_day_is_a_bound_until_it_was_recorded(string? when, int dayOfJuly, int min, int max)
    {
        var visit = Visit("I1", "S1") with { Time = when is null ? null : Make.On(when) };
        var coverage = Of(new() { Id = Local, Sites = Sites("S1") }, new LocalDate(2021, 7, 1).PlusDays(dayOfJuly - 1), visit);

        coverage.Inspected.Should().Be(Quantity.Between(min, max, Unit.Site));
        coverage.NotInspected.Should().Be(Quantity.Between(1 - max, 1 - min, Unit.Site));
        (coverage.NamedInspected.Count, coverage.NamedUncertain.Count, coverage.NamedNotInspected.Count).Should().Be((min, max - min, 1 - max));
    }

    [Theory]
    [InlineData(Quantifier.All, null, 18, 18)]
    [InlineData(Quantifier.Each, null, 18, 18)]
    [InlineData(Quantifier.CompleteList, null, 18, 18)]
    [InlineData(Quantifier.Unstated, null, 18, 18)]
    [InlineData(Quantifier.Unstated, Quantifier.All, 18, 18)]
    [InlineData(Quantifier.OpenList, null, 1, 18)]
    [InlineData(Quantifier.Several, null, 2, 18)]
    [InlineData(Quantifier.All, Quantifier.Several, 2, 18)]
    [InlineData(Quantifier.All, Quantifier.OpenList, 1, 18)]
    public void A_class_of_eighteen_is_eighteen_unless_the_words_say_some(Quantifier ofClass, Quantifier? ofInspection, int min, int max)
    {
        var coverage = Of(
            new() { Id = Local, Units = Make.Orgs("towns") },
            [Towns(ofClass)],
            July31,
            Visit("I1") with { Units = Make.Orgs("towns"), Coverage = ofInspection });

        coverage.ToInspect.Should().Be(Quantity.Exactly(18, Unit.Division));
        coverage.Inspected.Should().Be(Quantity.Between(min, max, Unit.Division));
        coverage.NotInspected.Should().Be(Quantity.Between(18 - max, 18 - min, Unit.Division));
        Text(min == max ? coverage.NamedInspected : coverage.NamedUncertain).Should().Equal("organizations/towns");
    }

    [Fact]
    public void Seventeen_of_eighteen_townships_leave_the_one_that_is_named()
    {
        var towns = Enumerable.Range(101, 18).Select(n => Town($"431226{n}")).ToList();
        var visit = Visit("I1") with { Units = towns.Where(t => t.Id.ToString() != "431226106").Select(t => t.Id).ToValueList() };

        foreach (var task in new InspectionTask[] { new() { Id = Local, Units = Make.Orgs("towns") }, new() { Id = Local, Units = towns.Select(t => t.Id).Prepend(Make.Org("towns")).ToValueList() } })
        {
            var coverage = Of(task, [Towns(Quantifier.All), .. towns], July31, visit);

            coverage.ToInspect.Should().Be(Quantity.Exactly(18, Unit.Division));
            coverage.Inspected.Should().Be(Quantity.Exactly(17, Unit.Division));
            coverage.NotInspected.Should().Be(Quantity.Exactly(1, Unit.Division));
            Text(coverage.NamedNotInspected).Should().Equal("organizations/431226106");
            coverage.NamedInspected.Should().HaveCount(17);
        }
    }

    [Fact]
    public void Of_a_class_whose_members_are_not_all_known_those_inspected_are_counted_and_the_class_stays_open_to_view()
    {
        var coverage = Of(
            new() { Id = Local, Units = Make.Orgs("towns") },
            [Towns(Quantifier.All), Town("431226101"), Town("431226102"), Town("431225101")],
            July31,
            Visit("I1") with { Units = Make.Orgs("431226101", "431225101") });

        coverage.Inspected.Should().Be(Quantity.Exactly(1, Unit.Division));
        coverage.NotInspected.Should().Be(Quantity.Exactly(17, Unit.Division));
        Text(coverage.NamedUncertain).Should().Equal("organizations/towns");
    }

    [Fact]
    public void What_the_task_names_is_named_beside_a_class_whose_members_are_not_all_known()
    {
        var coverage = Of(
            new() { Id = Local, Units = Make.Orgs("towns", "431226101", "431226102") },
            [Towns(Quantifier.All), Town("431226101"), Town("431226102"), Town("431226103")],
            July31,
            Visit("I1") with { Units = Make.Orgs("431226101") });

        coverage.Inspected.Should().Be(Quantity.Exactly(1, Unit.Division));
        coverage.NotInspected.Should().Be(Quantity.Exactly(17, Unit.Division));
        Text(coverage.NamedToInspect).Should().Equal("organizations/431226101", "organizations/431226102", "organizations/towns");
        Text(coverage.NamedInspected).Should().Equal("organizations/431226101");
        Text(coverage.NamedNotInspected).Should().Equal("organizations/431226102");
        Text(coverage.NamedUncertain).Should().Equal("organizations/towns");
    }

    [Fact]
    public void An_open_list_of_sites_may_hold_other_sites_of_the_task_but_no_units()
    {
        var coverage = Of(
            new() { Id = Local, Sites = Sites("S1", "S2"), Units = Make.Orgs("east") },
            Visit("I1", "S1") with { Coverage = Quantifier.OpenList });

        coverage.ToInspect.SameValue(Quantity.Exactly(3, Unit.InspectedUnit)).Should().BeTrue();
        coverage.ToInspect.ConvertedFrom.Should().Equal(Unit.Organization, Unit.Site);
        coverage.Inspected.SameValue(Quantity.Between(1, 2, Unit.InspectedUnit)).Should().BeTrue();
        coverage.NotInspected.SameValue(Quantity.Between(1, 2, Unit.InspectedUnit)).Should().BeTrue();
        Text(coverage.NamedUncertain).Should().Equal("sites/city:S2");
        Text(coverage.NamedNotInspected).Should().Equal("organizations/east");
    }

    [Theory]
    [InlineData(Quantifier.All, 2, 2)]
    [InlineData(null, 0, 2)]
    public void An_inspection_that_names_nothing_holds_all_where_it_says_so_and_else_nobody_knows(Quantifier? said, int min, int max) =>
        Of(new() { Id = Local, Sites = Sites("S1", "S2") }, Visit("I1") with { Coverage = said }).Inspected.Should().Be(Quantity.Between(min, max, Unit.Site));

    [Theory]
    [InlineData(null, 2, 2)]
    [InlineData(Quantifier.CompleteList, 2, 2)]
    [InlineData(Quantifier.OpenList, 2, null)]
    public void Without_a_number_an_open_list_of_what_is_to_be_inspected_has_no_upper_end(Quantifier? quantifier, int min, int? max) =>
        Of(new() { Id = Local, Sites = Sites("S1", "S2"), Quantifier = quantifier }, Visit("I1", "S1")).ToInspect.Should().Be(Quantity.Between(min, max, Unit.Site));

    [Fact]
    public void A_site_of_another_register_may_be_one_of_the_task() =>
        Of(new() { Id = Local, Sites = Sites("S1") }, Visit("I1", "other:S1")).Inspected.Should().Be(Quantity.Between(0, 1, Unit.Site));

    [Theory]
    [InlineData("S1 S2 S3", "other:9", 0, 1)]
    [InlineData("S1 S2 S3", "other:8 other:9", 0, 2)]
    [InlineData("S1 S2 S3", "other:8 third:8", 0, 2)]
    [InlineData("S1 S2 S3", "a:1 b:1 c:1 d:1", 0, 3)]
    [InlineData("S1 S2 S3", "S1 other:9", 1, 2)]
    [InlineData("S1 S2 S3", "S9 other:9", 0, 1)]
    [InlineData("S1 other:1 other:2", "other:9", 0, 1)]
    [InlineData("S1 other:1", "S9 other:9", 0, 2)]
    [InlineData("S1 other:1 other:2", "other:8 other:9", 0, 1)]
    [InlineData("S1 other:1 other:2", "third:7 third:8 other:9", 0, 3)]
    [InlineData("S1 S2 S3", "other:all", 0, 3)]
    public void One_site_of_another_register_may_be_one_of_the_task_but_no_two(string named, string visited, int min, int max)
    {
        var (sites, visits) = (named.Split(' '), visited.Split(' '));
        var all = Make.Site("other:all") with { Collective = new() { Quantifier = Quantifier.All } };
        var ledger = Make.Ledger(Make.City with
        {
            Sites = [all], Tasks = [new() { Id = Local, Sites = Sites(sites) }], Inspections = [Visit("I1", visits), Visit("I2", visits[^1])],
        });

        var coverage = Coverage.Of(ledger, Task, July31);

        coverage.Inspected.Should().Be(Quantity.Between(min, max, Unit.Site));
        coverage.NotInspected.Should().Be(Quantity.Between(sites.Length - max, sites.Length - min, Unit.Site));
        coverage.NamedToInspect.Should().HaveCount(sites.Length);
        coverage.NamedInspected.Should().HaveCount(min);
        coverage.NamedUncertain.Count.Should().BeGreaterThanOrEqualTo(max - min);
    }

    [Fact]
    public void A_site_that_may_stand_under_another_id_stays_uncertain_beside_an_organization()
    {
        var coverage = Of(new() { Id = Local, Sites = Sites("S1", "S2"), Units = Make.Orgs("east") }, Visit("I1", "other:9"));

        coverage.ToInspect.SameValue(Quantity.Exactly(3, Unit.InspectedUnit)).Should().BeTrue();
        coverage.ToInspect.ConvertedFrom.Should().Equal(Unit.Organization, Unit.Site);
        coverage.Inspected.SameValue(Quantity.Between(0, 1, Unit.InspectedUnit)).Should().BeTrue();
        coverage.NotInspected.SameValue(Quantity.Between(2, 3, Unit.InspectedUnit)).Should().BeTrue();
        Text(coverage.NamedUncertain).Should().Equal("sites/city:S1", "sites/city:S2");
        Text(coverage.NamedNotInspected).Should().Equal("organizations/east");
    }

    [Theory]
    [InlineData("T1", null, "west", true)]
    [InlineData("T2", "C1", "east", false)]
    [InlineData(null, "C1", "east", true)]
    [InlineData(null, "C1", "west", false)]
    [InlineData(null, "C2", "east", false)]
    [InlineData(null, null, "east", false)]
    public void An_inspection_counts_by_its_task_and_without_one_by_the_campaign_and_who_it_was_assigned_to(string? task, string? campaign, string by, bool counts)
    {
        var visit = Make.Inspection("I1", by, "S1") with
        {
            Task = task is null ? null : Id<InspectionTask>.Parse(task),
            Campaign = campaign is null ? null : Id<Campaign>.Parse(campaign),
        };
        var coverage = Of(new() { Id = Local, Sites = Sites("S1"), Campaign = Id<Campaign>.Parse("C1"), AssignedTo = Make.Orgs("east") }, visit);

        coverage.Inspected.Should().Be(Quantity.Exactly(counts ? 1 : 0, Unit.Site));
        coverage.Inspections.Should().HaveCount(counts ? 1 : 0);
    }

    [Fact]
    public void A_disputed_inspection_or_task_makes_bounds()
    {
        InspectionTask task = new() { Id = Task, Sites = Sites("city:S1", "city:S2") };
        var visit = Visit("city:I1", "S1");
        var inspection = Make.Ledger(Make.City with { Tasks = [task], Inspections = [visit] }, new ReportBody { Inspections = [visit with { Time = Make.On("2021-07-11") }] });
        var disputed = Make.Ledger(Make.City with { Tasks = [task], Inspections = [visit] }, new ReportBody { Tasks = [task with { Sites = Sites("city:S2") }] });

        Coverage.Of(inspection, Task, new(2021, 7, 10)).Inspected.Should().Be(Quantity.Between(0, 1, Unit.Site));
        Coverage.Of(inspection, Task, July31).Inspected.Should().Be(Quantity.Exactly(1, Unit.Site), "on the 10th or on the 11th");
        var either = Coverage.Of(disputed, Task, July31);
        either.ToInspect.Should().Be(Quantity.Between(1, 2, Unit.Site));
        either.Inspected.Should().Be(Quantity.Between(0, 1, Unit.Site));
        either.NotInspected.Should().Be(Quantity.Exactly(1, Unit.Site));
        Text(either.NamedNotInspected).Should().Equal("sites/city:S2");
        Text(either.NamedUncertain).Should().Equal("sites/city:S1");
    }

    [Theory]
    [InlineData("east", 0, 1)]
    [InlineData("west", 0, 1)]
    [InlineData("east west", 1, 1)]
    [InlineData("city", 0, 0)]
    public void What_a_group_inspected_of_which_documents_dispute_who_sent_it_counts_for_those_assigned_by_one_or_by_all(string assigned, int min, int max)
    {
        InspectionTask task = new() { Id = Task, Sites = Sites("city:S1"), Campaign = Id<Campaign>.Parse("city:C1"), AssignedTo = Make.Orgs(assigned.Split(' ')) };
        var group = Make.Group("city:G1", "east");
        var visit = Visit("city:I1", "S1") with { Task = null, Campaign = task.Campaign, ConductedBy = [], Groups = [group.Id] };
        var ledger = Make.Ledger(Make.City with { Tasks = [task], Groups = [group], Inspections = [visit] }, new ReportBody { Groups = [group with { DispatchedBy = Make.Orgs("west") }] });

        Coverage.Of(ledger, Task, July31).Inspected.Should().Be(Quantity.Between(min, max, Unit.Site));
    }

    [Fact]
    public void A_blurred_class_inspected_as_a_whole_leaves_nothing()
    {
        var many = Make.Organization("units") with { Collective = new() { Quantifier = Quantifier.Unstated, Declared = Quantity.Parse("100余", Unit.Organization) } };
        var coverage = Of(new() { Id = Local, Units = Make.Orgs("units") }, [many], July31, Visit("I1") with { Units = Make.Orgs("units") });
        var before = Of(new() { Id = Local, Units = Make.Orgs("units") }, [many], new(2021, 7, 9), Visit("I1") with { Units = Make.Orgs("units") });

        coverage.Inspected.SameValue(Quantity.Of(101, null, 101, 199, Unit.Organization)).Should().BeTrue();
        coverage.NotInspected.Should().Be(Quantity.Exactly(0, Unit.Organization));
        before.Inspected.Should().Be(Quantity.Exactly(0, Unit.Organization));
        before.NotInspected.SameValue(Quantity.Of(101, null, 101, 199, Unit.Organization)).Should().BeTrue();
    }

    [Fact]
    public void What_is_declared_in_blurred_words_never_holds_less_than_what_is_named()
    {
        var many = Make.Organization("units") with { Collective = new() { Quantifier = Quantifier.All, Declared = Quantity.Parse("近4000", Unit.Organization) } };
        var coverage = Of(new() { Id = Local, Units = Make.Orgs("units", "east"), Declared = Quantity.Exactly(100, Unit.Organization) }, [many], July31, Visit("I1") with { Units = Make.Orgs("east") });

        coverage.ToInspect.Should().Be(Quantity.Exactly(100, Unit.Organization));
        coverage.Inspected.Should().Match<Quantity>(q => q.Min == 1 && q.Max == 100);
        coverage.NotInspected.Should().Match<Quantity>(q => q.Min == 0 && q.Max == 100);
    }

    [Fact]
    public void A_task_that_no_document_has_is_the_callers_mistake()
    {
        var ledger = Make.Ledger(Make.City);

        FluentActions.Invoking(() => Coverage.Of(ledger, Task, July31)).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => new InspectionTask { Id = Task, Declared = Quantity.Exactly(8, Unit.SiteVisit) }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_task_of_two_documents_is_one()
    {
        var first = new InspectionTask { Id = Task, Sites = Sites("city:S1") };
        var ledger = Make.Ledger(Make.City with { Tasks = [first] }, new ReportBody { Tasks = [new() { Id = Task, Due = DateSpan.Parse("2021-08"), Quantifier = Quantifier.OpenList }] });

        ledger.Tasks.Should().Equal(first with { Due = DateSpan.Parse("2021-08"), Quantifier = Quantifier.OpenList });
        ledger.NotAfter(RecordReference.Parse("tasks/city:T1")).Should().Be(new LocalDate(2021, 8, 1));
    }

    [Fact]
    public void The_inspected_are_a_part_of_those_to_be_inspected()
    {
        var coverage = Of(
            new() { Id = Local, Declared = Quantity.Between(5, 10, Unit.Site) },
            Visit("I1") with { Coverage = Quantifier.OpenList });

        coverage.Inspected.SameValue(Quantity.Between(0, 10, Unit.Site)).Should().BeTrue();
        (coverage.Ratio!.Min, coverage.Ratio.Max, coverage.Ratio.IsShare).Should().Be((0, 1, true));
    }

    [Fact]
    public void Classes_that_are_beyond_all_numbers_together_are_at_least_the_largest_number()
    {
        var two = new[] { "towns", "villages" }.Select(id => Make.Organization(id) with
        {
            Kind = OrganizationKinds.Township,
            Collective = new() { Quantifier = Quantifier.All, Declared = Quantity.Exactly(Quantity.MaxValue, Unit.Division) },
        });
        var coverage = Of(new() { Id = Local, Units = Make.Orgs("towns", "villages") }, two, July31, Visit("I1") with { Units = Make.Orgs("towns", "villages") });

        coverage.ToInspect.SameValue(Quantity.AtLeast(Quantity.MaxValue, Unit.Division)).Should().BeTrue();
        coverage.Inspected.SameValue(Quantity.AtLeast(Quantity.MaxValue, Unit.Division)).Should().BeTrue();
        coverage.NotInspected.SameValue(Quantity.Exactly(0, Unit.Division)).Should().BeTrue();
    }

    private static Id<InspectionTask> Local { get; } = Id<InspectionTask>.Parse("T1");

    private static Coverage Of(InspectionTask task, params Inspection[] inspections) => Of(task, [], July31, inspections);

    private static Coverage Of(InspectionTask task, LocalDate asOf, params Inspection[] inspections) => Of(task, [], asOf, inspections);

    private static Coverage Of(InspectionTask task, IEnumerable<Organization> organizations, LocalDate asOf, params Inspection[] inspections) =>
        Coverage.Of(Make.Ledger(Make.City with { Organizations = [.. Make.City.Organizations, .. organizations], Tasks = [task], Inspections = [.. inspections] }), Task, asOf);

    // On 10 July.
    private static Inspection Visit(string id, params string[] sites) => Make.Inspection(id, "east", sites) with { Task = Local };

    private static Organization Town(string code) => Make.Organization(code) with { Kind = OrganizationKinds.Township, Division = DivisionCode.Parse(code) };

    private static Organization Towns(Quantifier quantifier) => Make.Organization("towns") with
    {
        Kind = OrganizationKinds.Township,
        Division = DivisionCode.Parse("431226"),
        Collective = new() { Quantifier = quantifier, Declared = Quantity.Exactly(18, Unit.Division) },
    };

    private static string[] Names(string letter, int count) => [.. Enumerable.Range(1, count).Select(i => $"{letter}{i}")];

    private static ValueList<Id<Site>> Sites(params string[] ids) => ids.Select(Id<Site>.Parse).ToValueList();

    private static IEnumerable<string> Text(IEnumerable<RecordReference> records) => records.Select(r => r.ToString());
}
