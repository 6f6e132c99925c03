using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>Extensions as one object, keyed by absolute URI; their values are kept as they are.</summary>
internal sealed class ExtensionsConverter : JsonConverter<ValueList<Extension>>
{
    public override ValueList<Extension> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ContractException(IssueCodes.WrongType, "An object belongs here.");
        }

        var extensions = new List<Extension>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string uri;
            try
            {
                uri = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                throw new ContractException(IssueCodes.InvalidText, "The name of an extension holds half of a surrogate pair.");
            }

            reader.Read();
            using var value = JsonDocument.ParseValue(ref reader);
            if (extensions.Exists(e => e.Uri == uri))
            {
                throw new ContractException(IssueCodes.DuplicateMember, "An extension is given twice.");
            }

            try
            {
                extensions.Add(new() { Uri = uri, Json = value.RootElement.GetRawText() });
            }
            catch (ArgumentException broken)
            {
                throw new ContractException(IssueCodes.InvalidValue, ContractException.Rule(broken));
            }
            catch (InvalidOperationException)
            {
                throw new ContractException(IssueCodes.NotJson, "The value of an extension is not UTF-8.");
            }
        }

        return extensions.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<Extension> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var extension in value)
        {
            writer.WritePropertyName(extension.Uri);
            writer.WriteRawValue(extension.Json);
        }

        writer.WriteEndObject();
    }
}
