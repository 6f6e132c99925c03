using System.Globalization;

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

        // All shares of one table are printed to the same place; a zero at the end may be left out.
        var places = relation.Printed.Max(p => p.Places);
        var unit = Pow10(places);
        var printed = relation.Printed.Select(p => (long)(p.Number * unit)).ToList();
        var rounding = relation.Rounding ?? ShareRounding.Either;
        var misses = (IReadOnlyList<long>)[
            .. rounding != ShareRounding.LargestRemainder ? [HalfUpMiss(total, parts, printed, unit)] : Array.Empty<long>(),
            .. rounding != ShareRounding.HalfUp ? [LargestRemainderMiss(total, parts, printed, unit)] : Array.Empty<long>()];
        var miss = misses.Min();
        return FigureCheck.Blank(code, whole, records) with
        {
            Printed = string.Join(", ", relation.Printed),
            Computed = string.Join(", ", parts.Select(p => Percent(100m * p.Min / Math.Max(1, total.Min), places + 2, true))),
            Outcome = miss > 0 ? CheckOutcome.Contradicts : CheckOutcome.Holds,
            Gap = miss,
            Cause = miss > 0 ? ProbableCause.Rounding : null,
        };
    }

    public static string Percent(decimal number, int places, bool isPercent) =>
        number.ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture) + (isPercent ? "%" : "");

    // Each by itself: the interval of the ratio meets the interval that rounds to the printed share.
    private static long HalfUpMiss(Quantity total, List<Quantity> parts, List<long> printed, long unit) =>
        parts.Zip(printed).Sum(x => Outside(x.Second, RoundHalfUp(x.First.Min, total.Max, unit), x.First.Max is { } max ? RoundHalfUp(max, total.Min, unit) : null));

    // With exact counts: the floors, and one more for the largest remainders until they add to 100. Else each within one place.
    private static long LargestRemainderMiss(Quantity total, List<Quantity> parts, List<long> printed, long unit)
    {
        var sum = Math.Abs(printed.Sum() - (100 * unit));
        if (!total.IsExact || parts.Exists(p => !p.IsExact) || parts.Sum(p => p.Min) != total.Min)
        {
            return sum + parts.Zip(printed).Sum(x => Outside(x.Second, Floor(x.First.Min, total.Max, unit), x.First.Max is { } max ? Floor(max, total.Min, unit) + 1 : null));
        }

        var scaled = parts.ConvertAll(p => (Int128)p.Min * 100 * unit);
        var floors = scaled.ConvertAll(s => (long)(s / total.Min));
        var remainders = scaled.ConvertAll(s => s % total.Min);
        var raised = (int)((100 * unit) - floors.Sum());
        var last = remainders.OrderDescending().Take(raised).Append(Int128.MaxValue).Min();

        // Of equal remainders any may be raised.
        var miss = parts.Select((_, i) => Outside(
            printed[i],
            raised > 0 && remainders[i] > last ? floors[i] + 1 : floors[i],
            raised > 0 && remainders[i] >= last ? floors[i] + 1 : floors[i])).Sum();
        return miss + sum;
    }

    private static long Outside(long printed, long low, long? high) => printed < low ? low - printed : printed > high ? printed - high.Value : 0;

    private static long RoundHalfUp(long part, long? total, long unit) => total switch
    {
        null or 0 => 0,
        _ => (long)((((Int128)part * 200 * unit) + total.Value) / (2 * (Int128)total.Value)),
    };

    private static long Floor(long part, long? total, long unit) => total is null or 0 ? 0 : (long)((Int128)part * 100 * unit / total.Value);

    private static long Pow10(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
