namespace SupervisionDomain.Tests;

public sealed class FigureRollupTests
{
    [Fact]
    public void A_reported_figure_of_a_body_comes_before_the_count_of_its_records()
    {
        var total = Total(Make.City with { Inspections = [Make.Inspection("I1", "east")], Figures = [Make.Figure("R1", "east", "7"), Make.Figure("R2", "west", "5"), Make.Figure("R3", "city", "2")] });

        total.Quantity.SameValue(Quantity.Exactly(14, Unit.Inspection)).Should().BeTrue();
        Bases(total).Should().BeEquivalentTo([("city", BasisKind.Reported), ("east", BasisKind.Reported), ("west", BasisKind.Reported)]);
        total.Unused.Should().ContainSingle().Which.Should().Match<FigureBasis>(b => b.Kind == BasisKind.Counted && b.Records.Contains(Make.Record("inspections/city:I1")));
        total.StatedExactly!.SameValue(Quantity.Exactly(14, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void A_declared_number_comes_before_the_count_and_names_how_many_are_recorded()
    {
        var six = Make.Group("G1", "east") with { SubGroups = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } };
        var subs = Enumerable.Range(0, 4).Select(i => Make.Group($"G1-{i}") with { SubGroupOf = six.Id });
        var total = FigureRollup.Of(Make.Ledger(Make.City with { Groups = [six, .. subs] }), Make.July, BranchOverlap.Disjoint)[Make.Org("east")][MeasureCodes.GroupsDispatched];

        total.Quantity.SameValue(Quantity.Exactly(6, Unit.Group)).Should().BeTrue("the four that are named are among the six");
        total.Bases.Should().ContainSingle().Which.Should().Match<FigureBasis>(b => b.Kind == BasisKind.Declared && b.Named == 4);
        total.Silent.Should().BeEmpty();
    }

    [Fact]
    public void Where_nothing_else_is_said_records_are_counted()
    {
        var total = Total(Make.City with { Inspections = [Make.Inspection("I1", "east"), Make.Inspection("I2", "west"), Make.Inspection("I3", "city")] });

        total.Quantity.SameValue(Quantity.Exactly(3, Unit.Inspection)).Should().BeTrue();
        total.Bases.Should().HaveCount(3).And.OnlyContain(b => b.Kind == BasisKind.Counted && b.Named == 1);
        total.StatedExactly.Should().BeNull();
    }

    [Fact]
    public void A_figure_with_subordinates_covers_the_branch_and_leaves_its_numbers_unused()
    {
        var total = Total(Make.City with
        {
            Inspections = [Make.Inspection("I1", "west")],
            Figures = [Make.Figure("R1", "city", "20", FigureScope.WithSubordinates), Make.Figure("R2", "east", "7"), Make.Figure("R3", "city", "2")],
        });

        total.Quantity.SameValue(Quantity.Exactly(20, Unit.Inspection)).Should().BeTrue();
        total.Bases.Should().ContainSingle().Which.Records.Should().Equal(Make.Record("figures/city:R1"));
        total.Unused.SelectMany(u => u.Records).Should().BeEquivalentTo([Make.Record("figures/city:R2"), Make.Record("figures/city:R3"), Make.Record("inspections/city:I1")]);
        total.Silent.Should().BeEmpty();
    }

    [Fact]
    public void At_the_county_its_own_figure_holds_although_the_city_covers_it()
    {
        var rollup = Of(Make.City with { Figures = [Make.Figure("R1", "city", "20", FigureScope.WithSubordinates), Make.Figure("R2", "east", "7")] });

        rollup[Make.Org("east")][MeasureCodes.Inspections].Quantity.SameValue(Quantity.Exactly(7, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void A_silent_branch_opens_the_upper_end_and_is_named()
    {
        var total = Total(Make.City with { Figures = [Make.Figure("R1", "east", "7"), Make.Figure("R2", "city", "2")] });

        total.Quantity.SameValue(Quantity.AtLeast(9, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().Equal(Make.Org("west"));
    }

    [Fact]
    public void An_office_that_says_nothing_is_not_silent()
    {
        var body = Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", "7")] };
        body = body with { Organizations = [.. body.Organizations, Make.Organization("office", "city", RelationKind.PartOf)], Inspections = [Make.Inspection("I1", "office")] };
        var total = Total(body);

        total.Quantity.SameValue(Quantity.Exactly(7, Unit.Inspection)).Should().BeTrue("what a body reports of itself holds the work of its offices");
        total.Unused.Should().ContainSingle(u => u.Organization == Make.Org("office"));
        total.Silent.Should().BeEmpty();
    }

    [Fact]
    public void A_joint_thing_of_two_counted_branches_counts_once()
    {
        var rollup = FigureRollup.Of(Make.Ledger(Make.City with { Groups = [Make.Group("G1", "east", "west"), Make.Group("G2", "city")] }), Make.July, BranchOverlap.Disjoint);

        rollup[Make.Org("city")][MeasureCodes.GroupsDispatched].Quantity.SameValue(Quantity.Exactly(2, Unit.Group)).Should().BeTrue();
        rollup[Make.Org("west")][MeasureCodes.GroupsDispatched].Quantity.SameValue(Quantity.Exactly(1, Unit.Group)).Should().BeTrue();
    }

    [Fact]
    public void With_overlap_unknown_the_total_is_the_union()
    {
        var body = Make.City with { Figures = [Make.Figure("R1", "east", "7"), Make.Figure("R2", "west", "5"), Make.Figure("R3", "city", "2")] };

        Of(body, BranchOverlap.Unknown)[Make.Org("city")][MeasureCodes.Inspections].Quantity.SameValue(Quantity.Between(7, 14, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void Of_several_figures_of_one_body_the_latest_is_taken_and_a_later_one_than_asked_is_not_looked_at()
    {
        var body = Make.Hierarchy("city") with
        {
            Figures =
            [
                Make.Figure("R1", "city", "5") with { AsOf = DateSpan.Parse("2021-07-10") }, Make.Figure("R2", "city", "8") with { AsOf = DateSpan.Parse("2021-07-20") },
                Make.Figure("R3", "city", "99") with { AsOf = DateSpan.Parse("2021-08-20") },
            ],
        };
        var total = Total(body);

        total.Quantity.SameValue(Quantity.Exactly(8, Unit.Inspection)).Should().BeTrue();
        total.Unused.Should().ContainSingle().Which.Records.Should().Equal(Make.Record("figures/city:R1"));
    }

    [Fact]
    public void A_figure_of_another_unit_or_of_one_site_is_no_basis()
    {
        var body = Make.Hierarchy("city") with
        {
            Figures = [Make.Figure("R1", "city", "5", unit: Unit.SiteVisit), Make.Figure("R2", "city", "8") with { Site = Id<Site>.Parse("reg:S1") }],
            Sites = [Make.Site("reg:S1")],
            Inspections = [Make.Inspection("I1", "city")],
        };

        Total(body).Bases.Should().ContainSingle().Which.Kind.Should().Be(BasisKind.Counted);
    }

    [Fact]
    public void A_figure_without_a_value_leaves_the_branch_silent()
    {
        var total = Total(Make.Hierarchy("city", "east<city") with
        {
            Figures = [Make.Figure("R1", "city", "5"), Make.Figure("R2", "east", "5") with { Value = new(Absence.NotReported) }],
        });

        total.Silent.Should().Equal(Make.Org("east"));
        total.Quantity.SameValue(Quantity.AtLeast(5, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void A_blurred_figure_stays_a_bound()
    {
        var total = Total(Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", "150余")] });

        total.Quantity.SameValue(Quantity.Of(151, null, 151, 159, Unit.Inspection)).Should().BeTrue();
        total.StatedExactly.Should().BeNull();
    }

    [Fact]
    public void A_figure_of_a_body_that_no_document_has_is_not_lost()
    {
        var rollup = Of(Make.City with { Figures = [Make.Figure("R1", "unheard", "5")] });

        rollup.Nodes.Select(n => n.Organization).Should().Contain(Make.Org("unheard"));
        rollup[Make.Org("unheard")][MeasureCodes.Inspections].Quantity.SameValue(Quantity.Exactly(5, Unit.Inspection)).Should().BeTrue();
    }

    private static FigureRollup Of(ReportBody body, BranchOverlap overlap = BranchOverlap.Disjoint) => FigureRollup.Of(Make.Ledger(body), Make.July, overlap);

    private static FigureTotal Total(ReportBody body) => Of(body)[Make.Org("city")][MeasureCodes.Inspections];

    private static IEnumerable<(string, BasisKind)> Bases(FigureTotal total) => total.Bases.Select(b => (b.Organization.ToString(), b.Kind));
}
