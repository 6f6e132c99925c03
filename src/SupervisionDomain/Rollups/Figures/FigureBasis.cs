namespace SupervisionDomain;

/// <summary>One number that a figure total rests on, or leaves unused (依据).</summary>
public sealed record FigureBasis
{
    /// <summary>The organization whose number it is.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>What it rests on.</summary>
    public required BasisKind Kind { get; init => field = value.Listed(); }

    /// <summary>The number.</summary>
    public required Quantity Quantity { get; init => field = value.NotNull(); }

    /// <summary>Whose work it holds.</summary>
    public required FigureScope Scope { get; init => field = value.Listed(); }

    /// <summary>The figures, or the records; of figures of fewer days than asked for also those of more, which give the upper end of the total.</summary>
    public required ValueList<RecordReference> Records { get; init => field = value.NotNull(); }

    /// <summary>Whether it is of all the days asked for. Of what only grows those of fewer days are a lower end, and those of more an upper end.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>How many things are recorded one by one; null for a reported figure.</summary>
    public int? Named { get; init; }
}
