using System.Globalization;
using NodaTime;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;
using SupervisionDomain;

namespace RectificationTracker;

/// <summary>The month as a picture: open findings day by day, and how long closing took. Text stays text; the reader's own fonts show it.</summary>
internal sealed class Picture(Month month, Language language)
{
    private const int Width = 960;
    private const int Height = 400;

    private static readonly OxyColor Ink = OxyColor.FromRgb(0x33, 0x3D, 0x47);
    private static readonly OxyColor Grid = OxyColor.FromRgb(0xE3, 0xE7, 0xEB);
    private static readonly OxyColor Blue = OxyColor.FromRgb(0x2B, 0x6C, 0xA3);
    private static readonly OxyColor PaleBlue = OxyColor.FromRgb(0xA9, 0xC8, 0xE3);
    private static readonly OxyColor Red = OxyColor.FromRgb(0xC8, 0x4B, 0x31);

    private static readonly (Duration Upto, Term Name)[] Classes =
    [
        (Duration.FromHours(1), new("1小时内", "within 1 h")), (Duration.FromHours(6), new("1–6小时", "1–6 h")), (Duration.FromHours(24), new("6–24小时", "6–24 h")),
        (Duration.FromDays(3), new("1–3天", "1–3 days")), (Duration.FromDays(7), new("3–7天", "3–7 days")), (Duration.FromDays(14), new("7–14天", "7–14 days")),
        (Duration.FromDays(28), new("14–28天", "14–28 days")),
    ];

    public void Write(Stream stream)
    {
        using var svg = new SvgRenderContext(stream, Width, 2 * Height, isDocument: false, new TextSize(), OxyColors.White, useVerticalTextAlignmentWorkaround: true);
        foreach (var (place, panel) in new[] { OpenFindings(), TimeToClosure() }.Index())
        {
            ((IPlotModel)panel).Update(updateData: true);
            ((IPlotModel)panel).Render(svg, new OxyRect(0, place * Height, Width, Height));
        }

        svg.Complete();
        svg.Flush();
    }

    private PlotModel OpenFindings()
    {
        var panel = Panel(new($"{month.Name.In(language)}在办问题", $"{month.Name.In(language)}: open findings"), new("每日终了时", "when each day ended"));
        panel.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = Say(new($"{County.FirstDay:uuuu年M月}（日）", $"day of {County.FirstDay:MMMM uuuu}")), TitleColor = Ink, TextColor = Ink, TicklineColor = Grid, AxislineColor = Ink,
            AxislineStyle = LineStyle.Solid, Minimum = 0.5, Maximum = County.Days.Count() + 0.5, MajorStep = 1, MinorTickSize = 0,
        });
        panel.Axes.Add(Count(new("问题数（个）", "findings"), month.Days.Max(d => d.Line.OpenAtEnd.Min)));

        var overdue = Bars(new("其中逾期", "of them overdue"), Red);
        var open = new LineSeries { Title = Say(new("在办", "open")), Color = Blue, StrokeThickness = 2.5, MarkerType = MarkerType.Circle, MarkerSize = 3.5, MarkerFill = Blue };
        foreach (var (day, line) in month.Days)
        {
            open.Points.Add(new(day.Day, line.OpenAtEnd.Min));
            overdue.Items.Add(new(day.Day - 0.35, 0, day.Day + 0.35, line.Overdue.Quantity.Min));
        }

        panel.Series.Add(overdue);
        panel.Series.Add(open);
        return panel;
    }

    private PlotModel TimeToClosure()
    {
        var times = month.TimesToClosure.ToList();
        var panel = Panel(new("从立项到办结的时间", "From raising to closing"), new($"月末已办结的{times.Count}个问题", $"the {times.Count} findings closed at the end of the month"));
        panel.Axes.Add(new CategoryAxis
        {
            Position = AxisPosition.Bottom, Title = Say(new("用时", "time")), TitleColor = Ink, TextColor = Ink, TicklineColor = Grid, AxislineColor = Ink,
            AxislineStyle = LineStyle.Solid, ItemsSource = Classes.Select(c => Say(c.Name)).ToList(), MajorTickSize = 0, Minimum = -0.5, Maximum = Classes.Length - 0.5,
        });

        // Where the dates are partial, a time may belong to one class or another.
        var surely = Bars(new("确定", "certain"), Blue);
        var perhaps = Bars(new("可能（日期不完整）", "possible (partial dates)"), PaleBlue);
        var highest = 0L;
        foreach (var (place, (upto, _)) in Classes.Index())
        {
            var above = place == 0 ? Duration.Zero : Classes[place - 1].Upto;
            var certain = times.Count(t => (t.Least > above || place == 0) && t.Most <= upto);
            var possible = times.Count(t => (t.Most > above || place == 0) && t.Least <= upto);
            highest = Math.Max(highest, possible);
            surely.Items.Add(new(place - 0.32, 0, place + 0.32, certain));
            perhaps.Items.Add(new(place - 0.32, certain, place + 0.32, possible));
        }

        panel.Axes.Add(Count(new("问题数（个）", "findings"), highest));
        panel.Series.Add(perhaps);
        panel.Series.Add(surely);
        return panel;
    }

    private PlotModel Panel(Term title, Term subtitle)
    {
        var panel = new PlotModel
        {
            Title = Say(title), TitleFontSize = 18, TitleColor = Ink, Subtitle = Say(subtitle), SubtitleFontSize = 13, SubtitleColor = Ink, TextColor = Ink,
            DefaultFont = "sans-serif", DefaultFontSize = 13, Culture = CultureInfo.InvariantCulture, PlotAreaBorderThickness = new(0), Padding = new(16, 12, 24, 12),
        };
        panel.Legends.Add(new Legend { LegendPosition = LegendPosition.TopRight, LegendPlacement = LegendPlacement.Outside, LegendOrientation = LegendOrientation.Horizontal, LegendItemOrder = LegendItemOrder.Reverse, LegendTextColor = Ink });
        return panel;
    }

    private LinearAxis Count(Term title, long highest) => new()
    {
        Position = AxisPosition.Left, Title = Say(title), AxisTitleDistance = 12, TitleColor = Ink, TextColor = Ink, Minimum = 0, Maximum = highest + 1, MajorStep = highest > 12 ? 5 : 2,
        MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Grid, TickStyle = TickStyle.None, MinorTickSize = 0,
    };

    private RectangleBarSeries Bars(Term title, OxyColor color) => new() { Title = Say(title), FillColor = color, StrokeThickness = 0 };

    private string Say(Term term) => term.In(language);

    /// <summary>Measures text without a font (OxyPlot's own takes Chinese to have no width): a Chinese character is as wide as high, others a little more than half of it.</summary>
    private sealed class TextSize() : PdfRenderContext(Width, Height, OxyColors.White)
    {
        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) => text is null or ""
            ? OxySize.Empty
            : new(text.Sum(c => c < '\u2E80' ? 0.58 : 1) * fontSize, 1.15 * fontSize);
    }
}
