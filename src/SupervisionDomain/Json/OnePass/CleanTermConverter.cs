using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A term.</summary>
internal sealed class CleanTermConverter() : CleanConverter<Term>("zh?", "en?")
{
    public override Term Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? zh = null, en = null;
        var place = CleanMembers.Begin(ref reader);
        while (Members.Next(ref reader, ref place))
        {
            if (place.Member == 0)
            {
                zh = CleanText.String(ref reader);
            }
            else
            {
                en = CleanText.String(ref reader);
            }
        }

        return new(zh, en);
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Term value, JsonSerializerOptions options)
    {
        Text(writer, 0, value.Zh);
        Text(writer, 1, value.En);
    }
}
