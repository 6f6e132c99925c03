using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain.Tests;

/// <summary>The totals of a standing ledger are at every moment the crosstabs of the ledger built then, whether they were added to or counted anew.</summary>
public sealed class StandingLedgerTests
{
    private static readonly RollupQuestion Summer = new() { From = Days.Of("2021-06-01"), AsOf = Days.Of("2021-08-31"), HierarchyAsOf = HierarchyAsOf.On(Days.Of("2021-08-31")) };

    [Fact]
    public void Whatever_documents_come_in_whatever_order_the_totals_are_those_of_the_ledger()
    {
        var stood = 0;
        Gen.Select(Worlds.Any, Gen.Int[0, int.MaxValue]).Where((w, _) => w.Question.From is not null && w.Question.From <= w.Question.AsOf).Sample((world, seed) =>
        {
            var random = new Random(seed);
            var reports = seed % 2 == 0 ? world.Reports.OrderBy(r => (r.RecordedAt, r.DocumentId)).ToArray() : world.Reports.OrderBy(_ => random.Next()).ToArray();
            var standing = new StandingLedger(world.Ledger.Zone, world.Question);
            var builder = new LedgerBuilder(world.Ledger.Zone);
            foreach (var report in reports)
            {
                standing.Add(report).Should().Equal(builder.Add(report));
                if (random.Next(3) > 0)
                {
                    Same(standing, builder.Build(), world.Question);
                }
            }

            Same(standing, builder.Build(), world.Question);
            Same(new StandingLedger(builder.Build(), world.Question), builder.Build(), world.Question);
            Interlocked.Add(ref stood, standing.Stands ? 1 : 0);
        }, iter: 150);
        stood.Should().BePositive();
    }

    [Fact]
    public void Findings_and_acts_told_one_after_the_other_are_added_and_never_counted_anew() =>
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            string[] bodies = ["city", "east", "west"];
            var standing = new StandingLedger(Days.China, Summer);
            var builder = new LedgerBuilder(Days.China);
            Add(Make.Report("D000", Make.City with { Sites = [Make.Site("S0"), Make.Site("S1")] }, recorded: "2021-05-01"), isFirst: true);
            var open = new List<(Finding Finding, FindingState State)>();
            for (var i = 1; i <= 40; i++)
            {
                // One new finding, by one body or two, or one act on a known one, told alone or with all before it.
                var day = new LocalDate(2021, 5, 10).PlusDays(i * 2);
                var body = new ReportBody();
                if (open.Count == 0 || random.Next(2) == 0)
                {
                    var found = Make.Finding($"F{i}", bodies[random.Next(3)], Event(1, FindingEventKind.Found)) with { Site = random.Next(3) == 0 ? null : Id<Site>.Parse($"S{random.Next(4)}") };
                    found = random.Next(4) == 0 ? found with { RaisedBy = Make.Orgs("east", "west") } : found;
                    open.Add((found, FindingState.Found));
                    body = new() { Findings = [found] };
                }
                else
                {
                    var at = random.Next(open.Count);
                    var (finding, state) = open[at];
                    var kind = Enum.GetValues<FindingEventKind>().Where(k => FindingTransitions.After(state, k) is not null && k is not FindingEventKind.Merged).OrderBy(_ => random.Next()).First();
                    finding = finding with { Events = [.. finding.Events, Event(finding.Events.Count + 1, kind)] };
                    open[at] = (finding, FindingTransitions.After(state, kind)!.Value);
                    body = new() { Findings = [random.Next(2) == 0 ? finding : new Finding { Id = finding.Id, Events = [finding.Events[^1]] }] };
                }

                Add(Make.Report($"D{i:000}", body, recorded: LocalDatePattern.Iso.Format(day.PlusDays(random.Next(2)))), isFirst: false);

                FindingEvent Event(int number, FindingEventKind kind) => Make.Event($"E{number}", kind, LocalDatePattern.Iso.Format(day));
            }

