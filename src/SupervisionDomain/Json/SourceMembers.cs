using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>Sources whose JSON Pointer (RFC 6901) names no member that the contract has where they stand.</summary>
/// <remarks>
/// A member need not be given: what is left out, and what another spelling says, can be named all the same, so that equal
/// records are right or wrong together. Of a list there is what is in it, and of an extension what its JSON holds. Of the
/// body there are its lists; what is in them may stand on other lines.
/// </remarks>
internal static class SourceMembers
{
    /// <summary>The issues of a document that is otherwise clean, each with its pointer. What the contract does not know is not looked into.</summary>
    /// <param name="element">The document, or a part of it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="profile">The tolerant one goes past a name that the contract does not have: a newer version may have it.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<(Issue Issue, JsonElement Pointer)> Unresolved(JsonElement element, JsonTypeInfo type, JsonProfile profile, string path = "$")
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && element.ValueKind == JsonValueKind.Array)
        {
            var of = type.Options.GetTypeInfo(type.ElementType!);
            return element.EnumerateArray().Index().SelectMany(e => Unresolved(e.Item, of, profile, $"{path}[{e.Index}]"));
        }

        if (type.Kind != JsonTypeInfoKind.Object || element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return type.Properties.SelectMany(p => !element.TryGetProperty(p.Name, out var member) ? []
            : p.PropertyType == typeof(ValueList<Source>) ? Unresolved(Pointers(member), element, type.Type, profile, $"{path}.{p.Name}")
            : Unresolved(member, type.Options.GetTypeInfo(p.PropertyType), profile, $"{path}.{p.Name}"));
    }

    /// <summary>What is read past is not kept: the text with null in place of pointers, none of which is shorter.</summary>
    public static byte[] Without(List<JsonElement> pointers, JsonElement root)
    {
        var whole = JsonMarshal.GetRawUtf8Value(root);
        var text = whole.ToArray();
        foreach (var pointer in pointers)
        {
            var raw = JsonMarshal.GetRawUtf8Value(pointer);
            whole.Overlaps(raw, out var at);
            text.AsSpan(at, raw.Length).Fill((byte)' ');
            "null"u8.CopyTo(text.AsSpan(at));
        }

        return text;
    }

    private static IEnumerable<(Issue Issue, JsonElement Pointer)> Unresolved(List<Pointer> pointers, JsonElement holder, Type type, JsonProfile profile, string path)
    {
        Follow(holder, type, pointers.Where(pointer => pointer.IsRooted), step: 1);
        return pointers.Where(pointer => !pointer.IsFound).Select(pointer => (Issue.At(
            $"{path}[{pointer.Source}].member",
            IssueCodes.UnresolvedMember,
            pointer.IsUnknown ? "The contract has no such member here." : "The record has no such member.",
            pointer.IsUnknown && profile == JsonProfile.Tolerant ? IssueSeverity.Information : IssueSeverity.Error), pointer.Text));
    }

    private static List<Pointer> Pointers(JsonElement sources) => sources.EnumerateArray().Index()
        .Select(source => source.Item.TryGetProperty("member", out var text) && text.ValueKind == JsonValueKind.String ? new Pointer(source.Index, text) : null)
        .OfType<Pointer>().ToList();

    // All pointers together, so that a large value is gone through once and not for each. Without a type, any JSON.
    private static void Follow(JsonElement value, Type? type, IEnumerable<Pointer> pointers, int step)
    {
        var next = pointers.ToLookup(pointer => pointer.Name(step));
        foreach (var pointer in next[null])
        {
            pointer.IsFound = true;
        }

        var info = type is null ? null : Described(type);
        if (info is null || info.Kind == JsonTypeInfoKind.Enumerable || info.Converter is ExtensionsConverter)
        {
            foreach (var (name, part) in Parts(value, next))
            {
                Follow(part, info?.ElementType, next[name], step + 1);
            }
        }
        else if (info.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var named in next.Where(named => named.Key is not null))
            {
                Follow(value, info, named, step);
            }
        }
    }

    private static void Follow(JsonElement value, JsonTypeInfo type, IGrouping<string?, Pointer> named, int step)
    {
        var member = type.Properties.FirstOrDefault(p => p.Name == named.Key);
        if (member is not null && type.Type != typeof(ReportBody))
        {
            Follow(value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member.Name, out var given) ? given : default, member.PropertyType, named, step + 1);
            return;
        }

        foreach (var pointer in named)
        {
            pointer.IsFound = member is not null;
            pointer.IsUnknown = member is null && named.Key!.Length > 0;
        }
    }

    // Of what is in a list, by index, or in an object, by name, that which comes next: of a name given twice the last.
    private static Dictionary<string, JsonElement> Parts(JsonElement value, ILookup<string?, Pointer> next)
    {
        var parts = new Dictionary<string, JsonElement>();
        foreach (var (name, part) in !next.Any(named => named.Key is not null) ? []
            : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select((item, i) => ((string?)i.ToString(CultureInfo.InvariantCulture), item))
            : value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(member => (Name(member), member.Value))
            : [])
        {
            if (name is not null && next.Contains(name))
            {
                parts[name] = part;
            }
        }

        return parts;
    }

    // A name with half of a surrogate pair is none that a pointer has.
    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // The metadata of what stands in the text, which of some types is a shape.
    private static JsonTypeInfo Described(Type type)
    {
        var info = ContractOptions.Strict.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Converter is IShapeConverter shape ? ContractOptions.Strict.GetTypeInfo(shape.Shape) : info;
    }

    /// <summary>A pointer, and what became of it.</summary>
    private sealed class Pointer(int source, JsonElement text)
    {
        private readonly string[] steps = text.GetString()!.Split('/');

        public int Source => source;

        public JsonElement Text => text;

        /// <summary>Whether it begins with a slash, as a pointer does.</summary>
        public bool IsRooted => steps[0].Length == 0;

        public bool IsFound { get; set; }

        /// <summary>Whether it goes through a name that the contract does not have.</summary>
        public bool IsUnknown { get; set; }

        /// <summary>The name at a step, from 1; null behind the last.</summary>
        public string? Name(int step) => step == steps.Length ? null : steps[step].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }
}
