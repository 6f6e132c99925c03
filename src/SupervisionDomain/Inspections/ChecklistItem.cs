namespace SupervisionDomain;

/// <summary>One item of a checklist (清单条目).</summary>
public sealed record ChecklistItem
{
    /// <summary>What it says, in short. Free text: not to be published unreviewed.</summary>
    public required Term Text { get; init => field = value.NotNull(); }

    /// <summary>Where this was read.</summary>
    public ValueList<Source> Sources { get; init => field = value ?? []; } = [];
}
