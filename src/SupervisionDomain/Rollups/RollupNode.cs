namespace SupervisionDomain;

/// <summary>An organization in the hierarchy of a rollup, with the totals of it and all below it (汇总节点).</summary>
public sealed record RollupNode
{
    /// <summary>The organization.</summary>
    public required Id<Organization> Organization { get; init => field = value.NotDefault(); }

    /// <summary>Its name on the day of the hierarchy; null when no document has the organization.</summary>
    public Term? Name { get; init; }

    /// <summary>Its level.</summary>
    public AdministrativeLevel? Level { get; init => field = value?.Listed(); }

    /// <summary>
    /// The nodes above it: none at the top, and one as a rule. Several where it moved and each record counts along the
    /// hierarchy of its own day, in order of time; or where its superior was split and nothing says under whom it stands.
    /// </summary>
    public ValueList<Id<Organization>> Superiors { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Those that do not stand below this node along the hierarchy asked for, but did when they did something in question, in ordinal order: it is
    /// not among these totals (其他日期隶属者). <see cref="HierarchyAsOf.Following"/> or <see cref="HierarchyAsOf.RecordDate"/> may count it here.
    /// </summary>
    public ValueList<Id<Organization>> BelowOnOtherDays { get; init => field = value ?? []; } = [];

    /// <summary>The totals, one for each measure, in the order of the headings.</summary>
    public required ValueList<Total> Totals { get; init => field = value.NotNull(); }

    /// <summary>The total of a measure.</summary>
    /// <exception cref="KeyNotFoundException">The rollup was not asked for the measure.</exception>
    public Total this[Code<MeasureCodes> measure] => Totals.FirstOrDefault(t => t.Measure == measure)
        ?? throw new KeyNotFoundException($"The rollup has no measure {measure}: it was not asked for.");

    /// <summary>The total of a measure.</summary>
    /// <exception cref="KeyNotFoundException">The rollup was not asked for the measure.</exception>
    public Total this[Measure measure] => this[(measure ?? throw new ArgumentNullException(nameof(measure))).Code];
}
