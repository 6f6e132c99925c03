using System.Text;
using NodaTime;

namespace SupervisionDomain.Json;

/// <summary>A bulk text on its way into columns: plain findings without a record, all else as one record after the other.</summary>
internal sealed class ColumnReading : IDisposable
{
    private readonly RecordLineReading reading;
    private readonly LedgerColumnsBuilder builder;
    private readonly RecordPlaces? places;
    private readonly IssueTally issues = new();
    private readonly TextTable others = new();

    // What declares how many sub-groups it has, and what is one: known at the end alone.
    private readonly List<(InspectionGroup Group, long Line)> groups = [];
    private readonly long start;   // of the text in its stream
    private byte[] issuer = [];
    private long place;
    private long records;

    private ColumnReading(Stream stream, DateTimeZone zone, JsonProfile profile, bool keepPlaces)
    {
        start = stream.CanSeek ? stream.Position : 0;
        reading = new(profile);
        places = keepPlaces ? new(profile) : null;
        builder = new(zone) { Missing = Miss };
    }

    public static async Task<CollectedColumns> ReadAsync(
        Stream stream, DateTimeZone zone, JsonProfile profile, bool keepPlaces, int threads, IProgress<long>? progress, CancellationToken cancellation)
    {
        var lines = new LineStream(stream, progress);
        using var columns = new ColumnReading(stream, zone, profile, keepPlaces);

        // From two threads on, what is plain in one block is read while that of the block before is added.
        var (next, other) = (new PlainFindings(), threads > 1 ? new PlainFindings() : null);
        var adding = Task.CompletedTask;
        try
        {
            while (await lines.ReadAsync(next.Lines, cancellation).ConfigureAwait(false))
            {
                next.Read();
                if (other is null)
                {
                    columns.Add(next);
                    continue;
                }

                await adding.ConfigureAwait(false);
                var plain = next;
                adding = Task.Run(() => columns.Add(plain), CancellationToken.None);
                (next, other) = (other, next);
            }
        }
        finally
        {
            await adding.ConfigureAwait(false);
        }

        return columns.End();
    }

    private void Add(PlainFindings plain)
    {
        var lines = plain.Lines;
        var findings = plain.All;
        var (next, isAhead) = (0, false);
        reading.Begin(lines);
        for (var line = 0; line < lines.Count; line++)
        {
            place = start + lines.PlaceOf(line);
            var isPlain = next < findings.Length && plain.Numbers[next] == line;
            if (isPlain && reading.IsAmongRecords && !isAhead)
            {
                builder.Plain.LookAhead(findings[next..], issuer);
                isAhead = true;
            }

            if (isPlain && reading.IsAmongRecords && builder.Plain.TryAdd(findings[next], issuer, builder.NotAfter))
            {
                reading.Pass(RecordKind.Findings);
                records++;
                places?.Add(findings[next].ReferenceIn(reading.Envelope!.Issuer), place);
            }
            else if (reading.Line(line) is { } read)
            {
                Take(read);
            }

            next += isPlain ? 1 : 0;
        }

        reading.EndBlock();
    }

    private CollectedColumns End()
    {
        var lines = reading.Number;   // what is missing at the end of no line is told of the first
        if (reading.End() is { } end)
        {
            Take(end);
        }

        if (reading.Envelope is { } envelope)
        {
            foreach (var (i, issue) in new ReportCheck(envelope).SubGroups(groups.ConvertAll(g => g.Group)))
            {
                issues.Add(issue with { Document = envelope.FullId, Path = "$.record.subGroups.declared", Line = RecordLineReading.ToLine(groups[i].Line) }, groups[i].Line);
            }
        }

        return new()
        {
            Columns = reading.Envelope is null ? null : builder.Build(),
            Envelope = reading.Envelope,
            Lines = lines,
            Records = records,
            IssueCounts = issues.Counts(),
            Issues = issues.First(),
            Places = places,
        };
    }

    public void Dispose() => reading.Dispose();

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
            builder.NotAfter = Moments.DayOf(envelope.RecordedAt, builder.Zone);
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
            Tell(RecordLineReading.Twice(reference, reading.Envelope, reading.Number));
            return;
        }

        if (!builder.HasRoomFor(record))
        {
            Tell(reading.Issue(IssueCodes.TooLarge, "$.record", $"Columns hold {ushort.MaxValue} different categories, kinds of sites and kinds of measures each: this record has one more.", column: null));
            return;
        }

        if (record is InspectionGroup group && (group.SubGroups is not null || group.SubGroupOf is not null))
        {
            groups.Add((new() { Id = group.Id, SubGroupOf = group.SubGroupOf, SubGroups = group.SubGroups }, reading.Number));
        }

        records++;
        places?.Add(reference, place);
        builder.Add(record);
    }

    private void Miss(RecordReference record, RecordReference from) => Tell(reading.Issue(
        IssueCodes.UnresolvedReference, "$.record", $"{record} takes its organizations from {from}, which no line before it has: it counts for nobody.", column: null));

    private void Tell(Issue issue) => issues.Add(issue, reading.Number);
}
