using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>A document, or a part of one, read from a text and written as one.</summary>
internal static class DocumentText
{
    /// <summary>Reads a document that has no rules but those of its members.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues)
        where T : class => (T?)Read(text, typeof(T), profile, issues);

    public static SupervisionReport? ReadReport(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues) =>
        Checked(Read<SupervisionReport>(text, profile, issues), text, () => ContractOptions.Of(profile).GetTypeInfo(typeof(SupervisionReport)), profile, issues);

    public static PartialRollup? ReadPartial(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues)
    {
        var partial = Read<PartialRollup>(text, profile, issues);
        if (partial is not null)
        {
            issues.AddRange(Members(ref partial, text, () => ContractOptions.Of(profile).GetTypeInfo(typeof(PartialRollup)), profile).Concat(partial.Check()).ToList().Located(text));
        }

        return issues.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : partial;
    }

    /// <summary>Reads the envelope of a bulk text: a report that has no body.</summary>
    public static SupervisionReport? ReadEnvelope(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues)
    {
        var type = ContractOptions.Envelope(profile);
        if (!IsWhole(text, type, profile, issues))
        {
            return null;
        }

        return Checked((SupervisionReport?)Made(Bodied(text), ContractOptions.PastBody, issues), text, () => type, profile, issues, ContractOptions.PastBody);
    }

    // A report has a body and an envelope none: it is made with one, in front, that is read past as any other.
    private static byte[] Bodied(ReadOnlySpan<byte> envelope) => [.. "{\"body\":null,"u8, .. envelope[(envelope.IndexOf((byte)'{') + 1)..]];

    /// <summary>Reads a record that stands alone, and holds it against its document, where there is one.</summary>
    public static IRecord? ReadRecord(ReadOnlySpan<byte> text, RecordKind kind, ReportCheck? check, JsonProfile profile, List<Issue> issues)
    {
        var list = RecordReference.ListName(kind);
        var type = ContractOptions.Strict.GetTypeInfo(ContractOptions.Strict.GetTypeInfo(typeof(ReportBody)).Properties.Single(p => p.Name == list).PropertyType).ElementType!;
        var record = (IRecord?)Read(text, type, profile, issues);
        if (record is not null)
        {
            var members = Members(ref record, text, () => ContractOptions.Of(profile).GetTypeInfo(type), profile);
            issues.AddRange(members.Concat((check?.Issues(record) ?? [])
                .Select(issue => issue with { Path = issue.Path.Replace($"$.body.{list}[0]", "$", StringComparison.Ordinal) })).ToList().Located(text));
        }

        return issues.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : record;
    }

    /// <summary>Reads a document or a part of one, strictly.</summary>
    /// <exception cref="SupervisionJsonException">It is refused; the exception holds all issues.</exception>
    public static object ReadAny(ReadOnlySpan<byte> text, Type type)
    {
        if (Contract.Name(type) is not null)
        {
            return type == typeof(SupervisionReport) ? SupervisionJson.ReadReport(text) : type == typeof(Rollup) ? SupervisionJson.ReadRollup(text) : type == typeof(FigureRollup) ? SupervisionJson.ReadFigureRollup(text)
                : type == typeof(PartialRollup) ? SupervisionJson.ReadPartial(text) : SupervisionJson.ReadReconciliation(text);
        }

        var info = ContractOptions.Strict.GetTypeInfo(type);
        var issues = ContractWalk.Issues(text, info, JsonProfile.Strict);
        try
        {
            return issues.Count == 0 ? JsonSerializer.Deserialize(text, info)! : throw new SupervisionJsonException(issues.ToValueList());
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw new SupervisionJsonException([Issue.At("$", IssueCodes.InvalidValue, broken is ArgumentException rule ? ContractException.Rule(rule) : "A value breaks a rule of the model.")]);
        }
    }

    private static object? Read(ReadOnlySpan<byte> text, Type type, JsonProfile profile, List<Issue> issues)
    {
        _ = ContractOptions.Of(profile);
        if (text.Length > SupervisionJson.MaxBytes)
        {
            issues.Add(Issue.At("$", IssueCodes.TooLarge, $"The text is larger than {SupervisionJson.MaxBytes} bytes."));
            return null;
        }

        // What is clean is read at once; only what is not is walked, for all that is wrong with it.
        return TryReadClean(text, type, out var clean) ? clean : Walked(text, type, profile, issues);
    }

    /// <summary>Reads a document the long way: the walk, then the records.</summary>
    public static object? Walked(ReadOnlySpan<byte> text, Type type, JsonProfile profile, List<Issue> issues) =>
        ContractOptions.Of(profile).GetTypeInfo(type) is var info && IsWhole(text, info, profile, issues) ? Made(text, info, issues) : null;

