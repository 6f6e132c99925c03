using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Steps between a few moments, held against all ways between each two of them (Floyd and Warshall).</summary>
public sealed class ShortestPathsTests
{
    private const int Moments = 6;

    [Fact]
    public void A_step_is_refused_where_it_closes_a_cycle_of_less_than_nothing_and_ways_are_the_shortest()
    {
        var (added, refused) = (0, 0);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var random = new Random(seed);
            var told = new ToldFigure(FigureSpan.Of(Make.Figure("R", "city", "1"), Days.Of("2021-07-31"), isStock: false), [Make.Figure("R", "city", "1")]);
            CountStep Step(int from, int to, int number) => number < 0 ? CountStep.BackOver(told, from, to, -number) : CountStep.Over(told, from, to, number);
            var paths = new ShortestPaths(Moments);
            List<CountStep> steps = [.. Enumerable.Range(1, Moments - 1).Select(moment => CountStep.Free(moment, moment - 1))];
            steps.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, Moments)).Select(from => Step(from, random.Next(from), -random.Next(9))));
            steps.ForEach(paths.Add);
            paths.Number();

            for (var i = 0; i < 8; i++)
            {
                var step = Step(random.Next(Moments), random.Next(Moments), random.Next(-4, 9));
                var cycle = paths.TryAdd(step);
                (cycle is null).Should().Be(Lengths([.. steps, step]) is not null);
                if (cycle is null)
                {
                    steps.Add(step);
                    Interlocked.Increment(ref added);
                    continue;
                }

                Interlocked.Increment(ref refused);
                cycle.Aggregate(default(Int128), (sum, s) => sum + s.Length).Should().BeLessThan(0);
                cycle.Should().OnlyContain(s => s == step || steps.Contains(s)).And.Contain(step);
                cycle.Select(s => s.To).Should().BeEquivalentTo(cycle.Select(s => s.From)).And.OnlyHaveUniqueItems();
            }

            var lengths = Lengths(steps)!;
            for (var from = 0; from < Moments; from++)
            {
                var (onward, towards) = (paths.From(from), paths.Towards(from));
                for (var to = 0; to < Moments; to++)
                {
                    onward[to].Should().Be(lengths[from, to]);
                    towards[to].Should().Be(lengths[to, from]);
                    onward.StepsOf(to).Aggregate(default(Int128), (sum, s) => sum + s.Length).Should().Be(lengths[from, to] ?? 0);
                }
            }
        }, iter: 2000);
        added.Should().BeGreaterThan(1000);
        refused.Should().BeGreaterThan(1000);
    }

    // Null where a way leads back to where it began for less than nothing.
    private static Int128?[,]? Lengths(List<CountStep> steps)
    {
        var lengths = new Int128?[Moments, Moments];
        for (var at = 0; at < Moments; at++)
        {
            lengths[at, at] = 0;
        }

        foreach (var step in steps)
        {
            lengths[step.From, step.To] = Least(lengths[step.From, step.To], step.Length);
        }

        for (var over = 0; over < Moments; over++)
        {
            for (var from = 0; from < Moments; from++)
            {
                for (var to = 0; to < Moments; to++)
                {
                    lengths[from, to] = Least(lengths[from, to], lengths[from, over] + lengths[over, to]);
                }
            }
        }

        return Enumerable.Range(0, Moments).Any(at => lengths[at, at] < 0) ? null : lengths;

        static Int128? Least(Int128? one, Int128? other) => one is null ? other : other is null || one < other ? one : other;
    }
}
