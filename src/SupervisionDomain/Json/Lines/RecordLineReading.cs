using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A bulk text on its way, line by line: the envelope, and what the manifest has to agree with.</summary>
/// <param name="profile">How to treat what is unknown.</param>
/// <param name="envelope">The document, where the reading begins among its records.</param>
internal sealed class RecordLineReading(JsonProfile profile, SupervisionReport? envelope = null) : IDisposable
{
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<RecordKind, long> counts = [];   // those of all kinds that are not known together, under none
    private readonly bool isTolerant = profile == JsonProfile.Tolerant;
    private long unread;   // lines of which nobody can tell what kind of record they had
    private LineBlock block = new();
    private bool isBegun = envelope is not null;
    private bool isEnded;

    /// <summary>The document without its records; null before its line, and where it is refused.</summary>
    public SupervisionReport? Envelope { get; private set; } = envelope;

    /// <summary>The number of the line at hand, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the next line is one of a record, if all is in order.</summary>
    public bool IsAmongRecords => Envelope is not null && !isEnded;

    // Of the envelope, which is read once.
    private ReportCheck? Check => Envelope is null ? null : field ??= new(Envelope);

    /// <summary>Begins with the lines of a block.</summary>
    public void Begin(LineBlock block) => this.block = block;

    /// <summary>Takes the text of a block, which need not be that at hand, for what the manifest has to agree with, if that is still to come.</summary>
    public void Digest(LineBlock block)
    {
        if (!isEnded)
        {
            digest.AppendData(block.Text);
        }
    }

    /// <summary>Goes past a line with a record that was read elsewhere.</summary>
    public void Pass(RecordKind kind)
    {
        Number++;
        Count(kind);
    }

    /// <summary>What a line of the block says, or one that was too long to be looked at; null where it is blank or says what it should.</summary>
    public RecordLine? Line(int number)
    {
        Number++;
        var line = block[number].Span;
        var isTooLong = block.IsTooLong(number);
        if (line.IsEmpty && !isTooLong)
        {
            return null;
        }

        var isFirst = !isBegun;
        isBegun = true;
        return isEnded ? Bad(IssueCodes.ManifestMismatch, "The manifest is the last line.")
            : isTooLong ? Unread([Issue(IssueCodes.TooLarge, "$", $"A line is no longer than {SupervisionJson.MaxLineBytes} bytes.", column: 1)])
            : isFirst ? First(line)
            : Clean(line) ?? Next(line, number);
    }

    /// <summary>What is missing at the end.</summary>
    public RecordLine? End()
    {
        Number = Math.Max(Number, 1);
        return isEnded ? null : Bad(IssueCodes.MissingManifest, "The text ends without its manifest; what came before may not be all.");
    }

    public void Dispose() => digest.Dispose();

    /// <summary>An error in the line at hand.</summary>
    public Issue Issue(string code, string path, string message, int? column = null) => Error(Envelope, Number, code, path, message, column);

    // What the tolerant profile reads past.
    private Issue Unknown(string path, string message) => Issue(IssueCodes.UnknownMember, path, message) with { Severity = isTolerant ? IssueSeverity.Information : IssueSeverity.Error };

    /// <summary>That a line has a record with the id of one before it; the second is left out, so that the others can be taken.</summary>
    public static Issue Twice(RecordReference record, SupervisionReport? envelope, long line) =>
        Error(envelope, line, IssueCodes.DuplicateId, "$.record.id", $"The id {record.Id} is given twice in this list.", column: null);

    private RecordLine First(ReadOnlySpan<byte> line)
    {
        var issues = new List<Issue>();
        Envelope = DocumentText.ReadEnvelope(line, profile, issues);
        return Envelope is null && OneRecord.TryRead(line, out _)
            ? Bad(IssueCodes.MissingMember, "A bulk text begins with its envelope, which says of which document the records are; this line is a record.")
            : new() { Number = Number, Envelope = Envelope, Issues = Here(issues) };
    }

    // A line in which nothing at all is wrong is read at once; any other is taken apart for all that is wrong with it.
    private RecordLine? Clean(ReadOnlySpan<byte> line)
    {
        if (Check is not { } check || !OneRecord.TryRead(line, out var record) || check.Issues(record).Count > 0)
        {
            return null;
        }

        Count(record.Reference.Kind);
        return new() { Number = Number, Record = record };
    }

