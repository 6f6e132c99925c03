using System.Globalization;

namespace SupervisionDomain;

/// <summary>One quantity per another (比值), as the bounds of both allow.</summary>
/// <remarks>Taken from totals and never averaged or added. The ends are decimals rounded to 28 digits.</remarks>
public sealed record Ratio
{
    internal Ratio(Quantity of, Quantity per, bool isShare = false)
    {
        if (per.Max == 0)
        {
            throw new ArgumentException("Nothing can be divided by a quantity that is zero.", nameof(per));
        }

        Of = of;
        Per = per;
        IsShare = isShare;
    }

    /// <summary>The numerator.</summary>
    public Quantity Of { get; }

    /// <summary>The denominator.</summary>
    public Quantity Per { get; }

    /// <summary>Whether the numerator is a part of the denominator: the ratio is then at most 1, and its bounds too.</summary>
    public bool IsShare { get; }

    /// <summary>The smallest ratio that the words do not exclude.</summary>
    public decimal Min => Least(Of.Min, Per.Max);

    /// <summary>The largest; null when there is no bound.</summary>
    public decimal? Max => Most(Of.Max, Per.Min);

    /// <summary>The smallest by what the words usually mean.</summary>
    public decimal LikelyMin => Math.Max(Min, Least(Of.LikelyMin, Per.LikelyMax));

    /// <summary>The largest by what the words usually mean; null when there is no bound.</summary>
    public decimal? LikelyMax => Most(Of.LikelyMax, Per.LikelyMin);

    /// <summary>
    /// Its bounds, rounded outwards to four places, in percent where both are of one unit: <c>62.5%</c>, <c>[59% – 63.64%]</c>,
    /// <c>at least 75%</c>; else as a number: <c>2.5</c>. One that is exact is rounded to the nearest.
    /// </summary>
    public override string ToString()
    {
        return Min == Max ? Text(Min, MidpointRounding.AwayFromZero)
            : Max is { } max ? $"[{Text(Min, MidpointRounding.ToZero)} – {Text(max, MidpointRounding.ToPositiveInfinity)}]"
            : $"at least {Text(Min, MidpointRounding.ToZero)}";

        string Text(decimal end, MidpointRounding rounding) => decimal.Round(end, 4, rounding).ToString(Of.Unit == Per.Unit ? "0.##%" : "0.####", CultureInfo.InvariantCulture);
    }

    private decimal Least(long of, long? per) => per is null or 0 ? 0 : Capped((decimal)of / per.Value) ?? 0;

    private decimal? Most(long? of, long per) => of == 0 ? 0 : Capped(of is null || per == 0 ? null : (decimal)of.Value / per);

    private decimal? Capped(decimal? ratio) => IsShare && !(ratio < 1) ? 1 : ratio;
}
