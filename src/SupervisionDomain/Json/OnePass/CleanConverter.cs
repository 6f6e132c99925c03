using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

// The converters of the one-pass way. They read what is clean and refuse the rest without a word, whoever could say
// more of it being the walk; so each is as strict as the walk, and what they do not know they refuse too. They write
// what the metadata would, byte for byte, without asking it.

/// <summary>A record whose members are told one by one.</summary>
internal abstract class CleanConverter<T>(params string[] members) : JsonConverter<T>
{
    /// <summary>The members, in the order in which they are written.</summary>
    public CleanMembers Members { get; } = new(members);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, options);
        writer.WriteEndObject();
    }

    protected static TMember Other<TMember>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        Clean<TMember>.Converter.Read(ref reader, typeof(TMember), options) ?? throw CleanText.Refused();

    protected abstract void WriteMembers(Utf8JsonWriter writer, T value, JsonSerializerOptions options);

    // Null is left out, and so is a list that is empty.
    protected void Text(Utf8JsonWriter writer, int member, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(Members[member], text);
        }
    }

    protected void Span(Utf8JsonWriter writer, int member, DateSpan? span)
    {
        if (span is not null)
        {
            Span<char> text = stackalloc char[DateSpan.MaxLength];
            writer.WriteString(Members[member], text[..span.Format(text)]);
        }
    }

    protected void Other<TMember>(Utf8JsonWriter writer, int member, TMember? value, JsonSerializerOptions options)
        where TMember : class
    {
        if (value is not null and not ICounted { Count: 0 })
        {
            writer.WritePropertyName(Members[member]);
            Clean<TMember>.Converter.Write(writer, value, options);
        }
    }
}
