using NodaTime;

namespace SupervisionDomain.Tests;

public sealed class AccountabilityCatalogueTests
{
    private static readonly AccountabilityCatalogue China = AccountabilityCatalogue.China;
    private static readonly Citation Act = new() { Text = new(null, "Made-up Act"), Article = "5", InForce = new(Days.Of("2000-01-01"), null), Verification = Verification.Read };

    [Fact]
    public void Every_kind_that_says_what_it_is_stands_in_the_catalogue() =>
        AccountabilityKinds.Known.Keys.Except(China.Entries.Select(e => e.Kind.ToString())).Should().Equal("accountability");

    [Fact]
    public void Every_entry_has_a_known_family_and_rests_on_something()
    {
        China.Entries.Where(e => !e.Family.IsKnown || !e.Kind.IsKnown).Should().BeEmpty();
        China.Entries.Where(e => e.Basis.Count == 0).Should().BeEmpty();
        China.Entries.Select(e => e.Family).Distinct().Should().BeEquivalentTo(AccountabilityFamilies.Known.Keys.Select(Code<AccountabilityFamilies>.Parse));
        China.Entries.SelectMany(e => e.MayFallOn.Statuses).Where(s => !s.IsKnown).Should().BeEmpty();
    }

    [Theory]
    [InlineData("governmentWarning", 6)]
    [InlineData("governmentDemerit", 12)]
    [InlineData("governmentSeriousDemerit", 18)]
    [InlineData("governmentDowngrade", 24)]
    [InlineData("governmentDismissal", 24)]
    [InlineData("governmentExpulsion", null)]
    [InlineData("administrativeWarning", 6)]
    [InlineData("administrativeDemerit", 12)]
    [InlineData("administrativeSeriousDemerit", 18)]
    [InlineData("administrativeDowngrade", 24)]
    [InlineData("administrativeDismissal", 24)]
    [InlineData("administrativeExpulsion", null)]
    [InlineData("institutionWarning", 6)]
    [InlineData("institutionDemerit", 12)]
    [InlineData("institutionDowngrade", 24)]
    [InlineData("institutionExpulsion", null)]
    [InlineData("partyWarning", 12)]
    [InlineData("partySeriousWarning", 18)]
    [InlineData("partyRemoval", 24)]
    [InlineData("partyExpulsion", null)]
    [InlineData("circular", null)]
    [InlineData("caseFiled", null)]
    public void The_periods_are_those_of_the_texts(string kind, int? months)
    {
        var lengths = Entry(kind).Periods.SelectMany(p => new[] { p.Least, p.Most }).Distinct().ToList();

        lengths.Should().Equal(months is { } n ? [Period.FromMonths(n)] : []);
    }

    [Theory]
    [InlineData("partyDiscipline", "partyWarning partySeriousWarning partyRemoval partyProbation partyExpulsion")]
    [InlineData("governmentSanction", "governmentWarning governmentDemerit governmentSeriousDemerit governmentDowngrade governmentDismissal governmentExpulsion")]
    [InlineData("administrativeSanction", "administrativeWarning administrativeDemerit administrativeSeriousDemerit administrativeDowngrade administrativeDismissal administrativeExpulsion")]
    public void Sanctions_of_a_family_stand_from_light_to_heavy(string family, string kinds)
    {
        var entries = kinds.Split(' ').Select(Entry).ToList();

        entries.Should().OnlyContain(e => e.Family == Code<AccountabilityFamilies>.Parse(family));
        entries.Select(e => e.Severity!.Value).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("governmentSeriousDemerit", true)]
    [InlineData("governmentDowngrade", false)]
    public void Grass_roots_staff_and_others_on_public_duty_take_the_first_three_government_sanctions(string kind, bool may)
    {
        Entry(kind).MayFallOn.Statuses.Contains(PersonStatuses.GrassRootsStaff).Should().Be(may);
        Entry(kind).MayFallOn.Statuses.Contains(PersonStatuses.OtherPublicDuty).Should().Be(may);
        Entry(kind).MayFallOn.Statuses.Should().Contain(PersonStatuses.CivilServant);
    }

