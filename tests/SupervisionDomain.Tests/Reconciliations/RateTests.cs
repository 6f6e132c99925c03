using CsCheck;
using SupervisionDomain.Json;
using static SupervisionDomain.Tests.Tables;

namespace SupervisionDomain.Tests;

/// <summary>Rates, changes and shares that are printed without one of their counts, or as figures of their own.</summary>
public sealed class RateTests
{
    [Fact]
    public void A_rate_and_one_count_tell_the_other()
    {
        var check = Only(Body(Relation(FigureRelationKind.Ratio, [Missing("rectified"), Part("raised", "32000")], "87.7%"), Missing("rectified"), Part("raised", "32000")));

        (check.Outcome, check.Cause, check.Printed).Should().Be((CheckOutcome.NotMade, ProbableCause.MissingPart, "87.7%"));
        check.Remainder.Should().Be(Quantity.Between(28_048, 28_080, Unit.Person));
    }

    [Fact]
    public void What_a_rate_tells_is_held_against_what_else_is_said()
    {
        ReportedFigure[] figures = [Part("raised", "32000"), Missing("rectified"), Part("open", "20000")];
        var rate = Relation(FigureRelationKind.Ratio, [figures[1], figures[0]], "87.7%") with { Id = Id<FigureRelation>.Parse("rate") };
        var contradiction = Check(Body(Relation(FigureRelationKind.Breakdown, figures), figures) with { Relations = [rate, Relation(FigureRelationKind.Breakdown, figures)] })
            .Contradictions.Should().ContainSingle().Subject;

        // The parts tell the number of the rectified, and the rate is held against that.
        (contradiction.Code, contradiction.Printed, contradiction.Computed).Should().Be((CheckCodes.RatioOfFigures, "87.7%", "37.5%"));
        contradiction.Stated.Should().Be(Quantity.Exactly(12_000, Unit.Person));
    }

    [Theory]
    [InlineData("4.42%", "300", "ship", "252 ships", 1)]
    [InlineData("4.42%", "252", "ship", "252 ships", 0)]
    [InlineData("4.35", "20000", "ship", "24,754 to 24,810 ships", 1)]
    public void What_a_rate_tells_is_of_what_other_figures_of_its_measure_are(string printed, string words, string unit, string told, int contradictions)
    {
        var detained = Code<MeasureCodes>.Parse("detained");
        ReportedFigure[] figures = [Missing("a") with { Measure = detained }, Part("b", "0") with { Measure = Code<MeasureCodes>.Parse("boarded"), Value = Quantity.Exactly(5_697, Unit.Inspection) }];
        var stated = Part("c", "0") with { Measure = detained, Value = Quantity.Parse(words, Unit.Parse(unit)) };
        var checks = Check(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures) with
        {
            Figures = [.. figures, stated],
            Relations = [Relation(FigureRelationKind.Ratio, figures, printed), Relation(FigureRelationKind.SameFigure, [figures[0], stated]) with { Id = Id<FigureRelation>.Parse("same") }],
        });

