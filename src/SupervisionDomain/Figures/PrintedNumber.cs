namespace SupervisionDomain;

/// <summary>A number with its measure word as printed: 150余人次, 38家, 6135人(次), $54.5 million.</summary>
internal static class PrintedNumber
{
    private static readonly Unit[] Persons = [Unit.Person, Unit.PersonOrPersonTime];

    private static readonly Unit[] PersonTimes = [.. Persons, Unit.PersonTime];

    private static readonly Unit[] Leads = [Unit.Lead, Unit.LeadTime, Unit.LeadOrLeadTime];

    private static readonly Unit[] Places = [Unit.Site, Unit.SiteVisit, Unit.SiteOrSiteVisit, Unit.Organization, Unit.Division, Unit.InspectedUnit, Unit.Inspection];

    private static readonly Unit[] Affairs = [.. Leads, Unit.Case, Unit.Matter, Unit.Finding, Unit.Measure, Unit.ChecklistItem, Unit.Sample, Unit.Inspection];

    private static readonly Unit[] Things = [.. Places, .. Affairs, Unit.Group];

    /// <summary>Of these there are visits and receipts too: 家次, 家(次).</summary>
    public const string Repeated = "个件家户处所间起条项场轮点组辆艘架台";

    /// <summary>Two of these may stand together, the second in brackets: 200条(处), 438家(人).</summary>
    public const string Paired = "个件家户处所间起条项宗份人名";

    // What each counts, and nothing else: where texts may say it, it is here. Kinds, vehicles and animals are of no unit that the list knows.
    private static readonly (string Words, Unit[] Units)[] Entries =
    [
        ("人 名 位 个人", Persons), ("人次", [.. PersonTimes, Unit.Measure]), ("人(次) 名(次) 人/次", PersonTimes),
        ("个", [.. Things, Unit.Hour, Unit.Night, Unit.Level]), ("条 项 场 轮 次", Things), ("处", [.. Places, .. Affairs]),
        ("家 户", [.. Places, .. Leads, Unit.Case, Unit.Measure]), ("所 间 座 栋 点", Places),
        ("件 起 例 宗 份 期", Affairs), ("封 通", Leads), ("张", [Unit.Measure]), ("批", [Unit.Sample, .. Leads]), ("批次 批(次)", [Unit.Sample]),
        ("组", [Unit.Group, Unit.Sample]), ("路", [Unit.Group]), ("支", [Unit.Group, Unit.Organization, Unit.InspectedUnit]),
        ("小时", [Unit.Hour]), ("晚", [Unit.Night]), ("级", [Unit.Level]),
        ("元 元整", [Unit.Yuan]), ("美元", [Unit.UsDollar]), ("欧元", [Unit.Euro]), ("英镑", [Unit.PoundSterling]), ("港元", [Unit.HongKongDollar]),
        ("澳元", [Unit.Parse("AUD")]), ("加元", [Unit.Parse("CAD")]), ("日元", [Unit.Parse("JPY")]), ("卢比", [Unit.Parse("INR")]), ("新台币", [Unit.Parse("TWD")]),

        // 3矿 may be the third.
        ("矿次", [Unit.Site, Unit.SiteVisit, Unit.SiteOrSiteVisit, Unit.Organization, Unit.InspectedUnit, Unit.Inspection]),
        ("类 样 笔 辆 艘 架 台 只 头", []),
    ];

    private static readonly Dictionary<string, Unit[]> Counted = Entries.SelectMany(entry => entry.Words.Split(' ').SelectMany(WithRepeated), (entry, word) => (word, entry.Units)).ToDictionary();

    // 人次 before 人 and 次.
    private static readonly string[] MeasureWords = [.. Counted.Keys.OrderByDescending(word => word.Length)];