            void Add(SupervisionReport report, bool isFirst)
            {
                standing.Add(report).Should().NotContain(i => i.Severity == IssueSeverity.Error);
                builder.Add(report);
                standing.Stands.Should().Be(!isFirst);
                Same(standing, builder.Build(), Summer);
            }
        }, iter: 20);

    // A crosstab tells of whom nobody says who they are, though nothing counts for them.
    [Fact]
    public void An_organization_that_only_inspects_or_decides_or_has_to_rectify_is_among_those_of_the_ledger()
    {
        var finding = Make.Finding("F", "east", Make.Event("E", FindingEventKind.Found, "2021-07-10"));
        ReportBody[] bodies =
        [
            new() { Inspections = [Make.Inspection("I", "new")] },
            new() { Groups = [Make.Group("G", "new")] },
            new() { Sites = [Make.Site("S") with { Jurisdiction = Make.Org("new") }] },
            new() { Measures = [Make.Measure("M", "p", "new")] },
            new() { Leads = [new() { Id = Id<Lead>.Parse("L"), ReceivedBy = Make.Orgs("new") }], Measures = [Make.Measure("M", "p", "new") with { DecidedBy = [], Lead = Id<Lead>.Parse("L") }] },
            new() { Findings = [finding with { Id = Id<Finding>.Parse("F2"), Events = [finding.Events[0] with { Responsible = Make.Orgs("new") }] }] },
        ];
        foreach (var body in bodies)
        {
            foreach (var isAfter in new[] { false, true })
            {
                var builder = new LedgerBuilder(Days.China);
                var standing = new StandingLedger(Days.China, Summer);
                foreach (var report in new[] { Make.Report("D1", Make.City with { Findings = [finding] }), Make.Report("D2", body, recorded: "2021-08-02") })
                {
                    builder.Add(report);
                    standing.Add(report);
                    _ = isAfter ? standing.Findings() : null;
                }

                Same(standing, builder.Build(), Summer);
            }
        }
    }

    [Fact]
    public void What_contradicts_or_comes_late_or_corrects_is_counted_anew()
    {
        var found = Make.Event("E1", FindingEventKind.Found, "2021-07-01");
        var closed = Make.Event("E2", FindingEventKind.Closed, "2021-07-10");
        FindingEvent step = Make.Event("E3", FindingEventKind.StepTaken, "2021-07-01"), handedOver = Make.Event("E4", FindingEventKind.HandedOver, "2021-07-01");
        var first = Make.Report("D1", Make.City with { Findings = [Make.Finding("F", "east", found) with { Site = Id<Site>.Parse("S") }, Make.Finding("E", "east", found), Make.Finding("P", "east", found, handedOver)] }, recorded: "2021-07-05") with
        {
            RetractedRecords = [new() { Record = Make.Record("findings/H"), Reason = "no finding" }],
            Supersedes = [Id<SupervisionReport>.Parse("D9")],
            CorrectionReason = "all anew",
        };
        (string Why, SupervisionReport Report, bool Stands)[] cases =
        [
            ("an act in order", Report("D2", Make.Finding("F", "east", closed)), true),
            ("the same document again", first, true),
            ("nothing new", Report("D2", Make.Finding("F", "east", found)), true),
            ("a finding of another body", Report("D2", Make.Finding("G", "west", closed with { Kind = FindingEventKind.Found })), true),
            ("recorded before the last", Report("D0", Make.Finding("G", "west", Make.Event("E1", FindingEventKind.Found, "2021-06-20"))) with { RecordedAt = Days.Noon("2021-07-02") }, true),
            ("another body raised it", Report("D2", Make.Finding("F", "west", found)), false),
            ("on another day", Report("D2", Make.Finding("F", "east", found with { At = DateSpan.Parse("2021-07-02") })), false),
            ("at another site", Report("D2", Make.Finding("F", "east", found) with { Site = Id<Site>.Parse("T") }), false),
            ("an act between two that are known", Report("D2", Make.Finding("P", "east", found, step, handedOver)), true),
            ("an act before the last", Report("D2", Make.Finding("F", "east", Make.Event("E2", FindingEventKind.Closed, "2021-06-30"))), false),
            ("within a month", Report("D2", Make.Finding("G", "east", found with { At = DateSpan.Parse("2021-07") })), false),
            ("several findings", Report("D2", Make.Finding("G", "east", found) with { Collective = new() { Quantifier = Quantifier.Several } }), false),
            ("a site that is several", Report("D2") with { Body = new() { Sites = [Make.Site("S") with { Collective = new() { Quantifier = Quantifier.Several } }] } }, false),
            ("a replacement", Report("D2") with { Body = Make.City with { Findings = [Make.Finding("G", "west", found)] }, Supersedes = [Id<SupervisionReport>.Parse("D1")], CorrectionReason = "wrong body" }, true),
            ("taken back", Report("D2") with { RetractedRecords = [new() { Record = Make.Record("findings/F"), Reason = "no finding" }] }, true),
            ("a site said later", Report("D2", Make.Finding("E", "east", found) with { Site = Id<Site>.Parse("S") }), true),
            ("what was taken back since", Report("D0", Make.Finding("H", "west", found)) with { RecordedAt = Days.Noon("2021-07-02") }, true),
            ("a document replaced since", Report("D9", Make.Finding("G", "west", found)), true),
            ("an act after its recording", Report("D2", Make.Finding("F", "east", closed with { At = DateSpan.Parse("2021-07-25") })), false),
            ("a county more", Report("D2") with { Body = Make.Hierarchy("north<city") }, true),
        ];
        foreach (var (why, report, stands) in cases)
        {
            var standing = new StandingLedger(Days.China, Summer);
            var builder = new LedgerBuilder(Days.China);
            standing.Add(first);
            builder.Add(first);
            Same(standing, builder.Build(), Summer);
            standing.Stands.Should().BeTrue();

            standing.Add(report).Should().Equal(builder.Add(report));
            Same(standing, builder.Build(), Summer);
            standing.Stands.Should().Be(stands, why);
            standing.Build().Reports.Should().Equal(builder.Build().Reports);
        }

        static SupervisionReport Report(string id, params Finding[] findings) => Make.Report(id, new() { Findings = [.. findings] }, recorded: "2021-07-20");
    }

    [Fact]
    public void A_refused_document_changes_nothing_and_a_question_that_totals_cannot_stand_for_is_refused()
    {
        var standing = new StandingLedger(Days.China, Summer);
        standing.Findings().Totals().Should().BeEmpty();
        standing.Add(Make.Report("D1", Make.City with { Findings = [Make.Finding("F", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-01"))] })).Should().BeEmpty();
        var before = standing.Findings();

        var twice = Make.Report("D2", new() { Findings = [Make.Finding("F", "east", Make.Event("E1", FindingEventKind.Found, "2021-07-01")), Make.Finding("F", "east")] });
        standing.TryAdd(twice, out var issues).Should().BeFalse();
        issues.Should().Contain(i => i.Severity == IssueSeverity.Error);
        FluentActions.Invoking(() => standing.Add(twice)).Should().Throw<ArgumentException>().WithMessage("*duplicate-id*");
        standing.Stands.Should().BeTrue();
        standing.Findings().Totals().Should().Equal(before.Totals());

        FluentActions.Invoking(() => new StandingLedger(Days.China, Summer with { From = null })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new StandingLedger(Days.China, Summer with { KnownAt = Days.Noon("2021-07-01") })).Should().Throw<ArgumentException>();
    }

    private static void Same(StandingLedger standing, Ledger ledger, RollupQuestion question)
    {
        Same(standing.Findings(), Crosstab.Of(ledger, question, Measures.FindingsRaised, [Dimension.Month, Dimension.State]));
        Same(standing.SitesWithFindings(), Crosstab.Of(ledger, question, Measures.SitesWithFindings, [Dimension.Month]));
    }

    private static void Same(Crosstab taken, Crosstab counted)
    {
        taken.Organizations.Should().BeEquivalentTo(counted.Organizations);
        taken.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Cell.State).ThenBy(t => t.Organization)
            .Should().Equal(counted.Totals().OrderBy(t => t.Cell.FirstDay).ThenBy(t => t.Cell.State).ThenBy(t => t.Organization));
        foreach (var total in taken.Totals())
        {
            taken.Records(total.Organization, total.Cell).Should().BeEquivalentTo(counted.Records(total.Organization, total.Cell));
        }
    }
}
