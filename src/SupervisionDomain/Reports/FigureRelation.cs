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

    /// <summary>The total, the set, the later cumulative figure, the numerator or the rate, the figure that changed, what is there at the end.</summary>
    public required Id<ReportedFigure> Whole { get; init => field = value.NotDefault(); }

    /// <summary>The parts, the subsets; the earlier figure and the flow; what was there, what came, and what went away; the other statements; the denominator, or of a rate numerator and denominator; the figure before the change.</summary>
    public required ValueList<Id<ReportedFigure>> Parts { get; init => field = value.NotNull(); }

    /// <summary>
    /// The printed shares, in percent, one for each part in order, all parts of the whole among them; for a ratio, the
    /// one printed value, in percent or not, and none where the whole is the rate; for a change the one, in percent or by how many, of rates by how many points, and with its sign where it is a fall.
    /// </summary>
    public ValueList<PrintedDecimal> Printed { get; init => field = value ?? []; } = [];

    /// <summary>How shares were rounded; null where nobody knows: of all the shares of a whole either way may be right, of some the nearest usually is.</summary>
    public ShareRounding? Rounding { get; init => field = value?.Listed(); }

    /// <summary>Whether its shares are those of all the parts of the whole.</summary>
    internal bool TellsAllShares => Kind is FigureRelationKind.Shares or FigureRelationKind.Breakdown;

    /// <summary>What its kind needs and it has not; null where it has all.</summary>
    internal string? Lack => Kind switch
    {
        _ when Parts.Count == 0 => "It has no parts.",
        FigureRelationKind.Flow when Parts.Count != 2 => "A flow has two parts: the earlier figure, and what came between.",
        FigureRelationKind.RollForward when Parts.Count < 3 => "What is rolled forward has at least three parts: what was there, what came, and what went away.",
        FigureRelationKind.Ratio when (Parts.Count, Printed.Count) is not ((1, 1) or (2, 0)) => "A ratio has one part, the denominator, and one printed number; or the whole is the rate, and the parts are numerator and denominator.",
        FigureRelationKind.Ratio when Printed.Any(p => p.Number < 0) => "A ratio of counts is not negative: by how much one fell is a change.",
        FigureRelationKind.Change when (Parts.Count, Printed.Count) is not (1, 1) => "A change has one part, the figure before, and one printed number.",
        FigureRelationKind.Shares when Printed.Count == 0 => "Shares are printed, one for each part.",
        FigureRelationKind.Flow or FigureRelationKind.RollForward or FigureRelationKind.SameFigure when Printed.Count > 0 => "Nothing is printed of such a relation: its figures say it all.",
        not (FigureRelationKind.Ratio or FigureRelationKind.Change) when Printed.Count > 0 && Printed.Count != Parts.Count => "One share is printed for each part.",
        not (FigureRelationKind.Ratio or FigureRelationKind.Change) when Printed.Any(p => !p.IsPercent) => "Shares are printed in percent.",
        _ => null,
    };

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
