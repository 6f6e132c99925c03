namespace SupervisionDomain;

/// <summary>The total of a measure at a node, with what it is made of (合计).</summary>
public sealed record Total
{
    /// <summary>What was counted.</summary>
    public required Code<MeasureCodes> Measure { get; init => field = value.NotDefault(); }

    /// <summary>What the measure is called, where it is not the term of its code.</summary>
    public Term? Title { get; init; }

    /// <summary>How many. Zero means that no record says so; not that nobody looked. What is more than <see cref="Quantity.MaxValue"/> is at least that.</summary>
    public required Quantity Quantity { get; init => field = value.NotNull(); }

    /// <summary>The records that the total is made of, in order. A ledger of these gives the total again where it has, too, the organizations and what these records take theirs from: the inspection of a finding, the groups of an inspection, the channel of a lead.</summary>
    public ValueList<RecordReference> Records { get; init => field = value ?? []; } = [];

    /// <summary>What counted once although it occurred several times.</summary>
    public ValueList<CountedOnce> CountedOnce { get; init => field = value ?? []; } = [];

    /// <summary>What makes the total a bound.</summary>
    public ValueList<Uncertain> Uncertain { get; init => field = value ?? []; } = [];

    /// <summary>The registers whose ids were counted, where there are several and their things may be the same: the total is then a bound.</summary>
    public ValueList<string> Scopes { get; init => field = value ?? []; } = [];

    /// <summary>Records that stand for several things at once, and are not in the total.</summary>
    public ValueList<RecordReference> NotCounted { get; init => field = value ?? []; } = [];

    /// <summary>How many of the reports that were due have come; null when none was due.</summary>
    public Completeness? Completeness { get; init; }

    /// <summary>What was counted, what once although it occurred several times, what is uncertain, what is left out, what has not been reported.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public string Explain(Language language) => Explanation.Of(this, language);

    /// <summary>What is counted and how many, in English: <c>inspections carried out: 7 inspections</c>.</summary>
    public override string ToString() => $"{(Title ?? Measure.Term).In(Language.En)}: {Quantity}";
}