    // Whether the walk finds no error.
    private static bool IsWhole(ReadOnlySpan<byte> text, JsonTypeInfo type, JsonProfile profile, List<Issue> issues)
    {
        if (Contract.Name(type.Type) is { } contract && Contract.Mismatch(text, contract, profile) is { } mismatch)
        {
            issues.AddRange(new[] { mismatch }.Located(text));
            if (mismatch.Severity == IssueSeverity.Error)
            {
                // Of another contract nothing can be told but whether it is JSON: a lost quote may have made it another.
                issues.AddRange(ContractWalk.Issues(text, type, profile).Where(issue => issue.Code is IssueCodes.NotJson or IssueCodes.TooLarge));
                return false;
            }
        }

        issues.AddRange(ContractWalk.Issues(text, type, profile));
        return !issues.Exists(issue => issue.Severity == IssueSeverity.Error);
    }

    private static object? Made(ReadOnlySpan<byte> text, JsonTypeInfo type, List<Issue> issues)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            issues.Add(Issue.At("$", IssueCodes.InvalidValue, broken is JsonException { Path: { } path } ? $"A value at {path} breaks a rule of the model." : "A value breaks a rule of the model."));
            return null;
        }
    }

    /// <summary>Reads a document in which nothing at all is wrong by the walk; false for any other.</summary>
    public static bool TryReadClean(ReadOnlySpan<byte> text, Type type, [NotNullWhen(true)] out object? document)
    {
        try
        {
            document = JsonSerializer.Deserialize(text, ContractOptions.Clean.GetTypeInfo(type));
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            document = null;
        }

        return document is not null;
    }

    // The rules of a report that take more than one member. A report that breaks one is none. How it is made is told of an
    // envelope: as a report, whose body is empty.
    private static SupervisionReport? Checked(SupervisionReport? report, ReadOnlySpan<byte> text, Func<JsonTypeInfo> type, JsonProfile profile, List<Issue> issues, JsonTypeInfo? made = null)
    {
        if (report is not null)
        {
            var document = report.FullId;
            var members = Members(ref report, text, type, profile, made);
            report = made is null ? report : report with { Body = new() };
            var more = report.MustUnderstand.Index()
                .Select(uri => Issue.At($"$.mustUnderstand[{uri.Index}]", IssueCodes.MustUnderstand, "The document requires an extension that this reader does not understand."))
                .Concat(members).Concat(report.Check()).ToList();
            issues.AddRange(more.Located(text).Select(issue => issue with { Document = issue.Document ?? document }));
        }

        return issues.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : report;
    }

    // No source names a member where the text holds no such name, be it written with escapes: then the type is not asked for,
    // to lay out which takes longer than to read a short document.
    private static List<Issue> Members<T>(ref T document, ReadOnlySpan<byte> text, Func<JsonTypeInfo> type, JsonProfile profile, JsonTypeInfo? made = null)
    {
        if (text.IndexOf("\"member\""u8) < 0 && text.IndexOf("\\u00"u8) < 0)
        {
            return [];
        }

        var reader = new Utf8JsonReader(text);
        using var parsed = JsonDocument.ParseValue(ref reader);
        var unresolved = SourceMembers.Unresolved(parsed.RootElement, type(), profile).ToList();
        var past = unresolved.Where(found => found.Issue.Severity != IssueSeverity.Error).Select(found => found.Pointer).ToList();
        if (past.Count > 0)
        {
            var without = SourceMembers.Without(past, parsed.RootElement);
            document = (T)JsonSerializer.Deserialize(made is null ? without : Bodied(without), made ?? type())!;
        }

        return unresolved.ConvertAll(found => found.Issue);
    }

    /// <summary>Writes a document: UTF-8, with a newline at the end.</summary>
    public static byte[] Write<T>(T document, bool indented = true, int most = SupervisionJson.MaxBytes)
    {
        using var bytes = new ChunkWriter(most);
        Write(document, bytes, indented);
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    /// <summary>Writes a document piece by piece.</summary>
    public static void Write<T>(T document, IBufferWriter<byte> bytes, bool indented)
    {
        using var writer = new Utf8JsonWriter(bytes, new() { Encoder = ContractOptions.Strict.Encoder, Indented = indented, NewLine = "\n", SkipValidation = true });
        JsonSerializer.Serialize(writer, document, (JsonTypeInfo<T>)ContractOptions.Clean.GetTypeInfo(typeof(T)));
    }
}
