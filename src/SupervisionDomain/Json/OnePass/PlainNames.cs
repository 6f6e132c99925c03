using System.Runtime.InteropServices;
using System.Text;

namespace SupervisionDomain.Json;

/// <summary>A list of names, told from the bytes that follow the opening quotation mark as a number each.</summary>
internal sealed class PlainNames
{
    private readonly Mark[] members;

    // By their first letters.
    private readonly (int Number, Mark Name)[][] beginning;

    public PlainNames(params string[] all)
    {
        members = [.. all.Select(name => new Mark($"\"{name}\":"))];
        var quoted = all.Select((name, number) => (Number: number, Name: new Mark($"{name}\""))).ToLookup(name => all[name.Number][0]);
        beginning = [.. Enumerable.Range(0, 128).Select(letter => quoted[(char)letter].ToArray())];
    }

    /// <summary>Goes past a name and its closing mark; false where it is none of these.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the name begins; behind its closing mark then.</param>
    /// <param name="number">The number of the name.</param>
    public bool TryRead(ReadOnlySpan<byte> text, ref int at, out int number)
    {
        number = -1;
        if (at < text.Length && text[at] < beginning.Length)
        {
            foreach (var name in beginning[text[at]])
            {
                if (name.Name.IsAt(text, at))
                {
                    number = name.Number;
                    at += name.Name.Length;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Goes past the brace or the comma, the name and the colon of a member as this library writes them: in order, and without space; false where it is otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the brace or comma is; behind the colon then.</param>
    /// <param name="last">The number of the name before; -1 for the first.</param>
    /// <param name="number">The number of the name.</param>
    public bool TryReadMember(ReadOnlySpan<byte> text, ref int at, int last, out int number)
    {
        number = last + 1;
        if (at < text.Length && text[at] == (last < 0 ? '{' : ','))
        {
            for (; number < members.Length; number++)
            {
                if (members[number].IsAt(text, at + 1))
                {
                    at += 1 + members[number].Length;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A few bytes, compared eight at a time.</summary>
    private sealed class Mark
    {
        private readonly byte[] bytes;
        private readonly ulong first;
        private readonly ulong mask;
        private readonly ulong last;

        public Mark(string text)
        {
            bytes = Encoding.ASCII.GetBytes(text);
            Span<byte> word = stackalloc byte[sizeof(ulong)];
            bytes.AsSpan(0, Math.Min(bytes.Length, word.Length)).CopyTo(word);
            first = MemoryMarshal.Read<ulong>(word);
            word[..Math.Min(bytes.Length, word.Length)].Fill(byte.MaxValue);
            mask = MemoryMarshal.Read<ulong>(word);
            last = bytes.Length > sizeof(ulong) ? MemoryMarshal.Read<ulong>(bytes.AsSpan(bytes.Length - sizeof(ulong))) : 0;
        }

        public int Length => bytes.Length;

        public bool IsAt(ReadOnlySpan<byte> text, int at)
        {
            var rest = text[at..];
            return rest.Length < 2 * sizeof(ulong) || bytes.Length > 2 * sizeof(ulong) ? rest.StartsWith(bytes)
                : (MemoryMarshal.Read<ulong>(rest) & mask) == first
                    && (bytes.Length <= sizeof(ulong) || MemoryMarshal.Read<ulong>(rest[(bytes.Length - sizeof(ulong))..]) == last);
        }
    }
}
