using NodaTime;

namespace SupervisionDomain.Benchmarks;

/// <summary>The totals as one writes them with LINQ over a list of records.</summary>
internal sealed class CountryByLinq(Country country, IEnumerable<Country.FindingRow> allFindings, IEnumerable<Country.SanctionRow> allSanctions)
{
    private readonly Dictionary<string, string[]> selfAndAbove =
        country.Names.Select((id, i) => (id, i)).ToDictionary(n => n.id, n => country.SelfAndAbove(n.i).Select(a => country.Names[a]).ToArray());

    private readonly Dictionary<string, int> number = country.Names.Select((id, i) => (id, i)).ToDictionary(n => n.id, n => n.i);

    public CountryTotals Totals()
    {
        var findings = allFindings
            .Where(f => f.Found <= Country.AsOf)
            .SelectMany(f => selfAndAbove[f.Organization], (f, node) => (f, node))
            .GroupBy(x => (x.node, Month: new YearMonth(x.f.Found.Year, x.f.Found.Month)))
            .ToDictionary(g => g.Key, g => (
                ByState: g.GroupBy(x => x.f.StateOn(Country.AsOf)).ToDictionary(s => s.Key, s => s.Count()),
                Sites: g.Select(x => x.f.Site).Distinct().Count()));
        var sanctions = allSanctions
            .Where(s => s.Decided <= Country.AsOf)
            .SelectMany(s => selfAndAbove[s.Organization], (s, node) => (s, node))
            .GroupBy(x => (x.node, Month: new YearMonth(x.s.Decided.Year, x.s.Decided.Month)))
            .ToDictionary(g => g.Key, g => (
                ByKind: g.GroupBy(x => x.s.Kind).ToDictionary(k => k.Key, k => k.Count()),
                Persons: g.Select(x => x.s.Person).Distinct().Count()));

        var totals = CountryTotals.Basic();
        foreach (var ((node, month), cell) in findings)
        {
            var (n, m) = (number[node], CountryTotals.MonthOf(month.OnDayOfMonth(1)));
            foreach (var (state, count) in cell.ByState)
            {
                totals.Set(n, m, state - 1, count);
            }

            totals.Set(n, m, 3, cell.Sites);
        }

        foreach (var ((node, month), cell) in sanctions)
        {
            var (n, m) = (number[node], CountryTotals.MonthOf(month.OnDayOfMonth(1)));
            totals.Set(n, m, 4, cell.Persons);
            foreach (var (kind, count) in cell.ByKind)
            {
                totals.Set(n, m, 5 + Array.IndexOf(Country.Kinds, Code<AccountabilityKinds>.Parse(kind)), count);
            }
        }

        return totals;
    }

    public CountryTotals Cube()
    {
        var cube = allFindings
            .Where(f => f.Found <= Country.AsOf)
            .SelectMany(f => selfAndAbove[f.Organization], (f, node) => (f, node))
            .GroupBy(x => (x.node, Month: new YearMonth(x.f.Found.Year, x.f.Found.Month), x.f.Category, State: x.f.StateOn(Country.AsOf)))
            .ToDictionary(g => g.Key, g => g.Count());
        var totals = CountryTotals.Cube();
        foreach (var (key, count) in cube)
        {
            totals.Set(number[key.node], CountryTotals.MonthOf(key.Month.OnDayOfMonth(1)), (int.Parse(key.Category.AsSpan(9), null) * 3) + key.State - 1, count);
        }

        return totals;
    }
}
