namespace SupervisionDomain;

/// <summary>What a measure of the library counts, for those who count records without making an <see cref="Occurrence"/> of each.</summary>
internal sealed record MeasureShape
{
    /// <summary>The records that say so: findings, inspections or measures of accountability.</summary>
    public required RecordKind Records { get; init; }

    /// <summary>The things that count once: the records themselves, their sites or their persons.</summary>
    public required RecordKind Things { get; init; }

    /// <summary>The events of findings that count; null for the raising, recorded or not.</summary>
    public FindingEventKind[]? Events { get; init; }

    /// <summary>The kind of measures of accountability that count; null for all.</summary>
    public Code<AccountabilityKinds>? Kind { get; init; }

    /// <summary>Whether an inspection weighs the person-times of its inspectors, and does not count without any.</summary>
    public bool PersonTimes { get; init; }
}
