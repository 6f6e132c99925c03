using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupervisionDomain.Json;

/// <summary>The only door between records and JSON (contract version 1.0).</summary>
/// <remarks>
/// Reading is two steps: a walk that collects the issues, then records, made from a text that is clean. A document is
/// whole or refused. Writing is deterministic: the same document gives the same bytes. Thread-safe.
/// </remarks>
public static class SupervisionJson
{
    /// <summary>The largest document that is read or written, in bytes; more belongs into several documents.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>The longest line of a bulk text that is read or written, in bytes.</summary>
    public const int MaxLineBytes = 4 * 1024 * 1024;

    /// <summary>The most errors of form that are told of a text, or of a line of a bulk text, and the most unknown members.</summary>
    public const int MaxIssues = 10_000;

    /// <summary>Reads a report.</summary>
    /// <exception cref="SupervisionJsonException">The document is refused; the exception holds all issues.</exception>
    public static SupervisionReport ReadReport(ReadOnlySpan<byte> utf8, JsonProfile profile = JsonProfile.Strict) =>
        TryReadReport(utf8, out var report, out var issues, profile) ? report : throw new SupervisionJsonException(issues);

    /// <summary>Reads a report; false when it is refused.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="report">The report when it is whole.</param>
    /// <param name="issues">All issues in any case; with an error among them there is no report.</param>
    /// <param name="profile">How to treat what is unknown.</param>
    public static bool TryReadReport(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SupervisionReport? report, out ValueList<Issue> issues, JsonProfile profile = JsonProfile.Strict)
    {
        var text = WithoutMark(utf8);
        var found = new List<Issue>();
        report = Checked(Read<SupervisionReport>(text, profile, found), text, () => ContractOptions.Of(profile).GetTypeInfo(typeof(SupervisionReport)), profile, found);
        issues = found.ToValueList();
        return report is not null;
    }

    /// <summary>Writes a report: UTF-8, indented, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>; <see cref="WriteLinesAsync(SupervisionReport, Stream, CancellationToken)"/> writes any report.</exception>
    public static byte[] Write(SupervisionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Bytes(report);
    }

    /// <summary>The canonical form of a report (RFC 8785): the same report gives the same bytes, by whichever writer.</summary>
    /// <exception cref="ArgumentException">An extension holds what has no such form: a member twice, half of a surrogate pair, a number beyond a double; or the report is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] WriteCanonical(SupervisionReport report) => CanonicalForm.Of(Write(report));

    /// <summary>The digest of a report: SHA-256 of its canonical form, in lowercase hexadecimal.</summary>
    /// <exception cref="ArgumentException">See <see cref="WriteCanonical"/>.</exception>
    public static string Digest(SupervisionReport report) => Convert.ToHexStringLower(SHA256.HashData(WriteCanonical(report)));

    /// <summary>Reads the result of a rollup.</summary>
    /// <exception cref="SupervisionJsonException">The document is refused; the exception holds all issues.</exception>
    public static Rollup ReadRollup(ReadOnlySpan<byte> utf8, JsonProfile profile = JsonProfile.Strict) =>
        TryReadRollup(utf8, out var rollup, out var issues, profile) ? rollup : throw new SupervisionJsonException(issues);

    /// <summary>Reads the result of a rollup; false when it is refused.</summary>
    public static bool TryReadRollup(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Rollup? rollup, out ValueList<Issue> issues, JsonProfile profile = JsonProfile.Strict) =>
        TryRead(utf8, out rollup, out issues, profile);

