using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Measures held against the catalogue of China: one case a fault, and the fault the only one.</summary>
public sealed class AccountabilityCheckTests
{
    private static readonly Dictionary<string, (string Code, IssueSeverity Severity, string[] Places, AccountabilityMeasure[] Measures, Code<PersonStatuses>[] Statuses)> Faults = new()
    {
        ["an organization under a government sanction"] = (AccountabilityIssueCodes.PersonsOnly, IssueSeverity.Error, ["measures[0].subject"], [On(Make.Org("east"), "governmentWarning")], []),
        ["an organization in custody"] = (AccountabilityIssueCodes.PersonsOnly, IssueSeverity.Error, ["measures[0].subject"], [On(Make.Org("east"), "custody")], []),
        ["a person reorganized"] = (AccountabilityIssueCodes.OrganizationsOnly, IssueSeverity.Error, ["measures[0].subject"], [Measure("M1", "organizationReorganization")], []),
        ["a supervisory proposal to a person"] = (AccountabilityIssueCodes.OrganizationsOnly, IssueSeverity.Error, ["measures[0].subject"], [Measure("M1", "supervisoryProposal")], []),
        ["a Party sanction on somebody outside"] = (AccountabilityIssueCodes.StatusNotAllowed, IssueSeverity.Warning, ["measures[0].subject"], [Measure("M1", "partyWarning")], [PersonStatuses.CivilServant]),
        ["grass-roots staff downgraded"] = (AccountabilityIssueCodes.StatusNotAllowed, IssueSeverity.Warning, ["measures[0].subject"], [Measure("M1", "governmentDowngrade")], [PersonStatuses.PartyMember, PersonStatuses.GrassRootsStaff]),
        ["somebody of class 6 dismissed"] = (AccountabilityIssueCodes.StatusNotAllowed, IssueSeverity.Warning, ["measures[0].subject"], [Measure("M1", "governmentDismissal")], [PersonStatuses.OtherPublicDuty]),
        ["a retired person sanctioned"] = (AccountabilityIssueCodes.RetiredSanctioned, IssueSeverity.Warning, ["measures[0].subject"], [Measure("M1", "governmentWarning")], [PersonStatuses.CivilServant, PersonStatuses.Retired]),
        ["a retired person sanctioned by the employer"] = (AccountabilityIssueCodes.RetiredSanctioned, IssueSeverity.Warning, ["measures[0].subject"], [Measure("M1", "administrativeDemerit")], [PersonStatuses.Retired]),
        ["a lighter sanction beside a heavier one"] = (AccountabilityIssueCodes.LighterSanction, IssueSeverity.Warning, ["measures[1].kind"], [Measure("M1", "governmentDemerit"), Measure("M2", "governmentWarning")], []),
        ["two lighter sanctions beside an expulsion"] = (AccountabilityIssueCodes.LighterSanction, IssueSeverity.Warning, ["measures[0].kind", "measures[1].kind"],
            [Measure("M1", "governmentDemerit"), Measure("M2", "governmentWarning"), Measure("M3", "governmentExpulsion")], []),
        ["a warning of five months"] = (AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, ["measures[0].months"], [Measure("M1", "governmentWarning") with { Months = 5 }], []),
        ["a warning of seven months"] = (AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, ["measures[0].months"], [Measure("M1", "governmentWarning") with { Months = 7 }], []),
        ["two warnings of thirteen months"] = (AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, ["measures[0].months"],
            [Measure("M1", "governmentWarning") with { Months = 13 }, Measure("M2", "governmentWarning")], []),
        ["three dismissals of 49 months"] = (AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, ["measures[1].months"],
            [Measure("M1", "governmentDismissal"), Measure("M2", "governmentDismissal") with { Months = 49 }, Measure("M3", "governmentDismissal")], []),
        ["an expulsion of a year"] = (AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, ["measures[0].months"], [Measure("M1", "governmentExpulsion") with { Months = 12 }], []),
        ["a government sanction before there was the law"] = (AccountabilityIssueCodes.BasisNotInForce, IssueSeverity.Warning, ["measures[0].decided"], [Measure("M1", "governmentWarning") with { Decided = DateSpan.Parse("2020-06-30") }], []),
        ["a kind that is not in the catalogue"] = (AccountabilityIssueCodes.UnknownKind, IssueSeverity.Information, ["measures[0].kind"], [Measure("M1", "own.kind") with { Months = 3 }], []),
        ["accountability of a kind not stated"] = (AccountabilityIssueCodes.UnknownKind, IssueSeverity.Information, ["measures[0].kind"], [Measure("M1", "accountability")], []),
    };

