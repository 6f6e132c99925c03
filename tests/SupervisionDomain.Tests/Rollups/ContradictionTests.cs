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
            var before = Report("one", Days.Noon("2021-09-10"), Records(ledger));
            var (stated, right) = random.Next(3) switch
            {
                0 when ledger.Measures.Count > 0 => Differently(ledger.Measures[random.Next(ledger.Measures.Count)], random, ledger),
                1 when ledger.Inspections.Count > 0 => Differently(ledger.Inspections[random.Next(ledger.Inspections.Count)], random, ledger),
                _ => Differently(ledger.Findings[random.Next(ledger.Findings.Count)], random, ledger),
            };
            var after = Report("one", Days.Noon("2021-09-10"), Records(ledger).Select(r => r.Reference == right.Reference ? right : r));
            var other = Report("other", Days.Noon("2021-09-20"), [stated]);
            if (new[] { before, after, other }.Any(r => r.Check().Any(i => i.Severity == IssueSeverity.Error)))
            {
                return;
            }

            Interlocked.Increment(ref asked);
            var disputed = Facts.Ledger([before, other]);
            foreach (var truth in new[] { Facts.Ledger([before]), Facts.Ledger([after]) })
            {
                Holds(Rollup.Of(disputed, world.Question), Rollup.Of(truth, world.Question), $"{stated} beside {ledger.Findings.FirstOrDefault(f => f.Id.ToString() == stated.Reference.Id)}");
                Holds(Crosstab.Of(disputed, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]), Crosstab.Of(truth, world.Question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]));
                Holds(Crosstab.Of(disputed, world.Question, Measures.SitesWithFindings, [Dimension.Month]), Crosstab.Of(truth, world.Question, Measures.SitesWithFindings, [Dimension.Month]));
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

        Total(ledger, Measures.FindingsRaised).Should().Be((0, 1));
        Total(ledger, Measures.FindingsOpen).Should().Be((0, 1));
        Total(ledger, Measures.SitesWithFindings).Should().Be((0, 1));
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

        Total(ledger, Measures.FindingsRaised).Should().Be((0, 1));
        Total(ledger, Measures.FindingsRaisedOnTheSpot).Should().Be((0, 1));
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

    private static (IRecord Stated, IRecord Right) Differently(AccountabilityMeasure measure, Random random, Ledger ledger)
    {
        var (day, by) = (DateSpan.On(Worlds.FirstDay.PlusDays(random.Next(130))), ledger.Organizations[random.Next(ledger.Organizations.Count)].Id);
        return random.Next(2) == 0 || measure.DecidedBy.Count == 0
            ? (new AccountabilityMeasure { Id = measure.Id, Kind = measure.Kind, Subject = measure.Subject, Decided = day }, measure with { Decided = day })
            : (new AccountabilityMeasure { Id = measure.Id, Kind = measure.Kind, Subject = measure.Subject, DecidedBy = [by] }, measure with { DecidedBy = [by] });
    }

    private static IEnumerable<IRecord> Records(Ledger ledger) =>
        typeof(Ledger).GetProperties().Select(p => p.GetValue(ledger)).OfType<System.Collections.IEnumerable>().SelectMany(list => list.OfType<IRecord>());

    private static SupervisionReport Report(string id, Instant recorded, IEnumerable<IRecord> records) => new()
    {
        DocumentId = Id<SupervisionReport>.Parse(id),
        Issuer = Make.Org("city"),
        RecordedAt = recorded,
        Body = ReportBody.Of([.. records]),
    };

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

    private static void Holds(Crosstab disputed, Crosstab truth)
    {
        foreach (var total in truth.Totals().Concat(disputed.Totals()))
        {
            Holds(disputed[total.Organization, total.Cell], truth[total.Organization, total.Cell]).Should().BeTrue("{0} {1} {2} {3}", total.Organization, total.Cell, disputed[total.Organization, total.Cell], truth[total.Organization, total.Cell]);
        }
    }

    private static bool Holds(Quantity held, Quantity right) => held.Min <= right.Min && (held.Max is null || right.Max <= held.Max);
}
