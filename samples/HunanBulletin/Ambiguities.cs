using SupervisionDomain;

namespace HunanBulletin;

/// <summary>What the article does not say, shown as the bounds that the model gives and not as guesses.</summary>
internal static class Ambiguities
{
    public static void Print(Ledger ledger, RollupQuestion question, Language language)
    {
        var zh = language == Language.Zh;
        var article = new Article(ledger, question);
        var asOf = ledger.Figures.Single(f => f.Body == Article.Chenzhou && f.Measure == MeasureCodes.GroupsDispatched).AsOf!;
        var mayang = Quantity.DisjointSum(article.MayangInspected.Select(p => p.ConvertTo(Unit.InspectedUnit)));
        var urged = article.Figure(Article.Mayang, MeasureCodes.RectificationUrged);
        var rectified = Rollup.Of(ledger, question)[Article.Mayang][Measures.FindingsRectified];
        var twoDays = ledger.Inspections.Single(i => i.Time?.Span?.ToString() == "2021-07-30/2021-07-31");
        var channel = ledger.Channels.Single(c => c.Kind == ChannelKinds.MessagingGroup);
        var hospitals = ledger.Organizations.Single(o => o.Id.ToString() == "430100-health-commission-hospitals");
        var prohibitions = ledger.Checklists.Single(c => c.Document is not null && c.Declared is not null);
        var context = ledger.Inspections.Single(i => i.Time?.Basis == SourceBasis.Inferred && i.Id.Scope == "430300");
        var points = ledger.Sites.Single(s => s.Collective is { Quantifier: Quantifier.All, Declared: null });
        var circular = article.Persons[3];
        var leading = ledger.Organizations.Single(o => o.Kind == OrganizationKinds.LeadingGroup);

        Heading.Print(language, "原文未说明之处", "What the article does not say");
        foreach (var (id, textZh, textEn, result) in new (string, string, string, string)[]
        {
            ("AMB-01", "161与121是否重叠", "whether the 161 and the 121 overlap", Words(Quantity.Union(article.RaisedOnTheSpot, article.HandedOver))),
            ("AMB-02", "3、4、10、19人是否同一批人", "whether the 3, 4, 10 and 19 are the same people", Words(Quantity.Union(article.Persons))),
            ("AMB-03", "“截至目前”的时点", "the moment of \"as of now\"", asOf.ToString()),
            ("AMB-04", "27组中市县两级各几组", "how the 27 groups divide between city and county", Words(Quantity.Between(0, article.Groups.Max, Unit.Group))),
            ("AMB-05", "麻阳三类对象合计", "Mayang's three kinds together", Words(mayang)),
            ("AMB-06", "督促整改的43个问题中已整改数", "how many of the 43 urged are rectified", Words(Quantity.Between(rectified.Quantity.Min, urged.Max, Unit.Finding))),
            ("AMB-07", "各单位在哪一天受检", "on which of two days each unit was visited", $"{twoDays.Time!.Span}: {string.Join(", ", twoDays.Units)}"),
            ("AMB-08", "微信群的数量", "how many groups the messaging channel has", zh ? $"未说明;覆盖{channel.Coverage!.In(language)}" : $"not stated; it reaches {channel.Coverage!.In(language)}"),
            ("AMB-09", "“直属”及于哪些机构", "how far \"directly under\" reaches", string.Join(", ", hospitals.Relations.Select(r => $"{r.Kind} {r.To}"))),
            ("AMB-10", "三条与八项如何对应", "which of the eight prohibitions the three clauses are", zh ? $"列出{prohibitions.Items.Count},未列{prohibitions.Unlisted}" : $"{prohibitions.Items.Count} listed, {prohibitions.Unlisted} not"),
            ("AMB-11", "湘潭走访日期据上下文", "Xiangtan's visit is dated by its context", $"{context.Time!.Span} ({context.Time.Basis})"),
            ("AMB-12", "“所有”采集点的数量", "how many \"all\" collection points are", zh ? "全部,数目不明" : $"{points.Collective!.Quantifier}, number not stated"),
            ("AMB-13", "通报19人按人计", "the 19 named in circulars are persons", $"{circular.In(language)} ({circular.Unit})"),
            ("AMB-14", "领导小组属于谁", "whose the leading group is", string.Join(", ", leading.Relations.Select(r => $"{r.Kind} {r.To}"))),
        })
        {
            Console.WriteLine($"{id}  {(zh ? textZh : textEn)}: {result}");
        }

        string Words(Quantity quantity) => quantity.In(language);
    }
}
