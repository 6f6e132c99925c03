using System.Diagnostics;
using System.Globalization;

namespace SupervisionDomain.Benchmarks;

/// <summary>Several ways to the same totals, in one process, each round after the other; nothing is told before all agree.</summary>
internal static class SameAnswers
{
    /// <summary>The median time of each way, in seconds, and what it allocated last, in bytes.</summary>
    /// <param name="what">What is asked.</param>
    /// <param name="rounds">How often each is timed, after once that is not.</param>
    /// <param name="ways">The ways; one that gives null has no totals of its own to agree.</param>
    public static (double Seconds, long Bytes)[] Measure(string what, int rounds, (string Name, Func<CountryTotals?> Run)[] ways)
    {
        var seconds = ways.Select(_ => new List<double>()).ToArray();
        var bytes = new long[ways.Length];
        for (var round = -1; round < rounds; round++)
        {
            var hashes = new List<(string Name, ulong Hash)>();
            foreach (var (i, way) in ways.Index())
            {
                GC.Collect();
                var allocated = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                var totals = way.Run();
                var time = Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (round >= 0)
                {
                    seconds[i].Add(time);
                }
                else if (totals is not null)
                {
                    hashes.Add((way.Name, totals.Hash()));
                }

                bytes[i] = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            }

            if (hashes.DistinctBy(h => h.Hash).Count() > 1)
            {
                throw new InvalidOperationException($"{what}: {string.Join(", ", hashes.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Name} {h.Hash:x16}")))}");
            }
        }

        return seconds.Zip(bytes, (s, b) => (s.Order().ElementAt(s.Count / 2), b)).ToArray();
    }
}
