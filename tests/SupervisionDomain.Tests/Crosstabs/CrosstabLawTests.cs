using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>A crosstab is, cell by cell, the rollup of the occurrences of that cell; on made-up ledgers with moved counties, joint groups, blurred dates and disputes.</summary>
public sealed class CrosstabLawTests
{
    private static readonly Measure[] Columnar =
    [
        Measures.Inspections, Measures.SitesInspected, Measures.InspectorPersonTimes, Measures.FindingsRaised, Measures.SitesWithFindings,
        Measures.FindingsHandedOver, Measures.FindingsClosed, Measures.MeasuresTaken, Measures.MeasuresOf(AccountabilityKinds.CaseFiled),
        Measures.PersonsDealtWith, Measures.PersonsUnder(AccountabilityKinds.Circular),
    ];

    private static readonly Measure[] AtPlaces =
    [
        Measures.Inspections, Measures.SitesInspected, Measures.InspectorPersonTimes, Measures.FindingsRaised, Measures.SitesWithFindings, Measures.FindingsHandedOver,
    ];

    // Some things weigh in many occurrences, some in one, all on one day: what is not certain of these is their weight, their record, and where they count.
    private static readonly Measure InspectorsOfUnits = new()
    {
        Code = Code<MeasureCodes>.Parse("inspectorsOfUnits"),
        Unit = Unit.PersonTime,
        Occurrences = (ledger, _) =>
            from inspection in ledger.Inspections
            from unit in inspection.Units
            select new Occurrence
            {
                Thing = RecordReference.To(unit), Record = RecordReference.To(inspection.Id), Version = inspection,
                Organizations = ledger.OrganizationsOf(inspection), When = DateSpan.On(Worlds.FirstDay), Weight = inspection.InspectorPersonTimes,
            },
    };

    private static readonly Measure[] All =
    [
        .. Columnar, Measures.GroupsDispatched, Measures.OrganizationsInspected, Measures.LeadsReceived, Measures.FindingsOpen, Measures.AmountsIn(Unit.Yuan), InspectorsOfUnits,
    ];

    [Fact]
    public void Undivided_it_is_the_rollup_with_its_records() =>
        Worlds.Any.Sample(world =>
        {
            var rollup = Rollup.Of(world.Ledger, world.Question, All);
            foreach (var measure in All)
            {
                var crosstab = Crosstab.Of(world.Ledger, world.Question, measure);
                foreach (var organization in crosstab.Organizations)
                {
                    Agree(crosstab, organization, new(), rollup, measure);
                    crosstab.Records(organization, new()).Should().Equal(rollup.Find(organization)?[measure].Records ?? []);
                }

                crosstab.Totals().Should().NotContain(t => t.Quantity.Max == 0);
                rollup.Nodes.Where(n => n[measure].Quantity.Max != 0).Select(n => n.Organization).Should().BeSubsetOf(crosstab.Organizations);
            }
        }, iter: 400);

