namespace SupervisionDomain;

/// <summary>What a directive says will follow a failing (后果): measures in their order. A threat is not a measure taken.</summary>
public sealed record Consequence
{
    /// <summary>The kinds of measures, in the order in which they are to be taken: removal first, then investigation.</summary>
    public required ValueList<Code<AccountabilityKinds>> Measures { get; init => field = value.NotNull(); }
}