    // What texts call that of which the unit counts some, beside its own noun.
    private static readonly Dictionary<Unit, string[]> Nouns = new()
    {
        [Unit.Person] =
        [
            "党员干部", "领导干部", "公职人员", "人员", "干部", "党员", "责任人", "负责人", "嫌疑人", "劳动者", "职工", "群众", "学生", "教师", "民警",
            " people", " individuals", " officials", " officers", " employees", " workers", " miners", " inspectors", " agents", " residents", " defendants", " pupils", " students",
        ],
        [Unit.Group] = ["检查组", "督查组", "督察组", "巡视组", "巡察组", "督导组", "工作组", " teams", " team"],
        [Unit.Inspection] = [" visits", " visit", " investigations"],
        [Unit.Site] =
        [
            "点位", "学校", "中学", "小学", "医院",
            " places", " premises", " locations", " workplaces", " establishments", " facilities", " schools", " mines", " farms", " restaurants", " care homes", " construction sites",
        ],
        [Unit.SiteVisit] = [" visits", " visit"],
        [Unit.Division] =
        [
            "县市区", "县(市、区)", "省区市", "省(区、市)", "省(自治区、直辖市)", "省、自治区、直辖市", "区县", "县区", "地市", "市州", "省份", "乡镇", "街道", "乡镇(街道)", "社区", "村(社区)", "行政村", "县", "市", "区", "省", "村",
            " states", " member states", " provinces", " cities", " counties", " districts", " townships", " villages",
        ],
        [Unit.Organization] = ["企业", "公司", "部门", "机构", "医院", "学校", "党组织", "党支部", "社会组织", " authorities", " companies", " firms", " employers", " businesses", " providers", " contractors"],
        [Unit.InspectedUnit] = ["单位", "企业", "学校", "项目", " units", " businesses", " schools", " projects"],
        [Unit.Finding] = ["隐患", "违法行为", "违法违规行为", " findings", " issues", " violations", " violation", " citations", " deficiencies", " breaches", " infractions", " defects", " recommendations"],
        [Unit.Measure] = ["罚单", " fines", " penalties", " notices", " prosecutions", " convictions", " citations", " orders", " enforcement actions", " detentions", " recommendations"],
        [Unit.Case] = ["案例", " prosecutions", " convictions", " investigations"],
        [Unit.Lead] = ["举报", "投诉", "诉求", "线索", "电话", "来电", "来信", "来访", "咨询", " complaints", " reports", " calls", " enquiries", " inquiries", " notifications", " allegations", " grievances"],
        [Unit.Matter] = ["事件", "事故", "火灾", " incidents"],
        [Unit.Sample] = ["产品", "食品", " batches"],
        [Unit.Yuan] = ["人民币"],
        [Unit.UsDollar] = [" dollars", " dollar", " U.S. dollars"],
        [Unit.HongKongDollar] = [" dollars"],
        [Unit.Parse("AUD")] = [" dollars"],
        [Unit.Parse("CAD")] = [" dollars"],
        [Unit.Parse("JPY")] = [" yen"],
        [Unit.Parse("INR")] = [" rupees"],
    };

    /// <summary>Between a measure word and a noun, or between a number and a noun in English, they say of which kind: 中央企业, initial inspections.</summary>
    public static readonly string[] Attributes =
    [
        "中央", "国家级", "省级", "市级", "县级", "区级", "乡级", "省属", "市属", "市直", "县直", "基层", "国有", "民营", "事业", "用人", "医疗", "党政", "行政", "执法", "公安", "工作",
        "具体", "突出", "重点", "主要", "重大", "严重", "一般", "典型", "各类", "相关", "有关", "责任", "问题", "涉事", "涉案", "群众", "有效", "阶段", "临时", "刑事", "违法", "违规", "违纪", "违法违规", "违纪违法",
        "生态", "环境", "环境保护", "安全", "安全生产", "消防", "食品", "药品", "风险",
        " total", " new", " initial", " follow-up", " routine", " unannounced", " on-site", " formal", " individual", " separate", " different", " serious", " major", " minor", " local", " public", " private",
        " safety", " enforcement", " improvement", " coal",
    ];

