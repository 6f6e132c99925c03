using NodaTime;

namespace SupervisionDomain;

/// <summary>What the records count for a reported figure: of its measure, its body and its days.</summary>
/// <param name="figure">The figure.</param>
/// <param name="whyNot">Why nothing is counted; null where something is.</param>
internal sealed class CountedFigure(ReportedFigure figure, ProbableCause? whyNot)
{
    private Counted? occurrences;
    private Total? total;

    /// <summary>The figure.</summary>
    public ReportedFigure Figure => figure;

    /// <summary>Why nothing is counted; null where something is.</summary>
    public ProbableCause? WhyNot => whyNot;

    /// <summary>How many; null where nothing is counted.</summary>
    public Quantity? Quantity { get; private init; }

    /// <summary>The records that were counted.</summary>
    public ValueList<RecordReference> Records => total?.Records ?? [];

    /// <summary>Counts for figures, in whatever order; one of a measure that is not among these, or of a part alone, is left out.</summary>
    public static IEnumerable<CountedFigure> Of(Ledger ledger, IEnumerable<Measure> measures, IEnumerable<ReportedFigure> figures)
    {
        var byCode = measures.ToLookup(m => m.Code);
        var (changes, below) = (new HierarchyChanges(ledger.Organizations), new ChangesBelow(ledger.Organizations));
        var asked =
            from figure in figures
            where figure.Part is null
            let measure = byCode[figure.Measure].FirstOrDefault()
            where measure is not null
            let days = Days(ledger, figure)
            select (Figure: figure, Measure: measure, days.First, days.Last);

        // There may be as many days as figures: what is counted for those of the same is not kept for others, but where it lies is.
        foreach (var along in asked.GroupBy(f => (SegmentOf(f.First), SegmentOf(f.Last), HasChanged(f.Figure, f.Last))))
        {
            var hierarchies = Hierarchies(along.First().Last, along.Key.Item3);
            var (atFirst, atLast) = (On(along.First().First), hierarchies.ConvertAll(h => On(along.First().Last, h)));
            foreach (var one in along.GroupBy(f => f.Measure))
            {
                var measure = one.Key;
                var bodies = one.Select(f => f.Figure.Body!.Value).ToHashSet();
                var (placedAtFirst, placedAtLast) = (PlacedAlong(ledger, measure, atFirst, bodies), atLast.ConvertAll(at => PlacedAlong(ledger, measure, at, bodies)));
                foreach (var same in one.GroupBy(f => (f.First, f.Last, From: f.Figure.Period?.FirstDay)))
                {
                    var (first, last, from) = same.Key;
                    var counted = placedAtLast.ConvertAll(placed => Count(measure, last, from, placed));
                    var before = first == last ? null : Count(measure, first, from, placedAtFirst);
                    foreach (var (figure, _, _, _) in same)
                    {
                        yield return Any(counted.ConvertAll(c => c is null ? new(figure, ProbableCause.MissingPart) : Of(figure, measure, c, first == last ? c : before)), measure.Unit);
                    }
                }
            }
        }

        int? SegmentOf(LocalDate? day) => day is { } known ? changes.SegmentOf(known) : null;

        // What stands below a body may have changed within the days of a figure: nobody says whether it holds what each did as long as it stood there.
        bool HasChanged(ReportedFigure figure, LocalDate? last) =>
            figure.Scope == FigureScope.WithSubordinates && last is { } end && below.Within(figure.Body!.Value, figure.FirstDay() ?? new(end.Year, 1, 1), end);

        static List<HierarchyAsOf?> Hierarchies(LocalDate? last, bool hasChanged) => hasChanged ? [null, HierarchyAsOf.Following(last!.Value), HierarchyAsOf.RecordDate()] : [null];

        Placement? On(LocalDate? day, HierarchyAsOf? hierarchy = null) => day is { } known ? new(ledger, RollupQuestion.On(known) is var question && hierarchy is not null ? question with { HierarchyAsOf = hierarchy } : question) : null;

        Counted? Count(Measure measure, LocalDate? day, LocalDate? from, Func<RollupQuestion, Placed>? placed) =>
            day is { } known && RollupQuestion.On(known) with { From = from } is var question ? new(ledger, question, placed!(question), measure) : null;
    }

