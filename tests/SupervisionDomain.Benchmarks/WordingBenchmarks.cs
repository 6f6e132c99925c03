using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace SupervisionDomain.Benchmarks;

/// <summary>What it costs to read a number in words, beside the reading of plain digits and a pattern written for the purpose.</summary>
[Config(typeof(OneGroup.Config)), MemoryDiagnoser(displayGenColumns: false)]
public class WordingBenchmarks
{
    private const int Count = 10;

    private readonly string[] figures =
        ["268", "1,268", "150余", "近4000", "33.2万", "400余万", "一百零五", "超过150", "at least 157 (usually 157 to 255)", "3亿4500万"];

    private readonly Regex pattern = new(@"^(?<near>近)?(?<number>\d+)(?<odd>余)?(?<wan>万)?$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly string digits = "268";

    private readonly string odd = "150余";

    private readonly Quantity withoutWords = Quantity.Exactly(268, Unit.Person);

    /// <summary>The floor: digits alone, by the framework.</summary>
    [Benchmark(Baseline = true)]
    public long LongParse() => long.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>The peer: what one would write for 近, digits, 余 and 万 alone; it gives a number, and no ends.</summary>
    [Benchmark]
    public (long Number, bool IsNear, bool IsOdd) Pattern()
    {
        var match = pattern.Match(odd);
        var number = long.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return (match.Groups["wan"].Success ? number * 10_000 : number, match.Groups["near"].Success, match.Groups["odd"].Success);
    }

    /// <summary>The object that a reading returns, made from its ends without a reading: no reading allocates more.</summary>
    [Benchmark]
    public NumberWording ResultAlone() => NumberWording.Of(withoutWords);

    /// <summary>All the figures, per figure.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int All()
    {
        var read = 0;
        foreach (var figure in figures)
        {
            read += NumberWording.TryParse(figure, out _) ? 1 : 0;
        }

        return read == Count ? read : throw new InvalidOperationException("A figure was not read.");
    }

    /// <summary>One figure.</summary>
    [Benchmark]
    [Arguments("268")]
    [Arguments("1,268")]
    [Arguments("150余")]
    [Arguments("近4000")]
    [Arguments("33.2万")]
    [Arguments("400余万")]
    [Arguments("一百零五")]
    [Arguments("超过150")]
    [Arguments("at least 157 (usually 157 to 255)")]
    [Arguments("3亿4500万")]
    public NumberWording? TryParse(string figure) => NumberWording.TryParse(figure, out var wording) ? wording : null;
}
