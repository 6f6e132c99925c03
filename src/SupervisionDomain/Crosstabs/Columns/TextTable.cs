using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionDomain;

/// <summary>Texts, numbered from zero in the order in which they are added, each kept as UTF-8, and found again by what they say.</summary>
/// <remarks>For one thread at a time; a <see cref="TextColumn"/> taken from it stays as it is while the table grows.</remarks>
/// <param name="mostPages">How many pages it has at most: as many as there are places to tell apart.</param>
internal sealed class TextTable(int mostPages = (int)((uint.MaxValue + 1L) / TextColumn.PageSize))
{
    // Texts of others come in here: nobody shall know how to make them meet in one place.
    private static readonly ulong Seed = MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private byte[][] pages = [];
    private int room;
    private uint[] starts = new uint[16];

    // The hash in the upper half, the place of the text counted from 1 in the lower; 0 is free. Made when first asked, and caught up when asked again.
    private ulong[] slots = [];
    private int indexed;

    // What was looked at ahead. It serves nothing, but had to be read for it.
    private ulong seen;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<byte> this[int number] => TextColumn.At(pages, starts[number]);

    /// <summary>The texts so far.</summary>
    public TextColumn ToColumn() => new(pages, starts, Count);

    /// <summary>Adds a text, whether it is there or not, and gives its number.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public int Add(ReadOnlySpan<byte> text)
    {
        var length = text.Length + TextColumn.Head;
        if (room < length)
        {
            pages = pages.Length < mostPages ? [.. pages, GC.AllocateUninitializedArray<byte>(TextColumn.PageSize)]
                : throw new ArgumentException($"Columns hold {mostPages} MiB of ids of each kind of record, and no more: these are more records than can be counted at once.");
            room = TextColumn.PageSize;
        }

        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
        }