    [Fact]
    public void A_hypothesis_is_marked_as_one() =>
        Entry("transfer").Periods.Should().OnlyContain(p => p.Basis.Verification == Verification.Unverified);

    [Fact]
    public void No_kind_has_two_entries()
    {
        FluentActions.Invoking(() => China.With(Own("governmentWarning"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AccountabilityCatalogue(new(null, "mine"), [Own("x"), Own("x")])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_catalogue_grows_by_entries_with_codes_that_the_library_does_not_know()
    {
        var more = China.With(Own("local.study-order"));

        more.Entries.Should().HaveCount(China.Entries.Count + 1);
        more.Find(Kind("local.study-order"))!.Family.IsKnown.Should().BeFalse();
        more.FormsBasis.Should().Be(China.FormsBasis);
        China.Find(Kind("local.study-order")).Should().BeNull("a catalogue does not change");
        more.Should().Be(China.With(Own("local.study-order"))).And.NotBe(China);
    }

    [Fact]
    public void A_catalogue_of_ones_own_needs_no_change_in_the_library()
    {
        var own = new AccountabilityCatalogue(new(null, "Another country"),
        [
            Own("finalWarning") with
            {
                MayFallOn = SubjectScope.PersonsOf(Code<PersonStatuses>.Parse("officer")),
                Periods = [new(Period.FromDays(21), Period.FromMonths(2), Act)],
                Form = FourForm.Second,
            },
        ]);
        var civilian = new Person { Id = Id<Person>.Parse("P1"), Statuses = [Code<PersonStatuses>.Parse("civilian")] };
        var ledger = Make.Ledger(Make.City with
        {
            Persons = [civilian, civilian with { Id = Id<Person>.Parse("P2"), Statuses = [Code<PersonStatuses>.Parse("officer")] }],
            Leads = [new() { Id = Id<Lead>.Parse("L1") }],
            Measures = [Make.Measure("M1", "P1", "city", Kind("finalWarning")), Make.Measure("M2", "P2", "city", Kind("finalWarning")) with { Lead = Id<Lead>.Parse("L1") }],
        });

        AccountabilityCheck.Of(ledger, own).Select(i => $"{i.Code} {i.Path}").Should().Equal("status-not-allowed $.body.measures[0].subject");
        ledger.PeriodsOf(new(Id<Person>.Parse("city:P2")), own).Should().ContainSingle().Which.Should()
            .Match<RunningPeriod>(p => p.From == Days.Of("2021-07-10") && p.EarliestUntil == Days.Of("2021-07-31") && p.LatestUntil == Days.Of("2021-09-10"));
        Rollup.Of(ledger, Make.July, Measures.DispositionsOf(FourForm.Second, own))[Make.Org("city")][MeasureCodes.DispositionsOf(FourForm.Second)].Quantity.Min.Should().Be(1);
    }

    [Fact]
    public void A_period_is_at_least_a_day_and_not_turned_round()
    {
        FluentActions.Invoking(() => AccountabilityPeriod.OfMonths(0, Act)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AccountabilityPeriod.OfMonths(-6, Act)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => AccountabilityPeriod.OfMonths(int.MaxValue, Act)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AccountabilityPeriod(Period.FromHours(30), null, Act)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AccountabilityPeriod(Period.FromMonths(2), Period.FromDays(58), Act)).Should().Throw<ArgumentException>();
        new AccountabilityPeriod(Period.FromMonths(2), Period.FromDays(60), Act).Most.Should().Be(Period.FromDays(60));
    }

    [Fact]
    public void Persons_of_no_status_are_not_persons_of_any() =>
        FluentActions.Invoking(() => SubjectScope.PersonsOf()).Should().Throw<ArgumentException>();

    private static Code<AccountabilityKinds> Kind(string code) => Code<AccountabilityKinds>.Parse(code);

    private static AccountabilityCatalogueEntry Entry(string kind) => China.Find(Kind(kind))!;

    private static AccountabilityCatalogueEntry Own(string kind) => new()
    {
        Kind = Kind(kind),
        Title = new(null, "an order of one's own"),
        Family = Code<AccountabilityFamilies>.Parse("ownFamily"),
        MayFallOn = SubjectScope.AnyPerson,
        Basis = [Act],
    };
}
