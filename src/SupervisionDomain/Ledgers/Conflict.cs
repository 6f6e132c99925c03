namespace SupervisionDomain;

/// <summary>A record of which documents say different things (记录冲突). Every total holds what it would be whichever of them is right.</summary>
public sealed record Conflict
{
    /// <summary>The record.</summary>
    public required RecordReference Record { get; init => field = value.NotDefault(); }

    /// <summary>The members in which they differ, by their names in the contract, such as <c>site</c>; in ordinal order.</summary>
    public required ValueList<string> Members { get; init => field = value.NotNull(); }

    /// <summary>The documents that state it, in ordinal order of their ids.</summary>
    public required ValueList<Id<SupervisionReport>> Documents { get; init => field = value.NotNull(); }
}
