namespace SupervisionDomain;

/// <summary>A number with its measure word as printed: 150余人次, 38家, 6135人(次).</summary>
internal static class PrintedNumber
{
    // Longest first: 人次 before 人 and 次.
    private static readonly string[] MeasureWords =
    [
        "小时", "人(次)", "个(次)", "件(次)", "人\uFF08次\uFF09", "个\uFF08次\uFF09", "件\uFF08次\uFF09", "人次", "个次", "件次", "轮次", "户次", "家次", "条次", "项次", "场次",
        "个", "名", "人", "位", "例", "宗", "所", "间", "支", "家", "处", "起", "件", "次", "轮", "条", "项", "组", "路", "期", "份", "场", "晚", "户", "批", "级", "元",
    ];

    // Words that count persons and nothing else; of occurrences, measures taken against persons too.
    private static readonly string[] OfPersons = ["人", "名", "位", "人次", "人(次)"];

    private static readonly string[] After = ["以上", "以下", "以内", "左右", "上下", "前后"];

    /// <summary>The number and the measure word; false when the text ends with none.</summary>
    public static bool TrySplit(string text, out string number, out string measureWord)
    {
        // 150人以上 blurs the number from behind the measure word.
        var after = Ending(text);
        var counted = text.AsSpan(0, text.Length - after.Length);
        foreach (var word in MeasureWords)
        {
            if (counted.Length > word.Length && counted.EndsWith(word, StringComparison.Ordinal))
            {
                (number, measureWord) = (string.Concat(counted[..^word.Length], after), word.Replace('\uFF08', '(').Replace('\uFF09', ')'));
                return true;
            }
        }

        (number, measureWord) = ("", "");
        return false;
    }

    /// <summary>The text as it would be printed without stray blanks, and without the English noun of the unit.</summary>
    public static string? WithoutBlanks(string? text, Unit unit)
    {
        var bare = text?.Trim();
        foreach (var noun in (string[])[$" {unit.EnPlural}", $" {unit.EnSingular}"])
        {
            bare = bare is not null && bare.EndsWith(noun, StringComparison.Ordinal) ? bare[..^noun.Length] : bare;
        }

        return bare is not null && bare.Any(c => c > '\u2E7F') ? bare.Replace(" ", "", StringComparison.Ordinal) : bare;
    }

    /// <summary>Whether the measure word can count such things: 3件 are no persons, 100人 are no problems, and no person-times.</summary>
    public static bool Counts(string measureWord, Unit counted)
    {
        if (counted == Unit.PersonTime && measureWord is ("人" or "名" or "位"))
        {
            return false;
        }

        if (measureWord == "元" != (counted == Unit.Yuan))
        {
            return measureWord == "元" && !counted.IsKnown;
        }

        var persons = counted == Unit.Person || counted == Unit.PersonTime || counted == Unit.PersonOrPersonTime;
        return OfPersons.Contains(measureWord) ? persons || !counted.IsKnown || (counted == Unit.Measure && measureWord == "人次") : !persons;
    }

    /// <summary>The words with the measure word where it belongs: 300人以上, and not 300以上人.</summary>
    public static string Joined(string number, string measureWord)
    {
        var after = Ending(number);
        return string.Concat(number.AsSpan(0, number.Length - after.Length), measureWord, after);
    }

    /// <summary>The unit that the measure word makes of what is counted: 次 its occurrences, (次) an open question.</summary>
    public static Unit UnitOf(Unit counted, string measureWord) =>
        measureWord.EndsWith("(次)", StringComparison.Ordinal)
            ? counted == Unit.Person || counted == Unit.PersonTime ? Unit.PersonOrPersonTime
                : counted == Unit.Site || counted == Unit.SiteVisit ? Unit.SiteOrSiteVisit
                : counted == Unit.Lead || counted == Unit.LeadTime ? Unit.LeadOrLeadTime
                : counted
            : measureWord is "人次" or "个次" or "件次" or "户次" or "家次"
                ? counted == Unit.Person ? Unit.PersonTime : counted == Unit.Site ? Unit.SiteVisit : counted == Unit.Lead ? Unit.LeadTime : counted
                : counted;

    private static string Ending(string text) => Array.Find(After, word => text.EndsWith(word, StringComparison.Ordinal)) ?? "";
}
