using NodaTime;

namespace SupervisionDomain;

/// <summary>The occurrences of one measure up to one day.</summary>
internal sealed class CountedOccurrences(Ledger ledger, RollupQuestion question, PlacedOccurrences placed, Measure measure)
{
    private readonly Tally tally = new(ledger, question, measure);

    /// <summary>The day.</summary>
    public LocalDate AsOf => question.AsOf;

    public Total Total(ReportedFigure figure, Func<Occurrence, bool>? counts = null)
    {
        var (body, scope) = (figure.Body!.Value, figure.Scope);
        var total = tally.Of(
            from here in placed.At(body, scope, figure.Site)
            where counts is null || counts(here.Occurrence)
            from counted in tally.InQuestion([here.Occurrence])
            where ReferenceEquals(counted.Organizations, here.Occurrence.Organizations) || placed.IsAt(body, counted.Organizations, here.Place)
            select here.Place is { } place ? counted.At(place) : counted);

        // A record that stands for several things is not in the total, so that there may be more; nor is all that may stand below.
        var isOpen = placed.MayHoldMore(body, scope) && (scope == FigureScope.OwnBody || total.Uncertain.Count > 0);
        return total.NotCounted.Count == 0 && !isOpen ? total : total with { Quantity = total.Quantity.OrMore() };
    }

    /// <summary>Whether some record came to the ledger after the figure.</summary>
    public bool Late(ReportedFigure figure, Total total) =>
        ledger.NotAfter(figure.Reference) is { } known && total.Records.Any(r => ledger.NotAfter(r) > known);
}
