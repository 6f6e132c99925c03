using System.Globalization;
using CsCheck;

namespace SupervisionDomain.Tests;

/// <summary>Words that are true of a number.</summary>
internal static class TrueWords
{
    /// <summary>Numbers of every size up to some ten millions.</summary>
    public static Gen<long> Numbers { get; } = Gen.Select(Gen.Int[0, 7], Gen.Double[0, 1]).Select((size, x) => (long)(x * Power(size + 1)));

    /// <summary>Words that do not exclude the number, and usually mean it.</summary>
    public static string Usual(long truth, Random random)
    {
        var step = Power(random.Next(Math.Max(1, Digits(truth).Length)));
        var (below, above, near) = (truth / step * step, ((truth / step) + 1) * step, (truth + (step / 2)) / step * step);
        return random.Next(11) switch
        {
            0 or 1 when Rounded(truth, random.Next(3)) is { } rounded => rounded,
            2 when below > 0 && below < truth => $"{below}{(random.Next(2) == 0 ? "余" : "多")}",
            3 when truth % step != 0 && (Digits(above).TrimEnd('0') != "1" || 10 * (above - truth) < above) => $"近{above}",
            4 when near > 0 && Math.Abs(truth - near) <= near / 10 => random.Next(2) == 0 ? $"约{near}" : $"about {near}",
            5 when truth > 0 => $"超过{random.NextInt64(truth)}",
            6 => $"不足{truth + 1 + random.NextInt64(truth + 10)}",
            7 => $"至少{random.NextInt64(truth + 1)}",
            8 => $"至多{truth + random.NextInt64(truth + 10)}",
            9 => $"{random.NextInt64(truth + 1)}至{truth + random.NextInt64(truth + 10)}",
            _ => Digits(truth),
        };
    }

    /// <summary>Words that do not exclude the number, whatever they usually mean.</summary>
    public static string NotExcluded(long truth, Random random) => random.Next(8) switch
    {
        0 when truth > 1 => $"{1 + random.NextInt64(truth - 1)}余",
        1 => $"近{truth + 1 + random.NextInt64((10 * truth) + 10)}",
        2 => $"约{1 + random.NextInt64((3 * truth) + 10)}",
        3 when truth > 1 => "若干",
        4 => "数目不明",
        5 => "近150余",
        _ => Usual(truth, random),
    };

    /// <summary>Words that exclude what is far below the number and what is far above it.</summary>
    public static string Bounded(long truth, Random random) => random.Next(5) switch
    {
        0 or 1 when Rounded(truth, random.Next(3)) is { } rounded => rounded,
        2 => $"{random.NextInt64(truth + 1)}至{truth + random.NextInt64(truth + 10)}",
        3 => $"近{truth + 1 + random.NextInt64(truth + 10)}",
        _ => Digits(truth),
    };

    public static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Half up, to some places of 万.
    private static string? Rounded(long truth, int places)
    {
        var place = 10_000 / Power(places);
        var rounded = (truth + (place / 2)) / place * place;
        return rounded == 0 ? null : (rounded / 10_000m).ToString($"F{places}", CultureInfo.InvariantCulture) + "万";
    }

    private static long Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);
}
