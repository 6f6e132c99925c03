using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace SupervisionDomain.Benchmarks;

/// <summary>
/// The benchmarks of a class in turns, in one process, and the median of each: ratios to be trusted on a machine that
/// is shared, where minutes of the one and then minutes of the other are not.
/// </summary>
internal static class Rounds
{
    public static void Run<T>(int rounds, IEnumerable<string> only)
        where T : new()
    {
        var subject = new T();
        var all = typeof(T).GetMethods().Where(m => m.GetCustomAttribute<BenchmarkAttribute>() is not null).ToList();
        var methods = all.Where(m => !only.Any() || only.Contains(m.Name)).ToList();
        var taken = methods.ToDictionary(m => m, _ => (Times: new List<double>(), Bytes: 0L));
        for (var round = -2; round < rounds; round++)
        {
            foreach (var method in methods)
            {
                GC.Collect();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var watch = Stopwatch.StartNew();
                var result = method.Invoke(subject, null);
                (result as Task)?.GetAwaiter().GetResult();
                var time = watch.Elapsed.TotalMilliseconds;
                var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
                GC.KeepAlive(result);
                if (round >= 0)
                {
                    taken[method].Times.Add(time);
                    taken[method] = taken[method] with { Bytes = bytes };
                }
            }
        }

        var baseline = methods.FirstOrDefault(m => m.GetCustomAttribute<BenchmarkAttribute>()!.Baseline) ?? methods[0];
        foreach (var method in methods)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{method.Name,-20} {Median(method),9:0.0} ms {Median(method) / Median(baseline),7:0.00} {taken[method].Bytes / 1e6,9:0.0} MB"));
        }

        double Median(MethodInfo method) => taken[method].Times.Order().ElementAt(taken[method].Times.Count / 2);
    }
}
