using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The cells of a question, numbered: the period first, then a digit for each other dimension; what lies in them, and the nodes at which it counts.</summary>
internal sealed class CellGrid
{
    /// <summary>The most cells of a question, empty ones included.</summary>
    private const int MaxCells = 1 << 22;

    private readonly int? from;
    private readonly int asOf;
    private readonly List<(int? First, int Last)> periods = [];
    private readonly int[] periodOf = new int[ushort.MaxValue + 1];
    private readonly List<IDigit> digits;
    private readonly bool byPeriod;

    /// <param name="columns">The records.</param>
    /// <param name="rows">What is counted of them.</param>
    /// <param name="order">The nodes.</param>
    /// <param name="question">Up to which day, and from which day.</param>
    /// <param name="by">By what it is divided.</param>
    public CellGrid(LedgerColumns columns, CountedRows rows, NodeOrder order, RollupQuestion question, IReadOnlyList<Dimension> by)
    {
        // What is at a site of which documents dispute the kind is not in one cell.
        if (columns.SitesOfSeveralKinds.Count > 0 && by.Contains(Dimension.SiteKind) && rows.Sites(columns) is { } sites)
        {
            rows = rows.Apart(row => columns.SitesOfSeveralKinds.ContainsKey(sites[row]), areDisputed: false);
        }

        (Rows, Order) = (rows.Along(order), order);
        from = question.From is { } first ? DayNumber.Of(first) : null;
        asOf = DayNumber.Of(question.AsOf);
        var period = by.FirstOrDefault(d => d.IsPeriod);
        byPeriod = period is not null;
        Divide(period);
        digits = by.Where(d => !d.IsPeriod).Select(d => DigitOf(columns, question, d)).ToList();
        var count = digits.Aggregate((long)periods.Count, (product, digit) => product * digit.Radix);
        Count = count <= MaxCells ? (int)count : throw new ArgumentException(
            $"The dimensions make {count} cells; at most {MaxCells} can be counted in one question.{(byPeriod && from is null ? $" The first period begins on {DayNumber.Day(periods[0].First!.Value):uuuu-MM-dd}, for something may lie in it: a question with a From begins later." : "")}", nameof(by));
    }

    /// <summary>What lies in the cells; beside the rows what may lie in several, or count at one node or at another.</summary>
    public CountedRows Rows { get; }

    /// <summary>The nodes.</summary>
    public NodeOrder Order { get; }

    /// <summary>How many cells there are, empty ones included.</summary>
    public int Count { get; }

    /// <summary>The day before which something may lie, nobody knows in which period; null where nothing does.</summary>
    public LocalDate? Begin => byPeriod && from is null && Rows.Aside.Any(row => row.When.First is null) ? DayNumber.Day(periods[0].First!.Value) : null;

    /// <summary>The period of a day, as far as the question goes.</summary>
    public static (LocalDate First, LocalDate Last) PeriodOf(LocalDate day, Dimension period, RollupQuestion question)
    {
        var (first, last) = period.PeriodOf(day);
        return (question.From > first ? question.From.Value : first, LocalDate.Min(last, question.AsOf));
    }

    /// <summary>The cell of each row from the first on; below zero for one that does not count, or stands aside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int first, Span<int> cells)
    {
        var days = Rows.Day.AsSpan(first, cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = periodOf[days[i]];
        }

        foreach (var digit in digits)
        {
            digit.Append(first, cells);
        }
    }

    /// <summary>The cells in which an occurrence may count, and whether it surely does, if its version is right.</summary>
    public IEnumerable<(int Cell, bool Surely)> Read(AsideRow row)
    {
        for (var period = FirstFor(row.When.First); period < periods.Count && !(periods[period].First > row.When.Last); period++)
        {
            var (first, last) = periods[period];
            if (!row.When.MayLieIn(first, last))
            {
                continue;
            }

            var cells = new List<int> { period };
            foreach (var digit in digits)
            {
                cells = cells.SelectMany(_ => digit.Possible(row.Row), (cell, value) => (cell * digit.Radix) + value).ToList();
            }

            foreach (var cell in cells)
            {
                yield return (cell, cells.Count == 1 && row.When.SurelyLiesIn(first, last));
            }
        }
    }

    /// <summary>Every row in each cell in which it may count, what tells so, and whether it surely does, if that is right.</summary>
    public IEnumerable<(int Cell, int Row, Telling Telling, bool Surely)> RowsInCells()
    {
        var one = new int[1];
        for (var row = 0; row < Rows.Day.Length; row++)
        {
            Read(row, one);
            if (one[0] >= 0 && (Rows.Thing is null || Rows.Thing[row] >= 0))
            {
                yield return (one[0], row, Telling.Undisputed, true);
            }
        }

        foreach (var aside in Rows.Aside)
        {
            foreach (var (cell, surely) in Read(aside))
            {
                yield return (cell, aside.Row, Rows.TellingOf(aside), surely);
            }
        }
    }

