using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The money that measures of accountability impose, added in each currency by itself.</summary>
public sealed class AmountTests
{
    private static readonly ReportBody Fined = Make.City with
    {
        Measures =
        [
            Fine("M1", "east", "30000元", "2021-06-10"), Fine("M2", "west", "5000余元", "2021-07-10"), Fine("M3", "west", "$200", "2021-07-11", Unit.UsDollar),
            Fine("M4", "west", "750", "2021-07-11", Unit.Parse("cad")), Make.Measure("M5", "city:P", "east"),
        ],
    };

    [Fact]
    public void Amounts_add_in_their_currency()
    {
        var rollup = Rollup.Of(Make.Ledger(Fined), Make.July, Measures.AmountsIn(Unit.Yuan), Measures.AmountsIn(Unit.UsDollar), Measures.AmountsIn(Unit.Parse("cad")), Measures.AmountsIn(Unit.Euro));

        rollup[Make.Org("city")].Totals.Select(t => t.Quantity.In(Language.En)).Should().Equal("at least 35,001 (usually 35,001 to 35,999) yuan", "200 US dollars", "750 cads", "0 euros");
        rollup[Make.Org("east")].Totals[0].Records.Should().Equal(Make.Record("measures/city:M1"));
        rollup.Measures[0].Title!.En.Should().Be("amounts imposed in yuan");
    }

    [Fact]
    public void They_are_divided_by_month_travel_and_are_held_against_what_is_reported()
    {
        var ledger = Make.Ledger(Make.City with { Measures = Fined.Measures, Figures = [Make.Figure("R", "city", "3万余", FigureScope.WithSubordinates, MeasureCodes.AmountsIn(Unit.Yuan), Unit.Yuan)] });
        var yuan = Measures.AmountsIn(Unit.Yuan);
        var partial = SupervisionJson.ReadPartial(SupervisionJson.Write(PartialRollup.Of(Make.Ledger(Fined), Make.July, yuan.Code)));

        Crosstab.Of(ledger, Make.July, yuan, [Dimension.Month])[Make.Org("city"), new() { FirstDay = Days.Of("2021-06-01"), LastDay = Days.Of("2021-06-30") }].Should().Be(Quantity.Exactly(30_000, Unit.Yuan));
        partial.Rollup()[Make.Org("city")].Totals[0].Quantity.Min.Should().Be(35_001);
        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint, yuan)[Make.Org("city")][yuan].Quantity.Min.Should().Be(35_001);
    }

    [Fact]
    public void Amounts_in_a_currency_by_its_code_add_travel_and_are_told()
    {
        var cad = Measures.AmountsIn(Unit.Parse("CAD"));
        var body = Make.City with { Measures = [Fine("M1", "east", "10,000,000 CAD", "2021-07-10", cad.Unit), Fine("M2", "west", "CAD 438,769", "2021-07-11", cad.Unit)] };
        var rollup = Rollup.Of(Make.Ledger(body), Make.July, cad);

        rollup[Make.Org("city")][cad].Quantity.Should().Be(Quantity.Exactly(10_438_769, cad.Unit));
        Bulletin.Of(rollup, Make.Org("city"), Language.En).ToString().Should().Contain("amounts imposed: 10,438,769 CAD");
        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).ToString().Should().Contain("罚没金额10438769加元");
        SupervisionJson.ReadPartial(SupervisionJson.Write(PartialRollup.Of(Make.Ledger(body), Make.July, cad.Code))).Rollup().Should().Be(rollup);
        Measures.Find(Code<MeasureCodes>.Parse("amounts.USD")).Should().BeNull("the amounts in US dollars have the code amounts.usd");
    }

    [Fact]
    public void A_title_makes_no_other_measure_and_stands_in_every_text()
    {
        var fine = Code<AccountabilityKinds>.Parse("fine");
        Term fines = new("罚款", "fines imposed"), fined = new("被罚款人员", "persons fined"), sums = new("罚款金额", "fines in yuan");
        Measure[] measures = [Measures.MeasuresOf(fine, fines), Measures.PersonsUnder(fine, fined), Measures.AmountsIn(Unit.Yuan, sums)];
        var rollup = Rollup.Of(Make.Ledger(Fined), Make.July, measures);

        measures.Select(m => m.Code).Should().Equal(MeasureCodes.MeasuresOf(fine), MeasureCodes.PersonsUnder(fine), MeasureCodes.AmountsIn(Unit.Yuan));
        rollup.Measures.Select(m => m.Title).Should().Equal(fines, fined, sums);
        rollup[Make.Org("city")].Totals.Select(t => (t.Title, t.Quantity.Min)).Should().Equal((fines, 4L), (fined, 1L), (sums, 35_001L));
        Crosstab.Of(Make.Ledger(Fined), Make.July, measures[0]).Measure.Title.Should().Be(fines);
        Bulletin.Of(rollup, Make.Org("city"), Language.Zh).ToString().Should().Contain("罚款4项").And.Contain("被罚款人员1人").And.Contain("罚款金额");
        SupervisionJson.ReadPartial(SupervisionJson.Write(PartialRollup.Of(Make.Ledger(Fined), Make.July, [.. measures.Select(m => m.Code)]))).Rollup()[Make.Org("city")]
            .Totals.Select(t => t.Quantity).Should().Equal(rollup[Make.Org("city")].Totals.Select(t => t.Quantity), "it travels by its code");
    }

    [Fact]
    public void Two_amounts_of_one_measure_are_a_contradiction()
    {
        var ledger = Make.Ledger(new() { Measures = [Fine("M1", "east", "30000元", "2021-06-10")] }, new ReportBody { Measures = [Fine("M1", "east", "40000元", "2021-06-10")] });

        ledger.Conflicts.Should().ContainSingle().Which.Members.Should().Equal("amount");
        Rollup.Of(ledger, Make.July, Measures.AmountsIn(Unit.Yuan))[Make.Org("east")].Totals[0].Quantity.Should().Be(Quantity.Between(30_000, 40_000, Unit.Yuan));
    }

    [Fact]
    public void An_amount_is_one_of_money() =>
        FluentActions.Invoking(() => Fine("M", "east", "3", "2021-06-10", Unit.Person)).Should().Throw<ArgumentException>().WithMessage("*persons*");

    [Fact]
    public void Amounts_are_asked_for_in_money()
    {
        FluentActions.Invoking(() => Measures.AmountsIn(Unit.Person)).Should().Throw<ArgumentException>().WithParameterName("currency").WithMessage("*persons*");
        FluentActions.Invoking(() => MeasureCodes.AmountsIn(Unit.Measure)).Should().Throw<ArgumentException>().WithParameterName("currency").WithMessage("*measures*");
        FluentActions.Invoking(() => MeasureCodes.AmountsIn(default)).Should().Throw<ArgumentException>().WithMessage("*default*");
        Measures.Find(Code<MeasureCodes>.Parse("amounts.person")).Should().BeNull();
        Measures.AmountsIn(Unit.Parse("cad")).Code.ToString().Should().Be("amounts.cad", "a unit that the list does not know is taken for a currency");
        new[] { Unit.Yuan, Unit.Parse("CAD"), Unit.Person, Unit.Parse("cad") }.Select(u => u.IsMoney).Should().Equal(true, true, false, false);
    }

    private static AccountabilityMeasure Fine(string id, string by, string amount, string decided, Unit? currency = null) =>
        Make.Measure(id, "city:H", by, Code<AccountabilityKinds>.Parse("fine")) with { Decided = DateSpan.Parse(decided), Amount = Quantity.Parse(amount, currency ?? Unit.Yuan) };
}
