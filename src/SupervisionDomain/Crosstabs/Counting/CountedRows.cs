namespace SupervisionDomain;

/// <summary>The occurrences that one measure counts, as columns: what is on one known day in the rows, what is not beside them.</summary>
internal sealed record CountedRows
{
    /// <summary>The greatest weight in a row: of as many as there can be the sum is a number. What weighs more stands in <see cref="Aside"/>.</summary>
    public const long HeaviestPlain = 1 << 22;

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

    /// <summary>Which things are parts of others, where some are: then each is its record.</summary>
    public Nesting? Nesting { get; init; }

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

    /// <summary>In what things weigh, those of <see cref="Aside"/> perhaps differently in each occurrence; null where each counts as one.</summary>
    public Unit? WeighedIn { get; init; }

    /// <summary>Whether things weigh.</summary>
    public bool Weighs => WeighedIn is not null;

    public static CountedRows Of(LedgerColumns columns, MeasureShape shape, CountedFor countedFor) => shape switch
    {
        { Records: RecordKind.Findings or RecordKind.Inspections } when countedFor == CountedFor.Location => LocationRows.Of(columns, Of(columns, shape, CountedFor.Acting)),
        { Records: RecordKind.Findings } => FindingRows.Of(columns, shape, countedFor),
        _ when countedFor != CountedFor.Acting => throw new ArgumentException("Only findings have organizations that have to rectify, and only findings and inspections a place.", nameof(countedFor)),
        { Records: RecordKind.Inspections, Things: RecordKind.Sites } => InspectionRows.OfSites(columns),
        { Records: RecordKind.Inspections } => InspectionRows.Of(columns, shape.PersonTimes),
        _ => AccountabilityRows.Of(columns, shape),
    };

    /// <summary>The site of each row, -1 for none; null where the records have none.</summary>
    public int[]? Sites(LedgerColumns columns) =>
        Records == RecordKind.Sites ? Thing
        : Records == RecordKind.Findings ? RecordRow?.Select(row => columns.Findings.Site[row]).ToArray() ?? columns.Findings.Site
        : null;

    /// <summary>What tells of a row that stands aside.</summary>
    public Telling TellingOf(AsideRow row) => row.When.Versions < 2 ? Telling.Undisputed : new(Record(row.Row), row.When.Versions, row.Version);

    /// <summary>The same rows, of which those stand aside that may count at one node or at another.</summary>
    public CountedRows Along(NodeOrder order) => order.HasDoubts ? Apart(row => order.IsDoubtful(Organizations[row]), areDisputed: false) : this;

    /// <summary>The same rows, of which some stand aside: because documents dispute them, or because they may be in several cells.</summary>
    public CountedRows Apart(Func<int, bool> which, bool areDisputed)
    {
        var days = Day.ToArray();
        var aside = Aside.Select(a => areDisputed && which(a.Row) ? a with { When = a.When with { IsDisputed = true } } : a).ToList();
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] > 0 && which(row))
            {
                var weight = WeighedIn is { } unit ? Quantity.Exactly(Weight![row], unit) : null;
                aside.Add(new() { Row = row, Thing = Thing?[row] ?? row, When = new(days[row], days[row], areDisputed), Weight = weight });
                days[row] = 0;
            }
        }

        return this with { Day = days, Aside = aside.Where(a => a.Thing >= 0).ToList() };
    }

    /// <summary>The things, -1 for those that stand for several.</summary>
    public static int[] WithoutCollective(int[] things, HashSet<int> collective) =>
        collective.Count == 0 ? things : things.Select(t => collective.Contains(t) ? -1 : t).ToArray();
}
