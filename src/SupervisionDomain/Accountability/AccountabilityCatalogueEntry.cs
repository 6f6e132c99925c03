namespace SupervisionDomain;

/// <summary>What a catalogue says of one kind of measure (处理方式条目).</summary>
public sealed record AccountabilityCatalogueEntry
{
    /// <summary>The kind.</summary>
    public required Code<AccountabilityKinds> Kind { get; init => field = value.NotDefault(); }

    /// <summary>What it is called; null for the term of its code.</summary>
    public Term? Title { get; init; }

    /// <summary>The family that it belongs to.</summary>
    public required Code<AccountabilityFamilies> Family { get; init => field = value.NotDefault(); }

    /// <summary>Whom it may fall on.</summary>
    public required SubjectScope MayFallOn { get; init => field = value.NotNull(); }

    /// <summary>Its place among the measures of its family, a heavier one having the larger number; null where it has none.</summary>
    public int? Severity { get; init; }

    /// <summary>How long it runs, each length in its time; empty for one that does not run, such as an expulsion.</summary>
    public ValueList<AccountabilityPeriod> Periods { get; init => field = value ?? []; } = [];

    /// <summary>What it means for its subject, in short.</summary>
    public Term? Effect { get; init; }

    /// <summary>What it rests on; empty where the catalogue names nothing.</summary>
    public ValueList<Citation> Basis { get; init => field = value ?? []; } = [];

    /// <summary>The form in which it is counted when it stems from a lead; null where none is known.</summary>
    public FourForm? Form { get; init => field = value?.Listed(); }

    /// <summary>The title, or the term of the kind.</summary>
    public Term Term => Title ?? Kind.Term;
}
