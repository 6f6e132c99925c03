using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Where documents contradict each other, every total holds what it would be were the one right, and what it would be were the other.</summary>
public sealed class ContradictionTests
{
    private static readonly RollupQuestion July = Make.July with { From = Days.Of("2021-07-01") };

    private static readonly Finding First = Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-05")) with { Site = Id<Site>.Parse("S1") };

    [Fact]
    public void Whichever_document_is_right_the_totals_hold_it()
    {
        var asked = 0;
        Gen.Select(Worlds.Any, Gen.Int[0, int.MaxValue]).Where((w, _) => w.IsSharp && w.Ledger.Findings.Count > 0).Sample((world, seed) =>
        {
            var random = new Random(seed);
            var ledger = world.Ledger;
            var recorded = Days.Noon(random.Next(2) == 0 ? Days.Of("2021-09-10") : Worlds.FirstDay.PlusDays(random.Next(130)));
            var sites = ledger.Sites.Select(s => s with { Jurisdiction = Any(ledger, random) }).ToList();
            var records = Records(ledger).Where(r => r is not Site).Concat(sites).ToList();
            var before = Report("one", recorded, records);
            var (stated, right) = random.Next(5) switch
            {
                4 when ledger.Groups.Count > 0 => Differently(ledger.Groups[random.Next(ledger.Groups.Count)], random, ledger),
                3 when sites.Count > 0 => Differently(sites[random.Next(sites.Count)], random, ledger),
                0 when ledger.Measures.Count > 0 => Differently(ledger.Measures[random.Next(ledger.Measures.Count)], random, ledger),
                1 when ledger.Inspections.Count > 0 => Differently(ledger.Inspections[random.Next(ledger.Inspections.Count)], random, ledger),
                _ => Differently(ledger.Findings[random.Next(ledger.Findings.Count)], random, ledger),
            };
            var after = Report("one", recorded, records.Select(r => r.Reference == right.Reference ? right : r));
            var other = Report("other", Days.Noon("2021-09-20"), [stated]);
            if (new[] { before, after, other }.Any(r => r.Check().Any(i => i.Severity == IssueSeverity.Error)))
            {
                return;
            }

            Interlocked.Increment(ref asked);
            var disputed = new Ledger(Days.China, [before, other]);
            foreach (var truth in new[] { new Ledger(Days.China, [before]), new Ledger(Days.China, [after]) })
            {
                Holds(Rollup.Of(disputed, world.Question), Rollup.Of(truth, world.Question), $"{stated} beside {ledger.Findings.FirstOrDefault(f => f.Id.ToString() == stated.Reference.Id)}");
                Holds(Crosstab.Of(disputed, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]), Crosstab.Of(truth, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]));
                Holds(Crosstab.Of(disputed, world.Question, Measures.SitesWithFindings, [Dimension.Month]), Crosstab.Of(truth, world.Question, Measures.SitesWithFindings, [Dimension.Month]));
                Holds(Crosstab.Of(disputed, world.Question, Measures.FindingsRaised, [Dimension.SiteKind]), Crosstab.Of(truth, world.Question, Measures.FindingsRaised, [Dimension.SiteKind]));
                Holds(Crosstab.Of(disputed, world.Question, Measures.FindingsOpen, [Dimension.SiteKind, Dimension.State]), Crosstab.Of(truth, world.Question, Measures.FindingsOpen, [Dimension.SiteKind, Dimension.State]));
                Holds(Crosstab.Of(disputed, world.Question, Measures.SitesInspected, [Dimension.SiteKind], CountedFor.Location), Crosstab.Of(truth, world.Question, Measures.SitesInspected, [Dimension.SiteKind], CountedFor.Location));
            }
        }, iter: 400);
        asked.Should().BeGreaterThan(100);
    }

    [Fact]
    public void What_a_contradiction_leaves_out_it_takes_from_the_other()
    {
        var other = Make.Finding("F2", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-06")) with { Site = Id<Site>.Parse("S1") };
        var ledger = Contradicted(new() { Id = First.Id, Site = Id<Site>.Parse("S2") }, First, other);

        ledger.Findings.Select(f => (f.Id.Local, f.Site?.Local, f.RaisedBy.Count, f.Events.Count)).Should().Equal(("F1", "S1", 1, 1), ("F1", "S2", 1, 1), ("F2", "S1", 1, 1));
        Total(ledger, Measures.SitesWithFindings).Should().Be((1, 2));

        Contradicted(new() { Id = First.Id, RaisedBy = Make.Orgs("west") }, First).Findings.Select(f => f.RaisedBy[0].Local).Should().Equal("east", "west");
    }

    [Fact]
    public void A_day_in_dispute_counts_where_it_may_lie()
    {
        var ledger = Contradicted(new() { Id = First.Id, Events = First.Events }, First with { Events = [First.Events[0] with { At = DateSpan.Parse("2021-06-05") }] });

        Total(ledger, Measures.FindingsRaised).Should().Be((0, 1), "it was raised in June or in July");
        Total(ledger, Measures.FindingsOpen).Should().Be((1, 1));
        Total(ledger, Measures.SitesWithFindings).Should().Be((0, 1));
        Rollup.Of(ledger, July with { From = null }, Measures.FindingsRaised)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    [Fact]
    public void An_act_in_dispute_counts_as_either()
    {
        var closed = Make.Event("E2", FindingEventKind.Closed, "2021-07-06");
        var ledger = Contradicted(new() { Id = First.Id, Events = [closed with { Kind = FindingEventKind.HandedOver }] }, First with { Events = [.. First.Events, closed] });
        var states = Crosstab.Of(ledger, July, Measures.FindingsRaised, [Dimension.State]);

        Total(ledger, Measures.FindingsOpen).Should().Be((0, 1));
        states[Make.Org("east"), new() { State = FindingState.Closed }].Max.Should().Be(1);
        states[Make.Org("east"), new() { State = FindingState.HandedOver }].Max.Should().Be(1);
        states[Make.Org("east"), new() { State = FindingState.Found }].Max.Should().Be(0);
    }

    [Fact]
    public void A_raising_in_dispute_counts_as_either()
    {
        var ledger = Contradicted(new() { Id = First.Id, Events = [First.Events[0] with { Kind = FindingEventKind.RaisedOnTheSpot }] }, First);

        Total(ledger, Measures.FindingsRaised).Should().Be((1, 1));
        Total(ledger, Measures.FindingsRaisedOnTheSpot).Should().Be((0, 1));
    }

    [Fact]
    public void A_site_of_a_disputed_kind_may_be_of_either_and_lies_where_it_lies()
    {
        var site = Make.Site("city:S1") with { Kind = SiteKinds.Hospital, Jurisdiction = Make.Org("west") };
        var told = Make.City with { Sites = [site], Findings = [First with { Site = site.Id }], Inspections = [Make.Inspection("I1", "east") with { Sites = [site.Id] }] };
        var ledger = Make.Ledger(Make.Report("D1", told), Make.Report("D2", new() { Sites = [site with { Kind = SiteKinds.Hotel }] }, recorded: "2021-08-09"));

        foreach (var measure in new[] { Measures.FindingsRaised, Measures.FindingsOpen, Measures.SitesInspected, Measures.SitesWithFindings })
        {
            var kinds = Crosstab.Of(ledger, July, measure, [Dimension.SiteKind]);
            kinds.Totals().Where(t => t.Organization == Make.Org("east")).Select(t => (t.Cell.SiteKind, t.Quantity.Min, t.Quantity.Max)).Should()
                .BeEquivalentTo([(SiteKinds.Hospital, 0L, 1L), ((Code<SiteKinds>?)SiteKinds.Hotel, 0L, (long?)1L)]);
            Crosstab.Of(ledger, July, measure)[Make.Org("east"), new()].IsExact.Should().BeTrue("it is one thing, of whatever kind");
        }

        Crosstab.Of(ledger, July, Measures.FindingsRaised, countedFor: CountedFor.Location)[Make.Org("west"), new()].Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    [Fact]
    public void A_stock_has_no_cell_of_what_was_not_raised()
    {
        var ledger = Contradicted(new() { Id = First.Id, Events = [First.Events[0] with { At = DateSpan.Parse("2021-08-05") }] }, First);

        foreach (var measure in new[] { Measures.FindingsOpen, Measures.FindingsIn(FindingState.Found) })
        {
            Crosstab.Of(ledger, July, measure, [Dimension.State]).Cells.Select(c => c.State).Should().Equal(FindingState.Found);
        }
    }

    [Fact]
    public void What_is_dated_after_its_recording_stands_as_dated()
    {
        // The first document knows the finding without a day; the second, recorded in September, dates it into August.
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Findings = [First with { Events = [First.Events[0] with { At = null }] }], Inspections = [Make.Inspection("I1", "east") with { Time = null }] }, recorded: "2021-07-10"),
            Make.Report("D2", new() { Findings = [First with { Events = [First.Events[0] with { At = DateSpan.Parse("2021-08-05") }] }], Inspections = [Make.Inspection("I1", "east") with { Time = Make.On("2021-08-05") }] }, recorded: "2021-09-09"));

        foreach (var (measure, unit) in new[] { (Measures.FindingsRaised, Unit.Finding), (Measures.Inspections, Unit.Inspection) })
        {
            Count("2021-07-31", null).Should().Be(0);
            Count("2021-08-31", "2021-08-01").Should().Be(1);
            Count("2021-08-31", null).Should().Be(1);
            Count("2021-08-31", "2021-07-01").Should().Be(1);
            Crosstab.Of(ledger, RollupQuestion.On(Days.Of("2021-08-31")), measure, [Dimension.Month]).Cells.Select(c => c.FirstDay).Should().Equal(Days.Of("2021-08-01"));

            long Count(string asOf, string? from)
            {
                var question = RollupQuestion.On(Days.Of(asOf)) with { From = from is null ? null : Days.Of(from) };
                var total = Rollup.Of(ledger, question, measure)[Make.Org("east")][measure].Quantity;
                Crosstab.Of(ledger, question, measure)[Make.Org("east"), new()].Should().Be(total);
                return total.IsExact ? total.Min : -1;
            }
        }
    }

    [Theory]
    [InlineData("2021-07", "2021-07-05", "2021-07-05")]
    [InlineData("2021-07-05", "2021", "2021-07-05")]
    [InlineData("2021-07-05", "2021-07-05T10", "2021-07-05T10")]
    [InlineData("2021-07", "2021-07-05/2021-07-06", "2021-07-05/2021-07-06")]
    [InlineData("2021-07", "2021-08-05", null)]
    [InlineData("2021-07-01/2021-07-31", "2021-07-05", null)]
    [InlineData("2021-07", "2021-07-30/2021-08-02", null)]
    [InlineData("../2021-07-31", "2021-07-05", null)]
    public void The_more_exact_of_two_dates_is_taken_where_the_other_holds_it(string one, string other, string? merged)
    {
        var (a, b) = (DateSpan.Parse(one), DateSpan.Parse(other));
        ReportBody Told(DateSpan at) => new()
        {
            Findings = [First with { Id = Id<Finding>.Parse("city:F1"), Events = [First.Events[0] with { Id = Id<FindingEvent>.Parse("city:E1"), At = at }] }],
            Inspections = [Make.Inspection("city:I1", "east") with { Time = StatedTime.At(at) }],
            Leads = [new() { Id = Id<Lead>.Parse("city:L1"), ReceivedBy = Make.Orgs("east"), Received = at }],
            Measures = [Make.Measure("city:M1", "city:P1", "east") with { Decided = at }],
        };

        foreach (var ledger in new[] { Make.Ledger(Make.City, Told(a), Told(b)), Make.Ledger(Make.City, Told(b), Told(a)) })
        {
            ledger.Conflicts.Count.Should().Be(merged is null ? 4 : 0);
            if (merged is not null)
            {
                new[] { ledger.Findings[0].Events[0].At, ledger.Inspections[0].Time!.Span, ledger.Leads[0].Received, ledger.Measures[0].Decided }.Should().OnlyContain(at => at!.ToString() == merged);
            }
        }
    }

    public static TheoryData<string, string> Disputed => new()
    {
        { "group formed", "" },
        { "group dispatchedBy", "findingsRaised inspections measuresTaken" },
        { "sub-group subGroupOf", "findingsRaised groupsDispatched inspections measuresTaken" },
        { "group actingBody", "" },
        { "inspection inspectorPersonTimes", "" },
        { "inspection groups", "findingsRaised measuresTaken" },
        { "finding site", "" },
        { "finding inspection", "" },   // of the same group
        { "channel coverage", "" },
        { "channel runBy", "leadsReceived measuresTaken" },
        { "lead received", "" },
        { "lead channel", "" },   // run by the same
    };

    [Theory]
    [MemberData(nameof(Disputed))]
    public void What_hangs_on_a_disputed_record_is_a_bound_only_where_its_organizations_are_disputed(string what, string bounds)
    {
        var (group, sub) = (Make.Group("city:G1", "east") with { ActingBody = Make.Org("east") }, Make.Group("city:G1a") with { SubGroupOf = Id<InspectionGroup>.Parse("city:G1") });
        var inspection = Make.Inspection("city:I1", "east") with { ConductedBy = [], Groups = [sub.Id], InspectorPersonTimes = Quantity.Exactly(3, Unit.PersonTime) };
        var finding = First with { Id = Id<Finding>.Parse("city:F1"), RaisedBy = [], Inspection = inspection.Id };
        var channel = new IntakeChannel { Id = Id<IntakeChannel>.Parse("city:C1"), Name = new("电话", null), Kind = ChannelKinds.Telephone, RunBy = Make.Orgs("east"), Coverage = Quantity.Exactly(3, Unit.Site) };
        var lead = new Lead { Id = Id<Lead>.Parse("city:L1"), Channel = channel.Id, Received = DateSpan.Parse("2021-07-05") };
        var told = Make.City with
        {
            Groups = [group, sub, Make.Group("city:G2", "west")],
            Inspections = [inspection],
            Findings = [finding],
            Channels = [channel],
            Leads = [lead],
            Measures = [Make.Measure("M1", "P1", "east") with { DecidedBy = [], Finding = finding.Id }, Make.Measure("M2", "P2", "east") with { DecidedBy = [], Lead = lead.Id }],
        };
        var ledger = Make.Ledger(told, what switch
        {
            "group formed" => new ReportBody { Groups = [group with { Formed = Make.On("2021-07-11") }] },
            "group dispatchedBy" => new() { Groups = [group with { DispatchedBy = Make.Orgs("west") }] },
            "group actingBody" => new() { Groups = [group with { ActingBody = Make.Org("west") }] },
            "sub-group subGroupOf" => new() { Groups = [sub with { SubGroupOf = Id<InspectionGroup>.Parse("city:G2") }] },
            "inspection inspectorPersonTimes" => new() { Inspections = [inspection with { InspectorPersonTimes = Quantity.Exactly(4, Unit.PersonTime) }] },
            "inspection groups" => new() { Inspections = [inspection with { Groups = [Id<InspectionGroup>.Parse("city:G2")] }] },
            "finding site" => new() { Findings = [finding with { Site = Id<Site>.Parse("S2") }] },
            "finding inspection" => new() { Findings = [finding with { Inspection = Id<Inspection>.Parse("city:I2") }], Inspections = [inspection with { Id = Id<Inspection>.Parse("city:I2"), Time = Make.On("2021-06-10") }] },
            "channel coverage" => new() { Channels = [channel with { Coverage = Quantity.Exactly(4, Unit.Site) }] },
            "channel runBy" => new() { Channels = [channel with { RunBy = Make.Orgs("west") }] },
            "lead received" => new() { Leads = [lead with { Received = DateSpan.Parse("2021-07-06") }] },
            _ => new() { Leads = [lead with { Channel = Id<IntakeChannel>.Parse("city:C2") }], Channels = [channel with { Id = Id<IntakeChannel>.Parse("city:C2") }] },
        });

        ledger.Conflicts.Should().ContainSingle().Which.Members.Should().Equal(what.Split(' ')[1]);
        var disputed = what.Split(' ')[0] switch { "group" or "sub-group" => "groupsDispatched", "inspection" => "inspections", "finding" => "findingsRaised", "lead" => "leadsReceived", _ => "" };
        Measure[] measures = [Measures.GroupsDispatched, Measures.Inspections, Measures.FindingsRaised, Measures.LeadsReceived, Measures.MeasuresTaken];
        var rollup = Rollup.Of(ledger, July, measures);
        string[] Bounds(string node) => [.. rollup[Make.Org(node)].Totals.Where(t => !t.Quantity.IsExact).Select(t => t.Measure.ToString()).Order(StringComparer.Ordinal)];
        Bounds("east").Except([disputed]).Should().Equal(bounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except([disputed]));
        Bounds("city").Except(["groupsDispatched"]).Should().BeEmpty("all are below it, whoever is right");
        foreach (var node in new[] { "east", "west", "city" })
        {
            foreach (var measure in new[] { Measures.Inspections, Measures.FindingsRaised, Measures.MeasuresTaken })
            {
                Crosstab.Of(ledger, July, measure)[Make.Org(node), new()].SameValue(rollup[Make.Org(node)][measure].Quantity).Should().BeTrue("{0} of {1}", measure.Code, node);
            }
        }
    }

    [Fact]
    public void What_a_version_leaves_out_may_be_what_any_of_the_others_says()
    {
        Inspection Told(string day, params string[] by) => Make.Inspection("city:I1", "east") with { ConductedBy = Make.Orgs(by), Time = Make.On(day) };
        AccountabilityMeasure Fine(int amount, params string[] by) => Make.Measure("city:M1", "city:P1", "east") with { DecidedBy = Make.Orgs(by), Amount = Quantity.Exactly(amount, Unit.Yuan) };
        var early = Make.July with { From = Days.Of("2021-07-01"), AsOf = Days.Of("2021-07-10") };
        foreach (var told in new Inspection[][] { [Told("2021-07-05"), Told("2021-07-20", "east"), Told("2021-07-20", "west")], [Told("2021-07", "east"), Told("2021-07-05", "west"), Told("2021-07-20", "west")] })
        {
            foreach (var order in new[] { told, [told[0], told[2], told[1]], [told[2], told[1], told[0]] })
            {
                var ledger = Make.Ledger([Make.City, .. order.Select(i => new ReportBody { Inspections = [i] })]);
                foreach (var organization in new[] { "east", "west" })
                {
                    Rollup.Of(ledger, early, Measures.Inspections)[Make.Org(organization)].Totals[0].Quantity.Should().Be(Quantity.Between(0, 1, Unit.Inspection), "of {0} at {1}", string.Join<Inspection>("; ", order), organization);
                    Crosstab.Of(ledger, early, Measures.Inspections)[Make.Org(organization), new()].Should().Be(Quantity.Between(0, 1, Unit.Inspection));
                }
            }
        }

        var fined = Rollup.Of(Make.Ledger(Make.City, new ReportBody { Measures = [Fine(900)] }, new ReportBody { Measures = [Fine(500, "east")] }, new ReportBody { Measures = [Fine(500, "west")] }), Make.July, Measures.AmountsIn(Unit.Yuan));
        fined[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Between(0, 900, Unit.Yuan));
        fined[Make.Org("west")].Totals[0].Quantity.Should().Be(Quantity.Between(0, 900, Unit.Yuan));
        fined[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Between(500, 900, Unit.Yuan));
    }

    [Fact]
    public void A_finding_of_two_categories_is_one_and_in_either_it_may_be()
    {
        Finding Of(string category) => First with { Id = Id<Finding>.Parse("city:F1"), Category = Code<FindingCategories>.Parse(category) };
        var ledger = Make.Ledger(Make.City with { Findings = [Of("reg.new")] }, new ReportBody { Findings = [Of("reg.old")] });

        foreach (var measure in new[] { Measures.FindingsRaised, Measures.FindingsOpen })
        {
            var total = Crosstab.Of(ledger, July, measure);
            total[Make.Org("east"), new()].Should().Be(Quantity.Exactly(1, Unit.Finding));
            total.Records(Make.Org("east"), new()).Should().Equal(RecordReference.To(Of("reg.new").Id));
            Crosstab.Of(ledger, July, measure, [Dimension.Category]).Totals().Where(t => t.Organization == Make.Org("east")).Select(t => $"{t.Cell.Category}: {t.Quantity}").Should()
                .BeEquivalentTo("reg.new: at most 1 problem", "reg.old: at most 1 problem");
        }
    }

    [Fact]
    public void A_dispute_over_what_tells_no_organization_is_none_over_whose_it_is()
    {
        var group = Make.Group("city:G1", "east") with { ActingBody = Make.Org("east") };
        var inspection = Make.Inspection("city:I1", "east") with { ConductedBy = [], Groups = [group.Id] };
        var ledger = Make.Ledger(Make.City with { Groups = [group], Inspections = [inspection] }, new ReportBody { Groups = [group with { ActingBody = Make.Org("west") }] });

        ledger.Conflicts.Should().ContainSingle().Which.Members.Should().Equal("actingBody");
        Rollup.Of(ledger, July, Measures.Inspections)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Inspection), "it was sent by one that nobody disputes");
    }

    [Fact]
    public void A_dispute_over_who_acted_is_none_over_who_has_to_rectify_or_where_it_is()
    {
        var site = Make.Site("city:S1") with { Jurisdiction = Make.Org("city"), Within = Id<Site>.Parse("city:S2") };
        var inspection = Make.Inspection("city:I1", "east") with { Sites = [site.Id] };
        var finding = First with { Id = Id<Finding>.Parse("city:F1"), RaisedBy = [], Inspection = inspection.Id, Site = site.Id, Events = [First.Events[0] with { Responsible = Make.Orgs("city") }] };
        var told = Make.City with { Sites = [site, Make.Site("city:S2"), Make.Site("city:S3")], Inspections = [inspection], Findings = [finding] };
        var ledger = Make.Ledger(told, new ReportBody { Inspections = [inspection with { ConductedBy = Make.Orgs("west") }], Sites = [site with { Within = Id<Site>.Parse("city:S3") }] });

        ledger.Conflicts.Should().HaveCount(2);
        foreach (var (measure, countedFor) in new[] { (Measures.FindingsRaised, CountedFor.Responsible), (Measures.FindingsRaised, CountedFor.Location), (Measures.SitesWithFindings, CountedFor.Location), (Measures.Inspections, CountedFor.Location), (Measures.SitesInspected, CountedFor.Location) })
        {
            Crosstab.Of(ledger, July, measure, countedFor: countedFor)[Make.Org("city"), new()].Should().Be(Quantity.Exactly(1, measure.Unit), "{0} for {1}", measure.Code, countedFor);
        }

        var atPlace = new Measure
        {
            Code = Code<MeasureCodes>.Parse("findingsAtPlace"), Unit = Unit.Finding,
            Occurrences = (of, _) => of.Findings.Select(f => new Occurrence { Thing = RecordReference.To(f.Id), Record = RecordReference.To(f.Id), Version = f, Organizations = of.LocationOf(f), When = f.Events[0].At }),
        };
        Rollup.Of(ledger, July, atPlace)[Make.Org("city")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Finding), "a measure of one's own may count for the place");
        Rollup.Of(ledger, July, atPlace)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(0, Unit.Finding), "and not for those that acted");
        Crosstab.Of(ledger, July, atPlace)[Make.Org("city"), new()].Should().Be(Quantity.Exactly(1, Unit.Finding));
    }

    [Fact]
    public void A_figure_is_held_against_what_counts_for_its_body_whichever_document_is_right()
    {
        var inspection = Make.Inspection("city:I1", "east");
        var finding = First with { Id = Id<Finding>.Parse("city:F1"), RaisedBy = [], Inspection = inspection.Id };
        ReportedFigure Of(string id, string body, FigureScope scope) => Make.Figure(id, body, "1", scope) with { Measure = MeasureCodes.FindingsRaised, Value = Quantity.Exactly(1, Unit.Finding) };
        var told = Make.City with { Inspections = [inspection], Findings = [finding], Figures = [Of("A", "city", FigureScope.WithSubordinates), Of("B", "east", FigureScope.OwnBody), Of("C", "west", FigureScope.WithSubordinates)] };
        var checks = Reconciliation.Of(Make.Ledger(told, new ReportBody { Inspections = [inspection with { ConductedBy = Make.Orgs("west") }] })).Checks;

        checks.Where(c => c.Code == CheckCodes.ReportedAsCounted).OrderBy(c => c.StatedRecords[0]).Select(c => c.Against!.ToString()).Should().Equal("1 problem", "at most 1 problem", "at most 1 problem");
    }

    private static Ledger Contradicted(Finding said, params Finding[] before) =>
        Make.Ledger(Make.Report("D1", Make.City with { Findings = [.. before] }), Make.Report("D2", new() { Findings = [said] }, recorded: "2021-08-09"));

    private static (long, long?) Total(Ledger ledger, Measure measure)
    {
        var total = Rollup.Of(ledger, July, [measure])[Make.Org("east")][measure].Quantity;
        var cell = measure == Measures.FindingsRaised || measure == Measures.SitesWithFindings ? Crosstab.Of(ledger, July, measure)[Make.Org("east"), new()] : total;
        (cell.Min, cell.Max).Should().Be((total.Min, total.Max));
        return (total.Min, total.Max);
    }

    // A statement that differs in some members of those that are stated and leaves out others, and the record were it right.
    private static (IRecord Stated, IRecord Right) Differently(Finding finding, Random random, Ledger ledger)
    {
        var stated = new Finding { Id = finding.Id };
        for (var tries = 0; tries < 20 && stated.Events.Count == 0 && stated.RaisedBy.Count == 0 && stated.Site is null; tries++)
        {
            stated = stated with
            {
                RaisedBy = random.Next(3) == 0 && finding.RaisedBy.Count > 0 ? [ledger.Organizations[random.Next(ledger.Organizations.Count)].Id] : [],
                Site = random.Next(3) == 0 && finding.Site is not null ? ledger.Sites[random.Next(ledger.Sites.Count)].Id : null,
                Events = random.Next(3) == 0 && finding.Events.Count > 0 && random.Next(finding.Events.Count) is var at ? [finding.Events[at] with { At = DateSpan.On(Worlds.FirstDay.PlusDays(random.Next(130))), Responsible = [] }] : [],
            };
        }

        var right = finding with
        {
            RaisedBy = stated.RaisedBy.Count > 0 ? stated.RaisedBy : finding.RaisedBy,
            Site = stated.Site ?? finding.Site,
            Events = finding.Events.Select(e => stated.Events.FirstOrDefault(s => s.Id == e.Id) is { } other ? e with { At = other.At } : e).ToValueList(),
        };
        return (stated, right);
    }

    private static (IRecord Stated, IRecord Right) Differently(Inspection inspection, Random random, Ledger ledger)
    {
        var day = StatedTime.At(DateSpan.On(Worlds.FirstDay.PlusDays(random.Next(130))));
        var sites = inspection.Sites.Count > 0 && random.Next(2) == 0 ? new[] { ledger.Sites[random.Next(ledger.Sites.Count)].Id }.ToValueList() : [];
        return (new Inspection { Id = inspection.Id, Time = day, Sites = sites }, inspection with { Time = day, Sites = sites.Count > 0 ? sites : inspection.Sites });
    }

    private static (IRecord Stated, IRecord Right) Differently(InspectionGroup group, Random random, Ledger ledger)
    {
        // Part of an earlier one only: in a circle nobody is right.
        var earlier = ledger.Groups.Where(g => string.CompareOrdinal(g.Id.Local, group.Id.Local) < 0).ToList();
        var stated = new InspectionGroup
        {
            Id = group.Id,
            SubGroupOf = group.SubGroupOf is not null && random.Next(2) == 0 ? earlier[random.Next(earlier.Count)].Id : null,
            DispatchedBy = group.DispatchedBy.Count > 0 && random.Next(2) == 0 ? [Any(ledger, random)] : [],
            ActingBody = group.ActingBody is not null && random.Next(2) == 0 ? Any(ledger, random) : null,
            Formed = random.Next(2) == 0 ? StatedTime.At(DateSpan.On(Worlds.FirstDay.PlusDays(random.Next(130)))) : null,
        };
        return (stated, group with
        {
            SubGroupOf = stated.SubGroupOf ?? group.SubGroupOf,
            DispatchedBy = stated.DispatchedBy.Count > 0 ? stated.DispatchedBy : group.DispatchedBy,
            ActingBody = stated.ActingBody ?? group.ActingBody,
            Formed = stated.Formed ?? group.Formed,
        });
    }

    private static (IRecord Stated, IRecord Right) Differently(Site site, Random random, Ledger ledger)
    {
        var right = site with
        {
            Kind = random.Next(3) == 0 ? site.Kind : ledger.Sites[random.Next(ledger.Sites.Count)].Kind,
            Jurisdiction = random.Next(2) == 0 ? site.Jurisdiction : Any(ledger, random),
        };
        return (right with { Within = null }, right);
    }

    private static (IRecord Stated, IRecord Right) Differently(AccountabilityMeasure measure, Random random, Ledger ledger)
    {
        var (day, by) = (DateSpan.On(Worlds.FirstDay.PlusDays(random.Next(130))), ledger.Organizations[random.Next(ledger.Organizations.Count)].Id);
        return random.Next(2) == 0 || measure.DecidedBy.Count == 0
            ? (new AccountabilityMeasure { Id = measure.Id, Kind = measure.Kind, Subject = measure.Subject, Decided = day }, measure with { Decided = day })
            : (new AccountabilityMeasure { Id = measure.Id, Kind = measure.Kind, Subject = measure.Subject, DecidedBy = [by] }, measure with { DecidedBy = [by] });
    }

    private static Id<Organization> Any(Ledger ledger, Random random) => ledger.Organizations[random.Next(ledger.Organizations.Count)].Id;

    private static IEnumerable<IRecord> Records(Ledger ledger) =>
        typeof(Ledger).GetProperties().Select(p => p.GetValue(ledger)).OfType<System.Collections.IEnumerable>().SelectMany(list => list.OfType<IRecord>());

    private static SupervisionReport Report(string id, Instant recorded, IEnumerable<IRecord> records) => new()
    {
        DocumentId = Id<SupervisionReport>.Parse(id),
        Issuer = Make.Org("city"),
        RecordedAt = recorded,
        Body = ReportBody.Of([.. records]),
    };

    [Fact]
    public void Whichever_superior_is_right_the_totals_hold_it()
    {
        var asked = 0;
        Gen.Select(Facts.Any, Gen.Int[0, int.MaxValue], Gen.Int[0, 31]).Sample((facts, seed, day) =>
        {
            var random = new Random(seed);
            var told = facts.Facts.Told(facts.Seed, 1)[0];
            var organizations = told.Body.Organizations;
            if (organizations.Count < 3)
            {
                return;
            }

            // Nothing below it, else one of the two may make a circle.
            var moved = organizations[^1] with { Relations = [] };
            SupervisionReport Under(string document, params int[] superiors) => Make.Report(document, new()
            {
                Organizations = [moved with { Relations = superiors.Select(i => new OrganizationRelation { Kind = RelationKind.Superior, To = organizations[i].Id }).ToValueList() }],
            }, recorded: "2021-09-20");
            var rest = told with { Body = told.Body with { Organizations = organizations.Where(o => o.Id != moved.Id && o.Relations.All(r => r.To != moved.Id)).ToValueList() } };
            var (one, other) = (random.Next(organizations.Count - 1), random.Next(organizations.Count - 1));
            if (one == other)
            {
                return;
            }

            var asOf = Facts.FirstDay.PlusDays(day);
            RollupQuestion[] questions = [RollupQuestion.On(asOf) with { From = asOf.PlusDays(-10) }, new() { AsOf = asOf, HierarchyAsOf = HierarchyAsOf.RecordDate() }, new() { AsOf = asOf, HierarchyAsOf = HierarchyAsOf.Following(asOf) }];
            var disputed = Facts.Ledger([rest, Under("one", one), Under("other", other)]);
            disputed.Issues.Should().Contain(i => i.Code == IssueCodes.TwoSuperiors);
            foreach (var truth in new[] { Facts.Ledger([rest, Under("one", one)]), Facts.Ledger([rest, Under("one", other)]) })
            {
                foreach (var question in questions)
                {
                    Holds(Rollup.Of(disputed, question), Rollup.Of(truth, question), $"{moved.Id} stands below {organizations[one].Id} or {organizations[other].Id}");
                }

                foreach (var node in FindingRollForward.Of(truth, questions[0]).Nodes)
                {
                    Holds(FindingRollForward.Of(disputed, questions[0])[node.Organization].Raised, node.Raised).Should().BeTrue();
                }
            }

            Interlocked.Increment(ref asked);
        }, iter: 200);
        asked.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Whichever_end_of_an_organization_is_right_the_totals_hold_it() =>
        Gen.Select(Facts.Any, Gen.Int[0, int.MaxValue], Gen.Int[0, 31]).Sample((facts, seed, day) =>
        {
            var random = new Random(seed);
            var told = facts.Facts.Told(facts.Seed, 1)[0];
            var organizations = told.Body.Organizations;
            if (organizations.Count < 2)
            {
                return;
            }

            // It ended before the day or after it; perhaps one came after it that is not below it, else it may make a circle.
            var asOf = Facts.FirstDay.PlusDays(day);
            var place = random.Next(organizations.Count);
            var (ended, successor) = (organizations[place], organizations[random.Next(place + 1)]);
            SupervisionReport Until(string document, LocalDate end) =>
                Make.Report(document, new() { Organizations = [ended with { Existence = new(null, end) }] }, recorded: "2021-09-20");
            var rest = told with
            {
                Body = told.Body with
                {
                    Organizations = organizations.Where(o => o.Id != ended.Id)
                        .Select(o => o.Id == successor.Id ? o with { Relations = [.. o.Relations, new() { Kind = RelationKind.Succeeds, To = ended.Id }] } : o).ToValueList(),
                },
            };
            var (before, after) = (Until("before", asOf.PlusDays(-random.Next(9))), Until("after", asOf.PlusDays(1 + random.Next(9))));
            RollupQuestion[] questions = [RollupQuestion.On(asOf), new() { AsOf = asOf, HierarchyAsOf = HierarchyAsOf.RecordDate() }, new() { AsOf = asOf, HierarchyAsOf = HierarchyAsOf.Following(asOf) }];
            var disputed = Facts.Ledger([rest, before, after]);
            foreach (var truth in new[] { Facts.Ledger([rest, before]), Facts.Ledger([rest, after]) })
            {
                foreach (var question in questions)
                {
                    Holds(Rollup.Of(disputed, question), Rollup.Of(truth, question), $"{ended.Id} ended before {asOf} or after it");
                }
            }
        }, iter: 200);

    [Theory]
    [InlineData("west", "east 0..2, west 1")]
    [InlineData("east", "east 1..2")]
    public void A_lead_that_repeats_one_of_which_documents_dispute_what_it_repeats_repeats_either(string second, string answer)
    {
        // L4 repeats L3, and that L1 or L2.
        Lead L(string id, string by, string? repeats = null) =>
            new() { Id = Id<Lead>.Parse("city:" + id), ReceivedBy = Make.Orgs(by), Received = DateSpan.Parse("2021-07-05"), DuplicateOf = repeats is null ? null : Id<Lead>.Parse("city:" + repeats) };
        var ledger = Make.Ledger(
            Make.Report("D1", Make.City with { Leads = [L("L1", "city"), L("L2", second), L("L3", "city", "L1"), L("L4", "east", "L3")] }, issuer: "city"),
            Make.Report("D2", new() { Leads = [L("L3", "city", "L2")] }, issuer: "city"));

        var rollup = Rollup.Of(ledger, July, Measures.LeadsReceived);
        foreach (var expected in answer.Split(", ").Select(x => x.Split(' ')))
        {
            var quantity = rollup[Make.Org(expected[0])].Totals[0].Quantity;
            (quantity.IsExact ? $"{quantity.Min}" : $"{quantity.Min}..{quantity.Max}").Should().Be(expected[1], "{0}", expected[0]);
        }

        Crosstab.Of(ledger, July, Measures.LeadsReceived)[Make.Org("east"), new()].Should().Be(rollup[Make.Org("east")].Totals[0].Quantity);
        ledger.Issues.Select(i => i.Code).Should().Equal(IssueCodes.RecordConflict, IssueCodes.RecordConflict);
    }

    [Fact]
    public void A_sub_group_of_a_group_of_which_documents_dispute_the_day_was_sent_by_whoever_sent_that()
    {
        var body = Make.City with
        {
            Groups = [Make.Group("city:G", "east") with { ActingBody = Make.Org("west") }, Sub("city:S", "city:G", "2021-07-10"), Sub("city:T", "city:S", "2021-07-18")],
        };
        var ledger = Make.Ledger(Make.Report("D1", body, issuer: "city"), Make.Report("D2", new() { Groups = [Sub("city:S", "city:G", "2021-07-30")] }, issuer: "city"));

        ledger.Groups.Select(ledger.OrganizationsOf).Should().AllBeEquivalentTo(Make.Orgs("east"), "who acts as it is asked only where nobody sent it");

        InspectionGroup Sub(string id, string of, string formed) => Make.Group(id) with { SubGroupOf = Id<InspectionGroup>.Parse(of), Formed = Make.On(formed) };
    }

    [Fact]
    public void A_measure_counts_for_those_of_its_lead_where_one_document_leaves_its_finding_to_nobody()
    {
        var sent = Make.Group("city:sent", "west");
        var inspection = Make.Inspection("city:I", "city") with { ConductedBy = [], Groups = [Id<InspectionGroup>.Parse("city:unsent")] };
        var finding = First with { Id = Id<Finding>.Parse("city:F9"), RaisedBy = [], Site = null, Inspection = inspection.Id };
        var lead = new Lead { Id = Id<Lead>.Parse("city:L"), ReceivedBy = Make.Orgs("east"), Received = DateSpan.Parse("2021-07-05") };
        var measure = new AccountabilityMeasure
        {
            Id = Id<AccountabilityMeasure>.Parse("city:M"), Kind = AccountabilityKinds.Circular, Subject = new(Id<Person>.Parse("reg:P")), Decided = DateSpan.Parse("2021-07-20"), Finding = finding.Id, Lead = lead.Id,
        };
        var body = Make.City with
        {
            Persons = [new() { Id = Id<Person>.Parse("reg:P") }],
            Groups = [sent with { Id = Id<InspectionGroup>.Parse("city:unsent"), DispatchedBy = [] }, sent],
            Inspections = [inspection],
            Findings = [finding],
            Leads = [lead],
            Measures = [measure],
        };
        SupervisionReport[] reports = [Make.Report("D1", body, issuer: "city"), Make.Report("D2", new() { Inspections = [inspection with { Groups = [sent.Id] }] }, issuer: "city")];
        var rollup = Rollup.Of(Make.Ledger(reports), July, Measures.MeasuresTaken);

        foreach (var organ in new[] { "east", "west" })
        {
            rollup[Make.Org(organ)].Totals[0].Quantity.SameValue(Quantity.Between(0, 1, Unit.Measure)).Should().BeTrue("{0} may be right", organ);
        }

        Rollup.Of(Make.Ledger(reports[0]), July, Measures.MeasuresTaken)[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Exactly(1, Unit.Measure));
    }

    [Fact]
    public void Of_two_superiors_either_may_be_right_and_what_is_above_both_is_sure()
    {
        var body = Make.Hierarchy("province", "city<province", "town<province", "county<city") with { Findings = [First with { RaisedBy = Make.Orgs("county"), Site = null }] };
        var ledger = Make.Ledger(Make.Report("D1", body, issuer: "province"), Make.Report("D2", Make.Hierarchy("county<town"), issuer: "province"));
        var rollup = Rollup.Of(ledger, July, Measures.FindingsRaised);

        rollup.Nodes.ToDictionary(n => n.Organization.ToString(), n => (n.Totals[0].Quantity.Min, n.Totals[0].Quantity.Max)).Should().BeEquivalentTo(
            new Dictionary<string, (long, long?)> { ["province"] = (1, 1), ["city"] = (0, 1), ["town"] = (0, 1), ["county"] = (1, 1) });
        rollup[Make.Org("city")].Totals[0].Uncertain.Should().ContainSingle().Which.Reason.Should().Be(UncertaintyReason.Conflict);
        rollup[Make.Org("county")].Superiors.Should().Equal(Make.Orgs("city", "town"));
        rollup[Make.Org("city")].Totals[0].Explain(Language.En).Should().Contain("or of its organization");

        var crosstab = Crosstab.Of(ledger, July, Measures.FindingsRaised);
        crosstab.Totals().Should().BeEquivalentTo(rollup.Nodes.Select(n => new CrosstabTotal { Organization = n.Organization, Cell = new(), Quantity = n.Totals[0].Quantity }));
        crosstab.Records(Make.Org("city"), new()).Should().Equal(rollup[Make.Org("city")].Totals[0].Records);
    }

    [Fact]
    public void Totals_of_figures_above_a_disputed_place_are_at_least_what_is_left()
    {
        var tree = Make.Hierarchy("province", "city<province", "town<province", "county<city");
        FigureRollup Of(params ReportedFigure[] figures) => FigureRollup.Of(
            Make.Ledger(Make.Report("D1", tree with { Figures = [.. figures] }, issuer: "province"), Make.Report("D2", Make.Hierarchy("county<town"), issuer: "province")),
            RollupQuestion.On(Days.Of("2021-07-31")),
            BranchOverlap.Disjoint,
            Measures.Inspections);

        var all = Of(Make.Figure("A", "county", "5"), Make.Figure("B", "city", "7"), Make.Figure("C", "town", "1"), Make.Figure("D", "province", "2"));
        all.Nodes.Select(n => (n.Organization.ToString(), n.Totals[0].Quantity.Min, n.Totals[0].Quantity.Max)).Should().BeEquivalentTo(
            [("province", 10L, (long?)null), ("city", 7, null), ("town", 1, null), ("county", 5, 5)]);
        Of(Make.Figure("A", "county", "5"), Make.Figure("B", "city", "4", FigureScope.WithSubordinates))[Make.Org("city")].Totals[0].Quantity.Should().Match<Quantity>(q => q.Min == 4 && q.Max == null);
        Of()[Make.Org("county")].Totals[0].Silent.Should().Equal(Make.Orgs("county"));
    }

    [Fact]
    public void Two_that_may_each_stand_below_the_other_are_counted_and_end()
    {
        var ledger = Make.Ledger(
            Make.Report("D1", Make.Hierarchy("top", "a<top", "b<top") with { Figures = [Make.Figure("A", "a", "2"), Make.Figure("B", "b", "3")] }, issuer: "top"),
            Make.Report("D2", Make.Hierarchy("a<b", "b<a"), issuer: "top"));

        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("a")].Totals[0].Quantity.Should().Match<Quantity>(q => q.Min == 2 && q.Max == null);
        Rollup.Of(ledger, Make.July)[Make.Org("a")].Should().NotBeNull();
    }

    [Fact]
    public void A_figure_of_a_body_that_an_office_may_belong_to_is_no_contradiction()
    {
        var body = Make.Hierarchy("city", "town") with
        {
            Organizations = [Make.Organization("city"), Make.Organization("town"), Make.Organization("office", "city", RelationKind.PartOf)],
            Inspections = [Make.Inspection("I1", "city"), Make.Inspection("I2", "office"), Make.Inspection("I3", "office")],
            Figures = [Make.Figure("A", "city", "3")],
        };
        var ledger = Make.Ledger(Make.Report("D1", body), Make.Report("D2", new() { Organizations = [Make.Organization("office", "town", RelationKind.PartOf)] }));

        Reconciliation.Of(ledger).Checks.Single(c => c.Code == CheckCodes.ReportedAsCounted).Outcome.Should().Be(CheckOutcome.Holds);

        var figures = Make.Ledger(
            Make.Report("D1", body with { Inspections = [], Figures = [Make.Figure("A", "city", "3"), Make.Figure("B", "office", "2")] }),
            Make.Report("D2", new() { Organizations = [Make.Organization("office", "town", RelationKind.PartOf)] }));
        FigureRollup.Of(figures, Make.July, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0].Quantity
            .Should().Match<Quantity>(q => q.Min == 3 && q.Max == null, "what an office counts says nothing of the rest of its body");
    }

    [Fact]
    public void Documents_that_differ_on_the_day_of_a_move_leave_both_places_open()
    {
        Organization Moved(string day) => Make.Organization("county") with
        {
            Relations = [new() { Kind = RelationKind.Superior, To = Make.Org("city"), Validity = new(null, Days.Of(day)) }, new() { Kind = RelationKind.Superior, To = Make.Org("town"), Validity = new(Days.Of(day), null) }],
        };
        var ledger = Make.Ledger(
            Make.Report("D0", Make.Hierarchy("province", "city<province", "town<province") with { Findings = [First with { RaisedBy = Make.Orgs("county"), Site = null }] }, issuer: "province"),
            Make.Report("D1", new() { Organizations = [Moved("2021-07-01")] }, issuer: "province"),
            Make.Report("D2", new() { Organizations = [Moved("2021-07-10")] }, issuer: "province"));

        ledger.Issues.Should().OnlyContain(i => i.Code == IssueCodes.TwoSuperiors);
        foreach (var hierarchy in new[] { HierarchyAsOf.On(Days.Of("2021-07-05")), HierarchyAsOf.RecordDate() })
        {
            var rollup = Rollup.Of(ledger, July with { HierarchyAsOf = hierarchy }, Measures.FindingsRaised);
            rollup.Nodes.ToDictionary(n => n.Organization.ToString(), n => (n.Totals[0].Quantity.Min, n.Totals[0].Quantity.Max)).Should().BeEquivalentTo(
                new Dictionary<string, (long, long?)> { ["province"] = (1, 1), ["city"] = (0, 1), ["town"] = (0, 1), ["county"] = (1, 1) });
        }
    }

    [Fact]
    public void That_a_county_moves_is_no_contradiction_of_a_document_that_knew_its_place()
    {
        var body = Make.Hierarchy("province", "city<province", "town<province", "county<city") with { Findings = [First with { RaisedBy = Make.Orgs("county"), Site = null }] };
        var moved = Make.Organization("county") with
        {
            Relations = [new() { Kind = RelationKind.Superior, To = Make.Org("city"), Validity = new(null, Days.Of("2021-07-10")) }, new() { Kind = RelationKind.Superior, To = Make.Org("town"), Validity = new(Days.Of("2021-07-10"), null) }],
        };
        var ledger = Make.Ledger(Make.Report("D1", body, issuer: "province"), Make.Report("D2", new() { Organizations = [moved] }, issuer: "province", recorded: "2021-08-09"));
        var inOne = Make.Ledger(Make.Report("D1", body with { Organizations = [.. body.Organizations.SkipLast(1), moved with { Relations = [.. body.Organizations[^1].Relations, .. moved.Relations] }] }, issuer: "province"));

        inOne.Issues.Should().BeEmpty("it does not matter whether one document says it or two");
        ledger.Issues.Should().BeEmpty();
        foreach (var (hierarchy, at) in new[] { (HierarchyAsOf.On(Days.Of("2021-07-09")), "city"), (HierarchyAsOf.On(Days.Of("2021-07-10")), "town"), (HierarchyAsOf.RecordDate(), "city") })
        {
            var rollup = Rollup.Of(ledger, July with { HierarchyAsOf = hierarchy }, Measures.FindingsRaised);
            rollup.Nodes.Where(n => n.Totals[0].Quantity == Quantity.Exactly(1, Unit.Finding)).Select(n => n.Organization.ToString()).Should().BeEquivalentTo("province", at, "county");
        }
    }

    private static void Holds(Rollup disputed, Rollup truth, string why)
    {
        foreach (var node in truth.Nodes)
        {
            foreach (var (held, right) in disputed[node.Organization].Totals.Zip(node.Totals))
            {
                Holds(held.Quantity, right.Quantity).Should().BeTrue("{0} of {1} at {2} must hold {3}: {4}", held.Quantity, right.Measure, node.Organization, right.Quantity, why);
            }
        }
    }

    // Without a first day asked for a crosstab says nothing of what is before its first.
    private static void Holds(Crosstab disputed, Crosstab truth)
    {
        foreach (var total in truth.Totals().Concat(disputed.Totals()).Where(t => !(t.Cell.LastDay < disputed.Begin) && !(t.Cell.LastDay < truth.Begin)))
        {
            Holds(disputed[total.Organization, total.Cell], truth[total.Organization, total.Cell]).Should().BeTrue("{0} {1} {2} {3}", total.Organization, total.Cell, disputed[total.Organization, total.Cell], truth[total.Organization, total.Cell]);
        }
    }

    private static bool Holds(Quantity held, Quantity right) => held.Min <= right.Min && (held.Max is null || right.Max <= held.Max);
}
