namespace SupervisionDomain;

/// <summary>The occurrences that one measure counts, as columns: what is on one known day in the rows, what is not beside them.</summary>
internal sealed record CountedRows
{
    /// <summary>The day of each row; 0 for one that does not count, or stands in <see cref="Aside"/>.</summary>
    public required ushort[] Day { get; init; }

    /// <summary>The organizations of each row.</summary>
    public required int[] Organizations { get; init; }

    /// <summary>The thing of each row, -1 for none; null where each row is a thing of its own that no other names.</summary>
    public int[]? Thing { get; init; }

    /// <summary>How many things there are, those of <see cref="Aside"/> included.</summary>
    public required int Things { get; init; }

    /// <summary>The weight of each row; null where each is 1.</summary>
    public long[]? Weight { get; init; }

    /// <summary>Occurrences that are blurred or disputed, or one of several of a thing that else is a row of its own.</summary>
    public required IReadOnlyList<AsideRow> Aside { get; init; }

    /// <summary>The register of each thing, where there are several whose things may be the same; else null.</summary>
    public int[]? Scope { get; init; }

    public int Scopes { get; init; } = 1;

    /// <summary>The record that a row says.</summary>
    public required Func<int, RecordReference> Record { get; init; }

    /// <summary>Which records the rows are of; null where they are of several kinds, or of one that has no columns.</summary>
    public RecordKind? Records { get; init; }

    /// <summary>The row of each in the columns of its records; null where that is the same.</summary>
    public int[]? RecordRow { get; init; }

    /// <summary>The states of findings that count; null for all.</summary>
    public Func<FindingState, bool>? States { get; init; }

    /// <summary>Whether nothing was found by which one could tell what the measure counts.</summary>
    public bool IsNothing { get; init; }

    /// <summary>Whether things weigh: then those of <see cref="Aside"/> may weigh differently in each occurrence.</summary>
    public bool Weighs { get; init; }

    public static CountedRows Of(LedgerColumns columns, MeasureShape shape, CountedFor countedFor) => shape switch
    {
        { Records: RecordKind.Findings or RecordKind.Inspections } when countedFor == CountedFor.Location => AtLocations(columns, Of(columns, shape, CountedFor.Acting)),
        { Records: RecordKind.Findings } => OfFindings(columns, shape, countedFor),
        _ when countedFor != CountedFor.Acting => throw new ArgumentException("Only findings have organizations that have to rectify, and only findings and inspections a place.", nameof(countedFor)),
        { Records: RecordKind.Inspections, Things: RecordKind.Sites } => OfSites(columns),
        { Records: RecordKind.Inspections } => OfInspections(columns, shape.PersonTimes),
        _ => OfMeasures(columns, shape),
    };

