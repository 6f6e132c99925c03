namespace SupervisionDomain;

/// <summary>A document that its issuer takes back without replacing it (撤回).</summary>
public sealed record RetractedDocument
{
    /// <summary>The document.</summary>
    public required Id<SupervisionReport> Document { get; init => field = value.NotDefault(); }

    /// <summary>Why it is taken back.</summary>
    public required string Reason { get; init => field = FreeText.Required(value); }
}
