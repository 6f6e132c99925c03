using System.Text.Json;

namespace SupervisionDomain.Json;

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
                    responsible = CleanText.SharedIds<Organization>(ref reader);
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
        Text(writer, 1, value.Kind.Written());
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
