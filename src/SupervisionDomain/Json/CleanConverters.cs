using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

// The converters of the one-pass way. They read what is clean and refuse the rest without a word, whoever could say
// more of it being the walk; so each is as strict as the walk, and what they do not know they refuse too. They write
// what the metadata would, byte for byte, without asking it.

/// <summary>Reads one value; the reader stands on its first token, and then on its last.</summary>
internal delegate T CleanRead<T>(ref Utf8JsonReader reader);

/// <summary>What is written as one text, read without a string in between.</summary>
internal static class CleanText
{
    private const int Short = 80;

    public static string String(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Refused();

    public static Id<T> Id<T>(ref Utf8JsonReader reader) => SupervisionDomain.Id<T>.TryParse(String(ref reader), out var id) ? id : throw Refused();

    /// <summary>An id that many records share.</summary>
    public static Id<T> SharedId<T>(ref Utf8JsonReader reader) => Shared<Id<T>>.Read(ref reader, static (ref reader) => Id<T>(ref reader));

    public static Code<TList> Code<TList>(ref Utf8JsonReader reader)
        where TList : ICodeList
    {
        Span<char> room = stackalloc char[Short];
        return SupervisionDomain.Code<TList>.TryParse(room[..Copy(ref reader, room)], out var code) ? code : throw Refused();
    }

    public static T Enum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        Span<char> room = stackalloc char[Short];
        return EnumConverter<T>.TryParse(room[..Copy(ref reader, room)], out var value) ? value : throw Refused();
    }

    public static DateSpan Span(ref Utf8JsonReader reader) => Shared<DateSpan>.Read(ref reader, static (ref reader) =>
    {
        Span<char> room = stackalloc char[Short];
        return DateSpan.TryParse(room[..Copy(ref reader, room)], out var span) ? span : throw Refused();
    });

    public static JsonException Refused() => new();

    // What is too long for any of them is left to the walk.
    private static int Copy(ref Utf8JsonReader reader, scoped Span<char> room) =>
        reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= room.Length ? reader.CopyString(room) : throw Refused();
}

/// <summary>A record whose members are told one by one.</summary>
internal abstract class CleanConverter<T>(params string[] members) : JsonConverter<T>
{
    /// <summary>The members, in the order in which they are written.</summary>
    public CleanMembers Members { get; } = new(members);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, options);
        writer.WriteEndObject();
    }

    protected static TMember Other<TMember>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        Clean<TMember>.Converter.Read(ref reader, typeof(TMember), options) ?? throw CleanText.Refused();

    protected abstract void WriteMembers(Utf8JsonWriter writer, T value, JsonSerializerOptions options);

    // Null is left out, and so is a list that is empty.
    protected void Text(Utf8JsonWriter writer, int member, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(Members[member], text);
        }
    }

    protected void Span(Utf8JsonWriter writer, int member, DateSpan? span)
    {
        if (span is not null)
        {
            Span<char> text = stackalloc char[DateSpan.MaxLength];
            writer.WriteString(Members[member], text[..span.Format(text)]);
        }
    }

    protected void Other<TMember>(Utf8JsonWriter writer, int member, TMember? value, JsonSerializerOptions options)
        where TMember : class
    {
        if (value is not null and not ICounted { Count: 0 })
        {
            writer.WritePropertyName(Members[member]);
            Clean<TMember>.Converter.Write(writer, value, options);
        }
    }
}

/// <summary>The converter of a type in the one-pass way, looked up once.</summary>
internal static class Clean<T>
{
    public static JsonConverter<T> Converter { get; } = (JsonConverter<T>)SupervisionJson.Clean.GetTypeInfo(typeof(T)).Converter;
}

/// <summary>A list, with one array to the measure of it.</summary>
internal sealed class CleanListConverter<T> : JsonConverter<ValueList<T>>
    where T : IEquatable<T>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, static (ref reader) =>
            reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : Clean<T>.Converter.Read(ref reader, typeof(T), SupervisionJson.Clean)!);

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            Clean<T>.Converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }

    public static ValueList<T> Read(ref Utf8JsonReader reader, CleanRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw CleanText.Refused();
        }

        // Most lists are short.
        var first = default(Few);
        List<T>? more = null;
        var count = 0;
        for (; Next(ref reader); count++)
        {
            var item = read(ref reader);
            if (count < Few.Length)
            {
                first[count] = item;
            }
            else
            {
                (more ??= [.. first]).Add(item);
            }
        }

        return ValueListBuilder.Owned(more?.ToArray() ?? first[..count].ToArray());
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 4;
        private T first;
    }
}

