using NodaTime;

namespace SupervisionDomain;

/// <summary>Of which days and hours a reported figure is, as far as it says.</summary>
internal static class FigureDays
{
    public static LocalDate? FirstDay(this ReportedFigure figure) => figure.Period?.FirstDay;

    /// <summary>The last day: that of the moment, or of the period where it ends earlier.</summary>
    public static LocalDate? LastDay(this ReportedFigure figure)
    {
        var moment = LastDay(figure.AsOf?.To);
        return PeriodEnd(figure) is { } end && !(moment < end) ? end : moment;
    }

    /// <summary>The last day of what is told up to the date. Midnight is the end of the day before.</summary>
    public static LocalDate? LastDay(PartialDate? date) => date is not null && IsMidnight(date) ? date.FirstDay.PlusDays(-1) : date?.LastDay;

    /// <summary>Whether the last day is the one it counts up to: of a moment somewhere in a month nobody knows.</summary>
    public static bool IsUpToLastDay(this ReportedFigure figure) => !(figure.AsOf?.FirstDay < figure.LastDay());

    /// <summary>Whether it is of days of which both the first and the last are said.</summary>
    public static bool IsPeriod(this ReportedFigure figure) => figure is { AsOf: null, Period: { From: not null, To: not null } };

    /// <summary>Whether it counts up to a moment of one day: of a moment that may be any before a day nobody knows whether another is earlier.</summary>
    public static bool IsMoment(this ReportedFigure figure) => figure is { Period: null, AsOf: { From: not null, To: not null } asOf } && asOf.FirstDay == asOf.LastDay;

    /// <summary>The moment at which its period begins.</summary>
    public static LocalDateTime? Begin(this ReportedFigure figure) => figure.Period?.From?.Start;

    /// <summary>From when to when the moment may lie at which it ends, where it ends on a day: an hour may be meant to its beginning or its end, and what is told up to an hour is told of the day.</summary>
    public static FigureEnd EndOn(this ReportedFigure figure, LocalDate day)
    {
        var midnight = EndOf(day);
        if (figure.LastDay() == day && PeriodEnd(figure) == day && figure.Period!.To is { Hour: not null } hour)
        {
            var end = figure.Begin() == hour.Start ? hour.End : End(hour);
            return new(end == midnight ? end : hour.Start, end);
        }

        return new(figure.LastDay() == day && figure.AsOf?.To is { Hour: not null } moment ? moment.Start : midnight, midnight);
    }

    /// <summary>The moment at which a period, or what counts up to a moment of one day, ends.</summary>
    public static LocalDateTime End(this ReportedFigure figure) => End((figure.AsOf ?? figure.Period)!.To!);

    /// <summary>The moment at which a day ends.</summary>
    public static LocalDateTime EndOf(LocalDate day) => day == LocalDate.MaxIsoValue ? LocalDateTime.MaxIsoValue : day.PlusDays(1).AtMidnight();

    /// <summary>The moment at which the date ends: midnight is one itself.</summary>
    public static LocalDateTime End(PartialDate date) => IsMidnight(date) ? date.Start : date.End;

    private static LocalDate? PeriodEnd(ReportedFigure figure) =>
        figure.Period is { To: { } to } period ? (period.From?.Start == to.Start ? to.LastDay : LastDay(to)) : null;

    private static bool IsMidnight(PartialDate date) => date.Hour == 0 && date.Start.TimeOfDay == LocalTime.Midnight;
}

/// <summary>From when to when the moment may lie at which a figure ends.</summary>
internal readonly record struct FigureEnd(LocalDateTime Soonest, LocalDateTime Latest)
{
    /// <summary>Whether what begins then begins where this ends.</summary>
    public bool IsFollowedBy(LocalDateTime? begin) => begin == Soonest || begin == Latest;

    /// <summary>Whether this is surely no earlier than the other: what is told of it in the same words ends with it.</summary>
    public bool IsNotBefore(FigureEnd other) => other.Latest <= Soonest || other == this;
}
