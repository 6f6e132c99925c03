namespace SupervisionDomain;

/// <summary>That a thing is there for some organizations, because a record says so: what a measure counts.</summary>
/// <remarks>
/// Several occurrences may name one thing: at every node it counts once, however many of them lie below. A person
/// removed from office and named in a circular is two occurrences of one thing.
/// </remarks>
public sealed record Occurrence
{
    /// <summary>The thing that is counted once.</summary>
    public required RecordReference Thing { get; init => field = value.NotDefault(); }

    /// <summary>The record that says so.</summary>
    public required RecordReference Record { get; init => field = value.NotDefault(); }

    /// <summary>
    /// The record as the ledger lists it, which has one of which documents say different things once for each version. What each version
    /// makes count counts surely; without it, what such a record says makes a bound.
    /// </summary>
    public IRecord? Version { get; init; }

    /// <summary>The organizations it counts for, each once at itself and at every node above.</summary>
    public required ValueList<Id<Organization>> Organizations { get; init => field = value.NotNull(); }

    /// <summary>When it was; null or an open end where that is not known.</summary>
    public DateSpan? When { get; init; }

    /// <summary>The last day on which it can have been; null for that on which the record was first recorded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO.</exception>
    public NodaTime.LocalDate? NotAfter { get; init => field = value?.Iso(); }

    /// <summary>How much the thing weighs, in the unit of the measure; null for one.</summary>
    public Quantity? Weight { get; init; }

    /// <summary>Why it is not sure that it counts, beside its date; the thing then makes the total a bound. Null where it is sure.</summary>
    public UncertaintyReason? Doubt { get; init => field = value?.Listed(); }

    /// <summary>
    /// Whether the record stands for several things at once. A rollup does not count it, but names it beside the total;
    /// its weight is the number that it declares.
    /// </summary>
    public bool IsCollective { get; init; }

    /// <summary>For a collective: the things that it is known to stand for.</summary>
    public ValueList<RecordReference> Covers { get; init => field = value ?? []; } = [];

    /// <summary>The same of what stands for several things, where it does.</summary>
    internal Occurrence StandingFor(Collective? several, Unit unit) => this with { IsCollective = several is not null, Weight = several?.NumberIn(unit) };

    /// <summary>What, when and for whom, for example <c>sites/S-1 by inspections/I-1 on 2021-07-10 for [431025]</c>.</summary>
    public override string ToString() => $"{Thing} by {Record} on {When?.ToString() ?? ".."} for {Organizations}";
}
