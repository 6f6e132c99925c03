namespace SupervisionDomain;

/// <summary>An organization with the roll-forward of the findings of it and all below it.</summary>
public sealed record FindingRollForwardNode
{
    /// <summary>The organization.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>Its name on the day of the hierarchy; null when no document has the organization.</summary>
    public Term? Name { get; init; }

    /// <summary>The nodes above it: none at the top, and one as a rule; several where its superior was split.</summary>
    public ValueList<Id<Organization>> Superiors { get; init => field = value ?? []; } = [];

    /// <summary>Open before the first day began (期初在办).</summary>
    public required Quantity OpenAtStart { get; init => field = value.NotNull(); }

    /// <summary>Raised in the period (新立).</summary>
    public required Quantity Raised { get; init => field = value.NotNull(); }

    /// <summary>How often one was opened again (重新立项).</summary>
    public required Quantity Reopened { get; init => field = value.NotNull(); }

    /// <summary>How often one was closed, for the stage and on the spot too (办结).</summary>
    public required Quantity Closed { get; init => field = value.NotNull(); }

    /// <summary>How often one was passed on without a report back (转送).</summary>
    public required Quantity Transferred { get; init => field = value.NotNull(); }

    /// <summary>How often one was withdrawn (撤销).</summary>
    public required Quantity Withdrawn { get; init => field = value.NotNull(); }

    /// <summary>Merged into another (并案).</summary>
    public required Quantity Merged { get; init => field = value.NotNull(); }

    /// <summary>Open when the last day ended (期末在办).</summary>
    public required Quantity OpenAtEnd { get; init => field = value.NotNull(); }

    /// <summary>The findings that are in some column, in order.</summary>
    public ValueList<RecordReference> Records { get; init => field = value ?? []; } = [];

    /// <summary>What makes columns bounds.</summary>
    public ValueList<Uncertain> Uncertain { get; init => field = value ?? []; } = [];

    /// <summary>Findings that stand for several at once, and are in no column.</summary>
    public ValueList<RecordReference> NotCounted { get; init => field = value ?? []; } = [];
}
