using CsCheck;
using NodaTime;

namespace SupervisionDomain.Tests;

/// <summary>Few figures of few months, held against every way in which things may have come.</summary>
public sealed class PossibleWorldsTests
{
    // So many come at most before January, in a month, or in just these of the months; no figure with an upper end says more.
    private const int Most = 4;

    private delegate int World(int first, int last);

    [Fact]
    public void What_comes_once_is_what_all_worlds_have_in_common_that_the_figures_leave_possible() =>
        Hold(Measures.FindingsRaised, months: 3, [.. Every(4).Select<int[], World>(came => (first, last) => came.AsSpan(first..(last + 1)).ToArray().Sum())], percent: 0);

    [Fact]
    public void Of_what_may_come_again_it_holds_that_too()
    {
        // Who comes in which of three: a bit for each.
        var kinds = Enumerable.Range(1, 7).ToList();
        Hold(Measures.PersonsDealtWith, months: 2, [.. Every(kinds.Count).Select<int[], World>(came =>
        {
            var distinct = new int[3, 3];
            for (var first = 0; first < 3; first++)
            {
                for (var last = first; last < 3; last++)
                {
                    distinct[first, last] = kinds.Where(kind => (kind & (((2 << last) - 1) & -(1 << first))) != 0).Sum(kind => came[kind - 1]);
                }
            }

            // Two that overlap have what is told of the overlap in common, which is not made use of.
            return (first, last) => distinct[first, last];
        })], percent: 2);
    }

