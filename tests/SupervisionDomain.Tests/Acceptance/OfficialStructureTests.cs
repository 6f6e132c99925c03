using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The official divisions beside the ten reports: what there is, held against what was reported and inspected.</summary>
public sealed class OfficialStructureTests
{
    private static readonly SupervisionReport Structure = Read("structure").Single();
    private static readonly IReadOnlyList<SupervisionReport> Ten = [.. Read("reports")];
    private static readonly NodaTime.LocalDate Published = new(2021, 8, 1);

    [Fact]
    public void Chenzhou_has_eleven_county_level_divisions_and_Mayang_eighteen_township_level_ones()
    {
        Below("431000").Should().HaveCount(11).And.OnlyContain(code => code.Level == AdministrativeLevel.County);
        Below("431226").Should().HaveCount(18).And.OnlyContain(code => code.Level == AdministrativeLevel.Township);
        Below("430000").Should().HaveCount(14).And.OnlyContain(code => code.Level == AdministrativeLevel.Prefecture);

        // 8 towns from 101 on, 10 townships from 200 on (GB/T 10114); the one that the article names is a town.
        Below("431226").Count(code => code.ToString()[6] == '1').Should().Be(8);
        Below("431226").Count(code => code.ToString()[6] == '2').Should().Be(10);
        Division("431226106").Name.Zh.Should().Be("高村镇");
        Divisions.Where(o => o.Division!.Value.Parent == DivisionCode.Parse("431000")).GroupBy(o => o.Name.Zh![^1]).Select(g => $"{g.Key}{g.Count()}").Should().BeEquivalentTo("区2", "县8", "市1");
    }

    [Fact]
    public void The_divisions_that_there_are_are_as_many_as_the_reports_say()
    {
        foreach (var (body, code) in new[] { ("431000", "431000"), ("431226", "431226") })
        {
            foreach (var measure in new[] { "divisionsExisting", "divisionsInspected" })
            {
                Ten.Single(r => r.Issuer.ToString() == body).Body.Figures.Single(f => f.Measure.ToString() == measure)
                    .Value.Quantity.Should().Be(Quantity.Exactly(Below(code).Count, Unit.Division));
            }
        }
    }

    [Fact]
    public void Every_division_has_its_level_and_its_superior_by_its_digits()
    {
        foreach (var division in Divisions)
        {
            division.Level.Should().Be(division.Division!.Value.Level);
            division.Relations.Select(r => Structure.Body.Organizations.Single(o => o.Id == r.To).Division).Should().Equal(
                division.Division.Value.Parent is { } above ? [above] : []);
        }
    }

    [Fact]
    public void Beside_the_ten_reports_the_structure_makes_no_issue_and_changes_no_total()
    {
        var (ten, all) = (Make.Ledger([.. Ten]), Make.Ledger([.. Ten, Structure]));

        all.Issues.Should().BeEmpty();
        var (without, with) = (Rollup.Of(ten, Published), Rollup.Of(all, Published));
        without.Nodes.Should().NotBeEmpty().And.OnlyContain(node => node == with.Find(node.Organization));
        with.Nodes.Except(without.Nodes).Should().OnlyContain(node => node.Totals.All(total => total.Quantity.Max == 0));
    }

    [Theory]
    [InlineData("431226", "431226-townships", 18)]
    [InlineData("431000", "431000-counties", 11)]
    public void The_whole_county_and_the_whole_city_were_inspected(string issuer, string target, int number)
    {
        var coverage = Coverage.Of(Make.Ledger([.. Ten, Structure, Tasked(issuer, [target], "I-2")]), Id<InspectionTask>.Parse($"{issuer}:T-1"), Published);

        coverage.ToInspect.Should().Be(Quantity.Exactly(number, Unit.Division));
        coverage.Inspected.Should().Be(Quantity.Exactly(number, Unit.Division));
        coverage.NotInspected.Should().Be(Quantity.Exactly(0, Unit.Division));
        coverage.NamedNotInspected.Should().BeEmpty();
        (coverage.Ratio!.Min, coverage.Ratio.Max).Should().Be((1, 1));
    }

    [Fact]
    public void The_townships_of_the_county_stand_in_the_list_by_name()
    {
        var coverage = Coverage.Of(Make.Ledger([.. Ten, Structure, Tasked("431226", ["431226-townships"], "I-2")]), Id<InspectionTask>.Parse("431226:T-1"), Published);

        coverage.NamedInspected.Select(r => r.Id).Should().BeEquivalentTo(Below("431226").Select(code => $"division-{code}"));
    }

    private static IEnumerable<Organization> Divisions => Structure.Body.Organizations.Where(o => o.Division is not null && o.Id.ToString().StartsWith("division-", StringComparison.Ordinal));

    private static Organization Division(string code) => Divisions.Single(o => o.Division == DivisionCode.Parse(code));

    private static List<DivisionCode> Below(string code) =>
        [.. Divisions.Select(o => o.Division!.Value).Where(d => d.Parent == DivisionCode.Parse(code)).Distinct()];

    // The reports name no task: another document of the body gives one to its inspection.
    private static SupervisionReport Tasked(string issuer, string[] units, string inspection) => Make.Report(
        "tasks",
        new()
        {
            Tasks = [new() { Id = Id<InspectionTask>.Parse("T-1"), Units = Make.Orgs(units), AssignedTo = Make.Orgs(issuer) }],
            Inspections = [new() { Id = Id<Inspection>.Parse(inspection), Task = Id<InspectionTask>.Parse("T-1") }],
        },
        issuer);

    private static IEnumerable<SupervisionReport> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Acceptance", folder), "*.json").Order(StringComparer.Ordinal)
            .Select(file => SupervisionJson.ReadReport(File.ReadAllBytes(file)));
}
