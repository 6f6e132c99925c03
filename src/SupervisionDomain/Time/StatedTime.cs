namespace SupervisionDomain;

/// <summary>When something was, as far as the source says (时间表述).</summary>
/// <remarks>Each member may be missing; a time without a span counts in totals only as a bound.</remarks>
public sealed record StatedTime
{
    /// <summary>The days or moments, as far as they are known.</summary>
    public DateSpan? Span { get; init; }

    /// <summary>The part of the day (上午, 下午 …).</summary>
    public PartOfDay? PartOfDay { get; init => field = value?.Listed(); }

    /// <summary>The words, where they say less than a date: 连日来, 疫情发生以来.</summary>
    public string? Words { get; init => field = FreeText.Optional(value); }

    /// <summary>How the span is known; null when it is stated in words.</summary>
    public SourceBasis? Basis { get; init => field = value?.Listed(); }

    /// <summary>The time of one day or span.</summary>
    public static StatedTime At(DateSpan span) => new() { Span = span };
}
