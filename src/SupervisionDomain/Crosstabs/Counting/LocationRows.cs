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

        var organizations = new int[rows.Day.Length];
        for (var row = 0; row < organizations.Length; row++)
        {
            organizations[row] = rows.Records == RecordKind.Inspections ? locations.OfInspections[row] : sites(row) is [var site] ? locations.OfSites[site] : JointSets.None;
        }

        return rows.Apart(IsDisputed, areDisputed: true) with { Organizations = organizations };

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