    // What the library counts, but for stocks, is the same on all days.
    private static Func<RollupQuestion, Placed>? PlacedAlong(Ledger ledger, Measure measure, Placement? placement, HashSet<Id<Organization>> bodies)
    {
        if (placement is null)
        {
            return null;
        }

        Placed Of(RollupQuestion question) => new(ledger, measure.In(ledger, question), placement, bodies);
        if (Measures.Find(measure.Code) != measure || MeasureCodes.IsStock(measure.Code))
        {
            return Of;
        }

        Placed? all = null;
        return question => all ??= Of(question);
    }

    /// <summary>What is behind a difference: the other scope would fit; else records are missing, came late, or stand twice.</summary>
    public ProbableCause CauseOf(long gap)
    {
        var other = occurrences!.Total(figure with { Scope = figure.Scope == FigureScope.OwnBody ? FigureScope.WithSubordinates : FigureScope.OwnBody });
        return other.Quantity.AgreementWith(figure.Value.Quantity!) == Agreement.Holds ? ProbableCause.Scope
            : gap < 0 ? ProbableCause.MissingPart
            : occurrences.Late(figure, total!) ? ProbableCause.LateRecord
            : ProbableCause.Duplicate;
    }

    // By whichever hierarchy the body counted; where by one there is nothing, none.
    private static CountedFigure Any(List<CountedFigure> ways, Unit unit)
    {
        var counted = ways.FindAll(way => way.Quantity is not null);
        return counted.Count == 0 || ways.Count == 1 ? ways[0] : new(counted[0].Figure, null)
        {
            Quantity = SupervisionDomain.Quantity.Hull(ways.Select(way => way.Quantity ?? SupervisionDomain.Quantity.Exactly(0, unit))), occurrences = counted[0].occurrences, total = counted[0].total,
        };
    }

    private static CountedFigure Of(ReportedFigure figure, Measure measure, Counted counted, Counted? first)
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

    // The first and the last day up to which it may count; the first is open where nobody knows.
    private static (LocalDate? First, LocalDate? Last) Days(Ledger ledger, ReportedFigure figure) =>
        figure.AsOf is { LastDay: not null } asOf ? (asOf.From is { } from ? EndOf(from) : null, asOf.LastDay)
        : figure is { Period.LastDay: not null } && figure.LastDay() is { } end ? (end, end)
        : (null, ledger.NotAfter(figure.Reference));

    // As of a day is as of its end; an hour within it is surely after the day before.
    private static LocalDate EndOf(PartialDate date) => date.Hour is null ? date.FirstDay : date.FirstDay.PlusDays(-1);

    /// <summary>The occurrences of one measure up to one day.</summary>
    private sealed class Counted(Ledger ledger, RollupQuestion question, Placed placed, Measure measure)
    {
        private readonly Tally tally = new(ledger, question, measure);

        /// <summary>The day.</summary>
        public LocalDate AsOf => question.AsOf;

        public Total Total(ReportedFigure figure, Func<Occurrence, bool>? counts = null)
        {
            var (body, scope) = (figure.Body!.Value, figure.Scope);
            var total = tally.Of(
                from here in placed.At(body, scope, figure.Site)
                where counts is null || counts(here.Occurrence)
                from counted in tally.InQuestion([here.Occurrence])
                where ReferenceEquals(counted.Organizations, here.Occurrence.Organizations) || placed.IsAt(body, counted.Organizations, here.Place)
                select here.Place is { } place ? counted.At(place) : counted);

            // A record that stands for several things is not in the total, so that there may be more; nor is all that may stand below.
            var isOpen = placed.MayHoldMore(body, scope) && (scope == FigureScope.OwnBody || total.Uncertain.Count > 0);
            return total.NotCounted.Count == 0 && !isOpen ? total : total with { Quantity = total.Quantity.OrMore() };
        }

