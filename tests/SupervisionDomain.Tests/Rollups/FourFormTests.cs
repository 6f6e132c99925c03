namespace SupervisionDomain.Tests;

/// <summary>Dispositions by the four forms: those that stem from a lead, by their result, one form each.</summary>
public sealed class FourFormTests
{
    private static readonly AccountabilityCatalogue China = AccountabilityCatalogue.China;

    [Theory]
    [InlineData("circular", FourForm.First)]
    [InlineData("admonition", FourForm.First)]
    [InlineData("criticism", FourForm.First)]
    [InlineData("reminderTalk", FourForm.First)]
    [InlineData("writtenSelfCriticism", FourForm.First)]
    [InlineData("removalFromOffice", FourForm.Second)]
    [InlineData("suspension", FourForm.Second)]
    [InlineData("transfer", FourForm.Second)]
    [InlineData("orderedResignation", FourForm.Second)]
    [InlineData("partyWarning", FourForm.Second)]
    [InlineData("partySeriousWarning", FourForm.Second)]
    [InlineData("governmentWarning", FourForm.Second)]
    [InlineData("governmentDowngrade", FourForm.Second)]
    [InlineData("partyRemoval", FourForm.Third)]
    [InlineData("partyProbation", FourForm.Third)]
    [InlineData("partyExpulsion", FourForm.Third)]
    [InlineData("governmentDismissal", FourForm.Third)]
    [InlineData("governmentExpulsion", FourForm.Third)]
    [InlineData("transferToProcuratorate", FourForm.Fourth)]
    [InlineData("summonedTalk", null)]
    [InlineData("caseFiled", null)]
    [InlineData("demotion", null)]
    [InlineData("accountability", null)]
    public void A_disposition_that_stems_from_a_lead_has_the_form_of_its_result(string kind, FourForm? form)
    {
        var ledger = Ledger(Measure("M1", kind) with { Lead = Id<Lead>.Parse("L1") }, Measure("M2", kind) with { Finding = Id<Finding>.Parse("F1") });

        ledger.Measures.Select(m => ledger.FormOf(m, China)).Should().Equal(form, form);
    }

    [Fact]
    public void Without_a_lead_and_on_an_organization_there_is_no_form()
    {
        var ledger = Ledger(
            Measure("M1", "circular"),
            Measure("M2", "circular") with { Finding = Id<Finding>.Parse("F2") },
            Measure("M3", "circular") with { Subject = new(Make.Org("east")), Lead = Id<Lead>.Parse("L1") });

        ledger.Measures.Should().HaveCount(3).And.OnlyContain(m => ledger.FormOf(m, China) == null);
        Count(ledger, Measures.DispositionsOf(FourForm.First, China)).Should().Be(0);
        Count(ledger, Measures.UnclassifiedDispositions(China)).Should().Be(0);
    }

    [Fact]
    public void The_four_forms_and_the_unclassified_are_counted_in_person_times_and_make_up_the_whole()
    {
        // One person, six dispositions from leads: circular, removal, warning, dismissal, transfer; a talk in no form; and a circular without a lead.
        string[] kinds = ["circular", "removalFromOffice", "partyWarning", "governmentDismissal", "transferToProcuratorate", "summonedTalk"];
        var ledger = Ledger([.. kinds.Select((kind, i) => Measure($"M{i}", kind) with { Lead = Id<Lead>.Parse("L1") }), Measure("M9", "circular")]);

        Enum.GetValues<FourForm>().Select(form => Count(ledger, Measures.DispositionsOf(form, China))).Should().Equal(1, 2, 1, 1);
        Count(ledger, Measures.UnclassifiedDispositions(China)).Should().Be(1);
        Measures.DispositionsOf(FourForm.First, China).Unit.Should().Be(Unit.PersonTime);
    }

    [Fact]
    public void Documents_that_name_different_leads_or_periods_conflict_and_one_that_names_none_does_not()
    {
        var measure = Measure("M1", "governmentWarning");
        var told = measure with { Lead = Id<Lead>.Parse("L1"), Months = 6 };

        Conflicts(told, measure).Should().Be(0);
        Conflicts(told, told with { Lead = Id<Lead>.Parse("L2") }).Should().Be(1);
        Conflicts(told, told with { Months = 7 }).Should().Be(1);
        Make.Ledger(new ReportBody { Measures = [measure] }, new ReportBody { Measures = [told] }).Measures.Single()
            .Should().Match<AccountabilityMeasure>(m => m.Months == 6 && m.Lead == Id<Lead>.Parse("city:L1"));

        static int Conflicts(AccountabilityMeasure a, AccountabilityMeasure b) => Make.Ledger(new ReportBody { Measures = [a] }, new ReportBody { Measures = [b] }).Conflicts.Count;
    }

    [Fact]
    public void Statuses_that_documents_tell_of_a_person_come_together()
    {
        Person Of(params Code<PersonStatuses>[] statuses) => new() { Id = Id<Person>.Parse("P1"), Statuses = [.. statuses] };

        Make.Ledger(new ReportBody { Persons = [Of(PersonStatuses.PartyMember)] }, new ReportBody { Persons = [Of(PersonStatuses.CivilServant, PersonStatuses.PartyMember)] })
            .Persons.Single().Statuses.Should().Equal(PersonStatuses.PartyMember, PersonStatuses.CivilServant);
    }

    [Fact]
    public void A_lead_that_no_document_has_is_named() =>
        Make.Ledger(Make.City with { Persons = [new() { Id = Id<Person>.Parse("P1") }], Measures = [Measure("M1", "circular") with { Lead = Id<Lead>.Parse("L9") }] })
            .Issues.Should().ContainSingle().Which.Path.Should().Be("$.body.measures[0].lead");

    private static long Count(Ledger ledger, Measure measure) => Rollup.Of(ledger, Make.July, measure)[Make.Org("city")][measure.Code].Quantity.Min;

    private static Ledger Ledger(params AccountabilityMeasure[] measures) => Make.Ledger(Make.City with
    {
        Persons = [new() { Id = Id<Person>.Parse("P1") }],
        Findings = [Make.Finding("F1", "city"), Make.Finding("F2", "city")],
        Leads = [new() { Id = Id<Lead>.Parse("L1"), Findings = [Id<Finding>.Parse("F1")] }],
        Measures = [.. measures],
    });

    private static AccountabilityMeasure Measure(string id, string kind) => Make.Measure(id, "P1", "city", Code<AccountabilityKinds>.Parse(kind));
}
