using System.Text.Json;

namespace SupervisionDomain.Json;

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
                    raisedBy = CleanText.SharedIds<Organization>(ref reader);
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
