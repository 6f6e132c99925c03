using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using SupervisionDomain.Json;

namespace SupervisionDomain.Tests;

/// <summary>The JSON Schema (2020-12) of a document, made from the model: the serializer's metadata, the converters, and the XML documentation.</summary>
/// <remarks>
/// <para>
/// Every record, list of codes, id and value has one definition in <c>$defs</c>. What a new member of the model needs
/// is there when it is built; only a new kind of text needs its pattern, in <see cref="TextPatterns"/>.
/// </para>
/// <para>
/// A rule over several members that a schema can say is one line in <see cref="Completed"/> or <see cref="Narrowed"/>.
/// </para>
/// </remarks>
internal sealed class ContractSchema
{
    private readonly JsonSerializerOptions options = ContractOptions.Strict;
    private readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Type> shapes = [];   // the shape as written, and the type that it stands for
    private readonly Type root;

    private ContractSchema(Type root) => this.root = root;

    /// <summary>The documents of the contract, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Documents { get; } =
        new[] { typeof(SupervisionReport), typeof(Rollup), typeof(FigureRollup), typeof(Reconciliation), typeof(PartialRollup) }.ToDictionary(type => Contract.Name(type)!);

    /// <summary>The schema of a document.</summary>
    public static JsonObject Of(Type root) => new ContractSchema(root).Document();

    /// <summary>A schema as it is committed: indented, LF, a newline at the end.</summary>
    public static string Text(JsonNode schema) => schema.ToJsonString(ContractOptions.Strict) + "\n";

    private JsonObject Document()
    {
        var document = Export(root).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Id,
            ["$comment"] = $"Contract version {Contract.Major}.{Contract.Minor}. Made from the model by SchemaTests; not written by hand.",
        };
        foreach (var (keyword, value) in document.ToList())
        {
            document.Remove(keyword);
            schema[keyword] = value;
        }

        schema["$defs"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        return schema;
    }

    // What a document of this type writes as its own `$schema`.
    private string Id => options.GetTypeInfo(root).Properties.Single(p => p.Name == "$schema").Get!(new object()) as string ?? "";

