using NodaTime;

namespace SupervisionDomain;

/// <summary>Of which days a reported figure is, as far as it says.</summary>
internal static class FigureDays
{
    public static LocalDate? FirstDay(this ReportedFigure figure) => figure.Period?.FirstDay;

    /// <summary>The last day: that of the moment, or of the period where it ends earlier. Midnight is the end of the day before.</summary>
    public static LocalDate? LastDay(this ReportedFigure figure)
    {
        var moment = figure.AsOf?.To is { Hour: 0 } midnight && midnight.Start.TimeOfDay == LocalTime.Midnight ? midnight.FirstDay.PlusDays(-1) : figure.AsOf?.LastDay;
        return figure.Period?.LastDay is { } end && !(moment < end) ? end : moment;
    }
}