    // Of so many in a hundred it may know less than can be known: a total that is too wide, or figures that cannot all be right.
    private static void Hold(Measure measure, int months, World[] worlds, int percent)
    {
        var (agreed, looser, contradicted, missed, unnamed) = (0, 0, 0, 0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            // Without a first day asked for a count begins with the first that is told, here before January; of what begins later alone there is no total.
            var random = new Random(seed);
            var told = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Told.Any(random, months)).ToList();
            var first = random.Next(months + 1);
            var last = random.Next(Math.Max(first, 1), months + 1);
            if (!told.Exists(t => first == 0 ? t.First == 0 && t.Last <= last : (t.First == 0 ? t.Last : t.First) <= last))
            {
                return;
            }

            var question = RollupQuestion.On(EndOf(last)) with { From = first == 0 ? null : StartOf(first) };
            var total = Total(told, measure, question);
            var because = $"{measure.Code} from {first} to {last}: {string.Join("; ", told)}\n{total.Explain(Language.En)}";
            Total(told.AsEnumerable().Reverse(), measure, question).Quantity.Should().Be(total.Quantity, "ids decide nothing: {0}", because);
            if (Range(worlds, told, first, last) is { } possible)
            {
                total.Contradicting.Should().BeEmpty(because);
                var (min, max) = total.Silent.Count > 0 ? (0, possible.Max) : (total.Quantity.Min, total.Quantity.Max);
                (min <= possible.Min && !(max < (possible.Max ?? long.MaxValue))).Should().BeTrue("it may be {0}: {1}", possible, because);
                Interlocked.Increment(ref (min, max) == possible ? ref agreed : ref looser);
                return;
            }

            // A reconciliation tells it too, though nobody says when a count up to a moment began.
            (total.Contradicting.Count == 0 || Reconciliation.Of(LedgerOf(told, measure)).Checks.Any(c => c.Outcome == CheckOutcome.Contradicts || c is { Outcome: CheckOutcome.HoldsBeyondConvention, Cause: ProbableCause.Days }))
                .Should().BeTrue(because);

            // Whichever of them are right: no other can be right beside these. What is said of the same days is one or the other, or between.
            var ofDays = told.GroupBy(t => (t.First, t.Last)).SelectMany(g => g.Max(t => t.Min) <= (g.Min(t => t.Max) ?? Most) ? g : (IEnumerable<Told>)[new(g.Key.First, g.Key.Last, g.Min(t => t.Min), g.Any(t => t.Max is null) ? null : g.Max(t => t.Max))]).ToList();
            var ranges = MostThatCanBeRight(worlds, ofDays).Select(right => Range(worlds, right, first, last)!.Value).ToList();
            Interlocked.Add(ref unnamed, ranges.Distinct().Count() < 2 || percent > 0 || total.Contradicting.Count > 0 || (total.Quantity.Min, total.Quantity.Max) == (0, null) ? 0 : 1);
            foreach (var range in ranges)
            {
                var holds = total.Quantity.Min <= range.Min && !(total.Quantity.Max < (range.Max ?? long.MaxValue));
                (holds || percent > 0 || total.Contradicting.Count == 0).Should().BeTrue("it may be {0}: {1}", range, because);
                Interlocked.Increment(ref holds ? ref contradicted : ref missed);
            }
        }, iter: 2000);
        agreed.Should().BeGreaterThan(500);
        looser.Should().BeLessThanOrEqualTo(percent * agreed / 100, "{0} agreed", agreed);
        contradicted.Should().BeGreaterThan(500);
        unnamed.Should().BeLessThanOrEqualTo(contradicted / 500, "which of several is right makes a difference, and but for some that overlap they are named");
        missed.Should().BeLessThanOrEqualTo(percent * contradicted / 100, "{0} were met", contradicted);
    }

    private static IEnumerable<List<Told>> MostThatCanBeRight(World[] worlds, List<Told> told)
    {
        var right = worlds.Select(world => told.Index().Sum(t => world(t.Item.First, t.Item.Last) is var n && n >= t.Item.Min && !(n > t.Item.Max) ? 1 << t.Index : 0)).Distinct().ToList();
        return right.Where(some => !right.Exists(more => more != some && (more & some) == some)).Select(some => told.Where((_, i) => (some & (1 << i)) != 0).ToList());
    }

    private static FigureTotal Total(IEnumerable<Told> told, Measure measure, RollupQuestion question) =>
        FigureRollup.Of(LedgerOf(told, measure), question, BranchOverlap.Disjoint, measure)[Make.Org("city")].Totals[0];

    private static Ledger LedgerOf(IEnumerable<Told> told, Measure measure) => Make.Ledger(Make.Hierarchy("city") with { Figures = told.Select((t, i) => t.AsFigure(measure, $"R{i}")).ToValueList() });

    private static LocalDate StartOf(int month) => new(2021, month, 1);

    private static LocalDate EndOf(int month) => StartOf(month).PlusMonths(1).PlusDays(-1);

    private static IEnumerable<int[]> Every(int count) => count == 0 ? [[]] : Every(count - 1).SelectMany(came => Enumerable.Range(0, Most + 1).Select(n => (int[])[.. came, n]));

    // A month has no upper end where no figure that has one holds it.
    private static (long Min, long? Max)? Range(World[] worlds, List<Told> told, int first, int last)
    {
        var totals = worlds.Where(world => told.TrueForAll(t => world(t.First, t.Last) is var n && n >= t.Min && !(n > t.Max))).Select(world => (long)world(first, last)).ToList();
        return totals.Count == 0 ? null
            : (totals.Min(), Enumerable.Range(first, last - first + 1).All(month => told.Exists(t => t.Max is not null && t.First <= month && t.Last >= month)) ? totals.Max() : null);
    }

    /// <summary>What is told of some months; those from 0 on are counted from the beginning.</summary>
    private sealed record Told(int First, int Last, int Min, int? Max)
    {
        public static Told Any(Random random, int months)
        {
            var (first, min) = (random.Next(months + 1), random.Next(Most));
            return new(first, random.Next(Math.Max(first, 1), months + 1), min, random.Next(4) switch { 0 => null, 1 => min + 1, _ => min });
        }

        public ReportedFigure AsFigure(Measure measure, string id) => Make.Figure(id, "city", "0", measure: measure.Code, unit: measure.Unit) with
        {
            Value = Quantity.Between(Min, Max, measure.Unit),
            AsOf = First == 0 ? DateSpan.On(EndOf(Last)) : null,
            Period = First == 0 ? null : DateSpan.Between(PartialDate.Of(StartOf(First)), PartialDate.Of(EndOf(Last))),
        };
    }
}
