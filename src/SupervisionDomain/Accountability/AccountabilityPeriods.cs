using NodaTime;

namespace SupervisionDomain;

/// <summary>The periods of measures by the rules in force on the day of each decision (处分期计算).</summary>
/// <remarks>
/// <para>A period begins on the day of the decision and ends by itself (Law on sanctions for public employees arts. 8, 26).</para>
/// <para>
/// Of sanctions decided together on one subject only the heaviest run; several of one kind make one period, from that of
/// one up to their sum, at most 48 months (art. 15). This holds in the families <see cref="AccountabilityFamilies.GovernmentSanction"/>
/// and <see cref="AccountabilityFamilies.AdministrativeSanction"/>. In the second a sanction while another runs takes what
/// remains of that one in addition, at most 48 months from the new decision (Regulation on sanctions for civil servants
/// of administrative organs, 2007, art. 10).
/// </para>
/// </remarks>
public static class AccountabilityPeriods
{
    private static readonly Period Longest = Period.FromMonths(48);

    /// <summary>The periods, those of each subject for themselves, in order of their beginning.</summary>
    /// <remarks>
    /// What does not run has none: a talk, an expulsion, a lighter sanction beside a heavier one, a kind that the catalogue
    /// does not know. Of a measure that is given in several versions each version has its own.
    /// </remarks>
    public static ValueList<RunningPeriod> Of(IEnumerable<AccountabilityMeasure> measures, AccountabilityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(catalogue);
        return measures.Distinct()
            .Where(m => catalogue.Find(m.Kind) is not null)
            .Select(m => new Sanction(m, catalogue.Find(m.Kind)!))
            .GroupBy(s => s.Measure.Subject)
            .SelectMany(subject => Of(subject.ToList()))
            .ToValueList();
    }

    /// <summary>What sanctions decided together have in common: one subject, one family, one day; null where it is no sanction, or the day is not known.</summary>
    internal static (AccountabilitySubject Subject, Code<AccountabilityFamilies> Family, LocalDate Day)? DecisionOf(AccountabilityMeasure measure, AccountabilityCatalogue catalogue) =>
        catalogue.Find(measure.Kind) is { } entry && IsSanction(entry.Family) && Day(measure) is { } day ? (measure.Subject, entry.Family, day) : null;

    /// <summary>Whether the family is one of sanctions under chapter 2 of the Law on sanctions for public employees.</summary>
    internal static bool IsSanction(Code<AccountabilityFamilies> family) =>
        family == AccountabilityFamilies.GovernmentSanction || family == AccountabilityFamilies.AdministrativeSanction;

    /// <summary>The shortest and longest length by the texts in force on some day of the span; null where there is no text.</summary>
    internal static (Period Least, Period? Most)? Lengths(AccountabilityCatalogueEntry entry, LocalDate? first, LocalDate? last)
    {
        var periods = entry.Periods.Where(p => p.Basis.InForce.Meets(first, last)).ToList();
        return periods.Count == 0 ? null
            : (periods.Select(p => p.Least).MinBy(Days)!, periods.Exists(p => p.Most is null) ? null : periods.Select(p => p.Most!).MaxBy(Days));
    }

    /// <summary>The longest length that so many decided together may have: their sum, at most 48 months.</summary>
    internal static LocalDate? LatestEnd(LocalDate? day, Period? most, int times)
    {
        var sum = End(day, most, times);
        return times == 1 || sum <= End(day, Longest) ? sum : End(day, Longest);
    }

