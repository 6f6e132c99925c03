namespace SupervisionDomain;

/// <summary>Steps between moments, and the shortest ways over them (Bellman and Ford, in the order of time).</summary>
internal sealed class ShortestPaths
{
    private readonly List<CountStep>[] leaving;
    private readonly List<CountStep>[] entering;

    /// <param name="count">How many moments; those near in number are near in time.</param>
    public ShortestPaths(int count)
    {
        (leaving, entering) = (new List<CountStep>[count], new List<CountStep>[count]);
        for (var i = 0; i < count; i++)
        {
            (leaving[i], entering[i]) = ([], []);
        }
    }

    public void Add(CountStep step)
    {
        leaving[step.From].Add(step);
        entering[step.To].Add(step);
    }

    public void Remove(CountStep step)
    {
        leaving[step.From].Remove(step);
        entering[step.To].Remove(step);
    }

    /// <summary>From a moment to every other. They come to an end only where there is no cycle of less than nothing.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="below">Where no step is shorter than nothing: how long the longest is that is asked for.</param>
    public Ways From(int moment, Int128? below = null) => To(new(leaving, [moment], isOnward: true, below));

    /// <summary>From every other to a moment.</summary>
    public Ways Towards(int moment) => To(new(entering, [moment], isOnward: false));

    /// <summary>Cycles that are shorter than nothing, and no moment is in two of them; none where there are none.</summary>
    public List<List<CountStep>> Cycles()
    {
        var ways = new Ways(leaving, Enumerable.Range(0, leaving.Length), isOnward: true);
        while (ways.Sweep())
        {
            if (ways.Cycles() is { Count: > 0 } cycles)
            {
                return cycles;
            }
        }

        return [];
    }

    private static Ways To(Ways ways)
    {
        while (ways.Sweep())
        {
        }

        return ways;
    }

    /// <summary>The shortest ways between some moments and all others.</summary>
    internal sealed class Ways
    {
        private readonly List<CountStep>[] steps;
        private readonly bool isOnward;
        private readonly Int128? below;
        private readonly Int128?[] lengths;
        private readonly CountStep?[] last;
        private readonly bool[] isOpen;

        public Ways(List<CountStep>[] steps, IEnumerable<int> ends, bool isOnward, Int128? below = null)
        {
            (this.steps, this.isOnward, this.below) = (steps, isOnward, below);
            (lengths, last, isOpen) = (new Int128?[steps.Length], new CountStep?[steps.Length], new bool[steps.Length]);
            foreach (var end in ends)
            {
                (lengths[end], isOpen[end]) = (0, true);
            }
        }

        /// <summary>How long the way is; null where there is none.</summary>
        public Int128? this[int moment] => lengths[moment];

        /// <summary>The steps of a way, from the moment that was asked for on.</summary>
        public IEnumerable<CountStep> StepsOf(int moment)
        {
            for (var at = moment; last[at] is { } step; at = Other(step))
            {
                yield return step;
            }
        }

        /// <summary>Once forth in time and back; whether anything is left to be done.</summary>
        public bool Sweep()
        {
            for (var i = 0; i < 2 * steps.Length; i++)
            {
                var at = i < steps.Length ? i : (2 * steps.Length) - 1 - i;
                if (!isOpen[at])
                {
                    continue;
                }

                isOpen[at] = false;
                foreach (var step in steps[at])
                {
                    var (to, length) = (isOnward ? step.To : step.From, lengths[at]!.Value + step.Length);
                    if (!(length > below) && (lengths[to] is not { } known || length < known))
                    {
                        (lengths[to], last[to], isOpen[to]) = (length, step, true);
                    }
                }
            }

            return isOpen.Contains(true);
        }

        /// <summary>The ways that lead back to themselves, as none does that comes to an end.</summary>
        public List<List<CountStep>> Cycles()
        {
            var cycles = new List<List<CountStep>>();
            var seenBy = new int[steps.Length];
            for (var start = 0; start < steps.Length; start++)
            {
                var at = start;
                while (seenBy[at] == 0 && last[at] is { } step)
                {
                    seenBy[at] = start + 1;
                    at = Other(step);
                }

                if (seenBy[at] == start + 1)
                {
                    var cycle = new List<CountStep> { last[at]! };
                    for (var next = Other(cycle[0]); next != at; next = Other(cycle[^1]))
                    {
                        cycle.Add(last[next]!);
                    }

                    cycles.Add(cycle);
                }
            }

            return cycles;
        }

        private int Other(CountStep step) => isOnward ? step.From : step.To;
    }
}
