using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace SupervisionDomain.Json;

/// <summary>A type with a rule over several members: read and written through a plain shape, made by the domain's own constructor.</summary>
internal abstract class ShapeConverter<T, TShape>(string code) : JsonConverter<T>, IShapeConverter
    where T : class
    where TShape : class
{
    public Type Shape => typeof(TShape);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ContractException(IssueCodes.WrongType, "An object belongs here.");
        }

        var shape = JsonSerializer.Deserialize(ref reader, Info(options))!;
        try
        {
            return FromShape(shape);
        }
        catch (ArgumentException broken)
        {
            throw new ContractException(code, ContractException.Rule(broken));
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, ToShape(value), Info(options));

    protected abstract T FromShape(TShape shape);

    protected abstract TShape ToShape(T value);

    private static JsonTypeInfo<TShape> Info(JsonSerializerOptions options) => (JsonTypeInfo<TShape>)options.GetTypeInfo(typeof(TShape));
}

/// <summary>Tells the walk which shape stands for the type.</summary>
internal interface IShapeConverter
{
    public Type Shape { get; }
}

/// <summary>A number with its unit: <c>{"value": 268, "unit": "site"}</c>, or its ends: <c>{"min": 151, "likelyMax": 159, "unit": "personTime", "text": "150余"}</c>.</summary>
internal sealed class QuantityConverter() : ShapeConverter<Quantity, QuantityShape>(IssueCodes.InvalidQuantity)
{
    protected override Quantity FromShape(QuantityShape shape) => shape.ToQuantity();

    protected override QuantityShape ToShape(Quantity value) => QuantityShape.Of(value);
}

/// <summary>A quantity as written. An end that is missing is open; a conventional end that is missing is the hard one.</summary>
internal sealed record QuantityShape
{
    /// <summary>The number, where it is exact.</summary>
    public long? Value { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    public long? LikelyMin { get; init; }

    public long? LikelyMax { get; init; }

    public required Unit Unit { get; init; }

    public string? Text { get; init; }

    public string? MeasureWord { get; init; }

    public ValueList<Unit> ConvertedFrom { get; init => field = value ?? []; } = [];

    public static QuantityShape Of(Quantity q) => new()
    {
        Value = q.IsExact ? q.Min : null,
        Min = q.IsExact || (q.Min == 0 && (q.Max ?? q.LikelyMax) is not null) ? null : q.Min,
        Max = q.IsExact ? null : q.Max,
        LikelyMin = q.LikelyMin == q.Min ? null : q.LikelyMin,
        LikelyMax = q.LikelyMax == q.Max ? null : q.LikelyMax,
        Unit = q.Unit,
        Text = q.Text,
        MeasureWord = q.MeasureWord,
        ConvertedFrom = q.ConvertedFrom,
    };

    /// <exception cref="ArgumentException">The ends make no interval.</exception>
    public Quantity ToQuantity()
    {
        if (Value is not null && (Min ?? Max ?? LikelyMin ?? LikelyMax) is not null)
        {
            throw new ArgumentException("A quantity has a value or ends, not both.");
        }

        if (Value is null && (Min ?? Max ?? LikelyMin ?? LikelyMax) is null)
        {
            throw new ArgumentException("A quantity has a value or an end; a figure without any is absent.");
        }

        var quantity = Quantity.Of(Value ?? Min ?? 0, Value ?? Max, LikelyMin, LikelyMax, Unit).As(Text, MeasureWord);
        return ConvertedFrom.Count == 0 ? quantity : quantity.WithConvertedFrom(ConvertedFrom);
    }
}

/// <summary>A figure's value: a quantity, <c>{"rate": "98.5%"}</c>, or <c>{"absent": "notReported"}</c>.</summary>
internal sealed class FigureValueConverter() : ShapeConverter<FigureValue, FigureValueShape>(IssueCodes.InvalidQuantity)
{
    public override void Write(Utf8JsonWriter writer, FigureValue value, JsonSerializerOptions options)
    {
        if (value.Quantity is { } quantity)
        {
            JsonSerializer.Serialize(writer, quantity, (JsonTypeInfo<Quantity>)options.GetTypeInfo(typeof(Quantity)));
        }
        else
        {
            base.Write(writer, value, options);
        }
    }

    protected override FigureValue FromShape(FigureValueShape shape) =>
        (shape.Absent, shape.Rate) switch
        {
            (null, null) => new(shape.Quantity(shape.Unit ?? throw new ContractException(IssueCodes.MissingMember, "A quantity has a unit.")).ToQuantity()),
            ({ } absent, null) when !shape.HasQuantity => new(absent),
            (null, { } rate) when !shape.HasQuantity => new(rate),
            _ => throw new ArgumentException("A value is a quantity, a rate or absent, and one of these alone."),
        };

