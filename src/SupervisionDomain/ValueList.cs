using System.Collections;
using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>An immutable list that is equal to another when their elements are equal, in order.</summary>
/// <remarks>
/// Records hold their lists in this type so that the equality of a record is the equality of what it says.
/// There is no uninitialized state and no null element. Build one with a collection expression:
/// <c>ValueList&lt;int&gt; list = [1, 2, .. others];</c>. Thread-safe.
/// </remarks>
/// <typeparam name="T">The element; its own equality must be by value for the list's to be.</typeparam>
[CollectionBuilder(typeof(ValueListBuilder), nameof(ValueListBuilder.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, ICounted
    where T : IEquatable<T>
{
    private readonly T[] items;

    internal ValueList(T[] owned) => items = owned;

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The elements as a span; nothing is copied.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>Equal when both hold equal elements in the same order.</summary>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && AsSpan().SequenceEqual(other.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>See <see cref="Equals(ValueList{T})"/>.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>See <see cref="Equals(ValueList{T})"/>.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The elements in brackets, so that a record that holds the list prints what it says.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    /// <summary>Enumerates without allocation in a <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>Walks the elements in order.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items)
        {
            this.items = items;
            index = -1;
        }

        /// <summary>The element at the present place.</summary>
        public readonly T Current => items[index];

        /// <summary>Goes on to the next element; false after the last.</summary>
        public bool MoveNext() => ++index < items.Length;
    }
}

/// <summary>A list of whatever elements.</summary>
internal interface ICounted
{
    public int Count { get; }
}
