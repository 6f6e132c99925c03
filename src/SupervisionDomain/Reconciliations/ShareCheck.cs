using System.Globalization;
using System.Numerics;

namespace SupervisionDomain;

/// <summary>Holds printed shares against the counts, by the rounding that the relation names, or by either.</summary>
internal static class ShareCheck
{
    public static ReconciliationCheck Of(FigureRelation relation, string code, ReportedFigure whole, List<Quantity> parts, List<RecordReference> records)
    {
        var total = whole.Value.Quantity!;
        if (relation.Printed.Count != parts.Count || total.Max == 0)
        {
            return FigureCheck.NotMade(code, whole, records, ProbableCause.MissingPart);
        }

        // 0.66 may be 66 % or less than 1 %.
        if (relation.Printed.Any(p => !p.IsPercent))
        {
            return FigureCheck.NotMade(code, whole, records, ProbableCause.Unit);
        }

        // All shares of one table are printed to the same place; a zero at the end may be left out.
        var places = relation.Printed.Max(p => p.Places);
        var unit = BigInteger.Pow(10, places);
        var printed = relation.Printed.Select(p => new BigInteger(p.Number * (decimal)BigInteger.Pow(10, p.Places)) * BigInteger.Pow(10, places - p.Places)).ToList();
        var rounding = relation.Rounding ?? ShareRounding.Either;
        var misses = (IReadOnlyList<BigInteger>)[
            .. rounding != ShareRounding.LargestRemainder ? [HalfUpMiss(total, parts, printed, unit)] : Array.Empty<BigInteger>(),
            .. rounding != ShareRounding.HalfUp ? [LargestRemainderMiss(total, parts, printed, unit)] : Array.Empty<BigInteger>()];
        var miss = misses.Min();
        return FigureCheck.Blank(code, whole, records) with
        {
            Printed = string.Join(", ", relation.Printed),
            Computed = string.Join(", ", parts.Select(p => Computed(p.Per(total), places + 2))),
            Outcome = miss > 0 ? CheckOutcome.Contradicts : CheckOutcome.Holds,
            Gap = (long)BigInteger.Min(miss, Quantity.MaxValue),
            Cause = miss <= 0 ? null : miss <= parts.Count ? ProbableCause.Rounding : ProbableCause.MissingPart,
        };
    }

    public static string Percent(decimal number, int places, bool isPercent) =>
        number.ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture) + (isPercent ? "%" : "");

    private static string Computed(Ratio share, int places) =>
        Percent(100 * share.Min, places, true) + (share.Max == share.Min ? "" : $" – {(share.Max is { } max ? Percent(100 * max, places, true) : "∞")}");

    // Each by itself: the interval of the ratio meets the interval that rounds to the printed share.
    private static BigInteger HalfUpMiss(Quantity total, List<Quantity> parts, List<BigInteger> printed, BigInteger unit) =>
        Sum(parts.Zip(printed, (part, share) => Outside(share, Share(part.Min, total.Max, unit, RoundHalfUp) ?? 0, Share(part.Max, total.Min, unit, RoundHalfUp))));

    // With exact counts: the floors, and one more for the largest remainders until they add to 100. Else each within one place.
    private static BigInteger LargestRemainderMiss(Quantity total, List<Quantity> parts, List<BigInteger> printed, BigInteger unit)
    {
        var sum = BigInteger.Abs(Sum(printed) - (100 * unit));
        if (!total.IsExact || parts.Exists(p => !p.IsExact) || parts.Sum(p => p.Min) != total.Min)
        {
            return sum + Sum(parts.Zip(printed, (part, share) => Outside(share, Share(part.Min, total.Max, unit, BigInteger.Divide) ?? 0, Share(part.Max, total.Min, unit, BigInteger.Divide) + 1)));
        }

        var scaled = parts.ConvertAll(p => p.Min * 100 * unit);
        var floors = scaled.ConvertAll(s => s / total.Min);
        var remainders = scaled.ConvertAll(s => s % total.Min);
        var raised = (int)((100 * unit) - Sum(floors));
        var last = remainders.OrderDescending().Take(raised).DefaultIfEmpty(0).Min();

        // Of equal remainders any may be raised.
        var miss = Sum(parts.Select((_, i) => Outside(
            printed[i],
            raised > 0 && remainders[i] > last ? floors[i] + 1 : floors[i],
            raised > 0 && remainders[i] >= last ? floors[i] + 1 : floors[i])));
        return miss + sum;
    }

    private static BigInteger Outside(BigInteger printed, BigInteger low, BigInteger? high) => printed < low ? low - printed : printed > high ? printed - high.Value : 0;

    // In units of the last place; of what may be nothing, or of no known number, there is no share: null.
    private static BigInteger? Share(long? part, long? total, BigInteger unit, Func<BigInteger, BigInteger, BigInteger> round) =>
        part == 0 ? 0 : part is null || total is null or 0 ? null : round(part.Value * 100 * unit, total.Value);

    private static BigInteger RoundHalfUp(BigInteger dividend, BigInteger divisor) => ((2 * dividend) + divisor) / (2 * divisor);

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + n);
}
