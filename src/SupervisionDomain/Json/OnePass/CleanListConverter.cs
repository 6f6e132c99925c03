using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>A list, with one array to the measure of it.</summary>
internal sealed class CleanListConverter<T> : JsonConverter<ValueList<T>>
    where T : IEquatable<T>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
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
            var item = reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : Clean<T>.Converter.Read(ref reader, typeof(T), ContractOptions.Clean)!;
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

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            Clean<T>.Converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
        private T first;
    }
}