    /// <summary>Writes the result of a rollup: UTF-8, indented, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(Rollup rollup)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        return Bytes(rollup);
    }

    /// <summary>Reads the result of a rollup of reported figures.</summary>
    /// <exception cref="SupervisionJsonException">The document is refused; the exception holds all issues.</exception>
    public static FigureRollup ReadFigureRollup(ReadOnlySpan<byte> utf8, JsonProfile profile = JsonProfile.Strict) =>
        TryReadFigureRollup(utf8, out var rollup, out var issues, profile) ? rollup : throw new SupervisionJsonException(issues);

    /// <summary>Reads the result of a rollup of reported figures; false when it is refused.</summary>
    public static bool TryReadFigureRollup(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out FigureRollup? rollup, out ValueList<Issue> issues, JsonProfile profile = JsonProfile.Strict) =>
        TryRead(utf8, out rollup, out issues, profile);

    /// <summary>Writes the result of a rollup of reported figures: UTF-8, indented, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(FigureRollup rollup)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        return Bytes(rollup);
    }

    /// <summary>Reads the result of a reconciliation.</summary>
    /// <exception cref="SupervisionJsonException">The document is refused; the exception holds all issues.</exception>
    public static Reconciliation ReadReconciliation(ReadOnlySpan<byte> utf8, JsonProfile profile = JsonProfile.Strict) =>
        TryReadReconciliation(utf8, out var reconciliation, out var issues, profile) ? reconciliation : throw new SupervisionJsonException(issues);

    /// <summary>Reads the result of a reconciliation; false when it is refused.</summary>
    public static bool TryReadReconciliation(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Reconciliation? reconciliation, out ValueList<Issue> issues, JsonProfile profile = JsonProfile.Strict) =>
        TryRead(utf8, out reconciliation, out issues, profile);

    /// <summary>Writes the result of a reconciliation: UTF-8, indented, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        return Bytes(reconciliation);
    }

    /// <summary>Reads a partial rollup.</summary>
    /// <exception cref="SupervisionJsonException">The document is refused; the exception holds all issues.</exception>
    public static PartialRollup ReadPartial(ReadOnlySpan<byte> utf8, JsonProfile profile = JsonProfile.Strict) =>
        TryReadPartial(utf8, out var partial, out var issues, profile) ? partial : throw new SupervisionJsonException(issues);

    /// <summary>Reads a partial rollup; false when it is refused.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="partial">The partial when it is whole.</param>
    /// <param name="issues">All issues in any case, those of its documents too; with an error among them there is no partial.</param>
    /// <param name="profile">How to treat what is unknown.</param>
    public static bool TryReadPartial(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out PartialRollup? partial, out ValueList<Issue> issues, JsonProfile profile = JsonProfile.Strict)
    {
        var text = WithoutMark(utf8);
        var found = new List<Issue>();
        partial = Read<PartialRollup>(text, profile, found);
        if (partial is not null)
        {
            found.AddRange(Members(ref partial, text, () => ContractOptions.Of(profile).GetTypeInfo(typeof(PartialRollup)), profile).Concat(partial.Check()).ToList().Located(text));
        }

        issues = found.ToValueList();
        partial = found.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : partial;
        return partial is not null;
    }

    /// <summary>Writes a partial rollup: UTF-8, on one line, because machines read it, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(PartialRollup partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        return Bytes(partial, indented: false);
    }

    /// <summary>Writes a report as a bulk text: an envelope, a record a line, what is referred to before what refers, and a manifest.</summary>
    /// <exception cref="ArgumentException">A line is longer than <see cref="MaxLineBytes"/>; the text then has no manifest.</exception>
    public static Task WriteLinesAsync(SupervisionReport report, Stream stream, CancellationToken cancellationToken = default) =>
        WriteLinesAsync(report, AsyncEnumerable.Empty<ReportBody>(), stream, cancellationToken);

    /// <summary>Writes a bulk text whose records are made on the way, in constant memory.</summary>
    /// <param name="report">The envelope; the records of its own body come first.</param>
    /// <param name="bodies">
    /// The records that follow, body by body, each taken when the one before is written, in the order in which the lists
    /// of a body stand in the contract. What is referred to has to come before what refers.
    /// </param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellationToken">Ends the writing; what is written then has no manifest.</param>
    /// <remarks>Nothing is remembered of a record but that it was one: whether two have one id is for who reads the text to tell.</remarks>
    /// <exception cref="ArgumentException">A line is longer than <see cref="MaxLineBytes"/>; the text then has no manifest.</exception>
    public static Task WriteLinesAsync(SupervisionReport report, IAsyncEnumerable<ReportBody> bodies, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(bodies);
        ArgumentNullException.ThrowIfNull(stream);
        return RecordLines.WriteAsync(report, bodies, stream, cancellationToken);
    }

    /// <summary>Reads a bulk text line by line, in constant memory; a bad line costs no other.</summary>
    /// <param name="stream">The text in UTF-8; blank lines are read past.</param>
    /// <param name="profile">How to treat what is unknown.</param>
    /// <param name="progress">Told how many bytes are read so far.</param>
    /// <param name="cancellationToken">Ends the reading between two lines.</param>
    /// <remarks>Whether two lines give one id is for <see cref="CollectAsync"/>, or the ledger, to tell.</remarks>
    public static IAsyncEnumerable<RecordLine> ReadLinesAsync(
        Stream stream, JsonProfile profile = JsonProfile.Strict, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _ = ContractOptions.Of(profile);
        return RecordLines.ReadAsync(stream, profile, progress, cancellationToken);
    }

    /// <summary>Collects the lines of a bulk text to one report of all its good records; of two with one id the first.</summary>
    public static Task<CollectedReport> CollectAsync(IAsyncEnumerable<RecordLine> lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return RecordLines.CollectAsync(lines, cancellationToken);
    }

    /// <summary>Reads a bulk text straight into columns for counting; a bad line costs no other, and what is wrong is summed up.</summary>
    /// <param name="stream">The text in UTF-8; blank lines are read past.</param>
    /// <param name="zone">The zone in which local dates and days are meant.</param>
    /// <param name="profile">How to treat what is unknown.</param>
    /// <param name="keepPlaces">Whether to keep where each record stands, so that it can be had again; some fifty bytes a record.</param>
    /// <param name="threads">From two on, lines are read beside the counting and the digest of those before; the outcome is the same.</param>
    /// <param name="progress">Told how many bytes are read so far.</param>
    /// <param name="cancellationToken">Ends the reading; nothing is given then.</param>
    /// <remarks>
    /// Every rule of a document is held; texts are checked and not kept. The memory is that of the columns and of the ids.
    /// The totals are those of a ledger of the same records. A second record with the id of one before it is left out; a
    /// record counts for nobody when it takes its organizations from one that no line before it has; a group may declare fewer
    /// sub-groups than there are. All three are issues.
    /// </remarks>
    public static Task<CollectedColumns> ReadColumnsAsync(
        Stream stream, NodaTime.DateTimeZone zone, JsonProfile profile = JsonProfile.Strict, bool keepPlaces = false, int threads = 1, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _ = ContractOptions.Of(profile);
        return ColumnReading.ReadAsync(stream, zone, profile, keepPlaces, threads, progress, cancellationToken);
    }

    /// <summary>Reads the envelope of a bulk text: a report that has no body.</summary>
    internal static SupervisionReport? ReadEnvelope(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues)
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

    /// <summary>Reads a record that stands alone, and holds it against the envelope given.</summary>
    internal static IRecord? ReadRecord(ReadOnlySpan<byte> text, RecordKind kind, SupervisionReport? envelope, JsonProfile profile, List<Issue> issues)
    {
        var list = RecordReference.ListName(kind);
        var type = ContractOptions.Strict.GetTypeInfo(ContractOptions.Strict.GetTypeInfo(typeof(ReportBody)).Properties.Single(p => p.Name == list).PropertyType).ElementType!;
        var record = (IRecord?)Read(text, type, profile, issues);
        if (record is not null)
        {
            var members = Members(ref record, text, () => ContractOptions.Of(profile).GetTypeInfo(type), profile);
            issues.AddRange(members.Concat(envelope is null ? [] : new ReportCheck(envelope).Issues(record)
                .Select(issue => issue with { Path = issue.Path.Replace($"$.body.{list}[0]", "$", StringComparison.Ordinal) })).ToList().Located(text));
        }

        return issues.Exists(issue => issue.Severity == IssueSeverity.Error) ? null : record;
    }

    /// <summary>Reads a document or a part of one, strictly.</summary>
    /// <exception cref="SupervisionJsonException">It is refused; the exception holds all issues.</exception>
    internal static object ReadAny(ReadOnlySpan<byte> text, Type type)
    {
        if (Contract.Name(type) is not null)
        {
            return type == typeof(SupervisionReport) ? ReadReport(text) : type == typeof(Rollup) ? ReadRollup(text) : type == typeof(FigureRollup) ? ReadFigureRollup(text)
                : type == typeof(PartialRollup) ? ReadPartial(text) : ReadReconciliation(text);
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

    private static bool TryRead<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? document, out ValueList<Issue> issues, JsonProfile profile)
        where T : class
    {
        var found = new List<Issue>();
        document = Read<T>(WithoutMark(utf8), profile, found);
        issues = found.ToValueList();
        return document is not null;
    }

    private static T? Read<T>(ReadOnlySpan<byte> text, JsonProfile profile, List<Issue> issues)
        where T : class => (T?)Read(text, typeof(T), profile, issues);

    private static object? Read(ReadOnlySpan<byte> text, Type type, JsonProfile profile, List<Issue> issues)
    {
        _ = ContractOptions.Of(profile);
        if (text.Length > MaxBytes)
        {
            issues.Add(Issue.At("$", IssueCodes.TooLarge, $"The text is larger than {MaxBytes} bytes."));
            return null;
        }

        // What is clean is read at once; only what is not is walked, for all that is wrong with it.
        return TryReadClean(text, type, out var clean) ? clean : Walked(text, type, profile, issues);
    }

    /// <summary>Reads a document the long way: the walk, then the records.</summary>
    internal static object? Walked(ReadOnlySpan<byte> text, Type type, JsonProfile profile, List<Issue> issues) =>
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
    internal static bool TryReadClean(ReadOnlySpan<byte> text, Type type, [NotNullWhen(true)] out object? document)
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

    internal static byte[] Bytes<T>(T document, bool indented = true, int most = MaxBytes)
    {
        using var bytes = new ChunkWriter(most);
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = ContractOptions.Strict.Encoder, Indented = indented, NewLine = "\n", SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, document, Info<T>(ContractOptions.Clean));
        }

        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