/// <summary>A text by the rule for texts.</summary>
internal sealed class CleanStringConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FreeText.Required(CleanText.String(ref reader));

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A number by the rule for numbers.</summary>
internal sealed class CleanNumberConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader, Quantity.MaxValue);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    public static long Number(ref Utf8JsonReader reader, long most) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0 && number <= most ? number : throw CleanText.Refused();
}

/// <summary>A small number by the rule for numbers.</summary>
internal sealed class CleanSmallNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (int)CleanNumberConverter.Number(ref reader, int.MaxValue);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>A term.</summary>
internal sealed class CleanTermConverter() : CleanConverter<Term>("zh?", "en?")
{
    public override Term Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? zh = null, en = null;
        var place = CleanMembers.Begin(ref reader);
        while (Members.Next(ref reader, ref place))
        {
            if (place.Member == 0)
            {
                zh = CleanText.String(ref reader);
            }
            else
            {
                en = CleanText.String(ref reader);
            }
        }

        return new(zh, en);
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Term value, JsonSerializerOptions options)
    {
        Text(writer, 0, value.Zh);
        Text(writer, 1, value.En);
    }
}

/// <summary>A source.</summary>
internal sealed class CleanSourceConverter() : CleanConverter<Source>("document", "member?", "quote?", "offset?", "fact?", "basis?")
{
    public override Source Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Id<IssuedDocument> document = default;
        string? member = null, quote = null, fact = null;
        int? offset = null;
        SourceBasis? basis = null;
        var place = CleanMembers.Begin(ref reader);
        while (Members.Next(ref reader, ref place))
        {
            switch (place.Member)
            {
                case 0:
                    document = CleanText.SharedId<IssuedDocument>(ref reader);
                    break;
                case 1:
                    member = CleanText.String(ref reader);
                    break;
                case 2:
                    quote = CleanText.String(ref reader);
                    break;
                case 3:
                    offset = (int)CleanNumberConverter.Number(ref reader, int.MaxValue);
                    break;
                case 4:
                    fact = CleanText.String(ref reader);
                    break;
                default:
                    basis = CleanText.Enum<SourceBasis>(ref reader);
                    break;
            }
        }

        return new() { Document = document, Member = member, Quote = quote, Offset = offset, Fact = fact, Basis = basis };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Source value, JsonSerializerOptions options)
    {
        Text(writer, 0, value.Document.ToString());
        Text(writer, 1, value.Member);
        Text(writer, 2, value.Quote);
        if (value.Offset is { } offset)
        {
            writer.WriteNumber(Members[3], offset);
        }

        Text(writer, 4, value.Fact);
        Text(writer, 5, value.Basis is { } basis ? EnumConverter<SourceBasis>.Name(basis) : null);
    }
}

/// <summary>An event of a finding.</summary>
internal sealed class CleanFindingEventConverter() : CleanConverter<FindingEvent>("id", "kind", "at?", "by?", "responsible", "deadline?", "reportBack?", "into?", "text?", "sources")
{
    public override FindingEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Id<FindingEvent> id = default;
        FindingEventKind kind = default;
        DateSpan? at = null;
        Id<Organization>? by = null;
        ValueList<Id<Organization>> responsible = [];
        Deadline? deadline = null, reportBack = null;
        Id<Finding>? into = null;
        Term? text = null;
        ValueList<Source> sources = [];
        var place = CleanMembers.Begin(ref reader);
        while (Members.Next(ref reader, ref place))
        {
            switch (place.Member)
            {
                case 0:
                    id = CleanText.SharedId<FindingEvent>(ref reader);
                    break;
                case 1:
                    kind = CleanText.Enum<FindingEventKind>(ref reader);
                    break;
                case 2:
                    at = CleanText.Span(ref reader);
                    break;
                case 3:
                    by = CleanText.SharedId<Organization>(ref reader);
                    break;
                case 4:
                    responsible = CleanListConverter<Id<Organization>>.Read(ref reader, static (ref reader) => CleanText.SharedId<Organization>(ref reader));
                    break;
                case 5:
                    deadline = Other<Deadline>(ref reader, options);
                    break;
                case 6:
                    reportBack = Other<Deadline>(ref reader, options);
                    break;
                case 7:
                    into = CleanText.Id<Finding>(ref reader);
                    break;
                case 8:
                    text = Other<Term>(ref reader, options);
                    break;
                default:
                    sources = Other<ValueList<Source>>(ref reader, options);
                    break;
            }
        }

