using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>The totals of a rollup as comma-separated values (RFC 4180), for spreadsheets (电子表格).</summary>
/// <remarks>
/// <para>
/// One row for each node and measure, from the top down, under one line of headings: so there are always the same 16
/// columns, whatever was counted, each number stands beside its unit, and filters and pivot tables work. The columns
/// are: the first and the last day that count (the first is empty where all before counts); the organization's id, name
/// and level; the ids of those above it, with blanks between; the measure's code and title; the unit's code and words;
/// the least and the most that is not excluded; the least and the most that is usually meant; the reports that were due
/// and those that have come (both empty where none was due).
/// </para>
/// <para>
/// An exact number stands in all four columns of it. An open upper end is an empty cell, never a number. A superior's
/// total holds what its subordinates count, so the rows of one measure do not add up to anything.
/// </para>
/// <para>
/// Lines end with CRLF; a cell with a comma, a quotation mark or a line break is quoted. Numbers and days (ISO 8601) are
/// the same in every culture. A spreadsheet takes a text that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> for a
/// formula, but here every text is data: one that begins so (in full width too, or after blanks), with a tab or a line
/// break, or with an apostrophe, gets an apostrophe in front, which whoever reads the texts back takes off again.
/// The same rollup gives the same bytes.
/// </para>
/// </remarks>
public static class SupervisionCsv
{
    private const string Formula = "=+-@＝＋－＠'";

    private static readonly string[] ZhHeadings =
    [
        "起始日", "截止日", "机构编码", "机构", "层级", "上级机构", "指标编码", "指标", "单位编码", "单位", "最少", "最多", "通常最少", "通常最多", "应报份数", "已报份数",
    ];

    private static readonly string[] EnHeadings =
    [
        "from", "asOf", "organization", "name", "level", "superiors", "measure", "title", "unit", "counted", "least", "most", "usuallyLeast", "usuallyMost", "reportsDue", "reportsReceived",
    ];

    /// <summary>Writes the totals: UTF-8.</summary>
    /// <param name="rollup">The totals.</param>
    /// <param name="language">The language of headings, names, titles and units; a name that has only the other stands in that.</param>
    /// <param name="byteOrderMark">Whether the text begins with a byte order mark: Excel takes it for the local code page without, and some other readers take the mark for a part of the first heading.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static byte[] Write(Rollup rollup, Language language, bool byteOrderMark = true)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        var text = new StringBuilder(byteOrderMark ? "\uFEFF" : "").AppendJoin(',', language.Listed() == Language.Zh ? ZhHeadings : EnHeadings).Append("\r\n");
        var days = new[] { rollup.Question.From, rollup.Question.AsOf }.Select(day => day is { } known ? LocalDatePattern.Iso.Format(known) : "").ToList();
        foreach (var node in rollup.Nodes)
        {
            string[] who = [Text($"{node.Organization}"), Text(node.Name?.In(language)), node.Level?.Written() ?? "", Text(string.Join(' ', node.Superiors))];
            foreach (var total in node.Totals)
            {
                var quantity = total.Quantity;
                string[] what =
                [
                    Text($"{total.Measure}"), Text((total.Title ?? total.Measure.Term).In(language)),
                    Text($"{quantity.Unit}"), Text(language == Language.Zh ? quantity.Unit.MeasureWord : quantity.Unit.EnPlural),
                    Number(quantity.Min), Number(quantity.Max), Number(quantity.LikelyMin), Number(quantity.LikelyMax),
                    Number(total.Completeness?.Expected), Number(total.Completeness?.Received),
                ];
                text.AppendJoin(',', days.Concat(who).Concat(what)).Append("\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var first = text.AsSpan().TrimStart();
        var isGuarded = text[0] is '\t' or '\r' or '\n' || (first.Length > 0 && Formula.Contains(first[0], StringComparison.Ordinal));
        var cell = isGuarded ? $"'{text}" : text;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
