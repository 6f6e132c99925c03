namespace SupervisionDomain;

/// <summary>What is counted of findings: their raising or other events, or the sites of these.</summary>
internal static class FindingRows
{
    public static CountedRows Of(LedgerColumns columns, MeasureShape shape, CountedFor countedFor)
    {
        var f = columns.Findings;
        var ofSites = shape.Things == RecordKind.Sites;
        var ofRaising = shape.Events is null;
        var counts = new bool[32];
        foreach (var kind in shape.Events ?? [])
        {
            counts[(int)kind] = true;
        }

        var days = new ushort[f.Count];
        var aside = new List<AsideRow>();
        var thing = ofSites ? CountedRows.WithoutCollective(f.Site, columns.CollectiveSites) : null;
        for (var row = 0; row < f.Count; row++)
        {
            // A regular finding begins with its raising.
            if (ofRaising)
            {
                days[row] = f.EventStart[row] < f.EventStart[row + 1] ? f.EventDay[f.EventStart[row]] : (ushort)0;
                continue;
            }

            for (var e = f.EventStart[row]; e < f.EventStart[row + 1]; e++)
            {
                var day = f.EventDay[e];
                if (!counts[f.EventKind[e]] || day == days[row])
                {
                    continue;
                }

                if (days[row] == 0 && !(aside.Count > 0 && aside[^1].Row == row))
                {
                    days[row] = day;
                    continue;
                }

                // On several days: each is an occurrence, and the thing counts once.
                if (days[row] > 0)
                {
                    AddAside(row, new(days[row], days[row], false));
                    days[row] = 0;
                }

                AddAside(row, new(day, day, false));
            }
        }

        foreach (var (row, irregular) in f.IrregularRows.OrderBy(r => r.Key))
        {
            if (irregular.Finding.Collective is not null && !ofSites)
            {
                continue;
            }

            if (ofRaising)
            {
                AddAside(row, irregular.Raised);
            }

            foreach (var (i, e) in irregular.Finding.Events.Index())
            {
                if (counts[(int)e.Kind])
                {
                    AddAside(row, irregular.When[i]);
                }
            }
        }

        return new()
        {
            Day = days,
            Organizations = countedFor == CountedFor.Acting ? f.Acting : f.Responsible ?? Enumerable.Repeat(JointSets.None, f.Count).ToArray(),
            Thing = thing,
            Things = ofSites ? columns.Sites.Count : f.Count,
            Aside = aside,
            Scope = ofSites ? columns.Sites.Scopes : null,
            Record = row => RecordReference.To(f.Ids.Id<Finding>(row)),
            Records = RecordKind.Findings,
        };

        void AddAside(int row, Blurred when)
        {
            if (thing is null || thing[row] >= 0)
            {
                aside.Add(AsideRow.Of(f.Ids, row, when, thing?[row]));
            }
        }
    }
}
