namespace SupervisionDomain;

/// <summary>The measures of accountability of a ledger column by column.</summary>
internal sealed class AccountabilityColumns
{
    public required DatedRows Rows { get; init; }

    /// <summary>The kind, counted from 1.</summary>
    public required ushort[] Kind { get; init; }

    /// <summary>The person; -1 where the subject is none.</summary>
    public required int[] Person { get; init; }
}
