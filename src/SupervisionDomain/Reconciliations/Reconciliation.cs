using NodaTime;

namespace SupervisionDomain;

/// <summary>Reported figures held against their parts, against each other, over time, and against counted records (核对).</summary>
/// <remarks>
/// Every check is there, those that hold too. A check whose intervals can meet holds; one that cannot is a
/// contradiction and is never repaired; one that lacks something says so and does not pass. Equality is by value.
/// </remarks>
public sealed record Reconciliation
{
    /// <summary>Every check, contradictions first, then what was not made, then the rest; within these by organization and measure.</summary>
    public required ValueList<ReconciliationCheck> Checks { get; init => field = value.NotNull(); }

    /// <summary>Checks that hold, by convention or beyond it.</summary>
    public ValueList<ReconciliationCheck> Held =>
        Checks.Where(c => c.Outcome is CheckOutcome.Holds or CheckOutcome.HoldsBeyondConvention).ToValueList();

    /// <summary>Checks of which the figures cannot be right together.</summary>
    public ValueList<ReconciliationCheck> Contradictions => Checks.Where(c => c.Contradicts).ToValueList();

    /// <summary>Checks that could not be made.</summary>
    public ValueList<ReconciliationCheck> NotMade => Checks.Where(c => c.Outcome == CheckOutcome.NotMade).ToValueList();

    /// <summary>Makes every check that a ledger allows; figures are counted from records by each measure of the library that they name.</summary>
    /// <param name="ledger">The figures, relations and records.</param>
    public static Reconciliation Of(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(ledger, ledger.Figures.Select(f => f.Measure).Distinct().Select(Measures.Find).OfType<Measure>());
    }

    /// <summary>Makes every check that a ledger allows: its relations; statements of one figure; figures over time; bodies against those below them; figures against records.</summary>
    /// <param name="ledger">The figures, relations and records.</param>
    /// <param name="measures">By what figures are counted from records; what a figure says of any other measure is not held against records.</param>
    /// <exception cref="ArgumentException">A measure is null, two that count otherwise have one code, or something weighs in another unit than its measure counts.</exception>
    public static Reconciliation Of(Ledger ledger, params IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var counted = Measures.Asked(measures);

        // Of a measure that nobody knows none can tell whether it counts up.
        var up = ledger.Figures.Select(f => f.Measure).Distinct().Where(code => code.IsKnown ? !MeasureCodes.IsStock(code) : (Measures.Find(code) ?? counted.FirstOrDefault(m => m.Code == code))?.CountsUp == true).ToHashSet();
        var (implied, below) = (new ImpliedFigures(ledger), new ChangesBelow(ledger.Organizations));
        var records = new RecordCounts(ledger, counted, below);
        var figures = ledger.Figures.Select(implied.WithValue).ToList();
        var related = RelationChecks.Of(ledger, records, implied).ToList();

        // What a relation says is checked for that relation; the same check found without one is not made again.
        var made = related.Where(c => c.Code is CheckCodes.SameFigure or CheckCodes.CumulativeDoesNotFall).Select(Sides).ToHashSet();
        made.UnionWith(related.Where(c => c.Code == CheckCodes.SameFigure && c.AgainstRecords.Count == 1).Select(c => (c.Code, c.AgainstRecords[0], new[] { c.StatedRecords[0] }.ToValueList(), c.Against, c.Stated, c.Computed, c.Printed)));
        return new()
        {
            // Versions of one figure disagree, but the one is neither before the other nor below it.
            Checks = related
                .Concat(StatementChecks.Of(ledger, figures, up.Contains).Select(Along).Where(c => made.Add(Sides(c))).Concat(BodyChecks.Of(ledger, figures, up.Contains)).Where(c => c.Code == CheckCodes.SameFigure || !c.AgainstRecords.Contains(c.StatedRecords[0])))
                .Concat(CountChecks.Of(figures, records))
                .Select(implied.WithSources)
                .OrderBy(c => c.Outcome switch { CheckOutcome.Contradicts => 0, CheckOutcome.NotMade => 1, CheckOutcome.HoldsBeyondConvention => 2, _ => 3 })
                .ThenBy(c => c.Organization).ThenBy(c => c.Measure).ThenBy(c => c.Code, StringComparer.Ordinal)
                .ThenBy(c => c.StatedRecords.Count > 0 ? c.StatedRecords[0] : default)
                .ToValueList(),
        };

        // Nobody says whether a figure of days on which something came under its body, or left it, holds what that did elsewhere.
        ReconciliationCheck Along(ReconciliationCheck check) =>
            check is { Outcome: CheckOutcome.Contradicts, Code: not CheckCodes.SameFigure } && check.StatedRecords.Concat(check.AgainstRecords).Select(r => ledger.Find(r)).OfType<ReportedFigure>().ToList() is var of
            && of.TrueForAll(f => f.Scope == FigureScope.WithSubordinates) && of.Max(f => f.LastDay() ?? ledger.NotAfter(f.Reference)) is { } last && below.Within(check.Organization, of.Min(f => f.FirstDay() ?? new LocalDate(last.Year, 1, 1)), last)
                ? check with { Outcome = CheckOutcome.HoldsBeyondConvention, Cause = ProbableCause.Scope }
                : check;
    }

    private static (string, RecordReference, ValueList<RecordReference>, Quantity?, Quantity?, string?, string?) Sides(ReconciliationCheck check) =>
        (check.Code, check.StatedRecords[0], check.AgainstRecords, check.Stated, check.Against, check.Printed, check.Computed);
}
