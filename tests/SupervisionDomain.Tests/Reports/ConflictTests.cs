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