    private static readonly Dictionary<string, (AccountabilityMeasure[] Measures, Code<PersonStatuses>[] Statuses)> Right = new()
    {
        ["removed first, investigated after"] = ([Measure("M1", "removalFromOffice"), Measure("M2", "caseFiled") with { Decided = DateSpan.Parse("2021-07-20") }, Measure("M3", "governmentDismissal") with { Decided = DateSpan.Parse("2021-09-01") }],
            [PersonStatuses.LeadingCadre, PersonStatuses.CivilServant]),
        ["removed and sanctioned on one day"] = ([Measure("M1", "removalFromOffice"), Measure("M2", "governmentDismissal")], [PersonStatuses.LeadingCadre]),
        ["a Party and a government sanction on one person"] = ([Measure("M1", "partyWarning"), Measure("M2", "governmentDismissal")], [PersonStatuses.PartyMember, PersonStatuses.CivilServant]),
        ["a sanction on somebody of whom nothing is said"] = ([Measure("M1", "partyExpulsion"), Measure("M2", "institutionWarning")], []),
        ["grass-roots staff with a serious demerit"] = ([Measure("M1", "governmentSeriousDemerit")], [PersonStatuses.GrassRootsStaff]),
        ["a case against a retired person, and a Party sanction"] = ([Measure("M1", "caseFiled"), Measure("M2", "partyWarning")], [PersonStatuses.PartyMember, PersonStatuses.Retired]),
        ["a lighter sanction on another day"] = ([Measure("M1", "governmentDemerit"), Measure("M2", "governmentWarning") with { Decided = DateSpan.Parse("2021-07-11") }], []),
        ["a lighter sanction of a month that may hold the day"] = ([Measure("M1", "governmentDemerit"), Measure("M2", "governmentWarning") with { Decided = DateSpan.Parse("2021-07") }], []),
        ["two warnings of six to twelve months"] = ([Measure("M1", "governmentWarning") with { Months = 6 }, Measure("M2", "governmentWarning") with { Months = 12 }], []),
        ["two dismissals of 48 months"] = ([Measure("M1", "governmentDismissal") with { Months = 48 }, Measure("M2", "governmentDismissal")], []),
        ["probation of two years"] = ([Measure("M1", "partyProbation") with { Months = 24 }], []),
        ["a sanction on the first day of the law"] = ([Measure("M1", "governmentWarning") with { Decided = DateSpan.Parse("2020-07-01") }], []),
        ["a sanction of a year in which the law came"] = ([Measure("M1", "governmentWarning") with { Decided = DateSpan.Parse("2020") }], []),
        ["a sanction without a date"] = ([Measure("M1", "governmentWarning") with { Decided = null }], []),
        ["organizations and measures for them"] = ([On(Make.Org("east"), "circular"), On(Make.Org("west"), "supervisoryProposal"), On(Make.Org("west"), "partyOrganizationDissolution")], []),
    };

    public static TheoryData<string, string> Cases => [.. Faults.Select(f => new TheoryDataRow<string, string>(f.Value.Code, f.Key))];

