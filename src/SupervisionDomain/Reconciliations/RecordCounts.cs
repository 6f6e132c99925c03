using NodaTime;

namespace SupervisionDomain;

/// <summary>What records count for figures.</summary>
/// <param name="ledger">The records.</param>
/// <param name="measures">By what they are counted.</param>
/// <param name="below">When what stands below a body changes.</param>
internal sealed class RecordCounts(Ledger ledger, IEnumerable<Measure> measures, ChangesBelow below)
{
    private readonly ILookup<Code<MeasureCodes>, Measure> byCode = measures.ToLookup(m => m.Code);
    private readonly HierarchyChanges changes = new(ledger.Organizations);

    /// <summary>For figures, in whatever order; one of a measure that is not among these, or of a part alone, is left out.</summary>
    public IEnumerable<CountedFigure> Of(IEnumerable<ReportedFigure> figures)
    {
        var asked =
            from figure in figures
            where figure.Part is null
            let measure = byCode[figure.Measure].FirstOrDefault()
            where measure is not null
            let days = Days(figure)
            select (Figure: figure, Measure: measure, days.First, days.Last);

        // There may be as many days as figures: what is counted for those of the same is not kept for others, but where it lies is.
        foreach (var along in asked.GroupBy(f => (SegmentOf(f.First), SegmentOf(f.Last), HasChanged: HasChanged(f.Figure, f.Last))))
        {
            var (_, _, firstDay, lastDay) = along.First();
            var atFirst = On(firstDay);
            List<Placement?> atLast = along.Key.HasChanged && lastDay is { } day ? [On(day), Along(day, HierarchyAsOf.Following(day)), Along(day, HierarchyAsOf.RecordDate())] : [On(lastDay)];
            foreach (var one in along.GroupBy(f => f.Measure))
            {
                var measure = one.Key;
                var bodies = one.Select(f => f.Figure.Body!.Value).ToHashSet();
                var (placedAtFirst, placedAtLast) = (Placed(measure, atFirst, bodies), atLast.ConvertAll(at => Placed(measure, at, bodies)));
                foreach (var same in one.GroupBy(f => (f.First, f.Last, From: f.Figure.Period?.FirstDay)))
                {
                    var (first, last, from) = same.Key;
                    var counted = placedAtLast.ConvertAll(placed => Count(measure, last, from, placed));
                    var before = first == last ? null : Count(measure, first, from, placedAtFirst);
                    foreach (var (figure, _, _, _) in same)
                    {
                        yield return CountedFigure.Any(counted.ConvertAll(c => c is null ? new(figure, ProbableCause.MissingPart) : CountedFigure.Of(figure, measure, c, first == last ? c : before)), measure.Unit);
                    }
                }
            }
        }
    }

    private int? SegmentOf(LocalDate? day) => day is { } known ? changes.SegmentOf(known) : null;

    // What stands below a body may have changed within the days of a figure: nobody says whether it holds what each did as long as it stood there.
    private bool HasChanged(ReportedFigure figure, LocalDate? last) =>
        figure.Scope == FigureScope.WithSubordinates && last is { } end && below.Within(figure.Body!.Value, figure.FirstDay() ?? new(end.Year, 1, 1), end);

    private Placement? On(LocalDate? day) => day is { } known ? new(ledger, RollupQuestion.On(known)) : null;

    private Placement Along(LocalDate day, HierarchyAsOf hierarchy) => new(ledger, RollupQuestion.On(day) with { HierarchyAsOf = hierarchy });

    private CountedOccurrences? Count(Measure measure, LocalDate? day, LocalDate? from, Func<RollupQuestion, PlacedOccurrences>? placed) =>
        day is { } known && RollupQuestion.On(known) with { From = from } is var question ? new(ledger, question, placed!(question), measure) : null;

    // What the library counts, but for stocks, is the same on all days.
    private Func<RollupQuestion, PlacedOccurrences>? Placed(Measure measure, Placement? placement, HashSet<Id<Organization>> bodies)
    {
        if (placement is null)
        {
            return null;
        }

        PlacedOccurrences Of(RollupQuestion question) => new(ledger, measure.In(ledger, question), placement, bodies);
        if (Measures.Find(measure.Code) != measure || MeasureCodes.IsStock(measure.Code))
        {
            return Of;
        }

        PlacedOccurrences? all = null;
        return question => all ??= Of(question);
    }

    // The first and the last day up to which it may count; the first is open where nobody knows.
    private (LocalDate? First, LocalDate? Last) Days(ReportedFigure figure) =>
        figure.AsOf is { LastDay: not null } asOf ? (asOf.From is { } from ? EndOf(from) : null, asOf.LastDay)
        : figure is { Period.LastDay: not null } && figure.LastDay() is { } end ? (end, end)
        : (null, ledger.NotAfter(figure.Reference));

    // As of a day is as of its end; an hour within it is surely after the day before.
    private static LocalDate EndOf(PartialDate date) => date.Hour is null ? date.FirstDay : date.FirstDay.PlusDays(-1);
}
