namespace SupervisionDomain.Benchmarks;

/// <summary>The totals by crosstabs.</summary>
internal static class CountryByCrosstab
{
    public static RollupQuestion Question { get; } = new() { AsOf = Country.AsOf, From = Country.FirstDay, HierarchyAsOf = HierarchyAsOf.On(Country.AsOf) };

    private static readonly FindingState[] States = [FindingState.Found, FindingState.HandedOver, FindingState.Closed];

    public static LedgerColumns Columns(IEnumerable<Organization> organizations, IEnumerable<Finding> findings, IEnumerable<AccountabilityMeasure> measures)
    {
        var builder = new LedgerColumnsBuilder(NodaTime.DateTimeZone.ForOffset(NodaTime.Offset.FromHours(8)));
        foreach (var organization in organizations)
        {
            builder.Add(organization);
        }

        foreach (var finding in findings)
        {
            builder.Add(finding);
        }

        foreach (var measure in measures)
        {
            builder.Add(measure);
        }

        return builder.Build();
    }

    public static CountryTotals Totals(LedgerColumns columns, int threads)
    {
        var totals = CountryTotals.Basic();
        TakeFindings(totals, columns, threads);
        Take(totals, Ask(columns, Measures.PersonsDealtWith, threads, Dimension.Month), _ => 4);
        Take(totals, Ask(columns, Measures.MeasuresTaken, threads, Dimension.Month, Dimension.AccountabilityKind), cell => 5 + Array.IndexOf(Country.Kinds, cell.AccountabilityKind));
        return totals;
    }

    /// <summary>The findings by state, and the distinct sites.</summary>
    public static void TakeFindings(CountryTotals totals, LedgerColumns columns, int threads)
    {
        Take(totals, Ask(columns, Measures.FindingsRaised, threads, Dimension.Month, Dimension.State), cell => Array.IndexOf(States, cell.State));
        Take(totals, Ask(columns, Measures.SitesWithFindings, threads, Dimension.Month), _ => 3);
    }

    public static CountryTotals Cube(LedgerColumns columns, int threads)
    {
        var totals = CountryTotals.Cube();
        Take(
            totals,
            Ask(columns, Measures.FindingsRaised, threads, Dimension.Month, Dimension.Category, Dimension.State),
            cell => (Array.IndexOf(Country.Categories, cell.Category) * 3) + Array.IndexOf(States, cell.State));
        return totals;
    }

    public static Crosstab Ask(LedgerColumns columns, Measure measure, int threads, params Dimension[] by) => Crosstab.Of(columns, Question, measure, by, threads: threads);

    private static void Take(CountryTotals totals, Crosstab crosstab, Func<CrosstabCell, int> column)
    {
        foreach (var cell in crosstab.Cells)
        {
            crosstab.Least(cell).AsSpan().CopyTo(totals.Column(CountryTotals.MonthOf(cell.FirstDay!.Value), column(cell)));
        }
    }
}
