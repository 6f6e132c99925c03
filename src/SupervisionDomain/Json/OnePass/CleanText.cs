using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>Reads one value; the reader stands on its first token, and then on its last.</summary>
internal delegate T CleanRead<T>(ref Utf8JsonReader reader);

/// <summary>What is written as one text, read without a string in between.</summary>
internal static class CleanText
{
    private const int Short = 80;

    /// <summary>The string or name at which the reader stands; null for one that holds half of a surrogate pair.</summary>
    public static string? WellFormed(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string String(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Refused();

    public static Id<T> Id<T>(ref Utf8JsonReader reader) => SupervisionDomain.Id<T>.TryParse(String(ref reader), out var id) ? id : throw Refused();

    /// <summary>An id that many records share.</summary>
    public static Id<T> SharedId<T>(ref Utf8JsonReader reader) => Shared<Id<T>>.Read(ref reader, static (ref reader) => Id<T>(ref reader));

    /// <summary>A list of ids that many records share; mostly of one, and then the list is shared too.</summary>
    public static ValueList<Id<T>> SharedIds<T>(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Refused();
        }

        if (!Next(ref reader))
        {
            return [];
        }

        var one = Shared<ValueList<Id<T>>>.Read(ref reader, static (ref reader) => [Id<T>(ref reader)]);
        if (!Next(ref reader))
        {
            return one;
        }

        List<Id<T>> several = [one[0]];
        do
        {
            several.Add(SharedId<T>(ref reader));
        }
        while (Next(ref reader));

        return several.ToValueList();
    }

    /// <summary>Goes on to the next value of a list; false at its end.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    public static Code<TList> Code<TList>(ref Utf8JsonReader reader)
        where TList : ICodeList
    {
        Span<char> room = stackalloc char[Short];
        return SupervisionDomain.Code<TList>.TryParse(room[..Copy(ref reader, room)], out var code) ? code : throw Refused();
    }

    public static T Enum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        Span<char> room = stackalloc char[Short];
        return ClosedList.TryRead<T>(room[..Copy(ref reader, room)], out var value) ? value : throw Refused();
    }

    public static DateSpan Span(ref Utf8JsonReader reader) => Shared<DateSpan>.Read(ref reader, static (ref reader) =>
    {
        Span<char> room = stackalloc char[Short];
        return DateSpan.TryParse(room[..Copy(ref reader, room)], out var span) ? span : throw Refused();
    });

    public static JsonException Refused() => new();

    // What is too long for any of them is left to the walk.
    private static int Copy(ref Utf8JsonReader reader, scoped Span<char> room) =>
        reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= room.Length ? reader.CopyString(room) : throw Refused();
}
