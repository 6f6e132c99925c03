namespace SupervisionDomain;

/// <summary>A statement of how reported figures relate, to be held against the figures (勾稽关系).</summary>
/// <remarks>The statement is a record like any other: it says what should hold, and reconciliation says whether it does.</remarks>
public sealed record FigureRelation : IRecord
{
    /// <summary>The id.</summary>
    public required Id<FigureRelation> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Relations;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>How the whole relates to the parts.</summary>
    public required FigureRelationKind Kind { get; init => field = value.Listed(); }

    /// <summary>The total, the set, the later cumulative figure, the numerator, the figure that changed, what is there at the end.</summary>
    public required Id<ReportedFigure> Whole { get; init => field = value.NotDefault(); }

    /// <summary>The parts, the subsets; the earlier figure and the flow; what was there, what came, and what went away; the other statements; the denominator; the figure before the change.</summary>
    public required ValueList<Id<ReportedFigure>> Parts { get; init; }

    /// <summary>
    /// The printed shares, in percent, one for each part in order, all parts of the whole among them; for a ratio, the
    /// one printed value, in percent or not; for a change the one, in percent or by how many, and with its sign where it is a fall.
    /// </summary>
    public ValueList<PrintedDecimal> Printed { get; init => field = value ?? []; } = [];

    /// <summary>How shares were rounded; null for either way.</summary>
    public ShareRounding? Rounding { get; init => field = value?.Listed(); }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
