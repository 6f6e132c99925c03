using System.Globalization;
using System.Numerics;

namespace SupervisionDomain;

/// <summary>Holds printed shares against the counts, by the rounding that the relation names, or by either.</summary>
internal static class ShareCheck
{
    /// <param name="relation">What is printed, and how it was rounded.</param>
    /// <param name="check">That of the whole.</param>
    /// <param name="parts">The parts, one for each share.</param>
    /// <param name="areAll">Whether they are all the parts of the whole, and share nothing.</param>
    public static ReconciliationCheck Of(FigureRelation relation, FigureCheck check, List<Quantity> parts, bool areAll)
    {
        var total = check.Stated;
        if (relation.Printed.Count != parts.Count || total.Max == 0)
        {
            return check.NotMade(ProbableCause.MissingPart);
        }

        // 0.66 may be 66 % or less than 1 %; and of shares that are blurred nobody knows how all were rounded.
        if (relation.Printed.Any(p => !p.IsPercent || p.Kind != Approximation.Exact))
        {
            return check.NotMade(relation.Printed.Any(p => !p.IsPercent) ? ProbableCause.Unit : ProbableCause.Rounding);
        }

        // All shares of one table are printed to the same place, and a zero at the end may be left out; or each is rounded to its own.
        var places = relation.Printed.Max(p => p.Places);
        var printed = relation.Printed.Select(p => PrintedShare.Of(p, places, places)).ToList();
        var apart = relation.Printed.Select(p => PrintedShare.Of(p, p.Places, places)).ToList();
        var rounding = relation.Rounding ?? ShareRounding.Either;
        var hard = Miss(total, parts, isUsual: false);
        var miss = hard > 0 ? hard : Miss(total.Usual(), parts.ConvertAll(p => p.Usual()), isUsual: true);
        return check.Blank() with
        {
            Printed = string.Join(", ", relation.Printed),
            Computed = string.Join(", ", parts.Select(p => Computed(p.Min > total.Max ? p.Per(total) : p.ShareOf(total), places + 2, isPercent: true))),
            Outcome = hard > 0 ? CheckOutcome.Contradicts : miss > 0 ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = (long)BigInteger.Min(miss, Quantity.MaxValue),
            Cause = miss <= 0 ? null : hard <= parts.Count ? ProbableCause.Rounding : ProbableCause.MissingPart,
        };

        // Of some shares one expects that each is rounded by itself; they may be taken from a table in which all are 100 %, and in one place.
        BigInteger Miss(Quantity total, List<Quantity> parts, bool isUsual)
        {
            return (rounding, areAll) switch
            {
                (ShareRounding.LargestRemainder, _) => Remainders(),
                (ShareRounding.HalfUp, true) => InOnePlace(),
                (ShareRounding.HalfUp, false) => Each(),
                (_, true) when isUsual => BigInteger.Min(InOnePlace(), Remainders()),
                (_, false) when isUsual => Each(),
                _ => BigInteger.Min(Each(), Remainders()),
            };

            BigInteger Remainders() => LargestRemainderMiss(total, parts, printed, areAll);
            BigInteger InOnePlace() => HalfUpMiss(total, parts, printed, areAll);
            BigInteger Each() => BigInteger.Min(InOnePlace(), HalfUpMiss(total, parts, apart, areAll));
        }
    }

    /// <summary>Shares of all the parts that are not 100 % together, or of some that are more, of whatever counts; null where they may be so.</summary>
    public static ReconciliationCheck? NotAll(FigureRelation relation, FigureCheck check)
    {
        if (!(relation.TellsAllShares || relation.Kind == FigureRelationKind.PartialBreakdown) || relation.Printed.Count != relation.Parts.Count || relation.Printed.Any(p => !p.IsPercent || p.Kind != Approximation.Exact))
        {
            return null;
        }

        // A share may be rounded to the next place, so that all are 100 %; where one knows that it was, they are.
        var place = relation.Printed.Min(p => p.LastPlace);
        var slack = relation.Rounding switch { ShareRounding.LargestRemainder => 0, ShareRounding.HalfUp => place / 2, _ => place };
        var beyond = relation.Printed.Sum(p => Math.Max(0, p.Number - slack)) - 100;
        var missing = relation.TellsAllShares ? 100 - relation.Printed.Sum(p => p.Number + slack) : 0;
        return beyond <= 0 && missing <= 0 ? null : check.Blank() with
        {
            Outcome = CheckOutcome.Contradicts,
            Gap = FigureCheck.InLastPlaces(Math.Max(beyond, missing), place),
            Cause = beyond > 0 ? ProbableCause.Duplicate : ProbableCause.MissingPart,
        };
    }

    /// <summary>A ratio as it would be printed, with its bounds where it has two; of a change less what was before.</summary>
    public static string Computed(Ratio ratio, int places, bool isPercent, decimal before = 0) =>
        Printed(ratio.Min, places, isPercent, before) + (ratio.Max == ratio.Min ? "" : $" – {(ratio.Max is { } max ? Printed(max, places, isPercent, before) : "∞")}");

