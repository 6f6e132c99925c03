namespace SupervisionDomain;

/// <summary>How a bulletin words each measure: by its title, and in English some by a phrase of their own.</summary>
internal static class BulletinPhrases
{
    private static readonly Dictionary<Code<MeasureCodes>, string> English = new()
    {
        [MeasureCodes.GroupsDispatched] = "{0} sent out",
        [MeasureCodes.MeasuresTaken] = "{0} taken",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.CaseFiled)] = "cases filed against {0}",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.RemovalFromOffice)] = "{0} removed from office",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.SummonedTalk)] = "{0} called in for a talk",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.Circular)] = "{0} named in circulars",
    };

    /// <summary>What a measure comes to; of a stock in a period, at its end.</summary>
    public static string Of(MeasureHeading measure, Quantity quantity, bool isOfPeriod, Language language) =>
        !isOfPeriod || !MeasureCodes.IsStock(measure.Code) ? Of(measure, quantity, language)
            : language == Language.Zh ? $"期末{Of(measure, quantity, language)}" : $"{Of(measure, quantity, language)} at the end";

    private static string Of(MeasureHeading measure, Quantity quantity, Language language) =>
        language == Language.Zh
            ? Chinese(measure.Title.In(language), quantity.Unit.MeasureWord) + quantity.In(language)
            : English.TryGetValue(measure.Code, out var phrase)
                ? phrase.Replace("{0}", quantity.In(language), StringComparison.Ordinal)
                : Titled(measure.Title.In(language), quantity);

    // 3 problems open, where the title begins with what is counted; fires reported: 281 thousand matters.
    private static string Titled(string title, Quantity quantity) =>
        title.StartsWith(quantity.Unit.EnPlural, StringComparison.Ordinal) && title.ElementAtOrDefault(quantity.Unit.EnPlural.Length) is var next && !char.IsAsciiLetter(next) && next != '.'
            ? quantity.In(Language.En) + title[quantity.Unit.EnPlural.Length..]
            : $"{Without(Without(title, $" in {quantity.Unit.EnPlural}"), $" ({quantity.Unit.EnPlural})")}: {quantity.In(Language.En)}";

    // 参检20人次 of a title 参检人次, 通报3项 of 通报（项）, and 罚没金额12亿元 of 罚没金额（元）: the measure word is not said twice, nor is a currency.
    private static string Chinese(string title, string measureWord) =>
        title.EndsWith($"（{measureWord}）", StringComparison.Ordinal) ? Without(title, $"（{measureWord}）")
            : char.IsAscii(title[^1]) ? $"{title} "
            : measureWord.Length > 1 && title.Length > measureWord.Length ? Without(title, measureWord)
            : title;

    private static string Without(string title, string end) => title.EndsWith(end, StringComparison.Ordinal) ? title[..^end.Length] : title;

    /// <summary>Whether the measure tells of accountability, which stands in a clause of its own at the end.</summary>
    public static bool IsAccountability(Code<MeasureCodes> measure) =>
        measure == MeasureCodes.MeasuresTaken || measure == MeasureCodes.PersonsDealtWith || measure == MeasureCodes.UnclassifiedDispositions
        || measure.ToString().Split('.') is ["persons" or "measures" or "amounts" or "dispositions", ..];
}
