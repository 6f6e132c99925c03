using NodaTime;

namespace SupervisionDomain;

/// <summary>The totals of one measure at every node of the hierarchy, divided by dimensions: organization × month × category × state … (交叉汇总).</summary>
/// <remarks>
/// <para>
/// In each cell, at each node, every thing counts once, exactly as a <see cref="Rollup"/> counts the occurrences of that
/// cell: what is not certain makes a bound, and an occurrence that may lie in several cells counts in each of them as
/// at most one. Totals of cells therefore have no plain sum. A rollup keeps for every total what it is made of; a
/// crosstab answers it on demand, and is for many records, many nodes and many cells.
/// </para>
/// <para>
/// The way of the data: records become columns (<see cref="LedgerColumns"/>), what the measure counts of them rows, their
/// days and codes cells, and what lies in one cell climbs from its organizations to the top.
/// </para>
/// <para>Immutable and thread-safe. The same question gives the same answer on any number of threads. Equality is that of the object.</para>
/// </remarks>
public sealed class Crosstab
{
    private readonly NodeOrder order;
    private readonly CellTotals[] totals;
    private readonly Dictionary<CrosstabCell, CellTotals> byCell;
    private readonly Func<int, int, IEnumerable<RecordReference>> records;

    /// <param name="order">The nodes.</param>
    /// <param name="totals">The totals of the cells that are not empty.</param>
    /// <param name="cell">What a cell stands for, by its number.</param>
    /// <param name="records">The records at or below a position in a cell.</param>
    internal Crosstab(NodeOrder order, CellTotals[] totals, Func<int, CrosstabCell> cell, Func<int, int, IEnumerable<RecordReference>> records)
    {
        (this.order, this.records) = (order, records);
        var inOrder = totals.Select(t => (Cell: cell(t.Cell), Totals: t))
            .OrderBy(c => c.Cell.FirstDay).ThenBy(c => c.Cell.Category).ThenBy(c => c.Cell.State).ThenBy(c => c.Cell.AccountabilityKind).ThenBy(c => c.Cell.SiteKind).ToList();
        Cells = inOrder.Select(c => c.Cell).ToValueList();
        this.totals = inOrder.Select(c => c.Totals).ToArray();
        byCell = inOrder.ToDictionary(c => c.Cell, c => c.Totals);
    }

    /// <summary>What was asked.</summary>
    public required RollupQuestion Question { get; init; }

    /// <summary>What was counted.</summary>
    public required MeasureHeading Measure { get; init; }

    /// <summary>By what it is divided.</summary>
    public required ValueList<Dimension> By { get; init; }

    /// <summary>For which of its organizations a record counts.</summary>
    public required CountedFor CountedFor { get; init; }

    /// <summary>The day before which no period can be asked for; null where any can.</summary>
    internal LocalDate? Begin { get; init; }

    /// <summary>The organizations in depth-first order of the hierarchy, each before those below it; those without a place in it at the end.</summary>
    public ValueList<Id<Organization>> Organizations => order.Nodes;

    /// <summary>The cells in which something counts at some node, be it something that weighs nothing, in order of period, category, state, and kinds.</summary>
    public ValueList<CrosstabCell> Cells { get; }

    /// <summary>The total of a cell at an organization and all below it; zero for a cell in which nothing counts.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cell">
    /// A value for each dimension of <see cref="By"/>, and nothing else; of a period its first and last day, as far as the question
    /// goes. Such as <see cref="Cells"/> lists.
    /// </param>
    /// <exception cref="KeyNotFoundException">The organization is not in the crosstab.</exception>
    /// <exception cref="ArgumentException">
    /// The crosstab cannot have such a cell: it names too much, too little, or no period of the question; or one before the first in
    /// which something counts, where something may lie anywhere before and the question has no first day.
    /// </exception>
    public Quantity this[Id<Organization> organization, CrosstabCell cell]
    {
        get
        {
            var at = Position(organization);
            return TotalsOf(cell)?.At(at, Measure.Unit) ?? Quantity.Exactly(0, Measure.Unit);
        }
    }

    /// <summary>The answer to a question about the records of a ledger.</summary>
    /// <param name="ledger">The records.</param>
    /// <param name="question">Up to which day, from which day, along the hierarchy of which day, with or without successors.</param>
    /// <param name="measure">What to count.</param>
    /// <param name="by">
    /// By what to divide: at most one period, and what the records of the measure have. A stock is of the last day, and lies in its period.
    /// </param>
    /// <param name="countedFor">For which of its organizations a record counts.</param>
    /// <param name="threads">On how many threads to count, if there are so many processors.</param>
    /// <exception cref="ArgumentException">
    /// The hierarchy is that of each record's own day; the first day of the question lies after the last; a dimension is given twice or does not fit the measure; things that may be
    /// the same across registers weigh, or something weighs in another unit than the measure counts; the measure gives null for its occurrences; or there
    /// are more than four million cells, or more than 65 535 categories of findings, kinds of sites or kinds of measures in the ledger.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one thread, or nobody of the list to count for.</exception>
    public static Crosstab Of(
        Ledger ledger, RollupQuestion question, Measure measure, IEnumerable<Dimension>? by = null, CountedFor countedFor = CountedFor.Acting, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Check(question, measure);
        return Answer(LedgerColumns.Of(question.KnownOf(ledger)), question, measure, by, countedFor, threads);
    }