    protected override FigureValueShape ToShape(FigureValue value) => new() { Absent = value.Absence, Rate = value.Rate };
}

/// <summary>The members that a figure's value may have.</summary>
internal sealed record FigureValueShape
{
    /// <summary>Why there is no value.</summary>
    public Absence? Absent { get; init; }

    /// <summary>A rate as it is printed, such as 98.5% or 0.60.</summary>
    public PrintedDecimal? Rate { get; init; }

    public long? Value { get; init; }

    public long? Min { get; init; }

    public long? Max { get; init; }

    public long? LikelyMin { get; init; }

    public long? LikelyMax { get; init; }

    public Unit? Unit { get; init; }

    public string? Text { get; init; }

    public string? MeasureWord { get; init; }

    public ValueList<Unit> ConvertedFrom { get; init => field = value ?? []; } = [];

    internal bool HasQuantity => (Value ?? Min ?? Max ?? LikelyMin ?? LikelyMax) is not null || Unit is not null || Text is not null
        || MeasureWord is not null || ConvertedFrom.Count > 0;

    internal QuantityShape Quantity(Unit unit) => new()
    {
        Value = Value,
        Min = Min,
        Max = Max,
        LikelyMin = LikelyMin,
        LikelyMax = LikelyMax,
        Unit = unit,
        Text = Text,
        MeasureWord = MeasureWord,
        ConvertedFrom = ConvertedFrom,
    };
}

/// <summary>A term in one or two languages: <c>{"zh": "…", "en": "…"}</c>.</summary>
internal sealed class TermConverter() : ShapeConverter<Term, TermShape>(IssueCodes.InvalidText)
{
    protected override Term FromShape(TermShape shape) => new(shape.Zh, shape.En);

    protected override TermShape ToShape(Term value) => new() { Zh = value.Zh, En = value.En };
}

/// <summary>A term as written.</summary>
internal sealed record TermShape
{
    public string? Zh { get; init; }

    public string? En { get; init; }
}

/// <summary>A validity: <c>{"from": "2021-01-01", "until": "2022-01-01"}</c>, the first included, the second not.</summary>
internal sealed class ValidityConverter() : ShapeConverter<Validity, ValidityShape>(IssueCodes.InvalidValue)
{
    protected override Validity FromShape(ValidityShape shape) => new(shape.From, shape.Until);

    protected override ValidityShape ToShape(Validity value) => new() { From = value.From, Until = value.Until };
}

/// <summary>A validity as written.</summary>
internal sealed record ValidityShape
{
    public LocalDate? From { get; init; }

    public LocalDate? Until { get; init; }
}

/// <summary>A hierarchy asked for: <c>{"mode": "fixedDate", "day": "2021-08-01", "line": "higherOrgan"}</c>; without a day for <c>recordDate</c>.</summary>
internal sealed class HierarchyAsOfConverter() : ShapeConverter<HierarchyAsOf, HierarchyAsOfShape>(IssueCodes.InvalidValue)
{
    protected override HierarchyAsOf FromShape(HierarchyAsOfShape shape) => new(shape.Mode, shape.Day, shape.Line);

    protected override HierarchyAsOfShape ToShape(HierarchyAsOf value) => new() { Mode = value.Mode, Day = value.Day, Line = value.Line };
}

/// <summary>A hierarchy asked for, as written.</summary>
internal sealed record HierarchyAsOfShape
{
    public required HierarchyMode Mode { get; init; }

    public LocalDate? Day { get; init; }

    public required LeadershipLine Line { get; init; }
}

/// <summary>A deadline: <c>{"by": "2021-08-05"}</c>, <c>{"hours": 6}</c>, <c>{"days": 15}</c> or <c>{"workingDays": 5}</c>.</summary>
internal sealed class DeadlineConverter() : ShapeConverter<Deadline, DeadlineShape>(IssueCodes.InvalidValue)
{
    protected override Deadline FromShape(DeadlineShape shape) => Deadline.Of(shape.By, shape.Hours, shape.Days, shape.WorkingDays);

    protected override DeadlineShape ToShape(Deadline value) => new() { By = value.By, Hours = value.Hours, Days = value.Days, WorkingDays = value.WorkingDays };
}

/// <summary>A deadline as written.</summary>
internal sealed record DeadlineShape
{
    public PartialDate? By { get; init; }

    public int? Hours { get; init; }

    public int? Days { get; init; }

    public int? WorkingDays { get; init; }
}
