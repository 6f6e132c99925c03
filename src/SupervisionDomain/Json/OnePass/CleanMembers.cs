using System.Text;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>The names of a record's members, told from the text as a number each; a mark at the end says that the member may be null.</summary>
internal sealed class CleanMembers(string[] members)
{
    private readonly byte[][] names = [.. members.Select(m => Encoding.UTF8.GetBytes(m.TrimEnd('?')))];
    private readonly JsonEncodedText[] written = [.. members.Select(m => JsonEncodedText.Encode(m.TrimEnd('?')))];
    private readonly ulong nullable = members.Index().Aggregate(0UL, (bits, m) => m.Item.EndsWith('?') ? bits | (1UL << m.Index) : bits);

    /// <summary>Each name, and whether the member may be null.</summary>
    public IEnumerable<(string Name, bool Nullable)> All => members.Select(m => (m.TrimEnd('?'), m.EndsWith('?')));

    /// <summary>A name, ready to be written.</summary>
    public JsonEncodedText this[int member] => written[member];

    public static Place Begin(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject ? new() { Member = -1 } : throw CleanText.Refused();

    /// <summary>Goes on to the value of the next member that is not null; false at the end of the object.</summary>
    public bool Next(ref Utf8JsonReader reader, ref Place place)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(reader.ValueSpan, place.Member);
            var bit = 1UL << member;
            if (member < 0 || (place.Seen & bit) != 0)
            {
                throw CleanText.Refused();
            }

            place = new() { Member = member, Seen = place.Seen | bit };
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                return true;
            }

            if ((nullable & bit) == 0)
            {
                throw CleanText.Refused();
            }
        }

        return false;
    }

    // Members mostly stand in the order of the contract. A name with an escape in it is left to the walk.
    private int Find(ReadOnlySpan<byte> name, int last)
    {
        var member = last;
        for (var step = 0; step < names.Length; step++)
        {
            member = member + 1 < names.Length ? member + 1 : 0;
            if (name.SequenceEqual(names[member]))
            {
                return member;
            }
        }

        return -1;
    }

    /// <summary>Where a reading stands: the member, and all that were there before.</summary>
    internal struct Place
    {
        public int Member { get; init; }

        public ulong Seen { get; init; }
    }
}
