namespace SupervisionDomain;

/// <summary>A column while it grows. What is taken from it is not copied where nothing is added after: a column of a hundred million is there but once.</summary>
internal sealed class GrowingColumn<T>
    where T : unmanaged
{
    private T[] items;

    public GrowingColumn(params T[] first) => (items, Count) = (first, first.Length);

    public int Count { get; private set; }

    public T this[int row] => row < Count ? items[row] : throw new ArgumentOutOfRangeException(nameof(row));

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Math.Max(16, (int)Math.Min(Count * 2L, Array.MaxLength)));
        }

        items[Count++] = item;
    }

    /// <summary>Leaves out all from a row on, which must have been added since a column was taken.</summary>
    public void Shorten(int count) => Count = count;

    /// <summary>The column so far. What is added later goes into another array.</summary>
    public T[] ToColumn()
    {
        Array.Resize(ref items, Count);
        return items;
    }
}
