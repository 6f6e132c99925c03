using NodaTime;

namespace SupervisionDomain;

/// <summary>What the records count for a reported figure: of its measure, its body and its days.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="WhyNot">Why nothing is counted; null where something is.</param>
internal sealed record CountedFigure(ReportedFigure Figure, ProbableCause? WhyNot)
{
    private CountedOccurrences? occurrences;
    private Total? total;

    /// <summary>How many; null where nothing is counted.</summary>
    public Quantity? Quantity { get; private init; }

    /// <summary>The records that were counted.</summary>
    public ValueList<RecordReference> Records => total?.Records ?? [];

    /// <summary>What is behind a difference: the other scope would fit; else records are missing, came late, or stand twice.</summary>
    public ProbableCause CauseOf(long gap)
    {
        var other = occurrences!.Total(Figure with { Scope = Figure.Scope == FigureScope.OwnBody ? FigureScope.WithSubordinates : FigureScope.OwnBody });
        return other.Quantity.AgreementWith(Figure.Value.Quantity!) == Agreement.Holds ? ProbableCause.Scope
            : gap < 0 ? ProbableCause.MissingPart
            : occurrences.Late(Figure, total!) ? ProbableCause.LateRecord
            : ProbableCause.Duplicate;
    }

    /// <summary>By whichever hierarchy the body counted; where by one there is nothing, none.</summary>
    public static CountedFigure Any(List<CountedFigure> ways, Unit unit)
    {
        var counted = ways.FindAll(way => way.Quantity is not null);
        return counted.Count == 0 || ways.Count == 1 ? ways[0] : counted[0] with { Quantity = Quantity.Hull(ways.Select(way => way.Quantity ?? Quantity.Exactly(0, unit))) };
    }

    /// <param name="figure">The figure.</param>
    /// <param name="measure">Its measure.</param>
    /// <param name="counted">What counts up to the last day up to which it may count.</param>
    /// <param name="first">Up to the first; null where nobody knows it.</param>
    public static CountedFigure Of(ReportedFigure figure, Measure measure, CountedOccurrences counted, CountedOccurrences? first)
    {
        // What may fall may have been anything at an hour, or on a day, between two that are counted.
        if (MeasureCodes.IsStock(measure.Code) && first != counted)
        {
            return new(figure, ProbableCause.Days);
        }

        // Hours leave out what surely came before or later.
        var moment = figure.AsOf;
        var begin = figure.Period?.From is { Hour: not null } since ? since.Start : default(LocalDateTime?);
        var end = (moment?.To ?? figure.Period?.To) is { Hour: not null } to ? FigureDays.End(to) : default(LocalDateTime?);

        // Counts begin anew in January: what is told up to a moment may lack what was in the years before.
        var january = figure.Period is null && measure.CountsUp ? new LocalDate(counted.AsOf.Year, 1, 1).AtMidnight() : default(LocalDateTime?);
        var total = counted.Total(figure, begin is null && end is null ? null : o => !(o.When?.From?.Start >= end) && !(o.When?.To?.End <= begin));
        if (total.Records.Count == 0)
        {
            return new(figure, ProbableCause.MissingPart);
        }

        // Up to some moment within several days: at least what was there on the first, at most what was there on the last.
        // Of a period with hours, or from some January on: at least what was surely within them.
        var against = total.Quantity;
        if (first == counted && (january ?? begin ?? end) is not null)
        {
            var within = counted.Total(figure, o => IsAfter(o) && (end is null || o.When?.To?.End <= end)).Quantity;
            against = Quantity.Of(Math.Min(within.Min, against.Min), against.Max, Math.Min(within.LikelyMin, against.LikelyMin), against.LikelyMax, measure.Unit);
        }
        else if (first != counted)
        {
            var least = first?.Total(figure, IsAfter).Quantity ?? Quantity.Exactly(0, measure.Unit);
            var before = moment?.From is { } from ? counted.Total(figure, o => IsAfter(o) && o.When?.To?.End <= from.Start).Quantity : least;
            against = Quantity.Of(
                Math.Min(Math.Max(least.Min, before.Min), against.Min), against.Max, Math.Min(Math.Max(least.LikelyMin, before.LikelyMin), against.LikelyMin), against.LikelyMax, measure.Unit);
        }

        return new(figure, null) { Quantity = against, occurrences = counted, total = total };

        bool IsAfter(Occurrence o) => (begin is null || o.When?.From?.Start >= begin) && !(o.When?.From?.Start < january);
    }
}
