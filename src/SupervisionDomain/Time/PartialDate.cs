using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace SupervisionDomain;

/// <summary>A local date or time as far as a source gives it: year, month, day, hour, minute or second (不完整日期).</summary>
/// <remarks>
/// Written <c>2021</c>, <c>2021-07</c>, <c>2021-07-29</c>, <c>2021-07-29T03</c>, <c>2021-07-29T03:15</c> or
/// <c>2021-07-29T03:15:22</c>, in the ISO calendar, in the years 1 to 9998, and without an offset; the ledger's zone gives
/// it. The hour 24 is read as the next midnight and never written, so that <c>9998-12-31T24</c> is none. Equality is that
/// of the written form: <c>2021-07</c> is not <c>2021-07-01</c>.
/// </remarks>
public sealed record PartialDate : IParsable<PartialDate>
{
    private readonly int digits;

    private PartialDate(LocalDateTime start, int digits)
    {
        Start = start;
        this.digits = digits;
    }

    /// <summary>The first moment that it may mean, inclusive.</summary>
    public LocalDateTime Start { get; }

    /// <summary>The first moment after it, exclusive.</summary>
    public LocalDateTime End => digits switch
    {
        4 => Start.PlusYears(1),
        7 => Start.PlusMonths(1),
        10 => Start.PlusDays(1),
        13 => Start.PlusHours(1),
        16 => Start.PlusMinutes(1),
        _ => Start.PlusSeconds(1),
    };

    /// <summary>The first day that it may mean.</summary>
    public LocalDate FirstDay => Start.Date;

    /// <summary>The last day that it may mean, inclusive.</summary>
    public LocalDate LastDay => digits >= 10 ? Start.Date : End.PlusTicks(-1).Date;

    /// <summary>The hour of the day where it is given.</summary>
    public int? Hour => digits >= 13 ? Start.Hour : null;

    /// <summary>The hour, minute or second before this one.</summary>
    internal PartialDate Before => new(digits switch { 13 => Start.PlusHours(-1), 16 => Start.PlusMinutes(-1), _ => Start.PlusSeconds(-1) }, digits);

    /// <summary>A whole day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another calendar than ISO, or outside the years 1 to 9998.</exception>
    public static PartialDate Of(LocalDate day) => new(Writable(day.AtMidnight()), 10);

    /// <summary>A day that was worked out or asked for, and is not written.</summary>
    internal static PartialDate OfAny(LocalDate day) => new(day.AtMidnight(), 10);

    /// <summary>A whole month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another calendar than ISO, or outside the years 1 to 9998.</exception>
    public static PartialDate Of(YearMonth month) => new(Writable(month.OnDayOfMonth(1).AtMidnight()), 7);

    /// <summary>The second in which the time lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another calendar than ISO, or outside the years 1 to 9998.</exception>
    public static PartialDate Of(LocalDateTime time) => new(Writable(time.With(TimeAdjusters.TruncateToSecond)), 19);

    /// <summary>Reads a partial date.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PartialDate Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var date)
        ? date
        : throw new FormatException($"«{text}» is not a partial date such as 2021, 2021-07, 2021-07-29 or 2021-07-29T03.");

    /// <summary>Reads a partial date; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        return text is not null && TryParse(text.AsSpan(), out date);
    }

    internal static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        if (text.Length is not (4 or 7 or 10 or 13 or 16 or 19) || !Number(text[..4], out var year) || year is < 1 or > 9998)
        {
            return false;
        }

        var (month, day, hour, minute, second) = (1, 1, 0, 0, 0);
        if ((text.Length >= 7 && !(text[4] == '-' && Number(text[5..7], out month)))
            || (text.Length >= 10 && !(text[7] == '-' && Number(text[8..10], out day)))
            || (text.Length >= 13 && !(text[10] == 'T' && Number(text[11..13], out hour)))
            || (text.Length >= 16 && !(text[13] == ':' && Number(text[14..16], out minute)))
            || (text.Length == 19 && !(text[16] == ':' && Number(text[17..19], out second)))
            || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || minute > 59 || second > 59 || hour > 24 || (hour == 24 && (minute, second) != (0, 0)))
        {
            return false;
        }

        var midnight = new LocalDate(year, month, day).AtMidnight();
        var start = text.Length <= 10 ? midnight : midnight.PlusSeconds((hour * 3600) + (minute * 60) + second);
        date = start.Year > 9998 ? null : new(start, text.Length);
        return date is not null;
    }

    /// <summary>The written form.</summary>
    public override string ToString() => string.Create(digits, this, static (text, date) => date.Format(text));

    /// <summary>Puts the written form down and gives its length, of 19 characters at most.</summary>
    internal int Format(Span<char> text)
    {
        Put(text[..4], Start.Year);
        for (var end = 7; end <= digits; end += 3)
        {
            var (mark, number) = end switch
            {
                7 => ('-', Start.Month),
                10 => ('-', Start.Day),
                13 => ('T', Start.Hour),
                16 => (':', Start.Minute),
                _ => (':', Start.Second),
            };
            Put(text[(end - 2)..end], number);
            text[end - 3] = mark;
        }

        return digits;

        static void Put(Span<char> place, int number)
        {
            for (var i = place.Length - 1; i >= 0; i--)
            {
                place[i] = (char)('0' + (number % 10));
                number /= 10;
            }
        }
    }

    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PartialDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PartialDate result) =>
        TryParse(s, out result);

    private static LocalDateTime Writable(LocalDateTime start) => start.Calendar == CalendarSystem.Iso && start.Year is >= 1 and <= 9998 ? start
        : throw new ArgumentOutOfRangeException(nameof(start), start.Year, "A partial date is of the ISO calendar, in the years 1 to 9998.");

    private static bool Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
