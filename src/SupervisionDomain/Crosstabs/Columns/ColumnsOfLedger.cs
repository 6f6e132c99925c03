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

        foreach (var inspection in ledger.Inspections)
        {
            rows.Add(inspection, rows.Joint.Of(ledger.OrganizationsOf(inspection)), When(inspection, inspection.Time?.Span));
        }

        foreach (var finding in ledger.Findings)
        {
            rows.Add(finding, rows.Joint.Of(ledger.OrganizationsOf(finding)), ledger.IsOfDisputedOwner(RecordReference.To(finding.Id)), Versions(finding));
        }

        foreach (var measure in ledger.Measures)
        {
            rows.Add(measure, rows.Joint.Of(ledger.OrganizationsOf(measure)), When(measure, measure.Decided));
        }

        return rows.Build(ledger, ledger.LocationOf);

        Blurred When(IRecord version, DateSpan? said) =>
            Blurred.Of(said, ledger.NotAfter(version.Reference), ledger.IsOfDisputedOwner(version.Reference), Versions(version));

        int Versions(IRecord version) => ledger.TellingOf(version.Reference, version).Versions;
    }
}
