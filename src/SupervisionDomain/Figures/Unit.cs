using System.Diagnostics.CodeAnalysis;

namespace SupervisionDomain;

/// <summary>What is counted (计数单位): persons, person-times, problems, sites.</summary>
/// <remarks>
/// The measure word alone does not fix it: 个 serves groups, problems and sites. An open list: a unit that the list
/// does not know is legal, of at most 40 characters, counts things, and survives a round trip. Three capital letters are
/// money of the currency with that code (ISO 4217): CAD, INR; of a currency that has a unit here they are read as that unit, USD as
/// <see cref="UsDollar"/>, CNY and RMB as <see cref="Yuan"/>. Units of occurrences (人次, 个次, 件次), measures and
/// amounts of money add freely; units of things (人, 个, also 次 for inspections, which are records of their own) do not,
/// because two counts may hold the same things. <c>default</c> is not a unit.
/// </remarks>
public readonly record struct Unit : IParsable<Unit>, IRefusesDefault
{
    private static readonly Dictionary<string, Entry> Table = [];

    // The measure words and usual signs of currencies that have no unit here.
    private static readonly Dictionary<string, (string Word, string[] Signs)> OtherCurrencies = new()
    {
        ["INR"] = ("卢比", ["₹", "Rs.", "Rs"]),
        ["AUD"] = ("澳元", ["A$", "AU$"]),
        ["CAD"] = ("加元", ["C$", "CA$"]),
        ["TWD"] = ("新台币", ["NT$", "新台币"]),
        ["JPY"] = ("日元", []),
    };

    private readonly string? text;

    private Unit(string text) => this.text = text;

    /// <summary>Inspection groups (组).</summary>
    public static Unit Group { get; } = Enter("group", new("个", "组", "group", "groups"));

    /// <summary>Inspections, each an act of its own (次).</summary>
    public static Unit Inspection { get; } = Enter("inspection", new("次", "检查", "inspection", "inspections"));

    /// <summary>Sites (场所).</summary>
    public static Unit Site { get; } = Enter("site", new("个", "场所", "site", "sites"));

    /// <summary>Visits to sites (个次): a site visited twice is two.</summary>
    public static Unit SiteVisit { get; } = Enter("siteVisit", new("个次", "场所", "site visit", "site visits", Occurrence: true));

    /// <summary>Administrative divisions of any level (区划).</summary>
    public static Unit Division { get; } = Enter("division", new("个", "区划", "division", "divisions"));

    /// <summary>Organizations (单位).</summary>
    public static Unit Organization { get; } = Enter("organization", new("家", "单位", "organization", "organizations"));

    /// <summary>What was inspected, of whatever kind (受检对象): the common unit of divisions, organizations and sites.</summary>
    public static Unit InspectedUnit { get; } = Enter("inspectedUnit", new("个", "受检对象", "inspected unit", "inspected units"));

    /// <summary>Persons (人, 名): one person is one, however often.</summary>
    public static Unit Person { get; } = Enter("person", new("人", "人", "person", "persons"));

    /// <summary>Person-times (人次): one person twice is two.</summary>
    public static Unit PersonTime { get; } = Enter("personTime", new("人次", "人次", "person-time", "person-times", Occurrence: true));

    /// <summary>Persons or person-times, because the source leaves it open (人(次)). Never guessed.</summary>
    public static Unit PersonOrPersonTime { get; } = Enter("personOrPersonTime", new("人(次)", "人(次)", "person or person-time", "persons or person-times"));

    /// <summary>Sites or visits, because the source leaves it open (个(次)). Never guessed.</summary>
    public static Unit SiteOrSiteVisit { get; } = Enter("siteOrSiteVisit", new("个(次)", "场所", "site or site visit", "sites or site visits"));

    /// <summary>Leads or leads received, because the source leaves it open (件(次)). Never guessed.</summary>
    public static Unit LeadOrLeadTime { get; } = Enter("leadOrLeadTime", new("件(次)", "信访举报", "lead or lead received", "leads or leads received"));

    /// <summary>Measures of accountability, each taken once against one subject (处理措施).</summary>
    public static Unit Measure { get; } = Enter("measure", new("项", "处理措施", "measure", "measures", Occurrence: true));

    /// <summary>Problems found (问题).</summary>
    public static Unit Finding { get; } = Enter("finding", new("个", "问题", "problem", "problems"));

    /// <summary>Leads and reports from the public (信访举报, 件).</summary>
    public static Unit Lead { get; } = Enter("lead", new("件", "信访举报", "lead", "leads"));

    /// <summary>Leads received, repeated ones included (件次).</summary>
    public static Unit LeadTime { get; } = Enter("leadTime", new("件次", "信访举报", "lead received", "leads received", Occurrence: true));

    /// <summary>Cases (案件).</summary>
    public static Unit Case { get; } = Enter("case", new("件", "案件", "case", "cases"));

    /// <summary>Matters (起): one matter may concern several persons.</summary>
    public static Unit Matter { get; } = Enter("matter", new("起", "事项", "matter", "matters"));

    /// <summary>Items of a checklist (项).</summary>
    public static Unit ChecklistItem { get; } = Enter("checklistItem", new("项", "事项", "item", "items"));

    /// <summary>Samples taken and tested (批次), each of one batch of goods.</summary>
    public static Unit Sample { get; } = Enter("sample", new("批次", "样品", "sample", "samples"));

    /// <summary>Administrative levels (级).</summary>
    public static Unit Level { get; } = Enter("level", new("级", "层级", "level", "levels"));

    /// <summary>Amounts of money in yuan (元, ¥), such as fines; amounts add freely, those of one currency only.</summary>
    public static Unit Yuan { get; } = Enter("yuan", new("元", "金额", "yuan", "yuan", Occurrence: true, "¥", "\uFFE5", "RMB", "CNY", "人民币"));

    /// <summary>Amounts of money in US dollars (美元, $); amounts add freely, those of one currency only.</summary>
    public static Unit UsDollar { get; } = Enter("usd", new("美元", "美元", "US dollar", "US dollars", Occurrence: true, "US$", "US $", "$", "USD"));

    /// <summary>Amounts of money in euros (欧元, €); amounts add freely, those of one currency only.</summary>
    public static Unit Euro { get; } = Enter("eur", new("欧元", "欧元", "euro", "euros", Occurrence: true, "€", "EUR", "Euro"));

    /// <summary>Amounts of money in pounds sterling (英镑, £); amounts add freely, those of one currency only.</summary>
    public static Unit PoundSterling { get; } = Enter("gbp", new("英镑", "英镑", "pound", "pounds", Occurrence: true, "£", "GBP"));

    /// <summary>Amounts of money in Hong Kong dollars (港元, HK$); amounts add freely, those of one currency only.</summary>
    public static Unit HongKongDollar { get; } = Enter("hkd", new("港元", "港元", "Hong Kong dollar", "Hong Kong dollars", Occurrence: true, "HK$", "HKD", "港币"));

    /// <summary>Hours (小时).</summary>
    public static Unit Hour { get; } = Enter("hour", new("小时", "小时", "hour", "hours"));

    /// <summary>Nights (晚).</summary>
    public static Unit Night { get; } = Enter("night", new("晚", "夜", "night", "nights"));

    /// <summary>The units that the list knows.</summary>
    public static IEnumerable<Unit> Known => Table.Keys.Select(key => new Unit(key));

    /// <summary>Whether the list knows this unit.</summary>
    public bool IsKnown => text is not null && Table.ContainsKey(text);

    /// <summary>Whether it counts occurrences, which add freely, and not things, which may be the same ones.</summary>
    public bool CountsOccurrences => Find().Occurrence;

    /// <summary>The things whose occurrences it counts: persons for person-times; null for every other.</summary>
    internal Unit? Things => this == PersonTime ? Unit.Person : this == SiteVisit ? Unit.Site : this == LeadTime ? Unit.Lead : null;

    /// <summary>Whether what it counts may be met again on another day: persons and places, and not what comes to be once.</summary>
    internal bool MayBeMetAgain => this == Unit.Person || this == PersonOrPersonTime || this == Unit.Site || this == SiteOrSiteVisit
        || this == Division || this == Unit.Organization || this == InspectedUnit;

    /// <summary>Whether it counts money, of a currency that the list knows or of another by its code (ISO 4217).</summary>
    public bool IsMoney => Signs.Length > 0;

    /// <summary>Whether amounts may be told in it: one that the list does not know is taken for a currency.</summary>
    internal bool MayBeMoney => IsMoney || !IsKnown;

    /// <summary>The signs of all currencies.</summary>
    internal static IEnumerable<string> AllSigns => Table.Values.SelectMany(entry => entry.Signs).Concat(OtherCurrencies.Values.SelectMany(other => other.Signs));

    /// <summary>The signs of a currency, which stand before the number; empty for what is no money.</summary>
    internal string[] Signs => Find().Signs;

    /// <summary>The usual Chinese measure word (量词).</summary>
    public string MeasureWord => Find().Word;

    /// <summary>What is counted, in Chinese.</summary>
    public string Zh => Find().Zh;

    /// <summary>The English noun for one; of a unit that the list does not know the words of its code.</summary>
    public string EnSingular => IsOwn ? EnglishNoun.Of(text!) : Find().One;

    /// <summary>The English noun for several; of a unit that the list does not know a regular plural.</summary>
    public string EnPlural => IsOwn ? EnglishNoun.Plural(EnSingular) : Find().Many;

    // Neither known nor money.
    private bool IsOwn => !IsKnown && !IsMoney;

    /// <summary>Reads a unit, known or not.</summary>
    /// <exception cref="FormatException">The text is no unit.</exception>
    public static Unit Parse(string text) => TryParse(text ?? throw new ArgumentNullException(nameof(text)), out var unit)
        ? unit
        : throw new FormatException($"«{text}» is not a unit: one to 40 ASCII letters, digits or hyphens, beginning with a letter.");

    /// <summary>Reads a unit, known or not; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Unit unit)
    {
        var legal = text is { Length: > 0 and <= 40 } && char.IsAsciiLetter(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        unit = !legal ? default : new(IsCurrencyCode(text!) ? Table.FirstOrDefault(known => known.Value.Signs.Contains(text)).Key ?? text! : text!);
        return legal;
    }

    /// <exception cref="ArgumentException">The unit is <c>default</c>.</exception>
    internal Unit NotDefault() => text is null ? throw new ArgumentException("A unit is required; default is none.") : this;

    bool IRefusesDefault.IsDefault => text is null;

    /// <summary>The unit as written; empty for <c>default</c>.</summary>
    public override string ToString() => text ?? "";

    static Unit IParsable<Unit>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Unit>.TryParse(string? s, IFormatProvider? provider, out Unit result) => TryParse(s, out result);

    private static Unit Enter(string text, Entry entry)
    {
        Table.Add(text, entry);
        return new(text);
    }

    private Entry Find()
    {
        var unit = NotDefault().text!;
        return Table.TryGetValue(unit, out var entry) ? entry
            : !IsCurrencyCode(unit) ? new("个", unit, unit, unit)
            : OtherCurrencies.TryGetValue(unit, out var other) ? new(other.Word, other.Word, unit, unit, Occurrence: true, [unit, .. other.Signs])
            : new(unit, unit, unit, unit, Occurrence: true, unit);
    }

    private static bool IsCurrencyCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    private sealed record Entry(string Word, string Zh, string One, string Many, bool Occurrence = false, params string[] Signs);
}
