namespace SupervisionDomain;

/// <summary>Steps between moments, and the shortest ways over them.</summary>
/// <param name="count">How many moments, in the order of time.</param>
internal sealed class ShortestPaths(int count)
{
    private readonly List<CountStep>[] leaving = [.. Enumerable.Range(0, count).Select(_ => new List<CountStep>())];
    private readonly List<CountStep>[] entering = [.. Enumerable.Range(0, count).Select(_ => new List<CountStep>())];

    // Numbers for the moments of which none is further from another than a step to it is long.
    private readonly Int128[] numbers = new Int128[count];

    /// <summary>Adds a step without trying it: one back in time, before the moments are numbered.</summary>
    public void Add(CountStep step)
    {
        leaving[step.From].Add(step);
        entering[step.To].Add(step);
    }

    /// <summary>Puts each moment as far from those before it as the steps back demand.</summary>
    public void Number()
    {
        for (var moment = 0; moment < numbers.Length; moment++)
        {
            foreach (var step in leaving[moment])
            {
                numbers[moment] = Int128.Max(numbers[moment], numbers[step.To] - step.Length);
            }
        }
    }

    /// <summary>Adds a step, or gives the cycle that is shorter than nothing with it (Cotton and Maler, Fast and flexible difference constraint propagation).</summary>
    public List<CountStep>? TryAdd(CountStep step)
    {
        if (step.From == step.To)
        {
            return step.Length < 0 ? [step] : null;
        }

        var before = new Dictionary<int, (Int128 Number, CountStep By)>();
        var open = new Queue<int>();
        Lower(step);
        while (open.TryDequeue(out var at))
        {
            if (leaving[at].Where(next => next.To == step.From).MinBy(next => next.Length) is { } last && numbers[at] + last.Length < numbers[last.To])
            {
                var cycle = new List<CountStep> { last };
                while (cycle[^1] != step)
                {
                    cycle.Add(before[cycle[^1].From].By);
                }

                foreach (var (moment, was) in before)
                {
                    numbers[moment] = was.Number;
                }

                return cycle;
            }

            leaving[at].ForEach(Lower);
        }

        Add(step);
        return null;

        void Lower(CountStep by)
        {
            if (numbers[by.From] + by.Length is var number && number < numbers[by.To])
            {
                before[by.To] = (before.TryGetValue(by.To, out var was) ? was.Number : numbers[by.To], by);
                numbers[by.To] = number;
                open.Enqueue(by.To);
            }
        }
    }

    public void Remove(CountStep step)
    {
        leaving[step.From].Remove(step);
        entering[step.To].Remove(step);
    }

    /// <summary>From a moment to every other.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="below">Where no step is shorter than nothing: how long the longest is that is asked for.</param>
    public Ways From(int moment, Int128? below = null) => new(leaving, moment, isOnward: true, below);

    /// <summary>From every other to a moment.</summary>
    public Ways Towards(int moment) => new(entering, moment, isOnward: false, null);

    /// <summary>The shortest ways between a moment and all others (Bellman and Ford, forth in time and back).</summary>
    internal sealed class Ways
    {
        private readonly bool isOnward;
        private readonly Int128?[] lengths;
        private readonly CountStep?[] last;

        public Ways(List<CountStep>[] steps, int moment, bool isOnward, Int128? below)
        {
            this.isOnward = isOnward;
            (lengths, last) = (new Int128?[steps.Length], new CountStep?[steps.Length]);
            var isOpen = new bool[steps.Length];
            (lengths[moment], isOpen[moment]) = (0, true);
            for (var i = 0; i < 2 * steps.Length || isOpen.Contains(true); i++)
            {
                var at = i % (2 * steps.Length) is var turn && turn < steps.Length ? turn : (2 * steps.Length) - 1 - turn;
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
        }

        /// <summary>How long the way is; null where there is none.</summary>
        public Int128? this[int moment] => lengths[moment];

        /// <summary>The steps of a way, from the moment that was asked for on.</summary>
        public IEnumerable<CountStep> StepsOf(int moment)
        {
            for (var at = moment; last[at] is { } step; at = isOnward ? step.From : step.To)
            {
                yield return step;
            }
        }
    }
}
