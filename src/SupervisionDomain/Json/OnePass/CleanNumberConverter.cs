using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>A number by the rule for numbers.</summary>
internal sealed class CleanNumberConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader, Quantity.MaxValue);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    public static long Number(ref Utf8JsonReader reader, long most) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0 && number <= most ? number : throw CleanText.Refused();
}

/// <summary>A small number by the rule for numbers.</summary>
internal sealed class CleanSmallNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (int)CleanNumberConverter.Number(ref reader, int.MaxValue);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
