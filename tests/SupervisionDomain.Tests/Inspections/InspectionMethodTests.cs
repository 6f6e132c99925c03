namespace SupervisionDomain.Tests;

public sealed class InspectionMethodTests
{
    [Fact]
    public void Government_supervision_has_eight_methods_and_unannounced_visits_are_no_method_of_their_own_there() =>
        InspectionMethods.GovernmentSupervision.Should().HaveCount(8).And.OnlyHaveUniqueItems().And.OnlyContain(m => m.IsKnown)
            .And.NotContain([InspectionMethods.Announced, InspectionMethods.Unannounced]);

    [Theory]
    [InlineData(0, "announced")]
    [InlineData(0, "unannounced")]
    [InlineData(1, "announced", "unannounced")]
    [InlineData(1, "unannounced", "joint", "announced")]
    [InlineData(0, "announced", "openAndCovert", "unannounced")]
    public void Announced_and_unannounced_at_once_is_a_warning_but_for_open_and_covert_visits(int warnings, params string[] methods)
    {
        var inspection = Make.Inspection("I1", "city") with { Methods = methods.Select(Code<InspectionMethods>.Parse).ToValueList() };

        Make.Report("D1", Make.City with { Inspections = [inspection] }).Check().Where(i => i.Severity == IssueSeverity.Warning && i.Code == IssueCodes.ContradictoryMethods)
            .Should().HaveCount(warnings);
    }

    [Fact]
    public void A_reinspection_names_the_first_one_across_documents()
    {
        var again = Make.Inspection("I2", "city") with { ReinspectionOf = Id<Inspection>.Parse("I1") };
        var known = Make.Ledger(Make.City with { Inspections = [Make.Inspection("I1", "east")] }, new ReportBody { Inspections = [again] });
        var unknown = Make.Ledger(Make.City with { Inspections = [again] });

        known.Issues.Should().BeEmpty();
        known.Find(Id<Inspection>.Parse("city:I2"))!.ReinspectionOf.Should().Be(Id<Inspection>.Parse("city:I1"));
        unknown.Issues.Should().ContainSingle().Which.Path.Should().Be("$.body.inspections[0].reinspectionOf");
    }
}
