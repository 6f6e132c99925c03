namespace SupervisionDomain;

/// <summary>A record of a report: one of the kinds that <see cref="RecordKind"/> lists (记录).</summary>
public interface IRecord
{
    /// <summary>The kind, by the list in which such records stand; those of other libraries stand in none.</summary>
    internal static virtual RecordKind RecordKind => default;

    /// <summary>The record by kind and id, the id as it stands.</summary>
    public RecordReference Reference { get; }
}
