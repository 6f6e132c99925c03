namespace SupervisionDomain;

/// <summary>One measure of accountability taken against one subject (问责处理).</summary>
/// <remarks>
/// Measures are not persons: one person may be removed, have a case filed and be named in a circular, which is three
/// measures. Its identity is its kind, subject, day, period, amount, who decided, and the finding and lead behind it.
/// </remarks>
public sealed record AccountabilityMeasure : IRecord
{
    internal const int MostMonths = 1200;

    /// <summary>The id.</summary>
    public required Id<AccountabilityMeasure> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Measures;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>The kind of measure.</summary>
    public required Code<AccountabilityKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>Whom it falls on.</summary>
    public required AccountabilitySubject Subject { get; init => field = value.NotNull(); }

    /// <summary>The organizations that decided it. Without any, it counts for those of its finding, else of its lead.</summary>
    public ValueList<Id<Organization>> DecidedBy { get; init => field = value ?? []; } = [];

    /// <summary>When it was decided; null where nothing is said.</summary>
    public DateSpan? Decided { get; init; }

    /// <summary>The finding it follows from.</summary>
    public Id<Finding>? Finding { get; init => field = value?.NotDefault(); }

    /// <summary>The lead it stems from, where no finding leads to one.</summary>
    public Id<Lead>? Lead { get; init => field = value?.NotDefault(); }

    /// <summary>Its own period as decided, in months, without what remained of an earlier one; null where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1200.</exception>
    public int? Months
    {
        get;
        init => field = value is < 1 or > MostMonths ? throw new ArgumentOutOfRangeException(nameof(value), value, "A period is from one month to a hundred years.") : value;
    }

    /// <summary>The money that it imposes in all, in whole units of a currency: a fine, what is confiscated or to be paid back (罚没金额); null where nothing is said.</summary>
    /// <exception cref="ArgumentException">The unit is none of money. One that the list of units does not know is taken for a currency.</exception>
    public Quantity? Amount
    {
        get;
        init => field = value is null || value.Unit.MayBeMoney
            ? value
            : throw new ArgumentException($"An amount is one of money, not of {value.Unit.EnPlural}.", nameof(value));
    }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
