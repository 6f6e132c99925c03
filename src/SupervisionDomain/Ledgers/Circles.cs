namespace SupervisionDomain;

/// <summary>Of things that lead to others, each to any number: which lead to each other and back.</summary>
internal sealed class Circles<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly int[] groups;

    /// <param name="links">What leads to what.</param>
    public Circles(IEnumerable<(T From, T To)> links)
    {
        var numbered = links.Select(link => (Number(link.From), Number(link.To))).ToList();
        groups = Groups(numbers.Count, numbered);

        int Number(T thing)
        {
            numbers.TryAdd(thing, numbers.Count);
            return numbers[thing];
        }
    }

    /// <summary>All in groups that lead to each other and back, of one thing where none does; each group behind what it leads to.</summary>
    public IEnumerable<IReadOnlyList<T>> InOrder => numbers.GroupBy(x => groups[x.Value], x => x.Key).OrderBy(g => g.Key).Select(g => g.ToList());

    /// <summary>Whether the link is part of a circle.</summary>
    public bool Has(T from, T to) => numbers.TryGetValue(from, out var a) && numbers.TryGetValue(to, out var b) && groups[a] == groups[b];

    // By Tarjan, without recursion: for each the least one met on the way that is still open; a group closes at the first of it.
    private static int[] Groups(int count, List<(int From, int To)> links)
    {
        var begin = new int[count + 1];
        links.ForEach(link => begin[link.From + 1]++);
        for (var i = 0; i < count; i++)
        {
            begin[i + 1] += begin[i];
        }

        var next = begin[..count];
        var to = new int[links.Count];
        links.ForEach(link => to[next[link.From]++] = link.To);
        Array.Copy(begin, next, count);

        var (group, met, least) = (new int[count], new int[count], new int[count]);
        var (open, way) = (new Stack<int>(), new Stack<int>());
        var (groups, seen) = (0, 0);
        for (var start = 0; start < count; start++)
        {
            if (met[start] == 0)
            {
                Meet(start);
            }

            while (way.TryPeek(out var at))
            {
                if (next[at] < begin[at + 1])
                {
                    var other = to[next[at]++];
                    if (met[other] == 0)
                    {
                        Meet(other);
                    }
                    else if (group[other] == 0)
                    {
                        least[at] = Math.Min(least[at], met[other]);
                    }

                    continue;
                }

                way.Pop();
                if (way.TryPeek(out var before))
                {
                    least[before] = Math.Min(least[before], least[at]);
                }

                if (least[at] == met[at])
                {
                    groups++;
                    int closed;
                    do
                    {
                        closed = open.Pop();
                        group[closed] = groups;
                    }
                    while (closed != at);
                }
            }
        }

        return group;

        void Meet(int thing)
        {
            met[thing] = least[thing] = ++seen;
            open.Push(thing);
            way.Push(thing);
        }
    }
}
