using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>What a converter has to say of a value, with the code of the issue.</summary>
internal sealed class ContractException(string code, string message) : JsonException(message)
{
    public string Code { get; } = code;
}
