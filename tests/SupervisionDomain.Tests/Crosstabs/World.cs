using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>A made-up ledger with a question.</summary>
internal sealed record World
{
    public required ValueList<SupervisionReport> Reports { get; init; }

    public required Ledger Ledger { get; init; }

    public required RollupQuestion Question { get; init; }

    public required bool IsSharp { get; init; }

    public static World Of(Facts facts, int seed, int documents, LocalDate asOf, LocalDate? from, LocalDate hierarchy, bool blurred)
    {
        var told = (blurred ? facts.Blurred(seed) : facts).Told(seed, documents, conflicts: blurred).Select(Worlds.Spread).ToValueList();
        return new() { Reports = told, Ledger = Facts.Ledger(told), Question = new() { AsOf = asOf, From = from, HierarchyAsOf = HierarchyAsOf.On(hierarchy) }, IsSharp = !blurred };
    }

    /// <summary>The months from the earliest to the latest that a question may touch, cut off by it.</summary>
    public IEnumerable<(LocalDate First, LocalDate Last)> Months() => Periods(1);

    /// <summary>The same, of so many months each: quarters or years.</summary>
    public IEnumerable<(LocalDate First, LocalDate Last)> Periods(int months) =>
        Enumerable.Range(0, 36 / months).Select(m => new LocalDate(2019, 1, 1).PlusMonths(m * months))
            .Select(first => (First: LocalDate.Max(first, Question.From ?? first), Last: LocalDate.Min(first.PlusMonths(months).PlusDays(-1), Question.AsOf)))
            .Where(period => period.First <= period.Last);
}
