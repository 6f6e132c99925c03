namespace SupervisionDomain;

/// <summary>What is counted of inspections: themselves, the person-times of inspectors, or their sites.</summary>
internal static class InspectionRows
{
    public static CountedRows Of(LedgerColumns columns, bool personTimes)
    {
        var (i, rows) = (columns.Inspections, columns.Inspections.Rows);
        var days = rows.Day;
        var weight = personTimes ? new long[rows.Count] : null;
        var aside = rows.Blurred.Where(r => !personTimes || i.PersonTimes.ContainsKey(r.Row))
            .Select(r => AsideRow.Of(rows.Ids, r.Row, r.When) with { Weight = personTimes ? i.PersonTimes[r.Row] : null }).ToList();
        if (weight is not null)
        {
            days = new ushort[rows.Count];
            foreach (var (row, number) in i.PersonTimes.OrderBy(r => r.Key))
            {
                if (number is { IsExact: true, Min: <= CountedRows.HeaviestPlain })
                {
                    (days[row], weight[row]) = (rows.Day[row], number.Min);
                }
                else if (rows.Day[row] > 0)
                {
                    aside.Add(new() { Row = row, Thing = row, When = new(rows.Day[row], rows.Day[row], false), Weight = number });
                }
            }
        }

        return new()
        {
            Day = days, Organizations = rows.Acting, Things = rows.Count, Weight = weight, Aside = aside, WeighedIn = personTimes ? Unit.PersonTime : null,
            Record = row => RecordReference.To(rows.Ids.Id<Inspection>(row)), Records = RecordKind.Inspections,
        };
    }

    public static CountedRows OfSites(LedgerColumns columns)
    {
        var (i, rows) = (columns.Inspections, columns.Inspections.Rows);
        var inspection = new int[i.Sites.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            inspection.AsSpan(i.SiteStart[row]..i.SiteStart[row + 1]).Fill(row);
        }

        var thing = CountedRows.WithoutCollective(i.Sites, columns.CollectiveSites);
        return new()
        {
            Day = inspection.Select(row => rows.Day[row]).ToArray(),
            Organizations = inspection.Select(row => rows.Acting[row]).ToArray(),
            Thing = thing,
            Things = columns.Sites.Count,
            Aside = rows.Blurred
                .SelectMany(r => Enumerable.Range(i.SiteStart[r.Row], i.SiteStart[r.Row + 1] - i.SiteStart[r.Row]).Where(pair => thing[pair] >= 0)
                    .Select(pair => AsideRow.Of(rows.Ids, r.Row, r.When, thing[pair]) with { Row = pair })).ToList(),
            Scope = columns.Sites.Scopes,
            Record = pair => RecordReference.To(rows.Ids.Id<Inspection>(inspection[pair])),
            Records = RecordKind.Sites,
        };
    }
}
