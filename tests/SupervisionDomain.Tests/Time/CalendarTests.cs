using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Days are of the ISO calendar; a day of another would be written as another day, and compares with none.</summary>
public sealed class CalendarTests
{
    private static readonly LocalDate Julian = new(2021, 7, 1, CalendarSystem.Julian);

    private static readonly Ledger Ledger = Make.Ledger(Make.City with { Tasks = [new() { Id = Id<InspectionTask>.Parse("T") }] });

    private static readonly RunningPeriod Running = new() { Measures = [], Kind = AccountabilityKinds.GovernmentWarning };

    private static readonly Dictionary<string, Action> Given = new()
    {
        ["the first day of a validity"] = () => _ = new Validity(Julian, null),
        ["the end of a validity"] = () => _ = new Validity(null, Julian),
        ["both ends of a validity"] = () => _ = new Validity(Julian, Julian.PlusDays(1)),
        ["a day asked of a validity"] = () => Validity.Always.Contains(Julian),
        ["the last day of a question"] = () => _ = Make.July with { AsOf = Julian },
        ["the first day of a question"] = () => _ = Make.July with { From = Julian },
        ["the day of a question"] = () => RollupQuestion.On(Julian),
        ["the day of a rollup"] = () => Rollup.Of(Ledger, Julian),
        ["the day of a hierarchy asked for"] = () => HierarchyAsOf.On(Julian),
        ["the day of a hierarchy that follows"] = () => HierarchyAsOf.Following(Julian),
        ["the day of a hierarchy"] = () => Hierarchy.On(Ledger, Julian),
        ["the day of a hierarchy with successors"] = () => Hierarchy.Following(Ledger, Julian),
        ["the day of a coverage"] = () => Coverage.Of(Ledger, Id<InspectionTask>.Parse("city:T"), Julian),
        ["the day of a coverage made by hand"] = () => _ = Coverage.Of(Ledger, Id<InspectionTask>.Parse("city:T"), Make.July.AsOf) with { AsOf = Julian },
        ["the day of a status"] = () => Ledger.StatusOf(Make.Finding("F", "city", Make.Event("e", FindingEventKind.Found, "2021-07-01")), Julian),
        ["the day of a name"] = () => Make.Organization("city").NameOn(Julian),
        ["the first day of a cell"] = () => _ = new CrosstabCell { FirstDay = Julian },
        ["the last day of a cell"] = () => _ = new CrosstabCell { LastDay = Julian },
        ["the earliest beginning of a period"] = () => _ = Running with { EarliestFrom = Julian },
        ["the latest beginning of a period"] = () => _ = Running with { LatestFrom = Julian },
        ["the earliest end of a period"] = () => _ = Running with { EarliestUntil = Julian },
        ["the latest end of a period"] = () => _ = Running with { LatestUntil = Julian },
        ["a day asked of a period"] = () => Running.IsRunning(Julian),
        ["the last day of an occurrence"] = () => _ = new Occurrence { Thing = Make.Record("sites/S"), Record = Make.Record("sites/S"), Organizations = [], NotAfter = Julian },
        ["a day"] = () => DateSpan.On(Julian),
    };

    public static TheoryData<string> Places => [.. Given.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_day_of_another_calendar_is_refused(string place) => Given[place].Should().Throw<ArgumentOutOfRangeException>();

    private static readonly LocalDate Before = new(0, 12, 31);

    private static readonly Dictionary<string, Action> Written = new()
    {
        ["a validity"] = () => _ = new Validity(Before, null),
        ["a question"] = () => RollupQuestion.On(Before),
        ["the first day of a question"] = () => _ = Make.July with { From = Before },
        ["the moment of a question"] = () => _ = Make.July with { KnownAt = Instant.FromUtc(0, 12, 31, 23, 59) },
        ["a hierarchy"] = () => HierarchyAsOf.On(Before),
        ["a report"] = () => _ = Make.Report("D", new()) with { RecordedAt = Instant.FromUtc(0, 12, 31, 23, 59) },
        ["a day"] = () => DateSpan.On(Before),
    };

    public static TheoryData<string> WrittenPlaces => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(WrittenPlaces))]
    public void What_no_document_can_hold_is_refused_where_documents_hold_it(string place) => Written[place].Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_first_day_and_moment_of_all_are_taken()
    {
        _ = new Validity(new LocalDate(1, 1, 1), null);
        _ = Make.Report("D", new()) with { RecordedAt = Instant.FromUtc(1, 1, 1, 0, 0) };
    }
}
