using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SupervisionDomain.Json;

/// <summary>A line with one record, read in one pass.</summary>
internal static class OneRecord
{
    private static readonly (byte[] Name, CleanRead<IRecord> Read)[] Kinds =
    [
        Of<Finding>(),
        Of<Inspection>(),
        Of<Site>(),
        Of<AccountabilityMeasure>(),
        Of<Person>(),
        Of<Lead>(),
        Of<Organization>(),
        Of<InspectionGroup>(),
        Of<InspectionTask>(),
        Of<ReportedFigure>(),
        Of<FigureRelation>(),
        Of<IntakeChannel>(),
        Of<ReportingDuty>(),
        Of<Campaign>(),
        Of<Meeting>(),
        Of<Checklist>(),
        Of<Directive>(),
        Of<IssuedDocument>(),
    ];

    /// <summary>Reads a line; false for one in which something is wrong, or whose sources name members, which are looked up in the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out IRecord? record)
    {
        record = null;
        if (line.IndexOf("\"member\""u8) >= 0)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(line, new() { MaxDepth = ContractOptions.Strict.MaxDepth });
            if (!TryBegin(ref reader, out var read))
            {
                return false;
            }

            var whole = read(ref reader);
            record = reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? whole : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            record = null;
        }

        return record is not null;
    }

    // The kind, then the record, and the reader at its beginning.
    private static bool TryBegin(ref Utf8JsonReader reader, [NotNullWhen(true)] out CleanRead<IRecord>? read)
    {
        read = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !IsMember(ref reader, "kind"u8)
            || !reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        foreach (var known in Kinds)
        {
            if (reader.ValueSpan.SequenceEqual(known.Name))
            {
                read = known.Read;
                break;
            }
        }

        return read is not null && IsMember(ref reader, "record"u8) && reader.Read();
    }

    private static bool IsMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.SequenceEqual(name);

    private static (byte[] Name, CleanRead<IRecord> Read) Of<T>()
        where T : class, IRecord => ([.. System.Text.Encoding.ASCII.GetBytes(RecordReference.ListName(T.RecordKind))], (ref reader) =>
            reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : Clean<T>.Converter.Read(ref reader, typeof(T), ContractOptions.Clean)!);
}
