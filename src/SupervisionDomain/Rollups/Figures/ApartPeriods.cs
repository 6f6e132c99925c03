using NodaTime;

namespace SupervisionDomain;

/// <summary>Of periods that come in the order of their ends, those that share no moment and count the most together.</summary>
internal sealed class ApartPeriods<T>
    where T : class
{
    private readonly List<(LocalDateTime End, Chain Most)> ends = [];

    /// <summary>What counts the most among the periods so far.</summary>
    public Chain Most => ends.Count == 0 ? Chain.None : ends[^1].Most;

    /// <param name="period">The period.</param>
    /// <param name="first">When it begins; null where nobody knows, or where nothing that was counted before adds to it.</param>
    /// <param name="end">When it ends, no earlier than the one before.</param>
    /// <param name="least">How many are counted in it at least.</param>
    public void Add(T period, LocalDateTime? first, LocalDateTime end, long least)
    {
        var (most, before) = (Most, EndedBy(first));
        ends.Add((end, most.Last is null || before.Sum + least > most.Sum ? new(before, period, before.Sum + least) : most));
    }

    private Chain EndedBy(LocalDateTime? moment)
    {
        var (from, to) = (0, moment is null ? 0 : ends.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ends[middle].End <= moment ? (middle + 1, to) : (from, middle);
        }

        return from == 0 ? Chain.None : ends[from - 1].Most;
    }

    /// <summary>Some periods, the last of them after all others.</summary>
    internal sealed record Chain(Chain? Before, T? Last, decimal Sum)
    {
        public static readonly Chain None = new(null, null, 0);

        /// <summary>The periods in their order.</summary>
        public List<T> Periods()
        {
            var periods = new List<T>();
            for (var at = this; at is { Last: { } last }; at = at.Before)
            {
                periods.Add(last);
            }

            periods.Reverse();
            return periods;
        }
    }
}
