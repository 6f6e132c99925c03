using System.Text.Json;

namespace SupervisionDomain.Json;

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
        Text(writer, 5, value.Basis?.Written());
    }
}
