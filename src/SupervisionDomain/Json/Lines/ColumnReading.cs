using System.Text;
using NodaTime;

namespace SupervisionDomain.Json;

/// <summary>A bulk text on its way into columns: plain findings without a record, all else as one record after the other.</summary>
internal sealed class ColumnReading : IDisposable
{
    // So many blocks are at work at a time, where there is more than one thread.
    private const int BlocksAtWork = 4;

    private readonly RecordLineReading reading;
    private readonly LedgerColumnsBuilder builder;
    private readonly RecordPlaces? places;
    private readonly IssueTally issues = new();
    private readonly TextTable others = new();

    // What declares how many sub-groups it has, and what is one: known at the end alone.
    private readonly List<(InspectionGroup Group, long Line)> groups = [];
    private readonly long start;   // of the text in its stream
    private byte[] issuer = [];
    private int lastDay;
    private Task added = Task.CompletedTask;
    private Task digested = Task.CompletedTask;
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
        PlainFindings[] blocks = [.. Enumerable.Range(0, threads > 1 ? BlocksAtWork : 1).Select(_ => new PlainFindings())];
        try
        {
            for (var i = 0; ; i = (i + 1) % blocks.Length)
            {
                var block = blocks[i];
                await block.IsDone.ConfigureAwait(false);
                if (!await lines.ReadAsync(block.Lines, cancellation).ConfigureAwait(false))
                {
                    break;
                }

                block.Read();
                if (threads > 1)
                {
                    columns.Begin(block);
                }
                else
                {
                    columns.AddAndDigest(block);
                }
            }
        }
        finally
        {
            await Task.WhenAll(blocks.Select(block => block.IsDone)).ConfigureAwait(false);
        }

        return columns.End();
    }

    // Blocks are added one after the other, and digested one after the other, the two beside each other and beside what is
    // read on: but where a line may be the manifest, which tells what all before it comes to.
    private void Begin(PlainFindings block)
    {
        if (block.AreAll)
        {
            added = After(added, () => Add(block));
            digested = After(digested, () => Digest(block));
            block.IsDone = Task.WhenAll(added, digested);
        }
        else
        {
            block.IsDone = added = digested = After(Task.WhenAll(added, digested), () => AddAndDigest(block));
        }
    }

    private static Task After(Task before, Action work) => Task.Run(async () =>
    {
        await before.ConfigureAwait(false);
        work();
    });

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

            if (isPlain && reading.IsAmongRecords && builder.Plain.TryAdd(findings[next], issuer, lastDay))
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
    }

    private void Digest(PlainFindings block) => reading.Digest(block.Lines);

    private void AddAndDigest(PlainFindings block)
    {
        Add(block);
        Digest(block);
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
            foreach (var organization in builder.Unknown)
            {
                issues.Add(Issue.At("$.body.organizations", IssueCodes.UnresolvedReference, $"No line has {RecordReference.To(organization)}: what counts for it stands below nobody.") with { Document = envelope.FullId, Line = RecordLineReading.ToLine(lines) }, lines);
            }

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
            var known = Moments.DayOf(envelope.RecordedAt, builder.Zone);
            builder.NotAfter = known;
            lastDay = DayNumber.Of(known);
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

        if (record is Organization organization && LedgerCheck.HasTwo(organization))
        {
            Tell(reading.Issue(IssueCodes.TwoSuperiors, "$.record.relations", LedgerCheck.TwoPlaces(organization), column: null));
        }

        records++;
        places?.Add(reference, place);
        builder.Add(record);
    }

    private void Miss(RecordReference record, RecordReference from) => Tell(reading.Issue(
        IssueCodes.UnresolvedReference, "$.record", $"{record} takes its organizations from {from}, which no line before it has: it counts for nobody.", column: null));

    private void Tell(Issue issue) => issues.Add(issue, reading.Number);
}