    /// <summary>The occurrences of a measure that has no shape: a stock, or one of the user's. Their records are looked up where they are divided by what these say.</summary>
    public static CountedRows Of(LedgerColumns columns, Ledger ledger, RollupQuestion question, Measure measure, JointSets joint, bool byRecords)
    {
        var occurrences = measure.Occurrences(ledger, question).Where(o => !o.IsCollective).ToList();
        var recordRows = byRecords ? RecordRows(columns, occurrences) : null;
        var said = occurrences.SelectMany(o => recordRows?[o.Record] ?? [-1], (o, at) => (Occurrence: o, At: at)).ToList();
        var things = new Ordinals<RecordReference>();
        var records = said.Select(o => o.Occurrence.Record).ToArray();
        var weighs = occurrences.Exists(o => o.Weight is not null);
        var often = occurrences.GroupBy(o => o.Thing).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        RecordKind? kind = measure.States is not null ? RecordKind.Findings : recordRows is null ? null : records[0].Kind;
        var rows = said.Select((pair, row) =>
        {
            var (o, at) = pair;
            var when = Blurred.Of(o.When, o.NotAfter ?? ledger.NotAfter(o.Record), ledger.IsDisputed(o.Record) || o.Doubt is not null);
            var isPlain = when.Day > 0 && (!weighs || (!often.Contains(o.Thing) && o.Weight is null or { IsExact: true })) && !(kind == RecordKind.Findings && columns.Findings.IrregularRows.ContainsKey(at));
            return (Day: isPlain ? when.Day : (ushort)0, Organizations: joint.Of(o.Organizations), Thing: things.Of(o.Thing), Weight: o.Weight?.Min ?? 1,
                Aside: isPlain ? null : new AsideRow { Row = row, Thing = things.Of(o.Thing), When = when, Weight = o.Weight ?? (weighs ? Quantity.Exactly(1, measure.Unit) : null) });
        }).ToList();
        var scope = measure.ThingsMayMeetAcrossScopes ? ScopesOf(things.ToArray()) : (null, 1);
        return new()
        {
            Day = rows.Select(r => r.Day).ToArray(),
            Organizations = rows.Select(r => r.Organizations).ToArray(),
            Thing = weighs ? null : rows.Select(r => r.Thing).ToArray(),
            Things = things.Count,
            Weight = weighs ? rows.Select(r => r.Weight).ToArray() : null,
            Aside = rows.Select(r => r.Aside).OfType<AsideRow>().ToList(),
            Scope = scope.Of,
            Scopes = scope.Count,
            Record = row => records[row],
            Records = kind,
            RecordRow = said.Select(o => o.At).ToArray(),
            IsNothing = kind is null && said.Count == 0 && measure.Reads is null,
            States = measure.States,
            Weighs = weighs,
        };
    }

    // Where the records that say so stand in the columns, each version of a disputed one in a row of its own.
    private static ILookup<RecordReference, int>? RecordRows(LedgerColumns columns, List<Occurrence> occurrences)
    {
        var kind = occurrences.Count > 0 ? occurrences[0].Record.Kind : default;
        var rows = kind switch
        {
            RecordKind.Findings => columns.Findings.Ids.Ids<Finding>().Select(id => RecordReference.To(kind, id)),
            RecordKind.Measures => columns.Measures.Ids.Ids<AccountabilityMeasure>().Select(id => RecordReference.To(kind, id)),
            _ => [],
        };
        var byRecord = rows.Index().ToLookup(r => r.Item, r => r.Index);
        return occurrences.Count > 0 && occurrences.TrueForAll(o => byRecord.Contains(o.Record)) ? byRecord : null;
    }

    private static CountedRows OfFindings(LedgerColumns columns, MeasureShape shape, CountedFor countedFor)
    {
        var f = columns.Findings;
        var ofSites = shape.Things == RecordKind.Sites;
        var counts = new bool[32];
        foreach (var kind in shape.Events ?? [FindingEventKind.Found, FindingEventKind.RaisedOnTheSpot, FindingEventKind.Collected])
        {
            counts[(int)kind] = true;
        }

        var days = new ushort[f.Count];
        var aside = new List<AsideRow>();
        var thing = ofSites ? WithoutCollective(f.Site, columns.CollectiveSites) : null;
        for (var row = 0; row < f.Count; row++)
        {
            for (var e = f.EventStart[row]; e < f.EventStart[row + 1]; e++)
            {
                var day = f.EventDay[e];
                if (!counts[f.EventKind[e]] || day == days[row])
                {
                    continue;
                }

                if (days[row] == 0 && !(aside.Count > 0 && aside[^1].Row == row))
                {
                    days[row] = day;
                    continue;
                }

                // On several days: each is an occurrence, and the thing counts once.
                if (days[row] > 0)
                {
                    AddAside(row, new(days[row], days[row], false));
                    days[row] = 0;
                }

                AddAside(row, new(day, day, false));
            }
        }

        foreach (var (row, irregular) in f.IrregularRows.OrderBy(r => r.Key))
        {
            if (irregular.Finding.Collective is not null && !ofSites)
            {
                continue;
            }

            var any = false;
            foreach (var (i, e) in irregular.Finding.Events.Index())
            {
                if (counts[(int)e.Kind])
                {
                    any = true;
                    AddAside(row, irregular.When[i]);
                }
            }

            if (!any && shape.Events is null)
            {
                AddAside(row, irregular.When[^1]);
            }
        }

        var scope = ofSites ? columns.Sites.Scopes : (null, 1);
        return new()
        {
            Day = days,
            Organizations = countedFor == CountedFor.Acting ? f.Acting : f.Responsible ?? Enumerable.Repeat(~0, f.Count).ToArray(),
            Thing = thing,
            Things = ofSites ? columns.Sites.Count : f.Count,
            Aside = aside,
            Scope = scope.Of,
            Scopes = scope.Count,
            Record = row => RecordReference.To(RecordKind.Findings, f.Ids.Id<Finding>(row)),
            Records = RecordKind.Findings,
        };

        void AddAside(int row, Blurred when)
        {
            if (thing is null || thing[row] >= 0)
            {
                aside.Add(new() { Row = row, Thing = thing?[row] ?? FirstOf(f.Ids, row), When = when });
            }
        }
    }

