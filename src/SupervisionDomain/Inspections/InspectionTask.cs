namespace SupervisionDomain;

/// <summary>What was to be inspected, by whom, and until when (检查任务).</summary>
/// <remarks>
/// What is named and what is declared are two things: eight of which five are named is no error. Held against
/// inspections it gives a <see cref="Coverage"/>. Its identity is everything but its sources.
/// </remarks>
public sealed record InspectionTask : IRecord
{
    /// <summary>The id.</summary>
    public required Id<InspectionTask> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Tasks;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The campaign it belongs to.</summary>
    public Id<Campaign>? Campaign { get; init => field = value?.NotDefault(); }

    /// <summary>The organizations that are to inspect.</summary>
    public ValueList<Id<Organization>> AssignedTo { get; init => field = value ?? []; } = [];

    /// <summary>The sites to be inspected, as far as they are named.</summary>
    public ValueList<Id<Site>> Sites { get; init => field = value ?? []; } = [];

    /// <summary>The organizations to be inspected, as far as they are named; a class of them stands for its number.</summary>
    public ValueList<Id<Organization>> Units { get; init => field = value ?? []; } = [];

    /// <summary>How many are to be inspected in all, sites and units together.</summary>
    /// <exception cref="ArgumentException">The unit counts occurrences, such as visits.</exception>
    public Quantity? Declared
    {
        get;
        init => field = value is null || !value.Unit.CountsOccurrences
            ? value
            : throw new ArgumentException("What is to be inspected is counted in things, not in occurrences.", nameof(value));
    }

    /// <summary>How what is named relates to all that is to be inspected; null for all of it.</summary>
    public Quantifier? Quantifier { get; init => field = value?.Listed(); }

    /// <summary>When it is to be done.</summary>
    public DateSpan? Due { get; init; }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];

    /// <summary>How many are named of what is declared: where that is in one unit, those of that unit.</summary>
    internal int Listed =>
        Declared?.Unit == Unit.Site ? Sites.Count
        : Declared?.Unit == Unit.Division || Declared?.Unit == Unit.Organization ? Units.Count
        : Sites.Count + Units.Count;
}
