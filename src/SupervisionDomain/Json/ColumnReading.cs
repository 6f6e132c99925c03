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
    private readonly List<Issue> missing = [];
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
                places?.Add(RecordKind.Findings, issuer, record[plain.Id], lines.Place);
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
            issues.Add(issue, line.Number);
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
            foreach (var issue in missing)
            {
                issues.Add(issue with { Line = (int)Math.Min(line.Number, int.MaxValue) }, line.Number);
            }

            missing.Clear();
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
                missing.Add(Issue(IssueCodes.DuplicateId, "$.record.id", $"The id {record.Id} is given twice in this list."));
                continue;
            }

            add?.Invoke(one);
            records++;
            places?.Add(kind, [], Encoding.UTF8.GetBytes(record.Id), lines.Place);
        }
    }

    private void Miss(RecordReference record, RecordReference from) =>
        missing.Add(Issue(IssueCodes.UnresolvedReference, "$.record", $"{record} takes its organizations from {from}, which no line before it has: it counts for nobody."));

    private Issue Issue(string code, string path, string message) => new()
    {
        Code = code,
        Severity = IssueSeverity.Error,
        Message = message,
        Document = reading.Envelope?.DocumentId,
        Path = path,
    };
}