        var page = pages.Length - 1;
        var at = TextColumn.PageSize - room;
        var place = pages[page].AsSpan(at);
        MemoryMarshal.Write(place, Count);
        MemoryMarshal.Write(place[sizeof(int)..], checked((ushort)text.Length));
        text.CopyTo(place[TextColumn.Head..]);
        room -= length;
        starts[Count] = (uint)(((long)page * TextColumn.PageSize) + at);
        return Count++;
    }

    /// <summary>Adds a text, whether it is there or not, and gives its number.</summary>
    public int Add(string text) => Add(Utf8(text, stackalloc byte[MaxLength(text)]));

    /// <summary>The number of the text, a new one where it is met for the first time.</summary>
    public int Of(ReadOnlySpan<byte> text) => Of(text, Hash(text));

    /// <summary>Whether a code has a number that a column can hold, or there is one left for it.</summary>
    public bool HasRoomFor(ReadOnlySpan<byte> code) => Count < ushort.MaxValue || TryFind(code, out _);

    /// <summary>Whether a code has a number that a column can hold, or there is one left for it.</summary>
    public bool HasRoomFor(string code) => HasRoomFor(Utf8(code, stackalloc byte[MaxLength(code)]));

    /// <summary>The number of a code, counted from 1: 0 is for none.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public ushort CodeOf(ReadOnlySpan<byte> code) => HasRoomFor(code) ? (ushort)(Of(code) + 1)
        : throw new ArgumentException($"Columns hold {ushort.MaxValue} categories, kinds of sites and kinds of measures each, and no more.");

    /// <summary>The number of a code, counted from 1: 0 is for none.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public ushort CodeOf(string code) => CodeOf(Utf8(code, stackalloc byte[MaxLength(code)]));

    /// <summary>The number of the text of a hash, a new one where it is met for the first time.</summary>
    public int Of(ReadOnlySpan<byte> text, uint hash)
    {
        TryAdd(text, hash, out var number);
        return number;
    }

    /// <summary>The number of the text, a new one where it is met for the first time.</summary>
    public int Of(string text) => Of(Utf8(text, stackalloc byte[MaxLength(text)]));

    /// <summary>Adds a text that is not there yet; false for one that is.</summary>
    public bool TryAdd(ReadOnlySpan<byte> text, out int number) => TryAdd(text, Hash(text), out number);

    /// <summary>Adds a text of a hash that is not there yet; false for one that is.</summary>
    public bool TryAdd(ReadOnlySpan<byte> text, uint hash, out int number)
    {
        Index(Count + 1);
        if (Find(text, hash, out var slot, out number))
        {
            return false;
        }

        number = Add(text);
        slots[slot] = Slot(hash, number);
        indexed = Count;
        return true;
    }

    /// <summary>The number of a text; of one that is there more than once, the first.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, out int number)
    {
        Index(Count);
        number = -1;
        return Count > 0 && Find(text, Hash(text), out _, out number);
    }

    /// <summary>The number of a text; of one that is there more than once, the first.</summary>
    public bool TryFind(string text, out int number) => TryFind(Utf8(text, stackalloc byte[MaxLength(text)]), out number);

    /// <summary>Looks at the slot of a hash. Who looks at many before asking for them waits once for memory, and not for each.</summary>
    public void LookAtSlot(uint hash)
    {
        if (slots.Length > 0)
        {
            seen ^= slots[hash & (uint)(slots.Length - 1)];
        }
    }

    /// <summary>Looks at the text to which the slot of a hash leads, where the slot was looked at before.</summary>
    public void LookAtText(uint hash)
    {
        if (slots.Length > 0 && slots[hash & (uint)(slots.Length - 1)] is not 0 and var slot && slot >> 32 == hash)
        {
            seen ^= (uint)TextColumn.NumberAt(pages, (uint)(slot & uint.MaxValue) - 1);
        }
    }

    private static int MaxLength(string text) => Encoding.UTF8.GetMaxByteCount(text.Length);

    private static ReadOnlySpan<byte> Utf8(string text, Span<byte> room) => room[..Encoding.UTF8.GetBytes(text, room)];

    private ulong Slot(uint hash, int number) => ((ulong)hash << 32) | (starts[number] + 1);

    private bool Find(ReadOnlySpan<byte> text, uint hash, out int slot, out int number)
    {
        var mask = slots.Length - 1;
        for (slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var here = slots[slot];
            if (here == 0)
            {
                number = -1;
                return false;
            }

            var start = (uint)(here & uint.MaxValue) - 1;
            if ((uint)(here >> 32) == hash && TextColumn.At(pages, start).SequenceEqual(text))
            {
                number = TextColumn.NumberAt(pages, start);
                return true;
            }
        }
    }

    // Room for so many texts at three quarters of the slots, and a slot for each that is there.
    private void Index(int texts)
    {
        if (4L * texts > 3L * slots.Length)
        {
            Grow(Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)((4L * texts / 3) + 1))));
        }

        for (; indexed < Count; indexed++)
        {
            var hash = Hash(this[indexed]);
            if (!Find(this[indexed], hash, out var slot, out _))
            {
                slots[slot] = Slot(hash, indexed);
            }
        }
    }

    private void Grow(int size)
    {
        var before = slots;
        slots = new ulong[size];
        foreach (var entry in before)
        {
            if (entry != 0)
            {
                var slot = (int)((uint)(entry >> 32) & (uint)(size - 1));
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                slots[slot] = entry;
            }
        }
    }

    // Multiplies eight bytes at a time and folds the product: fast for short texts, and with the seed not to be foreseen.
    public static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = Seed ^ (ulong)text.Length;
        if (text.Length < sizeof(ulong))
        {
            ulong all = 0;
            foreach (var b in text)
            {
                all = (all << 8) | b;
            }

            hash = Fold(hash ^ all, 0xD6E8FEB86659FD93);
        }
        else
        {
            for (var at = 0; at < text.Length - sizeof(ulong); at += sizeof(ulong))
            {
                hash = Fold(hash ^ MemoryMarshal.Read<ulong>(text[at..]), 0x9E3779B97F4A7C15);
            }

            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]), 0xD6E8FEB86659FD93);
        }

        return unchecked((uint)(hash ^ (hash >> 32)));
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