    private JsonNode Export(Type type) => options.GetJsonSchemaAsNode(type, new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => context.PropertyInfo is { } property ? Member(property, Node(context.TypeInfo, node)) : Node(context.TypeInfo, node),
    });

    private JsonNode Node(JsonTypeInfo info, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var converter = options.GetTypeInfo(type).Converter;
        return converter switch
        {
            ExtensionsConverter => Defined("Extensions", () => new()
            {
                ["description"] = Documentation.Of(typeof(Extension)),
                ["type"] = "object",
                ["propertyNames"] = Text(TextPatterns.AbsoluteUri),
            }),
            IShapeConverter { Shape: var shape } => Defined(type.Name, () =>
            {
                shapes[shape] = type;
                return Completed(type, Described(type, Export(shape).AsObject()));
            }),
            // The exporter leaves out what an array holds where a converter writes it.
            _ when info.Kind == JsonTypeInfoKind.Enumerable => new JsonObject
            {
                ["type"] = "array",
                ["items"] = (node as JsonObject)?["items"]?.DeepClone() ?? Node(options.GetTypeInfo(info.ElementType!), true),
            },
            _ when type == root => Described(type, Bare(node)),
            _ when shapes.ContainsKey(type) => Bare(node),
            _ when info.Kind == JsonTypeInfoKind.Object => Defined(type.Name, () => Completed(type, Described(type, Bare(node)))),
            _ when type.IsEnum => Defined(type.Name, () => ClosedList(type)),
            _ when type == typeof(string) => Defined("Text", () => new()
            {
                ["description"] = "A text that is not blank and holds no half of a surrogate pair (文本).",
                ["type"] = "string",
                ["pattern"] = TextPatterns.NotBlank,
            }),
            _ when type == typeof(long) || type == typeof(int) => new JsonObject
            {
                ["type"] = "integer", ["minimum"] = 0, ["maximum"] = type == typeof(int) ? int.MaxValue : Quantity.MaxValue,
            },
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) => Defined($"{type.GetGenericArguments()[0].Name}Id", () => new()
            {
                ["description"] = "An id: a local part, or scope:local; without a scope it belongs to the issuer of the document (编号).",
                ["type"] = "string",
                ["pattern"] = TextPatterns.Id,
            }),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Code<>) => Defined(type.GetGenericArguments()[0].Name, () => OpenList(type.GetGenericArguments()[0])),
            _ when type == typeof(Unit) => Defined(nameof(Unit), () => Open(Documentation.Of(type), TextPatterns.Of(type),
                Unit.Known.ToDictionary(unit => unit.ToString(), unit => $"{unit.Zh} ({unit.EnPlural})"))),
            _ => Defined(type.Name, () => new()
            {
                ["description"] = Documentation.Of(type),
                ["type"] = "string",
                ["format"] = TextPatterns.Format(type),
                ["pattern"] = TextPatterns.Of(type),
            }),
        };
    }

    private JsonObject Defined(string name, Func<JsonObject> definition)
    {
        if (!definitions.ContainsKey(name))
        {
            var made = new JsonObject { ["title"] = name };
            foreach (var (keyword, value) in definition())
            {
                if (value is not null)
                {
                    made[keyword] = value.DeepClone();
                }
            }

            definitions[name] = made;
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonNode Member(JsonPropertyInfo property, JsonNode node)
    {
        var member = property.AttributeProvider as MemberInfo;
        var declaring = member?.DeclaringType is { } type ? shapes.GetValueOrDefault(type, type) : root;
        var made = new JsonObject
        {
            ["description"] = member is null ? OfTheEnvelope(property.Name) : Documentation.Of(member) ?? Documentation.Of(declaring.GetProperty(member.Name)),
        };

        // Generators of types make a type of its own of a reference with words beside it, and none of a reference in `allOf`.
        var said = Narrowed(declaring, property.Name, node.AsObject());
        foreach (var (keyword, value) in said.ContainsKey("$ref") ? AllOf(said) : said)
        {
            made[keyword] = value?.DeepClone();
        }

        return made;
    }

    private static string OfTheEnvelope(string name) => name switch
    {
        "$schema" => "The address of this schema. A reader does not fetch it (模式).",
        "contract" => "The kind of document (合同名称).",
        "contractVersion" => "The version of the contract that the document follows, major.minor (合同版本).",
        _ => throw new InvalidOperationException($"The envelope has no member {name} that is known here."),
    };

    // What one member allows less than its type.
    private JsonObject Narrowed(Type declaring, string member, JsonObject node) => (declaring.Name, member) switch
    {
        (_, "contract") when declaring == root => new() { ["const"] = Contract.Name(root) },
        (_, "contractVersion") when declaring == root => new() { ["enum"] = Strings(Enumerable.Range(0, Contract.Minor + 1).Select(minor => $"{Contract.Major}.{minor}")) },
        (nameof(SupervisionReport) or nameof(PartialDocument), "issuer") => AllOf(node, Text(TextPatterns.WithoutScope)),
        (nameof(PartialDocument), "fingerprint") => AllOf(node, Text("^[0-9a-f]{64}$")),
        (nameof(PartialRollup), "measures") => new(node.Append(KeyValuePair.Create("minItems", (JsonNode?)1)).Select(k => KeyValuePair.Create(k.Key, k.Value?.DeepClone()))),
        (nameof(Source), "member") => AllOf(node, Text("^/")),
        (nameof(AccountabilityMeasure), "months") => new(node.Select(k => KeyValuePair.Create(k.Key, k.Key switch { "minimum" => 1, "maximum" => AccountabilityMeasure.MostMonths, _ => k.Value?.DeepClone() }))),
        (nameof(Inspection), "inspectorPersonTimes") => AllOf(node, Requires("unit", new JsonObject { ["const"] = Unit.PersonTime.ToString() })),
        _ => node,
    };

    // What a record allows less than its members.
    private JsonObject Completed(Type type, JsonObject node)
    {
        switch (type.Name)
        {
            case nameof(Term):
                node["minProperties"] = 1;
                return node;
            case nameof(Deadline):
                node["minProperties"] = 1;
                node["maxProperties"] = 1;
                foreach (var (_, number) in node["properties"]!.AsObject().Where(p => p.Key != "by"))
                {
                    number!["minimum"] = 1;
                    number["maximum"] = Deadline.Longest;
                }

                return node;
            case nameof(HierarchyAsOf):
                node["if"] = new JsonObject { ["properties"] = new JsonObject { ["mode"] = new JsonObject { ["const"] = "recordDate" } } };
                node["then"] = new JsonObject { ["properties"] = new JsonObject { ["day"] = false } };
                node["else"] = Requires("day", new JsonObject { ["type"] = "string" });
                return node;
            case nameof(Quantity):
                string[] ends = ["min", "max", "likelyMin", "likelyMax"];
                var exact = Part("ExactQuantity", "A number that is exact (确数).", node, name => !ends.Contains(name));
                exact["required"]!.AsArray().Add((JsonNode)"value");
                var bounded = Part("BoundedQuantity", "A number by its ends, both included; an end that is missing is open, a usual end that is missing is the hard one (约数).", node, name => name != "value");
                bounded["anyOf"] = new JsonArray([.. ends.Select(end => Requires(end, new JsonObject { ["type"] = "integer" }))]);
                return OneOf(node, exact, bounded);
            case nameof(FigureValue):
                var quantity = Node(options.GetTypeInfo(typeof(Quantity)), true);
                var absent = Part("AbsentValue", "No value, and why (缺失).", node, name => name == "absent");
                absent["required"] = Strings(["absent"]);
                var rate = Part("RateValue", "A rate as it is printed; it is in no total (比率).", node, name => name == "rate");
                rate["required"] = Strings(["rate"]);
                return OneOf(node, quantity, rate, absent);
            default:
                return node;
        }
    }

    private static JsonObject Part(string title, string description, JsonObject whole, Func<string, bool> has) => new()
    {
        ["title"] = title,
        ["description"] = description,
        ["type"] = "object",
        ["properties"] = new JsonObject(whole["properties"]!.AsObject().Where(p => has(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))),
        ["required"] = new JsonArray([.. (whole["required"]?.AsArray() ?? []).Select(r => r!.DeepClone())]),
        ["additionalProperties"] = false,
    };

    private static JsonObject OneOf(JsonObject whole, params JsonNode[] parts) =>
        new() { ["description"] = whole["description"]?.DeepClone(), ["oneOf"] = new JsonArray([.. parts]) };

    private JsonObject ClosedList(Type type)
    {
        var info = options.GetTypeInfo(type);
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Code: JsonSerializer.SerializeToNode(field.GetValue(null), info)!.GetValue<string>(), Meaning: Documentation.Of(field))).ToList();
        return new()
        {
            ["description"] = $"{Documentation.Of(type)}\n{string.Join('\n', values.Select(v => $"{v.Code}: {v.Meaning}"))}",
            ["$comment"] = "closed list",
            ["type"] = "string",
            ["enum"] = Strings(values.Select(v => v.Code)),
        };
    }

    private static JsonObject OpenList(Type list)
    {
        var known = (IReadOnlyDictionary<string, Term>)list.GetProperty(nameof(ICodeList.Known))!.GetValue(null)!;
        return Open(Documentation.Of(list), TextPatterns.Code, known.ToDictionary(code => code.Key, code => code.Value.ToString()));
    }

    // The known codes with their terms, and at the end that any other will do.
    private static JsonObject Open(string? description, string pattern, Dictionary<string, string> known) => new()
    {
        ["description"] = description,
        ["$comment"] = "open list",
        ["anyOf"] = new JsonArray([
            .. known.Select(code => new JsonObject { ["const"] = code.Key, ["description"] = code.Value }),
            new JsonObject { ["description"] = "A code of somebody else's.", ["type"] = "string", ["pattern"] = pattern }]),
    };

    private static JsonObject Described(Type type, JsonObject node)
    {
        var made = new JsonObject { ["title"] = type.Name, ["description"] = Documentation.Of(type) };
        foreach (var (keyword, value) in node)
        {
            made[keyword] = value?.DeepClone();
        }

        return made;
    }

    // An object, and not null beside it.
    private static JsonObject Bare(JsonNode node)
    {
        node = node.DeepClone();
        node["type"] = "object";
        return node.AsObject();
    }

    private static JsonObject AllOf(params JsonObject[] parts) => new() { ["allOf"] = new JsonArray([.. parts.Select(part => part.DeepClone())]) };

    // Validators in their strict mode want to see the property that is required.
    private static JsonObject Requires(string property, JsonObject schema) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject { [property] = schema }, ["required"] = Strings([property]) };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
