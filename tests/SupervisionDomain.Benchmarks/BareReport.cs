using System.Text.Json.Serialization;

namespace SupervisionDomain.Benchmarks;

/// <summary>The same document as plain objects of strings and dates, without any rule.</summary>
public sealed class BareReport
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public string? Contract { get; set; }

    public string? ContractVersion { get; set; }

    public string? DocumentId { get; set; }

    public string? Issuer { get; set; }

    public DateTime RecordedAt { get; set; }

    public string? Language { get; set; }

    public BareBody? Body { get; set; }

    public sealed class BareBody
    {
        public List<BareFinding>? Findings { get; set; }
    }

    public sealed class BareFinding
    {
        public string? Id { get; set; }

        public string? Inspection { get; set; }

        public List<string>? RaisedBy { get; set; }

        public string? Site { get; set; }

        public string? Category { get; set; }

        public BareTerm? Description { get; set; }

        public List<BareEvent>? Events { get; set; }
    }

    public sealed class BareTerm
    {
        public string? Zh { get; set; }

        public string? En { get; set; }
    }

    public sealed class BareEvent
    {
        public string? Id { get; set; }

        public string? Kind { get; set; }

        public DateOnly At { get; set; }

        public string? By { get; set; }

        public List<string>? Responsible { get; set; }
    }
}

/// <summary>The metadata that the source generator makes of it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(BareReport))]
internal sealed partial class BareContext : JsonSerializerContext;
