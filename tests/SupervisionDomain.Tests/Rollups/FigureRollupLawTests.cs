using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain.Tests;

/// <summary>Bodies that report nothing but the truth, of whatever days: every total holds the truth; and where one figure is false, each that names a contradiction.</summary>
public sealed class FigureRollupLawTests
{
    private static readonly LocalDate Start = Days.Of("2021-05-01");

    private static readonly int[] Hours = [0, 8, 18, 24];

    private static readonly string[] Bodies = ["city", "east", "west", "town"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_total_of_true_figures_holds_the_truth_and_of_one_false_one_where_that_is_met(bool isOneFalse)
    {
        var (exact, bounds, contradicted) = (0, 0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var measure = random.Next(3) switch { 0 => Measures.PersonsDealtWith, 1 => Measures.FindingsRaised, _ => Measures.MeasuresTaken };
            var isOnce = measure != Measures.PersonsDealtWith;
            var isToTheHour = random.Next(2) == 0;
            var overlap = random.Next(2) == 0 ? BranchOverlap.Disjoint : BranchOverlap.Unknown;

            // Who did what at which hour; a person may come again, and with a disjoint overlap never to another body.
            var happened = Enumerable.Range(0, random.Next(30)).Select(i =>
            {
                var body = random.Next(Bodies.Length);
                var thing = isOnce ? i : random.Next(12);
                return (Body: body, Thing: isOnce || overlap == BranchOverlap.Unknown ? thing : (thing * Bodies.Length) + body, At: Start.PlusDays(random.Next(92)).AtMidnight().PlusHours(random.Next(24)));
            }).ToList();
            var from = random.Next(2) == 0 ? (LocalDate?)null : random.Next(2) == 0 ? Start : Start.PlusDays(random.Next(92));
            var last = random.Next(2) == 0 ? Start.PlusDays(91) : (from ?? Start).PlusDays(random.Next((Start.PlusDays(92) - (from ?? Start)).Days));
            var figures = Bodies.Index().SelectMany(b => new[] { FigureScope.OwnBody, FigureScope.WithSubordinates }.SelectMany(scope => Told(b.Index, scope))).ToList();
            if (isOneFalse && figures.Count > 0)
            {
                var wrong = random.Next(figures.Count);
                figures[wrong] = figures[wrong] with { Value = Quantity.Exactly(random.Next(40), measure.Unit) };
            }

            var rollup = FigureRollup.Of(
                Make.Ledger(Make.Hierarchy("city", "east<city", "west<city", "town<east") with { Figures = figures.Select((f, i) => f with { Id = Id<ReportedFigure>.Parse($"R{i}") }).ToValueList() }),
                RollupQuestion.On(last) with { From = from },
                overlap,
                measure);
            foreach (var (index, body) in Bodies.Index())
            {
                var truth = Truth(index, FigureScope.WithSubordinates, from?.AtMidnight(), last.PlusDays(1).AtMidnight());
                var told = rollup.Find(Make.Org(body))![measure.Code];
                Interlocked.Add(ref contradicted, Math.Sign(told.Contradicting.Count));
                if (isOneFalse && told.Contradicting.Count == 0)
                {
                    continue;   // nothing shows that it is false
                }

                var total = told.Quantity;
                (total.Min <= truth && !(total.Max < truth)).Should().BeTrue("{0} has {1}, told as {2}, {3} to {4}: {5}", body, truth, total, from, last, string.Join("; ", figures));
                (isOneFalse || told.Contradicting.Count == 0).Should().BeTrue("of true figures all can be right: {0}", told.Explain(Language.En));
                Interlocked.Increment(ref total.IsExact ? ref exact : ref bounds);
            }

            IEnumerable<ReportedFigure> Told(int body, FigureScope scope)
            {
                if (random.Next(3) == 0)
                {
                    yield break;
                }

                // Without a first day asked for a body tells at least once of all its days.
                for (var i = random.Next(4); i >= 0; i--)
                {
                    var isOfAll = from is null && i == 0;
                    var isCumulative = random.Next(3) == 0;
                    var first = isOfAll || random.Next(3) == 0 ? Start : Start.With(DateAdjusters.Month(5 + random.Next(3)));
                    var end = random.Next(3) == 0 ? last : random.Next(2) == 0 ? first.With(DateAdjusters.EndOfMonth) : first.PlusDays(random.Next(40));
                    if (end < first || (isOfAll && end > last))
                    {
                        end = isOfAll ? last : first;
                    }

                    // Hours of a period: its last one is named, or the one at which it ends.
                    var hours = !isCumulative && !isOfAll && random.Next(2) == 0;
                    var (begin, until) = (first.AtMidnight().PlusHours(hours ? Hours[random.Next(3)] : 0), hours ? end.AtMidnight().PlusHours(Hours[1 + random.Next(3)]) : end.PlusDays(1).AtMidnight());
                    if (begin >= until)
                    {
                        continue;
                    }

                    var number = Truth(body, scope, isCumulative ? null : begin, until);
                    yield return Make.Figure("R", Bodies[body], "0", scope, measure.Code, measure.Unit) with
                    {
                        Value = random.Next(3) == 0 ? Quantity.Between(number - random.Next((int)number + 1), number + random.Next(3), measure.Unit) : Quantity.Exactly(number, measure.Unit),
                        Period = isCumulative ? null : hours ? DateSpan.Parse($"{Hour(begin)}/{Hour(isToTheHour ? until : until.PlusHours(-1))}") : DateSpan.Between(PartialDate.Of(first), PartialDate.Of(end)),
                        AsOf = !isCumulative ? null : !isOfAll && random.Next(3) == 0 ? DateSpan.Parse(LocalDatePattern.CreateWithInvariantCulture("uuuu-MM").Format(end)) : DateSpan.On(end),
                    };
                }
            }

            long Truth(int body, FigureScope scope, LocalDateTime? first, LocalDateTime end) => happened
                .Where(h => (scope == FigureScope.OwnBody ? h.Body == body : body == 0 || h.Body == body || (body == 1 && h.Body == 3)) && !(h.At < first) && h.At < end)
                .DistinctBy(h => h.Thing).Count();
        }, iter: 3000);
        exact.Should().BeGreaterThan(isOneFalse ? 0 : 1000);
        bounds.Should().BeGreaterThan(isOneFalse ? 500 : 1000);
        contradicted.Should().Be(isOneFalse ? exact + bounds : 0);
    }

    private static string Hour(LocalDateTime moment) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH").Format(moment);
}
