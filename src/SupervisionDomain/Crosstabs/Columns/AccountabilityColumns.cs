namespace SupervisionDomain;

/// <summary>The measures of accountability of a ledger column by column, each version of a disputed one in a row of its own.</summary>
internal sealed class AccountabilityColumns
{
    /// <summary>The id of each row.</summary>
    public required TextColumn Ids { get; init; }

    public required int[] Acting { get; init; }

    /// <summary>The day; 0 where it is not one and undisputed.</summary>
    public required ushort[] Day { get; init; }

    /// <summary>When those were that have no day.</summary>
    public required IReadOnlyDictionary<int, Blurred> BlurredRows { get; init; }

    /// <summary>The kind, counted from 1.</summary>
    public required ushort[] Kind { get; init; }

    /// <summary>The person; -1 where the subject is none.</summary>
    public required int[] Person { get; init; }

    public int Count => Ids.Count;
}
