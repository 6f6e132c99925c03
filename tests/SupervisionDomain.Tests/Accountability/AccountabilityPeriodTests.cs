using System.Globalization;
using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>The worked examples of docs/accountability.md, and laws that hold of all periods.</summary>
public sealed class AccountabilityPeriodTests
{
    private static readonly AccountabilityCatalogue China = AccountabilityCatalogue.China;

    [Theory]
    [InlineData("2021-07-10", "governmentWarning", "2022-01-10")]           // 6 months: the last day is 9 January
    [InlineData("2021-08-31", "governmentWarning", "2022-03-01")]           // no 31 February: ends with 28 February
    [InlineData("2023-08-31", "governmentWarning", "2024-03-01")]           // ends with 29 February of a leap year
    [InlineData("2023-08-29", "governmentWarning", "2024-02-29")]           // there is a 29 February
    [InlineData("2022-08-29", "governmentWarning", "2023-03-01")]           // there is none
    [InlineData("2024-02-29", "governmentDemerit", "2025-03-01")]           // a year after a leap day
    [InlineData("2024-02-29", "governmentDismissal", "2026-03-01")]         // two years after
    [InlineData("2020-08-31", "governmentSeriousDemerit", "2022-03-01")]    // 18 months
    [InlineData("2021-03-31", "governmentWarning", "2021-10-01")]           // no 31 September
    [InlineData("2021-12-31", "governmentDowngrade", "2023-12-31")]
    [InlineData("2024-01-01", "partyWarning", "2025-01-01")]
    [InlineData("2023-12-31", "partySeriousWarning", "2025-07-01")]         // no 31 June
    public void A_period_ends_at_the_same_day_number_or_where_there_is_none_with_the_month(string decided, string kind, string until)
    {
        var period = Periods(Measure("M1", kind, decided)).Should().ContainSingle().Subject;

        period.From.Should().Be(Days.Of(decided));
        period.Until.Should().Be(Days.Of(until));
        period.IsRunning(Days.Of(decided).PlusDays(-1)).Should().BeFalse();
        period.IsRunning(Days.Of(decided)).Should().BeTrue("the day of the decision is the first");
        period.IsRunning(Days.Of(until).PlusDays(-1)).Should().BeTrue();
        period.IsRunning(Days.Of(until)).Should().BeFalse();
    }

