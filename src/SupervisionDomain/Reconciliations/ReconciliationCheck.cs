namespace SupervisionDomain;

/// <summary>One check that was made, or could not be made (核对).</summary>
public sealed record ReconciliationCheck
{
    /// <summary>What was checked; see <see cref="CheckCodes"/>.</summary>
    public required string Code { get; init => field = FreeText.Required(value); }

    /// <summary>What came of it.</summary>
    public required CheckOutcome Outcome { get; init => field = value.Listed(); }

    /// <summary>The measure of the figure that was checked.</summary>
    public required Code<MeasureCodes> Measure { get; init => field = value.NotDefault(); }

    /// <summary>The body whose figure it is.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>The days of the figure: its period, else the span of its as-of moment.</summary>
    public DateSpan? Period { get; init; }

    /// <summary>What is stated; of a figure without a value, what follows from a relation; of a rounded or blurred one, what other relations leave of it, where only this shows the contradiction.</summary>
    public Quantity? Stated { get; init; }

    /// <summary>What it is held against.</summary>
    public Quantity? Against { get; init; }

    /// <summary>What is printed, where it is no quantity: shares, a ratio.</summary>
    public string? Printed { get; init => field = FreeText.Optional(value); }

    /// <summary>What should be printed; of what went away beyond what there was the difference, which is below zero and no quantity.</summary>
    public string? Computed { get; init => field = FreeText.Optional(value); }

    /// <summary>
    /// By how much the two miss each other: the distance of the hard intervals; of the conventional ones where only
    /// these miss; of printed decimals, in units of their last place; of a difference below zero, from there. Zero where they meet.
    /// </summary>
    public long Gap { get; init; }

    /// <summary>
    /// What follows where the check holds: the remainder of a partial list, the things that are in two parts. What follows for the one
    /// figure that has no value, where the check was not made for want of it: 87.7% of 32,000 are 28,048 to 28,080.
    /// </summary>
    public Quantity? Remainder { get; init; }

    /// <summary>The figures, relation or records on the stated side.</summary>
    public ValueList<RecordReference> StatedRecords { get; init => field = value ?? []; } = [];

    /// <summary>The figures or records on the other side.</summary>
    public ValueList<RecordReference> AgainstRecords { get; init => field = value ?? []; } = [];

    /// <summary>What is most likely behind a difference, or behind a check that was not made; null where the check holds.</summary>
    public ProbableCause? Cause { get; init => field = value?.Listed(); }

    /// <summary>Whether the figures cannot be right together.</summary>
    internal bool Contradicts => Outcome == CheckOutcome.Contradicts;

    /// <summary>What came of what was held against what: <c>same-figure of city, Contradicts: 19 leads against 20 leads</c>.</summary>
    public override string ToString() =>
        $"{Code} of {Organization}, {Outcome}: {Stated?.ToString() ?? Printed ?? "nothing"} against {Against?.ToString() ?? Computed ?? "nothing"}";
}
