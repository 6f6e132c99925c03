using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Standing totals are at every moment the crosstab of what was added so far.</summary>
public sealed class StandingTotalsTests
{
    [Fact]
    public void However_findings_and_events_come_in_the_totals_are_those_of_a_crosstab() =>
        Gen.Select(Worlds.Any, Gen.Int[0, 1_000]).Where((w, _) => w.IsSharp && w.Question.From is not null && w.Question.From <= w.Question.AsOf).Sample((world, seed) =>
        {
            var random = new Random(seed);
            var totals = new StandingTotals(world.Ledger.Organizations, world.Question);
            var builder = new LedgerColumnsBuilder(world.Ledger.Zone);
            world.Ledger.Organizations.ToList().ForEach(builder.Add);
            var before = totals.Findings();
            foreach (var finding in world.Ledger.Findings.OrderBy(_ => random.Next()).Select(f => f with { RaisedBy = world.Ledger.OrganizationsOf(f) }).Where(f => f.RaisedBy.Count > 0))
            {
                var known = finding.Events.Take(random.Next(1, finding.Events.Count + 1)).ToList();
                if (!totals.TryAdd(finding with { Events = known.ToValueList() }, out var number))
                {
                    continue;
                }

                foreach (var e in finding.Events.Skip(known.Count))
                {
                    if (totals.TryAppend(number, e))
                    {
                        known.Add(e);
                    }
                }

                builder.Add(finding with { Events = known.ToValueList() });
            }

            var columns = builder.Build();
            Same(totals.Findings(), Crosstab.Of(columns, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]));
            Same(totals.SitesWithFindings(), Crosstab.Of(columns, world.Question, Measures.SitesWithFindings, [Dimension.Month]));
            before.Totals().Should().BeEmpty("what was taken does not change");
        }, iter: 400);

    [Fact]
    public void What_is_refused_changes_nothing()
    {
        var question = new RollupQuestion { From = Days.Of("2021-01-01"), AsOf = Days.Of("2021-12-31"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-12-31")) };
        var totals = new StandingTotals(Make.City.Organizations, question);
        var found = Make.Event("1", FindingEventKind.Found, "2021-05-10");

        totals.TryAdd(Make.Finding("F", "east", found), out var number).Should().BeTrue();
        totals.TryAdd(Make.Finding("G", "east", found with { At = DateSpan.Parse("2021-05") }), out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("H", "east", Make.Event("1", FindingEventKind.Closed, "2021-05-10")), out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("I", "east"), out _).Should().BeFalse();
        totals.TryAppend(number, Make.Event("2", FindingEventKind.Closed, "2021-05-09")).Should().BeFalse();
        totals.TryAppend(number, Make.Event("2", FindingEventKind.Accepted, "2021-05-11")).Should().BeFalse();
        totals.TryAppend(number, Make.Event("2", FindingEventKind.Closed, "2022-01-01")).Should().BeTrue("it happened after the last day asked for");

        totals.Count.Should().Be(1);
        totals.Findings().Totals().Select(t => (t.Organization, t.Cell.State, t.Quantity.Min)).Should().Equal((Make.Org("city"), FindingState.Found, 1), (Make.Org("east"), FindingState.Found, 1));
        totals.TryAdd(Make.Finding("J", "north", found) with { Site = Id<Site>.Parse("west:S") }, out _).Should().BeFalse("it has no such organization");
        totals.TryAdd(Make.Finding("J", "east", found) with { RaisedBy = Make.Orgs("east", "north") }, out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("J", "east", found) with { RaisedBy = [] }, out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("K", "east", found) with { Site = Id<Site>.Parse("city:S") }, out _).Should().BeTrue();
        totals.TryAdd(Make.Finding("L", "east", found) with { Site = Id<Site>.Parse("west:S") }, out _).Should().BeFalse("it may be one that was met");
        totals.Count.Should().Be(2);
        FluentActions.Invoking(() => totals.TryAppend(2, found)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StandingTotals([], question with { From = null })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_happened_earlier_on_a_day_does_not_follow()
    {
        var totals = new StandingTotals(Make.City.Organizations, new() { From = Days.Of("2021-01-01"), AsOf = Days.Of("2021-12-31"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-12-31")) });
        var found = Make.Event("1", FindingEventKind.Found, "2021-05-10T15:20");

        totals.TryAdd(Make.Finding("F", "east", found, Make.Event("2", FindingEventKind.Closed, "2021-05-10T09")), out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("F", "east", found), out var number).Should().BeTrue();
        totals.TryAppend(number, Make.Event("2", FindingEventKind.Closed, "2021-05-10T15:19:59")).Should().BeFalse();
        totals.TryAppend(number, Make.Event("2", FindingEventKind.Closed, "2021-05-10T15:20")).Should().BeTrue();
    }

    [Fact]
    public void The_first_day_may_lie_as_far_back_as_days_go()
    {
        var question = new RollupQuestion { From = new NodaTime.LocalDate(1, 1, 1), AsOf = Days.Of("2021-12-31"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-12-31")) };
        var totals = new StandingTotals(Make.City.Organizations, question);
        totals.TryAdd(Make.Finding("F", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")), out _).Should().BeTrue();
        totals.Findings().Totals().Select(t => (t.Organization, t.Cell.FirstDay, t.Quantity.Min)).Should().Equal((Make.Org("city"), Days.Of("2021-05-01"), 1), (Make.Org("east"), Days.Of("2021-05-01"), 1));
    }

    [Theory]
    [InlineData("1700-01-01", "1800-12-31")]
    [InlineData("2080-01-01", "2090-12-31")]
    [InlineData("2079-06-01", "2079-12-31")]
    public void Of_days_that_no_finding_is_taken_for_the_totals_are_of_nothing(string from, string asOf)
    {
        var totals = new StandingTotals(Make.City.Organizations, new() { From = Days.Of(from), AsOf = Days.Of(asOf), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-12-31")) });

        totals.TryAdd(Make.Finding("F", "east", Make.Event("1", FindingEventKind.Found, "2021-05-10")), out _).Should().BeTrue();
        totals.TryAdd(Make.Finding("G", "east", Make.Event("1", FindingEventKind.Found, "1750-05-10")), out _).Should().BeFalse();
        totals.TryAdd(Make.Finding("G", "east", Make.Event("1", FindingEventKind.Found, "2085-05-10")), out _).Should().BeFalse();
        totals.Findings().Totals().Should().BeEmpty();
    }

    private static void Same(Crosstab taken, Crosstab counted)
    {
        taken.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Cell.State).ThenBy(t => t.Organization)
            .Should().Equal(counted.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Cell.State).ThenBy(t => t.Organization));
        foreach (var total in taken.Totals())
        {
            taken.Records(total.Organization, total.Cell).Should().Equal(counted.Records(total.Organization, total.Cell));
        }
    }
}
