using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>A conflict names what is disputed: the record, the members, the documents.</summary>
public sealed class ConflictTests
{
    [Fact]
    public void Every_member_in_dispute_is_named_and_each_event()
    {
        var told = Make.Finding("city:F1", "east", Make.Event("city:E1", FindingEventKind.Found, "2021-07-05"), Make.Event("city:E2", FindingEventKind.Closed, "2021-07-09"))
            with { Site = Id<Site>.Parse("city:S1"), Inspection = Id<Inspection>.Parse("city:I1") };
        var ledger = Make.Ledger(
            Make.City with { Findings = [told] },
            new() { Findings = [told with { Site = Id<Site>.Parse("city:S2"), Inspection = null, Events = [told.Events[0] with { At = DateSpan.Parse("2021-07-06") }, told.Events[1] with { Kind = FindingEventKind.HandedOver }] }] },
            new() { Findings = [new() { Id = told.Id, RaisedBy = Make.Orgs("west") }] });

        ledger.Conflicts.Should().ContainSingle().Which.Members.Should().Equal("events", "raisedBy", "site");
        ledger.Issues.Where(i => i.Code is IssueCodes.RecordConflict or IssueCodes.EventConflict && i.Document == ledger.Reports[1].DocumentId).Select(i => i.Message).Should().Equal(
            "Documents tell the event city:E1 of findings/city:F1 with different contents: at.",
            "Documents tell the event city:E2 of findings/city:F1 with different contents: kind.",
            "Documents differ in raisedBy, site of findings/city:F1: city:D0, city:D1, city:D2.");
    }

    [Fact]
    public void Two_rates_of_one_figure_and_a_rate_and_a_number_are_a_conflict()
    {
        ReportBody Told(FigureValue value) => new() { Figures = [Make.Figure("city:R1", "east", "7", measure: MeasureCodes.RectificationRate, unit: Unit.Finding) with { Value = value }] };
        var (rate, other, number) = (new FigureValue(PrintedDecimal.Parse("98.5%")), new FigureValue(PrintedDecimal.Parse("12%")), new FigureValue(Quantity.Exactly(7, Unit.Finding)));

        Make.Ledger(Told(rate), Told(rate)).Conflicts.Should().BeEmpty();
        foreach (var differing in new[] { other, number, new FigureValue(Absence.NotReported) })
        {
            Make.Ledger(Told(rate), Told(differing)).Conflicts.Should().ContainSingle().Which.Members.Should().Equal("value");
        }
    }

