using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace SupervisionDomain;

/// <summary>A span between two partial dates, both included, either end possibly open (时间段).</summary>
/// <remarks>
/// Written <c>2021-07-29/2021-07-30</c>, <c>2021-07-29/..</c>, <c>../2021-08-01T15:22:21</c>, or as one partial date.
/// It is used for what lasted so long and for what happened at some moment within: in both cases nothing is claimed
/// of any single day inside. What ends at the hour 24 ends with the last hour of the day, and is written so:
/// <c>2021-07-29T00/2021-07-29T24</c> is <c>2021-07-29T00/2021-07-29T23</c>. Equality is that of the written form.
/// </remarks>
public sealed record DateSpan : IParsable<DateSpan>
{
    /// <summary>The length of the longest written form: two ends to the second.</summary>
    internal const int MaxLength = 39;

    private DateSpan(PartialDate? from, PartialDate? to)
    {
        From = from;
        To = to;
    }

    /// <summary>The beginning, or null when it is open.</summary>
    public PartialDate? From { get; }

    /// <summary>The end, included, or null when it is open.</summary>
    public PartialDate? To { get; }

    /// <summary>The first day that it may mean; null when open.</summary>
    public LocalDate? FirstDay => From?.FirstDay;

    /// <summary>The last day that it may mean, inclusive; null when open.</summary>
    public LocalDate? LastDay => To?.LastDay;

    /// <summary>The interval that it covers in a zone: from the first moment that it may mean, to the first after it; an open end stays open.</summary>
    public Interval In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(From is null ? null : Moments.Of(From.Start, zone).First, To is null ? null : Moments.Of(To.End, zone).Last);
    }

    /// <summary>One day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another calendar than ISO, or outside the years 1 to 9998.</exception>
    public static DateSpan On(LocalDate day) => Within(PartialDate.Of(day));

    /// <summary>The span of one partial date.</summary>
    public static DateSpan Within(PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return new(date, date);
    }

    /// <summary>From one partial date to another.</summary>
    /// <exception cref="ArgumentException">Both ends are open, or the end lies before the beginning.</exception>
    public static DateSpan Between(PartialDate? from, PartialDate? to) => IsSpan(from, to)
        ? new(from, to)
        : throw new ArgumentException("A span has at least one end, and does not end before it begins.");

    /// <summary>Reads a span.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static DateSpan Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var span)
        ? span
        : throw new FormatException($"«{text}» is not a span such as 2021-07-29, 2021-07-29/2021-07-30 or 2021-07-29/.., of days that there are, with the end not before the beginning.");

    /// <summary>Reads a span; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DateSpan? span)
    {
        span = null;
        return text is not null && TryParse(text.AsSpan(), out span);
    }

    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out DateSpan? span)
    {
        span = null;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            span = PartialDate.TryParse(text, out var date) ? new(date, date) : null;
            return span is not null;
        }

        if (End(text[..slash], out var from) && End(text[(slash + 1)..], out var to))
        {
            // What lasts until 24 o'clock ends with the last hour, minute or second of the day, unless it begins at that hour too.
            var isAt24 = text.Length > slash + 12 && text[(slash + 12)..].StartsWith("24", StringComparison.Ordinal);
            to = isAt24 && !(from is { Hour: not null } && from.Start == to!.Start) ? to!.Before : to;
            span = IsSpan(from, to) ? new(from, to) : null;
        }

        return span is not null;
    }

    /// <summary>The written form.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        return text[..Format(text)].ToString();
    }

    /// <summary>Puts the written form down and gives its length.</summary>
    internal int Format(Span<char> text)
    {
        var length = Written(From, text);
        if (From is not null && From == To)
        {
            return length;
        }

        text[length++] = '/';
        return length + Written(To, text[length..]);
    }

    static DateSpan IParsable<DateSpan>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DateSpan>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DateSpan result) =>
        TryParse(s, out result);

    /// <summary>Whether it is one partial date that holds the other: a month, and a day of it. A span that says two ends is as exact as it says.</summary>
    internal bool IsLessExactThan(DateSpan other) => From is { } date && date == To && date.Start <= other.From?.Start && other.To?.End <= date.End && this != other;

    private static bool IsSpan(PartialDate? from, PartialDate? to) =>
        from is null ? to is not null : to is null || from.Start < to.End;

    private static bool End(ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        return text is ".." || PartialDate.TryParse(text, out date);
    }

    private static int Written(PartialDate? date, Span<char> text)
    {
        if (date is not null)
        {
            return date.Format(text);
        }

        "..".CopyTo(text);
        return 2;
    }
}
