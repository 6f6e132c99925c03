namespace SupervisionDomain;

/// <summary>Makes a <see cref="ValueList{T}"/> from a collection expression or a sequence.</summary>
public static class ValueListBuilder
{
    /// <summary>A list of these elements.</summary>
    /// <exception cref="ArgumentException">An element is null, or a default id, code or unit.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => Owned(items.ToArray());

    /// <summary>A list of the elements of a sequence, in its order.</summary>
    /// <exception cref="ArgumentException">An element is null, or a default id, code or unit.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => Owned(items.ToArray());

    /// <summary>The list of what is made of each element and its place, with something that all of it needs.</summary>
    internal static ValueList<T> Each<T, TWith>(this ValueList<T> list, TWith with, Func<T, int, TWith, T> make)
        where T : IEquatable<T>
    {
        if (list.Count == 0)
        {
            return list;
        }

        var made = new T[list.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = make(list[i], i, with);
        }

        return Owned(made);
    }

    /// <summary>The list of an array that nobody else holds.</summary>
    internal static ValueList<T> Owned<T>(T[] items)
        where T : IEquatable<T>
    {
        if (items.Length == 0)
        {
            return ValueList<T>.Empty;
        }

        return Refused<T>.Default && Array.IndexOf(items, default) >= 0
            ? throw new ArgumentException("A value list holds no null element, and no default id or code.", nameof(items))
            : new(items);
    }

    // Asked once a type: asking an id would put it into a box.
    private static class Refused<T>
    {
        public static readonly bool Default = default(T) is null or IRefusesDefault;
    }
}
