using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A bulk text: an envelope, then a record a line, referred to before referring, then a manifest.</summary>
internal static class RecordLines
{
    private const int Block = 64 * 1024;

    public static async Task WriteAsync(SupervisionReport report, IAsyncEnumerable<ReportBody> bodies, Stream stream, CancellationToken cancellation)
    {
        var lists = ContractOptions.Strict.GetTypeInfo(typeof(ReportBody)).Properties
            .Select(list => (list.Name, Records: list.Get!, Element: ContractOptions.Clean.GetTypeInfo(ContractOptions.Strict.GetTypeInfo(list.PropertyType).ElementType!))).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counts = new Dictionary<string, long>();
        var buffer = new ArrayBufferWriter<byte>(Block);
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(writer, report, ContractOptions.Envelope(JsonProfile.Strict));
        Newline("the envelope");
        await Write(report.Body).ConfigureAwait(false);
        await foreach (var body in bodies.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await Write(body).ConfigureAwait(false);
        }

        hash.AppendData(buffer.WrittenSpan);
        Manifest(writer, counts, Convert.ToHexStringLower(hash.GetCurrentHash()));
        Newline("the manifest");
        await stream.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);

        async ValueTask Write(ReportBody body)
        {
            foreach (var (name, records, element) in lists)
            {
                foreach (var record in (IEnumerable)records(body)!)
                {
                    writer.WriteStartObject();
                    writer.WriteString("kind"u8, name);
                    writer.WritePropertyName("record"u8);
                    JsonSerializer.Serialize(writer, record, element);
                    writer.WriteEndObject();
                    Newline(record);
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    if (buffer.WrittenCount >= Block)
                    {
                        await Send().ConfigureAwait(false);
                    }
                }
            }
        }

        void Newline(object what)
        {
            writer.Flush();
            if (writer.BytesCommitted > SupervisionJson.MaxLineBytes)
            {
                throw new ArgumentException($"The line of {(what is IRecord record ? record.Reference : what)} is longer than {SupervisionJson.MaxLineBytes} bytes, and would be refused by every reader.");
            }

            buffer.Write("\n"u8);
            writer.Reset();
        }

        async Task Send()
        {
            hash.AppendData(buffer.WrittenSpan);
            await stream.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
    }

    public static async IAsyncEnumerable<RecordLine> ReadAsync(
        Stream stream, JsonProfile profile, IProgress<long>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new LineStream(stream, progress);
        var block = new LineBlock();
        using var reading = new RecordLineReading(profile);
        while (await lines.ReadAsync(block, cancellation).ConfigureAwait(false))
        {
            reading.Begin(block);
            for (var i = 0; i < block.Count; i++)
            {
                if (reading.Line(i) is { } line)
                {
                    yield return line;
                    cancellation.ThrowIfCancellationRequested();
                }
            }

            reading.Digest(block);
        }

        if (reading.End() is { } missing)
        {
            yield return missing;
        }
    }

    public static async Task<CollectedReport> CollectAsync(IAsyncEnumerable<RecordLine> lines, CancellationToken cancellation)
    {
        SupervisionReport? envelope = null;
        var records = new List<IRecord>();
        var known = new HashSet<RecordReference>();
        var issues = new List<Issue>();
        await foreach (var line in lines.WithCancellation(cancellation).ConfigureAwait(false))
        {
            envelope ??= line.Envelope;
            issues.AddRange(line.Issues);
            if (line.Record is not { } record)
            {
                continue;
            }

            var reference = envelope is { Issuer.Scope: null } ? record.Reference.In(envelope.Issuer) : record.Reference;
            if (known.Add(reference))
            {
                records.Add(record);
            }
            else if (envelope is not null)
            {
                issues.Add(RecordLineReading.Twice(reference, envelope, line.Number));
            }
        }

        if (envelope is null)
        {
            return new() { Issues = issues.ToValueList() };
        }

        // What is wrong with a record alone its line has told.
        var report = envelope with { Body = ReportBody.Of(records) };
        return new() { Report = report, Issues = [.. issues, .. new ReportCheck(report).Whole()] };
    }

    private static void Manifest(Utf8JsonWriter writer, Dictionary<string, long> counts, string digest)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("manifest"u8);
        writer.WriteStartObject("counts"u8);
        foreach (var (kind, count) in counts)
        {
            writer.WriteNumber(kind, count);
        }

        writer.WriteEndObject();
        writer.WriteString("digest"u8, digest);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
