namespace SupervisionDomain.Tests;

public sealed class FigureRollupTests
{
    [Fact]
    public void A_class_of_persons_counts_with_the_number_it_declares()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Persons = [new() { Id = Id<Person>.Parse("P1"), Collective = new() { Quantifier = Quantifier.CompleteList, Declared = Quantity.Exactly(12, Unit.Person) } }],
            Measures = [Make.Measure("M1", "P1", "east")],
        });

        var total = FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, Measures.PersonsDealtWith)[Make.Org("east")].Totals[0];
        total.Bases.Should().ContainSingle().Which.Quantity.Should().Be(Quantity.Exactly(12, Unit.Person));
        Rollup.Of(ledger, Make.July, Measures.PersonsDealtWith)[Make.Org("east")].Totals[0].NotCounted.Should().Equal(Make.Record("persons/city:P1"));
    }

    [Fact]
    public void A_class_of_which_documents_tell_two_numbers_is_the_one_or_the_other()
    {
        Collective Several(int number) => new() { Quantifier = Quantifier.Unstated, Declared = Quantity.Exactly(number, Unit.Lead) };
        var leads = new[] { 6, 9 }.Select((number, i) => Make.Report($"D{i}", Make.City with { Leads = [new() { Id = Id<Lead>.Parse("city:L"), ReceivedBy = Make.Orgs("east"), Received = DateSpan.Parse("2021-07-10"), Collective = Several(number) }] }));

        FigureRollup.Of(Make.Ledger([.. leads]), Make.July, BranchOverlap.Disjoint, Measures.LeadsReceived)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Between(6, 9, Unit.Lead));
    }

    [Fact]
    public void A_class_that_one_or_the_other_of_two_received_is_a_bound_at_each()
    {
        var leads = new[] { "east", "west" }.Select((by, i) => Make.Report($"D{i}", Make.City with { Leads = [new() { Id = Id<Lead>.Parse("city:L"), ReceivedBy = Make.Orgs(by), Received = DateSpan.Parse("2021-07-10"), Collective = new() { Quantifier = Quantifier.Unstated, Declared = Quantity.Exactly(6, Unit.Lead) } }] }));
        var rollup = FigureRollup.Of(Make.Ledger([.. leads]), Make.July, BranchOverlap.Disjoint, Measures.LeadsReceived);

        foreach (var organization in new[] { "east", "west" })
        {
            rollup[Make.Org(organization)].Totals[0].Quantity.Should().Be(Quantity.Between(0, 6, Unit.Lead));
        }
    }

    [Theory]
    [InlineData("I1", "I2")]
    [InlineData("I2", "I1")]
    public void A_class_of_sites_counts_in_full_where_one_inspection_of_it_is_surely_within_the_days(string undated, string dated)
    {
        var ledger = Make.Ledger(Make.City with
        {
            Sites = [Make.Site("S") with { Collective = new() { Quantifier = Quantifier.CompleteList, Declared = Quantity.Exactly(38, Unit.Site) } }],
            Inspections = [Make.Inspection(undated, "east", "S") with { Time = null }, Make.Inspection(dated, "east", "S")],
        });

        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, Measures.SitesInspected)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(38, Unit.Site));
    }

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
    public void A_group_that_works_in_several_that_one_record_declares_is_none_beside_them()
    {
        var (team, six) = (Make.Group("G1", "east"), Make.Group("G1a") with { SubGroupOf = Id<InspectionGroup>.Parse("G1"), Collective = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } });
        Quantity East(params InspectionGroup[] groups) =>
            FigureRollup.Of(Make.Ledger(Make.City with { Groups = [.. groups] }), Make.July, BranchOverlap.Disjoint)[Make.Org("east")][MeasureCodes.GroupsDispatched].Quantity;

        East(team, six).Should().Be(Quantity.Exactly(6, Unit.Group));
        East(team, six, Make.Group("G1b") with { SubGroupOf = team.Id }).SameValue(Quantity.Between(6, 7, Unit.Group)).Should().BeTrue("nothing says whether it is one of the six");
        East(team).Should().Be(Quantity.Exactly(1, Unit.Group));
        Rollup.Of(Make.Ledger(Make.City with { Groups = [team, six] }), Make.July)[Make.Org("east")][MeasureCodes.GroupsDispatched].NotCounted.Should().Equal(Make.Record("groups/city:G1a"));
    }

    [Fact]
    public void A_sub_group_that_may_be_there_counts_beside_one_of_another_branch()
    {
        var group = Make.Group("G", "east");
        InspectionGroup[] groups = [Make.Group("C", "city"), group, Make.Group("S") with { SubGroupOf = group.Id, Formed = null }, Make.Group("T", "west") with { SubGroupOf = group.Id }];
        var rollup = FigureRollup.Of(Make.Ledger(Make.Report("D1", Make.City with { Groups = [.. groups] }, recorded: "2021-09-01")), Make.July, BranchOverlap.Disjoint, Measures.GroupsDispatched);

        rollup[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Group));
        rollup[Make.Org("city")].Totals[0].Quantity.SameValue(Quantity.Between(2, 3, Unit.Group)).Should().BeTrue();
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

    [Theory]
    [InlineData(Absence.NotApplicable, "2021-07", true)]
    [InlineData(Absence.NotApplicable, "2021-09", false)]
    [InlineData(Absence.NotReported, "2021-07", false)]
    [InlineData(Absence.NotInspected, "2021-07", false)]
    public void A_branch_at_which_the_figure_cannot_exist_is_not_silent(Absence absence, string period, bool isTold)
    {
        var none = Make.Figure("R3", "west", "0") with { Value = new FigureValue(absence), AsOf = null, Period = DateSpan.Parse(period) };
        var total = Total(Make.City with { Figures = [Make.Figure("R1", "east", "7"), Make.Figure("R2", "city", "2"), none] });

        total.Quantity.SameValue(isTold ? Quantity.Exactly(9, Unit.Inspection) : Quantity.AtLeast(9, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().Equal(isTold ? [] : [Make.Org("west")]);
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

    [Theory]
    [InlineData("2", "2", 2)]
    [InlineData("0", "0", 0)]
    [InlineData("100", "1", 100)]
    [InlineData("2", "至多2", 2)]
    [InlineData("2", "5", 5)]
    public void What_a_body_told_of_fewer_days_is_no_more_exact_for_the_figure_of_its_office(string body, string office, int atLeast)
    {
        var told = Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", body) with { AsOf = DateSpan.Parse("2021-07-01") }, Make.Figure("R2", "office", office)] };

        Total(told with { Organizations = [.. told.Organizations, Make.Organization("office", "city", RelationKind.PartOf)] }).Quantity.SameValue(Quantity.AtLeast(atLeast, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void An_office_that_said_nothing_is_unknown_at_its_own_node_and_its_part_is_none_of_the_body()
    {
        var told = Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", "100"), Make.Figure("R2", "office", "40")] };
        Organization Office(string id) => Make.Organization(id, "city", RelationKind.PartOf);
        var rollup = Of(told with { Organizations = [.. told.Organizations, Office("office"), Office("other")] });

        rollup[Make.Org("city")][MeasureCodes.Inspections].Quantity.SameValue(Quantity.Exactly(100, Unit.Inspection)).Should().BeTrue("the other sixty are its own");
        rollup[Make.Org("other")][MeasureCodes.Inspections].Should().Match<FigureTotal>(t => t.Quantity.Min == 0 && t.Quantity.Max == null && t.Silent.Count == 1);
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
    public void Of_several_figures_of_one_body_the_latest_is_a_lower_end_and_a_later_one_than_asked_an_upper_one()
    {
        var body = Make.Hierarchy("city") with
        {
            Figures =
            [
                Make.Figure("R1", "city", "9") with { AsOf = DateSpan.Parse("2021-07-10") }, Make.Figure("R2", "city", "8") with { AsOf = DateSpan.Parse("2021-07-20") },
                Make.Figure("R3", "city", "99") with { AsOf = DateSpan.Parse("2021-08-20") },
            ],
        };
        var total = Total(body);

        total.Quantity.SameValue(Quantity.Between(8, 99, Unit.Inspection)).Should().BeTrue("more may have come in eleven days, and the nine were corrected");
        total.Bases.Should().ContainSingle().Which.Should().Match<FigureBasis>(b => !b.IsWhole && b.Quantity.IsExact);
        total.Unused.Should().ContainSingle().Which.Records.Should().Equal(Make.Record("figures/city:R1"));
        total.StatedExactly!.Min.Should().Be(8);
    }

    [Theory]
    [InlineData("2021-04-01/2021-07-31", "310", 310, 310)]
    [InlineData("2021-03-01/2021-07-31", "400", 400, 400)]
    [InlineData("2021-07-01/2021-07-31", "80", 190, null)]
    public void Of_days_within_the_figure_of_the_longest_is_taken_and_a_part_is_no_total(string period, string text, int min, int? max)
    {
        var months = new[] { ("2021-05", "110"), ("2021-07", "90") }.Select((m, i) => Make.Figure($"M{i}", "city", m.Item2) with { AsOf = null, Period = DateSpan.Parse(m.Item1) });
        var body = Make.Hierarchy("city") with { Figures = [.. months, Make.Figure("R", "city", text) with { AsOf = null, Period = DateSpan.Parse(period) }] };

        var total = Total(body).Quantity;
        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("things", 120, 310, 120, 100)]
    [InlineData("occurrences", 310, 310, 310, 190)]
    [InlineData("raisings", 310, 310, 310, 190)]
    [InlineData("acts", 120, 310, 120, 100)]
    public void Months_that_follow_each_other_are_taken_together(string kind, int min, int max, int inAFourth, int withoutTheSecond)
    {
        var measure = kind switch { "things" => Measures.PersonsDealtWith, "acts" => Measures.FindingsHandedOver, "raisings" => Measures.FindingsRaised, _ => Measures.MeasuresTaken };
        var figures = new[] { ("2021-05", "100"), ("2021-06-01/2021-06-30", "120"), ("2021-07", "90") }
            .Select((m, i) => Make.Figure($"M{i}", "city", m.Item2, measure: measure.Code, unit: measure.Unit) with { AsOf = null, Period = DateSpan.Parse(m.Item1) }).ToList();
        Ask(figures, "2021-05-01").Should().Be((min, max));
        Ask(figures, null).Should().Be((min, max));
        Ask(figures, "2021-04-01").Should().Be((inAFourth, null), "of April nothing is said");
        Ask(figures.Where((_, i) => i != 1), "2021-05-01").Should().Be((withoutTheSecond, null), "of June nothing is said");

        (long, long?) Ask(IEnumerable<ReportedFigure> told, string? from)
        {
            var question = Make.July with { From = from is null ? null : Days.Of(from) };
            var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. told] }), question, BranchOverlap.Disjoint, measure)[Make.Org("city")][measure.Code];
            return (total.Quantity.Min, total.Quantity.Max);
        }
    }

    [Theory]
    [InlineData("07-29", "07-30", 230, 230, "07-29T00/07-29T24 100", "07-30T00/07-30T24 130")]
    [InlineData("07-29", "07-30", 230, 230, "07-29T00/07-30T00 100", "07-30T00/07-31T00 130")]
    [InlineData("07-29", "07-30", 230, 230, "07-29T00/07-29T23 100", "07-30T00:00/07-30T23:59 130")]
    [InlineData("07-29", "07-29", 100, 100, "07-29T00/07-29T24 100")]
    [InlineData("07-29", "07-29", 100, 130, "07-29T00/07-29T24 100", "07-29 130")]
    [InlineData("07-29", "07-29", 230, null, "07-29T08/07-29T11 100", "07-29T14/07-29T17 130")]
    [InlineData("07-29", "07-29", 130, null, "07-29T08/07-29T14 100", "07-29T13/07-29T17 130")]
    [InlineData("07-29", "07-29", 100, null, "07-29T08/07-29T17 100")]
    [InlineData("07-28", "07-31", 310, null, "07-28T18/07-29T17 90", "07-29T18/07-30T17 100", "07-30T18/07-31T17 120")]
    [InlineData("07-28", "07-31", 310, null, "07-28T18/07-29T18 90", "07-29T18/07-30T18 100", "07-30T18/07-31T18 120")]
    [InlineData("07-28", "07-31", 220, null, "07-28T00/07-29T18 100", "07-29T18/07-30T18 120")]
    [InlineData("07-28", "07-30", 220, 220, "07-28T00/07-29T18 100", "07-29T18/07-30 120")]
    [InlineData(null, "07-29", 130, 130, "..07-29T20 100", "..07-29T24 130")]
    [InlineData(null, "07-29", 130, 130, "..07-29T20 130", "..07-29T08 100")]
    [InlineData(null, "07-29", 130, 130, "..07-29T20 130", "..07-29T08 150")]
    [InlineData(null, "07-30", 150, 150, "..07-29T20 130", "07-30 20")]
    [InlineData(null, "07-29", 100, 100, "..07-29T08 100")]
    [InlineData(null, "07-30", 100, null, "07-01/07-07 100", "07-15/07-20 130", "07-05/07-30 20")]
    [InlineData("07-01", "07-31", 20, 20, "01-01/06-30 100", "01-01/07-31 120")]
    [InlineData("07-01", "07-31", 20, 20, "..06-30 100", "..07-31 120")]
    [InlineData("07-01", "07-31", 20, 20, "..06-30T15 100", "..07-31T15 120")]
    [InlineData("07-01", "07-31", 20, 20, "01-01/06-30 100", "01-01/07-31 120", "07-05 7")]
    [InlineData("07-01", "07-31", 20, null, "01-01/06-30 100", "01-01/07-31 120", "07-05 27")]
    [InlineData("07-01", "07-31", 20, 60, "04-01/06-30 50", "04-01/07-31 90至110", "..06-30 100", "..07-31 120")]
    [InlineData("01-01", "07-31", 363, 363, "01-01/05-31 194", "01-01/04-30 139", "05-01/07-31 224")]
    [InlineData("01-01", "07-31", 363, null, "01-01/05-31 400", "01-01/04-30 139", "05-01/07-31 224")]
    [InlineData(null, "07-31", 750, null, "..06-30 900", "..05-31 500", "06-01/07-31 250")]
    [InlineData("07-01", "07-31", 20, 120, "01-01/06-30 100", "02-01/07-31 120")]
    [InlineData("07-01", "07-31", 0, 20, "01-01/06-29 100", "01-01/07-31 120")]
    [InlineData("07-01", "07-31", 0, null, "01-01/06-30 100", "01-01/07-31 90")]
    public void Hours_of_periods_count_and_of_what_is_told_up_to_hours_the_last_is_that_of_the_day(string? from, string asOf, int min, int? max, params string[] told)
    {
        var figures = told.Select((text, i) => (text.Split(' '), i) is ([var days, var number], _)
            ? Make.Figure($"R{i}", "city", number, measure: MeasureCodes.MeasuresTaken, unit: Unit.Measure) with
            {
                AsOf = days.StartsWith("..", StringComparison.Ordinal) ? DateSpan.Parse("2021-" + days[2..]) : null,
                Period = days.StartsWith("..", StringComparison.Ordinal) ? null : DateSpan.Parse("2021-" + days.Replace("/", "/2021-", StringComparison.Ordinal)),
            }
            : throw new InvalidOperationException(text));
        var question = RollupQuestion.On(Days.Of("2021-" + asOf)) with { From = from is null ? null : Days.Of("2021-" + from) };
        var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), question, BranchOverlap.Disjoint, Measures.MeasuresTaken)[Make.Org("city")][MeasureCodes.MeasuresTaken].Quantity;
        (total.Min, total.Max).Should().Be((min, max));
    }

    [Fact]
    public void Of_persons_so_many_at_least_are_new()
    {
        var figures = new[] { ("2021-01/2021-06", "100"), ("2021-01/2021-07", "120") }.Select((f, i) => Make.Figure($"R{i}", "city", f.Item2, measure: MeasureCodes.PersonsDealtWith, unit: Unit.Person) with { AsOf = null, Period = DateSpan.Parse(f.Item1) });
        var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), Make.July with { From = Days.Of("2021-07-01") }, BranchOverlap.Disjoint, Measures.PersonsDealtWith)[Make.Org("city")][MeasureCodes.PersonsDealtWith];

        total.Quantity.SameValue(Quantity.Between(20, 120, Unit.Person)).Should().BeTrue("all of them may have come again");
        total.Bases.Should().ContainSingle().Which.Should().Match<FigureBasis>(b => !b.IsWhole && b.Records.Count == 2);
        total.Unused.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2021-04-01", "2021-06-30", 150, 150)]
    [InlineData("2021-01-01", "2021-06-30", 150, 210)]
    [InlineData("2021-03-01", "2021-07-15", 150, 300)]
    [InlineData("2021-04-15", "2021-07-31", 90, 240)]
    [InlineData("2021-07-01", "2021-07-15", 0, 90)]
    [InlineData("2020-01-01", "2021-07-31", 240, 1200)]
    public void What_came_between_two_days_among_those_asked_for_is_a_lower_end_and_what_came_on_more_days_an_upper_one(string from, string asOf, int min, int? max)
    {
        var figures = new[] { ("2020-12-31", "900"), ("2021-03-31", "60"), ("2021-06-30", "210"), ("2021-07-31", "300") }
            .Select((f, i) => Make.Figure($"R{i}", "city", f.Item2) with { AsOf = DateSpan.Parse(f.Item1) });
        var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), RollupQuestion.On(Days.Of(asOf)) with { From = Days.Of(from) }, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections];
        (total.Quantity.Min, total.Quantity.Max).Should().Be((min, max));
    }

    [Fact]
    public void A_stock_of_another_day_says_nothing_and_the_first_day_of_the_question_does_not_matter()
    {
        var open = Make.Figure("R1", "city", "100", measure: MeasureCodes.FindingsOpen, unit: Unit.Finding);
        var ledger = Make.Ledger(Make.Hierarchy("city") with { Figures = [open, open with { Id = Id<ReportedFigure>.Parse("R2"), AsOf = DateSpan.Parse("2021-07-30"), Value = Quantity.Exactly(80, Unit.Finding) }] });

        Ask("2021-07-31").Quantity.SameValue(Quantity.Exactly(100, Unit.Finding)).Should().BeTrue();
        Ask("2021-08-01").Quantity.SameValue(Quantity.AtLeast(0, Unit.Finding)).Should().BeTrue();
        Ask("2021-08-01").Unused.Should().HaveCount(2);
        Ask("2021-08-01").Silent.Should().Equal(Make.Org("city"));

        FigureTotal Ask(string day) => FigureRollup.Of(ledger, RollupQuestion.On(Days.Of(day)) with { From = Days.Of("2021-07-15") }, BranchOverlap.Disjoint, Measures.FindingsOpen)[Make.Org("city")][MeasureCodes.FindingsOpen];
    }

    [Theory]
    [InlineData("100", "90", 90, 100)]
    [InlineData("90", "100", 90, 100)]
    [InlineData("150余", "155", 155, 155)]
    public void Two_statements_of_the_same_days_are_held_together_or_bound_the_total(string one, string other, int min, int max)
    {
        var body = Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", one), Make.Figure("R2", "city", other)] };
        var disputed = new[] { one, other }.Select(text => Make.Hierarchy("city") with { Figures = [Make.Figure("city:R", "city", text)] });

        foreach (var total in new[] { Total(body), FigureRollup.Of(Make.Ledger([.. disputed]), Make.July, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections] })
        {
            (total.Quantity.Min, total.Quantity.Max).Should().Be((min, max));
            total.Bases.Should().ContainSingle();
        }
    }

    [Fact]
    public void A_figure_below_what_it_should_hold_has_no_upper_end()
    {
        Total(Make.City with { Figures = [Make.Figure("R1", "city", "120", FigureScope.WithSubordinates), Make.Figure("R2", "east", "100"), Make.Figure("R3", "west", "50")] })
            .Quantity.SameValue(Quantity.AtLeast(120, Unit.Inspection)).Should().BeTrue();
        Total(Make.City with { Figures = [Make.Figure("R1", "city", "1", FigureScope.WithSubordinates)], Inspections = [Make.Inspection("I1", "east"), Make.Inspection("I2", "west")] })
            .Quantity.SameValue(Quantity.AtLeast(1, Unit.Inspection)).Should().BeTrue();
        Of(Make.City with { Figures = [Make.Figure("R1", "city", "120", FigureScope.WithSubordinates), Make.Figure("R2", "east", "100"), Make.Figure("R3", "west", "50")] }, BranchOverlap.Unknown)
            [Make.Org("city")][MeasureCodes.Inspections].Quantity.IsExact.Should().BeTrue("the two may hold the same ones");
    }

    [Fact]
    public void An_older_figure_of_the_whole_stands_beside_newer_ones_below()
    {
        var old = Make.Figure("R1", "city", "100", FigureScope.WithSubordinates) with { AsOf = DateSpan.Parse("2021-07-10") };
        ReportBody Told(params ReportedFigure[] others) => Make.City with { Figures = [old, .. others] };

        Total(Told(Make.Figure("R2", "east", "100"), Make.Figure("R3", "west", "50"))).Should().Match<FigureTotal>(t => t.Quantity.Min == 150 && t.Quantity.Max == null && t.Silent.Count == 1);
        Total(Told(Make.Figure("R2", "east", "100"), Make.Figure("R3", "west", "50"), Make.Figure("R4", "city", "1"))).Quantity.SameValue(Quantity.Exactly(151, Unit.Inspection)).Should().BeTrue();
        Total(Told(Make.Figure("R2", "east", "40"))).Should().Match<FigureTotal>(t => t.Quantity.Min == 100 && t.Quantity.Max == null && t.Bases.Count == 1 && t.Unused.Count == 1);
        Total(Told(Make.Figure("R2", "east", "40"), Make.Figure("R3", "west", "50"), Make.Figure("R4", "city", "1"))).Quantity.SameValue(Quantity.AtLeast(91, Unit.Inspection))
            .Should().BeTrue("the old hundred or the new ninety-one is wrong");
        Total(Told() with { Inspections = [Make.Inspection("I1", "east"), Make.Inspection("I2", "west"), Make.Inspection("I3", "city")] }).Quantity
            .SameValue(Quantity.AtLeast(100, Unit.Inspection)).Should().BeTrue("not everything is recorded");
    }

    [Theory]
    [InlineData("2021-01-01", "2021-07-31", 267, 903)]
    [InlineData("2021-04-01", "2021-07-31", 0, 636)]
    [InlineData("2021-01-01", "2021-08-31", 267, null)]
    [InlineData("2021-01-01", "2021-09-30", 693, null)]
    [InlineData("2021-01-01", "2021-10-31", 693, null)]
    public void A_count_that_falls_is_either_on_every_day(string from, string asOf, int min, int? max)
    {
        var total = OfPeriods(from, asOf, ("2021-01/2021-03", "267"), ("2021-01/2021-07", "903"), ("2021-01/2021-09", "693"));

        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("2021-03-31", 100, 300, "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600")]
    [InlineData("2021-06-30", 700, 900, "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600")]
    [InlineData("2021-07-01", 700, null, "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600")]
    [InlineData("2021-09-30", 800, 1000, "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 100")]
    [InlineData("2021-10-01", 800, null, "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 100")]
    [InlineData("2022-01-01", 800, null, "2021 1000", "2021-01/2021-03 200", "2021-04/2021-06 200", "2021-07/2021-09 200", "2021-10/2021-12 200")]
    [InlineData("2021-08-01", 100, null, "../2021-07-31 100", "2021-05 150")]
    [InlineData("2021-08-01", 200, null, "../2021-07-31 200", "2021-05 150", "../2021-07-20 150")]
    public void Days_and_what_is_told_within_them_are_a_bound_on_later_days_too(string asOf, int min, int? max, params string[] told)
    {
        var total = OfPeriods(told[0][0] == '.' ? null : "2021-01-01", asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("2021-07-31", 267, 903, "../2021-07-31 903", "../2021-03-31 267", "../2021-09-30 693")]
    [InlineData("2021-12-31", 61, null, "2021-01/2021-10 61", "2021-02/2021-10 54", "2021-01 11", "2021-01/2021-08 49")]
    public void What_is_told_of_later_days_or_within_others_may_contradict_too(string asOf, int min, int? max, params string[] told)
    {
        var total = OfPeriods(told[0][0] == '.' ? null : "2021-01-01", asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("250", "2021-06-30", 250, 300)]
    [InlineData("350", "2021-06-30", 300, 350)]
    [InlineData("250", "2021-07-31", 250, null)]
    public void Of_many_days_that_cannot_all_be_right_either_they_or_the_whole_are_left_out(string whole, string asOf, int min, int? max)
    {
        var days = Enumerable.Range(1, 30).Select(day => ($"2021-06-{day:00}", "10")).ToList();

        (OfPeriods("2021-06-01", asOf, [("2021-06", whole), .. days]) is var total ? (total.Min, total.Max) : default).Should().Be((min, max));
    }

    [Fact]
    public void Contradictions_of_other_days_make_no_difference()
    {
        var total = TotalOfPeriods("2021-05-01", "2021-05-31", ("2020", "100"), ("2020", "90"), ("2021-05", "10"), ("2021-05", "20"), ("2021-07", "30"), ("2021-07", "50"));

        (total.Quantity.Min, total.Quantity.Max).Should().Be((10, 20));
        total.Contradicting.SelectMany(b => b.Records).Should().BeEquivalentTo([Make.Record("figures/city:R2"), Make.Record("figures/city:R3")]);
    }

    [Fact]
    public void Of_figures_that_say_as_much_the_fewest_are_taken()
    {
        var total = TotalOfPeriods("2021-01-01", "2021-04-30", ("2021-01", "100"), ("2021-02", "120"), ("2021-01/2021-03", "310"), ("2021-03", "90"));

        total.Quantity.SameValue(Quantity.AtLeast(310, Unit.Inspection)).Should().BeTrue();
        total.Bases.Single().Records.Should().Equal(Make.Record("figures/city:R2"));
    }

    [Theory]
    [InlineData("2021-07-31", 100, "100", "170", "0")]
    [InlineData("2021-08-01", 100, "100", "170", "0")]
    [InlineData("2021-08-01", 100, "100", "70", "60")]
    [InlineData("2021-08-01", 90, "100", "60", "30")]
    [InlineData("2021-08-01", 130, "150", "70", "60")]
    public void Bodies_that_contradict_each_other_are_a_bound_on_later_days_too(string asOf, int min, string city, string east, string west)
    {
        ReportedFigure July(string id, string body, string number, FigureScope scope = FigureScope.WithSubordinates) => Make.Figure(id, body, number, scope) with { AsOf = null, Period = DateSpan.Parse("2021-07") };
        var body = Make.City with { Figures = [July("R1", "city", city), July("R2", "east", east), July("R3", "west", west), July("R4", "city", "0", FigureScope.OwnBody)] };
        var question = RollupQuestion.On(Days.Of(asOf)) with { From = Days.Of("2021-07-01") };

        FigureRollup.Of(Make.Ledger(body), question, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections].Quantity.Min.Should().Be(min);
    }

    [Theory]
    [InlineData("2021-01-01", "2021-07-31", "1 2", "2021-01/2021-03 267", "2021-01/2021-07 903", "2021-01/2021-09 693")]
    [InlineData("2021-01-01", "2021-03-31", "", "2021-01/2021-03 267", "2021-01/2021-07 903", "2021-01/2021-09 693")]
    [InlineData("2021-01-01", "2021-06-30", "0 1 2", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 50")]
    [InlineData("2021-01-01", "2021-09-30", "0 1 2", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 50")]
    [InlineData("2021-07-01", "2021-09-30", "", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 50")]
    [InlineData("2021-01-01", "2021-06-30", "0 2", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-01/2021-06 701")]
    [InlineData("2021-01-01", "2021-06-30", "", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 400")]
    [InlineData(null, "2021-07-31", "0 2", "../2021-07-31 903", "../2021-03-31 267", "../2021-09-30 693")]
    public void Figures_that_cannot_all_be_right_are_named_where_that_makes_the_total_a_bound(string? from, string asOf, string contradicting, params string[] told)
    {
        var total = TotalOfPeriods(from, asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        total.Contradicting.Select(b => b.Records.Single().ToString()).Order().Should().Equal(contradicting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => $"figures/city:R{i}"));
    }

    [Theory]
    [InlineData("40", "40", 81, 81, "")]
    [InlineData("70", "80", 50, null, "R1 R2 R3 R4 R5")]
    public void Branches_that_make_more_than_the_whole_of_more_days_contradict_it(string east, string west, int min, int? max, string contradicting)
    {
        ReportedFigure Whole(string id, string number, string asOf) => Make.Figure(id, "city", number, FigureScope.WithSubordinates) with { AsOf = DateSpan.Parse(asOf) };
        var body = Make.City with { Figures = [Whole("R1", "50", "2021-07-10"), Whole("R2", "100", "2021-08-10"), Make.Figure("R3", "east", east), Make.Figure("R4", "west", west), Make.Figure("R5", "city", "1")] };
        var total = Total(body);

        (total.Quantity.Min, total.Quantity.Max).Should().Be((min, max));
        total.Contradicting.SelectMany(b => b.Records).Select(r => r.Id.ToString()).Should().BeEquivalentTo(contradicting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"city:{id}"));
    }

    [Theory]
    [InlineData("100", "170", "0", "R1 R2 R3 R4")]
    [InlineData("100", "70", "10", "R1 R2 R3 R4")]
    [InlineData("100", "60", "40", "")]
    public void Bodies_that_contradict_each_other_are_named_at_the_node_that_holds_them(string city, string east, string west, string contradicting)
    {
        var body = Make.City with
        {
            Figures = [Make.Figure("R1", "city", city, FigureScope.WithSubordinates), Make.Figure("R2", "east", east), Make.Figure("R3", "west", west), Make.Figure("R4", "city", "0")],
        };
        var rollup = Of(body);

        rollup[Make.Org("city")][MeasureCodes.Inspections].Contradicting.Select(b => b.Records.Single().Id.ToString()).Should().BeEquivalentTo(contradicting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $"city:{id}"));
        rollup[Make.Org("east")][MeasureCodes.Inspections].Contradicting.Should().BeEmpty("the city says nothing of one of its counties");
    }

    [Theory]
    [InlineData(Language.En, """
        inspections carried out: at least 100 inspections.
        Rests on city with its subordinates: 100 inspections (reported, figures/city:R1).
        Not taken: east itself: 170 inspections (reported, figures/city:R2); west itself: 2 inspections (from 2 records).
        Cannot all be right: city with its subordinates: 100 inspections (reported, figures/city:R1); east itself: 170 inspections (reported, figures/city:R2); west itself: 2 inspections (from 2 records).
        """)]
    [InlineData(Language.Zh, """
        开展监督检查：至少100次。
        依据：city（含下级）100次（上报，figures/city:R1）。
        未采用：east（本级）170次（上报，figures/city:R2）；west（本级）2次（依据记录2条）。
        不能都对：city（含下级）100次（上报，figures/city:R1）；east（本级）170次（上报，figures/city:R2）；west（本级）2次（依据记录2条）。
        """)]
    public void A_total_says_on_which_numbers_it_rests_and_which_cannot_all_be_right(Language language, string text)
    {
        var body = Make.City with
        {
            Figures = [Make.Figure("R1", "city", "100", FigureScope.WithSubordinates), Make.Figure("R2", "east", "170")],
            Inspections = [Make.Inspection("I1", "west"), Make.Inspection("I2", "west")],
        };

        Total(body).Explain(language).Should().Be(text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_total_says_what_is_of_fewer_days_what_is_declared_and_who_said_nothing()
    {
        var body = Make.City with
        {
            Groups = [Make.Group("G1", "east") with { SubGroups = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } }],
            Figures = [Make.Figure("R1", "west", "4", measure: MeasureCodes.GroupsDispatched, unit: Unit.Group) with { AsOf = DateSpan.Parse("2021-06-30") }],
        };
        var total = Of(body)[Make.Org("city")][MeasureCodes.GroupsDispatched];

        total.Explain(Language.En).Should().Be("""
            inspection groups sent out: at least 10 groups.
            Rests on east itself: 6 groups (declared, groups/city:G1); west itself: 4 groups (reported, figures/city:R1, of other days than asked for).
            Nothing is said by city.
            """.ReplaceLineEndings("\n"));
        total.Explain(Language.Zh).Should().Contain("申明，groups/city:G1").And.Contain("非所问期间").And.EndWith("未报：city。");
        FluentActions.Invoking(() => total.Explain((Language)9)).Should().Throw<ArgumentOutOfRangeException>();
        (total with { Title = new("组", "teams") }).Explain(Language.En).Should().StartWith("teams: at least");
    }

    [Fact]
    public void Of_who_told_what_cannot_be_used_it_is_not_said_that_nothing_is_told()
    {
        var body = Make.City with { Figures = [Make.Figure("R1", "east", "500", measure: MeasureCodes.LeadsReceived, unit: Unit.LeadTime), Make.Figure("R2", "west", "20", measure: MeasureCodes.LeadsReceived, unit: Unit.Lead)] };
        var total = Of(body)[Make.Org("city")][MeasureCodes.LeadsReceived];

        total.Explain(Language.En).Should().EndWith("""
            Not taken: east itself: 500 leads received (reported, figures/city:R1).
            Nothing is said by city.
            Nothing of the days and in the unit asked for is said by east.
            """.ReplaceLineEndings("\n"));
        total.Explain(Language.Zh).Should().EndWith("未报：city。\n未报所问期间、所问单位的数字：east。");
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-31", 100, 101)]
    [InlineData("2024-02-01", "2024-02-29", 110, 111)]
    [InlineData(null, "2024-01-31", 100, 101)]
    [InlineData("2024-01-01", "2024-02-29", 210, 211)]
    public void Of_a_whole_and_its_parts_that_miss_each_other_by_one_each_of_them_is_a_bound(string? from, string asOf, int min, int max)
    {
        var total = TotalOfPeriods(from, asOf, ("2024-01", "100"), ("2024-02", "110"), ("2024-01-01/2024-02-29", "211"));

        (total.Quantity.Min, total.Quantity.Max).Should().Be((min, max));
        total.Silent.Should().BeEmpty();
        total.Contradicting.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-31", 101, "2024-01-01/2024-02-29 211", "2024-02 110")]
    [InlineData("2024-02-01", "2024-02-29", 110, "2024-01-01/2024-03-31 300", "2024-01 100", "2024-03 90")]
    [InlineData("2024-02-01", "2024-02-29", 110, "2024-01-01/2024-03-31 300", "2024-01-01/2024-01-10 40", "2024-01-11/2024-01-31 60", "2024-03 90")]
    [InlineData("2024-01-11", "2024-01-31", 60, "2024-01-01/2024-03-31 300", "2024-01-01/2024-01-10 40", "2024-02-01/2024-03-31 200")]
    public void What_longer_days_leave_is_what_was_on_the_others(string? from, string asOf, int number, params string[] told)
    {
        var total = TotalOfPeriods(from, asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        total.Quantity.SameValue(Quantity.Exactly(number, Unit.Inspection)).Should().BeTrue();
        total.Bases.Single().Records.Should().HaveCount(told.Length);
        total.Bases.Single().IsWhole.Should().BeTrue();
    }

    [Fact]
    public void A_body_that_contradicts_itself_is_not_silent()
    {
        var total = TotalOfPeriods("2024-01-01", "2024-01-31", ("2024-01", "110"), ("2024-01-01/2024-02-29", "90"));

        total.Quantity.SameValue(Quantity.Between(0, 110, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().BeEmpty();
        total.Bases.Single().Records.Should().Equal(Make.Record("figures/city:R0"));
    }

    [Fact]
    public void A_count_up_to_a_day_that_is_less_than_the_year_before_it_is_a_bound()
    {
        var total = TotalOfPeriods(null, "2014-12-31", ("../2013-12-31", "10"), ("../2014-12-31", "100"), ("2014", "120"));

        (total.Quantity.Min, total.Quantity.Max).Should().Be((100, null));
        total.Contradicting.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("2021-01-01", "2021-09-30", 310, 325, "0 1 3 4", "2021-01/2021-03 100", "2021-01/2021-03 110", "2021-04/2021-06 120", "2021-07/2021-09 90", "2021-07/2021-09 95")]
    [InlineData("2021-01-01", "2021-12-31", 400, 400, "", "2021-01/2021-03 100", "2021-01/2021-03 110", "2021-04/2021-06 120", "2021-07/2021-09 90", "2021-10/2021-12 80", "2021 400")]
    [InlineData("2021-04-01", "2021-06-30", 120, 120, "", "2021-01/2021-03 100", "2021-01/2021-03 110", "2021-04/2021-06 120", "2021-07/2021-09 90", "2021-10/2021-12 80", "2021 400")]
    [InlineData("2021-01-01", "2021-06-30", 230, 230, "", "2021-01/2021-03 100", "2021-01/2021-03 110", "2021-04/2021-06 120", "2021-07/2021-09 90", "2021-10/2021-12 80", "2021 400")]
    [InlineData("2021-01-01", "2021-08-31", 3_720, 3_720, "", "2021-09/2021-12 3100", "2021-09/2021-12 3180", "2021-01/2021-08 3720", "2021 6900")]
    [InlineData("2021-01-01", "2021-03-31", 100, 110, "0 1 2", "2021-01/2021-03 100", "2021-01/2021-03 110", "2021-01/2021-03 105")]
    [InlineData("2021-01-01", "2021-12-31", 1_090, 1_310, "0 1 2 4 5 6", "2021-01/2021-06 700", "2021-01/2021-03 300", "2021-04/2021-06 600", "2021-07/2021-09 200", "2021-10/2021-12 210", "2021-10 100", "2021-11/2021-12 90")]
    public void Two_disputes_are_bounds_together_and_another_figure_may_end_one(string from, string asOf, int min, int max, string contradicting, params string[] told)
    {
        var total = TotalOfPeriods(from, asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        (total.Quantity.Min, total.Quantity.Max).Should().Be((min, max));
        total.Contradicting.Select(b => b.Records.Single().ToString()).Order().Should().Equal(contradicting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => $"figures/city:R{i}"));
        total.Bases.Should().OnlyContain(b => b.IsWhole);
    }

    [Theory]
    [InlineData("2021-01-01", "2021-06-30", 0, "2021 0")]
    [InlineData("2021-01-01", "2021-12-31", 0, "../2021-12-31 0")]
    [InlineData("2021-07-01", "2021-07-31", 90, "2021 90")]
    [InlineData("2021-01-01", "2021-05-31", 8_000, "../2021-05-31 8000")]
    [InlineData("2021-01-01", "2021-10-31", 254, "2021 290", "2021-12 36")]
    public void A_figure_of_more_days_than_asked_for_is_an_upper_end(string from, string asOf, int max, params string[] told)
    {
        var total = TotalOfPeriods(from, asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]);

        total.Quantity.SameValue(Quantity.Between(0, max, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().BeEmpty();
        total.Bases.Should().ContainSingle().Which.Records.Should().HaveCount(told.Length);
    }

    [Theory]
    [InlineData("2021-06", "2021-05-31")]
    [InlineData("2021-06-01/2021-07-31", "2021-05-31")]
    public void Of_days_before_all_that_a_body_tells_nothing_is_known(string days, string asOf)
    {
        var total = TotalOfPeriods(null, asOf, (days, "5"));

        total.Quantity.SameValue(Quantity.AtLeast(0, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().Equal(Make.Org("city"));
    }

    [Theory]
    [InlineData("2021-05-31", 21, "../2021-06-30 24", "2021-06 3")]
    public void A_body_that_tells_of_later_days_alone_is_there(string asOf, int number, params string[] told)
    {
        TotalOfPeriods(null, asOf, [.. told.Select(t => t.Split(' ')).Select(t => (t[0], t[1]))]).Quantity.SameValue(Quantity.Exactly(number, Unit.Inspection)).Should().BeTrue();
    }

    [Theory]
    [InlineData("2021-05", "2021-01/2021-03", 6)]
    [InlineData("2021-01/2021-05", "2021-01/2021-03", 3)]
    [InlineData("2021-01/2021-05", "../2021-03-31", 6)]
    public void A_branch_that_tells_of_days_before_the_whole_is_no_reason_to_doubt_it(string whole, string part, int min)
    {
        ReportedFigure Of(string id, string body, string number, string days, FigureScope scope = FigureScope.OwnBody) => Make.Figure(id, body, number, scope) is var figure && days[0] == '.'
            ? figure with { AsOf = DateSpan.Parse(days[3..]) }
            : figure with { AsOf = null, Period = DateSpan.Parse(days) };
        var total = FigureRollup.Of(Make.Ledger(Make.City with { Figures = [Of("R0", "city", "3", whole, FigureScope.WithSubordinates), Of("R1", "east", "6", part)] }), Days.Of("2021-05-31"), BranchOverlap.Disjoint)
            [Make.Org("city")][MeasureCodes.Inspections];

        total.Quantity.SameValue(Quantity.AtLeast(min, Unit.Inspection)).Should().BeTrue();
        total.Contradicting.Count.Should().Be(min == 3 ? 2 : 0);
    }

    // Each of a document of its own.
    private static Quantity OfPeriods(string? from, string asOf, params (string Days, string Number)[] told) => TotalOfPeriods(from, asOf, told).Quantity;

    private static FigureTotal TotalOfPeriods(string? from, string asOf, params (string Days, string Number)[] told)
    {
        var figures = told.Select((t, i) => Make.Figure($"R{i}", "city", t.Number) is var figure && t.Days[0] == '.' ? figure with { AsOf = DateSpan.Parse(t.Days) } : figure with { AsOf = null, Period = DateSpan.Parse(t.Days) });
        var question = RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) };
        return FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), question, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections];
    }

    [Fact]
    public void What_branches_state_exactly_is_added_only_where_they_share_nothing()
    {
        var body = Make.City with { Figures = [Make.Figure("R1", "east", "7"), Make.Figure("R2", "west", "5")] };

        Of(body)[Make.Org("city")][MeasureCodes.Inspections].StatedExactly!.Min.Should().Be(12);
        Of(body, BranchOverlap.Unknown)[Make.Org("city")][MeasureCodes.Inspections].StatedExactly.Should().BeNull();
        Of(body, BranchOverlap.Unknown)[Make.Org("east")][MeasureCodes.Inspections].StatedExactly!.Min.Should().Be(7);
    }

    [Fact]
    public void A_figure_of_which_the_body_or_the_days_are_disputed_is_no_basis()
    {
        var figure = Make.Figure("city:R", "east", "100");
        foreach (var other in new[] { figure with { Body = Make.Org("west") }, figure with { AsOf = DateSpan.Parse("2021-07-20") } })
        {
            var total = FigureRollup.Of(Make.Ledger(Make.City with { Figures = [figure, Make.Figure("city:C", "city", "1")] }, new() { Figures = [other] }), Make.July, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections];

            total.Quantity.SameValue(Quantity.AtLeast(1, Unit.Inspection)).Should().BeTrue("the hundred are of nobody knows whom, or when");
            total.Unused.SelectMany(u => u.Records).Should().Contain(figure.Reference);
        }
    }

    [Theory]
    [InlineData("2021-07-20", null, "2021-07-19", 0, 100)]
    [InlineData("2021-07-20", null, "2021-07-20", 100, 100)]
    [InlineData("../2021-07-21T00", null, "2021-07-20", 100, 100)]
    [InlineData("2021-07-20", null, "2021-08-01", 100, null)]
    [InlineData("2021-07-20", "2021-01-01/..", "2021-07-20", 100, 100)]
    [InlineData("2021-07-20", "../2021-07-10", "2021-07-20", 100, null)]
    [InlineData("2021-07", null, "2021-07-31", 0, 100)]
    [InlineData("2021-07", null, "2021-08-01", 100, 100)]
    [InlineData("2021-08-05", null, "2021-08-01", 100, 100)]
    public void A_figure_without_days_is_of_those_up_to_which_its_document_reports(string reportAsOf, string? period, string asOf, int min, int? max)
    {
        var figure = Make.Figure("R1", "city", "100") with { AsOf = null, Period = period is null ? null : DateSpan.Parse(period) };
        var report = Make.Report("D", Make.Hierarchy("city") with { Figures = [figure] }) with { AsOf = DateSpan.Parse(reportAsOf) };

        var total = FigureRollup.Of(Make.Ledger(report), RollupQuestion.On(Days.Of(asOf)), BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections].Quantity;
        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("2021-07-31T24", 100, 100)]
    [InlineData("2021-07", 100, null)]
    [InlineData("../2021-07-31T15", 100, 100)]
    [InlineData("2021-07-30T24", 100, null)]
    public void Midnight_is_the_end_of_the_day_before_and_some_day_of_a_month_may_be_its_first(string asOf, int min, int? max)
    {
        var total = Total(Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "city", "100") with { AsOf = DateSpan.Parse(asOf) }] }).Quantity;
        (total.Min, total.Max).Should().Be((min, max));
    }

    [Theory]
    [InlineData("2021-07-01", null)]
    [InlineData("2021-07-30", null)]
    [InlineData("2021-07-31", 100)]
    [InlineData("2021-08-01", 100)]
    public void Of_a_moment_somewhere_in_a_month_nothing_is_known_before_its_last_day(string asOf, int? min)
    {
        var month = Make.Figure("R1", "city", "100") with { AsOf = DateSpan.Parse("2021-07") };
        var rollup = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [month] }), RollupQuestion.On(Days.Of(asOf)), BranchOverlap.Disjoint);

        var total = rollup[Make.Org("city")][MeasureCodes.Inspections];
        total.Quantity.SameValue(Quantity.AtLeast(min ?? 0, Unit.Inspection)).Should().BeTrue("it may have been the first day or the last, not {0}", total.Quantity);
        total.Silent.Count.Should().Be(min is null ? 1 : 0);
    }

    [Fact]
    public void A_moment_somewhere_in_a_month_is_followed_by_no_period_and_nothing_is_taken_off_for_it()
    {
        var june = Make.Figure("R1", "city", "100") with { AsOf = DateSpan.Parse("2021-06") };
        var (period, july) = (Make.Figure("R2", "city", "40") with { AsOf = null, Period = DateSpan.Parse("2021-07") }, Make.Figure("R3", "city", "170"));
        var body = Make.Hierarchy("city");

        Total(body with { Figures = [june, period] }).Quantity.SameValue(Quantity.AtLeast(140, Unit.Inspection)).Should().BeTrue("some of June may be in neither");
        FigureRollup.Of(Make.Ledger(body with { Figures = [june, july] }), Make.July with { From = Days.Of("2021-07-01") }, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections]
            .Quantity.SameValue(Quantity.Between(0, 70, Unit.Inspection)).Should().BeTrue("of the 170 some of the 70 more may be of June");
    }

    [Theory]
    [InlineData("eur", true, 1514, 473, 473)]
    [InlineData("notice", true, 1514, 473, 473)]
    [InlineData("person", true, 1514, 473, 573)]
    [InlineData("eur", false, null, null, null)]
    public void A_measure_of_ones_own_that_counts_up_is_taken_over_days_that_follow_each_other(string unit, bool countsUp, int? inAll, int? atLeast, int? inTheLast)
    {
        var fines = new Measure { Code = Code<MeasureCodes>.Parse("fines"), Unit = Unit.Parse(unit), CountsUp = countsUp, Occurrences = (_, _) => [] };
        ReportedFigure Of(int year, string number) => Make.Figure($"R{year}", "city", number, measure: fines.Code, unit: fines.Unit) with { AsOf = null, Period = DateSpan.Parse($"{year}") };
        Quantity Total(string? from, string asOf, params ReportedFigure[] figures) => FigureRollup.Of(
            Make.Ledger(Make.Report("D", Make.Hierarchy("city") with { Figures = [.. figures] }, recorded: "2021-01-05")),
            RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) },
            BranchOverlap.Disjoint,
            fines)[Make.Org("city")][fines.Code].Quantity;
        ReportedFigure[] years = [Of(2018, "532"), Of(2019, "509"), Of(2020, "473")];

        Total("2018-01-01", "2020-12-31", years).Max.Should().Be(inAll);
        Total("2020-01-01", "2020-12-31", [.. years, Of(2020, "500") with { Id = Id<ReportedFigure>.Parse("January"), Period = DateSpan.Parse("2020-01") }]).Max
            .Should().Be(countsUp ? null : 473, "what does not count up may have been more before");
        Total("2020-01-01", "2021-01-04", years).Min.Should().Be(atLeast ?? 0);
        ReportedFigure UpTo(string day, string number) => Of(2020, number) with { Id = Id<ReportedFigure>.Parse(day), Period = null, AsOf = DateSpan.Parse(day) };
        Total("2020-07-01", "2020-12-31", UpTo("2020-06-30", "100"), UpTo("2020-12-31", "573")).Max.Should().Be(inTheLast);
    }

    [Fact]
    public void Only_stocks_count_nothing_up()
    {
        Measures.PersonsDealtWith.CountsUp.Should().BeTrue();
        Measures.FindingsOpen.CountsUp.Should().BeFalse();
        new Measure { Code = MeasureCodes.FindingsOpen, Unit = Unit.Finding, CountsUp = true, Occurrences = (_, _) => [] }.CountsUp.Should().BeFalse();
        new Measure { Code = MeasureCodes.FindingsIn(FindingState.Closed), Unit = Unit.Finding, CountsUp = true, Occurrences = (_, _) => [] }.CountsUp.Should().BeFalse();
        new Measure { Code = Code<MeasureCodes>.Parse("findings.ofOnesOwn"), Unit = Unit.Finding, CountsUp = true, Occurrences = (_, _) => [] }.CountsUp.Should().BeTrue();
    }

    [Theory]
    [InlineData("2025-06-30", 13, null, "2023-03/2024-02 13", "../2025-06-30 7")]
    [InlineData("2023-11-30", 0, null, "../2024-01-31 6")]
    [InlineData("2024-01-15", 0, 6, "../2024-01-31 6")]
    public void A_count_of_a_later_year_may_have_begun_anew(string asOf, int min, int? max, params string[] told)
    {
        foreach (var measure in new[] { Measures.PersonsDealtWith, Measures.Inspections })
        {
            var figures = told.Select((t, i) => t.Split(' ') is var words && Make.Figure($"R{i}", "city", words[1], measure: measure.Code, unit: measure.Unit) is var figure && words[0][0] == '.'
                ? figure with { AsOf = DateSpan.Parse(words[0][3..]) } : figure with { AsOf = null, Period = DateSpan.Parse(words[0]) });
            var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), RollupQuestion.On(Days.Of(asOf)), BranchOverlap.Disjoint, measure)[Make.Org("city")].Totals[0].Quantity;
            (total.Min, total.Max).Should().Be((min, max));
        }
    }

    [Fact]
    public void Counts_of_two_years_are_at_least_the_greater()
    {
        var figures = new[] { ("2020-12-31", "500"), ("2021-07-31", "100") }.Select((f, i) => Make.Figure($"R{i}", "city", f.Item2) with { AsOf = DateSpan.Parse(f.Item1) });
        Total(Make.Hierarchy("city") with { Figures = [.. figures] }).Quantity.SameValue(Quantity.AtLeast(500, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void What_does_not_count_up_is_what_it_was_last_told_to_be()
    {
        var onHand = new Measure { Code = Code<MeasureCodes>.Parse("complaintsOnHand"), Unit = Unit.Lead, Occurrences = (_, _) => [] };
        var figures = new[] { ("2010-06-30", "1720"), ("2011-06-30", "1359") }.Select((f, i) => Make.Figure($"R{i}", "city", f.Item2, measure: onHand.Code, unit: Unit.Lead) with { AsOf = DateSpan.Parse(f.Item1) });
        FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), RollupQuestion.On(Days.Of("2011-06-30")), BranchOverlap.Disjoint, onHand)[Make.Org("city")][onHand]
            .Quantity.SameValue(Quantity.Exactly(1359, Unit.Lead)).Should().BeTrue();
    }

    [Fact]
    public void A_longer_figure_that_nothing_follows_does_not_stand_in_the_way_of_shorter_ones_that_lead_to_the_end()
    {
        var figures = new[] { ("2020-01/2021-05", "194"), ("2020", "139"), ("2021-01/2021-07", "224") }.Select((f, i) => Make.Figure($"R{i}", "city", f.Item2) with { AsOf = null, Period = DateSpan.Parse(f.Item1) });
        var total = Total(Make.Hierarchy("city") with { Figures = [.. figures] });

        total.Quantity.SameValue(Quantity.Exactly(363, Unit.Inspection)).Should().BeTrue();
        total.Unused.Should().ContainSingle().Which.Records.Should().Equal(Make.Record("figures/city:R0"));
    }

    [Fact]
    public void Of_a_body_that_tells_parts_alone_the_refusal_says_so()
    {
        var rollup = Of(new() { Organizations = [Make.Organization("city")], Figures = [Make.Figure("R1", "city", "5") with { Part = new("网吧", null) }] });

        rollup.Invoking(r => r[Make.Org("city")]).Should().Throw<KeyNotFoundException>().WithMessage("*; a rate, and a figure of one part or site, is in no total.");
    }

    [Fact]
    public void A_total_and_months_that_refute_it_bound_it()
    {
        var figures = new[] { ("2021-05/2021-07", "310"), ("2021-05", "100"), ("2021-06", "120"), ("2021-07", "200") }
            .Select((m, i) => Make.Figure($"M{i}", "city", m.Item2, measure: MeasureCodes.MeasuresTaken, unit: Unit.Measure) with { AsOf = null, Period = DateSpan.Parse(m.Item1) });
        FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [.. figures] }), Make.July, BranchOverlap.Disjoint, Measures.MeasuresTaken)[Make.Org("city")][MeasureCodes.MeasuresTaken]
            .Quantity.SameValue(Quantity.Between(310, 420, Unit.Measure)).Should().BeTrue();
    }

    [Fact]
    public void A_whole_above_all_its_branches_is_a_bound_and_an_office_of_which_nothing_is_known_is_silent()
    {
        ReportedFigure[] below = [Make.Figure("R1", "city", "10"), Make.Figure("R2", "east", "50"), Make.Figure("R3", "west", "40")];
        Total(Make.City with { Figures = [Make.Figure("R0", "city", "120", FigureScope.WithSubordinates), .. below] }).Quantity.SameValue(Quantity.Between(100, 120, Unit.Inspection)).Should().BeTrue();

        // Of a city alone nobody says that there is nothing below it but its own.
        Total(Make.Hierarchy("city") with { Figures = [Make.Figure("R0", "city", "166", FigureScope.WithSubordinates), Make.Figure("R1", "city", "40")] })
            .Quantity.SameValue(Quantity.Exactly(166, Unit.Inspection)).Should().BeTrue();

        var office = Make.Hierarchy("city") with { Figures = [Make.Figure("R1", "office", "5", unit: Unit.SiteVisit)], Inspections = [Make.Inspection("I1", "city")] };
        var total = Total(office with { Organizations = [.. office.Organizations, Make.Organization("office", "city", RelationKind.PartOf)] });
        total.Quantity.SameValue(Quantity.AtLeast(1, Unit.Inspection)).Should().BeTrue();
        total.Silent.Should().Equal(Make.Org("office"));
    }

    [Theory]
    [InlineData("../2021-07-31", "2021-07", null, 120)]
    [InlineData("2021-01/2021-07", "2021-07", null, 120)]
    [InlineData("2021-01/2021-07", "2021-01/2021-07", null, 100)]
    [InlineData("2021-01/2021-07", "2020-12/2021-07", null, 100)]
    [InlineData("../2021-07-31", "../2021-07-31", null, 100)]
    [InlineData("2021-07", "2021-07", "2021-07-01", 100)]
    public void A_branch_of_which_later_days_are_told_is_no_reason_to_doubt_the_whole(string whole, string part, string? from, int min)
    {
        ReportedFigure Of(string id, string body, string number, string days, FigureScope scope = FigureScope.OwnBody) => Make.Figure(id, body, number, scope) is var figure && days[0] == '.'
            ? figure with { AsOf = DateSpan.Parse(days) }
            : figure with { AsOf = null, Period = DateSpan.Parse(days) };
        var body = Make.City with { Figures = [Of("R0", "city", "120", whole, FigureScope.WithSubordinates), Of("R1", "city", "10", whole), Of("R2", "east", "50", whole), Of("R3", "west", "40", part)] };

        FigureRollup.Of(Make.Ledger(body), Make.July with { From = from is null ? null : Days.Of(from) }, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections]
            .Quantity.SameValue(Quantity.Between(min, 120, Unit.Inspection)).Should().BeTrue();
    }

    // Without a first day each is taken as far as it reaches: what one tells of October says nothing of what another tells of April, and both are true.
    [Theory]
    [InlineData(30, "east+ 2021-01/2021-04 30", "city+ 2021-06/2021-07 20-30")]
    [InlineData(45, "city+ 2021-04/2021-05 45", "city 2021-06/2021-07 19", "east+ 2021-06/2021-07 8", "west+ 2021-06/2021-07 18")]
    [InlineData(30, "city+ 2021-07 13", "east+ 2021-07 6", "east 2021-01/2021-07 30")]
    public void Of_other_days_than_the_whole_a_branch_is_no_end_of_it_where_no_first_day_is_asked_for(int min, params string[] told)
    {
        var figures = told.Select((t, i) => t.Split(' ') is [var body, var days, var number]
            ? Make.Figure($"R{i}", body.TrimEnd('+'), number, body[^1] == '+' ? FigureScope.WithSubordinates : FigureScope.OwnBody) with { AsOf = null, Period = DateSpan.Parse(days) } : null!);
        var total = FigureRollup.Of(Make.Ledger(Make.City with { Figures = figures.ToValueList() }), Make.July with { From = null }, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections];

        total.Quantity.SameValue(Quantity.AtLeast(min, Unit.Inspection)).Should().BeTrue(total.Explain(Language.En));
        total.Contradicting.Should().BeEmpty();
    }

    [Fact]
    public void Numbers_of_which_the_sum_is_beyond_all_numbers_are_at_least_the_greatest()
    {
        var most = Quantity.Exactly(Quantity.MaxValue, Unit.Inspection);
        Total(Make.City with { Figures = [Make.Figure("R1", "east", "7") with { Value = most }, Make.Figure("R2", "west", "7") with { Value = most }] })
            .Quantity.SameValue(Quantity.AtLeast(Quantity.MaxValue, Unit.Inspection)).Should().BeTrue();
    }

    [Fact]
    public void Declared_numbers_of_one_body_that_are_beyond_all_numbers_together_have_no_upper_end()
    {
        var many = new Collective { Quantifier = Quantifier.Unstated, Declared = Quantity.Exactly(Quantity.MaxValue, Unit.Group) };
        var body = Make.City with { Groups = [Make.Group("G1", "east") with { Collective = many }, Make.Group("G2", "east") with { Collective = many }] };
        FigureRollup.Of(Make.Ledger(body), Make.July, BranchOverlap.Disjoint, Measures.GroupsDispatched)[Make.Org("city")].Totals[0]
            .Quantity.SameValue(Quantity.AtLeast(Quantity.MaxValue, Unit.Group)).Should().BeTrue();
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
        Total(body).Unused.Should().ContainSingle().Which.Records.Should().Equal(Make.Record("figures/city:R1"));
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

    [Theory]
    [InlineData(30_855, 30_855)]
    [InlineData(30_855, 30_855, "2021-06/5000")]
    [InlineData(30_855, 30_855, "../2021-06-30/25677")]
    [InlineData(25_178, 30_855, "../2021-06-30/20000")]
    public void A_count_up_to_a_day_stands_beside_that_of_its_last_month(int min, int max, params string[] more)
    {
        ReportedFigure Of(string told, int i) => Make.Figure($"R{i}", "city", told.Split('/')[^1]) is var figure && told.StartsWith("..", StringComparison.Ordinal)
            ? figure with { AsOf = DateSpan.Parse(told.Split('/')[1]) }
            : figure with { AsOf = null, Period = DateSpan.Parse(told.Split('/')[0]) };
        string[] told = ["../2021-07-31/30855", "2021-07/5178", .. more];

        Total(Make.Hierarchy("city") with { Figures = [.. told.Select(Of)] }).Quantity.SameValue(Quantity.Between(min, max, Unit.Inspection)).Should().BeTrue();
    }

    [Theory]
    [InlineData("700余", "380", 720L, null, 799L)]
    [InlineData("超过700", "610", 950L, null, null)]
    [InlineData("700余", "610", 950L, null, null)]
    [InlineData("700余", "300", 701L, null, 799L)]
    [InlineData("7k", "6590", 6930L, 7499L, 7499L)]
    [InlineData("720", "380", 720L, 720L, 720L)]
    public void A_blurred_whole_is_no_less_than_its_branches_and_than_the_days_in_it(string whole, string last, long min, long? max, long? likelyMax)
    {
        var byBodies = Make.City with { Figures = [Make.Figure("R0", "city", whole, FigureScope.WithSubordinates), Make.Figure("R1", "east", "340"), Make.Figure("R2", "west", last)] };
        var byDays = Make.Hierarchy("city") with { Figures = [Of("R0", whole, "2021-05-01/2021-07-31"), Of("R1", "340", "2021-05"), Of("R2", last, "2021-07")] };
        foreach (var body in new[] { byBodies, byDays })
        {
            var total = Total(body);
            (total.Quantity.Min, total.Quantity.Max, total.Quantity.LikelyMax).Should().Be((min, max, likelyMax));
            total.Bases.Should().ContainSingle().Which.Quantity.Text.Should().Be(whole, "the figure is still what the total rests on");
            (total.Bounding.Count, total.Unused.Count).Should().Be(total.Quantity.SameValue(total.Bases[0].Quantity) ? (0, 2) : (2, 0), "what makes it narrower is told");
        }

        static ReportedFigure Of(string id, string number, string period) => Make.Figure(id, "city", number) with { AsOf = null, Period = DateSpan.Parse(period) };
    }

    [Fact]
    public void A_quarter_that_those_below_refute_says_nothing_against_what_they_tell_of_the_next()
    {
        ReportedFigure Of(string id, string body, string number, string period) => Make.Figure(id, body, number, FigureScope.WithSubordinates) with { AsOf = null, Period = DateSpan.Parse(period) };
        var body = Make.City with { Figures = [Of("R0", "city", "10", "2021-01/2021-03"), Of("R1", "east", "15", "2021-01/2021-03"), Of("R2", "east", "5", "2021-04/2021-06")] };
        var question = RollupQuestion.On(Days.Of("2021-06-30")) with { From = Days.Of("2021-04-01") };
        var total = FigureRollup.Of(Make.Ledger(body), question, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0];

        total.Quantity.ToString().Should().Be("at least 5 inspections");
        total.Contradicting.Should().BeEmpty();
    }

    [Fact]
    public void Of_one_body_what_gives_the_upper_end_is_told_beside_what_gives_the_lower_one()
    {
        ReportedFigure Of(string id, string number, string period) => Make.Figure(id, "city", number) with { AsOf = null, Period = DateSpan.Parse(period) };
        var question = RollupQuestion.On(Days.Of("2021-03-31")) with { From = Days.Of("2021-01-01") };
        var total = FigureRollup.Of(Make.Ledger(Make.Hierarchy("city") with { Figures = [Of("R0", "300", "2021-01/2021-06"), Of("R1", "20", "2021-02")] }), question, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0];

        (total.Quantity.Min, total.Quantity.Max).Should().Be((20, 300));
        total.Bases.Should().ContainSingle().Which.Records.Select(r => r.Id).Should().Equal("city:R1");
        total.Bounding.Should().ContainSingle().Which.Records.Select(r => r.Id).Should().Equal("city:R0");
        total.Unused.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2021-01-01", "2021-03-31", "900 to 1,200 problems", "east itself: 900 problems", "city with its subordinates: at most 1,200 problems")]
    [InlineData("2021-04-01", "2021-06-30", "200 to 1,200 problems", "west itself: 200 problems", "city with its subordinates: at most 1,200 problems")]
    [InlineData("2021-01-01", "2021-06-30", "1,200 problems", "city with its subordinates: 1,200 problems", null)]
    [InlineData("2021-01-01", "2021-05-31", "900 to 1,200 problems", "east itself: 900 problems", "city with its subordinates: at most 1,200 problems")]
    public void What_gives_a_total_its_end_is_told(string from, string asOf, string quantity, string rests, string? bounded)
    {
        ReportedFigure Of(string id, string body, int number, string period, FigureScope scope) =>
            Make.Figure(id, body, "1", scope) with { AsOf = null, Period = DateSpan.Parse(period), Measure = MeasureCodes.FindingsRaised, Value = Quantity.Exactly(number, Unit.Finding) };
        var body = Make.City with
        {
            Figures = [Of("R0", "city", 1_200, "2021-01/2021-06", FigureScope.WithSubordinates), Of("R1", "east", 900, "2021-01/2021-03", FigureScope.OwnBody), Of("R2", "west", 200, "2021-04/2021-06", FigureScope.OwnBody)],
        };
        var question = RollupQuestion.On(Days.Of(asOf)) with { From = Days.Of(from) };
        var total = FigureRollup.Of(Make.Ledger(body), question, BranchOverlap.Disjoint, Measures.FindingsRaised)[Make.Org("city")].Totals[0];

        total.Quantity.ToString().Should().Be(quantity);
        var lines = total.Explain(Language.En).Split('\n');
        lines[1].Should().StartWith($"Rests on {rests}");
        lines.Where(line => line.StartsWith("Bounded by ", StringComparison.Ordinal)).Select(line => line["Bounded by ".Length..line.IndexOf(" (", StringComparison.Ordinal)]).Should().Equal(bounded is null ? [] : [bounded]);
    }

    [Fact]
    public void The_same_days_told_twice_are_what_both_leave_possible()
    {
        var figures = new[] { ("2021-05/2021-07", "700余"), ("2021-05", "100"), ("2021-06", "120"), ("2021-07", "500") }
            .Select((m, i) => Make.Figure($"M{i}", "city", m.Item2) with { AsOf = null, Period = DateSpan.Parse(m.Item1) });

        Total(Make.Hierarchy("city") with { Figures = [.. figures] }).Quantity.SameValue(Quantity.Exactly(720, Unit.Inspection)).Should().BeTrue();
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
