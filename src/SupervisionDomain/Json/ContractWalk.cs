using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SupervisionDomain.Json;

/// <summary>
/// Walks a JSON text along the contract and collects everything that is wrong, up to a bound, before any record is made.
/// Driven by the serializer's own metadata, so that the contract is written down once.
/// </summary>
internal ref struct ContractWalk
{
    private readonly ReadOnlySpan<byte> utf8;
    private readonly JsonSerializerOptions options;
    private readonly JsonProfile profile;
    private readonly List<Issue> issues = [];
    private Utf8JsonReader reader;
    private TextPosition? position;
    private int errors;
    private int tolerated;

    private ContractWalk(ReadOnlySpan<byte> utf8, JsonSerializerOptions options, JsonProfile profile)
    {
        this.utf8 = utf8;
        this.options = options;
        this.profile = profile;
        reader = new(utf8, new() { MaxDepth = options.MaxDepth });
    }

    // Where so much is wrong, the text is not walked to its end.
    private readonly bool IsFull => errors > SupervisionJson.MaxIssues;

    /// <summary>What is wrong with a text as a document of the type; where that is too much, the last says so.</summary>
    public static List<Issue> Issues(ReadOnlySpan<byte> utf8, JsonTypeInfo type, JsonProfile profile)
    {
        var walk = new ContractWalk(utf8, type.Options, profile);
        walk.Document(type);
        return walk.issues;
    }

    private void Document(JsonTypeInfo type)
    {
        // What is no UTF-8 cannot be trusted to begin and end where it seems to.
        if (FirstNotUtf8(utf8) is { } bad)
        {
            Add(IssueCodes.NotJson, "The text is not UTF-8 from here on.", "$", at: bad);
            return;
        }

        try
        {
            reader.Read();
            var start = reader;
            Value(type, "$", nullable: false);
            if (typeof(IRecord).IsAssignableFrom(type.Type))
            {
                Try(type, "$", start, since: 0);
            }

            reader.Read();
        }
        catch (JsonException broken)
        {
            position ??= new(utf8);
            var offset = position.Start((int)(broken.LineNumber ?? 0)) + (int)(broken.BytePositionInLine ?? 0);
            offset += offset == utf8.Length - 1 && IsBeginning() ? 1 : 0;
            var inside = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            var tooDeep = inside >= options.MaxDepth && offset < utf8.Length && utf8[offset] is (byte)'{' or (byte)'[';
            Add(tooDeep ? IssueCodes.TooLarge : IssueCodes.NotJson, tooDeep ? $"The text is nested more than {options.MaxDepth} levels deep." : "The text is not JSON from here on.", "$", at: offset);
        }
    }

    // A text that ends behind a comma is told by the reader at the comma, and every other one behind its end.
    private readonly bool IsBeginning()
    {
        var all = new Utf8JsonReader(utf8, isFinalBlock: false, new(new() { MaxDepth = options.MaxDepth }));
        try
        {
            while (all.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int? FirstNotUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private void Value(JsonTypeInfo type, string path, bool nullable)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (!nullable)
            {
                Add(IssueCodes.NullValue, "Null where a value is required; leave an optional member out instead.", path);
            }
        }
        else if (type.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary || type.Converter is ExtensionsConverter)
        {
            Object(type, path);
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            Array(type, path);
        }
        else if (type.Converter is IShapeConverter shape)
        {
            var before = errors;
            var start = reader;
            Object(options.GetTypeInfo(shape.Shape), path);
            if (IsClean(before))
            {
                Leaf(type, path, start);
            }
        }
        else
        {
            // What is no JSON is told by the skip, and once.
            var start = reader;
            reader.Skip();
            Leaf(type, path, start);
        }
    }

    private void Object(JsonTypeInfo type, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Add(IssueCodes.WrongType, "An object belongs here.", path);
            reader.Skip();
            return;
        }

        // An object of the contract has its members, a dictionary any, all of one type, and extensions any of any type.
        var element = type.Kind == JsonTypeInfoKind.Dictionary ? options.GetTypeInfo(type.ElementType!) : null;
        var start = reader.TokenStartIndex;
        var seen = new HashSet<string>();
        while (!IsFull && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = CleanText.WellFormed(ref reader);
            var member = name is null ? null : type.Properties.FirstOrDefault(p => p.Name == name);
            var memberPath = name is null ? path : Member(path, name);
            if (name is null)
            {
                Add(IssueCodes.InvalidText, "The name of a member holds half of a surrogate pair.", path);
            }
            else if (!seen.Add(name))
            {
                Add(IssueCodes.DuplicateMember, "The member is given twice.", memberPath);
            }
            else if (type.Converter is ExtensionsConverter)
            {
                Uri(name, memberPath);
            }
            else if (member is null && element is null)
            {
                Add(IssueCodes.UnknownMember, "The contract has no such member here.", memberPath,
                    profile == JsonProfile.Strict ? IssueSeverity.Error : IssueSeverity.Information);
            }

            reader.Read();
            if (member is not null)
            {
                Value(options.GetTypeInfo(member.PropertyType), memberPath, member.IsSetNullable);
            }
            else if (element is not null)
            {
                Value(element, memberPath, nullable: false);
            }
            else
            {
                reader.Skip();
            }
        }

        foreach (var missing in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            Add(IssueCodes.MissingMember, $"The member {missing.Name} is required.", path, at: start);
        }
    }

    private void Uri(string name, string path)
    {
        try
        {
            _ = new Extension { Uri = name, Json = "null" };
        }
        catch (ArgumentException broken)
        {
            Add(IssueCodes.InvalidValue, ContractException.Rule(broken), path);
        }
    }

    private void Array(JsonTypeInfo type, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(IssueCodes.WrongType, "An array belongs here.", path);
            reader.Skip();
            return;
        }

        var element = options.GetTypeInfo(type.ElementType!);

        // The lists of a document, be it in a partial; not those inside a record.
        var isRecords = element.Kind == JsonTypeInfoKind.Object && !path[Math.Max(0, path.LastIndexOf(".body.", StringComparison.Ordinal))..].Contains('[', StringComparison.Ordinal);
        for (var i = 0; !IsFull && reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            var before = issues.Count;
            var start = reader;
            Value(element, $"{path}[{i}]", nullable: false);
            if (isRecords)
            {
                Try(element, $"{path}[{i}]", start, before);
            }
        }
    }

    // The rules that a record keeps in its own members show when it is made: each record on trial, without the members in which something is wrong already.
    private void Try(JsonTypeInfo type, string path, Utf8JsonReader at, int since)
    {
        if (at.TokenType != JsonTokenType.StartObject || IsFull)
        {
            return;
        }

        var record = utf8[(int)at.TokenStartIndex..(int)reader.BytesConsumed];
        if (issues.Count == since && RecordTrial.Fault(record, type) is null)
        {
            return;
        }

        var start = at.TokenStartIndex;
        var wrong = issues.Skip(since).Where(i => i.Severity == IssueSeverity.Error).Select(i => i.Path[path.Length..].TrimStart('.').Split('.', '[')[0]).ToHashSet();
        foreach (var (member, place, code, message) in RecordTrial.Faults(record, type, wrong))
        {
            Add(code, message, member is null ? path : Member(path, member), at: start + place);
        }
    }

    // One value through its own converter; the reader passed in is a copy that stands on it.
    private void Leaf(JsonTypeInfo type, string path, Utf8JsonReader at)
    {
        var start = at.TokenStartIndex;
        var bare = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        try
        {
            if (bare == typeof(string))
            {
                Text(ref at, path);
            }
            else if (bare == typeof(long) || bare == typeof(int))
            {
                Number(ref at, path, bare);
            }
            else
            {
                _ = JsonSerializer.Deserialize(ref at, type);
            }
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            var (code, message) = ContractException.Fault(broken);
            Add(code, message, path, at: start);
        }
    }

    private void Text(ref Utf8JsonReader at, string path)
    {
        if (at.TokenType != JsonTokenType.String)
        {
            Add(IssueCodes.WrongType, "A string belongs here.", path, at: at.TokenStartIndex);
        }
        else if (CleanText.WellFormed(ref at) is not { } text)
        {
            Add(IssueCodes.InvalidText, "The string holds half of a surrogate pair.", path, at: at.TokenStartIndex);
        }
        else if (FreeText.Violation(text) is { } rule)
        {
            Add(IssueCodes.InvalidText, rule, path, at: at.TokenStartIndex);
        }
    }

    private void Number(ref Utf8JsonReader at, string path, Type type)
    {
        if (at.TokenType != JsonTokenType.Number)
        {
            Add(IssueCodes.WrongType, "A number belongs here.", path, at: at.TokenStartIndex);
        }
        else if (!at.TryGetInt64(out var number) || number < 0 || number > (type == typeof(int) ? int.MaxValue : Quantity.MaxValue))
        {
            Add(IssueCodes.InvalidValue, $"The number is no whole number from 0 to {(type == typeof(int) ? "2^31-1" : "2^53-1")}, written without fraction or exponent.", path, at: at.TokenStartIndex);
        }
    }

    // What the tolerant profile only reports does not keep a value from its trial.
    private readonly bool IsClean(int since) => errors == since;

    private static string Member(string path, string name) =>
        name.Length > 0 && name.Length <= 80 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
            ? $"{path}.{name}"
            : $"{path}['{string.Concat((name.Length <= 80 ? name : name[..80] + "…").Select(c => c is '\\' or '\'' ? $"\\{c}" : char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}"))}']";

    private void Add(string code, string message, string path, IssueSeverity severity = IssueSeverity.Error, long? at = null)
    {
        // Each is counted by itself: what is tolerated refuses nothing, and hides no error, however much it is.
        var told = severity == IssueSeverity.Error ? ++errors : ++tolerated;
        if (told > SupervisionJson.MaxIssues + 1)
        {
            return;
        }

        (code, message) = told <= SupervisionJson.MaxIssues ? (code, message) : (IssueCodes.TooManyIssues, $"More than {SupervisionJson.MaxIssues} {(severity == IssueSeverity.Error ? "things are wrong" : "members are unknown")}: from here on none is told.");
        position ??= new(utf8);
        var (line, column) = position.Of(at ?? reader.TokenStartIndex);
        issues.Add(Issue.At(path, code, message, severity) with { Line = line, Column = column });
    }
}
