using NodaTime;

namespace SupervisionDomain;

/// <summary>The columns of a merged ledger, which knows more than its records: when each was first recorded, and what is disputed.</summary>
internal static class ColumnsOfLedger
{
    public static LedgerColumns Of(Ledger ledger)
    {
        var rows = new RecordRows(ledger.Zone, (finding, e) => ledger.NotAfter(finding.Id, e.Id) ?? ledger.NotAfter(RecordReference.To(finding.Id)), ledger.LifeOf);
        rows.Organizations.AddRange(ledger.Organizations);
        foreach (var site in ledger.Sites)
        {
            rows.Sites.Add(site, mayBeVersion: true);
        }

        foreach (var person in ledger.Persons.DistinctBy(p => p.Id))
        {
            rows.Add(person);
        }

        foreach (var (inspection, acting, versions) in Told(ledger.Inspections, ledger.OrganizationsOf))
        {
            rows.Add(inspection, acting, When(inspection, inspection.Time?.Span, versions));
        }

        foreach (var (finding, acting, versions) in Told(ledger.Findings, ledger.OrganizationsOf))
        {
            rows.Add(finding, acting, versions);
        }

        foreach (var (measure, acting, versions) in Told(ledger.Measures, ledger.OrganizationsOf))
        {
            rows.Add(measure, acting, When(measure, measure.Decided, versions));
        }

        return rows.Build(ledger, ledger.LocationOf);

        // Where documents dispute for whom it counts, in a row for each.
        IEnumerable<(T Record, int Acting, int Versions)> Told<T>(ValueList<T> records, Func<T, ValueList<Id<Organization>>> organizationsOf)
            where T : IRecord, IEquatable<T> =>
            from record in records
            from told in ledger.TellingsOf(record.Reference, record, organizationsOf(record))
            select (record, rows.Joint.Of(told.Organizations), told.Telling.Versions);

        Blurred When(IRecord version, DateSpan? said, int versions) => Blurred.Of(said, ledger.NotAfter(version.Reference), versions);
    }
}
