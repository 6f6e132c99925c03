using System.Runtime.CompilerServices;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The state of each finding at the end of a day; one that counts has been raised by then.</summary>
internal sealed class StateDigit(LedgerColumns columns, int[]? of, Func<FindingState, bool>? counts, LocalDate day) : IDigit
{
    private readonly FindingColumns findings = columns.Findings;
    private readonly int asOf = DayNumber.Of(day);
    private readonly Instant moment = Moments.EndOf(day, columns.Zone);

    public int Radix => findings.States.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(int first, Span<int> cells)
    {
        var radix = Radix;
        if (of is not null)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = (cells[i] * radix) + findings.StateNumber[findings.StateOn(of[first + i], asOf)];
            }

            return;
        }

        var ends = findings.EventStart.AsSpan(first, cells.Length + 1);
        var (days, states, digitOf) = (findings.EventDay, findings.EventState, findings.StateNumber);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (cells[i] * radix) + digitOf[FindingColumns.StateOn(days, states, ends[i], ends[i + 1], asOf)];
        }
    }

    public IReadOnlyList<int> Possible(int row)
    {
        var at = of is null ? row : of[row];
        List<FindingState?> states = findings.IrregularRows.TryGetValue(at, out var irregular)
            ? FindingStatus.Of(irregular.Life, moment, columns.Zone, null).PossibleStates.Select(p => p.State).Distinct().ToList()
            : [(FindingState)findings.StateOn(at, asOf)];
        return states.Where(state => state is { } known ? counts?.Invoke(known) != false : counts is null && states.Count == 1)
            .Select(state => findings.StateNumber[(int?)state ?? 0]).ToList();
    }

    public CrosstabCell Say(CrosstabCell cell, int digit) => cell with { State = findings.States[digit] };
}
