namespace SupervisionDomain;

/// <summary>What inspectors look at, or what is forbidden: a list with a name and often a number (检查清单).</summary>
/// <remarks>"Eight prohibitions" with three listed is no error: declared and listed are two things.</remarks>
public sealed record Checklist : IRecord
{
    /// <summary>The id.</summary>
    public required Id<Checklist> Id { get; init => field = value.NotDefault(); }

    static RecordKind IRecord.RecordKind => RecordKind.Checklists;

    RecordReference IRecord.Reference => RecordReference.To(Id);

    /// <summary>What it is called.</summary>
    public required Term Title { get; init => field = value.NotNull(); }

    /// <summary>The number in its name or beside it, in items; null when there is none.</summary>
    public Quantity? Declared { get; init; }

    /// <summary>The number where it is said a second time in other words, in the same unit: "5 aspects" of the "five in-places".</summary>
    public Quantity? Restated { get; init; }

    /// <summary>Whether the list of items is whole; null where nothing is said.</summary>
    public Quantifier? Quantifier { get; init => field = value?.Listed(); }

    /// <summary>The items that are listed.</summary>
    public ValueList<ChecklistItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>The document that it belongs to.</summary>
    public Id<IssuedDocument>? Document { get; init => field = value?.NotDefault(); }

    /// <summary>How many declared items are not listed; null when no number is declared, or it is blurred.</summary>
    public long? Unlisted => Declared is { IsExact: true } declared ? Math.Max(0, declared.Min - Items.Count) : null;

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