    private static IEnumerable<RunningPeriod> Of(List<Sanction> sanctions)
    {
        var disputed = sanctions.GroupBy(s => s.Measure.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var decisions = sanctions
            .GroupBy(s => (s.Entry.Family, Day: Day(s.Measure), Alone: IsSanction(s.Entry.Family) && Day(s.Measure) is not null && !disputed.Contains(s.Measure.Id) ? null : s))
            .OrderBy(d => d.First().First ?? LocalDate.MinIsoValue);
        var administrative = new List<RunningPeriod>();
        foreach (var decision in decisions)
        {
            var family = decision.Key.Family;
            var heaviest = decision.Max(s => s.Entry.Severity);
            foreach (var kind in decision.Where(s => s.Entry.Periods.Count > 0 && (s.Entry.Severity is null || s.Entry.Severity == heaviest)).GroupBy(s => s.Measure.Kind))
            {
                var together = kind.OrderBy(s => s.Measure.Id).ToList();
                var perhapsTogether = !IsSanction(family) ? [] : sanctions.Where(s => s.Entry.Family == family && !decision.Contains(s)
                    && s.Measure.Id != together[0].Measure.Id && !(s.Last < together[0].First) && !(together[0].Last < s.First)).ToList();
                var isAdministrative = family == AccountabilityFamilies.AdministrativeSanction;
                var period = Running(together, perhapsTogether, isAdministrative ? administrative : []);
                if (isAdministrative)
                {
                    administrative.Add(period);
                }

                yield return period;
            }
        }
    }

    private static RunningPeriod Running(List<Sanction> together, List<Sanction> perhapsTogether, List<RunningPeriod> earlier)
    {
        var (entry, first, last) = (together[0].Entry, together[0].First, together[0].Last);
        var decided = together.Select(s => s.Measure.Months).OfType<int>().Distinct().ToList();
        var length = decided is [var months] ? (Period.FromMonths(months), Period.FromMonths(months)) : Lengths(entry, first, last);

        // While another runs, the length counts from where that one ends.
        var running = earlier.Where(p => first is null || p.IsRunning(first.Value) is not false || (last is { } to && p.IsRunning(to) is not false)).ToList();
        var sure = running.Where(p => p.LatestFrom < first && first is { } a && last is { } b && p.IsRunning(a) is true && p.IsRunning(b) is true).Select(p => p.EarliestUntil).Append(first).Max();
        var perhaps = running.Exists(p => p.LatestUntil is null) ? null : running.Select(p => p.LatestUntil).Append(last).Max();
        var earliest = length is null ? first : End(sure, length.Value.Item1);
        var latest = LatestEnd(perhaps, length?.Item2, decided.Count == 1 ? 1 : together.Count);
        if (running.Count > 0)
        {
            earliest = earliest > End(first, Longest) ? End(first, Longest) : earliest;
            latest = latest <= End(last, Longest) ? latest : End(last, Longest);
        }

        // Perhaps decided together, perhaps not: this one may have run on, or not at all.
        if (perhapsTogether.Count > 0)
        {
            earliest = perhapsTogether.Exists(s => s.Entry.Severity > entry.Severity) ? first : earliest;
            var mayAdd = entry.Family == AccountabilityFamilies.AdministrativeSanction || perhapsTogether.Exists(s => s.Measure.Kind == together[0].Measure.Kind);
            latest = !mayAdd || latest >= End(last, Longest) ? latest : End(last, Longest);
        }

        return new()
        {
            Measures = together.Select(s => s.Measure.Id).ToValueList(),
            Kind = together[0].Measure.Kind,
            EarliestFrom = first,
            LatestFrom = last,
            EarliestUntil = earliest,
            LatestUntil = latest,
            Basis = entry.Periods.Where(p => p.Basis.InForce.Meets(first, last)).Select(p => p.Basis).ToValueList(),
        };
    }

    private static LocalDate? Day(AccountabilityMeasure measure) => measure.Decided is { } decided && decided.FirstDay == decided.LastDay ? decided.FirstDay : null;

    private static LocalDate? End(LocalDate? day, Period? length, int times = 1) =>
        day is { } from && length is not null ? AccountabilityPeriod.End(from, length, times) : null;

    private static LocalDate Days(Period length) => AccountabilityPeriod.End(AccountabilityPeriod.AnyDay, length);

    private sealed class Sanction(AccountabilityMeasure measure, AccountabilityCatalogueEntry entry)
    {
        public AccountabilityMeasure Measure { get; } = measure;

        public AccountabilityCatalogueEntry Entry { get; } = entry;

        public LocalDate? First { get; } = measure.Decided?.FirstDay;

        public LocalDate? Last { get; } = measure.Decided?.LastDay;
    }
}
