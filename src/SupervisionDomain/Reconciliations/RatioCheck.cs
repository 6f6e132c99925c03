namespace SupervisionDomain;

/// <summary>Holds a printed ratio, share or change in percent against two counts.</summary>
internal static class RatioCheck
{
    /// <summary>What the records count where a ratio is printed, but not both of its counts.</summary>
    public static Dictionary<Id<ReportedFigure>, CountedFigure> Counted(Ledger ledger, RecordCounts records, ImpliedFigures implied)
    {
        var lacking = ledger.Relations.SelectMany(implied.RatiosOf).Where(ratio => ratio.LacksCount).SelectMany(ratio => (ReportedFigure[])[ratio.Count, ratio.Per]);
        return records.Of(lacking.DistinctBy(f => f.Id)).Where(c => c.Quantity is not null).ToDictionary(c => c.Figure.Id);
    }

    /// <summary>Against the counts that are reported; else against those of the records; else, by one count alone, what the other is.</summary>
    public static ReconciliationCheck Of(string code, PrintedRatio ratio, ImpliedFigures implied, Dictionary<Id<ReportedFigure>, CountedFigure> counted)
    {
        var check = new FigureCheck(code, ratio.Figure, new[] { ratio.Count, ratio.Per }.Where(f => f.Id != ratio.Figure.Id).Select(f => f.Reference));
        if (ratio.LacksCount && counted.TryGetValue(ratio.Count.Id, out var of) && counted.TryGetValue(ratio.Per.Id, out var to) && AreOfOneUnit(ratio, of.Quantity!, to.Quantity!))
        {
            return Of(check with { Code = CheckCodes.RatioAsCounted, Records = of.Records.Concat(to.Records) }, ratio, of.Quantity!, to.Quantity!) with { Stated = ratio.Figure.Value.Quantity };
        }

        var (count, per) = (implied.Of(ratio.Count), implied.Of(ratio.Per));
        return implied.ToldBy(ratio) is { } told ? told.Quantity is { } follows
                ? check.NotMade(ProbableCause.MissingPart) with { Remainder = follows }
                : Impossible(check, ratio, told.Figure.Id == ratio.Per.Id ? count : null, told.Figure.Id == ratio.Count.Id ? per : null)
            : count is null || per is null ? Alone(check, ratio)
            : !AreOfOneUnit(ratio, count, per) ? check.NotMade(ProbableCause.Unit)
            : Of(check, ratio, count, per);
    }

    // A share of more than all, and a fall by more, is wrong whatever the counts.
    private static ReconciliationCheck Alone(FigureCheck check, PrintedRatio printed) =>
        printed.Beyond <= 0 ? check.NotMade(ProbableCause.MissingPart) : check.Blank() with
        {
            Outcome = CheckOutcome.Contradicts,
            Gap = FigureCheck.InLastPlaces(printed.Beyond, printed.Printed.LastPlace),
            Cause = ProbableCause.MissingPart,
        };

    private static ReconciliationCheck Of(FigureCheck check, PrintedRatio printed, Quantity count, Quantity per)
    {
        if (per.Max == 0)
        {
            return check.NotMade(ProbableCause.MissingPart);
        }

        var ratio = count.Per(per);
        var hard = Miss(ratio.Min, ratio.Max, printed.Ends);
        var miss = hard > 0 ? hard : Miss(ratio.LikelyMin, ratio.LikelyMax, printed.UsualEnds);
        if (hard == 0 && !IsPossible(printed, count, per))
        {
            return per.IsExact != count.IsExact ? Impossible(check, printed, count.IsExact ? count : null, per.IsExact ? per : null) with { Stated = Blank().Stated, Against = Blank().Against }
                : Blank() with { Outcome = CheckOutcome.Contradicts, Gap = 1, Cause = ProbableCause.Rounding };
        }

        // What is printed as all, or as nothing, is a rounded one where some are left, or some are there.
        var isAll = printed.Printed is { IsPercent: true, Number: 100, Kind: Approximation.Exact } && ratio.Max < 1;
        var isNothing = printed is { Before: 0, Printed: { Number: 0, Kind: Approximation.Exact } } && ratio.Min > 0;
        return Blank() with
        {
            Outcome = hard > 0 ? CheckOutcome.Contradicts : miss > 0 || isAll || isNothing ? CheckOutcome.HoldsBeyondConvention : CheckOutcome.Holds,
            Gap = FigureCheck.InLastPlaces(miss, printed.Printed.LastPlace),
            Cause = miss > printed.Printed.LastPlace ? ProbableCause.MissingPart : miss > 0 || isAll || isNothing ? ProbableCause.Rounding : null,
        };

        ReconciliationCheck Blank() => RatioCheck.Blank(check, printed, count, per) with
        {
            Computed = ShareCheck.Computed(ratio, printed.Printed.PlacesOfComputed, printed.Printed.IsPercent, printed.Before),
        };

        // From the number that is printed, where what is meant does not meet it.
        decimal Miss(decimal least, decimal? most, (decimal? Least, decimal? Most) meant)
        {
            var (low, high, number) = ((least - printed.Before) * printed.Scale, (most - printed.Before) * printed.Scale, printed.Printed.Number);
            return meant.Most < low ? Math.Max(low - number, low - meant.Most.Value) : meant.Least > high ? Math.Max(number - high.Value, meant.Least.Value - high.Value) : 0;
        }
    }

    // Whether whole numbers of what is known make such a ratio; of two that are bounds nobody asks.
    private static bool IsPossible(PrintedRatio printed, Quantity count, Quantity per)
    {
        try
        {
            return per.IsExact ? Meet(printed.Counts(per, count.Unit), count) : !count.IsExact || Meet(printed.Denominators(count, per.Unit), per);
        }
        catch (OverflowException)
        {
            return true;
        }

        static bool Meet(Quantity? one, Quantity other) => one is not null && !(one.Max < other.Min) && !(other.Max < one.Min);
    }

    // No whole number makes a ratio that is printed so: the two next to it, of the one that is known.
    private static ReconciliationCheck Impossible(FigureCheck check, PrintedRatio printed, Quantity? count, Quantity? per)
    {
        var known = (decimal)(count ?? per!).Min;
        var middle = Math.Max(0, printed.Before + (printed.Printed.Number / printed.Scale));
        var below = count is null ? Math.Floor(known * middle) : middle == 0 ? 0 : Math.Floor(known / middle);
        decimal[] near = known == 0 ? [0] : [.. new[] { below, below + 1 }.Where(n => n > 0 || count is null).Select(n => count is null ? n / known : known / n).Order()];
        return Blank(check, printed, count, per) with
        {
            Outcome = CheckOutcome.Contradicts,
            Computed = string.Join(", ", near.Select(ratio => ShareCheck.Printed(ratio, printed.Printed.PlacesOfComputed, printed.Printed.IsPercent, printed.Before))),
            Gap = Math.Max(1, FigureCheck.InLastPlaces(near.Min(ratio => Math.Abs(((ratio - printed.Before) * printed.Scale) - printed.Printed.Number)), printed.Printed.LastPlace)),
            Cause = ProbableCause.Rounding,
        };
    }

    // Of a share the whole is stated, and held against its part.
    private static ReconciliationCheck Blank(FigureCheck check, PrintedRatio printed, Quantity? count, Quantity? per) =>
        check.Blank() with { Stated = printed.Figure == printed.Per ? per : count, Against = printed.Figure == printed.Per ? count : per };

    private static bool AreOfOneUnit(PrintedRatio ratio, Quantity count, Quantity per) => ratio.Relation.Kind == FigureRelationKind.Ratio || count.Unit == per.Unit;
}
