using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>The worked examples of docs/counting-rules.md, each by its rule.</summary>
public class CountingRulesTests
{
    private static readonly DateTimeZone Zone = DateTimeZone.ForOffset(Offset.FromHours(8));
    private static readonly Id<Organization> City = Id<Organization>.Parse("431000");
    private static readonly Id<Organization> Linwu = Id<Organization>.Parse("431025");
    private static readonly Id<Organization> Anren = Id<Organization>.Parse("431028");
    private static readonly LocalDate August1 = new(2021, 8, 1);

    private static readonly ValueList<Organization> Organs = [Organ(City), Organ(Linwu, City), Organ(Anren, City)];

    [Fact]
    public void Rule_1_a_joint_group_counts_once_in_the_city_and_once_in_each_county()
    {
        var rollup = Count(new() { Organizations = Organs, Groups = [Group("joint", Linwu, Anren), Group("own", Linwu)] });

        Number(rollup, Linwu, Measures.GroupsDispatched).Should().Be(2);
        Number(rollup, Anren, Measures.GroupsDispatched).Should().Be(1);
        Number(rollup, City, Measures.GroupsDispatched).Should().Be(2);
        rollup[City][Measures.GroupsDispatched].Explain(Language.En).Should().Contain("groups/431000:joint counted once: for 431025, 431028");
        rollup[City][Measures.GroupsDispatched].Explain(Language.Zh).Should().Contain("groups/431000:joint 只计一次");
        rollup[Linwu][Measures.GroupsDispatched].CountedOnce.Should().BeEmpty("in one county it occurred once");
    }

    [Fact]
    public void Rule_1_a_site_visited_twice_is_one_site_and_two_inspections()
    {
        var rollup = Count(new()
        {
            Organizations = Organs,
            Sites = [Place("S-1")],
            Inspections = [Visit("I-1", Linwu, "2021-07-29", "S-1"), Visit("I-2", Linwu, "2021-07-30", "S-1")],
        });

        Number(rollup, City, Measures.Inspections).Should().Be(2);
        Number(rollup, City, Measures.SitesInspected).Should().Be(1);
    }

    [Fact]
    public void Rule_1_an_organization_inspected_twice_is_one_and_a_township_is_a_division()
    {
        Organization Body(string id, Code<OrganizationKinds> kind) => Organ(Id<Organization>.Parse(id)) with { Kind = kind };
        Inspection At(string id, params string[] units) => Visit(id, Linwu, "2021-07-29") with { Units = units.Select(Id<Organization>.Parse).ToValueList() };
        var body = new ReportBody
        {
            Organizations =
            [
                .. Organs, Body("works", OrganizationKinds.Enterprise), Body("mill", OrganizationKinds.Enterprise), Body("town", OrganizationKinds.Township),
                Body("schools", OrganizationKinds.PublicInstitution) with { Collective = new() { Quantifier = Quantifier.Unstated, Declared = Quantity.Exactly(12, Unit.Organization) } },
            ],
            Inspections = [At("I-1", "works", "mill"), At("I-2", "works", "town"), At("I-3", "town") with { Coverage = Quantifier.PartialList }],
        };
        Total Of(ReportBody body) => Rollup.Of(Ledger(body), RollupQuestion.On(August1), Measures.OrganizationsInspected)[City][Measures.OrganizationsInspected];

        Of(body).Quantity.Should().Be(Quantity.Exactly(2, Unit.Organization));
        Of(body).NotCounted.Should().BeEmpty("an open list of townships is one of divisions");
        Of(body with { Inspections = [.. body.Inspections, At("I-4", "schools"), At("I-5", "mill") with { Coverage = Quantifier.PartialList }] }).NotCounted
            .Should().Equal(RecordReference.Parse("organizations/schools"), RecordReference.Parse("inspections/431000:I-5"));
        Of(body with { Organizations = [.. Organs] }).Quantity.Should().Be(Quantity.Exactly(3, Unit.Organization), "of what no document has nobody knows that it is a division");

        var disputed = Ledger(body, new ReportBody { Organizations = [Body("mill", OrganizationKinds.Township), Body("town", OrganizationKinds.FunctionalZone)] });
        Rollup.Of(disputed, RollupQuestion.On(August1), Measures.OrganizationsInspected)[City].Totals[0].Quantity.Should().Be(Quantity.Between(1, 2, Unit.Organization));
        Crosstab.Of(Ledger(body), RollupQuestion.On(August1), Measures.OrganizationsInspected, [Dimension.Month])
            [City, new() { FirstDay = new(2021, 7, 1), LastDay = new(2021, 7, 31) }].Should().Be(Quantity.Exactly(2, Unit.Organization));

        CheckOutcome Held(int number) => Reconciliation.Of(
            Ledger(body with { Figures = [Figure("R", Linwu, 0, FigureScope.OwnBody) with { Measure = MeasureCodes.OrganizationsInspected, Value = Quantity.Parse($"{number}家", Unit.Organization), AsOf = DateSpan.On(August1) }] }),
            Measures.OrganizationsInspected).Checks.Should().ContainSingle().Which.Outcome;
        Held(2).Should().Be(CheckOutcome.Holds);
        Held(3).Should().Be(CheckOutcome.Contradicts);
    }

