using System.Globalization;

namespace SupervisionDomain.Benchmarks;

/// <summary>A document of many findings: each with its site, its category, three events and some 55 Chinese characters.</summary>
internal static class FindingDocument
{
    private static readonly string[] Words =
        ["疫情防控", "主体责任", "落实不到位", "预检分诊", "人员登记", "不规范", "体温检测", "流于形式", "值班值守", "脱岗", "物资储备", "台账不全", "扫码查验", "未严格执行", "集中隔离点", "消毒记录", "缺失"];

    public static SupervisionReport Of(int findings)
    {
        var random = new Random(1);
        var organs = Enumerable.Range(0, 100).Select(i => Id<Organization>.Parse(string.Create(CultureInfo.InvariantCulture, $"43{i / 10:00}{i % 10 + 10:00}"))).ToArray();
        Code<FindingCategories>[] categories = [.. FindingCategories.Known.Keys.Select(Code<FindingCategories>.Parse)];
        return new()
        {
            DocumentId = Id<SupervisionReport>.Parse("2025-all"),
            Issuer = Id<Organization>.Parse("430000"),
            RecordedAt = NodaTime.Instant.FromUtc(2026, 1, 10, 4, 0),
            Language = "zh",
            Body = new()
            {
                Findings = Enumerable.Range(0, findings).Select(i =>
                {
                    var organ = organs[random.Next(organs.Length)];
                    var day = new NodaTime.LocalDate(2025, 1, 1).PlusDays(random.Next(340));
                    return new Finding
                    {
                        Id = Id<Finding>.Parse(string.Create(CultureInfo.InvariantCulture, $"F-{i:000000}")),
                        Inspection = Id<Inspection>.Parse(string.Create(CultureInfo.InvariantCulture, $"I-{i / 2:000000}")),
                        RaisedBy = [organ],
                        Site = Id<Site>.Parse(string.Create(CultureInfo.InvariantCulture, $"S-{random.Next(findings / 4 + 1):00000}")),
                        Category = categories[random.Next(categories.Length)],
                        Description = new(Description(random), null),
                        Events =
                        [
                            Event("E1", FindingEventKind.RaisedOnTheSpot, day, organ),
                            Event("E2", FindingEventKind.RectificationUrged, day.PlusDays(1), organ) with { Responsible = [organs[random.Next(organs.Length)]] },
                            Event("E3", FindingEventKind.Rectified, day.PlusDays(9), organ),
                        ],
                    };
                }).ToValueList(),
            },
        };
    }

    /// <summary>Some 55 Chinese characters.</summary>
    public static string Description(Random random)
    {
        var text = "";
        while (text.Length < 53)
        {
            text += Words[random.Next(Words.Length)];
        }

        return text;
    }

    private static FindingEvent Event(string id, FindingEventKind kind, NodaTime.LocalDate day, Id<Organization> by) =>
        new() { Id = Id<FindingEvent>.Parse(id), Kind = kind, At = DateSpan.On(day), By = by };
}