    /// <summary>Before the noun and a number with its measure word they say what was done: 发现问题12个.</summary>
    public static readonly string[] Searches = ["发现", "查出", "检查", "抽查", "抽检", "排查", "排查出", "接收", "收到", "接到", "责令", "涉及", "现场", "依法", "公开"];

    /// <summary>They do without the noun too: 立案12件, 罚款4984.7万元.</summary>
    public static readonly string[] Acts =
    [
        "查处", "查办", "受理", "整改", "完成整改", "处理", "处置", "处分", "处罚", "问责", "审查", "调查", "立案", "结案", "办结", "移送", "移交", "交办", "转办", "督办", "通报", "曝光",
        "罚款", "罚没", "罚没款", "追缴", "收缴", "追回", "货值", "数额",
        "约谈", "拘留", "侦查", "查封", "关闭", "取缔", "吊销", "暂扣", "停产", "停业", "出动", "改正",
    ];

    // Behind these, which count nothing else, whatever stands before the noun says of which kind: 12名犯罪嫌疑人, 56家重点排污单位.
    private static readonly (string Word, Unit[] Units)[] Unmistakable =
        [("名", Persons), ("位", Persons), ("家", [Unit.Organization, Unit.InspectedUnit]), ("批次", [Unit.Sample])];

    // But 12家企业的单位, 12名干部和3名职工 and 12家次企业 say something else, or more.
    private const string Doubtful = "的所和及与或等次余多来几数半";

    // Behind a number alone these are names: 12345电话, 301医院, 九一八事件, 十二督察组; and 12产品 are no samples.
    private static readonly string[] Named = [.. Nouns[Unit.Group].Concat(Nouns[Unit.Lead]).Where(noun => noun[0] > '\u2E7F'), "产品", "食品", "民警", "事件", "事故", "火灾", "学校", "中学", "小学", "医院", "县", "区"];

    // 150人以上 blurs the number from behind the measure word, as no English words do.
    private static readonly string[] After = [.. WordingWords.After.Select(after => after.Words).Where(words => words[^1] > '\u2E7F')];

    /// <summary>The number and the measure word, or two of which the second is in brackets; false when the text ends with none.</summary>
    public static bool TrySplit(string text, out string number, out string measureWord)
    {
        text = text.Replace("\uFF08次\uFF09", "(次)", StringComparison.Ordinal);
        var after = Ending(text);
        var counted = text[..^after.Length];
        var second = counted is [.., '(' or '\uFF08', var other, ')' or '\uFF09'] && Paired.Contains(other, StringComparison.Ordinal) ? $"({other})" : "";
        counted = counted[..^second.Length];
        foreach (var word in MeasureWords)
        {
            if (counted.Length > word.Length && counted.EndsWith(word, StringComparison.Ordinal) && (second.Length == 0 || Paired.Contains(word, StringComparison.Ordinal)))
            {
                // 2万元以上5万元以下 and 10人至50人 say it twice.
                var bare = counted[..^word.Length];
                bare = after == "以下" ? bare.Replace($"{word}以上", "以上", StringComparison.Ordinal) : bare;
                bare = WordingWords.Betweens.Aggregate(bare, (range, between) => WithoutFirst(range, word, between.Text));
                (number, measureWord) = (bare.TrimEnd(' ') + after, word + second);
                return true;
            }
        }

        (number, measureWord) = ("", "");
        return false;
    }

