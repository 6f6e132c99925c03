namespace SupervisionDomain;

/// <summary>What is counted of findings: their raising or other events, or the sites of these.</summary>
internal static class FindingRows
{
    public static CountedRows Of(LedgerColumns columns, MeasureShape shape, CountedFor countedFor)
    {
        var f = columns.Findings;
        var ofSites = shape.Things == RecordKind.Sites;
        var thing = ofSites ? CountedRows.WithoutCollective(f.Site, columns.CollectiveSites) : null;
        var (days, several) = shape.Events is { } kinds ? Happened(f, kinds) : (Raised(f), []);
        var irregular =
            from finding in f.IrregularRows.OrderBy(r => r.Key)
            where ofSites || finding.Value.Finding.Collective is null
            from when in When(finding.Value, shape.Events)
            select (Row: finding.Key, When: when);
        return new()
        {
            Day = days,
            Organizations = countedFor == CountedFor.Acting ? f.Acting : f.Responsible ?? Enumerable.Repeat(JointSets.None, f.Count).ToArray(),
            Thing = thing,
            Things = ofSites ? columns.Sites.Count : f.Count,
            Aside = several.Concat(irregular).Where(a => thing is null || thing[a.Row] >= 0).Select(a => AsideRow.Of(f.Ids, a.Row, a.When, thing?[a.Row])).ToList(),
            Scope = ofSites ? columns.Sites.Scopes : null,
            Record = row => RecordReference.To(f.Ids.Id<Finding>(row)),
            Records = RecordKind.Findings,
        };
    }

    // A regular finding begins with its raising.
    private static ushort[] Raised(FindingColumns f)
    {
        var days = new ushort[f.Count];
        for (var row = 0; row < days.Length; row++)
        {
            days[row] = f.EventStart[row] < f.EventStart[row + 1] ? f.EventDay[f.EventStart[row]] : (ushort)0;
        }

        return days;
    }

    // The day of each, or those of several: then each is an occurrence, and the thing counts once.
    private static (ushort[] Days, List<(int Row, Blurred When)> Several) Happened(FindingColumns f, FindingEventKind[] kinds)
    {
        var counts = new bool[32];
        foreach (var kind in kinds)
        {
            counts[(int)kind] = true;
        }

        var (days, several) = (new ushort[f.Count], new List<(int Row, Blurred When)>());
        for (var row = 0; row < days.Length; row++)
        {
            ushort last = 0;
            for (var e = f.EventStart[row]; e < f.EventStart[row + 1]; e++)
            {
                var day = f.EventDay[e];
                if (!counts[f.EventKind[e]] || day == last)
                {
                    continue;
                }

                if (days[row] > 0)
                {
                    several.Add((row, new(last, last, false)));
                }

                if (last > 0)
                {
                    several.Add((row, new(day, day, false)));
                }

                days[row] = last == 0 ? day : (ushort)0;
                last = day;
            }
        }

        return (days, several);
    }

    private static IEnumerable<Blurred> When(FindingColumns.Irregular finding, FindingEventKind[]? kinds) =>
        kinds is null ? [finding.Raised] : finding.When.Where((_, e) => kinds.Contains(finding.Finding.Events[e].Kind));
}
