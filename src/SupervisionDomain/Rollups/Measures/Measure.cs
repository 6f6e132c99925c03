namespace SupervisionDomain;

/// <summary>What is counted, and how it is found in a ledger (指标). Users define their own.</summary>
/// <remarks>
/// A measure yields occurrences of things; the rollup counts each thing once per node. The function must depend on
/// nothing but its arguments. Measures are equal when they are the same object.
/// </remarks>
public sealed class Measure
{
    /// <summary>The code under which the totals are found.</summary>
    public required Code<MeasureCodes> Code { get; init => field = value.NotDefault(); }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init => field = value.NotDefault(); }

    /// <summary>What the measure is called; null for the term of its code.</summary>
    public Term? Title { get; init; }

    /// <summary>
    /// Whether ids of different scopes may name one thing, as those of persons and sites may: a distinct count is then
    /// exact within a scope and a bound across scopes.
    /// </summary>
    public bool ThingsMayMeetAcrossScopes { get; init; }

    /// <summary>
    /// Whether what it counts happened and stays counted, as fines and notices do, and open cases do not: a <see cref="FigureRollup"/>
    /// then takes reported figures of days that follow each other together, and one of fewer days as a lower end. Of the
    /// library's own it is true for all but the stocks.
    /// </summary>
    public bool CountsUp { get => (field || Code.IsKnown) && !MeasureCodes.IsStock(Code); init; }

    /// <summary>The occurrences in a ledger, and no null. Those outside the dates of the question may be among them; the rollup leaves them out.</summary>
    public required Func<Ledger, RollupQuestion, IEnumerable<Occurrence>> Occurrences { get; init => field = value.NotNull(); }

    /// <summary>What it counts, where it is one of those that are counted without making occurrences; null for every other.</summary>
    internal MeasureShape? Shape { get; init; }

    /// <summary>The states of the findings that it counts, where it counts those in some states; null for every other.</summary>
    internal Func<FindingState, bool>? States { get; init; }

    /// <summary>Which of the things that it counts are parts of others, where some may be; null for every other.</summary>
    internal Func<Ledger, Nesting?>? Nesting { get; init; }

    /// <summary>
    /// The kinds of records, beside organizations, from which its occurrences and their organizations are read, where its
    /// code says all that it counts; null for every other, which no partial can carry.
    /// </summary>
    internal RecordKind[]? Reads { get; init; }

    /// <summary>The occurrences in a ledger, each in the unit of the measure.</summary>
    /// <exception cref="ArgumentException">There is null in their place, or for one of them; or one weighs in another unit.</exception>
    internal IEnumerable<Occurrence> In(Ledger ledger, RollupQuestion question) => (Occurrences(ledger, question) ?? throw Null()).Select(o =>
        (o ?? throw Null()).Weight is not { } weight || weight.Unit == Unit ? o : throw new ArgumentException($"The measure {Code} counts {Unit.EnPlural}, and {o.Thing} weighs {weight}."));

    /// <summary>Code, unit and title.</summary>
    internal MeasureHeading Heading => new() { Code = Code, Unit = Unit, Title = Title ?? Code.Term };

    private ArgumentException Null() => new($"The measure {Code} gives null for its occurrences, or for one of them; where it counts nothing, they are an empty list.");

    /// <summary>The code.</summary>
    public override string ToString() => Code.ToString();
}
