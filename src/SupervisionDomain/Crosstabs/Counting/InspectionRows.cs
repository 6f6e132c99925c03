namespace SupervisionDomain;

/// <summary>What is counted of inspections: themselves, the person-times of inspectors, or their sites.</summary>
internal static class InspectionRows
{
    public static CountedRows Of(LedgerColumns columns, bool personTimes)
    {
        var i = columns.Inspections;
        var days = i.Day;
        var weight = personTimes ? new long[i.Count] : null;
        var aside = i.BlurredRows.OrderBy(r => r.Key).Where(r => !personTimes || i.PersonTimes.ContainsKey(r.Key))
            .Select(r => AsideRow.Of(i.Ids, r.Key, r.Value) with { Weight = personTimes ? i.PersonTimes[r.Key] : null }).ToList();
        if (weight is not null)
        {
            days = new ushort[i.Count];
            foreach (var (row, number) in i.PersonTimes.OrderBy(r => r.Key))
            {
                if (number is { IsExact: true, Min: <= CountedRows.HeaviestPlain })
                {
                    (days[row], weight[row]) = (i.Day[row], number.Min);
                }
                else if (i.Day[row] > 0)
                {
                    aside.Add(new() { Row = row, Thing = row, When = new(i.Day[row], i.Day[row], false), Weight = number });
                }
            }
        }

        return new()
        {
            Day = days, Organizations = i.Acting, Things = i.Count, Weight = weight, Aside = aside, WeighedIn = personTimes ? Unit.PersonTime : null,
            Record = row => RecordReference.To(i.Ids.Id<Inspection>(row)), Records = RecordKind.Inspections,
        };
    }

    public static CountedRows OfSites(LedgerColumns columns)
    {
        var i = columns.Inspections;
        var inspection = new int[i.Sites.Length];
        for (var row = 0; row < i.Count; row++)
        {
            inspection.AsSpan(i.SiteStart[row]..i.SiteStart[row + 1]).Fill(row);
        }

        var thing = CountedRows.WithoutCollective(i.Sites, columns.CollectiveSites);
        return new()
        {
            Day = inspection.Select(row => i.Day[row]).ToArray(),
            Organizations = inspection.Select(row => i.Acting[row]).ToArray(),
            Thing = thing,
            Things = columns.Sites.Count,
            Aside = i.BlurredRows.OrderBy(r => r.Key)
                .SelectMany(r => Enumerable.Range(i.SiteStart[r.Key], i.SiteStart[r.Key + 1] - i.SiteStart[r.Key]).Where(pair => thing[pair] >= 0)
                    .Select(pair => AsideRow.Of(i.Ids, r.Key, r.Value, thing[pair]) with { Row = pair })).ToList(),
            Scope = columns.Sites.Scopes,
            Record = pair => RecordReference.To(i.Ids.Id<Inspection>(inspection[pair])),
            Records = RecordKind.Sites,
        };
    }
}