    /// <summary>The answer to a question about records in columns; see the other.</summary>
    /// <exception cref="ArgumentException">
    /// As of the other; or the measure is one of the user's, or is none of records in columns; or the question says as
    /// known when, and the columns are of no ledger.
    /// </exception>
    public static Crosstab Of(
        LedgerColumns columns, RollupQuestion question, Measure measure, IEnumerable<Dimension>? by = null, CountedFor countedFor = CountedFor.Acting, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Check(question, measure);
        return question.KnownAt is null ? Answer(columns, question, measure, by, countedFor, threads)
            : columns.Ledger is { } ledger ? Of(ledger, question, measure, by, countedFor, threads)
            : throw new ArgumentException("What was known at a moment only a ledger tells.", nameof(question));
    }

    /// <summary>How many there surely are in a cell, at each of the <see cref="Organizations"/> in their order.</summary>
    /// <exception cref="ArgumentException">The crosstab cannot have such a cell.</exception>
    public ValueList<long> Least(CrosstabCell cell)
    {
        var numbers = new long[order.Nodes.Count];
        if (TotalsOf(cell) is { } there)
        {
            there.Least.CopyTo(numbers);
            foreach (var at in there.Uncertain?.Keys ?? [])
            {
                numbers[at - 1] = there.At(at, Measure.Unit).Min;
            }
        }

        return new(numbers);
    }

    /// <summary>Every total that is not zero, cell by cell, in the order of <see cref="Organizations"/>.</summary>
    public IEnumerable<CrosstabTotal> Totals()
    {
        foreach (var (cell, there) in Cells.Zip(totals))
        {
            foreach (var at in there.Positions)
            {
                yield return new() { Organization = order.Nodes[at - 1], Cell = cell, Quantity = there.At(at, Measure.Unit) };
            }
        }
    }

    /// <summary>The records that a total is made of, in order. They are looked for anew on each call.</summary>
    /// <exception cref="KeyNotFoundException">The organization is not in the crosstab.</exception>
    /// <exception cref="ArgumentException">The crosstab cannot have such a cell.</exception>
    public ValueList<RecordReference> Records(Id<Organization> organization, CrosstabCell cell)
    {
        var node = Position(organization);
        return TotalsOf(cell) is { } there ? records(node, there.Cell).Distinct().Order().ToValueList() : [];
    }

    private static Crosstab Answer(
        LedgerColumns columns, RollupQuestion question, Measure measure, IEnumerable<Dimension>? by, CountedFor countedFor, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        countedFor.Listed();
        var dimensions = (by ?? []).ToValueList();
        if (dimensions.Count(d => d.IsPeriod) > 1 || dimensions.Distinct().Count() < dimensions.Count)
        {
            throw new ArgumentException("A dimension is given once, and there is at most one period.", nameof(by));
        }

        var (rows, order) = measure.Shape is { } shape ? (columns.Rows(shape, countedFor), columns.Order(question.HierarchyAsOf))
            : OccurrenceRows.Of(columns, question, measure, countedFor, byRecords: dimensions.Any(d => !d.IsPeriod));
        if (rows.Weighs && measure.ThingsMayMeetAcrossScopes)
        {
            throw new ArgumentException("Things that weigh and may be the same across registers are counted by a rollup only.", nameof(measure));
        }

        var grid = new CellGrid(columns, rows, order, question, dimensions);
        return new(order, CellColumns.Of(grid, threads), grid.Cell, grid.Records)
        {
            Question = question,
            Measure = measure.Heading,
            By = dimensions,
            CountedFor = countedFor.Listed(),
            Begin = grid.Begin,
        };
    }

    // Where each record has a hierarchy of its own there is no one order of depth.
    private static void Check(RollupQuestion question, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(measure);
        question.CheckDays();
        if (question.HierarchyAsOf.Day is null)
        {
            throw new ArgumentException("A crosstab is asked along one hierarchy; a rollup also along that of each record's own day.", nameof(question));
        }
    }

    // Null for a cell in which nothing counts. One that cannot be is asked for by mistake, and is not zero.
    private CellTotals? TotalsOf(CrosstabCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (byCell.TryGetValue(cell, out var there))
        {
            return there;
        }

        var period = By.FirstOrDefault(d => d.IsPeriod);
        if ((cell.FirstDay is null) != (period is null) || (cell.LastDay is null) != (period is null)
            || (cell.State is null) == By.Contains(Dimension.State) || (cell.AccountabilityKind is null) == By.Contains(Dimension.AccountabilityKind)
            || (cell.Category is not null && !By.Contains(Dimension.Category)) || (cell.SiteKind is not null && !By.Contains(Dimension.SiteKind)))
        {
            throw new ArgumentException($"The crosstab is divided by {(By.Count == 0 ? "nothing" : string.Join(", ", By))}: a cell names a value of each (of a period both days), and of nothing else. Cells lists those in which something counts.", nameof(cell));
        }

        if (period is not null && CellGrid.PeriodOf(cell.FirstDay!.Value, period, Question) is var (first, last) && (first, last) != (cell.FirstDay.Value, cell.LastDay!.Value))
        {
            throw new ArgumentException($"From {cell.FirstDay:uuuu-MM-dd} to {cell.LastDay:uuuu-MM-dd} is no {period} of the question: {(first > last ? "it lies outside" : $"there it goes from {first:uuuu-MM-dd} to {last:uuuu-MM-dd}")}.", nameof(cell));
        }

        return cell.LastDay < Begin
            ? throw new ArgumentException($"Something without a first day may lie anywhere before {Begin:uuuu-MM-dd}: give the question a From to ask for a period there.", nameof(cell))
            : null;
    }

    private int Position(Id<Organization> organization) => order.TryFind(organization, out var at) ? at
        : throw new KeyNotFoundException($"The crosstab has no organization {organization}: it has neither a place in the hierarchy nor anything that counts.");
}
