using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>Extensions as one object, keyed by absolute URI; their values are kept as they are.</summary>
internal sealed class ExtensionsConverter : JsonConverter<ValueList<Extension>>
{
    public override ValueList<Extension> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // What is wrong is the walk's to tell.
        var extensions = reader.TokenType == JsonTokenType.StartObject ? new List<Extension>() : throw CleanText.Refused();
        var uris = new HashSet<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var uri = reader.GetString()!;
            reader.Read();
            using var value = JsonDocument.ParseValue(ref reader);
            extensions.Add(uris.Add(uri) ? new() { Uri = uri, Json = value.RootElement.GetRawText() } : throw CleanText.Refused());
        }

        return extensions.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<Extension> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var extension in value)
        {
            writer.WritePropertyName(extension.Uri);
            writer.WriteRawValue(writer.Options.Indented ? extension.Json : OnOneLine(extension.Json));
        }

        writer.WriteEndObject();
    }

    // Without the white space between its tokens, and else as it is.
    private static string OnOneLine(string json)
    {
        var line = new StringBuilder(json.Length);
        var (isText, isEscaped) = (false, false);
        foreach (var c in json)
        {
            isText ^= c == '"' && !isEscaped;
            isEscaped = c == '\\' && !isEscaped;
            if (isText || c is not (' ' or '\t' or '\r' or '\n'))
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }
}