    /// <summary>A ratio of two numbers as it would be printed.</summary>
    public static string Printed(decimal ratio, int places, bool isPercent, decimal before = 0) =>
        (isPercent ? 100 * (ratio - before) : ratio).ToString($"0.{new string('#', places)}", CultureInfo.InvariantCulture) + (isPercent ? "%" : "");

    // Each by itself: the interval of the ratio meets the interval that rounds to the printed share. All of them are 100 %,
    // so that the least of what may have been rounded is no more than that, and the most no less.
    private static BigInteger HalfUpMiss(Quantity total, List<Quantity> parts, List<PrintedShare> printed, bool areAll)
    {
        var each = Sum(parts.Zip(printed, (part, share) => share.LastPlaces * Outside(share.Number, Share(part.Min, total.Max, share.Unit, RoundHalfUp) ?? 0, Least(Share(part.Max, total.Min, share.Unit, RoundHalfUp), 100 * share.Unit))));
        if (!areAll)
        {
            return each;
        }

        // In halves of the last place; one half above itself a share is rounded up already.
        var whole = 200 * printed[0].Unit * printed[0].LastPlaces;
        var least = Sum(printed.Select(share => share.Number > 0 ? ((2 * share.Number) - 1) * share.LastPlaces : 0));
        var most = Sum(parts.Zip(printed, (part, share) => part.Max == 0 ? 0 : ((2 * share.Number) + 1) * share.LastPlaces));
        return BigInteger.Max(each, least > whole ? (least - whole + 1) / 2 : most <= whole ? ((whole - most) / 2) + 1 : 0);
    }

    // With exact counts: the floors, and one more for the largest remainders until they add to 100. Else, and of nothing, each within one place.
    private static BigInteger LargestRemainderMiss(Quantity total, List<Quantity> parts, List<PrintedShare> printed, bool areAll)
    {
        var unit = printed[0].Unit;
        var sum = areAll ? BigInteger.Abs(Sum(printed.Select(share => share.Number)) - (100 * unit)) : 0;
        if (!areAll || !total.IsExact || total.Min == 0 || parts.Exists(p => !p.IsExact) || parts.Sum(p => p.Min) != total.Min)
        {
            return sum + Sum(parts.Zip(printed, (part, share) => Outside(
                share.Number, Share(part.Min, total.Max, unit, BigInteger.Divide) ?? 0, Least(Share(part.Max, total.Min, unit, RoundUp), 100 * unit))));
        }

        var scaled = parts.ConvertAll(p => p.Min * 100 * unit);
        var floors = scaled.ConvertAll(s => s / total.Min);
        var remainders = scaled.ConvertAll(s => s % total.Min);
        var raised = (int)((100 * unit) - Sum(floors));
        var last = remainders.OrderDescending().Take(raised).DefaultIfEmpty(0).Min();

        // Of equal remainders any may be raised.
        var miss = Sum(parts.Select((_, i) => Outside(
            printed[i].Number,
            raised > 0 && remainders[i] > last ? floors[i] + 1 : floors[i],
            raised > 0 && remainders[i] >= last ? floors[i] + 1 : floors[i])));
        return miss + sum;
    }

    private static BigInteger Outside(BigInteger printed, BigInteger low, BigInteger? high) => printed < low ? low - printed : printed > high ? printed - high.Value : 0;

    // In units of the last place; of what may be nothing, or of no known number, there is no share: null.
    private static BigInteger? Share(long? part, long? total, BigInteger unit, Func<BigInteger, BigInteger, BigInteger> round) =>
        part == 0 ? 0 : part is null || total is null or 0 ? null : round(part.Value * 100 * unit, total.Value);

    private static BigInteger RoundUp(BigInteger dividend, BigInteger divisor) => (dividend + divisor - 1) / divisor;

    // A part is no more than its whole.
    private static BigInteger Least(BigInteger? share, BigInteger all) => share is { } known && known < all ? known : all;

    private static BigInteger RoundHalfUp(BigInteger dividend, BigInteger divisor) => ((2 * dividend) + divisor) / (2 * divisor);

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + n);

    /// <summary>A share in units of a place.</summary>
    /// <param name="Number">How many of its place.</param>
    /// <param name="Unit">How many of its place are 1 %.</param>
    /// <param name="LastPlaces">How many of the last place of all shares are one of its own.</param>
    private readonly record struct PrintedShare(BigInteger Number, BigInteger Unit, BigInteger LastPlaces)
    {
        public static PrintedShare Of(PrintedDecimal printed, int places, int last) =>
            new(new BigInteger(printed.Number * (decimal)BigInteger.Pow(10, printed.Places)) * BigInteger.Pow(10, places - printed.Places), BigInteger.Pow(10, places), BigInteger.Pow(10, last - places));
    }
}
