using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace SupervisionDomain.Json;

/// <summary>A value that is written as one string: ids, codes, dates. Also as the key of an object.</summary>
internal abstract class TextConverter<T>(string code) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new ContractException(IssueCodes.WrongType, "A string belongs here.");
        }

        return Parse(Text(ref reader));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(Text(ref reader));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options) => writer.WritePropertyName(Format(value));

    /// <summary>What belongs where something else stands.</summary>
    protected abstract string Expected { get; }

    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    protected abstract string Format(T value);

    private static string Text(ref Utf8JsonReader reader) =>
        CleanText.WellFormed(ref reader) ?? throw new ContractException(IssueCodes.InvalidText, "The string holds half of a surrogate pair.");

    private T Parse(string text) => TryParse(text, out var value)
        ? value
        : throw new ContractException(code, $"Here belongs {Expected}.");
}

/// <summary>A value that knows how to read and write itself.</summary>
internal sealed class ParsableConverter<T>(string expected) : TextConverter<T>(IssueCodes.InvalidValue)
    where T : IParsable<T>
{
    protected override string Expected => expected;

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out T value) => T.TryParse(text, null, out value);

    protected override string Format(T value) => value.ToString()!;
}

/// <summary>A printed decimal in its written form: what else may be printed is for readers of bulletins.</summary>
internal sealed class PrintedDecimalConverter() : TextConverter<PrintedDecimal>(IssueCodes.InvalidValue)
{
    protected override string Expected => "a printed decimal such as 66%, 3.5%, -4% or 0.60";

    protected override bool TryParse(string text, out PrintedDecimal value) => PrintedDecimal.TryParse(text, out value) && value.ToString() == text;

    protected override string Format(PrintedDecimal value) => value.ToString();
}

/// <summary>A NodaTime value in one pattern.</summary>
internal sealed class PatternConverter<T>(IPattern<T> pattern, string expected) : TextConverter<T>(IssueCodes.InvalidValue)
    where T : notnull
{
    protected override string Expected => expected;

    // The year 1 is the first, and a year before it begins with a minus, or is 0000.
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return !text.StartsWith('-') && !text.StartsWith("0000", StringComparison.Ordinal) && pattern.Parse(text).TryGetValue(default!, out value);
    }

    protected override string Format(T value) => pattern.Format(value);
}

/// <summary>A closed list: exactly its names in camel case; no numbers, no other case, no commas.</summary>
internal sealed class EnumConverter<T>() : TextConverter<T>(IssueCodes.UnknownCode)
    where T : struct, Enum
{
    protected override string Expected => $"one of {string.Join(", ", Enum.GetValues<T>().Select(ClosedList.Written))}";

    protected override bool TryParse(string text, out T value) => ClosedList.TryRead(text, out value);

    protected override string Format(T value) => value.Written();
}
