namespace SupervisionDomain;

/// <summary>The occurrences of a measure that has no shape: a stock, or one of the user's. Their records are looked up where they are divided by what these say.</summary>
internal static class OccurrenceRows
{
    public static (CountedRows Rows, NodeOrder Order) Of(LedgerColumns columns, RollupQuestion question, Measure measure, CountedFor countedFor, bool byRecords)
    {
        var ledger = columns.Ledger ?? throw new ArgumentException($"The measure {measure.Code} is counted in a ledger only: {OnlyBecause(measure)}.", nameof(measure));
        if (countedFor != CountedFor.Acting)
        {
            throw new ArgumentException($"The measure {measure.Code} counts for the organizations of its occurrences alone.", nameof(countedFor));
        }

        var joint = new JointSets();
        var occurrences = measure.In(ledger, question).Where(o => !o.IsCollective).ToList();
        var recordRows = byRecords ? RecordRows(columns, occurrences) : null;
        var said = (
            from o in occurrences
            from told in ledger.TellingsOf(o.Record, o.Version, o.Organizations)
            from at in recordRows is null ? [-1] : told.Telling is { Versions: > 1, Version: >= 0 } ? recordRows[o.Record].Skip(told.Telling.Version).Take(1) : recordRows[o.Record]
            select (Occurrence: o, told.Telling, told.Organizations, At: at)).ToList();

        // A thing has the number of the first row that says it, as the rows of things that weigh are numbered.
        var things = said.Select(o => o.Occurrence.Thing).ToArray();
        var number = things.Index().DistinctBy(t => t.Item).ToDictionary(t => t.Item, t => t.Index);
        var records = said.Select(o => o.Occurrence.Record).ToArray();
        var weighs = occurrences.Exists(o => o.Weight is not null);
        var often = occurrences.GroupBy(o => o.Thing).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();

        // Of the library's own it is known where there is none, too.
        RecordKind? kind = measure.States is not null ? RecordKind.Findings
            : recordRows is not null ? records[0].Kind
            : occurrences.Count == 0 && measure.Reads is [RecordKind.Measures, ..] ? RecordKind.Measures : null;
        var rows = said.Select((pair, row) =>
        {
            var (o, telling, organizations, at) = pair;
            var when = Blurred.Of(o.When, o.NotAfter ?? ledger.NotAfter(o.Record), telling.Versions) with { IsDisputed = o.Doubt is not null };
            var isPlain = when.Day > 0 && WeighsPlainly(o) && !IsManifold(at);
            return (Day: isPlain ? when.Day : (ushort)0, Organizations: joint.Of(organizations), Thing: number[o.Thing], Weight: o.Weight?.Min ?? 1,
                Aside: isPlain ? null : new AsideRow { Row = row, Thing = number[o.Thing], When = when, Version = telling.Version, Weight = o.Weight ?? (weighs ? Quantity.Exactly(1, measure.Unit) : null) });
        }).ToList();
        var counted = new CountedRows
        {
            Day = rows.Select(r => r.Day).ToArray(),
            Organizations = rows.Select(r => r.Organizations).ToArray(),
            Thing = weighs ? null : rows.Select(r => r.Thing).ToArray(),
            Things = things.Length,
            Weight = weighs ? rows.Select(r => r.Weight).ToArray() : null,
            Aside = rows.Select(r => r.Aside).OfType<AsideRow>().ToList(),
            Scope = measure.ThingsMayMeetAcrossScopes ? ScopesOf(things) : null,
            Nesting = measure.Nesting?.Invoke(ledger),
            Record = row => records[row],
            Records = kind,
            RecordRow = said.Select(o => o.At).ToArray(),
            IsNothing = kind is null && said.Count == 0 && measure.Reads is null,
            States = measure.States,
            WeighedIn = weighs ? measure.Unit : null,
        };
        return (counted, columns.Order(question.HierarchyAsOf, joint.Organizations.ToColumn().Ids<Organization>(), [.. joint.Sets]));

        // Told of once, and one number that is not too heavy.
        bool WeighsPlainly(Occurrence o) => !weighs || (!often.Contains(o.Thing) && o.Weight is null or { IsExact: true, Min: <= CountedRows.HeaviestPlain });

        // A finding that may stand in several cells.
        bool IsManifold(int at) => kind == RecordKind.Findings && at >= 0
            && (columns.Findings.IrregularRows.ContainsKey(at) || columns.SitesOfSeveralKinds.ContainsKey(columns.Findings.Site[at]));
    }

    // Where the records that say so stand in the columns, each version of a disputed one in a row of its own.
    private static ILookup<RecordReference, int>? RecordRows(LedgerColumns columns, List<Occurrence> occurrences)
    {
        var kind = occurrences.Count > 0 ? occurrences[0].Record.Kind : default;
        var rows = kind switch
        {
            RecordKind.Findings => columns.Findings.Ids.Ids<Finding>().Select(RecordReference.To),
            RecordKind.Measures => columns.Measures.Rows.Ids.Ids<AccountabilityMeasure>().Select(RecordReference.To),
            _ => [],
        };
        var byRecord = rows.Index().ToLookup(r => r.Item, r => r.Index);
        return occurrences.Count > 0 && occurrences.TrueForAll(o => byRecord.Contains(o.Record)) ? byRecord : null;
    }

    private static int[]? ScopesOf(RecordReference[] things)
    {
        var number = things.Select(thing => thing.Scope ?? "").Distinct().Index().ToDictionary(scope => scope.Item, scope => scope.Index);
        return number.Count > 1 ? things.Select(thing => number[thing.Scope ?? ""]).ToArray() : null;
    }

    private static string OnlyBecause(Measure measure) =>
        measure.States is null ? "columns keep no groups, leads, units inspected and amounts, and no measure of one's own"
        : measure.Code == MeasureCodes.FindingsOverdue ? "columns keep no deadlines"
        : "what was open on a day, columns tell as FindingsRaised by state";
}
