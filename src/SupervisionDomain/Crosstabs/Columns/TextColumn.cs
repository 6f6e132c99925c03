using System.Runtime.InteropServices;
using System.Text;

namespace SupervisionDomain;

/// <summary>A column of texts by their numbers, such as the ids of records. Immutable.</summary>
internal sealed class TextColumn
{
    /// <summary>No text lies in two pages.</summary>
    public const int PageSize = 1 << 20;

    /// <summary>What stands before each text: its number and its length.</summary>
    public const int Head = sizeof(int) + sizeof(ushort);

    private readonly byte[][] pages;
    private readonly uint[] starts;
    private readonly Lazy<int[]?> scopes;

    public TextColumn(byte[][] pages, uint[] starts, int count)
    {
        (this.pages, this.starts, Count) = (pages, starts, count);
        scopes = new(FindScopes);
    }

    /// <summary>How many texts there are.</summary>
    public int Count { get; }

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<byte> this[int number] => At(pages, starts[number]);

    /// <summary>The number of the register of each id; null where they are all of one.</summary>
    public int[]? Scopes => scopes.Value;

    /// <summary>The text of a number as an id.</summary>
    public Id<T> Id<T>(int number) => SupervisionDomain.Id<T>.Parse(Encoding.UTF8.GetString(this[number]));

    /// <summary>The first number with the same text: versions of one record stand next to each other, and are one thing.</summary>
    public int FirstOf(int number)
    {
        while (number > 0 && this[number - 1].SequenceEqual(this[number]))
        {
            number--;
        }

        return number;
    }

    /// <summary>How many records there are, of which only these rows may be versions.</summary>
    public int RecordCount(IEnumerable<int> versions) => Count - versions.Count(row => FirstOf(row) < row);

    /// <summary>All texts as ids.</summary>
    public Id<T>[] Ids<T>() => Enumerable.Range(0, Count).Select(Id<T>).ToArray();

    /// <summary>All texts as codes.</summary>
    public Code<TList>[] Codes<TList>()
        where TList : ICodeList => Enumerable.Range(0, Count).Select(number => Code<TList>.Parse(Encoding.UTF8.GetString(this[number]))).ToArray();

    /// <summary>The text whose head begins at a place.</summary>
    public static ReadOnlySpan<byte> At(byte[][] pages, uint start)
    {
        var page = pages[start / PageSize].AsSpan((int)(start % PageSize));
        return page.Slice(Head, MemoryMarshal.Read<ushort>(page[sizeof(int)..]));
    }

    /// <summary>The number of the text whose head begins at a place.</summary>
    public static int NumberAt(byte[][] pages, uint start) => MemoryMarshal.Read<int>(pages[start / PageSize].AsSpan((int)(start % PageSize)));

    private int[]? FindScopes()
    {
        var numbers = new TextTable();
        var all = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var text = this[i];
            all[i] = numbers.Of(text[..Math.Max(0, text.IndexOf((byte)':'))]);
        }

        return numbers.Count > 1 ? all : null;
    }
}