    [Fact]
    public void A_period_is_the_rollup_of_its_days() =>
        Gen.Select(Worlds.Any, OneOf(All), OneOf(1, 3, 12)).Where((_, measure, _) => measure != Measures.FindingsOpen).Sample((world, measure, months) =>
        {
            var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, [months == 1 ? Dimension.Month : months == 3 ? Dimension.Quarter : Dimension.Year]);

            // Without a first day asked for, the periods begin with the earliest day that a record says.
            foreach (var (first, last) in world.Periods(months).Where(m => world.Question.From is not null || m.First >= crosstab.Cells.Select(c => c.FirstDay).FirstOrDefault()))
            {
                var rollup = Rollup.Of(world.Ledger, world.Question with { From = first, AsOf = last }, measure);
                foreach (var organization in crosstab.Organizations)
                {
                    Agree(crosstab, organization, new() { FirstDay = first, LastDay = last }, rollup, measure);
                }
            }

            crosstab.Cells.Select(c => (c.FirstDay!.Value, c.LastDay!.Value)).Should().BeSubsetOf(world.Periods(months));
        }, iter: 400);

    [Fact]
    public void Sharp_records_of_a_month_are_exactly_the_independent_count() =>
        Worlds.Any.Where(w => w.IsSharp).Sample(world =>
        {
            var count = new IndependentCount(world.Reports);
            foreach (var measure in Columnar.Where(m => Measures.Standard.Any(s => s.Code == m.Code)))
            {
                var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Month], threads: 2);
                foreach (var organization in crosstab.Organizations)
                {
                    foreach (var (first, last) in world.Months())
                    {
                        crosstab[organization, new() { FirstDay = first, LastDay = last }].Should().Be(
                            Quantity.Exactly(count.Count(organization, measure.Code, last, first, world.Question.HierarchyAsOf.Day), measure.Unit));
                    }
                }
            }
        }, iter: 100);

    [Fact]
    public void A_state_and_a_category_hold_the_findings_that_are_or_may_be_in_it() =>
        Gen.Select(Worlds.Any, OneOf(Measures.FindingsRaised, Measures.SitesWithFindings)).Sample((world, measure) =>
        {
            var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Month, Dimension.State, Dimension.Category]);
            var moment = world.Question.AsOf.PlusDays(1).AtStartOfDayInZone(world.Ledger.Zone).ToInstant();
            var cells =
                from month in world.Months()
                where world.Question.From is not null || month.First >= crosstab.Cells.Select(c => c.FirstDay).FirstOrDefault()
                from state in Enum.GetValues<FindingState>().Select(s => (FindingState?)s).Append(null)
                from category in world.Ledger.Findings.Select(f => f.Category).Distinct()
                select new CrosstabCell { FirstDay = month.First, LastDay = month.Last, State = state, Category = category };
            foreach (var cell in cells)
            {
                var filtered = new Measure
                {
                    Code = measure.Code,
                    Unit = measure.Unit,
                    ThingsMayMeetAcrossScopes = measure.ThingsMayMeetAcrossScopes,
                    Occurrences = (ledger, question) =>
                        from x in ledger.Findings.Where(f => measure == Measures.FindingsRaised || f.Site is not null).Zip(measure.Occurrences(ledger, question))
                        let all = ledger.StatusOf(x.First, moment).PossibleStates.Select(p => p.State).Distinct().ToList()
                        let states = all.Count == 1 ? all : all.Where(s => s is not null).ToList()
                        where x.First.Category == cell.Category && states.Contains(cell.State)
                        select x.Second with { Doubt = states.Count > 1 ? UncertaintyReason.Date : null },
                };
                var rollup = Rollup.Of(world.Ledger, world.Question with { From = cell.FirstDay, AsOf = cell.LastDay!.Value }, filtered);
                foreach (var organization in crosstab.Organizations)
                {
                    Agree(crosstab, organization, cell, rollup, filtered);
                }
            }

            crosstab.Cells.Should().BeSubsetOf(cells);
        }, iter: 100);

    [Fact]
    public void A_stock_is_divided_as_its_findings_are() =>
        Gen.Select(Worlds.Any, OneOf(Measures.FindingsOpen, Measures.FindingsOverdue(), Measures.FindingsIn(FindingState.HandedOver))).Where((w, _) => w.Ledger.Conflicts.Count == 0).Sample((world, measure) =>
        {
            var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.State, Dimension.Category, Dimension.SiteKind]);
            var moment = world.Question.AsOf.PlusDays(1).AtStartOfDayInZone(world.Ledger.Zone).ToInstant();
            var cells =
                from state in Enum.GetValues<FindingState>()
                from category in world.Ledger.Findings.Select(f => f.Category).Distinct()
                from kind in world.Ledger.Sites.Select(s => (Code<SiteKinds>?)s.Kind).Append(null).Distinct()
                select new CrosstabCell { State = state, Category = category, SiteKind = kind };
            foreach (var cell in cells)
            {
                bool Counts(FindingState? state) => measure.Code == Measures.FindingsOpen.Code ? state is { } s && s.IsOpen()
                    : measure.Code == Measures.FindingsIn(FindingState.HandedOver).Code ? state == FindingState.HandedOver
                    : state is { } with && with.IsWithUnit();
                var filtered = new Measure
                {
                    Code = measure.Code,
                    Unit = measure.Unit,
                    Occurrences = (ledger, question) =>
                        from o in measure.Occurrences(ledger, question)
                        let f = ledger.Findings.Single(f => f.Id.ToString() == o.Record.Id)
                        let states = ledger.StatusOf(f, moment).PossibleStates.Select(p => p.State).Distinct().Where(Counts).ToList()
                        where f.Category == cell.Category && states.Contains(cell.State) && cell.SiteKind == (f.Site is { } site ? ledger.Find(site)!.Kind : null)
                        select o with { Doubt = states.Count > 1 ? UncertaintyReason.Date : o.Doubt },
                };
                var rollup = Rollup.Of(world.Ledger, world.Question, filtered);
                foreach (var organization in crosstab.Organizations)
                {
                    Agree(crosstab, organization, cell, rollup, filtered);
                }
            }

            crosstab.Cells.Should().BeSubsetOf(cells);
        }, iter: 200);

    [Fact]
    public void A_kind_of_accountability_is_the_rollup_of_the_measures_of_that_kind() =>
        Worlds.Any.Sample(world =>
        {
            foreach (var (measure, ofKind) in new[] { (Measures.MeasuresTaken, (Func<Code<AccountabilityKinds>, Measure>)(kind => Measures.MeasuresOf(kind))), (Measures.PersonsDealtWith, kind => Measures.PersonsUnder(kind)), (Measures.AmountsIn(Unit.Yuan), AmountsOf) })
            {
                var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.AccountabilityKind]);
                foreach (var kind in world.Ledger.Measures.Select(m => m.Kind).Distinct())
                {
                    var rollup = Rollup.Of(world.Ledger, world.Question, ofKind(kind));
                    foreach (var organization in crosstab.Organizations)
                    {
                        Agree(crosstab, organization, new() { AccountabilityKind = kind }, rollup, ofKind(kind));
                    }
                }
            }

            static Measure AmountsOf(Code<AccountabilityKinds> kind) => new()
            {
                Code = MeasureCodes.AmountsIn(Unit.Yuan),
                Unit = Unit.Yuan,
                Occurrences = (ledger, question) => Measures.AmountsIn(Unit.Yuan).Occurrences(ledger, question).Where(o => o.Version is AccountabilityMeasure m && m.Kind == kind),
            };
        }, iter: 200);

    [Fact]
    public void A_kind_of_site_is_the_rollup_of_the_sites_of_that_kind() =>
        Worlds.Any.Sample(world =>
        {
            var crosstab = Crosstab.Of(world.Ledger, world.Question, Measures.SitesInspected, [Dimension.SiteKind]);
            foreach (var kind in world.Ledger.Sites.Select(s => s.Kind).Distinct())
            {
                var ofKind = new Measure
                {
                    Code = MeasureCodes.SitesInspected,
                    Unit = Unit.Site,
                    ThingsMayMeetAcrossScopes = true,
                    Occurrences = (ledger, question) => Measures.SitesInspected.Occurrences(ledger, question)
                        .Where(o => o.Thing.Kind == RecordKind.Sites && ledger.Find(Id<Site>.Parse(o.Thing.Id))?.Kind == kind),
                };
                var rollup = Rollup.Of(world.Ledger, world.Question, ofKind);
                foreach (var organization in crosstab.Organizations)
                {
                    Agree(crosstab, organization, new() { SiteKind = kind }, rollup, ofKind);
                }
            }
        }, iter: 200);

    [Fact]
    public void By_responsible_organizations_a_finding_counts_for_all_that_its_events_name() =>
        Worlds.Any.Sample(world =>
        {
            var responsible = new Measure
            {
                Code = MeasureCodes.FindingsRaised,
                Unit = Unit.Finding,
                Occurrences = (ledger, question) => ledger.Findings.SelectMany(f => Measures.FindingsRaised.Occurrences(ledger, question)
                    .Where(o => o.Record.Id == f.Id.ToString())
                    .Select(o => o with { Organizations = ledger.Findings.Where(v => v.Id == f.Id).SelectMany(v => v.Events).SelectMany(e => e.Responsible).Distinct().ToValueList() })),
            };
            if (world.Ledger.Conflicts.Count > 0)
            {
                return;
            }

            var rollup = Rollup.Of(world.Ledger, world.Question, responsible);
            var crosstab = Crosstab.Of(world.Ledger, world.Question, Measures.FindingsRaised, countedFor: CountedFor.Responsible);
            foreach (var organization in crosstab.Organizations)
            {
                Agree(crosstab, organization, new(), rollup, responsible);
            }
        }, iter: 100);

    [Fact]
    public void In_whose_charge_the_places_lie_counts_as_the_plain_walk_outwards_says() =>
        Gen.Select(Worlds.Placed, OneOf(AtPlaces), OneOf(Dimension.Category, Dimension.Month)).Sample((world, measure, by) =>
        {
            var own = new Measure
            {
                Code = measure.Code,
                Unit = measure.Unit,
                ThingsMayMeetAcrossScopes = measure.ThingsMayMeetAcrossScopes,
                Occurrences = (ledger, question) => measure.Occurrences(ledger, question).Select(o =>
                {
                    var places = SitesOf(ledger, o).Select(site => PlainWalk.From(ledger, site)).ToList();
                    return o with
                    {
                        Organizations = places.SelectMany(p => p.Organizations).Distinct().ToValueList(),
                        Doubt = places.Exists(p => p.IsDisputed) ? UncertaintyReason.Conflict : o.Doubt,
                    };
                }),
            };
            var rollup = Rollup.Of(world.Ledger, world.Question, own);
            var crosstab = Crosstab.Of(world.Ledger, world.Question, measure, countedFor: CountedFor.Location);
            foreach (var organization in crosstab.Organizations)
            {
                Agree(crosstab, organization, new(), rollup, own);
                crosstab.Records(organization, new()).Should().Equal(rollup.Find(organization)?[own].Records ?? []);
            }

            rollup.Nodes.Where(n => n[own].Quantity.Max != 0).Select(n => n.Organization).Should().BeSubsetOf(crosstab.Organizations);

            if (by == Dimension.Month)
            {
                var months = Crosstab.Of(world.Ledger, world.Question, own, [by]);
                Crosstab.Of(world.Ledger, world.Question, measure, [by], CountedFor.Location).Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Organization)
                    .Should().Equal(months.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Organization));
            }

            static IEnumerable<Id<Site>> SitesOf(Ledger ledger, Occurrence o) =>
                o.Thing.Kind == RecordKind.Sites ? [Id<Site>.Parse(o.Thing.Id)]
                : o.Record.Kind == RecordKind.Inspections ? ledger.Inspections.Single(i => i.Id.ToString() == o.Record.Id).Sites
                : ledger.Findings.Single(f => f.Id.ToString() == o.Record.Id).Site is { } site ? [site] : [];
        }, iter: 400);

    [Fact]
    public void Sites_may_be_added_to_columns_after_what_lies_there() =>
        Gen.Select(Worlds.Placed, OneOf(AtPlaces)).Where((w, _) => w.IsSharp).Sample((world, measure) =>
        {
            var builder = new LedgerColumnsBuilder(world.Ledger.Zone);
            world.Ledger.Organizations.ToList().ForEach(builder.Add);
            world.Ledger.Inspections.Select(i => i with { ConductedBy = world.Ledger.OrganizationsOf(i), Groups = [] }).ToList().ForEach(builder.Add);
            world.Ledger.Findings.ToList().ForEach(builder.Add);
            world.Ledger.Sites.Reverse().ToList().ForEach(builder.Add);

            Crosstab.Of(builder.Build(), world.Question, measure, countedFor: CountedFor.Location).Totals()
                .Should().Equal(Crosstab.Of(world.Ledger, world.Question, measure, countedFor: CountedFor.Location).Totals());
        }, iter: 200);

    [Fact]
    public void On_any_number_of_threads_and_in_either_way_of_counting_the_answer_is_the_same() =>
        Gen.Select(Worlds.Any, OneOf(Columnar), Gen.Int[2, 5]).Sample((world, measure, threads) =>
        {
            var one = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Month]);
            var many = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Month], threads: threads);
            many.Cells.Should().Equal(one.Cells);
            many.Totals().Should().Equal(one.Totals());

            var columns = LedgerColumns.Of(world.Ledger);
            var grid = new CellGrid(columns, columns.Rows(measure.Shape!, CountedFor.Acting), columns.Order(world.Question.HierarchyAsOf), world.Question, [Dimension.Month]);
            var sorted = SortedCells.Count(grid, new(threads));
            foreach (var counted in grid.Rows is { Thing: null, Weighs: false } ? new[] { sorted, CellTable.Count(grid, new(threads)) } : [sorted])
            {
                counted.OfType<CellTotals>()
                    .SelectMany(c => c.Positions.Select(at => new CrosstabTotal { Organization = one.Organizations[at - 1], Cell = grid.Cell(c.Cell), Quantity = c.At(at, measure.Unit) }))
                    .Should().Equal(one.Totals());
            }
        }, iter: 200);

    [Fact]
    public void A_measure_of_ones_own_counts_as_one_of_the_library() =>
        Gen.Select(Worlds.Any, OneOf(Columnar)).Sample((world, measure) =>
        {
            var own = new Measure { Code = measure.Code, Unit = measure.Unit, ThingsMayMeetAcrossScopes = measure.ThingsMayMeetAcrossScopes, Occurrences = measure.Occurrences };
            var one = Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Month]);
            var other = Crosstab.Of(world.Ledger, world.Question, own, [Dimension.Month]);
            other.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Organization).Should().Equal(one.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Organization));
        }, iter: 200);

    [Fact]
    public void Records_added_straight_to_columns_count_as_in_their_ledger() =>
        Gen.Select(Worlds.Any, OneOf(Columnar)).Where((w, _) => w.IsSharp).Sample((world, measure) =>
        {
            var builder = new LedgerColumnsBuilder(world.Ledger.Zone);
            world.Ledger.Organizations.ToList().ForEach(builder.Add);
            world.Ledger.Sites.ToList().ForEach(builder.Add);
            world.Ledger.Inspections.Select(i => i with { ConductedBy = world.Ledger.OrganizationsOf(i), Groups = [] }).ToList().ForEach(builder.Add);
            world.Ledger.Findings.ToList().ForEach(builder.Add);
            world.Ledger.Measures.Select(m => m with { DecidedBy = world.Ledger.OrganizationsOf(m), Lead = null }).ToList().ForEach(builder.Add);
            var columns = builder.Build();

            Crosstab.Of(columns, world.Question, measure, [Dimension.Year]).Totals().Should().Equal(Crosstab.Of(world.Ledger, world.Question, measure, [Dimension.Year]).Totals());
        }, iter: 200);

    [Fact]
    public void Columns_taken_at_any_moment_are_of_what_was_added_by_then_and_stay_so() =>
        Gen.Select(Worlds.Any, Gen.Int[0, int.MaxValue]).Sample((world, seed) =>
        {
            var random = new Random(seed);
            var findings = world.Ledger.Findings.DistinctBy(f => f.Id).Select(f => f with { RaisedBy = world.Ledger.OrganizationsOf(f), Inspection = null }).ToList();
            var builder = With([]);
            var taken = new List<(int Count, LedgerColumns Columns, ValueList<CrosstabTotal> Totals)>();
            for (var i = 0; i < findings.Count; i++)
            {
                builder.Add(findings[i]);
                for (var again = random.Next(3); again > 0; again--)
                {
                    var columns = builder.Build();
                    taken.Add((i + 1, columns, Totals(columns)));
                }
            }

            foreach (var (count, columns, totals) in taken)
            {
                Totals(columns).Should().Equal(totals).And.Equal(Totals(With(findings.Take(count)).Build()));
            }

            LedgerColumnsBuilder With(IEnumerable<Finding> findings)
            {
                var builder = new LedgerColumnsBuilder(world.Ledger.Zone);
                world.Ledger.Organizations.ToList().ForEach(builder.Add);
                findings.ToList().ForEach(builder.Add);
                return builder;
            }

            ValueList<CrosstabTotal> Totals(LedgerColumns columns) =>
            [
                .. Crosstab.Of(columns, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State, Dimension.Category]).Totals(),
                .. Crosstab.Of(columns, world.Question, Measures.SitesWithFindings, [Dimension.Year], CountedFor.Responsible).Totals(),
            ];
        }, iter: 150);

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static void Agree(Crosstab crosstab, Id<Organization> organization, CrosstabCell cell, Rollup rollup, Measure measure)
    {
        // A cell of findings in no state is there only where no record tells of a raising.
        var counted = cell.State is null && crosstab.By.Contains(Dimension.State) && !crosstab.Cells.Contains(cell) ? Quantity.Exactly(0, measure.Unit) : crosstab[organization, cell];
        var expected = rollup.Find(organization)?[measure].Quantity ?? Quantity.Exactly(0, measure.Unit);
        counted.SameValue(expected).Should().BeTrue("{0} of {1} in {2} are {3}, not {4}", measure.Code, organization, cell, expected, counted);
    }
}