    public static TheoryData<string> RightCases => [.. Right.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_the_only_issue_with_its_place(string code, string what)
    {
        var fault = Faults[what];
        var issues = AccountabilityCheck.Of(Ledger(fault.Measures, fault.Statuses), AccountabilityCatalogue.China);

        issues.Select(i => $"{i.Severity} {i.Code} {i.Document} {i.Path}").Should().Equal(fault.Places.Select(place => $"{fault.Severity} {code} city:D0 $.body.{place}"));
    }

    [Theory]
    [MemberData(nameof(RightCases))]
    public void What_is_right_raises_no_issue(string what) =>
        AccountabilityCheck.Of(Ledger(Right[what].Measures, Right[what].Statuses), AccountabilityCatalogue.China).Should().BeEmpty();

    [Fact]
    public void A_fault_stands_at_every_document_that_states_it_and_not_in_the_ledger()
    {
        var ledger = Make.Ledger(Make.City with { Measures = [On(Make.Org("east"), "governmentWarning")] }, new ReportBody { Measures = [On(Make.Org("east"), "governmentWarning")] });

        AccountabilityCheck.Of(ledger, AccountabilityCatalogue.China).Select(i => i.Document.ToString()).Should().Equal("city:D0", "city:D1");
        ledger.Issues.Should().BeEmpty();
    }

    // What holds each against every other takes minutes.
    [Fact]
    public void Thirty_thousand_measures_on_one_owner_are_checked_in_one_going()
    {
        var first = new LocalDate(1990, 1, 1);
        var ledger = Make.Ledger(Make.City with { Measures = [.. Enumerable.Range(0, 30_000).Select(i => On(Make.Org("east"), "circular") with { Id = Id<AccountabilityMeasure>.Parse($"M{i}"), Decided = DateSpan.On(first.PlusDays(i % 10_000)) })] });

        AccountabilityCheck.Of(ledger, AccountabilityCatalogue.China).Should().BeEmpty();
    }

    [Fact]
    public void Every_code_has_its_case_is_kebab_case_and_no_other_code_of_issues()
    {
        var codes = typeof(AccountabilityIssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

        codes.Values.Should().BeEquivalentTo(Faults.Values.Select(f => f.Code).Distinct());
        codes.Values.Should().Equal(codes.Keys.Select(name => Regex.Replace(name, "(?<!^)([A-Z])", "-$1").ToLowerInvariant()));
        codes.Values.Should().NotIntersectWith(typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!));
    }

    private static Ledger Ledger(AccountabilityMeasure[] measures, Code<PersonStatuses>[] statuses)
    {
        var ledger = Make.Ledger(Make.City with { Persons = [new() { Id = Id<Person>.Parse("P1"), Statuses = [.. statuses] }], Measures = [.. measures] });
        ledger.Issues.Should().BeEmpty();
        return ledger;
    }

    private static AccountabilityMeasure Measure(string id, string kind) => Make.Measure(id, "P1", "city", Code<AccountabilityKinds>.Parse(kind));

    private static AccountabilityMeasure On(Id<Organization> organization, string kind) => Measure($"O-{kind}", kind) with { Subject = new(organization) };

    [Fact]
    public void What_is_wrong_with_both_versions_of_a_measure_is_told_at_each_document_once()
    {
        AccountabilityMeasure Decided(string day) => new() { Id = Id<AccountabilityMeasure>.Parse("M"), Kind = AccountabilityKinds.PartyWarning, Subject = new(Make.Org("east")), Decided = DateSpan.Parse(day) };
        var ledger = Make.Ledger(new ReportBody { Measures = [Decided("2021-07-01")] }, new ReportBody { Measures = [Decided("2021-07-02")] });

        AccountabilityCheck.Of(ledger, AccountabilityCatalogue.China).Select(i => $"{i.Document} {i.Code} {i.Path}").Should().Equal(
            $"city:D0 {AccountabilityIssueCodes.PersonsOnly} $.body.measures[0].subject", $"city:D1 {AccountabilityIssueCodes.PersonsOnly} $.body.measures[0].subject");
    }
}
