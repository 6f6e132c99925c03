namespace SupervisionDomain;

/// <summary>A number with its measure word as printed: 150余人次, 38家, 6135人(次).</summary>
internal static class PrintedNumber
{
    // Longest first: 人次 before 人 and 次.
    private static readonly string[] MeasureWords =
    [
        "小时", "人(次)", "个(次)", "件(次)", "人\uFF08次\uFF09", "个\uFF08次\uFF09", "件\uFF08次\uFF09", "人次", "个次", "件次", "轮次", "户次",
        "个", "名", "人", "家", "处", "起", "件", "次", "轮", "条", "项", "组", "路", "期", "份", "场", "晚", "户", "批", "级",
    ];

    private static readonly string[] After = ["以上", "以下", "以内", "左右", "上下", "前后"];

    /// <summary>The number and the measure word; false when the text ends with none.</summary>
    public static bool TrySplit(string text, out string number, out string measureWord)
    {
        // 150人以上 blurs the number from behind the measure word.
        var after = Array.Find(After, word => text.EndsWith(word, StringComparison.Ordinal)) ?? "";
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

    /// <summary>The unit that the measure word makes of what is counted: 次 its occurrences, (次) an open question.</summary>
    public static Unit UnitOf(Unit counted, string measureWord) =>
        measureWord.EndsWith("(次)", StringComparison.Ordinal)
            ? counted == Unit.Person ? Unit.PersonOrPersonTime : counted == Unit.Site ? Unit.SiteOrSiteVisit : counted == Unit.Lead ? Unit.LeadOrLeadTime : counted
            : measureWord is "人次" or "个次" or "件次"
                ? counted == Unit.Person ? Unit.PersonTime : counted == Unit.Site ? Unit.SiteVisit : counted == Unit.Lead ? Unit.LeadTime : counted
                : counted;
}