    // The same rows for other organizations; those of which documents dispute where they lie stand beside the columns.
    private static CountedRows AtLocations(LedgerColumns columns, CountedRows rows)
    {
        var (f, i) = (columns.Findings, columns.Inspections);
        Func<int, ReadOnlySpan<int>> sites = rows.Records switch
        {
            RecordKind.Findings => row => f.Site[row] < 0 ? [] : f.Site.AsSpan(row, 1),
            RecordKind.Sites => row => i.Sites.AsSpan(row, 1),
            _ => row => i.Sites.AsSpan(i.SiteStart[row]..i.SiteStart[row + 1]),
        };
        if (columns.Locations is not { } locations)
        {
            return rows with { Organizations = Enumerable.Repeat(JointSets.None, rows.Day.Length).ToArray() };
        }

        var days = rows.Day.ToArray();
        var aside = rows.Aside.Select(a => IsDisputed(a.Row) ? a with { When = a.When with { IsDisputed = true } } : a).ToList();
        var organizations = new int[days.Length];
        for (var row = 0; row < days.Length; row++)
        {
            organizations[row] = rows.Records == RecordKind.Inspections ? locations.OfInspections[row] : sites(row) is [var site] ? locations.OfSites[site] : JointSets.None;
            if (days[row] > 0 && IsDisputed(row))
            {
                var weight = rows.Weight is { } weights ? Quantity.Exactly(weights[row], Unit.PersonTime) : null;
                aside.Add(new() { Row = row, Thing = rows.Thing?[row] ?? row, When = new(days[row], days[row], true), Weight = weight });
                days[row] = 0;
            }
        }

        return rows with { Day = days, Organizations = organizations, Aside = aside.Where(a => a.Thing >= 0).ToList() };

        bool IsDisputed(int row)
        {
            foreach (var site in sites(row))
            {
                if (locations.Disputed.Contains(site))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static CountedRows OfInspections(LedgerColumns columns, bool personTimes)
    {
        var i = columns.Inspections;
        var days = i.Day;
        var weight = personTimes ? new long[i.Count] : null;
        var aside = i.BlurredRows.OrderBy(r => r.Key).Where(r => !personTimes || i.PersonTimes.ContainsKey(r.Key))
            .Select(r => new AsideRow { Row = r.Key, Thing = FirstOf(i.Ids, r.Key), When = r.Value, Weight = personTimes ? i.PersonTimes[r.Key] : null }).ToList();
        if (weight is not null)
        {
            days = new ushort[i.Count];
            foreach (var (row, number) in i.PersonTimes.OrderBy(r => r.Key))
            {
                if (number.IsExact)
                {
                    (days[row], weight[row]) = (i.Day[row], number.Min);
                }
                else if (i.Day[row] > 0)
                {
                    aside.Add(new() { Row = row, Thing = row, When = new(i.Day[row], i.Day[row], false), Weight = number });
                }
            }
        }

        return new()
        {
            Day = days, Organizations = i.Acting, Things = i.Count, Weight = weight, Aside = aside, Weighs = personTimes,
            Record = row => RecordReference.To(RecordKind.Inspections, i.Ids.Id<Inspection>(row)), Records = RecordKind.Inspections,
        };
    }

    private static CountedRows OfSites(LedgerColumns columns)
    {
        var i = columns.Inspections;
        var inspection = new int[i.Sites.Length];
        for (var row = 0; row < i.Count; row++)
        {
            inspection.AsSpan(i.SiteStart[row]..i.SiteStart[row + 1]).Fill(row);
        }

        var thing = WithoutCollective(i.Sites, columns.CollectiveSites);
        var scope = columns.Sites.Scopes;
        return new()
        {
            Day = inspection.Select(row => i.Day[row]).ToArray(),
            Organizations = inspection.Select(row => i.Acting[row]).ToArray(),
            Thing = thing,
            Things = columns.Sites.Count,
            Aside = i.BlurredRows.OrderBy(r => r.Key)
                .SelectMany(r => Enumerable.Range(i.SiteStart[r.Key], i.SiteStart[r.Key + 1] - i.SiteStart[r.Key]).Where(pair => thing[pair] >= 0)
                    .Select(pair => new AsideRow { Row = pair, Thing = thing[pair], When = r.Value })).ToList(),
            Scope = scope.Of,
            Scopes = scope.Count,
            Record = pair => RecordReference.To(RecordKind.Inspections, i.Ids.Id<Inspection>(inspection[pair])),
            Records = RecordKind.Sites,
        };
    }

    private static CountedRows OfMeasures(LedgerColumns columns, MeasureShape shape)
    {
        var m = columns.Measures;
        var ofPersons = shape.Things == RecordKind.Persons;
        var thing = ofPersons ? WithoutCollective(m.Person, columns.CollectivePersons) : null;
        var kind = shape.Kind is { } asked ? Array.IndexOf(columns.Kinds, asked) + 1 : -1;
        bool Counts(int row) => kind < 0 || m.Kind[row] == kind;
        var scope = ofPersons ? columns.Persons.Scopes : (null, 1);
        return new()
        {
            Day = kind < 0 ? m.Day : m.Day.Select((day, row) => Counts(row) ? day : (ushort)0).ToArray(),
            Organizations = m.Acting,
            Thing = thing,
            Things = ofPersons ? columns.Persons.Count : m.Count,
            Aside = m.BlurredRows.OrderBy(r => r.Key).Where(r => Counts(r.Key) && (thing is null || thing[r.Key] >= 0))
                .Select(r => new AsideRow { Row = r.Key, Thing = thing?[r.Key] ?? FirstOf(m.Ids, r.Key), When = r.Value }).ToList(),
            Scope = scope.Of,
            Scopes = scope.Count,
            Record = row => RecordReference.To(RecordKind.Measures, m.Ids.Id<AccountabilityMeasure>(row)),
            Records = RecordKind.Measures,
        };
    }

    // Versions of one record stand next to each other, and are one thing.
    private static int FirstOf(TextColumn ids, int row)
    {
        while (row > 0 && ids[row - 1].SequenceEqual(ids[row]))
        {
            row--;
        }

        return row;
    }

    private static int[] WithoutCollective(int[] things, HashSet<int> collective) =>
        collective.Count == 0 ? things : things.Select(t => collective.Contains(t) ? -1 : t).ToArray();

    private static (int[]? Of, int Count) ScopesOf(RecordReference[] things)
    {
        var scopes = new Ordinals<string>();
        var all = things.Select(thing => scopes.Of(thing.Scope ?? "")).ToArray();
        return scopes.Count > 1 ? (all, scopes.Count) : (null, 1);
    }
}
