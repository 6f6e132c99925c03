using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>What a converter has to say of a value, with the code of the issue; inside, for hosts, the issue itself.</summary>
internal sealed class ContractException(string code, string message) : JsonException(message, new SupervisionJsonException(
    [Issue.At("$", code, message) with { Line = 1, Column = 1 }]))
{
    public string Code { get; } = code;

    /// <summary>What is wrong with a value that could not be read.</summary>
    public static (string Code, string Message) Fault(Exception broken) => broken switch
    {
        ContractException told => (told.Code, told.Message),
        ArgumentException rule => (IssueCodes.InvalidValue, Rule(rule)),
        _ => (IssueCodes.InvalidValue, "The value is none that belongs here."),
    };

    /// <summary>The rule that an argument breaks, without the name of the parameter.</summary>
    public static string Rule(ArgumentException broken) => broken.Message.Split(" (Parameter", 2)[0].Split(Environment.NewLine, 2)[0];
}
