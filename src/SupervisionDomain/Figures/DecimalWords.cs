namespace SupervisionDomain;

/// <summary>The words of a printed decimal: which way a change went, with what it is compared, of what a share is one.</summary>
internal static class DecimalWords
{
    private static readonly string[] Nouns = ["+increase", "+rise", "+growth", "+jump", "+surge", "-decrease", "-reduction", "-drop", "-fall", "-decline", "-slump"];

    private static readonly string[] Verbs =
    [
        "+up", "+rose", "+increased", "+grew", "+climbed", "+jumped", "+surged",
        "-down", "-fell", "-decreased", "-dropped", "-declined", "-reduced", "-slipped", "-plunged",
    ];

    /// <summary>What says before the number which way it went, the longer words first: 增速 is no 增.</summary>
    public static readonly (string Words, string Sign)[] Signs =
    [
        .. ((string[])["++", "--", "-\u2212", "-\u2013", "-minus ",
            "+增长", "+增加", "+上升", "+提高", "+提升", "+上涨", "+回升", "+升高", "+增幅", "+涨幅", "+增速", "+高出", "+多出", "+增", "+升", "+涨", "+高", "+多",
            "-减少", "-下降", "-降低", "-回落", "-下滑", "-下跌", "-负增长", "-降幅", "-跌幅", "-减", "-降", "-跌", "-低", "-少", "+↑", "-↓",
            .. Nouns.Select(noun => $"{noun} of "), .. Nouns.Select(noun => $"{noun} by "), .. Verbs.Select(verb => $"{verb} by "), .. Verbs.Select(verb => $"{verb} ")])
            .Select(Signed).OrderByDescending(sign => sign.Words.Length),
    ];

    /// <summary>What says it behind the number.</summary>
    public static readonly (string Words, string Sign)[] SignsAfter =
        [.. ((string[])[.. Nouns, "+higher", "+more", "+up", "-lower", "-fewer", "-less", "-down"]).Select(Signed).Select(sign => ($" {sign.Words}", sign.Sign))];

    /// <summary>Without digits: a change, nothing of one, or a share, which may be that of a change (下降一半). But for nothing about so much.</summary>
    public static readonly (string Words, string? Sign, string Percent)[] Wholes =
    [
        ("半数", null, "50"), ("一半", null, "50"), ("半", null, "50"), ("half", null, "50"), ("one half", null, "50"), ("one-half", null, "50"), ("减半", "-", "50"), ("halved", "-", "50"),
        ("翻番", "+", "100"), ("翻倍", "+", "100"), ("翻一番", "+", "100"), ("翻了一番", "+", "100"), ("doubled", "+", "100"), ("double", "+", "100"), ("翻两番", "+", "300"), ("翻了两番", "+", "300"), ("翻三番", "+", "700"), ("翻了三番", "+", "700"),
        ("tripled", "+", "200"), ("triple", "+", "200"), ("trebled", "+", "200"), ("quadrupled", "+", "300"), ("持平", "", "0"), ("零增长", "", "0"), ("无变化", "", "0"), ("unchanged", "", "0"), ("no change", "", "0"),
    ];

    /// <summary>With what it is compared, in a word before the change.</summary>
    public static readonly string[] Comparisons = ["按年", "按月", "年", "月", "year-on-year ", "year on year "];

    /// <summary>With what it is compared, behind the change.</summary>
    public static readonly string[] ComparisonsAfter =
    [
        " year-on-year", " year on year", " yoy", " y/y",
        .. from word in BasesAfter
           from period in (string[])["the prior year", "the previous year", "the year before", "last year", "a year earlier", "a year ago", "the previous quarter", "the previous month", "last month"]
           select $" {word} {period}",
    ];

    /// <summary>Behind the change, before a time with which it is compared: up 12% from 2019.</summary>
    public static string[] BasesAfter => ["over", "on", "from", "than", "than in", "compared with", "compared to"];