    [Fact]
    public void A_ledger_asked_on_many_threads_at_once_answers_each_as_one()
    {
        ReportBody Told(string printed) => new()
        {
            Figures = [.. Enumerable.Range(0, 60).Select(i => Make.Figure($"city:F{i}", "east", $"{i + 1}"))],
            Relations = [.. Enumerable.Range(0, 30).Select(i => new FigureRelation
            {
                Id = Id<FigureRelation>.Parse($"city:R{i}"), Kind = FigureRelationKind.Ratio, Whole = Id<ReportedFigure>.Parse($"city:F{2 * i}"), Parts = [Id<ReportedFigure>.Parse($"city:F{(2 * i) + 1}")], Printed = [PrintedDecimal.Parse(printed)],
            })],
        };
        for (var round = 0; round < 20; round++)
        {
            var ledger = Make.Ledger(Told("50%"), Told("60%"));
            var answers = new Reconciliation[4];
            Parallel.For(0, answers.Length, i => answers[i] = Reconciliation.Of(ledger));
            answers.Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public void An_act_told_under_an_own_id_is_told_whose_event_it_may_be()
    {
        var told = Make.Finding("city:F1", "east", Make.Event("city:E1", FindingEventKind.Found, "2021-07-05"));
        var again = told with { Events = [Make.Event("E7", FindingEventKind.Found, "2021-07-05")] };
        var other = told with { Events = [Make.Event("E7", FindingEventKind.Found, "2021-07-06")] };

        Message(again).Should().EndWith("the finding is raised already. If it is city:E1, it is told under that id.");
        Message(other).Should().EndWith("the finding is raised already.");

        string Message(Finding said) =>
            Make.Ledger(Make.Report("D1", Make.City with { Findings = [told] }), Make.Report("D2", new() { Findings = [said] }) with { Issuer = Make.Org("east") })
                .Issues.Should().ContainSingle(i => i.Code == IssueCodes.IllegalAct).Which.Message;
    }

    [Fact]
    public void A_figure_in_dispute_names_every_member_that_it_has()
    {
        var figure = Make.Figure("city:A", "city", "3");
        foreach (var (member, other) in new Dictionary<string, ReportedFigure>
        {
            ["measure"] = figure with { Measure = MeasureCodes.LeadsReceived },
            ["value"] = figure with { Value = Make.Figure("city:A", "city", "4").Value },
            ["body"] = figure with { Body = Make.Org("other") },
            ["scope"] = figure with { Scope = FigureScope.WithSubordinates },
            ["counted"] = figure with { Counted = Make.Org("other") },
            ["site"] = figure with { Site = Id<Site>.Parse("S1") },
            ["part"] = figure with { Part = new("乡镇", null) },
            ["period"] = figure with { Period = DateSpan.Parse("2021-07") },
            ["asOf"] = figure with { AsOf = DateSpan.Parse("2021-08-01") },
        })
        {
            Make.Ledger(new ReportBody { Figures = [figure] }, new ReportBody { Figures = [other] }).Conflicts.Should().ContainSingle(member).Which.Members.Should().Equal(member);
        }

        // A member that comes to be is compared too.
        typeof(ReportedFigure).GetProperties().Should().HaveCount(9 + 2);
    }

    [Fact]
    public void The_same_number_in_other_words_is_no_conflict_and_has_the_words_told_first()
    {
        foreach (var (first, second) in new[] { ("十八", "18家"), ("18", "十八") })
        {
            var ledger = Make.Ledger(Make.Report("D2", Told(second), recorded: "2021-08-02"), Make.Report("D1", Told(first), recorded: "2021-08-01"));

            ledger.Conflicts.Should().BeEmpty();
            ledger.Sites[0].Collective!.Declared.Should().Be(Quantity.Parse(first, Unit.Site));
            ledger.Tasks[0].Declared.Should().Be(Quantity.Parse(first, Unit.Site));
            ledger.Figures[0].Value.Quantity.Should().Be(Quantity.Parse(first, Unit.Site));
            ledger.Measures[0].Amount!.Text.Should().Be(first);
        }

        Make.Ledger(Told("18"), Told("19")).Conflicts.Should().HaveCount(8);
        Make.Ledger(Told("18"), Told("18余")).Conflicts.Should().HaveCount(8);

        static ReportBody Told(string number)
        {
            var sites = Quantity.Parse(number, Unit.Site);
            Quantity Of(Unit unit) => Quantity.Parse(number.TrimEnd('家'), unit).As(number);
            return new()
            {
                Organizations = [Make.Organization("all") with { Collective = new() { Quantifier = Quantifier.All, Declared = Of(Unit.Organization) } }],
                Sites = [Make.Site("city:S1") with { Collective = new() { Quantifier = Quantifier.All, Declared = sites } }],
                Checklists = [new() { Id = Id<Checklist>.Parse("city:K1"), Title = new("清单", null), Declared = Of(Unit.ChecklistItem) }],
                Inspections = [Make.Inspection("city:I1", "city") with { InspectorPersonTimes = Of(Unit.PersonTime) }],
                Channels = [new() { Id = Id<IntakeChannel>.Parse("city:C1"), Name = new("电话", null), Kind = ChannelKinds.Telephone, Coverage = sites }],
                Measures = [Make.Measure("city:M1", "city:P1", "city") with { Amount = Of(Unit.Yuan) }],
                Tasks = [new() { Id = Id<InspectionTask>.Parse("city:T1"), Declared = sites }],
                Figures = [Make.Figure("city:A", "city", "18") with { Measure = MeasureCodes.SitesInspected, Value = sites }],
            };
        }
    }

    [Fact]
    public void A_figure_with_a_value_and_one_without_are_in_dispute_and_so_are_two_reasons()
    {
        var figure = Make.Figure("city:A", "city", "3");
        foreach (var other in new FigureValue[] { new(Absence.NotReported), new(Absence.Suppressed) })
        {
            Make.Ledger(new ReportBody { Figures = [figure] }, new ReportBody { Figures = [figure with { Value = other }] }).Conflicts.Should().ContainSingle().Which.Members.Should().Equal("value");
        }

        Make.Ledger(new ReportBody { Figures = [figure with { Value = new(Absence.Suppressed) }] }, new ReportBody { Figures = [figure with { Value = new(Absence.NotReported) }] })
            .Conflicts.Should().ContainSingle();
        Make.Ledger(new ReportBody { Figures = [figure with { Value = new(Absence.Suppressed) }] }, new ReportBody { Figures = [figure with { Value = new(Absence.Suppressed) }] })
            .Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void What_one_telling_of_a_time_leaves_out_comes_from_the_other()
    {
        var day = Make.On("2021-07-29");
        var (morning, words) = (day with { PartOfDay = PartOfDay.Morning }, day with { Words = "连日来" });

        Time(day, morning).Should().Be(morning);
        Time(morning, day, words).Should().Be(morning with { Words = "连日来" });
        Time(Make.On("2021-07"), morning).Should().Be(morning);
        Time(morning, Make.On("2021-07")).Should().Be(morning);
        Time(words with { Span = null }, morning).Should().Be(morning with { Words = "连日来" });

        Conflicts(morning, day with { PartOfDay = PartOfDay.Afternoon }).Should().Be(1);
        Conflicts(day, morning, day with { PartOfDay = PartOfDay.Afternoon }).Should().Be(1, "the first says nothing of it, the two others contradict each other");
        Conflicts(morning, Make.On("2021-07-30")).Should().Be(1);

        Told(morning, Make.On("2021-07-30") with { Words = "连日来" }).Inspections.Select(i => i.Time).Should().Equal([morning, Make.On("2021-07-30") with { Words = "连日来" }], "neither is the time of the other");

        static Ledger Told(params StatedTime[] times) => Make.Ledger(times.Select(t => new ReportBody { Inspections = [Make.Inspection("city:I1", "city") with { Time = t }] }).ToArray());

        static int Conflicts(params StatedTime[] times) => Told(times).Conflicts.Count;

        static StatedTime? Time(params StatedTime[] times) => Told(times) is var ledger && ledger.Conflicts.Count == 0 ? ledger.Inspections[0].Time : null;
    }

    [Fact]
    public void How_a_day_is_known_goes_with_the_day_that_is_taken()
    {
        var inferred = Make.On("2021-07-29") with { Basis = SourceBasis.Inferred };
        var (month, day) = (Make.On("2021-07"), Make.On("2021-07-29"));

        Time(inferred, month).Should().Be(inferred);
        Time(month, inferred).Should().Be(inferred);
        Time(inferred with { Span = month.Span }, day).Should().Be(day);
        Time(day, inferred with { Span = month.Span }).Should().Be(day);
        Time(inferred, day).Should().Be(day, "one of the two states it in words");
        Time(day, inferred).Should().Be(day);
        Time(inferred with { Basis = SourceBasis.External }, inferred).Should().Be(inferred, "that is nearer to the words");

        static StatedTime? Time(params StatedTime[] times) =>
            Make.Ledger(times.Select(t => new ReportBody { Inspections = [Make.Inspection("city:I1", "city") with { Time = t }] }).ToArray()) is var ledger && ledger.Conflicts.Count == 0 ? ledger.Inspections[0].Time : null;
    }

    [Fact]
    public void Of_a_month_and_a_day_of_it_by_which_a_task_is_due_the_day_stands_against_a_third()
    {
        Told("2021-08", "2021-08-24").Should().Equal("2021-08-24");
        Told("2021-08-24", "2021-08").Should().Equal("2021-08-24");
        Told("2021-08", "2021-08-24", "2021-08-25").Should().Equal("2021-08-24", "2021-08-25");
        Told("2021-08-24", "2021-08-25", "2021-08").Should().Equal("2021-08-24", "2021-08-25");

        static IEnumerable<string> Told(params string[] due) => Make.Ledger(due.Select(d => new ReportBody { Tasks = [new() { Id = Id<InspectionTask>.Parse("city:T1"), Due = DateSpan.Parse(d) }] }).ToArray())
            .Tasks.Select(t => t.Due!.ToString());
    }

    [Fact]
    public void The_members_in_dispute_are_those_in_which_any_two_tellings_differ()
    {
        var spans = new[] { "2021", "2021-07", "2021-07-24", "2021-07-25", "2021-07-24T08", "2021-07-20/2021-07-30", "2021-07-01/2021-07-31", "../2021-07-24" }.Select(DateSpan.Parse).ToArray();
        var times = Maybe(spans.SelectMany(s => new[] { StatedTime.At(s), new() { Span = s, PartOfDay = PartOfDay.Morning }, new() { Span = s, PartOfDay = PartOfDay.Evening } }));
        var groups = OneOf(new[] { "", "a", "a b", "b a" }.Select(ids => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id<InspectionGroup>.Parse).ToValueList()));
        var inspections = Gen.Select(times, groups, Maybe(new[] { 3, 4 }.Select(n => Quantity.Exactly(n, Unit.PersonTime))), (time, by, number) => new Inspection { Id = Id<Inspection>.Parse("I"), Time = time, Groups = by, InspectorPersonTimes = number });
        var events = Gen.Select(OneOf(["1", "2"]), Maybe(spans), Maybe(new[] { "x", "y" }), (id, at, by) => Make.Event(id, FindingEventKind.Found, null) with { At = at, By = by is null ? null : Make.Org(by) });
        var findings = events.Array[0, 2].Select(told => Make.Finding("F", "city", told.DistinctBy(e => e.Id).ToArray()));
        var day = Days.Of("2021-07-01");
        var organizations = Gen.Select(Gen.Int[-1, 3], Gen.Int[-1, 3], (from, until) => Make.Organization("o") with { Existence = new(from < 0 ? null : day.PlusDays(from), until < 0 ? null : day.PlusDays(Math.Max(from + 1, 1 + until))) });

        Gen.Select(inspections.List[1, 6], findings.List[1, 6], organizations.List[1, 6]).Sample((i, f, o) =>
        {
            i.Disputed(Merging.Differences, Merging.Join).Should().Equal(OfAnyTwo(i, Merging.Differences));
            f.Disputed(Merging.Differences, Merging.Join).Should().Equal(OfAnyTwo(f, Merging.Differences));
            o.Disputed(Merging.Differences, Merging.Join).Should().Equal(OfAnyTwo(o, Merging.Differences));
        }, iter: 20_000);

        static Gen<T> OneOf<T>(IEnumerable<T> some)
        {
            var all = some.ToList();
            return Gen.Int[0, all.Count - 1].Select(i => all[i]);
        }

        static Gen<T?> Maybe<T>(IEnumerable<T> some)
            where T : class => OneOf<T?>([null, .. some]);

        static IEnumerable<string> OfAnyTwo<T>(IReadOnlyList<T> told, Func<T, T, string[]> differences) =>
            told.SelectMany(_ => told, differences).SelectMany(members => members).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_named_differs_in_the_text_of_two_documents()
    {
        var conflicts = 0;
        Worlds.Any.Where(w => w.Ledger.Conflicts.Count > 0).Sample(world =>
        {
            foreach (var conflict in world.Ledger.Conflicts)
            {
                var list = conflict.Record.ToString().Split('/')[0];
                var told = world.Ledger.Reports.Where(r => !world.Ledger.Superseded.Contains(r.DocumentId))
                    .SelectMany(r => JsonNode.Parse(SupervisionJson.Write(r))!["body"]![list]?.AsArray() ?? [], (r, node) => (Issuer: r.Issuer.ToString(), Node: node!.AsObject()))
                    .Where(x => Full(x.Issuer, x.Node["id"]!.GetValue<string>()) == conflict.Record.Id)
                    .ToList();
                conflict.Members.Should().NotBeEmpty();
                foreach (var member in conflict.Members)
                {
                    told.Select(x => x.Node[member]?.ToJsonString()).Where(text => text is not null).Distinct().Should().HaveCountGreaterThan(1, "{0} of {1} differs", member, conflict.Record);
                    Interlocked.Increment(ref conflicts);
                }
            }
        }, iter: 300);
        conflicts.Should().BeGreaterThan(100);

        static string Full(string issuer, string id) => id.Contains(':', StringComparison.Ordinal) ? id : string.Create(CultureInfo.InvariantCulture, $"{issuer}:{id}");
    }
}
