using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>The members that say which contract a document follows; the records themselves do not know.</summary>
internal static class Contract
{
    public const string Report = "supervision-report";
    public const string RollupResult = "supervision-rollup";
    public const string FigureRollupResult = "supervision-figure-rollup";
    public const string ReconciliationResult = "supervision-reconciliation";
    public const string PartialResult = "supervision-partial";
    public const int Major = 1;
    public const int Minor = 0;

    /// <summary>Puts the contract's members in front, and leaves out what is derived, and empty lists.</summary>
    public static void Complete(JsonTypeInfo type) => Complete(type, exactly: false);

    /// <summary>The same, and a document that names another contract or version is refused.</summary>
    public static void CompleteExactly(JsonTypeInfo type) => Complete(type, exactly: true);

    private static void Complete(JsonTypeInfo type, bool exactly)
    {
        // The serializer writes lists without a setter whatever it was told.
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }

        foreach (var property in type.Properties)
        {
            if (!property.IsRequired && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueList<>))
            {
                property.ShouldSerialize = static (_, value) => value is ICounted { Count: > 0 };
            }
            else if (property.PropertyType == typeof(Validity))
            {
                property.ShouldSerialize = static (_, value) => !Validity.Always.Equals(value);
            }
        }

        if (Name(type.Type) is { } contract)
        {
            Add(type, 0, "$schema", $"https://supervisiondomain.example/schema/v{Major}/{contract}.json", required: false);
            Add(type, 1, "contract", contract, required: true, exactly);
            Add(type, 2, "contractVersion", $"{Major}.{Minor}", required: true, exactly);
        }
    }

    /// <summary>The name of the contract of a document type, or null.</summary>
    public static string? Name(Type type) =>
        type == typeof(SupervisionReport) ? Report
        : type == typeof(Rollup) ? RollupResult
        : type == typeof(FigureRollup) ? FigureRollupResult
        : type == typeof(Reconciliation) ? ReconciliationResult
        : type == typeof(PartialRollup) ? PartialResult
        : null;

    /// <summary>What is wrong with the contract that a text names, read before anything else of it.</summary>
    public static Issue? Mismatch(ReadOnlySpan<byte> utf8, string contract, JsonProfile profile)
    {
        string? name = null, version = null;
        var reader = new Utf8JsonReader(utf8);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isName = reader.ValueTextEquals("contract"u8);
                var isVersion = reader.ValueTextEquals("contractVersion"u8);
                reader.Read();
                name = isName && reader.TokenType == JsonTokenType.String ? reader.GetString() : name;
                version = isVersion && reader.TokenType == JsonTokenType.String ? reader.GetString() : version;
                reader.Skip();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What is broken is the walk's to tell.
        }

        if (name is not null && name != contract)
        {
            return Issue.At("$.contract", IssueCodes.WrongContract, $"The document is not of the contract {contract}.");
        }

        var parts = version?.Split('.') ?? [$"{Major}", $"{Minor}"];
        if (parts.Length != 2 || !uint.TryParse(parts[0], NumberStyles.None, null, out var major) || major != Major
            || !uint.TryParse(parts[1], NumberStyles.None, null, out var minor))
        {
            return Issue.At("$.contractVersion", IssueCodes.UnknownVersion, $"This library reads the versions {Major}.0 to {Major}.{Minor} of the contract.");
        }

        return minor <= Minor ? null : Issue.At(
            "$.contractVersion",
            IssueCodes.UnknownVersion,
            $"The document is newer than {Major}.{Minor}, the newest version that this library knows.",
            profile == JsonProfile.Strict ? IssueSeverity.Error : IssueSeverity.Warning);
    }

    private static void Add(JsonTypeInfo type, int place, string name, string value, bool required, bool exactly = false)
    {
        var property = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = type.Type,
            PropertyName = name,
            JsonPropertyName = name,
            Getter = _ => value,
            Setter = !exactly ? static (_, _) => { } : (_, given) => _ = given == value ? value : throw new JsonException(),
        });
        property.IsRequired = required;
        property.IsSetNullable = false;
        type.Properties.Insert(place, property);
    }
}