    /// <summary>The text without a noun of the unit and what it says of its kind, which may follow the measure word: 240个问题, 15个督察组, 102个中央企业, 24 people; 12 tickets and 12个ticket of a unit of one's own.</summary>
    public static string WithoutNoun(string text, Unit unit)
    {
        // （街道） is (街道), and 228,000 Employees as in a headline.
        var printed = text.Replace('\uFF08', '(').Replace('\uFF09', ')');
        if (Names(unit).Where(noun => printed.EndsWith(noun, StringComparison.OrdinalIgnoreCase)).MaxBy(noun => noun.Length) is not { } noun
            || (Named.Contains(noun) && text[..^noun.Length].All(NumberReader.IsNumeral)))
        {
            return text;
        }

        var counted = text[..^noun.Length];
        return WithoutAttribute(counted, unit, isWord: noun.Length > 1) ?? counted;
    }

    /// <summary>The text without what was done and what is counted, of which it begins to tell: 12个 of 发现问题12个; null where there is none of that, or no measure word.</summary>
    public static string? WithoutPreface(string text, Unit unit)
    {
        string[] counted = [.. Acts, .. Names(unit).Where(noun => noun.Length > 1)], words = [.. counted, .. Searches, .. Attributes, .. WordingWords.Idle];
        var (rest, isCounted) = (text, false);
        while (rest.Length <= NumberWording.MaxLength && words.Where(word => word[0] > '\u2E7F' && rest.StartsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length) is { } word)
        {
            // 问题12个 are no 12 organizations, though of these some have problems.
            isCounted = counted.Contains(word) || (isCounted && WordingWords.Idle.Contains(word));
            rest = rest[word.Length..];
        }

        return isCounted && TrySplit(rest, out _, out _) ? rest : null;
    }

    private static string[] Names(Unit unit) =>
        [.. Nouns.GetValueOrDefault(unit, []), $" {unit.EnPlural}", $" {unit.EnSingular}", .. unit.IsKnown ? [unit.Zh] : unit.IsMoney ? [unit.Zh, $"{unit}"] : (string[])[$" {unit}s", $" {unit}", $"个{unit}"]];

