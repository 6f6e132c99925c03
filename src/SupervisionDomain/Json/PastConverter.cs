using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>Reads past whatever stands where there is no place for records.</summary>
internal sealed class PastConverter : JsonConverter<ReportBody>
{
    public override bool HandleNull => true;

    public override ReportBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return new();
    }

    public override void Write(Utf8JsonWriter writer, ReportBody value, JsonSerializerOptions options) => throw new NotSupportedException();
}
