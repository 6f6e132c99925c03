namespace SupervisionDomain;

/// <summary>A thing that counted once although it occurred several times: a joint group, a site visited twice (去重).</summary>
public sealed record CountedOnce
{
    /// <summary>The thing.</summary>
    public required RecordReference Thing { get; init => field = value.NotDefault(); }

    /// <summary>The organizations at or below the node for which it occurred.</summary>
    public required ValueList<Id<Organization>> Organizations { get; init => field = value.NotNull(); }

    /// <summary>The records at or below the node that say so.</summary>
    public required ValueList<RecordReference> Records { get; init => field = value.NotNull(); }
}
