using NodaTime;

namespace SupervisionDomain;

/// <summary>Totals that stand while findings are added and acts go on: findings by month of raising and state, and distinct sites by month (即时合计).</summary>
/// <remarks>
/// What is added or changes climbs from its organization up to the top, and no further than where the same thing
/// counts already: the time depends on the depth of the hierarchy alone. Mutable, for one thread at a time; the
/// crosstabs taken from it are immutable, and adding may go on.
/// </remarks>
public sealed class StandingTotals
{
    private const int States = 16;

    private readonly RollupQuestion question;
    private readonly NodeOrder order;
    private readonly Dictionary<Id<Organization>, int> numbers;
    private readonly LocalDate firstMonth;
    private readonly int from;
    private readonly int asOf;
    private readonly int[]?[] findings;
    private readonly SiteMeetings sites;
    private readonly JointSets joint = new();   // of positions
    private readonly List<Row> rows = [];
    private readonly short[] monthOf;

    /// <summary>Totals of nothing yet.</summary>
    /// <param name="organizations">The organizations for which findings will count.</param>
    /// <param name="question">From which day to which findings are raised that count, with the state at the end of the last; along the hierarchy of which day.</param>
    /// <exception cref="ArgumentException">The question has no first day, it lies after the last, the hierarchy is that of each record's own day, or the question says as known when.</exception>
    public StandingTotals(IEnumerable<Organization> organizations, RollupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var first = FirstDay(question);
        this.question = question;
        var all = organizations.ToList();
        var hierarchy = question.HierarchyAsOf.Hierarchy(all, question.HierarchyAsOf.Day!.Value);
        var ids = all.Select(o => o.Id).Union(hierarchy.Organizations).ToArray();
        order = new(hierarchy, ids, []);
        numbers = ids.Index().ToDictionary(o => o.Item, o => o.Index);

        // Findings of other days than columns can hold are not taken: they need no month.
        (from, asOf) = (Math.Max(1, DayNumber.Of(first)), Math.Min(ushort.MaxValue, DayNumber.Of(question.AsOf)));
        firstMonth = DayNumber.Day(from).With(DateAdjusters.StartOfMonth);
        monthOf = Enumerable.Range(from, Math.Max(0, asOf - from + 1)).Select(day => (short)MonthOf(DayNumber.Day(day))).ToArray();
        var months = monthOf.Length == 0 ? 0 : monthOf[^1] + 1;
        findings = new int[months * States][];
        sites = new(order, months);
    }

    /// <summary>Whether findings may count for the organization.</summary>
    internal bool Knows(Id<Organization> organization) => numbers.ContainsKey(organization);

    /// <summary>The first day of a question that standing totals can answer.</summary>
    /// <exception cref="ArgumentException">They cannot: the question has no first day, it lies after the last, the hierarchy is that of each record's own day, or the question says as known when.</exception>
    internal static LocalDate FirstDay(RollupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.From is not { } first)
        {
            throw new ArgumentException("Standing totals go from a first day: give the question a From.", nameof(question));
        }

        question.CheckDays();
        if (question.HierarchyAsOf.Day is null)
        {
            throw new ArgumentException("Standing totals go along one hierarchy: give the question a HierarchyAsOf.On(day) or Following(day).", nameof(question));
        }

        if (question.KnownAt is not null)
        {
            throw new ArgumentException("Standing totals know of no recording: leave KnownAt out, or ask a ledger.", nameof(question));
        }

