using NodaTime;

namespace SupervisionDomain;

/// <summary>Counts the coverage of one statement of a task: part by part, and what is declared beyond them.</summary>
internal sealed class CoverageCount
{
    private static readonly Members Nobody = new([], [], [], []);

    private readonly Ledger ledger;
    private readonly InspectionTask task;
    private readonly LocalDate asOf;
    private readonly List<Visit> visits;
    private readonly ILookup<RecordReference, Visit> named;
    private readonly bool all;
    private readonly HashSet<RecordKind> openKinds;
    private readonly ILookup<string?, RecordReference> others;   // sites that were visited and the task does not name, by their register
    private readonly bool mayBeAnySite;   // an open list, or a class of those others
    private readonly HashSet<RecordReference> namedUnits;
    private readonly Dictionary<(Code<OrganizationKinds>, DivisionCode), Members> classes = [];
    private readonly List<Part> parts;
    private readonly Unit unit;

    public CoverageCount(Ledger ledger, InspectionTask task, LocalDate asOf)
    {
        (this.ledger, this.task, this.asOf) = (ledger, task, asOf);
        visits = [.. Visits()];
        named = visits.SelectMany(visit => visit.Names.Select(name => (name, visit))).ToLookup(x => x.name, x => x.visit);

        all = IsSure(visits.Where(visit => visit.All));
        openKinds = [.. new[] { RecordKind.Sites, RecordKind.Organizations }.Where(kind => visits.Exists(visit => visit.All || visit.IsOpenTo(kind)))];

        // A member of a class that the task names too is not counted beside it.
        namedUnits = [.. task.Units.Select(RecordReference.To)];
        var members = task.Units.Select(MembersOf).Distinct().SelectMany(members => members.All).ToHashSet();
        parts = [.. task.Sites.Distinct().Select(Of), .. task.Units.Distinct().Where(id => !members.Contains(RecordReference.To(id))).Select(Of)];
        others = named.Select(n => n.Key).Where(n => n.Kind == RecordKind.Sites).Except(parts.Select(part => part.Thing)).ToLookup(n => n.Scope);
        mayBeAnySite = openKinds.Contains(RecordKind.Sites) || others.Any(register => register.Any(site => ledger.Find(site) is Site { Collective: not null }));
        var units = parts.Select(part => part.Number.Unit).Concat(task.Declared is { } declared ? [declared.Unit] : []).Distinct().ToList();
        unit = units.Count == 1 ? units[0] : Unit.InspectedUnit;
    }

    public Coverage Result()
    {
        var perhapsOthers = parts.ToLookup(IsPerhapsOneOfOthers);
        var counted = perhapsOthers[false].Select(Count).ToList();
        if (perhapsOthers.Contains(true))
        {
            counted.Add(AmongOthers([.. perhapsOthers[true]]));
        }

        var named = counted.Count == 0 ? Quantity.Exactly(0, unit) : Quantity.Together(counted.ConvertAll(part => part.Number), areDisjoint: true);
        var planned = Planned(named);
        var unnamed = Unnamed(planned, named);
        var (inspected, not) =
            all ? (unnamed, Quantity.Exactly(0, unit))
            : visits.Count == 0 ? (Quantity.Exactly(0, unit), unnamed)
            : (unnamed.OrLess(), unnamed.OrLess());
        return new()
        {
            Task = task.Id,
            AsOf = asOf,
            ToInspect = planned,
            Inspected = Within(planned, Quantity.Together([.. counted.Select(part => part.Inspected), inspected], areDisjoint: true)),
            NotInspected = Within(planned, Quantity.Together([.. counted.Select(part => part.NotInspected), not], areDisjoint: true)),
            NamedToInspect = counted.SelectMany(part => part.Named).Select(named => named.Thing).Distinct().Order().ToValueList(),
            NamedInspected = Named(counted, true),
            NamedNotInspected = Named(counted, false),
            NamedUncertain = Named(counted, null),
            Inspections = visits.Select(visit => visit.Record).Distinct().Order().ToValueList(),
        };
    }

