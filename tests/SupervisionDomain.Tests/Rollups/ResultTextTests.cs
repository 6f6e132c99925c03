using NodaTime;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>What an answer says of itself in one line, as it is printed.</summary>
public sealed class ResultTextTests
{
    private static readonly LocalDate Day = Days.Of("2021-07-31");

    private static readonly Ledger Ledger = Make.Ledger(Make.City with
    {
        Inspections = [Make.Inspection("I1", "east")],
        Findings = [Make.Finding("F", "east", Make.Event("e1", FindingEventKind.RaisedOnTheSpot, "2021-07-10"), Make.Event("e2", FindingEventKind.Rectified, "2021-07"))],
        Figures = [Make.Figure("R1", "city", "20", FigureScope.WithSubordinates), Make.Figure("R2", "city", "19", FigureScope.WithSubordinates)],
    });

    [Fact]
    public void A_total_names_what_it_counts()
    {
        Rollup.Of(Ledger, Day)[Make.Org("city")][MeasureCodes.Inspections].ToString().Should().Be("inspections carried out: 1 inspection");
        FigureRollup.Of(Ledger, Day, BranchOverlap.Disjoint)[Make.Org("city")][MeasureCodes.Inspections].ToString().Should().Be("inspections carried out: 19 to 20 inspections");
        Measures.Inspections.ToString().Should().Be("inspections");
    }

    [Fact]
    public void A_total_of_a_measure_of_ones_own_has_its_title()
    {
        var measure = new Measure { Code = Code<MeasureCodes>.Parse("teas"), Unit = Unit.Parse("cup"), Title = new("茶", "teas drunk"), Occurrences = (_, _) => [] };

        Rollup.Of(Ledger, RollupQuestion.On(Day), measure)[Make.Org("city")][measure].ToString().Should().StartWith("teas drunk: ");
    }

    [Fact]
    public void A_cell_names_whose_it_is() =>
        Crosstab.Of(Ledger, RollupQuestion.On(Day), Measures.FindingsRaised, [Dimension.Month]).Totals().Select(t => t.ToString())
            .Should().Contain("east 2021-07-01/2021-07-31: 1 problem");

    [Fact]
    public void A_check_says_what_was_held_against_what() =>
        Reconciliation.Of(Ledger).Checks.Where(c => c.Outcome == CheckOutcome.Contradicts).Select(c => c.ToString())
            .Should().Contain(["same-figure of city, Contradicts: 19 inspections against 20 inspections", "reported-as-counted of city, Contradicts: 20 inspections against 1 inspection"]);

    [Fact]
    public void A_status_names_each_state_that_is_possible()
    {
        Ledger.StatusOf(Ledger.Findings[0], Days.Noon("2021-07-20")).ToString().Should().Be("Demanded or Reported at 2021-07-20T04:00:00Z");
        Ledger.StatusOf(Ledger.Findings[0], Days.Noon("2021-01-01")).ToString().Should().StartWith("not raised at ");
    }

    [Fact]
    public void A_time_that_elapsed_is_told_in_days_hours_and_minutes()
    {
        string Text(Duration least, Duration? most) => new ElapsedTime(least, most).ToString();

        Text(Duration.FromDays(44), Duration.FromDays(44)).Should().Be("44 days");
        Text(Duration.FromHours(28), Duration.FromDays(3)).Should().Be("1 day 4 hours to 3 days");
        Text(Duration.FromSeconds(59), null).Should().Be("at least 0 minutes");
        Text(Duration.FromMinutes(61), null).Should().Be("at least 1 hour 1 minute");
    }

    [Fact]
    public void A_ledger_says_of_how_many_documents_it_is() => Ledger.ToString().Should().Be("Ledger of 1 document");

    [Fact]
    public void A_count_of_issues_says_where_they_are()
    {
        new IssueCount { Code = "unknown-member", Severity = IssueSeverity.Warning, Count = 3, FirstLine = 7, LastLine = 90 }.ToString().Should().Be("Warning unknown-member: 3, lines 7 to 90");
        new IssueCount { Code = "unknown-member", Severity = IssueSeverity.Warning, Count = 1, FirstLine = 7, LastLine = 7 }.ToString().Should().Be("Warning unknown-member: 1, line 7");
    }
}
