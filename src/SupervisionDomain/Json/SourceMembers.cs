using System.Globalization;
using System.Text.Json;

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

    /// <summary>The issues of a document that is otherwise clean.</summary>
    public static IEnumerable<Issue> Unresolved(JsonElement element, string path = "$")
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Index().SelectMany(e => Unresolved(e.Item, $"{path}[{e.Index}]"));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var own = element.TryGetProperty("sources", out var sources) && sources.ValueKind == JsonValueKind.Array
            ? sources.EnumerateArray().Index()
                .Where(s => s.Item.TryGetProperty("member", out var member) && member.ValueKind == JsonValueKind.String && Resolve(element, member.GetString()!) is null)
                .Select(s => new Issue
                {
                    Code = IssueCodes.UnresolvedMember,
                    Severity = IssueSeverity.Error,
                    Message = "The record has no such member.",
                    Path = $"{path}.sources[{s.Index}].member",
                })
            : [];
        return own.Concat(element.EnumerateObject()
            .Where(p => p.Name is not ("extensions" or "sources"))
            .SelectMany(p => Unresolved(p.Value, $"{path}.{p.Name}")));
    }
}
