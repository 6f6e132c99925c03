using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>The findings of a ledger column by column, each version of a disputed one in a row of its own.</summary>
/// <remarks>
/// A regular finding begins with its raising, and each of its events is on one known day, in order. All others are
/// irregular: they have no events in the columns.
/// </remarks>
internal sealed class FindingColumns
{
    /// <summary>The id of each row.</summary>
    public required TextColumn Ids { get; init; }

    /// <summary>The organizations it counts for.</summary>
    public required int[] Acting { get; init; }

    /// <summary>The organizations that have to rectify; null where no event of any finding names one.</summary>
    public required int[]? Responsible { get; init; }

    /// <summary>The site; -1 for none.</summary>
    public required int[] Site { get; init; }

    /// <summary>The category, counted from 1; 0 for none.</summary>
    public required ushort[] Category { get; init; }

    /// <summary>Where the events of each row begin; the next row's beginning is their end.</summary>
    public required int[] EventStart { get; init; }

    public required byte[] EventKind { get; init; }

    /// <summary>The state to which each event led.</summary>
    public required byte[] EventState { get; init; }

    public required ushort[] EventDay { get; init; }

    public required IReadOnlyDictionary<int, Irregular> IrregularRows { get; init; }

    public int Count => Ids.Count;

    /// <summary>The states in which some finding is after an event; first null, for before the raising, where one may be counted before it.</summary>
    public FindingState?[] States => field ??= StatesOf();

    /// <summary>The state of a regular finding at the end of a day; 0 when it was not raised by then.</summary>
    public int StateOn(int row, int day) => StateOn(EventDay, EventState, EventStart[row], EventStart[row + 1], day);

    /// <summary>The state to which the last event up to a day led; 0 without any.</summary>
    /// <param name="days">The days of the events.</param>
    /// <param name="states">The states of the events.</param>
    /// <param name="from">The first event of the finding.</param>
    /// <param name="to">The first event behind it.</param>
    /// <param name="day">The day, inclusive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StateOn(ushort[] days, byte[] states, int from, int to, int day)
    {
        var last = to - 1;
        while (last >= from && days[last] > day)
        {
            last--;
        }

        return last < from ? 0 : states[last];
    }

    private FindingState?[] StatesOf()
    {
        var found = new bool[32];
        foreach (var state in EventState)
        {
            found[state] = true;
        }

        // No event of a regular finding counts before its raising.
        var all = Enum.GetValues<FindingState>().Select(s => (FindingState?)s);
        return IrregularRows.Count > 0 ? [null, .. all] : [.. all.Where(s => found[(int)s!])];
    }

    /// <summary>A finding that is not regular.</summary>
    internal sealed record Irregular
    {
        public required Finding Finding { get; init; }

        public required FindingLife Life { get; init; }

        /// <summary>When it was raised.</summary>
        public required Blurred Raised { get; init; }

        /// <summary>When each event was, in the order in which they are listed.</summary>
        public required Blurred[] When { get; init; }
    }
}
