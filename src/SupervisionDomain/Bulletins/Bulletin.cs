using System.Globalization;
using NodaTime;

namespace SupervisionDomain;

/// <summary>The totals of a node as a sentence, in Chinese or English (通报文字).</summary>
/// <remarks>
/// Parts that are exactly zero, and parts of which nothing is said or known, are left out; where nothing is left, the sentence says
/// whether all that is told is zero (零报告), or no number is known, or nothing is recorded at all, or only several things together, or figures of other days or units. A blurred number keeps its words, each
/// with its counterpart in the other language, so that the numbers read back from either text are those of the totals.
/// </remarks>
public static class Bulletin
{
    // More are told by their number.
    private const int Few = 5;

    private static readonly Term Nothing = new("没有记录", "nothing is recorded");
    private static readonly Term Zero = new("所报数字均为零", "all that is told is zero");
    private static readonly Term Unknown = new("数目均不明", "no number is known");
    private static readonly Term OneByOne = new("没有逐一记录", "nothing is recorded one by one");
    private static readonly Term OfTheseDays = new("没有所问期间、所问单位的数字", "no figure is of the days and in the unit asked for");

    /// <summary>The counted totals of an organization and all below it.</summary>
    /// <exception cref="KeyNotFoundException">The organization is not in the rollup.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static string Of(Rollup rollup, Id<Organization> organization, Language language)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        var node = rollup[organization];
        return Sentence(rollup.Question, node.Name, organization, rollup.Measures.Zip(node.Totals, (m, t) => (m, t.Quantity)), node.Totals.Any(t => t.NotCounted.Count > 0) ? OneByOne : Nothing, language, Without(rollup, node, language));
    }

    /// <summary>The reported, declared and counted totals of an organization and all below it.</summary>
    /// <exception cref="KeyNotFoundException">The organization is not in the rollup.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public static string Of(FigureRollup rollup, Id<Organization> organization, Language language)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        var node = rollup[organization];
        return Sentence(
            rollup.Question,
            node.Name,
            organization,
            rollup.Measures.Zip(node.Totals).Where(x => x.Second.Bases.Count > 0).Select(x => (x.First, x.Second.Quantity)),
            node.Totals.Any(t => t.Bases.Count > 0) ? Zero : node.Totals.Any(t => t.Bounding.Count + t.Unused.Count > 0) ? OfTheseDays : Nothing,
            language);
    }

    // What counts for those that stand below the node on other days alone is not among its totals.
    private static string Without(Rollup rollup, RollupNode node, Language language)
    {
        var names = node.BelowOnOtherDays.Select(id => rollup.Find(id)?.Name?.In(language) ?? id.ToString()).ToList();
        return (language, names.Count) switch
        {
            (_, 0) => "",
            (Language.Zh, <= Few) => $"（不含其他日期隶属的{string.Join("、", names)}）",
            (Language.Zh, var many) => $"（不含其他日期隶属的{many.ToString(CultureInfo.InvariantCulture)}个单位）",
            (_, <= Few) => $" (without {string.Join(", ", names[..^1])}{(names.Count > 1 ? " and " : "")}{names[^1]}, below it on other days)",
            (_, var many) => $" (without {many.ToString(CultureInfo.InvariantCulture)} organizations that are below it on other days)",
        };
    }

    private static string Sentence(
        RollupQuestion question, Term? name, Id<Organization> organization, IEnumerable<(MeasureHeading Measure, Quantity Quantity)> totals, Term nothing, Language language, string without = "")
    {
        var zh = language.Listed() == Language.Zh;
        var who = (name?.In(language) ?? organization.ToString()) + without;
        var told = totals.Where(t => t.Quantity.Max != 0).ToList();
        var parts = told
            .Where(t => !t.Quantity.IsUnknown)
            .GroupBy(t => BulletinPhrases.IsAccountability(t.Measure.Code))
            .OrderBy(group => group.Key)
            .Select(group => string.Join(zh ? "，" : ", ", group.Select(t => BulletinPhrases.Of(t.Measure, t.Quantity, question.From is not null, language))))
            .ToList();
        nothing = told.Count > 0 ? Unknown : nothing;
        return (zh, parts.Count) switch
        {
            (true, 0) => $"{Days(question, zh)}，{who}{nothing.Zh}。",
            (false, 0) => $"{Days(question, zh)}, {who}: {nothing.En}.",
            (true, _) => $"{Days(question, zh)}，{who}{string.Join("；", parts)}。",
            (false, _) => $"{Days(question, zh)}, {who}: {string.Join("; ", parts)}.",
        };
    }

    private static string Days(RollupQuestion question, bool zh)
    {
        var days = (question.From, zh) switch
        {
            (null, true) => $"截至{Day(question.AsOf, zh)}",
            (null, false) => $"As of {Day(question.AsOf, zh)}",
            ({ } from, _) => Days(from, question.AsOf, zh),
        };
        return question.KnownAt is not { } known ? days
            : zh ? $"{days}（以截至UTC {Moment("uuuu'年'M'月'd'日'HH':'mm':'ss.FFFFFFFFF")}登记的材料为准）" : $"{days} (as known at {Moment("HH':'mm':'ss.FFFFFFFFF 'UTC on' d MMMM uuuu")})";

        string Moment(string pattern) => known.ToString(pattern, CultureInfo.InvariantCulture);
    }

    // 2021年1月至3月, From 3 July to 9 August 2021: as long as it has to be.
    private static string Days(LocalDate from, LocalDate to, bool zh)
    {
        var areMonths = from.Day == 1 && to == DateAdjusters.EndOfMonth(to);
        var isYear = areMonths && from.Month == 1 && to.Month == 12 && from.Year == to.Year;
        var pattern = (zh, isYear, areMonths) switch
        {
            (true, true, _) => "uuuu'年'",
            (false, true, _) => "uuuu",
            (true, _, true) => "uuuu'年'M'月'",
            (false, _, true) => "MMMM uuuu",
            _ => OfDay(zh),
        };
        var (first, last) = (Written(from, pattern), Written(to, pattern));
        if (first == last)
        {
            return zh ? first : $"{(areMonths ? "In" : "On")} {first}";
        }

        var isOneYear = from.Year == to.Year;
        return zh ? $"{first}至{(isOneYear ? last[5..] : last)}" : $"From {(isOneYear ? first[..^5] : first)} to {last}";
    }

    private static string Written(LocalDate day, string pattern) => day.ToString(pattern, CultureInfo.InvariantCulture);

    private static string Day(LocalDate day, bool zh) => Written(day, OfDay(zh));

    private static string OfDay(bool zh) => zh ? "uuuu'年'M'月'd'日'" : "d MMMM uuuu";
}
