using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What can be computed from the ten reports of the real case, worked out by hand.</summary>
public sealed class DerivedFigureTests
{
    private static readonly Id<Organization> Hunan = Id<Organization>.Parse("430000");
    private static readonly Id<Organization> Chenzhou = Id<Organization>.Parse("431000");
    private static readonly Id<Organization> Mayang = Id<Organization>.Parse("431226");
    private static readonly Ledger Ten = Load();
    private static readonly RollupQuestion Published = RollupQuestion.On(new(2021, 8, 1));

    [Fact]
    public void The_ten_reports_stand_without_an_issue_and_only_the_groups_of_Chenzhou_lack_records()
    {
        Ten.Reports.Should().HaveCount(10);
        Ten.Issues.Should().BeEmpty();

        // 268 sites are reported and the five that are named are an open list; of 27 groups one is recorded, and no list says that it is open.
        Reconciliation.Of(Ten).Contradictions.Should().ContainSingle().Which.Should().Match<ReconciliationCheck>(c =>
            c.Organization == Chenzhou && c.Measure == MeasureCodes.GroupsDispatched && c.Gap == 26 && c.Cause == ProbableCause.MissingPart);
    }

    [Fact]
    public void Forty_four_groups_are_stated_exactly_on_four_bases()
    {
        var total = FigureRollup.Of(Ten, Published, BranchOverlap.Disjoint, Measures.GroupsDispatched)[Hunan][MeasureCodes.GroupsDispatched];

        total.StatedExactly.Should().Be(Quantity.Exactly(44, Unit.Group));
        total.Bases.Where(b => b.Quantity.IsExact && b.Kind != BasisKind.Counted)
            .Select(b => (b.Organization.ToString(), b.Kind, b.Quantity.Min, b.Named))
            .Should().BeEquivalentTo(new[]
            {
                ("431000", BasisKind.Reported, 27L, (int?)null), ("430300", BasisKind.Reported, 7, null),
                ("430182", BasisKind.Reported, 4, null), ("430800", BasisKind.Declared, 6, 4),
            });

        // 44, several of Changsha, at least one of Zhuzhou; Linwu's is among the 27 of both levels.
        total.Quantity.Should().Be(Quantity.AtLeast(47, Unit.Group));
        total.Silent.Select(o => o.ToString()).Should().BeEquivalentTo("430000", "430700", "431200", "431226");
        total.Unused.Should().Contain(b => b.Organization.ToString() == "431025" && b.Kind == BasisKind.Counted && b.Quantity.Min == 1);
    }

    [Fact]
    public void Thirty_six_measures_fall_on_nineteen_to_thirty_six_persons()
    {
        Quantity[] persons =
        [
            Figure(Chenzhou, "persons.caseFiled"), Figure(Chenzhou, "persons.removalFromOffice"), Figure(Chenzhou, "persons.summonedTalk"), Figure(Chenzhou, "persons.circular"),
        ];

        Quantity.Sum(persons.Select(p => p.ConvertTo(Unit.Measure))).SameValue(Quantity.Exactly(36, Unit.Measure)).Should().BeTrue();
        Quantity.Union(persons).SameValue(Quantity.Between(19, 36, Unit.Person)).Should().BeTrue();
        Quantity.Union(Figure(Chenzhou, "findingsRaisedOnTheSpot"), Figure(Chenzhou, "findingsHandedOver")).SameValue(Quantity.Between(161, 282, Unit.Finding)).Should().BeTrue();
        FluentActions.Invoking(() => Quantity.Sum(persons)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Mayang_inspected_at_least_157_units_and_usually_at_most_255()
    {
        Quantity[] parts = [Figure(Mayang, "divisionsInspected"), Figure(Mayang, "organizationsInspected"), Figure(Mayang, "sitesInspected")];

        FluentActions.Invoking(() => Quantity.DisjointSum(parts)).Should().Throw<ArgumentException>().WithMessage("*divisions*organizations*sites*Convert*");
        Quantity.DisjointSum(parts.Select(p => p.ConvertTo(Unit.InspectedUnit))).SameValue(Quantity.Of(157, null, 157, 255, Unit.InspectedUnit)).Should().BeTrue();
    }

    [Fact]
    public void Each_body_reads_as_it_was_reported()
    {
        var rollup = FigureRollup.Of(Ten, Published, BranchOverlap.Disjoint);

        Bulletin.Of(rollup, Chenzhou, Language.Zh).Should()
            .Contain("派出监督检查组27个").And.Contain("检查场所268个").And.Contain("现场提出整改问题161个，交办问题121个；立案3人，免职4人，约谈10人，通报19人。");
        Bulletin.Of(rollup, Mayang, Language.Zh).Should().Contain("派出督查人员150余人次").And.Contain("督促整改问题43个");
        Bulletin.Of(rollup, Mayang, Language.En).Should().Contain("150-odd person-times of inspectors").And.Contain("43 problems urged to rectification");
    }

    private static Quantity Figure(Id<Organization> body, string measure) =>
        Ten.Figures.Single(f => f.Body == body && f.Measure.ToString() == measure).Value.Quantity!;

    private static Ledger Load()
    {
        var builder = new LedgerBuilder(DateTimeZone.ForOffset(Offset.FromHours(8)));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Acceptance", "reports"), "*.json"))
        {
            builder.Add(SupervisionJson.ReadReport(File.ReadAllBytes(file)));
        }

        return builder.Build();
    }
}