    /// <summary>The records at or below a position in a cell.</summary>
    public IEnumerable<RecordReference> Records(int node, int cell)
    {
        var there =
            from told in RowsInCells()
            where told.Cell == cell
            let surelyAt = Order.CountsAt(node, Rows.Organizations[told.Row])
            where surelyAt is not null
            select (Record: Rows.Record(told.Row), told.Telling, Surely: told.Surely && surelyAt.Value);
        return Rows.Nesting?.Of(there).Counting ?? there.Select(told => told.Record);
    }

    /// <summary>What a cell stands for.</summary>
    public CrosstabCell Cell(int number)
    {
        var cell = new CrosstabCell();
        foreach (var digit in Enumerable.Reverse(digits))
        {
            cell = digit.Say(cell, number % digit.Radix);
            number /= digit.Radix;
        }

        return byPeriod ? cell with { FirstDay = DayNumber.Day(periods[number].First!.Value), LastDay = DayNumber.Day(periods[number].Last) } : cell;
    }

    // The number of the first period that ends no earlier than a day, or of the last: there may be many more than one occurrence lies in.
    private int FirstFor(int? day) => Math.Clamp(periods.BinarySearch((day, int.MaxValue)) is var at && at < 0 ? ~at - 1 : at, 0, Math.Max(0, periods.Count - 1));

    // Whole calendar periods, the first and the last cut off by the question.
    private void Divide(Dimension? period)
    {
        Array.Fill(periodOf, -1);
        if (period is null)
        {
            periods.Add((from, asOf));
        }
        else
        {
            var next = from ?? (Earliest() is { } earliest ? DayNumber.Of(period.PeriodOf(DayNumber.Day(earliest)).First) : null);
            while (next is { } begin && begin <= asOf)
            {
                var last = Math.Min(asOf, DayNumber.Of(period.PeriodOf(DayNumber.Day(begin)).Last));
                periods.Add((begin, last));
                next = last + 1;
            }
        }

        for (var p = 0; p < periods.Count; p++)
        {
            for (var day = Math.Max(1, periods[p].First ?? 1); day <= Math.Min(periods[p].Last, ushort.MaxValue); day++)
            {
                periodOf[day] = p;
            }
        }
    }

    // The earliest day of anything counted, in whose period they begin without a first day asked for; null where nothing counts.
    private int? Earliest()
    {
        var earliest = asOf + 1;
        var (days, things) = (Rows.Day, Rows.Thing);
        for (var row = 0; row < days.Length; row++)
        {
            var day = days[row];
            earliest = day > 0 && day < earliest && (things is null || things[row] >= 0) ? day : earliest;
        }

        foreach (var aside in Rows.Aside)
        {
            earliest = Math.Min(earliest, aside.When.First ?? Math.Min(aside.When.Last ?? asOf, asOf));
        }

        return earliest <= asOf ? earliest : null;
    }

    private IDigit DigitOf(LedgerColumns columns, RollupQuestion question, Dimension dimension)
    {
        if (Rows.IsNothing)
        {
            return new CodeDigit([], null, 0, (cell, _) => cell);
        }

        if (Rows.Records == RecordKind.Findings && dimension == Dimension.State)
        {
            return new StateDigit(columns, Rows.RecordRow, Rows.States, question.AsOf);
        }

        if (Rows.Records == RecordKind.Findings && dimension == Dimension.Category)
        {
            return new CodeDigit(columns.Findings.Category, Rows.RecordRow, columns.Categories.Length, (cell, code) => cell with { Category = code == 0 ? null : columns.Categories[code - 1] });
        }

        if (Rows.Records == RecordKind.Measures && dimension == Dimension.AccountabilityKind)
        {
            return new CodeDigit(columns.Measures.Kind, Rows.RecordRow, columns.Kinds.Length, (cell, code) => cell with { AccountabilityKind = columns.Kinds[code - 1] });
        }

        if (dimension == Dimension.SiteKind && Rows.Sites(columns) is { } sites)
        {
            return new CodeDigit(columns.SiteKinds, sites, columns.KindsOfSites.Length, (cell, code) => cell with { SiteKind = code == 0 ? null : columns.KindsOfSites[code - 1] }, columns.SitesOfSeveralKinds);
        }

        throw new ArgumentException(
            Rows.Records == RecordKind.Inspections && dimension == Dimension.SiteKind ? "An inspection may have several sites, each of a kind of its own: SitesInspected is divided by them."
                : $"The records of this measure have no {dimension.Title.En}.", nameof(dimension));
    }
}
