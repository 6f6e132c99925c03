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
            Add((whole with { Body = record }).Scoped().Body);
        }
    }

    private void Add(ReportBody body)
    {
        Each(RecordKind.Organizations, body.Organizations, r => r.Id, builder.Add);
        Each(RecordKind.Groups, body.Groups, r => r.Id, builder.Add);
        Each(RecordKind.Sites, body.Sites, r => r.Id, builder.Add);
        Each(RecordKind.Persons, body.Persons, r => r.Id, builder.Add);
        Each(RecordKind.Inspections, body.Inspections, r => r.Id, builder.Add);
        Each(RecordKind.Channels, body.Channels, r => r.Id, builder.Add);
        Each(RecordKind.Findings, body.Findings, r => r.Id, builder.Add);
        Each(RecordKind.Leads, body.Leads, r => r.Id, builder.Add);
        Each(RecordKind.Measures, body.Measures, r => r.Id, builder.Add);

        // These are not counted in columns.
        Each(RecordKind.Documents, body.Documents, r => r.Id, null);
        Each(RecordKind.Campaigns, body.Campaigns, r => r.Id, null);
        Each(RecordKind.Meetings, body.Meetings, r => r.Id, null);
        Each(RecordKind.Checklists, body.Checklists, r => r.Id, null);
        Each(RecordKind.Directives, body.Directives, r => r.Id, null);
        Each(RecordKind.Tasks, body.Tasks, r => r.Id, null);
        Each(RecordKind.Figures, body.Figures, r => r.Id, null);
        Each(RecordKind.Relations, body.Relations, r => r.Id, null);
        Each(RecordKind.Duties, body.Duties, r => r.Id, null);
    }

    private void Each<T>(RecordKind kind, ValueList<T> all, Func<T, Id<T>> id, Action<T>? add)
        where T : IEquatable<T>
    {
        foreach (var one in all)
        {
            var record = RecordReference.To(kind, id(one));
            var isTwice = kind is RecordKind.Inspections or RecordKind.Findings or RecordKind.Measures ? builder.Has(record)
                : !others.TryAdd(Encoding.UTF8.GetBytes(record.ToString()), out _);
            if (isTwice)
            {
                Tell(reading.Issue(IssueCodes.DuplicateId, "$.record.id", $"The id {record.Id} is given twice in this list.", column: null));
                continue;
            }

            add?.Invoke(one);
            records++;
            places?.Add(record, lines.Place);
        }
    }

    private void Miss(RecordReference record, RecordReference from) => Tell(reading.Issue(
        IssueCodes.UnresolvedReference, "$.record", $"{record} takes its organizations from {from}, which no line before it has: it counts for nobody.", column: null));

    private void Tell(Issue issue) => issues.Add(issue, reading.Number);
}
