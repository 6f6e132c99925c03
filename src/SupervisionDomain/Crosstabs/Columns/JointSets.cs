using System.Runtime.InteropServices;

namespace SupervisionDomain;

/// <summary>Sets of organizations as one number: that of the organization where it is alone, else the complement of the number of the set.</summary>
internal sealed class JointSets
{
    /// <summary>The number of the set without any organization.</summary>
    public const int None = ~0;

    /// <summary>So many are laid on the stack.</summary>
    public const int Few = 16;

    /// <summary>Larger sets are not looked for among those known.</summary>
    private const int MaxKnown = 1024;

    private readonly List<int[]> sets = [[]];
    private readonly TextTable known = new();
    private readonly List<int> numbers = [0];

    public JointSets() => known.Add([]);

    /// <summary>The organizations that were met.</summary>
    public TextTable Organizations { get; } = new();

    /// <summary>The sets of several organizations, and of none, by number.</summary>
    public IReadOnlyList<int[]> Sets => sets;

    public int Of(ValueList<Id<Organization>> organizations)
    {
        Span<int> numbers = organizations.Count <= Few ? stackalloc int[organizations.Count] : new int[organizations.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Organizations.Of(organizations[i].ToString());
        }

        return Of(numbers);
    }

    /// <param name="organizations">The numbers of the organizations, in any order and more than once.</param>
    public int Of(ReadOnlySpan<int> organizations)
    {
        if (organizations.Length < 2)
        {
            return organizations.IsEmpty ? None : organizations[0];
        }

        Span<int> set = organizations.Length <= Few ? stackalloc int[organizations.Length] : new int[organizations.Length];
        organizations.CopyTo(set);
        set.Sort();
        var count = 0;
        foreach (var one in set)
        {
            if (count == 0 || set[count - 1] != one)
            {
                set[count++] = one;
            }
        }

        if (count == 1)
        {
            return set[0];
        }

        if (count <= MaxKnown && !known.TryAdd(MemoryMarshal.AsBytes(set[..count]), out var number))
        {
            return ~numbers[number];
        }

        if (count <= MaxKnown)
        {
            numbers.Add(sets.Count);
        }

        sets.Add(set[..count].ToArray());
        return ~(sets.Count - 1);
    }
}
