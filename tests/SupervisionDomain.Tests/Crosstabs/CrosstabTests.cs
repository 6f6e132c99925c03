using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Crosstabs of small ledgers, worked out by hand.</summary>
public sealed class CrosstabTests
{
    private static readonly RollupQuestion Year = new() { AsOf = Days.Of("2021-12-31"), From = Days.Of("2021-01-01"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-12-31")) };

    private static readonly CrosstabCell May = new() { FirstDay = Days.Of("2021-05-01"), LastDay = Days.Of("2021-05-31") };

    private static readonly CrosstabCell June = new() { FirstDay = Days.Of("2021-06-01"), LastDay = Days.Of("2021-06-30") };

    // F1 of both counties together; F2 and F3 of the east, F3 on some day of May or June.
    private static readonly Ledger Ledger = Make.Ledger(Make.Report("D", Make.City with
    {
        Sites = [Make.Site("city:S1"), Make.Site("city:S2"), Make.Site("other:S1")],
        Findings =
        [
            Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10"), Make.Event("2", FindingEventKind.Rectified, "2021-06-20")) with
            {
                RaisedBy = Make.Orgs("east", "west"), Site = Id<Site>.Parse("city:S1"),
            },
            Make.Finding("F2", "east", Make.Event("1", FindingEventKind.RaisedOnTheSpot, "2021-06-11") with { Responsible = Make.Orgs("west") }) with { Site = Id<Site>.Parse("city:S1") },
            Make.Finding("F3", "east", Make.Event("1", FindingEventKind.Found, "2021-05-20/2021-06-10")) with { Site = Id<Site>.Parse("city:S2") },
        ],
    }, recorded: "2022-01-05"));

    [Fact]
    public void Columns_do_not_keep_the_order_of_every_day_that_was_ever_asked_for()
    {
        var columns = LedgerColumns.Of(Make.Ledger(Make.City));
        var first = Ask(0);
        for (var i = 1; i < 1_000; i++)
        {
            Ask(i);
        }

        GC.Collect();
        first.IsAlive.Should().BeFalse();

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference Ask(int day) => new(columns.Order(HierarchyAsOf.On(Days.Of("2021-01-01").PlusDays(day))));
    }

    [Fact]
    public void A_crosstab_of_nothing_up_to_the_last_day_of_the_calendar_is_empty()
    {
        foreach (var period in new[] { Dimension.Month, Dimension.Quarter, Dimension.Year })
        {
            Crosstab.Of(Make.Ledger(Make.City), RollupQuestion.On(LocalDate.MaxIsoValue), Measures.FindingsRaised, [period]).Cells.Should().BeEmpty();
        }
    }

    [Fact]
    public void Before_the_first_period_a_cell_is_not_zero_where_something_undated_may_lie_there()
    {
        var lead = new Lead { Id = Id<Lead>.Parse("L1"), ReceivedBy = Make.Orgs("east") };
        Crosstab Leads(string? from, params Lead[] leads) => Crosstab.Of(
            Make.Ledger(Make.City with { Leads = [.. leads] }), Make.July with { From = from is null ? null : Days.Of(from) }, Measures.LeadReceipts, [Dimension.Month]);
        Quantity At(Crosstab crosstab, int month) => crosstab[Make.Org("city"), new() { FirstDay = new(2021, month, 1), LastDay = new LocalDate(2021, month + 1, 1).PlusDays(-1) }];
        var dated = lead with { Id = Id<Lead>.Parse("L2"), Received = DateSpan.Parse("2021-06-20") };

        At(Leads(null, lead), 7).Should().Be(Quantity.Between(0, 1, Unit.LeadTime));
        At(Leads(null, lead, dated), 6).Should().Be(Quantity.Between(1, 2, Unit.LeadTime));
        FluentActions.Invoking(() => At(Leads(null, lead, dated), 5)).Should().Throw<ArgumentException>().WithMessage("*before 2021-06-01*");
        At(Leads(null, dated), 5).Should().Be(Quantity.Exactly(0, Unit.LeadTime), "all that counts is dated");
        At(Leads("2021-05-01", lead, dated), 5).Should().Be(Quantity.Between(0, 1, Unit.LeadTime));
    }

    [Fact]
    public void Of_too_many_cells_the_first_period_is_named_that_a_wrong_year_makes()
    {
        var findings = Enumerable.Range(0, 200).Select(i => Make.Finding($"F{i}", "east", Make.Event("E1", FindingEventKind.Found, i == 0 ? "0021-07-10" : "2021-07-10")) with { Category = Code<FindingCategories>.Parse($"c{i}") });
        var ledger = Make.Ledger(Make.City with { Findings = [.. findings] });
        Crosstab Of(RollupQuestion question) => Crosstab.Of(ledger, question, Measures.FindingsRaised, [Dimension.Month, Dimension.Category]);

        FluentActions.Invoking(() => Of(Make.July)).Should().Throw<ArgumentException>().WithMessage("*0021-07-01*From*");
        Of(Make.July with { From = Days.Of("2021-07-01") }).Cells.Should().HaveCount(199);
    }

    [Fact]
    public void A_column_of_more_ids_than_it_has_room_for_says_so()
    {
        var table = new TextTable(mostPages: 1);

        FluentActions.Invoking(() => Enumerable.Range(0, TextColumn.PageSize).Max(_ => table.Add("an id"))).Should().Throw<ArgumentException>().WithMessage("*1 MiB of ids*");
    }

    [Fact]
    public void The_first_day_may_lie_as_far_back_as_days_go()
    {
        var crosstab = Crosstab.Of(Ledger, Year with { From = new LocalDate(1, 1, 1) }, Measures.FindingsRaised, [Dimension.Month]);

        crosstab.Cells.Should().Equal(May, June);
        Short(crosstab, "city", May).Should().Be("1..2");
    }

    [Fact]
    public void A_joint_finding_counts_once_above_and_a_finding_of_May_or_June_is_a_bound_in_both()
    {
        var crosstab = Crosstab.Of(Ledger, Year, Measures.FindingsRaised, [Dimension.Month]);

        crosstab.Cells.Should().Equal(May, June);
        Short(crosstab, "east", May).Should().Be("1..2");
        Short(crosstab, "west", May).Should().Be("1");
        Short(crosstab, "city", May).Should().Be("1..2");
        Short(crosstab, "east", June).Should().Be("1..2");
        Short(crosstab, "west", June).Should().Be("0");
        Short(Crosstab.Of(Ledger, Year, Measures.FindingsRaised), "city", new()).Should().Be("3");
        crosstab.Records(Make.Org("city"), May).Should().Equal(Make.Record("findings/city:F1"), Make.Record("findings/city:F3"));
        crosstab.Records(Make.Org("west"), June).Should().BeEmpty();
    }

    [Fact]
    public void A_site_found_at_twice_counts_once_wherever_both_lie_below()
    {
        var crosstab = Crosstab.Of(Ledger, Year, Measures.SitesWithFindings, [Dimension.Year]);

        Short(crosstab, "east", crosstab.Cells.Single()).Should().Be("2");
        Short(crosstab, "west", crosstab.Cells.Single()).Should().Be("1");
        Short(crosstab, "city", crosstab.Cells.Single()).Should().Be("2");
    }

    [Fact]
    public void Periods_begin_with_the_first_thing_counted_not_with_a_finding_at_no_site()
    {
        var ledger = Make.Ledger(Make.Report("D", Make.City with
        {
            Sites = [Make.Site("city:S1"), Make.Site("city:S2")],
            Findings =
            [
                Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")),
                Make.Finding("F2", "east", Make.Event("1", FindingEventKind.Found, "2021-06-11")) with { Site = Id<Site>.Parse("city:S1") },
                Make.Finding("F3", "east", Make.Event("1", FindingEventKind.Found, "../2021-06-20")) with { Site = Id<Site>.Parse("city:S2") },
            ],
        }, recorded: "2022-01-05"));

        Crosstab.Of(ledger, Year with { From = null, AsOf = Days.Of("2021-06-30") }, Measures.SitesWithFindings, [Dimension.Month]).Cells.Should().Equal(June);
    }

    [Fact]
    public void A_finding_that_counts_as_raised_is_in_no_state_before_its_raising()
    {
        var ledger = Make.Ledger(Make.Report("D", Make.City with
        {
            Findings = [Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-12-20/2022-01-10"))],
        }, recorded: "2022-03-01"));

        var crosstab = Crosstab.Of(ledger, Year, Measures.FindingsRaised, [Dimension.State]);

        crosstab.Cells.Should().Equal(new CrosstabCell { State = FindingState.Found });
        Short(crosstab, "city", crosstab.Cells.Single()).Should().Be("0..1");
    }

    [Fact]
    public void Open_findings_are_divided_by_category_state_and_kind_of_site()
    {
        var ledger = Make.Ledger(Make.Report("D", Make.City with
        {
            Sites = [Make.Site("city:S1")],
            Findings =
            [
                Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")) with { Category = FindingCategories.Formalism, Site = Id<Site>.Parse("city:S1") },
                Make.Finding("F2", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10"), Make.Event("2", FindingEventKind.HandedOver, "2021-05-12")) with { Category = FindingCategories.Formalism },
                Make.Finding("F3", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10"), Make.Event("2", FindingEventKind.Closed, "2021-05-12")),
            ],
        }, recorded: "2022-03-01"));

        Numbers(Dimension.Category).Should().Equal((new() { Category = FindingCategories.Formalism }, "2"));
        Numbers(Dimension.State).Should().Equal((new() { State = FindingState.Found }, "1"), (new() { State = FindingState.HandedOver }, "1"));
        Numbers(Dimension.SiteKind).Should().Equal((new(), "1"), (new() { SiteKind = ledger.Sites.Single().Kind }, "1"));

        IEnumerable<(CrosstabCell Cell, string Number)> Numbers(Dimension by)
        {
            var crosstab = Crosstab.Of(ledger, Year, Measures.FindingsOpen, [by]);
            return crosstab.Cells.Select(cell => (cell, Short(crosstab, "city", cell)));
        }
    }

    [Fact]
    public void What_columns_cannot_count_is_refused_by_name()
    {
        var ask = () => Crosstab.Of(new LedgerColumnsBuilder(DateTimeZone.Utc).Build(), Year, Measures.LeadsReceived);

        ask.Should().Throw<ArgumentException>().WithMessage("*leadsReceived is counted in a ledger only*");
    }

    [Fact]
    public void A_refusal_says_what_columns_do_not_keep_and_how_to_ask_instead()
    {
        var columns = new LedgerColumnsBuilder(DateTimeZone.Utc).Build();

        Asking(Measures.AmountsIn(Unit.Yuan)).Should().Throw<ArgumentException>().WithMessage("*amounts.yuan is counted in a ledger only*amounts*");
        Asking(Measures.OrganizationsInspected).Should().Throw<ArgumentException>().WithMessage("*organizationsInspected is counted in a ledger only*units inspected*");
        Asking(Measures.FindingsOpen).Should().Throw<ArgumentException>().WithMessage("*findingsOpen is counted in a ledger only: what was open on a day, columns tell as FindingsRaised by state.*");
        Asking(Measures.Inspections, Dimension.SiteKind).Should().Throw<ArgumentException>().WithMessage("An inspection may have several sites*SitesInspected*");
        Asking(Measures.InspectorPersonTimes, Dimension.SiteKind).Should().Throw<ArgumentException>().WithMessage("An inspection may have several sites*SitesInspected*");
        Asking(Measures.Inspections, Dimension.Category).Should().Throw<ArgumentException>().WithMessage("The records of this measure have no category of finding.*");

        Action Asking(Measure measure, params Dimension[] by) => () => Crosstab.Of(columns, Year, measure, by);
    }

    [Fact]
    public void States_are_those_of_the_last_day_asked_for()
    {
        var inMay = Crosstab.Of(Ledger, Year with { AsOf = Days.Of("2021-06-19") }, Measures.FindingsRaised, [Dimension.State]);
        var inYear = Crosstab.Of(Ledger, Year, Measures.FindingsRaised, [Dimension.State]);

        Short(inMay, "city", new() { State = FindingState.Found }).Should().Be("2");
        Short(inMay, "city", new() { State = FindingState.Reported }).Should().Be("0");
        Short(inYear, "city", new() { State = FindingState.Found }).Should().Be("1");
        Short(inYear, "city", new() { State = FindingState.Demanded }).Should().Be("1");
        Short(inYear, "city", new() { State = FindingState.Reported }).Should().Be("1");
    }

    [Fact]
    public void Whom_the_events_name_to_rectify_can_be_asked_for_instead()
    {
        var crosstab = Crosstab.Of(Ledger, Year, Measures.FindingsRaised, countedFor: CountedFor.Responsible);

        Short(crosstab, "west", new()).Should().Be("1");
        Short(crosstab, "east", new()).Should().Be("0");
        Short(crosstab, "city", new()).Should().Be("1");
    }

    [Fact]
    public void Where_the_place_lies_can_be_asked_for_instead()
    {
        var ledger = Make.Ledger(Make.Report("D", Make.City with
        {
            Sites =
            [
                Make.Site("city:Square") with { Jurisdiction = Make.Org("west") },
                Make.Site("city:Shop") with { Within = Id<Site>.Parse("city:Square") },
                Make.Site("city:Bridge") with { Jurisdiction = Make.Org("east") },
                Make.Site("city:Nowhere"),
            ],
            Inspections = [Make.Inspection("I", "east") with { Sites = [Id<Site>.Parse("city:Shop"), Id<Site>.Parse("city:Bridge"), Id<Site>.Parse("city:Nowhere")] }],
            Findings =
            [
                Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")) with { Site = Id<Site>.Parse("city:Shop") },
                Make.Finding("F2", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")) with { Site = Id<Site>.Parse("city:Nowhere") },
            ],
        }, recorded: "2021-06-05"));

        Numbers(Measures.FindingsRaised).Should().Equal("1", "1", "0");
        Numbers(Measures.Inspections).Should().Equal("1", "1", "1");
        Numbers(Measures.SitesInspected).Should().Equal("2", "1", "1");
        ledger.LocationOf(ledger.Findings[0]).Should().Equal(Make.Org("west"));
        ledger.LocationOf(ledger.Findings[1]).Should().BeEmpty();
        ledger.LocationOf(ledger.Inspections[0]).Should().BeEquivalentTo([Make.Org("east"), Make.Org("west")]);

        IEnumerable<string> Numbers(Measure measure) => new[] { "city", "west", "east" }
            .Select(o => Short(Crosstab.Of(ledger, Year, measure, countedFor: CountedFor.Location), o, new()));
    }

    [Fact]
    public void A_rate_is_taken_from_two_totals_and_two_periods_are_compared_by_theirs()
    {
        var raised = Crosstab.Of(Ledger, Year, Measures.FindingsRaised);
        var rectified = Crosstab.Of(Ledger, Year, Measures.FindingsRectified);
        var byMonth = Crosstab.Of(Ledger, Year, Measures.FindingsRectified, [Dimension.Month]);
        var city = Make.Org("city");

        rectified[city, new()].Per(raised[city, new()]).Min.Should().Be(1m / 3);
        byMonth[city, June].Minus(byMonth[city, May]).Min.Should().Be(1);
    }

    [Fact]
    public void What_a_crosstab_does_not_count_it_refuses()
    {
        Refused(() => Crosstab.Of(Ledger, Year with { HierarchyAsOf = HierarchyAsOf.RecordDate() }, Measures.FindingsRaised));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.FindingsRaised, [Dimension.Month, Dimension.Year]));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.FindingsRaised, [Dimension.State, Dimension.State]));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.FindingsRaised, [Dimension.AccountabilityKind]));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.LeadsReceived, [Dimension.Category]));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.Inspections, countedFor: CountedFor.Responsible));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.MeasuresTaken, countedFor: CountedFor.Location));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.FindingsOpen, countedFor: CountedFor.Responsible));
        Refused(() => Crosstab.Of(Ledger, Year, Measures.FindingsRaised, threads: 0));
        Refused(() => Crosstab.Of(new LedgerColumnsBuilder(Days.China).Build(), Year, Measures.LeadsReceived));

        static void Refused(Action ask) => FluentActions.Invoking(ask).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_builder_refuses_what_comes_before_its_organizations()
    {
        var builder = new LedgerColumnsBuilder(Days.China);
        var finding = Make.Finding("city:F", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10"));
        builder.Add(finding);
        builder.Add(Make.Inspection("city:I", "east"));

        Refused(() => builder.Add(finding with { Id = Id<Finding>.Parse("city:G"), RaisedBy = [], Inspection = Id<Inspection>.Parse("city:J") }));
        Refused(() => builder.Add(Make.Measure("city:M", "city:P", "east") with { DecidedBy = [], Finding = Id<Finding>.Parse("city:G") }));
        Refused(() => builder.Add(Make.Inspection("city:K", "east") with { ConductedBy = [], Groups = [Id<InspectionGroup>.Parse("city:G")] }));
        builder.Build().FindingCount.Should().Be(1);

        static void Refused(Action add) => FluentActions.Invoking(add).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Columns_are_made_once_for_a_ledger_and_stay_as_they_are_while_adding_goes_on()
    {
        LedgerColumns.Of(Ledger).Should().BeSameAs(LedgerColumns.Of(Ledger));

        var builder = new LedgerColumnsBuilder(Days.China);
        builder.Add(Make.Finding("city:F", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")));
        var before = builder.Build();
        builder.Add(Make.Finding("city:G", "north", Make.Event("1", FindingEventKind.Found, "2021-05-10")));

        Short(Crosstab.Of(before, Year, Measures.FindingsRaised), "east", new()).Should().Be("1");
        Crosstab.Of(before, Year, Measures.FindingsRaised).Organizations.Should().Equal(Make.Org("east"));
        Short(Crosstab.Of(builder.Build(), Year, Measures.FindingsRaised), "north", new()).Should().Be("1");
    }

    [Fact]
    public void What_was_met_in_an_earlier_cell_is_not_met_in_a_later_one_however_many_there_are()
    {
        var order = LedgerColumns.Of(Ledger).Order(Year.HierarchyAsOf);
        using var memory = new CountingMemory(order.Count, things: 2);
        var column = new long[order.Count];
        for (var cell = 0; cell < 20; cell++)
        {
            column.AsSpan().Clear();
            memory.Add(column, order, [1, 1], [0, 0], []);
            memory.Add(column, order, [1], [cell % 2], []);
            column[1].Should().Be(2, "cell {0}", cell);
            if (cell == 3)
            {
                memory.First = int.MaxValue - (7 * order.Count);
            }
        }

        memory.First.Should().BeLessThan(100 * order.Count, "the numbers began anew");
    }

    [Fact]
    public void What_weighs_and_is_doubtful_or_told_twice_is_weighed_thing_by_thing()
    {
        AccountabilityMeasure Fine(string id, string by, string amount) =>
            Make.Measure(id, "P", by, AccountabilityKinds.Circular) with { Amount = Quantity.Parse(amount, Unit.Yuan) };
        var underBoth = Make.Organization("both") with
        {
            Relations = [new() { Kind = RelationKind.Superior, To = Make.Org("east") }, new() { Kind = RelationKind.Superior, To = Make.Org("west") }],
        };
        var ledger = Make.Ledger(
            Make.City with { Organizations = [.. Make.City.Organizations, underBoth], Measures = [Fine("M1", "east", "100元"), Fine("M2", "both", "1000元"), Fine("M3", "both", "5000余元")] },
            new() { Measures = [Fine("M1", "east", "200元")] });
        var crosstab = Crosstab.Of(ledger, Make.July, Measures.AmountsIn(Unit.Yuan));

        crosstab[Make.Org("both"), new()].Min.Should().Be(6_001);
        crosstab[Make.Org("city"), new()].Min.Should().Be(6_101);
        crosstab[Make.Org("east"), new()].Min.Should().Be(100, "the body under both may stand in the west");
        crosstab[Make.Org("city"), new()].LikelyMax.Should().Be(7_199);
    }

    [Fact]
    public void Amounts_are_divided_by_kind_of_accountability_where_there_are_none_too()
    {
        var ledger = Make.Ledger(Make.City with { Measures = [Make.Measure("M", "P", "east")] });

        Crosstab.Of(ledger, Make.July, Measures.AmountsIn(Unit.Yuan), [Dimension.AccountabilityKind]).Cells.Should().BeEmpty();
        FluentActions.Invoking(() => Crosstab.Of(ledger, Make.July, Measures.AmountsIn(Unit.Yuan), [Dimension.Category])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_is_counted_before_the_finding_was_raised_has_no_state_whatever_else_was_found()
    {
        var finding = Make.Finding("F1", "east", Make.Event("1", FindingEventKind.Found, "2021-07-20"));
        var other = Make.Finding("F2", "west", Make.Event("1", FindingEventKind.Found, "2020-01"));
        var own = new Measure
        {
            Code = Code<MeasureCodes>.Parse("announced"),
            Unit = Unit.Finding,
            Occurrences = (ledger, _) => ledger.Findings.Where(f => f.Id.Local == "F1")
                .Select(f => new Occurrence { Thing = RecordReference.To(f.Id), Record = RecordReference.To(f.Id), Version = f, Organizations = ledger.OrganizationsOf(f), When = DateSpan.Parse("2021-06-15") }),
        };

        States(finding).Should().Equal((FindingState?)null);
        States(finding, other).Should().Equal((FindingState?)null);

        IEnumerable<FindingState?> States(params Finding[] findings) =>
            Crosstab.Of(Make.Ledger(Make.City with { Findings = [.. findings] }), Make.July with { AsOf = Days.Of("2021-06-30") }, own, [Dimension.State]).Cells.Select(cell => cell.State);
    }

    [Fact]
    public void What_weighs_nothing_is_there_and_adds_nothing()
    {
        var ledger = Make.Ledger(Make.City with
        {
            Inspections = [Make.Inspection("I", "east") with { InspectorPersonTimes = Quantity.Exactly(0, Unit.PersonTime) }],
        });
        var crosstab = Crosstab.Of(ledger, Make.July, Measures.InspectorPersonTimes, [Dimension.Month]);

        crosstab.Records(Make.Org("city"), crosstab.Cells.Single()).Should().Equal(Make.Record("inspections/city:I"));
        crosstab.Records(Make.Org("west"), crosstab.Cells.Single()).Should().BeEmpty();
        crosstab.Totals().Should().BeEmpty("it adds 0");
        var forNobody = Make.Ledger(Make.City with { Inspections = [Make.Inspection("I", "east") with { ConductedBy = [], InspectorPersonTimes = Quantity.Exactly(0, Unit.PersonTime) }] });
        Crosstab.Of(forNobody, Make.July, Measures.InspectorPersonTimes).Cells.Should().BeEmpty();
    }

    [Fact]
    public void Of_groups_in_a_disputed_circle_the_record_is_the_one_that_a_rollup_names()
    {
        InspectionGroup Of(string id, string? whole) => Make.Group(id, "east") with { SubGroupOf = whole is null ? null : Id<InspectionGroup>.Parse(whole) };
        var ledger = Make.Ledger(Make.City with { Groups = [Of("g2", "g1"), Of("g3", null), Of("g1", "g3")] }, new() { Groups = [Of("g1", "g2")] });
        var rollup = Rollup.Of(ledger, Make.July, Measures.GroupsDispatched);
        var crosstab = Crosstab.Of(ledger, Make.July, Measures.GroupsDispatched);

        crosstab.Records(Make.Org("city"), new()).Should().Equal(rollup[Make.Org("city")][Measures.GroupsDispatched].Records);
    }

    [Fact]
    public void Versions_of_a_disputed_record_are_one()
    {
        var finding = Make.Finding("F", "east", Make.Event("1", FindingEventKind.Found, "2021-07-20"));
        var measure = Make.Measure("M", "P", "east");
        var columns = LedgerColumns.Of(Make.Ledger(
            Make.City with { Findings = [finding, finding with { Id = Id<Finding>.Parse("G") }], Measures = [measure, measure with { Id = Id<AccountabilityMeasure>.Parse("N") }] },
            new() { Findings = [finding with { RaisedBy = Make.Orgs("west") }], Measures = [measure with { DecidedBy = Make.Orgs("west") }] }));

        columns.FindingCount.Should().Be(2);
        columns.MeasureCount.Should().Be(2);
    }

    [Fact]
    public void More_threads_than_there_are_processors_take_no_more_room()
    {
        Crosstab Of(Measure measure, int threads) => Crosstab.Of(Ledger, Year, measure, [Dimension.Month], threads: threads);

        foreach (var measure in new[] { Measures.SitesWithFindings, Measures.FindingsRaised })
        {
            Of(measure, int.MaxValue).Totals().Should().Equal(Of(measure, 1).Totals());
        }
    }

    [Fact]
    public void More_codes_than_a_column_tells_apart_are_refused_however_they_are_written()
    {
        var table = new TextTable();
        for (var i = 0; i < ushort.MaxValue; i++)
        {
            table.CodeOf($"c{i}");
        }

        table.CodeOf("c7"u8).Should().Be(8);
        FluentActions.Invoking(() => table.CodeOf("more")).Should().Throw<ArgumentException>().WithMessage("*65535*");
        FluentActions.Invoking(() => table.CodeOf("more"u8)).Should().Throw<ArgumentException>().WithMessage("*65535*");
    }

    private static string Short(Crosstab crosstab, string organization, CrosstabCell cell) =>
        crosstab[Make.Org(organization), cell] is var q && q.IsExact ? $"{q.Min}" : $"{q.Min}..{q.Max}";

    [Fact]
    public void A_cell_that_cannot_be_is_no_zero()
    {
        var ledger = Make.Ledger(Make.City with { Findings = [Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-10"))] });
        var question = Make.July with { From = Days.Of("2021-07-03"), AsOf = Days.Of("2021-07-20") };
        var crosstab = Crosstab.Of(ledger, question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]);
        var cell = new CrosstabCell { FirstDay = question.From, LastDay = question.AsOf, State = FindingState.Found };

        crosstab[Make.Org("city"), cell].Min.Should().Be(1);
        crosstab[Make.Org("city"), cell with { State = FindingState.Closed }].Max.Should().Be(0);
        crosstab.Least(cell with { State = FindingState.Closed }).Should().OnlyContain(n => n == 0);
        CrosstabCell[] none =
        [
            new(), cell with { State = null }, cell with { LastDay = null }, cell with { FirstDay = null, LastDay = null }, cell with { Category = FindingCategories.Formalism },
            cell with { SiteKind = SiteKinds.Hospital }, cell with { FirstDay = Days.Of("2021-07-01") }, cell with { LastDay = Days.Of("2021-07-31") },
            cell with { FirstDay = Days.Of("2021-08-01"), LastDay = Days.Of("2021-08-31") }, cell with { AccountabilityKind = AccountabilityKinds.Circular },
        ];
        foreach (var wrong in none)
        {
            FluentActions.Invoking(() => crosstab[Make.Org("city"), wrong]).Should().Throw<ArgumentException>("{0}", wrong).WithMessage("*month*");
            FluentActions.Invoking(() => crosstab.Records(Make.Org("city"), wrong)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => crosstab.Least(wrong)).Should().Throw<ArgumentException>();
        }

        var undivided = Crosstab.Of(ledger, question, Measures.FindingsRaised);
        undivided[Make.Org("city"), new()].Min.Should().Be(1);
        FluentActions.Invoking(() => undivided[Make.Org("nowhere"), new()]).Should().Throw<KeyNotFoundException>().WithMessage("*nor anything that counts*");
        FluentActions.Invoking(() => undivided[Make.Org("city"), cell]).Should().Throw<ArgumentException>().WithMessage("*nothing*");
        var years = Crosstab.Of(ledger, Make.July, Measures.FindingsRaised, [Dimension.Year]);
        years[Make.Org("city"), new() { FirstDay = Days.Of("2020-01-01"), LastDay = Days.Of("2020-12-31") }].Max.Should().Be(0, "without a first day the question goes back as far as one likes");
    }

    [Fact]
    public void No_dimension_is_null() => FluentActions.Invoking(() => Crosstab.Of(Make.Ledger(Make.City), Make.July, Measures.FindingsRaised, [null!])).Should().Throw<ArgumentException>();
}