        return kind == default ? throw CleanText.Refused() : new()
        {
            Id = id,
            Kind = kind,
            At = at,
            By = by,
            Responsible = responsible,
            Deadline = deadline,
            ReportBack = reportBack,
            Into = into,
            Text = text,
            Sources = sources,
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, FindingEvent value, JsonSerializerOptions options)
    {
        Text(writer, 0, value.Id.ToString());
        Text(writer, 1, EnumConverter<FindingEventKind>.Name(value.Kind));
        Span(writer, 2, value.At);
        Text(writer, 3, value.By?.ToString());
        Other(writer, 4, value.Responsible, options);
        Other(writer, 5, value.Deadline, options);
        Other(writer, 6, value.ReportBack, options);
        Text(writer, 7, value.Into?.ToString());
        Other(writer, 8, value.Text, options);
        Other(writer, 9, value.Sources, options);
    }
}

/// <summary>A finding.</summary>
internal sealed class CleanFindingConverter() : CleanConverter<Finding>(
    "id", "inspection?", "raisedBy", "site?", "category?", "description?", "circumstances", "collective?", "events", "sources")
{
    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Id<Finding> id = default;
        Id<Inspection>? inspection = null;
        ValueList<Id<Organization>> raisedBy = [];
        Id<Site>? site = null;
        Code<FindingCategories>? category = null;
        Term? description = null;
        ValueList<Circumstance> circumstances = [];
        Collective? collective = null;
        ValueList<FindingEvent> events = [];
        ValueList<Source> sources = [];
        var place = CleanMembers.Begin(ref reader);
        while (Members.Next(ref reader, ref place))
        {
            switch (place.Member)
            {
                case 0:
                    id = CleanText.Id<Finding>(ref reader);
                    break;
                case 1:
                    inspection = CleanText.Id<Inspection>(ref reader);
                    break;
                case 2:
                    raisedBy = CleanListConverter<Id<Organization>>.Read(ref reader, static (ref reader) => CleanText.SharedId<Organization>(ref reader));
                    break;
                case 3:
                    site = CleanText.Id<Site>(ref reader);
                    break;
                case 4:
                    category = CleanText.Code<FindingCategories>(ref reader);
                    break;
                case 5:
                    description = Other<Term>(ref reader, options);
                    break;
                case 6:
                    circumstances = Other<ValueList<Circumstance>>(ref reader, options);
                    break;
                case 7:
                    collective = Other<Collective>(ref reader, options);
                    break;
                case 8:
                    events = Other<ValueList<FindingEvent>>(ref reader, options);
                    break;
                default:
                    sources = Other<ValueList<Source>>(ref reader, options);
                    break;
            }
        }

        return new()
        {
            Id = id,
            Inspection = inspection,
            RaisedBy = raisedBy,
            Site = site,
            Category = category,
            Description = description,
            Circumstances = circumstances,
            Collective = collective,
            Events = events,
            Sources = sources,
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options)
    {
        Text(writer, 0, value.Id.ToString());
        Text(writer, 1, value.Inspection?.ToString());
        Other(writer, 2, value.RaisedBy, options);
        Text(writer, 3, value.Site?.ToString());
        Text(writer, 4, value.Category?.ToString());
        Other(writer, 5, value.Description, options);
        Other(writer, 6, value.Circumstances, options);
        Other(writer, 7, value.Collective, options);
        Other(writer, 8, value.Events, options);
        Other(writer, 9, value.Sources, options);
    }
}
