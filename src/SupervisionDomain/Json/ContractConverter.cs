using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>Any object or list of the contract inside what others read and write: it goes through the contract's own options, whatever theirs are.</summary>
internal sealed class ContractConverter : JsonConverter<object>
{
    /// <summary>What options need to know the contract: the values that are one text stand for themselves, also as the key of an object.</summary>
    public static IReadOnlyList<JsonConverter> All { get; } =
        [.. ContractOptions.Strict.Converters.Where(c => c is not IShapeConverter && IsOwn(c.Type!)), new ContractConverter()];

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsClass && IsOwn(typeToConvert) && ContractOptions.Strict.TryGetTypeInfo(typeToConvert, out _);

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return DocumentText.ReadAny(JsonMarshal.GetRawUtf8Value(document.RootElement), typeToConvert);
        }
        catch (SupervisionJsonException refused)
        {
            throw new JsonException(refused.Message, refused);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ContractOptions.Strict.GetTypeInfo(value.GetType()));

    private static bool IsOwn(Type type) => type.Assembly == typeof(ContractConverter).Assembly;
}
