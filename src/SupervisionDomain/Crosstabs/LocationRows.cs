namespace SupervisionDomain;

/// <summary>The same rows for those at whose places they are; those of which documents dispute where they lie stand beside the columns.</summary>
internal static class LocationRows
{
    public static CountedRows Of(LedgerColumns columns, CountedRows rows)
    {
        var (f, i) = (columns.Findings, columns.Inspections);
        Func<int, ReadOnlySpan<int>> sites = rows.Records switch
        {
            RecordKind.Findings => row => f.Site[row] < 0 ? [] : f.Site.AsSpan(row, 1),
            RecordKind.Sites => row => i.Sites.AsSpan(row, 1),
            _ => row => i.Sites.AsSpan(i.SiteStart[row]..i.SiteStart[row + 1]),
        };
        if (columns.Locations is not { } locations)
        {
            return rows with { Organizations = Enumerable.Repeat(JointSets.None, rows.Day.Length).ToArray() };
        }

        var days = rows.Day.ToArray();
        var aside = rows.Aside.Select(a => IsDisputed(a.Row) ? a with { When = a.When with { IsDisputed = true } } : a).ToList();
        var organizations = new int[days.Length];
        for (var row = 0; row < days.Length; row++)
        {
            organizations[row] = rows.Records == RecordKind.Inspections ? locations.OfInspections[row] : sites(row) is [var site] ? locations.OfSites[site] : JointSets.None;
            if (days[row] > 0 && IsDisputed(row))
            {
                var weight = rows.Weight is { } weights ? Quantity.Exactly(weights[row], Unit.PersonTime) : null;
                aside.Add(new() { Row = row, Thing = rows.Thing?[row] ?? row, When = new(days[row], days[row], true), Weight = weight });
                days[row] = 0;
            }
        }

        return rows with { Day = days, Organizations = organizations, Aside = aside.Where(a => a.Thing >= 0).ToList() };

        bool IsDisputed(int row)
        {
            foreach (var site in sites(row))
            {
                if (locations.Disputed.Contains(site))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
