using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>A line of a bulk text as written: a kind and a record, or a manifest. What is given is not null.</summary>
internal sealed record RecordLineShape
{
    /// <summary>The list of the record; null where it is not given.</summary>
    public string Kind { get; init; } = null!;

    /// <summary>Where the record stands in the line; nowhere where it is not given.</summary>
    public TextPlace Record { get; init; }

    /// <summary>The manifest; null where it is not given.</summary>
    public ManifestShape Manifest { get; init; } = null!;

    /// <summary>What a line holds, of a member given twice the last; null where that cannot be told.</summary>
    public static RecordLineShape? TryRead(ReadOnlySpan<byte> line)
    {
        try
        {
            return (RecordLineShape?)JsonSerializer.Deserialize(line, ContractOptions.Lenient.GetTypeInfo(typeof(RecordLineShape)));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A manifest as written.</summary>
internal sealed record ManifestShape
{
    public required Dictionary<string, long> Counts { get; init; }

    public required string Digest { get; init; }
}

/// <summary>Where a value stands in a text. What it says is left for later.</summary>
[JsonConverter(typeof(TextPlaceConverter))]
internal readonly record struct TextPlace(int Start, int Length);

internal sealed class TextPlaceConverter : JsonConverter<TextPlace>
{
    public override bool HandleNull => false;

    public override TextPlace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(start, (int)reader.BytesConsumed - start);
    }

    public override void Write(Utf8JsonWriter writer, TextPlace value, JsonSerializerOptions options) => throw new NotSupportedException();
}
