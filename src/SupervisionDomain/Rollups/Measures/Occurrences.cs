using NodaTime;

namespace SupervisionDomain;

/// <summary>What the records of a ledger say that occurred.</summary>
internal static class Occurrences
{
    /// <summary>That of an inspection.</summary>
    public static Occurrence Of(Ledger ledger, Inspection inspection, RecordReference thing) => new()
    {
        Thing = thing,
        Record = RecordReference.To(inspection.Id),
        Version = inspection,
        Organizations = ledger.OrganizationsOf(inspection),
        When = inspection.Time?.Span,
    };

    /// <summary>That of a site that was inspected.</summary>
    public static Occurrence At(Ledger ledger, Occurrence inspection, Id<Site> site) =>
        (inspection with { Thing = RecordReference.To(site) }).StandingFor(ledger.Find(site)?.Collective, Unit.Site);

    /// <summary>That of a unit that was inspected, unless it is a division; where documents dispute whether it is, each may be right.</summary>
    public static IEnumerable<Occurrence> At(Ledger ledger, Occurrence inspection, Id<Organization> unit)
    {
        var versions = ledger.Versions(unit);
        var doubt = versions.Any(o => o.IsDivision) ? UncertaintyReason.Conflict : (UncertaintyReason?)null;
        return versions.Count > 0 && versions.All(o => o.IsDivision) ? []
            : [(inspection with { Thing = RecordReference.To(unit), Doubt = doubt }).StandingFor(ledger.Find(unit)?.Collective, Unit.Organization)];
    }

    /// <summary>"The stations and others": the inspection stands for things that it does not name.</summary>
    public static IEnumerable<Occurrence> Unnamed(Occurrence one, Inspection inspection, int named, Unit unit) =>
        named > 0 && inspection.Coverage is not (null or Quantifier.CompleteList)
            ? [one with { IsCollective = true, Weight = Quantity.AtLeast(1, unit) }]
            : [];

    /// <summary>That of a measure of accountability.</summary>
    public static Occurrence Of(Ledger ledger, AccountabilityMeasure measure, RecordReference thing) => new()
    {
        Thing = thing,
        Record = RecordReference.To(measure.Id),
        Version = measure,
        Organizations = ledger.OrganizationsOf(measure),
        When = measure.Decided,
    };

    /// <summary>That of a finding, at a time of its life.</summary>
    public static Occurrence Of(Ledger ledger, Finding finding, DateSpan? when, LocalDate? notAfter)
    {
        var record = RecordReference.To(finding.Id);
        return new()
        {
            Thing = record,
            Record = record,
            Version = finding,
            Organizations = ledger.OrganizationsOf(finding),
            When = when,
            NotAfter = notAfter,
            IsCollective = finding.Collective is not null,
            Weight = finding.Collective?.NumberIn(Unit.Finding),
        };
    }

    /// <summary>That of a lead.</summary>
    public static Occurrence Of(Ledger ledger, Lead lead, Id<Lead> thing, Unit unit) => new()
    {
        Thing = RecordReference.To(thing),
        Record = RecordReference.To(lead.Id),
        Version = lead,
        Organizations = ledger.OrganizationsOf(lead),
        When = lead.Received,
        IsCollective = lead.Collective is not null,
        Weight = lead.Collective?.NumberIn(unit),
    };

    /// <summary>That of the raising of a finding.</summary>
    public static Occurrence Raising(Ledger ledger, Finding finding)
    {
        // Most are raised on a day, and nothing else tells more of it.
        if (FindingLife.IsOrderly(finding) && IsOnADay(finding.Events[0]))
        {
            return Of(ledger, finding, finding.Events[0].At, finding.Events[0].At!.LastDay);
        }

        var raising = ledger.LifeOf(finding).Raising;
        var (first, last) = raising.Days(ledger.Zone);
        var when = raising.IsSaid(ledger.Zone) ? raising.Event!.At : first is { } day ? DateSpan.Between(PartialDate.OfAny(day), null) : null;
        return Of(ledger, finding, when, last);
    }

    /// <summary>Those of the events of some kinds.</summary>
    public static IEnumerable<Occurrence> Events(Ledger ledger, Finding finding, FindingEventKind[] kinds)
    {
        FindingLife? life = null;
        foreach (var e in finding.Events)
        {
            if (kinds.Contains(e.Kind))
            {
                var known = ledger.NotAfter(finding.Id, e.Id);
                var when = IsOnADay(e) ? e.At : (life ??= ledger.LifeOf(finding)).When(e, known, ledger.Zone);
                yield return Of(ledger, finding, when, known);
            }
        }
    }

    private static bool IsOnADay(FindingEvent e) => e.At?.FirstDay is { } first && first == e.At.LastDay;
}
