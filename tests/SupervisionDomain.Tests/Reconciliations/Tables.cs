namespace SupervisionDomain.Tests;

/// <summary>Reported figures and their relations for tests of reconciliation: persons of one quarter, unless a test says otherwise.</summary>
internal static class Tables
{
    public static readonly DateSpan Quarter = DateSpan.Parse("2023-01/2023-03");

    /// <summary>The figure of the whole, about which a table says its parts.</summary>
    public static ReportedFigure Whole(string text, Unit? unit = null) => Part("whole", text, unit) with { Part = null };

    public static ReportedFigure Part(string id, string text, Unit? unit = null) => new()
    {
        Id = Id<ReportedFigure>.Parse(id),
        Measure = MeasureCodes.PersonsDealtWith,
        Value = Quantity.Parse(text, unit ?? Unit.Person),
        Body = Make.Org("east"),
        Scope = FigureScope.WithSubordinates,
        Part = new(id, null),
        Period = Quarter,
    };

    public static ReportedFigure None(string id, Absence absence) => Part(id, "0") with { Value = new(absence) };

    /// <summary>A cumulative figure.</summary>
    public static ReportedFigure Cumulative(string id, string text, string asOf) => Part(id, text) with { Part = null, Period = null, AsOf = DateSpan.Parse(asOf) };

    /// <summary>What came in March.</summary>
    public static ReportedFigure Flow(string text, Unit? unit = null) => Part("flow", text, unit) with { Period = DateSpan.Parse("2023-03") };

    /// <summary>What was there on a day, and may be fewer on another.</summary>
    public static ReportedFigure Pending(string text, string asOf) => Cumulative(asOf, text, asOf) with { Measure = Code<MeasureCodes>.Parse("pending"), Part = new("pending", null) };

    /// <summary>The relation of the first figure to the others.</summary>
    public static FigureRelation Relation(FigureRelationKind kind, IEnumerable<ReportedFigure> figures, params string[] printed) => new()
    {
        Id = Id<FigureRelation>.Parse("R"),
        Kind = kind,
        Whole = figures.First().Id,
        Parts = figures.Skip(1).Select(f => f.Id).ToValueList(),
        Printed = printed.Select(PrintedDecimal.Parse).ToValueList(),
    };

    public static ReportBody Body(FigureRelationKind kind, params ReportedFigure[] figures) => new() { Figures = [.. figures], Relations = [Relation(kind, figures)] };

    public static ReportBody Body(FigureRelation relation, params ReportedFigure[] figures) => new() { Figures = [.. figures], Relations = [relation] };

    /// <summary>So many findings of July raised, so many of them rectified, and the rate that is printed of it; the counts only where they are given.</summary>
    public static ReportBody Rate(string printed, int raised, int rectified, string? statedRectified = null, string? statedRaised = null)
    {
        ReportedFigure[] figures = [Of("rectified", MeasureCodes.FindingsRectified, statedRectified), Of("raised", MeasureCodes.FindingsRaised, statedRaised)];
        return Body(Relation(FigureRelationKind.Ratio, figures, printed), figures) with
        {
            Findings = Enumerable.Range(1, raised).Select(i => Make.Finding($"F{i}", "east",
            [
                Make.Event($"A{i}", FindingEventKind.RaisedOnTheSpot, "2021-07-10"), .. i <= rectified ? [Make.Event($"B{i}", FindingEventKind.Rectified, "2021-07-20")] : Array.Empty<FindingEvent>(),
            ])).ToValueList(),
        };

        ReportedFigure Of(string id, Code<MeasureCodes> measure, string? words) => Part(id, "0") with
        {
            Measure = measure,
            Part = null,
            Period = DateSpan.Parse("2021-07"),
            Value = words is null ? new FigureValue(Absence.NotReported) : Quantity.Parse(words, Unit.Finding),
        };
    }

    public static Reconciliation Check(params ReportBody[] bodies) => Reconciliation.Of(Make.Ledger([Make.City, .. bodies]));

    /// <summary>The one check that a table of one relation makes, beside those of its figures against records and of parts within the whole, and of the shares' counts.</summary>
    public static ReconciliationCheck Only(ReportBody body) => Check(body).Checks.Single(c =>
        c.Code is not (CheckCodes.ReportedAsCounted or CheckCodes.PartWithinWhole) && !(c.Code == CheckCodes.TotalOfParts && body.Relations.All(r => r.Kind == FigureRelationKind.Shares)));
}
