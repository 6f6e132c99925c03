using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The state of each finding at the end of a day; one that counts has been raised by then.</summary>
internal sealed class StateDigit(LedgerColumns columns, int[]? of, Func<FindingState, bool>? counts, LocalDate day) : IDigit
{
    private readonly FindingColumns findings = columns.Findings;

    // What the columns count was raised; what a measure of one's own says of a finding may be before that.
    private readonly FindingState?[] states = of is null ? columns.Findings.States : [null, .. columns.Findings.States.Where(state => state is not null)];
    private readonly int asOf = DayNumber.Of(day);
    private readonly Instant moment = Moments.EndOf(day, columns.Zone);

    public int Radix => states.Length;

    // The digit of each state, by its number, which is 0 before the raising.
    private int[] DigitOf => field ??= Enumerable.Range(0, 32).Select(state => Math.Max(0, Array.IndexOf(states, (FindingState)state))).ToArray();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(int first, Span<int> cells)
    {
        var radix = Radix;
        if (of is not null)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = (cells[i] * radix) + DigitOf[findings.StateOn(of[first + i], asOf)];
            }

            return;
        }

        var ends = findings.EventStart.AsSpan(first, cells.Length + 1);
        var (days, led, digitOf) = (findings.EventDay, findings.EventState, DigitOf);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (cells[i] * radix) + digitOf[FindingColumns.StateOn(days, led, ends[i], ends[i + 1], asOf)];
        }
    }

    public IReadOnlyList<int> Possible(int row)
    {
        var at = of is null ? row : of[row];
        List<FindingState?> possible = findings.IrregularRows.TryGetValue(at, out var irregular)
            ? FindingStatus.Of(irregular.Life, moment, columns.Zone, null).PossibleStates.Select(p => p.State).Distinct().ToList()
            : [(FindingState)findings.StateOn(at, asOf)];
        return possible.Where(state => state is { } known ? counts?.Invoke(known) != false : counts is null && possible.Count == 1)
            .Select(state => DigitOf[(int?)state ?? 0]).ToList();
    }

    public CrosstabCell Say(CrosstabCell cell, int digit) => cell with { State = states[digit] };
}