    // In Chinese it needs a measure word before it, and a word behind: 12个 of 12个中央, and nothing of 12中央; 12个工作区 are no divisions.
    private static string? WithoutAttribute(string text, Unit unit, bool isWord)
    {
        var rest = text;
        while (isWord && rest.Length <= NumberWording.MaxLength && Array.Find(Attributes, word => rest.EndsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            rest = rest[..^word.Length];
        }

        if (rest.Length < text.Length && (text[^1] < '\u2E80' || TrySplit(rest, out _, out _)))
        {
            return rest;
        }

        foreach (var (word, units) in Unmistakable)
        {
            if (units.Contains(unit) && text.IndexOf(word, StringComparison.Ordinal) is > 0 and var at)
            {
                var behind = text[(at + word.Length)..];
                var after = Array.Find(After, words => behind.StartsWith(words, StringComparison.Ordinal)) ?? "";
                return behind[after.Length..] is { Length: > 0 and <= 12 } attribute && attribute.All(c => c > '\u2E7F' && char.IsLetter(c) && !NumberReader.IsNumeral(c) && !Doubtful.Contains(c, StringComparison.Ordinal))
                    ? text[..(at + word.Length + after.Length)] : null;
            }
        }

        return null;
    }

    /// <summary>Whether the measure word can count such things: 3件 are no persons, 100人 are no problems, and no person-times. Those are of no unit of one's own.</summary>
    public static bool Counts(string measureWord, Unit counted) => Array.Exists(
        Apart(measureWord), word => counted.IsKnown || counted.IsMoney ? Counted[word].Contains(counted) : !Counted[word].Contains(Unit.PersonTime));

    /// <summary>Whether it is a currency.</summary>
    public static bool CountsMoney(string measureWord) => Array.Exists(Apart(measureWord), word => Array.Exists(Counted[word], unit => unit.IsMoney));

    /// <summary>The words with the measure word where it belongs: 300人以上, and not 300以上人; 2万元以上5万元以下; 300 CAD.</summary>
    public static string Joined(string number, string measureWord)
    {
        if (char.IsAsciiLetter(measureWord[0]))
        {
            return $"{number} {measureWord}";
        }

        var after = Ending(number);
        var bare = number[..^after.Length];
        return (after == "以下" ? bare.Replace("以上", $"{measureWord}以上", StringComparison.Ordinal) : bare) + measureWord + after;
    }

    /// <summary>The unit that the measure word makes of what is counted: 次 its occurrences, (次) an open question.</summary>
    public static Unit UnitOf(Unit counted, string measureWord) =>
        measureWord is "人/次" || measureWord.EndsWith("(次)", StringComparison.Ordinal)
            ? counted == Unit.Person || counted == Unit.PersonTime ? Unit.PersonOrPersonTime
                : counted == Unit.Site || counted == Unit.SiteVisit ? Unit.SiteOrSiteVisit
                : counted == Unit.Lead || counted == Unit.LeadTime ? Unit.LeadOrLeadTime
                : counted
            : measureWord.EndsWith('次')
                ? counted == Unit.Person ? Unit.PersonTime : counted == Unit.Site ? Unit.SiteVisit : counted == Unit.Lead ? Unit.LeadTime : counted
                : counted;

    /// <summary>
    /// Whether the words count something else too: visits, where the unit counts things, or what one of two measure words counts and the
    /// unit does not. 1200家次, 1200户(次) and 1200家(人) are at most 1,200 organizations, 12处次 at most 12 problems.
    /// </summary>
    public static bool CountsOthers(string measureWord, Unit counted) =>
        (measureWord.Contains('次') && measureWord[0] != '批' && !counted.CountsOccurrences && !counted.MeasureWord.Contains('次'))
        || (Apart(measureWord) is { Length: 2 } words && counted.IsKnown && !Array.TrueForAll(words, word => Counted[word].Contains(counted)));

    /// <summary>What texts in Chinese call the things of all units, in more than one character.</summary>
    public static IEnumerable<string> ChineseNouns =>
        Nouns.Values.SelectMany(nouns => nouns).Concat(Unit.Known.Select(unit => unit.Zh)).Where(noun => noun is [> '\u2E7F', _, ..]).Distinct();

    /// <summary>The units of which there are measure words or nouns.</summary>
    public static IEnumerable<Unit> CountedUnits => Entries.SelectMany(entry => entry.Units).Concat(Nouns.Keys).Distinct();

    /// <summary>The measure words that count such things, without those of their visits and receipts.</summary>
    public static IEnumerable<string> MeasureWordsOf(Unit counted) =>
        Entries.Where(entry => entry.Units.Contains(counted)).SelectMany(entry => entry.Words.Split(' '));

    /// <summary>What texts call such things, beside the names of the unit.</summary>
    public static IEnumerable<string> NounsOf(Unit counted) => Nouns.GetValueOrDefault(counted, []).Select(noun => noun.Trim());

    // 10人至50人 is 10至50. But 1元至2万元 is from 1 on, which 1至2万 is not.
    private static string WithoutFirst(string range, string word, string between)
    {
        if (range.IndexOf(word + between, StringComparison.Ordinal) is not (> 0 and var at))
        {
            return range;
        }

        var (low, high) = (range[..at], range[(at + word.Length + between.Length)..]);
        return NumberWording.TryParse(low, out var own) && NumberWording.TryParse(low + between + high, out var both) && own.Number < both.LikelyMin ? $"{low}以上{high}以下" : low + between + high;
    }

    // 条(处) are two, 条(次) is one.
    private static string[] Apart(string measureWord) => Counted.ContainsKey(measureWord) ? [measureWord] : measureWord.TrimEnd(')').Split('(');

    private static string[] WithRepeated(string word) => Repeated.Contains(word, StringComparison.Ordinal) ? [word, $"{word}次", $"{word}(次)"] : [word];

    private static string Ending(string text) => Array.Find(After, word => text.EndsWith(word, StringComparison.Ordinal)) ?? "";
}
