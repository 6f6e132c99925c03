using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Totals of figures that relations say cannot all be right: whichever is, the total holds it.</summary>
public sealed class RelationContradictionTests
{
    // 100 of which the parts make 110: the one, or the other, or what lies between.
    [Theory]
    [InlineData(FigureRelationKind.Breakdown, 100L, 110L)]
    [InlineData(FigureRelationKind.PartialBreakdown, 100L, null)]
    [InlineData(FigureRelationKind.Overlap, 100L, 100L)]
    public void A_whole_that_its_parts_contradict_is_a_bound(FigureRelationKind kind, long least, long? most)
    {
        var total = Total(kind, Whole("100"), Part("a", "60"), Part("b", "50"));
        Ends(total).Should().Be((least, most));
        total.Contradicting.SelectMany(b => b.Records).Should().HaveCount(least == most ? 0 : 3);
        total.Bases.Should().ContainSingle().Which.Quantity.SameValue(Quantity.Exactly(100, Unit.Inspection)).Should().BeTrue("that is what was reported");
        (kind == FigureRelationKind.Overlap || total.Explain(Language.En).Contains("Cannot all be right", StringComparison.Ordinal)).Should().BeTrue();
    }

    // The printed share may be wrong, or either number.
    [Fact]
    public void A_whole_of_which_a_share_is_printed_that_it_has_not_is_a_bound()
    {
        ReportedFigure[] figures = [Whole("1000"), Part("a", "500")];
        Ends(Total(Tables.Relation(FigureRelationKind.Ratio, [figures[1], figures[0]], "80%"), figures)).Should().Be((622, 1000), "500 are 80% of 622 to 628");
    }

    // Each of the counties may be the one that is wrong.
    [Fact]
    public void Parts_that_are_figures_of_bodies_below_are_bounds_too()
    {
        ReportedFigure[] figures = [Whole("10"), Of("east", "6"), Of("west", "5")];
        var rollup = Rollup(Tables.Relation(FigureRelationKind.Breakdown, figures), figures);
        new[] { "city", "east", "west" }.Select(id => Ends(rollup[Make.Org(id)].Totals[0])).Should().Equal((10, 11), (5, 6), (4, 5));
    }

    [Fact]
    public void What_a_stock_is_may_be_what_its_parts_make()
    {
        var pending = Code<MeasureCodes>.Parse("findingsOpen");
        ReportedFigure[] figures = [.. new[] { Whole("100"), Part("a", "60"), Part("b", "50") }.Select(f => f with { Measure = MeasureCodes.FindingsOpen, Value = Quantity.Exactly(f.Value.Quantity!.Min, Unit.Finding), Period = null, AsOf = DateSpan.Parse("2021-07-31") })];
        var total = FigureRollup.Of(Ledger(Tables.Relation(FigureRelationKind.Breakdown, figures), figures), RollupQuestion.On(new(2021, 7, 31)), BranchOverlap.Disjoint, Measures.FindingsOpen)[Make.Org("city")].Totals[0];
        (Ends(total), total.Contradicting.Count).Should().Be(((100L, 110L), 3));
    }

    // The county tells 15 of the first quarter, its parts make 8, and the city tells 10: the city agrees with the parts, and it is 10; with parts of 12 it agrees with none.
    [Theory]
    [InlineData("6", "2021-03-31", 10L, 10L)]
    [InlineData("10", "2021-03-31", 10L, null)]
    [InlineData("6", "2021-06-30", 15L, 15L)]
    [InlineData("10", "2021-06-30", 15L, null)]
    public void A_figure_above_that_agrees_with_one_side_ends_the_dispute(string part, string asOf, long least, long? most)
    {
        ReportedFigure[] figures =
        [
            Of("east", "15") with { Period = DateSpan.Parse("2021-01/2021-03") }, Part("a", part) with { Period = DateSpan.Parse("2021-01/2021-03") }, Part("b", "2") with { Period = DateSpan.Parse("2021-01/2021-03") },
            Whole("10") with { Id = Id<ReportedFigure>.Parse("Q1"), Period = DateSpan.Parse("2021-01/2021-03") }, Whole("5") with { Id = Id<ReportedFigure>.Parse("Q2"), Period = DateSpan.Parse("2021-04/2021-06") },
        ];
        var ledger = Ledger(Tables.Relation(FigureRelationKind.Breakdown, figures[..3]), figures);
        Ends(FigureRollup.Of(ledger, RollupQuestion.On(Days.Of(asOf)) with { From = new(2021, 1, 1) }, BranchOverlap.Disjoint, Measures.Inspections)[Make.Org("city")].Totals[0]).Should().Be((least, most));
    }

    [Fact]
    public void A_relation_that_holds_changes_nothing()
    {
        var total = Total(FigureRelationKind.Breakdown, Whole("110"), Part("a", "60"), Part("b", "50"));
        (Ends(total), total.Contradicting.Count).Should().Be(((110L, 110L), 0));
    }

