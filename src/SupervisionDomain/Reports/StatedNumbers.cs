namespace SupervisionDomain;

/// <summary>The numbers that the records of a document give as printed, in words or with a measure word, wherever they stand.</summary>
internal static class StatedNumbers
{
    /// <summary>Each with its place in the body.</summary>
    public static List<(string Member, Quantity Number)> Of(ReportBody body)
    {
        var numbers = new List<(string, Quantity)>();
        Each(body.Organizations, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Organizations, "declaredLevels", static r => r.DeclaredLevels);
        Each(body.Persons, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Checklists, "declared", static r => r.Declared);
        Each(body.Checklists, "restated", static r => r.Restated);
        Each(body.Groups, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Groups, "subGroups.declared", static r => r.SubGroups?.Declared);
        Each(body.Sites, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Tasks, "declared", static r => r.Declared);
        Each(body.Inspections, "inspectorPersonTimes", static r => r.InspectorPersonTimes);
        Each(body.Channels, "coverage", static r => r.Coverage);
        Each(body.Channels, "hoursPerDay", static r => r.HoursPerDay);
        Each(body.Findings, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Leads, "collective.declared", static r => r.Collective?.Declared);
        Each(body.Measures, "amount", static r => r.Amount);
        Each(body.Figures, "value", static r => r.Value.Quantity);
        return numbers;

        void Each<T>(ValueList<T> records, string member, Func<T, Quantity?> of)
            where T : IRecord, IEquatable<T>
        {
            for (var i = 0; i < records.Count; i++)
            {
                if (of(records[i]) is { } number && (number.Text ?? number.MeasureWord) is not null)
                {
                    numbers.Add(($"{RecordReference.ListName(T.RecordKind)}[{i}].{member}", number));
                }
            }
        }
    }
}
