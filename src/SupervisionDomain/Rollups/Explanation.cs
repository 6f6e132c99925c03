using System.Text;

namespace SupervisionDomain;

/// <summary>A total in words: what was counted, what once, what is uncertain, what is left out; or on which numbers it rests, and on which it does not.</summary>
internal static class Explanation
{
    public static string Of(Total total, Language language)
    {
        var zh = language == Language.Zh;
        var text = new StringBuilder()
            .Append((total.Title ?? total.Measure.Term).In(language)).Append(zh ? "：" : ": ").Append(total.Quantity.In(language)).Append(zh ? "，" : ", ")
            .Append(zh ? $"依据记录{total.Records.Count}条。" : $"from {total.Records.Count} {(total.Records.Count == 1 ? "record" : "records")}.");
        foreach (var once in total.CountedOnce)
        {
            text.Append('\n').Append(zh
                ? $"{once.Thing} 只计一次：涉及 {string.Join("、", once.Organizations)}，记录 {string.Join("、", once.Records)}。"
                : $"{once.Thing} counted once: for {string.Join(", ", once.Organizations)}, by {string.Join(", ", once.Records)}.");
        }

        foreach (var uncertain in total.Uncertain)
        {
            text.Append('\n').Append(zh ? $"{uncertain.Thing} 为区间：" : $"{uncertain.Thing} is a bound: ").Append((uncertain.Reason, zh) switch
            {
                (UncertaintyReason.Date, true) => "日期缺失、不完整或超出所问期间。",
                (UncertaintyReason.Date, false) => "its date is missing or partial, or reaches beyond the days asked for.",
                (UncertaintyReason.Conflict, true) => "各文件记载不一，或就其机构归属记载不一。",
                (UncertaintyReason.Conflict, false) => "documents say different things of it, or of its organization.",
                (UncertaintyReason.Succession, true) => "其机构已分立或合并，归属不明。",
                (UncertaintyReason.Succession, false) => "its organization was split or merged, and nothing says where it belongs.",
                (_, true) => "其数量为约数或记载不一。",
                (_, false) => "its own number is blurred, or told differently.",
            });
        }

        if (total.Scopes.Count > 0)
        {
            text.Append('\n').Append(zh
                ? $"跨 {total.Scopes.Count} 个登记范围（{string.Join("、", total.Scopes)}），是否同一对象不明。"
                : $"Across {total.Scopes.Count} registers ({string.Join(", ", total.Scopes)}) the same thing may stand twice.");
        }

        if (total.NotCounted.Count > 0)
        {
            text.Append('\n').Append(zh
                ? $"未计入集合表述：{string.Join("、", total.NotCounted)}。"
                : $"Not counted, because each stands for several: {string.Join(", ", total.NotCounted)}.");
        }

        if (total.Completeness is { } reports)
        {
            text.Append('\n').Append(zh ? $"应报{reports.Expected}份，已报{reports.Received}份" : $"{reports.Received} of {reports.Expected} reports have come");
            Append(reports.Late, "，迟报：", "; late: ");
            Append(reports.Missing, "，未报：", "; missing: ");
            text.Append(zh ? "。" : ".");
        }

        return text.ToString();

        void Append(ValueList<DueReport> due, string headZh, string headEn)
        {
            if (due.Count > 0)
            {
                text.Append(zh ? headZh : headEn).Append(string.Join(zh ? "、" : ", ", due));
            }
        }
    }

    public static string Of(FigureTotal total, Language language)
    {
        var zh = language.Listed() == Language.Zh;
        var text = new StringBuilder().Append((total.Title ?? total.Measure.Term).In(language)).Append(zh ? "：" : ": ").Append(total.Quantity.In(language)).Append(zh ? '。' : '.');
        Append(total.Bases, "依据：", "Rests on ", isBasis: true);
        Append(total.Bounding, "上下限依据：", "Bounded by ", isBasis: false);
        Append(total.Unused, "未采用：", "Not taken: ", isBasis: false);
        Append(total.Contradicting, "不能都对：", "Cannot all be right: ", isBasis: false);

        // Who told a figure that cannot be used has said something.
        var heard = new[] { total.Bases, total.Bounding, total.Unused, total.Contradicting }.SelectMany(numbers => numbers).Select(number => number.Organization).ToHashSet();
        var silent = total.Silent.ToLookup(heard.Contains);
        AppendSilent(silent[false], "未报：", "Nothing is said by ");
        AppendSilent(silent[true], "未报所问期间、所问单位的数字：", "Nothing of the days and in the unit asked for is said by ");
        return text.ToString();

        void AppendSilent(IEnumerable<Id<Organization>> organizations, string headZh, string headEn)
        {
            if (organizations.Any())
            {
                text.Append('\n').Append(zh ? headZh : headEn).Append(string.Join(zh ? "、" : ", ", organizations)).Append(zh ? '。' : '.');
            }
        }

        void Append(ValueList<FigureBasis> numbers, string headZh, string headEn, bool isBasis)
        {
            if (numbers.Count > 0)
            {
                text.Append('\n').Append(zh ? headZh : headEn).Append(string.Join(zh ? "；" : "; ", numbers.Select(number => Number(number, isBasis, language)))).Append(zh ? '。' : '.');
            }
        }
    }

    private static string Number(FigureBasis number, bool isBasis, Language language)
    {
        var zh = language == Language.Zh;
        var whose = (number.Scope, zh) switch
        {
            (FigureScope.WithSubordinates, true) => "（含下级）",
            (FigureScope.WithSubordinates, false) => " with its subordinates",
            (_, true) => "（本级）",
            (_, false) => " itself",
        };
        var (records, count) = (string.Join(zh ? "、" : ", ", number.Records), number.Records.Count);
        var from = (number.Kind, zh) switch
        {
            (BasisKind.Reported, true) => $"上报，{records}",
            (BasisKind.Reported, false) => $"reported, {records}",
            (BasisKind.Declared, true) => $"申明，{records}",
            (BasisKind.Declared, false) => $"declared, {records}",
            (_, true) => $"依据记录{count}条",
            (_, false) => $"from {count} {(count == 1 ? "record" : "records")}",
        };
        var days = isBasis && !number.IsWhole ? zh ? "，非所问期间" : ", of other days than asked for" : "";
        return zh ? $"{number.Organization}{whose}{number.Quantity.In(language)}（{from}{days}）" : $"{number.Organization}{whose}: {number.Quantity.In(language)} ({from}{days})";
    }
}