    // Held against all numbers that there may be: of every largest set of figures that can be right together.
    [Fact]
    public void A_total_holds_what_it_is_whichever_figures_of_its_relations_are_right()
    {
        var (contradicted, tight) = (0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var kinds = new[] { FigureRelationKind.Breakdown, FigureRelationKind.PartialBreakdown, FigureRelationKind.Overlap };
            FigureRelationKind[] of = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => kinds[random.Next(3)])];
            ReportedFigure[] figures = [Whole("0"), .. Enumerable.Range(0, 2 * of.Length).Select(i => Part($"p{i}", "0"))];
            figures = [.. figures.Select((f, i) => f with { Value = Any(random, i == 0 ? 8 : 5) })];
            var relations = of.Select((kind, r) => Tables.Relation(kind, [figures[0], figures[(2 * r) + 1], figures[(2 * r) + 2]]) with { Id = Id<FigureRelation>.Parse($"R{r}") }).ToArray();
            var total = Rollup(relations, figures)[Make.Org("city")].Totals[0];
            var worlds = Worlds(figures, of).ToList();
            var isRight = worlds.Exists(w => w.Right == (1 << figures.Length) - 1);
            var largest = worlds.Where(w => !worlds.Exists(o => o.Right != w.Right && (o.Right & w.Right) == w.Right)).ToList();
            var (least, most) = (largest.Min(w => w.Whole), largest.Max(w => w.Whole));

            total.Quantity.Min.Should().BeLessThanOrEqualTo(least);
            (total.Quantity.Max ?? Most).Should().BeGreaterThanOrEqualTo(most);
            if (isRight)
            {
                // Relations that hold give a total no end: it is what its figure says.
                Ends(total).Should().Be((figures[0].Value.Quantity!.Min, figures[0].Value.Quantity!.Max));
            }
            else if (!total.Quantity.SameValue(figures[0].Value.Quantity!))
            {
                Interlocked.Increment(ref contradicted);
                total.Contradicting.Should().NotBeEmpty();
                if (of.Length == 1 && figures[0].Value.Quantity!.IsExact)
                {
                    (total.Quantity.Min, total.Quantity.Max ?? Most).Should().Be((least, most), "{0}: {1}", of[0], string.Join("; ", figures.Select(f => $"{f.Value.Quantity!.Min} to {f.Value.Quantity.Max}")));
                    Interlocked.Increment(ref tight);
                }
            }
        }, iter: 2_000);
        contradicted.Should().BeGreaterThan(50);
        tight.Should().BeGreaterThan(20);
    }

    private const int Most = 20;

    // Every way in which the numbers may be, up to so many, and which figures are right then.
    private static IEnumerable<(int Right, int Whole)> Worlds(ReportedFigure[] figures, FigureRelationKind[] of)
    {
        var found = new HashSet<(int, int)>();
        for (var whole = 0; whole <= Most; whole++)
        {
            var sides = of.Select((kind, r) => Pairs(kind, whole).Select(pair => (IsRight(figures[(2 * r) + 1], pair.A) ? 2 << (2 * r) : 0) | (IsRight(figures[(2 * r) + 2], pair.B) ? 4 << (2 * r) : 0)).Distinct().ToList()).ToList();
            foreach (var first in sides[0])
            {
                foreach (var second in sides.Count > 1 ? sides[1] : [0])
                {
                    found.Add(((IsRight(figures[0], whole) ? 1 : 0) | first | second, whole));
                }
            }
        }

        return found;

        static bool IsRight(ReportedFigure figure, int number) => number >= figure.Value.Quantity!.Min && !(number > figure.Value.Quantity.Max);
        static IEnumerable<(int A, int B)> Pairs(FigureRelationKind kind, int whole) =>
            from a in Enumerable.Range(0, whole + 1)
            from b in Enumerable.Range(0, whole + 1)
            where kind switch { FigureRelationKind.Breakdown => a + b == whole, FigureRelationKind.PartialBreakdown => a + b <= whole, _ => whole <= a + b }
            select (a, b);
    }

    private static Quantity Any(Random random, int most) => random.Next(most) is var min && random.Next(4) == 0 ? Quantity.AtLeast(min, Unit.Inspection) : Quantity.Between(min, min + random.Next(3), Unit.Inspection);

    private static ReportedFigure Whole(string number) => Tables.Whole(number, Unit.Inspection) with { Measure = MeasureCodes.Inspections, Body = Make.Org("city"), Period = DateSpan.Parse("2021-07") };

    private static ReportedFigure Part(string id, string number) => Tables.Part(id, number, Unit.Inspection) with { Measure = MeasureCodes.Inspections, Body = Make.Org("city"), Period = DateSpan.Parse("2021-07") };

    private static ReportedFigure Of(string body, string number) => Part(body, number) with { Body = Make.Org(body), Part = null };

    private static FigureTotal Total(FigureRelationKind kind, params ReportedFigure[] figures) => Total(Tables.Relation(kind, figures), figures);

    private static FigureTotal Total(FigureRelation relation, params ReportedFigure[] figures) => Rollup(relation, figures)[Make.Org("city")].Totals[0];

    private static FigureRollup Rollup(FigureRelation relation, ReportedFigure[] figures) => Rollup([relation], figures);

    private static FigureRollup Rollup(FigureRelation[] relations, ReportedFigure[] figures) =>
        FigureRollup.Of(Ledger(relations, figures), RollupQuestion.On(new(2021, 7, 31)) with { From = new(2021, 7, 1) }, BranchOverlap.Disjoint, Measures.Inspections);

    private static Ledger Ledger(FigureRelation relation, ReportedFigure[] figures) => Ledger([relation], figures);

    private static Ledger Ledger(FigureRelation[] relations, ReportedFigure[] figures) => Make.Ledger(Make.Hierarchy("city", "east<city", "west<city") with { Figures = [.. figures], Relations = [.. relations] });

    private static (long, long?) Ends(FigureTotal total) => (total.Quantity.Min, total.Quantity.Max);
}