    private static bool IsSure(IEnumerable<Visit> visits) => Telling.IsSure(visits.Where(v => v.Sure).Select(v => v.Telling));

    private static ValueList<RecordReference> Named(IEnumerable<Counted> counted, bool? inspected) =>
        counted.SelectMany(part => part.Named).Where(named => named.Inspected == inspected).Select(named => named.Thing).Distinct().Order().ToValueList();

    // The inspections that lie, or may lie, before the end of the day.
    private IEnumerable<Visit> Visits()
    {
        var assigned = task.AssignedTo.ToHashSet();
        var counting = ledger.InspectionsOfTasks[task.Id].Select(i => (Inspection: i, ledger.TellingOf(RecordReference.To(i.Id), i))).Concat(
            from inspection in task.Campaign is { } campaign ? ledger.InspectionsOfCampaigns[campaign] : []
            where inspection.Task is null
            from told in ledger.TellingsOf(RecordReference.To(inspection.Id), inspection, ledger.OrganizationsOf(inspection))
            where told.Organizations.Any(assigned.Contains)
            select (inspection, told.Telling));
        foreach (var (inspection, telling) in counting)
        {
            var record = RecordReference.To(inspection.Id);
            var known = ledger.NotAfter(record);
            var span = inspection.Time?.Span;
            if (!(span?.FirstDay > asOf))
            {
                yield return new(inspection, record, telling, Moments.LastDay(span, known) <= asOf);
            }
        }
    }

    // A declared number holds the named things; without one, an open list holds nobody knows how many more.
    private Quantity Planned(Quantity named)
    {
        if (task.Declared?.ConvertTo(unit) is { } declared)
        {
            return declared.Min >= named.Min ? declared : Quantity.Of(
                named.Min,
                declared.Max is { } max ? Math.Max(max, named.Min) : null,
                Math.Max(declared.LikelyMin, named.Min),
                declared.LikelyMax is { } likely ? Math.Max(likely, named.Min) : null,
                unit);
        }

        return parts.Count > 0 && task.Quantifier is null or Quantifier.All or Quantifier.Each or Quantifier.CompleteList
            ? named
            : Quantity.AtLeast(task.Quantifier == Quantifier.Several ? Math.Max(2, named.Min) : named.Min, unit);
    }

    private Quantity Unnamed(Quantity planned, Quantity named)
    {
        if (planned == named)
        {
            return Quantity.Exactly(0, unit);
        }

        var min = named.Max is { } most ? Math.Max(0, planned.Min - most) : 0;
        var likely = Math.Max(min, planned.LikelyMin - (named.LikelyMax ?? planned.LikelyMin));
        return Quantity.Of(min, planned.Max - named.Min, likely, planned.LikelyMax is { } high ? Math.Max(likely, high - named.LikelyMin) : null, unit);
    }

    // No more can be inspected, or left, than was planned.
    private static Quantity Within(Quantity planned, Quantity q) => !(planned.Max < (q.Max ?? long.MaxValue)) ? q : Quantity.Of(
        q.Min, planned.Max, Math.Min(q.LikelyMin, planned.Max.Value), q.LikelyMax < planned.Max ? q.LikelyMax : planned.Max, q.Unit).WithConvertedFrom(q.ConvertedFrom);

