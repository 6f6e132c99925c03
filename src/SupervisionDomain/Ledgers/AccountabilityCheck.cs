using NodaTime;

namespace SupervisionDomain;

/// <summary>Holds the measures of a ledger against a catalogue: whom each may fall on, how long, and by what (处理方式校验).</summary>
/// <remarks>
/// Not among the issues of the ledger, since the catalogue is the caller's choice. Removal from office before a case is
/// filed or a sanction decided (先免职再查处), and a Party sanction beside a government sanction, are no faults
/// (Law on sanctions for public employees arts. 17, 18).
/// </remarks>
public static class AccountabilityCheck
{
    /// <summary>What is wrong, in order of the ids of the measures, at every document that states the measure.</summary>
    public static ValueList<Issue> Of(Ledger ledger, AccountabilityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(catalogue);

        // Of what is decided together, the measures of each kind, once for all of them.
        var together = ledger.Measures.Select(m => (Measure: m, Decision: AccountabilityPeriods.DecisionOf(m, catalogue))).Where(x => x.Decision is not null)
            .GroupBy(x => x.Decision!.Value, x => x.Measure)
            .ToDictionary(g => g.Key, g => g.DistinctBy(m => (m.Id, m.Kind)).ToLookup(m => m.Kind, m => m.Id));
        var issues =
            from stated in ledger.MeasuresAsStated()
            from fault in Faults(ledger, catalogue, stated.Measure, AccountabilityPeriods.DecisionOf(stated.Measure, catalogue) is { } decision ? together[decision] : null)
            select Issue.At($"{stated.At.Path}.{fault.Member}", fault.Code, fault.Message, fault.Severity) with { Document = stated.At.Document.DocumentId };
        return issues.Distinct().ToValueList();   // several versions of a measure may have one fault
    }

    private static IEnumerable<Fault> Faults(Ledger ledger, AccountabilityCatalogue catalogue, AccountabilityMeasure measure, ILookup<Code<AccountabilityKinds>, Id<AccountabilityMeasure>>? together)
    {
        if (catalogue.Find(measure.Kind) is not { } entry)
        {
            return [new(AccountabilityIssueCodes.UnknownKind, IssueSeverity.Information, "kind", $"The catalogue has no {measure.Kind}: nothing of it is checked.")];
        }

        return [.. Subject(ledger, measure, entry), .. Together(catalogue, measure, entry, together), .. Length(measure, entry, together?[measure.Kind].Count() ?? 1), .. Basis(measure, entry)];
    }

    private static IEnumerable<Fault> Subject(Ledger ledger, AccountabilityMeasure measure, AccountabilityCatalogueEntry entry)
    {
        if (measure.Subject.Person is not { } id)
        {
            return entry.MayFallOn.Organizations ? [] : [new(AccountabilityIssueCodes.PersonsOnly, IssueSeverity.Error, "subject", $"{entry.Kind} falls on persons only.")];
        }

        if (!entry.MayFallOn.Persons)
        {
            return [new(AccountabilityIssueCodes.OrganizationsOnly, IssueSeverity.Error, "subject", $"{entry.Kind} falls on organizations only.")];
        }

        var statuses = ledger.Find(id)?.Statuses ?? [];
        return statuses.Contains(PersonStatuses.Retired) && AccountabilityPeriods.IsSanction(entry.Family)
                ? [new(AccountabilityIssueCodes.RetiredSanctioned, IssueSeverity.Warning, "subject", $"{id} is retired: a case may be filed and benefits adjusted, but no new sanction.")]
            : statuses.Count > 0 && entry.MayFallOn.Statuses.Count > 0 && !statuses.Any(entry.MayFallOn.Statuses.Contains)
                ? [new(AccountabilityIssueCodes.StatusNotAllowed, IssueSeverity.Warning, "subject", $"{entry.Kind} does not fall on a person who is {string.Join(", ", statuses)}.")]
            : [];
    }

    private static IEnumerable<Fault> Together(
        AccountabilityCatalogue catalogue, AccountabilityMeasure measure, AccountabilityCatalogueEntry entry, ILookup<Code<AccountabilityKinds>, Id<AccountabilityMeasure>>? together)
    {
        var heavier = together?.Where(others => others.Any(id => id != measure.Id)).Select(others => catalogue.Find(others.Key)!).Where(e => e.Severity > entry.Severity).MaxBy(e => e.Severity);
        return heavier is null ? [] : [new(AccountabilityIssueCodes.LighterSanction, IssueSeverity.Warning, "kind", $"{entry.Kind} was decided together with {heavier.Kind}, which alone runs.")];
    }

    private static IEnumerable<Fault> Length(AccountabilityMeasure measure, AccountabilityCatalogueEntry entry, int times)
    {
        if (measure.Months is not { } months)
        {
            return [];
        }

        if (entry.Periods.Count == 0)
        {
            return [new(AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, "months", $"{entry.Kind} has no period.")];
        }

        var anyDay = measure.Decided?.FirstDay ?? measure.Decided?.LastDay ?? AccountabilityPeriod.AnyDay;
        if (AccountabilityPeriods.Lengths(entry, measure.Decided?.FirstDay, measure.Decided?.LastDay) is not var (least, most))
        {
            return [];
        }

        var end = AccountabilityPeriod.End(anyDay, Period.FromMonths(months));
        return end < AccountabilityPeriod.End(anyDay, least) || end > AccountabilityPeriods.LatestEnd(anyDay, most, times)
            ? [new(AccountabilityIssueCodes.PeriodOutOfRange, IssueSeverity.Warning, "months", $"A period of {months} months is not what the texts in force allow for {(times == 1 ? "" : $"{times} of ")}{entry.Kind}.")]
            : [];
    }

    private static IEnumerable<Fault> Basis(AccountabilityMeasure measure, AccountabilityCatalogueEntry entry) =>
        entry.Basis.Count > 0 && !entry.Basis.Any(c => c.InForce.Meets(measure.Decided?.FirstDay, measure.Decided?.LastDay))
            ? [new(AccountabilityIssueCodes.BasisNotInForce, IssueSeverity.Warning, "decided", $"On the day of the decision no text that the catalogue names for {entry.Kind} was in force.")]
            : [];

    private sealed record Fault(string Code, IssueSeverity Severity, string Member, string Message);
}