        checks.Checks.Select(c => c.Remainder?.ToString()).Should().Contain(told);
        checks.Contradictions.Should().HaveCount(contradictions);
    }

    [Theory]
    [InlineData("90%", "25", 1)]
    [InlineData("88%", "25", 0)]
    [InlineData("75.86%", "99", 1)]
    [InlineData("75.86%", "29", 0)]
    [InlineData("95.45%", "36", 1)]
    [InlineData("33.3%", "3", 0)]
    [InlineData("0.5", "3", 1)]
    public void A_rate_that_no_whole_number_makes_is_a_contradiction(string printed, string of, int contradictions)
    {
        ReportedFigure[] figures = [Missing("satisfied"), Part("asked", of)];

        Check(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures)).Contradictions.Select(c => c.Cause).Should().Equal(Enumerable.Repeat((ProbableCause?)ProbableCause.Rounding, contradictions));
    }

    [Fact]
    public void The_two_rates_next_to_an_impossible_one_are_told()
    {
        ReportedFigure[] figures = [Missing("satisfied"), Part("asked", "25")];
        var check = Only(Body(Relation(FigureRelationKind.Ratio, figures, "90%"), figures));

        (check.Computed, check.Gap).Should().Be(("88%, 92%", 2));
    }

    [Fact]
    public void A_change_by_a_number_and_one_in_percent_are_held_against_each_other()
    {
        ReportedFigure[] figures = [Whole("183"), Missing("before")];
        Reconciliation Changed(string percent) => Check(Body(FigureRelationKind.Change, figures) with
        {
            Relations =
            [
                Relation(FigureRelationKind.Change, figures, percent) with { Id = Id<FigureRelation>.Parse("percent") },
                Relation(FigureRelationKind.Change, figures, "-61") with { Id = Id<FigureRelation>.Parse("number") },
            ],
        });

        Changed("-25%").Contradictions.Should().BeEmpty();
        Changed("-25%").Held.Should().Contain(c => c.Code == CheckCodes.ChangeOfFigures && c.Against!.Equals(Quantity.Exactly(244, Unit.Person)));
        Changed("-50%").Contradictions.Should().ContainSingle().Which.Gap.Should().Be(25);
    }

    [Fact]
    public void The_rate_of_a_sum_is_that_of_its_parts()
    {
        ReportedFigure[] figures = [Missing("settled"), Part("closed", "172"), Part("closedForStage", "80")];
        var received = Part("received", "459");
        Reconciliation Of(string printed) => Check(new ReportBody
        {
            Figures = [.. figures, received],
            Relations = [Relation(FigureRelationKind.Breakdown, figures) with { Id = Id<FigureRelation>.Parse("sum") }, Relation(FigureRelationKind.Ratio, [figures[0], received], printed)],
        });

        Of("54.9%").Contradictions.Should().BeEmpty();
        Of("54.9%").Held.Should().Contain(c => c.Code == CheckCodes.RatioOfFigures && c.Stated!.Equals(Quantity.Exactly(252, Unit.Person)));
        Of("55.9%").Contradictions.Should().ContainSingle();
    }

    [Fact]
    public void Shares_tell_the_part_that_is_not_printed()
    {
        ReportedFigure[] figures = [Whole("26898"), Part("a", "14765"), Missing("b")];
        Reconciliation Of(params ReportedFigure[] known) => Check(Body(Relation(FigureRelationKind.Shares, figures, "54.89%", "45.11%") with { Rounding = ShareRounding.HalfUp }, [figures[0], .. known, figures[2]]));

        Of(figures[1]).NotMade.Single(c => c.Remainder is not null).Remainder.Should().Be(Quantity.Exactly(12_133, Unit.Person), "the rest says it more exactly than the share");
        Of(figures[1]).Held.Count(c => c.Code == CheckCodes.SharesOfTotal).Should().Be(2);
        Of(Missing("a")).NotMade.Select(c => c.Remainder).OfType<Quantity>().Should().Equal([Quantity.Between(14_763, 14_765, Unit.Person), Quantity.Between(12_133, 12_135, Unit.Person)]);
    }

    [Theory]
    [InlineData("9007199254740991", "99999999999999999")]
    [InlineData("9007199254740991", "0.0000000000000001")]
    [InlineData("9007199254740991", "9999999999999999%")]
    [InlineData("1", "9007199254740991")]
    [InlineData("0", "0")]
    [InlineData("0", "≤0%")]
    public void Numbers_that_no_table_holds_are_held_against_nothing(string count, string printed)
    {
        ReportedFigure[] figures = [Missing("a"), Part("b", count), Part("c", "9007199254740991"), Missing("sum")];
        var all = new ReportBody
        {
            Figures = [.. figures],
            Relations =
            [
                Relation(FigureRelationKind.Ratio, [figures[0], figures[1]], printed) with { Id = Id<FigureRelation>.Parse("of") },
                Relation(FigureRelationKind.Ratio, [figures[1], figures[0]], printed) with { Id = Id<FigureRelation>.Parse("per") },
                Relation(FigureRelationKind.Breakdown, [figures[3], figures[1], figures[2]]) with { Id = Id<FigureRelation>.Parse("sum") },
            ],
        };

        FluentActions.Invoking(() => Check(all)).Should().NotThrow();
    }

    [Theory]
    [InlineData("99999999999999999999", "0.000000000000000001", "+1%")]
    [InlineData("99999999999999999999", "0.000000000000000001", "+0.00000000000000001")]
    [InlineData("9999999999999999999%", "0.00000000000000001%", "+0.0000000000000001%")]
    public void Rates_that_no_table_holds_are_held_against_nothing_or_contradict(string after, string before, string by)
    {
        ReportedFigure[] figures = [RateOf("after", after), RateOf("before", before)];
        ReportedFigure[] shares = [Whole("9"), Missing("a"), Missing("b")];

        Check(Body(Relation(FigureRelationKind.Change, figures, by), figures)).Held.Should().BeEmpty();
        Check(Body(FigureRelationKind.SameFigure, figures)).Contradictions.Should().ContainSingle();
        Check(Body(Relation(FigureRelationKind.Shares, shares, "9999999999999999999%", "0.00000000000000001%"), shares)).Contradictions.Should().ContainSingle().Which.Gap.Should().Be(Quantity.MaxValue);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(ShareRounding.LargestRemainder, 0)]
    [InlineData(ShareRounding.HalfUp, 1)]
    public void A_share_that_was_rounded_down_so_that_all_are_100_tells_no_wrong_part(ShareRounding? rounding, int contradictions)
    {
        // 26.6, 26.6 and 46.8 %.
        ReportedFigure[] figures = [Whole("500"), Part("a", "133"), Missing("b"), Part("c", "234")];

        Check(Body(Relation(FigureRelationKind.Shares, figures, "27%", "26%", "47%") with { Rounding = rounding }, figures)).Contradictions.Should().HaveCount(contradictions);
    }

    [Theory]
    [InlineData("80% 50%", null, 28, ProbableCause.Duplicate)]
    [InlineData("67% 34%", null, 0, null)]
    [InlineData("67% 36%", null, 1, ProbableCause.Duplicate)]
    [InlineData("65% 33%", null, 0, null)]
    [InlineData("21% 30%", null, 47, ProbableCause.MissingPart)]
    [InlineData("67% 34%", ShareRounding.HalfUp, 0, null)]
    [InlineData("65% 33%", ShareRounding.HalfUp, 1, ProbableCause.MissingPart)]
    [InlineData("67% 34%", ShareRounding.LargestRemainder, 1, ProbableCause.Duplicate)]
    [InlineData("67% 33%", ShareRounding.LargestRemainder, 0, null)]
    public void Shares_of_all_parts_are_all_whatever_the_counts(string printed, ShareRounding? rounding, int gap, ProbableCause? cause)
    {
        ReportedFigure[] figures = [Whole("268"), Missing("a"), Missing("b")];
        var found = Check(Body(Relation(FigureRelationKind.Shares, figures, printed.Split(' ')) with { Rounding = rounding }, figures)).Contradictions;

        found.Select(c => (c.Code, c.Gap, c.Cause)).Should().Equal(Enumerable.Repeat((CheckCodes.SharesOfTotal, (long)gap, cause), gap > 0 ? 1 : 0));
    }

    [Theory]
    [InlineData("13%", null, CheckOutcome.Holds)]
    [InlineData("14%", null, CheckOutcome.HoldsBeyondConvention)]
    [InlineData("15%", null, CheckOutcome.Contradicts)]
    [InlineData("14%", ShareRounding.LargestRemainder, CheckOutcome.Holds)]
    [InlineData("14%", ShareRounding.HalfUp, CheckOutcome.Contradicts)]
    [InlineData("超过13%", null, CheckOutcome.Holds)]
    [InlineData("超过14%", null, CheckOutcome.Contradicts)]
    [InlineData("近14%", null, CheckOutcome.Holds)]
    [InlineData("近13%", null, CheckOutcome.Contradicts)]
    public void Some_shares_are_usually_rounded_each_by_itself_and_blurred_ones_hold_as_they_say(string printed, ShareRounding? rounding, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole("1000"), Part("a", "131")];
        foreach (var kind in new[] { FigureRelationKind.Subset, FigureRelationKind.PartialBreakdown })
        {
            Check(Body(Relation(kind, figures, printed) with { Rounding = rounding }, figures)).Checks.Single(c => c.Code == CheckCodes.SharesOfTotal).Outcome.Should().Be(outcome, "{0}", kind);
        }
    }

    [Fact]
    public void Blurred_shares_of_all_parts_are_held_each_by_itself_and_the_parts_against_the_whole()
    {
        ReportedFigure[] figures = [Whole("1000"), Part("a", "700"), Part("b", "310")];
        var checks = Check(Body(Relation(FigureRelationKind.Shares, figures, "超过60%", "约40%"), figures)).Checks.Where(c => c.Code != CheckCodes.ReportedAsCounted).ToList();

        checks.Select(c => (c.Code, c.Printed, c.Outcome)).Should().BeEquivalentTo(new[]
        {
            (CheckCodes.SharesOfTotal, ">60%", CheckOutcome.Holds),
            (CheckCodes.SharesOfTotal, "~40%", CheckOutcome.HoldsBeyondConvention),
            (CheckCodes.TotalOfParts, ">60%, ~40%", CheckOutcome.Contradicts),
        });
    }

    [Fact]
    public void What_one_share_of_several_leaves_possible_is_usually_what_rounds_to_it()
    {
        ReportedFigure[] figures = [Whole("21700"), Missing("a")];

        Check(Body(Relation(FigureRelationKind.Subset, figures, "86%"), figures)).Checks.Single(c => c.Code == CheckCodes.SharesOfTotal).Remainder
            .Should().Be(Quantity.Of(18_445, 18_879, 18_554, 18_770, Unit.Person));
    }

    [Theory]
    [InlineData("2%", "-3.5%", "+15.3%")]
    [InlineData("-9999999999999999999", "0.0000000000000001", "+10%")]
    [InlineData("2%", "0%", "+10%")]
    public void A_part_of_nothing_or_of_less_was_not_made(string after, string before, string by)
    {
        ReportedFigure[] figures = [RateOf("after", after), RateOf("before", before)];

        Check(Body(Relation(FigureRelationKind.Change, figures, by), figures)).Checks.Should().ContainSingle().Which.Outcome.Should().Be(CheckOutcome.NotMade);
    }

    [Theory]
    [InlineData("22000", "10000", "增加1.2万件", CheckOutcome.Holds, 0L)]
    [InlineData("22000", "10000", "增加5.2万件", CheckOutcome.Contradicts, 39_500L)]
    [InlineData("22000", "10000", "减少1.2万件", CheckOutcome.Contradicts, 23_500L)]
    [InlineData("9000", "10000", "增加1.2万件", CheckOutcome.Contradicts, 12_500L)]
    [InlineData("9000", "21000", "减少1.2万件", CheckOutcome.Holds, 0L)]
    [InlineData("0", "10000", "减少1.2万件", CheckOutcome.Contradicts, 1_500L)]
    [InlineData("2.2万", "1万", "增加1.2万件", CheckOutcome.Holds, 0L)]
    [InlineData("22000", "约10000", "增加1.2万件", CheckOutcome.Holds, 0L)]
    [InlineData("22000", "10000", "增加约1.2万件", CheckOutcome.Holds, 0L)]
    [InlineData("22000", "10000", "增加约5.2万件", CheckOutcome.HoldsBeyondConvention, 34_800L)]
    [InlineData("9000", "10000", "增加约1.2万件", CheckOutcome.Contradicts, 1_000L)]
    [InlineData("320000000", "200000000", "增加5.2亿元", CheckOutcome.Contradicts, 395_000_000L)]
    [InlineData("320000000", "200000000", "减少1.2亿元", CheckOutcome.Contradicts, 235_000_000L)]
    [InlineData("9007199254740991", "9007199254740991", "增加1.2万件", CheckOutcome.NotMade, 0L)]
    public void A_change_by_a_rounded_number_is_as_far_as_that_is_rounded(string after, string before, string by, CheckOutcome outcome, long gap)
    {
        ReportedFigure[] figures = [Whole(after), Part("before", before)];
        var check = Only(Body(Relation(FigureRelationKind.Change, figures, by), figures));

        (check.Outcome, check.Gap).Should().Be((outcome, gap));
    }

    [Theory]
    [InlineData("平均6.38亿元", CheckOutcome.Holds, 0L)]
    [InlineData("平均63.8亿元", CheckOutcome.Contradicts, 575L)]
    [InlineData("平均6.37亿元", CheckOutcome.Contradicts, 1L)]
    public void A_mean_in_ten_thousands_is_rounded_to_its_last_place(string printed, CheckOutcome outcome, long gap)
    {
        ReportedFigure[] figures = [Part("yuan", "0") with { Value = Quantity.Parse("3369亿元", Unit.Yuan) }, Part("companies", "528")];
        var check = Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures));

        (check.Outcome, check.Gap, check.Computed).Should().Be((outcome, gap, "637973485 – 638162879"));
    }

    [Fact]
    public void What_was_before_a_rounded_change_is_rounded_with_it()
    {
        ReportedFigure[] figures = [Whole("22000"), Missing("before")];

        Only(Body(Relation(FigureRelationKind.Change, figures, "增加1.2万件"), figures)).Remainder.Should().Be(Quantity.Between(9_500, 10_500, Unit.Person));
    }

    // 143 of 300 are 47.67%, and 144 are 48%.
    [Theory]
    [InlineData("300", "超过100", 1)]
    [InlineData("300", "143-144", 1)]
    [InlineData("300余", "超过100", 0)]
    [InlineData("267", "超过100", 0)]
    public void A_share_that_no_whole_number_makes_is_a_contradiction_though_the_part_is_blurred(string whole, string part, int contradictions)
    {
        ReportedFigure[] figures = [Whole(whole), Part("a", part), Part("b", part)];

        Check(Body(Relation(FigureRelationKind.Subset, figures[..2], "47.94%"), figures[..2])).Contradictions.Should().HaveCount(contradictions);
        Check(Body(Relation(FigureRelationKind.Shares, figures, "47.94%", "52.06%"), figures)).Contradictions.Count.Equals(0).Should().Be(contradictions == 0);
    }

    [Theory]
    [InlineData(FigureRelationKind.Subset, "121%", 21L)]
    [InlineData(FigureRelationKind.Subset, "超过110.5%", 105L)]
    [InlineData(FigureRelationKind.Subset, "-3%", 3L)]
    [InlineData(FigureRelationKind.Change, "-130%", 30L)]
    [InlineData(FigureRelationKind.Ratio, "-0.5", 5L)]
    [InlineData(FigureRelationKind.Subset, "100%", null)]
    [InlineData(FigureRelationKind.Subset, "约121%", null)]
    [InlineData(FigureRelationKind.Change, "-100%", null)]
    [InlineData(FigureRelationKind.Change, "130%", null)]
    [InlineData(FigureRelationKind.Ratio, "121%", null)]
    public void A_share_of_more_than_all_or_a_fall_by_more_is_wrong_whatever_the_counts(FigureRelationKind kind, string printed, long? gap)
    {
        ReportedFigure[] figures = [None("whole", Absence.NotReported), None("a", Absence.NotReported)];

        Check(Body(Relation(kind, figures, printed), figures)).Contradictions.Select(c => c.Gap).Should().Equal(gap is { } by ? [by] : []);
    }

    [Theory]
    [InlineData("90", "100", "翻倍", CheckOutcome.Contradicts)]
    [InlineData("110", "100", "减半", CheckOutcome.Contradicts)]
    [InlineData("110", "100", "翻倍", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("99", "100", "基本持平", CheckOutcome.HoldsBeyondConvention)]
    public void About_so_much_more_is_no_less(string after, string before, string by, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(after), Part("before", before)];

        Only(Body(Relation(FigureRelationKind.Change, figures, by), figures)).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("100%", "695", "697", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("100%", "697", "697", CheckOutcome.Holds)]
    [InlineData("99.7%", "695", "697", CheckOutcome.Holds)]
    [InlineData("0%", "4", "1687", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("0%", "0", "1687", CheckOutcome.Holds)]
    public void All_that_is_not_all_and_nothing_that_is_something_hold_beyond_convention(string printed, string rectified, string raised, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(rectified), Part("raised", raised)];
        var check = Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures));

        (check.Outcome, check.Cause).Should().Be((outcome, outcome == CheckOutcome.Holds ? null : ProbableCause.Rounding));
    }

    [Theory]
    [InlineData(">95%", "960", CheckOutcome.Holds)]
    [InlineData(">95%", "940", CheckOutcome.Contradicts)]
    [InlineData("≥95%", "950", CheckOutcome.Holds)]
    [InlineData("<5%", "60", CheckOutcome.Contradicts)]
    [InlineData("≲90%", "890", CheckOutcome.Holds)]
    [InlineData("≲90%", "700", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("≲90%", "910", CheckOutcome.Contradicts)]
    [InlineData("~40%", "393", CheckOutcome.Holds)]
    [InlineData("~40%", "800", CheckOutcome.HoldsBeyondConvention)]
    public void A_blurred_rate_excludes_what_its_words_exclude(string printed, string count, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(count), Part("of", "1000")];

        Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures)).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void A_blurred_rate_bounds_the_count_that_is_not_printed()
    {
        ReportedFigure[] figures = [Missing("rectified"), Part("raised", "200")];
        Quantity? Of(string printed) => Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures)).Remainder;

        Of("超过95%").Should().Be(Quantity.AtLeast(191, Unit.Person));
        Of("近九成").Should().Be(Quantity.Of(0, 179, 162, 179, Unit.Person));
        Of("约40%").Should().Be(Quantity.Of(0, null, 72, 88, Unit.Person));
    }

    [Theory]
    [InlineData("90%", "12", "13")]
    [InlineData("97%", "12", "13")]
    public void A_rate_that_no_whole_number_makes_of_a_worked_out_count_is_a_contradiction(string printed, string one, string other)
    {
        ReportedFigure[] sum = [Missing("d"), Part("p", one), Part("q", other)];
        var found = Check(new ReportBody
        {
            Figures = [.. sum, Missing("n")],
            Relations = [Relation(FigureRelationKind.Breakdown, sum), Relation(FigureRelationKind.Ratio, [Missing("n"), sum[0]], printed) with { Id = Id<FigureRelation>.Parse("rate") }],
        });

        found.Contradictions.Should().ContainSingle().Which.Against.Should().Be(Quantity.Exactly(25, Unit.Person));
    }

    [Theory]
    [InlineData("≤0%")]
    [InlineData("~0%")]
    [InlineData("<0%")]
    [InlineData("0%")]
    [InlineData(">0%")]
    [InlineData("0.000")]
    public void A_rate_of_nothing_divides_by_nothing(string printed)
    {
        foreach (var count in (string[])["0", "5"])
        {
            ReportedFigure[] figures = [Part("n", count), Missing("d")];
            FluentActions.Invoking(() => Check(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures))).Should().NotThrow();
            FluentActions.Invoking(() => Check(Body(Relation(FigureRelationKind.Change, figures, $"{printed[..1].Trim('0')}-100%"), figures))).Should().NotThrow();
        }
    }

    [Theory]
    [InlineData(">95%", "99.2%", "4513", "4490")]
    [InlineData(">80%", "90%", "25", "1")]
    public void What_is_a_contradiction_does_not_depend_on_the_names_of_relations(string one, string other, string of, string least)
    {
        ReportedFigure[] figures = [Missing("n"), Part("d", of), Part("some", least)];
        ReconciliationCheck[] Told(string first, string second) =>
            [.. Check(new ReportBody
            {
                Figures = [.. figures],
                Relations =
                [
                    Relation(FigureRelationKind.Ratio, [figures[0], figures[1]], one) with { Id = Id<FigureRelation>.Parse(first) },
                    Relation(FigureRelationKind.Ratio, [figures[0], figures[1]], other) with { Id = Id<FigureRelation>.Parse(second) },
                    Relation(FigureRelationKind.Subset, [figures[0], figures[2]]) with { Id = Id<FigureRelation>.Parse("some") },
                ],
            }).Contradictions];

        Told("a", "b").Should().ContainSingle();
        Told("b", "a").Select(c => (c.Code, c.Gap)).Should().Equal(Told("a", "b").Select(c => (c.Code, c.Gap)));
    }

    [Theory]
    [InlineData("超95%", "190", "200", CheckOutcome.Contradicts)]
    [InlineData("超95%", "191", "200", CheckOutcome.Holds)]
    [InlineData("95%以上", "190", "200", CheckOutcome.Holds)]
    [InlineData("过半数", "52", "104", CheckOutcome.Contradicts)]
    [InlineData("不到5%", "10", "200", CheckOutcome.Contradicts)]
    [InlineData("不到5%", "9", "200", CheckOutcome.Holds)]
    [InlineData("超过三分之一", "10", "30", CheckOutcome.Contradicts)]
    [InlineData("超过三分之一", "11", "30", CheckOutcome.Holds)]
    [InlineData("超过三分之一", "333333334", "1000000000", CheckOutcome.Holds)]
    [InlineData("超过三分之一", "333333333", "999999999", CheckOutcome.Contradicts)]
    [InlineData("不足三分之一", "10", "30", CheckOutcome.Contradicts)]
    [InlineData("不足三分之一", "9", "30", CheckOutcome.Holds)]
    [InlineData("不足三分之一", "333333333", "1000000000", CheckOutcome.Holds)]
    [InlineData("近三分之一", "10", "30", CheckOutcome.Contradicts)]
    [InlineData("近三分之一", "333", "1000", CheckOutcome.Holds)]
    [InlineData("三分之一以上", "10", "30", CheckOutcome.Holds)]
    [InlineData("三分之一以上", "9", "30", CheckOutcome.Contradicts)]
    [InlineData("至多三分之一", "10", "30", CheckOutcome.Holds)]
    [InlineData("至多三分之一", "11", "30", CheckOutcome.Contradicts)]
    [InlineData("三分之一", "10", "30", CheckOutcome.Holds)]
    [InlineData("约1%", "12", "1000", CheckOutcome.Holds)]
    [InlineData("约1%", "16", "1000", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("约20%", "218", "1000", CheckOutcome.Holds)]
    public void More_than_a_rate_excludes_it(string printed, string count, string per, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(count), Part("of", per)];

        Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures)).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData(">-103%", CheckOutcome.Holds)]
    [InlineData(">-100%", CheckOutcome.Contradicts)]
    [InlineData("≥-100%", CheckOutcome.Holds)]
    public void More_than_a_fall_below_nothing_excludes_nothing(string printed, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole("0"), Part("before", "483")];

        Only(Body(Relation(FigureRelationKind.Change, figures, printed), figures)).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("超过三分之一", "10", 1, "33.3333%", ProbableCause.Rounding)]
    [InlineData("超过三分之一", "9", 334, "30%", ProbableCause.MissingPart)]
    [InlineData("不足三分之一", "10", 1, "33.3333%", ProbableCause.Rounding)]
    public void A_miss_of_a_fraction_is_told_in_hundredths_for_it_is_printed_to_no_place(string printed, string count, long gap, string computed, ProbableCause cause)
    {
        ReportedFigure[] figures = [Whole(count), Part("of", "30")];
        var check = Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures));

        (check.Gap, check.Computed, check.Cause).Should().Be((gap, computed, cause));
    }

    [Theory]
    [InlineData("下降超过三分之一", "20", CheckOutcome.Contradicts)]
    [InlineData("下降超过三分之一", "19", CheckOutcome.Holds)]
    [InlineData("下降不到三分之一", "20", CheckOutcome.Contradicts)]
    [InlineData("下降不到三分之一", "21", CheckOutcome.Holds)]
    public void A_fall_by_more_than_a_fraction_excludes_it(string printed, string after, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(after), Part("before", "30")];

        Only(Body(Relation(FigureRelationKind.Change, figures, printed), figures)).Outcome.Should().Be(outcome);
    }

    [Theory]
    [InlineData("下降近三成", "710", CheckOutcome.Holds)]
    [InlineData("下降近三成", "900", CheckOutcome.HoldsBeyondConvention)]
    [InlineData("下降近三成", "700", CheckOutcome.Contradicts)]
    [InlineData("下降近三成", "690", CheckOutcome.Contradicts)]
    [InlineData("down by more than 30%", "710", CheckOutcome.Contradicts)]
    [InlineData("down by more than 30%", "690", CheckOutcome.Holds)]
    public void A_fall_by_nearly_so_much_is_bounded_at_its_far_end(string printed, string after, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [Whole(after), Part("before", "1000")];

        Only(Body(Relation(FigureRelationKind.Change, figures, printed), figures)).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void A_count_that_is_a_bound_is_one_of_those_that_make_the_rate()
    {
        ReportedFigure[] figures = [Part("n", "21余"), Part("d", "25")];

        Check(Body(Relation(FigureRelationKind.Ratio, figures, "90%"), figures)).Contradictions.Should().ContainSingle().Which.Computed.Should().Be("88%, 92%");
        Check(Body(Relation(FigureRelationKind.Ratio, figures, "92%"), figures)).Contradictions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("98.5%", "97.5%", CheckOutcome.Contradicts)]
    [InlineData("98.5%", "98.4%", CheckOutcome.Contradicts)]
    [InlineData("98.5%", "98%", CheckOutcome.Holds)]
    [InlineData(">99%", "98.5%", CheckOutcome.Contradicts)]
    public void A_rate_told_twice_is_held_against_itself_without_a_relation(string one, string other, CheckOutcome outcome)
    {
        var figures = new[] { RateOf("one", one), RateOf("other", other) }.Select(f => f with { Part = null });
        var check = Check(new ReportBody { Figures = figures.ToValueList() }).Checks.Should().ContainSingle().Subject;

        (check.Code, check.Outcome).Should().Be((CheckCodes.SameFigure, outcome));
    }

    [Fact]
    public void What_follows_is_held_against_records_bodies_and_other_days_too()
    {
        // Down by 20 to 80 were 100 the year before; of which a part is printed as 110, and of the first half 120.
        ReportedFigure[] change = [Whole("80"), Missing("before") with { Part = null, Period = DateSpan.Parse("2022") }];
        var checks = Check(Body(Relation(FigureRelationKind.Change, change, "-20"), change) with
        {
            Figures = [.. change, Part("some", "110") with { Period = DateSpan.Parse("2022") }, Part("half", "120") with { Part = null, Period = DateSpan.Parse("2022-01/2022-06") }],
        });

        checks.Contradictions.Select(c => (c.Code, c.Gap)).Should().BeEquivalentTo([(CheckCodes.PartWithinWhole, 10L), (CheckCodes.CumulativeDoesNotFall, 20L)]);
    }

    [Fact]
    public void Shares_of_which_a_count_is_missing_are_held_each_by_itself()
    {
        ReportedFigure[] figures = [Whole("1005"), Part("a", "402"), Part("b", "251"), Missing("c")];
        var checks = Check(Body(Relation(FigureRelationKind.Breakdown, figures, "40.0%", "27.0%", "33.0%"), figures)).Checks.Where(c => c.Printed is not null && c.Code == CheckCodes.SharesOfTotal).ToList();

        checks.Should().OnlyContain(c => c.Outcome == CheckOutcome.NotMade || c.Stated == null || c.Stated.Equals(figures[0].Value.Quantity), "the whole is stated");
        checks.Select(c => (c.Outcome, c.Printed, c.AgainstRecords[0].Id)).Should().BeEquivalentTo(
            [(CheckOutcome.Holds, "40.0%", "city:a"), (CheckOutcome.Contradicts, "27.0%", "city:b"), (CheckOutcome.Contradicts, "33.0%", "city:c")]);

        ReportedFigure[] some = [Whole("4513"), Missing("a")];
        Check(Body(Relation(FigureRelationKind.PartialBreakdown, some, "68.2%") with { Rounding = ShareRounding.HalfUp }, some)).NotMade
            .Should().ContainSingle(c => c.Remainder != null).Which.Remainder.Should().Be(Quantity.Between(3_076, 3_080, Unit.Person));
    }

    [Fact]
    public void What_cannot_exist_is_told_by_no_rate()
    {
        ReportedFigure[] figures = [None("a", Absence.NotApplicable), Part("b", "25")];

        Only(Body(Relation(FigureRelationKind.Ratio, figures, "90%"), figures)).Should().Match<ReconciliationCheck>(c => c.Outcome == CheckOutcome.NotMade && c.Remainder == null);
    }

    [Fact]
    public void True_rates_of_true_counts_never_contradict_and_always_hold_the_truth() =>
        Gen.Select(Gen.Long[1, 5_000], Gen.Long[0, 5_000], Gen.Int[0, 3], Gen.Bool).Sample((per, count, places, tellsCount) =>
        {
            var printed = $"{Math.Round(100m * count / per, places, MidpointRounding.AwayFromZero).ToString($"F{places}", System.Globalization.CultureInfo.InvariantCulture)}%";
            ReportedFigure[] figures = [tellsCount ? Missing("count") : Part("count", $"{count}"), tellsCount ? Part("per", $"{per}") : Missing("per")];
            var check = Only(Body(Relation(FigureRelationKind.Ratio, figures, printed), figures));

            check.Outcome.Should().Be(CheckOutcome.NotMade, "{0} of {1}", count, per);
            (check.Remainder is not null || count == 0).Should().BeTrue();
            var truth = tellsCount ? count : per;
            (check.Remainder is null || (check.Remainder.Min <= truth && !(check.Remainder.Max < truth))).Should().BeTrue("{0} is {1} of {2}", printed, count, per);
        }, iter: 2_000);

    [Theory]
    [InlineData("66%", "68%", "+2", 0)]
    [InlineData("66%", "68%", "+3", 0)]
    [InlineData("66%", "68%", "+4", 1)]
    [InlineData("66%", "68%", "-2", 3)]
    [InlineData("91.08%", "94.75%", "+3.67", 0)]
    [InlineData("91.08%", "94.75%", "+3.6", 1)]
    [InlineData("0.60", "0.65", "+0.05", 0)]
    [InlineData("0.60", "0.66", "+10%", 0)]
    [InlineData("50%", "60%", "+20%", 0)]
    [InlineData("50.0%", "60.0%", "+10%", 10)]
    [InlineData("50.0%", "60.0%", ">+5", 0)]
    [InlineData("50.0%", "60.0%", ">+12", 2)]
    public void A_rate_changes_by_points_or_by_a_part_of_itself(string before, string after, string by, int gap)
    {
        ReportedFigure[] figures = [RateOf("after", after), RateOf("before", before)];
        var check = Only(Body(Relation(FigureRelationKind.Change, figures, by), figures));

        (check.Outcome, check.Gap, check.Printed).Should().Be((gap == 0 ? CheckOutcome.Holds : CheckOutcome.Contradicts, gap, by));
    }

    [Theory]
    [InlineData("98.5%", "98%", 0)]
    [InlineData("98.5%", "99%", 0)]
    [InlineData("98.5%", "0.985", 0)]
    [InlineData("98.5%", "0.99", 0)]
    [InlineData("98.5%", "97.5%", 1)]
    [InlineData("98.5%", ">98%", 0)]
    [InlineData("98.5%", ">99%", 1)]
    public void Two_statements_of_one_rate_agree_as_far_as_they_are_printed(string one, string other, int contradictions)
    {
        ReportedFigure[] figures = [RateOf("one", one), RateOf("other", other)];

        Check(Body(FigureRelationKind.SameFigure, figures)).Contradictions.Should().HaveCount(contradictions);
    }

    [Theory]
    [InlineData("60%", CheckOutcome.Holds)]
    [InlineData("61%", CheckOutcome.Contradicts)]
    public void A_rate_is_held_against_the_counts_of_which_it_is_told_to_be(string rate, CheckOutcome outcome)
    {
        ReportedFigure[] figures = [RateOf("rate", rate), Part("rectified", "12"), Part("raised", "20")];
        var check = Only(Body(FigureRelationKind.Ratio, figures));

        (check.Outcome, check.Printed, check.Computed, check.Code).Should().Be((outcome, rate, "60%", CheckCodes.RatioOfFigures));
        check.StatedRecords.Select(r => r.ToString()).Should().Equal("figures/city:rate", "relations/city:R");
        check.AgainstRecords.Should().HaveCount(2);
    }

    [Fact]
    public void A_rate_is_in_no_total_and_in_no_sum()
    {
        var rate = Make.Figure("R", "east", "3") with { Id = Id<ReportedFigure>.Parse("rate"), Value = PrintedDecimal.Parse("98.5%") };
        var body = new ReportBody { Figures = [Make.Figure("F", "east", "3"), rate] };
        var ledger = Make.Ledger(Make.City, body);

        FigureRollup.Of(ledger, Make.July, BranchOverlap.Disjoint)[Make.Org("east")][MeasureCodes.Inspections].Quantity.Min.Should().Be(3);
        Reconciliation.Of(ledger).Checks.SelectMany(c => c.StatedRecords).Should().NotContain(RecordReference.Parse("figures/city:rate"));
        Check(Body(FigureRelationKind.Breakdown, RateOf("whole", "60%"), Part("a", "1"))).NotMade.Should().Contain(c => c.Code == CheckCodes.TotalOfParts && c.Cause == ProbableCause.Unit);
        Check(Body(FigureRelationKind.Breakdown, Whole("60"), RateOf("a", "1%"))).Checks.Should().Contain(c => c.Code == CheckCodes.TotalOfParts && c.Outcome == CheckOutcome.NotMade);
    }

    [Fact]
    public void A_rate_stands_in_the_contract_as_it_is_printed()
    {
        var report = Make.Report("D1", new() { Figures = [RateOf("rate", "98.50%")] });
        var text = System.Text.Encoding.UTF8.GetString(SupervisionJson.Write(report));

        text.Should().Contain("\"rate\": \"98.50%\"");
        SupervisionJson.ReadReport(SupervisionJson.Write(report)).Should().Be(report);
        SupervisionJson.TryReadReport(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"rate\": \"98.50%\"", "\"rate\": \"98.50%\", \"absent\": \"notReported\"", StringComparison.Ordinal)), out _, out var issues).Should().BeFalse();
        issues.Should().ContainSingle().Which.Code.Should().Be(IssueCodes.InvalidQuantity);
    }

    [Theory]
    [InlineData(FigureRelationKind.Breakdown, 0, "", false)]
    [InlineData(FigureRelationKind.Breakdown, 2, "", true)]
    [InlineData(FigureRelationKind.Breakdown, 2, "60% 40%", true)]
    [InlineData(FigureRelationKind.Breakdown, 2, "60%", false)]
    [InlineData(FigureRelationKind.Subset, 1, "0.6", false)]
    [InlineData(FigureRelationKind.Shares, 2, "60% 40%", true)]
    [InlineData(FigureRelationKind.Shares, 2, "", false)]
    [InlineData(FigureRelationKind.Shares, 2, "60%", false)]
    [InlineData(FigureRelationKind.Flow, 2, "", true)]
    [InlineData(FigureRelationKind.Flow, 1, "", false)]
    [InlineData(FigureRelationKind.Flow, 2, "60% 40%", false)]
    [InlineData(FigureRelationKind.RollForward, 3, "", true)]
    [InlineData(FigureRelationKind.RollForward, 2, "", false)]
    [InlineData(FigureRelationKind.SameFigure, 3, "", true)]
    [InlineData(FigureRelationKind.Ratio, 1, "0.6", true)]
    [InlineData(FigureRelationKind.Ratio, 2, "", true)]
    [InlineData(FigureRelationKind.Ratio, 1, "", false)]
    [InlineData(FigureRelationKind.Ratio, 2, "60%", false)]
    [InlineData(FigureRelationKind.Ratio, 1, "-4%", false)]
    [InlineData(FigureRelationKind.Change, 1, "-4%", true)]
    [InlineData(FigureRelationKind.Change, 1, "-2", true)]
    [InlineData(FigureRelationKind.Change, 1, "", false)]
    [InlineData(FigureRelationKind.Change, 2, "-2", false)]
    public void A_relation_that_lacks_what_its_kind_needs_is_told_of(FigureRelationKind kind, int parts, string printed, bool isWhole)
    {
        ReportedFigure[] figures = [Whole("9"), .. Enumerable.Range(0, parts).Select(i => Part($"p{i}", "3"))];
        var issues = Make.Report("D1", Body(Relation(kind, figures, printed.Split(' ', StringSplitOptions.RemoveEmptyEntries)), figures), recorded: "2030-01-01").Check();

        issues.Select(i => (i.Code, i.Severity, i.Path)).Should().Equal(isWhole ? [] : [(IssueCodes.IncompleteRelation, IssueSeverity.Warning, "$.body.relations[0]")]);
    }

    [Fact]
    public void The_example_of_relations_that_is_there_to_be_copied_holds()
    {
        var example = SupervisionJson.ReadReport(File.ReadAllBytes(Path.Combine(Repository.Tests, "Contracts", "v1", "valid", "figure-relations-of-every-kind.json")));
        var checks = Reconciliation.Of(Make.Ledger(example));

        checks.Contradictions.Should().BeEmpty();
        checks.Held.SelectMany(c => c.StatedRecords).Where(r => r.Kind == RecordKind.Relations).Distinct().Should().HaveCount(example.Body.Relations.Count);
        example.Body.Relations.Select(r => r.Kind).Should().Contain(Enum.GetValues<FigureRelationKind>());
    }

    private static ReportedFigure Missing(string id) => None(id, Absence.NotReported);

    private static ReportedFigure RateOf(string id, string rate) => Part(id, "0") with { Value = PrintedDecimal.Parse(rate) };
}
