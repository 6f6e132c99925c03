using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace SupervisionDomain.Benchmarks;

/// <summary>The same document as most would model it: records of strings and NodaTime's types, read by reflection, without any rule.</summary>
public sealed record ReflectedReport(string? Contract, string? ContractVersion, string? DocumentId, string? Issuer, Instant RecordedAt, string? Language, ReflectedReport.ReflectedBody? Body)
{
    public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public sealed record ReflectedBody(List<ReflectedFinding>? Findings);

    public sealed record ReflectedFinding(string? Id, string? Inspection, List<string>? RaisedBy, string? Site, string? Category, ReflectedTerm? Description, List<ReflectedEvent>? Events);

    public sealed record ReflectedTerm(string? Zh, string? En);

    public sealed record ReflectedEvent(string? Id, string? Kind, LocalDate At, string? By, List<string>? Responsible);

    /// <summary>A line of the bulk text.</summary>
    public sealed record ReflectedLine(string? Kind, ReflectedFinding? Record);
}
