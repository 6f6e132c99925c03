using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

/// <summary>The metadata of the contract's objects.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SupervisionReport))]
[JsonSerializable(typeof(Rollup))]
[JsonSerializable(typeof(FigureRollup))]
[JsonSerializable(typeof(Reconciliation))]
[JsonSerializable(typeof(PartialRollup))]
[JsonSerializable(typeof(ValueList<Issue>))]
[JsonSerializable(typeof(QuantityShape))]
[JsonSerializable(typeof(FigureValueShape))]
[JsonSerializable(typeof(TermShape))]
[JsonSerializable(typeof(ValidityShape))]
[JsonSerializable(typeof(HierarchyAsOfShape))]
[JsonSerializable(typeof(DeadlineShape))]
[JsonSerializable(typeof(RecordLineShape))]
internal sealed partial class SupervisionJsonContext : JsonSerializerContext;
