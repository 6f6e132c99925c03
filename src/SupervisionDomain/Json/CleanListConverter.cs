using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>A list, with one array to the measure of it.</summary>
internal sealed class CleanListConverter<T> : JsonConverter<ValueList<T>>
    where T : IEquatable<T>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, static (ref reader) =>
            reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : Clean<T>.Converter.Read(ref reader, typeof(T), ContractOptions.Clean)!);

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            Clean<T>.Converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    public static ValueList<T> Read(ref Utf8JsonReader reader, CleanRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw CleanText.Refused();
        }

        // Most lists are short.
        var first = default(Few);
        List<T>? more = null;
        var count = 0;
        for (; CleanText.Next(ref reader); count++)
        {
            var item = read(ref reader);
            if (count < Few.Length)
            {
                first[count] = item;
            }
            else
            {
                (more ??= [.. first]).Add(item);
            }
        }

        return ValueListBuilder.Owned(more?.ToArray() ?? first[..count].ToArray());
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
        private T first;
    }
}