    [Fact]
    public void Rule_1_a_person_under_two_measures_is_one_person()
    {
        var rollup = Count(new()
        {
            Organizations = Organs,
            Persons = [new() { Id = Id<Person>.Parse("P-1") }],
            Measures = [Taken("M-1", AccountabilityKinds.RemovalFromOffice, "P-1"), Taken("M-2", AccountabilityKinds.Circular, "P-1")],
        });

        Number(rollup, City, Measures.MeasuresTaken).Should().Be(2);
        Number(rollup, City, Measures.PersonsDealtWith).Should().Be(1);
    }

    [Fact]
    public void Rule_2_a_group_that_works_in_sub_groups_is_counted_through_them()
    {
        var rollup = Count(new()
        {
            Organizations = Organs,
            Groups = [Group("team", City), .. Enumerable.Range(1, 4).Select(i => Group($"sub-{i}") with { SubGroupOf = Id<InspectionGroup>.Parse("team") })],
        });

        Number(rollup, City, Measures.GroupsDispatched).Should().Be(4);
    }

    [Fact]
    public void Rule_2_a_group_counts_until_its_sub_groups_are_formed()
    {
        var team = Group("team", City) with { Formed = StatedTime.At(DateSpan.Parse("2021-07-01")) };
        var ledger = Ledger(new ReportBody
        {
            Organizations = Organs,
            Groups = [team, .. Enumerable.Range(1, 4).Select(i => Group($"sub-{i}") with { SubGroupOf = team.Id, Formed = StatedTime.At(DateSpan.Parse("2021-07-15")) })],
        });

        Number(Rollup.Of(ledger, new LocalDate(2021, 7, 10)), City, Measures.GroupsDispatched).Should().Be(1);
        Number(Rollup.Of(ledger, new LocalDate(2021, 7, 31)), City, Measures.GroupsDispatched).Should().Be(4);
    }

    [Fact]
    public void Rule_2_a_group_that_is_part_of_one_or_of_another_is_a_bound()
    {
        InspectionGroup Under(string team) => Group("431000:sub") with { SubGroupOf = Id<InspectionGroup>.Parse(team) };
        var ledger = Ledger(
            new() { Organizations = Organs, Groups = [Group("431000:A", Linwu), Group("431000:B", Linwu), Under("431000:A")] },
            new() { Groups = [Under("431000:B")] });

        Rollup.Of(ledger, August1)[Linwu][Measures.GroupsDispatched].Quantity.Should().Be(Quantity.Between(2, 3, Unit.Group));
    }

