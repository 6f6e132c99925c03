using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace SupervisionDomain;

/// <summary>The totals of a rollup or a crosstab as comma-separated values (RFC 4180), for spreadsheets (电子表格).</summary>
/// <remarks>
/// <para>
/// Of a rollup one row for each node and measure, from the top down, under one line of headings: so there are always the same
/// columns, whatever was counted, each number stands beside its unit, and filters and pivot tables work. The columns
/// are: the first and the last day that count (the first is empty where all before counts); the organization's id, name
/// and level; the ids of those above it, with blanks between; the measure's code and title; the unit's code and words;
/// the least and the most that is not excluded; the least and the most that is usually meant. Then, of counted records:
/// the reports that were due and those that have come (both empty where none was due). Of reported figures: on what kinds
/// of numbers the total rests, with blanks between; the sum of those that were stated exactly, empty where there is none;
/// and the ids of the organs that said nothing.
/// </para>
/// <para>
/// Of a crosstab one row for each total that is not zero, cell by cell. Its columns are: the first and the last day of the
/// cell, or of the question where it has no period; the organization's id; the codes of the category, the state, the kind of
/// measure and the kind of site, each empty where the crosstab is not divided by it, or no record says it; then the measure,
/// the unit and the number as above. A crosstab tells no names, levels and superiors.
/// </para>
/// <para>
/// An exact number stands in all four columns of it. An open upper end is an empty cell, never a number. A superior's
/// total holds what its subordinates count, and one thing may stand in several cells, so the rows of one measure do not add
/// up to anything.
/// </para>
/// <para>
/// Lines end with CRLF; a cell with a comma, a quotation mark or a line break is quoted. Numbers and days (ISO 8601) are
/// the same in every culture. A spreadsheet takes a text that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> for a
/// formula, but here every text is data: one that begins so (in full width too, or after blanks), with a tab or a line
/// break, or with an apostrophe, gets an apostrophe in front, which whoever reads the texts back takes off again.
/// The same totals give the same bytes.
/// </para>
/// </remarks>
public static class SupervisionCsv
{
    private const string Formula = "=+-@＝＋－＠'";

    private static readonly string[] ZhHeadings =
        ["起始日", "截止日", "机构编码", "机构", "层级", "上级机构", "指标编码", "指标", "单位编码", "单位", "最少", "最多", "通常最少", "通常最多"];

    private static readonly string[] EnHeadings =
        ["from", "asOf", "organization", "name", "level", "superiors", "measure", "title", "unit", "counted", "least", "most", "usuallyLeast", "usuallyMost"];

    /// <summary>Writes the totals of counted records: UTF-8.</summary>
    /// <param name="rollup">The totals.</param>
    /// <param name="language">The language of headings, names, titles and units; a name that has only the other stands in that.</param>
    /// <param name="byteOrderMark">Whether the text begins with a byte order mark: Excel takes it for the local code page without, and some other readers take the mark for a part of the first heading.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static byte[] Write(Rollup rollup, Language language, bool byteOrderMark = true)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        return Table(
            language.Listed() == Language.Zh ? [.. ZhHeadings, "应报份数", "已报份数"] : [.. EnHeadings, "reportsDue", "reportsReceived"],
            from node in rollup.Nodes
            let who = Who(rollup.Question, node.Organization, node.Name, node.Level, node.Superiors, language)
            from total in node.Totals
            select (string[])[.. who, .. What(total.Measure, total.Title, total.Quantity, language), Number(total.Completeness?.Expected), Number(total.Completeness?.Received)],
            byteOrderMark);
    }

    /// <summary>Writes the totals of reported figures: UTF-8.</summary>
    /// <param name="rollup">The totals.</param>
    /// <param name="language">The language of headings, names, titles and units; a name that has only the other stands in that.</param>
    /// <param name="byteOrderMark">Whether the text begins with a byte order mark; see <see cref="Write(Rollup, Language, bool)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static byte[] Write(FigureRollup rollup, Language language, bool byteOrderMark = true)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        return Table(
            language.Listed() == Language.Zh ? [.. ZhHeadings, "依据", "确数合计", "未报机构"] : [.. EnHeadings, "bases", "statedExactly", "silent"],
            from node in rollup.Nodes
            let who = Who(rollup.Question, node.Organization, node.Name, node.Level, node.Superiors, language)
            from total in node.Totals
            let bases = total.Bases.Select(b => b.Kind).Distinct().Order().Select(kind => kind.Written())
            select (string[])[.. who, .. What(total.Measure, total.Title, total.Quantity, language), string.Join(' ', bases), Number(total.StatedExactly?.Min), Text(string.Join(' ', total.Silent))],
            byteOrderMark);
    }

    /// <summary>Writes the totals of a crosstab that are not zero: UTF-8.</summary>
    /// <param name="crosstab">The totals.</param>
    /// <param name="language">The language of headings, title and unit; codes are the same in both.</param>
    /// <param name="byteOrderMark">Whether the text begins with a byte order mark; see <see cref="Write(Rollup, Language, bool)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static byte[] Write(Crosstab crosstab, Language language, bool byteOrderMark = true)
    {
        ArgumentNullException.ThrowIfNull(crosstab);
        var (headings, isZh) = language.Listed() == Language.Zh ? (ZhHeadings, true) : (EnHeadings, false);
        Dimension[] dimensions = [Dimension.Category, Dimension.State, Dimension.AccountabilityKind, Dimension.SiteKind];
        return Table(
            [.. headings[..3], .. dimensions.Select(dimension => isZh ? dimension.Title.In(language) : dimension.Name), .. headings[6..]],
            from total in crosstab.Totals()
            let cell = total.Cell
            select (string[])
            [
                Day(cell.FirstDay ?? crosstab.Question.From), Day(cell.LastDay ?? crosstab.Question.AsOf), Text($"{total.Organization}"),
                Text($"{cell.Category}"), cell.State?.Written() ?? "", Text($"{cell.AccountabilityKind}"), Text($"{cell.SiteKind}"),
                .. What(crosstab.Measure.Code, crosstab.Measure.Title, total.Quantity, language),
            ],
            byteOrderMark);
    }

    private static byte[] Table(string[] headings, IEnumerable<string[]> rows, bool byteOrderMark)
    {
        var text = new StringBuilder(byteOrderMark ? "\uFEFF" : "");
        foreach (var row in rows.Prepend(headings))
        {
            text.AppendJoin(',', row).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Who(RollupQuestion question, Id<Organization> organization, Term? name, AdministrativeLevel? level, ValueList<Id<Organization>> superiors, Language language) =>
        [Day(question.From), Day(question.AsOf), Text($"{organization}"), Text(name?.In(language)), level?.Written() ?? "", Text(string.Join(' ', superiors))];

    private static string[] What(Code<MeasureCodes> measure, Term? title, Quantity quantity, Language language) =>
    [
        Text($"{measure}"), Text((title ?? measure.Term).In(language)),
        Text($"{quantity.Unit}"), Text(language == Language.Zh ? quantity.Unit.MeasureWord : quantity.Unit.EnPlural),
        Number(quantity.Min), Number(quantity.Max), Number(quantity.LikelyMin), Number(quantity.LikelyMax),
    ];

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

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
