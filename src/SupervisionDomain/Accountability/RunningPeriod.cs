using NodaTime;

namespace SupervisionDomain;

/// <summary>The time in which a measure runs (处分期): from the day of the decision, inclusive, until a day, exclusive.</summary>
/// <remarks>
/// Where a date is partial, or a length is left to decide and not told, the ends are bounds. A period ends by itself
/// (Law on sanctions for public employees art. 26).
/// </remarks>
public sealed record RunningPeriod
{
    /// <summary>The measures that run in it: one, or several of one kind that were decided together.</summary>
    public required ValueList<Id<AccountabilityMeasure>> Measures { get; init => field = value.NotNull(); }

    /// <summary>Their kind.</summary>
    public required Code<AccountabilityKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>The earliest day on which it can begin; null where that is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? EarliestFrom { get; init => field = value?.Iso(); }

    /// <summary>The latest day on which it can begin; null where that is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? LatestFrom { get; init => field = value?.Iso(); }

    /// <summary>The earliest day on which it no longer runs; null where that is open. Not after <see cref="LatestFrom"/> where it may not have run at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? EarliestUntil { get; init => field = value?.Iso(); }

    /// <summary>The latest day on which it first no longer runs; null where that is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public LocalDate? LatestUntil { get; init => field = value?.Iso(); }

    /// <summary>The texts in force on the day of the decision that give its length; empty where the catalogue has none of that day.</summary>
    public ValueList<Citation> Basis { get; init => field = value ?? []; } = [];

    /// <summary>The first day, inclusive; null where it is not certain.</summary>
    public LocalDate? From => EarliestFrom == LatestFrom ? EarliestFrom : null;

    /// <summary>The first day on which it no longer runs; null where it is not certain.</summary>
    public LocalDate? Until => EarliestUntil == LatestUntil ? EarliestUntil : null;

    /// <summary>The kind and the days, for example <c>demerit from 2021-07-10 until 2022-07-10</c>; of an end that is a bound the earliest and the latest.</summary>
    public override string ToString()
    {
        return $"{Kind} from {Between(EarliestFrom, LatestFrom)} until {Between(EarliestUntil, LatestUntil)}";

        static string Between(LocalDate? earliest, LocalDate? latest) => earliest == latest ? Day(earliest) : $"{Day(earliest)}/{Day(latest)}";

        static string Day(LocalDate? day) => day is { } known ? $"{known:uuuu-MM-dd}" : "..";
    }

    /// <summary>Whether it runs on the day; null where that is not certain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public bool? IsRunning(LocalDate day) =>
        day.Iso(nameof(day)) < EarliestFrom || day >= LatestUntil ? false
        : day >= LatestFrom && day < EarliestUntil ? true
        : null;
}