        return first;
    }

    /// <summary>How many findings were added.</summary>
    public int Count => rows.Count;

    /// <summary>Adds a finding with its events so far.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="number">Its number, by which events are added to it.</param>
    /// <returns>
    /// False, and nothing is changed, when the totals could count it as a bound only, or not at all: its events are not each on one day, in order,
    /// each once, beginning with the raising; it stands for several; it names no organization that raised it, or one
    /// that the totals do not have, or of which nobody knows where it stands; or its site is of another register than those before.
    /// </returns>
    public bool TryAdd(Finding finding, out int number)
    {
        ArgumentNullException.ThrowIfNull(finding);
        number = -1;
        var row = new Row { Id = finding.Id, Month = -1 };
        foreach (var e in finding.Events)
        {
            if (!TryStep(row, e, FindingTransitions.After(row.Now, e.Kind) ?? row.Now, out row))
            {
                return false;
            }
        }

        if (finding.Collective is not null || row.LastDay == 0 || finding.TellsTwice() || (finding.Site is { } ofRegister && !sites.IsOfRegister(ofRegister)) || !TryFind(finding.RaisedBy, out var organizations))
        {
            return false;
        }

        row = row with { Organizations = organizations, HasSite = finding.Site is not null };
        var site = finding.Site is { } id ? sites.NumberOf(id) : -1;
        number = rows.Count;
        rows.Add(row);
        if (row.Month >= 0)
        {
            Raise(row, site);
        }

        return true;
    }

    /// <summary>Adds an event at the end of a finding.</summary>
    /// <param name="number">The number of the finding.</param>
    /// <param name="e">The event. That the finding has none of its id is for the caller to know: ids of events are not remembered.</param>
    /// <returns>False, and nothing is changed, when the act is not possible where the finding stands, or is not on one day, not before the last event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No finding has the number.</exception>
    public bool TryAppend(int number, FindingEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, rows.Count);
        var before = rows[number];
        if (FindingTransitions.After(before.Now, e.Kind) is not { } now || !TryStep(before, e, now, out var after))
        {
            return false;
        }

        rows[number] = after;
        if (after.Month >= 0 && after.State != before.State)
        {
            Move(findings[before.Cell], after);
        }

        return true;
    }

    /// <summary>The findings by month and state, as <see cref="Crosstab"/> counts them.</summary>
    public Crosstab Findings()
    {
        var (taken, sets) = (rows.ToArray(), joint.Sets.ToArray());
        return Taken(findings, Measures.FindingsRaised, [Dimension.Month, Dimension.State], cell => MonthCell(cell / States) with { State = (FindingState)(cell % States) },
            (node, cell) => taken.Where(r => r.Cell == cell && IsBelow(r, node, sets)).Select(r => RecordReference.To(r.Id)));
    }

    /// <summary>The distinct sites of findings by month, as <see cref="Crosstab"/> counts them in one register.</summary>
    public Crosstab SitesWithFindings()
    {
        var (taken, sets) = (rows.ToArray(), joint.Sets.ToArray());
        return Taken(sites.Counted, Measures.SitesWithFindings, [Dimension.Month], MonthCell,
            (node, month) => taken.Where(r => r.Month == month && r.HasSite && IsBelow(r, node, sets)).Select(r => RecordReference.To(r.Id)));
    }

    private bool IsBelow(Row row, int node, int[][] sets) =>
        row.Organizations >= 0 ? order.IsAtOrBelow(row.Organizations, node) : Array.Exists(sets[~row.Organizations], at => order.IsAtOrBelow(at, node));

    private bool TryStep(Row row, FindingEvent e, FindingState? now, out Row next)
    {
        var day = Blurred.Of(e.At, null).Day;
        next = row;
        if (day == 0 || (row.LastDay == 0 && !e.Raises))
        {
            return false;
        }

        var second = (int)(e.At!.From!.Start.TickOfDay / NodaConstants.TicksPerSecond);
        if (day < row.LastDay || (day == row.LastDay && second < row.LastSecond))
        {
            return false;
        }

        next = row with
        {
            LastDay = day,
            LastSecond = second,
            Now = now,
            State = day <= asOf ? now : row.State,
            Month = row.LastDay > 0 ? row.Month : day >= from && day <= asOf ? monthOf[day - from] : (short)-1,
        };
        return true;
    }

    private void Raise(Row row, int site)
    {
        Move(null, row);
        if (site >= 0)
        {
            var set = row.Organizations;
            foreach (var at in PositionsOf(in set))
            {
                sites.Meet(row.Month, site, at);
            }
        }
    }

    // Into the cell of the row, out of the column where it was; each node once.
    private void Move(int[]? from, Row row)
    {
        var to = findings[row.Cell] ??= new int[order.Count];
        var (set, before) = (row.Organizations, -1);
        foreach (var at in PositionsOf(in set))
        {
            order.Move(from, to, at, before < 0 ? -1 : order.LowestAbove(before, at));
            before = at;
        }
    }

    private ReadOnlySpan<int> PositionsOf(ref readonly int set) => set >= 0 ? new ReadOnlySpan<int>(in set) : joint.Sets[~set];

    // The position of one, or the complement of the number of a joint set; false for none, and where one has no position, or several.
    private bool TryFind(ValueList<Id<Organization>> organizations, out int set)
    {
        if (organizations.Count == 1)
        {
            return TryFind(organizations[0], out set);
        }

        var positions = new int[organizations.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            if (!TryFind(organizations[i], out positions[i]))
            {
                set = JointSets.None;
                return false;
            }
        }

        set = joint.Of(positions);
        return set != JointSets.None;
    }

    private bool TryFind(Id<Organization> organization, out int position)
    {
        var isPlaced = numbers.TryGetValue(organization, out var number) && !order.IsDoubtful(number);
        position = isPlaced ? order.Position[number] : 0;
        return isPlaced;
    }

    private int MonthOf(LocalDate day) => ((day.Year - firstMonth.Year) * 12) + day.Month - firstMonth.Month;

    private CrosstabCell MonthCell(int month)
    {
        var (first, last) = CellGrid.PeriodOf(firstMonth.PlusMonths(month), Dimension.Month, question);
        return new() { FirstDay = first, LastDay = last };
    }

    private Crosstab Taken(int[]?[] counted, Measure measure, ValueList<Dimension> by, Func<int, CrosstabCell> cell, Func<int, int, IEnumerable<RecordReference>> records)
    {
        var totals = counted.Index().Where(c => c.Item?[0] > 0).Select(c => new CellTotals { Cell = c.Index, Least = new(c.Item!.ToArray()) }).ToArray();
        return new(order, totals, cell, records) { Question = question, Measure = measure.Heading, By = by, CountedFor = CountedFor.Acting };
    }

    /// <summary>What is remembered of a finding.</summary>
    private readonly record struct Row
    {
        private readonly byte state;
        private readonly byte now;

        public Id<Finding> Id { get; init; }

        /// <summary>The position of its organization, or the complement of the number of a joint set.</summary>
        public int Organizations { get; init; }

        public bool HasSite { get; init; }

        /// <summary>The day of the last event; 0 before the first.</summary>
        public ushort LastDay { get; init; }

        /// <summary>The second of that day in which it begins.</summary>
        public int LastSecond { get; init; }

        /// <summary>The month of the raising, counted from that of the first day; -1 when it does not count.</summary>
        public short Month { get; init; }

        /// <summary>The state at the end of the last day of the question.</summary>
        public FindingState? State { get => Of(state); init => state = (byte)(value ?? 0); }

        /// <summary>The state after all events.</summary>
        public FindingState? Now { get => Of(now); init => now = (byte)(value ?? 0); }

        public int Cell => Month < 0 ? -1 : (Month * States) + state;

        private static FindingState? Of(byte state) => state == 0 ? null : (FindingState)state;
    }
}
