namespace SupervisionDomain;

/// <summary>An organization in the hierarchy of a rollup of figures, with its totals (上报汇总节点).</summary>
public sealed record FigureNode
{
    /// <summary>The organization.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>Its name on the day of the hierarchy; null when no document has the organization.</summary>
    public Term? Name { get; init; }

    /// <summary>Its level.</summary>
    public AdministrativeLevel? Level { get; init => field = value?.Listed(); }

    /// <summary>The nodes above it: none at the top, and one as a rule; several where its superior was split and nothing says under whom it stands.</summary>
    public ValueList<Id<Organization>> Superiors { get; init => field = value ?? []; } = [];

    /// <summary>The totals, one for each measure, in the order asked.</summary>
    public required ValueList<FigureTotal> Totals { get; init => field = value.NotNull(); }

    /// <summary>The total of a measure.</summary>
    /// <exception cref="KeyNotFoundException">The rollup was not asked for the measure.</exception>
    public FigureTotal this[Code<MeasureCodes> measure] => Totals.FirstOrDefault(t => t.Measure == measure)
        ?? throw new KeyNotFoundException($"The rollup has no measure {measure}: it was not asked for.");

    /// <summary>The total of a measure.</summary>
    /// <exception cref="KeyNotFoundException">The rollup was not asked for the measure.</exception>
    public FigureTotal this[Measure measure] => this[(measure ?? throw new ArgumentNullException(nameof(measure))).Code];
}
