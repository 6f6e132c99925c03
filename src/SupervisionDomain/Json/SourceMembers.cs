using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>Sources whose JSON Pointer names no member of the record that holds them.</summary>
internal static class SourceMembers
{
    /// <summary>The member that a pointer (RFC 6901) names, or null.</summary>
    public static JsonElement? Resolve(JsonElement element, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return null;
        }

        foreach (var step in pointer.Split('/').Skip(1))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member))
            {
                element = member;
            }
            else if (element.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < element.GetArrayLength())
            {
                element = element[i];
            }
            else
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>The issues of a document that is otherwise clean. What the contract does not know is not looked into.</summary>
    public static IEnumerable<Issue> Unresolved(JsonElement element, JsonTypeInfo type, string path = "$")
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && element.ValueKind == JsonValueKind.Array)
        {
            var of = type.Options.GetTypeInfo(type.ElementType!);
            return element.EnumerateArray().Index().SelectMany(e => Unresolved(e.Item, of, $"{path}[{e.Index}]"));
        }

        if (type.Kind != JsonTypeInfoKind.Object || element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return type.Properties.SelectMany(p => !element.TryGetProperty(p.Name, out var member) ? []
            : p.PropertyType == typeof(ValueList<Source>) ? member.EnumerateArray().Index()
                .Where(s => s.Item.TryGetProperty("member", out var pointer) && pointer.ValueKind == JsonValueKind.String && Resolve(element, pointer.GetString()!) is null)
                .Select(s => new Issue
                {
                    Code = IssueCodes.UnresolvedMember,
                    Severity = IssueSeverity.Error,
                    Message = "The record has no such member.",
                    Path = $"{path}.{p.Name}[{s.Index}].member",
                })
            : Unresolved(member, type.Options.GetTypeInfo(p.PropertyType), $"{path}.{p.Name}"));
    }
}
