using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace ReportIntake;

/// <summary>The host's own records; those of the library come with <c>AddSupervisionDomain</c>.</summary>
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class IntakeJson : JsonSerializerContext;
