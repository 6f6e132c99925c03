using System.Globalization;
using System.Text;
using SupervisionDomain;

namespace NationalScale;

/// <summary>A picture of one number for each province and month, the darker the more; its text is text.</summary>
internal static class HeatMap
{
    private const int Cell = 32;

    public static string Of(Crosstab crosstab, ReadOnlySpan<Id<Organization>> rows, string title)
    {
        var most = 1L;
        foreach (var row in rows)
        {
            most = Math.Max(most, crosstab.Cells.Max(cell => crosstab[row, cell].Min));
        }

        var (width, height) = (80 + (crosstab.Cells.Count * Cell), 70 + (rows.Length * Cell));
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"9\">\n<title>{title}</title>\n<text x=\"10\" y=\"20\" font-size=\"14\">{title}</text>\n"));
        for (var c = 0; c < crosstab.Cells.Count; c++)
        {
            var month = crosstab.Cells[c].FirstDay!.Value;
            Text(80 + (c * Cell) + (Cell / 2), 45, month.Year.ToString("0000", CultureInfo.InvariantCulture)[2..] + "-" + month.Month.ToString("00", CultureInfo.InvariantCulture), "middle", "black");
        }

        for (var r = 0; r < rows.Length; r++)
        {
            Text(72, 55 + (r * Cell) + 16, rows[r].ToString(), "end", "black");
            for (var c = 0; c < crosstab.Cells.Count; c++)
            {
                var number = crosstab[rows[r], crosstab.Cells[c]].Min;
                var dark = (double)number / most;
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{80 + (c * Cell)}\" y=\"{55 + (r * Cell)}\" width=\"{Cell - 1}\" height=\"{Cell - 1}\" fill=\"hsl(12 70% {95 - (int)(dark * 60)}%)\"/>\n");
                Text(80 + (c * Cell) + (Cell / 2), 55 + (r * Cell) + 16, Short(number), "middle", dark > 0.6 ? "white" : "black");
            }
        }

        return svg.Append("</svg>\n").ToString();

        void Text(int x, int y, string text, string anchor, string fill) =>
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{text}</text>\n");
    }

    private static string Short(long number) => number < 10_000 ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number / 1000}k");
}
