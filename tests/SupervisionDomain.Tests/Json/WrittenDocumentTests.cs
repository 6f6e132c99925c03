using System.Text;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What documents look like: one of each contract, byte by byte.</summary>
public sealed class WrittenDocumentTests
{
    private static SupervisionReport Report { get; } = Make.Report("2021-12", Make.City with
    {
        Documents = [new() { Id = Id<IssuedDocument>.Parse("N1"), Title = new("通知", "notice"), Issuer = Make.Org("city"), Published = Days.Noon("2021-07-29") }],
        Groups = [Make.Group("G1", "east", "west"), Make.Group("G2", "city") with { SubGroups = new() { Quantifier = Quantifier.PartialList, Declared = Quantity.Exactly(6, Unit.Group) } }],
        Sites = [Make.Site("431000:S1") with { Division = DivisionCode.Parse("431002") }, Make.Site("other:S1")],
        Inspections =
        [
            Make.Inspection("I1", "east", "431000:S1", "other:S1") with { InspectorPersonTimes = Quantity.Parse("150余", Unit.PersonTime), Methods = [InspectionMethods.Unannounced] },
            Make.Inspection("I2", "west", "431000:S1") with { ConductedBy = [], Groups = [Id<InspectionGroup>.Parse("G1")], Time = null },
        ],
        Findings =
        [
            Make.Finding("F1", "east", Make.Event("E1", FindingEventKind.RaisedOnTheSpot, "2021-07-10T03"), Make.Event("E2", FindingEventKind.RectificationUrged, "2021-07"))
                with { Category = FindingCategories.Formalism, Sources = [new() { Document = Id<IssuedDocument>.Parse("N1"), Member = "/events/1", Quote = "督促整改", Offset = 12 }] },
        ],
        Measures = [Make.Measure("M1", "431000:P1", "city"), Make.Measure("M2", "431000:P1", "city", AccountabilityKinds.Circular)],
        Figures = [Make.Figure("R1", "city", "近4000", FigureScope.WithSubordinates), Make.Figure("R2", "west", "1") with { Value = new(Absence.Illegible) }],
    }) with
    {
        AsOf = DateSpan.Parse("2021-07-29T24:00"),
        Language = "zh",
        Extensions = [new() { Uri = "https://example.org/x", Json = "{\"a\": [1, \"野\"]}" }],
    };

    [Fact]
    public void What_no_reader_would_take_is_not_written()
    {
        var report = Make.Report("D1", Make.City);
        var whole = SupervisionJson.Write(report);

        DocumentText.Write(report, most: whole.Length).Should().Equal(whole);
        FluentActions.Invoking(() => DocumentText.Write(report, most: whole.Length - 1)).Should().Throw<ArgumentException>().WithMessage($"*{whole.Length - 1} bytes*WriteLinesAsync*");
    }

    [Fact]
    public Task A_written_report_looks_as_accepted() =>
        Snapshot.Verify(Encoding.UTF8.GetString(SupervisionJson.Write(Report)), "json");

    [Fact]
    public Task A_written_rollup_looks_as_accepted()
    {
        var measures = new[] { Measures.GroupsDispatched, Measures.SitesInspected, Measures.InspectorPersonTimes, Measures.RectificationUrged, Measures.PersonsDealtWith };
        var rollup = Rollup.Of(Make.Ledger(Report), Make.July with { AsOf = Days.Of("2021-07-15") }, measures);

        return Snapshot.Verify(Encoding.UTF8.GetString(SupervisionJson.Write(rollup)), "json");
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task An_explanation_reads_as_accepted(Language language)
    {
        var rollup = Rollup.Of(Make.Ledger(Report), Days.Of("2021-07-15"));
        var city = rollup[Make.Org("city")];

        return Snapshot.Verify(string.Join("\n\n", city.Totals.Where(t => t.Records.Count + t.NotCounted.Count > 0).Select(t => t.Explain(language))), parameters: $"language={language}");
    }
}