    [Fact]
    public void The_end_is_that_of_a_calendar_walked_by_hand() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[1, 60]).Sample((day, months) =>
        {
            var from = new DateTime(1999, 1, 1).AddDays(day);
            var (year, month) = (from.Year, from.Month);
            for (var i = 0; i < months; i++)
            {
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
            }

            var end = from.Day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, from.Day) : new DateTime(year, month, DateTime.DaysInMonth(year, month)).AddDays(1);
            var period = AccountabilityPeriods.Of([Measure("M1", "suspended", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], OfMonths(months)).Single();
            return period.Until == LocalDate.FromDateTime(end);
        }, iter: 2000);

    [Fact]
    public void What_does_not_run_has_no_period() =>
        Periods(Measure("M1", "governmentExpulsion"), Measure("M2", "circular"), Measure("M3", "caseFiled"), Measure("M4", "unknown-kind")).Should().BeEmpty();

    [Fact]
    public void Of_different_government_sanctions_decided_together_only_the_heaviest_runs()
    {
        var period = Periods(Measure("M1", "governmentWarning"), Measure("M2", "governmentSeriousDemerit"), Measure("M3", "governmentDemerit")).Should().ContainSingle().Subject;

        period.Measures.Should().Equal(Id<AccountabilityMeasure>.Parse("M2"));
        period.Until.Should().Be(Days.Of("2023-01-10"));
        Periods(Measure("M1", "governmentWarning"), Measure("M2", "governmentExpulsion")).Should().BeEmpty("an expulsion is heavier and does not run");
    }

    [Fact]
    public void Those_of_other_days_other_persons_and_other_families_run_beside_it()
    {
        Periods(Measure("M1", "governmentWarning"), Measure("M2", "governmentDemerit", "2021-07-11")).Should().HaveCount(2);
        Periods(Measure("M1", "governmentWarning"), Measure("M2", "governmentDemerit") with { Subject = new(Id<Person>.Parse("P2")) }).Should().HaveCount(2);
        Periods(Measure("M1", "governmentWarning"), Measure("M2", "partyRemoval")).Should().HaveCount(2, "Party and government sanctions are apart");
    }

    [Theory]
    [InlineData("governmentWarning", 2, "2022-01-10", "2022-07-10")]      // 6 to 12 months
    [InlineData("governmentSeriousDemerit", 2, "2023-01-10", "2024-07-10")]   // 18 to 36
    [InlineData("governmentSeriousDemerit", 3, "2023-01-10", "2025-07-10")]   // 18 to 54, at most 48
    [InlineData("governmentDismissal", 3, "2023-07-10", "2025-07-10")]    // 24 to 72, at most 48
    public void Several_of_one_kind_decided_together_make_one_period_from_one_up_to_their_sum(string kind, int number, string earliest, string latest)
    {
        var period = Periods([.. Enumerable.Range(1, number).Select(i => Measure($"M{i}", kind))]).Should().ContainSingle().Subject;

        period.Measures.Should().HaveCount(number);
        (period.EarliestUntil, period.LatestUntil).Should().Be((Days.Of(earliest), Days.Of(latest)));
        period.Until.Should().BeNull();
        period.IsRunning(Days.Of(earliest).PlusDays(-1)).Should().BeTrue();
        period.IsRunning(Days.Of(earliest)).Should().BeNull();
        period.IsRunning(Days.Of(latest)).Should().BeFalse();
    }

    [Fact]
    public void The_period_of_several_is_the_decided_one_where_it_is_told() =>
        Periods(Measure("M1", "governmentWarning") with { Months = 9 }, Measure("M2", "governmentWarning")).Should().ContainSingle()
            .Which.Until.Should().Be(Days.Of("2022-04-10"));

    [Fact]
    public void Probation_within_the_Party_is_one_or_two_years_as_decided()
    {
        Periods(Measure("M1", "partyProbation")).Single().Should().Match<RunningPeriod>(p => p.EarliestUntil == Days.Of("2022-07-10") && p.LatestUntil == Days.Of("2023-07-10"));
        Periods(Measure("M1", "partyProbation") with { Months = 24 }).Single().Until.Should().Be(Days.Of("2023-07-10"));
    }

    [Theory]
    [InlineData("2021-10-10", "administrativeDemerit", "2023-01-10")]   // 3 months remain of the first, and 12: ends with 9 January 2023
    [InlineData("2022-01-10", "administrativeDemerit", "2023-01-10")]   // the first ended the day before: 12
    public void An_administrative_sanction_while_another_runs_takes_what_remains(string second, string kind, string until)
    {
        var periods = Periods(Measure("M1", "administrativeWarning"), Measure("M2", kind, second));

        periods.Select(p => p.Until).Should().Equal(Days.Of("2022-01-10"), Days.Of(until));
    }

    [Fact]
    public void With_what_remains_it_is_at_most_48_months_from_the_new_decision()
    {
        // 24 from 10 July 2021; 24 more decided on 1 August 2021 end on 10 July 2025; 24 more decided on 1 September 2021 would end in 2027.
        var periods = Periods(Measure("M1", "administrativeDismissal"), Measure("M2", "administrativeDowngrade", "2021-08-01"), Measure("M3", "administrativeDowngrade", "2021-09-01"));

        periods.Select(p => p.Until).Should().Equal(Days.Of("2023-07-10"), Days.Of("2025-07-10"), Days.Of("2025-09-01"));
    }

    [Fact]
    public void A_government_sanction_does_not_take_what_remains_of_another() =>
        Periods(Measure("M1", "governmentWarning"), Measure("M2", "governmentDemerit", "2021-10-10")).Select(p => p.Until)
            .Should().Equal(Days.Of("2022-01-10"), Days.Of("2022-10-10"));

    [Fact]
    public void A_partial_date_leaves_the_days_open_that_it_leaves_open()
    {
        var period = Periods(Measure("M1", "governmentWarning", "2021-07")).Single();

        (period.EarliestFrom, period.LatestFrom, period.From).Should().Be((Days.Of("2021-07-01"), Days.Of("2021-07-31"), null));
        (period.EarliestUntil, period.LatestUntil, period.Until).Should().Be((Days.Of("2022-01-01"), Days.Of("2022-01-31"), null));
        new[] { "2021-06-30", "2021-07-15", "2021-07-31", "2021-12-31", "2022-01-01", "2022-01-31" }.Select(day => period.IsRunning(Days.Of(day)))
            .Should().Equal(false, null, true, true, null, false);
    }

    [Fact]
    public void A_measure_without_a_date_may_run_on_any_day() =>
        Periods(Measure("M1", "governmentWarning") with { Decided = null }).Single().IsRunning(Days.Of("2021-07-10")).Should().BeNull();

    [Fact]
    public void A_date_at_the_edge_of_the_calendar_is_data_and_nothing_is_thrown()
    {
        var measures = Enumerable.Range(1, 3).Select(i => Measure($"M{i}", "governmentDismissal", "9998-12-31") with { Months = 1200 - i }).ToArray();

        Periods(measures).Should().ContainSingle().Which.IsRunning(Days.Of("9998-12-31")).Should().BeTrue();
        Periods(measures[0] with { Decided = DateSpan.Parse("../9998-12-31") }).Single().EarliestUntil.Should().BeNull();
        AccountabilityCheck.Of(Make.Ledger(Make.City with { Measures = [.. measures] }), China).Should().BeEmpty("no day is left on which the period would be too long");
    }

    [Theory]
    [InlineData("2009-12-31", "2010-03-31", "Old Act")]
    [InlineData("2010-01-01", "2011-07-01", "New Act")]
    public void The_length_is_that_of_the_text_in_force_on_the_day_of_the_decision(string decided, string until, string text)
    {
        var period = AccountabilityPeriods.Of([Measure("M1", "suspended", decided)], Changed).Single();

        period.Until.Should().Be(Days.Of(until));
        period.Basis.Should().ContainSingle().Which.Text.En.Should().Be(text);
    }

    [Fact]
    public void A_partial_date_over_a_change_of_law_is_bounded_by_both_texts()
    {
        var period = AccountabilityPeriods.Of([Measure("M1", "suspended", "2009-12-31/2010-01-01")], Changed).Single();

        (period.EarliestUntil, period.LatestUntil).Should().Be((Days.Of("2010-03-31"), Days.Of("2011-07-01")));
        period.Basis.Should().HaveCount(2);
    }

    [Fact]
    public void Before_the_first_text_the_end_is_open()
    {
        var period = AccountabilityPeriods.Of([Measure("M1", "suspended", "1999-12-31")], Changed).Single();

        (period.From, period.LatestUntil, period.Basis.Count).Should().Be((Days.Of("1999-12-31"), null, 0));
        period.IsRunning(Days.Of("1999-12-31")).Should().BeNull();
    }

    [Fact]
    public void Of_a_disputed_measure_each_version_has_its_period()
    {
        var ledger = Make.Ledger(Make.City with { Measures = [Measure("M1", "governmentWarning")] }, new ReportBody { Measures = [Measure("M1", "governmentWarning", "2021-08-10")] });

        ledger.PeriodsOf(new(Id<Person>.Parse("city:P1")), China).Select(p => p.Until).Should().Equal(Days.Of("2022-01-10"), Days.Of("2022-02-10"));
    }

    [Fact]
    public void Nothing_that_is_certain_by_partial_dates_is_otherwise_by_any_days_they_may_mean() =>
        Gen.Int[0, 10_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            string[] kinds = random.Next(2) == 0 ? ["governmentWarning", "governmentDemerit", "governmentExpulsion"] : ["administrativeWarning", "administrativeDemerit", "administrativeExpulsion"];
            var begin = new LocalDate(2021, 7, 10);
            var spans = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => (First: begin.PlusDays(random.Next(4) * random.Next(80)), Width: random.Next(3))).ToList();
            var measures = spans.Select((s, i) => Measure($"M{i}", kinds[random.Next(3)], $"{s.First:uuuu-MM-dd}/{s.First.PlusDays(s.Width):uuuu-MM-dd}") with { Months = random.Next(3) == 0 ? 12 : null }).ToList();
            var bounds = Periods([.. measures]);

            foreach (var exact in Choices(spans).Select(days => Periods([.. measures.Zip(days, (m, day) => m with { Decided = DateSpan.On(day) })])))
            {
                for (var day = begin.PlusDays(-1); day < begin.PlusMonths(40); day = day.PlusDays(1 + random.Next(40)))
                {
                    foreach (var measure in measures)
                    {
                        if (Runs(bounds, measure, day) is { } certain && Runs(exact, measure, day) == !certain)
                        {
                            throw new InvalidOperationException($"{measure.Id} on {day}: {certain} by {string.Join("; ", measures)}");
                        }
                    }
                }
            }

            static bool? Runs(ValueList<RunningPeriod> periods, AccountabilityMeasure measure, LocalDate day) =>
                periods.FirstOrDefault(p => p.Measures.Contains(measure.Id)) is { } period ? period.IsRunning(day) : false;
        }, iter: 500);

    private static IEnumerable<List<LocalDate>> Choices(IEnumerable<(LocalDate First, int Width)> spans) =>
        spans.Aggregate<(LocalDate First, int Width), IEnumerable<List<LocalDate>>>([[]], (all, s) =>
            all.SelectMany(days => Enumerable.Range(0, s.Width + 1).Select(i => days.Append(s.First.PlusDays(i)).ToList())).ToList());

    private static AccountabilityCatalogue Changed { get; } = Suspension(
        AccountabilityPeriod.OfMonths(3, Act("Old Act", new(Days.Of("2000-01-01"), Days.Of("2010-01-01")))),
        AccountabilityPeriod.OfMonths(18, Act("New Act", new(Days.Of("2010-01-01"), null))));

    private static AccountabilityCatalogue OfMonths(int months) => Suspension(AccountabilityPeriod.OfMonths(months, Act("Act", Validity.Always)));

    private static AccountabilityCatalogue Suspension(params ValueList<AccountabilityPeriod> periods) => new(new(null, "made up"),
    [
        new() { Kind = Code<AccountabilityKinds>.Parse("suspended"), Family = Code<AccountabilityFamilies>.Parse("made-up"), MayFallOn = SubjectScope.AnyPerson, Periods = periods },
    ]);

    private static Citation Act(string name, Validity inForce) => new() { Text = new(null, name), InForce = inForce, Verification = Verification.Read };

    private static ValueList<RunningPeriod> Periods(params AccountabilityMeasure[] measures) => AccountabilityPeriods.Of(measures, China);

    private static AccountabilityMeasure Measure(string id, string kind, string decided = "2021-07-10") =>
        Make.Measure(id, "P1", "city", Code<AccountabilityKinds>.Parse(kind)) with { Decided = DateSpan.Parse(decided) };
}
