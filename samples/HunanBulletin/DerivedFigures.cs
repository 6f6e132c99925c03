using System.Globalization;
using NodaTime;
using Spectre.Console;
using SupervisionDomain;

namespace HunanBulletin;

/// <summary>What can be computed from the article's figures, as the library computes it.</summary>
internal static class DerivedFigures
{
    public static void Print(Ledger ledger, RollupQuestion question, Language language)
    {
        var zh = language == Language.Zh;
        var article = new Article(ledger, question);
        var groups = article.GroupTotal(Article.Hunan);
        var team = article.GroupTotal(Article.Zhangjiajie).Bases.Single();
        var (residents, points) = article.Estate;
        var urged = article.Figure(Article.Mayang, MeasureCodes.RectificationUrged);
        var mixed = new[] { article.Sites, article.Figure(Article.Chenzhou, MeasureCodes.DivisionsInspected) }
            .Concat([article.MayangInspected[0], article.MayangInspected[2], points]).ToList();
        var organs = ledger.Reports.Select(r => r.Issuer).Distinct().Count(id => ledger.Find(id)?.Kind == OrganizationKinds.DisciplineSupervisionOrgan);
        var dispatched = ledger.Organizations.Count(o => o.Kind == OrganizationKinds.DispatchedGroup);
        var days = ledger.Inspections.Select(i => i.Time?.Span).Concat(ledger.Groups.Select(g => g.Formed?.Span))
            .Concat(ledger.Meetings.Select(m => m.Time?.Span)).OfType<DateSpan>().ToList();
        var checklist = ledger.Checklists.Single(c => c.Document is not null && c.Declared is not null);

        Heading.Print(language, "可推算的数字", "Figures that can be computed");
        var table = new Table().Border(TableBorder.Simple).AddColumns("", zh ? "内容" : "what", zh ? "结果" : "result", zh ? "口径" : "how");
        foreach (var (id, whatZh, whatEn, result, how) in new (string, string, string, string, string)[]
        {
            ("DRV-01", "郴州处理措施项次", "measures in Chenzhou", Words(Quantity.Sum(article.Persons.Select(p => p.ConvertTo(Unit.Measure)))), zh ? "人数换算为项次后相加" : "Sum of persons converted to measures"),
            ("DRV-02", "郴州被处理人数", "distinct persons in Chenzhou", Words(Quantity.Union(article.Persons)), zh ? "并集" : "Union"),
            ("DRV-03", "郴州问题数", "distinct problems in Chenzhou", Words(Quantity.Union(article.RaisedOnTheSpot, article.HandedOver)), zh ? "并集" : "Union"),
            ("DRV-04", "每处场所现场提出问题", "problems on the spot per site", Per(article.RaisedOnTheSpot.Per(article.Sites)), "161 / 268"),
            ("DRV-05", "每组检查场所", "sites per group", Per(article.Sites.Per(article.Groups)), "268 / 27"),
            ("DRV-06", "已明示的督查组", "groups stated exactly", Words(groups.StatedExactly!), Bases(groups, zh)),
            ("DRV-07", "张家界未列名督查组", "unnamed groups of Zhangjiajie", Number(team.Quantity.Min - team.Named!.Value), zh ? $"申明{team.Quantity.Min}，列名{team.Named}" : $"{team.Quantity.Min} declared, {team.Named} recorded"),
            ("DRV-08", "每采样点居民", "residents per sampling point", Per(residents.Per(points)), "近4000 / 两"),
            ("DRV-09", "需整改问题(口径不同)", "problems to rectify (unlike wordings)", Words(Quantity.DisjointSum(article.RaisedOnTheSpot, urged)), zh ? "现场提出161，督促整改43，两个机关" : "161 raised on the spot + 43 urged, two bodies"),
            ("DRV-10", "麻阳受检对象", "inspected units of Mayang", Words(Converted(article.MayangInspected)), zh ? "乡镇、单位、场所换算为受检对象" : "townships, units, sites converted to inspected units"),
            ("DRV-11", "场所与区划", "sites and divisions", $"{Refusal(mixed)} {Words(Converted(mixed))}", zh ? "先拒绝，再换算" : "refused, then converted"),
            ("DRV-12", "具名纪检监察机关", "organs named in their own right", Number(organs), zh ? "十份报告的发布机关" : "issuers of the ten reports"),
            ("DRV-13", "派驻组", "dispatched groups", Number(dispatched), zh ? "该类型的组织" : "organizations of that kind"),
            ("DRV-14", "事件日期", "dated events", $"{days.Min(d => d.FirstDay):uuuu-MM-dd} – {days.Max(d => d.LastDay):uuuu-MM-dd}", zh ? "检查、组建、会议的首日与末日" : "first and last day of inspections, formations, meetings"),
            ("DRV-15", "“八严禁”未列条目", "prohibitions not listed", Number(checklist.Unlisted!.Value), zh ? $"申明{checklist.Declared!.Min}，列出{checklist.Items.Count}" : $"{checklist.Declared!.Min} declared, {checklist.Items.Count} listed"),
            ("DRV-16", "麻阳乡镇覆盖率", "coverage of Mayang's townships", Per(article.MayangInspected[0].Per(article.Existing(Article.Mayang))), zh ? "受检 / 现有" : "inspected / existing"),
            ("DRV-17", "郴州县市区覆盖率", "coverage of Chenzhou's divisions", Per(article.Figure(Article.Chenzhou, MeasureCodes.DivisionsInspected).Per(article.Existing(Article.Chenzhou))), zh ? "受检 / 现有" : "inspected / existing"),
        })
        {
            table.AddRow(id, zh ? whatZh : whatEn, Markup.Escape(result), Markup.Escape(how));
        }

        AnsiConsole.Write(table);

        string Words(Quantity quantity) => quantity.In(language);
    }

    private static Quantity Converted(IEnumerable<Quantity> parts) => Quantity.DisjointSum(parts.Select(p => p.ConvertTo(Unit.InspectedUnit)));

    private static string Refusal(IEnumerable<Quantity> parts)
    {
        try
        {
            return Quantity.DisjointSum(parts).ToString();
        }
        catch (ArgumentException refused)
        {
            return refused.Message.Split(" (Parameter")[0];
        }
    }

    private static string Bases(FigureTotal total, bool zh) =>
        string.Join(", ", total.Bases.Where(b => b.Kind != BasisKind.Counted && b.Quantity.IsExact).OrderBy(b => b.Kind)
            .Select(b => (b.Kind, zh) switch
            {
                (BasisKind.Reported, true) => $"上报{b.Quantity.Min}",
                (BasisKind.Reported, false) => $"{b.Quantity.Min} reported",
                (_, true) => $"申明{b.Quantity.Min}（列名{b.Named}）",
                _ => $"{b.Quantity.Min} declared ({b.Named} named)",
            }));

    private static string Per(Ratio ratio) => ratio.Min == ratio.Max
        ? Decimal(ratio.Min)
        : $"[{Decimal(ratio.Min)}, {(ratio.Max is { } max ? Decimal(max) : "∞")}], usually [{Decimal(ratio.LikelyMin)}, {(ratio.LikelyMax is { } likely ? Decimal(likely) : "∞")}]";

    private static string Decimal(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
