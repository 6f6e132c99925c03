using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

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
        var found = new List<Issue>();
        report = DocumentText.ReadReport(WithoutMark(utf8), profile, found);
        issues = found.ToValueList();
        return report is not null;
    }

    /// <summary>Writes a report: UTF-8, indented, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>; <see cref="WriteLinesAsync(SupervisionReport, Stream, CancellationToken)"/> writes any report.</exception>
    public static byte[] Write(SupervisionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return DocumentText.Write(report);
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
        return DocumentText.Write(rollup);
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
        return DocumentText.Write(rollup);
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
        return DocumentText.Write(reconciliation);
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
        var found = new List<Issue>();
        partial = DocumentText.ReadPartial(WithoutMark(utf8), profile, found);
        issues = found.ToValueList();
        return partial is not null;
    }

    /// <summary>Writes a partial rollup: UTF-8, on one line, because machines read it, with a newline at the end.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="MaxBytes"/>.</exception>
    public static byte[] Write(PartialRollup partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        return DocumentText.Write(partial, indented: false);
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
    /// <remarks>What is wrong with one record alone its line has told; in lines made by hand nobody looks for it until the report is added to a ledger.</remarks>
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
    /// <param name="threads">From two on, lines are read while those before are counted and, beside that, digested; the outcome is the same.</param>
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

    private static bool TryRead<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? document, out ValueList<Issue> issues, JsonProfile profile)
        where T : class
    {
        var found = new List<Issue>();
        document = DocumentText.Read<T>(WithoutMark(utf8), profile, found);
        issues = found.ToValueList();
        return document is not null;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
