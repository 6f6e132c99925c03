namespace SupervisionDomain;

/// <summary>A figure as a body reported it (上报数): what was counted, how many, of whose work, as of when.</summary>
/// <remarks>A reported figure is never a count of records; a <c>Rollup</c> ignores it, a <c>FigureRollup</c> and reconciliation use it.</remarks>
public sealed record ReportedFigure : IRecord
{
    /// <summary>The id.</summary>
    public required Id<ReportedFigure> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Figures;

    RecordReference IRecord.Reference => Reference;

    /// <summary>What it measures.</summary>
    public required Code<MeasureCodes> Measure { get; init => field = value.NotDefault(); }

    /// <summary>The value, or why there is none.</summary>
    public required FigureValue Value { get; init => field = value.NotNull(); }

    /// <summary>The body whose work it holds; null for the issuer's.</summary>
    public Id<Organization>? Body { get; init => field = value?.NotDefault(); }

    /// <summary>Whether it holds the work of the body alone, or of those below too.</summary>
    public required FigureScope Scope { get; init => field = value.Listed(); }

    /// <summary>The class of organizations that was counted, where one is recorded: the two levels, the 18 townships.</summary>
    public Id<Organization>? Counted { get; init => field = value?.NotDefault(); }

    /// <summary>The site that it is about, where it is about one.</summary>
    public Id<Site>? Site { get; init => field = value?.NotDefault(); }

    /// <summary>Set when it holds only a part of what the measure counts: one rank, one form, one region. Such a figure is no total.</summary>
    public Term? Part { get; init; }

    /// <summary>When what it counts took place. It says since which day a cumulative figure counts, as in a year that does not begin in January.</summary>
    public DateSpan? Period { get; init; }

    /// <summary>
    /// For a cumulative figure: the moment up to which it counts, which lies within this span (截至). Without a <see cref="Period"/> nobody
    /// says since when, but for the January before at the latest: counts begin anew in January.
    /// </summary>
    public DateSpan? AsOf { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The reference to this figure.</summary>
    internal RecordReference Reference => RecordReference.To(Id);
}
