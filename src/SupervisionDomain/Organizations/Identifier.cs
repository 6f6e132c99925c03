namespace SupervisionDomain;

/// <summary>A public code that a register has given an organization or a site (标识).</summary>
/// <remarks>
/// It is kept as it was written, whatever its check says: a wrong check character or form is a warning of the document.
/// Nothing is read out of the value but through its scheme. Equality is by value.
/// </remarks>
public sealed record Identifier
{
    /// <summary>What kind of code it is.</summary>
    public required Code<IdentifierSchemes> Scheme { get; init => field = value.NotDefault(); }

    /// <summary>The code as written.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public required string Value { get; init => field = FreeText.Required(value); }

    /// <summary>When it holds; <see cref="Validity.Always"/> where nothing else is said.</summary>
    public Validity Validity { get; init => field = value ?? Validity.Always; } = Validity.Always;

    /// <summary>What its characters say by its scheme.</summary>
    public IdentifierCheck Check =>
        Scheme == IdentifierSchemes.UnifiedSocialCreditCode ? UnifiedSocialCreditCode.TryParse(Value, out var credit) ? credit.Check : IdentifierCheck.Malformed
        : Scheme == IdentifierSchemes.OrganizationCode ? OrganizationCode.TryParse(Value, out var organization) ? organization.Check : IdentifierCheck.Malformed
        : Scheme == IdentifierSchemes.DivisionCode ? DivisionCode.TryParse(Value, out _) ? IdentifierCheck.Valid : IdentifierCheck.Malformed
        : IdentifierCheck.NotChecked;
}
