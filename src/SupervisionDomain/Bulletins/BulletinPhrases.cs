namespace SupervisionDomain;

/// <summary>How a bulletin words each measure. A measure without a phrase of its own is worded by its title.</summary>
internal static class BulletinPhrases
{
    private static readonly Dictionary<Code<MeasureCodes>, string> English = new()
    {
        [MeasureCodes.GroupsDispatched] = "{0} sent out",
        [MeasureCodes.Inspections] = "{0} carried out",
        [MeasureCodes.SitesInspected] = "{0} inspected",
        [MeasureCodes.DivisionsInspected] = "{0} inspected",
        [MeasureCodes.OrganizationsInspected] = "{0} inspected",
        [MeasureCodes.InspectorPersonTimes] = "{0} of inspectors",
        [MeasureCodes.FindingsRaised] = "{0} found",
        [MeasureCodes.FindingsRaisedOnTheSpot] = "{0} raised on the spot",
        [MeasureCodes.FindingsHandedOver] = "{0} handed over",
        [MeasureCodes.RectificationUrged] = "{0} urged to rectification",
        [MeasureCodes.FindingsRectified] = "{0} rectified",
        [MeasureCodes.LeadsReceived] = "{0} received",
        [MeasureCodes.LeadReceipts] = "{0}, repeated ones included",
        [MeasureCodes.MeasuresTaken] = "{0} taken",
        [MeasureCodes.PersonsDealtWith] = "{0} dealt with",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.CaseFiled)] = "cases filed against {0}",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.RemovalFromOffice)] = "{0} removed from office",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.SummonedTalk)] = "{0} called in for a talk",
        [MeasureCodes.PersonsUnder(AccountabilityKinds.Circular)] = "{0} named in circulars",
    };

    public static string Of(MeasureHeading measure, Quantity quantity, Language language) =>
        language == Language.Zh
            ? Chinese(measure.Title.In(language), quantity.Unit.MeasureWord) + quantity.In(language)
            : English.TryGetValue(measure.Code, out var phrase)
                ? phrase.Replace("{0}", quantity.In(language), StringComparison.Ordinal)
                : $"{measure.Title.In(language)}: {quantity.In(language)}";

    // 接收信访举报20件次: the measure word is not said twice.
    private static string Chinese(string title, string measureWord) =>
        char.IsAscii(title[^1]) ? $"{title} " : measureWord.Length > 1 && title.Length > measureWord.Length && title.EndsWith(measureWord, StringComparison.Ordinal) ? title[..^measureWord.Length] : title;

    /// <summary>Whether the measure tells of accountability, which stands in a clause of its own at the end.</summary>
    public static bool IsAccountability(Code<MeasureCodes> measure) =>
        measure == MeasureCodes.MeasuresTaken || measure == MeasureCodes.PersonsDealtWith || measure == MeasureCodes.UnclassifiedDispositions
        || measure.ToString().Split('.') is ["persons" or "measures" or "amounts" or "dispositions", ..];
}
