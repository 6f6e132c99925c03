using NodaTime;

namespace SupervisionDomain;

/// <summary>The days that one or several figures are of.</summary>
/// <param name="First">When they begin; null where they are counted from a beginning that nobody says.</param>
/// <param name="Last">The last day.</param>
/// <param name="End">When they end.</param>
/// <param name="IsUpToLast">Whether they reach to the last day, and not to some moment of a month.</param>
internal sealed record FigureSpan(LocalDateTime? First, LocalDate Last, FigureEnd End, bool IsUpToLast)
{
    /// <summary>The days of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="last">The last day.</param>
    /// <param name="isStock">Whether it is of the last moment alone.</param>
    public static FigureSpan Of(ReportedFigure figure, LocalDate last, bool isStock)
    {
        var (end, isUpToLast) = (figure.EndOn(last), figure.IsUpToLastDay());
        return new(isStock ? null : figure.Begin(), last, isUpToLast ? end : end with { Soonest = figure.AsOf!.FirstDay!.Value.AtMidnight() }, isUpToLast);
    }

    /// <summary>From the first of several to the last.</summary>
    public static FigureSpan Around(IReadOnlyList<FigureSpan> spans) =>
        spans.MaxBy(s => s.End.Latest)! with { First = spans.Any(s => s.First is null) ? null : spans.Min(s => s.First) };

    /// <summary>Counts begin anew in January: what is told up to a moment holds what came since the one before it.</summary>
    public LocalDateTime January => new LocalDate(Last.Year, 1, 1).AtMidnight();

    /// <summary>The first day of which they surely tell, where nobody says when the count began.</summary>
    public LocalDate Since => (First ?? January).Date;

    /// <summary>Whether the other is of days within these.</summary>
    public bool Holds(FigureSpan other) => IsUpToLast && End.IsNotBefore(other.End) && BeginsBefore(other);

    /// <summary>Whether the other surely begins no earlier.</summary>
    public bool BeginsBefore(FigureSpan other) => First is null ? other.First >= January || (other.First is null && other.January == January) : other.First >= First;

    /// <summary>Whether they reach to the end of the day: of what is counted from the beginning on, the last hour that is told of the day stands for it.</summary>
    public bool IsToTheEndOf(LocalDate day) => IsUpToLast && Last == day && (First is null || End.Latest.Date > day);
}
