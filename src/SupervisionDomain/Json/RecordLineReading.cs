using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A bulk text on its way, line by line: the envelope, and what the manifest has to agree with.</summary>
/// <param name="profile">How to treat what is unknown.</param>
/// <param name="envelope">The document, where the reading begins among its records.</param>
internal sealed class RecordLineReading(JsonProfile profile, SupervisionReport? envelope = null) : IDisposable
{
    private static readonly string[] Kinds = [.. Enum.GetValues<RecordKind>().Select(RecordReference.ListName)];

    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<RecordKind, long> counts = [];
    private LineBlock block = new();
    private int digested;
    private bool isBegun = envelope is not null;
    private bool isEnded;

    /// <summary>The document without its records; null before its line, and where it is refused.</summary>
    public SupervisionReport? Envelope { get; private set; } = envelope;

    /// <summary>The number of the line at hand, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the next line is one of a record, if all is in order.</summary>
    public bool IsAmongRecords => Envelope is not null && !isEnded;

    /// <summary>Begins with the lines of a block.</summary>
    public void Begin(LineBlock block) => (this.block, digested) = (block, 0);

    /// <summary>Ends with the lines of the block.</summary>
    public void EndBlock() => Digest(block.Text.Length);

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
        var before = isEnded;
        var read = block.IsTooLong(number) ? Bad(IssueCodes.TooLarge, "$", $"A line is no longer than {SupervisionJson.MaxLineBytes} bytes.")
            : line.IsEmpty ? null
            : !isBegun ? First(line)
            : Clean(line) ?? Next(line, number);
        isBegun |= read is not null || !line.IsEmpty;
        return before && read is not null ? Bad(IssueCodes.ManifestMismatch, "$", "The manifest is the last line.") : read;
    }

    /// <summary>What is missing at the end.</summary>
    public RecordLine? End()
    {
        Number = Math.Max(Number, 1);
        return isEnded ? null : Bad(IssueCodes.MissingManifest, "$", "The text ends without its manifest; what came before may not be all.");
    }

    public void Dispose() => digest.Dispose();

    /// <summary>An error in the line at hand.</summary>
    public Issue Issue(string code, string path, string message, int? column = 1) => Error(Envelope, Number, code, path, message, column);

    /// <summary>That a line has a record with the id of one before it; the second is left out, so that the others can be taken.</summary>
    public static Issue Twice(RecordReference record, SupervisionReport? envelope, long line) =>
        Error(envelope, line, IssueCodes.DuplicateId, "$.record.id", $"The id {record.Id} is given twice in this list.", column: null);

    // The envelope is a document of which the body is still to come.
    private RecordLine First(ReadOnlySpan<byte> line)
    {
        byte[] whole = line.EndsWith("}"u8) ? [.. line[..^1], .. ",\"body\":{}}"u8] : [.. line];
        if (SupervisionJson.TryReadReport(whole, out var read, out var issues, profile))
        {
            Envelope = read;
            return new() { Number = Number, Envelope = read, Issues = Here(issues, i => i) };
        }

        return OneRecord.TryRead(line, out _)
            ? Bad(IssueCodes.MissingMember, "$", "A bulk text begins with its envelope, which says of which document the records are; this line is a record.")
            : new() { Number = Number, Issues = Here(issues, i => i) };
    }

    // A line in which nothing at all is wrong is read at once; any other is taken apart for all that is wrong with it.
    private RecordLine? Clean(ReadOnlySpan<byte> line)
    {
        if (Envelope is null || !OneRecord.TryRead(line, out var record) || ReportCheck.Of(Envelope, record).Count > 0)
        {
            return null;
        }

        Count(record.Reference.Kind);
        return new() { Number = Number, Record = record };
    }

    private RecordLine? Next(ReadOnlySpan<byte> line, int number)
    {
        RecordKind? kind = null;
        var (isKindGiven, record, manifest, length) = (false, -1, -1, 0);
        var issues = new List<Issue>();
        var reader = new Utf8JsonReader(line, new() { MaxDepth = SupervisionJson.Options.MaxDepth });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return Bad(IssueCodes.WrongType, "$", "An object belongs here.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Is(ref reader, "kind") ? 0 : Is(ref reader, "record") ? 1 : Is(ref reader, "manifest") ? 2 : 3;
                var column = (int)reader.TokenStartIndex + 1;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                if ((name == 0 && isKindGiven) || (name == 1 && record >= 0) || (name == 2 && manifest >= 0))
                {
                    issues.Add(Issue(IssueCodes.DuplicateMember, name == 0 ? "$.kind" : name == 1 ? "$.record" : "$.manifest", "The member is given twice.", column));
                }
                else if (name == 3)
                {
                    issues.Add(Issue(IssueCodes.UnknownMember, "$", "A line has no such member.", column) with { Severity = profile == JsonProfile.Strict ? IssueSeverity.Error : IssueSeverity.Information });
                }
                else if (name == 0)
                {
                    isKindGiven = true;
                    kind = reader.TokenType == JsonTokenType.String ? Kind(ref reader) : null;
                    if (kind is null)
                    {
                        issues.Add(Issue(IssueCodes.UnknownCode, "$.kind", $"Here belongs one of {string.Join(", ", Kinds)}.", start + 1));
                    }
                }

                reader.Skip();
                (record, manifest) = (name == 1 ? start : record, name == 2 ? start : manifest);
                length = name is 1 or 2 ? (int)reader.BytesConsumed - start : length;
            }

            reader.Read();
        }
        catch (JsonException broken)
        {
            return Bad(IssueCodes.NotJson, "$", "The line is not JSON from here on.", (int)(broken.BytePositionInLine ?? 0) + 1);
        }

        if (manifest >= 0 && !isKindGiven && record < 0)
        {
            return Manifest(line.Slice(manifest, length), manifest, number);
        }

        if (!isKindGiven || record < 0)
        {
            issues.Add(Issue(IssueCodes.MissingMember, "$", isKindGiven ? "The member record is required." : "The member kind is required."));
        }

        if (kind is { } counted)
        {
            Count(counted);
        }

        return kind is null || issues.Exists(i => i.Severity == IssueSeverity.Error)
            ? new() { Number = Number, Issues = issues.ToValueList() }
            : Record(RecordReference.ListName(kind.Value), line.Slice(record, length), record, issues);
    }

    // A record is read as a body that has but the one.
    private RecordLine Record(string kind, ReadOnlySpan<byte> record, int at, List<Issue> issues)
    {
        byte[] begin = [.. "{\""u8, .. Encoding.ASCII.GetBytes(kind), .. "\":["u8];
        byte[] text = [.. begin, .. record, .. "]}"u8];
        var found = new List<Issue>();
        var body = SupervisionJson.ReadBody(text, Envelope, profile, found);
        issues.AddRange(Here(found, issue => issue with
        {
            Path = issue.Path.Replace($"$.{kind}[0]", "$.record", StringComparison.Ordinal),
            Column = issue.Column - begin.Length + at,
        }));
        return new() { Number = Number, Record = body?.All()[0], Issues = issues.ToValueList() };
    }

    private RecordLine? Manifest(ReadOnlySpan<byte> text, int at, int number)
    {
        isEnded = true;
        Digest(block.Before(number));
        var sum = Convert.ToHexStringLower(digest.GetCurrentHash());
        var (isDigest, isTold) = (false, false);
        var reader = new Utf8JsonReader(text);
        reader.Read();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Is(ref reader, "digest") ? 0 : Is(ref reader, "counts") ? 1 : 2;
            reader.Read();
            isDigest = member == 0 ? reader.TokenType == JsonTokenType.String && Is(ref reader, sum) : isDigest;
            isTold = member == 1 ? AreCounted(reader) : isTold;
            reader.Skip();
        }

        return !isDigest ? Bad(IssueCodes.ManifestMismatch, "$.manifest.digest", $"The lines are not those of which the manifest tells; {Counted()}.", at + 1)
            : !isTold ? Bad(IssueCodes.ManifestMismatch, "$.manifest.counts", $"The records are not as many as the manifest tells; {Counted()}.", at + 1)
            : null;
    }

    private void Digest(int to)
    {
        digest.AppendData(block.Text[digested..to]);
        digested = to;
    }

    private string Counted() => counts.Count == 0 ? "no record was read"
        : string.Create(CultureInfo.InvariantCulture, $"read were {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{RecordReference.ListName(c.Key)} {c.Value}"))}");

    // Each kind once and with its number. The reader is a copy that stands on them.
    private bool AreCounted(Utf8JsonReader reader)
    {
        var told = new HashSet<RecordKind>();
        var isSame = reader.TokenType == JsonTokenType.StartObject;
        while (isSame && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isSame = Kind(ref reader) is { } kind && reader.Read() && reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt64(out var number) && counts.GetValueOrDefault(kind) == number && told.Add(kind);
        }

        return isSame && told.Count == counts.Count;
    }

    private void Count(RecordKind kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    // A text that holds half of a surrogate pair is none of ours, and cannot be asked.
    private static bool Is(ref Utf8JsonReader reader, string text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RecordKind? Kind(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Kinds.Length; i++)
        {
            if (Is(ref reader, Kinds[i]))
            {
                return (RecordKind)(i + 1);
            }
        }

        return null;
    }

    private RecordLine Bad(string code, string path, string message, int column = 1) => new() { Number = Number, Issues = [Issue(code, path, message, column)] };

    private ValueList<Issue> Here(IEnumerable<Issue> issues, Func<Issue, Issue> place) =>
        issues.Select(issue => place(issue) with { Line = ToLine(Number) }).ToValueList();

    private static Issue Error(SupervisionReport? envelope, long line, string code, string path, string message, int? column) => new()
    {
        Code = code,
        Severity = IssueSeverity.Error,
        Message = message,
        Document = envelope?.DocumentId,
        Path = path,
        Line = ToLine(line),
        Column = column,
    };

    private static int ToLine(long number) => (int)Math.Min(number, int.MaxValue);
}
