using System.Runtime.InteropServices;

namespace SupervisionDomain;

/// <summary>Numbers things from zero in the order in which they are first met.</summary>
internal sealed class Ordinals<T>
    where T : notnull
{
    private readonly Dictionary<T, int> ordinals = [];
    private readonly List<T> items = [];

    public int Count => items.Count;

    /// <summary>The number of the thing, a new one where it is met for the first time.</summary>
    public int Of(T item)
    {
        ref var ordinal = ref CollectionsMarshal.GetValueRefOrAddDefault(ordinals, item, out var known);
        if (!known)
        {
            ordinal = items.Count;
            items.Add(item);
        }

        return ordinal;
    }

    public T[] ToArray() => [.. items];
}