    private Counted Count(Part part)
    {
        var number = part.Number.ConvertTo(unit);
        var naming = named[part.Thing].ToList();
        if (all || IsSure(naming.Where(v => v.NamesWhole(part.Class))))
        {
            return new(number, number, Quantity.Exactly(0, unit), [.. part.Listed.Select(thing => (thing, (bool?)true))]);
        }

        var open = naming.Count > 0 || openKinds.Contains(part.Thing.Kind) || MayStandUnderOtherId(part.Thing);
        var (sure, maybe) = (part.Members.Sure, part.Members.Maybe);

        // Of a class at least one was inspected where some are said to have been; "several" are two.
        var some = IsSure(naming.Where(v => v.IsSeveral(part.Class))) ? 2 : IsSure(naming) ? 1 : 0;
        var least = Math.Min(number.Max ?? long.MaxValue, Math.Max(sure.Count, some));
        var most = open ? (long?)null : maybe.Count;
        number = number.Min >= least ? number : Quantity.Of(least, number.Max, Math.Max(least, number.LikelyMin), Less(number.LikelyMax, 0, least), unit);
        return new(
            number,
            most is null ? Quantity.Of(least, number.Max, least, number.LikelyMax, unit) : Quantity.Between(least, most, unit),
            Quantity.Of(Less(number.Min, most), Less(number.Max, least, 0), Less(number.LikelyMin, most), Less(number.LikelyMax, least, 0), unit),
            [.. part.Listed.Select(thing => (thing, Verdict(thing)))]);

        bool? Verdict(RecordReference thing) =>
            sure.Contains(thing) ? true
            : open || maybe.Contains(thing) || (thing == part.Thing && maybe.Count > 0) ? null
            : false;
    }

    // What is left of a number when so many are taken away; nothing where nobody knows how many.
    private static long Less(long number, long? taken) => taken is { } known ? Math.Max(0, number - known) : 0;

    private static long? Less(long? number, long taken, long floor) => number is { } known ? Math.Max(floor, known - taken) : null;

    // Another register may give the site another id; a site that the task names too is another site.
    private bool MayStandUnderOtherId(RecordReference thing) => thing.Kind == RecordKind.Sites && others.Any(register => register.Key != thing.Scope);

    // Whether a site was inspected, if it was, as one of those others.
    private bool IsPerhapsOneOfOthers(Part part) =>
        !all && !mayBeAnySite && part.Class is null && !named.Contains(part.Thing) && MayStandUnderOtherId(part.Thing);

    // Each of the others is at most one of these, and none of its own register: what cannot be paired are all of the one side, or all of one register.
    private Counted AmongOthers(List<Part> sites)
    {
        var visited = others.Sum(register => register.Count());
        var unpaired = sites.GroupBy(part => part.Thing.Scope).Select(register => register.Count() + others[register.Key].Count()).Append(sites.Count).Append(visited).Max();
        var most = sites.Count + visited - unpaired;
        return new(
            Quantity.Exactly(sites.Count, Unit.Site).ConvertTo(unit),
            Quantity.Between(0, most, unit),
            Quantity.Between(sites.Count - most, sites.Count, unit),
            [.. sites.Select(part => (part.Thing, (bool?)null))]);
    }

    private Part Of(Id<Site> id)
    {
        var site = ledger.Find(id);
        var thing = RecordReference.To(id);
        return new(thing, site?.Collective, Number(site?.Collective, Unit.Site, 0), Known(site?.Collective is null ? [thing] : []), [thing]);
    }

    private Part Of(Id<Organization> id)
    {
        var organization = ledger.Find(id);
        var thing = RecordReference.To(id);
        if (organization?.Collective is not { } several)
        {
            return new(thing, null, Quantity.Exactly(1, UnitOf(organization)), Known([thing]), [thing]);
        }

        var members = MembersOf(id);
        var number = Number(several, UnitOf(organization), members.All.Count);
        return new(thing, several, number, members, number.IsExact && number.Min == members.All.Count ? members.All : [thing, .. members.Named]);
    }

    // All townships of a county are those of the kind whose division lies in it, as far as the ledger has them: the same for each class of them.
    private Members MembersOf(Id<Organization> id)
    {
        if (ledger.Find(id) is not { Collective.Quantifier: Quantifier.All or Quantifier.Each or Quantifier.CompleteList, Division: { } division, Kind: var kind })
        {
            return Nobody;
        }

        if (!classes.TryGetValue((kind, division), out var members))
        {
            classes.Add((kind, division), members = Known(
                [.. ledger.Organizations.Where(o => o.Collective is null && o.Kind == kind && o.Division?.IsWithin(division) == true).Select(o => RecordReference.To(o.Id)).Distinct()]));
        }

        return members;
    }

