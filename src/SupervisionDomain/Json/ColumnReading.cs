using System.Text;
using NodaTime;

namespace SupervisionDomain.Json;

/// <summary>A bulk text on its way into columns: plain findings without a record, all else as one record after the other.</summary>
internal sealed class ColumnReading
{
    private readonly LineStream lines;
    private readonly RecordLineReading reading;
    private readonly LedgerColumnsBuilder builder;
    private readonly RecordPlaces? places;
    private readonly IssueTally issues = new();
    private readonly PlainFinding plain = new();
    private readonly TextTable others = new();
    private byte[] issuer = [];
    private long records;

    private ColumnReading(LineStream lines, DateTimeZone zone, JsonProfile profile, bool keepPlaces)
    {
        this.lines = lines;
        reading = new(lines, profile);
        places = keepPlaces ? new(profile) : null;
        builder = new(zone) { Missing = Miss };
    }

    public static async Task<CollectedColumns> ReadAsync(
        Stream stream, DateTimeZone zone, JsonProfile profile, bool keepPlaces, int threads, IProgress<long>? progress, CancellationToken cancellation)
    {
        using var lines = new LineStream(stream, progress, threads);
        var reading = new ColumnReading(lines, zone, profile, keepPlaces);
        while (await lines.ReadAsync(cancellation).ConfigureAwait(false))
        {
            reading.Lines();
        }

        return reading.End();
    }

    private void Lines()
    {
        while (lines.TryNext(out var line, out var isTooLong))
        {
            if (reading.IsAmongRecords && PlainFindingReader.TryRead(line, plain, out var record) && builder.TryAdd(plain, record, issuer))
            {
                reading.Pass(RecordKind.Findings);
                records++;
                places?.Add(RecordReference.To(RecordKind.Findings, Id<Finding>.Parse(Encoding.UTF8.GetString(record[plain.Id])).In(reading.Envelope!.Issuer)), lines.Place);
            }
            else if (reading.Line(line, isTooLong) is { } read)
            {
                Take(read);
            }
        }
    }

    private CollectedColumns End()
    {
        if (reading.End() is { } end)
        {
            Take(end);
        }

        return new()
        {
            Columns = reading.Envelope is null ? null : builder.Build(),
            Envelope = reading.Envelope,
            Lines = reading.Number,
            Records = records,
            IssueCounts = issues.Counts(),
            Issues = issues.First(),
            Places = places,
        };
    }

    private void Take(RecordLine line)
    {
        foreach (var issue in line.Issues)
        {
            Tell(issue);
        }

        if (line.Envelope is { } envelope)
        {
            places?.Envelope = envelope;
            issuer = Encoding.UTF8.GetBytes($"{envelope.Issuer}:");
            builder.NotAfter = envelope.RecordedAt.InZone(builder.Zone).Date;
        }
        else if (line.Record is { } record && reading.Envelope is { } whole)
        {
            Add((whole with { Body = ReportBody.Of([record]) }).Scoped().Body.All()[0]);
        }
    }

    private void Add(IRecord record)
    {
        var reference = record.Reference;
        var isTwice = record is Inspection or Finding or AccountabilityMeasure ? builder.Has(reference)
            : !others.TryAdd(Encoding.UTF8.GetBytes(reference.ToString()), out _);
        if (isTwice)
        {
            Tell(reading.Issue(IssueCodes.DuplicateId, "$.record.id", $"The id {reference.Id} is given twice in this list.", column: null));
            return;
        }

        records++;
        places?.Add(reference, lines.Place);
        builder.Add(record);
    }

    private void Miss(RecordReference record, RecordReference from) => Tell(reading.Issue(
        IssueCodes.UnresolvedReference, "$.record", $"{record} takes its organizations from {from}, which no line before it has: it counts for nobody.", column: null));

    private void Tell(Issue issue) => issues.Add(issue, reading.Number);
}
