using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A line with one record, read in one pass to a body of that record alone.</summary>
internal static class OneRecord
{
    private static readonly (byte[] Name, RecordKind Kind, CleanRead<ReportBody> Read)[] Kinds =
    [
        Of<Finding>(RecordKind.Findings, r => new() { Findings = [r] }),
        Of<Inspection>(RecordKind.Inspections, r => new() { Inspections = [r] }),
        Of<Site>(RecordKind.Sites, r => new() { Sites = [r] }),
        Of<AccountabilityMeasure>(RecordKind.Measures, r => new() { Measures = [r] }),
        Of<Person>(RecordKind.Persons, r => new() { Persons = [r] }),
        Of<Lead>(RecordKind.Leads, r => new() { Leads = [r] }),
        Of<Organization>(RecordKind.Organizations, r => new() { Organizations = [r] }),
        Of<InspectionGroup>(RecordKind.Groups, r => new() { Groups = [r] }),
        Of<InspectionTask>(RecordKind.Tasks, r => new() { Tasks = [r] }),
        Of<ReportedFigure>(RecordKind.Figures, r => new() { Figures = [r] }),
        Of<FigureRelation>(RecordKind.Relations, r => new() { Relations = [r] }),
        Of<IntakeChannel>(RecordKind.Channels, r => new() { Channels = [r] }),
        Of<ReportingDuty>(RecordKind.Duties, r => new() { Duties = [r] }),
        Of<Campaign>(RecordKind.Campaigns, r => new() { Campaigns = [r] }),
        Of<Meeting>(RecordKind.Meetings, r => new() { Meetings = [r] }),
        Of<Checklist>(RecordKind.Checklists, r => new() { Checklists = [r] }),
        Of<Directive>(RecordKind.Directives, r => new() { Directives = [r] }),
        Of<IssuedDocument>(RecordKind.Documents, r => new() { Documents = [r] }),
    ];

    /// <summary>Reads a line; false for one in which something is wrong, or whose sources name members, which are looked up in the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out RecordKind kind, [NotNullWhen(true)] out ReportBody? body)
    {
        (kind, body) = (default, null);
        if (line.IndexOf("\"member\""u8) >= 0)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(line, new() { MaxDepth = SupervisionJson.Options.MaxDepth });
            if (!TryBegin(ref reader, out var read, out kind))
            {
                return false;
            }

            var record = read(ref reader);
            body = reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? record : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            body = null;
        }

        return body is not null;
    }

    // The kind, then the record, and the reader at its beginning.
    private static bool TryBegin(ref Utf8JsonReader reader, [NotNullWhen(true)] out CleanRead<ReportBody>? read, out RecordKind kind)
    {
        (read, kind) = (null, default);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !IsMember(ref reader, "kind"u8)
            || !reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        foreach (var known in Kinds)
        {
            if (reader.ValueSpan.SequenceEqual(known.Name))
            {
                (read, kind) = (known.Read, known.Kind);
                break;
            }
        }

        return read is not null && IsMember(ref reader, "record"u8) && reader.Read();
    }

    private static bool IsMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.SequenceEqual(name);

    private static (byte[] Name, RecordKind Kind, CleanRead<ReportBody> Read) Of<T>(RecordKind kind, Func<T, ReportBody> body)
        where T : class => ([.. System.Text.Encoding.ASCII.GetBytes(RecordReference.ListName(kind))], kind, (ref reader) =>
            body(reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : Clean<T>.Converter.Read(ref reader, typeof(T), ContractOptions.Clean)!));
}
