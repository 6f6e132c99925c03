using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void A_report_written_and_read_is_the_same_report() =>
        Anything.Reports.Sample(report =>
        {
            var read = SupervisionJson.TryReadReport(SupervisionJson.Write(report), out var back, out var issues);
            issues.Where(i => i.Severity == IssueSeverity.Error).Should().BeEmpty();
            read.Should().BeTrue();
            (back == report).Should().BeTrue("what was written is {0}", Encoding.UTF8.GetString(SupervisionJson.Write(report)));
        }, iter: 300);

    [Fact]
    public void A_rollup_written_and_read_is_the_same_rollup() =>
        Anything.Rollups.Sample(rollup => SupervisionJson.ReadRollup(SupervisionJson.Write(rollup)) == rollup, iter: 300);

    [Fact]
    public void A_rollup_of_figures_written_and_read_is_the_same_rollup() =>
        Anything.FigureRollups.Sample(rollup => SupervisionJson.ReadFigureRollup(SupervisionJson.Write(rollup)) == rollup, iter: 300);

    [Fact]
    public void A_partial_written_and_read_is_the_same_partial() =>
        Anything.Partials.Sample(partial => SupervisionJson.ReadPartial(SupervisionJson.Write(partial)) == partial, iter: 200);

    [Fact]
    public void A_counted_rollup_written_and_read_is_the_same_rollup() =>
        Facts.Any.Sample(facts =>
        {
            var rollup = Rollup.Of(Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, 3, conflicts: true)), Facts.FirstDay.PlusDays(15));
            var figures = FigureRollup.Of(Facts.Ledger(facts.Facts.Blurred(facts.Seed).Told(facts.Seed, 3, conflicts: true)), RollupQuestion.On(Facts.FirstDay.PlusDays(15)), BranchOverlap.Unknown);
            return SupervisionJson.ReadRollup(SupervisionJson.Write(rollup)) == rollup && SupervisionJson.ReadFigureRollup(SupervisionJson.Write(figures)) == figures;
        }, iter: 50);

    [Fact]
    public void Writing_is_deterministic() =>
        Anything.Reports.Sample(report =>
        {
            var once = SupervisionJson.Write(report);
            return once.AsSpan().SequenceEqual(SupervisionJson.Write(SupervisionJson.ReadReport(once))) && once[^1] == '\n' && !once.Contains((byte)'\r');
        }, iter: 100);

    [Fact]
    public void The_generator_reaches_every_member_of_a_record()
    {
        // A law over documents that leave members out would hold of nothing.
        var reached = new HashSet<string>();
        Anything.Reports.Sample(
            report =>
            {
                lock (reached)
                {
                    Names(JsonNode.Parse(SupervisionJson.Write(report)), reached);
                }
            },
            iter: 100);
        var members = typeof(SupervisionReport).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == "SupervisionDomain" && typeof(ReportBody).GetProperties().Any(p => p.PropertyType.GetGenericArguments()[0] == t))
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is not null)).Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        members.Except(reached).Should().BeEmpty();
    }

    [Fact]
    public void A_scope_of_its_own_issuer_may_be_left_out()
    {
        var named = Make.Report("city:D1", Make.City with { Groups = [Make.Group("city:G1", "east")] });
        var short_ = Make.Report("D1", Make.City with { Groups = [Make.Group("G1", "east")] });

        Make.Ledger(named).Reports.Should().Equal(Make.Ledger(short_).Reports);
    }

    private static void Names(JsonNode? node, HashSet<string> names)
    {
        foreach (var (name, value) in (node as JsonObject) ?? [])
        {
            names.Add(name);
            Names(value, names);
        }

        foreach (var item in (node as JsonArray) ?? [])
        {
            Names(item, names);
        }
    }
}