    [Fact]
    public void Rule_3_a_dispatched_group_belongs_to_its_sender_and_not_to_its_host()
    {
        var host = Id<Organization>.Parse("431000-health");
        var station = Id<Organization>.Parse("431000-health-group");
        var rollup = Count(new()
        {
            Organizations =
            [
                .. Organs,
                Organ(host),
                Organ(station) with
                {
                    Relations = [new() { Kind = RelationKind.DispatchedBy, To = City }, new() { Kind = RelationKind.StationedAt, To = host }],
                },
            ],
            Groups = [Group("G-1", station)],
        });

        Number(rollup, City, Measures.GroupsDispatched).Should().Be(1);
        rollup.Nodes.Should().NotContain(node => node.Organization == host, "nothing counts for the host");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rule_3_a_measure_whose_finding_names_nobody_counts_for_those_that_received_its_lead(bool isThere)
    {
        var body = new ReportBody
        {
            Organizations = Organs,
            Persons = [new() { Id = Id<Person>.Parse("P-1") }],
            Findings = isThere ? [new() { Id = Id<Finding>.Parse("F-1") }] : [],
            Leads = [new() { Id = Id<Lead>.Parse("L-1"), ReceivedBy = [Linwu] }],
            Measures = [Taken("M-1", AccountabilityKinds.Circular, "P-1") with { DecidedBy = [], Finding = Id<Finding>.Parse("F-1"), Lead = Id<Lead>.Parse("L-1") }],
        };

        var ledger = Ledger(body);
        Number(Rollup.Of(ledger, August1), Linwu, Measures.MeasuresTaken).Should().Be(1);
        Crosstab.Of(ledger, RollupQuestion.On(August1), Measures.MeasuresTaken)[Linwu, new()].Should().Be(Quantity.Exactly(1, Unit.Measure));

        var missing = new List<RecordReference>();
        var builder = new LedgerColumnsBuilder(Zone) { Missing = (_, from) => missing.Add(from) };
        foreach (var record in body.All())
        {
            builder.Add(record);
        }

        Crosstab.Of(builder.Build(), RollupQuestion.On(August1), Measures.MeasuresTaken)[Linwu, new()].Should().Be(Quantity.Exactly(1, Unit.Measure));
        missing.Should().HaveCount(isThere ? 0 : 1);
    }

    [Theory]
    [InlineData("2021-07", 15, 0, 1)]
    [InlineData("2021-07", 31, 1, 1)]
    [InlineData(null, 31, 0, 1)]
    [InlineData(null, 32, 1, 1)]
    public void Rule_4_a_date_that_straddles_the_day_makes_a_bound(string? at, int dayOfJuly, int min, int max)
    {
        var ledger = Ledger(new ReportBody { Organizations = Organs, Findings = [Found("F-1", at)] });
        var total = Rollup.Of(ledger, new LocalDate(2021, 7, 1).PlusDays(dayOfJuly - 1))[City][Measures.FindingsRaised];

        total.Quantity.Should().Be(Quantity.Between(min, max, Unit.Finding));
        total.Uncertain.Should().HaveCount(min == max ? 0 : 1);
    }

    [Fact]
    public void Rule_5_measures_add_and_persons_do_not()
    {
        Quantity[] persons = [.. new[] { 3, 4, 10, 19 }.Select(n => Quantity.Exactly(n, Unit.Person))];

        Quantity.Sum(persons.Select(p => p.ConvertTo(Unit.Measure))).SameValue(Quantity.Exactly(36, Unit.Measure)).Should().BeTrue();
        Quantity.Union(persons).SameValue(Quantity.Between(19, 36, Unit.Person)).Should().BeTrue();
        Quantity.Union(Quantity.Exactly(161, Unit.Finding), Quantity.Exactly(121, Unit.Finding)).SameValue(Quantity.Between(161, 282, Unit.Finding)).Should().BeTrue();
        FluentActions.Invoking(() => Quantity.Sum(persons)).Should().Throw<ArgumentException>().WithMessage("*DisjointSum*Union*");
    }

    [Fact]
    public void Rule_5_different_units_add_only_after_a_visible_conversion()
    {
        Quantity[] parts = [Quantity.Exactly(18, Unit.Division), Quantity.Parse("100余", Unit.Organization), Quantity.Exactly(38, Unit.Site)];

        FluentActions.Invoking(() => Quantity.DisjointSum(parts)).Should().Throw<ArgumentException>().WithMessage("*divisions*organizations*sites*");
        var sum = Quantity.DisjointSum(parts.Select(p => p.ConvertTo(Unit.InspectedUnit)));
        sum.SameValue(Quantity.Of(157, null, 157, 255, Unit.InspectedUnit)).Should().BeTrue();
        sum.ConvertedFrom.Should().Equal(Unit.Division, Unit.Organization, Unit.Site);
    }

    [Theory]
    [InlineData("city:", "county:", 3, 5)]
    [InlineData("shared:c", "shared:k", 5, 5)]
    public void Rule_7_sites_of_two_registers_are_a_bound(string first, string second, int min, int max)
    {
        var ids = Enumerable.Range(1, 3).Select(i => $"{first}{i}").Concat(Enumerable.Range(1, 2).Select(i => $"{second}{i}")).ToArray();
        var rollup = Count(new() { Organizations = Organs, Sites = ids.Select(Place).ToValueList(), Inspections = [Visit("I-1", Linwu, "2021-07-29", ids)] });

        rollup[City][Measures.SitesInspected].Quantity.Should().Be(Quantity.Between(min, max, Unit.Site));
    }

    [Fact]
    public void Rule_8_a_conflict_is_named_and_stays_as_a_bound()
    {
        var ledger = Ledger(
            new() { Organizations = Organs, Inspections = [Visit("431000:I-1", Linwu, "2021-07-29")] },
            new() { Inspections = [Visit("431000:I-1", Linwu, "2021-07-30")] });

        Rollup.Of(ledger, August1)[City][Measures.Inspections].Quantity.Should().Be(Quantity.Exactly(1, Unit.Inspection));
        Rollup.Of(ledger, new LocalDate(2021, 7, 29))[City][Measures.Inspections].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Inspection));
        ledger.Issues.Should().HaveCount(2).And.OnlyContain(issue => issue.Code == IssueCodes.RecordConflict && issue.Path == "$.body.inspections[0]");
    }

    [Fact]
    public void Rule_8_whoever_of_two_counties_inspected_the_city_has_one_inspection()
    {
        var (told, otherwise) = (Visit("431000:I-1", Linwu, "2021-07-29"), Visit("431000:I-1", Anren, "2021-07-29"));
        var found = Enumerable.Range(1, 3).Select(i => new Finding
        {
            Id = Id<Finding>.Parse($"F-{i}"),
            Inspection = told.Id,
            Events = [new() { Id = Id<FindingEvent>.Parse("E-1"), Kind = FindingEventKind.Found, At = DateSpan.Parse("2021-07-29") }],
        });
        var ledger = Ledger(new() { Organizations = Organs, Inspections = [told], Findings = [.. found] }, new() { Inspections = [otherwise] });
        var rollup = Rollup.Of(ledger, August1);
        var forward = FindingRollForward.Of(ledger, RollupQuestion.On(August1) with { From = new LocalDate(2021, 7, 1) });

        new[] { Linwu, Anren, City }.Select(at => forward[at].Raised).Should().Equal(
            Quantity.Between(0, 3, Unit.Finding), Quantity.Between(0, 3, Unit.Finding), Quantity.Exactly(3, Unit.Finding));
        new[] { Linwu, Anren, City }.Select(at => rollup[at][Measures.Inspections].Quantity).Should().Equal(
            Quantity.Between(0, 1, Unit.Inspection), Quantity.Between(0, 1, Unit.Inspection), Quantity.Exactly(1, Unit.Inspection));
        new[] { Linwu, Anren, City }.Select(at => rollup[at][Measures.FindingsRaised].Quantity).Should().Equal(
            Quantity.Between(0, 3, Unit.Finding), Quantity.Between(0, 3, Unit.Finding), Quantity.Exactly(3, Unit.Finding));
    }

    [Fact]
    public void Rule_8_documents_that_agree_who_inspected_dispute_nothing_that_was_found()
    {
        Inspection Told(int personTimes) => Visit("431000:I-1", Linwu, "2021-07-29") with { InspectorPersonTimes = Quantity.Exactly(personTimes, Unit.PersonTime) };
        var findings = Enumerable.Range(1, 100).Select(i => new Finding
        {
            Id = Id<Finding>.Parse($"F-{i}"),
            Inspection = Told(3).Id,
            Events = [new() { Id = Id<FindingEvent>.Parse("E-1"), Kind = FindingEventKind.Found, At = DateSpan.Parse("2021-07-29") }],
        });
        var rollup = Rollup.Of(Ledger(new() { Organizations = Organs, Inspections = [Told(3)], Findings = [.. findings] }, new() { Inspections = [Told(4)] }), August1);

        rollup[City][Measures.InspectorPersonTimes].Quantity.Should().Be(Quantity.Between(3, 4, Unit.PersonTime));
        Number(rollup, City, Measures.FindingsRaised).Should().Be(100);
    }

    [Fact]
    public void Rule_9_a_record_that_stands_for_several_is_not_counted_but_named()
    {
        var rollup = Count(new()
        {
            Organizations = Organs,
            Sites = [Place("S-1"), Place("S-all") with { Collective = new() { Quantifier = Quantifier.All } }],
            Inspections = [Visit("I-1", Linwu, "2021-07-29", "S-1", "S-all")],
        });

        Number(rollup, City, Measures.SitesInspected).Should().Be(1);
        rollup[City][Measures.SitesInspected].NotCounted.Should().Equal(RecordReference.Parse("sites/431000:S-all"));
    }

    [Fact]
    public void Rule_10_one_basis_a_branch_and_never_two()
    {
        var ledger = Ledger(new ReportBody
        {
            Organizations = Organs,
            Groups =
            [
                Group("team", Linwu) with { SubGroups = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } },
                .. Enumerable.Range(1, 4).Select(i => Group($"sub-{i}") with { SubGroupOf = Id<InspectionGroup>.Parse("team") }),
                Group("anren", Anren),
            ],
            Figures = [Figure("F-1", City, 3, FigureScope.OwnBody)],
        });
        var total = FigureRollup.Of(ledger, RollupQuestion.On(August1), BranchOverlap.Disjoint)[City][MeasureCodes.GroupsDispatched];

        total.Quantity.Should().Be(Quantity.Exactly(10, Unit.Group), "3 reported + 6 declared + 1 counted");
        total.Bases.Select(b => (b.Kind, b.Named)).Should().Equal((BasisKind.Reported, null), (BasisKind.Declared, 4), (BasisKind.Counted, 1));
        total.StatedExactly.Should().Be(Quantity.Exactly(9, Unit.Group));

        var whole = Ledger(ledger.Reports[0].Body with { Figures = [Figure("F-1", City, 27, FigureScope.WithSubordinates)] });
        var covered = FigureRollup.Of(whole, RollupQuestion.On(August1), BranchOverlap.Disjoint)[City][MeasureCodes.GroupsDispatched];
        covered.Quantity.Should().Be(Quantity.Exactly(27, Unit.Group));
        covered.Unused.Select(b => b.Organization).Should().Equal(Linwu, Anren);
    }

    [Fact]
    public void Rule_10_a_silent_organ_takes_the_upper_end_away()
    {
        var ledger = Ledger(new ReportBody { Organizations = Organs, Figures = [Figure("F-1", City, 3, FigureScope.OwnBody)] });
        var total = FigureRollup.Of(ledger, RollupQuestion.On(August1), BranchOverlap.Disjoint)[City][MeasureCodes.GroupsDispatched];

        total.Quantity.Should().Be(Quantity.AtLeast(3, Unit.Group));
        total.Silent.Should().Equal(Linwu, Anren);
    }

    [Fact]
    public void Rule_15_open_at_the_start_and_what_happened_give_open_at_the_end()
    {
        var ledger = Ledger(new ReportBody
        {
            Organizations = Organs,
            Findings =
            [
                Found("F-1", "2021-06-10"),
                Life("F-2", "2021-06-11", (FindingEventKind.Closed, "2021-07-05", null), (FindingEventKind.Relapsed, "2021-07-20", null)),
                Life("F-3", "2021-06-12", (FindingEventKind.Transferred, "2021-07-06", null)),
                Found("F-4", "2021-07-10"),
                Life("F-5", "2021-07-11", (FindingEventKind.CorrectedOnTheSpot, "2021-07-11", null)),
            ],
        });
        var node = FindingRollForward.Of(ledger, RollupQuestion.On(new LocalDate(2021, 7, 31)) with { From = new LocalDate(2021, 7, 1) })[City];

        new[] { node.OpenAtStart, node.Raised, node.Reopened, node.Closed, node.Transferred, node.Withdrawn, node.Merged, node.OpenAtEnd }
            .Should().Equal(new[] { 3, 2, 1, 2, 1, 0, 0, 3 }.Select(n => Quantity.Exactly(n, Unit.Finding)));
    }

    [Fact]
    public void Rule_15_a_closing_in_some_month_makes_the_stock_a_bound_and_the_flow_of_the_month_none()
    {
        var ledger = Ledger(new ReportBody { Organizations = Organs, Findings = [Life("F-1", "2021-06-10", (FindingEventKind.Closed, "2021-07", null))] });

        Rollup.Of(ledger, RollupQuestion.On(new LocalDate(2021, 7, 15)), Measures.FindingsOpen)[City][Measures.FindingsOpen].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Finding));
        FindingRollForward.Of(ledger, RollupQuestion.On(new LocalDate(2021, 7, 31)) with { From = new LocalDate(2021, 7, 1) })[City].Closed.Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    [Fact]
    public void Rule_16_a_repeated_lead_is_one_lead_and_every_receipt_counts()
    {
        Lead Received(string id, string? repeats) => new() { Id = Id<Lead>.Parse(id), ReceivedBy = [Linwu], Received = DateSpan.Parse("2021-07-10"), DuplicateOf = repeats is null ? null : Id<Lead>.Parse(repeats) };
        var ledger = Ledger(new ReportBody { Organizations = Organs, Leads = [Received("letter", null), Received("telephone", "letter"), Received("online", "telephone")] });
        var rollup = Rollup.Of(ledger, RollupQuestion.On(August1), Measures.LeadsReceived, Measures.LeadReceipts);

        rollup[City][Measures.LeadsReceived].Quantity.Should().Be(Quantity.Exactly(1, Unit.Lead));
        rollup[City][Measures.LeadReceipts].Quantity.Should().Be(Quantity.Exactly(3, Unit.LeadTime));
        rollup[City][Measures.LeadsReceived].CountedOnce.Should().ContainSingle().Which.Records.Should().HaveCount(3);
    }

    [Fact]
    public void Rule_16_a_merged_finding_was_raised_and_is_no_longer_open()
    {
        var ledger = Ledger(new ReportBody
        {
            Organizations = Organs,
            Findings = [Found("431000:F-1", "2021-07-10"), Life("431000:F-2", "2021-07-11", (FindingEventKind.Merged, "2021-07-12", "431000:F-1"))],
        });
        var rollup = Rollup.Of(ledger, RollupQuestion.On(August1), Measures.FindingsRaised, Measures.FindingsMerged, Measures.FindingsOpen);

        new[] { Measures.FindingsRaised, Measures.FindingsMerged, Measures.FindingsOpen }.Select(m => Number(rollup, City, m)).Should().Equal(2, 1, 1);
        ledger.Survivor(Id<Finding>.Parse("431000:F-2")).Should().Be(Id<Finding>.Parse("431000:F-1"));
    }


    [Theory]
    [InlineData(Quantifier.All, 18, 18, 18)]
    [InlineData(Quantifier.Several, 18, 2, 18)]
    [InlineData(null, 17, 17, 17)]
    public void Rule_17_all_several_or_seventeen_of_eighteen_townships(Quantifier? words, int named, int min, int max)
    {
        var townships = Enumerable.Range(101, 18).Select(n => Organ(Id<Organization>.Parse($"431025{n}")) with
        {
            Kind = OrganizationKinds.Township,
            Division = DivisionCode.Parse($"431025{n}"),
        }).ToList();
        var all = Organ(Id<Organization>.Parse("townships")) with
        {
            Kind = OrganizationKinds.Township,
            Division = DivisionCode.Parse("431025"),
            Collective = new() { Quantifier = Quantifier.All, Declared = Quantity.Exactly(18, Unit.Division) },
        };
        var coverage = Covered(
            [.. townships, all],
            new() { Id = Id<InspectionTask>.Parse("T-1"), Units = [all.Id] },
            Visit("I-1", Linwu, "2021-07-29") with { Units = words is null ? townships.Take(named).Select(t => t.Id).ToValueList() : [all.Id], Coverage = words });

        coverage.ToInspect.Should().Be(Quantity.Exactly(18, Unit.Division));
        coverage.Inspected.Should().Be(Quantity.Between(min, max, Unit.Division));
        coverage.NotInspected.Should().Be(Quantity.Between(18 - max, 18 - min, Unit.Division));
        coverage.NamedNotInspected.Should().Equal(townships.Skip(named).Select(t => RecordReference.To(t.Id)));
    }

    [Fact]
    public void Rule_17_what_is_declared_and_never_named_stays_unknown()
    {
        var coverage = Covered(
            [],
            new() { Id = Id<InspectionTask>.Parse("T-1"), Sites = Enumerable.Range(1, 5).Select(i => Id<Site>.Parse($"S-{i}")).ToValueList(), Declared = Quantity.Exactly(8, Unit.Site) },
            Visit("I-1", Linwu, "2021-07-29", "S-1", "S-2", "S-3", "S-4"));

        coverage.Inspected.Should().Be(Quantity.Between(4, 7, Unit.Site));
        coverage.NotInspected.Should().Be(Quantity.Between(1, 4, Unit.Site));
        coverage.NamedNotInspected.Should().Equal(RecordReference.Parse("sites/431000:S-5"));
    }

    private static Coverage Covered(IEnumerable<Organization> inspected, InspectionTask task, Inspection visit) => Coverage.Of(
        Ledger(new ReportBody { Organizations = [.. Organs, .. inspected], Tasks = [task], Inspections = [visit with { Task = task.Id }] }),
        Id<InspectionTask>.Parse("431000:T-1"),
        August1);

    private static Rollup Count(ReportBody body) => Rollup.Of(Ledger(body), August1);

    private static long Number(Rollup rollup, Id<Organization> node, Measure measure)
    {
        var quantity = rollup[node][measure].Quantity;
        quantity.IsExact.Should().BeTrue();
        return quantity.Min;
    }

    private static Ledger Ledger(params ReportBody[] bodies)
    {
        var builder = new LedgerBuilder(Zone);
        foreach (var (i, body) in bodies.Index())
        {
            builder.Add(new()
            {
                DocumentId = Id<SupervisionReport>.Parse($"D-{i}"),
                Issuer = City,
                RecordedAt = Instant.FromUtc(2021, 8, 1, 7, 22),
                Body = body,
            }).Should().BeEmpty();
        }

        return builder.Build();
    }

    private static Organization Organ(Id<Organization> id, Id<Organization>? under = null) => new()
    {
        Id = id,
        Name = new(null, id.ToString()),
        Kind = OrganizationKinds.DisciplineSupervisionOrgan,
        Relations = under is { } to ? [new() { Kind = RelationKind.Superior, To = to }] : [],
    };

    private static InspectionGroup Group(string id, params Id<Organization>[] by) => new() { Id = Id<InspectionGroup>.Parse(id), DispatchedBy = [.. by] };

    private static Site Place(string id) => new() { Id = Id<Site>.Parse(id), Name = new(null, id), Kind = SiteKinds.Hotel };

    private static Inspection Visit(string id, Id<Organization> by, string day, params string[] sites) => new()
    {
        Id = Id<Inspection>.Parse(id),
        ConductedBy = [by],
        Sites = sites.Select(Id<Site>.Parse).ToValueList(),
        Time = StatedTime.At(DateSpan.Parse(day)),
    };

    private static Finding Found(string id, string? at) => new()
    {
        Id = Id<Finding>.Parse(id),
        RaisedBy = [Linwu],
        Events = [new() { Id = Id<FindingEvent>.Parse("E-1"), Kind = FindingEventKind.Found, At = at is null ? null : DateSpan.Parse(at) }],
    };

    private static Finding Life(string id, string found, params (FindingEventKind Kind, string At, string? Into)[] acts) => Found(id, found) with
    {
        Events =
        [
            .. Found(id, found).Events,
            .. acts.Select((act, i) => new FindingEvent
            {
                Id = Id<FindingEvent>.Parse($"E-{i + 2}"),
                Kind = act.Kind,
                At = DateSpan.Parse(act.At),
                Into = act.Into is null ? null : Id<Finding>.Parse(act.Into),
            }),
        ],
    };

    private static AccountabilityMeasure Taken(string id, Code<AccountabilityKinds> kind, string person) => new()
    {
        Id = Id<AccountabilityMeasure>.Parse(id),
        Kind = kind,
        Subject = new(Id<Person>.Parse(person)),
        DecidedBy = [Linwu],
        Decided = DateSpan.Parse("2021-07-30"),
    };

    private static ReportedFigure Figure(string id, Id<Organization> body, long value, FigureScope scope) => new()
    {
        Id = Id<ReportedFigure>.Parse(id),
        Measure = MeasureCodes.GroupsDispatched,
        Value = Quantity.Exactly(value, Unit.Group),
        Body = body,
        Scope = scope,
    };
}