    /// <summary>Before that with which it is compared, the longer words first.</summary>
    public static readonly string[] ComparedWith = ["相比于", "相较于", "相比", "相较", "比", "较", "与"];

    /// <summary>How much it changed, in a word before the change that says no number.</summary>
    public static readonly string[] Adverbs = ["大幅", "明显", "显著", "小幅", "略有", "略", "微", "净", "分别"];

    /// <summary>Before a mean, which may have decimals of what is counted in whole numbers.</summary>
    public static readonly string[] Means =
        [.. "家户人天日周月季年次件起案个".Select(one => $"平均每{one}"), "平均", "日均", "周均", "月均", "季均", "年均", "人均", "户均", "average of ", "average ", "mean of ", "on average ", "averaging "];

    /// <summary>The signs of currencies in small letters, the longer first.</summary>
    public static readonly string[] Currencies = [.. Unit.AllSigns.Select(sign => string.Concat(sign.Select(WordingReader.Small))).OrderByDescending(sign => sign.Length)];

    /// <summary>Before that of which it is so many times as many.</summary>
    public static readonly string[] SameAs = ["是", "为", "相当于"];

    /// <summary>Before 余 and 多: after 12 there is no room for a remainder.</summary>
    public const string BeforeRemainders = "0十百千万亿成倍%";

    /// <summary>Before a share.</summary>
    public static readonly string[] Shares = ["占比", "比例", "比重", "占", "只占", "account for ", "accounts for ", "accounted for ", "accounting for "];

    /// <summary>With these ends the name of a rate or of a share.</summary>
    public static readonly string[] Rates = ["率", "检查面", "覆盖面", "满意度", "知晓度", "比例", "比重", "占比", " rate of "];

    /// <summary>With these, or with a noun of what is counted, ends what a change is one of: 立案数下降5%.</summary>
    public static readonly string[] EndsOfSubjects = ["数", "量", "额", "收入", .. PrintedNumber.ChineseNouns];

    /// <summary>In what a change is one of, these make it a rate, whose change may be in percent or in points, or a change that did not happen.</summary>
    public const string DoubtfulInSubjects = "率比例占均度每从到至若如预计划拟争将应要可能须需望防避求未不没勿";

    /// <summary>They say nothing of the number.</summary>
    public static readonly string[] Fillers = ["是", "相当于", "分别", "均", "a ", "an ", "representing "];

    /// <summary>Nor do these, but behind a word of a change they say what became of it.</summary>
    public static readonly string[] Becoming = ["为", "保持在", "稳定在", "维持在", "在"];

    /// <summary>What ends the words of an extent: 降幅为5% says how far it fell, 下降为5% what it became.</summary>
    public const string EndsOfExtents = "幅速";

    /// <summary>What ends the words of a time: 比上年, 较2020年同期, 与上月末, 与去年相比.</summary>
    public const string EndsOfPeriods = "年月日期度周末初底前次轮比";

    /// <summary>Between a part and its whole.</summary>
    public static readonly string[] Betweens = [" in every ", " in ", " out of "];

    /// <summary>The names of parts in English, of three parts, of four and so on.</summary>
    public static readonly string[] Ordinals = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Behind a number in percent.</summary>
    public static readonly string[] Percents = [" %", "%", " percent", " per cent", "-percent", "-per-cent"];

    /// <summary>Behind a number of percentage points.</summary>
    public static readonly string[] Points =
        ["个百分点", "百分点", " percentage points", " percentage point", "-percentage-point", " points", " point", "-point", " pp", "pp"];

    /// <summary>Behind a number of times as many; beside a word of a change it is not said whether these are so many more.</summary>
    public static readonly string[] Multiples = ["倍", " times", "-fold", "fold"];

    /// <summary>A rate that is named (整改率80.68%) is printed with one of these.</summary>
    public static readonly string[] MarksOfShares = ["%", "‰", "分之", "成", "半", "百分百", " percent", " per cent"];

    private static (string Words, string Sign) Signed(string entry) => (entry[1..], entry[..1]);
}
