using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionDomain.Json;

// The converters of the one-pass way. They read what is clean and refuse the rest without a word, whoever could say
// more of it being the walk; so each is as strict as the walk, and what they do not know they refuse too.

/// <summary>Reads one value; the reader stands on its first token, and then on its last.</summary>
internal delegate T CleanRead<T>(ref Utf8JsonReader reader, JsonSerializerOptions options);

/// <summary>What is written as one text, read without a string in between.</summary>
internal static class CleanText
{
    private const int Short = 80;

    public static string String(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Refused();

    public static Id<T> Id<T>(ref Utf8JsonReader reader) => SupervisionDomain.Id<T>.TryParse(String(ref reader), out var id) ? id : throw Refused();

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

    public static DateSpan Span(ref Utf8JsonReader reader)
    {
        Span<char> room = stackalloc char[Short];
        return DateSpan.TryParse(room[..Copy(ref reader, room)], out var span) ? span : throw Refused();
    }

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

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();

    protected static TMember Other<TMember>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        ((JsonConverter<TMember>)options.GetTypeInfo(typeof(TMember)).Converter).Read(ref reader, typeof(TMember), options) ?? throw CleanText.Refused();
}

/// <summary>A list, with one array to the measure of it.</summary>
internal sealed class CleanListConverter<T> : JsonConverter<ValueList<T>>
    where T : IEquatable<T>
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
        return Read(ref reader, options, (ref reader, options) => reader.TokenType == JsonTokenType.Null ? throw CleanText.Refused() : element.Read(ref reader, typeof(T), options)!);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) => throw new NotSupportedException();

    public static ValueList<T> Read(ref Utf8JsonReader reader, JsonSerializerOptions options, CleanRead<T> read)
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
            var item = read(ref reader, options);
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

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>A number by the rule for numbers.</summary>
internal sealed class CleanNumberConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader, Quantity.MaxValue);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => throw new NotSupportedException();

    public static long Number(ref Utf8JsonReader reader, long most) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0 && number <= most ? number : throw CleanText.Refused();
}

/// <summary>A small number by the rule for numbers.</summary>
internal sealed class CleanSmallNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (int)CleanNumberConverter.Number(ref reader, int.MaxValue);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => throw new NotSupportedException();
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
                    document = CleanText.Id<IssuedDocument>(ref reader);
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
                    id = CleanText.Id<FindingEvent>(ref reader);
                    break;
                case 1:
                    kind = CleanText.Enum<FindingEventKind>(ref reader);
                    break;
                case 2:
                    at = CleanText.Span(ref reader);
                    break;
                case 3:
                    by = CleanText.Id<Organization>(ref reader);
                    break;
                case 4:
                    responsible = CleanListConverter<Id<Organization>>.Read(ref reader, options, static (ref reader, _) => CleanText.Id<Organization>(ref reader));
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
                    raisedBy = CleanListConverter<Id<Organization>>.Read(ref reader, options, static (ref reader, _) => CleanText.Id<Organization>(ref reader));
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
}