        /// <summary>Whether some record came to the ledger after the figure.</summary>
        public bool Late(ReportedFigure figure, Total total) =>
            ledger.NotAfter(figure.Reference) is { } known && total.Records.Any(r => ledger.NotAfter(r) > known);
    }

    /// <summary>Occurrences at those of some bodies at which they count.</summary>
    private sealed class Placed(Ledger ledger, IEnumerable<Occurrence> occurrences, Placement placement, HashSet<Id<Organization>> bodies)
    {
        private readonly List<Occurrence> all = [.. occurrences];

        private ILookup<Id<Organization>, (Occurrence Occurrence, PlaceInTime.Place? Place)> AtNode => field ??= (
            from o in all
            from place in placement.Nodes(o.Organizations, o.When?.FirstDay, o.When?.LastDay)
            where bodies.Contains(place.Node)
            select (place, o)).ToLookup(x => x.place.Node, x => (x.o, (PlaceInTime.Place?)x.place));

        private ILookup<Id<Organization>, (Occurrence Occurrence, PlaceInTime.Place? Place)> OfBody => field ??= (
            from o in all
            from body in o.Organizations.SelectMany(Body).Distinct()
            where bodies.Contains(body)
            select (body, o)).ToLookup(x => x.body, x => (x.o, (PlaceInTime.Place?)null));

        private ILookup<(Id<Organization> Body, FigureScope Scope, Id<Site> Site), (Occurrence Occurrence, PlaceInTime.Place? Place)> AtSites => field ??= (
            from scope in Enum.GetValues<FigureScope>()
            from body in bodies
            from here in At(body, scope, null)
            from site in SitesOf(here.Occurrence)
            select (At: (body, scope, site), here)).ToLookup(x => x.At, x => x.here);

        public IEnumerable<(Occurrence Occurrence, PlaceInTime.Place? Place)> At(Id<Organization> body, FigureScope scope, Id<Site>? site) =>
            site is { } one ? AtSites[(body, scope, one)] : (scope == FigureScope.WithSubordinates ? AtNode : OfBody)[body];

        /// <summary>Whether what counts for some of the organizations of an occurrence that is there counts there.</summary>
        public bool IsAt(Id<Organization> body, ValueList<Id<Organization>> organizations, PlaceInTime.Place? place) =>
            place is { } at ? organizations.Any(at.Organizations.Contains) : organizations.SelectMany(Body).Contains(body);

        /// <summary>Whether something may stand below the body, or be its office, that stands elsewhere by another document.</summary>
        public bool MayHoldMore(Id<Organization> body, FigureScope scope) =>
            scope == FigureScope.OwnBody ? placement.Main.PerhapsBelow(body).Any() : placement.Main.MayHoldMore(body);

        // The site that is counted, or at which what is counted was; where documents dispute it, each.
        private IEnumerable<Id<Site>> SitesOf(Occurrence occurrence) => occurrence.Thing.Kind == RecordKind.Sites ? [Id<Site>.Of(occurrence.Thing)]
            : (occurrence.Version is { } version ? [version] : ledger.VersionsOf(occurrence.Record))
                .SelectMany(record => record is Finding { Site: { } site } ? [site] : (record as Inspection)?.Sites ?? []).Distinct();

        // The body, and those it is an office or dispatched group of.
        private IEnumerable<Id<Organization>> Body(Id<Organization> organization)
        {
            for (Id<Organization>? at = organization; at is { } here; at = placement.Main.IsInternal(here) ? placement.Main.Above(here) : null)
            {
                yield return here;
            }
        }
    }
}