    private Members Known(List<RecordReference> all) =>
        new(all, [.. all.Where(namedUnits.Contains)], all.Where(m => IsSure(named[m])).ToHashSet(), all.Where(named.Contains).ToHashSet());

    private static Quantity Number(Collective? several, Unit unit, int known) =>
        several is null ? Quantity.Exactly(1, unit)
        : several.Declared is { } declared && !declared.Unit.CountsOccurrences && !(declared.Max < known) ? declared
        : Quantity.AtLeast(Math.Max(known, several.Quantifier == Quantifier.Several ? 2 : 1), several.Declared?.Unit is { CountsOccurrences: false } stated ? stated : unit);

    private static Unit UnitOf(Organization? organization) => organization?.IsDivision == true ? Unit.Division : Unit.Organization;

    /// <summary>One thing of the task, or a class of things: its number, its known members, and what stands for it in lists.</summary>
    private sealed record Part(RecordReference Thing, Collective? Class, Quantity Number, Members Members, IReadOnlyList<RecordReference> Listed);

    /// <summary>Things that the ledger has, those of them that are units of the task themselves, those that were surely inspected, and those that may have been.</summary>
    private sealed record Members(IReadOnlyList<RecordReference> All, IReadOnlyList<RecordReference> Named, HashSet<RecordReference> Sure, HashSet<RecordReference> Maybe);

    private sealed record Counted(Quantity Number, Quantity Inspected, Quantity NotInspected, IReadOnlyList<(RecordReference Thing, bool? Inspected)> Named);

    /// <summary>A version of an inspection that counts: what it names, whether it surely lies before the end of the day, and what else it may hold.</summary>
    private sealed class Visit(Inspection inspection, RecordReference record, Telling telling, bool sure)
    {
        public RecordReference Record => record;

        public Telling Telling => telling;

        public bool Sure => sure;

        public Quantifier? Coverage => inspection.Coverage;

        public HashSet<RecordReference> Names { get; } =
        [
            .. inspection.Sites.Select(RecordReference.To), .. inspection.Units.Select(RecordReference.To),
        ];

        /// <summary>Whether it says of the task that all was inspected, and names nothing.</summary>
        public bool All => inspection.Task is not null && Coverage is Quantifier.All or Quantifier.Each && NamesNothing;

        private bool NamesSites => inspection.Sites.Count + inspection.SiteKinds.Count > 0;

        private bool NamesNothing => !NamesSites && inspection.Units.Count == 0;

        private bool IsOpen => NamesNothing || inspection.SiteKinds.Count > 0 || Coverage is not (null or Quantifier.All or Quantifier.Each or Quantifier.CompleteList);

        /// <summary>Whether it may hold things of the kind that it does not name: an open list of sites says nothing of units.</summary>
        public bool IsOpenTo(RecordKind kind) => IsOpen && !All && (NamesNothing || (kind == RecordKind.Sites ? NamesSites : inspection.Units.Count > 0));

        // A class with a number stands for that many things: to name it is to name them, unless the words say "some".
        public bool NamesWhole(Collective? several) =>
            several is null
            || Coverage is Quantifier.All or Quantifier.Each
            || (Coverage is null or Quantifier.CompleteList && several.Quantifier is Quantifier.All or Quantifier.Each or Quantifier.CompleteList)
            || (Coverage is null or Quantifier.CompleteList && several.Declared is not null && several.Quantifier is Quantifier.PartialList or Quantifier.Unstated);

        public bool IsSeveral(Collective? several) => (Coverage ?? several?.Quantifier) == Quantifier.Several;
    }
}
