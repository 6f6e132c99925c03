namespace SupervisionDomain;

/// <summary>What kinds of measures there are, whom each may fall on, how long it runs and on what it rests (处理方式目录).</summary>
/// <remarks>
/// A catalogue is data: anybody makes their own, or adds to one, with codes of their own. Immutable and thread-safe;
/// equal to another when both say the same in the same order.
/// </remarks>
public sealed record AccountabilityCatalogue
{
    private readonly Dictionary<Code<AccountabilityKinds>, AccountabilityCatalogueEntry> byKind;

    /// <summary>A catalogue of these entries.</summary>
    /// <exception cref="ArgumentException">A kind has two entries.</exception>
    public AccountabilityCatalogue(Term name, ValueList<AccountabilityCatalogueEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Entries = entries;
        byKind = [];
        foreach (var entry in entries)
        {
            if (!byKind.TryAdd(entry.Kind, entry))
            {
                throw new ArgumentException($"The kind {entry.Kind} has two entries.", nameof(entries));
            }
        }
    }

    /// <summary>The measures of the People's Republic of China, as <c>docs/accountability.md</c> lists them.</summary>
    public static AccountabilityCatalogue China { get; } = ChinaCatalogue.Make();

    /// <summary>What the catalogue is called.</summary>
    public Term Name { get; }

    /// <summary>What the forms of the entries rest on; null where the entries have none, or nothing is named.</summary>
    public Citation? FormsBasis { get; init; }

    /// <summary>The entries, one a kind.</summary>
    public ValueList<AccountabilityCatalogueEntry> Entries { get; }

    /// <summary>The entry of a kind; null when the catalogue has none.</summary>
    public AccountabilityCatalogueEntry? Find(Code<AccountabilityKinds> kind) => byKind.GetValueOrDefault(kind);

    /// <summary>This catalogue and further entries.</summary>
    /// <exception cref="ArgumentException">A kind would have two entries.</exception>
    public AccountabilityCatalogue With(params ValueList<AccountabilityCatalogueEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(Name, [.. Entries, .. entries]) { FormsBasis = FormsBasis };
    }

    /// <inheritdoc/>
    public bool Equals(AccountabilityCatalogue? other) =>
        other is not null && Name == other.Name && FormsBasis == other.FormsBasis && Entries == other.Entries;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, FormsBasis, Entries);
}
