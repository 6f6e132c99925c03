namespace SupervisionDomain;

/// <summary>The best statement of a total where some branches only reported figures (上报口径合计).</summary>
public sealed record FigureTotal
{
    /// <summary>What is counted.</summary>
    public required Code<MeasureCodes> Measure { get; init => field = value.NotDefault(); }

    /// <summary>What the measure is called, where it is not the term of its code.</summary>
    public Term? Title { get; init; }

    /// <summary>
    /// How many. It has no upper end where an organ is silent or a figure is of fewer days than asked for, unless a figure of more days
    /// holds them; nor where a figure is less than what it should hold, because one of the two is wrong. What is more than
    /// <see cref="Quantity.MaxValue"/> is at least that.
    /// </summary>
    public required Quantity Quantity { get; init => field = value.NotNull(); }

    /// <summary>The one basis of each branch that has one.</summary>
    public ValueList<FigureBasis> Bases { get; init => field = value ?? []; } = [];

    /// <summary>Numbers of other days than the bases, or of what holds these or lies below them, that give the total an end (上下限依据).</summary>
    public ValueList<FigureBasis> Bounding { get; init => field = value ?? []; } = [];

    /// <summary>Numbers that lie below, or beside, a basis that was taken, or that are of another unit; they are for reconciliation.</summary>
    public ValueList<FigureBasis> Unused { get; init => field = value ?? []; } = [];

    /// <summary>Numbers that cannot all be right, be they taken, unused, or of later days, where that makes the total a bound (相互矛盾的数字).</summary>
    public ValueList<FigureBasis> Contradicting { get; init => field = value ?? []; } = [];

    /// <summary>Organs that said nothing of the days asked for in the unit of the measure, and that no basis covers.</summary>
    public ValueList<Id<Organization>> Silent { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The sum of the numbers that were stated exactly, reported or declared, be they of other days than asked for; null
    /// when there is none, or where two branches may share things.
    /// </summary>
    public Quantity? StatedExactly { get; init; }

    /// <summary>On which numbers it rests, which give it an end, which were not taken, which cannot all be right, who said nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a language of the list.</exception>
    public string Explain(Language language) => Explanation.Of(this, language);

    /// <summary>What is counted and how many, in English: <c>inspections carried out: 7 inspections</c>.</summary>
    public override string ToString() => $"{(Title ?? Measure.Term).In(Language.En)}: {Quantity}";
}