    // The walk tells what is wrong with the line as such; what it holds is looked into all the same.
    private RecordLine? Next(ReadOnlySpan<byte> line, int number)
    {
        var issues = ContractWalk.Issues(line, ContractOptions.Of(profile).GetTypeInfo(typeof(RecordLineShape)), profile);
        if (RecordLineShape.TryRead(line) is not { } held)
        {
            return Unread(issues);
        }

        var isRecord = held.Record.Length > 0;
        if (held is { Kind: null, Manifest: null } && !isRecord && DocumentText.ReadEnvelope(line, profile, []) is not null)
        {
            return Bad(IssueCodes.MissingMember, "A line after the first has a record or the manifest; this one is a second envelope.");
        }

        if (held is { Manifest: { } manifest, Kind: null } && !isRecord)
        {
            // One in which something is wrong is a bad line, and no end.
            issues.AddRange(IsRefused(issues) ? [] : Disagreements(manifest, number).Located(line));
            return issues.Count == 0 ? null : new() { Number = Number, Issues = Here(issues) };
        }

        var kind = Kind(held.Kind);
        var more = new List<Issue>();
        if (held.Manifest is not null)
        {
            more.Add(Unknown("$.manifest", "A line with a record is no manifest."));
        }

        if (held.Kind is null || !isRecord)
        {
            more.Add(Issue(IssueCodes.MissingMember, "$", held.Kind is null ? "The member kind is required." : "The member record is required."));
        }

        // A minor version may bring a kind of record, as it may bring a list of a body.
        if (kind == default && held.Kind is not null)
        {
            more.Add(isTolerant ? Unknown("$.kind", "The contract has no such kind of record.")
                : Issue(IssueCodes.UnknownCode, "$.kind", $"Here belongs one of {string.Join(", ", Enum.GetValues<RecordKind>().Select(RecordReference.ListName))}."));
        }

        issues.AddRange(more.Located(line));
        if (kind != default || (isTolerant && held.Kind is not null))
        {
            Count(kind);
        }
        else if (held.Kind is null)
        {
            unread++;
        }

        var record = kind == default || !isRecord || issues.Exists(issue => issue.Code == IssueCodes.NotJson) ? null : Record(kind, line, held.Record, issues);
        return new() { Number = Number, Record = IsRefused(issues) ? null : record, Issues = Here(issues) };
    }

    private IRecord? Record(RecordKind kind, ReadOnlySpan<byte> line, TextPlace place, List<Issue> issues)
    {
        var found = new List<Issue>();
        var record = DocumentText.ReadRecord(line.Slice(place.Start, place.Length), kind, Check, profile, found);
        issues.AddRange(found.Select(issue => issue with { Path = $"$.record{issue.Path[1..]}", Column = issue.Column + place.Start }));
        return record;
    }

    // The end of the text, and whether it is that of what was read.
    private Issue[] Disagreements(ManifestShape manifest, int number)
    {
        isEnded = true;
        digest.AppendData(block.Text[..block.Before(number)]);
        var told = manifest.Counts.GroupBy(count => Kind(count.Key), count => count.Value).ToDictionary(kind => kind.Key, kind => kind.Aggregate((sum, next) => unchecked(sum + next)));
        var unknown = isTolerant ? [] : manifest.Counts.Keys.Where(kind => Kind(kind) == default).Order(StringComparer.Ordinal).ToList();
        var areAsMany = unknown.Count == 0 && AreAsMany(told);
        var expected = Convert.ToHexStringLower(digest.GetCurrentHash());
        return string.Equals(manifest.Digest, expected.ToUpperInvariant(), StringComparison.Ordinal)
                ? [Issue(IssueCodes.ManifestMismatch, "$.manifest.digest", "A digest is in lowercase hexadecimal.")]
            : manifest.Digest != expected
                ? [Issue(IssueCodes.ManifestMismatch, "$.manifest.digest", $"The lines are not those of which the manifest tells{(areAsMany ? ", though the records are as many: blank lines and the ends of lines (CRLF) are told too" : "")}; {Counted()}.")]
            : !areAsMany
                ? [Issue(IssueCodes.ManifestMismatch, "$.manifest.counts", $"The records are not as many as the manifest tells{(unknown.Count == 0 ? "" : $", and there is no kind of record {string.Join(", ", unknown)}")}; {Counted()}.")]
            : [];
    }

    // A line that could not be read may have had a record of any kind that is told of, or none.
    private bool AreAsMany(Dictionary<RecordKind, long> told)
    {
        var missing = told.Keys.Union(counts.Keys).Select(kind => told.GetValueOrDefault(kind) - counts.GetValueOrDefault(kind)).ToList();
        return missing.TrueForAll(count => count >= 0) && missing.Aggregate(default(Int128), (sum, count) => sum + count) <= unread;
    }

    private RecordLine Unread(IEnumerable<Issue> issues)
    {
        unread++;
        return new() { Number = Number, Issues = Here(issues) };
    }

    private string Counted() => counts.Count == 0 ? "no record was read"
        : string.Create(CultureInfo.InvariantCulture, $"read were {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{(c.Key == default ? "of unknown kinds" : RecordReference.ListName(c.Key))} {c.Value}"))}");

    private void Count(RecordKind kind) => CollectionsMarshal.GetValueRefOrAddDefault(counts, kind, out _)++;

    private static RecordKind Kind(string? name) => ClosedList.TryRead(name, out RecordKind kind) ? kind : default;

    private static bool IsRefused(List<Issue> issues) => issues.Exists(issue => issue.Severity == IssueSeverity.Error);

    private RecordLine Bad(string code, string message) => new() { Number = Number, Issues = [Issue(code, "$", message, column: 1)] };

    private ValueList<Issue> Here(IEnumerable<Issue> issues) =>
        issues.Select(issue => issue with { Line = ToLine(Number), Document = issue.Document ?? Envelope?.FullId }).ToValueList();

    private static Issue Error(SupervisionReport? envelope, long line, string code, string path, string message, int? column) =>
        SupervisionDomain.Issue.At(path, code, message) with { Document = envelope?.FullId, Line = ToLine(line), Column = column };

    /// <summary>The number of a line as an issue has it.</summary>
    public static int ToLine(long number) => (int)Math.Min(number, int.MaxValue);
}
